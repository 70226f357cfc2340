//! The bytes of a file → typed columns and a report of every row refused.
//!
//! The way of a file: [`sniff()`] looks at its first bytes and proposes a [`Mapping`]; a [`Chain`] cuts the file into
//! byte ranges; each range goes through a [`RangeParser`], in any order and on any worker; the chain accepts the
//! outputs in file order and only where one range begins exactly where the one before it ended.

mod chain;
mod correction;
mod cursor;
mod date;
mod date_evidence;
mod date_words;
mod detect;
mod dialect;
mod dictionary;
mod encoding;
mod evidence;
mod export;
mod fill;
mod fingerprint;
mod flag;
mod furniture;
mod hash;
mod header;
mod kind;
mod kind_names;
mod kind_recognise;
mod kind_values;
mod look;
mod mapping;
mod marks;
mod number;
mod own;
mod plain;
mod range;
mod records;
mod refused;
mod repair;
mod report;
mod role;
mod row;
mod shape;
mod sink;
mod sniff;
mod span;
mod speculate;
mod status;
mod structure;
mod synonyms;
mod table;
mod template;
mod transcode;
mod value;

pub use chain::{Chain, Job};
pub use correction::{Corrected, Correction, Corrections, Remedy};
pub use date::DateOrder;
pub use date_evidence::{DateEvidence, DateVerdict};
pub use dialect::{Dialect, LineEnd};
pub use encoding::{Decode, Encoding, EncodingEvidence};
pub use evidence::{DecimalEvidence, ShapeEvidence};
pub use export::{csv_cell, refusals_csv, separated_cell};
pub use fingerprint::{Fingerprint, row_hashes};
pub use hash::hash64;
pub use kind::{ANSWERS, Slot, Value, identity, slot, slots};
pub use mapping::{Mapping, Returns};
pub use number::{DecimalMark, Number, Sign, currencies, read_number};
pub use own::{own_decimal, own_header, own_kind_name, own_role_name};
pub use range::{Fed, RangeOutput, RangeParser, RangeStart};
pub use repair::{Repair, RepairKind, repairs_csv};
pub use report::{RangeReport, Reason, ReasonKind, Refusal, Repairs, Returned, Skips};
pub use role::{Kind, Role};
pub use sink::Part;
pub use sniff::{ColumnSniff, Doubt, Sniff, Sureness, resniff, sniff};
pub use table::records;
pub use template::{TemplateLanguage, template, template_columns, template_name};
