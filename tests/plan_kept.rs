//! What a browser keeps: read back as it was written, and of what is damaged, cut short or newer every part by itself.

use proptest::prelude::*;
use rapport::plan::*;
use std::collections::BTreeMap;

type Profiles = BTreeMap<String, (u32, String)>;

fn history() -> History {
    let mut history = History::new(Document::default());
    for name in ["Plan", "客户计划", "Plan \"B\" \\ 3"] {
        history.edit(&Edit::Rename { name: name.into() }, Undo::AtOnce).unwrap();
    }
    history.undo();
    history
}

fn profiles() -> Profiles {
    BTreeMap::from([("id\u{1f}date".to_owned(), (1, "a".to_owned())), ("客户".to_owned(), (2, "b".to_owned()))])
}

fn sheets() -> BTreeMap<String, Vec<String>> {
    BTreeMap::from([("Jan\u{1f}Feb".to_owned(), vec!["Feb".to_owned()])])
}

fn written() -> String {
    write_kept(&history(), &profiles(), &sheets(), Some(1.5e12))
}

fn read(text: &str) -> (Kept<(u32, String)>, Vec<Unread>) {
    read_kept(text)
}

/// The text with one of its members changed.
fn with(name: &str, value: serde_json::Value) -> String {
    let mut all: serde_json::Value = serde_json::from_str(&written()).unwrap();
    all[name] = value;
    all.to_string()
}

/// The text with something changed in the history, which is a text inside the text.
fn with_history(change: impl FnOnce(&mut serde_json::Value)) -> String {
    let mut history: serde_json::Value = serde_json::from_str(&history().encode()).unwrap();
    change(&mut history);
    with("history", history.to_string().into())
}

fn assert_rest(kept: &Kept<(u32, String)>) {
    assert_eq!((&kept.profiles, &kept.sheets, kept.copied_at), (&profiles(), &sheets(), Some(1.5e12)));
}

#[test]
fn what_is_written_is_read_without_a_remark() {
    let (kept, unread) = read(&written());
    assert_eq!(unread, []);
    assert_eq!(kept.history.as_ref().map(History::encode), Some(history().encode()));
    assert_rest(&kept);
}

/// Versions before the member "version" and before "sheets" are read without a remark too.
#[test]
fn what_an_earlier_version_wrote_is_read() {
    let mut all: serde_json::Value = serde_json::from_str(&written()).unwrap();
    let object = all.as_object_mut().unwrap();
    object.remove("version");
    object.remove("sheets");
    object.insert("copied_at".into(), serde_json::Value::Null);
    let (kept, unread) = read(&all.to_string());
    assert_eq!((kept.history.is_some(), kept.profiles, unread), (true, profiles(), vec![]));
}

/// One description of a file that could not be read emptied the whole plan, because everything was read at one go.
#[test]
fn one_member_that_cannot_be_read_takes_nothing_else_along() {
    let odd = serde_json::json!({"客户": [2, "b"], "id\u{1f}date": "moon", "x": [1]});
    let (kept, unread) = read(&with("profiles", odd));
    assert_eq!(unread, [Unread::Profiles(2)]);
    assert_eq!(kept.history.map(|history| history.encode()), Some(history().encode()));
    assert_eq!(kept.profiles, BTreeMap::from([("客户".to_owned(), (2, "b".to_owned()))]));

    let member = |name: &str| Unread::Member(name.into());
    for (name, value, expected) in [
        ("profiles", serde_json::json!(7), member("profiles")),
        ("profiles", serde_json::json!(null), member("profiles")),
        ("sheets", serde_json::json!({"a": ["b"], "c": 3}), Unread::Sheets(1)),
        ("copied_at", serde_json::json!("yesterday"), member("copied_at")),
        ("version", serde_json::json!("one"), member("version")),
        ("version", serde_json::json!(2), Unread::Newer { found: 2, supported: 1 }),
        ("dreams", serde_json::json!({}), member("dreams")),
    ] {
        let (kept, unread) = read(&with(name, value.clone()));
        assert_eq!(unread, [expected], "{name} {value}");
        assert_eq!(kept.history.unwrap().present(), history().present(), "{name} {value}");
    }
}

#[test]
fn a_document_that_cannot_be_read_leaves_the_rest() {
    let cases = [
        (with("history", "".into()), RestoreError::NotJson { line: 1, column: 0 }),
        (with("history", "[]".into()), RestoreError::NotRapport),
        (with("history", "{\"past\": []}".into()), RestoreError::NotRapport),
        (with_history(|h| h["present"] = 7.into()), RestoreError::NotRapport),
        (with_history(|h| h["present"]["rapport"] = 9.into()), RestoreError::Newer { found: 9, supported: FORMAT }),
    ];
    for (text, error) in cases {
        let (kept, unread) = read(&text);
        assert_eq!((kept.history.is_none(), unread), (true, vec![Unread::Plan(error)]), "{text}");
        assert_rest(&kept);
    }
    let (kept, unread) = read(&with("history", serde_json::json!({"present": {}})));
    assert_eq!(unread, [Unread::Member("history".into()), Unread::Plan(RestoreError::NotJson { line: 1, column: 0 })]);
    assert_rest(&kept);
}

#[test]
fn a_document_that_was_mended_is_told_because_the_next_save_would_write_over_what_it_was() {
    let (kept, unread) = read(&with_history(|h| h["present"]["plan"]["rows"] = 5.into()));
    let [Unread::Mended(notes)] = &*unread else { panic!("{unread:?}") };
    assert!(notes.contains(&RestoreNote::BadValue { path: "plan.rows".into(), found: "5".into() }), "{notes:?}");
    assert!(notes.contains(&RestoreNote::HistoryDropped));
    assert_eq!(kept.history.unwrap().present().name, history().present().name);

    let (kept, unread) = read(&with_history(|h| h["past"] = "gone".into()));
    assert_eq!(unread, [Unread::Mended(vec![RestoreNote::HistoryDropped])]);
    assert_eq!(kept.history.unwrap().present(), history().present());
}

/// Wherever a text ends that was cut while it was written: nothing panics, the loss is told, and the document is there
/// as soon as its own text is whole.
#[test]
fn a_text_cut_at_any_place_gives_what_stands_before_the_cut() {
    let text = written();
    let document = text.find("\\\"past\\\"").unwrap();
    let profiles_end = text.find(",\"sheets\"").unwrap();
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let (kept, unread) = read(&text[..end]);
        assert!(matches!(unread.first(), Some(Unread::Cut { .. })), "{end}: {unread:?}");
        assert_eq!(kept.history.is_some(), end + 1 >= document, "{end}");
        if let Some(kept) = kept.history {
            assert_eq!(kept.present(), history().present(), "{end}");
        }
        assert_eq!(kept.profiles == profiles(), end >= profiles_end, "{end}");
    }
}

/// What was offered for download because a version could not read all of it opens as a project file.
#[test]
fn what_a_browser_had_kept_opens_as_a_project_file() {
    assert_eq!(restore(&written()), Ok((history().present().clone(), vec![])));
    let newer = with_history(|h| h["present"]["rapport"] = 9.into());
    assert_eq!(restore(&newer), Err(RestoreError::Newer { found: 9, supported: FORMAT }));
}

/// A hundred quick undos and a reload lost all of them: the steps are taken again, so that redo goes on as well.
#[test]
fn a_tab_that_comes_back_goes_on_where_it_was() {
    let mut before = History::new(Document::default());
    for n in 0..100 {
        before.edit(&Edit::Rename { name: format!("Plan {n}") }, Undo::AtOnce).unwrap();
    }
    let mut now = before.clone();
    (0..100).for_each(|_| assert!(now.undo()));
    now.redo();
    let moves = format!("o{}or", "u".repeat(100));
    let mut back = before.clone();
    back.resume(now.present().clone(), &moves);
    assert_eq!(back, now);
    assert_eq!((back.past_len(), back.future_len(), &*back.present().name), (1, 99, "Plan 0"));

    // Something else was done too, or the steps lead elsewhere: one step, which undo takes back.
    for moves in ["e", "ue", "uuu", "r"] {
        let mut back = before.clone();
        back.resume(now.present().clone(), moves);
        assert_eq!((back.present(), back.past_len(), back.future_len()), (now.present(), STEPS, 0), "{moves}");
        assert!(back.undo());
        assert_eq!(back.present(), before.present());
    }
    let mut back = before.clone();
    back.resume(before.present().clone(), "e");
    assert_eq!(back, before);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn garbage_is_told_and_never_panics(text in "\\PC*") {
        let (kept, unread) = read(&text);
        prop_assert!(kept.history.is_none() && unread.len() >= 2, "{:?}", unread);
    }

    /// Whatever is scratched: either everything is as it was, or something is told.
    #[test]
    fn no_scratch_is_silent(at in 0.0..1.0f64, gone in 0usize..4, with in "[0-9a-z\"{}\\[\\],:-]{0,3}") {
        let text = written();
        let mut from = (text.len() as f64 * at) as usize;
        while !text.is_char_boundary(from) { from -= 1; }
        let mut to = (from + gone).min(text.len());
        while !text.is_char_boundary(to) { to += 1; }
        let scratched = format!("{}{with}{}", &text[..from], &text[to..]);
        let (kept, unread) = read(&scratched);
        if unread.is_empty() {
            let again = write_kept(&kept.history.unwrap(), &kept.profiles, &kept.sheets, kept.copied_at);
            let (back, unread) = read(&again);
            prop_assert!(unread.is_empty() && back.history.is_some());
        }
    }
}
