//! What time it is.

use crate::units::Day;
use js_sys::Date;

/// Milliseconds since 1970, by the reader's computer.
pub fn now_ms() -> f64 {
    Date::now()
}

/// This moment in world time, as ISO 8601 writes it.
pub fn now_iso() -> String {
    Date::new_0().to_iso_string().into()
}

/// Today in the reader's time zone.
pub fn today() -> Day {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(1970);
    Day::from_ymd(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}
