//! The early warning: the signs, their weights, and the customers who are warned of.

use crate::analysis::{Churn, Indicator, IndicatorLine, Selector};
use crate::locale::{Notation, Texts, fill};
use crate::state::{App, use_app};
use crate::ui::shared::{Commit, Icon, NumberField, Shape, figures, plan_words, short_money};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Warning(churn: Memo<Option<Arc<Churn>>>) -> impl IntoView {
    let app = use_app();
    let threshold: Commit<Option<f64>> = Callback::new(move |share: Option<f64>| {
        let hundredths = (share.unwrap_or_default() * 100.0).round().clamp(0.0, 1e6) as u32;
        app.set_churn_ask(|ask| ask.threshold = hundredths).map_err(|error| plan_words::refusal(app, &error))
    });
    view! {
        <section class="panel" data-testid="churn-warning">
            <h2 class="panel-title">{word(|t| t.churn.warning)}</h2>
            <p class="say">{word(|t| t.churn.warning_say)}</p>
            <div class="value-asked">
                {Indicator::ALL.into_iter().enumerate().map(|(place, sign)| weight(app, place, sign)).collect_view()}
                <NumberField label=word(|t| t.churn.threshold) notation=Notation::Percent(0)
                    unit=Signal::stored("%".to_owned())
                    value=Signal::derive(move || Some(f64::from(app.churn_ask().threshold) / 100.0))
                    on_commit=threshold testid="churn-threshold" />
            </div>
            {move || churn.with(|churn| churn.as_ref().map(|churn| content(app, churn)))}
        </section>
    }
}

fn sign_name(t: &'static Texts, sign: Indicator) -> &'static str {
    match sign {
        Indicator::Gap => t.churn.gap,
        Indicator::Interactions => t.churn.interactions,
        Indicator::Satisfaction => t.churn.satisfaction,
    }
}

fn weight(app: App, place: usize, sign: Indicator) -> AnyView {
    let commit: Commit<Option<f64>> = Callback::new(move |weight: Option<f64>| {
        let weight = weight.unwrap_or_default().round().clamp(0.0, 1e6) as u32;
        let set = app.set_churn_ask(|ask| ask.weights.get_mut(place).into_iter().for_each(|own| *own = weight));
        set.map_err(|error| plan_words::refusal(app, &error))
    });
    let label = Signal::derive(move || {
        let t = app.prefs.texts();
        fill(t.churn.weight, &[("sign", sign_name(t, sign))])
    });
    let value = Signal::derive(move || app.churn_ask().weights.get(place).map(|weight| f64::from(*weight)));
    view! {
        <NumberField label notation=Notation::Decimal(0) value on_commit=commit
            testid=format!("churn-weight-{}", sign.slug()) />
    }
    .into_any()
}

fn content(app: App, churn: &Churn) -> AnyView {
    let t = app.prefs.texts();
    let (ask, warned) = (churn.ask, churn.warned);
    let stake = fill(t.churn.stake, &[("revenue", &short_money(app, churn.at_stake))]);
    let customers = fill(t.churn.list, &[("customers", &figures::customers(app, warned))]);
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.churn.warning>
            <table class="table" data-testid="churn-signs">
                <caption class="visually-hidden">{t.churn.warning}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.churn.sign}</th>
                        <th scope="col">{t.churn.how}</th>
                        <th scope="col">{t.churn.usable}</th>
                    </tr>
                </thead>
                <tbody>{churn.indicators.iter().map(|line| row(app, line)).collect_view()}</tbody>
            </table>
        </div>
        {(warned > 0).then(|| view! {
            <p class="data-after cluster">
                <a class="button button-primary" data-testid="churn-list"
                    href=move || app.view.link_to_list(Selector::Warned(ask))>
                    <Icon shape=Shape::People />{customers}
                </a>
                <span>{stake}</span>
            </p>
        })}
    }
    .into_any()
}

fn row(app: App, line: &IndicatorLine) -> AnyView {
    let t = app.prefs.texts();
    let (how, none) = match line.indicator {
        Indicator::Gap => (t.churn.gap_say, t.churn.none_gap),
        Indicator::Interactions => (t.churn.interactions_say, t.churn.none_interactions),
        Indicator::Satisfaction => (t.churn.satisfaction_say, t.churn.none_satisfaction),
    };
    let known = if line.customers > 0 { figures::customers(app, line.customers) } else { none.to_owned() };
    view! {
        <tr data-testid=format!("sign-{}", line.indicator.slug())>
            <th scope="row">{sign_name(t, line.indicator)}</th>
            <td class="words">{how}</td>
            <td class="words">{known}</td>
        </tr>
    }
    .into_any()
}
