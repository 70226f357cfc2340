//! Whom to list, finding an id, showing ids, and the list as a file.

use super::super::shared::{Icon, Select, Shape, TextField, segment_name};
use super::list::List;
use super::table::COLUMNS;
use super::who;
use crate::analysis::SegmentId;
use crate::state::{App, use_app};
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
    let save = move |_| {
        let valued = untrack(|| shown.valued.get());
        let heads = COLUMNS
            .iter()
            .filter(|column| valued || !column.is_of_models)
            .map(|column| (column.name)(app.prefs.texts()).to_owned());
        app.save_list(shown.asked.get_untracked(), heads.collect(), segments(app), untrack(|| shown.total()));
    };
    view! {
        <div class="list-tools">
            <Select label=word(|t| t.customers.who) choices=Signal::derive(move || who::offers(app))
                value=Signal::derive(move || app.view.who().to_string()) on_choose=choose testid="list-who" />
            <TextField label=word(|t| t.customers.search) value=shown.search on_commit=search testid="list-search" />
            <span class="spring"></span>
            <button type="button" class="button button-quiet" data-testid="list-value"
                aria-pressed=move || shown.valued.get().to_string()
                on:click=move |_| shown.toggle_value()>
                {word(|t| t.value.list_show)}
            </button>
            <button type="button" class="button button-quiet" data-testid="list-ids"
                aria-pressed=move || shown.ids.get().to_string() on:click=move |_| shown.ids.update(|on| *on = !*on)>
                <Icon shape=Shape::Locked />{ids}
            </button>
            <button type="button" class="button" data-testid="list-save"
                disabled=move || shown.total() == 0 on:click=save>
                <Icon shape=Shape::Download />{word(|t| t.customers.save)}
            </button>
        </div>
    }
}

/// The names of the segments of the scheme that the list shows.
fn segments(app: App) -> Vec<(SegmentId, String)> {
    untrack(|| {
        let scheme = app.workspace.scheme(Some(app.listed_scheme()));
        let named = |segment| segment_name(app.prefs.texts(), &scheme, segment);
        scheme.segments.iter().map(|segment| (segment.id, named(segment))).collect()
    })
}
