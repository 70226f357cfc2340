//! Tables to fill in, one for each kind.

use super::kinds::kind_name;
use crate::import::{Kind, TemplateLanguage, template, template_name};
use crate::locale::{Lang, fill};
use crate::state::use_app;
use crate::ui::shared::{Icon, Shape};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Templates() -> impl IntoView {
    let app = use_app();
    let save = move |kind: Kind| {
        let language = match untrack(|| app.prefs.lang()) {
            Lang::En => TemplateLanguage::English,
            Lang::ZhHans => TemplateLanguage::Simplified,
            Lang::ZhHant => TemplateLanguage::Traditional,
        };
        app.download_text(&template_name(kind), "text/csv;charset=utf-8", &template(kind, language));
    };
    let buttons = move || {
        let t = app.prefs.texts();
        let button = |kind: Kind| {
            let name = kind_name(t, kind);
            view! {
                <button type="button" class="button" data-testid="template" data-kind=template_name(kind)
                    aria-label=fill(t.data.template_save, &[("name", name)]) on:click=move |_| save(kind)>
                    <Icon shape=Shape::Download /> {name}
                </button>
            }
        };
        Kind::ALL.into_iter().map(button).collect_view()
    };
    view! {
        <section class="panel" data-testid="templates">
            <h2 class="panel-title">{word(|t| t.data.template_title)}</h2>
            <p class="say">{word(|t| t.data.template_say)}</p>
            <div class="cluster">{buttons}</div>
        </section>
    }
}
