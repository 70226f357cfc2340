//! Rows that stand in a sample twice, exactly alike.
//!
//! Two alike rows may be two purchases of one thing on one day; a table without numbers of orders has many of them. They are
//! asked about only where something speaks for a mistake: a number that otherwise stands on one row only, so that it is the same
//! row, or several rows in a row that stood in the same order before, as when a part is pasted twice.
//!
//! What the beginning cannot show is seen in the sample that is taken of the rows of the whole file (see
//! [`Fingerprint`](crate::import::Fingerprint)), at no further cost: it holds the rows that are alike in customer, day, amount and order
//! all or none. An answer leaves out only rows that are alike in everything.

use super::report::RangeReport;
use crate::import::look::meanings::Look;
use crate::import::look::sniff::Doubt;
use crate::import::mapping::Mapping;
use crate::import::role::Role;
use crate::import::values::value::is_missing;
use std::collections::{HashMap, HashSet};

/// So many rows in the order of others make a part that was put in twice.
const PART: usize = 3;

impl Look<'_> {
    /// Asks about repeated rows; whether they are left out as proposed: where their number says that they are the same.
    pub fn doubt_repeats(&mut self) -> bool {
        // Rows whose numbers differ differ, which is told sooner.
        if let Some(column) = self.column(Role::Order).or(self.column(Role::Record)) {
            let mut seen = HashSet::new();
            if self.table.iter().all(|row| row.get(column).is_some_and(|number| seen.insert(number))) {
                return false;
            }
        }
        let mut first: HashMap<&[String], usize> = HashMap::new();
        // For each row the place of the same one above.
        let above: Vec<Option<usize>> = self
            .table
            .iter()
            .enumerate()
            .map(|(at, row)| match first.get(&**row) {
                Some(&above) => Some(above),
                None => {
                    first.insert(row, at);
                    None
                }
            })
            .collect();
        let repeated = above.iter().flatten().count();
        // Where most rows repeat others, that is the nature of the table.
        if repeated == 0 || repeated * 2 > above.len() {
            return false;
        }
        let (mut run, mut part) = (0, 0);
        for pair in above.windows(2) {
            run = match pair {
                [Some(before), Some(here)] if *here == before + 1 => run + 1,
                _ => 0,
            };
            part = part.max(run + 1);
        }
        let same = [Role::Order, Role::Record].into_iter().filter_map(|role| self.column(role)).any(|column| {
            let numbers: Vec<&String> = first.keys().filter_map(|row| row.get(column)).collect();
            let distinct = numbers.iter().collect::<HashSet<_>>().len();
            distinct == first.len() && distinct > 2 && !numbers.iter().any(|number| is_missing(number.as_bytes()))
        });
        if same || part >= PART {
            self.doubts.push(Doubt::DuplicateRows { rows: repeated as u32, of: above.len() as u32, same });
        }
        same
    }
}

/// Fewer rows of the sample that stand far from another one alike are a chance.
const FEWEST: u64 = 3;
/// Fewer different rows show no rule.
const SHOWN: u64 = 20;

/// What is asked once the file is read: rows with the number of an order that stood far above with the same customer, day and
/// amount, or a file in which nearly every row stands twice.
pub(in crate::import) fn repeated(mapping: &Mapping, report: &RangeReport) -> Option<Doubt> {
    let alike = report.fingerprint.alike();
    let numbered = mapping.column(Role::Order).is_some();
    let double = alike.different >= SHOWN && alike.twice * 10 >= alike.different * 9;
    let asked = !mapping.once && !mapping.repeats_said && (numbered && alike.far >= FEWEST || double);
    asked.then(|| {
        let again = if double { alike.again } else { alike.far };
        // Where the sample is all of the file, this is exact.
        let rows = (again as f64 * alike.rows as f64 / alike.sampled.max(1) as f64).round() as u64;
        Doubt::RepeatedRows { rows, of: alike.rows, numbered }
    })
}
