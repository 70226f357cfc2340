//! The same goal on another scale or for another period, where two documents state it differently.

/// A value of 1 to 5 on a scale of 100, by both rules in use: as a share of 5, and from the worst answer on.
///
/// x / 5 · 100 and (x − 1) / 4 · 100.
///
/// ```
/// use rapport::goals::to_hundred;
/// assert_eq!(to_hundred(4.5), [90.0, 87.5]);
/// ```
pub fn to_hundred(of_five: f64) -> [f64; 2] {
    [of_five / 5.0 * 100.0, (of_five - 1.0) / 4.0 * 100.0]
}

/// What a retention per so many months comes to in a year, when each period keeps the same share: r ^ (12 / months).
/// Nothing for no months or a negative share.
///
/// ```
/// use rapport::goals::per_year;
/// // 85 % a quarter: 0.85⁴ = 52.2 % a year
/// assert!((per_year(0.85, 3).unwrap() - 0.522).abs() < 5e-5);
/// assert_eq!((per_year(0.6, 12), per_year(0.6, 0)), (Some(0.6), None));
/// ```
pub fn per_year(retention: f64, months: u32) -> Option<f64> {
    (months > 0 && retention >= 0.0).then(|| retention.powf(12.0 / f64::from(months)))
}
