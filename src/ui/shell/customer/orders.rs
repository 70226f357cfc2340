//! The orders: by month as a picture, and the latest ones one by one.

use super::super::super::shared::{Chart, Kind, part_name};
use crate::analysis::{CardOrder, CustomerCard};
use crate::chart::{Category, Columns, Spec, Stack, Tone};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use crate::units::{Day, Money};
use leptos::prelude::*;
use std::sync::Arc;

/// Months of the picture.
const MONTHS: i32 = 24;

/// The picture and the table.
#[component]
pub fn Orders(card: Memo<Option<Arc<CustomerCard>>>) -> impl IntoView {
    let app = use_app();
    let latest =
        Memo::new(move |_| card.with(|card| card.as_ref().map(|card| card.latest.clone()).unwrap_or_default()));
    let spec = Memo::new(move |_| {
        card.with(|card| by_month(app, card.as_ref().map_or(&[][..], |card| card.months.as_slice())))
    });
    let kind = Signal::derive(move || Kind::Money(app.currency()));
    let has_category = Memo::new(move |_| latest.with(|latest| latest.iter().any(|order| order.category.is_some())));
    let has_channel = Memo::new(move |_| latest.with(|latest| latest.iter().any(|order| order.channel.is_some())));
    let all = move || {
        let (count, shown) = card.with(|card| card.as_ref().map(|card| (card.orders, card.latest.len() as u64)))?;
        let number = app.prefs.format().integer(shown as f64);
        (count > shown).then(|| fill(app.prefs.texts().card.orders_shown, &[("count", &number)]))
    };
    view! {
        <section class="help-list">
            <h4 class="help-heading">{word(|t| t.card.timeline)}</h4>
            <Chart spec kind name="customer-orders" plain=true height=Signal::stored(120) />
        </section>
        <section class="help-list">
            <h4 class="help-heading">
                {word(|t| t.card.orders)}
                {move || all().map(|text| view! { <span class="muted">" "{text}</span> })}
            </h4>
            <div class="table-scroll" tabindex="0" role="region" aria-label=word(|t| t.card.orders)>
            <table class="table customer-orders" data-testid="card-orders">
                <caption class="visually-hidden">{word(|t| t.card.orders)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{word(|t| t.common.date)}</th>
                        <th scope="col" class="num">{word(|t| t.common.amount)}</th>
                        {move || has_category.get().then(|| view! { <th scope="col">{word(|t| t.card.products)}</th> })}
                        {move || has_channel.get().then(|| view! { <th scope="col">{word(|t| t.data.role_channel)}</th> })}
                    </tr>
                </thead>
                <tbody>
                    {move || latest.get().into_iter().map(|order| {
                        line(app, order, has_category.get(), has_channel.get())
                    }).collect_view()}
                </tbody>
            </table>
            </div>
        </section>
    }
}

fn line(app: App, order: CardOrder, category: bool, channel: bool) -> AnyView {
    view! {
        <tr>
            <th scope="row">{app.prefs.format().date(order.day)}</th>
            <td class="num">{app.prefs.format().money(order.amount, app.currency(), false)}</td>
            {category.then(|| view! { <td>{order.category.map(|name| part_name(app, &name))}</td> })}
            {channel.then(|| view! { <td>{order.channel.map(|name| part_name(app, &name))}</td> })}
        </tr>
    }
    .into_any()
}

/// Revenue of the months up to that of the as-of day.
fn by_month(app: App, sums: &[(Day, Money)]) -> Spec {
    let format = app.prefs.format();
    let as_of = app.data.results.with(|results| results.value().and_then(|results| results.basis.as_of));
    let last = as_of.or(sums.last().map(|(month, _)| *month)).unwrap_or_default().month_index();
    let first = sums.first().map_or(last, |(month, _)| month.month_index()).max(last + 1 - MONTHS);
    let months = first..=last;
    let sum = |month: i32| {
        let own = sums.iter().find(|(known, _)| known.month_index() == month);
        own.map_or(0.0, |(_, sum)| sum.units())
    };
    Spec::Columns(Columns {
        caption: app.prefs.texts().card.timeline.to_owned(),
        category: app.prefs.texts().common.month.to_owned(),
        categories: months
            .clone()
            .map(|month| {
                let day = Day::from_month_index(month);
                Category { key: format!("month:{day}"), name: format.month_year(day), tick: format.month(day) }
            })
            .collect(),
        series: vec![Stack {
            key: "revenue".to_owned(),
            name: String::new(),
            tone: Tone::Data(0),
            below: false,
            values: months.map(|month| Some(sum(month))).collect(),
        }],
    })
}
