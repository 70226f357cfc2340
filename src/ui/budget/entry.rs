//! One line of the ledger.

use super::super::shared::{NumberField, TextField};
use super::counting::{AsBase, InputSlider};
use super::desk::Desk;
use super::own::FromData;
use super::words;
use crate::locale::fill;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::view;
use crate::units::Day;
use crate::whatif::{Assumption, Input, Status, Unit};
use leptos::prelude::*;

const STATUSES: [(&str, Status); 3] =
    [("derived", Status::Derived), ("declared", Status::Declared), ("unsupported", Status::Unsupported)];

/// The line.
#[component]
pub fn Entry(desk: Desk, input: Input) -> impl IntoView {
    let assumption = Memo::new(move |_| desk.with_plan(|plan| plan.assumption(input).cloned().unwrap_or_default()));
    let unit = desk.with_plan_untracked(|plan| plan.spec(input)).map_or(Unit::Number, |spec| spec.unit);
    let name = Signal::derive(move || words::name(desk, input));
    let label = move |field: fn(Desk) -> &'static str| {
        Signal::derive(move || fill(desk.t().field_of, &[("field", field(desk)), ("name", &name.get())]))
    };
    let save = move |assumption: Assumption| desk.edit(Edit::Money(MoneyEdit::SetAssumption { input, assumption }));
    let end = move |which: fn(&(f64, f64)) -> f64| Signal::derive(move || assumption.get().range.as_ref().map(which));
    let is_unsupported = move || assumption.with(|assumption| assumption.status) == Status::Unsupported;
    view! {
        <tr data-testid=format!("entry-{}", input)>
            <th scope="row">
                {name}
                {move || is_unsupported().then(|| view! { <span class="warn" aria-hidden="true">" ▲"</span> })}
            </th>
            <td>
                <div class="ledger-value">
                    <NumberField label=label(|desk| desk.app.prefs.texts().common.value) bare=true
                        value=Signal::derive(move || Some(desk.input(input))) notation=words::notation(unit)
                        unit=Signal::derive(move || words::unit(desk, input)) testid=format!("assume-{}", input)
                        on_commit=Callback::new(move |value| desk.commit(input, value)) />
                    {input.line().is_none().then(|| view! {
                        <InputSlider desk input testid=format!("assume-{}-slider", input) />
                    })}
                </div>
                <AsBase desk input />
                <FromData desk input />
            </td>
            <td>
                <NumberField label=label(|desk| desk.t().range_low) bare=true value=end(|range| range.0)
                    notation=words::notation(unit) testid=format!("low-{}", input)
                    on_commit=Callback::new(move |low| save(assumption.get_untracked().with_low(low))) />
            </td>
            <td>
                <NumberField label=label(|desk| desk.t().range_high) bare=true value=end(|range| range.1)
                    notation=words::notation(unit) testid=format!("high-{}", input)
                    on_commit=Callback::new(move |high| save(assumption.get_untracked().with_high(high))) />
            </td>
            <td>
                <TextField label=label(|desk| desk.t().source) bare=true testid=format!("source-{}", input)
                    value=Signal::derive(move || assumption.get().source)
                    on_commit=Callback::new(move |source| save(Assumption { source, ..assumption.get_untracked() })) />
            </td>
            <td>
                <TextField label=label(|desk| desk.app.prefs.texts().common.owner) bare=true
                    testid=format!("owner-{}", input) value=Signal::derive(move || assumption.get().owner)
                    on_commit=Callback::new(move |owner| save(Assumption { owner, ..assumption.get_untracked() })) />
            </td>
            <td>
                <input type="date" aria-label=label(|desk| desk.app.prefs.texts().common.date)
                    data-testid=format!("date-{}", input)
                    prop:value=move || assumption.get().date.map(|day| day.to_string()).unwrap_or_default()
                    on:change=move |event| {
                        let date = event_target_value(&event).parse::<Day>().ok();
                        desk.press(Edit::Money(MoneyEdit::SetAssumption {
                            input, assumption: Assumption { date, ..assumption.get_untracked() },
                        }));
                    } />
            </td>
            <td><StatusChoice desk input assumption label=label(|desk| desk.app.prefs.texts().common.status) /></td>
        </tr>
    }
    .into_any()
}

/// What the value rests on.
#[component]
fn StatusChoice(desk: Desk, input: Input, assumption: Memo<Assumption>, label: Signal<String>) -> impl IntoView {
    let status = Memo::new(move |_| assumption.with(|assumption| assumption.status));
    let choose = move |event: leptos::ev::Event| {
        let word = event_target_value(&event);
        if let Some((_, status)) = STATUSES.into_iter().find(|(name, _)| *name == word) {
            desk.press(Edit::Money(MoneyEdit::SetAssumption {
                input,
                assumption: Assumption { status, ..assumption.get_untracked() },
            }));
        }
    };
    let chosen = move || STATUSES.into_iter().find(|(_, known)| *known == status.get()).map_or("", |(name, _)| name);
    view! {
        <select aria-label=label data-testid=format!("status-{}", input) prop:value=chosen on:change=choose
            title=move || words::status(desk, status.get()).3>
            {STATUSES.map(|(word, known)| view! {
                <option value=word selected=move || status.get() == known>
                    {move || { let (sign, name, ..) = words::status(desk, known); format!("{sign} {name}") }}
                </option>
            }).collect_view()}
        </select>
    }
    .into_any()
}
