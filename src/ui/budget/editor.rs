//! The fields of a lever: its name, its factors, and copying, moving and removing it.

use super::super::shared::{Icon, Shape, TextField};
use super::counting::Knob;
use super::desk::Desk;
use super::factors::{AddFactor, OwnFactor};
use super::words;
use crate::locale::fill;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::shared::rows;
use crate::ui::view;
use crate::whatif::{FactorId, Input, LeverId};
use leptos::prelude::*;

/// The fields.
#[component]
pub fn Editor(desk: Desk, lever: LeverId, open: RwSignal<Option<LeverId>>) -> impl IntoView {
    let name = Signal::derive(move || words::lever_name(desk, lever));
    let own = desk.with_plan_untracked(|plan| plan.lever(lever).is_some_and(|lever| lever.kind.def().open));
    let factors = Memo::new(move |_| {
        desk.with_plan(|plan| {
            let found = plan.lever(lever).map(|lever| lever.factors.iter().map(|factor| factor.id.0.into()));
            found.into_iter().flatten().collect::<Vec<u64>>()
        })
    });
    view! {
        <div class="lever-editor">
            <div class="lever-head">
                <TextField label=desk.tell(|l| l.name) value=name testid=format!("lever-name-{}", lever.0)
                    on_commit=Callback::new(move |name| desk.edit(Edit::Money(MoneyEdit::RenameLever { lever, name }))) />
                <Actions desk lever name open />
            </div>
            <div class="budget-counting">
                {rows(move || factors.get(), u64::to_string, move |id| {
                    let factor = FactorId(u32::try_from(id).unwrap_or_default());
                    view! { <OneFactor desk lever factor own /> }.into_any()
                })}
            </div>
            {own.then(|| view! {
                <Show when=move || factors.with(Vec::is_empty)>
                    <p class="muted budget-note">{move || desk.l().factors_none}</p>
                </Show>
                <AddFactor desk lever />
            })}
        </div>
    }
    .into_any()
}

/// A factor as field and slider, and what is said of an own one.
#[component]
fn OneFactor(desk: Desk, lever: LeverId, factor: FactorId, own: bool) -> impl IntoView {
    let input = Input::Factor(lever, factor);
    let unit = Memo::new(move |_| desk.spec(input).unit);
    // A field is written in the way of its unit; the choice of the unit keeps the focus meanwhile.
    let knob = move || {
        unit.track();
        view! { <Knob desk input testid=format!("knob-{input}") /> }
    };
    view! {
        <div class="budget-knob">
            {knob}
            {own.then(|| view! { <OwnFactor desk lever factor /> })}
        </div>
    }
    .into_any()
}

#[component]
fn Actions(desk: Desk, lever: LeverId, name: Signal<String>, open: RwSignal<Option<LeverId>>) -> impl IntoView {
    let named = move |text: &'static str| fill(text, &[("name", &name.get())]);
    let place = move || desk.with_plan_untracked(|plan| plan.levers.iter().position(|other| other.id == lever));
    let shift = move |by: isize| {
        if let Some(to) = place().and_then(|place| place.checked_add_signed(by)) {
            desk.press(Edit::Money(MoneyEdit::MoveLever { lever, to }));
        }
    };
    let copy = move |_| {
        let id = desk.app.workspace.with_document_untracked(|document| document.next_id);
        let name = fill(desk.l().copy_name, &[("name", &name.get_untracked())]);
        if desk.press(Edit::Money(MoneyEdit::DuplicateLever { lever, name })) {
            open.set(Some(LeverId(id)));
        }
    };
    let remove = move |_| {
        let said = fill(desk.l().deleted, &[("name", &name.get_untracked())]);
        if desk.press(Edit::Money(MoneyEdit::RemoveLever { lever })) {
            desk.app.announcer.say(said);
        }
    };
    view! {
        <span class="lever-actions">
            <button type="button" class="icon-button" aria-label=move || named(desk.l().move_up)
                title=move || named(desk.l().move_up) data-testid=format!("lever-up-{}", lever.0)
                on:click=move |_| shift(-1)><Icon shape=Shape::Up /></button>
            <button type="button" class="icon-button" aria-label=move || named(desk.l().move_down)
                title=move || named(desk.l().move_down) data-testid=format!("lever-down-{}", lever.0)
                on:click=move |_| shift(1)><Icon shape=Shape::Down /></button>
            <button type="button" class="icon-button" aria-label=move || named(desk.l().copy)
                title=move || named(desk.l().copy) data-testid=format!("lever-copy-{}", lever.0) on:click=copy>
                <Icon shape=Shape::Copy /></button>
            <button type="button" class="icon-button" aria-label=move || named(desk.l().remove)
                title=move || named(desk.l().remove) data-testid=format!("lever-remove-{}", lever.0) on:click=remove>
                <Icon shape=Shape::Remove /></button>
        </span>
    }
    .into_any()
}
