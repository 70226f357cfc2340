//! Plan and data are not in the same currency: what that means, and the ways out.

use crate::locale::fill;
use crate::protocol::Screen;
use crate::state::{focus, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Stands where money of the plan is; nothing while there is one currency.
#[component]
pub fn TwoCurrencies() -> impl IntoView {
    let app = use_app();
    let two = Memo::new(move |_| app.two_currencies());
    move || {
        two.get().map(|(plan, data)| {
            let values = move |text: &str| fill(text, &[("plan", plan.code()), ("data", data.code())]);
            let one = move |_| match app.set_currency(data) {
                Ok(()) => focus("main"),
                Err(_) => app.announcer.say(app.prefs.texts().errors.edit_refused),
            };
            view! {
                <div class="notice notice-warn" data-testid="two-currencies">
                    <p class="notice-text">{move || values(app.prefs.texts().settings.currency_two)}</p>
                    <button type="button" class="button button-small" data-testid="one-currency" on:click=one>
                        {move || values(app.prefs.texts().settings.currency_same)}
                    </button>
                    <a class="button button-small button-quiet" href=move || app.view.link(Screen::Data)>
                        {word(|t| t.settings.currency_rate)}
                    </a>
                </div>
            }
        })
    }
}
