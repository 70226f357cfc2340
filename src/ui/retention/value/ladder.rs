//! The ladder: so far, by formula, by model.

use super::asked::Asked;
use super::{money, refusal, span};
use crate::analysis::value::{Formula, ValueView, Yearly};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::shared::{plan_words, short_money};
use crate::ui::{view, word};
use crate::units::Money;
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Ladder(view: Memo<Option<Arc<ValueView>>>) -> impl IntoView {
    let app = use_app();
    let with =
        move |look: fn(App, &ValueView) -> Rung| move || view.with(|view| view.as_ref().map(|view| look(app, view)));
    view! {
        <section class="panel" data-testid="value-ladder">
            <h2 class="panel-title">{word(|t| t.value.ladder)}</h2>
            <p class="say">{word(|t| t.value.ladder_say)}</p>
            <Asked />
            <div class="value-rungs">
                {move || with(so_far)().map(|rung| shown(rung, "value-so-far"))}
                {move || with(by_formula)().map(|rung| shown(rung, "value-formula"))}
                {move || with(by_model)().map(|rung| shown(rung, "value-model"))}
            </div>
        </section>
    }
}

/// One step: its name, the amount of a customer, and how it comes about.
struct Rung {
    name: String,
    /// The amount in currency units; nothing where there is none.
    amount: Option<f64>,
    text: Option<String>,
    say: String,
}

fn shown(rung: Rung, testid: &'static str) -> AnyView {
    view! {
        <article class="card" data-testid=testid>
            <h3 class="card-label">{rung.name}</h3>
            <p class="figure">
                {match (rung.amount, rung.text) {
                    (Some(amount), Some(text)) => view! { <data value=amount.to_string()>{text}</data> }.into_any(),
                    (_, text) => text.into_any(),
                }}
            </p>
            <p class="card-reason">{rung.say}</p>
        </article>
    }
    .into_any()
}

fn rung(app: App, name: String, amount: Option<f64>, say: String) -> Rung {
    let text = amount.map_or_else(|| app.prefs.texts().common.unknown.to_owned(), |amount| money(app, amount));
    Rung { name, amount, text: Some(text), say }
}

fn so_far(app: App, view: &ValueView) -> Rung {
    let (t, kept) = (&app.prefs.texts().value, app.value_ask().kept());
    let total = view.past.revenue.units() * kept;
    let words =
        [("total", short_money(app, Money::from_units(total))), ("median", money(app, view.past.median * kept))];
    let say = fill(t.so_far_say, &words.each_ref().map(|(name, value)| (*name, value.as_str())));
    rung(app, t.so_far.to_owned(), Some(total / view.past.customers.max(1) as f64), say)
}

/// The formula with the retention and the revenue of a year.
pub fn formula(app: App, yearly: &Yearly) -> Formula {
    let ask = app.value_ask();
    Formula { margin: yearly.revenue * ask.kept(), retention: yearly.retention, discount: ask.discount }
}

fn by_formula(app: App, view: &ValueView) -> Rung {
    let (t, format) = (&app.prefs.texts().value, app.prefs.format());
    let Some(yearly) = view.yearly else {
        return rung(app, t.formula.to_owned(), None, t.formula_none.to_owned());
    };
    let formula = formula(app, &yearly);
    let retention = format.percent(formula.retention, 1);
    let Some(amount) = formula.endless() else {
        return rung(app, t.formula.to_owned(), None, fill(t.formula_endless, &[("retention", &retention)]));
    };
    let words = [
        ("margin", money(app, formula.margin)),
        ("retention", retention),
        ("discount", format.share(formula.discount)),
        ("days", plan_words::days(app.prefs.texts(), format.as_ref(), yearly.days)),
    ];
    let say = fill(t.formula_say, &words.each_ref().map(|(name, value)| (*name, value.as_str())));
    rung(app, t.formula.to_owned(), Some(amount), say)
}

fn by_model(app: App, view: &ValueView) -> Rung {
    let (t, format) = (&app.prefs.texts().value, app.prefs.format());
    let name = fill(t.model, &[("span", &span(app))]);
    let why = |refused| rung(app, name.clone(), None, refusal::words(app, refused));
    let Some(models) = view.models else { return rung(app, name, None, t.model_none.to_owned()) };
    match (models.purchases, models.spend, &view.expected) {
        (Err(refused), ..) | (Ok(_), Err(refused), _) => why(refused),
        (Ok(_), Ok(_), None) => rung(app, name, None, t.model_none.to_owned()),
        (Ok(_), Ok(_), Some(expected)) => {
            let Some(total) = expected.value else { return rung(app, name, None, t.model_none.to_owned()) };
            let words = [
                ("total", short_money(app, Money::from_units(total))),
                ("orders", format.integer(expected.purchases.round())),
                ("again", format.integer(expected.again.round())),
            ];
            let say = fill(t.model_say, &words.each_ref().map(|(name, value)| (*name, value.as_str())));
            rung(app, name, Some(total / view.past.customers.max(1) as f64), say)
        }
    }
}
