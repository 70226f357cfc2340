//! The way of a customer through the segments of a scheme, month by month.

use crate::analysis::grouped::Grouped;
use crate::analysis::scope::Scope;
use crate::analysis::snapshot::snapshot;
use crate::analysis::{Params, SegmentId};
use crate::dataset::Dataset;
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// Months that are looked back at.
const MONTHS: i32 = 12;

/// Where a customer was at the end of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stay {
    /// The last day of the month, or the as-of day.
    pub day: Day,
    /// The segment; nothing where the customer was in none: without an order by then, or in the look-back.
    pub segment: Option<SegmentId>,
}

/// Where a customer was on the as-of day and at the ends of the twelve months before, under the shown scheme, oldest first.
/// Everybody is placed anew as of each day, from the orders up to it. Days before the first order of the data are left out.
pub fn customer_course(dataset: &Dataset, params: &Params, id: &str) -> Vec<Stay> {
    let (Some(customer), Some(data), Some(scheme)) = (dataset.customers().place_of(id), dataset.span(), params.shown())
    else {
        return Vec::new();
    };
    let as_of = Scope::new(params, data).as_of;
    let month = |back: i32| Day::from_month_index(as_of.month_index() + 1 - back).plus_days(-1);
    let days = (1..=MONTHS).rev().map(month).filter(|day| *day < as_of && *day >= data.from).chain([as_of]);
    let stay = |day: Day| {
        let params = Params { as_of: Some(day), window: Default::default(), ..params.clone() };
        let snapshot = snapshot(dataset, None, &params.tags, Scope::new(&params, data), &[scheme]);
        let grouped = Grouped::of(&snapshot, &[scheme], None);
        let place = grouped.classes(scheme).and_then(|classes| classes.of.get(customer)?.segment());
        Stay { day, segment: place.map(|(number, _)| scheme.id_at(number)) }
    };
    days.map(stay).collect()
}
