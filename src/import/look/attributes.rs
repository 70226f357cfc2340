//! Columns of a table of customers that have no known name, and tell groups of customers apart.

use super::meanings::Look;
use crate::import::role::Role;
use std::collections::HashSet;

/// A column with more different values than these tells single customers apart, not groups.
const MOST_VALUES: usize = 50;

impl Look<'_> {
    /// Columns of a table of customers whose name says nothing, and whose few values come again and again, tell customers
    /// apart: a level, a branch, a price list. What could name a person is judged afterwards, and is not kept by itself.
    pub(super) fn keep_attributes(&mut self) {
        let unknown = |column: &usize| {
            let named = self.headers.get(*column).is_some_and(|name| !name.trim().is_empty());
            named && self.roles.get(*column).is_some_and(Option::is_none)
        };
        let tells = |column: &usize| {
            let values: Vec<String> = self.values(*column).collect();
            let distinct: HashSet<&str> = values.iter().map(String::as_str).collect();
            (2..=MOST_VALUES).contains(&distinct.len()) && distinct.len() * 2 <= values.len()
        };
        let columns: Vec<usize> = (0..self.width).filter(unknown).filter(tells).collect();
        columns.into_iter().for_each(|column| self.give(column, Role::Attribute));
    }
}
