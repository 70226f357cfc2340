//! A figure of the open scenario that can be asked.

use super::super::shared::Explained;
use super::desk::Desk;
use super::words;
use crate::state::Topic;
use crate::ui::view;
use crate::whatif;
use leptos::prelude::*;

/// A figure with its exact value; "–" where there is none.
#[component]
pub fn Figure(desk: Desk, of: whatif::Figure, #[prop(into)] testid: String) -> impl IntoView {
    let found = Memo::new(move |_| desk.outcome.with(|outcome| outcome.figure(of).ok()));
    let value = Signal::derive(move || found.get().map(words::exact));
    let text = Signal::derive(move || match found.get() {
        Some(found) => words::value(desk, found),
        None => desk.app.prefs.texts().common.unknown.to_owned(),
    });
    view! { <Explained topic=Signal::stored(Topic::Outcome(of)) value text testid /> }
}
