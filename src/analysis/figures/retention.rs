//! Share of the earlier span's customers who ordered again in the recent span = customers with an order in both spans /
//! customers with an order in the earlier one.

use super::{FigureDef, FigureKey, Formula, Input, InputKey, Missing, Unit};
use crate::analysis::facts::{Computed, Facts};
use crate::units::{Period, Ratio};

/// Customers with an order in the earlier span, and those of them with an order in the recent one, too.
const BEFORE: InputKey = InputKey::new("customers_before");
const RETAINED: InputKey = InputKey::new("customers_retained");

pub(super) const DEF: FigureDef = FigureDef {
    formula: Formula::Quotient(RETAINED, &[BEFORE]),
    inputs: &[RETAINED, BEFORE],
    source: "source_retention",
    own_spans: true,
    ..FigureDef::new(FigureKey::Retention, "retention", Unit::Ratio)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    let scope = facts.scope;
    let spans = Some((scope.recent, scope.earlier));
    let Some(returning) = &facts.returning else {
        let why = match scope.one_day() {
            true => Missing::OneDay,
            false => Missing::PeriodNotCovered((scope.earlier.days() > 0).then_some(scope.earlier)),
        };
        return Computed { spans, ..Computed::new(Err(why), Vec::new(), (0, facts.lines)) };
    };
    let earlier = returning.earlier.active_since(scope.earlier.from);
    let both = earlier.zip(returning.recent.active_since(scope.recent.from)).enumerate();
    let (mut before, mut again) = (0, 0);
    for (_, (earlier, recent)) in both.filter(|(customer, _)| returning.selection.mask.wants(*customer)) {
        before += u64::from(earlier);
        again += u64::from(earlier && recent);
    }
    let value = Ratio::of(again as f64, before as f64).map(|ratio| ratio.0).ok_or(Missing::NoCustomersBefore);
    let inputs = vec![Input::count(RETAINED, again), Input::count(BEFORE, before)];
    let rows = returning.selection.lines_within(Period { from: scope.earlier.from, to: scope.recent.to });
    Computed { spans, ..Computed::new(value, inputs, (rows, facts.lines)) }
}
