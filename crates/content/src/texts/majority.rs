//! Words of majority: what a chart may not say of a share that may as well lie below one half.

use crate::grammar::{FIFTY, Grammar, MajorityRules};
use crate::value::{Value, quoted};
use knackpunkt_maths::margin::HALF;
use knackpunkt_model::fact::{Figure, Unit};
use knackpunkt_model::language::Language;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{Inline, leaves};
use std::collections::BTreeMap;

type Figures = BTreeMap<Key<Figure>, Figure>;

/// Notes every word of majority that nothing takes back. `figures` are the explainer's.
pub(super) fn check(language: Language, text: &[Inline], figures: &Figures, field: &Value<'_>) {
    for found in claims(language, &flat(text, figures)) {
        let allowed = format!(
            "no word of majority where a highlighted share may lie on either side of one half, unless denied: {}",
            quoted(Grammar::of(language).denied)
        );
        field.problem(&quoted(&found), &allowed);
    }
}

/// The words of a text. Of facts only letters are kept, for their digits and points part no clauses; but a figure of
/// 50 % says one half.
fn flat(text: &[Inline], figures: &Figures) -> String {
    let is_half =
        |figure: &Figure| figure.unit == Unit::Percent && (figure.value - HALF).abs() < f64::EPSILON;
    let says_half = |id: &str| figures.values().any(|figure| figure.id == id && is_half(figure));
    let letter = |sign| if is_inside(sign) && !sign.is_numeric() { sign } else { ' ' };
    let words = leaves(text).into_iter().map(|leaf| match leaf {
        Inline::Words(words) => words.replace('\u{ad}', ""),
        Inline::Fact { id, words } if words.contains(FIFTY) && says_half(id) => FIFTY.to_owned(),
        Inline::Fact { words, .. } => words.chars().map(letter).collect(),
        _ => String::new(),
    });
    words.collect()
}

fn claims(language: Language, text: &str) -> Vec<String> {
    let rules = &Grammar::of(language).majority;
    text.split_inclusive(['.', '!', '?', '…']).flat_map(|sentence| of_sentence(rules, sentence)).collect()
}

fn of_sentence(rules: &MajorityRules, sentence: &str) -> Vec<String> {
    // "Is that not the majority?" denies nothing.
    let asks = sentence.ends_with('?');
    let clauses = clauses(rules, sentence);
    let mut found = Vec::new();
    let mut before: &[&str] = &[];
    for clause in &clauses {
        let mut at = 0;
        while let Some((ahead, rest)) = clause.split_at_checked(at).filter(|(_, rest)| !rest.is_empty()) {
            if let Some(innocent) = rules.innocent.iter().find(|phrase| begins(rest, phrase)) {
                at += innocent.len();
                continue;
            }
            let claim = rules.claims.iter().find(|phrase| begins(rest, phrase));
            let (phrase, behind) = rest.split_at(claim.map_or(1, |phrase| phrase.len()));
            if claim.is_some() && (asks || !is_taken_back(rules, before, ahead, behind)) {
                found.push(phrase.join(" "));
            }
            at += phrase.len();
        }
        before = clause;
    }
    found
}

/// True where a claim is open or denied, by what stands before it and behind it in its clause, or by the clause before.
fn is_taken_back(rules: &MajorityRules, before: &[&str], ahead: &[&str], behind: &[&str]) -> bool {
    let first = ahead.first();
    let is_open =
        first.is_some_and(|first| any(rules.whether, first)) && !ahead.iter().any(|word| any(rules.or, word));
    let is_reported = first.is_some_and(|first| any(rules.that, first));
    let is_denied_behind = rules.behind.iter().any(|end| end.len() == behind.len() && begins(behind, end));
    is_open || is_denied_behind || denies(rules, ahead) || (is_reported && denies(rules, before))
}

/// True where words end in a denial, and behind it are only words that say how sure something is: "not ready" denies no
/// majority. A denial that is denied itself is none.
fn denies(rules: &MajorityRules, words: &[&str]) -> bool {
    let Some(at) = words.iter().rposition(|word| !any(rules.unsure, word)) else { return false };
    let (before, rest) = words.split_at(at);
    rest.first().is_some_and(|word| any(rules.deniers, word)) && !denies(rules, before)
}

/// What parts clauses.
const BREAKS: [char; 11] = [',', ';', ':', '–', '—', '(', ')', '.', '!', '?', '…'];

/// The clauses of a sentence: what is denied in one is not denied in the next.
fn clauses<'a>(rules: &MajorityRules, sentence: &'a str) -> Vec<Vec<&'a str>> {
    let mut clauses = Vec::new();
    for part in sentence.split(BREAKS) {
        let mut clause = Vec::new();
        for word in part.split(|sign| !is_inside(sign)).filter(|word| !word.is_empty()) {
            if any(rules.breaks, word) && !clause.is_empty() {
                clauses.push(std::mem::take(&mut clause));
            }
            clause.push(word);
        }
        clauses.push(clause);
    }
    clauses
}

fn is_inside(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '’' | '\'')
}

fn begins(words: &[&str], phrase: &[&str]) -> bool {
    words.len() >= phrase.len() && words.iter().zip(phrase).all(|(word, pattern)| any(pattern, word))
}

/// True where a word fits one of the patterns, be its letters capitals or not.
fn any(patterns: &str, word: &str) -> bool {
    let word = word.to_lowercase().replace('\'', "’");
    patterns.split('|').any(|pattern| fits(pattern, &word))
}

fn fits(pattern: &str, word: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(end), None) => word.ends_with(end),
        (None, Some(start)) => word.starts_with(start),
        (Some(_), Some(_)) => word.contains(pattern.trim_matches('*')),
        (None, None) => word == pattern,
    }
}

#[cfg(test)]
mod tests;
