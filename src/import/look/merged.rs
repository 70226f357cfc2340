//! Whether cells of a sample are merged, so that rows belong to the one above.

use super::meanings::Look;
use super::sniff::Doubt;
use crate::import::role::Role;
use crate::import::values::value::is_missing;
use std::collections::BTreeSet;

impl Look<'_> {
    /// Whether rows take their customer or their day from the row above; asks which. The first row has both, and every tenth
    /// row with an amount lacks one:
    ///
    /// - the customer together with the day or the order: rows of one order;
    /// - the day alone: nobody forgets it on purpose;
    /// - the customer alone, where each customer is named once and no row has an order of its own. Rows that have all but the
    ///   customer are otherwise the purchases of unknown people.
    pub fn doubt_merged(&mut self) -> bool {
        let (Some(customer), Some(day)) = (self.column(Role::Customer), self.column(Role::Date)) else { return false };
        let Some(amount) = self.column(Role::Amount).or(self.column(Role::UnitPrice)) else { return false };
        let order = self.column(Role::Order);
        let lacks = |row: &[String], column: usize| row.get(column).is_none_or(|cell| is_missing(cell.as_bytes()));
        let of = self.table.len();
        let begins = self.table.first().is_some_and(|row| !lacks(row, customer) && !lacks(row, day));
        // Rows that lack a cell, and how many of them fit.
        let count = |column: usize, fits: &dyn Fn(&[String]) -> bool| {
            let blank = || self.table.iter().filter(|row| lacks(row, column));
            let (blank, fitting) = (blank().count(), blank().filter(|row| !lacks(row, amount) && fits(row)).count());
            (blank > 0 && blank * 10 >= of && fitting * 100 >= blank * 95).then_some(blank)
        };
        let of_order = || count(customer, &|row| lacks(row, day)).map(|blank| (customer, blank));
        let of_day = || count(day, &|row| !lacks(row, customer)).map(|blank| (day, blank));
        let of_customer = || {
            let names =
                self.table.iter().filter_map(|row| row.get(customer)).filter(|cell| !is_missing(cell.as_bytes()));
            let names: Vec<&String> = names.collect();
            let once = names.len() > 2 && names.iter().collect::<BTreeSet<_>>().len() == names.len();
            let own_order = |row: &[String]| order.is_some_and(|order| !lacks(row, order));
            let blank = count(customer, &|row| !lacks(row, day) && !own_order(row))?;
            (once && blank * 3 >= of).then_some((customer, blank))
        };
        let Some((column, blank)) = of_order().or_else(of_day).or_else(of_customer).filter(|_| begins) else {
            return false;
        };
        self.doubts.push(Doubt::MergedCells { column, blank: blank as u32, of: of as u32 });
        true
    }
}
