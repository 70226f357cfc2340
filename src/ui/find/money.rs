//! Scenarios, budget lines and levers.

use super::entry::{Entry, Kind};
use crate::protocol::Screen;
use crate::state::{App, Topic};
use crate::ui::shared::{line_called, line_name};
use crate::whatif::{Figure, MoneyPlan, ScenarioId};

fn plan(app: App) -> MoneyPlan {
    app.workspace.with_document(|document| document.money.clone())
}

/// The base and every scenario; none where there is no budget.
pub fn scenarios(app: App) -> Vec<Entry> {
    let (t, plan) = (app.prefs.texts(), plan(app));
    if plan.is_blank() {
        return Vec::new();
    }
    let entry = |name: &str, id: Option<ScenarioId>| {
        Entry::new(Kind::Money, name, t.shell.scenario, move |app| {
            app.view.open(Screen::Budget);
            app.view.set_scenario(id);
        })
    };
    let others = plan.scenarios.iter().map(|scenario| entry(&scenario.name, Some(scenario.id)));
    std::iter::once(entry(t.budget.scenario_base, None)).chain(others).collect()
}

/// Opens the Budget screen, and how a figure of it is computed.
fn show(app: App, figure: Figure) {
    app.view.open(Screen::Budget);
    app.drawer.show(Topic::Outcome(figure));
}

/// Every line of the budget.
pub fn lines(app: App) -> Vec<Entry> {
    let t = app.prefs.texts();
    let entry = |line: &crate::whatif::Line| {
        let figure = Figure::Line(line.id);
        Entry::new(Kind::Money, line_name(t, line), t.budget.split_line, move |app| show(app, figure))
    };
    plan(app).lines.iter().map(entry).collect()
}

/// Every lever, with the line that pays for it.
pub fn levers(app: App) -> Vec<Entry> {
    let (t, plan) = (app.prefs.texts(), plan(app));
    let entry = |lever: &crate::whatif::Lever| {
        let figure = Figure::Lever(lever.id);
        let paid = lever.line.map(|line| line_called(t, &plan, line));
        let detail = std::iter::once(t.find.lever.to_owned()).chain(paid).collect::<Vec<_>>().join(" · ");
        Entry::new(Kind::Money, t.lever_name(lever), detail, move |app| show(app, figure))
    };
    plan.levers.iter().map(entry).collect()
}
