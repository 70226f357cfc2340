//! Kept lists in the document: kept in the project file, mended when damaged, taken back by undo.

use rapport::analysis::{ListColumn, ListSort, SegmentRef, Selector, Tier};
use rapport::plan::{
    Document, Edit, History, KeptList, KeptListId, ListEdit, MAX_LISTS, PlanError, Step, Undo, apply, encode, restore,
};

fn list(name: &str) -> KeptList {
    KeptList {
        name: name.into(),
        selector: Selector::Segment(SegmentRef::tier(Tier::Lost)),
        sort: ListSort::Last,
        ascending: true,
        search: "a".into(),
        columns: Some(vec![ListColumn::Orders, ListColumn::Own("own:Shoe size".into())]),
        ..KeptList::default()
    }
}

fn add(list: KeptList) -> Edit {
    Edit::Lists(ListEdit::Add { list: Box::new(list) })
}

#[test]
fn lists_read_back_without_a_note_and_undo_takes_them_back() {
    let mut history = History::new(Document::default());
    history.edit(&add(list("Win back")), Undo::AtOnce).unwrap();
    history.edit(&add(KeptList { name: "All".into(), ..KeptList::default() }), Undo::AtOnce).unwrap();
    let ids: Vec<KeptListId> = history.present().lists.iter().map(|list| list.id).collect();
    assert_eq!(ids, [KeptListId(1), KeptListId(2)]);
    let (document, notes) = restore(&encode(history.present())).unwrap();
    assert_eq!((&document, notes), (history.present(), Vec::new()));
    assert_eq!(history.undo_step(), Some(Step::Lists));
    assert!(history.undo() && history.present().lists.len() == 1);
    assert!(history.redo() && history.present().lists.len() == 2);
    // A document without lists is written as before there were any.
    assert!(!encode(&Document::default()).contains("\"lists\""));
}

#[test]
fn a_list_is_renamed_and_removed() {
    let document = apply(&Document::default(), &add(list("Win back"))).unwrap();
    let rename = |id, name: &str| Edit::Lists(ListEdit::Rename { list: KeptListId(id), name: name.into() });
    let named = apply(&document, &rename(1, "Call them")).unwrap();
    let held = named.lists.iter().next().unwrap();
    assert_eq!(*held, KeptList { id: KeptListId(1), ..list("Call them") });
    assert_eq!(apply(&document, &rename(1, " ")), Err(PlanError::EmptyName));
    assert_eq!(apply(&document, &rename(9, "x")), Err(PlanError::NoList { list: KeptListId(9) }));
    let remove = |id| Edit::Lists(ListEdit::Remove { list: KeptListId(id) });
    assert!(apply(&document, &remove(1)).unwrap().lists.is_empty());
    assert_eq!(apply(&document, &remove(9)), Err(PlanError::NoList { list: KeptListId(9) }));
}

#[test]
fn what_makes_no_sense_is_refused() {
    let refused = |list: KeptList| apply(&Document::default(), &add(list)).unwrap_err();
    assert_eq!(refused(list(" ")), PlanError::EmptyName);
    // What stands at a place of one file stands nowhere, or elsewhere, in another.
    let by_place = ["pair.0.1.both", "first.category.0.90.any", "referred.3.direct", "cohort.day.on.1.channel.0.4"];
    for word in by_place {
        let selector: Selector = word.parse().unwrap();
        assert_eq!(refused(KeptList { selector, ..list("x") }), PlanError::ListOfOpenFiles, "{selector}");
    }
    let columns = Some(vec![ListColumn::Orders; 101]);
    assert_eq!(refused(KeptList { columns, ..list("x") }), PlanError::TooMany { limit: 100 });
    let mut document = Document::default();
    for _ in 0..MAX_LISTS {
        document = apply(&document, &add(list("x"))).unwrap();
    }
    assert_eq!(apply(&document, &add(list("x"))), Err(PlanError::TooMany { limit: MAX_LISTS }));
}

/// Twice the same identity, one that cannot be used, customers that nobody knows, customers by their place.
#[test]
fn a_damaged_list_is_mended_with_notes() {
    let mut document = Document::default();
    for name in ["a", "b", "c", "d", "e"] {
        document = apply(&document, &add(list(name))).unwrap();
    }
    let mut file: serde_json::Value = serde_json::from_str(&encode(&document)).unwrap();
    file["lists"][1]["id"] = 1.into();
    file["lists"][2]["id"] = 0.into();
    file["lists"][3]["selector"] = "moon".into();
    file["lists"][4]["selector"] = serde_json::json!({ "pair": { "a": 0, "b": 1, "both": true } });
    let (mended, notes) = restore(&file.to_string()).unwrap();
    let names: Vec<&str> = mended.lists.iter().map(|list| list.name.as_str()).collect();
    assert_eq!(names, ["a", "b", "c"]);
    let ids: std::collections::BTreeSet<KeptListId> = mended.lists.iter().map(|list| list.id).collect();
    assert_eq!((ids.len(), notes.len()), (3, 4));
    assert!(ids.iter().all(|id| id.0 > 0 && id.0 < mended.next_id));
}
