//! The first lines of a file as they are, beside the table that is made of them.

use super::mapping::Draft;
use super::words::encoding_name;
use crate::import::{RawLine, RawPart};
use crate::locale::fill;
use crate::state::use_app;
use crate::ui::{view, word};
use leptos::prelude::*;

/// The lines, with the marks between columns tinted and the signs named that nobody sees; folded on a narrow screen.
#[component]
pub fn RawLines(draft: Draft) -> impl IntoView {
    let app = use_app();
    let title = move || {
        let encoding = draft.read(|mapping| encoding_name(mapping.encoding));
        fill(app.prefs.texts().data.raw_title, &[("encoding", encoding)])
    };
    let lines =
        move || draft.candidate.with(|candidate| candidate.sniff.raw.iter().map(line).collect::<Vec<AnyView>>());
    view! {
        <details data-testid="raw" open=app.prefs.starts_wide()>
            <summary>{title}</summary>
            <div class="data-preview" tabindex="0" role="region" aria-label=title>
                <ol class="data-lines" data-testid="raw-lines">{lines}</ol>
            </div>
            <p class="data-hint data-after">{word(|t| t.data.raw_say)}</p>
        </details>
    }
}

fn line(line: &RawLine) -> AnyView {
    let parts = line.parts.iter().map(|part| {
        let (class, text) = match part {
            RawPart::Text(text) => ("", text),
            RawPart::Separator(text) => ("data-separator", text),
            RawPart::Sign(text) => ("data-sign", text),
        };
        view! { <span class=class>{text.clone()}</span> }
    });
    view! { <li class:data-outside=line.outside>{parts.collect_view()}</li> }.into_any()
}
