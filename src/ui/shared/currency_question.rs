//! Which currency amounts are in, when no file says it: asked once.

use super::CurrencyOptions;
use crate::analysis::FigureKey;
use crate::locale::fill;
use crate::state::use_app;
use crate::ui::{view, word};
use crate::units::{Currency, Money};
use leptos::prelude::*;

/// The question with its answers and what each makes of the revenue; nothing where a file or a person has said it, or
/// amounts are to have no sign. A choice counts with its button: a letter typed in the list chooses, too, and would be
/// taken for the answer.
#[component]
pub fn CurrencyQuestion() -> impl IntoView {
    let app = use_app();
    let asked = Memo::new(move |_| app.asks_currency());
    let chosen = RwSignal::new(None::<Currency>);
    let take = move |_| {
        let Some(currency) = chosen.get_untracked() else { return };
        if app.set_currency(currency).is_err() {
            app.announcer.say(app.prefs.texts().errors.edit_refused);
        }
    };
    // The same revenue under both answers.
    let outcome = move || {
        let currency = chosen.get()?;
        let revenue = app.data.results.with(|results| {
            let results = results.value()?;
            let known = results.figure(FigureKey::Revenue).and_then(|figure| figure.money);
            known.or(results.unknown.as_ref().map(|unknown| unknown.revenue))
        })?;
        let written = |currency| app.prefs.format().money(Money::from_units(revenue.units().round()), currency, false);
        let values = [("without", &*written(Currency::NONE)), ("with", &*written(currency))];
        Some(fill(app.prefs.texts().settings.currency_outcome, &values))
    };
    view! {
        <Show when=move || asked.get()>
            <div class="notice notice-info" data-testid="currency-question">
                <p class="notice-text">
                    {word(|t| t.settings.currency_question)}" "
                    <span data-testid="currency-outcome">{outcome}</span>
                </p>
                <label>
                    <span class="visually-hidden">{word(|t| t.settings.currency)}</span>
                    <select data-testid="currency-answer"
                        on:change=move |event| chosen.set(Currency::parse(&event_target_value(&event)))>
                        <CurrencyOptions none=word(|t| t.settings.currency_choose) chosen />
                    </select>
                </label>
                <button type="button" class="button button-small button-primary" data-testid="currency-take"
                    disabled=move || chosen.get().is_none() on:click=take>
                    {word(|t| t.settings.currency_take)}
                </button>
                <button type="button" class="button button-small button-quiet" data-testid="currency-without"
                    on:click=move |_| app.prefs.set_no_currency()>
                    {word(|t| t.settings.currency_without)}
                </button>
            </div>
        </Show>
    }
}
