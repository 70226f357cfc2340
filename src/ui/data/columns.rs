//! What the values of each kept column are like: gaps, different values, spread, histogram.

use super::scores::table_name;
use super::words::role_name;
use crate::engine::{Bin, ColumnProfile, Form};
use crate::locale::fill;
use crate::state::{App, ScoredTable, use_app};
use crate::ui::{view, word};
use crate::units::{Day, Ratio};
use leptos::prelude::*;

/// Width of a bar and height of the histogram in its own units.
const BAR: f64 = 6.0;
const HEIGHT: f64 = 24.0;

/// The panel: a part for each table, closed until it is asked for.
#[component]
pub fn Columns() -> impl IntoView {
    let app = use_app();
    let tables = Memo::new(move |_| app.scored_tables());
    view! {
        <Show when=move || tables.with(|tables| !tables.is_empty())>
            <section class="panel" data-testid="columns">
                <h2 class="panel-title">{word(|t| t.quality.columns_title)}</h2>
                <p class="say">{word(|t| t.quality.columns_say)}</p>
                {move || tables.with(|tables| tables.iter().map(|table| part(app, table)).collect_view())}
            </section>
        </Show>
    }
}

fn part(app: App, table: &ScoredTable) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let q = &t.quality;
    let values = [
        ("name", &*table_name(app, table)),
        ("count", &*format.integer(table.profile.columns.len() as f64)),
        ("rows", &*format.integer(table.profile.rows as f64)),
    ];
    let title = fill(q.columns_of, &values);
    let label = title.clone();
    let heads = [q.column_empty, q.column_distinct, q.column_least, q.column_median, q.column_greatest, q.column_mean];
    view! {
        <details class="data-after" data-testid="columns-of">
            <summary>{title}</summary>
            <div class="table-wrap" tabindex="0" role="region" aria-label=label>
                <table class="table" data-testid="columns-table">
                    <thead>
                        <tr>
                            <th scope="col">{q.personal_column}</th>
                            {heads.into_iter().map(|head| view! { <th scope="col" class="num">{head}</th> }).collect_view()}
                            <th scope="col">{q.column_values}</th>
                        </tr>
                    </thead>
                    <tbody>{table.profile.columns.iter().map(|column| line(app, column)).collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

fn line(app: App, column: &ColumnProfile) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let q = &t.quality;
    let name = match column.role {
        Some(role) if !role.repeats() || column.name.is_empty() => role_name(t, role).to_owned(),
        _ => column.name.clone(),
    };
    let empty = column.rows.saturating_sub(column.filled);
    let share = format.percent(Ratio(empty as f64 / column.rows.max(1) as f64), 1);
    let distinct = format.integer(column.distinct as f64);
    let distinct = if column.exact { distinct } else { fill(q.column_about, &[("count", &distinct)]) };
    let figures = column.spread.map(|spread| [spread.least, spread.median, spread.greatest, spread.mean]);
    let cells = (0..4).map(|place| {
        let value = figures.and_then(|figures| figures.get(place).copied());
        view! { <td class="num">{value.map(|value| written(app, column.form, value))}</td> }
    });
    let cells = cells.collect_view();
    let constant = column.distinct == 1 && column.filled > 1;
    let doubtful =
        (column.doubtful > 0).then(|| fill(q.column_doubtful, &[("count", &format.integer(column.doubtful as f64))]));
    view! {
        <tr data-testid="column-row">
            <th scope="row">
                {name}
                {constant.then(|| view! { " " <span class="badge" data-testid="constant">{q.column_constant}</span> })}
                {doubtful.map(|text| view! { " " <span class="badge badge-warn" data-testid="doubtful">{text}</span> })}
            </th>
            <td class="num" data-testid="column-empty">
                <data value=empty.to_string()>{format!("{} ({share})", format.integer(empty as f64))}</data>
            </td>
            <td class="num"><data value=column.distinct.to_string()>{distinct}</data></td>
            {cells}
            <td class="data-columns">{if column.bins.is_empty() { top(app, column) } else { histogram(app, column) }}</td>
        </tr>
    }
    .into_any()
}

/// A value in the unit of its column.
fn written(app: App, form: Form, value: f64) -> String {
    let format = app.prefs.format();
    match form {
        Form::Day => format.date(Day(value.round() as i32)),
        Form::Money => format.decimal(value / 100.0, 2),
        Form::Number | Form::Text | Form::Flag => format.decimal_up_to(value, 2),
    }
}

/// The commonest values.
fn top(app: App, column: &ColumnProfile) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let shown = |value: &String| match (column.form, &**value) {
        (Form::Flag, "1") => t.quality.yes.to_owned(),
        (Form::Flag, _) => t.quality.no.to_owned(),
        _ => value.clone(),
    };
    let texts = column.top.iter().map(|(value, count)| {
        fill(t.quality.column_top, &[("value", &shown(value)), ("count", &format.integer(*count as f64))])
    });
    let texts: Vec<String> = texts.collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    view! { <span class="raw-text" data-testid="column-top">{format.list(&texts)}</span> }.into_any()
}

/// A bar for each bin; each names its edges and its count.
fn histogram(app: App, column: &ColumnProfile) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let most = column.bins.iter().map(|bin| bin.count).max().unwrap_or(1).max(1);
    let edge = |value: f64| written(app, column.form, value);
    let tallest = column.bins.iter().find(|bin| bin.count == most);
    let ends = column.bins.first().zip(column.bins.last()).zip(tallest);
    let label = ends.map(|((first, last), bin)| {
        let values = [
            ("from", &*edge(first.from)),
            ("to", &*edge(last.to)),
            ("least", &*edge(bin.from)),
            ("most", &*edge(bin.to)),
            ("count", &*format.integer(bin.count as f64)),
        ];
        fill(t.quality.column_bins, &values)
    });
    let bar = |(place, bin): (usize, &Bin)| {
        // A bin that is not empty is seen, however small it is.
        let height = if bin.count == 0 { 0.0 } else { (bin.count as f64 / most as f64 * HEIGHT).max(1.0) };
        let title = format!("{}–{}: {}", edge(bin.from), edge(bin.to), format.integer(bin.count as f64));
        view! {
            <rect x=(place as f64 * BAR).to_string() y=(HEIGHT - height).to_string() width=(BAR - 1.0).to_string()
                height=height.to_string()><title>{title}</title></rect>
        }
    };
    let width = column.bins.len() as f64 * BAR;
    view! {
        <svg class="histogram" role="img" aria-label=label viewBox=format!("0 0 {width} {HEIGHT}") width=width.to_string()
            height=HEIGHT.to_string() data-testid="histogram">
            {column.bins.iter().enumerate().map(bar).collect_view()}
        </svg>
    }
    .into_any()
}
