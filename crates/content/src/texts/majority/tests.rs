//! Sentences that claim a majority, and sentences that do not.

use super::*;
use crate::texts::testing;
use Language::{De, DeEinfach, En, Uk};

/// What is said, and the words that claim a majority by it, if any.
const SENTENCES: &[(Language, &str, &str)] = &[
    (De, "Eine MEHRHEIT wäre bereit.", "MEHRHEIT"),
    (De, "Sie sind mehrheitlich bereit.", "mehrheitlich"),
    (De, "Mehr als die\u{a0}Hälfte ist bereit.", "Mehr als die Hälfte"),
    (DeEinfach, "Die meisten sind bereit.", "Die meisten"),
    (De, "Die allermeisten sind bereit.", "Die allermeisten"),
    (De, "Der Wert liegt über der Hälfte.", "über der Hälfte"),
    (De, "Das ist eine Zweidrittelmehrheit.", "Zweidrittelmehrheit"),
    (De, "Der größere Teil ist bereit.", "größere Teil"),
    (De, "Der Großteil ist bereit.", "Großteil"),
    (De, "Die Bereiten überwiegen.", "überwiegen"),
    (De, "Sie sind überwiegend bereit.", "überwiegend"),
    (De, "Der Anteil übersteigt die Hälfte.", "übersteigt die Hälfte"),
    (En, "Majorities would.", "Majorities"),
    (En, "A supermajority would.", "supermajority"),
    (En, "Just over half would.", "over half"),
    (En, "Just over a half would.", "over a half"),
    (En, "More than a half would.", "More than a half"),
    (En, "It is backed by more than half of them.", "more than half"),
    (En, "Most of them would.", "Most"),
    (En, "Most Ukrainians would.", "Most"),
    (En, "Most would.", "Most"),
    (Uk, "Більшість готова.", "Більшість"),
    (Uk, "Готові трохи більше ніж половина.", "більше ніж половина"),
    (Uk, "Готова понад половина опитаних.", "понад половина"),
    (Uk, "Готові переважають.", "переважають"),
    (Uk, "Вони переважно готові.", "переважно"),
    // What denies something else.
    (De, "Nicht bereit ist eine Mehrheit.", "Mehrheit"),
    (De, "Die Mehrheit ist nicht bereit.", "Mehrheit"),
    (De, "Bereit wäre die Mehrheit nicht.", "Mehrheit"),
    (De, "Viele sind es nicht, die Mehrheit aber schon.", "Mehrheit"),
    (De, "Das ist nicht sicher: Die Mehrheit ist bereit.", "Mehrheit"),
    (De, "Wer nicht bereit ist und wer es ist: die Mehrheit.", "Mehrheit"),
    (De, "Kein Zweifel, dass eine Mehrheit bereit ist.", "Mehrheit"),
    (De, "Das geht nicht ohne Mehrheit.", "Mehrheit"),
    (En, "No doubt a majority is ready.", "majority"),
    (En, "There is no doubt that a majority is ready.", "majority"),
    (En, "Without doubt most people agree.", "most"),
    (En, "Not all who were asked in the poll, yet a majority.", "majority"),
    (En, "Not surprisingly a majority is ready.", "majority"),
    (Uk, "Без сумніву більшість готова.", "більшість"),
    (Uk, "Немає сумніву, що більшість готова.", "більшість"),
    // What denies nothing.
    (De, "Nicht nur eine Mehrheit ist bereit.", "Mehrheit"),
    (De, "Ist das nicht die Mehrheit?", "Mehrheit"),
    (De, "Ob jung oder alt wäre die Mehrheit bereit.", "Mehrheit"),
    (En, "Not only a majority would.", "majority"),
    (En, "Isn’t that a majority?", "majority"),
    (Uk, "Не лише більшість.", "більшість"),
    (Uk, "Хіба це не більшість?", "більшість"),
    // What leaves a majority open, or denies it.
    (De, "So gemessen liegt der Wert nicht sicher über der Hälfte.", ""),
    (De, "Das ist keine sichere Mehrheit.", ""),
    (De, "Ob eine Mehrheit bereit ist, lässt sich nicht sagen.", ""),
    (De, "Nicht sicher ist, ob der Wert über der Hälfte liegt.", ""),
    (De, "Nicht sicher ist, dass der Wert über der Hälfte liegt.", ""),
    (De, "Es lässt sich nicht sagen, dass eine Mehrheit bereit ist.", ""),
    (De, "Eine Mehrheit ist das nicht.", ""),
    (De, "Eine Mehrheit ist damit nicht belegt.", ""),
    (De, "Man kann nicht von einer Mehrheit sprechen.", ""),
    (En, "It is not certain to be above half.", ""),
    (En, "There is no clear majority.", ""),
    (En, "There is no evidence of a majority.", ""),
    (En, "It isn't a majority.", ""),
    (En, "It isn’t a majority.", ""),
    (En, "Whether this is a majority cannot be said.", ""),
    (En, "It is unclear whether most would.", ""),
    (En, "It is not clear that most of them are.", ""),
    (Uk, "Це не обов’язково понад половина.", ""),
    (Uk, "Немає певної більшості.", ""),
    (Uk, "Не можна впевнено сказати, що значення перевищує половину.", ""),
    (Uk, "Невідомо, чи готова більшість.", ""),
    (Uk, "Це — не більшість.", ""),
    // Words that only look like it.
    (De, "Die Hälfte, mehr Menschen als sonst, am meisten.", ""),
    (De, "Der Anteil ist um mehr als die Hälfte gesunken.", ""),
    (De, "Die meisten Interviews waren kurz, überwiegend telefonisch.", ""),
    (En, "The most extreme answer; half of them; at most.", ""),
    (En, "Most of the interviews were by telephone.", ""),
    (En, "It fell by more than half.", ""),
    (Uk, "Половина опитаних, більше людей.", ""),
    (Uk, "Переважно опитували телефоном.", ""),
    (Uk, "Частка знизилася на понад половину.", ""),
];

#[test]
fn claims_are_found_whatever_else_is_denied_and_nothing_else_is() {
    for (language, text, found) in SENTENCES {
        assert_eq!(claims(*language, text).join(", "), *found, "{text}");
    }
}

#[test]
fn a_figure_of_50_percent_is_one_half_and_no_other_is() {
    let figures =
        [("fifty", 50.0, Unit::Percent), ("others", 50.1, Unit::Percent), ("people", 50.0, Unit::People)];
    let figures = figures.into_iter().enumerate().map(|(at, (id, value, unit))| {
        (Key::at(at), Figure { id: id.to_owned(), value, unit, sources: Vec::new(), supplement: false })
    });
    let figures = figures.collect();
    let text = |before: &str, id: &str, words: &str| {
        flat(&[testing::words(before), testing::fact(id, words), testing::words(" would.")], &figures)
    };
    for (language, before, words, found) in [
        (De, "Mehr als ", "50\u{202f}%", "Mehr als 50"),
        (De, "Das sind über ", "50", "über 50"),
        (En, "More than ", "50%", "More than 50"),
        (En, "Over ", "50%", "Over 50"),
        (Uk, "Більше ніж ", "50\u{202f}%", "Більше ніж 50"),
        (Uk, "Понад ", "50\u{202f}%", "Понад 50"),
    ] {
        assert_eq!(claims(language, &text(before, "fifty", words)), [found]);
        assert_eq!(claims(language, &text(before, "others", "50,1\u{202f}%")), [""; 0]);
        assert_eq!(claims(language, &text(before, "people", words)), [""; 0]);
    }
    assert_eq!(claims(De, &text("", "fifty", "Mehr als die Hälfte")), ["Mehr als die Hälfte"]);
}

#[test]
fn nothing_unseen_hides_a_word() {
    assert_eq!(claims(De, &flat(&[testing::words("Mehr\u{ad}heit")], &Figures::new())), ["Mehrheit"]);
}
