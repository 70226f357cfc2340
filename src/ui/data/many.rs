//! Values that stand in many refused rows, to replace them in all of them at once, and a way to leave the rows out.

use super::corrector::still_wrong;
use super::looking::Looking;
use super::words::column_name;
use crate::import::{Refusal, Remedy};
use crate::locale::{fill, plural};
use crate::state::{App, Source, Stage, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Values shown, those of most rows first.
const SHOWN: usize = 8;

/// A column, the value in it, and in how many rows.
type Group = (usize, String, usize);

/// The values that stand in more than one of the rows that are looked at, and the number of these rows.
fn groups(looking: Looking) -> (Vec<Group>, usize) {
    let found = looking.matching(|_, rows| {
        let mut counts: BTreeMap<(usize, &str), usize> = BTreeMap::new();
        for row in &rows {
            if let Some(column) = row.column.filter(|_| row.is_whole()) {
                *counts.entry((column, &row.value)).or_default() += 1;
            }
        }
        let many = counts.into_iter().filter(|(_, count)| *count > 1);
        let mut groups: Vec<Group> = many.map(|((column, value), count)| (column, value.to_owned(), count)).collect();
        groups.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
        groups.truncate(SHOWN);
        (groups, rows.len())
    });
    found.unwrap_or_default()
}

/// The part of the panel below the filters.
#[component]
pub fn Many(looking: Looking) -> impl IntoView {
    let app = use_app();
    let found = Memo::new(move |_| groups(looking));
    let wrong = RwSignal::new(String::new());
    let busy = Memo::new(move |_| app.data.stage.with(Stage::opens));
    let skip = move || {
        let count = found.with(|(_, rows)| *rows as u64);
        let t = &app.prefs.texts().data;
        let text = plural(count, t.many_skip_one, t.many_skip_other);
        fill(text, &[("count", &app.prefs.format().integer(count as f64))])
    };
    view! {
        <Show when=move || found.with(|(groups, _)| !groups.is_empty())>
            <div class="data-many" data-testid="many">
                <h3>{word(|t| t.data.many_title)}</h3>
                <p class="data-hint">{word(|t| t.data.many_say)}</p>
                <ul class="data-counts">
                    {move || {
                        found.get().0.into_iter().map(|group| one(app, looking, wrong, busy, group)).collect_view()
                    }}
                </ul>
                <p class="field-error" role="status" data-testid="many-wrong"
                    hidden=move || wrong.with(String::is_empty)>{wrong}</p>
            </div>
        </Show>
        <Show when=move || { found.with(|(_, rows)| *rows > 1) }>
            <button type="button" class="button data-skip-many" data-testid="many-skip" disabled=busy
                on:click=move |_| act(app, looking, wrong, |_| true, Remedy::Skip)>{skip}</button>
        </Show>
    }
}

fn one(app: App, looking: Looking, wrong: RwSignal<String>, busy: Memo<bool>, group: Group) -> AnyView {
    let (column, value, count) = group;
    let t = &app.prefs.texts().data;
    let name = untrack(|| looking.source(|source| column_name(app, &source.mapping.headers, column)));
    let name = name.unwrap_or_default();
    let shown = if value.is_empty() { t.many_empty.to_owned() } else { value.clone() };
    let label = fill(t.many_new, &[("value", &shown), ("column", &name)]);
    let replace = fill(t.many_replace, &[("count", &app.prefs.format().integer(count as f64))]);
    let now = RwSignal::new(String::new());
    view! {
        <li data-testid="many-value">
            <span>{name} ": " <span class="raw-text">{shown}</span></span>
            <form class="cluster" on:submit=move |event| {
                event.prevent_default();
                let value = value.clone();
                let same = move |row: &Refusal| row.column == Some(column) && row.value == value;
                act(app, looking, wrong, same, Remedy::Put(vec![(column, now.get_untracked())]));
            }>
                <input type="text" autocomplete="off" spellcheck="false" data-testid="many-new" aria-label=label
                    on:input=move |event| now.set(event_target_value(&event)) />
                <button type="submit" class="button" data-testid="many-replace"
                    disabled=move || busy.get() || now.with(|now| now.trim().is_empty())>{replace}</button>
            </form>
        </li>
    }
    .into_any()
}

/// Does this with all rows that are looked at and are meant.
fn act(app: App, looking: Looking, wrong: RwSignal<String>, meant: impl Fn(&Refusal) -> bool, remedy: Remedy) {
    let chosen = |source: &Source, rows: Vec<&Refusal>| {
        (source.clone(), rows.into_iter().filter(|row| meant(row)).cloned().collect::<Vec<Refusal>>())
    };
    let Some((source, rows)) = untrack(|| looking.matching(chosen)) else { return };
    app.correct_rows(source, rows, remedy, move |done| match done {
        Ok(()) => {
            looking.acted.set_value(true);
            app.announcer.say(app.prefs.texts().data.correct_done);
        }
        Err(still) => {
            wrong.try_set(still_wrong(app, still.reason));
        }
    });
}
