//! The first rows of a file with the meaning of each column above it.

use super::doubts::twice;
use super::mapping::Draft;
use super::words::{column_name, role_name};
use crate::import::{Role, slots};
use crate::locale::fill;
use crate::state::use_app;
use crate::ui::{view, word};
use leptos::prelude::*;

/// The table.
#[component]
pub fn Preview(draft: Draft) -> impl IntoView {
    let app = use_app();
    let caption = move || {
        let name = draft.candidate.with(|candidate| candidate.name.clone());
        fill(app.prefs.texts().data.mapping_caption, &[("file", &name)])
    };
    let width = Memo::new(move |_| draft.candidate.with(|candidate| candidate.sniff.columns.len()));
    let rows = Memo::new(move |_| draft.candidate.with(|candidate| candidate.sniff.rows.clone()));
    let body = move || {
        let width = width.get();
        let cell = |row: &Vec<String>, column: usize| {
            let text = row.get(column).cloned().unwrap_or_default();
            view! { <td class:data-used=move || draft.read(|m| used(&m.roles, column))>{text}</td> }
        };
        let row = |row: &Vec<String>| view! { <tr>{(0..width).map(|c| cell(row, c)).collect_view()}</tr> };
        rows.with(|rows| rows.iter().map(row).collect_view())
    };
    view! {
        <div class="table-scroll data-preview" tabindex="0" role="region" aria-label=caption>
            <table class="table" data-testid="preview-table">
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <For each=move || 0..width.get() key=|column| *column let:column>
                            <ColumnRole draft column />
                        </For>
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}

fn used(roles: &[Option<Role>], column: usize) -> bool {
    roles.get(column).is_some_and(Option::is_some)
}

/// The name of a column and the choice of its meaning.
#[component]
fn ColumnRole(draft: Draft, column: usize) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let name = move || draft.read(|mapping| column_name(app, &mapping.headers, column));
    let role = Memo::new(move |_| draft.read(|mapping| mapping.roles.get(column).copied().flatten()));
    let kind = Memo::new(move |_| draft.read(|mapping| mapping.kind));
    let fault = Memo::new(move |_| {
        let role = role.get().filter(|role| draft.read(twice).contains(role))?;
        Some(fill(t().data.role_twice, &[("role", role_name(t(), role))]))
    });
    let choose = move |event: leptos::web_sys::Event| {
        let word = event_target_value(&event);
        let chosen =
            draft.read(|mapping| slots(mapping.kind).iter().map(|slot| slot.role).find(|role| code(*role) == word));
        draft.change(chosen, |mapping| {
            if let Some(slot) = mapping.roles.get_mut(column) {
                *slot = chosen;
            }
        });
    };
    view! {
        <th scope="col">
            <label class="field">
                <span class="data-column">{name}</span>
                <select data-testid=format!("role-{column}")
                    aria-label=move || fill(t().data.mapping_role_of, &[("column", &name())])
                    aria-invalid=move || fault.with(Option::is_some).then_some("true")
                    prop:value=move || role.get().map(code).unwrap_or_default()
                    on:change=choose>
                    <option value="" selected=move || role.get().is_none()>{word(|t| t.data.role_ignore)}</option>
                    {move || slots(kind.get()).iter().map(|slot| slot.role).map(|one| view! {
                        <option value=code(one) selected=move || role.get() == Some(one)>
                            {move || role_name(t(), one)}
                        </option>
                    }).collect_view()}
                </select>
                {move || fault.get().map(|text| view! { <span class="field-error" role="alert">{text}</span> })}
            </label>
        </th>
    }
}

/// The value of a role in its list.
fn code(role: Role) -> String {
    format!("{role:?}").to_lowercase()
}
