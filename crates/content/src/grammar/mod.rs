//! What a language's grammar asks for: how units agree with their number, spans of dates, quotation marks, names of months,
//! words of majority. ICU4X knows nothing of these. A file for each language; a new one is added here.

mod english;
mod german;
mod ukrainian;

use icu_plurals::PluralElements;
use knackpunkt_model::fact::Unit;
use knackpunkt_model::language::Language;

/// The grammar of one language.
pub(crate) struct Grammar {
    /// How a unit stands beside a number.
    pub(crate) unit: fn(Unit) -> Forms,
    /// Before the last day of what has no known beginning.
    pub(crate) until: &'static str,
    /// Between the days of a span: where both lie in the same month, so that the first is a number alone, and else.
    pub(crate) span: [&'static str; 2],
    /// Opening and closing quotation marks.
    pub(crate) quotes: [char; 2],
    /// Stems of the names of months, and the endings that they have in all cases; parted by `|`. Where they are written with a
    /// capital, so are the stems: "may" and "march" are other words.
    pub(crate) months: &'static [(&'static str, &'static str)],
    /// What claims a majority, and what takes it back.
    pub(crate) majority: MajorityRules,
    /// An example of a claim that is taken back.
    pub(crate) denied: &'static str,
}

impl Grammar {
    /// The grammar of a language. Plain German has German's.
    pub(crate) fn of(language: Language) -> &'static Self {
        match language {
            Language::De | Language::DeEinfach => &german::GRAMMAR,
            Language::En => &english::GRAMMAR,
            Language::Uk => &ukrainian::GRAMMAR,
        }
    }

    /// Whether a word is the name of a month, in any case.
    pub(crate) fn is_month(&self, word: &str) -> bool {
        let (word, small) = (word, word.to_lowercase());
        let has_stem = |stem: &str, endings: &str| {
            let mut rests = [word, &small].into_iter().filter_map(|word| word.strip_prefix(stem));
            rests.any(|rest| endings.split('|').any(|ending| ending == rest))
        };
        self.months.iter().any(|(stems, endings)| stems.split('|').any(|stem| has_stem(stem, endings)))
    }
}

/// A unit's patterns. `{}` is the number. Signs stand behind a narrow no-break space, words behind a no-break space.
pub(crate) struct Forms {
    /// By plural category (CLDR).
    pub(crate) whole: PluralElements<&'static str>,
    /// In signs and short forms that have no plural, for numbers that only the browser knows; none for units that have no
    /// plural anyway.
    pub(crate) short: Option<&'static str>,
}

impl Forms {
    fn in_short(self, short: &'static str) -> Self {
        Self { short: Some(short), ..self }
    }
}

fn same(all: &'static str) -> Forms {
    Forms { whole: PluralElements::new(all), short: None }
}

/// German and English: one and more.
fn two(one: &'static str, other: &'static str) -> Forms {
    Forms { whole: PluralElements::new(other).with_one_value(Some(one)), short: None }
}

/// Ukrainian: 1, 2 to 4, 5 and more, fractions.
fn four(one: &'static str, few: &'static str, many: &'static str, other: &'static str) -> Forms {
    let whole = two(one, other).whole.with_few_value(Some(few)).with_many_value(Some(many));
    Forms { whole, short: None }
}

pub(crate) const FIFTY: &str = "50";

/// Patterns of words, one after another.
pub(crate) type Phrase = &'static [&'static str];

/// What claims a majority, and what takes it back. A pattern is a whole word; `*` stands for any letters before or behind, `|` parts others.
pub(crate) struct MajorityRules {
    /// Claims of more than half.
    pub(crate) claims: &'static [Phrase],
    /// What begins like a claim, or holds one, and is none.
    pub(crate) innocent: &'static [Phrase],
    /// What denies.
    pub(crate) deniers: &'static str,
    /// What may stand between a denial and what it denies: how sure something is, and small words.
    pub(crate) unsure: &'static str,
    /// What denies as the end of a clause, directly behind a claim.
    pub(crate) behind: &'static [Phrase],
    /// Opens a clause that leaves open what it says.
    pub(crate) whether: &'static str,
    /// Makes two alternatives of that: "whether young or old".
    pub(crate) or: &'static str,
    /// Opens a clause that is denied with the one before it.
    pub(crate) that: &'static str,
    /// Begins a clause without a comma.
    pub(crate) breaks: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_every_case_and_words_that_only_begin_like_one_are_words() {
        for (language, months, others) in [
            (Language::De, ["Dezember", "Novembers", "Mai", "März"].as_slice(), ["Maier", "mai"]),
            (Language::En, &["May", "December"], ["may", "Mayor"]),
            (Language::Uk, &["грудня", "Листопад", "лютому", "січні"], ["лютість", "трава"]),
        ] {
            let grammar = Grammar::of(language);
            assert!(months.iter().all(|word| grammar.is_month(word)), "{months:?}");
            assert!(!others.iter().any(|word| grammar.is_month(word)), "{others:?}");
        }
    }
}
