//! Ukrainian.

use super::{FIFTY, Forms, Grammar, MajorityRules, four, same};
use knackpunkt_model::fact::Unit;

pub(super) static GRAMMAR: Grammar = Grammar {
    unit,
    until: "до",
    span: ["–", " – "],
    quotes: ['«', '»'],
    is_month,
    majority: MajorityRules {
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
    },
    denied: "не обов’язково понад половина",
};

fn unit(unit: Unit) -> Forms {
    match unit {
        Unit::Percent => same("{}\u{202f}%"),
        Unit::PercentagePoints => four(
            "{}\u{a0}відсотковий пункт",
            "{}\u{a0}відсоткові пункти",
            "{}\u{a0}відсоткових пунктів",
            "{}\u{a0}відсоткового пункту",
        )
        .in_short("{}\u{a0}в. п."),
        Unit::SquareKilometres => same("{}\u{202f}км²"),
        Unit::Kilometres => same("{}\u{202f}км"),
        Unit::Hours => four("{}\u{a0}година", "{}\u{a0}години", "{}\u{a0}годин", "{}\u{a0}години")
            .in_short("{}\u{a0}год"),
        Unit::Years => {
            four("{}\u{a0}рік", "{}\u{a0}роки", "{}\u{a0}років", "{}\u{a0}року").in_short("{}\u{a0}р.")
        }
        Unit::People => four("{}\u{a0}людина", "{}\u{a0}людини", "{}\u{a0}людей", "{}\u{a0}людини")
            .in_short("{}\u{a0}ос."),
        Unit::BillionDollars => four(
            "{}\u{a0}мільярд доларів США",
            "{}\u{a0}мільярди доларів США",
            "{}\u{a0}мільярдів доларів США",
            "{}\u{a0}мільярда доларів США",
        )
        .in_short("{}\u{a0}млрд доларів США"),
        Unit::MillionDollars => four(
            "{}\u{a0}мільйон доларів США",
            "{}\u{a0}мільйони доларів США",
            "{}\u{a0}мільйонів доларів США",
            "{}\u{a0}мільйона доларів США",
        )
        .in_short("{}\u{a0}млн доларів США"),
        Unit::Ordinal => same("{}-й"),
        Unit::Number => same("{}"),
    }
}

/// Stems and endings of all cases.
const MONTHS: [(&[&str], &[&str]); 3] = [
    (
        &["січ", "берез", "квіт", "трав", "черв", "лип", "серп", "верес", "жовт", "груд"],
        &["ень", "ня", "ню", "нем", "ні"],
    ),
    (&["лют"], &["ий", "ого", "ому", "им"]),
    (&["листопад"], &["", "а", "у", "ом", "ові", "і"]),
];

fn is_month(word: &str) -> bool {
    let word = word.to_lowercase();
    let rest_of = |stem: &&str| word.strip_prefix(*stem);
    MONTHS.iter().any(|(stems, endings)| stems.iter().filter_map(rest_of).any(|rest| endings.contains(&rest)))
}
