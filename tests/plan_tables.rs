//! Tables, columns and rows that a person defines.

use rapport::analysis::{SegmentRef, Tier};
use rapport::locale::Lang;
use rapport::plan::*;
use rapport::units::Day;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn after(document: &Document, edits: &[Edit]) -> Document {
    edits.iter().fold(document.clone(), |document, edit| apply(&document, edit).unwrap())
}

fn refused(document: &Document, edit: TableEdit) -> PlanError {
    apply(document, &Edit::Tables(edit)).unwrap_err()
}

const RISKS: TableId = TableId::Own(Id(1));
const RISK: ColumnId = ColumnId::Own(Id(2));
const LEVEL: ColumnId = ColumnId::Own(Id(3));
const COST: ColumnId = ColumnId::Own(Id(4));
const WATCH: ColumnId = ColumnId::Own(Id(5));
const UNTIL: ColumnId = ColumnId::Own(Id(6));
const DONE: ColumnId = ColumnId::Own(Id(7));
const PHASE: ColumnId = ColumnId::Own(Id(8));

/// A register of risks, and a first risk with identity 9.
fn risks() -> Document {
    let choices = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let columns = vec![
        NewColumn::new("Risk", CellKind::Text),
        NewColumn { choices: choices(&["low", "middle", "high"]), ..NewColumn::new("Level", CellKind::Choice) },
        NewColumn::new("Cost", CellKind::Range(Measure::Money)),
        NewColumn::new("Who watches", CellKind::Person),
        NewColumn::new("Until", CellKind::Day),
        NewColumn::new("Settled", CellKind::Done),
        NewColumn { of: Some(phases::TABLE), ..NewColumn::new("Phase", CellKind::Row) },
    ];
    let cells = Cells::from([
        (RISK, CellValue::from("Data leak")),
        (LEVEL, CellValue::from("high")),
        (COST, CellValue::Range(5_000.0, 20_000.0)),
        (UNTIL, CellValue::Day(day("2024-05-31"))),
    ]);
    after(
        &Document::default(),
        &[
            Edit::Tables(TableEdit::AddTable { name: "Risks".into(), columns }),
            Edit::Plan(PlanEdit::AddRow { table: RISKS, at: None, cells }),
        ],
    )
}

#[test]
fn an_own_table_is_in_the_file_on_the_timeline_and_in_the_checks() {
    let document = risks();
    assert_eq!(restore(&encode(&document)), Ok((document.clone(), vec![])));
    let row = document.plan.row(Id(9)).unwrap();
    assert_eq!(document.plan.days(row), Some(RowDays::Point(day("2024-05-31"))));
    assert_eq!(document.plan.state(row, day("2024-06-02")), Some(MilestoneState::Late { days: 2 }));
    assert_eq!(document.plan.row_name(Id(9)), Some("Data leak"));
    let found: Vec<Check> =
        findings(&document, Known::on(day("2024-06-02"))).into_iter().map(|finding| finding.check).collect();
    assert_eq!(
        found,
        [Check::Overdue { row: Id(9), date: day("2024-05-31"), days: 2 }, Check::NoOwner { row: Id(9), column: WATCH },]
    );
    let fix = findings(&document, Known::on(day("2024-06-02"))).remove(0).fix.unwrap();
    let settled = after(&document, &[fix]);
    assert!(settled.plan.row(Id(9)).unwrap().done(DONE));
    assert_eq!(settled.plan.done_and_late(day("2024-06-02")), (1, 1, 0));
    let empty = after(&document, &[Edit::Plan(PlanEdit::add(RISKS))]);
    let found: Vec<Check> =
        findings(&empty, Known::on(day("2024-01-01"))).into_iter().map(|finding| finding.check).collect();
    assert!(found.contains(&Check::EmptyRow { row: Id(10), column: RISK }), "{found:?}");
    // A document with a table of one's own is not blank, even without a row.
    assert!(!after(&document, &[Edit::Plan(PlanEdit::RemoveRow { row: Id(9) })]).is_blank(Part::Plan));
}

#[test]
fn a_row_of_an_own_table_moves_with_the_phase_that_it_belongs_to() {
    let span = CellValue::Span(day("2024-05-01"), day("2024-06-30"));
    let cells = Cells::from([(phases::NAME, CellValue::from("Build")), (phases::DAYS, span)]);
    let document = after(
        &risks(),
        &[
            Edit::Plan(PlanEdit::AddRow { table: phases::TABLE, at: None, cells }),
            Edit::Plan(PlanEdit::set(Id(9), PHASE, CellValue::Row(Id(10)))),
        ],
    );
    let shifted = after(&document, &[Edit::Plan(PlanEdit::ShiftRow { row: Id(10), days: 7 })]);
    assert_eq!(shifted.plan.row(Id(9)).unwrap().day(UNTIL), Some(day("2024-06-07")));
    assert_eq!(shifted.plan.row(Id(10)).unwrap().span(phases::DAYS), Some((day("2024-05-08"), day("2024-07-07"))));
    // A risk that is settled after its phase stands outside it, and one click puts it back.
    let late = after(&document, &[Edit::Plan(PlanEdit::set(Id(9), UNTIL, CellValue::Day(day("2024-08-01"))))]);
    let finding = findings(&late, Known::on(day("2024-01-01"))).remove(0);
    let (start, end) = (day("2024-05-01"), day("2024-06-30"));
    assert_eq!(finding.check, Check::OutsidePhase { row: Id(9), phase: Id(10), date: day("2024-08-01"), start, end });
    let settled = after(&late, &[finding.fix.unwrap()]);
    assert_eq!(settled.plan.row(Id(9)).unwrap().day(UNTIL), Some(end));
    // The phase goes: what belonged to it stays.
    let gone = after(&document, &[Edit::Plan(PlanEdit::RemoveRow { row: Id(10) })]);
    assert_eq!(gone.plan.row(Id(9)).unwrap().row(PHASE), None);
    assert_eq!(gone.plan.row(Id(9)).unwrap().day(UNTIL), Some(day("2024-05-31")));
}

#[test]
fn a_word_that_takes_the_place_of_another_one_takes_it_in_the_cells() {
    let set = |words: &[&str]| {
        let choices = words.iter().map(|word| (*word).to_owned()).collect();
        Edit::Tables(TableEdit::SetChoices { table: RISKS, column: LEVEL, choices })
    };
    let level = |document: &Document| document.plan.row(Id(9)).unwrap().text(LEVEL).to_owned();
    assert_eq!(level(&after(&risks(), &[set(&["low", "middle", "grave"])])), "grave");
    // Another order is no other name, and a word that is offered no more stays where it was written.
    assert_eq!(level(&after(&risks(), &[set(&["high", "middle", "low"])])), "high");
    let without = after(&risks(), &[set(&["low", " ", "low"])]);
    assert_eq!(level(&without), "high");
    assert_eq!(without.plan.column(RISKS, LEVEL).unwrap().choices, ["low"]);
    assert_eq!(restore(&encode(&without)), Ok((without.clone(), vec![])));
    let edit = Edit::Plan(PlanEdit::set(Id(9), LEVEL, "high"));
    assert_eq!(apply(&without, &edit), Err(PlanError::NoChoice { word: "high".into() }));
}

#[test]
fn own_columns_are_renamed_moved_and_removed_and_ready_ones_hidden() {
    let start = risks();
    let column = NewColumn::new("Budget", CellKind::Number(Measure::Money));
    let own = ColumnId::Own(Id(start.next_id));
    let row = Id(start.next_id + 1);
    let table = short::TABLE;
    let document = after(
        &start,
        &[
            Edit::Tables(TableEdit::AddColumn { table, column }),
            Edit::Plan(PlanEdit::add(table)),
            Edit::Plan(PlanEdit::set(row, own, CellValue::Number(5_000.0))),
            Edit::Plan(PlanEdit::set(row, short::GOAL, "Sell more")),
            Edit::Tables(TableEdit::RenameColumn { table, column: own, name: "Money".into() }),
            Edit::Tables(TableEdit::MoveColumn { table, column: own, to: 0 }),
            Edit::Tables(TableEdit::HideColumn { table, column: short::GOAL, hidden: true }),
        ],
    );
    let found = document.plan.table(table).unwrap();
    assert_eq!((found.columns[0].id, found.columns[0].name.as_str()), (own, "Money"));
    assert_eq!(found.shown().count(), 8);
    assert_eq!(document.plan.row(row).unwrap().text(short::GOAL), "Sell more", "what is out of sight is not lost");
    assert_eq!(restore(&encode(&document)), Ok((document.clone(), vec![])));
    let removed = after(&document, &[Edit::Tables(TableEdit::RemoveColumn { table, column: own })]);
    assert_eq!(removed.plan.row(row).unwrap().value(own), None);
    // A ready column takes its own name again when the given one is emptied; an own one needs a name.
    let rename = |column, name: &str| TableEdit::RenameColumn { table, column, name: name.into() };
    let named = after(&document, &[Edit::Tables(rename(short::GOAL, "Aim")), Edit::Tables(rename(short::GOAL, ""))]);
    assert_eq!(named, document);
    assert_eq!(refused(&document, rename(own, " ")), PlanError::EmptyName);
}

#[test]
fn an_own_table_goes_with_its_rows_and_with_what_referred_to_them() {
    let start = risks();
    let column = NewColumn { of: Some(RISKS), ..NewColumn::new("Risk", CellKind::Row) };
    let own = ColumnId::Own(Id(start.next_id));
    let row = Id(start.next_id + 1);
    let document = after(
        &start,
        &[
            Edit::Tables(TableEdit::AddColumn { table: short::TABLE, column }),
            Edit::Plan(PlanEdit::AddRow {
                table: short::TABLE,
                at: None,
                cells: Cells::from([
                    (own, CellValue::Row(Id(9))),
                    (short::SEGMENT, CellValue::Segment(SegmentRef::tier(Tier::Lost))),
                ]),
            }),
        ],
    );
    let gone = after(&document, &[Edit::Tables(TableEdit::RemoveTable { table: RISKS })]);
    assert_eq!(gone.plan.tables.len(), READY.len());
    assert_eq!(gone.plan.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [row]);
    assert_eq!(gone.plan.rows[0].row(own), None);
    assert_eq!(restore(&encode(&gone)), Ok((gone.clone(), vec![])));
    let mut history = History::new(document.clone());
    history.edit(&Edit::Tables(TableEdit::RemoveTable { table: RISKS }), Undo::AtOnce).unwrap();
    assert!(history.undo());
    assert_eq!(history.present(), &document);
}

#[test]
fn there_is_room_for_so_many_tables_and_columns_and_no_more() {
    let add = TableEdit::AddTable { name: "T".into(), columns: vec![] };
    let mut document = Document::default();
    for _ in READY.len()..MAX_TABLES {
        document = after(&document, &[Edit::Tables(add.clone())]);
    }
    assert_eq!(refused(&document, add), PlanError::TooMany { limit: MAX_TABLES });
    let table = TableId::Own(Id(1));
    let column = TableEdit::AddColumn { table, column: NewColumn::new("C", CellKind::Text) };
    for _ in 0..MAX_COLUMNS {
        document = after(&document, &[Edit::Tables(column.clone())]);
    }
    assert_eq!(refused(&document, column), PlanError::TooMany { limit: MAX_COLUMNS });
    assert_eq!(restore(&encode(&document)), Ok((document, vec![])));
}

/// What a file says of tables, columns and cells that cannot stand so is mended and told; everything else stays.
#[test]
fn a_scratched_table_loses_only_what_cannot_be_read() {
    let mut json: serde_json::Value = serde_json::from_str(&encode(&risks())).unwrap();
    let cells = &mut json["plan"]["rows"][0]["cells"];
    cells["own4"] = serde_json::json!({"range": [9, 3]});
    cells["own6"] = serde_json::json!("soon");
    cells["own99"] = serde_json::json!("lost");
    cells["own8"] = serde_json::json!({"row": 77});
    let (document, notes) = restore(&json.to_string()).unwrap();
    let row = document.plan.row(Id(9)).unwrap();
    assert_eq!(row.value(COST), Some(&CellValue::Range(3.0, 9.0)));
    assert_eq!((row.text(RISK), row.day(UNTIL), row.row(PHASE)), ("Data leak", None, None));
    let path = |path: &str| format!("plan.rows[0].{path}");
    for note in [
        RestoreNote::BadValue { path: path("own6"), found: "\"soon\"".into() },
        RestoreNote::Unknown { path: path("own99") },
        RestoreNote::NoRow { path: path("own8"), row: Id(77) },
    ] {
        assert!(notes.contains(&note), "{note:?} is not in {notes:?}");
    }
    assert_eq!(restore(&encode(&document)), Ok((document, vec![])), "mended once is mended");
}

/// A member of the earlier form that has come into a plan of today is a stranger in it.
#[test]
fn a_stranger_from_the_earlier_form_takes_no_row_along() {
    let mut json: serde_json::Value = serde_json::from_str(&encode(&risks())).unwrap();
    json["plan"]["long"] = serde_json::json!(5);
    let (document, notes) = restore(&json.to_string()).unwrap();
    assert_eq!((document, notes), (risks(), vec![RestoreNote::Unknown { path: "plan.long".into() }]));
}

/// A ready table is one file and its texts: whatever the catalogue lists has a name in every language.
#[test]
fn every_ready_table_column_and_kind_has_its_texts() {
    for lang in Lang::ALL {
        let t = &lang.texts().plan_tables;
        let there = |key: String| assert!(t.named(&key).is_some_and(|text| !text.is_empty()), "{key}");
        for table in READY {
            for part in ["title", "caption", "edit", "add"] {
                there(format!("{}_{part}", table.key));
            }
            for column in table.columns {
                there(format!("{}_{}", table.key, column.key));
            }
            assert!(table.columns.iter().any(|column| column.key == table.first), "{}", table.key);
        }
        for kind in CellKind::ALL {
            there(format!("kind_{}", kind.slug()));
        }
    }
    let mut keys: Vec<_> = READY.iter().map(|table| table.key).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), READY.len());
}
