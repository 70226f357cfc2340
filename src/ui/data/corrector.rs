//! One refused row as fields, to correct it and take it in, or to leave it out.

use super::looking::Looking;
use super::words::{column_name, reason};
use crate::import::{Reason, Refusal, Remedy};
use crate::locale::fill;
use crate::state::{App, Source, focus, use_app};
use crate::ui::shared::Dialog;
use crate::ui::{view, word};
use leptos::prelude::*;

/// The field that is to blame.
const FAULTY: &str = "correct-faulty";
/// What is wrong with it.
const WRONG: &str = "correct-wrong";

/// The dialog; it is open while a row is being corrected.
#[component]
pub fn Corrector(looking: Looking) -> impl IntoView {
    let app = use_app();
    let open = Signal::derive(move || looking.editing.with(Option::is_some));
    let title = move || {
        let line = looking.editing.with(|row| row.as_ref().map_or(0, |row| row.line));
        fill(app.prefs.texts().data.correct_row_of, &[("line", &app.prefs.format().integer(line as f64))])
    };
    view! {
        <Dialog open title=Signal::derive(title) on_close=move |()| looking.editing.set(None)>
            {move || {
                let row = looking.editing.get_untracked()?;
                let source = untrack(|| looking.source(Source::clone))?;
                Some(form(app, looking, source, row))
            }}
        </Dialog>
    }
}

fn form(app: App, looking: Looking, source: Source, row: Refusal) -> AnyView {
    let fields = untrack(|| app.corrections(&source)).fields(&row, &source.mapping);
    let roles = source.mapping.roles.iter().enumerate();
    let shown: Vec<usize> = roles.filter_map(|(column, role)| role.map(|_| column)).collect();
    let whole = row.is_whole();
    let values: Vec<(usize, String, RwSignal<String>)> = shown
        .iter()
        .filter(|_| whole)
        .map(|&column| {
            let value = fields.get(column).cloned().unwrap_or_default();
            (column, value.clone(), RwSignal::new(value))
        })
        .collect();
    let faulty = RwSignal::new(row.column.filter(|column| shown.contains(column)));
    let wrong = RwSignal::new(reason(app, row.reason));
    let first = shown.first().copied();
    Effect::new(move || focus(FAULTY));
    let inputs = values.iter().map(|(column, _, value)| {
        let (column, value) = (*column, *value);
        let blamed = move || faulty.get().or(first) == Some(column);
        let name = column_name(app, &source.mapping.headers, column);
        view! {
            <label class="field">
                <span class="field-label">{name}</span>
                <input type="text" autocomplete="off" spellcheck="false" data-testid=format!("correct-field-{column}")
                    id=move || blamed().then_some(FAULTY)
                    aria-invalid=move || (faulty.get() == Some(column)).to_string()
                    aria-describedby=move || blamed().then_some(WRONG)
                    prop:value=value on:input=move |event| value.set(event_target_value(&event)) />
            </label>
        }
    });
    let inputs = inputs.collect_view();
    let target = StoredValue::new((source, row, values));
    let act = move |remedy: Remedy| {
        let (source, row) = target.with_value(|(source, row, _)| (source.clone(), row.clone()));
        app.correct_rows(source, vec![row], remedy, move |done| match done {
            Ok(()) => {
                looking.acted.set_value(true);
                looking.editing.set(None);
                app.announcer.say(app.prefs.texts().data.correct_done);
            }
            Err(still) => {
                wrong.try_set(still_wrong(app, still.reason));
                faulty.try_set(still.column);
                focus(FAULTY);
            }
        });
    };
    let take = move || {
        let changed = |(column, old, now): &(usize, String, RwSignal<String>)| {
            now.with_untracked(|now| (now != old).then(|| (*column, now.clone())))
        };
        act(Remedy::Put(target.with_value(|(_, _, values)| values.iter().filter_map(changed).collect())));
    };
    view! {
        <form class="stack" data-testid="corrector" on:submit=move |event| {
            event.prevent_default();
            take();
        }>
            <p id=WRONG class="field-error" role="status" data-testid="correct-wrong">{wrong}</p>
            {(!whole).then(|| view! { <p class="data-hint">{app.prefs.texts().data.correct_cut}</p> })}
            <div class="data-correct">{inputs}</div>
            <div class="dialog-actions">
                <button type="button" class="button" data-testid="correct-skip" on:click=move |_| act(Remedy::Skip)>
                    {word(|t| t.data.correct_skip)}
                </button>
                {whole.then(|| view! {
                    <button type="submit" class="button button-primary" data-testid="correct-take">
                        {word(|t| t.data.correct_take)}
                    </button>
                })}
            </div>
        </form>
    }
    .into_any()
}

/// The sentence after an attempt that changed nothing.
pub fn still_wrong(app: App, why: Reason) -> String {
    fill(app.prefs.texts().data.correct_still, &[("reason", &reason(app, why))])
}
