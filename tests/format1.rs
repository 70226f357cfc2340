//! Files of format 1 open with everything they held. The files in `tests/format1` were written by that format and are
//! never written again.

use rapport::plan::{ColumnId, History, Plan, PlanRow, TableId, encode, long, milestones, phases, restore, short};
use rapport::units::Day;

const TEMPLATE: &str = include_str!("format1/template-en.rapport.json");
const EDITED: &str = include_str!("format1/edited-zh-hans.rapport.json");
const KEPT: &str = include_str!("format1/kept-history.json");

#[test]
fn files_of_format_1_open_without_a_note() {
    for text in [TEMPLATE, EDITED] {
        let (_, notes) = restore(text).unwrap();
        assert_eq!(notes, []);
    }
}

#[test]
fn a_kept_history_of_format_1_holds_the_document_of_its_file() {
    let (history, notes) = History::restore(KEPT).unwrap();
    let (document, _) = restore(EDITED).unwrap();
    assert_eq!((history.present(), notes), (&document, vec![]));
    let mut history = history;
    assert!(history.undo() && history.redo() && history.redo());
}

/// What a list of the frozen file says, row by row, beside the rows that came of it.
fn pairs<'a>(
    json: &'a serde_json::Value,
    list: &str,
    plan: &'a Plan,
    table: TableId,
) -> Vec<(&'a serde_json::Value, &'a PlanRow)> {
    let old = json["plan"][list].as_array().unwrap();
    let new: Vec<&PlanRow> = plan.rows_of(table).collect();
    assert_eq!(old.len(), new.len(), "{list}");
    assert!(!old.is_empty(), "{list}");
    old.iter().zip(new).collect()
}

#[test]
fn every_row_text_date_segment_link_and_mark_of_format_1_is_there() {
    for text in [TEMPLATE, EDITED] {
        let json: serde_json::Value = serde_json::from_str(text).unwrap();
        let (document, _) = restore(text).unwrap();
        let plan = &document.plan;
        assert_eq!(plan.start.to_string(), json["plan"]["start"]);
        assert_eq!((document.format, document.next_id), (2, json["next_id"].as_u64().unwrap()));
        let day = |day: Option<Day>| day.map(|day| day.to_string());
        let written = |value: &serde_json::Value| value.as_str().map(str::to_owned);
        let segment = |row: &PlanRow, column| row.segment(column).map(|segment| segment.slug().to_owned());
        for (old, row) in pairs(&json, "short", plan, short::TABLE) {
            assert_eq!(
                (row.id.0, segment(row, short::SEGMENT)),
                (old["id"].as_u64().unwrap(), written(&old["segment"]))
            );
            for key in ["target_group", "goal", "measures", "owner", "period", "resources", "expected_effect"] {
                assert_eq!(row.text(ColumnId::Ready(key)), old[key], "{key}");
            }
        }
        for (old, row) in pairs(&json, "long", plan, long::TABLE) {
            assert_eq!((row.id.0, day(row.day(long::DUE))), (old["id"].as_u64().unwrap(), written(&old["due"])));
            for key in ["direction", "core_strategy", "milestone", "key_indicator", "owner", "due_text"] {
                assert_eq!(row.text(ColumnId::Ready(key)), old[key], "{key}");
            }
        }
        for (old, row) in pairs(&json, "phases", plan, phases::TABLE) {
            let (start, end) = row.span(phases::DAYS).unwrap();
            assert_eq!(
                (row.id.0, row.text(phases::NAME)),
                (old["id"].as_u64().unwrap(), old["name"].as_str().unwrap())
            );
            assert_eq!(
                (start.to_string(), end.to_string()),
                (written(&old["start"]).unwrap(), written(&old["end"]).unwrap())
            );
            assert_eq!(segment(row, phases::SEGMENT), written(&old["segment"]));
        }
        for (old, row) in pairs(&json, "milestones", plan, milestones::TABLE) {
            assert_eq!(
                (row.id.0, row.text(milestones::NAME)),
                (old["id"].as_u64().unwrap(), old["name"].as_str().unwrap())
            );
            assert_eq!(row.text(milestones::OWNER), old["owner"]);
            assert_eq!(day(row.day(milestones::DATE)), written(&old["date"]));
            assert_eq!(row.row(milestones::PHASE).map(|id| id.0), old["phase"].as_u64());
            assert_eq!(row.done(milestones::DONE), old["done"]);
        }
        // Written once in the new form, it reads back as the same.
        assert_eq!(restore(&encode(&document)), Ok((document.clone(), vec![])));
    }
}

#[test]
fn every_step_of_a_kept_history_of_format_1_can_be_walked() {
    let json: serde_json::Value = serde_json::from_str(KEPT).unwrap();
    let count = |list: &str| json[list].as_array().unwrap().len();
    let (mut history, _) = History::restore(KEPT).unwrap();
    assert_eq!((history.past_len(), history.future_len()), (count("past"), count("future")));
    assert!(history.past_len() > 0);
    let (again, notes) = History::restore(&history.encode()).unwrap();
    assert_eq!((&again, notes), (&history, vec![]), "the steps are written anew in the new form");
    while history.undo() {}
    while history.redo() {}
}
