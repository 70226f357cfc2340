//! Files of format 1 open with everything they held. The files in `tests/format1` were written by that format and are
//! never written again.

use rapport::analysis::FigureKey;
use rapport::goals::{Basis, Kpi, KpiPeriod, TargetPath};
use rapport::plan::{
    ColumnId, Document, History, Plan, PlanRow, TableId, encode, long, milestones, phases, restore, short,
};
use rapport::units::Day;
use serde_json::Value;

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

/// Every goal of a file of format 1, read by itself, against the KPI that it became.
fn assert_goals(file: &Value, document: &Document) {
    let goals = file["targets"].as_array().unwrap();
    assert_eq!(document.kpis.len(), goals.len());
    for (goal, kpi) in goals.iter().zip(document.kpis.iter()) {
        let figure = match goal["key"].as_str().unwrap() {
            "Retention" => FigureKey::Retention,
            "Repurchase" => FigureKey::RepeatPurchaseRate,
            "Csat" => FigureKey::Csat,
            "Nps" => FigureKey::Nps,
            "Participation" => FigureKey::Participation,
            other => panic!("{other}"),
        };
        // It followed all that was looked at, and bore the name of its figure.
        assert_eq!(kpi.basis, Basis::Figure { key: figure, filter: Default::default() });
        assert_eq!((kpi.period, kpi.name.as_str(), kpi.retired), (KpiPeriod::All, "", false));
        let number = |key: &str| goal[key].as_f64();
        assert_eq!((Some(kpi.baseline.value), kpi.baseline.day), (number("baseline"), None));
        assert_eq!(kpi.target, TargetPath::Plain(number("target").unwrap()));
        assert_eq!(Some(kpi.weight), number("weight"));
        assert_eq!((Some(kpi.bands.on_track), Some(kpi.bands.behind)), (number("on_track"), number("behind")));
        assert_eq!(kpi.values.first().map(|typed| typed.value), number("typed"));
        assert!(kpi.values.iter().all(|typed| typed.day.is_none()));
    }
}

#[test]
fn every_goal_of_format_1_is_a_kpi_with_its_numbers() {
    for text in [TEMPLATE, EDITED] {
        let (document, _) = restore(text).unwrap();
        assert_goals(&serde_json::from_str(text).unwrap(), &document);
        assert_eq!(restore(&encode(&document)), Ok((document, vec![])), "migrated once is migrated");
    }
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
fn the_steps_of_a_kept_history_of_format_1_hold_their_goals() {
    let (mut history, _) = History::restore(KEPT).unwrap();
    let ids = |history: &History| history.present().kpis.iter().map(|kpi| kpi.id).collect::<Vec<_>>();
    let (present, before) = (ids(&history), history.past_len());
    assert_eq!(before, 11);
    let typed = |history: &History| history.present().kpis[0].values.first().map(|typed| typed.value);
    assert_eq!(typed(&history), Some(0.58));
    // The fourth step back took the typed value away; a KPI is the same one in every step.
    (0..4).for_each(|_| assert!(history.undo()));
    assert_eq!((typed(&history), ids(&history)), (None, present));
    let (again, notes) = History::restore(&history.encode()).unwrap();
    assert_eq!((again.past_len(), again.future_len(), notes), (before - 4, 5, vec![]));
}

/// A goal that a newer version of format 1 could have held, or a broken one, takes nothing else along.
#[test]
fn a_goal_that_cannot_be_read_is_noted_and_the_others_stay() {
    let mut file: Value = serde_json::from_str(TEMPLATE).unwrap();
    file["targets"][1]["key"] = "Moon".into();
    file["targets"][2]["weight"] = (-3).into();
    let (document, notes) = restore(&file.to_string()).unwrap();
    let figures: Vec<_> = document.kpis.iter().filter_map(Kpi::figure).collect();
    assert_eq!(figures, [FigureKey::Retention, FigureKey::Nps, FigureKey::Participation]);
    assert_eq!(notes.len(), 2, "{notes:?}");
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
