//! What does not fit together in the plan: message, reason, and the way out.

use super::lint::{Place, words};
use super::rows::rows;
use crate::plan::{Check, Finding, Part, Severity};
use crate::protocol::Screen;
use crate::state::{App, use_app};
use crate::ui::view;
use leptos::prelude::*;

/// Findings that are shown at first, and how many more with each click.
const MOST: usize = 25;

/// The list takes the focus after a click has settled what had it.
const LIST: &str = "findings";

/// The findings, the gravest first.
#[component]
pub fn Findings(
    /// How many at most; all of them where it is not given.
    #[prop(optional)]
    most: Option<usize>,
) -> impl IntoView {
    let app = use_app();
    let found = app.findings;
    let shown_now = RwSignal::new(most.unwrap_or(MOST));
    let shown = move || {
        let findings: Vec<Finding> = found.with(|found| found.iter().take(shown_now.get()).cloned().collect());
        findings.into_iter().map(|finding| (words(app, &finding.check).message, finding)).collect::<Vec<_>>()
    };
    let more = move || found.with(|found| found.len().saturating_sub(shown_now.get()));
    let more_text = move || {
        let t = &app.prefs.texts().plan;
        let text = if most.is_some() { t.checks_more } else { t.checks_show };
        crate::locale::fill(text, &[("count", &app.prefs.format().integer(more() as f64))])
    };
    view! {
        <ul class="list-rows findings" id=LIST tabindex="-1" data-testid="checks">
            {rows(shown, |(message, _)| message.clone(), |(_, finding)| view! { <Row finding /> })}
        </ul>
        // Of a plan that is empty, or an example that says nothing of this business, nothing is said.
        {move || (app.shows(Part::Plan) && found.with(|found| found.is_empty())).then(|| view! {
            <p class="good">"● "{app.prefs.texts().plan.checks_none}</p>
        })}
        <Show when=move || { more() > 0 }>
            {match most {
                Some(_) => view! { <a class="say" href=move || app.view.link_tab(Screen::Plan, Screen::Plan.tab("checks").unwrap_or_default())>{more_text}</a> },
                None => view! {
                    <button type="button" class="button button-quiet" data-testid="checks-show"
                        on:click=move |_| shown_now.update(|shown| *shown += MOST)>{more_text}</button>
                },
            }}
        </Show>
    }
}

#[component]
fn Row(finding: Finding) -> impl IntoView {
    let app = use_app();
    let severity = finding.severity;
    let (sign, class) = match severity {
        Severity::Error => ("◆", "bad"),
        Severity::Warning => ("▲", "warn"),
        Severity::Hint => ("○", "muted"),
    };
    let severity_word = move || {
        let t = &app.prefs.texts().common;
        match severity {
            Severity::Error => t.problem,
            Severity::Warning => t.warning,
            Severity::Hint => t.info,
        }
    };
    let finding = StoredValue::new(finding);
    let said = Memo::new(move |_| finding.with_value(|finding| words(app, &finding.check)));
    let fixable = finding.with_value(|finding| finding.fix.is_some());
    view! {
        <li>
            <span class=class aria-hidden="true">{sign}</span>
            <div>
                <span class=format!("finding-word {class}")>{severity_word}</span>" "
                <b>{move || said.with(|said| said.message.clone())}</b>
                <p class="finding-why">{move || said.with(|said| said.reason.clone())}</p>
                <span class="cluster">
                    {fixable.then(|| view! {
                        <button type="button" class="chip chip-button" data-testid="fix"
                            on:click=move |_| finding.with_value(|finding| settle(app, &finding.check))>
                            {move || said.with(|said| said.fix.clone())}
                        </button>
                    })}
                    <button type="button" class="finding-go" data-testid="go"
                        on:click=move |_| go(app, &said.get_untracked().place)>
                        {move || {
                            let t = &app.prefs.texts().plan;
                            said.with(|said| match said.place {
                                Place::Element(_) => t.check_go,
                                Place::Budget => t.check_open_budget,
                                Place::Kpis => t.check_open_kpis,
                            })
                        }}
                    </button>
                </span>
            </div>
        </li>
    }
}

/// The edit is asked for anew: one that adds a row names the identity that the document gives out next.
fn settle(app: App, check: &Check) {
    let t = &app.prefs.texts().plan;
    let found = app.findings.get_untracked();
    let Some(edit) = found.iter().find(|found| found.check == *check).and_then(|found| found.fix.clone()) else {
        return;
    };
    match app.workspace.edit(edit) {
        Ok(()) => app.announcer.say(t.check_settled),
        Err(error) => app.announcer.say(crate::ui::shared::plan_words::refusal(app, &error)),
    }
    crate::state::focus(LIST);
}

fn go(app: App, place: &Place) {
    match place {
        Place::Budget => app.view.open(Screen::Budget),
        Place::Kpis => app.view.open(Screen::Kpis),
        Place::Element(id) => app.go_to(id.clone()),
    }
}
