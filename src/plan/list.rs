//! A list whose copies share what they have in common, so that a hundred steps of history cost little more than one
//! document, and an edit as little in a long table as in a short one.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::iter::Zip;
use std::ops::Index;
use std::slice;
use std::sync::Arc;

/// A list of rows, tables or systems.
///
/// ```
/// use rapport::plan::List;
/// let before: List<String> = ["a", "b", "c"].into_iter().map(str::to_owned).collect();
/// let mut after = before.clone();
/// after.get_mut(1).unwrap().push('!');
/// assert_eq!((before[1].as_str(), after[1].as_str()), ("b", "b!"));
/// assert_eq!(before.apart(&after), 1); // the other two are the same in memory
/// ```
#[derive(Debug, Clone)]
pub struct List<T>(Arc<Vec<Arc<T>>>);

impl<T> List<T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One after the other.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator + Clone {
        self.0.iter().map(|item| &**item)
    }

    /// The one at a place.
    pub fn get(&self, place: usize) -> Option<&T> {
        self.0.get(place).map(|item| &**item)
    }

    /// The first one.
    pub fn first(&self) -> Option<&T> {
        self.get(0)
    }

    /// The last one.
    pub fn last(&self) -> Option<&T> {
        self.0.last().map(|item| &**item)
    }

    /// How many of this list do not stand at the same place of the other one, in the same memory: what a copy cost.
    pub fn apart(&self, other: &List<T>) -> usize {
        self.len() - self.pairs(other).filter(|(one, other)| Arc::ptr_eq(one, other)).count()
    }

    /// How many at the beginning and at the end both lists have in common.
    pub(super) fn common(&self, other: &List<T>) -> (usize, usize)
    where
        T: PartialEq,
    {
        let head = self.pairs(other).take_while(|(one, other)| same(one, other)).count();
        let most = self.len().min(other.len()) - head;
        let ends = self.0.iter().rev().zip(other.0.iter().rev());
        (head, ends.take(most).take_while(|(one, other)| same(one, other)).count())
    }

    fn pairs<'a>(&'a self, other: &'a List<T>) -> Zip<slice::Iter<'a, Arc<T>>, slice::Iter<'a, Arc<T>>> {
        self.0.iter().zip(other.0.iter())
    }
}

impl<T: Clone> List<T> {
    /// The one at a place, to be changed.
    pub fn get_mut(&mut self, place: usize) -> Option<&mut T> {
        Arc::make_mut(&mut self.0).get_mut(place).map(Arc::make_mut)
    }

    /// The first one that is meant, to be changed; nothing is copied but it.
    pub fn find_mut(&mut self, is_it: impl FnMut(&T) -> bool) -> Option<&mut T> {
        let place = self.iter().position(is_it)?;
        self.get_mut(place)
    }

    /// Every one, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        Arc::make_mut(&mut self.0).iter_mut().map(Arc::make_mut)
    }

    /// Adds one at the end.
    pub fn push(&mut self, item: T) {
        Arc::make_mut(&mut self.0).push(Arc::new(item));
    }

    /// Adds one at a place, or at the end.
    pub fn insert(&mut self, place: usize, item: T) {
        let place = place.min(self.len());
        Arc::make_mut(&mut self.0).insert(place, Arc::new(item));
    }

    /// Takes the one at a place out.
    pub fn remove(&mut self, place: usize) -> Option<T> {
        (place < self.len()).then(|| Arc::unwrap_or_clone(Arc::make_mut(&mut self.0).remove(place)))
    }

    /// Moves one to another place, or to the end.
    pub fn move_to(&mut self, from: usize, to: usize) {
        if from < self.len() {
            let items = Arc::make_mut(&mut self.0);
            let item = items.remove(from);
            items.insert(to.min(items.len()), item);
        }
    }

    /// Keeps those that are meant; each is asked about once, in order.
    pub(super) fn retain_once(&mut self, mut keep: impl FnMut(&T) -> bool) {
        Arc::make_mut(&mut self.0).retain(|item| keep(item));
    }

    /// Keeps those that are meant; true when others were there.
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) -> bool {
        let all = self.iter().all(&mut keep);
        if !all {
            Arc::make_mut(&mut self.0).retain(|item| keep(item));
        }
        !all
    }
}

fn same<T: PartialEq>(one: &Arc<T>, other: &Arc<T>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}

impl<T: PartialEq> PartialEq for List<T> {
    /// What is the same in memory is not looked at.
    fn eq(&self, other: &List<T>) -> bool {
        let alike = || self.len() == other.len() && self.pairs(other).all(|(one, other)| same(one, other));
        Arc::ptr_eq(&self.0, &other.0) || alike()
    }
}

impl<T> Default for List<T> {
    fn default() -> List<T> {
        List(Arc::default())
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> List<T> {
        List(Arc::new(items.into_iter().map(Arc::new).collect()))
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> List<T> {
        items.into_iter().collect()
    }
}

impl<T> Index<usize> for List<T> {
    type Output = T;

    fn index(&self, place: usize) -> &T {
        self.0.index(place)
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::iter::Map<slice::Iter<'a, Arc<T>>, fn(&'a Arc<T>) -> &'a T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|item| &**item)
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<List<T>, D::Error> {
        Vec::deserialize(deserializer).map(List::from)
    }
}
