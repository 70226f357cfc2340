//! Markup, no arithmetic: a folder a screen, and what they share.

/// Markup of one type wherever it stands: what shows it, takes it away or lists it is compiled once, where the type of
/// every piece of markup would have its own.
macro_rules! erased_view {
    ($($markup:tt)*) => { ::leptos::prelude::IntoAny::into_any(::leptos::view! { $($markup)* }) };
}

mod budget;
mod customers;
mod data;
mod find;
mod kpis;
mod overview;
mod plan;
mod rest;
mod retention;
mod screens;
mod segments;
mod settings;
mod shared;
mod shell;

pub(crate) use erased_view as view;

use crate::locale::Texts;
use crate::state::{App, Spoken, use_app};
use leptos::prelude::*;
use rest::Later;

/// Every text in the chosen language; reading it inside a view follows the language.
fn texts() -> &'static Texts {
    use_app().prefs.texts()
}

/// A text in the chosen language. It has one type wherever it stands, where every closure would be compiled on its own.
fn word(pick: fn(&'static Texts) -> &'static str) -> Signal<&'static str> {
    let app = use_app();
    Signal::derive(move || pick(app.prefs.texts()))
}

/// Puts the page in the place of the splash, as soon as the reader's language is here. What comes behind the first
/// screen follows.
///
/// # Errors
/// What the browser said, when the language could not be loaded.
pub async fn start() -> Result<(), String> {
    crate::state::install_panic_hook();
    let first = Spoken::first().await?;
    let later = ArcRwSignal::new(Later::Coming);
    let given = later.clone();
    mount_to_body(move || {
        provide_context(RwSignal::from(given));
        App::provide(first);
        crate::state::remove_splash();
        view! { <shell::Shell first=|| view! { <overview::Overview /> } /> }
    });
    later.set(rest::rest().await.map_or(Later::Missing, Later::Here));
    Ok(())
}
