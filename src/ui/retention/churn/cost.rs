//! What churn cost: the margin of those who were lost, and what it takes to replace or to keep them.

use super::super::spend::{first_month, spent};
use super::super::value::money;
use crate::analysis::{Churn, CostOfChurn, Window};
use crate::locale::{Notation, fill, plural};
use crate::state::{App, use_app};
use crate::ui::shared::{Commit, NumberField, figures, plan_words, short_money};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Cost(churn: Memo<Option<Arc<Churn>>>, on: Signal<bool>) -> impl IntoView {
    let app = use_app();
    let spend = Memo::new(move |_| spent(app).map(|(spend, _)| spend));
    // How many are new says the table of cohorts; nobody asks for it where no spend is known.
    let table = app.cohort_table(Signal::derive(move || on.get() && spend.get().is_some()));
    let from_spend = Memo::new(move |_| {
        let spend = spend.get()?;
        table.with(|table| table.value().and_then(|table| table.cost_of_new(spend)))
    });
    let acquiring = Memo::new(move |_| app.churn_cost().acquiring.or(from_spend.get()));
    let lost = Memo::new(move |_| churn.with(|churn| churn.as_ref().map(|churn| churn.lost).unwrap_or_default()));
    // What is to be known of a cost that was taken from the spend.
    let taken = Signal::derive(move || {
        from_spend.get().filter(|_| app.churn_cost().acquiring.is_none())?;
        let t = app.prefs.texts();
        let from = if app.view.window() == Window::All { t.churn.acquiring_from_all } else { t.churn.acquiring_from };
        let first = table.with(|table| first_month(app, table.value()?));
        Some(first.map_or_else(|| from.to_owned(), |first| format!("{from} {first}")))
    });
    let say = move || {
        let (t, lost) = (&app.prefs.texts().churn, lost.get());
        if lost.customers == 0 {
            return t.cost_nobody.to_owned();
        }
        let customers = figures::customers(app, lost.customers);
        let revenue = short_money(app, lost.revenue);
        fill(
            plural(lost.customers, t.cost_say_one, t.cost_say_other),
            &[("customers", &customers), ("revenue", &revenue)],
        )
    };
    view! {
        <section class="panel" data-testid="churn-cost">
            <h2 class="panel-title">{word(|t| t.churn.cost)}</h2>
            <p class="say" data-testid="churn-lost">{say}</p>
            <Show when=move || { lost.get().customers > 0 }>
                <Asked acquiring taken />
                {move || {
                    let t = &app.prefs.texts().churn;
                    match (app.value_ask().margin, acquiring.get()) {
                        (Some(margin), Some(cost)) => sum(app, churn, margin, cost),
                        (None, None) => ask(t.ask_both),
                        (None, Some(_)) => ask(t.ask_margin),
                        (Some(_), None) => ask(t.ask_cost),
                    }
                }}
            </Show>
        </section>
    }
}

fn ask(text: &'static str) -> AnyView {
    view! { <p class="notice notice-info" data-testid="churn-cost-ask">{text}</p> }.into_any()
}

/// The fields.
#[component]
fn Asked(acquiring: Memo<Option<f64>>, taken: Signal<Option<String>>) -> impl IntoView {
    let app = use_app();
    let refused = move |error| plan_words::refusal(app, &error);
    let margin: Commit<Option<f64>> = Callback::new(move |margin: Option<f64>| {
        app.set_value_ask(|ask| ask.margin = margin.map(Ratio)).map_err(refused)
    });
    let cost: Commit<Option<f64>> =
        Callback::new(move |cost: Option<f64>| app.set_churn_cost(|own| own.acquiring = cost).map_err(refused));
    let keeping: Commit<Option<f64>> = Callback::new(move |share: Option<f64>| {
        app.set_churn_cost(|own| own.keeping = Ratio(share.unwrap_or_default())).map_err(refused)
    });
    let currency = Signal::derive(move || figures::currency_unit(app));
    view! {
        <div class="value-asked">
            <NumberField label=word(|t| t.value.margin) notation=Notation::Percent(1)
                value=Signal::derive(move || app.value_ask().margin.map(|margin| margin.0))
                unit=Signal::stored("%".to_owned()) on_commit=margin testid="churn-margin" />
            <div>
                <NumberField label=word(|t| t.churn.acquiring) notation=Notation::Decimal(2) unit=currency
                    value=acquiring on_commit=cost testid="churn-acquiring" />
                {move || taken.get().map(|text| view! { <p class="field-hint">{text}</p> })}
            </div>
            <div>
                <NumberField label=word(|t| t.churn.keeping) notation=Notation::Percent(1)
                    value=Signal::derive(move || Some(app.churn_cost().keeping.0))
                    unit=Signal::stored("%".to_owned()) on_commit=keeping testid="churn-keeping" />
                <p class="field-hint">{word(|t| t.churn.keeping_hint)}</p>
            </div>
        </div>
    }
}

/// The calculation.
fn sum(app: App, churn: Memo<Option<Arc<Churn>>>, margin: Ratio, cost: f64) -> AnyView {
    let lost = churn.with(|churn| churn.as_ref().map(|churn| churn.lost).unwrap_or_default());
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let own = app.churn_cost();
    let found: CostOfChurn = own.of(&lost, margin, cost);
    let words = [
        ("revenue", figures::money(app, lost.revenue, false)),
        ("margin", format.share(margin)),
        ("customers", figures::customers(app, lost.customers)),
        ("cost", money(app, cost)),
        ("share", format.share(own.keeping)),
    ];
    let words = words.each_ref().map(|(name, value)| (*name, value.as_str()));
    let line = |name: &'static str, how: &str, amount: f64, testid: &'static str| {
        view! {
            <tr data-testid=testid>
                <th scope="row">{name}</th>
                <td class="words">{fill(how, &words)}</td>
                <td class="num">{money(app, amount)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.churn.cost>
            <table class="table" data-testid="churn-cost-table">
                <caption class="visually-hidden">{t.churn.cost}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.common.name}</th>
                        <th scope="col">{t.churn.how}</th>
                        <th scope="col" class="num">{t.common.amount}</th>
                    </tr>
                </thead>
                <tbody>
                    {line(t.churn.lost_margin, t.churn.lost_margin_how, found.margin, "churn-lost-margin")}
                    {line(t.churn.replacing, t.churn.replacing_how, found.replacing, "churn-replacing")}
                    {line(t.common.total, "", found.total(), "churn-total")}
                    {line(t.churn.keeping_them, t.churn.keeping_how, found.keeping, "churn-keep")}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}
