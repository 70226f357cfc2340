//! Which columns of a sample say what its rows count for, and what is in doubt about them.

use super::groups::sum_of_items;
use super::meanings::Look;
use super::sniff::Doubt;
use crate::import::mapping::Mapping;
use crate::import::range::report::RangeReport;
use crate::import::role::{Kind, Role};
use crate::import::rows::meaning::{Meaning, OF_TYPE, Speaks};
use crate::import::rows::status::{Said, StatusCount, meaning_of, merge_counts, status_columns};
use crate::import::values::number::read_number;
use crate::import::values::value::is_missing;
use crate::units::Exact;
use std::collections::BTreeMap;

/// A column of kinds of entries has no more different texts than this.
const MOST_TYPES: usize = 60;
/// A text is asked about when it is on so many rows of a hundred.
const NOTICEABLE: u64 = 2;
/// Entries that correct others: a refund that was lost in a dispute, or goods that a warehouse pays for.
const ADJUSTMENTS: &[&str] =
    &["adjustment", "adjustments", "korrektur", "ajustement", "ajuste", "调整", "調整", "调账", "調帳"];

impl Look<'_> {
    /// Gives columns about delivery and refunds, and the column of types, their roles. What a column is called is not
    /// enough for a type: its values must tell sales from other money.
    pub fn find_statuses(&mut self) {
        if self.kind != Kind::Orders {
            return;
        }
        let free = |look: &Self| (0..look.width).filter(|c| look.roles.get(*c) == Some(&None)).collect::<Vec<_>>();
        for column in free(self) {
            if self.headers.get(column).is_some_and(|header| Speaks::is_second(header)) {
                self.set(column, Role::Status);
            }
        }
        let called = |header: &String| OF_TYPE.contains(&&*super::header::normalised(header));
        let named: Vec<usize> = free(self).into_iter().filter(|c| self.headers.get(*c).is_some_and(called)).collect();
        if let Some(column) = named.into_iter().find(|column| self.are_types(*column)) {
            self.set(column, Role::Type);
        }
    }

    fn set(&mut self, column: usize, role: Role) {
        if let Some(slot) = self.roles.get_mut(column) {
            *slot = Some(role);
        }
    }

    /// Whether most rows have a kind of entry that is known, and some are no sales.
    fn are_types(&self, column: usize) -> bool {
        let mut seen: BTreeMap<String, (u64, Option<Meaning>)> = BTreeMap::new();
        for value in self.values(column) {
            let fresh = || (0, Speaks::Type.meaning(&value));
            seen.entry(value.trim().to_owned()).or_insert_with(fresh).0 += 1;
        }
        let rows: u64 = seen.values().map(|one| one.0).sum();
        let known: u64 = seen.values().filter(|one| one.1.is_some()).map(|one| one.0).sum();
        let other = seen.values().any(|one| one.1.is_some_and(|meaning| meaning != Meaning::Paid));
        seen.len() <= MOST_TYPES && known * 2 >= rows && other
    }
}

/// The statuses and types of the sample with their rows and sums.
pub(super) fn statuses_of(mapping: &Mapping, table: &[Vec<String>]) -> Vec<StatusCount> {
    let mut all: Vec<StatusCount> = Vec::new();
    for column in status_columns(mapping) {
        let mut counts: BTreeMap<&str, (u64, Exact)> = BTreeMap::new();
        for row in table {
            let text = row.get(column).map_or("", |cell| cell.trim());
            if is_missing(text.as_bytes()) {
                continue;
            }
            let count = counts.entry(text).or_default();
            count.0 += 1;
            count.1 += amount_of(mapping, row).unwrap_or_default();
        }
        let mut own: Vec<StatusCount> = Vec::new();
        for (text, (rows, amount)) in counts {
            let (meaning, known) = meaning_of(mapping, column, text);
            let text = text.to_owned();
            merge_counts(&mut own, vec![StatusCount { column, text, meaning, known, rows, amount }]);
        }
        own.sort_by_key(|count| std::cmp::Reverse(count.rows));
        all.append(&mut own);
    }
    all
}

/// The amount of a row of the sample, or its quantity × price, or what its items come to.
pub(super) fn amount_of(mapping: &Mapping, row: &[String]) -> Option<Exact> {
    if !mapping.items.is_empty() {
        return sum_of_items(mapping, row);
    }
    let number = |role| read_number(row.get(mapping.column(role)?)?.trim(), mapping.decimal);
    match mapping.column(Role::Amount) {
        Some(_) => number(Role::Amount)?.exact(),
        None => number(Role::Quantity)?.exact_times(number(Role::UnitPrice)?),
    }
}

/// Whether the rows of a sample say more in ten-thousandths than in hundredths; a rate nearly always makes them.
pub(super) fn are_fine(mapping: &Mapping, table: &[Vec<String>]) -> bool {
    let fine = |row: &Vec<String>| amount_of(mapping, row).is_some_and(Exact::is_fine);
    !mapping.rates.is_empty() || table.iter().any(fine)
}

/// What a person would say of entries that correct others, as the sample suggests: a correction downwards of somebody who
/// is a customer is a refund, any other is no sale.
pub(super) fn said_of_adjustments(mapping: &Mapping, table: &[Vec<String>], counts: &[StatusCount]) -> Vec<Said> {
    let of_customers = |count: &StatusCount| {
        let Some(customer) = mapping.column(Role::Customer) else { return false };
        let rows = table.iter().filter(|row| row.get(count.column).is_some_and(|cell| cell.trim() == count.text));
        rows.filter_map(|row| row.get(customer)).any(|cell| !is_missing(cell.trim().as_bytes()))
    };
    let is_type = |column: usize| mapping.roles.get(column) == Some(&Some(Role::Type));
    let odd = counts.iter().filter(|count| is_type(count.column) && !count.known);
    let odd = odd.filter(|count| ADJUSTMENTS.contains(&&*count.text.to_lowercase()));
    odd.map(|count| {
        let meaning = if count.amount < Exact::ZERO && of_customers(count) { Meaning::Refund } else { Meaning::NoSale };
        Said { column: count.column, text: count.text.clone(), meaning }
    })
    .collect()
}

/// What is asked about statuses and types: which types are sales, where some are not or nobody knows; and what statuses
/// mean that nobody knows, where they are on more than a few rows.
pub(in crate::import) fn doubts(mapping: &Mapping, counts: &[StatusCount]) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for column in status_columns(mapping) {
        let own: Vec<&StatusCount> = counts.iter().filter(|count| count.column == column).collect();
        let rows: u64 = own.iter().map(|count| count.rows).sum();
        if mapping.roles.get(column) == Some(&Some(Role::Type)) {
            let odd = |count: &&&StatusCount| match count.meaning {
                Meaning::NoSale | Meaning::Unpaid | Meaning::Void => true,
                Meaning::Refund | Meaning::Returned => count.amount > Exact::ZERO,
                Meaning::Paid => !count.known,
            };
            if own.iter().any(|count| odd(&count)) {
                doubts.push(Doubt::Types { column });
            }
            continue;
        }
        // Also what was said already, so that the question stays while the others are answered.
        let speaks = Speaks::of(mapping.headers.get(column).map_or("", String::as_str), Role::Status);
        let unknown = own.into_iter().filter(|count| speaks.meaning(&count.text).is_none());
        doubts.extend(asked(column, rows, unknown));
    }
    doubts
}

/// The question about these statuses, where they are on more than a few of the rows that have a status.
fn asked<'a>(column: usize, rows: u64, unknown: impl Iterator<Item = &'a StatusCount>) -> Option<Doubt> {
    let texts: Vec<(String, u64)> = unknown.map(|count| (count.text.clone(), count.rows)).collect();
    let noticeable = texts.iter().map(|one| one.1).sum::<u64>() * 100 >= rows * NOTICEABLE;
    (noticeable && !texts.is_empty()).then_some(Doubt::UnknownStatuses { column, texts })
}

/// The same once the whole file is read: statuses that the beginning did not show.
pub(super) fn unknown_statuses(mapping: &Mapping, report: &RangeReport) -> Option<Doubt> {
    let is_status = |column: &usize| mapping.roles.get(*column) == Some(&Some(Role::Status));
    status_columns(mapping).filter(is_status).find_map(|column| {
        let own = || report.statuses.iter().filter(move |count| count.column == column);
        let unknown = own().filter(|count| !count.known && !count.text.is_empty());
        asked(column, own().map(|count| count.rows).sum(), unknown)
    })
}
