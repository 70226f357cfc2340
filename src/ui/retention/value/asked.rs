//! What is taken for granted: margin, discount, and how far one looks ahead.

use crate::locale::Notation;
use crate::state::use_app;
use crate::ui::shared::{Commit, NumberField, plan_words};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;

/// The three fields.
#[component]
pub fn Asked() -> impl IntoView {
    let app = use_app();
    let ask = Memo::new(move |_| app.value_ask());
    let refused = move |error| plan_words::refusal(app, &error);
    let margin: Commit<Option<f64>> = Callback::new(move |margin: Option<f64>| {
        app.set_value_ask(|ask| ask.margin = margin.map(Ratio)).map_err(refused)
    });
    let discount: Commit<Option<f64>> = Callback::new(move |discount: Option<f64>| {
        app.set_value_ask(|ask| ask.discount = Ratio(discount.unwrap_or_default())).map_err(refused)
    });
    let months: Commit<Option<f64>> = Callback::new(move |months: Option<f64>| {
        app.set_value_ask(|ask| ask.months = months.unwrap_or_default().round().clamp(0.0, 1e6) as u32).map_err(refused)
    });
    view! {
        <div class="value-asked">
            <div>
                <NumberField label=word(|t| t.value.margin) notation=Notation::Percent(1)
                    value=Signal::derive(move || ask.get().margin.map(|margin| margin.0))
                    unit=Signal::stored("%".to_owned()) on_commit=margin testid="value-margin" />
                <p class="field-hint">{word(|t| t.value.margin_hint)}</p>
            </div>
            <NumberField label=word(|t| t.value.discount) notation=Notation::Percent(1)
                value=Signal::derive(move || Some(ask.get().discount.0))
                unit=Signal::stored("%".to_owned()) on_commit=discount testid="value-discount" />
            <NumberField label=word(|t| t.value.months) notation=Notation::Decimal(0)
                value=Signal::derive(move || Some(ask.get().months.into())) on_commit=months testid="value-months" />
        </div>
    }
}
