//! A line of the budget: slider, per cent, amount and lock; opened, its name, its bounds and its place.

use super::super::shared::{Icon, Notation, NumberField, Shape, line_color};
use super::desk::Desk;
use super::line_more::More;
use super::slider::Slider;
use super::words;
use crate::locale::fill;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::view;
use crate::units::{Money, Ratio};
use crate::whatif::{Input, LineId};
use leptos::prelude::*;

/// Step of a share slider: a tenth of a percentage point.
const STEP: f64 = 0.1;

/// The line.
#[component]
pub fn Line(desk: Desk, line: LineId) -> impl IntoView {
    let refused = RwSignal::new(None::<String>);
    let open = RwSignal::new(false);
    let name = Signal::derive(move || words::line_name(desk, line));
    let share = Signal::derive(move || desk.input(Input::Share(line)));
    let amount =
        Signal::derive(move || desk.outcome.with(|outcome| outcome.line(line).map(|found| found.amount.units())));
    let color = Memo::new(move |_| {
        desk.with_plan(|plan| {
            let place = plan.lines.iter().position(|other| other.id == line);
            place.zip(plan.line(line)).map_or_else(String::new, |(place, line)| line_color(place, line))
        })
    });
    let named = move |text: &'static str| fill(text, &[("name", &name.get())]);
    let field = move |field: &str| fill(desk.t().field_of, &[("field", field), ("name", &name.get())]);
    let scenario = move || desk.scenario.get_untracked();
    let required = move || desk.app.prefs.texts().errors.field_required.to_owned();
    // A word at the slider would stay when the field has put things right.
    let told = move |outcome: Result<(), String>| {
        refused.set(None);
        outcome
    };
    view! {
        <div class="split-item" data-testid=format!("line-{}", line.0)>
            <div class="split-line">
                <span>
                    <span class="dot" style:--color=move || format!("var({})", color.get())></span>
                    <span>{name}</span>
                </span>
                <Slider label=Signal::derive(move || named(desk.t().split_slider))
                    color=Signal::derive(move || color.get())
                    value=Signal::derive(move || share.get() * 100.0) min=0.0 scale=Signal::stored((100.0, STEP))
                    text=Signal::derive(move || desk.format().percent(Ratio(share.get()), 1))
                    testid=format!("share-{}", line.0)
                    on_drag=move |percent| refused.set(
                        desk.drag(Edit::Money(MoneyEdit::SetShare { scenario: scenario(), line, share: percent / 100.0 })).err()
                    )
                    on_end=move |()| desk.app.workspace.settle() />
                <NumberField label=Signal::derive(move || field(desk.t().split_share)) bare=true
                    value=Signal::derive(move || Some(share.get())) notation=Notation::Percent(2) unit=Signal::stored("%".to_owned())
                    testid=format!("percent-{}", line.0)
                    on_commit=Callback::new(move |share: Option<f64>| {
                        let share = share.ok_or_else(required)?;
                        told(desk.edit(Edit::Money(MoneyEdit::SetShare { scenario: scenario(), line, share })))
                    }) />
                <NumberField label=Signal::derive(move || field(desk.t().split_amount)) bare=true value=amount
                    testid=format!("amount-{}", line.0)
                    on_commit=Callback::new(move |amount: Option<f64>| {
                        let amount = Money::from_units(amount.ok_or_else(required)?);
                        told(desk.edit(Edit::Money(MoneyEdit::SetAmount { scenario: scenario(), line, amount })))
                    }) />
                <span class="split-actions">
                    <Lock desk line name />
                    <button type="button" class="icon-button" aria-expanded=move || open.get().to_string()
                        aria-label=move || named(desk.l().line_more) title=move || named(desk.l().line_more)
                        data-testid=format!("line-more-{}", line.0) on:click=move |_| open.update(|open| *open = !*open)>
                        <span aria-hidden="true">{move || if open.get() { "▾" } else { "▸" }}</span>
                    </button>
                </span>
            </div>
            {move || refused.get().map(|text| view! { <span class="field-error" role="alert">{text}</span> })}
            <Show when=move || open.get()><More desk line name /></Show>
        </div>
    }
    .into_any()
}

#[component]
fn Lock(desk: Desk, line: LineId, name: Signal<String>) -> impl IntoView {
    let locked = Memo::new(move |_| desk.with_plan(|plan| plan.line(line).is_some_and(|line| line.locked)));
    // The name stays the same while the state is pressed or not: a screen reader says both.
    let label = move || fill(desk.t().split_lock, &[("name", &name.get())]);
    let title = move || {
        let text = if locked.get() { desk.t().split_unlock } else { desk.t().split_lock };
        fill(text, &[("name", &name.get())])
    };
    view! {
        <button type="button" class="icon-button" aria-pressed=move || locked.get().to_string()
            aria-label=label title=title data-testid=format!("lock-{}", line.0)
            on:click=move |_| { desk.press(Edit::Money(MoneyEdit::SetLock { line, locked: !locked.get_untracked() })); }>
            {move || view! { <Icon shape=if locked.get() { Shape::Locked } else { Shape::Unlocked } /> }}
        </button>
    }
    .into_any()
}
