//! What a customer gave back and asked for: returns and tickets.

use super::dimensions::ScoreFacts;
use crate::analysis::Filter;
use crate::analysis::activity::{Mask, Selection};
use crate::analysis::figures::Need;
use crate::analysis::results::filtered;
use crate::dataset::{Dataset, History, Kind, Role};
use crate::units::{Day, Period};

/// Returns and tickets of each customer up to a day; nothing where the data know of neither.
///
/// A return is an order with something that came back, or a refund of its own, as for the return rate.
pub(super) fn efforts(
    selection: &Selection<'_>,
    filter: &Filter,
    facts: &ScoreFacts<'_>,
    as_of: Day,
) -> Option<Vec<u32>> {
    let data = selection.dataset;
    let mut out = vec![0u32; data.histories().len()];
    let upto = Period { from: Day::MIN, to: as_of };
    let below = |amounts: &[i64]| amounts.iter().any(|amount| *amount < 0);
    let in_orders = below(selection.whole.line_amounts()) || !selection.whole.unsold().is_empty();
    if in_orders {
        for (customer, history) in selection.histories(upto) {
            let came_back = returns(data, &history);
            out.get_mut(customer).into_iter().for_each(|count| *count += came_back);
        }
        let mut last = None;
        for refund in selection.unsold(upto) {
            let fresh = last != Some((refund.customer, refund.refund));
            last = Some((refund.customer, refund.refund));
            out.get_mut(refund.customer as usize).filter(|_| fresh).into_iter().for_each(|count| *count += 1);
        }
    }
    if let Some(apart) = facts.returns {
        let part = filtered(apart.rows(), filter);
        let rows = part.as_ref().unwrap_or(apart.rows());
        for (place, history) in apart.places().iter().zip(rows.histories()) {
            let came_back = history.within(upto).days.len() as u32;
            let slot = place.and_then(|place| out.get_mut(place));
            slot.into_iter().for_each(|count| *count += came_back);
        }
    }
    let asked = tickets(facts, as_of, &mut out);
    (in_orders || facts.returns.is_some() || asked).then_some(out)
}

/// Orders of a history with something that came back.
fn returns(data: &Dataset, history: &History<'_>) -> u32 {
    let orders = history.first..history.first + history.days.len();
    let refunds = data.line_refunds();
    let mut count = 0;
    for order in orders {
        let lines = data.lines_of(order..order + 1);
        let amounts = data.line_amounts().get(lines.clone()).unwrap_or_default();
        if refunds.is_empty() {
            count += u32::from(amounts.iter().any(|amount| *amount < 0));
            continue;
        }
        let mut before = 0;
        let mut apart = false;
        for (line, amount) in lines.zip(amounts) {
            let refund = refunds.get(line).unwrap_or(0);
            count += u32::from(refund > 0 && refund != before);
            apart |= refund == 0 && *amount < 0;
            before = refund;
        }
        count += u32::from(apart);
    }
    count
}

/// Adds the tickets up to a day; one without a day counts. Whether there is a table of them that names customers.
fn tickets(facts: &ScoreFacts<'_>, as_of: Day, out: &mut [u32]) -> bool {
    let need = Need { kind: Kind::Tickets, roles: &[Role::Customer] };
    let always = Period { from: Day::MIN, to: Day::MAX };
    // What was bought is filtered, not what was asked.
    let Ok(picked) = facts.tables.pick(&need, always, &Filter::default(), &Mask::Everyone) else { return false };
    for (open, row) in picked.rows() {
        let day = open.table.when().and_then(|when| when.day(row));
        if day.is_none_or(|day| day <= as_of) {
            let slot = open.person(row).and_then(|person| out.get_mut(person));
            slot.into_iter().for_each(|count| *count += 1);
        }
    }
    !picked.parts.is_empty()
}
