//! Things of one kind, and what belongs to each of them, found by keys that always lead somewhere.

use crate::actor::Actor;
use crate::place::Place;
use crate::point::Point;
use crate::statement::{Source, Statement};
use derive_where::derive_where;
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::ops::Deref;

/// Which of an explainer's things of the kind `T` something is: its place in their order. A thing's id, as content files and
/// addresses have it, is only its name.
#[derive_where(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key<T> {
    place: usize,
    #[derive_where(skip)]
    of: PhantomData<fn() -> T>,
}

impl<T> Key<T> {
    /// The key of the thing at a place, counted from zero.
    pub fn at(place: usize) -> Self {
        Self { place, of: PhantomData }
    }
}

/// One value for each thing of the kind `T`, in their order: the things themselves, or what a language says of each.
#[derive_where(Clone, Debug, PartialEq; V)]
pub struct Table<T, V = T> {
    values: Vec<V>,
    #[derive_where(skip)]
    of: PhantomData<fn() -> T>,
}

impl<T, V> Table<T, V> {
    /// A table of so many things; none unless there is a value for each of them, and for no other.
    pub fn whole(values: BTreeMap<Key<T>, V>, count: usize) -> Option<Self> {
        let is_whole = values.len() == count && values.keys().enumerate().all(|(at, key)| key.place == at);
        is_whole.then(|| Self { values: values.into_values().collect(), of: PhantomData })
    }

    /// What belongs to a thing.
    #[expect(
        clippy::indexing_slicing,
        reason = "who reads an explainer makes keys only of what is in its tables"
    )]
    pub fn get(&self, key: Key<T>) -> &V {
        &self.values[key.place]
    }
}

/// What content files and addresses have an id for.
pub trait Named {
    /// Its id.
    fn id(&self) -> &str;
}

macro_rules! named {
    ($($thing:ty),*) => { $(impl Named for $thing {
        fn id(&self) -> &str {
            &self.id
        }
    })* };
}
named!(Actor, Place, Point, Source, Statement);

impl<T: Named> Table<T> {
    /// The ids of these things, in this order.
    pub fn ids(&self, keys: &[Key<T>]) -> Vec<String> {
        keys.iter().map(|key| self.get(*key).id().to_owned()).collect()
    }
}

impl<T, V> Deref for Table<T, V> {
    type Target = [V];

    fn deref(&self) -> &[V] {
        &self.values
    }
}

impl<'a, T, V> IntoIterator for &'a Table<T, V> {
    type Item = &'a V;
    type IntoIter = std::slice::Iter<'a, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.values.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_whole_or_is_not() {
        let table = |places: &[usize]| {
            let values = places.iter().map(|place| (Key::at(*place), place * 10));
            Table::<(), usize>::whole(values.collect(), 2)
        };
        assert_eq!(table(&[0, 1]).map(|table| *table.get(Key::at(1))), Some(10));
        assert!([&[0][..], &[0, 2], &[0, 1, 2], &[]].into_iter().all(|places| table(places).is_none()));
    }
}
