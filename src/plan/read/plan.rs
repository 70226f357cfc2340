//! Strategies, phases and milestones of a stored document.

use super::super::file::RestoreNote;
use super::super::model::{Id, LongRow, Milestone, Phase, Plan, ShortRow};
use super::super::reader::Fields;
use crate::units::Day;
use std::collections::BTreeSet;

pub(in crate::plan) fn plan(mut fields: Fields) -> Plan {
    let start = fields.take("start", Plan::default().start);
    let plan = Plan {
        start,
        short: fields.list("short", short_row).into(),
        long: fields.list("long", long_row).into(),
        phases: fields.list("phases", |fields| phase(fields, start)).into(),
        milestones: fields.list("milestones", |fields| milestone(fields, start)).into(),
    };
    fields.finish();
    plan
}

fn short_row(mut fields: Fields) -> ShortRow {
    let row = ShortRow {
        id: fields.take("id", Id(0)),
        segment: fields.take("segment", None),
        target_group: fields.text("target_group"),
        goal: fields.text("goal"),
        measures: fields.text("measures"),
        owner: fields.text("owner"),
        period: fields.text("period"),
        resources: fields.text("resources"),
        expected_effect: fields.text("expected_effect"),
    };
    fields.finish();
    row
}

fn long_row(mut fields: Fields) -> LongRow {
    let row = LongRow {
        id: fields.take("id", Id(0)),
        direction: fields.text("direction"),
        core_strategy: fields.text("core_strategy"),
        milestone: fields.text("milestone"),
        key_indicator: fields.text("key_indicator"),
        owner: fields.text("owner"),
        due_text: fields.text("due_text"),
        due: fields.take("due", None),
    };
    fields.finish();
    row
}

fn phase(mut fields: Fields, start: Day) -> Phase {
    let start = fields.take("start", start);
    let phase = Phase {
        id: fields.take("id", Id(0)),
        name: fields.text("name"),
        start,
        end: fields.take("end", start),
        segment: fields.take("segment", None),
    };
    fields.finish();
    phase
}

fn milestone(mut fields: Fields, start: Day) -> Milestone {
    let milestone = Milestone {
        id: fields.take("id", Id(0)),
        name: fields.text("name"),
        date: fields.take("date", start),
        owner: fields.text("owner"),
        phase: fields.take("phase", None),
        done: fields.take("done", false),
    };
    fields.finish();
    milestone
}

pub(in crate::plan) fn repair_phases(plan: &mut Plan, notes: &mut Vec<RestoreNote>) {
    for (place, phase) in plan.phases.iter_mut().enumerate() {
        if phase.end < phase.start {
            let path = format!("plan.phases[{place}]");
            notes.push(RestoreNote::EndBeforeStart { path, start: phase.start, end: phase.end });
            std::mem::swap(&mut phase.start, &mut phase.end);
        }
    }
    let phases: BTreeSet<_> = plan.phases.iter().map(|phase| phase.id).collect();
    for (place, milestone) in plan.milestones.iter_mut().enumerate() {
        if let Some(phase) = milestone.phase.filter(|phase| !phases.contains(phase)) {
            notes.push(RestoreNote::NoPhase { path: format!("plan.milestones[{place}].phase"), phase });
            milestone.phase = None;
        }
    }
}
