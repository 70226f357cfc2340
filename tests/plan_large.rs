//! Documents with a thousand of everything: an edit costs as much as it changes, not as much as there is. Counted, not
//! timed.

use rapport::analysis::{SegmentRef, Tier};
use rapport::plan::{
    CellValue, Cells, Document, Edit, History, Id, Known, MAX_ITEMS, MoneyEdit, PlanEdit, PlanRow, RestoreNote,
    TableId, Undo, apply, encode, findings, long, milestones, phases, restore, short,
};
use rapport::units::Day;
use rapport::whatif::Input;

/// A document with so many rows in each table, phases, milestones and scenarios.
fn large(count: usize) -> Document {
    let day = |text: &str| text.parse::<Day>().unwrap();
    let (start, end) = (day("2024-01-01"), day("2024-03-31"));
    let mut edits = Vec::new();
    let mut next_id = Document::default().next_id;
    let mut add = |table: TableId, cells: Cells| {
        next_id += 1;
        (Id(next_id - 1), Edit::Plan(PlanEdit::AddRow { table, at: None, cells }))
    };
    for number in 0..count {
        let name = CellValue::Text(format!("N{number}"));
        let (_, row) = add(
            short::TABLE,
            Cells::from([
                (short::MEASURES, CellValue::Text(format!("measure {number}"))),
                (short::SEGMENT, CellValue::Segment(SegmentRef::tier(Tier::HighValue))),
            ]),
        );
        edits.push(row);
        edits.push(add(long::TABLE, Cells::new()).1);
        let span = CellValue::Span(start, end);
        let (phase, row) = add(phases::TABLE, Cells::from([(phases::NAME, name.clone()), (phases::DAYS, span)]));
        edits.push(row);
        let cells = [(milestones::NAME, name), (milestones::DATE, CellValue::Day(end))];
        let belongs = (milestones::PHASE, CellValue::Row(phase));
        edits.push(add(milestones::TABLE, cells.into_iter().chain([belongs]).collect()).1);
    }
    for number in 0..count {
        edits.push(Edit::Money(MoneyEdit::AddScenario { name: format!("N{number}") }));
    }
    apply(&Document::default(), &Edit::Batch { edits }).unwrap()
}

/// A row of a table by its place.
fn at(document: &Document, table: TableId, place: usize) -> &PlanRow {
    document.plan.rows_of(table).nth(place).unwrap()
}

fn goal(row: Id, text: &str) -> Edit {
    Edit::Plan(PlanEdit::set(row, short::GOAL, text))
}

/// Rows and tables of two documents that do not lie at the same place in memory: what an edit copied.
fn copied(before: &Document, after: &Document) -> usize {
    let (a, b) = (&before.plan, &after.plan);
    a.rows.apart(&b.rows) + a.tables.apart(&b.tables)
}

/// With a thousand rows each edit of a cell stalled for 2.4 s, and the history held every row a hundred times.
#[test]
fn an_edit_copies_one_row_however_many_there_are() {
    for count in [10, 1_000] {
        let document = large(count);
        let row = at(&document, short::TABLE, count / 2).id;
        let after = apply(&document, &goal(row, "more")).unwrap();
        assert_eq!(copied(&document, &after), 1, "{count}");
        assert_eq!(at(&after, short::TABLE, count / 2).text(short::GOAL), "more");
        let milestone = at(&document, milestones::TABLE, 3).id;
        let done = Edit::Plan(PlanEdit::set(milestone, milestones::DONE, CellValue::Done(true)));
        let done = apply(&document, &done).unwrap();
        assert_eq!(copied(&document, &done), 1, "{count}");
        let row = at(&document, phases::TABLE, 4).id;
        let shifted = apply(&document, &Edit::Plan(PlanEdit::ShiftRow { row, days: 7 })).unwrap();
        assert_eq!(copied(&document, &shifted), 2, "the phase and its milestone of {count}");
    }
}

/// After every edit the whole history is saved: a hundred documents of a thousand rows were written out to be compared.
#[test]
fn saving_finds_one_way_however_long_the_history_is() {
    let mut history = History::new(large(400));
    let row = at(history.present(), short::TABLE, 7).id;
    let mut longest = 0;
    for step in 0..90 {
        history.edit(&goal(row, &format!("goal {step}")), Undo::AtOnce).unwrap();
        assert_eq!(history.ways_to_find(), 1);
        longest = history.encode().len();
        assert_eq!(history.ways_to_find(), 0);
    }
    // A step that changed one cell takes about as much room as the cell.
    let alone = History::new(history.present().clone()).encode().len();
    assert!(longest - alone < 90 * 200, "{}", longest - alone);
    // The last edit again and again, as while a cell is dragged: only its own way is new.
    for step in 0..3 {
        history.edit(&goal(row, &format!("again {step}")), Undo::Coalesced).unwrap();
        assert_eq!(history.ways_to_find(), 1);
        history.encode();
    }
    history.undo();
    assert_eq!(history.ways_to_find(), 1);
    let (restored, notes) = History::restore(&history.encode()).unwrap();
    assert_eq!((restored, notes), (history, vec![]));
}

/// Adding 400 rows took 88 s, because each cost more than the one before: each step held the whole table.
#[test]
fn rows_that_come_and_go_are_stored_alone() {
    let mut history = History::new(large(200));
    let alone = history.encode().len();
    for at in [None, Some(0), Some(100)] {
        history
            .edit(&Edit::Plan(PlanEdit::AddRow { table: short::TABLE, at, cells: Cells::new() }), Undo::AtOnce)
            .unwrap();
    }
    let row = at(history.present(), short::TABLE, 50).id;
    history.edit(&Edit::Plan(PlanEdit::RemoveRow { row }), Undo::AtOnce).unwrap();
    history
        .edit(&Edit::Plan(PlanEdit::MoveRow { row: at(history.present(), short::TABLE, 3).id, to: 150 }), Undo::AtOnce)
        .unwrap();
    let text = history.encode();
    // Moving one row over 146 others is stored as their new contents; the rest is a row each.
    assert!(text.len() - alone < 60_000, "{}", text.len() - alone);
    let (mut restored, notes) = History::restore(&text).unwrap();
    assert_eq!((&restored, notes), (&history, vec![]));
    while restored.undo() {}
    assert_eq!(restored.present(), &large(200));
}

/// Each row is looked at once: four times the rows have four times the findings, and no pair of them more.
#[test]
fn findings_grow_with_the_document() {
    let found = |count| {
        let mut document = large(count);
        document.money.set(None, Input::Total, 0.0).unwrap();
        findings(&document, Known::on("2030-01-01".parse().unwrap())).len()
    };
    let (few, more, most) = (found(50), found(100), found(250));
    assert_eq!(most - more, 3 * (more - few), "{few} {more} {most}");
    // Overdue milestones, rows without an owner, a goal and a date.
    assert!(more - few >= 50 * 4);
}

/// What a file has beyond the limits is left out, and each list says how much it had.
#[test]
fn a_file_with_more_than_a_document_holds_is_cut_and_says_so() {
    let full = large(MAX_ITEMS);
    assert_eq!(restore(&encode(&full)), Ok((full.clone(), vec![])));
    let mut json: serde_json::Value = serde_json::from_str(&encode(&full)).unwrap();
    let rows = json["plan"]["rows"].as_array_mut().unwrap();
    rows.push(rows.iter().find(|row| row["table"] == "short").unwrap().clone());
    let (document, notes) = restore(&json.to_string()).unwrap();
    assert_eq!(document, full);
    assert_eq!(notes, [RestoreNote::ListCut { path: "plan.short".into(), length: MAX_ITEMS + 1 }]);
}
