//! How a file is read, choice by choice.

use super::evidence::{
    date_evidence, decimal_evidence, encoding_evidence, escape_evidence, line_end_evidence, quote_evidence,
    shape_evidence,
};
use super::mapping::Draft;
use super::words::{
    DATE_ORDERS, DELIMITERS, ENCODINGS, calendar_name, date_order_name, decimal_name, delimiter_name, encoding_name,
};
use crate::import::{Calendar, DecimalMark, Kind, LineEnd, Returns, Zone, offset_name};
use crate::locale::{Texts, fill};
use crate::state::{App, Candidate, use_app};
use crate::ui::shared::{Choice, CurrencyOptions};
use crate::ui::{view, word};
use crate::units::Currency;
use leptos::prelude::*;

fn place_of<T: PartialEq>(list: &[T], value: &T) -> usize {
    list.iter().position(|item| item == value).unwrap_or_default()
}

/// The offsets in use, in minutes.
#[rustfmt::skip]
const ZONES: [i16; 38] = [
    -720, -660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -120, -60, 0,
    60, 120, 180, 210, 240, 270, 300, 330, 345, 360, 390, 420, 480,
    525, 540, 570, 600, 630, 660, 720, 765, 780, 840,
];
const DECIMALS: [DecimalMark; 2] = [DecimalMark::Point, DecimalMark::Comma];
const QUOTES: [Option<u8>; 3] = [Some(b'"'), Some(b'\''), None];
const LINE_ENDS: [LineEnd; 3] = [LineEnd::Lf, LineEnd::Cr, LineEnd::Mixed];
pub(super) const RETURNS: [Returns; 3] = [Returns::Ignore, Returns::Net, Returns::Separate];

/// Every choice beside the meaning of the columns.
#[component]
pub fn Options(draft: Draft) -> impl IntoView {
    let signal = move |place: fn(&crate::import::Mapping) -> usize| Signal::derive(move || draft.read(place));
    let app = use_app();
    let said = move |say: fn(App, &Candidate) -> Option<String>| {
        Signal::derive(move || draft.candidate.with(|candidate| say(app, candidate)))
    };
    let orders = Memo::new(move |_| draft.read(|mapping| mapping.kind == Kind::Orders));
    let zoned = Memo::new(move |_| draft.candidate.with(|candidate| !candidate.sniff.offsets.is_empty()));
    let skip = move |lines: Option<u64>| {
        let lines = lines.and_then(|n| u32::try_from(n).ok()).unwrap_or_default();
        draft.change(None, |mapping| mapping.skip_lines = lines);
    };
    let end = move |lines: Option<u64>| draft.change(None, |mapping| mapping.last_line = lines);
    view! {
        <div class="data-options">
            <Choice label=|t| t.data.option_encoding testid="option-encoding" evidence=said(encoding_evidence)
                names=|_| ENCODINGS.map(encoding_name).to_vec()
                chosen=signal(|m| place_of(&ENCODINGS, &m.encoding))
                on_choose=move |at: usize| if let Some(&encoding) = ENCODINGS.get(at) {
                    draft.change(None, |mapping| mapping.encoding = encoding);
                } />
            <Choice label=|t| t.data.option_delimiter testid="option-delimiter" evidence=said(shape_evidence)
                names=|t| DELIMITERS.map(|delimiter| delimiter_name(t, delimiter)).to_vec()
                chosen=signal(|m| place_of(&DELIMITERS, &m.delimiter))
                on_choose=move |at: usize| if let Some(&delimiter) = DELIMITERS.get(at) {
                    draft.change(None, |mapping| mapping.delimiter = delimiter);
                } />
            <Choice label=|t| t.data.option_quote testid="option-quote" evidence=said(quote_evidence)
                names=|t| vec![t.data.quote_double, t.data.quote_single, t.data.quote_none]
                chosen=signal(|m| place_of(&QUOTES, &m.quote))
                on_choose=move |at: usize| if let Some(&quote) = QUOTES.get(at) {
                    draft.change(None, |mapping| mapping.quote = quote);
                } />
            <Choice label=|t| t.data.option_escape testid="option-escape" evidence=said(escape_evidence)
                names=|t| vec![t.data.escape_doubled, t.data.escape_backslash]
                chosen=signal(|m| usize::from(m.backslash))
                on_choose=move |at: usize| draft.change(None, |mapping| mapping.backslash = at == 1) />
            <Choice label=|t| t.data.option_line_end testid="option-line-end" evidence=said(line_end_evidence)
                names=|t| vec![t.data.line_end_lf, t.data.line_end_cr, t.data.line_end_mixed]
                chosen=signal(|m| place_of(&LINE_ENDS, &m.line_end))
                on_choose=move |at: usize| if let Some(&line_end) = LINE_ENDS.get(at) {
                    draft.change(None, |mapping| mapping.line_end = line_end);
                } />
            <Lines label=|t| t.data.option_skip_lines testid="option-skip-lines" empty=|_| "0"
                lines=Signal::derive(move || draft.read(|m| Some(u64::from(m.skip_lines)).filter(|n| *n > 0)))
                on_choose=skip />
            <Lines label=|t| t.data.option_last_line testid="option-last-line" empty=|t| t.data.last_line_end
                lines=Signal::derive(move || draft.read(|m| m.last_line))
                on_choose=end />
            <Choice label=|t| t.data.option_header testid="option-header"
                names=|t| vec![t.common.no, t.common.yes]
                chosen=signal(|m| usize::from(m.has_header))
                on_choose=move |at: usize| draft.change(None, |mapping| mapping.has_header = at == 1) />
            <Choice label=|t| t.data.option_date_order testid="option-dates" evidence=said(date_evidence)
                names=|t| DATE_ORDERS.map(|order| date_order_name(t, order)).to_vec()
                chosen=signal(|m| place_of(&DATE_ORDERS, &m.dates))
                on_choose=move |at: usize| if let Some(&order) = DATE_ORDERS.get(at) {
                    draft.change(None, |mapping| mapping.dates = order);
                } />
            <Choice label=|t| t.data.option_calendar testid="option-calendar"
                names=|t| Calendar::ALL.map(|calendar| calendar_name(t, calendar)).to_vec()
                chosen=signal(|m| place_of(&Calendar::ALL, &m.calendar))
                on_choose=move |at: usize| if let Some(&calendar) = Calendar::ALL.get(at) {
                    draft.change(None, |mapping| mapping.calendar = calendar);
                } />
            <Choice label=|t| t.data.option_days testid="option-days"
                names=|t| vec![t.data.days_believed, t.data.days_all]
                chosen=signal(|m| usize::from(m.all_days))
                on_choose=move |at: usize| draft.change(None, |mapping| {
                    (mapping.all_days, mapping.credible) = (at == 1, None);
                }) />
            <Show when=move || zoned.get()>
                <ZoneChoice draft />
            </Show>
            <Choice label=|t| t.data.option_decimal testid="option-decimal" evidence=said(decimal_evidence)
                names=|t| DECIMALS.map(|mark| decimal_name(t, mark)).to_vec()
                chosen=signal(|m| place_of(&DECIMALS, &m.decimal))
                on_choose=move |at: usize| if let Some(&mark) = DECIMALS.get(at) {
                    draft.change(None, |mapping| mapping.decimal = mark);
                } />
            <CurrencyChoice draft />
            <Choice label=|t| t.data.option_fill_down testid="option-fill-down"
                names=|t| vec![t.data.fill_down_no, t.data.fill_down_yes]
                chosen=signal(|m| usize::from(m.fill_down))
                on_choose=move |at: usize| draft.change(None, |mapping| mapping.fill_down = at == 1) />
            <Show when=move || orders.get()>
                <Choice label=|t| t.data.option_total testid="option-total"
                    names=|t| vec![t.data.total_lines, t.data.total_first, t.data.total_repeats]
                    chosen=signal(|m| if m.total_repeats { 2 } else { usize::from(m.total_on_first_line) })
                    on_choose=move |at: usize| draft.change(None, |mapping| {
                        (mapping.total_on_first_line, mapping.total_repeats) = (at == 1, at == 2);
                    }) />
                <Choice label=|t| t.data.returns_title testid="option-returns"
                    names=|t| vec![t.data.returns_ignore, t.data.returns_net, t.data.returns_separate]
                    chosen=signal(|m| place_of(&RETURNS, &m.returns))
                    on_choose=move |at: usize| if let Some(&returns) = RETURNS.get(at) {
                        draft.change(None, |mapping| mapping.returns = returns);
                    } />
            </Show>
        </div>
    }
}

/// A count of lines, or none.
#[component]
fn Lines(
    label: fn(&'static Texts) -> &'static str,
    testid: &'static str,
    /// What an empty field means.
    empty: fn(&'static Texts) -> &'static str,
    lines: Signal<Option<u64>>,
    #[prop(into)] on_choose: Callback<Option<u64>>,
) -> impl IntoView {
    let app = use_app();
    // Written into the field only when it has changed: what is being typed stays while the table is looked at anew.
    let lines = Memo::new(move |_| lines.get());
    view! {
        <label class="field">
            <span class="field-label">{move || label(app.prefs.texts())}</span>
            <input type="number" min="0" step="1" inputmode="numeric" data-testid=testid
                placeholder=move || empty(app.prefs.texts())
                prop:value=move || lines.get().map(|n| n.to_string()).unwrap_or_default()
                on:change=move |event| {
                    on_choose.run(event_target_value(&event).trim().parse().ok().filter(|n| *n > 0));
                } />
        </label>
    }
}

/// The one zone of all times, by its offset, or none.
#[component]
fn ZoneChoice(draft: Draft) -> impl IntoView {
    let app = use_app();
    let chosen = move || match draft.read(|mapping| mapping.zone) {
        Some(Zone::Offset(offset)) => offset_name(offset),
        Some(Zone::Written) | None => String::new(),
    };
    // Which offsets the times have.
    let evidence = move || {
        let format = app.prefs.format();
        let counted = |(offset, count): (&i16, &u64)| {
            let values = [("offset", &*offset_name(*offset)), ("count", &*format.integer(*count as f64))];
            fill(app.prefs.texts().data.zone_count, &values)
        };
        let found: Vec<String> =
            draft.candidate.with(|candidate| candidate.sniff.offsets.iter().map(counted).collect());
        format.list(&found.iter().map(String::as_str).collect::<Vec<_>>())
    };
    view! {
        <label class="field">
            <span class="field-label">{word(|t| t.data.option_zone)}</span>
            <select data-testid="option-zone" prop:value=chosen on:change=move |event| {
                let chosen = event_target_value(&event);
                let zone = ZONES.into_iter().find(|offset| offset_name(*offset) == chosen);
                draft.change(None, |mapping| mapping.zone = Some(zone.map_or(Zone::Written, Zone::Offset)));
            }>
                <option value="" selected=move || chosen().is_empty()>{word(|t| t.data.zone_written)}</option>
                {ZONES.into_iter().map(|offset| {
                    let name = offset_name(offset);
                    let (this, value) = (name.clone(), name.clone());
                    view! { <option value=value selected=move || chosen() == this>{name}</option> }
                }).collect_view()}
            </select>
            <span class="field-hint" data-testid="option-zone-evidence">{evidence}</span>
        </label>
    }
}

/// Currencies are chosen by their code.
#[component]
fn CurrencyChoice(draft: Draft) -> impl IntoView {
    let chosen = Signal::derive(move || draft.read(|mapping| mapping.currency));
    let code = move || chosen.get().map(|currency| currency.code().to_owned()).unwrap_or_default();
    view! {
        <label class="field">
            <span class="field-label">{word(|t| t.data.option_currency)}</span>
            <select data-testid="option-currency" prop:value=code on:change=move |event| {
                let currency = Currency::parse(&event_target_value(&event));
                draft.change(None, |mapping| {
                    mapping.currency = currency;
                    // What they are worth was said in the other one.
                    mapping.rates.clear();
                });
            }>
                <CurrencyOptions none=word(|t| t.data.currency_none) chosen />
            </select>
        </label>
    }
}
