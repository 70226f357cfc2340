//! Figures of the user's own data in the place of the example's.

use super::super::shared::{data_figure, figures};
use super::desk::Desk;
use super::words;
use crate::analysis::FigureKey;
use crate::locale::fill;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::view;
use crate::units::Period;
use crate::whatif::{Assumption, Input, Status, a_year};
use leptos::prelude::*;

/// What the data say about an input, and over which period.
fn own(desk: Desk, input: Input) -> Option<(f64, Period)> {
    let key = desk.with_plan(|plan| data_figure(plan, input))?;
    let (value, period) = desk.app.data.results.with(|results| {
        let figure = results.value()?.figure(key)?;
        figure.value.zip(figure.period)
    })?;
    let value = match key {
        // Customers × yearly value is then the revenue of an average year of the window.
        FigureKey::RevenuePerCustomer => a_year(value, period)?,
        _ => value,
    };
    desk.spec(input).tidy(value).map(|kept| (kept, period))
}

/// The button that takes the data's figure; none where the data have no such figure or it is taken already.
#[component]
pub fn FromData(desk: Desk, input: Input) -> impl IntoView {
    let found = Memo::new(move |_| own(desk, input));
    let take = move |_| {
        let Some((value, period)) = found.get_untracked() else { return };
        let edit = match desk.scenario.get_untracked() {
            Some(_) => desk.setting(input, value),
            None => {
                let format = desk.format();
                let (from, to) = (format.date(period.from), format.date(period.to));
                let only = figures::filter(desk.app).unwrap_or_default();
                let sentence = if only.is_empty() { desk.t().data_source } else { desk.t().data_source_of };
                let source = fill(sentence, &[("from", &from), ("to", &to), ("filter", &only)]);
                let before = desk.with_plan_untracked(|plan| plan.assumption(input).cloned()).unwrap_or_default();
                let status = Status::Derived;
                let assumption = Assumption { value, source, status, date: Some(period.to), ..before };
                Edit::Money(MoneyEdit::SetAssumption { input, assumption })
            }
        };
        desk.press(edit);
    };
    move || {
        let (value, _) = found.get().filter(|(value, _)| *value != desk.input(input))?;
        let said = words::input(desk, input, value);
        let said = figures::filter(desk.app).map_or(said.clone(), |only| format!("{said} ({only})"));
        let text = fill(desk.t().use_from_data, &[("value", &said)]);
        Some(view! {
            <button type="button" class="button budget-small" data-testid=format!("own-{input}") on:click=take>
                {text}
            </button>
        })
    }
}

/// Without data: where one's own figures would come from.
#[component]
pub fn DataHint(desk: Desk) -> impl IntoView {
    let d = move || &desk.app.prefs.texts().data;
    move || {
        (!desk.app.data.loaded()).then(|| {
            view! {
                <div class="notice notice-info budget-hint" data-testid="own-hint">
                    <p>{move || desk.t().data_hint}</p>
                    <button type="button" class="button" on:click=|_| crate::ui::shell::choose_files()>
                        {move || d().choose_files}
                    </button>
                    <button type="button" class="button button-quiet" on:click=move |_| desk.app.try_sample()>
                        {move || d().try_sample}
                    </button>
                </div>
            }
        })
    }
}
