//! Customers by the period, the channel or the category of their first order: who of them came back, and what they brought.

use super::cohort_ask::{CohortAsk, CohortOf, CohortSplit, CohortStep, ReturnRule};
use super::cohort_members::{Cohorting, past};
use super::cohort_sums::{CohortSums, ColumnSum};
use crate::analysis::Params;
use crate::analysis::activity::Selection;
use crate::analysis::scope::Scope;
use crate::analysis::selected::selected;
use crate::dataset::{Dataset, NO_ENTRY, Texts};
use crate::units::{AmountUnit, Day, Money, Period, Ratio};
use serde::{Deserialize, Serialize};

/// One cell: a row in period k, or in bracket k.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortEntry {
    /// Customers of the row who count in this column, as far as is known on the as-of day.
    pub customers: u64,
    /// Revenue of the row in this column, whatever the rule; refunds lower the order that they belong to.
    pub revenue: Money,
    /// Revenue of the row up to the end of this column.
    pub cumulative: Money,
    /// Whether the column is not wholly over on the as-of day for somebody of the row: more can come.
    pub open: bool,
    /// Customers of the row for whom it is wholly over. In a row by period that is all of them or nobody.
    pub of: u64,
    /// Of these: who count in this column.
    pub closed: u64,
    /// Their revenue up to the end of this column.
    pub closed_cumulative: Money,
}

impl CohortEntry {
    /// Share of the customers who count, of those for whom the column is over: closed / of.
    pub fn rate(&self) -> Option<Ratio> {
        Ratio::of(self.closed as f64, self.of as f64)
    }
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortLine {
    /// Who stands in it.
    pub of: CohortOf,
    /// The name of the channel or the category; nothing in a row by period and for orders without a name.
    pub name: Option<String>,
    /// Customers.
    pub size: u64,
    /// One cell for each column that has begun for somebody of the row.
    pub cells: Vec<CohortEntry>,
}

/// A column over all shown rows, of those customers alone for whom it is over: large cohorts weigh more than small ones,
/// and an open cell has no part in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortMean {
    /// Sum of [`CohortEntry::closed`].
    pub customers: u64,
    /// Sum of [`CohortEntry::of`].
    pub of: u64,
    /// Sum of [`CohortEntry::closed_cumulative`].
    pub cumulative: Money,
}

impl CohortMean {
    /// customers / of; nothing where no cell is closed.
    pub fn rate(&self) -> Option<Ratio> {
        Ratio::of(self.customers as f64, self.of as f64)
    }

    /// Revenue up to the end of the column for each customer: cumulative / of, in currency units.
    pub fn per_customer(&self) -> Option<f64> {
        Ratio::of(self.cumulative.units(), self.of as f64).map(|ratio| ratio.0)
    }
}

/// A table of cohorts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortTable {
    /// What was asked.
    pub ask: CohortAsk,
    /// By period the oldest first, by name the largest first.
    pub rows: Vec<CohortLine>,
    /// One for each column of the longest row.
    pub mean: Vec<CohortMean>,
    /// Customers whose first order lies in the window, shown or not, whatever the least number of orders; without
    /// [`CohortTable::first_month`].
    pub new: u64,
    /// Customers whose first order lies in the window and in the month in which the data begin: who of them bought before the
    /// data do, nobody knows, so that they are not counted as new.
    pub first_month: u64,
    /// Rows that are not shown: older periods, smaller names.
    pub left_out: usize,
    /// Refunds up to the as-of day without an order that they could lower, not above zero: they are in no cell.
    pub unsold: Money,
}

impl CohortTable {
    /// What one of the new customers costs where so much was spent in the window: spend / new, in currency units. Nothing
    /// without a new customer.
    pub fn cost_of_new(&self, spend: Money) -> Option<f64> {
        Ratio::of(spend.units(), self.new as f64).map(|cost| cost.0)
    }

    /// The column in which a customer has on average brought what a new one costs: the first one whose
    /// [`CohortMean::per_customer`] × margin reaches the cost. Nothing where none does yet.
    ///
    /// ```
    /// use rapport::analysis::{CohortMean, CohortTable};
    /// use rapport::units::{Money, Ratio};
    /// let mean = [10.0, 30.0, 60.0].map(|sum| CohortMean { customers: 0, of: 2, cumulative: Money::from_units(sum) });
    /// let table = CohortTable { mean: mean.to_vec(), ..CohortTable::default() };
    /// // 5, 15 and 30 each, half of it margin: 7.50 is earned in the column after the first one, 20 never.
    /// assert_eq!((table.payback(7.5, Ratio(0.5)), table.payback(20.0, Ratio(0.5))), (Some(1), None));
    /// ```
    pub fn payback(&self, cost: f64, margin: Ratio) -> Option<usize> {
        self.mean.iter().position(|mean| mean.per_customer().is_some_and(|brought| brought * margin.0 >= cost))
    }
}

/// Rows and columns that a table can show; a date typed as 1024 must not make a table of a thousand years.
const MOST: (usize, usize) = (240, 120);
/// The same where a period is a day: the latest two months.
const MOST_DAYS: (usize, usize) = (60, 60);

/// The table of the orders that pass the filter. All orders up to the as-of day count; the window chooses which cohorts are
/// shown: those whose first period has a day in it. Empty without orders.
///
/// ```
/// use rapport::analysis::{CohortAsk, Params, cohort_table};
/// use rapport::dataset::{Block, Builder};
/// // Ann buys on 1 and 20 January and 5 February 1970, Bob on 3 January.
/// let mut block = Block { day: vec![0, 2, 19, 35], amount: vec![500, 300, 900, 100], ..Block::default() };
/// ["Ann", "Bob", "Ann", "Ann"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let table = cohort_table(&builder.finish(), &Params::default(), &CohortAsk::default());
/// let january = &table.rows[0];
/// assert_eq!((january.size, january.cells[0].cumulative.units()), (2, 17.0));
/// // One of two came back in February, which is not over.
/// assert_eq!((january.cells[1].customers, january.cells[1].open, table.mean[1].rate()), (1, true, None));
/// ```
pub fn cohort_table(dataset: &Dataset, params: &Params, ask: &CohortAsk) -> CohortTable {
    let table = selected(dataset, params, |selection, scope| table(selection, scope, *ask));
    table.flatten().unwrap_or(CohortTable { ask: *ask, ..CohortTable::default() })
}

fn table(selection: &Selection<'_>, scope: &Scope, ask: CohortAsk) -> Option<CohortTable> {
    let rows = Cohorting::of(selection, scope, ask)?;
    let names = match ask.split {
        CohortSplit::Start => None,
        CohortSplit::Channel => Some(selection.whole.channels()),
        CohortSplit::Category => Some(selection.whole.categories()),
    };
    let most = if ask.step == CohortStep::Day { MOST_DAYS } else { MOST };
    let sizes = sizes(&rows, selection, scope, names);
    // A day has at most as many rows as there are days; names have no order in time.
    let shown = ShownCohorts::of(&sizes, ask.split, if names.is_some() { MOST.0 } else { most.0 });
    let width = if ask.rule == ReturnRule::Bracket { super::BRACKETS.len() } else { most.1 };
    let mut sums = vec![CohortSums::new(ask.rule, width); shown.places.len()];
    let (now, over) = (rows.steps.at(scope.as_of), rows.steps.over(scope.as_of));
    let begins = selection.whole.span()?.from.month_index();
    let (mut new, mut first_month) = (0, 0);
    for (_, history) in selection.histories(past(scope)) {
        if let Some(first) = history.days.first().map(|day| Day(*day)).filter(|day| rows.period.contains(*day)) {
            let unsure = first.month_index() <= begins;
            first_month += u64::from(unsure);
            new += u64::from(!unsure);
        }
        let Some(start) = rows.start(&history).filter(|start| rows.steps.meets(*start, rows.period)) else { continue };
        let place = if names.is_some() { place(rows.name(&history), sizes.len()) } else { start };
        let Some(row) = shown.row_of.get(place).and_then(|row| sums.get_mut(*row as usize)) else { continue };
        let begun = ask.rule.column(now.saturating_sub(start)) + 1;
        let over = ask.rule.columns_over(over.saturating_sub(start));
        row.add(begun, over, &history, |day| ask.rule.column(rows.steps.of_day(day) - start));
    }
    let unit = selection.dataset.unit();
    let mut mean: Vec<(CohortMean, i128)> = Vec::new();
    let line = |(place, sums): (&usize, CohortSums)| {
        let size = sums.size;
        let sums = sums.finish();
        mean.resize(mean.len().max(sums.len()), Default::default());
        for ((mean, money), sum) in mean.iter_mut().zip(&sums) {
            mean.customers += sum.closed;
            mean.of += sum.of;
            *money += sum.closed_cumulative;
        }
        let name = names.map(|texts| name_at(*place, texts));
        CohortLine {
            of: match name {
                None => CohortOf::Start(rows.steps.start(*place)),
                Some(code) => CohortOf::Name(code),
            },
            name: names.zip(name.flatten()).map(|(texts, code)| texts.get(code).into_owned()),
            size,
            cells: sums.iter().map(|sum| entry(sum, size, unit)).collect(),
        }
    };
    let lines = shown.places.iter().zip(sums).map(line).collect();
    let mean = mean.into_iter().map(|(mean, money)| CohortMean { cumulative: unit.money(money), ..mean }).collect();
    // Where all orders count, a refund may be younger than they are.
    let beside = Period { from: Day::MIN, to: scope.beside().to };
    let unsold = selection.unsold_sum(beside).money();
    Some(CohortTable { ask, rows: lines, mean, new, first_month, left_out: shown.left_out, unsold })
}

fn entry(sum: &ColumnSum, size: u64, unit: AmountUnit) -> CohortEntry {
    CohortEntry {
        customers: sum.customers,
        revenue: unit.money(sum.revenue),
        cumulative: unit.money(sum.cumulative),
        open: sum.of < size,
        of: sum.of,
        closed: sum.closed,
        closed_cumulative: unit.money(sum.closed_cumulative),
    }
}

/// The place of a name among so many; the last one is that of no name.
fn place(code: u32, places: usize) -> usize {
    if code == NO_ENTRY { places.saturating_sub(1) } else { code as usize }
}

/// The name at a place.
fn name_at(place: usize, texts: &Texts) -> Option<u32> {
    (place < texts.len()).then_some(place as u32)
}

/// Customers of each row that there could be: a step, or a name with no name last.
fn sizes(rows: &Cohorting<'_>, selection: &Selection<'_>, scope: &Scope, names: Option<&Texts>) -> Vec<u32> {
    let places = names.map_or(rows.steps.count(), |texts| texts.len() + 1);
    let mut sizes = vec![0u32; places];
    for (_, history) in selection.histories(past(scope)) {
        let Some(start) = rows.start(&history).filter(|start| rows.steps.meets(*start, rows.period)) else { continue };
        let place = if names.is_some() { place(rows.name(&history), places) } else { start };
        sizes.get_mut(place).into_iter().for_each(|size| *size += 1);
    }
    sizes
}

/// The rows that are shown.
struct ShownCohorts {
    /// Their places, in the order in which they stand.
    places: Vec<usize>,
    /// The row of each place; `u32::MAX` where it has none.
    row_of: Vec<u32>,
    left_out: usize,
}

impl ShownCohorts {
    fn of(sizes: &[u32], split: CohortSplit, most: usize) -> ShownCohorts {
        let mut places: Vec<usize> =
            (0..sizes.len()).filter(|at| sizes.get(*at).is_some_and(|size| *size > 0)).collect();
        let left_out = places.len().saturating_sub(most);
        match split {
            CohortSplit::Start => {
                places.drain(..left_out);
            }
            CohortSplit::Channel | CohortSplit::Category => {
                // Equal sizes stay in the order of the names in the data.
                places.sort_by_key(|at| std::cmp::Reverse(sizes.get(*at).copied()));
                places.truncate(most);
            }
        }
        let mut row_of = vec![u32::MAX; sizes.len()];
        for (row, at) in (0u32..).zip(&places) {
            row_of.get_mut(*at).into_iter().for_each(|place| *place = row);
        }
        ShownCohorts { places, row_of, left_out }
    }
}
