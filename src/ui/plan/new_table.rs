//! A table of one's own: its name; its first column is for words, more come under "Columns".

use crate::plan::{CellKind, Edit, Id, NewColumn, TableEdit, TableId};
use crate::state::use_app;
use crate::ui::shared::plan_words::{carry_out, kind_name};
use crate::ui::shared::{Icon, Shape};
use crate::ui::{view, word};
use leptos::prelude::*;

/// What a new table begins with: words, who answers, until when, whether it is done.
const FIRST: [CellKind; 4] = [CellKind::Text, CellKind::Person, CellKind::Day, CellKind::Done];

/// The form.
#[component]
pub fn NewTable() -> impl IntoView {
    let app = use_app();
    let name = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<String>);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let t = app.prefs.texts();
        let columns = FIRST.map(|kind| {
            let name = match kind {
                CellKind::Text => t.common.name,
                CellKind::Person => t.plan_tables.short_owner,
                CellKind::Day => t.plan_tables.milestones_date,
                CellKind::Done => t.plan_tables.milestones_done,
                other => kind_name(t, other),
            };
            NewColumn::new(name, kind)
        });
        let table = app.workspace.with_document_untracked(|document| TableId::Own(Id(document.next_id)));
        let edit = TableEdit::AddTable { name: name.get_untracked(), columns: columns.into() };
        let outcome = carry_out(app, Edit::Tables(edit));
        if outcome.is_ok() {
            name.set(String::new());
            request_animation_frame(move || crate::state::focus(&format!("{table}-title")));
        }
        refused.set(outcome.err());
    };
    view! {
        <section class="panel" aria-labelledby="new-table-title">
            <h2 class="panel-title" id="new-table-title">{word(|t| t.plan_tables.table_own)}</h2>
            <p class="say">{word(|t| t.plan_tables.table_own_say)}</p>
            <form class="cluster column-new" on:submit=add>
                <label class="field">
                    <span class="field-label">{word(|t| t.plan_tables.table_name)}</span>
                    <input type="text" prop:value=move || name.get() data-testid="new-table-name"
                        aria-invalid=move || refused.with(Option::is_some).then_some("true")
                        on:input=move |event| { refused.set(None); name.set(event_target_value(&event)); } />
                </label>
                <button type="submit" class="button" data-testid="add-table">
                    <Icon shape=Shape::Add />
                    {word(|t| t.plan_tables.table_add)}
                </button>
                {move || refused.get().map(|text| view! { <p class="field-error" role="alert">{text}</p> })}
            </form>
        </section>
    }
}
