//! The systems that data come from and the rules of their quality: edits, undo, and the gate.

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
