//! The base and the scenarios as tabs above the levers, and the way to a new one.

use super::super::shared::{Icon, Shape};
use super::desk::Desk;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::shared::rows;
use crate::ui::view;
use crate::whatif::ScenarioId;
use leptos::prelude::*;

/// Scenarios beside the base; the open one is always among them, the others are in the list below and in the bar.
const MOST: usize = 5;

/// The tabs.
#[component]
pub fn ScenarioTabs(desk: Desk) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let open = desk.scenario.get();
        desk.with_plan(|plan| {
            let mut ids: Vec<u64> = plan.scenarios.iter().take(MOST).map(|scenario| scenario.id.0).collect();
            ids.extend(open.map(|id| id.0).filter(|id| !ids.contains(id)));
            ids
        })
    });
    let add = move |_| {
        desk.open_new(Edit::Money(MoneyEdit::AddScenario { name: desk.new_name() }));
    };
    view! {
        <div class="budget-tabs">
            <div class="segmented" role="group" aria-label=move || desk.t().scenarios_title>
                <button type="button" aria-pressed=move || desk.scenario.get().is_none().to_string() data-testid="tab-base"
                    on:click=move |_| desk.app.view.set_scenario(None)>
                    {move || desk.t().scenario_base}
                </button>
                {rows(move || shown.get(), u64::to_string, move |id| view! { <Tab desk id=ScenarioId(id) /> }.into_any())}
            </div>
            <button type="button" class="button" data-testid="scenario-add" on:click=add>
                <Icon shape=Shape::Add /> {move || desk.t().scenario_new}
            </button>
        </div>
    }
    .into_any()
}

#[component]
fn Tab(desk: Desk, id: ScenarioId) -> impl IntoView {
    let name = move || desk.with_plan(|plan| plan.scenario(id).map(|scenario| scenario.name.clone()));
    view! {
        <button type="button" aria-pressed=move || (desk.scenario.get() == Some(id)).to_string()
            data-testid=format!("tab-{}", id.0) on:click=move |_| desk.app.view.set_scenario(Some(id))>
            {move || name().unwrap_or_default()}
        </button>
    }
}
