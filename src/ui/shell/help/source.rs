//! Which table a figure comes from: the choice of the reader, where there are several.

use super::super::super::shared::from_name;
use crate::analysis::FigureKey;
use crate::dataset::Kind;
use crate::locale::fill;
use crate::plan::{Edit, SourceEdit};
use crate::state::{App, Topic, use_app};
use crate::ui::view;
use leptos::prelude::*;

/// The figure that is explained, with the kinds of tables that it could come from.
fn offered(app: App) -> Option<(FigureKey, Vec<Kind>)> {
    let key = match app.drawer.topic()? {
        Topic::Figure(key) => key,
        Topic::Kpi(id) | Topic::Actual(id) => app.goals.with(|card| card.row(id)?.kpi.figure())?,
        Topic::Score
        | Topic::Outcome(_)
        | Topic::Response(_)
        | Topic::Input(_)
        | Topic::Segments(_)
        | Topic::Segment(_)
        | Topic::Scores
        | Topic::Rows(_)
        | Topic::Quality { .. } => return None,
    };
    let choices = app.data.results.with(|results| Some(results.value()?.figure(key)?.choices.clone()))?;
    (choices.len() > 1).then_some((key, choices))
}

/// The choice. It stands outside of the sheet, which is written anew with every value, so that it keeps the focus.
#[component]
pub(super) fn FigureSource() -> impl IntoView {
    let app = use_app();
    let offered = Memo::new(move |_| offered(app));
    move || offered.get().map(|(key, choices)| choice(app, key, choices))
}

fn choice(app: App, key: FigureKey, choices: Vec<Kind>) -> AnyView {
    let t = app.prefs.texts();
    let rule = choices.first().copied();
    let chosen = move || app.workspace.figure_sources().of(key).or(rule).map_or("", Kind::slug);
    let choose = move |slug: String| {
        // What the rule would take needs no choice.
        let from = Kind::from_slug(&slug).filter(|from| Some(*from) != rule);
        // What is offered can be chosen.
        let _ = app.workspace.edit(Edit::Sources(SourceEdit::SetFigureSource { figure: key, from }));
    };
    let options = choices.into_iter().map(|kind| {
        let name = match Some(kind) == rule {
            true => fill(t.figures.from_rule, &[("table", from_name(t, kind))]),
            false => from_name(t, kind).to_owned(),
        };
        view! { <option value=kind.slug() prop:selected=move || chosen() == kind.slug()>{name}</option> }.into_any()
    });
    let options = options.collect::<Vec<AnyView>>();
    view! {
        <label class="field">
            <span class="field-label">
                {fill(t.figures.from_choose, &[("figure", super::super::super::shared::figure_name(t, key))])}
            </span>
            <select data-testid="figure-source" on:change=move |event| choose(event_target_value(&event))>
                {options}
            </select>
        </label>
    }
    .into_any()
}
