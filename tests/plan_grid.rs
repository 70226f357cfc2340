//! Blocks of cells, reminders about strategies, and what a step of the history did.

use rapport::analysis::{SegmentRef, Tier};
use rapport::plan::*;
use rapport::units::Day;
use rapport::whatif::{Input, LineKind};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn after(document: &Document, edits: &[Edit]) -> Document {
    edits.iter().fold(document.clone(), |document, edit| apply(&document, edit).unwrap())
}

fn with_rows(short_rows: usize, long_rows: usize) -> Document {
    let tables = std::iter::repeat_n(short::TABLE, short_rows).chain(std::iter::repeat_n(long::TABLE, long_rows));
    let edits: Vec<Edit> = tables.map(|table| Edit::Plan(PlanEdit::add(table))).collect();
    after(&Document::default(), &edits)
}

fn put(row: u64, column: ColumnId, text: &str) -> Edit {
    Edit::Plan(PlanEdit::set(Id(row), column, text))
}

fn link(row: u64, tier: Tier) -> Edit {
    Edit::Plan(PlanEdit::set(Id(row), short::SEGMENT, CellValue::Segment(SegmentRef::tier(tier))))
}

#[test]
fn a_table_goes_through_a_spreadsheet_and_comes_back() {
    let mut document = with_rows(2, 0);
    document = after(
        &document,
        &[link(1, Tier::Lost), put(1, short::MEASURES, "call\t\"twice\"\nthen write"), put(2, short::OWNER, "Ann")],
    );
    let text = write_block(&document.plan.block(short::TABLE, &PlainWords));
    let empty = with_rows(2, 0);
    let pasted = paste(&empty, short::TABLE, (0, 0), &read_block(&text), &PlainWords);
    assert_eq!(after(&empty, &[pasted.edit]).plan, document.plan);
    assert_eq!((pasted.cells, pasted.left_out.len()), (16, 0));
}

/// A table with a column of every kind, and a row with something in each.
#[test]
fn every_kind_of_cell_goes_through_a_spreadsheet_and_comes_back() {
    let columns = CellKind::ALL.into_iter().map(|kind| {
        let choices = vec!["Shop".to_owned(), "Web".to_owned()];
        NewColumn { choices, ..NewColumn::new(kind.slug(), kind) }
    });
    let table = TableId::Own(Id(1));
    let start = after(
        &Document::default(),
        &[Edit::Tables(TableEdit::AddTable { name: "Everything".into(), columns: columns.collect() })],
    );
    let column = |kind: CellKind| start.plan.table(table).unwrap().first(kind).unwrap();
    use CellKind::{Choice, Day, Done, Person, Progress, Row, Segment, Span, Text};
    use CellKind::{Number, Range};
    use Measure::{Money, Number as N, Percent, Points};
    let target = Id(start.next_id);
    let cells: Cells = [
        (column(Text), CellValue::from("=words")),
        (column(Person), CellValue::from("Ann")),
        (column(Choice), CellValue::from("Web")),
        (column(Day), CellValue::Day(day("2024-02-29"))),
        (column(Span), CellValue::Span(day("2024-01-01"), day("2024-03-31"))),
        (column(Number(N)), CellValue::Number(-3.5)),
        (column(Number(Money)), CellValue::Number(5_000.0)),
        (column(Number(Percent)), CellValue::Number(0.07)),
        (column(Number(Points)), CellValue::Number(5.0)),
        (column(Range(N)), CellValue::Range(-2.0, 3.0)),
        (column(Range(Money)), CellValue::Range(5_000.0, 8_000.5)),
        (column(Range(Percent)), CellValue::Range(0.08, 0.12)),
        (column(Range(Points)), CellValue::Range(1.0, 2.0)),
        (column(Segment), CellValue::Segment(SegmentRef::tier(Tier::General))),
        (column(Row), CellValue::Row(target)),
        (column(Done), CellValue::Done(true)),
        (column(Progress), CellValue::Number(0.25)),
    ]
    .into();
    assert_eq!(cells.len(), CellKind::ALL.len());
    let first = Cells::from([(column(Text), CellValue::from("Target"))]);
    let add = |cells| Edit::Plan(PlanEdit::AddRow { table, at: None, cells });
    let full = after(&start, &[add(first.clone()), add(cells)]);
    let text = write_block(&full.plan.block(table, &PlainWords));
    let empty = after(&start, &[add(first), add(Cells::new())]);
    let pasted = paste(&empty, table, (0, 0), &read_block(&text), &PlainWords);
    assert_eq!(pasted.left_out, []);
    assert_eq!(after(&empty, &[pasted.edit]).plan, full.plan);
}

/// How people write numbers, ranges and days into a spreadsheet.
#[test]
fn a_text_is_read_by_the_kind_of_its_column() {
    let plan = Plan::default();
    let read = |kind: CellKind, text: &str| {
        let column = PlanColumn { kind, ..PlanColumn::ready(phases::TABLE, "name").unwrap() };
        rapport::plan::put(&plan, &column, text, &PlainWords)
    };
    use CellKind::{Day, Done, Progress, Span};
    use CellKind::{Number, Range};
    use Measure::{Money, Number as N, Percent, Points};
    let number = |value| Ok(Some(CellValue::Number(value)));
    let range = |low, high| Ok(Some(CellValue::Range(low, high)));
    for (kind, text, value) in [
        (Number(Percent), "12", number(0.12)),
        (Number(Percent), "12 %", number(0.12)),
        (Number(Points), "5 pp", number(5.0)),
        (Number(Points), "5 个百分点", number(5.0)),
        (Number(Money), "12 %", Err(Number(Money))),
        (Number(Money), "much", Err(Number(Money))),
        (Range(Percent), "8–12 %", range(0.08, 0.12)),
        (Range(Percent), "8%至12%", range(0.08, 0.12)),
        (Range(Money), "5000 - 8000", range(5_000.0, 8_000.0)),
        (Range(N), "-3--1", range(-3.0, -1.0)),
        (Range(N), "7", range(7.0, 7.0)),
        (Range(N), "9-2", Err(Range(N))),
        (Progress, "40", number(0.4)),
        (Progress, "140", Err(Progress)),
        (Done, "是", Ok(Some(CellValue::Done(true)))),
        (Done, "maybe", Err(Done)),
        (Day, "2024年2月29日", Ok(Some(CellValue::Day(day("2024-02-29"))))),
        (Day, "2023-02-29", Err(Day)),
        (Span, "2024/1/1 – 2024/3/31", Ok(Some(CellValue::Span(day("2024-01-01"), day("2024-03-31"))))),
        (Span, "2024-01-01 - 2024-03-31", Ok(Some(CellValue::Span(day("2024-01-01"), day("2024-03-31"))))),
        (Span, "2024-03-31 – 2024-01-01", Err(Span)),
    ] {
        assert_eq!(read(kind, text), value, "{kind:?} {text}");
    }
}

#[test]
fn what_is_no_day_or_beyond_the_last_column_is_left_out_and_named() {
    let document = with_rows(0, 1);
    let due = document.plan.table(long::TABLE).unwrap().columns.len() - 1;
    let block = read_block("soon\textra\n2024年6月30日\n2024/13/1");
    let pasted = paste(&document, long::TABLE, (0, due), &block, &PlainWords);
    let left = |row, column, text: &str| LeftOut { row, column, text: text.into() };
    let no_day = Some((long::DUE, CellKind::Day));
    assert_eq!(pasted.left_out, [left(0, no_day, "soon"), left(0, None, "extra"), left(2, no_day, "2024/13/1")]);
    let plan = after(&document, &[pasted.edit]).plan;
    let due: Vec<_> = plan.rows_of(long::TABLE).map(|row| row.day(long::DUE)).collect();
    assert_eq!(due, [None, Some(day("2024-06-30")), None]);
}

#[test]
fn reminders_look_at_the_strategies() {
    let measures = |row| put(row, short::MEASURES, "Send a coupon");
    let owner = |row| put(row, short::OWNER, "Ann");
    let goal = put(1, short::GOAL, "Sell more");
    let effect = |text| put(1, short::EXPECTED_EFFECT, text);
    let document =
        after(&with_rows(3, 0), &[measures(1), measures(3), owner(1), owner(2), owner(3), goal, effect("A lot")]);
    let found = |document: &Document| -> Vec<Check> {
        findings(document, Known::on(document.plan.start)).into_iter().map(|finding| finding.check).collect()
    };
    let no_number = Check::NoNumber { row: Id(1), column: short::GOAL };
    assert!(found(&document).contains(&Check::SameMeasures { first: Id(1), second: Id(3) }));
    assert!(found(&document).contains(&Check::OneOwner { owner: "Ann".into() }));
    assert!(found(&document).contains(&no_number));
    let better = after(&document, &[effect("提升两成"), put(2, short::OWNER, "Bob")]);
    assert!(!found(&better).contains(&no_number));
    assert!(!found(&better).contains(&Check::OneOwner { owner: "Ann".into() }));
    assert!(!found(&better).iter().any(|check| matches!(check, Check::SegmentUncovered { .. })));
}

#[test]
fn a_segment_without_a_row_gets_one_by_a_click() {
    let document = after(&with_rows(1, 0), &[link(1, Tier::HighValue)]);
    let uncovered = |document: &Document| {
        let found = findings(document, Known::on(document.plan.start)).into_iter();
        found.filter(|finding| matches!(finding.check, Check::SegmentUncovered { .. })).collect::<Vec<_>>()
    };
    assert_eq!(uncovered(&document).len(), 3);
    let fixed = after(&document, &[uncovered(&document)[0].fix.clone().unwrap()]);
    assert_eq!(fixed.plan.rows[1].segment(short::SEGMENT), Some(SegmentRef::tier(Tier::Potential)));
    assert_eq!(uncovered(&fixed).len(), 2);
}

#[test]
fn the_history_says_what_its_steps_did() {
    let mut history = History::new(with_rows(2, 0));
    let add_phase = Edit::Plan(PlanEdit::add(phases::TABLE));
    let column = NewColumn::new("Money", CellKind::Number(Measure::Money));
    let blank = without(history.present(), Part::Plan, day("2025-01-01"));
    let edits = [
        (put(1, short::GOAL, "+10 %"), Step::Cells(short::TABLE)),
        (Edit::Plan(PlanEdit::MoveRow { row: Id(1), to: 1 }), Step::Moved),
        (add_phase, Step::Added),
        (put(3, phases::NAME, "Begin"), Step::Cells(phases::TABLE)),
        (Edit::Tables(TableEdit::AddColumn { table: short::TABLE, column }), Step::Tables),
        (Edit::Plan(PlanEdit::MovePlan { start: day("2024-02-01") }), Step::Start),
        (Edit::Rename { name: "Plan".into() }, Step::Named),
        (Edit::Plan(PlanEdit::RemoveRow { row: Id(2) }), Step::Removed),
        (Edit::Tables(TableEdit::AddTable { name: "Risks".into(), columns: vec![] }), Step::Tables),
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
    let milestone = |id, date: &str, done| PlanRow {
        id: Id(id),
        table: milestones::TABLE,
        cells: [(milestones::DATE, CellValue::Day(day(date))), (milestones::DONE, CellValue::Done(done))].into(),
    };
    let rows =
        vec![milestone(1, "2024-01-31", true), milestone(2, "2024-02-29", false), milestone(3, "2024-06-30", false)];
    let plan = Plan { rows: rows.into(), ..Plan::default() };
    assert_eq!(plan.done_and_late(day("2024-03-01")), (3, 1, 1));
    let next: Vec<_> = plan.next_milestones(day("2024-03-01"), 5).into_iter().map(|(row, ..)| row.id).collect();
    assert_eq!(next, [Id(2), Id(3)]);
    let span = plan.span().unwrap();
    assert_eq!((span.from, span.to), (day("2024-01-31"), day("2024-06-30")));
    assert_eq!(Plan::default().span(), None);
}

/// More rows than a table has room for once did nothing and said that a text was too long.
#[test]
fn a_paste_of_five_thousand_rows_fills_the_table_and_counts_the_rest() {
    let block = read_block(&"VIP\tkeep\n".repeat(5_000));
    let pasted = paste(&Document::default(), short::TABLE, (0, 1), &block, &PlainWords);
    assert_eq!((pasted.cells, pasted.rows_left_out), (2 * MAX_ITEMS, 5_000 - MAX_ITEMS));
    let document = apply(&Document::default(), &pasted.edit).unwrap();
    assert_eq!(document.plan.rows.len(), MAX_ITEMS);
    let again = paste(&document, short::TABLE, (MAX_ITEMS - 1, 1), &block, &PlainWords);
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
