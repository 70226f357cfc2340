//! Two schemes side by side: who is where under both, as of the same day.

use super::SchemeId;
use super::scheme::Scheme;
use super::standing::{PlaceSum, SegmentSum, Standing, Stands, read_standing, write_standing};
use crate::analysis::Params;
use crate::analysis::selected::selected;
use crate::dataset::Dataset;
use crate::units::{Period, Ratio};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The contingency table of two schemes. Rows and columns end with those who are in no segment, so that each side adds up to
/// everybody with an order by the as-of day that passes the filter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CrossTable {
    /// The scheme of the rows and that of the columns.
    pub schemes: [SchemeId; 2],
    /// The days whose revenue counts.
    pub period: Period,
    /// A row for each segment of the first scheme, and the last for who is in none.
    pub rows: Vec<CrossRow>,
    /// The sum of each column: the segments of the second scheme, and the last for who is in none.
    pub columns: Vec<(Standing, SegmentSum)>,
    /// Everybody.
    pub all: SegmentSum,
}

/// A row of a [`CrossTable`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CrossRow {
    /// Who it is.
    pub at: Standing,
    /// Its sum.
    pub sum: SegmentSum,
    /// A cell for each column.
    pub cells: Vec<SegmentSum>,
    /// Where most of its customers stand under the second scheme, and which share of them; the earlier column where several
    /// have as many, and nothing without customers.
    pub translation: Option<(Standing, Ratio)>,
}

/// A cell of a [`CrossTable`], as a list of customers names it; nothing stands for a whole row or column.
///
/// ```
/// use rapport::analysis::CrossCell;
/// for text in ["tiers.lost.7.9", "tiers.any.7.outside", "7.1.tiers.potential"] {
///     assert_eq!(text.parse::<CrossCell>().unwrap().to_string(), text);
/// }
/// assert!("tiers.lost.7".parse::<CrossCell>().is_err() && "tiers.best.7.9".parse::<CrossCell>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CrossCell {
    /// The scheme of the rows and that of the columns.
    pub schemes: [SchemeId; 2],
    /// The row and the column.
    pub at: [Option<Standing>; 2],
}

impl fmt::Display for CrossCell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ([a, b], [row, column]) = (self.schemes, self.at);
        write!(f, "{a}.")?;
        write_standing(f, a, row)?;
        write!(f, ".{b}.")?;
        write_standing(f, b, column)
    }
}

impl FromStr for CrossCell {
    type Err = ();

    fn from_str(text: &str) -> Result<CrossCell, ()> {
        let [a, row, b, column] = text.split('.').collect::<Vec<_>>()[..] else { return Err(()) };
        let schemes: [SchemeId; 2] = [a.parse()?, b.parse()?];
        let [a, b] = schemes;
        Ok(CrossCell { schemes, at: [read_standing(a, row)?, read_standing(b, column)?] })
    }
}

/// Puts two schemes side by side as of the day of the parameters; revenue is that of the window. Who is where is found on all
/// lines of each scheme's own look-back. Nothing without orders, and where the parameters lack one of the schemes.
///
/// ```
/// use rapport::analysis::{Params, SchemeId, cross_table};
/// use rapport::dataset::{Block, Builder};
/// let mut block = Block { day: vec![10, 20, 30], amount: vec![500, 300, 900], ..Block::default() };
/// ["Ann", "Bob", "Ann"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let table = cross_table(&builder.finish(), &Params::default(), [SchemeId::TIERS; 2]).unwrap();
/// assert_eq!((table.all.customers, table.all.revenue.units()), (2, 17.0));
/// // of the same scheme twice, everybody stands on the diagonal
/// assert!(table.rows.iter().all(|row| row.translation.is_none_or(|(at, share)| at == row.at && share.0 == 1.0)));
/// ```
pub fn cross_table(dataset: &Dataset, params: &Params, schemes: [SchemeId; 2]) -> Option<CrossTable> {
    look(dataset, params, schemes, |a, b, period| build(schemes, a, b, period))
}

/// Whether each customer stands in a cell.
pub(in crate::analysis) fn in_cell(dataset: &Dataset, params: &Params, cell: &CrossCell) -> Vec<bool> {
    let [row, column] = cell.at;
    let found = look(dataset, params, cell.schemes, |a, b, _| {
        a.are(row).zip(b.are(column)).zip(a.there()).map(|((row, column), there)| row && column && there).collect()
    });
    found.unwrap_or_default()
}

fn look<T>(
    dataset: &Dataset,
    params: &Params,
    schemes: [SchemeId; 2],
    look: impl FnOnce(&Stands<'_>, &Stands<'_>, Period) -> T,
) -> Option<T> {
    let find = |id: SchemeId| params.schemes.iter().find(|scheme: &&Scheme| scheme.id == id);
    let [a, b] = schemes.map(find);
    let (a, b) = (a?, b?);
    selected(dataset, params, |selection, scope| {
        let stands = |scheme| Stands::of(selection, &params.tags, scheme, scope.as_of, scope.period);
        look(&stands(a), &stands(b), scope.period)
    })
}

fn build(schemes: [SchemeId; 2], a: &Stands<'_>, b: &Stands<'_>, period: Period) -> CrossTable {
    // Who has not ordered yet is in neither.
    let (rows, columns) = (a.places() - 1, b.places() - 1);
    let numbers = a.numbers().zip(b.numbers()).map(|(row, column)| {
        let there = row < rows && column < columns;
        if there { row * columns + column } else { usize::MAX }
    });
    let tallies = PlaceSum::by(rows * columns, numbers, [&a.revenue]);
    let unit = a.unit;
    let row = |(at, own): (Standing, &[PlaceSum<1>])| {
        let cells: Vec<SegmentSum> = own.iter().map(|cell| SegmentSum::of([cell].into_iter(), unit)).collect();
        let all = SegmentSum::of(own.iter(), unit);
        // The last of the greatest from behind is the first of them.
        let most =
            b.standings().zip(&cells).collect::<Vec<_>>().into_iter().rev().max_by_key(|(_, cell)| cell.customers);
        let translation =
            most.and_then(|(to, cell)| Some((to, Ratio::of(cell.customers as f64, all.customers as f64)?)));
        CrossRow { at, sum: all, cells, translation }
    };
    let column = |(number, at)| (at, SegmentSum::of(tallies.iter().skip(number).step_by(columns), unit));
    CrossTable {
        schemes,
        period,
        rows: a.standings().zip(tallies.chunks(columns)).map(row).collect(),
        columns: b.standings().take(columns).enumerate().map(column).collect(),
        all: SegmentSum::of(tallies.iter(), unit),
    }
}
