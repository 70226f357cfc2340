//! Figures of the user's own data in the place of the example's.

use super::super::shared::{figures, own_source};
use super::desk::Desk;
use super::words;
use crate::locale::fill;
use crate::ui::view;
use crate::whatif::Input;
use leptos::prelude::*;

/// The button that takes the data's figure; none where the data have no such figure or it is taken already.
#[component]
pub fn FromData(desk: Desk, input: Input) -> impl IntoView {
    let found = Memo::new(move |_| desk.app.own_number(input));
    let take = move |_| {
        let Some(own) = found.get_untracked() else { return };
        match desk.scenario.get_untracked() {
            Some(_) => desk.press(desk.setting(input, own.value)),
            None => desk.press(desk.app.own_number_edit(&own, own_source(desk.app, &own))),
        };
    };
    move || {
        let own = found.get().filter(|own| own.value != desk.input(input))?;
        let said = words::input(desk, input, own.value);
        let said = figures::filter(desk.app).map_or(said.clone(), |only| format!("{said} ({only})"));
        let text = fill(desk.t().use_from_data, &[("value", &said)]);
        Some(view! {
            <button type="button" class="button budget-small" data-testid=format!("own-{input}") on:click=take>
                {text}
            </button>
        })
    }
}

/// Without data: where one's own figures would come from.
#[component]
pub fn DataHint(desk: Desk) -> impl IntoView {
    let d = move || &desk.app.prefs.texts().data;
    move || {
        (!desk.app.data.loaded()).then(|| {
            view! {
                <div class="notice notice-info budget-hint" data-testid="own-hint">
                    <p>{move || desk.t().data_hint}</p>
                    <button type="button" class="button" on:click=|_| crate::ui::shared::choose_files()>
                        {move || d().choose_files}
                    </button>
                    <button type="button" class="button button-quiet" on:click=move |_| desk.app.try_sample()>
                        {move || d().try_sample}
                    </button>
                </div>
            }
        })
    }
}
