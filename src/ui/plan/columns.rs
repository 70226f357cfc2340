//! The columns of a table: names, order, what is in sight, the words of a choice, and new ones; of an own table its name.

use crate::locale::fill;
use crate::plan::{CellKind, ColumnId, Edit, NewColumn, PlanColumn, TableEdit, TableId};
use crate::state::{App, use_app};
use crate::ui::shared::plan_words::{carry_out, carry_out_aloud, column_name, kind_name, table_caption};
use crate::ui::shared::{Icon, Shape, TextField, rows};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Everything that can be said about the columns of a table.
#[component]
pub fn Columns(table: TableId) -> impl IntoView {
    let app = use_app();
    let columns = Memo::new(move |_| {
        app.workspace.with_document(|document| {
            let found = document.plan.table(table).map(|table| table.columns.clone()).unwrap_or_default();
            found.into_iter().map(|column| column.id).collect::<Vec<ColumnId>>()
        })
    });
    view! {
        <div class="column-settings" data-testid=format!("{table}-column-settings")>
            <TableName table />
            <ul class="list-rows">
                {rows(move || columns.get(), ColumnId::to_string, move |column| view! { <ColumnRow table column /> })}
            </ul>
            <NewColumnForm table />
        </div>
    }
}

fn tables(app: App, edit: TableEdit) -> bool {
    carry_out_aloud(app, Edit::Tables(edit))
}

/// Name and place of the table, and its end.
#[component]
fn TableName(table: TableId) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().plan_tables;
    let name =
        Memo::new(move |_| app.workspace.with_document(|document| table_caption(app.prefs.texts(), document, table)));
    let rename =
        Callback::new(move |name: String| carry_out(app, Edit::Tables(TableEdit::RenameTable { table, name })));
    let place = move || {
        app.workspace.with_document_untracked(|document| {
            document.plan.tables.iter().position(|other| other.id == table).unwrap_or(0)
        })
    };
    let move_by = move |by: isize| {
        let (from, to) = (place(), place().saturating_add_signed(by));
        if to != from {
            tables(app, TableEdit::MoveTable { table, to });
        }
    };
    let remove = move |_| {
        if tables(app, TableEdit::RemoveTable { table }) {
            app.announcer.say(t().table_removed);
        }
    };
    view! {
        <div class="cluster column-table">
            <TextField label=Signal::derive(move || t().table_name.to_owned()) value=name on_commit=rename
                testid=format!("{table}-name") />
            <button type="button" class="icon-button" title=word(|t| t.plan_tables.table_up)
                aria-label=move || format!("{}: {}", t().table_up, name.get())
                data-testid=format!("{table}-up") on:click=move |_| move_by(-1)><Icon shape=Shape::Up /></button>
            <button type="button" class="icon-button" title=word(|t| t.plan_tables.table_down)
                aria-label=move || format!("{}: {}", t().table_down, name.get())
                data-testid=format!("{table}-down") on:click=move |_| move_by(1)><Icon shape=Shape::Down /></button>
            {table.own().is_some().then(|| view! {
                <button type="button" class="button button-quiet button-small" data-testid=format!("{table}-remove")
                    on:click=remove>
                    <Icon shape=Shape::Remove />
                    {word(|t| t.plan_tables.table_remove)}
                </button>
            })}
        </div>
    }
}

/// One column.
#[component]
fn ColumnRow(table: TableId, column: ColumnId) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().plan_tables;
    let found =
        Memo::new(move |_| app.workspace.with_document(|document| document.plan.column(table, column).cloned()));
    let name = Memo::new(move |_| {
        found.with(|found| {
            found.as_ref().map(|column| column_name(app.prefs.texts(), table, column)).unwrap_or_default()
        })
    });
    let kind =
        move || found.with(|found| found.as_ref().map_or("", |column| kind_name(app.prefs.texts(), column.kind)));
    let shown = move || found.with(|found| found.as_ref().is_some_and(|column| !column.hidden));
    let offers = Memo::new(move |_| {
        found.with(|found| {
            let column = found.as_ref().filter(|column| column.kind == CellKind::Choice)?;
            Some(column.choices.join("\n"))
        })
    });
    let rename = Callback::new(move |name: String| {
        carry_out(app, Edit::Tables(TableEdit::RenameColumn { table, column, name }))
    });
    let move_by = move |by: isize| {
        let place = |columns: &[PlanColumn]| columns.iter().position(|other| other.id == column);
        let from = app.workspace.with_document_untracked(|document| place(&document.plan.table(table)?.columns));
        let Some(from) = from else { return };
        let to = from.saturating_add_signed(by);
        if to != from {
            tables(app, TableEdit::MoveColumn { table, column, to });
        }
    };
    let remove = move |_| {
        if tables(app, TableEdit::RemoveColumn { table, column }) {
            app.announcer.say(t().column_removed);
        }
    };
    let choices = move |event: leptos::web_sys::Event| {
        let choices = event_target_value(&event).lines().map(str::to_owned).collect();
        tables(app, TableEdit::SetChoices { table, column, choices });
    };
    let id = format!("{table}-column-{column}");
    view! {
        <li class="column-row" data-testid=id.clone()>
            <TextField label=Signal::derive(move || t().column_name.to_owned()) value=name on_commit=rename bare=true
                testid=format!("{id}-name") />
            <span class="muted">{kind}</span>
            <label class="column-shown">
                <input type="checkbox" prop:checked=shown data-testid=format!("{id}-shown")
                    aria-label=move || format!("{}: {}", t().column_shown, name.get())
                    on:change=move |event| {
                        tables(app, TableEdit::HideColumn { table, column, hidden: !event_target_checked(&event) });
                    } />
                {word(|t| t.plan_tables.column_shown)}
            </label>
            <span class="column-tools">
                <button type="button" class="icon-button" title=word(|t| t.plan_tables.column_left)
                    aria-label=move || format!("{}: {}", t().column_left, name.get())
                    data-testid=format!("{id}-left") on:click=move |_| move_by(-1)><Icon shape=Shape::Up /></button>
                <button type="button" class="icon-button" title=word(|t| t.plan_tables.column_right)
                    aria-label=move || format!("{}: {}", t().column_right, name.get())
                    data-testid=format!("{id}-right") on:click=move |_| move_by(1)><Icon shape=Shape::Down /></button>
                {column.own().is_some().then(|| view! {
                    <button type="button" class="icon-button" title=word(|t| t.plan_tables.column_remove)
                        aria-label=move || format!("{}: {}", t().column_remove, name.get())
                        data-testid=format!("{id}-remove") on:click=remove><Icon shape=Shape::Remove /></button>
                })}
            </span>
            {move || offers.get().map(|words| view! {
                <textarea class="column-words" rows="3" prop:value=words on:change=choices
                    aria-label=move || format!("{}: {}", name.get_untracked(), t().column_choices)
                    data-testid=format!("{table}-column-{column}-choices")></textarea>
            })}
        </li>
    }
}

/// What a new column can be: a kind, and of a link to a row the table it leads to.
fn kinds(app: App) -> Vec<(String, String)> {
    let t = app.prefs.texts();
    app.workspace.with_document(|document| {
        let tables = document.plan.tables.iter().map(|table| {
            let name = table_caption(t, document, table.id);
            (format!("row:{}", table.id), fill(t.plan_tables.row_of, &[("table", &name)]))
        });
        let kinds = CellKind::ALL.into_iter().filter(|kind| *kind != CellKind::Row);
        kinds.map(|kind| (kind.slug().to_owned(), kind_name(t, kind).to_owned())).chain(tables).collect()
    })
}

/// The column that a person has described.
fn described(name: String, key: &str, words: &str) -> Option<NewColumn> {
    let of: Option<TableId> = key.strip_prefix("row:").and_then(|table| table.parse().ok());
    let kind = if of.is_some() { CellKind::Row } else { CellKind::from_slug(key)? };
    Some(NewColumn { name, kind, choices: words.lines().map(str::to_owned).collect(), of })
}

/// Name and kind of a new column.
#[component]
fn NewColumnForm(table: TableId) -> impl IntoView {
    let app = use_app();
    let (name, kind, words) =
        (RwSignal::new(String::new()), RwSignal::new(CellKind::Text.slug().to_owned()), RwSignal::new(String::new()));
    let refused = RwSignal::new(None::<String>);
    let offered = Memo::new(move |_| kinds(app));
    let is_choice = move || kind.with(|kind| kind == CellKind::Choice.slug());
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(column) = described(name.get_untracked(), &kind.get_untracked(), &words.get_untracked()) else {
            return;
        };
        let outcome = carry_out(app, Edit::Tables(TableEdit::AddColumn { table, column }));
        if outcome.is_ok() {
            name.set(String::new());
            words.set(String::new());
        }
        refused.set(outcome.err());
    };
    view! {
        <form class="cluster column-new" data-testid=format!("{table}-new-column") on:submit=add>
            <label class="field">
                <span class="field-label">{word(|t| t.plan_tables.column_name)}</span>
                <input type="text" prop:value=move || name.get() data-testid=format!("{table}-new-column-name")
                    aria-invalid=move || refused.with(Option::is_some).then_some("true")
                    on:input=move |event| { refused.set(None); name.set(event_target_value(&event)); } />
            </label>
            <label class="field">
                <span class="field-label">{word(|t| t.plan_tables.column_kind)}</span>
                <select data-testid=format!("{table}-new-column-kind")
                    on:change=move |event| kind.set(event_target_value(&event))>
                    {move || offered.get().into_iter().map(|(key, name)| view! {
                        <option value=key.clone() selected=kind.with_untracked(|kind| *kind == key)>{name}</option>
                    }).collect_view()}
                </select>
            </label>
            <Show when=is_choice>
                <label class="field">
                    <span class="field-label">{word(|t| t.plan_tables.column_choices)}</span>
                    <textarea rows="3" prop:value=move || words.get() data-testid=format!("{table}-new-column-choices")
                        on:input=move |event| words.set(event_target_value(&event))></textarea>
                </label>
            </Show>
            <button type="submit" class="button button-small" data-testid=format!("{table}-add-column")>
                <Icon shape=Shape::Add />
                {word(|t| t.plan_tables.column_add)}
            </button>
            {move || refused.get().map(|text| view! { <p class="field-error" role="alert">{text}</p> })}
        </form>
    }
}
