//! The currencies as they stand in a list to choose from.

use crate::import::currencies;
use crate::ui::view;
use crate::units::Currency;
use leptos::prelude::*;

/// The options of a list: nothing chosen, under this name, and every currency by its code.
#[component]
pub fn CurrencyOptions(
    /// What the first option is called.
    none: Signal<&'static str>,
    /// The chosen one.
    #[prop(into)]
    chosen: Signal<Option<Currency>>,
) -> impl IntoView {
    view! {
        <option value="" selected=move || chosen.get().is_none()>{none}</option>
        {currencies().map(|currency| {
            let code = currency.code().to_owned();
            let value = code.clone();
            view! { <option value=value selected=move || chosen.get() == Some(currency)>{code}</option> }
        }).collect_view()}
    }
}
