//! What the values of an attribute are, as far as the open files say it, and how they can be compared.

use super::super::super::shared::part_name;
use crate::analysis::{Attribute, AttributeKind, Condition, Test};
use crate::engine::TraitFacts;
use crate::locale::CriteriaTexts;
use crate::state::App;
use leptos::prelude::*;

/// What the values of an attribute are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// Numbers.
    Number,
    /// Days.
    Day,
    /// Texts.
    Text,
    /// There or not.
    Presence,
}

/// Columns that hold days, whether a file with them is open or not.
const DAYS: [&str; 2] = ["since", "birthday"];

/// What the values of an attribute are; where no open file says it, the test that is held tells.
pub fn values_of(app: App, of: &Attribute, test: Option<&Test>) -> Values {
    match of.kind() {
        AttributeKind::Number | AttributeKind::Money | AttributeKind::Percent => Values::Number,
        AttributeKind::Day => Values::Day,
        AttributeKind::Text => Values::Text,
        AttributeKind::Presence => Values::Presence,
        AttributeKind::Open if matches!(of, Attribute::Column(key) if DAYS.contains(&key.as_str())) => Values::Day,
        AttributeKind::Open => match (app.trait_facts(of), test) {
            (Some(TraitFacts { is_day: true, .. }), _) => Values::Day,
            (Some(TraitFacts { is_number: true, .. }), _) => Values::Number,
            (Some(_), _) | (None, None) => Values::Text,
            (None, Some(Test::AtLeast(_) | Test::AtMost(_) | Test::Between(..))) => Values::Number,
            (None, Some(Test::Is(_) | Test::Known)) => Values::Text,
        },
    }
}

/// Whether nothing may be known of a customer.
fn may_be_unknown(of: &Attribute) -> bool {
    matches!(
        of,
        Attribute::Silence
            | Attribute::Age
            | Attribute::Contacts
            | Attribute::Tickets
            | Attribute::Rating
            | Attribute::Column(_)
    )
}

/// A way to compare: its word in lists, and its name.
pub type Comparison = (&'static str, fn(&CriteriaTexts) -> &'static str);

/// The ways to compare an attribute.
pub fn comparisons(of: &Attribute, values: Values) -> Vec<Comparison> {
    let mut ways: Vec<Comparison> = match values {
        Values::Number => vec![
            ("at_least", |t| t.at_least),
            ("at_most", |t| t.at_most),
            ("between", |t| t.between),
            ("outside", |t| t.outside),
        ],
        Values::Day => vec![
            ("at_least", |t| t.from_day),
            ("at_most", |t| t.to_day),
            ("between", |t| t.between),
            ("outside", |t| t.outside),
        ],
        Values::Text => {
            vec![("is", |t| t.is), ("is_not", |t| t.is_not), ("known", |t| t.any_known), ("unknown", |t| t.none_known)]
        }
        Values::Presence => vec![("known", |t| t.has), ("unknown", |t| t.has_not)],
    };
    if matches!(values, Values::Number | Values::Day) && may_be_unknown(of) {
        ways.extend::<[Comparison; 2]>([("known", |t| t.known), ("unknown", |t| t.unknown)]);
    }
    ways
}

/// The word of the way in which a condition compares.
pub fn comparison(condition: &Condition) -> &'static str {
    match (&condition.test, condition.not) {
        (Test::AtLeast(_), _) => "at_least",
        (Test::AtMost(_), _) => "at_most",
        (Test::Between(..), false) => "between",
        (Test::Between(..), true) => "outside",
        (Test::Is(_), false) => "is",
        (Test::Is(_), true) => "is_not",
        (Test::Known, false) => "known",
        (Test::Known, true) => "unknown",
    }
}

/// Changes the way in which a condition compares; its numbers stay, and a text that it needs is the first that there is.
pub fn compare(app: App, condition: &mut Condition, word: &str) {
    let (from, to) = match condition.test {
        Test::AtLeast(number) | Test::AtMost(number) => (number, number),
        Test::Between(from, to) => (from, to),
        Test::Is(_) | Test::Known => (1.0, 1.0),
    };
    let text = || match &condition.test {
        Test::Is(text) => Some(text.clone()),
        _ => texts(app, &condition.of).into_iter().next(),
    };
    let (test, not) = match word {
        "at_most" => (Test::AtMost(to), false),
        "between" => (Test::Between(from, to), false),
        "outside" => (Test::Between(from, to), true),
        // Where no text is known, one is typed in the place of this.
        "is" => (Test::Is(text().unwrap_or_else(|| "?".to_owned())), false),
        "is_not" => (Test::Is(text().unwrap_or_else(|| "?".to_owned())), true),
        "known" => (Test::Known, false),
        "unknown" => (Test::Known, true),
        _ => (Test::AtLeast(from), false),
    };
    (condition.test, condition.not) = (test, not);
}

/// Changes what a condition looks at; a test that does not fit becomes the first that does.
pub fn look_at(app: App, condition: &mut Condition, of: Attribute) {
    let before = values_of(app, &condition.of, Some(&condition.test));
    let values = values_of(app, &of, None);
    condition.of = of;
    let texts_differ = values == Values::Text;
    if before == values && !texts_differ {
        return;
    }
    (condition.test, condition.not) = (Test::Known, false);
    match values {
        Values::Number => compare(app, condition, "at_least"),
        Values::Day => {
            let day = app.data.results.with_untracked(|results| results.value().and_then(|known| known.basis.as_of));
            condition.test = Test::AtLeast(day.map_or(0.0, |day| f64::from(day.0)));
        }
        Values::Text => compare(app, condition, "is"),
        Values::Presence => {}
    }
}

/// The texts that an attribute has in the open files, as files write them, the most frequent or the first ones first.
pub fn texts(app: App, of: &Attribute) -> Vec<String> {
    let of_facts = |pick: fn(&crate::dataset::Facts) -> &Vec<String>| {
        app.data.facts.with(|facts| facts.as_ref().map(|facts| pick(facts).clone()).unwrap_or_default())
    };
    match of {
        Attribute::Category | Attribute::MainCategory | Attribute::FirstCategory => of_facts(|facts| &facts.categories),
        Attribute::Channel | Attribute::MainChannel | Attribute::FirstChannel => of_facts(|facts| &facts.channels),
        Attribute::Campaign => of_facts(|facts| &facts.campaigns),
        Attribute::Column(_) => app
            .trait_facts(of)
            .map(|facts| facts.values.into_iter().map(|value| value.text).collect())
            .unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// The same with what each is called.
pub fn named_texts(app: App, of: &Attribute) -> Vec<(String, String)> {
    texts(app, of).into_iter().map(|text| (text.clone(), part_name(app, &text))).collect()
}
