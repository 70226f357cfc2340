//! The benefits one by one, what each rests on, and what is left of them after overlap and margin.

use super::desk::Desk;
use super::figure::Figure;
use super::words;
use crate::locale::fill;
use crate::ui::view;
use crate::whatif::{self, Benefit, InputKey};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Benefits(desk: Desk) -> impl IntoView {
    let texts = move || desk.app.prefs.texts();
    view! {
        <section class="panel">
            <h2 class="panel-title">{move || desk.t().benefit_title}</h2>
            <p class="say">{move || desk.t().benefit_say}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=move || desk.t().benefits_caption>
                <table class="table" data-testid="benefit-table">
                    <caption class="visually-hidden">{move || desk.t().benefits_caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{move || desk.t().benefit_title}</th>
                            <th scope="col" class="optional">{move || desk.t().rests_on}</th>
                            <th scope="col">{move || texts().common.status}</th>
                            <th scope="col" class="num">{move || texts().common.amount}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <Line desk benefit=Benefit::Retention />
                        <Line desk benefit=Benefit::Repurchase />
                        <Line desk benefit=Benefit::Bots />
                        <Line desk benefit=Benefit::Crm />
                        <Sum desk of=whatif::Figure::Revenue testid="revenue" />
                        <Sum desk of=whatif::Figure::CostSaving testid="cost-saving" />
                        <Sum desk of=whatif::Figure::Total testid="total-benefit" strong=true />
                        <Sum desk of=whatif::Figure::DoubleCounted testid="double-counted" key=InputKey::Overlap />
                        <Sum desk of=whatif::Figure::NetRevenue testid="net-revenue" key=InputKey::Margin />
                        <Sum desk of=whatif::Figure::NetBenefit testid="benefit-net" strong=true />
                    </tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// A benefit with its product in the user's numbers.
#[component]
fn Line(desk: Desk, benefit: Benefit) -> impl IntoView {
    let product = move || {
        desk.outcome.with(|outcome| {
            let Some(line) = outcome.line(benefit) else { return String::new() };
            let factors = line.inputs.iter().map(|(key, value)| words::input(desk, *key, *value));
            let response = line.effect.filter(|effect| effect.multiplier != 1.0).map(|effect| {
                let factor = desk.format().decimal(effect.multiplier, 3);
                fill(desk.t().response_factor, &[("factor", &factor)])
            });
            factors.chain(response).collect::<Vec<_>>().join(" × ")
        })
    };
    let status = Memo::new(move |_| {
        desk.outcome.with(|outcome| outcome.line(benefit).map(|line| desk.with_book(|book| book.support(line))))
    });
    view! {
        <tr data-testid=format!("benefit-row-{}", benefit.name())>
            <th scope="row">{move || words::figure_name(desk, whatif::Figure::Benefit(benefit))}</th>
            <td class="muted optional budget-product">{product}</td>
            <td>{move || status.get().map(|status| badge(desk, status))}</td>
            <td class="num">
                <Figure desk of=whatif::Figure::Benefit(benefit) testid=format!("benefit-{}", benefit.name()) />
            </td>
        </tr>
    }
    .into_any()
}

/// What something rests on, by sign, word and colour.
pub fn badge(desk: Desk, status: whatif::Status) -> impl IntoView {
    let (sign, word, class, help) = words::status(desk, status);
    view! { <span class=class title=help><span aria-hidden="true">{sign}</span> {word}</span> }
}

/// A sum, and the input that made it from the row above.
#[component]
fn Sum(
    desk: Desk,
    of: whatif::Figure,
    testid: &'static str,
    #[prop(optional)] key: Option<InputKey>,
    #[prop(optional)] strong: bool,
) -> impl IntoView {
    let by = move || {
        key.map(|key| {
            fill(
                desk.t().pair,
                &[("name", &words::name(desk, key)), ("value", &words::input(desk, key, desk.input(key)))],
            )
        })
    };
    view! {
        <tr class:budget-sum=strong>
            <th scope="row">{move || words::figure_name(desk, of)}</th>
            <td class="muted optional">{by}</td>
            <td></td>
            <td class="num"><Figure desk of testid /></td>
        </tr>
    }
    .into_any()
}
