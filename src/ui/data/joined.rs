//! Two files that were joined by the order number: what came of it, and the choice to read them otherwise.

use super::mapping::{Draft, settled, waiting};
use super::questions::facts;
use crate::locale::{fill, plural};
use crate::state::{App, JoinAnswer, Joined, Weighed, use_app};
use crate::ui::view;
use crate::units::Exact;
use leptos::prelude::*;

/// What came of joining two files, in sentences.
pub fn sentences(app: App, joined: &Joined) -> Vec<String> {
    let (t, format, report) = (&app.prefs.texts().ask, app.prefs.format(), joined.report);
    let (head, lines) = (joined.head(), joined.money());
    let number = |n: u64| format.integer(n as f64);
    let money = |amount: Exact| match joined.currency {
        Some(currency) => format.money(amount.money(), currency, false),
        None => format.decimal(amount.money().units(), 2),
    };
    let say = |text: &str, numbers: &[(&str, u64)], sums: &[(&str, Exact)]| {
        let numbers = numbers.iter().map(|(name, n)| (*name, number(*n)));
        let sums = sums.iter().map(|(name, sum)| (*name, money(*sum)));
        let values: Vec<(&str, String)> = numbers.chain(sums).collect();
        let files = [("head", head.as_str()), ("lines", lines.as_str())];
        let values: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (*name, value.as_str())).chain(files).collect();
        fill(text, &values)
    };
    let found = [
        ("found", report.lines_found),
        ("rows", report.lines),
        ("orders", report.orders_found),
        ("all", report.orders),
    ];
    let mut said = vec![say(if joined.together { t.joined_told } else { t.joined_could }, &found, &[])];
    let lines_left = report.lines - report.lines_found;
    if lines_left > 0 {
        let text = plural(lines_left, t.joined_lines_left_one, t.joined_lines_left_other);
        said.push(say(text, &[("count", lines_left), ("numbers", report.numbers_left)], &[("sum", report.sum_left)]));
    }
    let orders_left = report.orders - report.orders_found;
    if orders_left > 0 {
        let text = if report.totals { t.joined_orders_left_sum } else { t.joined_orders_left };
        said.push(say(text, &[("count", orders_left)], &[("sum", report.total_left)]));
    }
    if report.repeated > 0 {
        said.push(say(t.joined_twice, &[("count", report.repeated), ("differing", report.differing)], &[]));
    }
    if joined.shared > 0 {
        said.push(say(t.joined_shared, &[("count", joined.shared)], &[]));
    }
    if report.unnumbered > 0 {
        said.push(say(t.joined_unnumbered, &[("count", report.unnumbered)], &[]));
    }
    if joined.refunds {
        said.push(fill(t.joined_refunds, &[("head", &head), ("lines", &lines)]));
    }
    if report.wide > 0 {
        said.push(say(t.joined_wide, &[("count", report.wide)], &[]));
    }
    if let Some(persons) = &joined.persons {
        said.push(fill(t.joined_persons, &[("persons", persons)]));
    }
    if report.loosely > 0 {
        said.push(say(t.joined_loosely, &[("count", report.loosely)], &[]));
    }
    if report.compared > 0 {
        let counts = [("equal", report.equal), ("compared", report.compared)];
        said.push(say(t.joined_totals, &counts, &[("sum", report.sum), ("total", report.total)]));
    }
    said
}

/// What came of it, and the answers.
#[component]
pub fn JoinQuestion(draft: Draft, drafts: StoredValue<Vec<Draft>>) -> impl IntoView {
    let app = use_app();
    let Some(joined) = draft.candidate.with_untracked(|candidate| candidate.joined.clone()) else {
        return ().into_any();
    };
    let (id, together, asks) = (joined.id, joined.together, joined.asks);
    let joined = StoredValue::new(joined);
    let said = move || joined.with_value(|joined| sentences(app, joined)).join(" ");
    if !asks {
        return view! { <p class="say" data-testid="join-said">{said}</p> }.into_any();
    }
    let answers = app.join_answers(id);
    let first = answers.first().and_then(|answer| answer.together).unwrap_or(id);
    let answers = answers.into_iter().map(|answer| {
        let now = answer.together == together.then_some(id);
        // The cards are made anew with each answer, and the one that was chosen keeps the focus.
        let place = answer.together.map_or(format!("join-apart-{first}"), |joined| format!("join-together-{joined}"));
        view! { <JoinLine id answer now place drafts /> }
    });
    view! {
        <fieldset class="question" data-testid="join">
            <legend data-testid="join-said">{said}</legend>
            {answers.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// One answer and what comes of it.
#[component]
fn JoinLine(id: usize, answer: JoinAnswer, now: bool, place: String, drafts: StoredValue<Vec<Draft>>) -> impl IntoView {
    let app = use_app();
    let weighed = RwSignal::new(None::<Weighed>);
    let together = answer.together;
    let apart = together.is_none() && !answer.whole;
    let asked = answer.clone();
    if !apart {
        app.weigh_join(id, &answer, move |found| {
            weighed.try_set(Some(found));
        });
    }
    let label = move || {
        let t = &app.prefs.texts().ask;
        let text = match (asked.together, asked.whole) {
            (Some(_), _) => t.join_answer_together,
            (None, true) => t.join_answer_alone,
            (None, false) => t.join_answer_apart,
        };
        fill(text, &[("head", &asked.head), ("lines", &asked.lines)])
    };
    let comes = move || weighed.get().map(|weighed| facts(app, &weighed, &app.join_mapping(id, together)));
    let again = place.clone();
    let choose = move |_| {
        app.choose_join(waiting(drafts), id, together);
        let again = again.clone();
        request_animation_frame(move || crate::state::focus(&again));
    };
    view! {
        <label class="answer" data-testid="join-answer">
            <input type="radio" id=place name=format!("join-{id}") prop:checked=now
                disabled=move || !settled(drafts) on:change=choose />
            <span>{label}</span>
            <span class="answer-facts num" data-testid="answer-facts"
                aria-busy=move || (!apart && weighed.with(Option::is_none)).then_some("true")>
                {move || comes().unwrap_or_else(|| if apart { String::new() } else { "…".to_owned() })}
            </span>
        </label>
    }
    .into_any()
}
