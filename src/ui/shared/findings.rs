//! What does not fit together in the plan: message, reason, and the way out.

use super::lint::{Place, words};
use super::rows::rows;
use crate::plan::{Check, Finding, Severity, findings};
use crate::protocol::Screen;
use crate::state::{App, use_app};
use crate::ui::view;
use leptos::prelude::*;

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
    let found = Memo::new(move |_| app.workspace.with_document(|document| findings(document, app.today())));
    let shown = move || {
        let most = most.unwrap_or(usize::MAX);
        let findings = found.get().into_iter().take(most);
        findings.map(|finding| (words(app, &finding.check).message, finding)).collect::<Vec<_>>()
    };
    let more = move || found.with(Vec::len).saturating_sub(most.unwrap_or(usize::MAX));
    view! {
        <ul class="list-rows findings" id=LIST tabindex="-1" data-testid="checks">
            {rows(shown, |(message, _)| message.clone(), |(_, finding)| view! { <Row finding /> })}
        </ul>
        {move || found.with(Vec::is_empty).then(|| view! {
            <p class="good">"● "{app.prefs.texts().plan.checks_none}</p>
        })}
        {move || (more() > 0).then(|| {
            let count = app.prefs.format().integer(more() as f64);
            let text = crate::locale::fill(app.prefs.texts().plan.checks_more, &[("count", &count)]);
            view! { <a class="say" href=move || app.view.link(Screen::Plan)>{text}</a> }
        })}
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
    let found = app.workspace.with_document_untracked(|document| findings(document, app.today()));
    let Some(edit) = found.into_iter().find(|found| found.check == *check).and_then(|found| found.fix) else { return };
    match app.workspace.edit(edit) {
        Ok(()) => app.announcer.say(t.check_settled),
        Err(error) => app.announcer.say(crate::ui::plan::words::refusal(app, &error)),
    }
    crate::state::focus(LIST);
}

fn go(app: App, place: &Place) {
    match place {
        Place::Budget => app.view.open(Screen::Budget),
        Place::Kpis => app.view.open(Screen::Kpis),
        Place::Element(id) => {
            app.view.open(Screen::Plan);
            let id = id.clone();
            request_animation_frame(move || crate::state::focus(&id));
        }
    }
}
