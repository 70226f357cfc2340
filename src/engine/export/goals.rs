//! The scorecard.

use super::Number;
use super::kpis::unit_name;
use crate::analysis::{Direction, Filter, Gap, SegmentRef};
use crate::goals::{self, Basis, KpiPeriod, KpiRow, PathShape, Source, Status, TargetPath};
use crate::units::Day;
use serde::Serialize;

#[derive(Serialize)]
struct Weights {
    sum: f64,
    scale: Option<f64>,
    covered: f64,
}

#[derive(Serialize)]
struct Point {
    day: Day,
    value: Number,
}

/// Where a KPI shall go: one value, or a path by day.
#[derive(Serialize)]
struct Target {
    shape: &'static str,
    value: Number,
    points: Vec<Point>,
}

impl Target {
    fn of(path: &TargetPath) -> Target {
        let shape = match path {
            TargetPath::Plain(_) => "plain",
            TargetPath::Path { shape: PathShape::Stepped, .. } => "stepped",
            TargetPath::Path { shape: PathShape::Straight, .. } => "straight",
        };
        let point = |point: &goals::TargetPoint| Point { day: point.day, value: Number::of(point.value) };
        Target { shape, value: Number::of(path.last()), points: path.points().iter().map(point).collect() }
    }
}

#[derive(Serialize)]
struct Revision<'a> {
    day: Day,
    old: Target,
    new: Target,
    reason: &'a str,
}

#[derive(Serialize)]
struct Typed {
    day: Option<Day>,
    value: Number,
}

#[derive(Serialize)]
struct Only<'a> {
    segment: Option<SegmentRef>,
    channel: Option<&'a str>,
    category: Option<&'a str>,
}

#[derive(Serialize)]
struct Goal<'a> {
    id: u64,
    name: Option<&'a str>,
    figure: Option<&'static str>,
    only: Option<Only<'a>>,
    unit: &'static str,
    period_months: Option<u32>,
    months_covered: Option<u32>,
    baseline: Number,
    baseline_day: Option<Day>,
    target: Number,
    target_path: Target,
    actual: Option<Number>,
    computed: Option<Number>,
    typed: Vec<Typed>,
    source: &'static str,
    direction: &'static str,
    weight: f64,
    locked: bool,
    progress: Option<f64>,
    status: &'static str,
    on_track_from: f64,
    behind_from: f64,
    gap: Option<f64>,
    planned_change: f64,
    gap_unit: &'static str,
    owner: &'a str,
    goal: &'a str,
    revisions: Vec<Revision<'a>>,
}

fn only(filter: &Filter) -> Option<Only<'_>> {
    let Filter { segment, channel, category } = filter;
    let any = segment.is_some() || channel.is_some() || category.is_some();
    any.then_some(Only { segment: *segment, channel: channel.as_deref(), category: category.as_deref() })
}

impl Goal<'_> {
    fn of(row: &KpiRow) -> Goal<'_> {
        let kpi = &row.kpi;
        let size = |gap: Gap| match gap {
            Gap::PercentagePoints(points) => (points.0, "percentage_points"),
            Gap::Points(points) => (points, "points"),
            Gap::Plain(plain) => (plain, "plain"),
        };
        let (planned_change, gap_unit) = size(kpi.change());
        Goal {
            id: kpi.id.0,
            name: (!kpi.name.is_empty()).then_some(&kpi.name),
            figure: kpi.figure().map(|key| key.def().slug),
            only: match &kpi.basis {
                Basis::Figure { filter, .. } => only(filter),
                Basis::Typed { .. } => None,
            },
            unit: unit_name(kpi.unit()),
            period_months: match kpi.period {
                KpiPeriod::All => None,
                KpiPeriod::Months(months) => Some(months),
            },
            months_covered: row.covered.filter(|covered| covered.of > 0).map(|covered| covered.held),
            baseline: Number::of(kpi.baseline.value),
            baseline_day: kpi.baseline.day,
            target: Number::of(row.target),
            target_path: Target::of(&kpi.target),
            actual: row.actual.map(Number::of),
            computed: row.computed.map(Number::of),
            typed: kpi.values.iter().map(|typed| Typed { day: typed.day, value: Number::of(typed.value) }).collect(),
            source: match row.source {
                Source::Computed => "computed",
                Source::Typed => "typed",
                Source::Missing => "missing",
            },
            direction: match kpi.direction {
                Direction::Rising => "rising",
                Direction::Falling => "falling",
            },
            weight: kpi.weight,
            locked: kpi.locked,
            progress: row.progress,
            status: match row.status {
                Status::OnTrack => "on_track",
                Status::Behind => "behind",
                Status::OffTrack => "off_track",
                Status::Held => "held",
                Status::Fallen => "fallen",
                Status::Unknown => "unknown",
            },
            on_track_from: kpi.bands.on_track,
            behind_from: kpi.bands.behind,
            gap: row.gap.map(|gap| size(gap).0),
            planned_change,
            gap_unit,
            owner: &kpi.owner,
            goal: &kpi.goal,
            revisions: kpi
                .revisions
                .iter()
                .map(|revision| Revision {
                    day: revision.day,
                    old: Target::of(&revision.old),
                    new: Target::of(&revision.new),
                    reason: &revision.reason,
                })
                .collect(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Scorecard<'a> {
    as_of: Day,
    score: Option<f64>,
    weights: Weights,
    rows: Vec<Goal<'a>>,
}

impl Scorecard<'_> {
    pub fn of(card: &goals::Scorecard) -> Scorecard<'_> {
        let goals::Weights { sum, scale, covered } = card.weights;
        Scorecard {
            as_of: card.as_of,
            score: card.score,
            weights: Weights { sum, scale, covered },
            rows: card.rows.iter().map(Goal::of).collect(),
        }
    }
}
