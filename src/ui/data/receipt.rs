//! The receipt of a file: what a person holds against the report of the shop or the till.

use super::words::reason_name;
use crate::import::{Calendar, Kind, separated_cell};
use crate::state::{App, Source, use_app};
use crate::ui::{view, word};
use crate::units::Exact;
use leptos::prelude::*;

/// A heading with its lines.
struct Group {
    title: &'static str,
    /// Said when there is no line; a group without it is left out then.
    none: Option<&'static str>,
    lines: Vec<Line>,
}

/// What is counted, how many rows, and what they add up to.
struct Line {
    name: String,
    /// Rows, or values.
    count: Option<u64>,
    /// An amount, a day.
    said: Option<String>,
}

impl Line {
    fn counted(name: &str, count: u64) -> Line {
        Line { name: name.to_owned(), count: Some(count), said: None }
    }

    fn said(name: &str, said: String) -> Line {
        Line { name: name.to_owned(), count: None, said: Some(said) }
    }
}

/// The lines, and the button that copies them.
#[component]
pub fn Receipt(source: StoredValue<Source>) -> impl IntoView {
    let app = use_app();
    let copy = move |_| app.copy_text(source.with_value(|source| as_text(app, source)));
    view! {
        <div class="stack receipt" data-testid="receipt">
            <div class="cluster">
                <h3>{word(|t| t.ask.receipt_title)}</h3>
                <button type="button" class="button button-small" data-testid="receipt-copy" on:click=copy>
                    {word(|t| t.ask.receipt_copy)}
                </button>
            </div>
            {move || source.with_value(|source| groups(app, source)).into_iter().map(|group| show(app, group)).collect_view()}
        </div>
    }
}

fn show(app: App, group: Group) -> AnyView {
    let Group { title, none, lines } = group;
    if lines.is_empty() {
        return none.map(|none| view! { <div><h3>{title}</h3> <p class="data-hint">{none}</p></div> }).into_any();
    }
    let format = app.prefs.format();
    let items = lines.into_iter().map(|Line { name, count, said }| {
        let count = count
            .map(|count| view! { <data class="num" value=count.to_string()>{format.integer(count as f64)}</data> });
        let said = said.map(|said| view! { <span class="num">{said}</span> });
        view! { <li><span>{name}</span> <span class="cluster">{count} {said}</span></li> }
    });
    view! { <div><h3>{title}</h3> <ul class="data-counts">{items.collect_view()}</ul></div> }.into_any()
}

/// The same as text with tabs, for a spreadsheet or a message.
fn as_text(app: App, source: &Source) -> String {
    let mut text = String::new();
    let mut row = |cells: &[&str]| {
        for (at, cell) in cells.iter().enumerate() {
            text.push_str(if at == 0 { "" } else { "\t" });
            separated_cell(cell, b'\t', &mut text);
        }
        text.push('\n');
    };
    row(&[&source.name]);
    for Group { title, lines, .. } in groups(app, source).into_iter().filter(|group| !group.lines.is_empty()) {
        row(&[title]);
        for Line { name, count, said } in lines {
            let count = count.map(|count| count.to_string()).unwrap_or_default();
            row(&[&name, &count, said.as_deref().unwrap_or_default()]);
        }
    }
    text
}

fn groups(app: App, source: &Source) -> Vec<Group> {
    let t = app.prefs.texts();
    let d = &t.data;
    let orders = source.mapping.kind == Kind::Orders;
    let group = |title, none, lines| Group { title, none, lines };
    vec![
        group(t.ask.receipt_sum, None, if orders { sums(app, source) } else { Vec::new() }),
        group(d.skipped_title, Some(d.skipped_none), skipped(app, source)),
        group(t.ask.receipt_refused, None, refused(app, source)),
        group(d.repairs_title, Some(d.repairs_none), repaired(app, source)),
    ]
}

/// The rows used, their money and their days.
fn sums(app: App, source: &Source) -> Vec<Line> {
    let (a, format, report) = (&app.prefs.texts().ask, app.prefs.format(), &source.report);
    let money = |amount: Exact| match source.mapping.currency {
        Some(currency) => format.money(amount.money(), currency, false),
        None => format.decimal(amount.money().units(), 2),
    };
    let mut lines = vec![Line::counted(a.receipt_rows, report.rows_in)];
    let (unknown, zeros, returned) = (&report.unknown, &report.zeros, report.returned);
    let line = |name: &str, count, sum| Line { name: name.to_owned(), count: Some(count), said: Some(money(sum)) };
    let used = if unknown.rows > 0 { a.receipt_known } else { a.receipt_used };
    lines.push(line(used, report.rows_kept, report.tally.sum()));
    lines.push(Line::said(a.receipt_positive, money(report.tally.positive)));
    lines.push(Line::said(a.receipt_negative, money(report.tally.negative)));
    if returned.rows > 0 {
        lines.push(line(a.receipt_back, returned.rows, returned.amount));
    }
    if report.ignored.rows > 0 {
        lines.push(line(a.receipt_ignored, report.ignored.rows, report.ignored.amount));
    }
    if zeros.rows > 0 {
        let name = if source.mapping.keep_zero { a.receipt_zeros_count } else { a.receipt_zeros_left };
        lines.push(line(name, zeros.rows, Exact::ZERO));
    }
    if unknown.rows > 0 {
        lines.push(line(a.receipt_unknown, unknown.rows, unknown.tally.sum()));
        lines.push(Line::said(a.receipt_unknown_sold, money(unknown.sold)));
        lines.push(Line::said(a.receipt_unknown_back, money(unknown.back)));
    }
    if let Some((first, last)) = report.taken().1.days {
        lines.push(Line::said(a.receipt_first, format.date(first)));
        lines.push(Line::said(a.receipt_last, format.date(last)));
    }
    lines
}

/// What was counted, without what did not happen.
fn counted(rows: impl IntoIterator<Item = (&'static str, u64)>) -> Vec<Line> {
    rows.into_iter().filter(|(_, count)| *count > 0).map(|(name, count)| Line::counted(name, count)).collect()
}

fn refused(app: App, source: &Source) -> Vec<Line> {
    let t = app.prefs.texts();
    counted(source.report.refused_by.iter().map(|(kind, count)| (reason_name(t, *kind), *count)))
}

fn skipped(app: App, source: &Source) -> Vec<Line> {
    let (t, skips) = (&app.prefs.texts().data, source.report.skipped);
    counted([
        (t.skipped_cancelled, skips.cancelled),
        (t.skipped_not_positive, skips.not_positive),
        (t.skipped_zero, skips.zero),
        (t.skipped_preamble, skips.preamble),
        (t.skipped_headers, skips.headers),
        (t.skipped_totals, skips.totals),
        (t.skipped_notes, skips.notes),
        (t.skipped_other_table, skips.other_table),
        (t.skipped_by_status, skips.by_status),
        (t.skipped_no_sale, skips.no_sale),
        (t.skipped_excluded, skips.excluded),
        (t.skipped_items, skips.items),
        (t.skipped_repeated, skips.repeated),
        (t.skipped_unfinished, skips.unfinished),
        (t.skipped_currency, skips.other_currency),
        (t.skipped_days, skips.incredible),
        (t.skipped_by_person, skips.by_person),
        (t.blank_lines, source.report.blank_lines),
    ])
}

fn repaired(app: App, source: &Source) -> Vec<Line> {
    let (t, repairs) = (&app.prefs.texts().data, source.report.repairs);
    let (dates, notation) = (source.report.dates, &source.report.notation);
    let read = |calendar| if source.mapping.calendar == calendar { dates.in_calendar(calendar) } else { 0 };
    counted([
        (t.repair_float, repairs.float_ids),
        (t.repair_mail, repairs.mails),
        (t.repair_twice, repairs.read_right),
        (t.repair_filled, repairs.filled_down),
        (t.repair_joined, repairs.joined),
        (t.repair_freed, repairs.freed),
        (t.repair_impossible, repairs.impossible),
        (t.repair_rounded, repairs.rounded),
        (t.repair_converted, repairs.converted),
        (t.repair_eras, dates.eras),
        (t.repair_roc, read(Calendar::Roc)),
        (t.repair_buddhist, read(Calendar::Buddhist)),
        (t.repair_jalali, read(Calendar::Jalali)),
        (t.repair_digits, notation.digits),
        (t.repair_moved, notation.moved),
        (t.repair_empty, repairs.left_empty),
        (t.repair_undecodable, repairs.undecodable),
    ])
}
