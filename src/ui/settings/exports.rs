//! The log of the lists of customers that were saved from this browser.

use crate::locale::fill;
use crate::state::{App, SavedList, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The latest lines; nothing before anything was saved.
#[component]
pub fn Exports() -> impl IntoView {
    let app = use_app();
    let lines = Memo::new(move |_| app.saved_lists());
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <h3 class="panel-subtitle">{word(|t| t.customers.log)}</h3>
            <p class="say">{word(|t| t.customers.log_say)}</p>
            <ul class="list-rows" data-testid="saved-lists">
                {move || lines.get().into_iter().map(|line| view! { <li>{written(app, &line)}</li> }).collect_view()}
            </ul>
        </Show>
    }
}

fn written(app: App, line: &SavedList) -> String {
    let (t, format) = (&app.prefs.texts().customers, app.prefs.format());
    let day = format.date(line.day());
    let words = [
        ("day", day),
        ("time", format.time(line.at)),
        ("who", line.who.clone()),
        ("count", format.integer(line.count as f64)),
    ];
    let text = if line.hashed { t.log_hashed } else { t.log_table };
    fill(text, &words.each_ref().map(|(name, value)| (*name, value.as_str())))
}
