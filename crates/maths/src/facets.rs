//! Facets: what a list can be narrowed down by (speaker, kind, place …), and how many entries each choice would show.

/// An entry of a list: of each facet, the places of its values in the facet's list of values.
pub type Entry = Vec<Vec<usize>>;

/// What is left of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrowed {
    /// Of each entry, whether it is shown.
    pub shown: Vec<bool>,
    /// Of each facet and each of its values, how many entries would be shown were it chosen, all other choices
    /// being as they are.
    pub counts: Vec<Vec<usize>>,
}

/// Narrows a list, whose facets have so many values each, to what a search found and what has every chosen value; none
/// where a facet has no choice.
pub fn narrow(entries: &[Entry], sizes: &[usize], found: &[bool], chosen: &[Option<usize>]) -> Narrowed {
    let mut counts: Vec<Vec<usize>> = sizes.iter().map(|size| vec![0; *size]).collect();
    let entries = entries.iter().zip(found);
    let shown = entries.map(|(entry, found)| *found && count(entry, chosen, &mut counts)).collect();
    Narrowed { shown, counts }
}

/// Counts an entry wherever it would be shown, and says whether it is shown now.
fn count(entry: &[Vec<usize>], chosen: &[Option<usize>], counts: &mut [Vec<usize>]) -> bool {
    let lacks =
        |values: &Vec<usize>, choice: &Option<usize>| choice.is_some_and(|place| !values.contains(&place));
    let lacking = entry.iter().zip(chosen).filter(|(values, choice)| lacks(values, choice)).count();
    for ((values, choice), counts) in entry.iter().zip(chosen).zip(counts) {
        // Another choice in this facet would show it, unless some other facet hides it.
        if lacking == usize::from(lacks(values, choice)) {
            for place in values {
                if let Some(count) = counts.get_mut(*place) {
                    *count += 1;
                }
            }
        }
    }
    lacking == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Each count is what choosing that value shows.
        #[test]
        fn a_count_is_what_the_choice_shows(
            entries in prop::collection::vec((any::<bool>(), prop::collection::vec(prop::sample::subsequence(vec![0, 1, 2, 3], 0..3), 3)), 0..20),
            chosen in prop::collection::vec(prop::option::of(0_usize..4), 3),
        ) {
            let (found, entries): (Vec<bool>, Vec<Entry>) = entries.into_iter().unzip();
            let narrowed = narrow(&entries, &[4; 3], &found, &chosen);
            for facet in 0..3 {
                for value in 0..4 {
                    let mut other = chosen.clone();
                    other[facet] = Some(value);
                    let shown = narrow(&entries, &[4; 3], &found, &other).shown.iter().filter(|shown| **shown).count();
                    prop_assert_eq!(narrowed.counts[facet][value], shown);
                }
            }
            let every = |entry: &Entry| entry.iter().zip(&chosen)
                .all(|(values, choice)| choice.is_none_or(|choice| values.contains(&choice)));
            let expected: Vec<bool> = found.iter().zip(&entries).map(|(found, entry)| *found && every(entry)).collect();
            prop_assert_eq!(narrowed.shown, expected);
        }
    }
}
