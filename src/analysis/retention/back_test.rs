//! How often warnings would have come true: the rules are tried on past month ends, each knowing only what was known then.

use super::churn_ask::ChurnAsk;
use super::evidence::Evidence;
use super::gaps::twice_median;
use super::warning::{Signs, at_risk};
use crate::analysis::activity::Selection;
use crate::analysis::scope::Scope;
use crate::dataset::History;
use crate::units::{Day, Period, Ratio};
use serde::{Deserialize, Serialize};

/// Warnings held against what happened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// Customers who could be kept: with an order less than the churn days before the day of the warning.
    pub customers: u64,
    /// Of these: without an order in the days in which a warning must come true.
    pub gone: u64,
    /// Of the customers: warned of.
    pub warned: u64,
    /// Warned of, and gone.
    pub right: u64,
}

impl Judged {
    /// right / warned.
    pub fn precision(&self) -> Option<Ratio> {
        Ratio::of(self.right as f64, self.warned as f64)
    }

    /// right / gone.
    pub fn recall(&self) -> Option<Ratio> {
        Ratio::of(self.right as f64, self.gone as f64)
    }

    /// gone / customers: the precision of warning of everybody.
    pub fn base_rate(&self) -> Option<Ratio> {
        Ratio::of(self.gone as f64, self.customers as f64)
    }

    /// precision / base rate. Above 1 the warnings are better than chance. Below 1 they are worse, which happens: under a short
    /// definition of churn who buys often is soon late by the own rhythm, and still likelier to return than others.
    pub fn lift(&self) -> Option<f64> {
        Ratio::of(self.precision()?.0, self.base_rate()?.0).map(|ratio| ratio.0)
    }

    fn add(&mut self, gone: bool, warned: bool) {
        self.customers += 1;
        self.gone += u64::from(gone);
        self.warned += u64::from(warned);
        self.right += u64::from(gone && warned);
    }

    fn join(&mut self, other: &Judged) {
        self.customers += other.customers;
        self.gone += other.gone;
        self.warned += other.warned;
        self.right += other.right;
    }
}

/// A rule of warning over all days on which it was tried.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct BackTest {
    /// Sums over the days; a customer counts on each.
    pub total: Judged,
    /// Silences of which the rule warned and that then fulfilled the definition of churn.
    pub foretold: u64,
    /// Median of their days from the day of the first warning to the one on which the definition was fulfilled.
    pub days_of_warning: Option<f64>,
}

/// A day on which the rules were tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CutTest {
    /// The last day that the rules knew.
    pub cut: Day,
    /// The weighted indicators.
    pub own: Judged,
    /// "Silent for twice the own rhythm".
    pub plain: Judged,
}

/// The rules are tried at most on so many days, the latest month ends: each looks at all orders again.
const MOST_CUTS: usize = 12;
/// Days of history that a rule must know before it is tried.
const FEWEST_DAYS: i32 = 180;

/// Month ends that leave the days in which a warning must come true, and that have enough days before them; oldest first.
fn cuts(scope: &Scope, data: Period, ask: &ChurnAsk) -> Vec<Day> {
    let last = scope.as_of.plus_days(-(ask.judged() as i32));
    let month = last.plus_days(1).month_index();
    let ends = (0..MOST_CUTS as i32).map(|back| Day::from_month_index(month - back).plus_days(-1));
    let mut cuts: Vec<Day> = ends.filter(|end| Period { from: data.from, to: *end }.days() >= FEWEST_DAYS).collect();
    cuts.reverse();
    cuts
}

/// The warnings of one rule, followed from cut to cut.
#[derive(Default)]
struct Followed {
    test: BackTest,
    /// The cut on which each customer was first warned of in the present silence.
    first: Vec<i32>,
    days: Vec<u32>,
}

impl Followed {
    /// A warning: is it the first of this silence, and was the definition of churn fulfilled in the end?
    fn warn(&mut self, customer: usize, cut: Day, history: &History<'_>, whole: &History<'_>, ask: &ChurnAsk, to: Day) {
        let (Some(last), Some(first)) = (history.days.last(), self.first.get_mut(customer)) else { return };
        if *first >= *last {
            return;
        }
        *first = cut.0;
        let fulfilled = last.saturating_add(ask.days as i32);
        let next = whole.days.get(history.days.len());
        if fulfilled <= to.0 && next.is_none_or(|next| *next > fulfilled) {
            self.days.push((fulfilled - cut.0).max(0) as u32);
        }
    }

    fn finish(mut self) -> BackTest {
        let median = (!self.days.is_empty()).then(|| f64::from(twice_median(&mut self.days)) / 2.0);
        BackTest { foretold: self.days.len() as u64, days_of_warning: median, ..self.test }
    }
}

/// The days on which the rules were tried, and both rules over all of them: the weighted indicators, and the baseline.
pub(super) fn back_test(
    selection: &Selection<'_>,
    scope: &Scope,
    evidence: &Evidence,
    ask: &ChurnAsk,
) -> (Vec<CutTest>, BackTest, BackTest) {
    let Some(data) = selection.whole.span() else { return Default::default() };
    let customers = selection.dataset.histories().len();
    let rule = || Followed { first: vec![i32::MIN; customers], ..Followed::default() };
    let (mut own, mut plain) = (rule(), rule());
    let mut tests = Vec::new();
    for cut in cuts(scope, data, ask) {
        let mut test = CutTest { cut, own: Judged::default(), plain: Judged::default() };
        let end = cut.plus_days(ask.judged() as i32);
        at_risk(selection, scope, evidence, ask, cut, |customer, history, whole, signs: Signs| {
            let next = whole.days.get(history.days.len());
            let gone = next.is_none_or(|next| *next > end.0);
            test.own.add(gone, signs.warned);
            test.plain.add(gone, signs.plain);
            if signs.warned {
                own.warn(customer, cut, history, whole, ask, scope.as_of);
            }
            if signs.plain {
                plain.warn(customer, cut, history, whole, ask, scope.as_of);
            }
        });
        own.test.total.join(&test.own);
        plain.test.total.join(&test.plain);
        tests.push(test);
    }
    (tests, own.finish(), plain.finish())
}
