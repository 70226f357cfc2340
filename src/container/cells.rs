//! Cells as fields of a CSV file: what the spreadsheet shows, in a form that means the same everywhere.

use calamine::DataRef;

/// Digits that a spreadsheet keeps of a number; what a float has beyond them is never shown.
const DIGITS: usize = 15;

/// Rows and columns of the largest sheet that spreadsheets have; a cell beyond is the work of a damaged file.
const LARGEST: (u32, u32) = (1 << 20, 1 << 14);
/// Short rows are filled up to this many cells: a single cell far out must not make every row long.
const WIDEST: u32 = 512;

/// One row after the other, as UTF-8 with commas. Line breaks in cells become spaces, so that a line of the text is a
/// row of the sheet and a message about line 7 is about row 7.
#[derive(Default)]
pub struct Text {
    /// What has been written and not been taken yet.
    pub bytes: Vec<u8>,
    /// Cells with an error value.
    pub errors: u32,
    /// The row that is being written, from 0.
    row: u32,
    /// Cells of it so far.
    column: u32,
    /// The widest row so far: shorter ones are filled up, as a sheet does not store empty cells.
    width: u32,
}

impl Text {
    /// Writes a cell. `zeros` are the digits that its format fills up with zeros. Cells come in order of row and
    /// column; one that goes back or lies
    /// beyond the largest sheet is the work of a damaged file and left out.
    pub fn cell(&mut self, row: u32, column: u32, value: &DataRef<'_>, zeros: usize) {
        let back = row < self.row || row == self.row && column < self.column;
        if matches!(value, DataRef::Empty) || back || row >= LARGEST.0 || column >= LARGEST.1 {
            return;
        }
        while self.row < row {
            self.end_row();
        }
        while self.column <= column {
            if self.column > 0 {
                self.bytes.push(b',');
            }
            self.column += 1;
        }
        match value {
            DataRef::Error(_) => self.errors += 1,
            _ => field(&mut self.bytes, &text(value, zeros)),
        }
    }

    /// Ends a row.
    fn end_row(&mut self) {
        // An empty row is an empty line, not a row of empty fields.
        if self.column > 0 {
            self.width = self.width.max(self.column).min(WIDEST);
            (self.column..self.width).for_each(|_| self.bytes.push(b','));
        }
        self.bytes.push(b'\n');
        self.row += 1;
        self.column = 0;
    }

    /// Ends the last row; returns how many there are.
    pub fn finish(&mut self) -> u32 {
        if self.column > 0 {
            self.end_row();
        }
        self.row
    }

    /// Rows written so far.
    pub fn rows(&self) -> u32 {
        self.row
    }
}

fn field(bytes: &mut Vec<u8>, text: &str) {
    let text = if text.contains(['\n', '\r']) { &text.replace("\r\n", " ").replace(['\n', '\r'], " ") } else { text };
    if text.contains([',', '"']) {
        bytes.push(b'"');
        bytes.extend_from_slice(text.replace('"', "\"\"").as_bytes());
        bytes.push(b'"');
    } else {
        bytes.extend_from_slice(text.as_bytes());
    }
}

fn text(value: &DataRef<'_>, zeros: usize) -> String {
    match value {
        DataRef::Int(n) => filled(n.to_string(), zeros),
        DataRef::Float(n) => filled(number(*n), zeros),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let time = format!("{hour:02}:{minute:02}:{second:02}");
            if moment.is_duration() || moment.as_f64() < 1.0 {
                time
            } else if (hour, minute, second) == (0, 0, 0) {
                format!("{year:04}-{month:02}-{day:02}")
            } else {
                format!("{year:04}-{month:02}-{day:02} {time}")
            }
        }
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// A number with [`DIGITS`] significant digits and without an exponent: 0.30000000000000004 is 0.3.
fn number(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let rounded = format!("{value:.*e}", DIGITS - 1).parse::<f64>().unwrap_or(value);
    // Rust writes floats in full, with as many digits as tell them apart from their neighbours.
    if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }
}

fn filled(number: String, zeros: usize) -> String {
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    if digits && number.len() < zeros { format!("{number:0>zeros$}") } else { number }
}

/// The digits that a number format fills up: `00000` shows 42 as 00042. 0 for every other format.
pub fn zeros(format: &str) -> usize {
    if format.len() > 1 && format.bytes().all(|byte| byte == b'0') { format.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{CellErrorType, ExcelDateTime, ExcelDateTimeType};

    fn shown(value: DataRef<'_>) -> String {
        text(&value, 0)
    }

    #[test]
    fn numbers_are_those_on_the_sheet() {
        assert_eq!(shown(DataRef::Float(0.1 + 0.2)), "0.3");
        assert_eq!(shown(DataRef::Float(1234.5)), "1234.5");
        assert_eq!(shown(DataRef::Float(-0.0)), "0");
        assert_eq!(shown(DataRef::Float(17850.0)), "17850");
        assert_eq!(shown(DataRef::Float(6.22848e18)), "6228480000000000000");
        assert_eq!(shown(DataRef::Float(1e-7)), "0.0000001");
        assert_eq!(text(&DataRef::Float(42.0), zeros("00000")), "00042");
        assert_eq!((zeros("0"), zeros("0.00"), zeros("General")), (0, 0, 0));
    }

    #[test]
    fn dates_are_iso() {
        // Excel: 45356 is 2024-03-05; half a day is noon.
        let moment = |serial, kind| DataRef::DateTime(ExcelDateTime::new(serial, kind, false));
        assert_eq!(shown(moment(45356.0, ExcelDateTimeType::DateTime)), "2024-03-05");
        assert_eq!(shown(moment(45356.5, ExcelDateTimeType::DateTime)), "2024-03-05 12:00:00");
        assert_eq!(shown(moment(0.75, ExcelDateTimeType::DateTime)), "18:00:00");
        assert_eq!(shown(DataRef::Bool(true)), "TRUE");
    }

    #[test]
    fn a_line_is_a_row_and_short_rows_are_filled_up() {
        let mut sheet = Text::default();
        let cells = [(1, 0, "a,b"), (1, 1, "say \"hi\""), (1, 2, "two\r\nlines"), (3, 1, "x")];
        for (row, column, cell) in cells {
            sheet.cell(row, column, &DataRef::SharedString(cell), 0);
        }
        sheet.cell(4, 0, &DataRef::Error(CellErrorType::NA), 0);
        // No sheet reaches so far.
        sheet.cell(u32::MAX, 0, &DataRef::Bool(true), 0);
        sheet.cell(4, u32::MAX, &DataRef::Bool(true), 0);
        assert_eq!(sheet.finish(), 5);
        assert_eq!(sheet.errors, 1);
        let text = String::from_utf8(sheet.bytes).unwrap();
        assert_eq!(text, "\n\"a,b\",\"say \"\"hi\"\"\",two lines\n\n,x,\n,,\n");
    }
}
