//! The Segments screen: who are my customers, and what is each segment worth?

mod actions;
mod chooser;
mod conditions;
mod cross;
mod cuts;
mod edit;
mod head;
mod matrix;
mod measures;
mod movement;
mod new_scheme;
mod overlap;
mod parts;
mod quadrants;
mod row;
mod rules;
mod scores;
mod scoring;
mod selection;
mod spread;
mod targets;
mod thresholds;

use super::shared::empty_title;
use super::shared::sentences::import_failure;
use super::shared::{
    NothingOpen, SegmentShareTable, Shape, Tab, Tabs, figures, present_results, present_table, segment_sentence,
};
use crate::analysis::{LookBack, Results, SchemeId};
use crate::locale::{fill, plural};
use crate::protocol::Screen;
use crate::state::{App, Loadable, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// What there is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Nothing,
    Waiting,
    Failed,
    Here,
}

/// The screen.
#[component]
pub fn Segments() -> impl IntoView {
    let app = use_app();
    let results = present_results(app);
    let stage = Memo::new(move |_| {
        app.data.results.with(|results| match results {
            Loadable::Empty => Stage::Nothing,
            Loadable::Loading(None) => Stage::Waiting,
            Loadable::Failed(_) => Stage::Failed,
            Loadable::Loading(Some(_)) | Loadable::Ready(_) => Stage::Here,
        })
    });
    let open = |word: &'static str| {
        let place = Screen::Segments.tab(word);
        Signal::derive(move || Some(app.view.tab()) == place)
    };
    let movement_open = open("movement");
    let moved = movement::Shown::new(app, movement_open);
    let actions_open = open("actions");
    let offered = actions::Shown::new(app, actions_open);
    let title = move || {
        if actions_open.get() && results.with(Option::is_some) {
            return Some(offered.title());
        }
        if movement_open.get() && results.with(Option::is_some) {
            return Some(moved.title());
        }
        results.with(|results| results.as_ref().and_then(|results| sentence(app, results)))
    };
    let sub = move || {
        if movement_open.get() {
            return moved.sub();
        }
        results.with(|results| results.as_ref().and_then(|results| under(app, results)))
    };
    view! {
        <div>
            <h1 class="page-title" data-testid="segments-title">
                {move || title().unwrap_or_else(|| empty_title(app, app.prefs.texts().segments.title_empty))}
            </h1>
            {move || sub().map(|text| view! { <p class="page-sub">{text}</p> })}
        </div>
        {move || match stage.get() {
            Stage::Nothing => view! { <NothingOpen shape=Shape::Segments hint=|t| t.segments.empty_hint testid="segments-empty" /> }.into_any(),
            Stage::Waiting => view! {
                <div class="panel" aria-busy="true">
                    <p>{word(|t| t.common.computing)}</p>
                    <p class="skeleton">" "</p>
                    <p class="skeleton">" "</p>
                </div>
            }.into_any(),
            Stage::Failed => view! {
                <p class="notice notice-bad" role="alert"><span class="notice-text">{move || failure(app)}</span></p>
            }.into_any(),
            Stage::Here => view! { <Content results moved offered /> }.into_any(),
        }}
    }
}

fn failure(app: App) -> Option<String> {
    app.data.results.with(|results| match results {
        Loadable::Failed(failure) => Some(import_failure(app, failure)),
        _ => None,
    })
}

/// The first line: about the segment that is picked, or the first one.
fn sentence(app: App, results: &Results) -> Option<String> {
    let scheme = app.chosen_scheme();
    let picked = app.view.filter().segment.filter(|picked| picked.scheme == scheme);
    segment_sentence(app, results.table(scheme)?, picked.map(|picked| picked.segment))
}

fn under(app: App, results: &Results) -> Option<String> {
    let format = app.prefs.format();
    let (as_of, period) = (results.basis.as_of?, results.basis.period?);
    Some(fill(
        app.prefs.texts().segments.sub,
        &[("date", &format.date(as_of)), ("from", &format.date(period.from)), ("to", &format.date(period.to))],
    ))
}

/// Everything computed; it stays while new figures are on their way.
#[component]
fn Content(results: Memo<Option<Arc<Results>>>, moved: movement::Shown, offered: actions::Shown) -> impl IntoView {
    let app = use_app();
    let busy = move || app.data.results.with(|results| matches!(results, Loadable::Loading(_)));
    let scheme = Memo::new(move |_| app.chosen_scheme());
    view! {
        <Tabs screen=Screen::Segments tabs=vec![
            Tab::new(|t| t.segments.tab_groups),
            Tab::new(|t| t.segments.tab_map),
            Tab::new(|t| t.segments.tab_rules),
            Tab::new(|t| t.movement.tab),
            Tab::new(|t| t.actions.tab),
        ] />
        <div class="stack" aria-busy=move || busy().to_string()>
            {move || match app.view.tab() {
                1 => view! {
                    <scoring::ScoringPanel scheme />
                    <scores::ScoresPanel results />
                    <cross::Cross />
                }.into_any(),
                2 => view! {
                    {move || view! { <rules::Rules scheme=scheme.get() /> }}
                }.into_any(),
                3 => moved.view(),
                4 => view! {
                    {move || view! { <measures::Measures scheme=scheme.get() told=Signal::derive(move || !offered.has_pair()) /> }}
                    {offered.view()}
                }.into_any(),
                _ => view! {
                    {move || view! { <Groups scheme=scheme.get() /> }}
                    <spread::Spread results />
                    <parts::Parts results />
                }.into_any(),
            }}
        </div>
    }
}

/// The segments of the chosen scheme.
#[component]
fn Groups(scheme: SchemeId) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().segments;
    let table = present_table(app, scheme);
    // The table shows changes only where something is compared.
    let since = move || figures::compared_with(app).and_then(|_| table.with(|table| table.compared_with));
    let change = move || match since() {
        Some(day) => fill(t().change_since, &[("date", &app.prefs.format().date(day))]),
        None => t().change_none.to_owned(),
    };
    view! {
        <section class="panel">
            <div class="scheme-bar">
                <h2 class="panel-title">{word(|t| t.segments.table_title)}</h2>
                <chooser::SchemeChooser />
            </div>
            <p class="say">
                {move || app.has_targets(scheme).then(|| word(|t| t.segments.table_say))}" "
                {word(|t| t.segments.filter_hint)}
            </p>
            <selection::SelectionBar scheme />
            <SegmentShareTable scheme />
            <p class="field-hint tier-note" data-testid="segments-basis">{move || basis(app, scheme)}</p>
            <p class="field-hint tier-note">{change}</p>
        </section>
    }
}

/// Which orders say who is where, and who is in no segment.
fn basis(app: App, scheme: SchemeId) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let look_back = match app.workspace.scheme(Some(scheme)).look_back {
        LookBack::All => t.segments.look_back_all_say.to_owned(),
        LookBack::Months(months) => {
            let count = plural(months.into(), t.kpis.period_months_one, t.kpis.period_months_other);
            let span = fill(count, &[("count", &format.integer(months.into()))]);
            fill(t.segments.look_back_say, &[("span", &span)])
        }
    };
    let outside = app.data.results.with(|results| results.value()?.table(scheme).map(|table| table.outside));
    match outside.map_or(0, |outside| outside.customers) {
        0 => look_back,
        count => {
            let customers = figures::customers(app, count);
            format!("{look_back} {}", fill(t.segments.outside, &[("customers", &customers)]))
        }
    }
}
