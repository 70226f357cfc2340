//! Files of format 1 open with everything they held. The files in `tests/format1` were written by that format and are
//! never written again.

use rapport::plan::{History, restore};

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
