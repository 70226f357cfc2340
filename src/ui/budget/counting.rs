//! How revenue is counted: as revenue or as margin, and what is counted twice.

use super::super::shared::NumberField;
use super::desk::Desk;
use super::slider::Slider;
use super::words;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::view;
use crate::whatif::InputKey;
use leptos::prelude::*;

/// The margin offered when revenue was counted before (FEATURES row R5); the field beside it takes the real one.
const USUAL_MARGIN: f64 = 0.3;

/// Margin switch and overlap.
#[component]
pub fn Counting(desk: Desk) -> impl IntoView {
    let is_revenue = move || desk.input(InputKey::Margin) == 1.0;
    let choose = move |margin: f64| {
        desk.press(desk.setting(InputKey::Margin, margin));
    };
    view! {
        <div class="budget-counting">
            <div class="budget-knob">
                <div class="segmented" role="group" aria-label=move || desk.t().count_label>
                    <button type="button" aria-pressed=move || is_revenue().to_string() data-testid="count-revenue"
                        on:click=move |_| choose(1.0)>{move || desk.t().count_revenue}</button>
                    <button type="button" aria-pressed=move || (!is_revenue()).to_string() data-testid="count-margin"
                        on:click=move |_| if desk.input(InputKey::Margin) == 1.0 { choose(USUAL_MARGIN) }>
                        {move || desk.t().count_margin}
                    </button>
                </div>
                <Knob desk key=InputKey::Margin testid="margin" />
                <p class="muted budget-note">{move || desk.t().margin_help}</p>
            </div>
            <div class="budget-knob">
                <Knob desk key=InputKey::Overlap testid="overlap" />
                <p class="muted budget-note">
                    {move || if desk.input(InputKey::Overlap) == 0.0 { desk.t().overlap_flag } else { desk.t().overlap_help }}
                </p>
            </div>
        </div>
    }
    .into_any()
}

/// An input as a labelled field and slider, with the way back to the base.
#[component]
pub fn Knob(desk: Desk, key: InputKey, testid: &'static str) -> impl IntoView {
    view! {
        <div class="budget-knob-row">
            <NumberField label=Signal::derive(move || words::name(desk, key)) testid=testid
                value=Signal::derive(move || Some(desk.input(key))) notation=words::notation(key)
                unit=Signal::derive(move || words::unit(desk, key))
                on_commit=Callback::new(move |value| desk.commit(key, value)) />
            <InputSlider desk key testid=format!("{testid}-slider") />
        </div>
        <AsBase desk key />
    }
    .into_any()
}

/// The slider of an input.
#[component]
pub fn InputSlider(desk: Desk, key: InputKey, #[prop(into)] testid: String) -> impl IntoView {
    let spec = key.spec();
    let value = Signal::derive(move || desk.input(key));
    // It grows with the value and never shrinks under the hand.
    let scale = Memo::new(move |before: Option<&(f64, f64)>| {
        let now = spec.slider_for(value.get());
        before.copied().filter(|before| before.0 > now.0).unwrap_or(now)
    });
    view! {
        <Slider label=Signal::derive(move || words::name(desk, key)) value scale min=spec.min testid
            text=Signal::derive(move || words::input(desk, key, value.get()))
            on_drag=move |value| {
                // The ends of a slider are accepted values, so there is nothing to refuse.
                let _ = desk.drag(desk.setting(key, value));
            }
            on_end=move |()| desk.app.workspace.settle() />
    }
    .into_any()
}

/// In a scenario: the value of the base, and the way back to it.
#[component]
pub fn AsBase(desk: Desk, key: InputKey) -> impl IntoView {
    move || {
        let scenario = desk.scenario.get().filter(|_| desk.changed(key))?;
        let base = words::input(desk, key, desk.base(key));
        let name = words::name(desk, key);
        Some(view! {
            <p class="budget-changed">
                <span class="badge badge-accent">
                    {crate::locale::fill(desk.t().base_was, &[("value", &base)])}
                </span>
                <button type="button" class="button button-quiet budget-small" data-testid=format!("as-base-{}", key.name())
                    aria-label=crate::locale::fill(desk.t().pair, &[("name", &name), ("value", desk.t().scenario_reset_value)])
                    on:click=move |_| { desk.press(Edit::Money(MoneyEdit::InheritInput { scenario, key })); }>
                    {move || desk.t().scenario_reset_value}
                </button>
            </p>
        })
    }
}
