//! How a file is read, choice by choice.

use super::mapping::Draft;
use super::words::{DATE_ORDERS, DELIMITERS, ENCODINGS, date_order_name, decimal_name, delimiter_name, encoding_name};
use crate::import::{DecimalMark, Returns, currencies};
use crate::locale::Texts;
use crate::state::use_app;
use crate::ui::{view, word};
use crate::units::Currency;
use leptos::prelude::*;

/// A list of choices: what is chosen, their names, and what choosing does. Places stand for values, since most have
/// no text of their own.
#[component]
fn Choice(
    label: fn(&'static Texts) -> &'static str,
    testid: &'static str,
    /// The names in order, in the present language.
    names: fn(&'static Texts) -> Vec<&'static str>,
    /// The place of the present one.
    #[prop(into)]
    chosen: Signal<usize>,
    #[prop(into)] on_choose: Callback<usize>,
) -> impl IntoView {
    let app = use_app();
    let names = move || names(app.prefs.texts());
    let count = names().len();
    view! {
        <label class="field">
            <span class="field-label">{move || label(app.prefs.texts())}</span>
            <select data-testid=testid prop:value=move || chosen.get().to_string() on:change=move |event| {
                if let Ok(place) = event_target_value(&event).parse() {
                    on_choose.run(place);
                }
            }>
                {(0..count).map(|place| view! {
                    <option value=place.to_string() selected=move || chosen.get() == place>
                        {move || names().get(place).copied().unwrap_or_default()}
                    </option>
                }).collect_view()}
            </select>
        </label>
    }
}

fn place_of<T: PartialEq>(list: &[T], value: &T) -> usize {
    list.iter().position(|item| item == value).unwrap_or_default()
}

const DECIMALS: [DecimalMark; 2] = [DecimalMark::Point, DecimalMark::Comma];
const RETURNS: [Returns; 2] = [Returns::Ignore, Returns::Net];

/// Every choice beside the meaning of the columns.
#[component]
pub fn Options(draft: Draft) -> impl IntoView {
    let signal = move |place: fn(&crate::import::Mapping) -> usize| Signal::derive(move || draft.read(place));
    view! {
        <div class="data-options">
            <Choice label=|t| t.data.option_encoding testid="option-encoding"
                names=|_| ENCODINGS.map(encoding_name).to_vec()
                chosen=signal(|m| place_of(&ENCODINGS, &m.encoding))
                on_choose=move |at: usize| if let Some(&encoding) = ENCODINGS.get(at) {
                    draft.change(None, |mapping| mapping.encoding = encoding);
                } />
            <Choice label=|t| t.data.option_delimiter testid="option-delimiter"
                names=|t| DELIMITERS.map(|delimiter| delimiter_name(t, delimiter)).to_vec()
                chosen=signal(|m| place_of(&DELIMITERS, &m.delimiter))
                on_choose=move |at: usize| if let Some(&delimiter) = DELIMITERS.get(at) {
                    draft.change(None, |mapping| mapping.delimiter = delimiter);
                } />
            <Choice label=|t| t.data.option_header testid="option-header"
                names=|t| vec![t.common.no, t.common.yes]
                chosen=signal(|m| usize::from(m.has_header))
                on_choose=move |at: usize| draft.change(None, |mapping| mapping.has_header = at == 1) />
            <Choice label=|t| t.data.option_date_order testid="option-dates"
                names=|t| DATE_ORDERS.map(|order| date_order_name(t, order)).to_vec()
                chosen=signal(|m| place_of(&DATE_ORDERS, &m.dates))
                on_choose=move |at: usize| if let Some(&order) = DATE_ORDERS.get(at) {
                    draft.change(None, |mapping| mapping.dates = order);
                } />
            <Choice label=|t| t.data.option_decimal testid="option-decimal"
                names=|t| DECIMALS.map(|mark| decimal_name(t, mark)).to_vec()
                chosen=signal(|m| place_of(&DECIMALS, &m.decimal))
                on_choose=move |at: usize| if let Some(&mark) = DECIMALS.get(at) {
                    draft.change(None, |mapping| mapping.decimal = mark);
                } />
            <CurrencyChoice draft />
            <Choice label=|t| t.data.returns_title testid="option-returns"
                names=|t| vec![t.data.returns_ignore, t.data.returns_net]
                chosen=signal(|m| place_of(&RETURNS, &m.returns))
                on_choose=move |at: usize| if let Some(&returns) = RETURNS.get(at) {
                    draft.change(None, |mapping| mapping.returns = returns);
                } />
        </div>
    }
}

/// Currencies are chosen by their code.
#[component]
fn CurrencyChoice(draft: Draft) -> impl IntoView {
    let chosen = move || draft.read(|mapping| mapping.currency.map(|c| c.code().to_owned()).unwrap_or_default());
    view! {
        <label class="field">
            <span class="field-label">{word(|t| t.data.option_currency)}</span>
            <select data-testid="option-currency" prop:value=chosen on:change=move |event| {
                let currency = Currency::parse(&event_target_value(&event));
                draft.change(None, |mapping| mapping.currency = currency);
            }>
                <option value="" selected=move || chosen().is_empty()>{word(|t| t.data.currency_none)}</option>
                {currencies().map(|currency| {
                    let code = currency.code().to_owned();
                    let (this, value) = (code.clone(), code.clone());
                    view! { <option value=value selected=move || chosen() == this>{code}</option> }
                }).collect_view()}
            </select>
        </label>
    }
}
