//! How benefits answer to the money: which line pays for each, how strongly, and for which split they were declared.

use super::super::shared::{benefit_name, line_name};
use super::counting::Knob;
use super::desk::Desk;
use super::words;
use crate::locale::fill;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::view;
use crate::units::Money;
use crate::whatif::{Benefit, Book, BudgetLine, InputKey};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Answers(desk: Desk) -> impl IntoView {
    view! {
        <section class="panel">
            <h2 class="panel-title">{move || desk.t().answers_title}</h2>
            <p class="say">{move || desk.t().answers_say}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=move || desk.t().answers_caption>
                <table class="table" data-testid="answers">
                    <caption class="visually-hidden">{move || desk.t().answers_caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{move || desk.t().benefit_title}</th>
                            <th scope="col">{move || desk.t().answers_line}</th>
                            <th scope="col">{move || desk.t().answers_effect}</th>
                        </tr>
                    </thead>
                    <tbody>{Benefit::ALL.map(|benefit| view! { <Answer desk benefit /> }).collect_view()}</tbody>
                </table>
            </div>
            <div class="budget-counting">
                <div class="budget-knob">
                    <Knob desk key=InputKey::ResponseElasticity testid="elasticity" />
                    <p class="muted budget-note">{move || desk.t().elasticity_help}</p>
                </div>
                <Declared desk />
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Answer(desk: Desk, benefit: Benefit) -> impl IntoView {
    let texts = move || desk.app.prefs.texts();
    let link = Memo::new(move |_| desk.with_book(|book| book.links.get(&benefit).copied()));
    let label = move || {
        let name = benefit_name(texts(), benefit);
        fill(desk.t().field_of, &[("field", desk.t().answers_line), ("name", name)])
    };
    let response = move || {
        let effect = desk.outcome.with(|outcome| outcome.line(benefit).and_then(|line| line.effect));
        let Some(effect) = effect.filter(|effect| effect.spend != effect.base_spend) else {
            return desk.t().answers_neutral.to_owned();
        };
        if !effect.known {
            return desk.t().answers_unknown.to_owned();
        }
        let money = |units| desk.money(Money::from_units(units), true);
        let factor = format!("×{}", desk.format().decimal(effect.multiplier, 3));
        let values =
            [("factor", factor.as_str()), ("spend", &money(effect.spend)), ("base", &money(effect.base_spend))];
        fill(desk.t().answers_factor, &values)
    };
    let choose = move |event: leptos::ev::Event| {
        let word = event_target_value(&event);
        let line = BudgetLine::ALL.into_iter().find(|line| line.input().name() == word);
        desk.press(Edit::Money(MoneyEdit::SetLink { benefit, line }));
    };
    view! {
        <tr>
            <th scope="row">{move || benefit_name(texts(), benefit)}</th>
            <td>
                <select aria-label=label data-testid=format!("link-{}", benefit.name()) on:change=choose
                    prop:value=move || link.get().map_or("", |line| line.input().name())>
                    <option value="" selected=move || link.get().is_none()>{move || desk.t().answers_none}</option>
                    {BudgetLine::ALL.map(|line| view! {
                        <option value=line.input().name() selected=move || link.get() == Some(line)>
                            {move || line_name(texts(), line)}
                        </option>
                    }).collect_view()}
                </select>
            </td>
            <td class="muted" data-testid=format!("response-{}", benefit.name())>{response}</td>
        </tr>
    }
    .into_any()
}

/// For which split the benefits were declared, and saying that they hold at the present one.
#[component]
fn Declared(desk: Desk) -> impl IntoView {
    let holds = Memo::new(move |_| desk.with_book(Book::declared_holds));
    let in_scenario = move || desk.scenario.get().is_some();
    let sentence = move || {
        let split = words::split(desk, &desk.with_book(|book| book.declared));
        let text = match (in_scenario(), holds.get()) {
            (true, _) => desk.t().declare_scenario,
            (false, true) => desk.t().declared_now,
            (false, false) => desk.t().declare_help,
        };
        fill(text, &[("split", &split)])
    };
    view! {
        <div class="budget-knob">
            <p class="muted budget-note" data-testid="declared">{sentence}</p>
            {move || (!in_scenario() && !holds.get()).then(|| view! {
                <button type="button" class="button" data-testid="declare-split"
                    on:click=move |_| { desk.press(Edit::Money(MoneyEdit::DeclareSplit)); }>
                    {move || desk.t().declare}
                </button>
            })}
        </div>
    }
    .into_any()
}
