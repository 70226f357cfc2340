//! Retention, value and return: what a better retention is worth, and what may be spent on it.

use super::ladder::formula;
use super::money;
use crate::analysis::value::{Formula, ValueView, Yearly};
use crate::locale::{Notation, fill, with_sign};
use crate::state::{App, use_app};
use crate::ui::shared::{Commit, NumberField, figures, plan_words, short_money};
use crate::ui::{view, word};
use crate::units::{Money, Ratio};
use leptos::prelude::*;
use std::sync::Arc;

/// How much the retention to reach is above the present one at first.
const STEP: f64 = 0.05;

/// What a person has typed in the place of their own data; nothing leaves the data as they are.
#[derive(Clone, Copy, Default, PartialEq)]
struct Typed {
    before: Option<f64>,
    after: Option<f64>,
    margin: Option<f64>,
    cost: Option<f64>,
    with_first: bool,
}

/// What comes of it.
#[derive(Clone, Copy, PartialEq)]
struct Gain {
    before: f64,
    after: f64,
    margin: f64,
    low: f64,
    high: f64,
    customers: u64,
}

impl Gain {
    fn all(&self) -> f64 {
        (self.high - self.low) * self.customers as f64
    }
}

/// The gain under what is typed; nothing where there is no finite value.
fn gain(app: App, view: &ValueView, typed: Typed) -> Option<Gain> {
    let yearly = view.yearly;
    let own = yearly.map(|yearly| formula(app, &yearly));
    let before = typed.before.or(own.map(|own| own.retention.0))?;
    let margin = typed.margin.or(own.map(|own| own.margin))?;
    let after = typed.after.unwrap_or((before + STEP).min(1.0));
    let value = |retention: f64| {
        let formula = Formula { margin, retention: Ratio(retention), discount: app.value_ask().discount };
        if typed.with_first { formula.with_first() } else { formula.endless() }
    };
    let customers = yearly.map_or(view.past.customers, |yearly| yearly.active);
    Some(Gain { before, after, margin, low: value(before)?, high: value(after)?, customers })
}

/// The panel.
#[component]
pub fn Triangle(view: Memo<Option<Arc<ValueView>>>) -> impl IntoView {
    let app = use_app();
    let typed = RwSignal::new(Typed::default());
    let found = Memo::new(move |_| view.with(|view| gain(app, view.as_ref()?, typed.get())));
    let own = Memo::new(move |_| view.with(|view| view.as_ref()?.yearly));
    let set = move |change: fn(&mut Typed, Option<f64>), least: f64, most: f64| -> Commit<Option<f64>> {
        Callback::new(move |number: Option<f64>| {
            if number.is_some_and(|number| !(least..=most).contains(&number)) {
                let format = app.prefs.format();
                let range =
                    [("min", format.decimal_up_to(least * 100.0, 1)), ("max", format.decimal_up_to(most * 100.0, 1))];
                return Err(fill(
                    app.prefs.texts().errors.field_range,
                    &range.each_ref().map(|(name, value)| (*name, value.as_str())),
                ));
            }
            typed.update(|typed| change(typed, number));
            Ok(())
        })
    };
    let amount = move |change: fn(&mut Typed, Option<f64>)| -> Commit<Option<f64>> {
        Callback::new(move |number: Option<f64>| {
            if number.is_some_and(|number| number < 0.0) {
                return Err(app.prefs.texts().value.not_below_zero.to_owned());
            }
            typed.update(|typed| change(typed, number.filter(|number| number.is_finite())));
            Ok(())
        })
    };
    let part = move |read: fn(&Gain) -> f64, typed_part: fn(&Typed) -> Option<f64>| {
        Signal::derive(move || found.get().map(|gain| read(&gain)).or_else(|| typed.with(typed_part)))
    };
    let currency = Signal::derive(move || figures::currency_unit(app));
    let name = Signal::derive(move || fill(app.prefs.texts().value.per_year, &[("what", &basis(app))]));
    let first = move || fill(app.prefs.texts().value.with_first, &[("what", &basis(app))]);
    let percent = || Signal::stored("%".to_owned());
    view! {
        <section class="panel" data-testid="value-triangle">
            <h2 class="panel-title">{word(|t| t.value.triangle)}</h2>
            <p class="say">
                {move || own.get().map_or_else(|| app.prefs.texts().value.triangle_type.to_owned(), |own| stayed(app, &own))}
            </p>
            <div class="value-asked">
                <NumberField label=word(|t| t.value.retention_now) notation=Notation::Percent(1) unit=percent()
                    value=part(|gain| gain.before, |typed| typed.before)
                    on_commit=set(|typed, number| typed.before = number, 0.0, 1.0) testid="triangle-before" />
                <NumberField label=word(|t| t.value.retention_then) notation=Notation::Percent(1) unit=percent()
                    value=part(|gain| gain.after, |typed| typed.after)
                    on_commit=set(|typed, number| typed.after = number, 0.0, 1.0) testid="triangle-after" />
                <NumberField label=name notation=Notation::Decimal(2) unit=currency
                    value=part(|gain| gain.margin, |typed| typed.margin)
                    on_commit=amount(|typed, number| typed.margin = number) testid="triangle-margin" />
                <NumberField label=word(|t| t.value.spend_on_it) notation=Notation::Decimal(2) unit=currency
                    value=Signal::derive(move || typed.get().cost)
                    on_commit=amount(|typed, number| typed.cost = number) testid="triangle-cost" />
            </div>
            <label class="month-choice">
                <input type="checkbox" data-testid="triangle-first" prop:checked=move || typed.get().with_first
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        typed.update(|typed| typed.with_first = on);
                    } />
                <span>{first}</span>
            </label>
            {move || found.get().map(|gain| view! {
                <p class="value-answer" data-testid="triangle-say">{said(app, &gain)}</p>
                <p class="field-hint" data-testid="triangle-return">{returned(app, &gain, typed.get().cost)}</p>
            })}
            {move || (typed.get() != Typed::default()).then(|| view! {
                <button type="button" class="button button-small button-quiet" data-testid="triangle-own"
                    on:click=move |_| typed.set(Typed::default())>{word(|t| t.value.back_to_own)}</button>
            })}
        </section>
    }
}

/// What an amount of a year is called: revenue or margin.
fn basis(app: App) -> String {
    match app.value_ask().margin {
        None => app.prefs.texts().value.what_revenue.to_owned(),
        Some(_) => app.prefs.texts().value.what_margin_amount.to_owned(),
    }
}

fn stayed(app: App, own: &Yearly) -> String {
    let (t, format) = (&app.prefs.texts().value, app.prefs.format());
    let rate = Ratio::of(own.stayed as f64, own.before as f64).unwrap_or_default();
    let words = [
        ("stayed", format.integer(own.stayed as f64)),
        ("before", format.integer(own.before as f64)),
        ("days", plan_words::days(app.prefs.texts(), format.as_ref(), own.days)),
        ("rate", format.percent(rate, 1)),
        ("year", format.percent(own.retention, 1)),
    ];
    fill(t.triangle_own, &words.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn said(app: App, gain: &Gain) -> String {
    let (t, format) = (&app.prefs.texts().value, app.prefs.format());
    if gain.after <= gain.before {
        let now = format.percent(Ratio(gain.before), 1);
        return fill(t.triangle_no_rise, &[("before", &now)]);
    }
    let percent = |share: f64| format.percent(Ratio(share), 1);
    // From next to nothing everything is a multiple that says nothing.
    let change = match Ratio::of(gain.high - gain.low, gain.low).filter(|change| change.0.abs() < 10.0) {
        Some(change) => with_sign(change.0, percent(change.0)),
        None => app.prefs.texts().common.unknown.to_owned(),
    };
    let words = [
        ("before", percent(gain.before)),
        ("after", percent(gain.after)),
        ("low", money(app, gain.low)),
        ("high", money(app, gain.high)),
        ("change", change),
        ("customers", figures::customers(app, gain.customers)),
        ("gain", short_money(app, Money::from_units(gain.all()))),
    ];
    fill(t.triangle_say, &words.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn returned(app: App, gain: &Gain, cost: Option<f64>) -> String {
    let (t, format) = (&app.prefs.texts().value, app.prefs.format());
    if gain.after <= gain.before {
        return String::new();
    }
    match cost.filter(|cost| *cost > 0.0) {
        Some(cost) => {
            let ratio = format!("{} : 1", format.decimal(gain.all() / cost, 1));
            fill(t.triangle_return, &[("cost", &short_money(app, Money::from_units(cost))), ("ratio", &ratio)])
        }
        None => fill(t.triangle_even, &[("gain", &short_money(app, Money::from_units(gain.all())))]),
    }
}
