//! Refused rows as a file that people can correct.

use crate::import::range::report::Refusal;
use crate::units::guarded;
use std::fmt::Write;

/// The refused rows as CSV with a header: line, column (from 1), value, reason, raw text. Cells that a spreadsheet
/// would run as a formula begin with an apostrophe; numbers, also negative ones, stay as they are.
pub fn refusals_csv(refusals: &[Refusal]) -> String {
    let mut out = String::from("line,column,value,reason,raw\r\n");
    for refusal in refusals {
        let column = refusal.column.map(|c| (c + 1).to_string()).unwrap_or_default();
        let _ = write!(out, "{},{column},", refusal.line);
        csv_cell(&refusal.value, &mut out);
        out.push(',');
        out.push_str(refusal.reason.kind().code());
        out.push(',');
        csv_cell(&refusal.raw, &mut out);
        out.push_str("\r\n");
    }
    out
}

/// Appends one cell of a CSV file, quoted where needed; one that a spreadsheet would run as a formula begins with an
/// apostrophe.
pub fn csv_cell(text: &str, out: &mut String) {
    separated_cell(text, b',', out);
}

/// The same with another mark between the cells.
pub fn separated_cell(text: &str, delimiter: u8, out: &mut String) {
    let text = guarded(text);
    let quote = text.contains([char::from(delimiter), '"', '\r', '\n']) || text.starts_with(' ') || text.ends_with(' ');
    if quote {
        let _ = write!(out, "\"{}\"", text.replace('"', "\"\""));
    } else {
        out.push_str(&text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::range::report::Reason;

    #[test]
    fn formulas_are_disarmed_and_negative_numbers_stay() {
        let refusal = |value: &str, raw: &str| Refusal {
            line: 7,
            column: Some(1),
            raw: raw.into(),
            value: value.into(),
            reason: Reason::BadDate,
        };
        let csv = refusals_csv(&[refusal("=1+1", "=1+1,\"x\""), refusal("-12.50", "-12.50"), refusal("-x", "@a")]);
        assert_eq!(
            csv,
            "line,column,value,reason,raw\r\n7,2,'=1+1,bad_date,\"'=1+1,\"\"x\"\"\"\r\n\
             7,2,-12.50,bad_date,-12.50\r\n7,2,'-x,bad_date,'@a\r\n"
        );
    }
}
