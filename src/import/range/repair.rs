//! Values that were changed on the way in, one by one.

use crate::import::mapping::Mapping;
use crate::import::out::export::csv_cell;
use crate::import::out::mask::HIDDEN;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt::Write;

/// How a value was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RepairKind {
    /// An id lost the `.0` of a float export.
    FloatId,
    /// An e-mail address as an id was written in the form in which addresses are compared.
    MailAlike,
    /// A text that was encoded twice was read right: a customer, or any text of a table without orders.
    ReadRight,
    /// An amount was rounded: in orders because it has more than four decimals, in other tables to hundredths.
    Rounded,
    /// An optional value that cannot be read, or lies outside its scale, was left empty.
    LeftEmpty,
    /// A row took the customer from the row above, because the cells were merged.
    FilledDown,
    /// The parts of a number were put together again, which a comma between its digits had made two fields.
    Joined,
    /// A ticket was answered or closed before it was opened; that time was left empty.
    Impossible,
    /// A text has characters that the encoding does not have; listed where it stands first in its range.
    Undecodable,
}

impl RepairKind {
    /// All kinds.
    pub const ALL: [RepairKind; 9] = [
        RepairKind::FloatId,
        RepairKind::MailAlike,
        RepairKind::ReadRight,
        RepairKind::Rounded,
        RepairKind::LeftEmpty,
        RepairKind::FilledDown,
        RepairKind::Joined,
        RepairKind::Impossible,
        RepairKind::Undecodable,
    ];

    /// A stable name for files.
    pub fn code(self) -> &'static str {
        match self {
            RepairKind::FloatId => "float_id",
            RepairKind::MailAlike => "mail_alike",
            RepairKind::ReadRight => "read_right",
            RepairKind::Rounded => "rounded",
            RepairKind::LeftEmpty => "left_empty",
            RepairKind::FilledDown => "filled_down",
            RepairKind::Joined => "joined",
            RepairKind::Impossible => "impossible",
            RepairKind::Undecodable => "undecodable",
        }
    }

    /// How many values were changed in this way.
    pub fn count(self, repairs: &Repairs) -> u64 {
        match self {
            RepairKind::FloatId => repairs.float_ids,
            RepairKind::MailAlike => repairs.mails,
            RepairKind::ReadRight => repairs.read_right,
            RepairKind::Rounded => repairs.rounded,
            RepairKind::LeftEmpty => repairs.left_empty,
            RepairKind::FilledDown => repairs.filled_down,
            RepairKind::Joined => repairs.joined,
            RepairKind::Impossible => repairs.impossible,
            RepairKind::Undecodable => repairs.undecodable,
        }
    }
}

/// Values that were changed on the way in, by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Repairs {
    /// Ids that lost the `.0` of a float export.
    pub float_ids: u64,
    /// Ids written in the form in which e-mail addresses are compared.
    pub mails: u64,
    /// Ids that were encoded twice and are read right.
    pub read_right: u64,
    /// Amounts rounded (see [`RepairKind::Rounded`]).
    pub rounded: u64,
    /// Optional values that could not be read or lie outside their scale, and were left empty.
    pub left_empty: u64,
    /// Distinct texts of a column with characters that the encoding does not have: the encoding may be wrong. Those that
    /// are not listed any more are counted in each range.
    pub undecodable: u64,
    /// Rows that took the customer from the row above, because the cells were merged.
    pub filled_down: u64,
    /// Amounts that a comma between their digits had cut into several fields, put together again.
    pub joined: u64,
    /// Rows that stood between two stray quotes, as one text by the letter, and were read one by one.
    pub freed: u64,
    /// Tickets that end before they were opened: the end was left empty.
    pub impossible: u64,
    /// Amounts converted at the rates that were given.
    pub converted: u64,
}

impl Repairs {
    /// Adds those of the range that follows.
    pub(in crate::import) fn merge(&mut self, next: Repairs) {
        self.float_ids += next.float_ids;
        self.mails += next.mails;
        self.read_right += next.read_right;
        self.rounded += next.rounded;
        self.left_empty += next.left_empty;
        self.undecodable += next.undecodable;
        self.filled_down += next.filled_down;
        self.joined += next.joined;
        self.freed += next.freed;
        self.impossible += next.impossible;
        self.converted += next.converted;
    }

    /// The number of a kind.
    pub(in crate::import) fn counter(&mut self, kind: RepairKind) -> &mut u64 {
        match kind {
            RepairKind::FloatId => &mut self.float_ids,
            RepairKind::MailAlike => &mut self.mails,
            RepairKind::ReadRight => &mut self.read_right,
            RepairKind::Rounded => &mut self.rounded,
            RepairKind::LeftEmpty => &mut self.left_empty,
            RepairKind::FilledDown => &mut self.filled_down,
            RepairKind::Joined => &mut self.joined,
            RepairKind::Impossible => &mut self.impossible,
            RepairKind::Undecodable => &mut self.undecodable,
        }
    }
}

/// A value that was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repair {
    /// How.
    pub kind: RepairKind,
    /// The line on which its record begins, from 1; counted like that of a [`Refusal`](crate::import::Refusal).
    pub line: u64,
    /// The column, from 0.
    pub column: usize,
    /// The value as it stands in the file; bytes that are no characters as `\xFF`.
    pub raw: String,
    /// The value as it is read; empty when it was left out.
    pub read: String,
}

impl Repair {
    /// How many of each kind are kept one by one, for each file.
    pub const MOST: u64 = 2000;
}

/// Appends what is listed of the next range, as far as there is room for its kinds. Texts that could not be decoded
/// are listed where they stand first in the file; tells how many were listed already.
pub(in crate::import) fn merge(list: &mut Vec<Repair>, mut next: Vec<Repair>) -> u64 {
    let before = next.len();
    let text = |repair: &Repair| (repair.column, repair.raw.clone());
    let undecodable = |repair: &&Repair| repair.kind == RepairKind::Undecodable;
    if next.iter().any(|repair| undecodable(&repair)) {
        let known: BTreeSet<(usize, String)> = list.iter().filter(undecodable).map(text).collect();
        next.retain(|repair| !undecodable(&repair) || !known.contains(&text(repair)));
    }
    let again = before - next.len();
    for kind in RepairKind::ALL {
        let of_kind = |repair: &&Repair| repair.kind == kind;
        let room = (Repair::MOST as usize).saturating_sub(list.iter().filter(of_kind).count());
        list.extend(next.iter().filter(of_kind).take(room).cloned());
    }
    list.sort_by_key(|repair| repair.line);
    again as u64
}

/// The changed values as CSV with a header: file, line, column (its name or its number from 1), raw, read, kind. Values
/// of columns that hold personal data and are not kept as they are stay hidden.
pub fn repairs_csv(file: &str, mapping: &Mapping, repairs: &[Repair]) -> String {
    let mut out = String::from("file,line,column,raw,read,kind\r\n");
    for repair in repairs {
        csv_cell(file, &mut out);
        let _ = write!(out, ",{},", repair.line);
        match mapping.headers.get(repair.column).filter(|header| !header.is_empty()) {
            Some(header) => csv_cell(header, &mut out),
            None => out.push_str(&(repair.column + 1).to_string()),
        }
        for text in [&repair.raw, &repair.read] {
            out.push(',');
            csv_cell(if mapping.hides(repair.column) && !text.is_empty() { HIDDEN } else { text }, &mut out);
        }
        let _ = write!(out, ",{}\r\n", repair.kind.code());
    }
    out
}
