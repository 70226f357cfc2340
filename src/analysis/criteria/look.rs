//! Everybody whom criteria can be asked of, as of the day of the parameters.

use super::Behind;
use crate::analysis::activity::{Activity, Mask};
use crate::analysis::segments::Known;
use crate::analysis::selected::selected;
use crate::analysis::{LookBack, Params};
use crate::dataset::Dataset;

/// The customers who count: they ordered in the look-back, and pass the filter.
pub(in crate::analysis) struct Counted<'a> {
    /// What they did in the look-back, with the filter on lines.
    pub activity: &'a Activity,
    mask: &'a Mask,
}

impl Counted<'_> {
    /// Whether each customer counts.
    pub fn there(&self) -> Vec<bool> {
        let is_there = |customer: usize| self.activity.active(customer) && self.mask.wants(customer);
        (0..self.activity.orders.len()).map(is_there).collect()
    }
}

/// Calls back with what is known of everybody in a look-back, on all orders: a filter hides customers, and changes no answer.
/// Nothing without orders.
pub(in crate::analysis) fn look<T>(
    dataset: &Dataset,
    params: &Params,
    look_back: LookBack,
    with: impl FnOnce(&Known<'_>, &Counted<'_>) -> T,
) -> Option<T> {
    selected(dataset, params, |selection, scope| {
        let past = scope.past(look_back);
        let [base] = Activity::measure(dataset, [past]);
        let [activity] = Activity::measure(selection.dataset, [past]);
        let behind = Behind { dataset, past, tags: &params.tags };
        let known = Known::new(&base, scope.as_of, None).with(Some(behind));
        with(&known, &Counted { activity: &activity, mask: &selection.mask })
    })
}
