//! How exact a share is that few customers say.

use crate::units::Ratio;

/// The 97.5 % point of the normal distribution: 95 of 100 lie between it and its negative.
const Z: f64 = 1.959_963_984_540_054;

/// The 95 % interval of a share of which `hits` of `all` are seen: the score interval (Wilson, *Probable inference, the law of
/// succession, and statistical inference*, JASA 22, 1927), which keeps within 0 and 1 and holds for few and for rare ones, too.
/// Nothing where nothing is seen.
///
/// ```
/// use rapport::analysis::wilson;
/// // the examples of Newcombe, Statistics in Medicine 17, 1998, table I
/// for (hits, all, from, to) in [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)] {
///     let [low, high] = wilson(hits, all).unwrap();
///     assert!((low.0 - from).abs() < 5e-5 && (high.0 - to).abs() < 5e-5, "{low:?} {high:?}");
/// }
/// assert_eq!(wilson(0, 0), None);
/// ```
pub fn wilson(hits: u64, all: u64) -> Option<[Ratio; 2]> {
    let n = all as f64;
    let share = Ratio::of(hits as f64, n)?.0;
    let square = Z * Z / n;
    let middle = share + square / 2.0;
    let half = Z * (share * (1.0 - share) / n + square / (4.0 * n)).sqrt();
    Some([middle - half, middle + half].map(|end| Ratio((end / (1.0 + square)).clamp(0.0, 1.0))))
}
