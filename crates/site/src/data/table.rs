//! The register as a table: one line a statement, one column of text a language.

use anyhow::Result;
use csv::Writer;
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::text::plain;

/// The columns before the texts.
const COLUMNS: [&str; 11] = [
    "id",
    "supplement",
    "kinds",
    "speaker",
    "when",
    "last_day",
    "places",
    "points",
    "contradicts",
    "dated_otherwise",
    "sources",
];

/// The table as CSV (RFC 4180): UTF-8, commas; several values of a cell are parted by blanks.
pub(crate) fn csv(explainer: &Explainer) -> Result<Vec<u8>> {
    let mut table = Writer::from_writer(Vec::new());
    let languages = explainer.languages.iter().map(|language| format!("text_{}", language.code()));
    table.write_record(COLUMNS.map(str::to_owned).into_iter().chain(languages))?;
    for statement in &explainer.statements {
        table.write_record(line(explainer, statement))?;
    }
    Ok(table.into_inner()?)
}

fn line(explainer: &Explainer, statement: &Statement) -> Vec<String> {
    let kinds: Vec<_> = statement.kinds.iter().map(|kind| kind.name()).collect();
    let mut line = vec![
        statement.id.clone(),
        statement.supplement.to_string(),
        kinds.join(" "),
        explainer.actor(statement.speaker).id.clone(),
        statement.when.to_string(),
        statement.when.last_day().to_string(),
    ];
    let lists = [
        explainer.places.ids(&statement.places),
        explainer.points.ids(&statement.points),
        explainer.statements.ids(&statement.contradicts),
        explainer.statements.ids(&statement.dated_otherwise),
        explainer.sources.ids(&statement.sources),
    ];
    line.extend(lists.map(|ids| ids.join(" ")));
    let texts = explainer.languages.iter().filter_map(|language| explainer.texts.get(language));
    line.extend(texts.map(|texts| as_words(plain(texts.statements.get(statement.key)))));
    line
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
