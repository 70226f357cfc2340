//! How levers answer to the money: which line pays for each, how strongly, and for which money they were declared.

use super::super::shared::{NumberField, line_name};
use super::desk::Desk;
use super::words;
use crate::locale::fill;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::shared::rows;
use crate::ui::view;
use crate::units::Money;
use crate::whatif::{Assumption, Input, LeverId, LineId, MoneyPlan, Response, Status, Unit};
use leptos::prelude::*;

/// The elasticity that is offered first; nobody has measured it, and it is marked so.
const USUAL_ELASTICITY: f64 = 0.5;

/// The panel.
#[component]
pub fn Answers(desk: Desk) -> impl IntoView {
    let levers =
        Memo::new(move |_| desk.with_plan(|plan| plan.levers.iter().map(|lever| lever.id.0).collect::<Vec<u64>>()));
    view! {
        <section class="panel">
            <h2 class="panel-title">{move || desk.t().answers_title}</h2>
            <p class="say">{move || desk.t().answers_say}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=move || desk.t().answers_caption>
                <table class="table answers-table" data-testid="answers">
                    <caption class="visually-hidden">{move || desk.t().answers_caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{move || desk.l().title}</th>
                            <th scope="col">{move || desk.t().answers_line}</th>
                            <th scope="col">{move || desk.l().response}</th>
                            <th scope="col">{move || desk.t().answers_effect}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows(move || levers.get(), u64::to_string, move |id| {
                            view! { <Answer desk lever=LeverId(id) /> }.into_any()
                        })}
                    </tbody>
                </table>
            </div>
            <Declared desk />
        </section>
    }
    .into_any()
}

#[component]
fn Answer(desk: Desk, lever: LeverId) -> impl IntoView {
    let texts = move || desk.app.prefs.texts();
    let name = move || words::lever_name(desk, lever);
    let link = Memo::new(move |_| desk.with_plan(|plan| plan.lever(lever).and_then(|lever| lever.line)));
    let lines = Memo::new(move |_| {
        desk.with_plan(|plan| plan.lines.iter().map(|line| (line.id, line_name(texts(), line))).collect::<Vec<_>>())
    });
    let label = move |field: &str| fill(desk.t().field_of, &[("field", field), ("name", &name())]);
    let choose = move |event: leptos::ev::Event| {
        let line = event_target_value(&event).parse().ok().map(LineId);
        desk.press(Edit::Money(MoneyEdit::SetLink { lever, line }));
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>
                <select aria-label=move || label(desk.t().answers_line) data-testid=format!("link-{}", lever.0)
                    prop:value=move || link.get().map_or(String::new(), |line| line.0.to_string()) on:change=choose>
                    <option value="" selected=move || link.get().is_none()>{move || desk.t().answers_none}</option>
                    {move || lines.get().into_iter().map(|(line, name)| view! {
                        <option value=line.0.to_string() selected=move || link.get() == Some(line)>{name}</option>
                    }).collect_view()}
                </select>
            </td>
            <td><Answering desk lever /></td>
            <td class="muted" data-testid=format!("response-{}", lever.0)>{move || effect(desk, lever)}</td>
        </tr>
    }
    .into_any()
}

/// Whether a lever answers to the money, and how strongly.
#[component]
fn Answering(desk: Desk, lever: LeverId) -> impl IntoView {
    let answers = Memo::new(move |_| {
        desk.with_plan(|plan| plan.lever(lever).is_some_and(|lever| lever.response.elasticity().is_some()))
    });
    let label = move || {
        let name = words::lever_name(desk, lever);
        fill(desk.t().field_of, &[("field", desk.l().response), ("name", &name)])
    };
    let choose = move |event: leptos::ev::Event| {
        let response = match event_target_value(&event).as_str() {
            "elasticity" => Response::Elasticity(Assumption::new(USUAL_ELASTICITY, Status::Unsupported)),
            _ => Response::None,
        };
        desk.press(Edit::Money(MoneyEdit::SetResponse { lever, response }));
    };
    let input = Input::Elasticity(lever);
    view! {
        <div class="answers-choice">
            <select aria-label=label data-testid=format!("answers-{}", lever.0) on:change=choose
                prop:value=move || if answers.get() { "elasticity" } else { "none" }>
                <option value="none" selected=move || !answers.get()>{move || desk.l().response_none}</option>
                <option value="elasticity" selected=move || answers.get()>{move || desk.l().response_elasticity}</option>
            </select>
            <Show when=move || answers.get()>
                <NumberField label=Signal::derive(move || words::name(desk, input)) bare=true
                    testid=format!("elasticity-{}", lever.0) notation=words::notation(Unit::Number)
                    value=Signal::derive(move || Some(desk.input(input)))
                    on_commit=Callback::new(move |value| desk.commit(input, value)) />
            </Show>
        </div>
    }
    .into_any()
}

/// What the money on its line makes of a lever, in words.
fn effect(desk: Desk, lever: LeverId) -> String {
    let effect = desk.outcome.with(|outcome| outcome.lever(lever).and_then(|outcome| outcome.effect));
    let Some(effect) = effect.filter(|effect| !effect.as_declared()) else {
        return desk.t().answers_neutral.to_owned();
    };
    if !effect.known {
        return desk.t().answers_unknown.to_owned();
    }
    let money = |units| desk.money(Money::from_units(units), true);
    let factor = format!("×{}", desk.format().decimal(effect.multiplier, 3));
    let values = [("factor", factor.as_str()), ("spend", &money(effect.spend)), ("base", &money(effect.declared))];
    fill(desk.t().answers_factor, &values)
}

/// Whether the base spends what the benefits were declared for, and saying that they hold as it is.
#[component]
fn Declared(desk: Desk) -> impl IntoView {
    let holds = Memo::new(move |_| desk.with_plan(MoneyPlan::not_as_declared).is_empty());
    let sentence = move || if holds.get() { desk.t().declared_now } else { desk.t().declare_help };
    let offered = move || desk.scenario.get().is_none() && !holds.get();
    view! {
        <div class="budget-knob">
            <p class="muted budget-note" data-testid="declared">{sentence}</p>
            {move || offered().then(|| view! {
                <button type="button" class="button" data-testid="declare"
                    on:click=move |_| { desk.press(Edit::Money(MoneyEdit::Declare)); }>
                    {move || desk.t().declare}
                </button>
            })}
        </div>
    }
    .into_any()
}
