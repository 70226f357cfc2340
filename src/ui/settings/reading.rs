//! How the page speaks and writes: language, theme, numbers, currency.

use crate::import::currencies;
use crate::locale::{Lang, Numbers, fill};
use crate::state::{Theme, use_app};
use crate::ui::{view, word};
use crate::units::Currency;
use leptos::prelude::*;

/// The language of the page.
#[component]
pub fn LanguageChoice() -> impl IntoView {
    let app = use_app();
    let choose = move |event: leptos::ev::Event| {
        let chosen = Lang::from_code(&event_target_value(&event));
        // It shows what is spoken, also while the words are on their way or cannot be had.
        event_target::<leptos::web_sys::HtmlSelectElement>(&event).set_value(app.prefs.lang().code());
        if let Some(lang) = chosen {
            app.set_lang(lang);
        }
    };
    view! {
        <label class="field">
            <span class="field-label">{word(|t| t.shell.language)}</span>
            <select data-testid="settings-language" prop:value=move || app.prefs.lang().code() on:change=choose>
                {Lang::ALL.map(|lang| view! {
                    <option value=lang.code() lang=lang.code() selected=move || app.prefs.lang() == lang>
                        {lang.own_name()}
                    </option>
                }).collect_view()}
            </select>
        </label>
    }
}

/// Light, dark, or as the system has it.
#[component]
pub fn ThemeChoice() -> impl IntoView {
    let app = use_app();
    let name = move |theme: Theme| {
        let t = &app.prefs.texts().shell;
        match theme {
            Theme::System => t.theme_system,
            Theme::Light => t.theme_light,
            Theme::Dark => t.theme_dark,
        }
    };
    let place = move || Theme::ALL.iter().position(|one| *one == app.prefs.theme()).unwrap_or_default();
    view! {
        <label class="field">
            <span class="field-label">{word(|t| t.shell.theme)}</span>
            <select data-testid="settings-theme" prop:value=move || place().to_string() on:change=move |event| {
                let at = event_target_value(&event).parse::<usize>().ok();
                if let Some(&theme) = at.and_then(|at| Theme::ALL.get(at)) {
                    app.prefs.set_theme(theme);
                }
            }>
                {Theme::ALL.into_iter().enumerate().map(|(at, theme)| view! {
                    <option value=at.to_string() selected=move || place() == at>{move || name(theme)}</option>
                }).collect_view()}
            </select>
        </label>
    }
}

/// How numbers are written.
#[component]
pub fn NumbersChoice() -> impl IntoView {
    let app = use_app();
    let name = move |numbers: Numbers| {
        let t = &app.prefs.texts().shell;
        match numbers {
            Numbers::Language => t.numbers_language,
            Numbers::Thousands => t.numbers_thousands,
            Numbers::Myriads => t.numbers_myriads,
            Numbers::DecimalComma => t.numbers_comma,
        }
    };
    let place = move || Numbers::ALL.iter().position(|one| *one == app.prefs.numbers()).unwrap_or_default();
    view! {
        <label class="field">
            <span class="field-label">{word(|t| t.shell.numbers)}</span>
            <select data-testid="numbers" prop:value=move || place().to_string() on:change=move |event| {
                let at = event_target_value(&event).parse::<usize>().ok();
                if let Some(&numbers) = at.and_then(|at| Numbers::ALL.get(at)) {
                    app.prefs.set_numbers(numbers);
                }
            }>
                {Numbers::ALL.into_iter().enumerate().map(|(at, numbers)| view! {
                    <option value=at.to_string() selected=move || place() == at>{move || name(numbers)}</option>
                }).collect_view()}
            </select>
        </label>
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
                <option value="" selected=move || chosen().is_none()>{word(|t| t.settings.currency_none)}</option>
                {currencies().map(|currency| {
                    let (value, shown) = (currency.code().to_owned(), currency.code().to_owned());
                    view! { <option value=value selected=move || chosen() == currency>{shown}</option> }
                }).collect_view()}
            </select>
            <span class="field-hint" data-testid="settings-currency-say">{said}</span>
        </label>
    }
}
