//! What came of joining two files, and whether it can be believed.

use crate::units::Exact;
use serde::{Deserialize, Serialize};

/// What came of joining two files by the order number. The first has a row an order, the second the rows with the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct JoinReport {
    /// Different order numbers of the first file.
    pub orders: u64,
    /// Those that rows of the second file name.
    pub orders_found: u64,
    /// Rows of the first file without an order number.
    pub unnumbered: u64,
    /// Rows of the first file with more fields than columns, which are not taken.
    pub wide: u64,
    /// Rows of the first file whose number stands in a row above; the first one counts.
    pub repeated: u64,
    /// Those of them that name another customer, day or status than the first one.
    pub differing: u64,
    /// Rows of the second file.
    pub lines: u64,
    /// Those whose order is in the first.
    pub lines_found: u64,
    /// Those of them whose number is written with another case, other zeros or a sign before it.
    pub loosely: u64,
    /// Different order numbers that only the second file has.
    pub numbers_left: u64,
    /// Money of the rows of the second file whose order is not in the first.
    pub sum_left: Exact,
    /// Money of the rows that found their order.
    pub sum: Exact,
    /// Whether the first file says what an order comes to.
    pub totals: bool,
    /// What the orders that are named come to by the first file.
    pub total: Exact,
    /// What the orders that no row names come to by the first file.
    pub total_left: Exact,
    /// Orders that are named and have a total.
    pub compared: u64,
    /// Those of them whose rows add up to it, to the cent.
    pub equal: u64,
}

/// Whether two files are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum JoinVerdict {
    /// They have nothing to do with each other.
    No,
    /// A person decides.
    Ask,
    /// They are, and it is told.
    Sure,
}

impl JoinReport {
    /// Whether the files belong together. They may when at least half of the rows find their order and hardly any order number
    /// stands twice in the first file. It is certain from 95 % on, unless rows of one order contradict each other, a row of the first file has more fields than columns, or the
    /// first file has totals that the rows of 95 % of the orders do not add up to, or that no row stands for: then the
    /// money would change with the way of reading.
    ///
    /// ```
    /// use rapport::import::{JoinReport, JoinVerdict};
    /// let found = |lines_found| JoinReport { orders: 50, lines: 100, lines_found, ..JoinReport::default() };
    /// let verdicts = [49, 50, 94, 95].map(|count| found(count).verdict());
    /// assert_eq!(verdicts, [JoinVerdict::No, JoinVerdict::Ask, JoinVerdict::Ask, JoinVerdict::Sure]);
    /// ```
    pub fn verdict(&self) -> JoinVerdict {
        if self.lines == 0 || self.lines_found * 2 < self.lines || self.repeated * 20 > self.orders + self.repeated {
            return JoinVerdict::No;
        }
        let whole = self.lines_found * 100 >= self.lines * 95;
        let clear = self.differing == 0 && self.wide == 0;
        if whole && clear && !self.prefers_totals() { JoinVerdict::Sure } else { JoinVerdict::Ask }
    }

    /// Whether the rows of the orders add up to the totals of the first file.
    pub fn proves_money(&self) -> bool {
        self.totals && self.compared > 0 && !self.prefers_totals()
    }

    /// Whether the totals of the first file say something else than the rows of the second. A total holds shipping and
    /// discounts, so it is what was paid.
    pub fn prefers_totals(&self) -> bool {
        self.totals && (self.total_left != Exact::ZERO || self.equal * 100 < self.compared * 95 || self.compared == 0)
    }
}
