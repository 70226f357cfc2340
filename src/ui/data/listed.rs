//! What became of a list of ids that are one customer, and the way back.

use crate::import::Merge;
use crate::locale::{fill, plural};
use crate::state::{App, Listed, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Pairs and lines that are named; the rest is counted.
const NAMED: usize = 8;

/// The notice; nothing when no list was opened.
#[component]
pub fn OpenedList() -> impl IntoView {
    let app = use_app();
    move || {
        app.tables.listed.get().map(|listed| {
            let missing = !listed.unknown.is_empty() || !listed.faulty.is_empty();
            let sentences = sentences(app, &listed).into_iter().map(|text| view! { <p>{text}</p> });
            view! {
                <div class="notice" class:notice-warn=missing class:notice-info=!missing role="status"
                    data-testid="opened-list">
                    <div class="notice-text">{sentences.collect_view()}</div>
                    <span class="cluster">
                        {(!listed.merges.is_empty()).then(|| view! {
                            <button type="button" class="button" data-testid="opened-list-undo"
                                on:click=move |_| app.take_list_apart()>{word(|t| t.shell.undo)}</button>
                        })}
                        <button type="button" class="button" data-testid="opened-list-dismiss"
                            on:click=move |_| app.tables.listed.set(None)>{word(|t| t.tables.dismiss)}</button>
                    </span>
                </div>
            }
        })
    }
}

fn sentences(app: App, listed: &Listed) -> Vec<String> {
    let (t, format) = (&app.prefs.texts().tables, app.prefs.format());
    let told = |count: usize, one, other, what: Vec<String>| {
        let mut names: Vec<&str> = what.iter().map(String::as_str).collect();
        let more = fill(
            app.prefs.texts().data.notice_more,
            &[("count", &format.integer((count.saturating_sub(NAMED)) as f64))],
        );
        if count > NAMED {
            names.push(&more);
        }
        let count = count as u64;
        let values =
            [("count", &*format.integer(count as f64)), ("file", &*listed.file), ("names", &*format.list(&names))];
        fill(plural(count, one, other), &values)
    };
    let pair = |merge: &Merge| format!("{} → {}", merge.from, merge.into);
    let (unknown, faulty) = (listed.unknown.len(), listed.faulty.len());
    let lines = listed.faulty.iter().take(NAMED).map(|line| format.integer(*line as f64)).collect();
    let mut sentences = vec![told(listed.merges.len(), t.list_done_one, t.list_done_other, Vec::new())];
    if unknown > 0 {
        let pairs = listed.unknown.iter().take(NAMED).map(pair).collect();
        sentences.push(told(unknown, t.list_unknown_one, t.list_unknown_other, pairs));
    }
    if faulty > 0 {
        sentences.push(told(faulty, t.list_faulty_one, t.list_faulty_other, lines));
    }
    sentences
}
