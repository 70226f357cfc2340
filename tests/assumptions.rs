//! What is taken for granted about customers: kept in the document, bounded, one step of undo, mended when a file is damaged.

use rapport::analysis::value::ValueAsk;
use rapport::plan::{
    Assumptions, CustomerEdit, Document, Edit, History, PlanError, RestoreNote, Step, Undo, apply, encode, restore,
    step,
};
use rapport::units::Ratio;

fn set(value: ValueAsk) -> Edit {
    Edit::Customers(CustomerEdit::SetValue { value })
}

#[test]
fn values_that_cannot_be_computed_with_are_refused() {
    let document = Document::default();
    let first = ValueAsk::default();
    for value in [
        ValueAsk { margin: Some(Ratio(0.0)), ..first },
        ValueAsk { margin: Some(Ratio(1.01)), ..first },
        ValueAsk { margin: Some(Ratio(f64::NAN)), ..first },
        ValueAsk { discount: Ratio(-0.01), ..first },
        ValueAsk { discount: Ratio(f64::INFINITY), ..first },
        ValueAsk { months: 0, ..first },
        ValueAsk { months: 121, ..first },
    ] {
        assert_eq!(apply(&document, &set(value)), Err(PlanError::BadValueAsk { months: 120 }), "{value:?}");
    }
    for value in [
        ValueAsk { margin: Some(Ratio(1.0)), discount: Ratio(0.0), months: 1 },
        ValueAsk { margin: None, discount: Ratio(1.0), months: 120 },
    ] {
        let next = apply(&document, &set(value)).unwrap();
        assert_eq!(next.customers.value, value);
        assert_eq!(step(&document, &next), Some(Step::Customers));
        assert_eq!(restore(&encode(&next)), Ok((next, vec![])));
    }
}

#[test]
fn dragging_is_one_step_and_undo_takes_it_back() {
    let mut history = History::new(Document::default());
    for months in [13, 14, 15] {
        history.edit(&set(ValueAsk { months, ..ValueAsk::default() }), Undo::Coalesced).unwrap();
    }
    assert_eq!(history.present().customers.value.months, 15);
    assert!(history.undo());
    assert_eq!(history.present().customers, Assumptions::default());
}

/// Files from before have none; nothing stands in a file while nobody has touched them.
#[test]
fn a_file_holds_them_only_where_somebody_touched_them() {
    let text = encode(&Document::default());
    assert!(!text.contains("customers"));
    assert_eq!(restore(&text).unwrap().0.customers, Assumptions::default());
    let own = apply(&Document::default(), &set(ValueAsk { margin: Some(Ratio(0.4)), ..ValueAsk::default() })).unwrap();
    let mut bad: serde_json::Value = serde_json::from_str(&encode(&own)).unwrap();
    bad["customers"]["value"]["months"] = 0.into();
    let (read, notes) = restore(&bad.to_string()).unwrap();
    assert_eq!(read.customers, Assumptions::default());
    assert!(matches!(&notes[..], [RestoreNote::BadValue { path, .. }] if path == "customers.value"));
    bad["customers"]["value"]["months"] = 24.into();
    let (read, notes) = restore(&bad.to_string()).unwrap();
    assert_eq!((read.customers.value.months, read.customers.value.margin, notes), (24, Some(Ratio(0.4)), vec![]));
}
