//! Personal data: which columns hold it, what is done with them, and what was done in the open files.

use super::mapping::Draft;
use super::words::column_name;
use crate::import::{ColumnSniff, Handling, Mapping, Personal, Treatment, treatments};
use crate::locale::{Texts, fill};
use crate::state::{App, Source, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The columns of a waiting file that hold personal data, each with its choice.
#[component]
pub fn PersonalChoice(draft: Draft) -> impl IntoView {
    let app = use_app();
    // What is chosen is read by each line alone, so that a list keeps the focus when it changes.
    let columns = Memo::new(move |_| {
        let personal = |column: &ColumnSniff| column.personal.is_some();
        draft.candidate.with(|candidate| {
            let read = |at: usize| candidate.mapping.roles.get(at).is_some_and(Option::is_some);
            let columns = candidate.sniff.columns.iter().enumerate();
            let all: Vec<(usize, bool, bool)> = columns
                .map(|(at, column)| (at, read(at), personal(column)))
                .filter(|(_, read, p)| *read || *p)
                .collect();
            all
        })
    });
    let some = move |wanted: fn(bool, bool) -> bool| {
        columns.with(|all| all.iter().filter(|(_, r, p)| wanted(*r, *p)).map(|(at, ..)| *at).collect::<Vec<_>>())
    };
    let found = Memo::new(move |_| some(|read, personal| read && personal));
    let others = Memo::new(move |_| some(|read, personal| read && !personal));
    let unread = move || {
        let names: Vec<String> =
            some(|read, _| !read).into_iter().map(|at| draft.read(|m| column_name(app, &m.headers, at))).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let list = app.prefs.format().list(&names);
        (!names.is_empty()).then(|| fill(app.prefs.texts().quality.personal_unread, &[("columns", &list)]))
    };
    view! {
        <Show when=move || columns.with(|all| all.iter().any(|(.., personal)| *personal))>
            <section class="data-after" data-testid="personal">
                <h3>{word(|t| t.quality.personal_title)}</h3>
                <p class="data-hint">{word(|t| t.quality.personal_say)}</p>
                <Columns draft columns=found />
                <p class="data-hint" data-testid="personal-unread">{unread}</p>
                <details>
                    <summary>{word(|t| t.quality.personal_more)}</summary>
                    <p class="data-hint">{word(|t| t.quality.personal_more_text)}</p>
                </details>
                <details>
                    <summary>{word(|t| t.quality.personal_others)}</summary>
                    <Columns draft columns=others />
                </details>
            </section>
        </Show>
    }
}

/// One line a column.
#[component]
fn Columns(draft: Draft, columns: Memo<Vec<usize>>) -> impl IntoView {
    view! {
        <Show when=move || columns.with(|columns| !columns.is_empty())>
            <div class="table-wrap" tabindex="0" role="region" aria-label=word(|t| t.quality.personal_title)>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{word(|t| t.quality.personal_column)}</th>
                            <th scope="col">{word(|t| t.quality.personal_why)}</th>
                            <th scope="col">{word(|t| t.quality.personal_choice)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || columns.get() key=|column| *column let:column><Line draft column /></For>
                    </tbody>
                </table>
            </div>
        </Show>
    }
}

#[component]
fn Line(draft: Draft, column: usize) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().quality;
    let name = move || draft.read(|mapping| column_name(app, &mapping.headers, column));
    let chosen = Memo::new(move |_| draft.read(|mapping| mapping.treatment(column)));
    let offered = Memo::new(move |_| {
        draft.read(|mapping| mapping.roles.get(column).copied().flatten().map(|role| treatments(mapping.kind, role)))
    });
    let choose = move |event: leptos::web_sys::Event| {
        let word = event_target_value(&event);
        let wanted = offered.get_untracked().unwrap_or_default().iter().find(|one| code(**one) == word);
        if let Some(&treatment) = wanted {
            draft.change(None, |mapping| {
                let handled = mapping.handled(column);
                if let Some(place) = mapping.handling.get_mut(column) {
                    *place = Handling { treatment, ..handled };
                }
            });
        }
    };
    view! {
        <tr data-testid=format!("personal-{column}")>
            <th scope="row">{name}</th>
            <td data-testid=format!("personal-why-{column}")>{move || evidence(app, draft, column)}</td>
            <td>
                <select data-testid=format!("treatment-{column}")
                    aria-label=move || fill(t().personal_choice_of, &[("column", &name())])
                    prop:value=move || code(chosen.get()) on:change=choose>
                    {move || offered.get().unwrap_or_default().iter().map(|&one| view! {
                        <option value=code(one) selected=move || chosen.get() == one>
                            {move || treatment_name(app.prefs.texts(), one)}
                        </option>
                    }).collect_view()}
                </select>
            </td>
        </tr>
    }
}

/// What speaks for personal data in a column.
fn evidence(app: App, draft: Draft, column: usize) -> Option<String> {
    let found =
        draft.candidate.with(|candidate| candidate.sniff.columns.get(column).and_then(|column| column.personal))?;
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let values = [
        ("count", &*format.integer(found.fits.into())),
        ("of", &*format.integer(found.of.into())),
        ("what", what(t, found.personal)),
    ];
    Some(fill(if found.named { t.quality.personal_named } else { t.quality.personal_values }, &values))
}

/// What was found in the open files and what was done with it; nothing when no personal data were found.
#[component]
pub fn PersonalKept() -> impl IntoView {
    let app = use_app();
    let lines = move || {
        let t = app.prefs.texts();
        let line = |source: &Source, column: usize, personal: Personal| {
            let treated = match treatment(&source.mapping, column) {
                Treatment::Keep => t.quality.treated_keep,
                Treatment::Pseudonymise => t.quality.treated_pseudonymise,
                Treatment::Drop => t.quality.treated_drop,
            };
            let name = column_name(app, &source.mapping.headers, column);
            let values =
                [("file", &*source.name), ("column", &*name), ("what", what(t, personal)), ("treated", treated)];
            fill(t.quality.kept_line, &values)
        };
        app.data.sources.with(|sources| {
            let of = |source: &Source| {
                let columns = 0..source.mapping.handling.len();
                let found = columns.filter_map(|at| Some(line(source, at, source.mapping.handled(at).personal?)));
                found.collect::<Vec<String>>()
            };
            sources.iter().flat_map(of).collect::<Vec<String>>()
        })
    };
    let lines = Memo::new(move |_| lines());
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <section class="panel" data-testid="personal-kept">
                <span class="panel-actions">
                    <button type="button" class="button" data-testid="personal-change"
                        on:click=move |_| app.correct_mapping()>{word(|t| t.quality.kept_change)}</button>
                </span>
                <h2 class="panel-title">{word(|t| t.quality.kept_title)}</h2>
                <p class="say">{word(|t| t.quality.personal_say)}</p>
                <ul class="stack">
                    {move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                </ul>
            </section>
        </Show>
    }
}

/// What was done with a column: one without a meaning is never read.
fn treatment(mapping: &Mapping, column: usize) -> Treatment {
    match mapping.roles.get(column).copied().flatten() {
        Some(_) => mapping.treatment(column),
        None => Treatment::Drop,
    }
}

fn what(t: &Texts, personal: Personal) -> &'static str {
    let q = &t.quality;
    match personal {
        Personal::Phone => q.what_phone,
        Personal::Email => q.what_email,
        Personal::IdCard => q.what_id_card,
        Personal::Passport => q.what_passport,
        Personal::BankCard => q.what_bank_card,
        Personal::Name => q.what_name,
        Personal::Address => q.what_address,
        Personal::Ip => q.what_ip,
    }
}

fn treatment_name(t: &Texts, treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Keep => t.quality.treatment_keep,
        Treatment::Pseudonymise => t.quality.treatment_pseudonymise,
        Treatment::Drop => t.quality.treatment_drop,
    }
}

/// The value of a choice in its list.
fn code(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Keep => "keep",
        Treatment::Pseudonymise => "pseudonymise",
        Treatment::Drop => "drop",
    }
}
