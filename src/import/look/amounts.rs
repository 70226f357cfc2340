//! Which of several columns of money is the amount, where each is right for another question.

use super::header::normalised;
use super::known::known_kind;
use super::meanings::Look;
use super::sniff::Doubt;
use crate::import::role::{Kind, Role};

/// Names of sales before and after discounts, and of what was collected with tax and tips; what is proposed comes first.
const SALES: &[&str] = &["netsales", "productsales", "grosssales", "totalcollected"];

impl Look<'_> {
    /// Tills export sales before and after discounts beside what was collected with tax, tips and gift cards. Where they
    /// differ, the sales after discounts are proposed, and a person is asked.
    pub fn find_amounts(&mut self) {
        if self.kind != Kind::Orders || known_kind(self.headers).is_some() {
            return;
        }
        let at = |name: &&str| self.headers.iter().position(|header| normalised(header) == **name);
        let columns: Vec<usize> = SALES.iter().filter_map(at).collect();
        let differ = |row: &Vec<String>| {
            let cells: Vec<&str> =
                columns.iter().filter_map(|column| row.get(*column)).map(|cell| cell.trim()).collect();
            cells.windows(2).any(|pair| matches!(pair, [a, b] if a != b))
        };
        let (Some(&first), true) = (columns.first(), columns.len() > 1 && self.table.iter().any(differ)) else {
            return;
        };
        self.roles.iter_mut().filter(|role| **role == Some(Role::Amount)).for_each(|role| *role = None);
        if let Some(role) = self.roles.get_mut(first) {
            *role = Some(Role::Amount);
        }
        self.doubts.retain(|doubt| !matches!(doubt, Doubt::SeveralColumns { role: Role::Amount, .. }));
        self.doubts.push(Doubt::SeveralColumns { role: Role::Amount, columns });
    }
}
