//! The figures of a chart as rows.

use crate::units::guarded;

/// The same figures as the chart, as text: the first row cell names the row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// Column headings.
    pub columns: Vec<String>,
    /// Formatted cells, one per column.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Comma-separated text (RFC 4180) with a heading line, for a file.
    ///
    /// ```
    /// use rapport::chart::Table;
    /// let table = Table { caption: String::new(), columns: vec!["Tier".into()], rows: vec![vec!["1,2 \"x\"".into()]] };
    /// assert_eq!(table.csv(), "Tier\r\n\"1,2 \"\"x\"\"\"\r\n");
    /// ```
    pub fn csv(&self) -> String {
        self.lines(",", "\r\n", |cell| {
            if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
        })
    }

    /// Tab-separated text with a heading line, for pasting into a spreadsheet or a slide. Names that a spreadsheet would
    /// run as a formula begin with an apostrophe; figures stay as they are.
    pub fn tsv(&self) -> String {
        self.lines("\t", "\n", |cell| cell.replace(['\t', '\n', '\r'], " "))
    }

    fn lines(&self, separator: &str, end: &str, quote: impl Fn(String) -> String) -> String {
        let mut text = String::new();
        for row in std::iter::once(&self.columns).chain(&self.rows) {
            let cells: Vec<String> = row.iter().map(|cell| quote(guarded(cell).into_owned())).collect();
            text.push_str(&cells.join(separator));
            text.push_str(end);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cells: &[&str]) -> Table {
        Table {
            columns: vec!["a".into()],
            rows: vec![cells.iter().map(|c| (*c).to_owned()).collect()],
            ..Table::default()
        }
    }

    #[test]
    fn a_customer_name_cannot_become_a_formula() {
        assert_eq!(
            table(&["=HYPERLINK(1)", "@x", "-5", "+1.2 pp", "+cmd()", "-2+3+cmd|x"]).csv(),
            "a\r\n'=HYPERLINK(1),'@x,-5,+1.2 pp,'+cmd(),'-2+3+cmd|x\r\n"
        );
    }

    #[test]
    fn tabs_and_line_breaks_do_not_break_a_pasted_row() {
        assert_eq!(table(&["x\ty", "1\n2", "\u{200b}=1"]).tsv(), "a\nx y\t1 2\t'\u{200b}=1\n");
    }
}
