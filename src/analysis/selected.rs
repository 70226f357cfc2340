//! The orders that a view of its own looks at: those of the filter, as of the day of the parameters.

use super::Params;
use super::activity::{Mask, Selection};
use super::grouped::Grouped;
use super::results::filtered;
use super::returns::Returns;
use super::scope::Scope;
use super::snapshot::snapshot;
use crate::dataset::Dataset;

/// Calls back with the orders that count and the days that are looked at; nothing without orders. Who is in the segment of
/// the filter is found as everywhere: on all lines of the look-back.
pub(super) fn selected<T>(
    dataset: &Dataset,
    params: &Params,
    look: impl FnOnce(&Selection<'_>, &Scope) -> T,
) -> Option<T> {
    let scope = Scope::new(params, dataset.span()?);
    let part = filtered(dataset, &params.filter);
    let mask = match params.filtered() {
        None => Mask::Everyone,
        Some((scheme, number)) => {
            let snapshot = snapshot(dataset, None, &params.tags, scope, &[scheme]);
            Grouped::of(&snapshot, &[scheme], None).mask(Some((scheme, number)))
        }
    };
    let selection = Selection::new(dataset, part.as_ref().unwrap_or(dataset), mask, Returns::default());
    Some(look(&selection, &scope))
}
