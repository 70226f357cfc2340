//! The return: ratio against its lines, and the highest budget for each line.

use super::super::shared::{Chart, Kind};
use super::counting::Counting;
use super::desk::Desk;
use super::figure::Figure;
use super::words;
use crate::chart::{Gauge, Reference, Spec};
use crate::locale::fill;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::view;
use crate::units::Money;
use crate::whatif::{self, Change, FigureValue, Input};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Returns(desk: Desk) -> impl IntoView {
    let spec = Signal::derive(move || {
        let t = desk.t();
        let lines = [(1.0, t.line_even), (3.0, t.line_good), (5.0, t.line_digital)];
        Spec::Gauge(Gauge {
            caption: t.returns_title.to_owned(),
            key: "ratio:benefit_cost".to_owned(),
            name: t.ratio.to_owned(),
            value: desk.outcome.with(|outcome| outcome.ratio.map_or(f64::NAN, |ratio| ratio.0)),
            references: lines.map(|(value, label)| Reference { value, label: label.to_owned() }).to_vec(),
            heading: t.ratio.to_owned(),
        })
    });
    // Without a lever there is nothing to hold against the lines.
    let brings = Memo::new(move |_| desk.outcome.with(|outcome| outcome.benefit != Money::ZERO));
    let say = move || {
        let t = desk.t();
        match desk.outcome.with(|outcome| outcome.ratio.map(|ratio| ratio.reached())) {
            Err(_) => t.cost_unknown,
            Ok(None | Some(0)) => t.return_below,
            Ok(Some(1 | 2)) => t.return_even,
            Ok(Some(3 | 4)) => t.return_good,
            Ok(Some(_)) => t.return_digital,
        }
    };
    view! {
        <section class="panel" data-testid="returns">
            <h2 class="panel-title">{move || desk.t().returns_title}</h2>
            <p class="say">{say}</p>
            <Show when=move || brings.get()><Lines desk spec /></Show>
            <Counting desk />
        </section>
    }
    .into_any()
}

/// The ratio beside its lines, and the highest budget for each of them.
#[component]
fn Lines(desk: Desk, spec: Signal<Spec>) -> impl IntoView {
    view! {
        <>
            <Chart spec kind=Signal::stored(Kind::Decimal(2)) name="return-gauge" />
            <div class="table-scroll" tabindex="0" role="region" aria-label=move || desk.t().ceilings_caption>
                <table class="table" data-testid="ceilings">
                    <caption class="visually-hidden">{move || desk.t().ceilings_caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{move || desk.t().ceiling_line}</th>
                            <th scope="col" class="num">{move || desk.t().ceiling_budget}</th>
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>{[1, 3, 5].map(|line| view! { <Ceiling desk line /> }).collect_view()}</tbody>
                </table>
            </div>
            <p class="muted budget-note">
                {move || if desk.scenario.get().is_some() { desk.t().ceiling_scenario } else { desk.t().ceiling_base }}
            </p>
        </>
    }
    .into_any()
}

#[component]
fn Ceiling(desk: Desk, line: u8) -> impl IntoView {
    let of = whatif::Figure::Ceiling(line);
    let name = move || match line {
        1 => desk.t().line_even,
        3 => desk.t().line_good,
        _ => desk.t().line_digital,
    };
    let amount = Memo::new(move |_| desk.outcome.with(|outcome| outcome.figure(of).ok().and_then(FigureValue::money)));
    let room = move || {
        let ceiling = FigureValue::Money(amount.get()?);
        let change = Change::of(ceiling, FigureValue::Money(desk.outcome.with(|outcome| outcome.cost)))?;
        Some(words::change(desk, change))
    };
    let label = move || {
        let amount = amount.get().map(|amount| desk.money(amount, false)).unwrap_or_default();
        fill(desk.t().pair, &[("name", desk.t().use_as_budget), ("value", &amount)])
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="num">
                <Figure desk of testid=format!("ceiling-{line}") />
                <span class="compare-change muted optional" title=move || desk.t().ceiling_room>{room}</span>
            </td>
            <td class="num">
                <button type="button" class="button budget-small" aria-label=label data-testid=format!("use-ceiling-{line}")
                    on:click=move |_| if let Some(amount) = amount.get_untracked() {
                        let total = amount.units();
                        desk.press(match desk.scenario.get_untracked() {
                            Some(_) => desk.setting(Input::Total, total),
                            None => Edit::Money(MoneyEdit::TakeBudget { total }),
                        });
                    }>
                    {move || desk.t().use_as_budget}
                </button>
            </td>
        </tr>
    }
    .into_any()
}
