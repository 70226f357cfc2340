//! Value and loyalty: the customers as a density, with the two cuts to be moved.

use super::super::shared::{Chart, Kind, Notation, NumberField, figures};
use super::edit;
use crate::analysis::{Density, Method, SchemeId, ValueLoyalty};
use crate::chart::{Category, HeatGrid, Spec};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// Steps of the slider for the value.
const STEPS: f64 = 200.0;
/// The end of the slider for orders, where the cut is not beyond it.
const ORDERS: u32 = 12;

fn cuts(app: App, scheme: SchemeId) -> ValueLoyalty {
    match app.workspace.scheme(Some(scheme)).method {
        Method::Matrix(matrix) => matrix,
        Method::Tiers(_) | Method::Groups(_) | Method::Rules(_) | Method::Share(_) => ValueLoyalty::default(),
    }
}

fn set(app: App, scheme: SchemeId, change: impl FnOnce(&mut ValueLoyalty)) -> Result<(), String> {
    edit::set(app, scheme, |held| {
        if let Method::Matrix(matrix) = &mut held.method {
            change(matrix);
        }
    })
}

fn slide(app: App, scheme: SchemeId, change: impl FnOnce(&mut ValueLoyalty)) {
    edit::slide(app, scheme, |held| {
        if let Method::Matrix(matrix) = &mut held.method {
            change(matrix);
        }
    });
}

/// The picture and its cuts.
#[component]
pub fn MatrixCuts(scheme: SchemeId) -> impl IntoView {
    let app = use_app();
    let answered = app.density(scheme);
    let density = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
    let held = Memo::new(move |_| cuts(app, scheme));
    let cut =
        Memo::new(move |_| held.get().value.or(density.with(|density| density.as_ref().map(|own| own.value_cut))));
    // The upper end stays where it is while the cut moves below it.
    let most = Memo::new(move |before: Option<&f64>| {
        let top = density.with(|density| density.as_ref().and_then(|own| own.edges.last().copied())).unwrap_or(0.0);
        before
            .copied()
            .filter(|before| *before >= cut.get().unwrap_or(0.0) && *before >= top * 0.5)
            .unwrap_or(top)
            .max(0.01)
    });
    let value = Callback::new(move |typed: Option<f64>| set(app, scheme, |cuts| cuts.value = typed));
    let orders = Callback::new(move |typed: Option<f64>| {
        let orders = typed.map_or(0, |orders| orders.round().clamp(0.0, 1e6) as u32);
        set(app, scheme, |cuts| cuts.orders = orders)
    });
    let spec = Memo::new(move |_| density.with(|density| density.as_ref().map(|own| grid(app, own))));
    let currency = Signal::derive(move || figures::currency_unit(app));
    // The slider of orders reaches as far as the cut, and keeps its end while the cut moves below it.
    let most_orders = Memo::new(move |before: Option<&u32>| {
        let cut = held.get().orders;
        let kept = before.copied().filter(|before| *before >= cut && *before <= cut.saturating_mul(10));
        kept.unwrap_or(cut).max(ORDERS)
    });
    let said = move || app.prefs.format().decimal_up_to(cut.get().unwrap_or(0.0), 2);
    let share = move |value: f64, most: f64| format!("{:.1}%", (value / most * 100.0).clamp(0.0, 100.0));
    view! {
        <div class="stack" data-testid="matrix">
            <h3 class="panel-title chart-title">{word(|t| t.segments.matrix_title)}</h3>
            <p class="say">{word(|t| t.segments.matrix_say)}</p>
            <div class="matrix-fields">
                <label class="matrix-slider">
                    <span class="field-label">{word(|t| t.segments.matrix_value)}</span>
                    <input type="range" class="slider" min="0" max=move || most.get() step=move || most.get() / STEPS
                        data-testid="matrix-value-slider" aria-valuetext=said
                        prop:value=move || cut.get().unwrap_or(0.0).to_string()
                        style:--value=move || share(cut.get().unwrap_or(0.0), most.get())
                        on:input=move |event| {
                            if let Ok(value) = event_target_value(&event).parse::<f64>() {
                                slide(app, scheme, |cuts| cuts.value = Some((value * 100.0).round() / 100.0));
                            }
                        }
                        on:change=move |_| app.workspace.settle() />
                </label>
                <NumberField label=word(|t| t.segments.matrix_value) value=Signal::derive(move || held.get().value)
                    notation=Notation::Decimal(2) unit=currency on_commit=value bare=true testid="matrix-value" />
                <label class="matrix-slider">
                    <span class="field-label">{word(|t| t.segments.matrix_orders)}</span>
                    <input type="range" class="slider" min="1" max=move || most_orders.get() step="1"
                        data-testid="matrix-orders-slider"
                        prop:value=move || held.get().orders.to_string()
                        style:--value=move || share(f64::from(held.get().orders) - 1.0, f64::from(most_orders.get()) - 1.0)
                        on:input=move |event| {
                            if let Ok(orders) = event_target_value(&event).parse() {
                                slide(app, scheme, |cuts| cuts.orders = orders);
                            }
                        }
                        on:change=move |_| app.workspace.settle() />
                </label>
                <NumberField label=word(|t| t.segments.matrix_orders)
                    value=Signal::derive(move || Some(held.get().orders.into())) notation=Notation::Decimal(0)
                    on_commit=orders bare=true testid="matrix-orders" />
            </div>
            <p class="field-hint" data-testid="matrix-cut">{move || density.get().map(|own| words(app, &own, held.get()))}</p>
            {move || spec.get().map(|spec| view! {
                <Chart spec=Signal::stored(spec) kind=Signal::stored(Kind::Count) name="matrix-density" />
            })}
        </div>
    }
}

/// Where is cut, in words.
fn words(app: App, density: &Density, cuts: ValueLoyalty) -> String {
    let (t, format) = (&app.prefs.texts().segments, app.prefs.format());
    let text = if cuts.value.is_some() { t.matrix_cut } else { t.matrix_cut_median };
    let value = format.money(crate::units::Money::from_units(density.value_cut), app.currency(), false);
    fill(text, &[("value", &value), ("orders", &figures::orders(app, density.orders_cut.into()))])
}

fn grid(app: App, density: &Arc<Density>) -> Spec {
    let (t, format) = (&app.prefs.texts().segments, app.prefs.format());
    let money = |amount: f64| {
        let amount = if amount >= 10.0 { amount.round() } else { amount };
        format.money(crate::units::Money::from_units(amount), app.currency(), amount >= 1e5)
    };
    let (rows, columns) = (density.edges.len(), density.counts.first().map_or(0, Vec::len));
    let row = |place: usize| {
        let from = density.edges.get(place).copied().unwrap_or(0.0);
        let name = match density.edges.get(place + 1) {
            Some(to) => format!("{} – {}", money(from), money(*to)),
            None => format!("≥ {}", money(from)),
        };
        Category { key: format!("value{place}"), name, tick: money(from) }
    };
    let column = |place: usize| {
        let number = format.integer((place + 1) as f64);
        let tick = if place + 1 == columns { format!("{number}+") } else { number };
        Category { key: format!("orders{}", place + 1), name: format!("{} {tick}", t.matrix_orders), tick }
    };
    let step = density.edges.get(1).copied().unwrap_or(1.0).max(f64::MIN_POSITIVE);
    let values = density.counts.iter().rev();
    Spec::HeatGrid(HeatGrid {
        caption: t.matrix_title.to_owned(),
        row_title: t.matrix_value.to_owned(),
        column_title: t.matrix_orders.to_owned(),
        rows: (0..rows).rev().map(row).collect(),
        columns: (0..columns).map(column).collect(),
        values: values.map(|row| row.iter().map(|count| (*count > 0).then_some(*count as f64)).collect()).collect(),
        cuts: Some([rows as f64 - density.value_cut / step, f64::from(density.orders_cut) - 1.0]),
    })
}
