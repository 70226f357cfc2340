//! Segments, scores, rhythm, expected value, and what the other tables hold.

use super::super::super::shared::{figures, kind_name, scheme_name, segment_called, segment_colour};
use crate::analysis::{CardTable, CustomerCard, SchemeId, SegmentId, SegmentRef};
use crate::locale::{fill, plural};
use crate::state::{App, use_app};
use crate::ui::view;
use crate::units::{Money, Ratio};
use leptos::prelude::*;
use std::sync::Arc;

/// A list of facts.
#[component]
pub fn Facts(card: Memo<Option<Arc<CustomerCard>>>) -> impl IntoView {
    let app = use_app();
    move || card.with(|card| card.as_ref().map(|card| shown(app, card)))
}

fn shown(app: App, card: &CustomerCard) -> AnyView {
    let segments = card.segments.iter().map(|(scheme, segment)| in_scheme(app, *scheme, *segment)).collect_view();
    let facts = facts(app, card).into_iter().map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> });
    let tables = card.tables.iter().map(|table| {
        let (name, value) = of_table(app, table);
        view! { <dt>{name}</dt><dd>{value}</dd> }
    });
    view! { <dl class="basis" data-testid="card-facts">{segments}{facts.collect_view()}{tables.collect_view()}</dl> }
        .into_any()
}

fn in_scheme(app: App, scheme: SchemeId, segment: Option<SegmentId>) -> AnyView {
    let name = app.workspace.with_document(|document| {
        document.schemes.iter().find(|known| known.id == scheme).map(|known| scheme_name(app.prefs.texts(), known))
    });
    let place = segment.map(|segment| SegmentRef { scheme, segment });
    let value = match place {
        Some(place) => view! {
            <span class="dot" aria-hidden="true" style:--color=segment_colour(app, place)></span>
            {segment_called(app, place)}
        }
        .into_any(),
        None => app.prefs.texts().card.none.into_any(),
    };
    view! { <dt>{name}</dt><dd>{value}</dd> }.into_any()
}

fn facts(app: App, card: &CustomerCard) -> Vec<(String, String)> {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let mut facts = Vec::new();
    if let Some(scores) = card.scores {
        facts.push((t.card.scores.to_owned(), format!("{} {} {}", scores.r, scores.f, scores.m)));
    }
    let rhythm = card.rhythm.map_or_else(|| t.card.rhythm_once.to_owned(), |days| format.decimal_up_to(days, 1));
    facts.push((t.card.rhythm.to_owned(), rhythm));
    let Some(worth) = card.worth else { return facts };
    let money = |amount: f64| format.money(Money::from_units(amount.round()), app.currency(), amount.abs() >= 1e5);
    let span = figures::months(app, app.value_ask().months);
    if let Some(value) = worth.value {
        let text = match card.range {
            Some((_, high)) if high < 0.5 => fill(t.value.card_nothing, &[("value", &money(value))]),
            Some((low, high)) => {
                fill(t.card.value_range, &[("value", &money(value)), ("low", &money(low)), ("high", &money(high))])
            }
            None => money(value),
        };
        facts.push((fill(t.card.value, &[("span", &span)]), text));
    }
    facts.push((fill(t.card.again, &[("span", &span)]), format.share(Ratio((worth.again * 1e3).round() / 1e3))));
    facts
}

fn of_table(app: App, table: &CardTable) -> (String, String) {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let count = format.integer(table.rows as f64);
    let rows = fill(plural(table.rows, t.common.rows_one, t.common.rows_other), &[("count", &count)]);
    let mut text = match table.last {
        Some(last) => fill(t.card.rows_last, &[("rows", &rows), ("date", &format.date(last))]),
        None => rows,
    };
    if let Some(rating) = table.rating {
        let rating = fill(t.card.rating, &[("rating", &format.decimal_up_to(rating, 1))]);
        text = format.list(&[&text, &rating]);
    }
    (kind_name(t, table.kind).to_owned(), text)
}
