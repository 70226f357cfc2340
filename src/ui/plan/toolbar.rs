//! Name and start of the plan, its templates, its file, and the steps back and forward with what they do.

use crate::locale::fill;
use crate::plan::{Edit, Part, PlanEdit};
use crate::state::{App, use_app};
use crate::ui::shared::plan_words::{carry_out, refusal, step_name};
use crate::ui::shared::{DateField, Icon, Shape, TemplateChooser, TextField};
use crate::ui::{view, word};
use crate::units::Day;
use leptos::prelude::*;

/// The file input that opens a project file.
const INPUT: &str = "project-input";

/// The tools above the plan.
#[component]
pub fn Toolbar() -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let open = RwSignal::new(false);
    let name = Memo::new(move |_| app.workspace.with_document(|document| document.name.clone()));
    let start = Memo::new(move |_| app.workspace.with_document(|document| Some(document.plan.start)));
    let rename = Callback::new(move |name: String| carry_out(app, Edit::Rename { name }));
    let move_plan = Callback::new(move |start: Option<Day>| match start {
        Some(start) => {
            app.workspace.edit_gesture(Edit::Plan(PlanEdit::MovePlan { start })).map_err(|error| refusal(app, &error))
        }
        None => Ok(()),
    });
    view! {
        <section class="panel plan-tools" aria-label=word(|t| t.plan.file_title)>
            <TextField label=Signal::derive(move || t().plan.plan_name.to_owned()) value=name on_commit=rename
                testid="plan-name" />
            <DateField label=Signal::derive(move || t().plan.start_date.to_owned()) value=start on_commit=move_plan
                testid="plan-start" />
            <div class="cluster plan-files">
                <button type="button" class="button" data-testid="save-copy" title=word(|t| t.plan.file_say)
                    on:click=move |_| app.workspace.save_copy()>
                    <Icon shape=Shape::Download />
                    {word(|t| t.shell.save_copy)}
                </button>
                <button type="button" class="button" data-testid="open-copy" title=word(|t| t.shell.open_copy_long)
                    on:click=move |_| crate::state::click(INPUT)>
                    <Icon shape=Shape::File />
                    {word(|t| t.shell.open_copy)}
                </button>
                <input id=INPUT type="file" class="visually-hidden" data-testid="project-input" tabindex="-1"
                    accept=".json,application/json" aria-label=word(|t| t.shell.open_copy_long)
                    on:change=move |event| app.open_project(&event_target(&event)) />
            </div>
            <div class="cluster plan-steps">
                <StepButton forward=false />
                <StepButton forward=true />
                <span class="spring"></span>
                <button type="button" class="button button-quiet" data-testid="from-template"
                    title=word(|t| t.plan.template_replace) aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)>
                    {word(|t| t.plan.template_over)}
                </button>
                <button type="button" class="button button-quiet" data-testid="blank-plan"
                    title=word(|t| t.plan.template_replace) on:click=move |_| start_blank(app)>
                    {word(|t| t.plan.template_blank)}
                </button>
            </div>
            <Show when=move || open.get()>
                <div class="plan-templates">
                    <TemplateChooser part=Part::Plan whole=true />
                </div>
            </Show>
        </section>
    }
}

/// Budget, goals and scenarios stay: only the plan starts anew, in this month.
fn start_blank(app: App) {
    let done = app.workspace.empty(Part::Plan);
    app.announcer.say(match done {
        Ok(()) => app.prefs.texts().plan.blank_done,
        Err(error) => return app.announcer.say(refusal(app, &error)),
    });
}

/// One step back or forward, and what it does.
#[component]
fn StepButton(forward: bool) -> impl IntoView {
    let app = use_app();
    let step = Memo::new(move |_| if forward { app.workspace.redo_step() } else { app.workspace.undo_step() });
    let words = move || {
        let t = app.prefs.texts();
        let (bare, what) = if forward { (t.shell.redo, t.shell.redo_what) } else { (t.shell.undo, t.shell.undo_what) };
        step.get().map_or_else(|| bare.to_owned(), |step| fill(what, &[("what", step_name(t, step))]))
    };
    let shape = if forward { Shape::Redo } else { Shape::Undo };
    let open = move || if forward { app.workspace.can_redo() } else { app.workspace.can_undo() };
    view! {
        <button type="button" class="button button-quiet" disabled=move || !open()
            data-testid=if forward { "plan-redo" } else { "plan-undo" }
            on:click=move |_| if forward { app.workspace.redo() } else { app.workspace.undo() }>
            <Icon shape=shape />
            {words}
        </button>
    }
}
