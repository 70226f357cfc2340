//! What became of every row.

use super::credible::DaySpread;
use super::crowd::Crowd;
use super::fingerprint::Fingerprint;
use super::notation::Notation;
pub use super::reason::{Reason, ReasonKind};
pub use super::repair::Repairs;
use super::repair::{self, Repair, RepairKind};
use super::report_money::{Unknown, Zeros};
use super::tally::Tally;
use crate::import::bytes::encoding_votes::EncodingVotes;
use crate::import::rows::exclusion::{Excluded, merge_excluded};
use crate::import::rows::status::{StatusCount, merge_counts};
use crate::import::values::date_evidence::DateEvidence;
use crate::import::values::twice::Twice;
use crate::units::{Exact, Ratio};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A row that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The line on which the record begins, from 1; counted from the beginning of the range until the chain adds the
    /// lines before it.
    pub line: u64,
    /// The column that is to blame, from 0.
    pub column: Option<usize>,
    /// The whole record as it stands in the file, at most 2000 characters.
    pub raw: String,
    /// The value that is to blame, at most 500 characters.
    pub value: String,
    /// Why.
    pub reason: Reason,
}

impl Refusal {
    /// Whether the whole record is here, so that it can be corrected; a longer one is cut.
    pub fn is_whole(&self) -> bool {
        self.raw.chars().count() < crate::import::rows::refused::MOST_RAW
    }

    /// Whether the row was refused for this reason, if one is asked for, and holds the text, in whatever case.
    ///
    /// ```
    /// use rapport::import::{Reason, ReasonKind, Refusal};
    /// let raw = "17,Müller,31.02.2024,9".to_owned();
    /// let row = Refusal { line: 8, column: Some(2), raw, value: "31.02.2024".into(), reason: Reason::BadDate };
    /// assert!(row.matches(None, "müller") && row.matches(Some(ReasonKind::BadDate), "8"));
    /// assert!(!row.matches(Some(ReasonKind::BadAmount), "") && !row.matches(None, "Meier"));
    /// ```
    pub fn matches(&self, kind: Option<ReasonKind>, text: &str) -> bool {
        let text = text.trim().to_lowercase();
        kind.is_none_or(|kind| kind == self.reason.kind())
            && (text.is_empty() || self.line.to_string() == text || self.raw.to_lowercase().contains(&text))
    }
}

/// What stands in a file beside its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Furniture {
    /// A line above the table.
    Preamble,
    /// The names of the columns once more, as in monthly exports joined into one file.
    Header,
    /// A line of totals.
    Total,
    /// A remark: one text in a row of empty cells.
    Note,
    /// A row of another table below.
    OtherTable,
}

/// Rows left out by a rule, one that the user chose or one about what is no row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Skips {
    /// Negative quantity and an order id of C and digits.
    pub cancelled: u64,
    /// Any other row with an amount below zero.
    pub not_positive: u64,
    /// Rows with an amount of exactly zero (see [`Zeros`]).
    pub zero: u64,
    /// Lines above the table.
    pub preamble: u64,
    /// Records that repeat the names of the columns.
    pub headers: u64,
    /// Lines of totals.
    pub totals: u64,
    /// Remarks.
    pub notes: u64,
    /// Rows of another table in the same file.
    pub other_table: u64,
    /// Orders that were cancelled, closed, refunded or never paid, by their status.
    pub by_status: u64,
    /// Money that moves without a sale, by the type of the row: payouts, transfers, fees.
    pub no_sale: u64,
    /// Rows that a rule of a person leaves out (see [`Exclusion`](crate::import::Exclusion)).
    pub excluded: u64,
    /// Further items of orders whose total stands on another row, or was counted there.
    pub items: u64,
    /// Refused rows that a person has left out.
    pub by_person: u64,
    /// Rows that stand in the file before, exactly alike.
    pub repeated: u64,
    /// Amounts in other currencies than the one that is kept.
    pub other_currency: u64,
    /// Days that are not believed (see [`Mapping::credible`](crate::import::Mapping::credible)).
    pub incredible: u64,
    /// Test answers of a survey, and answers that were broken off.
    pub unfinished: u64,
}

impl Skips {
    /// All skipped rows.
    pub fn total(&self) -> u64 {
        let Skips {
            cancelled,
            not_positive,
            zero,
            preamble,
            headers,
            totals,
            notes,
            other_table,
            by_status,
            no_sale,
            excluded,
            items,
            by_person,
            repeated,
            other_currency,
            incredible,
            unfinished,
        } = *self;
        cancelled
            + not_positive
            + zero
            + preamble
            + headers
            + totals
            + notes
            + other_table
            + by_status
            + no_sale
            + excluded
            + items
            + by_person
            + repeated
            + other_currency
            + incredible
            + unfinished
    }

    pub(in crate::import) fn count(&mut self, furniture: Furniture) {
        let counter = match furniture {
            Furniture::Preamble => &mut self.preamble,
            Furniture::Header => &mut self.headers,
            Furniture::Total => &mut self.totals,
            Furniture::Note => &mut self.notes,
            Furniture::OtherTable => &mut self.other_table,
        };
        *counter += 1;
    }

    fn merge(&mut self, next: Skips) {
        self.cancelled += next.cancelled;
        self.not_positive += next.not_positive;
        self.zero += next.zero;
        self.preamble += next.preamble;
        self.headers += next.headers;
        self.totals += next.totals;
        self.notes += next.notes;
        self.other_table += next.other_table;
        self.by_status += next.by_status;
        self.no_sale += next.no_sale;
        self.excluded += next.excluded;
        self.items += next.items;
        self.by_person += next.by_person;
        self.repeated += next.repeated;
        self.other_currency += next.other_currency;
        self.incredible += next.incredible;
        self.unfinished += next.unfinished;
    }
}

/// What came back of known customers, unless it is ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Returned {
    /// Rows with a negative amount, or with a refund.
    pub rows: u64,
    /// The sum of their amounts without the sign.
    pub amount: Exact,
    /// The sum of the amounts of all orders kept.
    pub sold: Exact,
}

impl Returned {
    /// What came back of what was sold: the returned amount by the amount of all rows kept. Nothing without a sale.
    pub fn rate(&self) -> Option<Ratio> {
        (self.sold > Exact::ZERO).then(|| Ratio(self.amount.units() / self.sold.units()))
    }

    /// Counts a row of which so much came back.
    pub(in crate::import) fn add(&mut self, back: Exact) {
        self.rows += 1;
        self.amount += back;
    }

    fn merge(&mut self, next: Returned) {
        self.rows += next.rows;
        self.amount += next.amount;
        self.sold += next.sold;
    }
}

/// What became of the rows of a range, or of a whole file after merging.
/// Always `rows_in == rows_kept + unknown.rows + refused + skipped.total()`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RangeReport {
    /// Records read, without header and blank lines.
    pub rows_in: u64,
    /// Rows kept of known customers: orders, and the returns that lower them.
    pub rows_kept: u64,
    /// What the rows in the block add up to.
    #[serde(default)]
    pub tally: Tally,
    /// Of these, returns that lower the orders.
    #[serde(default)]
    pub netted: u64,
    /// Rows of unknown customers.
    #[serde(default)]
    pub unknown: Unknown,
    /// Rows with an amount of exactly zero.
    #[serde(default)]
    pub zeros: Zeros,
    /// Rows refused.
    pub refused: u64,
    /// Rows refused, by reason.
    pub refused_by: BTreeMap<ReasonKind, u64>,
    /// The first refused rows in file order, at most [`RangeReport::MOST_DETAILS`].
    pub details: Vec<Refusal>,
    /// Rows skipped by rule.
    pub skipped: Skips,
    /// What came back; zero where it is ignored.
    #[serde(default)]
    pub returned: Returned,
    /// What came back of known customers and is ignored; zero unless it is.
    #[serde(default)]
    pub ignored: Excluded,
    /// Lines without any value.
    pub blank_lines: u64,
    /// Values changed.
    pub repairs: Repairs,
    /// The first values changed of each kind, at most [`Repair::MOST`], by line.
    #[serde(default)]
    pub repaired: Vec<Repair>,
    /// The statuses and types of the file, each with its rows and their sum.
    #[serde(default)]
    pub statuses: Vec<StatusCount>,
    /// What each rule of the mapping leaves out, in its order.
    #[serde(default)]
    pub excluded: Vec<Excluded>,
    /// Refused records that hold the other kind of line end and would be several rows with it.
    #[serde(default)]
    pub hidden_line_ends: u64,
    /// What texts that are no UTF-8 say about the encoding of the file.
    #[serde(default)]
    pub encodings: EncodingVotes,
    /// Texts that were encoded twice and stayed so.
    #[serde(default)]
    pub twice: Twice,
    /// Where the rows end that were kept.
    #[serde(default)]
    pub last_kept: u64,
    /// How the dates of the file are written.
    pub dates: DateEvidence,
    /// On which days the rows kept fall.
    #[serde(default)]
    pub days: DaySpread,
    /// Values in unusual notation.
    #[serde(default)]
    pub notation: Notation,
    /// What the orders of another file are compared with; empty for other tables.
    pub fingerprint: Fingerprint,
    /// The ids with most of the rows; seen by who reads a whole file.
    #[serde(default)]
    pub crowd: Crowd,
}

impl RangeReport {
    /// How many refused rows are kept with their text, for each file.
    pub const MOST_DETAILS: usize = 20_000;

    /// Adds the report of the range that follows; its lines are counted from the beginning of the file already.
    pub fn merge(&mut self, next: RangeReport) {
        self.rows_in += next.rows_in;
        self.rows_kept += next.rows_kept;
        self.tally.merge(next.tally);
        self.netted += next.netted;
        self.unknown.merge(next.unknown);
        self.zeros.merge(next.zeros);
        self.refused += next.refused;
        for (kind, count) in next.refused_by {
            *self.refused_by.entry(kind).or_default() += count;
        }
        let room = RangeReport::MOST_DETAILS.saturating_sub(self.details.len());
        self.details.extend(next.details.into_iter().take(room));
        self.skipped.merge(next.skipped);
        self.returned.merge(next.returned);
        self.ignored.merge(next.ignored);
        self.blank_lines += next.blank_lines;
        self.repairs.merge(next.repairs);
        self.hidden_line_ends += next.hidden_line_ends;
        self.encodings.merge(next.encodings);
        self.twice.merge(next.twice);
        self.last_kept = self.last_kept.max(next.last_kept);
        let again = repair::merge(&mut self.repaired, next.repaired);
        self.repairs.undecodable = self.repairs.undecodable.saturating_sub(again);
        merge_counts(&mut self.statuses, next.statuses);
        merge_excluded(&mut self.excluded, &next.excluded);
        self.dates.merge(&next.dates);
        self.days.merge(next.days);
        self.notation.merge(next.notation);
        self.fingerprint.merge(next.fingerprint);
        self.crowd.merge(next.crowd);
    }

    /// Counts the lines of all details from further up in the file.
    pub fn shift_lines(&mut self, lines: u64) {
        if self.last_kept > 0 {
            self.last_kept += lines;
        }
        for refusal in &mut self.details {
            refusal.line += lines;
        }
        for repair in &mut self.repaired {
            repair.line += lines;
        }
    }

    /// Counts a value that was changed; `told` gives the value in the file and the value read while there is room.
    pub(in crate::import) fn repair(
        &mut self,
        kind: RepairKind,
        line: u64,
        column: Option<usize>,
        told: impl FnOnce() -> (String, String),
    ) {
        let count = self.repairs.counter(kind);
        *count += 1;
        if let Some(column) = column.filter(|_| *count <= Repair::MOST) {
            let (raw, read) = told();
            self.repaired.push(Repair { kind, line, column, raw, read });
        }
    }

    /// Whether every row that came in is accounted for.
    pub fn is_complete(&self) -> bool {
        self.rows_in == self.rows_kept + self.unknown.rows + self.refused + self.skipped.total()
            && self.refused == self.refused_by.values().sum::<u64>()
    }
}
