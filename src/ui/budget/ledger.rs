//! The ledger of assumptions: every input with its value and what it rests on.

use super::desk::Desk;
use super::entry::Entry;
use super::own::DataHint;
use crate::locale::{fill, plural};
use crate::ui::shared::rows;
use crate::ui::view;
use crate::whatif::{Input, MoneyPlan, Status, Unit};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Ledger(desk: Desk) -> impl IntoView {
    let only = RwSignal::new(false);
    let unsupported = Memo::new(move |_| desk.with_plan(MoneyPlan::unsupported));
    let all = Memo::new(move |_| desk.with_plan(|plan| plan.inputs().count()));
    // While only the unsupported are shown, an entry that gets its source stays until the list is opened again:
    // a row must not vanish under the hand.
    let held = RwSignal::new(Vec::<Input>::new());
    let toggle = move |_| {
        held.set(unsupported.get_untracked());
        only.update(|only| *only = !*only);
    };
    // The unit is part of the row: a field is written in the way of its unit.
    let shown = Memo::new(move |_| {
        let held = only.get().then(|| held.get());
        desk.with_plan(|plan| {
            let wanted = |input: &Input| {
                held.as_ref().is_none_or(|held| held.contains(input) || plan.status(*input) == Status::Unsupported)
            };
            let unit = |input| plan.spec(input).map_or(Unit::Number, |spec| spec.unit);
            plan.inputs().filter(wanted).map(|input| (input, unit(input))).collect::<Vec<_>>()
        })
    });
    let count = move || {
        let (found, format) = (unsupported.with(Vec::len), desk.format());
        if found == 0 {
            return desk.t().ledger_supported.to_owned();
        }
        let text = plural(found as u64, desk.t().ledger_unsupported_one, desk.t().ledger_unsupported_other);
        let (count, all) = (format.integer(found as f64), format.integer(all.get() as f64));
        fill(text, &[("count", &count), ("all", &all)])
    };
    let note = move || desk.scenario_name().map(|name| fill(desk.t().ledger_in_scenario, &[("name", &name)]));
    view! {
        <section class="panel" data-testid="ledger">
            <span class="panel-actions">
                <button type="button" class="chip chip-button" aria-pressed=move || only.get().to_string()
                    data-testid="ledger-only" on:click=toggle>
                    <span aria-hidden="true" class="warn">"▲"</span> {move || desk.t().ledger_only}
                </button>
            </span>
            <h2 class="panel-title">{move || desk.t().assumptions_title}</h2>
            <p class="say">
                {move || desk.t().assumptions_say} " "
                <span data-testid="unsupported-count" class:warn=move || !unsupported.get().is_empty()>{count}</span>
                {move || note().map(|text| view! { <br /> {text} })}
            </p>
            <DataHint desk />
            <div class="table-scroll" tabindex="0" role="region" aria-label=move || desk.t().ledger_caption>
                <table class="table ledger">
                    <caption class="visually-hidden">{move || desk.t().ledger_caption}</caption>
                    <Head desk />
                    <tbody>
                        {rows(
                            move || shown.get(),
                            |(input, unit)| format!("{input} {}", unit.slug()),
                            move |(input, _)| view! { <Entry desk input /> }.into_any(),
                        )}
                    </tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Head(desk: Desk) -> impl IntoView {
    let c = move || &desk.app.prefs.texts().common;
    view! {
        <thead>
            <tr>
                <th scope="col">{move || desk.t().assumption}</th>
                <th scope="col">{move || c().value}</th>
                <th scope="col">{move || desk.t().range_low}</th>
                <th scope="col">{move || desk.t().range_high}</th>
                <th scope="col">{move || desk.t().source}</th>
                <th scope="col">{move || c().owner}</th>
                <th scope="col">{move || c().date}</th>
                <th scope="col">{move || c().status}</th>
            </tr>
        </thead>
    }
    .into_any()
}
