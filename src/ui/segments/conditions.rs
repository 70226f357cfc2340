//! The conditions of a segment under own rules, each with what it looks at, how it compares, and its numbers.

use super::super::shared::{Icon, NumberField, Shape, attribute_name, rows};
use super::edit;
use super::head::Refused;
use crate::analysis::{Attribute, Condition, Method, SchemeId, SegmentRef, SegmentRule, Test};
use crate::locale::{Texts, fill};
use crate::plan::SegmentEdit;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The ways to compare, by their words in the list.
const TESTS: [&str; 3] = ["at_least", "at_most", "between"];

fn test_name(t: &Texts, test: &str) -> &'static str {
    match test {
        "at_least" => t.segments.at_least,
        "at_most" => t.segments.at_most,
        _ => t.segments.between,
    }
}

fn slug(test: Test) -> &'static str {
    match test {
        Test::AtLeast(_) => "at_least",
        Test::AtMost(_) => "at_most",
        Test::Between(..) => "between",
    }
}

/// The same numbers under another comparison.
fn compared(test: Test, slug: &str) -> Test {
    let (from, to) = match test {
        Test::AtLeast(number) | Test::AtMost(number) => (number, number),
        Test::Between(from, to) => (from, to),
    };
    match slug {
        "at_least" => Test::AtLeast(from),
        "at_most" => Test::AtMost(to),
        _ => Test::Between(from, to),
    }
}

fn rule(app: App, segment: SegmentRef) -> Option<SegmentRule> {
    let scheme = app.workspace.scheme(Some(segment.scheme));
    let place = scheme.place(segment.segment)?;
    match scheme.method {
        Method::Rules(rules) => rules.rules.get(place).cloned(),
        Method::Tiers(_) | Method::Groups(_) | Method::Matrix(_) | Method::Share(_) => None,
    }
}

/// Changes the conditions of a segment.
fn set(app: App, segment: SegmentRef, change: impl FnOnce(&mut Vec<Condition>)) -> Result<(), String> {
    edit::set(app, segment.scheme, |held| {
        let place = held.place(segment.segment);
        if let (Method::Rules(rules), Some(place)) = (&mut held.method, place)
            && let Some(rule) = rules.rules.get_mut(place)
        {
            change(&mut rule.conditions);
        }
    })
}

/// The conditions; everybody else has none.
#[component]
pub fn Conditions(segment: SegmentRef) -> impl IntoView {
    let app = use_app();
    let held = Memo::new(move |_| rule(app, segment));
    let places = move || (0..held.with(|held| held.as_ref().map_or(0, |rule| rule.conditions.len()))).collect();
    let error = RwSignal::new(None::<String>);
    let add = move |_| {
        let condition = Condition { of: Attribute::Orders, test: Test::AtLeast(1.0) };
        error.set(set(app, segment, |conditions| conditions.push(condition)).err());
    };
    view! {
        <Show when=move || held.with(Option::is_some) fallback=|| view! { {word(|t| t.segments.own_rest)} }>
            <div class="conditions">
                {rows(places, usize::to_string, move |place| view! { <Line segment held place /> }.into_any())}
                {move || held.with(|held| held.as_ref().is_some_and(|rule| rule.conditions.is_empty())).then(|| view! {
                    <span class="field-hint">{word(|t| t.segments.no_condition)}</span>
                })}
                <button type="button" class="button button-small button-quiet"
                    data-testid=format!("add-condition-{}", segment.key()) on:click=add>
                    <Icon shape=Shape::Add />{word(|t| t.segments.add_condition)}
                </button>
                <Refused error />
            </div>
        </Show>
    }
}

/// One condition.
#[component]
fn Line(segment: SegmentRef, held: Memo<Option<SegmentRule>>, place: usize) -> impl IntoView {
    let app = use_app();
    let found =
        Memo::new(move |_| held.with(|held| held.as_ref().and_then(|rule| rule.conditions.get(place).copied())));
    let change = move |change: &dyn Fn(&mut Condition)| {
        set(app, segment, |conditions| {
            if let Some(condition) = conditions.get_mut(place) {
                change(condition);
            }
        })
    };
    let key = format!("{}-{place}", segment.key());
    let pick = move |event: leptos::ev::Event| {
        if let Some(of) = Attribute::from_slug(&event_target_value(&event)) {
            // What can be chosen makes sense.
            let _ = change(&|condition| condition.of = of);
        }
    };
    let compare = move |event: leptos::ev::Event| {
        let test = event_target_value(&event);
        let _ = change(&|condition| condition.test = compared(condition.test, &test));
    };
    let first = Callback::new(move |typed: Option<f64>| {
        let number = typed.unwrap_or(f64::NAN);
        change(&|condition| {
            condition.test = match condition.test {
                Test::AtLeast(_) => Test::AtLeast(number),
                Test::AtMost(_) => Test::AtMost(number),
                Test::Between(_, to) => Test::Between(number, to),
            };
        })
    });
    let second = Callback::new(move |typed: Option<f64>| {
        let number = typed.unwrap_or(f64::NAN);
        change(&|condition| {
            if let Test::Between(from, _) = condition.test {
                condition.test = Test::Between(from, number);
            }
        })
    });
    let numbers = move || {
        found.get().map(|condition| match condition.test {
            Test::AtLeast(number) | Test::AtMost(number) => (number, None),
            Test::Between(from, to) => (from, Some(to)),
        })
    };
    let label = Signal::derive(move || {
        let t = app.prefs.texts();
        found.get().map_or_else(String::new, |condition| attribute_name(t, condition.of).to_owned())
    });
    view! {
        <div class="condition">
            <select aria-label=word(|t| t.segments.condition_of) data-testid=format!("condition-of-{key}") on:change=pick>
                {Attribute::ALL.map(|attribute| view! {
                    <option value=attribute.slug()
                        prop:selected=move || found.get().is_some_and(|condition| condition.of == attribute)>
                        {move || attribute_name(app.prefs.texts(), attribute)}
                    </option>
                }).collect_view()}
            </select>
            <select aria-label=word(|t| t.segments.condition_test) data-testid=format!("condition-test-{key}")
                on:change=compare>
                {TESTS.map(|test| view! {
                    <option value=test prop:selected=move || found.get().is_some_and(|c| slug(c.test) == test)>
                        {move || test_name(app.prefs.texts(), test)}
                    </option>
                }).collect_view()}
            </select>
            <NumberField label value=Signal::derive(move || numbers().map(|numbers| numbers.0)) on_commit=first
                bare=true testid=format!("condition-{key}") />
            <Show when=move || numbers().is_some_and(|numbers| numbers.1.is_some())>
                <span aria-hidden="true">"–"</span>
                <NumberField label value=Signal::derive(move || numbers().and_then(|numbers| numbers.1))
                    on_commit=second bare=true testid=format!("condition-to-{}-{place}", segment.key()) />
            </Show>
            <button type="button" class="icon-button" data-testid=format!("remove-condition-{}-{place}", segment.key())
                aria-label=move || fill(app.prefs.texts().segments.remove_condition, &[("condition", &label.get())])
                title=move || fill(app.prefs.texts().segments.remove_condition, &[("condition", &label.get())])
                on:click=move |_| {
                    let _ = set(app, segment, |conditions| {
                        if place < conditions.len() {
                            conditions.remove(place);
                        }
                    });
                }>
                <Icon shape=Shape::Close />
            </button>
        </div>
    }
}

/// One segment more, before everybody else.
#[component]
pub fn AddSegment(scheme: SchemeId) -> impl IntoView {
    let app = use_app();
    let error = RwSignal::new(None::<String>);
    let add = move |_| {
        let at = edit::found(app, scheme).map_or(0, |held| held.segments.len().saturating_sub(1));
        error.set(edit::edit(app, SegmentEdit::AddSegment { scheme, at, name: String::new() }).err());
    };
    view! {
        <div class="cluster">
            <button type="button" class="button button-small" data-testid="add-segment" on:click=add>
                <Icon shape=Shape::Add />{word(|t| t.segments.add_segment)}
            </button>
        </div>
        <Refused error />
    }
}
