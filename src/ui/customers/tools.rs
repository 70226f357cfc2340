//! Whom to list, finding an id, showing ids, and the list as a file.

use super::super::shared::{Icon, Select, Shape, TextField};
use super::list::List;
use super::{columns, kept, save, who};
use crate::state::use_app;
use crate::ui::{view, word};
use leptos::prelude::*;

/// The tools above the list.
#[component]
pub fn Tools(shown: List) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().customers;
    let choose = Callback::new(move |slug: String| {
        if let Ok(who) = slug.parse() {
            app.view.set_who(who);
        }
    });
    let search = Callback::new(move |text: String| {
        shown.search.set(text.trim().to_owned());
        Ok(())
    });
    let ids = move || if shown.ids.get() { t().hide_ids } else { t().show_ids };
    view! {
        <div class="list-tools">
            <Select label=word(|t| t.customers.who) choices=Signal::derive(move || who::offers(app))
                value=Signal::derive(move || app.view.who().to_string()) on_choose=choose testid="list-who" />
            <TextField label=word(|t| t.customers.search) value=Signal::derive(move || shown.search.get()) on_commit=search testid="list-search" />
            <kept::KeptLists shown />
            <span class="spring"></span>
            <columns::Columns shown />
            <button type="button" class="button button-quiet" data-testid="list-value"
                aria-pressed=move || shown.valued.get().to_string()
                on:click=move |_| shown.toggle_value()>
                {word(|t| t.value.list_show)}
            </button>
            <button type="button" class="button button-quiet" data-testid="list-ids"
                aria-pressed=move || shown.ids.get().to_string() on:click=move |_| shown.ids.update(|on| *on = !*on)>
                <Icon shape=Shape::Locked />{ids}
            </button>
            <button type="button" class="button button-quiet" data-testid="list-copy" title=word(|t| t.lists.copy_hint)
                disabled=move || shown.total() == 0 on:click=move |_| save::copy(shown)>{word(|t| t.lists.copy)}</button>
            <save::Save shown />
        </div>
    }
}
