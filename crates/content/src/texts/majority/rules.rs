//! What claims a majority in each language, and what takes it back.

use super::Word;
use knackpunkt_model::language::Language;

/// A figure of 50 percent.
pub(super) const FIFTY: &str = "50";

/// Patterns of words, one after another.
type Phrase = &'static [&'static str];

/// The words of a language. A pattern is a whole word; `*` stands for any letters before or behind, `|` parts others.
pub(super) struct Rules {
    /// Claims of more than half.
    pub(super) claims: &'static [Phrase],
    /// What begins like a claim, or holds one, and is none.
    pub(super) innocent: &'static [Phrase],
    /// What denies.
    pub(super) deniers: &'static str,
    /// What may stand between a denial and what it denies: how sure something is, and small words.
    pub(super) unsure: &'static str,
    /// What denies as the end of a clause, directly behind a claim.
    pub(super) behind: &'static [Phrase],
    /// Opens a clause that leaves open what it says.
    pub(super) whether: &'static str,
    /// Makes two alternatives of that: "whether young or old".
    pub(super) or: &'static str,
    /// Opens a clause that is denied with the one before it.
    pub(super) that: &'static str,
    /// Begins a clause without a comma.
    pub(super) breaks: &'static str,
}

impl Rules {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::De | Language::DeEinfach => &GERMAN,
            Language::En => &ENGLISH,
            Language::Uk => &UKRAINIAN,
        }
    }
}

/// True where words begin with a phrase.
pub(super) fn begins(words: &[Word], phrase: &[&str]) -> bool {
    words.len() >= phrase.len() && words.iter().zip(phrase).all(|(word, pattern)| any(pattern, word))
}

/// True where a word fits one of the patterns.
pub(super) fn any(patterns: &str, word: &Word) -> bool {
    patterns.split('|').any(|pattern| fits(pattern, &word.lower))
}

fn fits(pattern: &str, word: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(end), None) => word.ends_with(end),
        (None, Some(start)) => word.starts_with(start),
        (Some(_), Some(_)) => word.contains(pattern.trim_matches('*')),
        (None, None) => word == pattern,
    }
}

static GERMAN: Rules = Rules {
    claims: &[
        &["*mehrheit*|mehrzahl*|überwieg*|großteil*"],
        &["größt*|größer*", "teil*"],
        &["die|der|den", "*meisten"],
        &["*meiste", "befragte"],
        &["gut|über|oberhalb", "die|der|einer", "hälfte"],
        &["mehr|höher|größer", "als", "die|der|eine", "hälfte|halbe"],
        &["mehr|höher|größer", "als", FIFTY],
        &["über|oberhalb", FIFTY],
        &["oberhalb", "von", FIFTY],
        &["überst*", "die|eine", "hälfte"],
        &["überst*", FIFTY],
        &["mehr", "als", "jed*", "zweit*"],
    ],
    innocent: &[
        &["um", "mehr", "als", "die", "hälfte"],
        &["um", "mehr", "als", FIFTY],
        &["um", "gut|über", "die", "hälfte"],
        &["um", "über", FIFTY],
        &["die|der|den", "*meisten", "*interviews|*gespräche|*gesprächen"],
        &["überwiegend", "telefonisch|persönlich|online|per|am|mit"],
    ],
    deniers: "nicht|kein*|weder|ohne|nie|niemals",
    unsure: "sicher*|gesichert*|klar*|eindeutig*|unbedingt|zwingend*|notwendig*|belegt*|bewiesen*|nachgewiesen*|\
             erwiesen*|gewiss*|statistisch*|sagen|behaupten|heißt|bedeutet|zeigt|so|als|von|eine*|der|die|das|es|ist|\
             sei|wäre|liegt",
    behind: &[
        &["ist|wäre", "das|dies", "nicht"],
        &["ist|wäre", "das|dies", "nicht", "sicher|unbedingt|zwingend"],
        &["ist", "nicht", "belegt|bewiesen|gesichert|nachgewiesen"],
        &["ist", "damit|so|dadurch", "nicht", "belegt|bewiesen|gesichert|nachgewiesen"],
        &["lässt", "sich", "nicht", "belegen|nachweisen"],
        &["lässt", "sich", "daraus|damit", "nicht", "ablesen|belegen|nachweisen"],
    ],
    whether: "ob",
    or: "oder",
    that: "dass|daß",
    breaks: "ob|dass|daß",
};

static ENGLISH: Rules = Rules {
    claims: &[
        &["*majorit*|most|mostly"],
        &["the", "most", "part"],
        &["greater|larger|best|better", "part"],
        &["bulk", "of"],
        &["more|greater|higher|better", "than", "half|50"],
        &["more|greater|higher|better", "than", "a|one", "half"],
        &["more", "than", "one", "in", "two"],
        &["over|above|exceed*", "half|50"],
        &["over|above|exceed*", "a|one", "half"],
        &["upwards", "of", "half|50"],
    ],
    innocent: &[
        &["at", "most"],
        &["for", "the", "most", "part", "by|interviewed|asked"],
        &["the", "most", "accurate|common|extreme|frequent|important|likely|precise|recent|severe"],
        &["most", "of", "the", "interviews"],
        &["most", "interviews|likely|recent|recently"],
        &["mostly", "by|online|interviewed|asked"],
        &[CHANGED, "by", "more", "than", "half|50"],
        &[CHANGED, "by", "more", "than", "a", "half"],
        &[CHANGED, "by", "over", "half|50"],
    ],
    deniers: "not|no|cannot|neither|nor|without|never|*n’t",
    unsure: "a|an|the|of|for|to|it|this|so|is|be|being|clear*|certain*|sure*|necessarily|definite*|safe|safely|proven|\
             prove|proof|evidence|established|statistically|true|said|know|known|show|mean|call|called",
    behind: &[
        &["it|this", "is", "not"],
        &["is", "not", "certain|established|proven"],
        &["cannot", "be", "established|proven|shown"],
    ],
    whether: "whether",
    or: "or",
    that: "that",
    breaks: "whether|that",
};

/// How much it changed says nothing of how much it is.
const CHANGED: &str =
    "fell|fallen|fall|dropped|rose|risen|rise|grew|grown|shrank|shrunk|declined|decreased|increased";

static UKRAINIAN: Rules = Rules {
    claims: &[
        &["*більшіст*|*більшост*|переважа*|переважн*"],
        &["більш*", "частин*|половин*"],
        &["більш*|вищ*", "ніж|як|за|від", "половин*|50"],
        &["більш*", FIFTY],
        &["понад|вище|перевищ*", "половин*|50"],
    ],
    innocent: &[
        &["на", "понад", "половин*|50"],
        &["на", "більш*", "ніж|як", "половин*|50"],
        &["переважно", "опит*|телефон*|особист*|онлайн"],
    ],
    deniers: "не|ні|ані|без|немає|нема|жодн*",
    unsure: "обов’язково|певн*|впевнено|упевнено|чітк*|ясн*|явн*|точно|достеменно|гарантован*|доведен*|можна|сказати|\
             стверджувати|говорити|означає|свідчить|про|те|є|це",
    behind: &[&["це", "не", "є"], &["не", "доведен*|гарантован*"], &["не", "є", "доведен*|гарантован*"]],
    whether: "чи",
    or: "або",
    that: "що",
    breaks: "що",
};
