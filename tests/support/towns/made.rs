//! The towns: names nobody gave, places at random, and what each side is made to say.

use crate::chance::Chance;
use std::collections::BTreeSet;

/// The perspectives of the map.
pub(super) const PERSPECTIVES: [&str; 3] = ["moscow", "kyiv", "independent"];

/// What may be said of a town; "none" is said by saying nothing.
pub(super) const STATUSES: [&str; 5] = ["taken", "reached", "partly-held", "held", "denied"];

/// On so many days each side says each of these: few statements that name many towns each.
pub(super) const DAYS: [&str; 2] = ["2025-12-01", "2025-12-02"];

/// A box that is inside the main map's frame wherever one looks: degrees east, degrees north.
const EAST: (f64, f64) = (35.4, 39.3);
const NORTH: (f64, f64) = (46.6, 50.6);

/// What a side says of a town, by its place in [`STATUSES`] and in [`DAYS`].
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub(super) status: usize,
    pub(super) day: usize,
}

/// A town that does not exist.
pub(super) struct Town {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) lon: f64,
    pub(super) lat: f64,
    pub(super) rank: u8,
    /// What each of [`PERSPECTIVES`] says.
    pub(super) says: [Option<Said>; 3],
}

/// So many towns with names of their own.
pub(super) fn towns(count: usize, seed: u32) -> Vec<Town> {
    let mut chance = Chance::new(seed);
    names(count, &mut chance).into_iter().map(|name| town(name, &mut chance)).collect()
}

/// Reads every statement: its perspective, its status and its day, in the order of their numbers.
pub(super) fn statements() -> impl Iterator<Item = (usize, Said)> {
    (0..PERSPECTIVES.len()).flat_map(|perspective| {
        (0..STATUSES.len())
            .flat_map(move |status| (0..DAYS.len()).map(move |day| (perspective, Said { status, day })))
    })
}

/// The number of a statement in the inventory, counted from 1.
pub(super) fn number(perspective: usize, said: Said) -> usize {
    (perspective * STATUSES.len() + said.status) * DAYS.len() + said.day + 1
}

fn town(name: String, chance: &mut Chance) -> Town {
    let says = PERSPECTIVES.map(|_| {
        // One more than there are: it stands for "nothing".
        let status = chance.below(STATUSES.len() + 1);
        let day = chance.below(DAYS.len());
        (status < STATUSES.len()).then_some(Said { status, day })
    });
    Town {
        id: name.to_lowercase(),
        name,
        lon: chance.between(EAST.0, EAST.1),
        lat: chance.between(NORTH.0, NORTH.1),
        rank: rank(chance),
        says,
    }
}

/// Few large towns, many small ones.
fn rank(chance: &mut Chance) -> u8 {
    match chance.below(20) {
        0 => 1,
        1..=4 => 2,
        _ => 3,
    }
}

const ONSETS: [&str; 16] = ["B", "D", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Z"];
const MIDDLES: [&str; 16] =
    ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "ld", "nt"];
const VOWELS: [&str; 5] = ["a", "e", "i", "o", "u"];
/// As no town around there ends.
const ENDINGS: [&str; 8] = ["dorn", "fell", "gast", "lund", "mar", "nau", "rup", "wik"];

/// Names such as "Tavolund": 51,200 can be made, so 10,000 are soon found.
fn names(count: usize, chance: &mut Chance) -> Vec<String> {
    let most = ONSETS.len() * MIDDLES.len() * VOWELS.len().pow(2) * ENDINGS.len();
    let mut seen = BTreeSet::new();
    let mut names = Vec::new();
    while names.len() < count.min(most) {
        let parts: [&[&str]; 5] = [&ONSETS, &VOWELS, &MIDDLES, &VOWELS, &ENDINGS];
        let name: String = parts.into_iter().filter_map(|parts| chance.one_of(parts)).collect();
        if seen.insert(name.clone()) {
            names.push(name);
        }
    }
    names
}
