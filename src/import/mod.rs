//! The bytes of a file → typed columns and a report of every row refused.
//!
//! The way of a file: [`sniff()`] looks at its first bytes and proposes a [`Mapping`]; a [`Chain`] cuts the file into
//! byte ranges; each range goes through a [`RangeParser`], in any order and on any worker; the chain accepts the
//! outputs in file order and only where one range begins exactly where the one before it ended.

mod bytes;
mod look;
mod mapping;
mod out;
mod range;
mod role;
mod rows;
mod values;

pub use bytes::dialect::{Dialect, LineEnd};
pub use bytes::encoding::{Decode, Encoding, EncodingEvidence};
pub use bytes::encoding_votes::EncodingVotes;
pub use bytes::table::records;
pub use look::evidence::{DecimalEvidence, ShapeEvidence};
pub use look::exclusion_look::ProposedExclusion;
pub use look::groups::ItemGroup;
pub use look::kind::{ANSWERS, Slot, Value, identity, slot, slots};
pub use look::own::{own_decimal, own_header, own_kind_name, own_role_name};
pub use look::personal::{Handling, Personal, PersonalEvidence, Treatment, treatments};
pub use look::question::{Answer, Choice};
pub use look::raw::{RawLine, RawPart};
pub use look::reading::{ColumnSniff, Read, Reading};
pub use look::second_look::second_look;
pub use look::sniff::{Doubt, Sniff, resniff, sniff};
pub use look::table_doubt::TableDoubt;
pub use mapping::{Guests, Mapping, Returns};
pub use out::correction::{Corrected, Correction, Corrections, Remedy};
pub use out::export::{csv_cell, refusals_csv, separated_cell};
pub use out::join::{JoinPlan, JoinSide, is_same_table};
pub use out::join_head::{JoinHead, JoinLookup};
pub use out::join_lines::JoinLines;
pub use out::join_report::{JoinReport, JoinVerdict};
pub use out::merges::{Merge, MergeList, is_merge_list, merges_csv, read_merges};
pub use out::template::{TemplateLanguage, template, template_columns, template_name};
pub use range::chain::{Chain, Job};
pub use range::credible::DaySpread;
pub use range::crowd::Crowd;
pub use range::fingerprint::{Fingerprint, row_hashes};
pub use range::forecast::Forecast;
pub use range::notation::Notation;
pub use range::parser::{Fed, RangeOutput, RangeParser, RangeStart};
pub use range::reason::{Reason, ReasonKind};
pub use range::repair::{Repair, RepairKind, repairs_csv};
pub use range::report::{RangeReport, Refusal, Repairs, Returned, Skips};
pub use range::report_money::{Unknown, Zeros};
pub use range::reread::read_again;
pub use range::tally::Tally;
pub use role::{Kind, Role};
pub use rows::exclusion::{Excluded, Exclusion, Test};
pub use rows::meaning::Meaning;
pub use rows::sink::Part;
pub use rows::status::{Said, StatusCount};
pub use rows::totals::Totals;
pub use values::answer::Words;
pub use values::calendar::Calendar;
pub use values::consent::ConsentRule;
pub use values::currency::Rate;
pub use values::cut_id::CutIds;
pub use values::date::DateOrder;
pub use values::date_evidence::{DateEvidence, DateVerdict};
pub use values::duration::TimeUnit;
pub use values::hash::hash64;
pub use values::mail_id::mail_form;
pub use values::nobody::is_placeholder;
pub use values::number::{DecimalMark, Number, read_number};
pub use values::pseudonym::{Secret, is_pseudonym, pseudonym};
pub use values::scale::Scale;
pub use values::sign::{Sign, currencies};
pub use values::twice::Twice;
pub use values::zone::{Offsets, Zone, offset, offset_name};
