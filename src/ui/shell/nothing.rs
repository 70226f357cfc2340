//! What is said when the day, the window and the filter in force leave nothing of the data.

use super::banners::Notice;
use crate::analysis::Window;
use crate::locale::{fill, plural};
use crate::state::{App, use_app};
use crate::ui::shared::figures;
use crate::ui::{view, word};
use leptos::prelude::*;

/// Names what matches nothing, and offers to lift it.
#[component]
pub fn NothingMatches() -> impl IntoView {
    let app = use_app();
    let nothing = Memo::new(move |_| app.nothing_matches());
    let text = Signal::derive(move || fill(app.prefs.texts().shell.nothing_say, &[("what", &chosen(app))]));
    view! {
        <Show when=move || nothing.get()>
            <Notice kind="notice-info" text testid="nothing-matches">
                <button type="button" class="button" data-testid="show-everything"
                    on:click=move |_| app.view.show_everything()>{word(|t| t.shell.nothing_show)}</button>
            </Notice>
        </Show>
    }
}

/// What is chosen, in words.
fn chosen(app: App) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let filter = figures::filter_words(app, app.view.filter());
    let day = app.view.as_of().map(|day| format!("{} {}", t.shell.as_of, format.date(day)));
    let window = match app.view.window() {
        Window::All => None,
        Window::Months(n) => {
            let text = plural(n.into(), t.shell.window_months_one, t.shell.window_months_other);
            Some(fill(text, &[("count", &format.integer(n.into()))]))
        }
        Window::Custom(period) => Some(format!("{} – {}", format.date(period.from), format.date(period.to))),
    };
    filter.into_iter().chain(day).chain(window).collect::<Vec<_>>().join(" · ")
}
