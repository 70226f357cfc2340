//! What becomes of the values of each column: a few of them before and after, and how many change their form.

use super::mapping::Draft;
use super::words::{column_name, role_name};
use crate::import::{ColumnSniff, Mapping, Read};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// One row a column that is kept; folded on a narrow screen.
#[component]
pub fn Readings(draft: Draft) -> impl IntoView {
    let app = use_app();
    let rows = move || {
        draft.candidate.with(|candidate| {
            let read = |(_, column): &(usize, &ColumnSniff)| !column.readings.is_empty();
            let columns = candidate.sniff.columns.iter().enumerate().filter(read);
            columns.map(|(at, column)| row(app, &candidate.mapping, at, column)).collect::<Vec<AnyView>>()
        })
    };
    view! {
        <details class="data-after" data-testid="readings" open=app.prefs.starts_wide()>
            <summary>{word(|t| t.data.readings_title)}</summary>
            <p class="data-hint">{word(|t| t.data.readings_say)}</p>
            <div class="table-wrap" tabindex="0" role="region" aria-label=word(|t| t.data.readings_title)>
                <table class="table" data-testid="readings-table">
                    <thead>
                        <tr>
                            <th scope="col">{word(|t| t.quality.personal_column)}</th>
                            <th scope="col">{word(|t| t.data.readings_values)}</th>
                            <th scope="col" class="num">{word(|t| t.data.readings_changed)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}

fn row(app: App, mapping: &Mapping, at: usize, column: &ColumnSniff) -> AnyView {
    let (t, format) = (&app.prefs.texts().data, app.prefs.format());
    let role = mapping.roles.get(at).copied().flatten().map(|role| role_name(app.prefs.texts(), role));
    let number = |n: u32| format.integer(n.into());
    let values = column.readings.iter().map(|one| {
        view! {
            <li>
                <span class="raw-text">{one.raw.clone()}</span> " → "
                <span class:bad=one.read == Read::Nothing>{kept(app, &one.read)}</span>
            </li>
        }
    });
    let changed = fill(t.readings_count, &[("count", &number(column.changed)), ("of", &number(column.filled))]);
    let unreadable =
        (column.unreadable > 0).then(|| fill(t.readings_unreadable, &[("count", &number(column.unreadable))]));
    view! {
        <tr data-testid="reading">
            <th scope="row">{column_name(app, &mapping.headers, at)} <span class="cell-note">{role}</span></th>
            <td><ul class="data-readings">{values.collect_view()}</ul></td>
            <td class="num">
                <data value=column.changed.to_string()>{changed}</data>
                <span class="cell-note bad">{unreadable}</span>
            </td>
        </tr>
    }
    .into_any()
}

/// What a value is kept as, in words.
fn kept(app: App, read: &Read) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    match read {
        Read::Text(text) => fill(t.data.readings_text, &[("value", text)]),
        Read::Day(day) => format.date(*day),
        Read::Time(day, time) => {
            let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
            format!("{} {hour:02}:{minute:02}:{second:02}", format.date(*day))
        }
        Read::Money(amount) => match amount.is_fine() {
            true => format.decimal_up_to(amount.units(), 4),
            false => format.decimal(amount.units(), 2),
        },
        Read::Number(number) => format.decimal_up_to(*number, 4),
        Read::Flag(yes) => if *yes { t.common.yes } else { t.common.no }.to_owned(),
        Read::Pseudonym => t.data.readings_pseudonym.to_owned(),
        Read::Nothing => t.data.readings_nothing.to_owned(),
    }
}
