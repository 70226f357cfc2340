//! What is planned: the money and the next milestones, once they say something of this business.

use super::super::shared::NextMilestones;
use super::money::Money;
use crate::locale::{fill, plural};
use crate::plan::{MilestoneState, Part};
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Two panels.
#[component]
pub fn Plans() -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || app.shows(Part::Budget)><Money /></Show>
        <Show when=move || app.shows(Part::Plan)>
            <section class="panel">
                <h2 class="panel-title">{word(|t| t.overview.milestones_title)}</h2>
                <p class="say">{move || milestones_say(app)}</p>
                <NextMilestones most=4 />
            </section>
        </Show>
    }
}

fn milestones_say(app: App) -> String {
    let (t, format) = (&app.prefs.texts().overview, app.prefs.format());
    app.workspace.with_document(|document| {
        let open = document.plan.next_milestones(app.today(), usize::MAX);
        let late = open.iter().filter(|(.., state)| matches!(state, MilestoneState::Late { .. })).count();
        let said = |count: usize, one, other| {
            fill(plural(count as u64, one, other), &[("count", &format.integer(count as f64))])
        };
        match (late, open.len()) {
            (0, ahead) => said(ahead, t.milestones_say_one, t.milestones_say_other),
            (late, _) => said(late, t.milestones_late_one, t.milestones_late_other),
        }
    })
}
