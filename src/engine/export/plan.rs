//! The scorecard.

use super::Number;
use super::kpis;
use crate::analysis::{self, Direction, Gap, KpiKey, KpiRow, Results, Source, Status, Target};
use serde::Serialize;

fn kpi_name(key: KpiKey) -> &'static str {
    match key {
        KpiKey::Retention => "retention",
        KpiKey::Repurchase => "repurchase",
        KpiKey::Csat => "csat",
        KpiKey::Nps => "nps",
        KpiKey::Participation => "participation",
    }
}

#[derive(Serialize)]
struct Weights {
    sum: f64,
    scale: Option<f64>,
    covered: f64,
}

#[derive(Serialize)]
struct Goal {
    key: &'static str,
    figure: &'static str,
    unit: &'static str,
    baseline: Number,
    target: Number,
    actual: Option<Number>,
    computed: Option<Number>,
    typed: Option<Number>,
    source: &'static str,
    direction: Option<&'static str>,
    weight: f64,
    progress: Option<f64>,
    status: &'static str,
    on_track_from: f64,
    behind_from: f64,
    gap: Option<f64>,
    planned_change: f64,
    gap_unit: &'static str,
}

impl Goal {
    fn of(row: &KpiRow) -> Goal {
        let target = &row.target;
        let size = |gap: Gap| match gap {
            Gap::PercentagePoints(points) => (points.0, "percentage_points"),
            Gap::Points(points) => (points, "points"),
            Gap::Plain(plain) => (plain, "plain"),
        };
        let (planned_change, gap_unit) = size(target.change());
        Goal {
            key: kpi_name(target.key),
            figure: kpis::name(target.key.figure()),
            unit: kpis::unit_name(target.unit),
            baseline: Number::of(target.baseline),
            target: Number::of(target.target),
            actual: row.actual.map(Number::of),
            computed: row.computed.map(Number::of),
            typed: target.typed.map(Number::of),
            source: match row.source {
                Source::Computed => "computed",
                Source::Typed => "typed",
                Source::Missing => "missing",
            },
            direction: row.direction.map(|direction| match direction {
                Direction::Rising => "rising",
                Direction::Falling => "falling",
            }),
            weight: target.weight,
            progress: row.progress,
            status: match row.status {
                Status::OnTrack => "on_track",
                Status::Behind => "behind",
                Status::OffTrack => "off_track",
                Status::Held => "held",
                Status::Fallen => "fallen",
                Status::Unknown => "unknown",
            },
            on_track_from: target.on_track,
            behind_from: target.behind,
            gap: row.gap.map(|gap| size(gap).0),
            planned_change,
            gap_unit,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Scorecard {
    score: Option<f64>,
    weights: Weights,
    rows: Vec<Goal>,
}

impl Scorecard {
    pub fn of(results: &Results, targets: &[Target]) -> Scorecard {
        let card = analysis::evaluate(targets, |key| results.figure(key.figure()).and_then(|figure| figure.value));
        let analysis::Weights { sum, scale, covered } = card.weights;
        Scorecard {
            score: card.score,
            weights: Weights { sum, scale, covered },
            rows: card.rows.iter().map(Goal::of).collect(),
        }
    }
}
