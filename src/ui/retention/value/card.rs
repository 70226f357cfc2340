//! The definitions, with a customer of the data as the example.

use super::{money, span};
use crate::analysis::value::{Example, Fitted, ValueView};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::shared::figures;
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Card(view: Memo<Option<Arc<ValueView>>>) -> impl IntoView {
    let app = use_app();
    view! {
        <section class="panel" data-testid="value-card">
            <h2 class="panel-title">{word(|t| t.value.card)}</h2>
            <p class="say">{word(|t| t.value.card_say)}</p>
            {move || view.with(|view| view.as_ref().map(|view| content(app, view)))}
        </section>
    }
}

fn content(app: App, view: &ValueView) -> AnyView {
    let example = view.example.as_ref().map(|example| terms(app, view, example));
    let models = view.models.and_then(|models| models.purchases.ok().map(|purchases| (purchases, models.spend.ok())));
    view! {
        {example}
        {models.map(|(purchases, spend)| view! {
            <details>
                <summary>{word(|t| t.value.parameters)}</summary>
                <p class="say">{word(|t| t.value.parameters_say)}</p>
                <dl class="value-terms">
                    {fitted(app, "BG/NBD", &purchases, &["r", "α", "a", "b"], &purchases.model.parameters())}
                    {spend.map(|spend| fitted(app, "Gamma-Gamma", &spend, &["p", "q", "γ"], &spend.model.parameters()))}
                </dl>
            </details>
        })}
    }
    .into_any()
}

fn fitted<M>(app: App, name: &'static str, fitted: &Fitted<M>, names: &[&str], values: &[f64]) -> AnyView {
    let (t, format) = (&app.prefs.texts().value, app.prefs.format());
    let parts = names.iter().zip(values).map(|(name, value)| format!("{name} {}", format.decimal(*value, 3)));
    let words =
        [("value", format.decimal(fitted.log_likelihood, 2)), ("customers", figures::customers(app, fitted.customers))];
    let likelihood = fill(t.likelihood, &words.each_ref().map(|(name, value)| (*name, value.as_str())));
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{parts.collect::<Vec<_>>().join(" · ")}</dd>
            <dd class="muted">{likelihood}</dd>
        </div>
    }
    .into_any()
}

fn terms(app: App, view: &ValueView, example: &Example) -> AnyView {
    let (t, format) = (&app.prefs.texts().value, app.prefs.format());
    let weeks = |weeks: f64| {
        let text = if (weeks * 10.0).round() == 10.0 { t.weeks_one } else { t.weeks_other };
        fill(text, &[("count", &format.decimal_up_to(weeks, 1))])
    };
    let own = example.summary;
    let date = format.date(view.as_of);
    let mut rows = vec![
        (t.frequency.to_owned(), format.integer(own.x.into()), t.frequency_say.to_owned()),
        (t.recency.to_owned(), weeks(own.t_x), t.recency_say.to_owned()),
        (t.age.to_owned(), weeks(own.t), fill(t.age_say, &[("date", &date)])),
        (t.monetary.to_owned(), money(app, own.m), t.monetary_say.to_owned()),
    ];
    if let Some(worth) = example.worth {
        rows.push((t.card_alive.to_owned(), format.percent(Ratio(worth.alive), 1), String::new()));
        if let Some(value) = worth.value {
            let value = money(app, value);
            let text = match example.range {
                Some((_, high)) if high < 0.005 => fill(t.card_nothing, &[("value", &value)]),
                Some((low, high)) => {
                    fill(t.card_range, &[("value", &value), ("low", &money(app, low)), ("high", &money(app, high))])
                }
                None => value,
            };
            rows.push((fill(t.card_value, &[("span", &span(app))]), text, String::new()));
        }
    }
    let days: Vec<String> = example.days.iter().map(|day| format.date(*day)).collect();
    let days = days.iter().map(String::as_str).collect::<Vec<_>>();
    let named = fill(t.card_days, &[("days", &format.list(&days))]);
    view! {
        <p>{named}</p>
        <dl class="value-terms">
            {rows.into_iter().map(|(name, value, say)| view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                    {(!say.is_empty()).then(|| view! { <dd class="muted">{say}</dd> })}
                </div>
            }).collect_view()}
        </dl>
    }
    .into_any()
}
