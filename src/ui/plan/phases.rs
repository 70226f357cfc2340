//! The phases: name, first and last day, and a shift that takes the milestones along.

use super::words::{carry_out, carry_out_aloud, refusal};
use crate::plan::{Edit, Id, Phase, PlanEdit};
use crate::state::{App, use_app};
use crate::ui::shared::{DateField, Icon, Pager, Pages, Shape, TextField, rows};
use crate::ui::{view, word};
use crate::units::Day;
use leptos::prelude::*;

/// Every phase, to be edited.
#[component]
pub fn Phases() -> impl IntoView {
    let app = use_app();
    let ids = Memo::new(move |_| {
        app.workspace.with_document(|document| document.plan.phases.iter().map(|phase| phase.id.0).collect::<Vec<_>>())
    });
    let pages = Pages::new(app, ids);
    view! {
        <section class="panel" aria-labelledby="phases-title">
            <h2 class="panel-title" id="phases-title">{word(|t| t.plan.phases_title)}</h2>
            <table class="table form-table" data-testid="phases">
                <caption class="visually-hidden">{word(|t| t.plan.phases_title)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{word(|t| t.plan.phase_name)}</th>
                        <th scope="col">{word(|t| t.plan.phase_from)}</th>
                        <th scope="col">{word(|t| t.plan.phase_to)}</th>
                        <th scope="col">{word(|t| t.plan.phase_shift)}</th>
                        <th scope="col"><span class="visually-hidden">{word(|t| t.plan.row_actions)}</span></th>
                    </tr>
                </thead>
                <tbody>
                    {rows(move || pages.shown(), u64::to_string, |id| view! { <PhaseRow id=Id(id) /> })}
                </tbody>
            </table>
            <Pager pages name="phases" />
            <button type="button" class="button button-quiet" data-testid="add-phase" on:click=move |_| add(app)>
                <Icon shape=Shape::Add />
                {word(|t| t.plan.phase_add)}
            </button>
        </section>
    }
}

/// A new phase follows the last one and lasts three months.
fn add(app: App) {
    let (id, start) = app.workspace.with_document_untracked(|document| {
        let last = document.plan.phases.iter().map(|phase| phase.end.plus_days(1)).max();
        (document.next_id, last.unwrap_or(document.plan.start))
    });
    let name = app.prefs.texts().plan.phase_new.to_owned();
    let end = start.plus_months(3).plus_days(-1);
    if carry_out_aloud(app, Edit::Plan(PlanEdit::AddPhase { name, start, end })) {
        app.go_to(format!("phase-{id}"));
    }
}

#[component]
fn PhaseRow(id: Id) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().plan;
    let phase = Memo::new(move |_| {
        app.workspace.with_document(|document| document.plan.phase(id).cloned()).unwrap_or_default()
    });
    let name = Signal::derive(move || phase.with(|phase| phase.name.clone()));
    let rename =
        Callback::new(move |name: String| carry_out(app, Edit::Plan(PlanEdit::RenamePhase { phase: id, name })));
    let span = move |change: fn(&Phase, Day) -> (Day, Day)| {
        Callback::new(move |day: Option<Day>| {
            let Some(day) = day else { return Ok(()) };
            let (start, end) = phase.with_untracked(|phase| change(phase, day));
            let edit = Edit::Plan(PlanEdit::SetPhase { phase: id, start, end });
            app.workspace.edit_gesture(edit).map_err(|error| refusal(app, &error))
        })
    };
    let shift = move |days: i32| {
        carry_out_aloud(app, Edit::Plan(PlanEdit::ShiftPhase { phase: id, days }));
    };
    view! {
        <tr id=format!("phase-{}", id.0) tabindex="-1" data-testid=format!("phase-{}", id.0)>
            <td data-label=move || t().phase_name>
                <TextField label=Signal::derive(move || t().phase_name.to_owned()) value=name on_commit=rename bare=true />
            </td>
            <td data-label=move || t().phase_from>
                <DateField label=Signal::derive(move || t().phase_from.to_owned()) bare=true
                    value=Signal::derive(move || phase.with(|phase| Some(phase.start)))
                    on_commit=span(|phase, day| (day, phase.end)) />
            </td>
            <td data-label=move || t().phase_to>
                <DateField label=Signal::derive(move || t().phase_to.to_owned()) bare=true
                    value=Signal::derive(move || phase.with(|phase| Some(phase.end)))
                    on_commit=span(|phase, day| (phase.start, day)) />
            </td>
            <td class="form-actions" data-label=move || t().phase_shift>
                <button type="button" class="chip chip-button" title=word(|t| t.plan.phase_earlier)
                    aria-label=move || format!("← 7 – {}: {}", name.get(), t().phase_earlier)
                    on:click=move |_| shift(-7)>"← 7"</button>
                <button type="button" class="chip chip-button" title=word(|t| t.plan.phase_later)
                    aria-label=move || format!("7 → – {}: {}", name.get(), t().phase_later)
                    data-testid=format!("phase-{}-later", id.0)
                    on:click=move |_| shift(7)>"7 →"</button>
            </td>
            <td class="form-actions">
                <button type="button" class="icon-button" title=word(|t| t.plan.phase_delete)
                    aria-label=move || format!("{}: {}", t().phase_delete, name.get())
                    on:click=move |_| { carry_out_aloud(app, Edit::Plan(PlanEdit::RemovePhase { phase: id })); }>
                    <Icon shape=Shape::Remove />
                </button>
            </td>
        </tr>
    }
}
