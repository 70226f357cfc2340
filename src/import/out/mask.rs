//! Refused rows without what they say about persons, for files that leave the tab.

use crate::import::bytes::table::records;
use crate::import::look::personal::Treatment;
use crate::import::mapping::Mapping;
use crate::import::range::report::Refusal;

/// Stands for what is not shown.
pub(in crate::import) const HIDDEN: &str = "•••";

impl Mapping {
    /// Whether the values of a column hold personal data that are not kept as they are.
    pub fn hides(&self, column: usize) -> bool {
        self.treatment(column) != Treatment::Keep
    }

    /// The refused row with the cells hidden of columns that hold personal data and are not kept as they are. A row that
    /// cannot be cut into its columns is hidden as a whole, since nobody can tell which cell is which.
    pub fn masked(&self, refusal: &Refusal) -> Refusal {
        let mut masked = refusal.clone();
        if !(0..self.handling.len()).any(|column| self.hides(column)) {
            return masked;
        }
        if refusal.column.is_some_and(|column| self.hides(column)) {
            masked.value = HIDDEN.to_owned();
        }
        let rows = records(refusal.raw.as_bytes(), self.dialect());
        masked.raw = match &*rows {
            [row] if row.len() == self.roles.len() => {
                let cells = row.iter().enumerate().map(|(column, cell)| match self.hides(column) {
                    true => HIDDEN.to_owned(),
                    false => String::from_utf8_lossy(cell).into_owned(),
                });
                let delimiter = char::from(self.delimiter);
                let written = cells.map(|cell| match cell.contains([delimiter, '"', '\n', '\r']) {
                    true => format!("\"{}\"", cell.replace('"', "\"\"")),
                    false => cell,
                });
                written.collect::<Vec<_>>().join(&delimiter.to_string())
            }
            _ => HIDDEN.to_owned(),
        };
        masked
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::look::personal::{Handling, Personal};
    use crate::import::range::report::Reason;

    #[test]
    fn personal_cells_are_hidden_and_the_others_stay() {
        let hidden = Handling { personal: Some(Personal::Phone), treatment: Treatment::Pseudonymise, role: None };
        let mapping = Mapping {
            delimiter: b',',
            quote: Some(b'"'),
            roles: vec![None; 3],
            handling: vec![hidden, Handling::default(), Handling::default()],
            ..Mapping::default()
        };
        let refusal = |raw: &str, column: usize| Refusal {
            line: 2,
            column: Some(column),
            raw: raw.to_owned(),
            value: "x".to_owned(),
            reason: Reason::BadDate,
        };
        let masked = mapping.masked(&refusal("13800138000,2024-13-01,\"1,5\"", 1));
        assert_eq!((&*masked.raw, &*masked.value), ("•••,2024-13-01,\"1,5\"", "x"));
        assert_eq!(mapping.masked(&refusal("13800138000,a,b", 0)).value, "•••");
        assert_eq!(mapping.masked(&refusal("a,13800138000", 1)).raw, "•••");
        let plain = Mapping { handling: Vec::new(), ..mapping };
        assert_eq!(plain.masked(&refusal("13800138000,a", 0)), refusal("13800138000,a", 0));
    }
}
