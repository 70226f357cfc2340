//! The customers behind the figures, one row each.

use super::grouped::Grouped;
use super::results::filtered;
use super::rfm::{Scores, recency};
use super::scope::Scope;
use super::snapshot::snapshot;
use super::{Params, Rule, SegmentId};
use crate::dataset::Dataset;
use crate::units::Money;

/// Scores and segment of one customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    /// Customer id.
    pub id: String,
    /// Days from the last order to the as-of day.
    pub recency: i64,
    /// Orders in the look-back.
    pub frequency: u32,
    /// Revenue in the look-back.
    pub monetary: Money,
    /// Scores, the highest best.
    pub scores: Scores,
    /// Segment of the shown scheme.
    pub segment: SegmentId,
    /// How the customer came into the segment.
    pub rule: Rule,
}

/// Every customer of the shown scheme with an order in its look-back and the filter, in the order of the dataset. Recency,
/// frequency, value and scores are those of all lines of the look-back, whatever the filter and the window.
pub fn rfm_scores(dataset: &Dataset, params: &Params) -> Vec<CustomerRow> {
    let Some((data, scheme)) = dataset.span().zip(params.shown()) else { return Vec::new() };
    let part = filtered(dataset, &params.filter);
    let filter = params.filtered();
    let schemes: Vec<_> = std::iter::once(scheme).chain(filter.map(|(scheme, _)| scheme)).collect();
    let snapshot = snapshot(dataset, part.as_ref(), &params.tags, Scope::new(params, data), &schemes);
    let grouped = Grouped::of(&snapshot, &schemes, None);
    let Some((known, classes)) = grouped.known(scheme).zip(grouped.classes(scheme)) else { return Vec::new() };
    let (mask, past) = (grouped.mask(filter), snapshot.of_look_back(scheme));
    let scored = known.scored(&scheme.scoring);
    let rows = known.customers().zip(classes.of.iter().zip(&scored.of)).enumerate();
    rows.filter(|(customer, _)| past.active(*customer) && mask.wants(*customer))
        .filter_map(|(customer, ((orders, last, revenue), (place, code)))| {
            let (number, rule) = place.segment()?;
            Some(CustomerRow {
                id: dataset.customers().get(customer as u32),
                recency: recency(known.as_of, last),
                frequency: orders,
                monetary: known.base.unit.money(revenue),
                scores: code.scores()?,
                segment: scheme.id_at(number),
                rule,
            })
        })
        .collect()
}
