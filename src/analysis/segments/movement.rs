//! The same scheme on two days: who moved from which segment to which, and the money with them.

use super::SchemeId;
use super::scheme::{LookBack, Scheme};
use super::standing::{PlaceSum, Standing, Stands, read_standing, write_standing};
use crate::analysis::Params;
use crate::analysis::selected::selected;
use crate::dataset::Dataset;
use crate::units::{AmountUnit, Day, Money, Period, Ratio};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Who moved where between two days. Rows are where customers stood on the earlier day, with those who were in no segment and
/// those who had not ordered yet; columns are where they stand on the later one. Both add up to everybody with an order by the
/// later day that passes the filter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Movement {
    /// The scheme.
    pub scheme: SchemeId,
    /// The earlier day and the later one.
    pub days: [Day; 2],
    /// The days whose revenue counts before and after: the look-back of the scheme up to each day; of a scheme that looks back
    /// at all orders, the year.
    pub periods: [Period; 2],
    /// A row for each segment, one for who was in none, and the last for who had not ordered yet.
    pub rows: Vec<MoveRow>,
    /// The sum of each column, with its share of everybody: the segments, and the last for who is in none.
    pub columns: Vec<(Standing, MoveSum)>,
    /// Everybody.
    pub all: MoveSum,
}

/// A row of a [`Movement`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MoveRow {
    /// Where these customers stood.
    pub at: Standing,
    /// Its sum, with its share of everybody.
    pub sum: MoveSum,
    /// A cell for each column, with its share of the row.
    pub cells: Vec<MoveSum>,
}

/// Customers who moved alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct MoveSum {
    /// How many.
    pub customers: u64,
    /// Their share, 0–1; nothing where there is nobody to be a share of.
    pub share: Option<Ratio>,
    /// Their revenue in the period up to the earlier day.
    pub before: Money,
    /// Their revenue in the period up to the later day.
    pub after: Money,
}

/// A cell of a [`Movement`], as a list of customers names it; nothing stands for a whole row or column.
///
/// ```
/// use rapport::analysis::MovedCell;
/// for text in ["tiers.2023-06-30.2024-06-30.lost.outside", "7.2023-06-30.2024-06-30.not_yet.9"] {
///     assert_eq!(text.parse::<MovedCell>().unwrap().to_string(), text);
/// }
/// assert!("tiers.2023-06-31.2024-06-30.lost.any".parse::<MovedCell>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MovedCell {
    /// The scheme.
    pub scheme: SchemeId,
    /// The earlier day and the later one.
    pub days: [Day; 2],
    /// Where customers stood, and where they stand.
    pub at: [Option<Standing>; 2],
}

impl fmt::Display for MovedCell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (scheme, [from, to], [was, is]) = (self.scheme, self.days, self.at);
        write!(f, "{scheme}.{from}.{to}.")?;
        write_standing(f, scheme, was)?;
        f.write_str(".")?;
        write_standing(f, scheme, is)
    }
}

impl FromStr for MovedCell {
    type Err = ();

    fn from_str(text: &str) -> Result<MovedCell, ()> {
        let [scheme, from, to, was, is] = text.split('.').collect::<Vec<_>>()[..] else { return Err(()) };
        let scheme = scheme.parse()?;
        let day = |text: &str| text.parse::<Day>().map_err(|_| ());
        let at = [read_standing(scheme, was)?, read_standing(scheme, is)?];
        Ok(MovedCell { scheme, days: [day(from)?, day(to)?], at })
    }
}

/// Who moved where between two days under a scheme. A later day than the as-of day is that day, an earlier one later than the
/// later day is that one. Who is where is found on all lines of the look-back up to each day; a filter on a segment keeps
/// those who are in it as of the as-of day. Nothing without orders, and where the parameters lack the scheme.
///
/// ```
/// use rapport::analysis::{Params, SchemeId, Standing, movement};
/// use rapport::dataset::{Block, Builder};
/// use rapport::units::Day;
/// let mut block = Block { day: vec![10, 20, 30], amount: vec![500, 300, 900], ..Block::default() };
/// ["Ann", "Bob", "Ann"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let moved = movement(&builder.finish(), &Params::default(), SchemeId::TIERS, [Day(15), Day(30)]).unwrap();
/// let new = moved.rows.last().unwrap(); // Bob had not come yet on day 15
/// assert_eq!((new.at, new.sum.customers, new.sum.before.units(), new.sum.after.units()), (Standing::NotYet, 1, 0.0, 3.0));
/// assert_eq!((moved.all.customers, moved.all.before.units(), moved.all.after.units()), (2, 5.0, 17.0));
/// ```
pub fn movement(dataset: &Dataset, params: &Params, scheme: SchemeId, days: [Day; 2]) -> Option<Movement> {
    look(dataset, params, scheme, days, |looked| looked.build())
}

/// Whether each customer stands in a cell.
pub(in crate::analysis) fn moved(dataset: &Dataset, params: &Params, cell: &MovedCell) -> Vec<bool> {
    let [was, is] = cell.at;
    let found = look(dataset, params, cell.scheme, cell.days, |looked| {
        // Who had not come by the later day is in no row.
        let (then, now) = (&looked.then, &looked.now);
        then.are(was).zip(now.are(is)).zip(now.there()).map(|((was, is), there)| was && is && there).collect()
    });
    found.unwrap_or_default()
}

/// The days whose revenue is told beside a segment as of a day.
pub(super) fn revenue_period(scheme: &Scheme, first: Day, day: Day) -> Period {
    let look_back = match scheme.look_back {
        LookBack::All => LookBack::Months(12),
        LookBack::Months(months) => LookBack::Months(months),
    };
    look_back.period(first, day)
}

/// Where everybody stood, and where they stand.
struct Looked<'a> {
    scheme: SchemeId,
    days: [Day; 2],
    periods: [Period; 2],
    then: Stands<'a>,
    now: Stands<'a>,
}

fn look<T>(
    dataset: &Dataset,
    params: &Params,
    id: SchemeId,
    [from, to]: [Day; 2],
    look: impl FnOnce(&Looked<'_>) -> T,
) -> Option<T> {
    let scheme = params.schemes.iter().find(|scheme| scheme.id == id)?;
    let first = dataset.span()?.from;
    selected(dataset, params, |selection, scope| {
        let to = to.min(scope.as_of);
        let days = [from.min(to), to];
        let periods = days.map(|day| revenue_period(scheme, first, day));
        let ([from, to], [before, after]) = (days, periods);
        let stands = |day, period| Stands::of(selection, &params.tags, scheme, day, period);
        look(&Looked { scheme: id, days, periods, then: stands(from, before), now: stands(to, after) })
    })
}

impl Looked<'_> {
    fn build(&self) -> Movement {
        let (then, now) = (&self.then, &self.now);
        let (rows, columns) = (then.places(), now.places() - 1);
        let numbers = then.numbers().zip(now.numbers());
        let numbers = numbers.map(|(was, is)| if is < columns { was * columns + is } else { usize::MAX });
        let tallies = PlaceSum::by(rows * columns, numbers, [&then.revenue, &now.revenue]);
        let unit = now.unit;
        let everybody = sum(tallies.iter(), None, unit).customers;
        let row = |(at, own): (Standing, &[PlaceSum<2>])| {
            let all = sum(own.iter(), Some(everybody), unit);
            let cells = own.iter().map(|cell| sum([cell].into_iter(), Some(all.customers), unit)).collect();
            MoveRow { at, sum: all, cells }
        };
        let column = |(number, at)| (at, sum(tallies.iter().skip(number).step_by(columns), Some(everybody), unit));
        Movement {
            scheme: self.scheme,
            days: self.days,
            periods: self.periods,
            rows: then.standings().zip(tallies.chunks(columns)).map(row).collect(),
            columns: now.standings().take(columns).enumerate().map(column).collect(),
            all: sum(tallies.iter(), Some(everybody), unit),
        }
    }
}

fn sum<'t>(tallies: impl Iterator<Item = &'t PlaceSum<2>>, of: Option<u64>, unit: AmountUnit) -> MoveSum {
    let (customers, [before, after]) = PlaceSum::sum(tallies);
    MoveSum {
        customers,
        share: of.and_then(|of| Ratio::of(customers as f64, of as f64)),
        before: unit.money(before),
        after: unit.money(after),
    }
}
