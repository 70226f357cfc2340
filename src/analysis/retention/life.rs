//! Month by month: who is new, who stayed, who came back and who was lost (growth accounting).

use super::cohort_ask::CohortStep;
use super::cohort_members::past;
use super::steps::Steps;
use crate::analysis::Params;
use crate::analysis::activity::Selection;
use crate::analysis::scope::Scope;
use crate::analysis::selected::selected;
use crate::dataset::{Dataset, History};
use crate::units::{Day, Period};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What a customer is in a calendar month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LifeKind {
    /// With an order in it.
    #[default]
    Active,
    /// With the first order in it.
    New,
    /// With an order in it and in the month before.
    Retained,
    /// With an order in it and before it, but none in the month before.
    Resurrected,
    /// With an order in the month before and none in it.
    Lost,
}

impl LifeKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [LifeKind; 5] =
        [LifeKind::Active, LifeKind::New, LifeKind::Retained, LifeKind::Resurrected, LifeKind::Lost];

    /// The word in links and files.
    pub fn slug(self) -> &'static str {
        match self {
            LifeKind::Active => "active",
            LifeKind::New => "new",
            LifeKind::Retained => "retained",
            LifeKind::Resurrected => "resurrected",
            LifeKind::Lost => "lost",
        }
    }
}

/// One calendar month. Where they are known, active = new + retained + resurrected, and the active customers of the month
/// before = retained + lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LifeMonth {
    /// First day of the month.
    pub month: Day,
    /// [`LifeKind::Active`].
    pub active: u64,
    /// [`LifeKind::New`]; nothing in the month in which the data begin, where everybody has a first order.
    pub new: Option<u64>,
    /// [`LifeKind::Retained`]; nothing in the month in which the data begin.
    pub retained: Option<u64>,
    /// [`LifeKind::Resurrected`]; nothing in the month in which the data begin.
    pub resurrected: Option<u64>,
    /// [`LifeKind::Lost`]; nothing in the month in which the data begin, and before the month is over.
    pub lost: Option<u64>,
    /// Whether all days of the month lie within the data up to the as-of day.
    pub complete: bool,
}

impl LifeMonth {
    /// How many customers of a kind there are; nothing where that cannot be known.
    pub fn count(&self, kind: LifeKind) -> Option<u64> {
        match kind {
            LifeKind::Active => Some(self.active),
            LifeKind::New => self.new,
            LifeKind::Retained => self.retained,
            LifeKind::Resurrected => self.resurrected,
            LifeKind::Lost => self.lost,
        }
    }
}

/// The months that have a day in the window.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LifeMonths {
    /// Oldest first; a month without any order is a row of noughts.
    pub months: Vec<LifeMonth>,
    /// Older months that are not shown.
    pub left_out: usize,
}

/// The customers of a kind in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LifeBehind {
    /// First day of the month.
    pub month: Day,
    /// The kind.
    pub kind: LifeKind,
}

/// In an address: first day and kind, `2024-01-01.new`.
///
/// ```
/// use rapport::analysis::LifeBehind;
/// assert_eq!("2024-01-01.lost".parse::<LifeBehind>().unwrap().to_string(), "2024-01-01.lost");
/// assert!("2024-01-01.gone".parse::<LifeBehind>().is_err());
/// ```
impl fmt::Display for LifeBehind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.month, self.kind.slug())
    }
}

impl FromStr for LifeBehind {
    type Err = ();

    fn from_str(text: &str) -> Result<LifeBehind, ()> {
        let (month, kind) = text.split_once('.').ok_or(())?;
        let kind = LifeKind::ALL.into_iter().find(|known| known.slug() == kind).ok_or(())?;
        Ok(LifeBehind { month: month.parse().map_err(|_| ())?, kind })
    }
}

/// Twenty years of months.
const MOST: usize = 240;

/// The months of the window. They count all of their days up to the as-of day, whatever part of them the window covers.
///
/// ```
/// use rapport::analysis::{Params, life_months};
/// use rapport::dataset::{Block, Builder};
/// // Ann in January, February and April 1970, Bob in January and on the last of April.
/// let mut block = Block { day: vec![0, 35, 95, 2, 119], amount: vec![100; 5], ..Block::default() };
/// ["Ann", "Ann", "Ann", "Bob", "Bob"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let months = life_months(&builder.finish(), &Params::default()).months;
/// let told: Vec<_> = months.iter().map(|m| (m.active, m.new, m.retained, m.resurrected, m.lost)).collect();
/// assert_eq!(told[0], (2, None, None, None, None));
/// assert_eq!(told[1], (1, Some(0), Some(1), Some(0), Some(1)));
/// assert_eq!(told[2], (0, Some(0), Some(0), Some(0), Some(1)));
/// assert_eq!(told[3], (2, Some(0), Some(0), Some(2), Some(0)));
/// ```
pub fn life_months(dataset: &Dataset, params: &Params) -> LifeMonths {
    selected(dataset, params, months).flatten().unwrap_or_default()
}

/// Customers of one month while the orders are gone through.
#[derive(Debug, Clone, Copy, Default)]
struct LifeSum {
    active: u64,
    new: u64,
    retained: u64,
}

fn months(selection: &Selection<'_>, scope: &Scope) -> Option<LifeMonths> {
    // The data begin and end for every filter on the same day.
    let data = selection.whole.span()?;
    let steps = Steps::of(CohortStep::Month, data);
    let mut sums = vec![LifeSum::default(); steps.at(scope.as_of) + 1];
    for (_, history) in selection.histories(past(scope)) {
        let mut before = None;
        for day in history.days {
            let month = steps.of_day(*day);
            if before == Some(month) {
                continue;
            }
            if let Some(sum) = sums.get_mut(month) {
                sum.active += 1;
                sum.new += u64::from(before.is_none());
                sum.retained += u64::from(before.is_some_and(|before| before + 1 == month));
            }
            before = Some(month);
        }
    }
    let over = steps.over(scope.as_of);
    let before = std::iter::once(None).chain(sums.iter().map(|sum| Some(sum.active)));
    let row = |(month, (sum, before)): (usize, (&LifeSum, Option<u64>))| LifeMonth {
        month: steps.start(month),
        active: sum.active,
        new: before.map(|_| sum.new),
        retained: before.map(|_| sum.retained),
        resurrected: before.map(|_| sum.active - sum.new - sum.retained),
        lost: before.filter(|_| month < over).map(|before| before - sum.retained),
        complete: month < over && data.from <= steps.start(month),
    };
    let rows = sums.iter().zip(before).enumerate().filter(|(month, _)| steps.meets(*month, scope.period));
    let mut months: Vec<LifeMonth> = rows.map(row).collect();
    let left_out = months.len().saturating_sub(MOST);
    months.drain(..left_out);
    Some(LifeMonths { months, left_out })
}

/// The customers of a kind in a month, by customer; nobody where the kind cannot be known.
pub(in crate::analysis) fn life_members(dataset: &Dataset, params: &Params, behind: &LifeBehind) -> Vec<bool> {
    let found = selected(dataset, params, |selection, scope| {
        let data = selection.whole.span()?;
        let from = Day::from_month_index(behind.month.month_index());
        let next = from.plus_months(1);
        let begins = from <= data.from;
        let known = match behind.kind {
            LifeKind::Active => true,
            LifeKind::New | LifeKind::Retained | LifeKind::Resurrected => !begins,
            LifeKind::Lost => !begins && next.plus_days(-1) <= scope.as_of,
        };
        let mut members = vec![false; dataset.histories().len()];
        for (customer, history) in selection.histories(past(scope)).filter(|_| known) {
            let is = has(&history, behind.kind, from, next);
            members.get_mut(customer).into_iter().for_each(|member| *member = is);
        }
        Some(members)
    });
    found.flatten().unwrap_or_default()
}

/// Whether a customer is of a kind in the month from one day to the one before another.
fn has(history: &History<'_>, kind: LifeKind, from: Day, next: Day) -> bool {
    let ordered = |from: Day, next: Day| !history.within(Period { from, to: next.plus_days(-1) }).days.is_empty();
    let begun = history.days.first().is_some_and(|day| *day < from.0);
    let (now, before) = (ordered(from, next), ordered(from.plus_months(-1), from));
    match kind {
        LifeKind::Active => now,
        LifeKind::New => now && !begun,
        LifeKind::Retained => now && before,
        LifeKind::Resurrected => now && begun && !before,
        LifeKind::Lost => before && !now,
    }
}
