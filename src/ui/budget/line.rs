//! A line of the budget: slider, per cent, amount and lock.

use super::super::shared::{Icon, Notation, NumberField, Shape, line_name};
use super::desk::Desk;
use super::slider::Slider;
use crate::chart::Tone;
use crate::locale::fill;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::view;
use crate::units::{Money, Ratio};
use crate::whatif::BudgetLine;
use leptos::prelude::*;

/// Step of a share slider: a tenth of a percentage point.
const STEP: f64 = 0.1;

/// The colour of a line in charts; "other" is the rest.
pub fn tone(line: BudgetLine) -> Tone {
    match line {
        BudgetLine::Tools => Tone::Data(0),
        BudgetLine::Activities => Tone::Data(2),
        BudgetLine::Training => Tone::Data(4),
        BudgetLine::Analytics => Tone::Data(3),
        BudgetLine::Other => Tone::Rest,
    }
}

/// The same colour as a custom property.
fn color(line: BudgetLine) -> &'static str {
    match line {
        BudgetLine::Tools => "--data-1",
        BudgetLine::Activities => "--data-3",
        BudgetLine::Training => "--data-5",
        BudgetLine::Analytics => "--data-4",
        BudgetLine::Other => "--data-rest",
    }
}

fn slug(line: BudgetLine) -> &'static str {
    match line {
        BudgetLine::Tools => "tools",
        BudgetLine::Activities => "activities",
        BudgetLine::Training => "training",
        BudgetLine::Analytics => "analytics",
        BudgetLine::Other => "other",
    }
}

/// The line.
#[component]
pub fn Line(desk: Desk, line: BudgetLine) -> impl IntoView {
    let refused = RwSignal::new(None::<String>);
    let name = move || line_name(desk.app.prefs.texts(), line);
    let share = Signal::derive(move || desk.input(line.input()));
    let amount = Signal::derive(move || Some(desk.outcome.with(|outcome| outcome.budget.get(line).units())));
    let named = move |text: &'static str| fill(text, &[("name", name())]);
    let field = move |field: &str| fill(desk.t().field_of, &[("field", field), ("name", name())]);
    let scenario = move || desk.scenario.get_untracked();
    let required = move || desk.app.prefs.texts().errors.field_required.to_owned();
    // A word at the slider would stay when the field has put things right.
    let told = move |outcome: Result<(), String>| {
        refused.set(None);
        outcome
    };
    view! {
        <div class="split-item">
            <div class="split-line">
                <span>
                    <span class="dot" style:--color=format!("var({})", color(line))></span>
                    <span>{name}</span>
                </span>
                <Slider label=Signal::derive(move || named(desk.t().split_slider)) color=color(line)
                    value=Signal::derive(move || share.get() * 100.0) min=0.0 scale=Signal::stored((100.0, STEP))
                    text=Signal::derive(move || desk.format().percent(Ratio(share.get()), 1))
                    testid=format!("share-{}", slug(line))
                    on_drag=move |percent| refused.set(
                        desk.drag(Edit::Money(MoneyEdit::SetShare { scenario: scenario(), line, share: percent / 100.0 })).err()
                    )
                    on_end=move |()| desk.app.workspace.settle() />
                <NumberField label=Signal::derive(move || field(desk.t().split_share)) bare=true
                    value=Signal::derive(move || Some(share.get())) notation=Notation::Percent(2) unit=Signal::stored("%".to_owned())
                    testid=format!("percent-{}", slug(line))
                    on_commit=Callback::new(move |share: Option<f64>| {
                        let share = share.ok_or_else(required)?;
                        told(desk.edit(Edit::Money(MoneyEdit::SetShare { scenario: scenario(), line, share })))
                    }) />
                <NumberField label=Signal::derive(move || field(desk.t().split_amount)) bare=true value=amount
                    testid=format!("amount-{}", slug(line))
                    on_commit=Callback::new(move |amount: Option<f64>| {
                        let amount = Money::from_units(amount.ok_or_else(required)?);
                        told(desk.edit(Edit::Money(MoneyEdit::SetAmount { scenario: scenario(), line, amount })))
                    }) />
                <Lock desk line />
            </div>
            {move || refused.get().map(|text| view! { <span class="field-error" role="alert">{text}</span> })}
        </div>
    }
    .into_any()
}

#[component]
fn Lock(desk: Desk, line: BudgetLine) -> impl IntoView {
    let locked = Memo::new(move |_| desk.with_book(|book| *book.locks.get(line)));
    // The name stays the same while the state is pressed or not: a screen reader says both.
    let label = move || fill(desk.t().split_lock, &[("name", line_name(desk.app.prefs.texts(), line))]);
    let title = move || {
        let text = if locked.get() { desk.t().split_unlock } else { desk.t().split_lock };
        fill(text, &[("name", line_name(desk.app.prefs.texts(), line))])
    };
    view! {
        <button type="button" class="icon-button" aria-pressed=move || locked.get().to_string()
            aria-label=label title=title data-testid=format!("lock-{}", slug(line))
            on:click=move |_| { desk.press(Edit::Money(MoneyEdit::SetLock { line, locked: !locked.get_untracked() })); }>
            {move || view! { <Icon shape=if locked.get() { Shape::Locked } else { Shape::Unlocked } /> }}
        </button>
    }
    .into_any()
}
