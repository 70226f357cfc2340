//! The way through the segments of the shown scheme, a square a month.

use super::super::super::shared::{segment_called, segment_colour};
use crate::analysis::{SegmentRef, Stay};
use crate::state::{App, Loadable, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The squares, oldest first, and the changes in words.
#[component]
pub fn Course() -> impl IntoView {
    let app = use_app();
    let answered = app.customer_course();
    // The way of another customer is no answer to this one.
    let stays = Memo::new(move |_| match answered.get() {
        Loadable::Ready(stays) => Some(stays),
        Loadable::Empty | Loadable::Loading(_) | Loadable::Failed(_) => None,
    });
    let several = Memo::new(move |_| stays.with(|stays| stays.as_ref().is_some_and(|stays| stays.len() > 1)));
    view! {
        <Show when=move || several.get()>
            <section class="help-list" data-testid="card-course">
                <h4 class="help-heading">{word(|t| t.card.course)}</h4>
                <ol class="course">
                    {move || stays.get().map(|stays| stays.iter().map(|stay| square(app, stay)).collect_view())}
                </ol>
                {move || stays.get().map(|stays| changes(app, &stays).into_iter().map(|text| view! {
                    <p class="field-hint">{text}</p>
                }).collect_view())}
            </section>
        </Show>
    }
}

fn called(app: App, stay: &Stay) -> String {
    match stay.segment {
        Some(segment) => segment_called(app, SegmentRef { scheme: app.chosen_scheme(), segment }),
        None => app.prefs.texts().card.none.to_owned(),
    }
}

fn square(app: App, stay: &Stay) -> AnyView {
    let colour = stay.segment.map(|segment| segment_colour(app, SegmentRef { scheme: app.chosen_scheme(), segment }));
    let text = format!("{}: {}", app.prefs.format().month_year(stay.day), called(app, stay));
    let title = text.clone();
    view! {
        <li class="course-month" style:--color=colour title=title><span class="visually-hidden">{text}</span></li>
    }
    .into_any()
}

/// Where the customer was first, and each change.
fn changes(app: App, stays: &[Stay]) -> Vec<String> {
    let mut said = Vec::new();
    let mut before = None;
    for stay in stays {
        if before != Some(stay.segment) {
            said.push(format!("{}: {}", app.prefs.format().month_year(stay.day), called(app, stay)));
        }
        before = Some(stay.segment);
    }
    said
}
