//! The milestones as a list to edit: status, name, date, phase, owner, done.

use super::words::{carry_out, carry_out_aloud, refusal, state_sign, state_words};
use crate::plan::{Edit, Id, Plan, PlanEdit};
use crate::state::{App, use_app};
use crate::ui::shared::{DateField, Icon, Pager, Pages, Shape, TextField, rows};
use crate::ui::{view, word};
use crate::units::Day;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Identities by date. While the same milestones are there the order stays, so that no row jumps away under the hand
/// that changes its date.
fn order(plan: &Plan, before: Option<&Vec<u64>>) -> Vec<u64> {
    let present: BTreeSet<u64> = plan.milestones.iter().map(|milestone| milestone.id.0).collect();
    let kept = before.filter(|before| before.len() == present.len() && before.iter().all(|id| present.contains(id)));
    kept.cloned().unwrap_or_else(|| {
        let mut sorted: Vec<_> = plan.milestones.iter().collect();
        sorted.sort_by_key(|milestone| milestone.date);
        sorted.into_iter().map(|milestone| milestone.id.0).collect()
    })
}

/// Every milestone, to be edited.
#[component]
pub fn Milestones() -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let ids = Memo::new(move |before| app.workspace.with_document(|document| order(&document.plan, before)));
    let pages = Pages::new(app, ids);
    view! {
        <section class="panel" aria-labelledby="milestones-title">
            <h2 class="panel-title" id="milestones-title">{word(|t| t.plan.milestones_title)}</h2>
            <table class="table form-table" data-testid="milestones">
                <caption class="visually-hidden">{word(|t| t.plan.milestones_title)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{word(|t| t.plan.milestone_done)}</th>
                        <th scope="col">{word(|t| t.plan.milestone_name)}</th>
                        <th scope="col">{word(|t| t.plan.milestone_date)}</th>
                        <th scope="col">{word(|t| t.plan.milestone_phase)}</th>
                        <th scope="col">{word(|t| t.plan.milestone_owner)}</th>
                        <th scope="col"><span class="visually-hidden">{word(|t| t.plan.row_actions)}</span></th>
                    </tr>
                </thead>
                <tbody>
                    {rows(move || pages.shown(), u64::to_string, |id| view! { <MilestoneRow id=Id(id) /> })}
                </tbody>
            </table>
            <Pager pages name="milestones" />
            {move || ids.with(Vec::is_empty).then(|| view! { <p class="muted">{t().overview.milestones_none}</p> })}
            <button type="button" class="button button-quiet" data-testid="add-milestone" on:click=move |_| add(app)>
                <Icon shape=Shape::Add />
                {word(|t| t.plan.milestone_add)}
            </button>
        </section>
    }
}

/// A new milestone lies on the last day of the plan, where nothing is overdue by it.
fn add(app: App) {
    let (id, date, phase) = app.workspace.with_document_untracked(|document| {
        let last = document.plan.phases.iter().max_by_key(|phase| phase.end);
        (document.next_id, last.map_or(document.plan.start, |phase| phase.end), last.map(|phase| phase.id))
    });
    let name = app.prefs.texts().plan.milestone_new.to_owned();
    if carry_out_aloud(app, Edit::Plan(PlanEdit::AddMilestone { name, date, phase })) {
        app.go_to(format!("milestone-{id}"));
    }
}

#[component]
fn MilestoneRow(id: Id) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().plan;
    let held = Memo::new(move |_| {
        app.workspace.with_document(|document| document.plan.milestone(id).cloned()).unwrap_or_default()
    });
    let name = Signal::derive(move || held.with(|held| held.name.clone()));
    let owner = Signal::derive(move || held.with(|held| held.owner.clone()));
    let done = move || held.with(|held| held.done);
    let state = move || held.with(|held| held.state(app.today()));
    let rename = Callback::new(move |name: String| {
        carry_out(app, Edit::Plan(PlanEdit::RenameMilestone { milestone: id, name }))
    });
    let own = Callback::new(move |owner: String| {
        carry_out(app, Edit::Plan(PlanEdit::SetMilestoneOwner { milestone: id, owner }))
    });
    let date = Callback::new(move |date: Option<Day>| match date {
        Some(date) => {
            let edit = Edit::Plan(PlanEdit::MoveMilestone { milestone: id, date });
            app.workspace.edit_gesture(edit).map_err(|error| refusal(app, &error))
        }
        None => Ok(()),
    });
    let words = move || state_words(app.prefs.texts(), app.prefs.format().as_ref(), state());
    let label = move |what: &str| format!("{what}: {}", name.get());
    view! {
        <tr id=format!("milestone-{}", id.0) tabindex="-1" data-testid=format!("milestone-{}", id.0)>
            <td class="milestone-state" data-label=move || t().milestone_done>
                <label>
                    <input type="checkbox" prop:checked=done data-testid=format!("milestone-{}-done", id.0)
                        aria-label=move || label(t().milestone_mark_done)
                        on:change=move |event| {
                            carry_out_aloud(app, Edit::Plan(PlanEdit::SetMilestoneDone {
                                milestone: id,
                                done: event_target_checked(&event),
                            }));
                        } />
                </label>
                <span class=move || format!("milestone-words {}", state_sign(state()).1)>
                    <span aria-hidden="true">{move || state_sign(state()).0}</span>" "{words}
                </span>
            </td>
            <td data-label=move || t().milestone_name>
                <TextField label=Signal::derive(move || t().milestone_name.to_owned()) value=name on_commit=rename
                    bare=true testid=format!("milestone-{}-name", id.0) />
            </td>
            <td data-label=move || t().milestone_date>
                <DateField label=Signal::derive(move || label(t().milestone_date)) bare=true on_commit=date
                    value=Signal::derive(move || held.with(|held| Some(held.date)))
                    testid=format!("milestone-{}-date", id.0) />
            </td>
            <td data-label=move || t().milestone_phase>
                <PhaseChoice id chosen=Signal::derive(move || held.with(|held| held.phase)) />
            </td>
            <td data-label=move || t().milestone_owner>
                <TextField label=Signal::derive(move || label(t().milestone_owner)) value=owner on_commit=own
                    bare=true testid=format!("milestone-{}-owner", id.0) />
            </td>
            <td class="form-actions">
                <button type="button" class="icon-button" title=word(|t| t.plan.milestone_delete)
                    aria-label=move || label(t().milestone_delete)
                    on:click=move |_| { carry_out_aloud(app, Edit::Plan(PlanEdit::RemoveMilestone { milestone: id })); }>
                    <Icon shape=Shape::Remove />
                </button>
            </td>
        </tr>
    }
}

/// So many phases stand in every choice; of more only the chosen one, until the choice is opened.
const FEW: usize = 50;

/// The phase a milestone belongs to.
#[component]
fn PhaseChoice(id: Id, chosen: Signal<Option<Id>>) -> impl IntoView {
    let app = use_app();
    let opened = RwSignal::new(false);
    let phases = Memo::new(move |_| {
        app.workspace.with_document(|document| {
            let all = opened.get() || document.plan.phases.len() <= FEW;
            let phases = document.plan.phases.iter().filter(|phase| all || chosen.get() == Some(phase.id));
            phases.map(|phase| (phase.id, phase.name.clone())).collect::<Vec<_>>()
        })
    });
    view! {
        <select aria-label=word(|t| t.plan.milestone_phase) on:focus=move |_| opened.set(true) on:change=move |event| {
            let phase = event_target_value(&event).parse().ok().map(Id);
            carry_out_aloud(app, Edit::Plan(PlanEdit::SetMilestonePhase { milestone: id, phase }));
        }>
            <option value="" selected=move || chosen.get().is_none()>{word(|t| t.plan.phase_none)}</option>
            {rows(
                move || phases.get(),
                |(phase, name)| format!("{} {name}", phase.0),
                move |(phase, name)| view! {
                    <option value=phase.0.to_string() selected=move || chosen.get() == Some(phase)>{name}</option>
                },
            )}
        </select>
    }
}
