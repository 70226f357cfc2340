//! One customer: orders, scores, segments, what the other tables say, and the way through the segments.

mod course;

pub use course::{Stay, customer_course};

use super::grouped::Grouped;
use super::list::Valued;
use super::results::filtered;
use super::rfm::{Scores, recency};
use super::scope::Scope;
use super::snapshot::snapshot;
use super::value::Worth;
use super::{OpenTables, Params, SchemeId, SegmentId};
use crate::dataset::{Dataset, Kind, NO_ENTRY, Role};
use crate::units::{Day, Money, Period};
use serde::{Deserialize, Serialize};

/// Orders that are named one by one, the latest ones.
const MOST_ORDERS: usize = 200;

/// Everything about one customer as of a day. All orders count, whatever filter and window; what the models expect rests on
/// those that pass the filter.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomerCard {
    /// The id as it is kept.
    pub id: String,
    /// Orders up to the day.
    pub orders: u64,
    /// Revenue up to the day.
    pub revenue: Money,
    /// The latest orders, the last one first.
    pub latest: Vec<CardOrder>,
    /// Revenue of the months with an order, by the first day of the month, oldest first.
    pub months: Vec<(Day, Money)>,
    /// Days from the last order to the day.
    pub silent: i64,
    /// Days between two purchases, the one in the middle; nothing with one day of purchase.
    pub rhythm: Option<f64>,
    /// Scores in the look-back of the shown scheme.
    pub scores: Option<Scores>,
    /// The segment in each scheme.
    pub segments: Vec<(SchemeId, Option<SegmentId>)>,
    /// What the models expect, after the margin; nothing without a model.
    pub worth: Option<Worth>,
    /// Range of the value in currency units.
    pub range: Option<(f64, f64)>,
    /// What the other tables hold of this customer.
    pub tables: Vec<CardTable>,
}

/// An order of a customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CardOrder {
    /// Its day.
    pub day: Day,
    /// Its amount.
    pub amount: Money,
    /// Its lines.
    pub lines: u32,
    /// Category of its first line; nothing where the file does not say it.
    pub category: Option<String>,
    /// Channel of its first line.
    pub channel: Option<String>,
}

/// The rows of a kind of table about one customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CardTable {
    /// What a row is.
    pub kind: Kind,
    /// How many there are up to the day.
    pub rows: u64,
    /// The day of the last one; nothing without days.
    pub last: Option<Day>,
    /// The last rating, on the scale from 1 to 5; nothing where the kind has none.
    pub rating: Option<f64>,
}

/// The card of the customer with an id, as of the day of the parameters; nothing where nobody has it, or had an order by then.
pub fn customer_card(
    dataset: &Dataset,
    tables: &OpenTables<'_>,
    params: &Params,
    id: &str,
    valued: Option<Valued<'_>>,
) -> Option<CustomerCard> {
    let customer = dataset.customers().place_of(id)?;
    let scope = Scope::new(params, dataset.span()?);
    let history = dataset.histories_from(customer).next()?.within(Period { from: Day::MIN, to: scope.as_of });
    let (unit, last) = (dataset.unit(), *history.days.last()?);
    let schemes: Vec<_> = params.schemes.iter().collect();
    let snapshot = snapshot(dataset, None, &params.tags, scope, &schemes);
    let grouped = Grouped::of(&snapshot, &schemes, None);
    let segment = |scheme: &super::Scheme| {
        let (number, _) = grouped.classes(scheme)?.of.get(customer)?.segment()?;
        Some(scheme.id_at(number))
    };
    let scores =
        params.shown().and_then(|scheme| grouped.known(scheme)?.scored(&scheme.scoring).of.get(customer)?.scores());
    let order = |(place, (day, amount)): (usize, (&i32, &i64))| {
        let lines = dataset.lines_of(history.first + place..history.first + place + 1);
        let text = |codes: &crate::dataset::Codes, texts: &crate::dataset::Texts| {
            codes.get(lines.start).filter(|code| *code != NO_ENTRY).map(|code| texts.get(code).into_owned())
        };
        CardOrder {
            day: Day(*day),
            amount: unit.money(*amount),
            lines: lines.len() as u32,
            category: text(dataset.line_categories(), dataset.categories()),
            channel: text(dataset.line_channels(), dataset.channels()),
        }
    };
    let orders = history.days.iter().zip(history.amounts).enumerate();
    let worth = valued.and_then(|valued| valued.worth(customer));
    // The models know the orders that pass the filter on lines, and nothing else.
    let part = filtered(dataset, &params.filter);
    let range = valued.and_then(|valued| valued.range(part.as_ref().unwrap_or(dataset), customer, scope.as_of));
    Some(CustomerCard {
        id: dataset.customers().get(customer as u32),
        orders: history.days.len() as u64,
        revenue: unit.money(history.amounts.iter().map(|amount| i128::from(*amount)).sum::<i128>()),
        latest: orders.rev().take(MOST_ORDERS).map(order).collect(),
        months: by_month(history.days, history.amounts).map(|(day, sum)| (day, unit.money(sum))).collect(),
        silent: recency(scope.as_of, last),
        rhythm: rhythm(history.days),
        scores,
        segments: params.schemes.iter().map(|scheme| (scheme.id, segment(scheme))).collect(),
        worth,
        range,
        tables: Kind::ALL.into_iter().filter_map(|kind| of_kind(tables, kind, customer as u32, scope.as_of)).collect(),
    })
}

/// The sums of the months with an order; days come in order.
fn by_month<'a>(days: &'a [i32], amounts: &'a [i64]) -> impl Iterator<Item = (Day, i128)> + 'a {
    let mut rest = amounts.iter();
    days.chunk_by(|a, b| Day(*a).month_index() == Day(*b).month_index()).map(move |own| {
        let sum = rest.by_ref().take(own.len()).map(|amount| i128::from(*amount)).sum();
        (Day::from_month_index(Day(own.first().copied().unwrap_or_default()).month_index()), sum)
    })
}

/// The middle of the days between two purchases; orders of a day are one purchase.
///
/// With gaps of 10, 20 and 60 days it is 20, with gaps of 10 and 20 it is 15.
fn rhythm(days: &[i32]) -> Option<f64> {
    let mut gaps: Vec<i32> = days.windows(2).filter_map(|pair| Some(pair.last()? - pair.first()?)).collect();
    gaps.retain(|gap| *gap > 0);
    gaps.sort_unstable();
    let at = |place: usize| gaps.get(place).map(|gap| f64::from(*gap));
    let n = gaps.len();
    Some((at(n.checked_sub(1)? / 2)? + at(n / 2)?) / 2.0)
}

/// The rows of the tables of a kind about a person, up to a day.
fn of_kind(tables: &OpenTables<'_>, kind: Kind, person: u32, as_of: Day) -> Option<CardTable> {
    let mut found = CardTable { kind, ..CardTable::default() };
    for open in tables.0.iter().filter(|open| open.table.kind == kind && kind != Kind::Orders) {
        let Some((_, codes)) = open.table.texts(Role::Customer) else { continue };
        let (when, rating) = (open.table.when(), open.table.column(Role::Rating));
        for (row, code) in codes.iter().enumerate() {
            let own = open.people.get(*code as usize) == Some(&person);
            let counts = !open.left_out.get(row).copied().unwrap_or(false);
            let day = when.and_then(|when| when.day(row));
            if !own || !counts || day.is_some_and(|day| day > as_of) {
                continue;
            }
            found.rows += 1;
            if day >= found.last {
                found.last = day;
                found.rating = rating.and_then(|rating| rating.to_five(row)).or(found.rating);
            }
        }
    }
    (found.rows > 0).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::rhythm;

    #[test]
    fn the_rhythm_is_the_gap_in_the_middle() {
        assert_eq!(rhythm(&[0, 10, 30, 90]), Some(20.0));
        assert_eq!(rhythm(&[0, 0, 10, 30, 30]), Some(15.0));
        assert_eq!((rhythm(&[5, 5]), rhythm(&[5]), rhythm(&[])), (None, None, None));
    }
}
