//! What was noticed while the files were opened: what was passed over, what was read as empty.

use crate::container::MOST_TABLES;
use crate::locale::{fill, plural};
use crate::state::{App, Notice, use_app};
use crate::ui::view;
use leptos::prelude::*;

/// Names that are listed; the rest is counted.
const NAMES: usize = 8;

/// Each notice as a sentence; nothing when there is none.
#[component]
pub fn Notices() -> impl IntoView {
    let app = use_app();
    move || {
        let sentences: Vec<String> =
            app.data.notices.with(|notices| notices.iter().map(|notice| sentence(app, notice)).collect());
        let items = sentences.into_iter().map(|text| {
            view! { <li class="notice notice-info"><span class="notice-text">{text}</span></li> }
        });
        let items = items.collect::<Vec<_>>();
        (!items.is_empty()).then(|| view! { <ul class="stack data-doubts" data-testid="notices">{items}</ul> })
    }
}

fn sentence(app: App, notice: &Notice) -> String {
    let (t, format) = (&app.prefs.texts().data, app.prefs.format());
    let first = |names: &[String]| {
        let mut listed: Vec<&str> = names.iter().map(String::as_str).take(NAMES).collect();
        let more = fill(t.notice_more, &[("count", &format.integer(names.len().saturating_sub(NAMES) as f64))]);
        if names.len() > NAMES {
            listed.push(&more);
        }
        format.list(&listed)
    };
    match notice {
        Notice::Ignored { holder, names } => fill(t.notice_ignored, &[("holder", holder), ("names", &first(names))]),
        Notice::Beyond(names) => {
            let [limit, count] = [MOST_TABLES, names.len()].map(|number| format.integer(number as f64));
            fill(t.notice_beyond, &[("limit", &limit), ("count", &count), ("names", &first(names))])
        }
        Notice::NoTable(names) => fill(t.notice_no_table, &[("names", &first(names))]),
        Notice::LeftOut(names) => fill(t.notice_left_out, &[("names", &first(names))]),
        Notice::Stopped(names) => fill(t.notice_stopped, &[("names", &first(names))]),
        Notice::Uncalculated(file) => fill(t.notice_uncalculated, &[("file", file)]),
        Notice::CellErrors { file, count } => {
            let text = plural((*count).into(), t.notice_errors_one, t.notice_errors_other);
            fill(text, &[("file", file), ("count", &format.integer((*count).into()))])
        }
    }
}
