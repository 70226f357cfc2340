//! "How this is computed": formula, numbers, period and source of the figure that was asked.

use super::super::shared::Dialog;
use crate::state::use_app;
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn HelpDialog() -> impl IntoView {
    let app = use_app();
    let open = Signal::derive(move || app.help.topic().is_some());
    let title = Signal::derive(move || app.prefs.texts().basis.title.to_owned());
    view! {
        <Dialog open title on_close=move |()| app.help.close()>
            <p>{move || format!("{:?}", app.help.topic())}</p>
        </Dialog>
    }
}
