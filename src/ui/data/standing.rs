//! What counts as a sale: each status and type of a file with its rows, its sum and its meaning.

use super::mapping::Draft;
use super::words::column_name;
use crate::import::{Mapping, Meaning, Role, Said, StatusCount};
use crate::locale::{Texts, fill};
use crate::state::{App, Source, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The name of a meaning.
pub fn meaning_name(t: &Texts, meaning: Meaning) -> &'static str {
    let t = &t.data;
    match meaning {
        Meaning::Paid => t.meaning_paid,
        Meaning::Unpaid => t.meaning_unpaid,
        Meaning::Void => t.meaning_void,
        Meaning::Returned => t.meaning_returned,
        Meaning::Refund => t.meaning_refund,
        Meaning::NoSale => t.meaning_no_sale,
    }
}

/// The meanings that a text of a column may be given; the one that it has is among them.
fn possible(mapping: &Mapping, count: &StatusCount) -> Vec<Meaning> {
    let is_type = mapping.roles.get(count.column) == Some(&Some(Role::Type));
    let mut possible = if is_type { Meaning::TYPES.to_vec() } else { Meaning::STATUSES.to_vec() };
    if !possible.contains(&count.meaning) {
        possible.push(count.meaning);
    }
    possible
}

/// The table in the import step, where each meaning can be chosen.
#[component]
pub fn StatusChoice(draft: Draft) -> impl IntoView {
    let app = use_app();
    let counts = Memo::new(move |_| draft.candidate.with(|candidate| candidate.sniff.statuses.clone()));
    let choose = move |count: &StatusCount, meaning: Meaning| {
        let said = Said { column: count.column, text: count.text.clone(), meaning };
        draft.change(None, move |mapping| {
            mapping.statuses.retain(|known| known.column != said.column || known.text != said.text);
            mapping.statuses.push(said);
        });
    };
    let cell = move |count: StatusCount| {
        let options = draft.read(|mapping| possible(mapping, &count));
        let (chosen, label) = (count.meaning, count.text.clone());
        let list = options.clone();
        let place = options.iter().position(|one| *one == chosen).unwrap_or_default();
        view! {
            <select data-testid="status-meaning" prop:value=place.to_string()
                aria-label=move || fill(app.prefs.texts().data.status_means_of, &[("text", &label)])
                on:change=move |event| {
                    let at = event_target_value(&event).parse::<usize>().ok();
                    if let Some(&meaning) = at.and_then(|at| list.get(at)) {
                        choose(&count, meaning);
                    }
                }>
                {options.into_iter().enumerate().map(|(at, meaning)| view! {
                    <option value=at.to_string() selected=meaning == chosen>
                        {move || meaning_name(app.prefs.texts(), meaning)}
                    </option>
                }).collect_view()}
            </select>
        }
        .into_any()
    };
    move || {
        let counts = counts.get();
        (!counts.is_empty()).then(|| {
            let named = draft.read(|mapping| mapping.headers.clone());
            view! {
                <div class="data-after" data-testid="statuses">
                    <h3>{word(|t| t.data.status_title)}</h3>
                    <p class="data-hint">{word(|t| t.data.status_say)} " " {word(|t| t.data.status_sample)}</p>
                    {table(app, &named, counts, cell)}
                </div>
            }
        })
    }
}

/// The same of a file that was read, without a choice.
#[component]
pub fn StatusCounts(source: StoredValue<Source>) -> impl IntoView {
    let app = use_app();
    move || {
        let (counts, named) =
            source.with_value(|source| (source.report.statuses.clone(), source.mapping.headers.clone()));
        let cell = move |count: StatusCount| meaning_name(app.prefs.texts(), count.meaning).into_any();
        (!counts.is_empty()).then(|| {
            view! {
                <details class="data-after" data-testid="status-counts">
                    <summary>{word(|t| t.data.status_title)}</summary>
                    {table(app, &named, counts, cell)}
                </details>
            }
        })
    }
}

fn table(
    app: App,
    headers: &[String],
    counts: Vec<StatusCount>,
    meaning: impl Fn(StatusCount) -> AnyView + 'static,
) -> AnyView {
    let (t, format) = (&app.prefs.texts().data, app.prefs.format());
    let row = |count: StatusCount| {
        let text = if count.text.is_empty() { t.status_rest.to_owned() } else { count.text.clone() };
        let column = column_name(app, headers, count.column);
        let unknown = (!count.known).then_some(t.status_unknown);
        let (rows, amount) = (count.rows, count.amount.money());
        view! {
            <tr data-testid="status-row">
                <th scope="row">
                    <span class="raw-text">{text}</span> " " <span class="cell-note">{column}</span>
                    {unknown.map(|text| view! { " " <span class="badge badge-warn">{text}</span> })}
                </th>
                <td class="num"><data value=rows.to_string()>{format.integer(rows as f64)}</data></td>
                <td class="num"><data value=amount.0.to_string()>{format.decimal(amount.units(), 2)}</data></td>
                <td>{meaning(count)}</td>
            </tr>
        }
    };
    let rows = counts.into_iter().map(row).collect_view();
    view! {
        <div class="table-wrap" tabindex="0" role="region" aria-label=t.status_title>
            <table class="table" data-testid="status-table">
                <thead>
                    <tr>
                        <th scope="col">{t.status_text}</th>
                        <th scope="col" class="num">{t.status_rows}</th>
                        <th scope="col" class="num">{t.status_sum}</th>
                        <th scope="col">{t.status_means}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
