//! What the screen says before there are rows to compute from.

use crate::state::{Loadable, use_app};
use crate::ui::shared::{Icon, Shape, sentences};
use crate::ui::shell::choose_files;
use leptos::prelude::*;

/// The invitation to open a file, or why the figures could not be computed.
#[component]
pub fn Empty() -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let failure = move || {
        app.data.results.with(|results| match results {
            Loadable::Failed(failure) => Some(sentences::import_failure(app, failure)),
            _ => None,
        })
    };
    view! {
        <section class="panel" data-testid="kpis-empty">
            {move || failure().map(|text| view! { <p class="notice notice-bad" role="alert">{text}</p> })}
            <div class="empty">
                <Icon shape=Shape::Kpis />
                <p>{move || t().kpis.empty_hint}</p>
                <div class="cluster">
                    <button type="button" class="button button-primary" data-testid="try-sample"
                        on:click=move |_| app.try_sample()>{move || t().data.try_sample}</button>
                    <button type="button" class="button" data-testid="choose-files" on:click=move |_| choose_files()>
                        {move || t().data.choose_files}
                    </button>
                </div>
            </div>
        </section>
    }
}
