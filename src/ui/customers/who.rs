//! Whom a list shows, in words.

use super::super::shared::{
    attribute_label, cohort_called, life_called, members_called, onboarding_called, part_name, scores_called,
    segment_called, stage_name,
};
use crate::analysis::{Attribute, FirstBy, SchemeId, SegmentRef, Selector, Standing};
use crate::dataset::Facts;
use crate::locale::{fill, plural};
use crate::state::App;
use crate::units::Ratio;
use leptos::prelude::With;

/// The name of those whom a selector names.
pub fn name(app: App, who: Selector) -> String {
    let t = &app.prefs.texts().customers;
    match who {
        Selector::Everyone => t.everyone.to_owned(),
        Selector::Segment(segment) => segment_called(app, segment),
        Selector::Again { from, to } => {
            let percent = |whole: u8| app.prefs.format().percent(Ratio(f64::from(whole) / 100.0), 0);
            fill(app.prefs.texts().value.of_again, &[("from", &percent(from)), ("to", &percent(to))])
        }
        Selector::Scores { recency, frequency, monetary } => {
            let scores = [("R", recency), ("F", frequency), ("M", monetary)];
            let known = scores.iter().filter_map(|(letter, score)| Some(format!("{letter} {}", (*score)?)));
            fill(t.of_scores, &[("scores", &known.collect::<Vec<_>>().join(" · "))])
        }
        Selector::Cross(cell) => {
            let ([a, b], [row, column]) = (cell.schemes, cell.at);
            format!("{} × {}", stands(app, a, row), stands(app, b, column))
        }
        Selector::Moved(cell) => {
            let ([from, to], [was, is]) = (cell.days.map(|day| app.prefs.format().date(day)), cell.at);
            let (was, is) = (stands(app, cell.scheme, was), stands(app, cell.scheme, is));
            format!("{was} ({from}) → {is} ({to})")
        }
        Selector::Pair(pair) => {
            let [a, b] = [pair.a, pair.b].map(|code| category(app, code));
            fill(if pair.both { t.of_pair } else { t.of_first }, &[("a", &a), ("b", &b)])
        }
        Selector::First(who) => {
            let first = match (who.code, who.by) {
                (None, _) => t.no_entry.to_owned(),
                (Some(code), FirstBy::Category) => category(app, code),
                (Some(code), FirstBy::Channel) => channel(app, code),
            };
            let text = match who.second {
                None => t.began_with,
                Some(true) => t.came_again,
                Some(false) => t.came_once,
            };
            fill(text, &[("first", &first)])
        }
        Selector::Cohort(who) => cohort_called(app, who),
        Selector::Life(who) => life_called(app, who),
        Selector::Stage(who) => fill(t.of_stage, &[("stage", stage_name(app.prefs.texts(), who.of))]),
        Selector::Tag(tag) => {
            fill(app.prefs.texts().tags.of_tag, &[("tag", &attribute_label(app, &Attribute::Tag(tag)))])
        }
        Selector::Member(who) => members_called(app, who),
        Selector::Score(who) => scores_called(app, who),
        Selector::Onboarding(who) => onboarding_called(app, who),
        Selector::Referred(who) => {
            let t = &app.prefs.texts().lists;
            match (who.by, who.all) {
                (None, _) => t.brought_any,
                (Some(_), false) => t.brought,
                (Some(_), true) => t.brought_all,
            }
            .to_owned()
        }
        Selector::Warned(ask) => {
            let c = &app.prefs.texts().common;
            let count = app.prefs.format().integer(ask.days.into());
            let days = fill(plural(ask.days.into(), c.days_one, c.days_other), &[("count", &count)]);
            fill(t.warned, &[("days", &days)])
        }
    }
}

/// The name of the category at a position.
fn category(app: App, code: u32) -> String {
    called(app, |facts| facts.categories.get(code as usize).cloned())
}

/// The name of the channel at a position.
fn channel(app: App, code: u32) -> String {
    called(app, |facts| facts.channels.get(code as usize).cloned())
}

fn called(app: App, find: impl Fn(&Facts) -> Option<String>) -> String {
    let name = app.data.facts.with(|facts| find(facts.as_ref()?));
    name.map_or_else(|| app.prefs.texts().common.unknown.to_owned(), |name| part_name(app, &name))
}

/// Where customers stand under a scheme.
fn stands(app: App, scheme: SchemeId, standing: Option<Standing>) -> String {
    let t = &app.prefs.texts().customers;
    match standing {
        Some(Standing::Segment(segment)) => segment_called(app, SegmentRef { scheme, segment }),
        Some(Standing::Outside) => t.in_none.to_owned(),
        Some(Standing::NotYet) => t.not_yet.to_owned(),
        None => t.everyone.to_owned(),
    }
}

/// What can be chosen: everybody, the segments of the scheme that is looked at, and what is shown at present.
pub fn offers(app: App) -> Vec<(String, String)> {
    let scheme = app.workspace.scheme(Some(app.chosen_scheme()));
    let mut all = vec![Selector::Everyone];
    all.extend(scheme.references().map(Selector::Segment));
    let now = app.view.who();
    if !all.contains(&now) {
        all.push(now);
    }
    all.into_iter().map(|who| (who.to_string(), name(app, who))).collect()
}
