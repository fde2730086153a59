//! Whether the fonts of pictures have a glyph for every letter: all that lack one are listed before anything is drawn.

use crate::page::in_each_language;
use crate::pictures::card;
use crate::pictures::export::ChartExport;
use crate::pictures::fonts::Fonts;
use anyhow::{Result, bail};
use knackpunkt_content::{Problem, Problems};
use knackpunkt_model::explainer::Explainer;
use std::collections::HashSet;

/// Refuses explainers whose charts and cards cannot be set: names every letter that is missing, with the language, the
/// picture it stands in, and the first words there that hold it.
pub(crate) fn check(explainers: &[Explainer], fonts: &Fonts) -> Result<()> {
    let mut problems = Vec::new();
    for explainer in explainers {
        let pages = in_each_language(explainer, |page| {
            let file = format!("{}/{}.toml", explainer.slug, page.language.code());
            let mut problems = missing(&file, "the card", &card::words(page), fonts);
            for chart in &explainer.charts {
                let words = ChartExport::of(page, chart, None).words();
                problems.extend(missing(&file, &format!("chart \"{}\"", chart.id), &words, fonts));
            }
            Ok(problems)
        })?;
        problems.extend(pages.into_iter().flatten());
    }
    if problems.is_empty() { Ok(()) } else { bail!("{}", Problems(problems)) }
}

/// What the fonts lack in one picture, each letter once.
fn missing(file: &str, place: &str, words: &[String], fonts: &Fonts) -> Vec<Problem> {
    let letters = words.iter().flat_map(|words| fonts.missing(words).map(move |letter| (letter, words)));
    let mut said = HashSet::new();
    let found = letters.filter(|(letter, _)| said.insert(*letter));
    let problem = |(letter, words): (char, &String)| Problem {
        file: file.to_owned(),
        line: None,
        place: place.to_owned(),
        found: format!("'{letter}' (U+{:04X}) in \"{words}\"", u32::from(letter)),
        allowed: "letters that the fonts have (fonts/README.md says how to add one)".to_owned(),
    };
    found.map(problem).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_said_once_with_its_place() {
        let fonts = Fonts::read().unwrap();
        let words = ["a → 漢", "→", "Um\u{ad}frage ✓"].map(str::to_owned);
        let found = missing("x/de.toml", "chart \"y\"", &words, &fonts);
        let said: Vec<_> = found.iter().map(ToString::to_string).collect();
        assert_eq!(said.len(), 3, "{said:#?}");
        assert!(
            said[0].starts_with("x/de.toml: chart \"y\": found '→' (U+2192) in \"a → 漢\", allowed: "),
            "{said:#?}"
        );
        assert!(said[1].contains("'漢' (U+6F22)") && said[2].contains("'✓' (U+2713)"), "{said:#?}");
    }
}
