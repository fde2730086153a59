//! The register as a table: one line a statement, one column of text a language.

use anyhow::Result;
use csv::Writer;
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::text::plain;

/// A column before the texts: its name, and what stands in it for a statement.
type Column = (&'static str, fn(&Explainer, &Statement) -> String);

const COLUMNS: [Column; 11] = [
    ("id", |_, one| one.id.clone()),
    ("supplement", |_, one| one.supplement.to_string()),
    ("kinds", |_, one| one.kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(" ")),
    ("speaker", |all, one| all.actor(one.speaker).id.clone()),
    ("when", |_, one| one.when.to_string()),
    ("last_day", |_, one| one.when.last_day().to_string()),
    ("places", |all, one| all.places.ids(&one.places).join(" ")),
    ("points", |all, one| all.points.ids(&one.points).join(" ")),
    ("contradicts", |all, one| all.statements.ids(&one.contradicts).join(" ")),
    ("dated_otherwise", |all, one| all.statements.ids(&one.dated_otherwise).join(" ")),
    ("sources", |all, one| all.sources.ids(&one.sources).join(" ")),
];

/// The table as CSV (RFC 4180): UTF-8, commas; several values of a cell are parted by blanks.
pub(crate) fn csv(explainer: &Explainer) -> Result<Vec<u8>> {
    let mut table = Writer::from_writer(Vec::new());
    let languages = explainer.languages.iter().map(|language| format!("text_{}", language.code()));
    table.write_record(COLUMNS.map(|(name, _)| name.to_owned()).into_iter().chain(languages))?;
    for statement in &explainer.statements {
        let cells = COLUMNS.map(|(_, cell)| cell(explainer, statement));
        let texts = explainer.languages.iter().filter_map(|language| explainer.texts.get(language));
        let texts = texts.map(|texts| as_words(plain(texts.statements.get(statement.key))));
        table.write_record(cells.into_iter().chain(texts))?;
    }
    Ok(table.into_inner()?)
}

/// Words that a spreadsheet takes for words. What begins with one of these signs would be a formula to it: an apostrophe
/// before it says that it is none (OWASP, CSV injection).
fn as_words(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sentence_is_taken_for_a_formula() {
        for text in ["@name says so", "+++ News", "-5 degrees", "=1+1", "\tone"] {
            assert_eq!(as_words(text.to_owned()), format!("'{text}"));
        }
        assert_eq!(as_words("5 degrees – or -6".to_owned()), "5 degrees – or -6");
    }
}
