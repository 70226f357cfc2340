//! Attributes, conditions and tags in words.

use super::super::sample_names::part_name;
use super::kinds::{Values, values_of};
use crate::analysis::{Attribute, AttributeKind, Condition, Criteria, TOPICS, Tag, Test};
use crate::locale::Texts;
use crate::state::App;
use crate::units::{Day, Money, Ratio};

/// So many texts of a list are told.
const LISTED: usize = 4;

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
    // Texts of one attribute that stand for each other are told as a list.
    let alike = |a: &Condition, b: &Condition| {
        let is_text = |condition: &Condition| matches!(condition.test, Test::Is(_)) && !condition.not;
        b.or && is_text(a) && is_text(b) && a.of == b.of
    };
    let runs: Vec<&[Condition]> = criteria.conditions.chunk_by(alike).collect();
    for (place, run) in runs.iter().enumerate() {
        let Some(first) = run.first() else { continue };
        // What comes after the list binds to its last text alone: then it is no list.
        let is_list = run.len() > 1 && runs.get(place + 1).and_then(|next| next.first()).is_none_or(|next| next.or);
        if place > 0 {
            said.push_str(&format!(" {} ", if first.or { t.criteria.or } else { t.criteria.and }));
        }
        if is_list {
            said.push_str(&list_words(app, run));
        } else {
            let each: Vec<String> = run.iter().map(|condition| condition_words(app, condition)).collect();
            said.push_str(&each.join(&format!(" {} ", t.criteria.or)));
        }
    }
    said
}

/// Texts of which one is enough: `Main channel is online, web, app …`.
fn list_words(app: App, run: &[Condition]) -> String {
    let t = &app.prefs.texts().criteria;
    let texts = run.iter().filter_map(|condition| match &condition.test {
        Test::Is(text) => Some(part_name(app, text)),
        _ => None,
    });
    let shown: Vec<String> = texts.take(LISTED).collect();
    let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    let name = run.first().map(|first| attribute_label(app, &first.of)).unwrap_or_default();
    let more = run.len() - shown.len();
    let list = app.prefs.format().list(&shown);
    let rest = if more > 0 { format!(" +{}", app.prefs.format().integer(more as f64)) } else { String::new() };
    format!("{name} {} {list}{rest}", t.is_one_of)
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
    let values = values_of(app, &condition.of, Some(&condition.test));
    let is_day = values == Values::Day;
    let (test, not) = (&condition.test, condition.not);
    let said = match test {
        Test::AtLeast(least) => format!("{} {}", if is_day { t.from_day } else { t.at_least }, number(*least)),
        Test::AtMost(most) => format!("{} {}", if is_day { t.to_day } else { t.at_most }, number(*most)),
        Test::Between(from, to) if from == to && !not => format!("{} {}", t.exactly, number(*from)),
        Test::Between(from, to) => {
            format!("{} {} – {}", if not { t.outside } else { t.between }, number(*from), number(*to))
        }
        Test::Is(text) => format!("{} {}", if not { t.is_not } else { t.is }, part_name(app, text)),
        Test::Known if values == Values::Text => {
            return format!("{name}: {}", if not { t.none_known } else { t.any_known });
        }
        Test::Known => (if not { t.unknown } else { t.known }).to_owned(),
    };
    format!("{name} {said}")
}

/// A number of a condition as people write it.
fn number_words(app: App, of: &Attribute, number: f64) -> String {
    let format = app.prefs.format();
    match of.kind() {
        AttributeKind::Money => format.money(Money::from_units(number), app.currency(), false),
        AttributeKind::Percent => format.percent(Ratio(number / 100.0), if number.fract() == 0.0 { 0 } else { 2 }),
        _ if values_of(app, of, None) == Values::Day => format.date(Day(number as i32)),
        _ => format.decimal_up_to(number, 2),
    }
}
