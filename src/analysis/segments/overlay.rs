//! What the segments buy: their revenue by category or by channel.

use super::SchemeId;
use super::scheme::Scheme;
use super::standing::{PlaceSum, SegmentSum, Standing, Stands};
use crate::analysis::activity::{Selection, Wide};
use crate::analysis::selected::selected;
use crate::analysis::{Params, PartName};
use crate::dataset::{Codes, Dataset, NO_ENTRY, Texts, for_codes};
use crate::units::{Money, Period, Ratio};
use serde::{Deserialize, Serialize};

/// Names that have a column of their own: those with the most revenue.
pub const OVERLAID: usize = 8;

/// By what the revenue of segments is cut.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OverlayBy {
    /// The category of the line.
    #[default]
    Category,
    /// The channel of the line.
    Channel,
}

/// The revenue of each segment by category or channel. The columns add up to the revenue of the lines; a refund lowers that of
/// its line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Overlay {
    /// The scheme.
    pub scheme: SchemeId,
    /// What the columns are.
    pub by: OverlayBy,
    /// The days whose lines count.
    pub period: Period,
    /// The names with the most revenue, [`OVERLAID`] at most, then lines without an entry and all other names where there are
    /// any. Names with equal revenue stand in the order of their signs.
    pub columns: Vec<PartName>,
    /// A row for each segment, and the last for who is in none.
    pub rows: Vec<OverlayRow>,
    /// Everybody.
    pub all: OverlayRow,
}

/// A row of an [`Overlay`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OverlayRow {
    /// Who it is; nothing for everybody.
    pub at: Option<Standing>,
    /// Customers of the segment, and their revenue of the period.
    pub sum: SegmentSum,
    /// A cell for each column.
    pub cells: Vec<OverlayCell>,
}

/// What customers of a segment spent on something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct OverlayCell {
    /// Their revenue.
    pub revenue: Money,
    /// Its share of the revenue of the row, 0–1; nothing where either is not positive.
    pub share: Option<Ratio>,
}

/// What the segments of a scheme buy, as of the day of the parameters, in their window and filter. Who is where is found on
/// all lines of the look-back. Nothing without orders, without the column, and where the parameters lack the scheme.
///
/// ```
/// use rapport::analysis::{OverlayBy, Params, PartName, SchemeId, overlay};
/// use rapport::dataset::{Block, Builder, Texts};
/// let mut categories = Texts::default();
/// ["tea", "cups"].iter().for_each(|name| { categories.push(name.as_bytes()); });
/// let mut block = Block { day: vec![1, 2, 3], amount: vec![100, 300, 500], category: vec![0, 1, 0], categories, ..Block::default() };
/// ["Ann", "Ann", "Bob"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let found = overlay(&builder.finish(), &Params::default(), SchemeId::TIERS, OverlayBy::Category).unwrap();
/// assert_eq!(found.columns, [PartName::Named("tea".into()), PartName::Named("cups".into())]);
/// assert_eq!(found.all.cells[0].revenue.units(), 6.0); // of 9.00
/// ```
pub fn overlay(dataset: &Dataset, params: &Params, id: SchemeId, by: OverlayBy) -> Option<Overlay> {
    let scheme = params.schemes.iter().find(|scheme| scheme.id == id)?;
    selected(dataset, params, |selection, scope| {
        let (texts, column) = match by {
            OverlayBy::Category => (selection.whole.categories(), selection.dataset.line_categories()),
            OverlayBy::Channel => (selection.whole.channels(), selection.dataset.line_channels()),
        };
        let stands = Stands::of(selection, &params.tags, scheme, scope.as_of, scope.period);
        (!column.is_empty()).then(|| build(selection, scheme, by, (texts, column), &stands, scope.period))
    })?
}

/// A row of names for each place.
fn build(
    selection: &Selection<'_>,
    scheme: &Scheme,
    by: OverlayBy,
    (texts, column): (&Texts, &Codes),
    stands: &Stands<'_>,
    period: Period,
) -> Overlay {
    // Who has not ordered by the day is in no row.
    let (places, width) = (stands.places() - 1, texts.len() + 1);
    let mut sums = vec![Wide::default(); places * width];
    let of: Vec<usize> = stands.numbers().collect();
    let (dataset, mut unnamed) = (selection.dataset, false);
    for_codes!(column, |codes, wide| for (customer, history) in selection.histories(period) {
        let Some(place) = of.get(customer).filter(|place| **place < places) else { continue };
        let lines = dataset.lines_of(history.first..history.first + history.days.len());
        let row = sums.get_mut(place * width..(place + 1) * width).unwrap_or_default();
        let (codes, amounts) = (codes.get(lines.clone()), dataset.line_amounts().get(lines));
        for (code, amount) in codes.unwrap_or_default().iter().zip(amounts.unwrap_or_default()) {
            let code = match wide(*code) {
                NO_ENTRY => {
                    unnamed = true;
                    texts.len()
                }
                code => code as usize,
            };
            if let Some(sum) = row.get_mut(code) {
                sum.add(*amount);
            }
        }
    });
    let rows: Vec<Vec<i128>> = sums.chunks(width).map(|row| row.iter().map(|sum| sum.sum()).collect()).collect();
    let total = |at: usize| rows.iter().map(|row| row.get(at).copied().unwrap_or(0)).sum::<i128>();
    let mut names: Vec<(usize, i128)> = (0..texts.len()).map(|at| (at, total(at))).collect();
    names.retain(|(at, _)| rows.iter().any(|row| row.get(*at).is_some_and(|sum| *sum != 0)));
    let bytes = |at: usize| texts.bytes(at as u32);
    names.sort_by(|(a, one), (b, other)| other.cmp(one).then_with(|| bytes(*a).cmp(bytes(*b))));
    let rest = names.split_off(names.len().min(OVERLAID));
    let mut columns: Vec<(PartName, Vec<usize>)> =
        names.into_iter().map(|(at, _)| (PartName::Named(texts.get(at as u32).into_owned()), vec![at])).collect();
    if unnamed {
        columns.push((PartName::NoEntry, vec![texts.len()]));
    }
    if !rest.is_empty() {
        columns.push((PartName::Rest(rest.len()), rest.into_iter().map(|(at, _)| at).collect()));
    }
    let tallies = PlaceSum::by(places, stands.numbers(), [&stands.revenue]);
    let unit = stands.unit;
    let row = |at: Option<Standing>, sum: SegmentSum, row: &[i128]| {
        let whole: i128 = row.iter().sum();
        let cell = |(_, own): &(PartName, Vec<usize>)| {
            let revenue: i128 = own.iter().filter_map(|at| row.get(*at)).sum();
            let share = (revenue > 0 && whole > 0).then(|| Ratio(revenue as f64 / whole as f64));
            OverlayCell { revenue: unit.money(revenue), share }
        };
        OverlayRow { at, sum, cells: columns.iter().map(cell).collect() }
    };
    let each = stands.standings().zip(tallies.iter().zip(&rows));
    let everybody: Vec<i128> = (0..width).map(total).collect();
    Overlay {
        scheme: scheme.id,
        by,
        period,
        rows: each.map(|(at, (tally, own))| row(Some(at), SegmentSum::of([tally].into_iter(), unit), own)).collect(),
        all: row(None, SegmentSum::of(tallies.iter(), unit), &everybody),
        columns: columns.into_iter().map(|(name, _)| name).collect(),
    }
}
