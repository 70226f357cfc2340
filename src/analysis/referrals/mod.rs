//! Who brought whom, and what those who were brought are worth.

mod behind;
mod forest;

pub use behind::ReferredBy;
pub(super) use behind::referred_members;
pub use forest::brought;

use super::Params;
use super::activity::Activity;
use super::selected::selected;
use crate::dataset::{Dataset, NO_ENTRY, Texts};
use crate::units::{Money, Period};
use forest::Forest;
use serde::{Deserialize, Serialize};

/// Referrers that are told at most: those who brought the most revenue.
pub const REFERRERS_SHOWN: usize = 100;

/// Steps from somebody whom nobody brought that are told apart; longer chains count with the longest.
pub const MAX_STEPS: usize = 12;

/// Which customer names whom as referrer, row by row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Referred {
    /// Ids of customers and what stands in the column of referrers, under the ids that stay.
    pub ids: Texts,
    /// The positions of the customer and of the referrer; [`NO_ENTRY`] without one.
    pub rows: Vec<[u32; 2]>,
}

/// The referrals of the table of customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Referrals {
    /// The days whose orders count.
    pub period: Period,
    /// Customers of the table.
    pub people: u64,
    /// Those whom a known customer brought, as far as no circle was cut.
    pub referred: ReferralSum,
    /// The same by steps from somebody whom nobody brought, the first for one step; [`MAX_STEPS`] at most.
    pub steps: Vec<ReferralSum>,
    /// Customers who brought anybody.
    pub referrers: u64,
    /// By revenue of all whom they brought, [`REFERRERS_SHOWN`] at most.
    pub rows: Vec<ReferrerRow>,
    /// Customers whose referrer is no customer of the table or the orders: a source, a code, a wrong id.
    pub unknown: u64,
    /// How many such referrers there are.
    pub unknown_names: u64,
    /// Circles, people who name themselves among them. Each is cut before the member who ordered first.
    pub circles: u64,
    /// Customers whose rows name several referrers: the first by id counts.
    pub several: u64,
}

impl Referrals {
    /// The referrers that are told as a tree: each below the one who brought them where that one is told, with how many stand
    /// above it; those who stand beside each other by revenue.
    ///
    /// ```
    /// use rapport::analysis::{ReferralSum, Referrals, ReferrerRow};
    /// use rapport::units::{Day, Period};
    /// let row = |id: &str, by: Option<&str>| ReferrerRow {
    ///     number: 0, id: id.into(), by: by.map(str::to_owned), step: 0, reach: 1,
    ///     direct: ReferralSum::default(), all: ReferralSum::default(),
    /// };
    /// let found = Referrals {
    ///     period: Period { from: Day(0), to: Day(1) }, people: 0, referred: ReferralSum::default(), steps: vec![],
    ///     referrers: 3, rows: vec![row("Ann", None), row("Eve", Some("Zoe")), row("Bob", Some("Ann"))],
    ///     unknown: 0, unknown_names: 0, circles: 0, several: 0,
    /// };
    /// let tree: Vec<(usize, &str)> = found.tree().into_iter().map(|(below, row)| (below, row.id.as_str())).collect();
    /// assert_eq!(tree, [(0, "Ann"), (1, "Bob"), (0, "Eve")]);
    /// ```
    pub fn tree(&self) -> Vec<(usize, &ReferrerRow)> {
        let told = |row: &&ReferrerRow| self.rows.iter().any(|other| row.by.as_ref() == Some(&other.id));
        let mut open: Vec<(usize, &ReferrerRow)> =
            self.rows.iter().filter(|row| !told(row)).map(|row| (0, row)).rev().collect();
        let mut tree = Vec::new();
        while let Some((below, row)) = open.pop() {
            tree.push((below, row));
            let brought = self.rows.iter().filter(|other| other.by.as_ref() == Some(&row.id));
            open.extend(brought.map(|other| (below + 1, other)).rev());
        }
        tree
    }
}

/// People who were brought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferralSum {
    /// How many.
    pub people: u64,
    /// Those of them with an order in the window and the filter.
    pub customers: u64,
    /// Their revenue in the window and the filter.
    pub revenue: Money,
}

/// Somebody who brought others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReferrerRow {
    /// The place among all referrers of the open files by id, from 0.
    #[serde(default)]
    pub number: u32,
    /// The id as it is kept.
    pub id: String,
    /// Who brought them.
    pub by: Option<String>,
    /// Steps from somebody whom nobody brought; 0 for such a one.
    pub step: u32,
    /// Those whom they brought themselves.
    pub direct: ReferralSum,
    /// Those, whom they brought, and so on.
    pub all: ReferralSum,
    /// Steps to the furthest of them.
    pub reach: u32,
}

/// The referrals of some rows, with the orders of the window and the filter. A known referrer is somebody with an order or a row
/// in the table of customers. Nothing without orders or without rows that name a referrer.
///
/// ```
/// use rapport::analysis::{Params, Referred, referrals};
/// use rapport::dataset::{Block, Builder, NO_ENTRY, Texts};
/// let mut block = Block { day: vec![1, 2, 3], amount: vec![100, 500, 700], ..Block::default() };
/// ["Ann", "Bob", "Cid"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let mut ids = Texts::default();
/// ["Ann", "Bob", "Cid"].iter().for_each(|id| { ids.push(id.as_bytes()); });
/// // Ann brought Bob, and Bob Cid
/// let found = referrals(&builder.finish(), &Referred { ids, rows: vec![[0, NO_ENTRY], [1, 0], [2, 1]] }, &Params::default());
/// let ann = &found.unwrap().rows[0];
/// assert_eq!((ann.id.as_str(), ann.direct.revenue.units(), ann.all.revenue.units(), ann.reach), ("Ann", 5.0, 12.0, 2));
/// ```
pub fn referrals(dataset: &Dataset, referred: &Referred, params: &Params) -> Option<Referrals> {
    if referred.rows.iter().all(|[_, by]| *by == NO_ENTRY) {
        return None;
    }
    selected(dataset, params, |selection, scope| {
        let [activity] = Activity::measure(selection.dataset, [scope.period]);
        let activity = activity.masked(&selection.mask);
        let forest = Forest::of(dataset, referred);
        forest.tell(dataset, referred, &activity, scope.period)
    })
}
