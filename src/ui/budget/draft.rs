//! Whoever moves the base may have meant a scenario: what was changed can become one, and the base is as it was.

use super::desk::Desk;
use crate::locale::fill;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::view;
use leptos::prelude::*;

/// The offer; nothing while the base is as it was.
#[component]
pub fn Draft(desk: Desk) -> impl IntoView {
    // Filling in what was empty is no what-if.
    let moved = Memo::new(move |_| {
        let before = desk.before.get().filter(|_| desk.scenario.get().is_none())?;
        let differs = desk.with_plan(|plan| {
            before.iter().any(|(input, held)| {
                held.value != 0.0 && plan.assumption(*input).is_some_and(|now| now.value != held.value)
            })
        });
        differs.then_some(before)
    });
    let keep = move |_| {
        let Some(before) = moved.get_untracked() else { return };
        let name = desk.new_name();
        let said = fill(desk.l().draft_kept, &[("name", &name)]);
        if desk.open_new(Edit::Money(MoneyEdit::KeepAsScenario { name, before })) {
            desk.app.announcer.say(said);
        }
    };
    move || {
        moved.with(Option::is_some).then(|| {
            view! {
                <p class="budget-draft" data-testid="draft">
                    <span>{move || desk.l().draft}</span>
                    <button type="button" class="button budget-small" data-testid="draft-keep" on:click=keep>
                        {move || desk.l().draft_keep}
                    </button>
                    <button type="button" class="button button-quiet budget-small" data-testid="draft-dismiss"
                        on:click=move |_| desk.before.set(None)>
                        {move || desk.l().draft_dismiss}
                    </button>
                </p>
            }
        })
    }
}
