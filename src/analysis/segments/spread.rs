//! How the customers of a scheme are spread over recency, orders and revenue, with the edges between their scores.

use super::{Known, Scheme, SchemeId};
use crate::analysis::rfm::{ScoreSpread, Scores, ValueSpread, recency};
use crate::analysis::scope::Scope;
use crate::analysis::snapshot::{Snapshot, snapshot};
use crate::analysis::sorted::sort_ascending;
use crate::analysis::{Params, Summaries};
use crate::dataset::Dataset;

/// The spread behind the scores of a scheme: like the scores, of all lines of its look-back, whatever the filter and the
/// window. Nothing without customers.
pub fn score_spread(dataset: &Dataset, params: &Params, scheme: SchemeId) -> Option<ScoreSpread> {
    let scheme = params.schemes.iter().find(|known| known.id == scheme)?;
    let scope = Scope::new(params, dataset.span()?);
    spread(&snapshot(dataset, None, &params.tags, scope, &[scheme]), scheme)
}

/// The same of sums of customers, which no look-back tells apart.
pub fn score_spread_of_sums(sums: &Summaries, params: &Params, scheme: SchemeId) -> Option<ScoreSpread> {
    let scheme = params.schemes.iter().find(|known| known.id == scheme)?;
    let (_, snapshot) = sums.snapshot(params)?;
    spread(&snapshot, scheme)
}

fn spread(snapshot: &Snapshot, scheme: &Scheme) -> Option<ScoreSpread> {
    let known = snapshot.known(&[scheme], None);
    let (_, known) = known.first()?;
    let scored = known.scored(&scheme.scoring);
    let edges = scored.thresholds(known.base.unit)?;
    let parts = usize::from(scheme.scoring.parts);
    let mut counts = [vec![0; parts], vec![0; parts], vec![0; parts]];
    let mut customers = 0;
    for Scores { r, f, m } in scored.of.iter().filter_map(|code| code.scores()) {
        customers += 1;
        // Few days have the best score.
        let bands = [parts.wrapping_sub(r.into()), usize::from(f) - 1, usize::from(m) - 1];
        for (counts, band) in counts.iter_mut().zip(bands) {
            if let Some(count) = counts.get_mut(band) {
                *count += 1;
            }
        }
    }
    let [recent, frequent, valued] = counts;
    let days = ascending(known, |(_, last, _)| recency(known.as_of, last));
    let orders = ascending(known, |(orders, ..)| i64::from(orders));
    let whole = 10f64.powi(known.base.unit.decimals() as i32);
    Some(ScoreSpread {
        as_of: known.as_of,
        scoring: scheme.scoring.clone(),
        customers,
        recency: ValueSpread::of_days(&days).cut(edges.recency, recent),
        frequency: ValueSpread::of_orders(&orders).cut(edges.frequency, frequent),
        monetary: ValueSpread::of_money(&known.ascending(), whole).cut(edges.monetary, valued),
    })
}

/// A number of each customer with an order, in ascending order.
fn ascending(known: &Known<'_>, number: impl Fn((u32, i32, i64)) -> i64) -> Vec<i64> {
    let mut numbers: Vec<i64> = known.customers().filter(|own| own.0 > 0).map(number).collect();
    sort_ascending(&mut numbers);
    numbers
}
