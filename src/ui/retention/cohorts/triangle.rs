//! The triangle: a row for each cohort, a column for each period after the first order, every cell a way to its customers.

use super::save::save;
use crate::analysis::{
    CohortBehind, CohortEntry, CohortLine, CohortMeasure, CohortSplit, CohortTable, ReturnRule, Selector,
};
use crate::locale::{fill, plural};
use crate::state::{App, use_app};
use crate::ui::shared::{Icon, Shape, cohort_after, cohort_column, cohort_row, figures, short_money};
use crate::ui::{view, word};
use crate::units::{Money, Ratio};
use leptos::prelude::*;
use std::sync::Arc;

/// Rows and columns at first: more are a click away.
const FEW: (usize, usize) = (24, 13);

/// The table with what stands below it.
#[component]
pub fn Triangle(table: Memo<Option<Arc<CohortTable>>>) -> impl IntoView {
    let app = use_app();
    let measure = Memo::new(move |_| app.retention.get().measure);
    let all = RwSignal::new(false);
    let save = move |_| {
        table.with_untracked(|table| table.iter().for_each(|table| save(app, table, measure.get_untracked())));
    };
    view! {
        {move || table.with(|table| table.as_ref().map(|table| grid(app, table, measure.get(), all.get())))}
        <div class="cluster data-after">
            <button type="button" class="button button-small" data-testid="cohort-csv" on:click=save>
                <Icon shape=Shape::Download />{word(|t| t.cohorts.csv)}
            </button>
            {move || table.with(|table| table.as_ref().is_some_and(|table| is_large(table))).then(|| view! {
                <button type="button" class="button button-small" data-testid="cohort-all"
                    aria-pressed=move || all.get().to_string() on:click=move |_| all.update(|all| *all = !*all)>
                    {move || {
                        let t = &app.prefs.texts().cohorts;
                        if all.get() { t.show_fewer } else { t.show_all }
                    }}
                </button>
            })}
        </div>
    }
}

fn is_large(table: &CohortTable) -> bool {
    table.rows.len() > FEW.0 || table.mean.len() > FEW.1
}

/// The rows that are shown: by period the latest ones, by name the largest.
fn shown(table: &CohortTable, most: usize) -> &[CohortLine] {
    let rows = match table.ask.split {
        CohortSplit::Start => table.rows.get(table.rows.len().saturating_sub(most)..),
        CohortSplit::Channel | CohortSplit::Category => table.rows.get(..most.min(table.rows.len())),
    };
    rows.unwrap_or_default()
}

/// A number of a table of cohorts.
pub fn number(app: App, measure: CohortMeasure, value: f64) -> String {
    let format = app.prefs.format();
    match measure {
        CohortMeasure::Share => format.percent(Ratio(value), 0),
        CohortMeasure::Customers => format.integer(value),
        CohortMeasure::Revenue => short_money(app, Money::from_units(value)),
        CohortMeasure::PerCustomer => super::super::value::money(app, value),
    }
}

fn grid(app: App, table: &CohortTable, measure: CohortMeasure, all: bool) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let few = if all { (usize::MAX, usize::MAX) } else { FEW };
    let (rows, wide) = (shown(table, few.0), table.mean.len().min(few.1));
    let (rule, largest) = (table.ask.rule, measure.largest(table));
    let first = match table.ask.split {
        CohortSplit::Start => t.cohorts.split_start,
        CohortSplit::Channel => t.cohorts.split_channel,
        CohortSplit::Category => t.cohorts.split_category,
    };
    let has_mean = matches!(measure, CohortMeasure::Share | CohortMeasure::PerCustomer);
    let any_open = rows.iter().flat_map(|row| row.cells.iter().take(wide)).any(|cell| measure.is_open(cell));
    let count = |count: usize| format.integer(count as f64);
    let part = (rows.len() < table.rows.len() || wide < table.mean.len()).then(|| {
        let words = [
            ("rows", count(rows.len())),
            ("of", count(table.rows.len())),
            ("columns", count(wide)),
            ("wide", count(table.mean.len())),
        ];
        fill(t.cohorts.shown, &words.each_ref().map(|(name, value)| (*name, value.as_str())))
    });
    let left_out = (table.left_out > 0).then(|| {
        let text = plural(table.left_out as u64, t.cohorts.left_out_one, t.cohorts.left_out_other);
        fill(text, &[("count", &count(table.left_out))])
    });
    let unsold = (table.unsold != Money::default())
        .then(|| fill(t.cohorts.unsold, &[("amount", &figures::money(app, table.unsold.scale(-1.0), false))]));
    let notes = any_open.then(|| t.cohorts.open_note.to_owned()).into_iter().chain(part).chain(left_out).chain(unsold);
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.cohorts.table>
            <table class="table cohort-table" data-testid="cohort-table">
                <caption class="visually-hidden">{t.cohorts.table}</caption>
                <thead>
                    <tr>
                        <th scope="col" rowspan="2">{first}</th>
                        <th scope="col" rowspan="2" class="num">{t.common.customers}</th>
                        <th scope="colgroup" colspan=wide.to_string()>{cohort_after(t, table.ask.step)}</th>
                    </tr>
                    <tr>
                        {(0..wide).map(|k| view! { <th scope="col" class="num">{cohort_column(rule, k)}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {rows.iter().map(|row| line(app, table, measure, row, wide, largest)).collect_view()}
                </tbody>
                {has_mean.then(|| view! {
                    <tfoot>
                        <tr data-testid="cohort-mean">
                            <th scope="row">{t.cohorts.mean}</th>
                            <td class="num">{format.integer(table.customers() as f64)}</td>
                            {table.mean.iter().take(wide).map(|mean| {
                                let text = measure.mean(mean).map(|value| number(app, measure, value));
                                view! { <td class="num">{text.unwrap_or_else(|| t.common.unknown.to_owned())}</td> }
                            }).collect_view()}
                        </tr>
                    </tfoot>
                })}
            </table>
        </div>
        {notes.map(|note| view! { <p class="field-hint cohort-note">{note}</p> }).collect_view()}
    }
    .into_any()
}

fn line(app: App, table: &CohortTable, measure: CohortMeasure, row: &CohortLine, wide: usize, largest: f64) -> AnyView {
    let name = cohort_row(app, table.ask, row.of);
    let behind =
        move |ask, of, k: usize| Selector::Cohort(CohortBehind { ask, of, k: k.try_into().unwrap_or(u16::MAX) });
    let (ask, of) = (table.ask, row.of);
    let everybody = Selector::Cohort(CohortBehind { ask, of, k: 0 });
    view! {
        <tr>
            <th scope="row">{name.clone()}</th>
            <td class="num">
                <a href=move || app.view.link_to_list(everybody)>{app.prefs.format().integer(row.size as f64)}</a>
            </td>
            {(0..wide).map(|k| match row.cells.get(k) {
                None => view! { <td></td> }.into_any(),
                Some(entry) => {
                    let shade = if k < measure.first() { 0.0 } else { measure.shade(entry, row.size, largest) };
                    cell(app, measure, entry, (row.size, shade), behind(ask, of, k), (&name, ask.rule, k))
                }
            }).collect_view()}
        </tr>
    }
    .into_any()
}

fn cell(
    app: App,
    measure: CohortMeasure,
    entry: &CohortEntry,
    (size, shade): (u64, f64),
    who: Selector,
    (row, rule, k): (&str, ReturnRule, usize),
) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let value =
        measure.of(entry, size).map_or_else(|| t.common.unknown.to_owned(), |value| number(app, measure, value));
    let text = if measure.is_open(entry) { format!("{value}*") } else { value };
    // A rate is of those for whom the column is over.
    let (customers, of) = match measure {
        CohortMeasure::Share if entry.of > 0 => (entry.closed, entry.of),
        CohortMeasure::Share | CohortMeasure::Customers | CohortMeasure::Revenue | CohortMeasure::PerCustomer => {
            (entry.customers, size)
        }
    };
    let (customers, of) = (format.integer(customers as f64), format.integer(of as f64));
    let column = cohort_column(rule, k);
    let words = [("row", row), ("column", &column), ("value", &text), ("customers", &customers), ("size", &of)];
    let said = fill(t.cohorts.cell, &words);
    let shade = format!("{:.0}%", shade * 100.0);
    view! {
        <td class="num cohort-cell" style:--shade=shade>
            <a href=move || app.view.link_to_list(who) aria-label=said.clone() title=said>{text}</a>
        </td>
    }
    .into_any()
}
