//! Money and days are 64 and 32 bits wide on both sides, although `usize` shrinks to 32 bits in the browser.

use rapport::units::Day;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn day_number_agrees_with_the_browsers_calendar() {
    for text in ["1970-01-01", "1997-01-01", "2000-02-29", "2024-12-31", "2100-03-01"] {
        let day: Day = text.parse().unwrap();
        let milliseconds = js_sys::Date::new(&text.into()).get_time();
        assert_eq!(f64::from(day.0) * 86_400_000.0, milliseconds, "{text}");
    }
}
