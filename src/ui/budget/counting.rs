//! How revenue is counted: as revenue or as margin, and what is counted twice; fields and sliders of inputs.

use super::super::shared::NumberField;
use super::desk::Desk;
use super::overlaps::Overlaps;
use super::slider::Slider;
use super::words;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::view;
use crate::whatif::{Input, Unit};
use leptos::prelude::*;

/// The margin offered when revenue was counted before (FEATURES row R5); the field beside it takes the real one.
const USUAL_MARGIN: f64 = 0.3;

/// Margin switch and overlaps.
#[component]
pub fn Counting(desk: Desk) -> impl IntoView {
    let is_revenue = move || desk.input(Input::Margin) == 1.0;
    let choose = move |margin: f64| {
        desk.press(desk.setting(Input::Margin, margin));
    };
    view! {
        <div class="budget-counting">
            <div class="budget-knob">
                <div class="segmented" role="group" aria-label=move || desk.t().count_label>
                    <button type="button" aria-pressed=move || is_revenue().to_string() data-testid="count-revenue"
                        on:click=move |_| choose(1.0)>{move || desk.t().count_revenue}</button>
                    <button type="button" aria-pressed=move || (!is_revenue()).to_string() data-testid="count-margin"
                        on:click=move |_| if desk.input(Input::Margin) == 1.0 { choose(USUAL_MARGIN) }>
                        {move || desk.t().count_margin}
                    </button>
                </div>
                <Knob desk input=Input::Margin testid="margin" />
                <p class="muted budget-note">{move || desk.t().margin_help}</p>
            </div>
            <Overlaps desk />
        </div>
    }
    .into_any()
}

/// An input as a labelled field and slider, with the way back to the base.
#[component]
pub fn Knob(desk: Desk, input: Input, #[prop(into)] testid: String) -> impl IntoView {
    let unit = desk.with_plan_untracked(|plan| plan.spec(input)).map_or(Unit::Number, |spec| spec.unit);
    view! {
        <div class="budget-knob-row">
            <NumberField label=Signal::derive(move || words::name(desk, input)) testid=testid.clone()
                value=Signal::derive(move || Some(desk.input(input))) notation=words::notation(unit)
                unit=Signal::derive(move || words::unit(desk, input))
                on_commit=Callback::new(move |value| desk.commit(input, value)) />
            <InputSlider desk input testid=format!("{testid}-slider") />
        </div>
        <AsBase desk input />
    }
    .into_any()
}

/// The slider of an input.
#[component]
pub fn InputSlider(desk: Desk, input: Input, #[prop(into)] testid: String) -> impl IntoView {
    let spec = desk.with_plan_untracked(|plan| plan.spec(input)).unwrap_or(Unit::Number.spec());
    let value = Signal::derive(move || desk.input(input));
    // It grows with the value and never shrinks under the hand.
    let scale = Memo::new(move |before: Option<&(f64, f64)>| {
        let now = spec.slider_for(value.get());
        before.copied().filter(|before| before.0 > now.0).unwrap_or(now)
    });
    view! {
        <Slider label=Signal::derive(move || words::name(desk, input)) value scale min=spec.min testid
            text=Signal::derive(move || words::input(desk, input, value.get()))
            on_drag=move |value| {
                // The ends of a slider are accepted values, so there is nothing to refuse.
                let _ = desk.drag(desk.setting(input, value));
            }
            on_end=move |()| desk.app.workspace.settle() />
    }
    .into_any()
}

/// In a scenario: the value of the base, and the way back to it.
#[component]
pub fn AsBase(desk: Desk, input: Input) -> impl IntoView {
    move || {
        let scenario = desk.scenario.get().filter(|_| desk.changed(input))?;
        let base = words::input(desk, input, desk.base(input));
        let name = words::name(desk, input);
        Some(view! {
            <p class="budget-changed">
                <span class="badge badge-accent">
                    {crate::locale::fill(desk.t().base_was, &[("value", &base)])}
                </span>
                <button type="button" class="button button-quiet budget-small" data-testid=format!("as-base-{input}")
                    aria-label=crate::locale::fill(desk.t().pair, &[("name", &name), ("value", desk.t().scenario_reset_value)])
                    on:click=move |_| { desk.press(Edit::Money(MoneyEdit::InheritInput { scenario, input })); }>
                    {move || desk.t().scenario_reset_value}
                </button>
            </p>
        })
    }
}
