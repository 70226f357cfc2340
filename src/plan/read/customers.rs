//! What a stored document takes for granted about customers.

use super::super::assumptions::{self, Assumptions};
use super::super::file::RestoreNote;
use super::super::reader::Fields;
use crate::analysis::value::ValueAsk;

pub(in crate::plan) fn assumptions(mut fields: Fields) -> Assumptions {
    let first = ValueAsk::default();
    let value = |mut fields: Fields| {
        let value = ValueAsk {
            margin: fields.take_if_there("margin").flatten(),
            discount: fields.take("discount", first.discount),
            months: fields.take("months", first.months),
        };
        fields.finish();
        value
    };
    let found = Assumptions { value: fields.part_if_there("value", value).unwrap_or(first) };
    fields.finish();
    found
}

/// What cannot be used becomes the first choice.
pub(in crate::plan) fn repair_assumptions(found: &mut Assumptions, notes: &mut Vec<RestoreNote>) {
    if assumptions::value(&found.value).is_err() {
        let bad = std::mem::take(&mut found.value);
        notes.push(RestoreNote::BadValue { path: "customers.value".into(), found: format!("{bad:?}") });
    }
}
