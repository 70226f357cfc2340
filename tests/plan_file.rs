//! The file format: what is written reads back, what is broken is mended or refused, nothing panics.

use proptest::prelude::*;
use rapport::analysis::{FigureKey, Tier, Unit};
use rapport::goals::{Kpi, KpiId, PathShape, TargetPath, TargetPoint, TypedValue};
use rapport::plan::*;
use rapport::units::{Currency, Day, Money};
use rapport::whatif::*;

fn mended(text: &str) -> (Document, Vec<RestoreNote>) {
    restore(text).unwrap()
}

#[test]
fn the_smallest_file_is_filled_with_defaults_and_says_so() {
    let (document, notes) = mended(r#"{"rapport": 1}"#);
    assert_eq!(document, Document::default());
    let missing = ["name", "currency", "next_id", "plan", "book", "targets", "scheme"];
    assert_eq!(notes, missing.map(|path| RestoreNote::Missing { path: path.into() }));
}

#[test]
fn what_is_not_ours_is_refused() {
    for text in ["{}", "[]", "3", "null", r#"{"rapport": 0}"#, r#"{"rapport": "x"}"#, r#"{"rapport": -1}"#] {
        assert_eq!(restore(text), Err(RestoreError::NotRapport), "{text}");
    }
    assert_eq!(restore(""), Err(RestoreError::NotJson { line: 1, column: 0 }));
    assert_eq!(restore("{\"rapport\": 3}"), Err(RestoreError::Newer { found: 3, supported: 2 }));
}

#[test]
fn strangers_and_wrong_forms_are_noted() {
    let text = r#"{"rapport": 1, "name": 5, "currency": "CNY", "next_id": 1, "colour": "red",
        "plan": {"start": "2024-02-30", "short": [7], "long": {}, "phases": [], "milestones": []},
        "book": {"base": [], "links": {"retention": "moon"}, "locks": null, "scenarios": []}}"#;
    let bad = |path: &str, found: &str| RestoreNote::BadValue { path: path.into(), found: found.into() };
    let (document, notes) = mended(text);
    assert_eq!(
        notes,
        [
            bad("name", "5"),
            bad("plan.start", "\"2024-02-30\""),
            bad("plan.short[0]", "7"),
            bad("plan.long", "{}"),
            bad("book.base", "[]"),
            bad("book.links.retention", "\"moon\""),
            bad("book.locks", "null"),
            RestoreNote::Missing { path: "book.declared".into() },
            RestoreNote::Missing { path: "targets".into() },
            RestoreNote::Missing { path: "scheme".into() },
            RestoreNote::Unknown { path: "colour".into() },
        ]
    );
    assert!(document.book.links.is_empty());
}

#[test]
fn identities_phases_and_numbers_are_mended() {
    let text = r#"{"rapport": 1, "name": "", "currency": "EUR", "next_id": 2,
        "plan": {"start": "2024-01-01", "short": [], "long": [],
            "phases": [{"id": 3, "name": "A", "start": "2024-03-01", "end": "2024-01-01", "segment": null},
                       {"id": 3, "name": "B", "start": "2024-01-01", "end": "2024-01-01", "segment": "lost"}],
            "milestones": [{"id": 0, "name": "M", "date": "2024-01-01", "owner": "", "phase": 77, "done": false}]},
        "book": {"base": {"margin": {"value": 3, "range": [0.5, 0.2], "source": "", "owner": "", "date": null,
                                     "status": "declared"}},
            "links": {}, "locks": {"tools": true, "activities": false, "training": false, "analytics": false,
                                   "other": false},
            "scenarios": [{"id": 4, "name": "S", "changes": {"tools_share": 0.5, "salary": -3}}]}}"#;
    let (document, notes) = mended(text);
    let day = |text: &str| text.parse::<Day>().unwrap();
    let path = |path: &str| path.to_owned();
    for note in [
        RestoreNote::CounterMoved { found: 2, used: 5 },
        RestoreNote::NewId { path: path("plan.phases[1]"), found: 3, used: 5 },
        RestoreNote::NewId { path: path("plan.milestones[0]"), found: 0, used: 6 },
        RestoreNote::EndBeforeStart { path: path("plan.phases[0]"), start: day("2024-03-01"), end: day("2024-01-01") },
        RestoreNote::NoRow { path: path("plan.milestones[0].phase"), row: Id(77) },
        RestoreNote::OutOfRange { path: path("book.base.margin.value"), found: 3.0, used: 1.0 },
        RestoreNote::BadValue { path: path("book.base.margin.range"), found: path("[0.5,0.2]") },
        RestoreNote::OutOfRange { path: path("book.scenarios[0].changes.salary"), found: -3.0, used: 0.0 },
        RestoreNote::Missing { path: path("book.scenarios[0].changes.other_share") },
        RestoreNote::Missing { path: path("book.base.customers") },
    ] {
        assert!(notes.contains(&note), "{note:?} is not in {notes:#?}");
    }
    assert_eq!(document.next_id, 7);
    assert!(document.book.locks.tools);
    assert_eq!(restore(&encode(&document)), Ok((document, vec![])), "mended once is mended");
}

#[test]
fn a_file_holds_no_more_than_the_document() {
    let value: serde_json::Value = serde_json::from_str(&encode(&Document::default())).unwrap();
    let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["book", "currency", "inventory", "kpis", "name", "next_id", "plan", "rapport", "scheme"]);
    assert_eq!(value["rapport"], 2);
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let id = (0..40u64).prop_map(Id);
    let scenario = proptest::option::of((0..40u64).prop_map(ScenarioId));
    let day = (-800_000..3_000_000i32).prop_map(Day);
    let text = "[a-z客 \"\\\\\n]{0,6}";
    let key = proptest::sample::select(InputKey::ALL.to_vec());
    let line = proptest::sample::select(BudgetLine::ALL.to_vec());
    let benefit = proptest::sample::select(Benefit::ALL.to_vec());
    let ready = READY.map(|table| TableId::Ready(table.key)).to_vec();
    let table = prop_oneof![proptest::sample::select(ready), id.clone().prop_map(TableId::Own)];
    let keys: Vec<&str> = READY.into_iter().flat_map(|table| table.columns).map(|column| column.key).collect();
    let column = prop_oneof![
        4 => proptest::sample::select(keys).prop_map(ColumnId::Ready),
        1 => id.clone().prop_map(ColumnId::Own),
    ];
    let segment = proptest::sample::select(Tier::ALL.to_vec());
    let value = prop_oneof![0.0..1.0f64, 0.0..1e6f64, -1e13..1e13f64];
    let status = proptest::sample::select(vec![Status::Derived, Status::Declared, Status::Unsupported]);
    let cell = prop_oneof![
        text.prop_map(CellValue::Text),
        day.clone().prop_map(CellValue::Day),
        (day.clone(), 0..900i32).prop_map(|(start, length)| CellValue::Span(start, start.plus_days(length))),
        (day.clone(), day.clone()).prop_map(|(start, end)| CellValue::Span(start, end)),
        value.clone().prop_map(CellValue::Number),
        (value.clone(), value.clone()).prop_map(|(low, high)| CellValue::Range(low, high)),
        segment.prop_map(|tier| CellValue::Segment(SegmentRef(tier))),
        id.clone().prop_map(CellValue::Row),
        any::<bool>().prop_map(CellValue::Done),
    ];
    let cells = proptest::collection::btree_map(column.clone(), cell.clone(), 0..2);
    let rows = prop_oneof![
        2 => (table.clone(), proptest::option::of(0..9usize), cells)
            .prop_map(|(table, at, cells)| Edit::Plan(PlanEdit::AddRow { table, at, cells })),
        1 => id.clone().prop_map(|row| Edit::Plan(PlanEdit::RemoveRow { row })),
        1 => (id.clone(), 0..9usize).prop_map(|(row, to)| Edit::Plan(PlanEdit::MoveRow { row, to })),
        6 => (id.clone(), column.clone(), proptest::option::of(cell))
            .prop_map(|(row, column, value)| Edit::Plan(PlanEdit::SetCell { row, column, value })),
        1 => day.clone().prop_map(|start| Edit::Plan(PlanEdit::MovePlan { start })),
        1 => (id.clone(), -400..400i32).prop_map(|(row, days)| Edit::Plan(PlanEdit::ShiftRow { row, days })),
    ];
    let choices = proptest::collection::vec(text, 0..4);
    let new_column =
        (text, proptest::sample::select(CellKind::ALL.to_vec()), choices.clone(), proptest::option::of(table.clone()))
            .prop_map(|(name, kind, choices, of)| NewColumn { name, kind, choices, of });
    let times =
        prop_oneof![
            (text, proptest::collection::vec(new_column.clone(), 0..4))
                .prop_map(|(name, columns)| Edit::Tables(TableEdit::AddTable { name, columns })),
            (table.clone(), text).prop_map(|(table, name)| Edit::Tables(TableEdit::RenameTable { table, name })),
            (table.clone(), 0..9usize).prop_map(|(table, to)| Edit::Tables(TableEdit::MoveTable { table, to })),
            table.clone().prop_map(|table| Edit::Tables(TableEdit::RemoveTable { table })),
            (table.clone(), new_column)
                .prop_map(|(table, column)| Edit::Tables(TableEdit::AddColumn { table, column })),
            (table.clone(), column.clone(), text)
                .prop_map(|(table, column, name)| Edit::Tables(TableEdit::RenameColumn { table, column, name })),
            (table.clone(), column.clone(), 0..9usize)
                .prop_map(|(table, column, to)| Edit::Tables(TableEdit::MoveColumn { table, column, to })),
            (table.clone(), column.clone(), any::<bool>())
                .prop_map(|(table, column, hidden)| Edit::Tables(TableEdit::HideColumn { table, column, hidden })),
            (table.clone(), column.clone())
                .prop_map(|(table, column)| Edit::Tables(TableEdit::RemoveColumn { table, column })),
            (table, column, choices).prop_map(|(table, column, choices)| Edit::Tables(TableEdit::SetChoices {
                table,
                column,
                choices
            })),
        ];
    let money = prop_oneof![
        (scenario.clone(), key.clone(), value.clone())
            .prop_map(|(scenario, key, value)| Edit::Money(MoneyEdit::SetInput { scenario, key, value })),
        (scenario.clone(), line.clone(), 0.0..1.0f64)
            .prop_map(|(scenario, line, share)| Edit::Money(MoneyEdit::SetShare { scenario, line, share })),
        (scenario.clone(), line.clone(), 0..300_000_000i64).prop_map(|(scenario, line, cents)| Edit::Money(
            MoneyEdit::SetAmount { scenario, line, amount: Money(cents) }
        )),
        (line.clone(), any::<bool>()).prop_map(|(line, locked)| Edit::Money(MoneyEdit::SetLock { line, locked })),
        (key, value.clone(), value, text, status).prop_map(|(key, value, low, source, status)| {
            let range = Some((low.min(value), low.max(value)));
            let first = Assumption::first(key);
            Edit::Money(MoneyEdit::SetAssumption {
                key,
                assumption: Assumption { value, range, source, status, ..first },
            })
        }),
        (benefit, proptest::option::of(line))
            .prop_map(|(benefit, line)| Edit::Money(MoneyEdit::SetLink { benefit, line })),
        text.prop_map(|name| Edit::Money(MoneyEdit::AddScenario { name })),
        ((0..40u64), text)
            .prop_map(|(id, name)| Edit::Money(MoneyEdit::DuplicateScenario { scenario: ScenarioId(id), name })),
        (0..40u64).prop_map(|id| Edit::Money(MoneyEdit::RemoveScenario { scenario: ScenarioId(id) })),
        text.prop_map(|name| Edit::Rename { name }),
        Just(Edit::SetCurrency { currency: Currency::parse("EUR").unwrap() }),
    ];
    prop_oneof![rows, times, money, any_goal_edit()]
}

fn any_path() -> impl Strategy<Value = TargetPath> {
    let point = (-800_000..3_000_000i32, -1e6..1e6f64).prop_map(|(day, value)| TargetPoint { day: Day(day), value });
    let shape = proptest::sample::select(PathShape::ALL.to_vec());
    prop_oneof![
        (-1e13..1e13f64).prop_map(TargetPath::Plain),
        (shape, proptest::collection::vec(point, 0..4)).prop_map(|(shape, points)| TargetPath::Path { shape, points }),
    ]
}

fn any_kpi() -> impl Strategy<Value = Kpi> {
    let key = proptest::sample::select(FigureKey::ALL.to_vec());
    let value = (proptest::option::of(0..30_000i32), -1e6..1e6f64);
    let values =
        proptest::collection::vec(value.prop_map(|(day, value)| TypedValue { day: day.map(Day), value }), 0..3);
    let text = "[a-z客 \"\\\\\n]{0,6}";
    (0..40u64, key, any_path(), values, text, -0.1..1.2f64, any::<bool>()).prop_map(
        |(id, key, target, values, text, weight, flag)| {
            let kpi = Kpi::of_figure(key, 0.25, 0.5, weight);
            let basis = if flag { rapport::goals::Basis::Typed { unit: Unit::Points } } else { kpi.basis.clone() };
            Kpi { id: KpiId(id), basis, target, values, name: text.clone(), goal: text, locked: flag, ..kpi }
        },
    )
}

fn any_goal_edit() -> impl Strategy<Value = Edit> {
    let id = || (0..40u64).prop_map(KpiId);
    let edit = prop_oneof![
        any_kpi().prop_map(|kpi| GoalEdit::Add { kpi: Box::new(kpi) }),
        any_kpi().prop_map(|kpi| GoalEdit::Set { kpi: Box::new(kpi) }),
        id().prop_map(|kpi| GoalEdit::Copy { kpi }),
        (id(), 0..9usize).prop_map(|(kpi, to)| GoalEdit::Move { kpi, to }),
        id().prop_map(|kpi| GoalEdit::Retire { kpi }),
        id().prop_map(|kpi| GoalEdit::Unretire { kpi }),
        id().prop_map(|kpi| GoalEdit::Remove { kpi }),
        (id(), any_path(), 0..30_000i32).prop_map(|(kpi, target, day)| GoalEdit::Revise {
            kpi,
            target,
            day: Day(day),
            reason: "r".into()
        }),
        (id(), 0.0..1.5f64).prop_map(|(kpi, weight)| GoalEdit::SetWeights { weights: vec![(kpi, weight)] }),
        Just(GoalEdit::Rescale),
    ];
    edit.prop_map(Edit::Goals)
}

fn any_edits() -> impl Strategy<Value = Vec<(Edit, bool)>> {
    proptest::collection::vec((any_edit(), any::<bool>()), 0..40)
}

/// The history after those of the edits that are accepted.
fn history(edits: &[(Edit, bool)]) -> History {
    let mut history = History::new(Document::default());
    for (edit, coalesced) in edits {
        let before = history.clone();
        if history.edit(edit, if *coalesced { Undo::Coalesced } else { Undo::AtOnce }).is_err() {
            assert_eq!(history, before, "a refused edit changes nothing");
        }
    }
    history
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back(edits in any_edits()) {
        let history = history(&edits);
        prop_assert_eq!(restore(&encode(history.present())), Ok((history.present().clone(), vec![])));
        let (restored, notes) = History::restore(&history.encode()).unwrap();
        prop_assert_eq!(notes, vec![]);
        prop_assert_eq!((restored.present(), restored.past_len()), (history.present(), history.past_len()));
    }

    #[test]
    fn undo_takes_back_what_was_done(edits in any_edits(), last in any_edit()) {
        let mut history = history(&edits);
        history.settle();
        let before = history.present().clone();
        if history.edit(&last, Undo::AtOnce).is_ok() && *history.present() != before {
            let after = history.present().clone();
            prop_assert!(history.undo());
            prop_assert_eq!(history.present(), &before);
            prop_assert!(history.redo());
            prop_assert_eq!(history.present(), &after);
        }
        while history.undo() {}
        prop_assert_eq!(history.present(), &Document::default());
    }

    #[test]
    fn every_edit_survives_json(edit in any_edit()) {
        let text = serde_json::to_string(&Edit::Batch { edits: vec![edit.clone()] }).unwrap();
        let applied = apply(&Document::default(), &edit).ok();
        // Compare what they do: values of edits are not yet rounded to what is kept, and days no calendar has are
        // written but not read.
        match serde_json::from_str::<Edit>(&text) {
            Ok(back) => prop_assert_eq!(apply(&Document::default(), &back).ok(), applied),
            Err(_) => prop_assert_eq!(applied, None),
        }
    }

    #[test]
    fn findings_of_any_document_do_not_panic(edits in any_edits(), day in any::<i32>()) {
        let history = history(&edits);
        for finding in findings(history.present(), Day(day)) {
            if let Some(fix) = finding.fix {
                prop_assert!(apply(history.present(), &fix).is_ok(), "{:?}", fix);
            }
        }
    }

    #[test]
    fn garbage_is_refused(text in "\\PC*") {
        prop_assert!(restore(&text).is_err() && History::restore(&text).is_err());
    }

    #[test]
    fn a_cut_or_scratched_file_never_panics(edits in any_edits(), at in 0.0..1.0f64, with in "[0-9a-z\"{}\\[\\],:-]{0,3}") {
        let text = encode(history(&edits).present());
        let mut cut = (text.len() as f64 * at) as usize;
        while !text.is_char_boundary(cut) { cut -= 1; }
        prop_assert!(restore(&text[..cut]).is_err());
        if let Ok((document, _)) = restore(&format!("{}{with}{}", &text[..cut], &text[cut..])) {
            prop_assert_eq!(restore(&encode(&document)), Ok((document, vec![])), "mended once is mended");
        }
    }
}
