//! Which currency amounts are in, when no file says it: asked once.

use crate::import::currencies;
use crate::state::use_app;
use crate::ui::{view, word};
use crate::units::Currency;
use leptos::prelude::*;

/// The question with its answers; nothing where a file or a person has said it, or amounts are to have no sign.
#[component]
pub fn CurrencyQuestion() -> impl IntoView {
    let app = use_app();
    let asked = Memo::new(move |_| app.asks_currency());
    let take = move |event: leptos::ev::Event| {
        let Some(currency) = Currency::parse(&event_target_value(&event)) else { return };
        if app.set_currency(currency).is_err() {
            app.announcer.say(app.prefs.texts().errors.edit_refused);
        }
    };
    view! {
        <Show when=move || asked.get()>
            <div class="notice notice-info" data-testid="currency-question">
                <p class="notice-text">{word(|t| t.settings.currency_question)}</p>
                <label>
                    <span class="visually-hidden">{word(|t| t.settings.currency)}</span>
                    <select data-testid="currency-answer" on:change=take>
                        <option value="">{word(|t| t.settings.currency_choose)}</option>
                        {currencies().map(|currency| {
                            let (value, shown) = (currency.code().to_owned(), currency.code().to_owned());
                            view! { <option value=value>{shown}</option> }
                        }).collect_view()}
                    </select>
                </label>
                <button type="button" class="button button-small button-quiet" data-testid="currency-without"
                    on:click=move |_| app.prefs.set_no_currency()>
                    {word(|t| t.settings.currency_without)}
                </button>
            </div>
        </Show>
    }
}
