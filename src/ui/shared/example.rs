//! Parts of the document that are a template's or empty: what that means, and how they become the reader's own.

use super::templates::TemplateChooser;
use crate::analysis::FigureKey;
use crate::goals::{Basis, Kpi, KpiPeriod, annual_goals};
use crate::locale::Texts;
use crate::plan::{Edit, GoalEdit, Part, PlanError};
use crate::state::{App, focus, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

pub(super) fn slug(part: Part) -> &'static str {
    match part {
        Part::Goals => "goals",
        Part::Budget => "budget",
        Part::Plan => "plan",
    }
}

/// Stands above a part: that it is an example, or that nothing stands in it, with the ways to one's own.
#[component]
pub fn PartNotice(part: Part) -> impl IntoView {
    let app = use_app();
    move || {
        if app.is_example(part) {
            Some(view! { <Example part /> }.into_any())
        } else if app.is_blank(part) || (part == Part::Goals && no_kpis(app)) {
            Some(view! { <Blank part /> }.into_any())
        } else {
            None
        }
    }
}

/// Tells what a click did. The notice with its buttons is gone then, so the focus goes to the screen.
fn done(app: App, outcome: Result<(), PlanError>, said: fn(&Texts) -> &'static str) {
    match outcome {
        Ok(()) => {
            app.announcer.say(said(app.prefs.texts()));
            focus("main");
        }
        Err(_) => app.announcer.say(app.prefs.texts().errors.edit_refused),
    }
}

/// Whether there is no KPI; shares that segments should have are no KPI.
fn no_kpis(app: App) -> bool {
    app.workspace.with_document(|document| document.kpis.is_empty())
}

#[component]
fn Example(part: Part) -> impl IntoView {
    let app = use_app();
    let say = move || {
        let t = &app.prefs.texts().plan;
        match part {
            Part::Goals => t.example_goals,
            Part::Budget => t.example_budget,
            Part::Plan => t.example_plan,
        }
    };
    let own = move |_| done(app, app.own(part), |t| t.plan.example_owned);
    let away = move |_| done(app, app.workspace.empty(part), |t| t.plan.example_removed);
    view! {
        <div class="notice notice-info" data-testid=format!("example-{}", slug(part))>
            <p class="notice-text">{say}</p>
            <button type="button" class="button button-small" data-testid=format!("own-{}", slug(part)) on:click=own>
                {word(|t| t.plan.example_own)}
            </button>
            <button type="button" class="button button-small button-quiet"
                data-testid=format!("remove-{}", slug(part)) on:click=away>
                {word(|t| t.plan.example_remove)}
            </button>
        </div>
    }
}

#[component]
fn Blank(part: Part) -> impl IntoView {
    let app = use_app();
    let say = move || {
        let t = &app.prefs.texts().plan;
        match part {
            Part::Goals => t.blank_goals,
            Part::Budget => t.blank_budget,
            Part::Plan => t.blank_plan,
        }
    };
    let begin = move |blank: bool| {
        app.templates.begin_blank(part, blank);
        focus("main");
    };
    let from_data = move || part == Part::Goals && !goals_of(app).is_empty();
    view! {
        <div class="notice notice-info" data-testid=format!("part-empty-{}", slug(part))>
            <p class="notice-text">{say}</p>
            <Show when=from_data>
                <button type="button" class="button button-small button-primary" data-testid="goals-from-data"
                    on:click=move |_| done(app, app.workspace.edit(Edit::Batch { edits: goals_of(app) }), |t| t.plan.goals_set)>
                    {word(|t| t.plan.goals_from_data)}
                </button>
            </Show>
            {move || match (app.is_blank(part), app.templates.begins_blank(part)) {
                // A template beside shares of one's own would take their place.
                (false, _) => None,
                (true, true) => Some(view! {
                    <button type="button" class="button button-small" data-testid=format!("choose-{}", slug(part))
                        on:click=move |_| begin(false)>{word(|t| t.templates.choose)}</button>
                }),
                (true, false) => Some(view! {
                    <div class="template-offer">
                        <TemplateChooser part />
                        <p class="template-blank">
                            <button type="button" class="button button-small button-quiet"
                                data-testid=format!("begin-blank-{}", slug(part)) on:click=move |_| begin(true)>
                                {word(|t| t.templates.blank)}
                            </button>
                            <span class="template-say">{word(|t| t.templates.blank_say)}</span>
                        </p>
                    </div>
                }),
            }}
        </div>
    }
}

/// A KPI for each figure of the annual strategy that the data give: to hold what is there, over what is looked at, all of
/// one weight. A person sets where to go from there.
fn goals_of(app: App) -> Vec<Edit> {
    let figure = |key: FigureKey| app.data.results.with(|results| results.value()?.figure(key)?.value);
    let usual = annual_goals();
    let known = usual.iter().filter_map(Kpi::figure).filter_map(|key| Some((key, figure(key)?)));
    let known: Vec<(FigureKey, f64)> = known.collect();
    let weight = if known.is_empty() { 0.0 } else { 1.0 / known.len() as f64 };
    let (period, filter) = (KpiPeriod::of(app.view.window()), app.view.filter());
    let kpi = |(key, value): (FigureKey, f64)| Kpi {
        basis: Basis::Figure { key, filter: filter.clone() },
        period,
        ..Kpi::of_figure(key, value, value, weight)
    };
    known.into_iter().map(|known| Edit::Goals(GoalEdit::Add { kpi: Box::new(kpi(known)) })).collect()
}
