//! Budget, levers and scenarios of a stored document.

use super::super::file::RestoreNote;
use super::super::reader::Fields;
use crate::units::Gather;
use crate::whatif::{
    Assumption, Factor, FactorId, Input, InputSpec, Lever, LeverId, LeverKind, Line, LineId, LineKind, MoneyPlan,
    Overlap, Response, Scenario, ScenarioId, Status,
};
use std::collections::BTreeSet;

pub(in crate::plan) fn money(mut fields: Fields) -> MoneyPlan {
    let default = MoneyPlan::default();
    let plan = MoneyPlan {
        total: fields.part("total", assumption).unwrap_or(default.total),
        margin: fields.part("margin", assumption).unwrap_or(default.margin),
        lines: fields.list("lines", line),
        levers: fields.list("levers", lever),
        overlaps: fields.list("overlaps", overlap),
        scenarios: fields.list("scenarios", scenario),
    };
    fields.finish();
    plan
}

pub(super) fn assumption(fields: Fields) -> Assumption {
    assumption_from(fields, &Assumption::default())
}

/// An assumption; what is missing is as in `first`.
pub(super) fn assumption_from(mut fields: Fields, first: &Assumption) -> Assumption {
    let assumption = Assumption {
        value: fields.take("value", first.value),
        range: fields.take("range", None),
        source: fields.text("source"),
        owner: fields.text("owner"),
        date: fields.take("date", None),
        status: fields.take("status", first.status),
    };
    fields.finish();
    assumption
}

fn line(mut fields: Fields) -> Line {
    let kind = fields.take("kind", LineKind::Own);
    let line = Line {
        id: fields.take("id", LineId(0)),
        kind,
        name: fields.text("name"),
        technology: fields.take("technology", kind.is_technology()),
        share: fields.part("share", assumption).unwrap_or(Assumption::new(0.0, Status::Declared)),
        bounds: fields.take("bounds", None),
        locked: fields.take("locked", false),
    };
    fields.finish();
    line
}

fn lever(mut fields: Fields) -> Lever {
    let response = fields.choice("response", "elasticity", assumption);
    let lever = Lever {
        id: fields.take("id", LeverId(0)),
        // Of a kind that this version does not know, the factors and their product are there.
        kind: fields.take("kind", LeverKind::RevenueProduct),
        name: fields.text("name"),
        factors: fields.list("factors", factor),
        line: fields.take("line", None),
        response: response.map_or(Response::None, Response::Elasticity),
        declared: fields.take("declared", 0.0),
    };
    fields.finish();
    lever
}

fn factor(mut fields: Fields) -> Factor {
    let factor = Factor {
        id: fields.take("id", FactorId(0)),
        name: fields.text("name"),
        unit: fields.take("unit", None),
        assumption: fields.part("assumption", assumption).unwrap_or_default(),
    };
    fields.finish();
    factor
}

fn overlap(mut fields: Fields) -> Overlap {
    let (a, b) = (fields.take("a", LeverId(0)), fields.take("b", LeverId(0)));
    let share = fields.part("share", assumption).unwrap_or_default();
    fields.finish();
    Overlap { share, ..Overlap::new(a, b) }
}

fn scenario(mut fields: Fields) -> Scenario {
    let scenario = Scenario {
        id: fields.take("id", ScenarioId(0)),
        name: fields.text("name"),
        changes: fields.entries("changes"),
    };
    fields.finish();
    scenario
}

/// Makes what was read consistent: identities are sound by now.
pub(in crate::plan) fn repair_money(plan: &mut MoneyPlan, notes: &mut Vec<RestoreNote>) {
    repair_lines(plan, notes);
    repair_levers(plan, notes);
    repair_overlaps(plan, notes);
    for input in plan.inputs().collect::<Vec<_>>() {
        let Some((spec, path)) = plan.spec(input).zip(path_of(plan, input)) else { continue };
        if let Some(assumption) = plan.assumption_mut(input) {
            repair_assumption(assumption, spec, &path, notes);
        }
    }
    let known: BTreeSet<Input> = plan.inputs().gather();
    for place in 0..plan.scenarios.len() {
        let specs: Vec<_> = known.iter().filter_map(|input| Some((*input, plan.spec(*input)?))).collect();
        let Some(scenario) = plan.scenarios.get_mut(place) else { continue };
        let path = |input: Input| format!("money.scenarios[{place}].changes.{input}");
        scenario.changes.retain(|input, _| {
            let there = known.contains(input);
            notes.extend((!there).then(|| RestoreNote::Unknown { path: path(*input) }));
            there
        });
        for (input, spec) in specs {
            if let Some(value) = scenario.changes.get_mut(&input) {
                *value = bounded(spec, *value, || path(input), notes);
            }
        }
    }
}

/// Where the assumption of an input stands in the document.
fn path_of(plan: &MoneyPlan, input: Input) -> Option<String> {
    let lever = |id: LeverId| plan.levers.iter().position(|lever| lever.id == id);
    Some(match input {
        Input::Total => "money.total".to_owned(),
        Input::Margin => "money.margin".to_owned(),
        Input::Share(id) => format!("money.lines[{}].share", plan.lines.iter().position(|line| line.id == id)?),
        Input::Factor(id, factor) => {
            let place = plan.lever(id)?.factors.iter().position(|other| other.id == factor)?;
            format!("money.levers[{}].factors[{place}].assumption", lever(id)?)
        }
        Input::Elasticity(id) => format!("money.levers[{}].response.elasticity", lever(id)?),
        Input::Overlap(..) => {
            let place = plan.overlaps.iter().position(|overlap| overlap.input() == input)?;
            format!("money.overlaps[{place}].share")
        }
    })
}

fn repair_assumption(assumption: &mut Assumption, spec: InputSpec, path: &str, notes: &mut Vec<RestoreNote>) {
    assumption.value = bounded(spec, assumption.value, || format!("{path}.value"), notes);
    if let Some((low, high)) = assumption.range {
        let range = (
            bounded(spec, low, || format!("{path}.range[0]"), notes),
            bounded(spec, high, || format!("{path}.range[1]"), notes),
        );
        assumption.range = (range.0 <= range.1).then_some(range);
        if assumption.range.is_none() {
            notes.push(RestoreNote::BadValue { path: format!("{path}.range"), found: format!("[{low},{high}]") });
        }
    }
}

/// The nearest number that is kept.
fn bounded(spec: InputSpec, found: f64, path: impl Fn() -> String, notes: &mut Vec<RestoreNote>) -> f64 {
    let used = spec.tidy(found.clamp(spec.lowest, spec.highest)).unwrap_or(spec.lowest);
    if used != found {
        notes.push(RestoreNote::OutOfRange { path: path(), found, used });
    }
    used
}

fn repair_lines(plan: &mut MoneyPlan, notes: &mut Vec<RestoreNote>) {
    for (place, line) in plan.lines.iter_mut().enumerate() {
        let path = format!("money.lines[{place}]");
        let money = crate::whatif::Unit::Money.spec();
        if let Some((low, high)) = line.bounds {
            let kept = money.tidy(low).zip(money.tidy(high)).filter(|(low, high)| low <= high);
            if kept != Some((low, high)) {
                notes.push(RestoreNote::BadValue { path: format!("{path}.bounds"), found: format!("[{low},{high}]") });
            }
            line.bounds = kept;
        }
    }
}

fn repair_levers(plan: &mut MoneyPlan, notes: &mut Vec<RestoreNote>) {
    let lines: BTreeSet<LineId> = plan.lines.iter().map(|line| line.id).gather();
    for (place, lever) in plan.levers.iter_mut().enumerate() {
        let path = format!("money.levers[{place}]");
        if let Some(line) = lever.line.filter(|line| !lines.contains(line)) {
            notes.push(RestoreNote::BadValue { path: format!("{path}.line"), found: line.0.to_string() });
            lever.line = None;
        }
        if !(lever.declared.is_finite() && lever.declared >= 0.0) {
            notes.push(RestoreNote::OutOfRange { path: format!("{path}.declared"), found: lever.declared, used: 0.0 });
            lever.declared = 0.0;
        }
        repair_factors(lever, &path, notes);
    }
}

/// A ready kind has just its factors, each once and in order; own factors have different numbers.
fn repair_factors(lever: &mut Lever, path: &str, notes: &mut Vec<RestoreNote>) {
    let def = lever.kind.def();
    let mut seen = BTreeSet::new();
    let found = std::mem::take(&mut lever.factors);
    for (place, mut factor) in found.into_iter().enumerate() {
        let path = format!("{path}.factors[{place}]");
        if def.open {
            if !seen.insert(factor.id) {
                let used = lever.fresh_factor();
                notes.push(RestoreNote::NewId { path, found: factor.id.0.into(), used: used.0.into() });
                factor.id = used;
                seen.insert(used);
            }
            lever.factors.push(factor);
        } else if def.factor(factor.id).is_some() && seen.insert(factor.id) {
            (factor.name, factor.unit) = (String::new(), None);
            lever.factors.push(factor);
        } else {
            notes.push(RestoreNote::Unknown { path });
        }
    }
    for ready in def.factors.iter().filter(|ready| !seen.contains(&ready.id)) {
        notes.push(RestoreNote::Missing { path: format!("{path}.factors.{}", ready.key) });
        lever.factors.push(Factor::ready(ready));
    }
    let order = |id: FactorId| def.factors.iter().position(|ready| ready.id == id);
    lever.factors.sort_by_key(|factor| order(factor.id));
}

/// Only two different levers that bring revenue overlap, and each pair once.
fn repair_overlaps(plan: &mut MoneyPlan, notes: &mut Vec<RestoreNote>) {
    let found = std::mem::take(&mut plan.overlaps);
    for (place, overlap) in found.into_iter().enumerate() {
        let (a, b) = (overlap.a, overlap.b);
        if plan.add_overlap(a, b).is_err() {
            let path = format!("money.overlaps[{place}]");
            notes.push(RestoreNote::BadValue { path, found: format!("{}, {}", a.0, b.0) });
        } else if let Some(added) = plan.overlaps.last_mut() {
            *added = overlap;
        }
    }
}
