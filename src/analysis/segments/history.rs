//! How many customers each segment had at the end of each month.

use super::SchemeId;
use super::movement::revenue_period;
use super::standing::{PlaceSum, SegmentSum, Standing, Stands};
use crate::analysis::Params;
use crate::analysis::selected::selected;
use crate::dataset::Dataset;
use crate::units::{Day, Period};
use serde::{Deserialize, Serialize};

/// Month ends that are told at most: each is a pass over all orders.
pub const MAX_MONTH_ENDS: u32 = 36;

/// A scheme month by month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SegmentMonths {
    /// The scheme.
    pub scheme: SchemeId,
    /// The month ends, ascending.
    pub months: Vec<SegmentMonth>,
}

/// A scheme at the end of a month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SegmentMonth {
    /// The last day of the month, as of which everybody is where they are.
    pub day: Day,
    /// The days whose revenue counts: the look-back of the scheme, or the year of one that looks back at all orders.
    pub period: Period,
    /// The segments, and the last for who is in none: together everybody with an order by the day that passes the filter.
    pub sums: Vec<(Standing, SegmentSum)>,
}

/// A scheme at each of the last month ends, [`MAX_MONTH_ENDS`] at most. Only months that the as-of day has ended count, and the
/// first month of the data is left out: it may have begun before them. A filter on a segment keeps those who are in it as of
/// the as-of day. Nothing without orders, and where the parameters lack the scheme.
///
/// ```
/// use rapport::analysis::{Params, SchemeId, segment_history};
/// use rapport::dataset::{Block, Builder};
/// let mut block = Block { day: vec![10, 40, 90], amount: vec![500, 300, 900], ..Block::default() };
/// ["Ann", "Bob", "Ann"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// // from 11 January to 1 April 1970: February and March are whole
/// let history = segment_history(&builder.finish(), &Params::default(), SchemeId::TIERS, 12).unwrap();
/// assert_eq!(history.months.iter().map(|month| month.day.to_string()).collect::<Vec<_>>(), ["1970-02-28", "1970-03-31"]);
/// ```
pub fn segment_history(dataset: &Dataset, params: &Params, id: SchemeId, count: u32) -> Option<SegmentMonths> {
    let scheme = params.schemes.iter().find(|scheme| scheme.id == id)?;
    let data = dataset.span()?;
    selected(dataset, params, |selection, scope| {
        let month = |day: Day| {
            let period = revenue_period(scheme, data.from, day);
            let stands = Stands::of(selection, &params.tags, scheme, day, period);
            let tallies = PlaceSum::by(stands.places() - 1, stands.numbers(), [&stands.revenue]);
            let sum = |(at, tally)| (at, SegmentSum::of([tally].into_iter(), stands.unit));
            SegmentMonth { day, period, sums: stands.standings().zip(&tallies).map(sum).collect() }
        };
        let ends = month_ends(data, scope.as_of);
        let skipped = ends.len().saturating_sub(count.min(MAX_MONTH_ENDS) as usize);
        SegmentMonths { scheme: id, months: ends.into_iter().skip(skipped).map(month).collect() }
    })
}

/// The last days of the months after the first of the data, up to the as-of day.
fn month_ends(data: Period, as_of: Day) -> Vec<Day> {
    let months = data.from.month_index() + 1..=data.to.month_index();
    let ends = months.map(|month| Day::from_month_index(month).plus_months(1).plus_days(-1));
    ends.filter(|end| *end <= as_of).collect()
}
