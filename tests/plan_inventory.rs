//! The systems that data come from and the rules of their quality: edits, undo, and the gate.

use rapport::analysis::FigureKey;
use rapport::dataset::Kind;
use rapport::plan::{
    Document, Edit, History, Id, Inventory, PlanError, QualityRules, RestoreNote, SourceEdit, Step, System, Undo,
    apply, encode, restore, step,
};

fn shop() -> System {
    System { name: "Shop".into(), owner: "Ann".into(), refresh_days: 7, stale_days: 30, ..System::default() }
}

#[test]
fn systems_are_added_changed_and_removed_and_undo_goes_back() {
    let mut history = History::new(Document::default());
    let before = history.present().clone();
    history.edit(&Edit::Sources(SourceEdit::AddSystem { system: shop() }), Undo::AtOnce).unwrap();
    let added = history.present().inventory.systems[0].clone();
    assert_eq!(added, System { id: Id(before.next_id), ..shop() });
    assert_eq!(step(&before, history.present()), Some(Step::Inventory));
    let moved = System { owner: "Ben".into(), ..added.clone() };
    history.edit(&Edit::Sources(SourceEdit::SetSystem { system: moved.clone() }), Undo::AtOnce).unwrap();
    assert_eq!(history.present().inventory.systems.first(), Some(&moved));
    assert!(history.undo());
    assert_eq!(history.present().inventory.systems.first(), Some(&added));
    history.edit(&Edit::Sources(SourceEdit::RemoveSystem { system: added.id }), Undo::AtOnce).unwrap();
    assert!(history.present().inventory.systems.is_empty());
    let gone = apply(history.present(), &Edit::Sources(SourceEdit::SetSystem { system: moved }));
    assert_eq!(gone, Err(PlanError::NoSystem { system: added.id }));
}

#[test]
fn rules_and_times_that_cannot_be_are_refused() {
    let document = Document::default();
    let first = QualityRules::default();
    for rules in [
        QualityRules { weights: [0.0; 3], ..first },
        QualityRules { weights: [1.0, -1.0, 1.0], ..first },
        QualityRules { weights: [f64::NAN, 1.0, 1.0], ..first },
        QualityRules { good: 70.0, ..first },
        QualityRules { fair: -1.0, ..first },
        QualityRules { days: 0, ..first },
    ] {
        assert_eq!(
            apply(&document, &Edit::Sources(SourceEdit::SetQualityRules { rules })),
            Err(PlanError::BadQualityRules),
            "{rules:?}"
        );
    }
    for system in [System { refresh_days: 0, ..shop() }, System { stale_days: 6, ..shop() }] {
        assert_eq!(apply(&document, &Edit::Sources(SourceEdit::AddSystem { system })), Err(PlanError::BadSystemTimes));
    }
    let nameless = System { name: " ".into(), ..shop() };
    assert_eq!(apply(&document, &Edit::Sources(SourceEdit::AddSystem { system: nameless })), Err(PlanError::EmptyName));
}

#[test]
fn a_file_from_before_has_no_inventory_and_a_damaged_one_is_mended_with_a_note() {
    let document = apply(&Document::default(), &Edit::Sources(SourceEdit::AddSystem { system: shop() })).unwrap();
    let text = encode(&document);
    assert_eq!(restore(&text), Ok((document.clone(), vec![])));

    let mut old: serde_json::Value = serde_json::from_str(&text).unwrap();
    old.as_object_mut().unwrap().remove("inventory");
    let (read, notes) = restore(&old.to_string()).unwrap();
    assert_eq!((read.inventory, notes), (Inventory::default(), vec![]));

    let mut bad: serde_json::Value = serde_json::from_str(&text).unwrap();
    bad["inventory"]["rules"]["days"] = 0.into();
    bad["inventory"]["systems"][0]["stale_days"] = 1.into();
    let (read, notes) = restore(&bad.to_string()).unwrap();
    assert_eq!(read.inventory.rules, QualityRules::default());
    assert_eq!((read.inventory.systems[0].refresh_days, read.inventory.systems[0].stale_days), (30, 60));
    assert_eq!(notes.len(), 2);
    assert!(
        notes.iter().all(|note| matches!(note, RestoreNote::BadValue { path, .. } if path.starts_with("inventory")))
    );
}

/// The reader chooses which table a figure comes from: the choice is undone, kept in the file, and a choice that this build
/// does not know, or that the figure cannot come from, is noted or left out without the others.
#[test]
fn the_table_of_a_figure_is_chosen_undone_and_kept() {
    let choose = |figure, from| Edit::Sources(SourceEdit::SetFigureSource { figure, from });
    let mut history = History::new(Document::default());
    history.edit(&choose(FigureKey::Csat, Some(Kind::Orders)), Undo::AtOnce).unwrap();
    history.edit(&choose(FigureKey::Nps, Some(Kind::Surveys)), Undo::AtOnce).unwrap();
    let document = history.present().clone();
    let sources = document.inventory.figure_sources.clone();
    assert_eq!((sources.of(FigureKey::Csat), sources.of(FigureKey::Nps)), (Some(Kind::Orders), Some(Kind::Surveys)));
    assert_eq!(step(&Document::default(), &document), Some(Step::Inventory));
    let refused = apply(&document, &choose(FigureKey::Nps, Some(Kind::Spend)));
    assert_eq!(refused, Err(PlanError::OtherSource { figure: FigureKey::Nps }));
    let ruled = apply(&document, &choose(FigureKey::Csat, None)).unwrap();
    assert_eq!(ruled.inventory.figure_sources.of(FigureKey::Csat), None);
    // Two choices are two steps.
    assert!(history.undo());
    assert_eq!(history.present().inventory.figure_sources.of(FigureKey::Nps), None);
    assert_eq!(history.present().inventory.figure_sources.of(FigureKey::Csat), Some(Kind::Orders));

    let text = encode(&document);
    assert_eq!(restore(&text), Ok((document, vec![])));
    let mut bad: serde_json::Value = serde_json::from_str(&text).unwrap();
    let list = &mut bad["inventory"]["figure_sources"];
    list[0]["figure"] = "moon".into();
    list.as_array_mut().unwrap().push(serde_json::json!({"figure": "participation", "from": "spend"}));
    let (read, notes) = restore(&bad.to_string()).unwrap();
    assert_eq!(read.inventory.figure_sources.iter().collect::<Vec<_>>(), [(FigureKey::Nps, Kind::Surveys)]);
    assert!(notes.iter().any(
        |note| matches!(note, RestoreNote::BadValue { path, .. } if path.starts_with("inventory.figure_sources[0]"))
    ));
}
