//! Attributes, conditions and tags in words.

use super::super::sample_names::part_name;
use super::kinds::{Values, values_of};
use crate::analysis::{Attribute, AttributeKind, Condition, Criteria, TOPICS, Tag, Test};
use crate::locale::Texts;
use crate::state::App;
use crate::units::{Day, Money};

/// What an attribute is called.
pub fn attribute_label(app: App, of: &Attribute) -> String {
    let t = app.prefs.texts();
    match of {
        Attribute::Column(key) => column_label(app, key),
        Attribute::Tag(tag) => app
            .workspace
            .with_document(|document| document.tag(*tag).map(|tag| tag_called(t, tag)))
            .unwrap_or_else(|| t.criteria.gone_tag.to_owned()),
        _ => t.criteria.named(&of.slug()).unwrap_or_default().to_owned(),
    }
}

/// What a column of the tables of customers is called: by its meaning, or as its file calls it.
fn column_label(app: App, key: &str) -> String {
    let t = &app.prefs.texts().criteria;
    match key.strip_prefix("own:") {
        Some(name) => name.to_owned(),
        None if key == "channel" => t.own_channel.to_owned(),
        None => t.named(key).unwrap_or(key).to_owned(),
    }
}

/// What a tag is called: its own name, or that of the ready tag.
pub fn tag_called(t: &Texts, tag: &Tag) -> String {
    if !tag.name.is_empty() {
        return tag.name.clone();
    }
    t.tags.named(&tag.ready).unwrap_or_default().to_owned()
}

/// What a topic is called: a ready one in the language of the page, another as it was typed.
pub fn topic_called(t: &Texts, topic: &str) -> String {
    let ready = TOPICS.iter().any(|known| known.slug == topic);
    ready.then(|| t.tags.named(topic)).flatten().unwrap_or(topic).to_owned()
}

/// Criteria in a sentence: conditions joined by "and" and "or".
pub fn criteria_words(app: App, criteria: &Criteria) -> String {
    let t = app.prefs.texts();
    if criteria.conditions.is_empty() {
        return t.segments.no_condition.to_owned();
    }
    let mut said = String::new();
    for (place, condition) in criteria.conditions.iter().enumerate() {
        if place > 0 {
            let join = if condition.or { t.criteria.or } else { t.criteria.and };
            said.push_str(&format!(" {join} "));
        }
        said.push_str(&condition_words(app, condition));
    }
    said
}

/// A whole condition in words.
pub fn condition_words(app: App, condition: &Condition) -> String {
    let t = &app.prefs.texts().criteria;
    let name = attribute_label(app, &condition.of);
    if let Attribute::Tag(_) = condition.of {
        let text = if condition.not { t.has_not } else { t.has };
        return format!("{name}: {text}");
    }
    let number = |number: f64| number_words(app, &condition.of, number);
    let is_day = values_of(app, &condition.of, Some(&condition.test)) == Values::Day;
    let (test, not) = (&condition.test, condition.not);
    let said = match test {
        Test::AtLeast(least) => format!("{} {}", if is_day { t.from_day } else { t.at_least }, number(*least)),
        Test::AtMost(most) => format!("{} {}", if is_day { t.to_day } else { t.at_most }, number(*most)),
        Test::Between(from, to) => {
            format!("{} {} – {}", if not { t.outside } else { t.between }, number(*from), number(*to))
        }
        Test::Is(text) => format!("{} {}", if not { t.is_not } else { t.is }, part_name(app, text)),
        Test::Known => (if not { t.unknown } else { t.known }).to_owned(),
    };
    format!("{name} {said}")
}

/// A number of a condition as people write it.
fn number_words(app: App, of: &Attribute, number: f64) -> String {
    let format = app.prefs.format();
    match of.kind() {
        AttributeKind::Money => format.money(Money::from_units(number), app.currency(), false),
        AttributeKind::Percent => format!("{} %", format.decimal_up_to(number, 2)),
        _ if values_of(app, of, None) == Values::Day => format.date(Day(number as i32)),
        _ => format.decimal_up_to(number, 2),
    }
}
