//! German, plain German too.

use super::{FIFTY, Forms, Grammar, MajorityRules, same, two};
use knackpunkt_model::fact::Unit;

pub(super) static GRAMMAR: Grammar = Grammar {
    unit,
    until: "bis",
    span: [". bis ", " bis "],
    quotes: ['„', '“'],
    // The genitive too: "des Novembers".
    months: &[(
        "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
        "|s",
    )],
    majority: MajorityRules {
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
    },
    denied: "nicht sicher über der Hälfte",
};

fn unit(unit: Unit) -> Forms {
    match unit {
        Unit::Percent => same("{}\u{202f}%"),
        Unit::PercentagePoints => {
            two("{}\u{a0}Prozentpunkt", "{}\u{a0}Prozentpunkte").in_short("{}\u{a0}Pp.")
        }
        Unit::SquareKilometres => same("{}\u{202f}km²"),
        Unit::Kilometres => same("{}\u{202f}km"),
        Unit::Hours => two("{}\u{a0}Stunde", "{}\u{a0}Stunden").in_short("{}\u{a0}Std."),
        Unit::Years => two("{}\u{a0}Jahr", "{}\u{a0}Jahre").in_short("{}\u{a0}J."),
        Unit::People => two("{}\u{a0}Mensch", "{}\u{a0}Menschen").in_short("{}\u{a0}Pers."),
        Unit::BillionDollars => two("{}\u{a0}Milliarde US-Dollar", "{}\u{a0}Milliarden US-Dollar")
            .in_short("{}\u{a0}Mrd. US-Dollar"),
        Unit::MillionDollars => {
            two("{}\u{a0}Million US-Dollar", "{}\u{a0}Millionen US-Dollar").in_short("{}\u{a0}Mio. US-Dollar")
        }
        Unit::Ordinal => same("{}."),
        Unit::Number => same("{}"),
    }
}
