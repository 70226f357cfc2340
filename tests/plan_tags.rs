//! Tags in the document: kept in the project file, mended when damaged, taken back by undo.

use rapport::analysis::{
    Attribute, Condition, Criteria, MAX_TAGS, Method, MethodError, OwnRules, Scheme, Tag, TagGroup, TagId, Test,
};
use rapport::plan::{Document, Edit, History, PlanError, SegmentEdit, Step, TagEdit, Undo, apply, encode, restore};

fn tag(name: &str) -> Tag {
    let often = Condition::new(Attribute::Orders, Test::AtLeast(5.0));
    let city = Condition::new(Attribute::Column("city".into()), Test::Is("Bern".into()));
    let criteria = Criteria::all(vec![often, Condition { not: true, ..city }.or()]);
    Tag { name: name.into(), group: TagGroup::Value, topic: "tier".into(), criteria, ..Tag::default() }
}

fn add(tags: &[Tag]) -> Edit {
    Edit::Tags(TagEdit::Add { tags: tags.to_vec() })
}

#[test]
fn tags_read_back_without_a_note_and_undo_takes_them_back() {
    let mut history = History::new(Document::default());
    history.edit(&add(&[tag("Regulars"), tag("Guests")]), Undo::AtOnce).unwrap();
    let ids: Vec<TagId> = history.present().tags.iter().map(|tag| tag.id).collect();
    assert_eq!(ids, [TagId(1), TagId(2)]);
    let (document, notes) = restore(&encode(history.present())).unwrap();
    assert_eq!((&document, notes), (history.present(), Vec::new()));
    assert_eq!(history.undo_step(), Some(Step::Tags));
    assert!(history.undo() && history.present().tags.is_empty());
    assert!(history.redo() && history.present().tags.len() == 2);
    // A document without tags is written as before there were any.
    assert!(!encode(&Document::default()).contains("\"tags\""));
}

#[test]
fn what_makes_no_sense_is_refused() {
    let document = apply(&Document::default(), &add(&[tag("Regulars")])).unwrap();
    let refused = |tag: Tag| apply(&document, &add(&[tag])).unwrap_err();
    assert_eq!(refused(tag(" ")), PlanError::EmptyName);
    let bad = Criteria::all(vec![Condition::new(Attribute::Orders, Test::Between(2.0, 1.0))]);
    assert_eq!(refused(Tag { criteria: bad, ..tag("x") }), PlanError::BadMethod { error: MethodError::Condition });
    let empty = Criteria::all(vec![Condition::new(Attribute::Category, Test::Is(" ".into()))]);
    assert_eq!(refused(Tag { criteria: empty, ..tag("x") }), PlanError::BadMethod { error: MethodError::Condition });
    // A ready tag has a name by itself.
    assert!(apply(&document, &add(&[Tag { ready: "value_high".into(), ..tag("") }])).is_ok());
    let itself = Criteria::all(vec![Condition::new(Attribute::Tag(TagId(1)), Test::Known)]);
    let set = |tag: Tag| apply(&document, &Edit::Tags(TagEdit::Set { tag: Box::new(tag) }));
    assert_eq!(set(Tag { id: TagId(1), criteria: itself, ..tag("x") }), Err(PlanError::TagOfItself));
    assert_eq!(set(Tag { id: TagId(9), ..tag("x") }), Err(PlanError::NoTag { tag: TagId(9) }));
    let many = vec![tag("x"); MAX_TAGS];
    assert_eq!(apply(&document, &add(&many)), Err(PlanError::TooMany { limit: MAX_TAGS }));
}

#[test]
fn a_tag_that_is_asked_for_stays() {
    let mut document = apply(&Document::default(), &add(&[tag("Regulars"), tag("Guests")])).unwrap();
    let named = Criteria::all(vec![Condition::new(Attribute::Tag(TagId(1)), Test::Known)]);
    let scheme = Scheme::of(Method::Rules(OwnRules { rules: vec![named.clone()] }));
    document = apply(&document, &Edit::Segments(SegmentEdit::Add { scheme: Box::new(scheme) })).unwrap();
    let set = TagEdit::Set { tag: Box::new(Tag { id: TagId(2), criteria: named, ..tag("Guests") }) };
    document = apply(&document, &Edit::Tags(set)).unwrap();
    let remove = |id| Edit::Tags(TagEdit::Remove { tag: TagId(id) });
    assert_eq!(apply(&document, &remove(1)), Err(PlanError::TagUsed { segments: 1, tags: 1 }));
    let without = apply(&document, &remove(2)).unwrap();
    assert_eq!(without.tags.len(), 1);
}

/// Twice the same identity, one that cannot be used, criteria that nobody knows.
#[test]
fn a_damaged_list_is_mended_with_notes() {
    let document = apply(&Document::default(), &add(&[tag("a"), tag("b"), tag("c"), tag("d")])).unwrap();
    let mut file: serde_json::Value = serde_json::from_str(&encode(&document)).unwrap();
    file["tags"][1]["id"] = 1.into();
    file["tags"][2]["id"] = 0.into();
    file["tags"][3]["criteria"]["conditions"][0]["of"] = "moon_phase".into();
    let (mended, notes) = restore(&file.to_string()).unwrap();
    let names: Vec<&str> = mended.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(names, ["a", "b", "c"]);
    let ids: std::collections::BTreeSet<TagId> = mended.tags.iter().map(|tag| tag.id).collect();
    assert_eq!((ids.len(), notes.len()), (3, 3));
    assert!(ids.iter().all(|id| id.0 > 0 && id.0 < mended.next_id));
}

/// Tags that rest on each other by whatever way, and on tags that are not there.
#[test]
fn circles_are_refused_and_mended() {
    let named = |id| Criteria::all(vec![Condition::new(Attribute::Tag(TagId(id)), Test::Known)]);
    let mut document = apply(&Document::default(), &add(&[tag("a"), tag("b"), tag("c")])).unwrap();
    let set = |document: &Document, id: u64, criteria: Criteria| {
        let tag = Box::new(Tag { id: TagId(id), criteria, ..tag("x") });
        apply(document, &Edit::Tags(TagEdit::Set { tag }))
    };
    document = set(&document, 1, named(2)).unwrap();
    document = set(&document, 2, named(3)).unwrap();
    assert_eq!(set(&document, 3, named(1)), Err(PlanError::TagOfItself));
    assert_eq!(set(&document, 3, named(9)), Err(PlanError::NoTag { tag: TagId(9) }));
    // A segment that is not "opted out", where that tag has gone: its rule is emptied and not everybody's.
    let not = Criteria::all(vec![Condition { not: true, ..Condition::new(Attribute::Tag(TagId(3)), Test::Known) }]);
    let scheme = Scheme::of(Method::Rules(OwnRules { rules: vec![not] }));
    document = apply(&document, &Edit::Segments(SegmentEdit::Add { scheme: Box::new(scheme) })).unwrap();
    let mut file: serde_json::Value = serde_json::from_str(&encode(&document)).unwrap();
    file["tags"][2]["criteria"]["conditions"][0]["of"] = "moon_phase".into();
    let (mended, notes) = restore(&file.to_string()).unwrap();
    // The third tag cannot be read, the second rests on it, the first on that.
    assert!(mended.tags.is_empty() && notes.len() >= 4, "{notes:?}");
    let Method::Rules(rules) = &mended.schemes[1].method else { panic!("own rules") };
    assert!(rules.rules[0].conditions.is_empty());
}
