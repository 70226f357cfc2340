//! Blocks of cells, reminders about strategies, and what a step of the history did.

use rapport::analysis::Tier;
use rapport::plan::*;
use rapport::units::Day;
use rapport::whatif::{Input, LineKind};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn after(document: &Document, edits: &[Edit]) -> Document {
    edits.iter().fold(document.clone(), |document, edit| apply(&document, edit).unwrap())
}

fn with_rows(short: usize, long: usize) -> Document {
    let add = |table| Edit::Plan(PlanEdit::AddRow { table, at: None });
    let edits: Vec<Edit> = (0..short).map(|_| add(Table::Short)).chain((0..long).map(|_| add(Table::Long))).collect();
    after(&Document::default(), &edits)
}

fn put(row: u64, cell: Cell, text: &str) -> Edit {
    Edit::Plan(PlanEdit::SetCell { row: Id(row), cell, text: text.into() })
}

#[test]
fn a_table_goes_through_a_spreadsheet_and_comes_back() {
    let mut document = with_rows(2, 0);
    document = after(
        &document,
        &[
            Edit::Plan(PlanEdit::SetSegment { row: Id(1), segment: Some(Tier::Lost) }),
            put(1, Cell::Short(ShortColumn::Measures), "call\t\"twice\"\nthen write"),
            put(2, Cell::Short(ShortColumn::Owner), "Ann"),
        ],
    );
    let text = write_block(&document.plan.block(Table::Short, |tier| tier.slug().to_owned()));
    let empty = with_rows(2, 0);
    let pasted = paste(&empty, Table::Short, (0, 0), &read_block(&text), Tier::from_slug);
    assert_eq!(after(&empty, &[pasted.edit]).plan, document.plan);
    assert_eq!((pasted.cells, pasted.left_out.len()), (16, 0));
}

#[test]
fn what_is_no_day_or_beyond_the_last_column_is_left_out_and_named() {
    let document = with_rows(0, 1);
    let due = Table::Long.columns().len() - 1;
    let block = read_block("soon\textra\n2024年6月30日\n2024/13/1");
    let pasted = paste(&document, Table::Long, (0, due), &block, |_| None);
    assert_eq!(pasted.left_out, ["soon", "extra", "2024/13/1"]);
    let plan = after(&document, &[pasted.edit]).plan;
    assert_eq!(plan.long.iter().map(|row| row.due).collect::<Vec<_>>(), [None, Some(day("2024-06-30")), None]);
}

#[test]
fn reminders_look_at_the_strategies() {
    let measures = |row| put(row, Cell::Short(ShortColumn::Measures), "Send a coupon");
    let owner = |row| put(row, Cell::Short(ShortColumn::Owner), "Ann");
    let goal = put(1, Cell::Short(ShortColumn::Goal), "Sell more");
    let effect = |text| put(1, Cell::Short(ShortColumn::ExpectedEffect), text);
    let document =
        after(&with_rows(3, 0), &[measures(1), measures(3), owner(1), owner(2), owner(3), goal, effect("A lot")]);
    let found = |document: &Document| -> Vec<Check> {
        findings(document, document.plan.start).into_iter().map(|finding| finding.check).collect()
    };
    let no_number = Check::NoNumber { row: Id(1), cell: Cell::Short(ShortColumn::Goal) };
    assert!(found(&document).contains(&Check::SameMeasures { first: Id(1), second: Id(3) }));
    assert!(found(&document).contains(&Check::OneOwner { owner: "Ann".into() }));
    assert!(found(&document).contains(&no_number));
    let better = after(&document, &[effect("提升两成"), put(2, Cell::Short(ShortColumn::Owner), "Bob")]);
    assert!(!found(&better).contains(&no_number));
    assert!(!found(&better).contains(&Check::OneOwner { owner: "Ann".into() }));
    assert!(!found(&better).iter().any(|check| matches!(check, Check::SegmentUncovered { .. })));
}

#[test]
fn a_segment_without_a_row_gets_one_by_a_click() {
    let document =
        after(&with_rows(1, 0), &[Edit::Plan(PlanEdit::SetSegment { row: Id(1), segment: Some(Tier::HighValue) })]);
    let uncovered = |document: &Document| {
        let found = findings(document, document.plan.start).into_iter();
        found.filter(|finding| matches!(finding.check, Check::SegmentUncovered { .. })).collect::<Vec<_>>()
    };
    assert_eq!(uncovered(&document).len(), 3);
    let fixed = after(&document, &[uncovered(&document)[0].fix.clone().unwrap()]);
    assert_eq!(fixed.plan.short[1].segment, Some(Tier::Potential));
    assert_eq!(uncovered(&fixed).len(), 2);
}

#[test]
fn the_history_says_what_its_steps_did() {
    let mut history = History::new(with_rows(2, 0));
    let add_phase =
        Edit::Plan(PlanEdit::AddPhase { name: "Start".into(), start: day("2024-01-01"), end: day("2024-03-31") });
    let blank = without(history.present(), Part::Plan, day("2025-01-01"));
    let edits = [
        (put(1, Cell::Short(ShortColumn::Goal), "+10 %"), Step::Strategy),
        (Edit::Plan(PlanEdit::MoveRow { row: Id(1), to: 1 }), Step::Moved),
        (add_phase, Step::Added),
        (Edit::Plan(PlanEdit::RenamePhase { phase: Id(3), name: "Begin".into() }), Step::Phase),
        (Edit::Plan(PlanEdit::MovePlan { start: day("2024-02-01") }), Step::Start),
        (Edit::Rename { name: "Plan".into() }, Step::Named),
        (Edit::Plan(PlanEdit::RemoveRow { row: Id(2) }), Step::Removed),
        (Edit::Money(MoneyEdit::AddScenario { name: "B".into() }), Step::Scenario),
        (Edit::Money(MoneyEdit::AddLine { kind: LineKind::Own, name: "Shop".into() }), Step::Added),
        (Edit::Money(MoneyEdit::SetInput { scenario: None, input: Input::Total, value: 9.0 }), Step::Budget),
        (Edit::Money(MoneyEdit::SetInput { scenario: None, input: Input::Margin, value: 0.5 }), Step::Assumption),
        (Edit::Replace { document: Box::new(blank) }, Step::Replaced),
    ];
    for (edit, step) in edits {
        history.edit(&edit, Undo::AtOnce).unwrap();
        assert_eq!(history.undo_step(), Some(step), "{edit:?}");
        assert_eq!(history.redo_step(), None);
    }
    history.undo();
    assert_eq!(history.redo_step(), Some(Step::Replaced));
}

#[test]
fn late_and_done_are_counted_by_the_day() {
    let milestone = |id, date: &str, done| Milestone { id: Id(id), date: day(date), done, ..Milestone::default() };
    let milestones =
        vec![milestone(1, "2024-01-31", true), milestone(2, "2024-02-29", false), milestone(3, "2024-06-30", false)];
    let plan = Plan { milestones: milestones.into(), ..Plan::default() };
    assert_eq!(plan.done_and_late(day("2024-03-01")), (1, 1));
    let span = plan.span().unwrap();
    assert_eq!((span.from, span.to), (day("2024-01-31"), day("2024-06-30")));
    assert_eq!(Plan::default().span(), None);
}

/// More rows than a table has room for once did nothing and said that a text was too long.
#[test]
fn a_paste_of_five_thousand_rows_fills_the_table_and_counts_the_rest() {
    let block = read_block(&"VIP\tkeep\n".repeat(5_000));
    let pasted = paste(&Document::default(), Table::Short, (0, 1), &block, |_| None);
    assert_eq!((pasted.cells, pasted.rows_left_out), (2 * MAX_ITEMS, 5_000 - MAX_ITEMS));
    let document = apply(&Document::default(), &pasted.edit).unwrap();
    assert_eq!(document.plan.short.len(), MAX_ITEMS);
    let again = paste(&document, Table::Short, (MAX_ITEMS - 1, 1), &block, |_| None);
    assert_eq!((again.cells, again.rows_left_out), (2, 4_999));
    assert!(apply(&document, &again.edit).is_ok());
}

#[test]
fn a_copied_table_holds_no_formula_and_comes_back() {
    let block = vec![vec!["=1+1".to_owned(), "-2+3+cmd|x".to_owned(), "+10 %".to_owned(), "'=x".to_owned()]];
    let text = write_block(&block);
    assert_eq!(text, "'=1+1\t'-2+3+cmd|x\t+10 %\t''=x\n");
    assert_eq!(read_block(&text), block);
}
