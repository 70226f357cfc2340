//! One file: how many rows came in and what became of them, and how it was read.

use super::beside;
use super::exclusions::ExclusionCounts;
use super::joined::sentences;
use super::options::RETURNS;
use super::receipt::Receipt;
use super::repairs::Repairs;
use super::standing::StatusCounts;
use super::words::{calendar_name, date_order_name, decimal_name, delimiter_name, encoding_name};
use crate::import::{Calendar, Guests, Kind, Returns, Zone, offset_name};
use crate::locale::{Texts, fill, plural};
use crate::state::{App, Source, use_app};
use crate::ui::{view, word};
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
            {move || source.with_value(|source| app.joined_file(&source.name, source.size)).map(|joined| view! {
                <p class="say" data-testid="joined">{sentences(app, &joined).join(" ")}</p>
            })}
            {move || source.with_value(|source| beside::beside(app, source)).into_iter().map(|text| view! {
                <p class="say" data-testid="beside">{text}</p>
            }).collect_view()}
            <div class="data-facts">
                <ReadAs source />
                <div class="stack">
                    <Receipt source />
                    {move || source.with_value(|source| set_aside(app, source)).map(|say| view! {
                        <p class="data-hint" data-testid="set-aside">{say}</p>
                    })}
                    {move || source.with_value(|source| rounding(app, source)).map(|say| view! {
                        <p class="data-hint" data-testid="rounding">{say}</p>
                    })}
                    <Repairs source />
                    <StatusCounts source />
                    <ExclusionCounts source />
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// What became of the rows of a file, under its name.
#[component]
pub fn EquationOf(source: Source) -> impl IntoView {
    let name = source.name.clone();
    view! {
        <h3>{name}</h3>
        <Equation source=StoredValue::new(source) />
    }
}

/// Rows in = kept of known and of unknown customers + refused + skipped.
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
                {(report.unknown.rows > 0).then(|| view! {
                    <span>"+"</span>
                    {part("rows-unknown", t.eq_unknown, report.unknown.rows)}
                })}
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
                        {(!mapping.items.is_empty()).then(|| view! {
                            <dt>{t.data.items_added}</dt> <dd data-testid="items-added">{mapping.items.len().to_string()}</dd>
                        })}
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
                <Show when=move || mapping().returns != Returns::Ignore>
                    <p class="say" data-testid="returned">
                        {move || source.with_value(|source| returned(app, source))}
                    </p>
                </Show>
                <p class="data-hint">{word(|t| t.data.returns_say)}</p>
                <Either title=|t| t.data.guests_title names=|t| [t.data.guests_group, t.data.guests_persons]
                    testid="guests" second=move || mapping().guests == Guests::Persons
                    choose=move |second| app.change_all(move |mapping| {
                        mapping.guests = if second { Guests::Persons } else { Guests::Group };
                    }) />
                <Either title=|t| t.data.zeros_title names=|t| [t.data.zeros_leave, t.data.zeros_keep]
                    testid="zeros" second=move || mapping().keep_zero
                    choose=move |second| app.change_all(move |mapping| {
                        (mapping.keep_zero, mapping.zeros_said) = (second, true);
                    }) />
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

/// A choice of two.
#[component]
fn Either(
    title: fn(&Texts) -> &'static str,
    names: fn(&Texts) -> [&'static str; 2],
    testid: &'static str,
    second: impl Fn() -> bool + Copy + Send + 'static,
    choose: impl Fn(bool) + Copy + Send + 'static,
) -> impl IntoView {
    let app = use_app();
    let name = move |at: usize| names(app.prefs.texts()).get(at).copied().unwrap_or_default();
    view! {
        <label class="field data-after">
            <span class="field-label">{move || title(app.prefs.texts())}</span>
            <select data-testid=testid on:change=move |event| choose(event_target_value(&event) == "1")>
                <option value="0" selected=move || !second()>{move || name(0)}</option>
                <option value="1" selected=second>{move || name(1)}</option>
            </select>
        </label>
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
    let amount = format.decimal(returned.amount.money().units(), 2);
    let rows = format.integer(returned.rows as f64);
    let rate = returned.rate().map_or(app.prefs.texts().common.unknown.to_owned(), |rate| format.percent(rate, 1));
    fill(
        plural(returned.rows, t.returned_one, t.returned_other),
        &[("amount", &amount), ("count", &rows), ("rate", &rate)],
    )
}

/// Which days were set aside, and which are believed.
fn set_aside(app: App, source: &Source) -> Option<String> {
    let (t, format) = (&app.prefs.texts().data, app.prefs.format());
    let ((from, to), (first, last)) = source.mapping.credible.zip(source.report.notation.set_aside)?;
    let [from, to, first, last] = [from, to, first, last].map(|day| format.date(day));
    let range = app.prefs.texts().common.range;
    let days = if first == last { first } else { fill(range, &[("from", &first), ("to", &last)]) };
    Some(fill(t.set_aside, &[("from", &from), ("to", &to), ("days", &days)]))
}

/// What rounding has added in all.
fn rounding(app: App, source: &Source) -> Option<String> {
    let added = source.report.notation.rounding;
    let format = app.prefs.format();
    // As many digits as it has, since it is there to be checked.
    let digits = (2..8).find(|digits| added % 10i64.pow(8 - digits) == 0).unwrap_or(8);
    let amount = format.decimal(added as f64 / 1e8, digits as u8);
    (source.report.repairs.rounded > 0).then(|| fill(app.prefs.texts().data.rounding, &[("amount", &amount)]))
}
