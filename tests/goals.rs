//! KPIs against their targets: the worked example of the annual strategy, the edges, and what their edits do.

use rapport::analysis::{
    Compare, Currencies, Direction, Figure, FigureKey, Gap, Params, Results, Scheme, SegmentRef, Sources, Tier, Unit,
    Window, run,
};
use rapport::dataset::{Block, Builder};
use rapport::engine::Engine;
use rapport::goals::*;
use rapport::import::{Decode, Encoding, RangeParser, RangeStart, sniff};
use rapport::plan::{Check, Document, Edit, GoalEdit, Known, PlanError, apply, findings};
use rapport::units::Day;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The goals of the annual strategy with these values typed in, in their order.
fn typed(values: &[f64]) -> Vec<Kpi> {
    let mut goals = annual_goals();
    for (kpi, value) in goals.iter_mut().zip(values) {
        kpi.values = vec![TypedValue { day: None, value: *value }];
    }
    goals
}

fn answer(kpi: &Kpi, value: f64, covered: Covered) -> Option<KpiAnswer> {
    let none = Results::missing(rapport::analysis::Missing::NoFile);
    let figure = Figure { value: Some(value), missing: None, ..none.figure(kpi.figure()?)?.clone() };
    Some(KpiAnswer { ask: kpi.ask(None)?, figure, covered })
}

const WHOLE: Covered = Covered { held: 12, of: 12 };

#[test]
fn weighted_score_of_the_annual_strategy() {
    let actual = [0.63, 0.34, 4.35, 36.0, 0.24];
    let goals = annual_goals();
    let card = evaluate(&goals, Day(0), |kpi| answer(kpi, actual[kpi.id.0 as usize - 1], WHOLE));
    let progress: Vec<f64> = card.rows.iter().map(|r| r.progress.unwrap()).collect();
    assert!(progress.iter().zip([0.6, 0.5, 0.5, 0.6, 0.4]).all(|(a, b)| (a - b).abs() < 1e-9));
    assert!((card.score.unwrap() - 0.535).abs() < 1e-9);
    assert!((card.weights.sum - 1.0).abs() < 1e-12 && card.weights.scale.is_none());
    let status: Vec<Status> = card.rows.iter().map(|r| r.status).collect();
    assert_eq!(status, [Status::OnTrack, Status::OnTrack, Status::OnTrack, Status::OnTrack, Status::Behind]);
    assert!(matches!(card.rows[0].gap, Some(Gap::PercentagePoints(pp)) if (pp.0 - 2.0).abs() < 1e-9));
    assert_eq!(card.rows[3].gap, Some(Gap::Points(4.0)));
}

#[test]
fn typed_values_go_first_and_unknown_ones_do_not_count() {
    let card = evaluate(&typed(&[0.65]), Day(0), |kpi| {
        (kpi.figure() == Some(FigureKey::Retention)).then(|| answer(kpi, 0.60, WHOLE)).flatten()
    });
    assert_eq!((card.rows[0].source, card.rows[0].computed), (Source::Typed, Some(0.60)));
    assert_eq!((card.rows[1].source, card.rows[1].status), (Source::Missing, Status::Unknown));
    assert_eq!(card.score, Some(1.0));
    assert!((card.weights.covered - 0.30).abs() < 1e-12);
    let none = evaluate(&annual_goals(), Day(0), |_| None);
    assert_eq!((none.score, none.weights.covered), (None, 0.0));
}

#[test]
fn weights_of_110_per_cent_are_scaled_by_0_909() {
    let mut goals = annual_goals();
    goals[4].weight = 0.20;
    let card = evaluate(&goals, Day(0), |_| None);
    assert!((card.weights.sum - 1.1).abs() < 1e-12);
    assert!((card.weights.scale.unwrap() - 0.909_090_909).abs() < 1e-9);
}

/// Progress is the way covered, also downwards; equal ends have none and are never a division by nought.
#[test]
fn goals_at_their_edges() {
    let goal = |baseline, target, typed| {
        let mut kpi = Kpi::of_figure(FigureKey::Nps, baseline, target, 0.2);
        kpi.values = vec![TypedValue { day: None, value: typed }];
        kpi
    };
    let row = |goal: Kpi| evaluate([&goal], Day(0), |_| None).rows[0].clone();
    let cases = [
        (goal(60.0, 65.0, 63.0), Some(0.6), Status::OnTrack),
        (goal(200.0, 0.0, 100.0), Some(0.5), Status::OnTrack),
        (goal(200.0, 0.0, 220.0), Some(0.0), Status::OffTrack),
        (goal(8.0, 5.0, 4.0), Some(1.0), Status::OnTrack),
        (goal(60.0, 60.0, 60.0), None, Status::Held),
        (goal(60.0, 60.0, 63.0), None, Status::Held),
        (goal(60.0, 60.0, 55.0), None, Status::Fallen),
        (goal(0.0, 0.0, 0.0), None, Status::Held),
    ];
    for (goal, progress, status) in cases {
        let row = row(goal.clone());
        assert_eq!((row.progress, row.status), (progress, status), "{goal:?}");
    }
    assert_eq!(row(goal(60.0, 60.0, 55.0)).shortfall(), Some(Gap::Points(5.0)));
    assert_eq!(row(goal(60.0, 60.0, 60.0)).shortfall(), None);
    // Where less is better, a value to hold is missed from above.
    let falling = |typed| Kpi { direction: Direction::Falling, ..goal(10.0, 10.0, typed) };
    assert_eq!((row(falling(9.0)).status, row(falling(12.0)).status), (Status::Held, Status::Fallen));
    assert_eq!(row(falling(12.0)).shortfall(), Some(Gap::Points(2.0)));
    let mut none = annual_goals();
    none.iter_mut().for_each(|kpi| kpi.weight = 0.0);
    let card = evaluate(&none, Day(0), |kpi| answer(kpi, 0.5, WHOLE));
    assert_eq!((card.score, card.weights.sum, card.weights.scale, card.rows.len()), (None, 0.0, None, 5));
}

/// A year was asked of one month of data, and the KPI turned red.
#[test]
fn a_kpi_whose_period_the_data_do_not_cover_takes_no_part() {
    let goals = annual_goals();
    let card = evaluate(&goals, Day(0), |kpi| answer(kpi, 0.1, Covered { held: 1, of: 12 }));
    let row = &card.rows[0];
    assert_eq!((row.actual, row.status, row.source), (None, Status::Unknown, Source::Missing));
    assert_eq!(row.short_of_data(), Some(Covered { held: 1, of: 12 }));
    assert_eq!((card.score, card.unknown()), (None, 5));
    // A typed value needs no data.
    let card = evaluate(&typed(&[0.63]), Day(0), |kpi| answer(kpi, 0.1, Covered { held: 1, of: 12 }));
    assert!((card.rows[0].progress.unwrap() - 0.6).abs() < 1e-9 && card.rows[0].short_of_data().is_none());
}

#[test]
fn the_target_in_force_moves_along_its_path() {
    let points = [("2024-01-31", 0.61), ("2024-07-31", 0.65)];
    let points: Vec<TargetPoint> = points.map(|(at, value)| TargetPoint { day: day(at), value }).to_vec();
    let mut kpi = typed(&[0.63])[0].clone();
    let mut progress = |shape, on: &str| {
        kpi.target = TargetPath::Path { shape, points: points.clone() };
        let card = evaluate([&kpi], day(on), |_| None);
        (card.rows[0].target, card.rows[0].progress.unwrap())
    };
    // 3 points of 5 by the last step; the first step, 1 point, is reached.
    let near = |found: (f64, f64), target: f64, way: f64| {
        assert!((found.0 - target).abs() < 1e-9 && (found.1 - way).abs() < 1e-9, "{found:?}");
    };
    near(progress(PathShape::Stepped, "2024-07-30"), 0.61, 1.0);
    near(progress(PathShape::Stepped, "2024-07-31"), 0.65, 0.6);
    // 91 of 182 days: 63 %, and 3 of 3 points.
    near(progress(PathShape::Straight, "2024-05-01"), 0.63, 1.0);
    near(progress(PathShape::Straight, "2025-01-01"), 0.65, 0.6);
}

/// A builder of orders: customer, day, amount in cents.
fn engine(orders: &[(&str, &str, i64)]) -> Engine {
    let mut engine = Engine::default();
    engine.begin();
    assert!(engine.append(Box::new(block(orders).to_bytes(0))));
    engine.build();
    engine
}

fn block(orders: &[(&str, &str, i64)]) -> Block {
    let mut block = Block {
        day: orders.iter().map(|order| day(order.1).0).collect(),
        amount: orders.iter().map(|order| order.2).collect(),
        ..Block::default()
    };
    orders.iter().for_each(|order| block.push_customer(order.0.as_bytes()));
    block
}

/// Ann and Bob bought in both years, Cid in the first alone: 2 of 3 stayed. In the last month only Ann did.
const TWO_YEARS: [(&str, &str, i64); 6] = [
    ("Ann", "2023-01-01", 1000),
    ("Bob", "2023-05-01", 1000),
    ("Cid", "2023-06-01", 1000),
    ("Bob", "2024-02-01", 2000),
    ("Ann", "2024-12-05", 3000),
    ("Ann", "2024-12-31", 1000),
];

#[test]
fn a_kpi_is_answered_over_its_own_period() {
    let engine = engine(&TWO_YEARS);
    let ask = |figure, period| KpiAsk { figure, filter: Default::default(), period, as_of: None };
    let asks = [
        ask(FigureKey::Retention, KpiPeriod::Months(12)),
        ask(FigureKey::Customers, KpiPeriod::Months(1)),
        ask(FigureKey::Revenue, KpiPeriod::Months(12)),
        ask(FigureKey::Revenue, KpiPeriod::All),
        ask(FigureKey::Revenue, KpiPeriod::Months(36)),
    ];
    let answers = engine.kpis(&[Scheme::default()], &[], &Sources::default(), &Currencies::default(), &asks).unwrap();
    let values: Vec<Option<f64>> = answers.iter().map(|answer| answer.figure.value).collect();
    assert_eq!(values[1..], [Some(1.0), Some(60.0), Some(90.0), Some(90.0)]);
    assert!((values[0].unwrap() - 2.0 / 3.0).abs() < 1e-12);
    let covered: Vec<Covered> = answers.iter().map(|answer| answer.covered).collect();
    assert_eq!(covered[4], Covered { held: 24, of: 36 });
    assert!(covered[..4].iter().all(|covered| covered.is_whole()));
    // As of the end of 2023 there is nothing to compare with, and less revenue.
    let earlier: Vec<KpiAsk> =
        asks.iter().map(|ask| KpiAsk { as_of: Some(day("2023-12-31")), ..ask.clone() }).collect();
    let answers =
        engine.kpis(&[Scheme::default()], &[], &Sources::default(), &Currencies::default(), &earlier).unwrap();
    assert_eq!((answers[0].figure.value, answers[2].figure.value), (None, Some(30.0)));
    assert!(
        Engine::default().kpis(&[Scheme::default()], &[], &Sources::default(), &Currencies::default(), &asks).is_none()
    );
}

/// What a KPI is told is what the same window shows on screen.
#[test]
fn answers_are_the_figures_of_the_window() {
    let engine = engine(&TWO_YEARS);
    let mut builder = Builder::new();
    builder.push(block(&TWO_YEARS)).unwrap();
    let dataset = builder.finish();
    for period in KpiPeriod::ALL {
        let filter =
            rapport::analysis::Filter { segment: Some(SegmentRef::tier(Tier::HighValue)), ..Default::default() };
        let results = run(
            &dataset,
            &Params { window: period.window(), filter: filter.clone(), compare: Compare::Nothing, ..Params::default() },
        );
        let asks = FigureKey::ALL.map(|figure| KpiAsk { figure, filter: filter.clone(), period, as_of: None });
        let answers =
            engine.kpis(&[Scheme::default()], &[], &Sources::default(), &Currencies::default(), &asks).unwrap();
        assert_eq!(answers.into_iter().map(|answer| answer.figure).collect::<Vec<_>>(), results.figures, "{period:?}");
    }
    assert_eq!(KpiPeriod::of(Window::Months(3)), KpiPeriod::Months(3));
}

struct Utf8;

impl Decode for Utf8 {
    fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }
}

/// The example goals on the sample, over the year 2024; the values were computed from its rows by a few lines of Python:
/// customers of 2023 who ordered in 2024, customers with two orders, mean rating, latest answers, customers with a campaign.
#[test]
fn the_example_goals_on_the_sample_are_those_of_the_year() {
    let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/public/sample/orders.csv")).unwrap();
    let mapping = sniff(&bytes[..256 << 10], false, &Utf8).mapping;
    let start = RangeStart { offset: 0, end: bytes.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&mapping, start, Utf8);
    parser.push(&bytes);
    let mut engine = Engine::default();
    engine.begin();
    assert!(engine.append(Box::new(parser.finish_any().block.to_bytes(0))));
    engine.build();
    let goals = annual_goals();
    let asks: Vec<KpiAsk> = goals.iter().filter_map(|kpi| kpi.ask(None)).collect();
    let answers = engine.kpis(&[Scheme::default()], &[], &Sources::default(), &Currencies::default(), &asks).unwrap();
    let expected = [
        0.647_722_995_859_992_5,
        0.816_426_701_570_680_6,
        4.303_640_862_495_581,
        39.600_840_336_134_45,
        0.237_892_670_157_068_05,
    ];
    for (answer, expected) in answers.iter().zip(expected) {
        let value = answer.figure.value.unwrap();
        assert!((value - expected).abs() < 1e-9, "{:?}: {value}", answer.ask.figure);
    }
    let find = |kpi: &Kpi| answers.iter().find(|answer| Some(&answer.ask) == kpi.ask(None).as_ref()).cloned();
    let card = evaluate(&goals, day("2024-12-31"), find);
    assert!((card.score.unwrap() - 0.787_337_158_689_429_1).abs() < 1e-9);
    // A demonstration shows success, and something to do.
    assert_eq!((card.on_track(), card.rows[2].status, card.rows[4].status), (3, Status::Behind, Status::Behind));
}

fn edited(document: &Document, edit: GoalEdit) -> Document {
    apply(document, &Edit::Goals(edit)).unwrap()
}

fn weights(document: &Document) -> Vec<f64> {
    document.kpis.iter().map(|kpi| (kpi.weight * 1e4).round() / 1e4).collect()
}

fn five() -> Document {
    let add = |document: Document, kpi: Kpi| edited(&document, GoalEdit::Add { kpi: Box::new(kpi) });
    annual_goals().into_iter().fold(Document::default(), add)
}

/// A sixth KPI beside weights of 100 % made 110 % of them.
#[test]
fn adding_and_copying_never_makes_more_than_100_per_cent() {
    let document = five();
    assert_eq!(document.kpis.iter().map(|kpi| kpi.id.0).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    let kpi = Kpi::of_figure(FigureKey::Revenue, 100.0, 120.0, 0.1);
    let document = edited(&document, GoalEdit::Add { kpi: Box::new(kpi) });
    assert_eq!(weights(&document), [0.3, 0.25, 0.2, 0.15, 0.1, 0.0]);
    let document = edited(&document, GoalEdit::Copy { kpi: KpiId(1) });
    assert_eq!(document.kpis.iter().map(|kpi| kpi.id.0).collect::<Vec<_>>(), [1, 7, 2, 3, 4, 5, 6]);
    assert_eq!(document.kpis[1].weight, 0.0);
    // A retired one leaves its weight to the others; it comes back with what is left.
    let document = edited(&document, GoalEdit::Retire { kpi: KpiId(1) });
    assert!(
        findings(&document, Known::on(Day(0))).iter().any(|found| matches!(found.check, Check::WeightsNotWhole { .. }))
    );
    let document = edited(&document, GoalEdit::Rescale);
    assert_eq!(weights(&document)[2..], [0.3571, 0.2857, 0.2143, 0.1429, 0.0]);
    let document = edited(&document, GoalEdit::Unretire { kpi: KpiId(1) });
    assert_eq!(document.kpis[0].weight, 0.0);
    let document = edited(&document, GoalEdit::Remove { kpi: KpiId(7) });
    assert_eq!((document.kpis.len(), document.next_id), (6, 8));
    let gone = apply(&document, &Edit::Goals(GoalEdit::Remove { kpi: KpiId(7) }));
    assert_eq!(gone, Err(PlanError::NoKpi { kpi: KpiId(7) }));
}

#[test]
fn locked_weights_stay_when_the_others_are_scaled() {
    let mut document = edited(&five(), GoalEdit::SetWeights { weights: vec![(KpiId(1), 0.4)] });
    document = edited(&document, GoalEdit::Set { kpi: Box::new(Kpi { locked: true, ..document.kpis[0].clone() }) });
    document = edited(&document, GoalEdit::Rescale);
    // 60 % over 25, 20, 15 and 10
    assert_eq!(weights(&document), [0.4, 0.2143, 0.1714, 0.1286, 0.0857]);
    for id in 1..=5 {
        let kpi = document.kpis.iter().find(|kpi| kpi.id.0 == id).unwrap().clone();
        document = edited(&document, GoalEdit::Set { kpi: Box::new(Kpi { locked: true, ..kpi }) });
    }
    assert_eq!(apply(&document, &Edit::Goals(GoalEdit::Rescale)), Err(PlanError::WeightsLocked));
}

#[test]
fn a_revised_target_is_kept_with_its_reason() {
    let target = TargetPath::Plain(0.63);
    let (kpi, on, reason) = (KpiId(1), day("2024-05-01"), "a rival opened".to_owned());
    let document = edited(&five(), GoalEdit::Revise { kpi, target: target.clone(), day: on, reason });
    let kpi = &document.kpis[0];
    assert_eq!((&kpi.target, kpi.revisions.len()), (&target, 1));
    assert_eq!((&kpi.revisions[0].old, &kpi.revisions[0].new), (&TargetPath::Plain(0.65), &target));
    let document = edited(&document, GoalEdit::Move { kpi: KpiId(1), to: 9 });
    assert_eq!(document.kpis.last().map(|kpi| kpi.id), Some(KpiId(1)));
}

#[test]
fn what_makes_no_sense_is_refused() {
    let document = five();
    let kpi = document.kpis[0].clone();
    let set = |kpi: Kpi| apply(&document, &Edit::Goals(GoalEdit::Set { kpi: Box::new(kpi) }));
    let bad = |kpi: Kpi| assert_eq!(set(kpi), Err(PlanError::BadKpi { kpi: KpiId(1) }));
    bad(Kpi { weight: -0.1, ..kpi.clone() });
    bad(Kpi { weight: f64::NAN, ..kpi.clone() });
    bad(Kpi { target: TargetPath::Plain(f64::INFINITY), ..kpi.clone() });
    bad(Kpi { target: TargetPath::Path { shape: PathShape::Stepped, points: vec![] }, ..kpi.clone() });
    bad(Kpi { bands: Bands { on_track: 0.2, behind: 0.5 }, ..kpi.clone() });
    bad(Kpi { period: KpiPeriod::Months(0), ..kpi.clone() });
    assert_eq!(set(Kpi { basis: Basis::Typed { unit: Unit::Number }, ..kpi.clone() }), Err(PlanError::EmptyName));
    assert_eq!(set(Kpi { id: KpiId(77), ..kpi }), Err(PlanError::NoKpi { kpi: KpiId(77) }));
}
