//! The customers of a level, as a list names them.

use crate::analysis::Params;
use crate::analysis::selected::selected;
use crate::dataset::{Dataset, History};
use crate::units::{AmountUnit, Day, Period};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The word for no bound.
const ANY: &str = "any";

/// What is counted of a customer to find the level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberMeasure {
    /// Revenue in ten-thousandths of a currency unit.
    #[default]
    Spend,
    /// Orders.
    Orders,
}

impl MemberMeasure {
    /// The other measure.
    pub(super) fn other(self) -> MemberMeasure {
        match self {
            MemberMeasure::Spend => MemberMeasure::Orders,
            MemberMeasure::Orders => MemberMeasure::Spend,
        }
    }

    /// What a customer has of it by the orders of a history.
    pub(super) fn of(self, history: &History<'_>, unit: AmountUnit) -> i64 {
        match self {
            MemberMeasure::Spend => {
                let sum = history.amounts.iter().fold(0i64, |sum, amount| sum.saturating_add(*amount));
                AmountUnit::TenThousandths.of(sum, unit)
            }
            MemberMeasure::Orders => history.days.len() as i64,
        }
    }
}

/// Customers with an order in so many months who reach one bound and stay below another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MemberBehind {
    /// What is counted.
    pub measure: MemberMeasure,
    /// Over how many months up to the as-of day.
    pub months: u32,
    /// The least that they have; nothing for any.
    pub from: Option<i64>,
    /// What they stay below; nothing for any.
    pub below: Option<i64>,
    /// Whether the months before those are meant.
    pub earlier: bool,
}

impl MemberBehind {
    /// The days that count, as of a day.
    pub fn period(&self, as_of: Day) -> Period {
        let [now, before] = spans(as_of, self.months);
        if self.earlier { before } else { now }
    }

    /// Whether a customer with so much is one of them.
    pub(super) fn holds(&self, measured: i64) -> bool {
        self.from.is_none_or(|from| measured >= from) && self.below.is_none_or(|below| measured < below)
    }
}

/// In an address: measure, months, least, below, time: `spend.12.8000000.any.now`.
///
/// ```
/// use rapport::analysis::MemberBehind;
/// for text in ["spend.12.8000000.any.now", "orders.6.any.3.before"] {
///     assert_eq!(text.parse::<MemberBehind>().unwrap().to_string(), text);
/// }
/// assert!("points.12.1.2.now".parse::<MemberBehind>().is_err() && "spend.0.1.2.now".parse::<MemberBehind>().is_err());
/// ```
impl fmt::Display for MemberBehind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bound = |bound: Option<i64>| bound.map_or_else(|| ANY.to_owned(), |bound| bound.to_string());
        let measure = match self.measure {
            MemberMeasure::Spend => "spend",
            MemberMeasure::Orders => "orders",
        };
        let when = if self.earlier { "before" } else { "now" };
        write!(f, "{measure}.{}.{}.{}.{when}", self.months, bound(self.from), bound(self.below))
    }
}

impl FromStr for MemberBehind {
    type Err = ();

    fn from_str(text: &str) -> Result<MemberBehind, ()> {
        let parts: Vec<&str> = text.split('.').collect();
        let [measure, months, from, below, when] = parts[..] else { return Err(()) };
        let bound = |text: &str| match text {
            ANY => Ok(None),
            _ => text.parse().map(Some).map_err(|_| ()),
        };
        Ok(MemberBehind {
            measure: match measure {
                "spend" => MemberMeasure::Spend,
                "orders" => MemberMeasure::Orders,
                _ => return Err(()),
            },
            months: months.parse().ok().filter(|months| (1..=1_200).contains(months)).ok_or(())?,
            from: bound(from)?,
            below: bound(below)?,
            earlier: match when {
                "now" => false,
                "before" => true,
                _ => return Err(()),
            },
        })
    }
}

/// The months up to a day, and as many before them.
pub(super) fn spans(as_of: Day, months: u32) -> [Period; 2] {
    // Days before the calendar have no name.
    let span = |next: Day| Period {
        from: next.plus_months(-(months.min(1_200) as i32)).max(Day::MIN),
        to: next.plus_days(-1).max(Day::MIN),
    };
    let now = span(as_of.plus_days(1));
    [now, span(now.from)]
}

/// The customers whom a count names, by customer; nobody without orders.
pub(in crate::analysis) fn member_list(dataset: &Dataset, params: &Params, behind: &MemberBehind) -> Vec<bool> {
    let found = selected(dataset, params, |selection, scope| {
        let unit = selection.dataset.unit();
        let mut members = vec![false; dataset.histories().len()];
        for (customer, history) in selection.histories(behind.period(scope.as_of)) {
            let is = !history.days.is_empty() && behind.holds(behind.measure.of(&history, unit));
            members.get_mut(customer).into_iter().for_each(|member| *member = is);
        }
        members
    });
    found.unwrap_or_default()
}
