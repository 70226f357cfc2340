//! Who comes again, by chance, and how the expected value is spread.

use super::{money, span};
use crate::analysis::value::{AgainBand, Expected, ValueView};
use crate::analysis::{ListSort, Selector};
use crate::chart::{Category, Columns, Spec, Stack, Tone};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::shared::{Chart, Icon, Kind, Shape, short_money};
use crate::ui::{view, word};
use crate::units::{Money, Ratio};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Again(view: Memo<Option<Arc<ValueView>>>) -> impl IntoView {
    let app = use_app();
    let expected =
        Memo::new(move |_| view.with(|view| view.as_ref().and_then(|view| view.expected.clone())).unwrap_or_default());
    let bands = move || expected.with(|expected| expected.bands.iter().rev().copied().collect::<Vec<_>>());
    let valued = Memo::new(move |_| expected.with(|expected| expected.value.is_some()));
    let share = move || {
        let share = expected.with(|expected| expected.top_fifth)?;
        Some(fill(app.prefs.texts().value.tenths_say, &[("share", &app.prefs.format().share(share))]))
    };
    let spec = Memo::new(move |_| expected.with(|expected| tenths(app, expected)));
    let kind = Signal::derive(move || Kind::Money(app.currency()));
    view! {
        <section class="panel" data-testid="value-again">
            <h2 class="panel-title">{word(|t| t.value.again)}</h2>
            <p class="say">{word(|t| t.value.again_say)}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=word(|t| t.value.again)>
                <table class="table">
                    <caption class="visually-hidden">{word(|t| t.value.again)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{word(|t| t.value.chance)}</th>
                            <th scope="col" class="num">{word(|t| t.common.customers)}</th>
                            <th scope="col" class="num">{word(|t| t.value.brought)}</th>
                            {move || valued.get().then(|| view! {
                                <th scope="col" class="num">
                                    {move || fill(app.prefs.texts().value.expected, &[("span", &span(app))])}
                                </th>
                                <th scope="col" class="num">{word(|t| t.value.a_head)}</th>
                            })}
                        </tr>
                    </thead>
                    <tbody>{move || bands().into_iter().map(|band| row(app, band)).collect_view()}</tbody>
                </table>
            </div>
            <p class="data-after">
                <a class="button" data-testid="value-list" href=move || app.view.link_to_sorted(ListSort::Value)>
                    <Icon shape=Shape::People />{word(|t| t.value.list_best)}
                </a>
            </p>
            <Show when=move || valued.get()>
                <h3 class="panel-title chart-title">{word(|t| t.value.tenths)}</h3>
                <p class="say">{share}</p>
                <Chart spec kind name="value-tenths" />
            </Show>
        </section>
    }
}

fn row(app: App, band: AgainBand) -> AnyView {
    let percent = |whole: u8| app.prefs.format().percent(Ratio(f64::from(whole) / 100.0), 0);
    let name = fill(app.prefs.texts().value.band, &[("from", &percent(band.from)), ("to", &percent(band.to))]);
    let who = Selector::Again { from: band.from, to: band.to };
    let a_head = band.value.filter(|_| band.customers > 0).map(|value| value / band.customers as f64);
    view! {
        <tr>
            <th scope="row">
                <a href=move || app.view.link_to_list(who) data-testid=format!("again-{}", band.from)>{name}</a>
            </th>
            <td class="num">{app.prefs.format().integer(band.customers as f64)}</td>
            <td class="num">{short_money(app, band.revenue.scale(app.value_ask().kept()))}</td>
            {band.value.map(|value| view! {
                <td class="num"><data value=value.to_string()>{short_money(app, Money::from_units(value))}</data></td>
                <td class="num">{a_head.map(|amount| money(app, amount))}</td>
            })}
        </tr>
    }
    .into_any()
}

fn tenths(app: App, expected: &Expected) -> Spec {
    let t = &app.prefs.texts().value;
    let format = app.prefs.format();
    let category = |place: usize| {
        let number = format.integer((place + 1) as f64);
        Category { key: format!("tenth:{}", place + 1), name: fill(t.tenth_name, &[("number", &number)]), tick: number }
    };
    Spec::Columns(Columns {
        caption: t.tenths.to_owned(),
        category: t.tenth.to_owned(),
        categories: (0..expected.tenths.len()).map(category).collect(),
        series: vec![Stack {
            key: "value".to_owned(),
            name: String::new(),
            tone: Tone::Data(0),
            below: false,
            values: expected.tenths.iter().map(|tenth| Some(tenth.value)).collect(),
        }],
    })
}
