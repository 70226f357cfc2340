//! One file: how many rows came in and what became of them, and how it was read.

use super::options::RETURNS;
use super::repairs::Repairs;
use super::standing::StatusCounts;
use super::words::{calendar_name, date_order_name, decimal_name, delimiter_name, encoding_name};
use crate::import::{Calendar, Kind, Returns, Zone, offset_name};
use crate::locale::{Texts, fill, plural};
use crate::state::{App, Source, use_app};
use crate::ui::{view, word};
use crate::units::Money;
use leptos::prelude::*;
use std::sync::Arc;

/// The panel of a file.
#[component]
pub fn SourcePanel(sources: Arc<Vec<Source>>, place: usize) -> impl IntoView {
    let app = use_app();
    let Some(source) = sources.get(place).cloned() else { return ().into_any() };
    let name = source.name.clone();
    let source = StoredValue::new(source);
    let say = move || {
        let format = app.prefs.format();
        source.with_value(|source| {
            let values = [
                ("size", &*format.bytes(source.size)),
                ("seconds", &*format.decimal(source.seconds, 1)),
                ("rows", &*format.compact(source.rows_per_second())),
            ];
            fill(app.prefs.texts().data.speed, &values)
        })
    };
    view! {
        <section class="panel" data-testid="source">
            <h2 class="panel-title">{name}</h2>
            <p class="say">{say}</p>
            <Equation source />
            <div class="data-facts">
                <ReadAs source />
                <div class="stack">
                    <Counts title=|app| app.prefs.texts().data.skipped_title
                        none=|app| app.prefs.texts().data.skipped_none
                        rows=Signal::derive(move || source.with_value(|source| skipped(app, source))) />
                    <Counts title=|app| app.prefs.texts().data.repairs_title
                        none=|app| app.prefs.texts().data.repairs_none
                        rows=Signal::derive(move || source.with_value(|source| repaired(app, source))) />
                    <Repairs source />
                    <StatusCounts source />
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// Rows in = kept + refused + skipped.
#[component]
fn Equation(source: StoredValue<Source>) -> impl IntoView {
    let app = use_app();
    move || {
        let (t, format) = (&app.prefs.texts().data, app.prefs.format());
        let report = source.with_value(|source| source.report.clone());
        let part = |testid: &'static str, text: &'static str, count: u64| {
            let text = fill(text, &[("count", &format.integer(count as f64))]);
            view! { <data value=count.to_string() data-testid=testid>{text}</data> }
        };
        view! {
            <p class="equation data-equation" data-testid="equation">
                {part("rows-in", plural(report.rows_in, t.eq_in_one, t.eq_in_other), report.rows_in)}
                <span>"="</span> {part("rows-kept", t.eq_kept, report.rows_kept)}
                <span>"+"</span>
                <span class:bad=report.refused != 0>{part("rows-refused", t.eq_refused, report.refused)}</span>
                <span>"+"</span> {part("rows-skipped", t.eq_skipped, report.skipped.total())}
            </p>
        }
    }
}

/// Encoding, marks, dates, money and returns as they were read, and the way to change them.
#[component]
fn ReadAs(source: StoredValue<Source>) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let mapping = move || source.with_value(|source| source.mapping.clone());
    let orders = move || mapping().kind == Kind::Orders;
    view! {
        <div>
            <h3>{word(|t| t.data.read_as)}</h3>
            {move || {
                let (t, mapping) = (t(), mapping());
                let currency = mapping.currency.map(|currency| currency.code().to_owned());
                view! {
                    <dl class="basis">
                        <dt>{t.data.option_encoding}</dt>
                        <dd data-testid="read-encoding">
                            {fill(t.data.detected, &[("what", encoding_name(mapping.encoding))])} " · "
                            <button type="button" class="data-link" data-testid="correct-mapping"
                                on:click=move |_| app.correct_mapping()>{t.data.change_reading}</button>
                        </dd>
                        <dt>{t.data.option_delimiter}</dt> <dd>{delimiter_name(t, mapping.delimiter)}</dd>
                        <dt>{t.data.option_date_order}</dt> <dd>{date_order_name(t, mapping.dates)}</dd>
                        {(mapping.calendar != Calendar::Gregorian).then(|| view! {
                            <dt>{t.data.option_calendar}</dt>
                            <dd data-testid="read-calendar">{calendar_name(t, mapping.calendar)}</dd>
                        })}
                        {mapping.zone.map(|zone| view! {
                            <dt>{t.data.option_zone}</dt> <dd data-testid="read-zone">{zone_name(t, zone)}</dd>
                        })}
                        <dt>{t.data.option_decimal}</dt> <dd>{decimal_name(t, mapping.decimal)}</dd>
                        <dt>{t.data.option_currency}</dt> <dd>{currency.unwrap_or(t.data.currency_none.to_owned())}</dd>
                    </dl>
                }
            }}
            <Show when=orders>
                <label class="field data-after">
                    <span class="field-label">{word(|t| t.data.returns_title)}</span>
                    <select data-testid="returns" on:change=move |event| {
                        let at = event_target_value(&event).parse::<usize>().ok();
                        if let Some(&returns) = at.and_then(|at| RETURNS.get(at)) {
                            app.set_returns(returns);
                        }
                    }>
                        {RETURNS.into_iter().enumerate().map(|(at, returns)| view! {
                            <option value=at.to_string() selected=move || mapping().returns == returns>
                                {move || returns_name(t(), returns)}
                            </option>
                        }).collect_view()}
                    </select>
                </label>
                <Show when=move || mapping().returns == Returns::Separate>
                    <p class="say" data-testid="returned">
                        {move || source.with_value(|source| returned(app, source))}
                    </p>
                </Show>
                <p class="data-hint">{word(|t| t.data.returns_say)}</p>
            </Show>
        </div>
    }
}

fn zone_name(t: &Texts, zone: Zone) -> String {
    match zone {
        Zone::Written => t.data.zone_written.to_owned(),
        Zone::Offset(offset) => offset_name(offset),
    }
}

fn returns_name(t: &Texts, returns: Returns) -> &'static str {
    match returns {
        Returns::Ignore => t.data.returns_ignore,
        Returns::Net => t.data.returns_net,
        Returns::Separate => t.data.returns_separate,
    }
}

/// What came back, and how much that is of what was sold.
fn returned(app: App, source: &Source) -> String {
    let (t, format, returned) = (&app.prefs.texts().data, app.prefs.format(), source.report.returned);
    let amount = format.decimal(Money(returned.amount).units(), 2);
    let rows = format.integer(returned.rows as f64);
    let rate = returned.rate().map_or(app.prefs.texts().common.unknown.to_owned(), |rate| format.percent(rate, 1));
    fill(
        plural(returned.rows, t.returned_one, t.returned_other),
        &[("amount", &amount), ("count", &rows), ("rate", &rate)],
    )
}

type Counted = Vec<(&'static str, u64)>;

/// What was counted, without what did not happen.
fn counted(rows: impl IntoIterator<Item = (&'static str, u64)>) -> Counted {
    rows.into_iter().filter(|(_, count)| *count > 0).collect()
}

fn skipped(app: App, source: &Source) -> Counted {
    let (t, skips) = (&app.prefs.texts().data, source.report.skipped);
    let returned = if source.mapping.keep_zero { t.skipped_negative } else { t.skipped_not_positive };
    counted([
        (t.skipped_cancelled, skips.cancelled),
        (returned, skips.not_positive),
        (t.skipped_preamble, skips.preamble),
        (t.skipped_headers, skips.headers),
        (t.skipped_totals, skips.totals),
        (t.skipped_notes, skips.notes),
        (t.skipped_other_table, skips.other_table),
        (t.skipped_by_status, skips.by_status),
        (t.skipped_no_sale, skips.no_sale),
        (t.skipped_excluded, skips.excluded),
        (t.skipped_items, skips.items),
        (t.skipped_currency, skips.other_currency),
        (t.skipped_by_person, skips.by_person),
        (t.blank_lines, source.report.blank_lines),
    ])
}

fn repaired(app: App, source: &Source) -> Counted {
    let (t, repairs) = (&app.prefs.texts().data, source.report.repairs);
    let (dates, notation) = (source.report.dates, &source.report.notation);
    let read = |calendar| if source.mapping.calendar == calendar { dates.in_calendar(calendar) } else { 0 };
    counted([
        (t.repair_float, repairs.float_ids),
        (t.repair_filled, repairs.filled_down),
        (t.repair_joined, repairs.joined),
        (t.repair_freed, repairs.freed),
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

/// A heading with counts below it, or a sentence that there are none.
#[component]
fn Counts(title: fn(App) -> &'static str, none: fn(App) -> &'static str, rows: Signal<Counted>) -> impl IntoView {
    let app = use_app();
    view! {
        <div>
            <h3>{move || title(app)}</h3>
            {move || {
                let (rows, format) = (rows.get(), app.prefs.format());
                if rows.is_empty() {
                    return view! { <p class="data-hint">{none(app)}</p> }.into_any();
                }
                let items = rows.into_iter().map(|(text, count)| view! {
                    <li>
                        <span>{text}</span>
                        <data class="num" value=count.to_string()>{format.integer(count as f64)}</data>
                    </li>
                });
                view! { <ul class="data-counts">{items.collect_view()}</ul> }.into_any()
            }}
        </div>
    }
}
