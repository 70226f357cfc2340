//! Edits, history, templates and checks of the document.

use rapport::analysis::{KpiKey, Scheme, Tier, TierTarget};
use rapport::plan::*;
use rapport::units::{Day, Money, Ratio};
use rapport::whatif::*;

/// The modules name `crate::plan`; here they are compiled next to it.
mod plan {
    pub use rapport::plan::*;
}
#[path = "../src/locale/template_en.rs"]
mod template_en;
#[path = "../src/locale/template_zh_hans.rs"]
mod template_zh_hans;
#[path = "../src/locale/template_zh_hant.rs"]
mod template_zh_hant;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn sample() -> Document {
    template_document(&template_en::TEXTS, day("2024-01-01"))
}

fn after(document: &Document, edits: &[Edit]) -> Document {
    edits.iter().fold(document.clone(), |document, edit| apply(&document, edit).unwrap())
}

fn cell(row: Id, column: ShortColumn, text: &str) -> Edit {
    Edit::Plan(PlanEdit::SetCell { row, cell: Cell::Short(column), text: text.into() })
}

#[test]
fn the_template_has_the_s0_phases_and_the_s1_rows() {
    for texts in [template_en::TEXTS, template_zh_hans::TEXTS, template_zh_hant::TEXTS] {
        let plan = template(&texts, day("2024-01-01"));
        let spans: Vec<_> = plan.phases.iter().map(|phase| (phase.start.to_string(), phase.end.to_string())).collect();
        let expected = [("2024-01-01", "2024-03-31"), ("2024-04-01", "2024-09-30"), ("2024-10-01", "2024-12-31")];
        assert_eq!(spans, expected.map(|(start, end)| (start.to_owned(), end.to_owned())));
        let due: Vec<String> = plan.long.iter().map(|row| row.due.unwrap().to_string()).collect();
        assert_eq!(due, ["2024-06-30", "2024-12-31", "2026-12-31"]);
        assert_eq!(plan.short.len(), 3);
        assert_eq!(plan.milestones.len(), 4 + 5 + 4);
        assert_eq!(plan.short[0].segment, Some(Tier::HighValue));
        for row in &plan.short {
            assert!(ShortColumn::ALL.into_iter().all(|column| !row.cell(column).is_empty()));
        }
        for row in &plan.long {
            assert!(LongColumn::ALL.into_iter().all(|column| !row.cell(column).is_empty()));
        }
        for milestone in &plan.milestones {
            let phase = plan.phase(milestone.phase.unwrap()).unwrap();
            assert!(phase.start <= milestone.date && milestone.date <= phase.end);
        }
    }
    assert_eq!(template_zh_hans::TEXTS.short[0].resources, "培训资料、5 000 元");
}

#[test]
fn the_template_document_is_its_own_restored_self_and_evaluates_to_s0() {
    let document = sample();
    assert_eq!(restore(&encode(&document)), Ok((document.clone(), vec![])));
    let base = evaluate(&document.money, None);
    assert_eq!(base.total, Money::from_units(8_380_000.0));
    assert_eq!(base.ceilings[1].budget, Money::from_units(2_793_333.33));
    let [technology, margin] = &document.money.scenarios[..] else { panic!() };
    assert!(evaluate(&document.money, Some(technology.id)).technology.within);
    let margin = evaluate(&document.money, Some(margin.id));
    assert_eq!(margin.benefit, Money::from_units(2_780_000.0));
    assert_eq!(margin.ceilings[1].budget, Money::from_units(926_666.67));
}

#[test]
fn rows_are_added_moved_written_and_removed() {
    let start = sample();
    let row = Id(start.next_id);
    let document = after(
        &start,
        &[
            Edit::Plan(PlanEdit::AddRow { table: Table::Short, at: Some(1) }),
            cell(row, ShortColumn::Goal, "Upsell"),
            Edit::Plan(PlanEdit::SetSegment { row, segment: Some(Tier::General) }),
            Edit::Plan(PlanEdit::MoveRow { row, to: 0 }),
        ],
    );
    assert_eq!((document.plan.short[0].id, document.plan.short[0].goal.as_str()), (row, "Upsell"));
    let removed = after(&document, &[Edit::Plan(PlanEdit::RemoveRow { row })]);
    assert_eq!(removed.plan, start.plan);
    let next = after(&removed, &[Edit::Plan(PlanEdit::AddRow { table: Table::Long, at: None })]);
    assert!(next.plan.long[3].id > row, "an identity is never given twice");
}

#[test]
fn refusals_carry_data_and_change_nothing() {
    let document = sample();
    let (row, phase) = (document.plan.short[0].id, document.plan.phases[0].id);
    let refused = |edit: Edit| apply(&document, &edit).unwrap_err();
    let long = Cell::Long(LongColumn::Direction);
    assert_eq!(
        refused(Edit::Plan(PlanEdit::SetCell { row, cell: long, text: String::new() })),
        PlanError::NoCell { row, cell: long }
    );
    let (start, end) = (day("2024-03-01"), day("2024-02-01"));
    assert_eq!(refused(Edit::Plan(PlanEdit::SetPhase { phase, start, end })), PlanError::EndBeforeStart { start, end });
    let text = "x".repeat(MAX_TEXT + 1);
    assert_eq!(
        refused(cell(row, ShortColumn::Goal, &text)),
        PlanError::TextTooLong { length: MAX_TEXT + 1, limit: MAX_TEXT }
    );
    assert_eq!(refused(Edit::Money(MoneyEdit::AddScenario { name: " ".into() })), PlanError::EmptyName);
    let milestone = document.plan.milestones[0].id;
    assert_eq!(
        refused(Edit::Plan(PlanEdit::MoveMilestone { milestone, date: Day(i32::MAX) })),
        PlanError::DayOutOfRange { days: i32::MAX }
    );
    let phase = Some(Id(999));
    assert_eq!(
        refused(Edit::Plan(PlanEdit::SetMilestonePhase { milestone, phase })),
        PlanError::NoPhase { phase: Id(999) }
    );
    // All or none.
    let good = Edit::Rename { name: "New".into() };
    let batch = Edit::Batch { edits: vec![good, Edit::Plan(PlanEdit::RemoveRow { row: Id(999) })] };
    assert_eq!(refused(batch), PlanError::NoRow { row: Id(999) });
    assert_eq!(document, sample());
}

#[test]
fn a_phase_takes_its_milestones_along_and_leaves_them_when_it_goes() {
    let document = sample();
    let phase = document.plan.phases[0].id;
    let moved = after(&document, &[Edit::Plan(PlanEdit::ShiftPhase { phase, days: 7 })]);
    assert_eq!(moved.plan.phases[0].end, day("2024-04-07"));
    assert_eq!(moved.plan.milestones[3].date, day("2024-04-07"));
    assert_eq!(moved.plan.milestones[4], document.plan.milestones[4]);
    let removed = after(&document, &[Edit::Plan(PlanEdit::RemovePhase { phase })]);
    assert!(removed.plan.milestones.iter().take(4).all(|milestone| milestone.phase.is_none()));
}

#[test]
fn a_plan_moved_by_months_keeps_month_ends() {
    let document = after(&sample(), &[Edit::Plan(PlanEdit::MovePlan { start: day("2025-02-01") })]);
    let ends: Vec<String> = document.plan.phases.iter().map(|phase| phase.end.to_string()).collect();
    assert_eq!(ends, ["2025-04-30", "2025-10-31", "2026-01-31"]);
    assert_eq!(document.plan.long[0].due, Some(day("2025-07-31")));
    assert_eq!(document.plan, {
        let there_and_back = [
            Edit::Plan(PlanEdit::MovePlan { start: day("2024-01-01") }),
            Edit::Plan(PlanEdit::MovePlan { start: day("2025-02-01") }),
        ];
        after(&document, &there_and_back).plan
    });
}

#[test]
fn a_hundred_steps_survive_a_reload_in_little_room() {
    let mut history = History::new(sample());
    let row = history.present().plan.short[0].id;
    for step in 0..130 {
        history.edit(&cell(row, ShortColumn::Goal, &format!("goal {step}")), Undo::AtOnce).unwrap();
    }
    assert!(history.undo() && history.undo());
    assert_eq!((history.past_len(), history.future_len()), (STEPS - 2, 2));
    let text = history.encode();
    assert!(text.len() < 2 * encode(history.present()).len() + 100 * 100, "{}", text.len());
    let (restored, notes) = History::restore(&text).unwrap();
    assert_eq!((restored, notes), (history, vec![]));
}

#[test]
fn a_history_with_a_torn_step_keeps_the_document() {
    let mut history = History::new(sample());
    history.edit(&Edit::Rename { name: "B".into() }, Undo::AtOnce).unwrap();
    let text = history.encode().replacen("\"{}\"", "\"[]\"", 1);
    let (restored, notes) = History::restore(&text).unwrap();
    assert_eq!((restored.present(), restored.past_len()), (history.present(), 0));
    assert_eq!(notes, [RestoreNote::HistoryDropped]);
}

/// A factor of the money of a document by its name.
fn factor(document: &Document, key: &str) -> Input {
    let levers = &document.money.levers;
    let mut found = levers.iter().flat_map(|lever| lever.kind.def().factors.iter().map(move |def| (lever.id, def)));
    found.find(|(_, def)| def.key == key).map(|(lever, def)| Input::Factor(lever, def.id)).unwrap()
}

fn checks_of(document: &Document, as_of: &str) -> Vec<Check> {
    findings(document, day(as_of)).into_iter().map(|finding| finding.check).collect()
}

#[test]
fn the_contradictions_of_s0_are_found() {
    let found = checks_of(&sample(), "2024-01-01");
    let money = Money::from_units;
    let levers: Vec<LeverId> = sample().money.levers.iter().map(|lever| lever.id).collect();
    let (a, b) = (levers[0], levers[1]);
    let expected = [
        Check::UnsupportedInput { input: factor(&sample(), "repurchase_benefit"), value: 3_000_000.0 }, // 2.8
        Check::UnsupportedInput { input: factor(&sample(), "system_saving"), value: 200_000.0 },        // 2.8
        Check::UnsupportedResponse { levers },
        Check::InvestmentNotStated { budget: money(2_793_333.33), ceiling: money(2_793_333.33) }, // 2.9
        Check::DoubleCount { scenario: None, a, b, amounts: (money(5_000_000.0), money(3_000_000.0)) }, // 2.10
        Check::TechnologyAboveLimit { scenario: None, share: Ratio(0.4), limit: Ratio(0.3) },     // 2.18
        Check::SegmentUncovered { segment: Tier::General },                                       // 2.12
        Check::LongTooEarly { row: Id(4), due: day("2024-06-30"), limit: day("2024-07-01") },     // 2.15
    ];
    assert_eq!(found, expected);
}

#[test]
fn without_investment_the_ceiling_is_one_click_away() {
    let zero = Edit::Money(MoneyEdit::SetInput { scenario: None, input: Input::Total, value: 0.0 });
    let document = after(&sample(), &[zero]);
    let finding = findings(&document, document.plan.start).remove(0);
    let ceiling = Money::from_units(2_793_333.33);
    assert_eq!(finding.check, Check::NoInvestment { scenario: None, ceiling });
    assert_eq!(finding.severity, Severity::Error);
    let fixed = after(&document, &[finding.fix.unwrap()]);
    let outcome = evaluate(&fixed.money, None);
    assert_eq!((outcome.cost, outcome.benefit), (ceiling, Money::from_units(8_380_000.0)));
}

#[test]
fn rows_and_milestones_are_looked_at() {
    let start = sample();
    let (row, milestone) = (Id(start.next_id), &start.plan.milestones[0]);
    let document = after(
        &start,
        &[
            Edit::Plan(PlanEdit::AddRow { table: Table::Long, at: None }),
            Edit::Plan(PlanEdit::MoveMilestone { milestone: milestone.id, date: day("2024-04-01") }),
        ],
    );
    let found = checks_of(&document, "2024-04-02");
    let phase = &start.plan.phases[0];
    assert!(found.contains(&Check::MilestoneOutsidePhase {
        milestone: milestone.id,
        phase: phase.id,
        date: day("2024-04-01"),
        start: phase.start,
        end: phase.end,
    }));
    assert!(found.contains(&Check::MilestoneOverdue { milestone: milestone.id, date: day("2024-04-01"), days: 1 }));
    assert!(found.contains(&Check::NoOwner { row }) && found.contains(&Check::NoDate { row }));
    assert!(found.contains(&Check::EmptyCell { row, cell: Cell::Long(LongColumn::KeyIndicator) }));
}

#[test]
fn every_fix_settles_its_finding() {
    let mut document = sample();
    let text = encode(&document).replace("\"value\": 0.1,", "\"value\": 0.15,"); // a split of 105 %
    let off = Check::SplitNotWhole { scenario: None, sum: Ratio(1.05) };
    assert!(checks_of(&restore(&text).unwrap().0, "2024-01-01").contains(&off));
    for broken in [restore(&text).unwrap().0, document.clone()] {
        document = broken;
        while let Some((check, fix)) =
            findings(&document, day("2030-01-01")).into_iter().find_map(|f| Some((f.check, f.fix?)))
        {
            document = apply(&document, &fix).unwrap();
            assert!(!checks_of(&document, "2030-01-01").contains(&check), "{check:?}");
        }
    }
    assert_eq!(evaluate(&document.money, None).technology.share, Ratio(0.3));
}

#[test]
fn weights_of_s3_sum_to_110() {
    let scaled = |weights: &[f64]| match weights_off(weights) {
        Some(Check::WeightsNotWhole { sum, scaled }) => {
            assert!((sum.0 - 1.1).abs() < 1e-12);
            scaled.iter().map(|weight| (weight.0 * 1e4).round() / 100.0).collect::<Vec<f64>>()
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(scaled(&[0.40, 0.25, 0.20, 0.15, 0.10]), [36.36, 22.73, 18.18, 13.64, 9.09]);
    assert_eq!(scaled(&[0.35, 0.28, 0.22, 0.15, 0.10]), [31.82, 25.45, 20.00, 13.64, 9.09]);
}

/// A shop with 59 customers read "¥2.79M spent as planned returns 3.0 : 1": what came with a template was shown as its own.
#[test]
fn the_document_of_a_new_user_is_empty_and_says_nothing() {
    let document = Document::default();
    assert!(Part::ALL.into_iter().all(|part| document.is_blank(part) && !document.is_example(part)));
    assert_eq!(findings(&document, day("2026-01-01")), []);
    let outcome = evaluate(&document.money, None);
    assert_eq!((outcome.cost, outcome.benefit, outcome.ratio), (Money::ZERO, Money::ZERO, Err(NoReturn::NoBudget)));
    assert_eq!(restore(&encode(&document)).unwrap(), (document, vec![]));
}

#[test]
fn what_came_with_a_template_is_an_example_until_it_is_touched_or_confirmed() {
    let document = sample();
    assert!(Part::ALL.into_iter().all(|part| document.is_example(part) && !document.is_blank(part)));
    let marks = |edit: Edit| apply(&document, &edit).unwrap().examples.into_iter().collect::<Vec<Part>>();
    let [goals, budget, plan] = [Part::Goals, Part::Budget, Part::Plan];
    assert_eq!(marks(Edit::Rename { name: "Mine".into() }), [goals, budget, plan]);
    assert_eq!(marks(Edit::Own { part: budget }), [goals, plan]);
    assert_eq!(
        marks(Edit::Money(MoneyEdit::SetInput { scenario: None, input: Input::Total, value: 1000.0 })),
        [goals, plan]
    );
    assert_eq!(marks(Edit::Plan(PlanEdit::AddRow { table: Table::Long, at: None })), [goals, budget]);
    assert_eq!(marks(Edit::Goals(GoalEdit::RemoveTarget { key: KpiKey::Nps })), [budget, plan]);
    // After how many days somebody is lost is no goal; what share a tier should have is one.
    let days = Scheme { lost_after_days: 90, ..document.scheme };
    assert_eq!(marks(Edit::Segments(SegmentEdit::SetScheme { scheme: days })), [goals, budget, plan]);
    let share = TierTarget { customer_share: 0.2, revenue_share: 0.5 };
    let scheme = document.scheme.with_target(Tier::HighValue, share);
    assert_eq!(marks(Edit::Segments(SegmentEdit::SetScheme { scheme })), [budget, plan]);
    // A refused edit touches nothing, and a batch touches what its edits touch.
    assert!(apply(&document, &Edit::Plan(PlanEdit::RemoveRow { row: Id(999) })).is_err());
    let edits = vec![Edit::Own { part: goals }, Edit::Own { part: plan }];
    assert_eq!(marks(Edit::Batch { edits }), [budget]);
    // The marks are kept in the file, and a file of before has none.
    assert_eq!(restore(&encode(&document)).unwrap().0.examples, document.examples);
    let old = encode(&document).replace("\"examples\"", "\"unknown\"");
    assert!(restore(&old).unwrap().0.examples.is_empty());
    // A part is taken out by itself.
    let without_plan = without(&document, plan, day("2025-03-01"));
    assert!(without_plan.is_blank(plan) && !without_plan.is_example(plan));
    assert_eq!((&without_plan.money, &without_plan.targets), (&document.money, &document.targets));
}
