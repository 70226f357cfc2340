//! The next milestones in short.

use super::rows::rows;
use crate::plan::MilestoneState;
use crate::state::use_app;
use crate::ui::shared::plan_words::{row_element, state_sign, state_words};
use crate::ui::view;
use leptos::prelude::*;

/// The earliest milestones that are not reached, with how they stand today.
#[component]
pub fn NextMilestones(
    /// How many at most.
    #[prop(default = 5)]
    most: usize,
) -> impl IntoView {
    let app = use_app();
    let next = Memo::new(move |_| {
        app.workspace.with_document(|document| {
            let plan = &document.plan;
            let next = plan.next_milestones(app.today(), most).into_iter().map(|(row, due, state)| {
                let name = plan.name_of(row).unwrap_or(app.prefs.texts().plan.untitled).to_owned();
                (row_element(plan, row), name, due, state)
            });
            next.collect::<Vec<_>>()
        })
    });
    let go = move |element: String| {
        app.go_to(element);
    };
    view! {
        <ul class="list-rows" data-testid="next-milestones">
            {rows(
                move || next.get(),
                |found| format!("{found:?}"),
                move |(element, name, date, state)| view! {
                    <li>
                        <span class=state_sign(state).1 aria-hidden="true">{state_sign(state).0}</span>
                        <button type="button" class="link-row" on:click=move |_| go(element.clone())>{name}</button>
                        <span class="aside" class:warn=matches!(state, MilestoneState::Late { .. })>
                            {move || {
                                let (t, format) = (app.prefs.texts(), app.prefs.format());
                                match state {
                                    MilestoneState::Late { .. } => state_words(t, format.as_ref(), state),
                                    MilestoneState::Done | MilestoneState::Ahead { .. } => format.date(date),
                                }
                            }}
                        </span>
                    </li>
                },
            )}
        </ul>
        {move || next.with(Vec::is_empty).then(|| view! {
            <p class="muted">{app.prefs.texts().overview.milestones_none}</p>
        })}
    }
}
