//! How the page speaks and writes, what it keeps, and what left it.

mod asides;
mod exports;
mod privacy;
mod reading;
mod storage;

use crate::ui::{view, word};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <div>
            <h1 class="page-title" data-testid="settings-title">{word(|t| t.shell.settings)}</h1>
        </div>
        <div class="row-2">
            <section class="panel" data-testid="settings-reading">
                <h2 class="panel-title">{word(|t| t.settings.reading)}</h2>
                <div class="stack settings-fields">
                    <reading::LanguageChoice />
                    <reading::NumbersChoice />
                    <reading::CurrencyChoice />
                    <reading::ThemeChoice />
                </div>
            </section>
            <div class="stack">
                <section class="panel" data-testid="settings-storage">
                    <h2 class="panel-title">{word(|t| t.data.keep_title)}</h2>
                    <p class="say">{word(|t| t.data.keep_say)}</p>
                    <asides::Asides />
                    <storage::Storage />
                </section>
                <section class="panel" data-testid="privacy">
                    <h2 class="panel-title">{word(|t| t.help.privacy_title)}</h2>
                    <privacy::Requests />
                    <exports::Exports />
                </section>
            </div>
        </div>
    }
}
