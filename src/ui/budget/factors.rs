//! Factors that a person adds to a lever: their names and units.

use super::super::shared::{Icon, Shape, TextField};
use super::desk::Desk;
use crate::locale::fill;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::view;
use crate::whatif::{FACTOR_UNITS, FactorId, LeverId, Unit};
use leptos::prelude::*;

/// Name, unit and end of an own factor.
#[component]
pub fn OwnFactor(desk: Desk, lever: LeverId, factor: FactorId) -> impl IntoView {
    let held = Memo::new(move |_| {
        desk.with_plan(|plan| {
            let held = plan.lever(lever).and_then(|lever| lever.factor(factor));
            held.map(|held| (held.name.clone(), held.unit.unwrap_or_default())).unwrap_or_default()
        })
    });
    let slug = format!("{}-{}", lever.0, factor.0);
    let set =
        move |name: String, unit: Unit| desk.edit(Edit::Money(MoneyEdit::SetFactor { lever, factor, name, unit }));
    let named = move |text: &'static str| fill(text, &[("name", &held.get().0)]);
    let choose = move |unit| {
        let _ = set(held.get_untracked().0, unit);
    };
    view! {
        <div class="budget-add">
            <TextField label=desk.tell(|l| l.factor_name) bare=true testid=format!("factor-name-{slug}")
                value=Signal::derive(move || held.get().0)
                on_commit=Callback::new(move |name| set(name, held.get_untracked().1)) />
            <UnitChoice desk unit=Signal::derive(move || held.get().1) choose=Callback::new(choose)
                label=Signal::derive(move || named(desk.l().factor_unit)) testid=format!("factor-unit-{slug}") />
            <button type="button" class="icon-button" aria-label=move || named(desk.l().remove)
                title=move || named(desk.l().remove) data-testid=format!("factor-remove-{slug}")
                on:click=move |_| { desk.press(Edit::Money(MoneyEdit::RemoveFactor { lever, factor })); }>
                <Icon shape=Shape::Remove />
            </button>
        </div>
    }
    .into_any()
}

/// Adding a factor: it is named at once, and named anew in its row.
#[component]
pub fn AddFactor(desk: Desk, lever: LeverId) -> impl IntoView {
    let unit = RwSignal::new(Unit::Count);
    let label = Signal::derive(move || fill(desk.l().factor_unit, &[("name", desk.l().factor_add)]));
    let add = move |_| {
        let number = desk.with_plan_untracked(|plan| plan.lever(lever).map_or(0, |lever| lever.factors.len())) + 1;
        let name = fill(desk.l().factor_new, &[("number", &desk.format().integer(number as f64))]);
        desk.press(Edit::Money(MoneyEdit::AddFactor { lever, name, unit: unit.get_untracked() }));
    };
    view! {
        <div class="budget-add">
            <UnitChoice desk unit=unit.into() choose=Callback::new(move |chosen| unit.set(chosen)) label
                testid=format!("factor-unit-{}", lever.0) />
            <button type="button" class="button" data-testid=format!("factor-add-{}", lever.0) on:click=add>
                <Icon shape=Shape::Add /> {move || desk.l().factor_add}
            </button>
        </div>
    }
    .into_any()
}

#[component]
fn UnitChoice(
    desk: Desk,
    unit: Signal<Unit>,
    choose: Callback<Unit>,
    label: Signal<String>,
    testid: String,
) -> impl IntoView {
    let take = move |event: leptos::ev::Event| {
        let word = event_target_value(&event);
        if let Some(chosen) = FACTOR_UNITS.into_iter().find(|unit| unit.slug() == word) {
            choose.run(chosen);
        }
    };
    view! {
        <select aria-label=label data-testid=testid prop:value=move || unit.get().slug() on:change=take>
            {FACTOR_UNITS.map(|known| view! {
                <option value=known.slug() selected=move || unit.get() == known>
                    {move || desk.app.prefs.texts().unit_word(known)}
                </option>
            }).collect_view()}
        </select>
    }
    .into_any()
}
