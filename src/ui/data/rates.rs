//! Several currencies in one file: what each is worth, or that only one is kept.

use super::mapping::Draft;
use crate::import::Rate;
use crate::locale::fill;
use crate::state::use_app;
use crate::ui::shared::{Choice, Notation, NumberField, rows};
use crate::ui::{view, word};
use crate::units::Currency;
use leptos::prelude::*;

/// The choice and the rates; nothing while the amounts are in the currency of the figures.
#[component]
pub fn Rates(draft: Draft) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().data;
    let own = Memo::new(move |_| draft.read(|mapping| mapping.currency));
    let code = move || own.get().map(|own| own.code().to_owned()).unwrap_or_default();
    let others = Memo::new(move |_| {
        let found = draft.candidate.with(|candidate| candidate.sniff.currencies.clone());
        found.into_iter().filter(|(currency, _)| own.get() != Some(*currency)).collect::<Vec<(Currency, u32)>>()
    });
    let row = move |(currency, count): (Currency, u32)| {
        let rate = Signal::derive(move || {
            draft.read(|mapping| mapping.rates.iter().find(|rate| rate.currency == currency).map(|rate| rate.number()))
        });
        let take = Callback::new(move |number: Option<f64>| {
            let rate = number.map(|number| Rate::new(currency, number).ok_or_else(|| t().rates_bad.to_owned()));
            let rate = rate.transpose()?;
            draft.change(None, |mapping| {
                mapping.rates.retain(|rate| rate.currency != currency);
                mapping.rates.extend(rate);
            });
            Ok(())
        });
        let label = Signal::derive(move || fill(t().rates_field, &[("other", currency.code()), ("currency", &code())]));
        view! {
            <tr>
                <th scope="row">{move || fill(t().rates_unit, &[("currency", currency.code())])}</th>
                <td>
                    <NumberField label value=rate notation=Notation::Decimal(8) unit=Signal::derive(code)
                        on_commit=take bare=true testid=format!("rate-{}", currency.code()) />
                </td>
                <td class="num">{move || app.prefs.format().integer(count.into())}</td>
            </tr>
        }
    };
    view! {
        <Show when=move || !others.with(Vec::is_empty)>
            <div class="data-rates" data-testid="rates">
                <h3>{word(|t| t.data.rates_title)}</h3>
                <Choice label=|t| t.data.rates_how testid="rates-how"
                    names=|t| vec![t.data.rates_convert, t.data.rates_only]
                    chosen=Signal::derive(move || draft.read(|mapping| usize::from(mapping.only_currency)))
                    on_choose=move |at: usize| draft.change(None, |mapping| mapping.only_currency = at == 1) />
                <Show when=move || !draft.read(|mapping| mapping.only_currency)>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{word(|t| t.data.rates_title)}</th>
                                <th scope="col">{move || fill(t().rates_worth, &[("currency", &code())])}</th>
                                <th scope="col" class="num">{word(|t| t.data.rates_rows)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows(move || others.get(), |other| other.0.code().to_owned(), row)}</tbody>
                    </table>
                    <p class="data-hint">{word(|t| t.data.rates_say)}</p>
                </Show>
            </div>
        </Show>
    }
}
