//! What a stored document takes for granted about customers.

use super::super::assumptions::{self, Assumptions};
use super::super::error::PlanError;
use super::super::file::RestoreNote;
use super::super::reader::Fields;
use crate::analysis::value::ValueAsk;
use crate::analysis::{ChurnAsk, ChurnCost, LoyaltyProgram, MOST_LEVELS, MemberLevel, StageAsk};
use std::fmt::Debug;

pub(in crate::plan) fn assumptions(mut fields: Fields) -> Assumptions {
    let found = Assumptions {
        value: fields.part_if_there("value", value).unwrap_or_default(),
        stages: fields.part_if_there("stages", stages).unwrap_or_default(),
        churn: fields.part_if_there("churn", churn).unwrap_or_default(),
        churn_cost: fields.part_if_there("churn_cost", churn_cost).unwrap_or_default(),
        loyalty: fields.part_if_there("loyalty", loyalty),
        score: fields.take_if_there("score").unwrap_or_default(),
    };
    fields.finish();
    found
}

fn value(mut fields: Fields) -> ValueAsk {
    let first = ValueAsk::default();
    let value = ValueAsk {
        margin: fields.take_if_there("margin").flatten(),
        discount: fields.take("discount", first.discount),
        months: fields.take("months", first.months),
    };
    fields.finish();
    value
}

fn stages(mut fields: Fields) -> StageAsk {
    let first = StageAsk::default();
    let stages = StageAsk {
        silent_after: fields.take("silent_after", first.silent_after),
        lost_after: fields.take("lost_after", first.lost_after),
        plain_days: fields.take("plain_days", first.plain_days),
        loyal_orders: fields.take("loyal_orders", first.loyal_orders),
    };
    fields.finish();
    stages
}

fn churn(mut fields: Fields) -> ChurnAsk {
    let first = ChurnAsk::default();
    let churn = ChurnAsk {
        days: fields.take("days", first.days),
        horizon: fields.take_if_there("horizon").flatten(),
        weights: fields.take("weights", first.weights),
        threshold: fields.take("threshold", first.threshold),
        plain_days: fields.take("plain_days", first.plain_days),
    };
    fields.finish();
    churn
}

fn churn_cost(mut fields: Fields) -> ChurnCost {
    let first = ChurnCost::default();
    let cost = ChurnCost {
        acquiring: fields.take_if_there("acquiring").flatten(),
        keeping: fields.take("keeping", first.keeping),
    };
    fields.finish();
    cost
}

fn loyalty(mut fields: Fields) -> LoyaltyProgram {
    let first = LoyaltyProgram::default();
    let program = LoyaltyProgram {
        basis: fields.take("basis", first.basis),
        months: fields.take("months", first.months),
        points_per_unit: fields.take("points_per_unit", first.points_per_unit),
        value_of_a_point: fields.take("value_of_a_point", first.value_of_a_point),
        redeemed: fields.take("redeemed", first.redeemed),
        levels: fields.list_of("levels", MOST_LEVELS, level),
    };
    fields.finish();
    program
}

fn level(mut fields: Fields) -> MemberLevel {
    let first = MemberLevel::default();
    let level = MemberLevel {
        id: fields.take("id", first.id),
        name: fields.text("name"),
        from: fields.take("from", first.from),
        benefit: fields.text_if_there("benefit"),
        cost_per_member: fields.take("cost_per_member", first.cost_per_member),
        discount: fields.take("discount", first.discount),
        bonus: fields.take("bonus", 1.0),
        wanted: fields.take_if_there("wanted").flatten(),
    };
    fields.finish();
    level
}

/// What cannot be used becomes the first choice.
pub(in crate::plan) fn repair_assumptions(found: &mut Assumptions, notes: &mut Vec<RestoreNote>) {
    repair(&mut found.value, assumptions::value, "value", notes);
    repair(&mut found.stages, assumptions::stages, "stages", notes);
    repair(&mut found.churn, assumptions::churn, "churn", notes);
    repair(&mut found.churn_cost, assumptions::churn_cost, "churn_cost", notes);
    repair(&mut found.loyalty, assumptions::loyalty, "loyalty", notes);
    repair(&mut found.score, assumptions::score, "score", notes);
}

/// Characters of what was found that are told.
const MOST_SHOWN: usize = 200;

fn repair<T: Default + Debug>(
    part: &mut T,
    sound: fn(&T) -> Result<T, PlanError>,
    name: &str,
    notes: &mut Vec<RestoreNote>,
) {
    if sound(part).is_err() {
        let bad = format!("{:?}", std::mem::take(part));
        let shown = bad.chars().take(MOST_SHOWN).collect();
        notes.push(RestoreNote::BadValue { path: format!("customers.{name}"), found: shown });
    }
}
