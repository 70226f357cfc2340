//! A refused row before its text is decoded.

use super::record::Record;
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::bytes::field::text;
use crate::import::range::report::{Reason, Refusal};
use crate::import::values::dictionary::decoded;
use crate::import::values::value::trim;

/// Characters kept of the value that is to blame.
const MOST_TEXT: usize = 500;

/// Characters kept of a refused record, so that a person can correct it.
pub(in crate::import) const MOST_RAW: usize = 2000;

/// The text of a value, as far as it is kept.
pub(in crate::import) fn told(
    record: &Record,
    column: Option<usize>,
    quote: Option<u8>,
    encoding: Encoding,
    decode: &impl Decode,
) -> String {
    let mut scratch = Vec::new();
    let field = column.and_then(|column| record.fields.get(column));
    let value = field.map_or(&[][..], |field| trim(text(record.bytes, field, quote, &mut scratch), encoding));
    let head = value.get(..MOST_TEXT * 4).unwrap_or(value);
    decoded(head, encoding, decode).chars().take(MOST_TEXT).collect()
}

/// The bytes of a refused row as far as they are kept.
pub(in crate::import) struct Refused {
    line: u64,
    column: Option<usize>,
    raw: Vec<u8>,
    value: Vec<u8>,
    reason: Reason,
}

impl Refused {
    /// Keeps what is needed of a record.
    pub fn new(record: &Record, column: Option<usize>, value: &[u8], reason: Reason) -> Refused {
        // No character has more than four bytes.
        let head = |text: &[u8], most: usize| text.get(..most * 4).unwrap_or(text).to_vec();
        let raw = head(record.bytes.get(record.start..record.end).unwrap_or_default(), MOST_RAW);
        Refused { line: record.line, column, raw, value: head(value, MOST_TEXT), reason }
    }

    /// The refusal with its texts.
    pub fn decoded(&self, encoding: Encoding, decode: &impl Decode) -> Refusal {
        let text = |raw: &[u8], most| decoded(raw, encoding, decode).chars().take(most).collect::<String>();
        let Refused { line, column, reason, .. } = *self;
        Refusal { line, column, raw: text(&self.raw, MOST_RAW), value: text(&self.value, MOST_TEXT), reason }
    }
}
