//! The days at the beginning of a file, to see whether it continues another one.

use crate::import::Sniff;
use crate::import::role::Role;
use crate::import::values::date::{date_form, date_form_of_text};
use crate::units::Day;

impl Sniff {
    /// The earliest day in the main date column of the rows that are shown; nothing without such a column.
    ///
    /// ```
    /// use rapport::import::{Decode, Encoding, sniff};
    /// struct Utf8;
    /// impl Decode for Utf8 {
    ///     fn decode(&self, _: Encoding, bytes: &[u8]) -> String { String::from_utf8_lossy(bytes).into() }
    /// }
    /// let file = sniff(b"customer,date,amount\na,2024-03-05,1.00\nb,2024-03-01,2.00\n", true, &Utf8);
    /// assert_eq!(file.first_day().map(|day| day.to_string()).as_deref(), Some("2024-03-01"));
    /// ```
    pub fn first_day(&self) -> Option<Day> {
        let roles = [Role::Date, Role::Opened, Role::Last];
        let column = roles.into_iter().find_map(|role| self.mapping.column(role))?;
        let values = self.rows.iter().filter_map(|row| row.get(column));
        let form = |text: &String| date_form(text.as_bytes()).or_else(|| date_form_of_text(text, &mut String::new()));
        values.filter_map(|text| form(text)?.day(self.mapping.date_rules())).min()
    }
}
