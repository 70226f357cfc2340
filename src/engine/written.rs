//! Ids that differ in writing only: blanks, unseen signs, leading zeros, and case where case does not tell them apart.

use super::likeness::{plain_id, plain_id_with_case};
use crate::dataset::Dataset;
use crate::import::hash64;
use std::borrow::Cow;

/// Fewer ids prove nothing.
const ENOUGH: usize = 5;

/// The ids of all customers. Those of the dataset, if there is one, stand first and in its order.
pub(super) struct Ids<'a> {
    pub count: usize,
    pub name: &'a dyn Fn(usize) -> Cow<'a, str>,
    pub orders: Option<&'a Dataset>,
}

impl Ids<'_> {
    /// Groups of ids that differ in writing only, in order of appearance.
    pub fn groups(&self) -> Vec<Vec<usize>> {
        let groups = self.alike(plain_id);
        if groups.is_empty() || !self.case_matters(&groups) {
            return groups;
        }
        self.alike(plain_id_with_case)
    }

    /// Ids with the same form. Only hashes of the forms are kept of all customers.
    fn alike(&self, form: fn(&str) -> String) -> Vec<Vec<usize>> {
        let hash = |customer: usize| hash64(form(&(self.name)(customer)).as_bytes());
        let mut forms: Vec<(u64, u32)> = (0..self.count).map(|customer| (hash(customer), customer as u32)).collect();
        forms.sort_unstable();
        let groups = forms.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1);
        let mut groups: Vec<Vec<usize>> =
            groups.map(|group| group.iter().map(|(_, customer)| *customer as usize).collect()).collect();
        groups.sort_unstable();
        groups
    }

    /// Whether case tells customers apart. It does where ids are drawn from an alphabet with both cases (one in five has a
    /// capital behind a small letter, and a digit or another one), and where half of the ids have a twin in the other case
    /// and most twins order in the same time: what one person types in two ways is an exception.
    fn case_matters(&self, groups: &[Vec<usize>]) -> bool {
        let (mut lettered, mut drawn) = (0usize, 0usize);
        for customer in 0..self.count {
            let id = (self.name)(customer);
            if id.bytes().any(|b| b.is_ascii_alphabetic()) && !id.contains('@') {
                lettered += 1;
                drawn += usize::from(is_drawn(&id));
            }
        }
        if drawn >= ENOUGH && drawn * 5 >= lettered {
            return true;
        }
        let is_pair = |group: &&Vec<usize>| {
            let same = |customer: &usize| plain_id_with_case(&(self.name)(*customer));
            group.windows(2).all(|two| matches!(two, [a, b] if same(a) != same(b)))
        };
        let (mut pairs, mut twins, mut together) = (0, 0, 0);
        for group in groups.iter().filter(is_pair) {
            pairs += 1;
            twins += group.len();
            together += usize::from(self.order_together(group));
        }
        pairs >= ENOUGH && twins * 2 >= lettered && together * 2 > pairs
    }

    /// Whether all of these customers have orders, and the times between their first and last ones overlap.
    fn order_together(&self, group: &[usize]) -> bool {
        let span = |customer: &usize| {
            let days = self.orders.filter(|orders| *customer < orders.customers().len())?;
            let days = days.histories_from(*customer).next()?.days;
            Some((*days.iter().min()?, *days.iter().max()?))
        };
        let spans: Option<Vec<(i32, i32)>> = group.iter().map(span).collect();
        spans.is_some_and(|spans| spans.iter().map(|span| span.0).max() <= spans.iter().map(|span| span.1).min())
    }
}

/// Whether an id looks drawn from letters of both cases, as no name does: `aB3x`, `001D000000IqhSL`.
fn is_drawn(id: &str) -> bool {
    let rises = id.as_bytes().windows(2).filter(|two| matches!(two, [b'a'..=b'z', b'A'..=b'Z'])).count();
    let plain = id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    plain && (rises > 1 || rises == 1 && id.bytes().any(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(ids: &[&str]) -> Vec<Vec<usize>> {
        let owned: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
        Ids { count: owned.len(), name: &|at| Cow::Owned(owned[at].clone()), orders: None }.groups()
    }

    #[test]
    fn writing_is_told_from_an_alphabet_of_both_cases() {
        assert_eq!(groups(&["Ab1", "7", "ab1", "007", "AB1\u{200e}"]), [vec![0, 2, 4], vec![1, 3]]);
        let drawn = ["aB3x", "Ab3x", "kQ9z", "xY1a", "pL0m", "7", "07", "qW2e", "Ann@x.de", "ann@x.de"];
        assert_eq!(groups(&drawn), [vec![5, 6], vec![8, 9]]);
        assert!(is_drawn("001D000000IqhSL") && !is_drawn("McDonald") && !is_drawn("Ann Lee 2") && !is_drawn("C12a"));
    }
}
