//! What is in doubt about a waiting file: each question with its evidence, and what comes of each answer.

use super::answers::answer_name;
use super::doubts::{missing, question};
use super::mapping::Draft;
use crate::import::{Choice, Doubt, Kind, Mapping};
use crate::locale::{fill, plural};
use crate::state::{App, Weighed, use_app};
use crate::ui::view;
use crate::units::Exact;
use leptos::prelude::*;

/// Every question, or that there is none.
#[component]
pub fn Questions(draft: Draft) -> impl IntoView {
    let app = use_app();
    let lacking = Memo::new(move |_| draft.read(|mapping| missing(app, mapping)));
    let doubts = Memo::new(move |_| draft.doubts());
    view! {
        <div class="questions" role="status" data-testid="doubts">
            {move || {
                let (lacking, doubts) = (lacking.get(), doubts.get());
                if lacking.is_empty() && doubts.is_empty() {
                    let clear = app.prefs.texts().data.mapping_say_clear;
                    return view! { <p class="say">{clear}</p> }.into_any();
                }
                let told = lacking.into_iter().map(|text| view! {
                    <p class="notice notice-warn"><span class="notice-text">{text}</span></p>
                });
                let told = told.collect_view();
                let asked = doubts.into_iter().enumerate();
                let asked = asked.map(|(at, doubt)| view! { <Question draft at doubt /> }).collect_view();
                view! { {told} {asked} }.into_any()
            }}
        </div>
    }
}

/// One question; with its answers where several readings can settle it.
#[component]
fn Question(draft: Draft, at: usize, doubt: Doubt) -> impl IntoView {
    let app = use_app();
    let doubt = StoredValue::new(doubt);
    let text = move || doubt.with_value(|doubt| draft.candidate.with(|candidate| question(app, candidate, doubt)));
    let count = draft.read(|mapping| doubt.with_value(|doubt| doubt.choices(mapping).len()));
    if count < 2 {
        return view! {
            {move || text().map(|text| view! {
                <p class="notice notice-warn"><span class="notice-text">{text}</span></p>
            })}
        }
        .into_any();
    }
    let group = format!("question-{}-{at}", draft.place());
    let answers = (0..count).map(|place| view! { <AnswerLine draft doubt place group=group.clone() /> });
    view! {
        <fieldset class="question" data-testid="question">
            <legend>{text}</legend>
            {answers.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// One answer and what comes of it.
#[component]
fn AnswerLine(draft: Draft, doubt: StoredValue<Doubt>, place: usize, group: String) -> impl IntoView {
    let app = use_app();
    let choice = Memo::new(move |_| {
        let choices = draft.read(|mapping| doubt.with_value(|doubt| doubt.choices(mapping)));
        choices.into_iter().nth(place)
    });
    // Where nothing is chosen yet, the first answer is proposed.
    let chosen = Memo::new(move |_| {
        draft.read(|mapping| {
            let choices = doubt.with_value(|doubt| doubt.choices(mapping));
            choices.iter().position(|choice| choice.mapping == *mapping).unwrap_or(0) == place
        })
    });
    let weighed = RwSignal::new(None::<Weighed>);
    Effect::new(move || {
        let Some(Choice { mapping, fresh, .. }) = choice.get().filter(|_| draft.settled()) else { return };
        draft.weigh(mapping, fresh, move |found| {
            weighed.try_set(Some(found));
        });
    });
    let label = move || choice.get().map(|choice| answer_name(app, &choice)).unwrap_or_default();
    let facts = move || {
        let mapping = choice.get().map(|choice| choice.mapping);
        weighed.get().zip(mapping).map(|(weighed, mapping)| facts(app, &weighed, &mapping))
    };
    let choose = move |_| {
        if let Some(Choice { mapping, fresh, .. }) = choice.get_untracked() {
            draft.change(fresh, |present| *present = mapping);
        }
    };
    view! {
        <label class="answer" data-testid="answer">
            <input type="radio" name=group prop:checked=move || chosen.get() on:change=choose />
            <span>{label}</span>
            <span class="answer-facts num" data-testid="answer-facts" aria-busy=move || weighed.with(Option::is_none).then_some("true")>
                {move || facts().unwrap_or_else(|| "…".to_owned())}
            </span>
        </label>
    }
}

/// What comes of a reading: rows, money and days of the whole file.
pub fn facts(app: App, weighed: &Weighed, mapping: &Mapping) -> String {
    let (t, format) = (&app.prefs.texts().ask, app.prefs.format());
    let rows = |count: u64| fill(plural(count, t.facts_row, t.facts_rows), &[("count", &format.integer(count as f64))]);
    let (unknown, rows) = (rows(weighed.unknown.0), rows(weighed.kept));
    if mapping.kind != Kind::Orders {
        return rows;
    }
    let money = |amount: Exact| match mapping.currency {
        Some(currency) => format.money(amount.money(), currency, false),
        None => format.decimal(amount.money().units(), 2),
    };
    let tally = weighed.tally;
    let (sum, positive, negative) = (money(tally.sum()), money(tally.positive), money(tally.negative));
    let values = [("rows", &*rows), ("sum", &*sum), ("positive", &*positive), ("negative", &*negative)];
    let said = fill(if tally.negative == Exact::ZERO { t.facts_sum } else { t.facts_both }, &values);
    let said = match tally.days {
        None => said,
        Some((first, last)) => {
            fill(t.facts_days, &[("facts", &said), ("from", &format.date(first)), ("to", &format.date(last))])
        }
    };
    if weighed.unknown.0 == 0 {
        return said;
    }
    fill(t.facts_unknown, &[("facts", &said), ("rows", &unknown), ("sum", &money(weighed.unknown.1))])
}
