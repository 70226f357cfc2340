//! Budget, benefits and scenarios as format 1 stored them: five lines, four benefits, one overlap, one elasticity. This
//! form is frozen; what is read becomes a [`MoneyPlan`] with the same numbers.

use super::super::reader::Fields;
use super::money::assumption_from;
use crate::units::Gather;
use crate::whatif::{
    Assumption, Input, LeverId, LeverKind, LineId, LineKind, MoneyPlan, Response, Scenario, ScenarioId,
};
use std::collections::BTreeMap;

/// The lines of format 1 with the names of their shares, in order.
const LINES: [(&str, &str, LineKind); 5] = [
    ("tools", "tools_share", LineKind::Tools),
    ("activities", "activities_share", LineKind::Activities),
    ("training", "training_share", LineKind::Training),
    ("analytics", "analytics_share", LineKind::Analytics),
    ("other", "other_share", LineKind::Other),
];

/// The benefits of format 1 with their kinds and the names of their factors, in order.
const BENEFITS: [(&str, LeverKind, &[&str]); 4] = [
    ("retention", LeverKind::Retention, &["customers", "retention_gain", "value_per_customer"]),
    ("repurchase", LeverKind::RepeatRevenue, &["repurchase_benefit"]),
    ("bots", LeverKind::SavedTime, &["agents", "salary", "months", "bot_saving_rate"]),
    ("crm", LeverKind::SystemSaving, &["crm_saving"]),
];

/// The first identity that lines and levers of a migrated file leave free: the lines are 1 to 5, the levers 6 to 9, in
/// every step of a history alike.
const NEXT_ID: u64 = 10;

/// A scenario: its changes by the names of format 1.
type Changes = BTreeMap<String, f64>;

struct Book {
    base: BTreeMap<String, Assumption>,
    links: BTreeMap<String, String>,
    locks: BTreeMap<String, bool>,
    declared: BTreeMap<String, f64>,
    scenarios: Vec<(ScenarioId, String, Changes)>,
}

/// The plan of money, and the least identity that may be given out next.
pub(in crate::plan) fn book(mut fields: Fields) -> (MoneyPlan, u64) {
    let book = Book {
        base: fields.part("base", base).unwrap_or_else(first_base),
        links: fields.part("links", links).unwrap_or_default(),
        locks: fields.part("locks", |fields| by_line(fields, false)).unwrap_or_default(),
        declared: fields.part("declared", |fields| by_line(fields, 0.0)).unwrap_or_else(first_shares),
        scenarios: fields.list("scenarios", scenario),
    };
    fields.finish();
    if book.is_blank() { (MoneyPlan::default(), 1) } else { (book.migrated(), NEXT_ID) }
}

/// The names of all inputs of format 1, in its order.
fn names() -> impl Iterator<Item = &'static str> {
    let factors = BENEFITS.into_iter().flat_map(|(_, _, factors)| factors.iter().copied());
    let shares = LINES.into_iter().map(|(_, share, _)| share);
    factors.chain(["margin", "overlap", "budget_total"]).chain(shares).chain(["response_elasticity"])
}

/// What format 1 took for an input that a file does not hold: the example of the source document.
fn first(name: &str) -> Assumption {
    let example = MoneyPlan::example();
    let held = input_of(name).and_then(|inputs| example.assumption(*inputs.first()?).cloned());
    held.unwrap_or_default()
}

fn first_base() -> BTreeMap<String, Assumption> {
    names().map(|name| (name.to_owned(), first(name))).gather()
}

fn first_shares() -> BTreeMap<String, f64> {
    LINES.into_iter().map(|(line, share, _)| (line.to_owned(), first(share).value)).gather()
}

/// The inputs that an input of format 1 is now: the elasticity belongs to every lever.
fn input_of(name: &str) -> Option<Vec<Input>> {
    let line = |place: usize| LineId(place as u64 + 1);
    let lever = |place: usize| LeverId((LINES.len() + place) as u64 + 1);
    match name {
        "margin" => return Some(vec![Input::Margin]),
        "overlap" => return Some(vec![Input::overlap(lever(0), lever(1))]),
        "budget_total" => return Some(vec![Input::Total]),
        "response_elasticity" => {
            return Some((0..BENEFITS.len()).map(|place| Input::Elasticity(lever(place))).collect());
        }
        _ => {}
    }
    let share = LINES.iter().position(|(_, share, _)| *share == name).map(|place| Input::Share(line(place)));
    let factor = BENEFITS.iter().enumerate().find_map(|(place, (_, kind, factors))| {
        let factor = factors.iter().position(|factor| *factor == name)?;
        Some(Input::Factor(lever(place), kind.def().factors.get(factor)?.id))
    });
    share.or(factor).map(|input| vec![input])
}

fn base(mut fields: Fields) -> BTreeMap<String, Assumption> {
    let mut read = |name: &str| {
        let first = first(name);
        let found = fields.part(name, |fields| assumption_from(fields, &first));
        (name.to_owned(), found.unwrap_or(first))
    };
    let base = names().map(&mut read).gather();
    fields.finish();
    base
}

fn links(mut fields: Fields) -> BTreeMap<String, String> {
    // A benefit that is not there is linked to nothing: that is no gap.
    let mut links = BTreeMap::new();
    for (benefit, ..) in BENEFITS {
        let found: Option<LineKind> = fields.take_if_there(benefit);
        let line = found.and_then(|kind| LINES.into_iter().find(|(_, _, known)| *known == kind));
        links.extend(line.map(|(line, ..)| (benefit.to_owned(), line.to_owned())));
    }
    fields.finish();
    links
}

fn by_line<T: Copy + serde::de::DeserializeOwned>(mut fields: Fields, default: T) -> BTreeMap<String, T> {
    let found = LINES.into_iter().map(|(line, ..)| (line.to_owned(), fields.take(line, default))).gather();
    fields.finish();
    found
}

fn scenario(mut fields: Fields) -> (ScenarioId, String, Changes) {
    let changes = |mut fields: Fields| {
        // The split is one decision: a part of it is completed from the base, and noted.
        let split = LINES.into_iter().any(|(_, share, _)| fields.has(share));
        let mut changes = Changes::new();
        for name in names() {
            let is_share = LINES.into_iter().any(|(_, share, _)| share == name);
            let value: Option<f64> = match split && is_share {
                true => fields.take_some(name),
                false => fields.take_if_there(name),
            };
            changes.extend(value.map(|value| (name.to_owned(), value)));
        }
        fields.finish();
        changes
    };
    let (id, name) = (fields.take("id", ScenarioId(0)), fields.text("name"));
    let changes = fields.part("changes", changes).unwrap_or_default();
    fields.finish();
    (id, name, changes)
}

impl Book {
    /// Whether nobody had written anything into it: no number, no source, the split and the links that it began with.
    fn is_blank(&self) -> bool {
        let begins = |name: &str| match name {
            "months" => 12.0,
            "margin" => 1.0,
            _ if LINES.into_iter().any(|(_, share, _)| share == name) => 1.0 / LINES.len() as f64,
            _ => 0.0,
        };
        let untouched = |(name, held): (&String, &Assumption)| {
            *held == Assumption { value: begins(name), ..Assumption::new(0.0, first(name).status) }
        };
        let example = MoneyPlan::example();
        let paid = |(place, lever): (usize, &crate::whatif::Lever)| {
            let line = BENEFITS.get(place).and_then(|(benefit, ..)| self.links.get(*benefit));
            lever.line == line.and_then(|line| id_of(line))
        };
        let even = self.declared.values().all(|share| *share == 1.0 / LINES.len() as f64);
        self.scenarios.is_empty()
            && self.base.iter().all(untouched)
            && example.levers.iter().enumerate().all(paid)
            && !self.locks.values().any(|locked| *locked)
            && even
    }

    /// The same as lines, levers and an overlap.
    fn migrated(&self) -> MoneyPlan {
        let mut plan = MoneyPlan::example();
        for lever in &mut plan.levers {
            // Set below; only a response has a place for it.
            lever.response = Response::Elasticity(Assumption::default());
        }
        for (name, assumption) in &self.base {
            for input in input_of(name).unwrap_or_default() {
                if let Some(held) = plan.assumption_mut(input) {
                    *held = assumption.clone();
                }
            }
        }
        for (line, (name, ..)) in plan.lines.iter_mut().zip(LINES) {
            line.locked = self.locks.get(name).copied().unwrap_or_default();
        }
        // The base had its benefits for any budget, spent as declared: that amount is now the measure.
        let total = plan.total.value;
        for (lever, (benefit, ..)) in plan.levers.iter_mut().zip(BENEFITS) {
            let link = self.links.get(benefit);
            lever.line = link.and_then(|line| id_of(line));
            lever.declared = link.map_or(0.0, |line| total * self.declared.get(line).copied().unwrap_or_default());
        }
        plan.scenarios = self.scenarios.iter().map(|(id, name, changes)| self.scenario(*id, name, changes)).collect();
        plan
    }

    fn scenario(&self, id: ScenarioId, name: &str, changes: &Changes) -> Scenario {
        let now = |(name, value): (&String, &f64)| {
            let inputs = input_of(name).unwrap_or_default();
            inputs.into_iter().map(move |input| (input, *value)).collect::<Vec<_>>()
        };
        let mut changes: BTreeMap<Input, f64> = changes.iter().flat_map(now).gather();
        if changes.keys().any(|input| input.line().is_some()) {
            for (_, share, _) in LINES {
                let base = self.base.get(share).map_or(0.0, |held| held.value);
                for input in input_of(share).unwrap_or_default() {
                    changes.entry(input).or_insert(base);
                }
            }
        }
        Scenario { id, name: name.to_owned(), changes }
    }
}

/// The identity of a line of format 1.
fn id_of(name: &str) -> Option<LineId> {
    LINES.iter().position(|(line, ..)| *line == name).map(|place| LineId(place as u64 + 1))
}
