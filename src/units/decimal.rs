//! One reader of decimals.

/// Reads a number as JSON writes it: `0.5`, `-12`, `1e3`; to the nearest `f64`. Everything else is nothing.
///
/// The page reads JSON anyway, so it uses that reader everywhere: the standard library's has the same powers of five
/// once more, ten kilobytes that no compressor makes smaller.
///
/// ```
/// use rapport::units::decimal;
/// assert_eq!(decimal("2793333.33"), Some(2_793_333.33));
/// assert_eq!(decimal("1e999"), None);
/// assert_eq!(decimal(".5"), None);
/// ```
pub fn decimal(text: &str) -> Option<f64> {
    serde_json::from_str(text).ok()
}
