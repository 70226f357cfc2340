//! Edits, history, templates and checks of the document.

use rapport::analysis::{METHODS, Method, Scheme, SegmentRef, SegmentTarget, Tier};
use rapport::plan::*;
use rapport::units::{Currency, Day, Money, Ratio};
use rapport::whatif::*;

use rapport::locale::Lang;

#[path = "common/templates.rs"]
mod files;
use files::with_annual;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn sample() -> Document {
    with_annual(&Document::default(), &Part::ALL, Lang::En, day("2024-01-01"))
}

fn after(document: &Document, edits: &[Edit]) -> Document {
    edits.iter().fold(document.clone(), |document, edit| apply(&document, edit).unwrap())
}

fn cell(row: Id, column: ColumnId, text: &str) -> Edit {
    Edit::Plan(PlanEdit::set(row, column, text))
}

/// The rows of a table.
fn rows(plan: &Plan, table: TableId) -> Vec<&PlanRow> {
    plan.rows_of(table).collect()
}

#[test]
fn the_template_has_the_s0_phases_and_the_s1_rows() {
    for lang in Lang::ALL {
        let plan = with_annual(&Document::default(), &[Part::Plan], lang, day("2024-01-01")).plan;
        let spans: Vec<_> = rows(&plan, phases::TABLE).iter().map(|row| row.span(phases::DAYS).unwrap()).collect();
        let expected = [("2024-01-01", "2024-03-31"), ("2024-04-01", "2024-09-30"), ("2024-10-01", "2024-12-31")];
        assert_eq!(spans, expected.map(|(start, end)| (day(start), day(end))));
        let due: Vec<String> =
            rows(&plan, long::TABLE).iter().map(|row| row.day(long::DUE).unwrap().to_string()).collect();
        assert_eq!(due, ["2024-06-30", "2024-12-31", "2026-12-31"]);
        assert_eq!(rows(&plan, short::TABLE).len(), 3);
        assert_eq!(rows(&plan, milestones::TABLE).len(), 4 + 5 + 4);
        assert_eq!(rows(&plan, short::TABLE)[0].segment(short::SEGMENT), Some(SegmentRef::tier(Tier::HighValue)));
        for (table, columns) in [(short::TABLE, 8), (long::TABLE, 7)] {
            for row in rows(&plan, table) {
                assert_eq!(row.cells.len(), columns, "every cell of a strategy is filled");
                assert!(row.cells.values().all(|value| *value != CellValue::from("")));
            }
        }
        for row in rows(&plan, milestones::TABLE) {
            let phase = plan.row(row.row(milestones::PHASE).unwrap()).unwrap();
            let (start, end) = phase.span(phases::DAYS).unwrap();
            let date = row.day(milestones::DATE).unwrap();
            assert!(start <= date && date <= end);
        }
    }
    let chinese = with_annual(&Document::default(), &[Part::Plan], Lang::ZhHans, day("2024-01-01")).plan;
    assert_eq!(rows(&chinese, short::TABLE)[0].text(short::RESOURCES), "培训资料、5 000 元");
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
            Edit::Plan(PlanEdit::AddRow { table: short::TABLE, at: Some(1), cells: Cells::new() }),
            cell(row, short::GOAL, "Upsell"),
            Edit::Plan(PlanEdit::set(row, short::SEGMENT, CellValue::Segment(SegmentRef::tier(Tier::General)))),
            Edit::Plan(PlanEdit::MoveRow { row, to: 0 }),
        ],
    );
    let first = rows(&document.plan, short::TABLE)[0];
    assert_eq!((first.id, first.text(short::GOAL)), (row, "Upsell"));
    assert_eq!(first.segment(short::SEGMENT), Some(SegmentRef::tier(Tier::General)));
    let removed = after(&document, &[Edit::Plan(PlanEdit::RemoveRow { row })]);
    assert_eq!(removed.plan, start.plan);
    let next = after(&removed, &[Edit::Plan(PlanEdit::add(long::TABLE))]);
    assert!(rows(&next.plan, long::TABLE)[3].id > row, "an identity is never given twice");
}

#[test]
fn refusals_carry_data_and_change_nothing() {
    let document = sample();
    let (row, phase) = (rows(&document.plan, short::TABLE)[0].id, rows(&document.plan, phases::TABLE)[0].id);
    let refused = |edit: Edit| apply(&document, &edit).unwrap_err();
    assert_eq!(
        refused(cell(row, long::DIRECTION, "")),
        PlanError::NoColumn { table: short::TABLE, column: long::DIRECTION }
    );
    let (start, end) = (day("2024-03-01"), day("2024-02-01"));
    let set = |row, column, value| Edit::Plan(PlanEdit::set(row, column, value));
    assert_eq!(
        refused(set(phase, phases::DAYS, CellValue::Span(start, end))),
        PlanError::EndBeforeStart { start, end }
    );
    let text = "x".repeat(MAX_TEXT + 1);
    assert_eq!(
        refused(cell(row, short::GOAL, &text)),
        PlanError::TextTooLong { length: MAX_TEXT + 1, limit: MAX_TEXT }
    );
    assert_eq!(refused(Edit::Money(MoneyEdit::AddScenario { name: " ".into() })), PlanError::EmptyName);
    let milestone = rows(&document.plan, milestones::TABLE)[0].id;
    assert_eq!(
        refused(set(milestone, milestones::DATE, CellValue::Day(Day(i32::MAX)))),
        PlanError::DayOutOfRange { days: i32::MAX }
    );
    assert_eq!(refused(set(milestone, milestones::PHASE, CellValue::Row(Id(999)))), PlanError::NoRow { row: Id(999) });
    // A milestone belongs to a phase, not to any row.
    assert_eq!(refused(set(milestone, milestones::PHASE, CellValue::Row(row))), PlanError::NoRow { row });
    assert_eq!(refused(cell(milestone, milestones::DATE, "soon")), PlanError::WrongKind { kind: CellKind::Day });
    let ready = TableEdit::RemoveColumn { table: short::TABLE, column: short::GOAL };
    assert_eq!(refused(Edit::Tables(ready)), PlanError::ReadyStays);
    assert_eq!(refused(Edit::Tables(TableEdit::RemoveTable { table: short::TABLE })), PlanError::ReadyStays);
    // All or none.
    let good = Edit::Rename { name: "New".into() };
    let batch = Edit::Batch { edits: vec![good, Edit::Plan(PlanEdit::RemoveRow { row: Id(999) })] };
    assert_eq!(refused(batch), PlanError::NoRow { row: Id(999) });
    assert_eq!(document, sample());
}

#[test]
fn a_phase_takes_its_milestones_along_and_leaves_them_when_it_goes() {
    let document = sample();
    let phase = rows(&document.plan, phases::TABLE)[0].id;
    let moved = after(&document, &[Edit::Plan(PlanEdit::ShiftRow { row: phase, days: 7 })]);
    assert_eq!(moved.plan.row(phase).unwrap().span(phases::DAYS), Some((day("2024-01-08"), day("2024-04-07"))));
    let (old, new) = (rows(&document.plan, milestones::TABLE), rows(&moved.plan, milestones::TABLE));
    assert_eq!(new[3].day(milestones::DATE), Some(day("2024-04-07")));
    assert_eq!(new[4], old[4]);
    let removed = after(&document, &[Edit::Plan(PlanEdit::RemoveRow { row: phase })]);
    let left = rows(&removed.plan, milestones::TABLE);
    assert!(left.iter().take(4).all(|milestone| milestone.row(milestones::PHASE).is_none()));
    assert_eq!(left[4], old[4]);
}

#[test]
fn a_plan_moved_by_months_keeps_month_ends() {
    let document = after(&sample(), &[Edit::Plan(PlanEdit::MovePlan { start: day("2025-02-01") })]);
    let spans = rows(&document.plan, phases::TABLE);
    let ends: Vec<String> = spans.iter().map(|row| row.span(phases::DAYS).unwrap().1.to_string()).collect();
    assert_eq!(ends, ["2025-04-30", "2025-10-31", "2026-01-31"]);
    assert_eq!(rows(&document.plan, long::TABLE)[0].day(long::DUE), Some(day("2025-07-31")));
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
    let row = rows(&history.present().plan, short::TABLE)[0].id;
    for step in 0..130 {
        history.edit(&cell(row, short::GOAL, &format!("goal {step}")), Undo::AtOnce).unwrap();
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
    findings(document, Known::on(day(as_of))).into_iter().map(|finding| finding.check).collect()
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
        Check::SegmentUncovered { segment: SegmentRef::tier(Tier::General) },                     // 2.12
        Check::LongTooEarly { row: Id(4), due: day("2024-06-30"), limit: day("2024-07-01") },     // 2.15
    ];
    assert_eq!(found, expected);
}

/// The levers of the example bring 5 000 000 and 3 000 000 a year.
#[test]
fn a_benefit_above_the_revenue_of_the_business_is_told() {
    let levers: Vec<LeverId> = sample().money.levers.iter().map(|lever| lever.id).collect();
    let above = |document: &Document, revenue: Option<f64>| {
        let known = Known { revenue: revenue.map(Money::from_units), ..Known::on(day("2024-01-01")) };
        let found = findings(document, known).into_iter();
        found.filter(|finding| matches!(finding.check, Check::BenefitAboveRevenue { .. })).collect::<Vec<_>>()
    };
    let check = |lever, benefit, revenue| Check::BenefitAboveRevenue {
        lever,
        benefit: Money::from_units(benefit),
        revenue: Money::from_units(revenue),
    };
    assert_eq!(above(&sample(), None), []);
    assert_eq!(above(&sample(), Some(8_000_000.0)), []);
    let [both] = &above(&sample(), Some(7_999_999.0))[..] else { panic!() };
    assert_eq!((&both.check, both.severity), (&check(None, 8_000_000.0, 7_999_999.0), Severity::Warning));
    let [one] = &above(&sample(), Some(4_000_000.0))[..] else { panic!() };
    assert_eq!(one.check, check(Some(levers[0]), 5_000_000.0, 4_000_000.0));
    // Half of the smaller one is counted twice: 8 000 000 - 1 500 000.
    let overlap =
        Edit::Money(MoneyEdit::SetInput { scenario: None, input: Input::overlap(levers[0], levers[1]), value: 0.5 });
    let less = after(&sample(), &[overlap]);
    assert_eq!(above(&less, Some(6_500_000.0)), []);
    assert_eq!(above(&less, Some(6_499_999.0))[0].check, check(None, 6_500_000.0, 6_499_999.0));
}

#[test]
fn without_investment_the_ceiling_is_one_click_away() {
    let zero = Edit::Money(MoneyEdit::SetInput { scenario: None, input: Input::Total, value: 0.0 });
    let document = after(&sample(), &[zero]);
    let finding = findings(&document, Known::on(document.plan.start)).remove(0);
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
    let (row, milestone) = (Id(start.next_id), rows(&start.plan, milestones::TABLE)[0].id);
    let document = after(
        &start,
        &[
            Edit::Plan(PlanEdit::add(long::TABLE)),
            Edit::Plan(PlanEdit::set(milestone, milestones::DATE, CellValue::Day(day("2024-04-01")))),
        ],
    );
    let found = checks_of(&document, "2024-04-02");
    let phase = rows(&start.plan, phases::TABLE)[0];
    let (from, to) = phase.span(phases::DAYS).unwrap();
    assert!(found.contains(&Check::OutsidePhase {
        row: milestone,
        phase: phase.id,
        date: day("2024-04-01"),
        start: from,
        end: to,
    }));
    assert!(found.contains(&Check::Overdue { row: milestone, date: day("2024-04-01"), days: 1 }));
    assert!(found.contains(&Check::NoOwner { row, column: long::OWNER }));
    assert!(found.contains(&Check::NoDate { row, column: long::DUE }));
    assert!(found.contains(&Check::EmptyCell { row, column: long::KEY_INDICATOR }));
    // A date in words is a date.
    let said = after(&document, &[cell(row, long::DUE_TEXT, "next year")]);
    assert!(!checks_of(&said, "2024-04-02").contains(&Check::NoDate { row, column: long::DUE }));
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
            findings(&document, Known::on(day("2030-01-01"))).into_iter().find_map(|f| Some((f.check, f.fix?)))
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
    assert_eq!(findings(&document, Known::on(day("2026-01-01"))), []);
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
    assert_eq!(marks(Edit::Plan(PlanEdit::add(long::TABLE))), [goals, budget]);
    let nps = document.kpis[3].id;
    assert_eq!(marks(Edit::Goals(GoalEdit::Remove { kpi: nps })), [budget, plan]);
    // After how many days somebody is lost is no goal; what share a tier should have is one.
    let set = |scheme: Scheme| Edit::Segments(SegmentEdit::Set { scheme: Box::new(scheme) });
    assert_eq!(marks(set(document.schemes[0].clone().lost_after(90))), [goals, budget, plan]);
    let mut scheme = document.schemes[0].clone();
    scheme.segments[0].target = SegmentTarget { customer_share: 0.2, revenue_share: 0.5 };
    assert_eq!(marks(set(scheme)), [budget, plan]);
    let add = SegmentEdit::Add { scheme: Box::new(Scheme::of(started("rules"))) };
    assert_eq!(marks(Edit::Segments(add)), [goals, budget, plan]);
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
    assert_eq!((&without_plan.money, &without_plan.kpis), (&document.money, &document.kpis));
}

#[test]
fn a_new_document_has_no_currency_and_an_example_brings_one_along() {
    let start = day("2024-01-01");
    let blank = Document::default();
    assert!(blank.currency.is_none());
    let example = with_annual(&blank, &[Part::Budget], Lang::En, start);
    assert_eq!((example.currency.code(), example.example_currency), ("CNY", true));
    // Taken away again, nothing is left of it; taken over, it is the person's own.
    assert!(without(&example, Part::Budget, start).currency.is_none());
    let own = after(&example, &[Edit::Own { part: Part::Budget }]);
    assert_eq!((own.currency.code(), own.example_currency), ("CNY", false));
    assert_eq!(without(&own, Part::Budget, start).currency.code(), "CNY");
    // Where another currency is known, the numbers are read in that.
    let euro = after(&blank, &[Edit::SetCurrency { currency: Currency::parse("EUR").unwrap() }]);
    assert_eq!(with_annual(&euro, &[Part::Budget], Lang::En, start).currency.code(), "EUR");
}

#[test]
fn examples_follow_the_language_in_every_step_and_what_is_touched_stays() {
    let start = day("2024-05-01");
    let mut history = History::new(with_annual(&Document::default(), &Part::ALL, Lang::En, start));
    let rename = |name: &str| Edit::Rename { name: name.into() };
    history.edit(&rename("Mine"), Undo::AtOnce).unwrap();
    history.edit(&Edit::Own { part: Part::Budget }, Undo::AtOnce).unwrap();
    history.undo();
    history.rewrite(|document| files::translated(document, ANNUAL, Lang::ZhHans));

    let chinese = with_annual(&Document::default(), &Part::ALL, Lang::ZhHans, start);
    assert_eq!(history.present(), &Document { name: "Mine".into(), ..chinese.clone() });
    assert!(history.redo());
    // Whoever took the budget over in English keeps it in English.
    assert_eq!(history.present().money, sample().money);
    assert_eq!(history.present().plan, chinese.plan);
    assert!(history.undo() && history.undo());
    assert_eq!(history.present(), &chinese);
}

/// One counter gives them out: nothing of a template has the identity of anything else in it.
#[test]
fn no_two_things_of_a_template_have_one_identity() {
    let Document { plan, money, kpis, next_id, .. } = sample();
    let mut ids: Vec<u64> = plan.rows.iter().map(|row| row.id.0).collect();
    ids.extend(money.lines.iter().map(|line| line.id.0));
    ids.extend(money.levers.iter().map(|lever| lever.id.0));
    ids.extend(money.scenarios.iter().map(|scenario| scenario.id.0));
    ids.extend(kpis.iter().map(|kpi| kpi.id.0));
    ids.sort_unstable();
    assert_eq!(ids, (1..next_id).collect::<Vec<u64>>());
}

/// What a new scheme of a method begins with.
fn started(slug: &str) -> Method {
    let def = METHODS.iter().find(|def| def.slug == slug).unwrap();
    (def.start)()
}
