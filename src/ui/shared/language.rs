//! The language of the page.

use crate::locale::Lang;
use crate::state::use_app;
use crate::ui::view;
use leptos::prelude::*;

/// A list of the languages, each in its own name; whoever shows it gives it a label.
#[component]
pub fn LanguageSelect(#[prop(optional)] class: &'static str, testid: &'static str) -> impl IntoView {
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
        <select class=class data-testid=testid prop:value=move || app.prefs.lang().code() on:change=choose>
            {Lang::ALL.map(|lang| view! {
                <option value=lang.code() lang=lang.code() selected=move || app.prefs.lang() == lang>
                    {lang.own_name()}
                </option>
            }).collect_view()}
        </select>
    }
}
