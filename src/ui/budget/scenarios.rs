//! The scenarios: what each changes, and opening, copying, naming, comparing and deleting them.

use super::super::shared::{Icon, Pager, Pages, Shape, TextField, rows};
use super::compare::Compare;
use super::desk::Desk;
use super::words;
use crate::locale::{fill, plural};
use crate::plan::{Edit, MoneyEdit};
use crate::ui::view;
use crate::whatif::ScenarioId;
use leptos::prelude::*;

/// Columns beside the base.
const MOST: usize = 4;

/// The panel.
#[component]
pub fn Scenarios(desk: Desk) -> impl IntoView {
    let ids = Memo::new(move |_| {
        desk.with_plan(|plan| plan.scenarios.iter().map(|scenario| scenario.id).collect::<Vec<_>>())
    });
    let numbers = Memo::new(move |_| ids.with(|ids| ids.iter().map(|id| id.0).collect()));
    let pages = Pages::new(desk.app, numbers);
    // Nothing was ticked yet: the first ones.
    let ticked = RwSignal::new(None::<Vec<ScenarioId>>);
    let chosen = Memo::new(move |_| {
        let ids = ids.get();
        match ticked.get() {
            Some(ticked) => ticked.into_iter().filter(|id| ids.contains(id)).collect::<Vec<_>>(),
            None => ids.into_iter().take(MOST).collect(),
        }
    });
    let tick = Callback::new(move |id: ScenarioId| {
        let mut next = chosen.get_untracked();
        match next.iter().position(|other| *other == id) {
            Some(at) => {
                next.remove(at);
            }
            None if next.len() < MOST => next.push(id),
            None => {}
        }
        ticked.set(Some(next));
    });
    view! {
        <section class="panel" data-testid="scenarios">
            <h2 class="panel-title">{move || desk.t().scenarios_title}</h2>
            <p class="say">{move || desk.t().scenarios_say} " " {move || desk.t().compare_most}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=move || desk.t().scenarios_title>
                <table class="table scenario-table">
                    <caption class="visually-hidden">{move || desk.t().scenarios_title}</caption>
                    <Head desk />
                    <tbody>
                        <Base desk />
                        {rows(move || pages.shown(), u64::to_string, move |id| {
                            view! { <Row desk id=ScenarioId(id) chosen tick /> }
                        })}
                    </tbody>
                </table>
            </div>
            <Pager pages name="scenarios" />
            <Compare desk chosen />
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
                <th scope="col">{move || desk.t().scenario_compare}</th>
                <th scope="col">{move || c().name}</th>
                <th scope="col">{move || desk.t().scenario_differences}</th>
                <td></td>
            </tr>
        </thead>
    }
    .into_any()
}

#[component]
fn Base(desk: Desk) -> impl IntoView {
    view! {
        <tr data-testid="scenario-base" data-selected=move || desk.scenario.get().is_none().then_some("")>
            <td></td>
            <th scope="row"><b>{move || desk.t().scenario_base}</b></th>
            <td class="muted">{move || desk.app.prefs.texts().common.unknown}</td>
            <td class="scenario-actions"><Open desk id=None /></td>
        </tr>
    }
    .into_any()
}

/// The button that opens a scenario, or the word that it is open.
#[component]
fn Open(desk: Desk, id: Option<ScenarioId>) -> impl IntoView {
    let name = move || match id {
        None => desk.t().scenario_base.to_owned(),
        Some(id) => name_of(desk, id),
    };
    let label = move || fill(desk.t().pair, &[("name", desk.t().scenario_open), ("value", &name())]);
    let testid = id.map_or("scenario-open-base".to_owned(), |id| format!("scenario-open-{}", id.0));
    view! {
        {move || (desk.scenario.get() == id).then(|| view! {
            <span class="badge badge-good"><span aria-hidden="true">"✓"</span> {move || desk.t().scenario_is_open}</span>
        })}
        <button type="button" class="button budget-small" aria-label=label data-testid=testid
            hidden=move || desk.scenario.get() == id on:click=move |_| desk.app.view.set_scenario(id)>
            {move || desk.t().scenario_open}
        </button>
    }
    .into_any()
}

fn name_of(desk: Desk, id: ScenarioId) -> String {
    desk.with_plan(|plan| plan.scenario(id).map(|scenario| scenario.name.clone())).unwrap_or_default()
}

/// What a scenario changes, in words.
fn differences(desk: Desk, id: ScenarioId) -> Vec<String> {
    let from_to = desk.app.prefs.texts().common.from_to;
    let told = |(input, (base, value)): (&_, &(f64, f64))| {
        let (base, value) = (words::input(desk, *input, *base), words::input(desk, *input, *value));
        let change = fill(from_to, &[("from", &base), ("to", &value)]);
        fill(desk.t().pair, &[("name", &words::name(desk, *input)), ("value", &change)])
    };
    desk.with_plan(|plan| plan.differences(id).iter().map(told).collect())
}

#[component]
fn Row(desk: Desk, id: ScenarioId, chosen: Memo<Vec<ScenarioId>>, tick: Callback<ScenarioId>) -> impl IntoView {
    let name = Signal::derive(move || name_of(desk, id));
    let list = Memo::new(move |_| differences(desk, id));
    let count = move || {
        let found = list.with(Vec::len);
        if found == 0 {
            return desk.t().scenario_same.to_owned();
        }
        let text = plural(found as u64, desk.t().scenario_differences_one, desk.t().scenario_differences_other);
        fill(text, &[("count", &desk.format().integer(found as f64))])
    };
    let on = move || chosen.with(|chosen| chosen.contains(&id));
    let label = move || fill(desk.t().pair, &[("name", desk.t().scenario_compare), ("value", &name.get())]);
    view! {
        <tr data-testid=format!("scenario-row-{}", id.0) data-selected=move || (desk.scenario.get() == Some(id)).then_some("")>
            <td>
                <input type="checkbox" aria-label=label prop:checked=on data-testid=format!("scenario-tick-{}", id.0)
                    disabled=move || !on() && chosen.with(|chosen| chosen.len() >= MOST)
                    on:change=move |_| tick.run(id) />
            </td>
            <th scope="row">
                <TextField label=desk.say(|t| t.scenario_name) bare=true value=name
                    testid=format!("scenario-name-{}", id.0)
                    on_commit=Callback::new(move |name| desk.edit(Edit::Money(MoneyEdit::RenameScenario { scenario: id, name }))) />
            </th>
            <td data-testid=format!("scenario-differences-{}", id.0)>
                {count}
                <ul class="muted scenario-list">
                    {move || list.get().into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}
                </ul>
            </td>
            <td class="scenario-actions"><Actions desk id name /></td>
        </tr>
    }
    .into_any()
}

#[component]
fn Actions(desk: Desk, id: ScenarioId, name: Signal<String>) -> impl IntoView {
    let c = move || &desk.app.prefs.texts().common;
    let label = move |word: &str| fill(desk.t().pair, &[("name", word), ("value", &name.get())]);
    let copy = move |_| {
        let name = fill(desk.t().scenario_copy_name, &[("name", &name.get_untracked())]);
        desk.open_new(Edit::Money(MoneyEdit::DuplicateScenario { scenario: id, name }));
    };
    let delete = move |_| {
        let said = fill(desk.t().scenario_deleted, &[("name", &name.get_untracked())]);
        if desk.press(Edit::Money(MoneyEdit::RemoveScenario { scenario: id })) {
            desk.app.announcer.say(said);
        }
    };
    view! {
        <Open desk id=Some(id) />
        <button type="button" class="icon-button" title=move || c().duplicate aria-label=move || label(c().duplicate)
            data-testid=format!("scenario-copy-{}", id.0) on:click=copy><Icon shape=Shape::Copy /></button>
        <button type="button" class="icon-button" title=move || c().delete aria-label=move || label(c().delete)
            data-testid=format!("scenario-delete-{}", id.0) on:click=delete><Icon shape=Shape::Remove /></button>
    }
    .into_any()
}
