//! The Budget screen: what does the money bring, and what if?

mod answers;
mod compare;
mod counting;
mod desk;
mod draft;
mod editor;
mod entry;
mod factors;
mod figure;
mod ledger;
mod levers;
mod line;
mod line_more;
mod overlaps;
mod own;
mod returns;
mod scenario_tabs;
mod scenarios;
mod slider;
mod split;
mod strip;
mod words;

use crate::locale::fill;
use crate::plan::Part;
use crate::protocol::Screen;
use crate::ui::shared::{OwnNumbers, PartNotice, Tab, Tabs, TwoCurrencies};
use crate::ui::view;
use crate::whatif::Figure;
use desk::Desk;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Budget() -> impl IntoView {
    let desk = Desk::new();
    view! {
        <div class="stack budget">
            <header>
                <h1 class="page-title" data-testid="budget-title">{move || title(desk)}</h1>
                <p class="page-sub">{move || sub(desk)}</p>
            </header>
            <PartNotice part=Part::Budget />
            <TwoCurrencies />
            <OwnNumbers />
            <div class="budget-head">
                <Tabs screen=Screen::Budget tabs=vec![Tab::new(|t| t.budget.tab_levers), Tab::new(|t| t.budget.tab_compare)] />
                <scenario_tabs::ScenarioTabs desk />
            </div>
            <strip::Strip desk />
            {move || match desk.app.view.tab() {
                1 => view! { <scenarios::Scenarios desk /> }.into_any(),
                _ => view! { <Levers desk /> }.into_any(),
            }}
        </div>
    }
    .into_any()
}

/// What can be turned, and what it brings.
#[component]
fn Levers(desk: Desk) -> impl IntoView {
    view! {
        <div class="budget-top">
            <split::SplitPanel desk />
            <returns::Returns desk />
        </div>
        <div class="row-2">
            <levers::Levers desk />
            <Show when=move || desk.with_plan(|plan| !plan.levers.is_empty())><answers::Answers desk /></Show>
        </div>
        <ledger::Ledger desk />
    }
}

fn title(desk: Desk) -> String {
    let t = desk.t();
    if !desk.app.shows(Part::Budget) {
        return t.title_blank.to_owned();
    }
    let outcome = desk.outcome.get();
    let (cost, benefit) = (desk.money(outcome.cost, true), desk.money(outcome.benefit, true));
    let Ok(ratio) = outcome.ratio else {
        let declared = desk.money(outcome.declared_benefit, true);
        return fill(t.title_no_cost, &[("benefit", &declared)]);
    };
    let ratio = desk.format().decimal(ratio.0, 1);
    let values = [("cost", cost.as_str()), ("benefit", &benefit), ("ratio", &ratio)];
    match desk.scenario_name() {
        None => fill(t.title, &values),
        Some(name) => fill(t.title_scenario, &[&values[..], &[("name", &name)]].concat()),
    }
}

fn sub(desk: Desk) -> String {
    if !desk.app.shows(Part::Budget) {
        return String::new();
    }
    let outcome = desk.outcome.get();
    let Ok(roi) = outcome.roi else { return desk.t().cost_unknown.to_owned() };
    let [_, good, _] = outcome.ceilings;
    let ceiling = words::figure(desk, Figure::Ceiling(3), &outcome).unwrap_or_else(|| desk.money(good.budget, false));
    fill(desk.t().sub, &[("roi", &desk.format().percent(roi.0, 1)), ("ceiling", &ceiling)])
}
