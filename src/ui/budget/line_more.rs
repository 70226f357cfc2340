//! What is set once for a budget line: its name, whether it is technology, its bounds, its place.

use super::super::shared::{Icon, NumberField, Shape, TextField};
use super::desk::Desk;
use super::words::money_unit;
use crate::locale::fill;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::view;
use crate::whatif::{LineId, MOST_MONEY};
use leptos::prelude::*;

/// The fields.
#[component]
pub fn More(desk: Desk, line: LineId, name: Signal<String>) -> impl IntoView {
    let technology = Memo::new(move |_| desk.with_plan(|plan| plan.line(line).is_some_and(|line| line.technology)));
    let bounds = Memo::new(move |_| desk.with_plan(|plan| plan.line(line).and_then(|line| line.bounds)));
    let set = move |bounds| desk.edit(Edit::Money(MoneyEdit::SetBounds { line, bounds }));
    // One end alone leaves the other one open.
    let lowest = move |low: Option<f64>| {
        let high = bounds.get_untracked().map(|(_, high)| high).filter(|high| *high < MOST_MONEY);
        set(low.or(high.map(|_| 0.0)).map(|low| (low, high.unwrap_or(MOST_MONEY))))
    };
    let highest = move |high: Option<f64>| {
        let low = bounds.get_untracked().map(|(low, _)| low).filter(|low| *low > 0.0);
        set(high.or(low.map(|_| MOST_MONEY)).map(|high| (low.unwrap_or(0.0), high)))
    };
    let unit = Signal::derive(move || money_unit(desk));
    let label = move |text: fn(Desk) -> &'static str| {
        Signal::derive(move || fill(desk.t().field_of, &[("field", text(desk)), ("name", &name.get())]))
    };
    view! {
        <div class="line-more" data-testid=format!("line-fields-{}", line.0)>
            <TextField label=desk.tell(|l| l.line_name) value=name testid=format!("line-name-{}", line.0)
                on_commit=Callback::new(move |name| desk.edit(Edit::Money(MoneyEdit::RenameLine { line, name }))) />
            <NumberField label=label(|desk| desk.l().line_lowest) unit testid=format!("line-lowest-{}", line.0)
                value=Signal::derive(move || bounds.get().map(|(low, _)| low).filter(|low| *low > 0.0))
                on_commit=Callback::new(lowest) />
            <NumberField label=label(|desk| desk.l().line_highest) unit testid=format!("line-highest-{}", line.0)
                value=Signal::derive(move || bounds.get().map(|(_, high)| high).filter(|high| *high < MOST_MONEY))
                on_commit=Callback::new(highest) />
            <label class="switch">
                <input type="checkbox" role="switch" data-testid=format!("line-technology-{}", line.0)
                    prop:checked=move || technology.get()
                    on:change=move |event| {
                        let technology = event_target_checked(&event);
                        desk.press(Edit::Money(MoneyEdit::SetTechnology { line, technology }));
                    } />
                {move || desk.l().line_technology}
            </label>
            <Actions desk line name />
            <p class="muted budget-note">{move || desk.l().line_bounds_help}</p>
        </div>
    }
    .into_any()
}

#[component]
fn Actions(desk: Desk, line: LineId, name: Signal<String>) -> impl IntoView {
    let named = move |text: &'static str| fill(text, &[("name", &name.get())]);
    let place = move || desk.with_plan_untracked(|plan| plan.lines.iter().position(|other| other.id == line));
    let shift = move |by: isize| {
        if let Some(to) = place().and_then(|place| place.checked_add_signed(by)) {
            desk.press(Edit::Money(MoneyEdit::MoveLine { line, to }));
        }
    };
    let remove = move |_| {
        let said = fill(desk.l().deleted, &[("name", &name.get_untracked())]);
        if desk.press(Edit::Money(MoneyEdit::RemoveLine { line })) {
            desk.app.announcer.say(said);
        }
    };
    view! {
        <span class="lever-actions">
            <button type="button" class="icon-button" aria-label=move || named(desk.l().move_up)
                title=move || named(desk.l().move_up) data-testid=format!("line-up-{}", line.0)
                on:click=move |_| shift(-1)><Icon shape=Shape::Up /></button>
            <button type="button" class="icon-button" aria-label=move || named(desk.l().move_down)
                title=move || named(desk.l().move_down) data-testid=format!("line-down-{}", line.0)
                on:click=move |_| shift(1)><Icon shape=Shape::Down /></button>
            <button type="button" class="icon-button" aria-label=move || named(desk.l().remove)
                title=move || named(desk.l().remove) data-testid=format!("line-remove-{}", line.0) on:click=remove>
                <Icon shape=Shape::Remove /></button>
        </span>
    }
    .into_any()
}
