//! What a person did about refused rows, each step with its undo.

use super::looking::Looking;
use super::words::column_name;
use crate::import::{Correction, Remedy};
use crate::locale::{fill, plural};
use crate::state::{App, Source, Stage, focus, use_app};
use crate::ui::shared::{Icon, Shape};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The heading, which takes the focus after a correction.
const HEADING: &str = "corrected-title";

/// The panel; nothing when nothing was corrected.
#[component]
pub fn CorrectedRows(looking: Looking) -> impl IntoView {
    let app = use_app();
    let busy = Memo::new(move |_| app.data.stage.with(Stage::opens));
    let rows = move || {
        let sources = looking.sources.get_value();
        let rows = sources.iter().flat_map(|source| {
            let steps = app.corrections(source).0.into_iter().enumerate();
            steps.map(|(place, step)| line(app, source.clone(), place, &step, busy)).collect::<Vec<AnyView>>()
        });
        rows.collect::<Vec<AnyView>>()
    };
    let any = move || looking.sources.with_value(|all| all.iter().any(|one| !app.corrections(one).0.is_empty()));
    Effect::new(move || {
        if looking.acted.get_value() {
            looking.acted.set_value(false);
            focus(HEADING);
        }
    });
    view! {
        <Show when=any>
            <section class="panel" data-testid="corrected">
                <h2 class="panel-title" id=HEADING tabindex="-1">{word(|t| t.data.corrected_title)}</h2>
                <p class="say">{word(|t| t.data.corrected_say)}</p>
                <ul class="data-counts">{rows}</ul>
            </section>
        </Show>
    }
}

fn line(app: App, source: Source, place: usize, step: &Correction, busy: Memo<bool>) -> AnyView {
    let what = describe(app, &source, step);
    let undo = fill(app.prefs.texts().data.corrected_undo, &[("what", &what)]);
    view! {
        <li data-testid="correction">
            <span>{what}</span>
            <button type="button" class="button" aria-label=undo data-testid="correction-undo" disabled=busy
                on:click=move |_| app.undo_correction(&source, place)>
                <Icon shape=Shape::Undo /> {word(|t| t.shell.undo)}
            </button>
        </li>
    }
    .into_any()
}

fn describe(app: App, source: &Source, step: &Correction) -> String {
    let (t, format) = (&app.prefs.texts().data, app.prefs.format());
    let (count, first) = (step.count(), step.lines().next().unwrap_or_default());
    let (count_text, line) = (format.integer(count as f64), format.integer(first as f64));
    let (text, cells) = match &step.remedy {
        Remedy::Skip => (plural(count as u64, t.corrected_skip_one, t.corrected_skip_other), Vec::new()),
        Remedy::Put(cells) => {
            let cell = |(column, value): &(usize, String)| {
                let name = column_name(app, &source.mapping.headers, *column);
                fill(t.corrected_cell, &[("column", &name), ("value", value)])
            };
            let text = plural(count as u64, t.corrected_put_one, t.corrected_put_other);
            (text, cells.iter().map(cell).collect())
        }
    };
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    fill(text, &[("cells", &format.list(&cells)), ("line", &line), ("count", &count_text)])
}
