//! What each customer did in a period: the one pass over the orders on which the other methods rest.

use super::returns::Returns;
use super::sorted::sort_ascending;
use crate::dataset::{Dataset, History, Unsold};
use crate::units::{AmountUnit, Day, Exact, Period};
use std::borrow::Cow;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

/// Orders, revenue and last day of every customer in a period; columns as long as the list of customers.
#[derive(Debug, Clone, Default)]
pub(super) struct Activity {
    pub orders: Vec<u32>,
    /// What the revenue counts.
    pub unit: AmountUnit,
    pub revenue: Vec<i64>,
    /// Day of the last order; meaningless without orders.
    pub last: Vec<i32>,
    /// Lines that counted; empty when every order has one line.
    lines: Vec<u32>,
}

/// One customer in one period while the orders are counted.
#[derive(Clone, Copy, Default)]
struct Sum {
    before: u32,
    orders: u32,
    revenue: i64,
}

impl Sum {
    /// The orders of a history in each of several periods.
    #[inline]
    fn of<const N: usize>(history: &History<'_>, periods: &[Period; N]) -> [Sum; N] {
        let mut sums = [Sum::default(); N];
        let mut largest = 0;
        for (day, amount) in history.days.iter().zip(history.amounts) {
            largest |= *amount ^ (*amount >> 63);
            for (sum, period) in sums.iter_mut().zip(periods) {
                // Without branches: which orders lie in a period is hard to foretell.
                let begun = *day >= period.from.0;
                let inside = begun & (*day <= period.to.0);
                sum.before += u32::from(!begun);
                sum.orders += u32::from(inside);
                sum.revenue = sum.revenue.wrapping_add(if inside { *amount } else { 0 });
            }
        }
        // So many so large amounts may be too much for 64 bits; asking that at every step would take half of the time.
        if largest.leading_zeros() + (history.days.len() as u64).leading_zeros() <= 64 {
            for (sum, period) in sums.iter_mut().zip(periods) {
                sum.revenue = history.within(*period).amounts.iter().fold(0, |sum, x| sum.saturating_add(*x));
            }
        }
        sums
    }

    /// Day of the last order; meaningless without orders.
    #[inline]
    fn last(&self, history: &History<'_>) -> i32 {
        let upto = (self.before + self.orders) as usize;
        history.days.get(upto.wrapping_sub(1)).copied().unwrap_or(i32::MIN)
    }
}

impl Activity {
    /// The orders of several periods, found in one pass: what one period brings into the cache serves the others.
    pub fn measure<const N: usize>(dataset: &Dataset, periods: [Period; N]) -> [Activity; N] {
        let customers = dataset.histories().len();
        let single = dataset.lines() == dataset.orders();
        let mut out = periods.map(|_| Activity {
            orders: Vec::with_capacity(customers),
            unit: dataset.unit(),
            revenue: Vec::with_capacity(customers),
            last: Vec::with_capacity(customers),
            lines: Vec::with_capacity(if single { 0 } else { customers }),
        });
        for history in dataset.histories() {
            for (activity, sum) in out.iter_mut().zip(Sum::of(&history, &periods)) {
                activity.orders.push(sum.orders);
                activity.revenue.push(sum.revenue);
                activity.last.push(sum.last(&history));
                if !single {
                    let first = history.first + sum.before as usize;
                    activity.lines.push(dataset.lines_of(first..first + sum.orders as usize).len() as u32);
                }
            }
        }
        out
    }

    /// Sums that are known as such, with what they count, each order with one line.
    pub fn whole(orders: Vec<u32>, (revenue, unit): (Vec<i64>, AmountUnit), last: Vec<i32>) -> Activity {
        Activity { orders, unit, revenue, last, ..Activity::default() }
    }

    /// The same without the customers outside the mask.
    pub fn masked(&self, mask: &Mask) -> Cow<'_, Activity> {
        if *mask == Mask::Everyone {
            return Cow::Borrowed(self);
        }
        let mut masked = self.clone();
        let blank = |column: &mut [u32]| {
            column.iter_mut().enumerate().filter(|(customer, _)| !mask.wants(*customer)).for_each(|(_, n)| *n = 0);
        };
        blank(&mut masked.orders);
        blank(&mut masked.lines);
        for (customer, revenue) in masked.revenue.iter_mut().enumerate() {
            if !mask.wants(customer) {
                *revenue = 0;
            }
        }
        Cow::Owned(masked)
    }

    /// Whether the customer ordered.
    pub fn active(&self, customer: usize) -> bool {
        self.orders.get(customer).is_some_and(|n| *n > 0)
    }

    /// Whether each customer ordered on or after a day.
    pub fn active_since(&self, day: Day) -> impl Iterator<Item = bool> {
        self.orders.iter().zip(&self.last).map(move |(orders, last)| *orders > 0 && *last >= day.0)
    }

    /// Sums over all customers.
    pub fn totals(&self) -> Totals {
        let (mut customers, mut repeat, mut orders) = (0u64, 0u64, 0u64);
        for n in &self.orders {
            customers += u64::from(*n > 0);
            repeat += u64::from(*n > 1);
            orders += u64::from(*n);
        }
        let lines = if self.lines.is_empty() { orders } else { self.lines.iter().map(|n| u64::from(*n)).sum() };
        let revenue = self.unit.exact(self.revenue.iter().map(|x| i128::from(*x)).sum::<i128>());
        Totals { customers, repeat, orders, lines, revenue }
    }

    /// Revenue of each customer with an order, ascending.
    pub fn sorted_revenue(&self) -> Vec<i64> {
        let active = self.orders.iter().zip(&self.revenue).filter(|(orders, _)| **orders > 0);
        let mut revenue: Vec<i64> = active.map(|(_, revenue)| *revenue).collect();
        sort_ascending(&mut revenue);
        revenue
    }
}

/// Sums of an [`Activity`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Totals {
    pub customers: u64,
    /// Customers with two or more orders.
    pub repeat: u64,
    pub orders: u64,
    pub lines: u64,
    pub revenue: Exact,
}

/// Adds amounts up exactly, and faster than in 128 bits: their halves apart, which 64 bits hold for billions of amounts.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Wide {
    upper: i64,
    lower: u64,
}

impl Wide {
    /// Adds an amount.
    #[inline]
    pub fn add(&mut self, amount: i64) {
        self.upper += amount >> 32;
        self.lower += amount as u64 & 0xFFFF_FFFF;
    }

    /// Adds another sum.
    pub fn join(&mut self, more: Wide) {
        self.upper += more.upper;
        self.lower += more.lower;
    }

    /// The sum.
    pub fn sum(self) -> i128 {
        (i128::from(self.upper) << 32) + i128::from(self.lower)
    }
}

/// Which customers count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Mask {
    /// All of them.
    #[default]
    Everyone,
    /// Those whose entry is true.
    Only(Vec<bool>),
}

impl Mask {
    pub fn wants(&self, customer: usize) -> bool {
        match self {
            Mask::Everyone => true,
            Mask::Only(wanted) => wanted.get(customer).copied().unwrap_or(false),
        }
    }
}

/// The orders that count: those whose lines pass the filter, of the customers that count.
#[derive(Debug, Clone)]
pub(super) struct Selection<'a> {
    /// All orders.
    pub whole: &'a Dataset,
    /// Those with a line that passes the filter.
    pub dataset: &'a Dataset,
    pub mask: Mask,
    pub returns: Returns<'a>,
    /// The runs of the period asked for last: one method after the other asks for the same.
    runs: RefCell<Option<(Period, Runs)>>,
}

/// Neighbouring orders, from each first one to the one behind the last.
type Runs = Rc<[(u32, u32)]>;

impl<'a> Selection<'a> {
    pub fn new(whole: &'a Dataset, dataset: &'a Dataset, mask: Mask, returns: Returns<'a>) -> Selection<'a> {
        Selection { whole, dataset, mask, returns, runs: RefCell::default() }
    }

    /// The returns beside the orders, of the customers that count.
    pub fn beside(&self) -> Option<Selection<'a>> {
        let (apart, dataset) = self.returns.beside?;
        let mask = match &self.mask {
            Mask::Everyone => Mask::Everyone,
            mask => Mask::Only(apart.places().iter().map(|at| at.is_some_and(|at| mask.wants(at))).collect()),
        };
        Some(Selection::new(apart.rows(), dataset, mask, Returns::default()))
    }

    /// Refunds of a period without an order that they could lower, of the customers that count.
    pub fn unsold(&self, period: Period) -> impl Iterator<Item = &'a Unsold> {
        let inside = move |line: &&Unsold| period.from.0 <= line.day && line.day <= period.to.0;
        let wanted = move |line: &&Unsold| self.mask == Mask::Everyone || self.mask.wants(line.customer as usize);
        self.dataset.unsold().iter().filter(inside).filter(wanted)
    }

    /// The sum of [`Selection::unsold`], which is not above zero.
    pub fn unsold_sum(&self, period: Period) -> Exact {
        self.dataset.unit().exact(self.unsold(period).map(|line| i128::from(line.amount)).sum::<i128>())
    }

    /// The wanted customers, each with the orders of a period.
    pub fn histories(&self, period: Period) -> impl Iterator<Item = (usize, History<'a>)> {
        let wanted = self.dataset.histories().enumerate().filter(|(customer, _)| self.mask.wants(*customer));
        wanted.map(move |(customer, history)| (customer, history.within(period)))
    }

    /// Calls back with the wanted orders of a period, as runs of neighbours.
    pub fn runs(&self, period: Period, mut visit: impl FnMut(Range<usize>)) {
        let covered = self.dataset.span().is_none_or(|span| period.from <= span.from && span.to <= period.to);
        if covered && self.mask == Mask::Everyone {
            return visit(0..self.dataset.orders());
        }
        let found = self.runs.borrow().as_ref().filter(|(known, _)| *known == period).map(|(_, runs)| runs.clone());
        let runs = found.unwrap_or_else(|| self.find_runs(period));
        runs.iter().for_each(|(from, to)| visit(*from as usize..*to as usize));
        self.runs.replace(Some((period, runs)));
    }

    #[inline(never)]
    fn find_runs(&self, period: Period) -> Runs {
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for (_, own) in self.histories(period).filter(|(_, own)| !own.days.is_empty()) {
            let (from, to) = (own.first as u32, (own.first + own.days.len()) as u32);
            match runs.last_mut() {
                // All of the one before and the first of this one: they go on as one.
                Some((_, end)) if *end == from => *end = to,
                _ => runs.push((from, to)),
            }
        }
        runs.into()
    }

    /// Lines of a period that count.
    pub fn lines_within(&self, period: Period) -> u64 {
        if self.mask == Mask::Everyone {
            return self.dataset.calendar().lines_within(period);
        }
        let mut lines = 0;
        self.runs(period, |run| lines += self.dataset.lines_of(run).len() as u64);
        lines
    }
}
