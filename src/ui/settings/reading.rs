//! How the page speaks and writes: language, theme, numbers, currency.

use crate::locale::{Numbers, fill};
use crate::state::{Theme, use_app};
use crate::ui::shared::{Choice, CurrencyOptions, LanguageSelect};
use crate::ui::{view, word};
use crate::units::Currency;
use leptos::prelude::*;

/// The language of the page.
#[component]
pub fn LanguageChoice() -> impl IntoView {
    view! {
        <label class="field">
            <span class="field-label">{word(|t| t.shell.language)}</span>
            <LanguageSelect testid="settings-language" />
        </label>
    }
}

/// The place of a value in a list.
fn place_of<T: PartialEq>(list: &[T], value: &T) -> usize {
    list.iter().position(|one| one == value).unwrap_or_default()
}

/// Light, dark, or as the system has it.
#[component]
pub fn ThemeChoice() -> impl IntoView {
    let app = use_app();
    let choose = move |place: usize| {
        if let Some(&theme) = Theme::ALL.get(place) {
            app.prefs.set_theme(theme);
        }
    };
    view! {
        <Choice label=|t| t.shell.theme testid="settings-theme"
            names=|t| Theme::ALL.map(|theme| match theme {
                Theme::System => t.shell.theme_system,
                Theme::Light => t.shell.theme_light,
                Theme::Dark => t.shell.theme_dark,
            }).to_vec()
            chosen=Signal::derive(move || place_of(&Theme::ALL, &app.prefs.theme())) on_choose=choose />
    }
}

/// How numbers are written.
#[component]
pub fn NumbersChoice() -> impl IntoView {
    let app = use_app();
    let choose = move |place: usize| {
        if let Some(&numbers) = Numbers::ALL.get(place) {
            app.prefs.set_numbers(numbers);
        }
    };
    view! {
        <Choice label=|t| t.shell.numbers testid="numbers"
            names=|t| Numbers::ALL.map(|numbers| match numbers {
                Numbers::Language => t.shell.numbers_language,
                Numbers::Thousands => t.shell.numbers_thousands,
                Numbers::Myriads => t.shell.numbers_myriads,
                Numbers::DecimalComma => t.shell.numbers_comma,
            }).to_vec()
            chosen=Signal::derive(move || place_of(&Numbers::ALL, &app.prefs.numbers())) on_choose=choose />
    }
}

/// The currency of the plan, and of data that name none.
#[component]
pub fn CurrencyChoice() -> impl IntoView {
    let app = use_app();
    let chosen = move || app.workspace.with_document(|document| document.currency);
    let code = move |currency: Currency| match currency.is_none() {
        true => String::new(),
        false => currency.code().to_owned(),
    };
    let choose = move |event: leptos::ev::Event| {
        let currency = Currency::parse(&event_target_value(&event)).unwrap_or(Currency::NONE);
        if app.set_currency(currency).is_err() {
            app.announcer.say(app.prefs.texts().errors.edit_refused);
        }
    };
    let said = move || {
        let t = &app.prefs.texts().settings;
        match app.two_currencies() {
            Some((plan, data)) => fill(t.currency_two, &[("plan", plan.code()), ("data", data.code())]),
            None => t.currency_say.to_owned(),
        }
    };
    view! {
        <label class="field">
            <span class="field-label">{word(|t| t.settings.currency)}</span>
            <select data-testid="settings-currency" prop:value=move || code(chosen()) on:change=choose>
                <CurrencyOptions none=word(|t| t.settings.currency_none)
                    chosen=Signal::derive(move || Some(chosen()).filter(|currency| !currency.is_none())) />
            </select>
            <span class="field-hint" data-testid="settings-currency-say">{said}</span>
        </label>
    }
}
