//! How each language writes units beside a number, by plural category (CLDR). `{}` is the number. Signs stand
//! behind a narrow no-break space, words behind a no-break space.

use icu_plurals::PluralCategory;
use knackpunkt_model::fact::Unit;
use knackpunkt_model::language::Language;

/// A unit's patterns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Forms {
    one: &'static str,
    two: &'static str,
    few: &'static str,
    many: &'static str,
    other: &'static str,
}

impl Forms {
    /// The pattern of a plural category.
    pub(super) fn of(self, category: PluralCategory) -> &'static str {
        match category {
            PluralCategory::One => self.one,
            PluralCategory::Two => self.two,
            PluralCategory::Few => self.few,
            PluralCategory::Many => self.many,
            PluralCategory::Zero | PluralCategory::Other => self.other,
        }
    }
}

const fn same(all: &'static str) -> Forms {
    two(all, all)
}

/// German and English: one and more.
const fn two(one: &'static str, other: &'static str) -> Forms {
    Forms { one, two: other, few: other, many: other, other }
}

/// Ukrainian: 1, 2 to 4, 5 and more, fractions.
const fn four(one: &'static str, few: &'static str, many: &'static str, other: &'static str) -> Forms {
    Forms { one, two: few, few, many, other }
}

/// The patterns of a unit.
pub(super) fn forms(language: Language, unit: Unit) -> Forms {
    match (unit, language) {
        (Unit::Number, _) => same("{}"),
        (_, Language::De | Language::DeEinfach) => german(unit),
        (_, Language::En) => english(unit),
        (_, Language::Uk) => ukrainian(unit),
    }
}

/// The pattern of a unit in signs and short forms that have no plural: for numbers that only the browser knows.
pub(super) fn short(language: Language, unit: Unit) -> &'static str {
    match language {
        Language::De | Language::DeEinfach => match unit {
            Unit::PercentagePoints => "{}\u{a0}Pp.",
            Unit::Hours => "{}\u{a0}Std.",
            Unit::Years => "{}\u{a0}J.",
            Unit::People => "{}\u{a0}Pers.",
            Unit::BillionDollars => "{}\u{a0}Mrd. US-Dollar",
            Unit::MillionDollars => "{}\u{a0}Mio. US-Dollar",
            _ => german(unit).other,
        },
        Language::En => match unit {
            Unit::PercentagePoints => "{}\u{a0}pp",
            Unit::Hours => "{}\u{a0}h",
            Unit::Years => "{}\u{a0}yr",
            Unit::People => "{}\u{a0}pers.",
            _ => english(unit).other,
        },
        Language::Uk => match unit {
            Unit::PercentagePoints => "{}\u{a0}в. п.",
            Unit::Hours => "{}\u{a0}год",
            Unit::Years => "{}\u{a0}р.",
            Unit::People => "{}\u{a0}ос.",
            Unit::BillionDollars => "{}\u{a0}млрд доларів США",
            Unit::MillionDollars => "{}\u{a0}млн доларів США",
            _ => ukrainian(unit).other,
        },
    }
}

fn german(unit: Unit) -> Forms {
    match unit {
        Unit::Percent => same("{}\u{202f}%"),
        Unit::PercentagePoints => two("{}\u{a0}Prozentpunkt", "{}\u{a0}Prozentpunkte"),
        Unit::SquareKilometres => same("{}\u{202f}km²"),
        Unit::Kilometres => same("{}\u{202f}km"),
        Unit::Hours => two("{}\u{a0}Stunde", "{}\u{a0}Stunden"),
        Unit::Years => two("{}\u{a0}Jahr", "{}\u{a0}Jahre"),
        Unit::People => two("{}\u{a0}Mensch", "{}\u{a0}Menschen"),
        Unit::BillionDollars => two("{}\u{a0}Milliarde US-Dollar", "{}\u{a0}Milliarden US-Dollar"),
        Unit::MillionDollars => two("{}\u{a0}Million US-Dollar", "{}\u{a0}Millionen US-Dollar"),
        Unit::Ordinal => same("{}."),
        Unit::Number => same("{}"),
    }
}

fn english(unit: Unit) -> Forms {
    match unit {
        Unit::Percent => same("{}%"),
        Unit::PercentagePoints => two("{}\u{a0}percentage point", "{}\u{a0}percentage points"),
        Unit::SquareKilometres => same("{}\u{202f}km²"),
        Unit::Kilometres => same("{}\u{202f}km"),
        Unit::Hours => two("{}\u{a0}hour", "{}\u{a0}hours"),
        Unit::Years => two("{}\u{a0}year", "{}\u{a0}years"),
        Unit::People => two("{}\u{a0}person", "{}\u{a0}people"),
        Unit::BillionDollars => same("${}\u{a0}billion"),
        Unit::MillionDollars => same("${}\u{a0}million"),
        Unit::Ordinal => Forms { one: "{}st", two: "{}nd", few: "{}rd", many: "{}th", other: "{}th" },
        Unit::Number => same("{}"),
    }
}

fn ukrainian(unit: Unit) -> Forms {
    match unit {
        Unit::Percent => same("{}\u{202f}%"),
        Unit::PercentagePoints => four(
            "{}\u{a0}відсотковий пункт",
            "{}\u{a0}відсоткові пункти",
            "{}\u{a0}відсоткових пунктів",
            "{}\u{a0}відсоткового пункту",
        ),
        Unit::SquareKilometres => same("{}\u{202f}км²"),
        Unit::Kilometres => same("{}\u{202f}км"),
        Unit::Hours => four("{}\u{a0}година", "{}\u{a0}години", "{}\u{a0}годин", "{}\u{a0}години"),
        Unit::Years => four("{}\u{a0}рік", "{}\u{a0}роки", "{}\u{a0}років", "{}\u{a0}року"),
        Unit::People => four("{}\u{a0}людина", "{}\u{a0}людини", "{}\u{a0}людей", "{}\u{a0}людини"),
        Unit::BillionDollars => four(
            "{}\u{a0}мільярд доларів США",
            "{}\u{a0}мільярди доларів США",
            "{}\u{a0}мільярдів доларів США",
            "{}\u{a0}мільярда доларів США",
        ),
        Unit::MillionDollars => four(
            "{}\u{a0}мільйон доларів США",
            "{}\u{a0}мільйони доларів США",
            "{}\u{a0}мільйонів доларів США",
            "{}\u{a0}мільйона доларів США",
        ),
        Unit::Ordinal => same("{}-й"),
        Unit::Number => same("{}"),
    }
}
