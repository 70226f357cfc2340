//! What a condition compares with: one number or two, a day or two, a text.

use super::kinds::{Values, named_texts, values_of};
use super::line::Held;
use super::words::attribute_label;
use crate::analysis::{AttributeKind, Condition, Test};
use crate::state::use_app;
use crate::ui::shared::{Commit, DateField, NumberField, Select, TextField};
use crate::ui::view;
use crate::units::Day;
use leptos::prelude::*;

/// Up to so many texts are offered in a list to choose from; of more, they are typed.
const LISTED: usize = 60;

/// Which fields there are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fields {
    None,
    Number {
        two: bool,
    },
    Day {
        two: bool,
    },
    /// Chosen from a list, or typed.
    Text {
        listed: bool,
    },
}

/// The fields.
#[component]
pub(super) fn ValueFields(held: Held, found: Memo<Option<Condition>>, key: String) -> impl IntoView {
    let app = use_app();
    let key = StoredValue::new(key);
    let fields = Memo::new(move |_| {
        let Some(condition) = found.get() else { return Fields::None };
        let values = values_of(app, &condition.of, Some(&condition.test));
        match (&condition.test, values) {
            (Test::Known, _) => Fields::None,
            (Test::Is(text), _) => {
                let offered = named_texts(app, &condition.of);
                let is_there = offered.iter().any(|(own, _)| own == text);
                Fields::Text { listed: is_there && offered.len() <= LISTED }
            }
            (test, Values::Day) => Fields::Day { two: matches!(test, Test::Between(..)) },
            (test, _) => Fields::Number { two: matches!(test, Test::Between(..)) },
        }
    });
    let label = Signal::derive(move || found.get().map_or_else(String::new, |held| attribute_label(app, &held.of)));
    move || {
        let testid = |second: bool| key.with_value(|key| format!("condition-{key}{}", if second { "-to" } else { "" }));
        match fields.get() {
            Fields::None => ().into_any(),
            Fields::Number { two } => view! {
                <NumberField label value=end(found, false) unit=unit(found) on_commit=commit(held, false) bare=true
                    testid=testid(false) />
                {two.then(|| view! {
                    <span aria-hidden="true">"–"</span>
                    <NumberField label value=end(found, true) unit=unit(found) on_commit=commit(held, true) bare=true
                        testid=testid(true) />
                })}
            }
            .into_any(),
            Fields::Day { two } => view! {
                <DateField label value=day(found, false) on_commit=commit_day(held, false) bare=true testid=testid(false) />
                {two.then(|| view! {
                    <span aria-hidden="true">"–"</span>
                    <DateField label value=day(found, true) on_commit=commit_day(held, true) bare=true testid=testid(true) />
                })}
            }
            .into_any(),
            Fields::Text { listed: true } => {
                let choices = Signal::derive(move || found.get().map_or_else(Vec::new, |held| named_texts(app, &held.of)));
                let choose = Callback::new(move |text: String| drop(held.change(|own| own.test = Test::Is(text))));
                view! { <Select label choices value=text(found) on_choose=choose bare=true testid=testid(false) /> }
                    .into_any()
            }
            Fields::Text { listed: false } => {
                let type_it = Callback::new(move |text: String| held.change(|own| own.test = Test::Is(text)));
                view! { <TextField label value=text(found) on_commit=type_it bare=true testid=testid(false) /> }.into_any()
            }
        }
    }
}

fn text(found: Memo<Option<Condition>>) -> Signal<String> {
    Signal::derive(move || match found.get().map(|held| held.test) {
        Some(Test::Is(text)) => text,
        _ => String::new(),
    })
}

/// The unit behind a number.
fn unit(found: Memo<Option<Condition>>) -> Signal<String> {
    Signal::derive(move || match found.get().map(|held| held.of.kind()) {
        Some(AttributeKind::Percent) => "%".to_owned(),
        _ => String::new(),
    })
}

/// The first number, or the second.
fn end(found: Memo<Option<Condition>>, second: bool) -> Signal<Option<f64>> {
    Signal::derive(move || match found.get()?.test {
        Test::AtLeast(number) | Test::AtMost(number) => Some(number),
        Test::Between(from, to) => Some(if second { to } else { from }),
        Test::Is(_) | Test::Known => None,
    })
}

fn put(condition: &mut Condition, second: bool, number: f64) {
    match &mut condition.test {
        Test::AtLeast(own) | Test::AtMost(own) => *own = number,
        Test::Between(_, to) if second => *to = number,
        Test::Between(from, _) => *from = number,
        Test::Is(_) | Test::Known => {}
    }
}

fn commit(held: Held, second: bool) -> Commit<Option<f64>> {
    // What no field can hold is refused by the document, which says why.
    Callback::new(move |typed: Option<f64>| held.change(|own| put(own, second, typed.unwrap_or(f64::NAN))))
}

fn day(found: Memo<Option<Condition>>, second: bool) -> Signal<Option<Day>> {
    let number = end(found, second);
    Signal::derive(move || number.get().map(|number| Day(number as i32)))
}

fn commit_day(held: Held, second: bool) -> Commit<Option<Day>> {
    Callback::new(move |typed: Option<Day>| match typed {
        Some(day) => held.change(|own| put(own, second, f64::from(day.0))),
        None => Ok(()),
    })
}
