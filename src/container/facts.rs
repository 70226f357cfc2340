//! What is known about a workbook and its sheets.

use serde::{Deserialize, Serialize};

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetFacts {
    /// Its name.
    pub name: String,
    /// Rows down to the last cell that is not empty; 0 for an empty sheet.
    pub rows: u32,
    /// Columns to the last cell that is not empty.
    pub columns: u32,
    /// Whether the program that wrote it shows the sheet.
    pub visible: bool,
}

impl SheetFacts {
    /// Whether there is nothing on the sheet.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }
}

/// A sheet that has been turned into text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SheetText {
    /// Rows written.
    pub rows: u32,
    /// Cells with an error value (`#N/A`, `#DIV/0!`), written as empty cells.
    pub errors: u32,
}

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookFault {
    /// It is protected by a password.
    Locked,
    /// It is damaged or incomplete.
    Damaged,
    /// It is a document of another kind, such as a letter.
    NoWorkbook,
    /// It is larger than [`BookFault::LARGEST`].
    TooLarge,
    /// More comes out of it than the tab can hold: so many bytes, or more.
    Outgrown(u64),
    /// Of a sheet, or of all, nothing but formulas is there, so many, of which no value is stored.
    Uncalculated(u32),
}

impl BookFault {
    /// A workbook is read as a whole and its texts are unpacked; beyond this many bytes the program's memory does not
    /// suffice.
    pub const LARGEST: u64 = 200 << 20;

    /// A sheet that becomes more text than this is none that a spreadsheet wrote.
    pub const LARGEST_TEXT: u64 = 2 << 30;
}
