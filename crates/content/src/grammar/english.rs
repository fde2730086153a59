//! English, as it is written in Britain.

use super::{Forms, Grammar, MajorityRules, same, two};
use knackpunkt_model::fact::Unit;

pub(super) static GRAMMAR: Grammar = Grammar {
    unit,
    until: "up to",
    span: [" to ", " to "],
    quotes: ['“', '”'],
    months: &[("January|February|March|April|May|June|July|August|September|October|November|December", "")],
    majority: MajorityRules {
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
    },
    denied: "not clearly above half",
};

/// How much it changed says nothing of how much it is.
const CHANGED: &str =
    "fell|fallen|fall|dropped|rose|risen|rise|grew|grown|shrank|shrunk|declined|decreased|increased";

fn unit(unit: Unit) -> Forms {
    match unit {
        Unit::Percent => same("{}%"),
        Unit::PercentagePoints => {
            two("{}\u{a0}percentage point", "{}\u{a0}percentage points").in_short("{}\u{a0}pp")
        }
        Unit::SquareKilometres => same("{}\u{202f}km²"),
        Unit::Kilometres => same("{}\u{202f}km"),
        Unit::Hours => two("{}\u{a0}hour", "{}\u{a0}hours").in_short("{}\u{a0}h"),
        Unit::Years => two("{}\u{a0}year", "{}\u{a0}years").in_short("{}\u{a0}yr"),
        Unit::People => two("{}\u{a0}person", "{}\u{a0}people").in_short("{}\u{a0}pers."),
        Unit::BillionDollars => same("${}\u{a0}billion"),
        Unit::MillionDollars => same("${}\u{a0}million"),
        Unit::Ordinal => {
            let whole = two("{}st", "{}th").whole.with_two_value(Some("{}nd"));
            Forms { whole: whole.with_few_value(Some("{}rd")), short: None }
        }
        Unit::Number => same("{}"),
    }
}
