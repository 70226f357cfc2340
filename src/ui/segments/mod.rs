//! The Segments screen: who are my customers, and what is each tier worth?

mod empty;
mod parts;
mod rules;
mod scores;
mod spread;
mod targets;

use super::shared::sentences::import_failure;
use super::shared::{Tab, Tabs, TierShareTable, present_results, tier_sentence};
use super::shell::empty_title;
use crate::analysis::{Results, Tier};
use crate::locale::fill;
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
    let title = move || results.with(|results| results.as_ref().and_then(|results| sentence(app, results)));
    view! {
        <div>
            <h1 class="page-title" data-testid="segments-title">
                {move || title().unwrap_or_else(|| empty_title(app, app.prefs.texts().segments.title_empty))}
            </h1>
            {move || results.with(|results| results.as_ref().and_then(|results| under(app, results)))
                .map(|text| view! { <p class="page-sub">{text}</p> })}
        </div>
        {move || match stage.get() {
            Stage::Nothing => view! { <empty::Empty /> }.into_any(),
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
            Stage::Here => view! { <Content results /> }.into_any(),
        }}
    }
}

fn failure(app: App) -> Option<String> {
    app.data.results.with(|results| match results {
        Loadable::Failed(failure) => Some(import_failure(app, failure)),
        _ => None,
    })
}

/// The first line: about the tier that is picked, or the best one.
fn sentence(app: App, results: &Results) -> Option<String> {
    tier_sentence(app, &results.tiers, app.view.filter().tier.unwrap_or(Tier::HighValue))
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
fn Content(results: Memo<Option<Arc<Results>>>) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().segments;
    let busy = move || app.data.results.with(|results| matches!(results, Loadable::Loading(_)));
    let since = move || results.with(|results| results.as_ref().and_then(|results| results.tiers.compared_with));
    let change = move || match since() {
        Some(day) => fill(t().change_since, &[("date", &app.prefs.format().date(day))]),
        None => t().change_none.to_owned(),
    };
    view! {
        <Tabs screen=Screen::Segments tabs=vec![
            Tab::new(|t| t.segments.tab_groups),
            Tab::new(|t| t.segments.tab_map),
            Tab::new(|t| t.segments.tab_rules),
        ] />
        <div class="stack" aria-busy=move || busy().to_string()>
            {move || match app.view.tab() {
                1 => view! { <scores::ScoresPanel results /> },
                2 => view! { <rules::Rules results /> },
                _ => view! {
                    <section class="panel">
                        <h2 class="panel-title">{word(|t| t.segments.table_title)}</h2>
                        <p class="say">
                            {move || app.has_tier_targets().then(|| word(|t| t.segments.table_say))}" "
                            {word(|t| t.segments.filter_hint)}
                        </p>
                        <TierShareTable />
                        <p class="field-hint tier-note">{change}</p>
                    </section>
                    <spread::Spread results />
                    <parts::Parts results />
                },
            }}
        </div>
    }
}
