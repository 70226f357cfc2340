//! Weights that sum to 100 %.

/// The locked weights alone are 100 % or more, or all are locked, so that nothing can give way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LockedOut;

/// The weights scaled to 100 %: those that are locked stay, the others share the rest in proportion; where they are all 0,
/// evenly.
///
/// ```
/// use rapport::goals::rescaled;
/// // 110 %, scaled by 0.909
/// let scaled = rescaled(&[(0.4, false), (0.3, false), (0.25, false), (0.15, false)]).unwrap();
/// assert!((scaled[0] - 0.4 * 0.909_090_909).abs() < 1e-9 && (scaled.iter().sum::<f64>() - 1.0).abs() < 1e-12);
/// // 40 % stay, so 70 % share 60 %
/// let locked = rescaled(&[(0.4, true), (0.35, false), (0.35, false)]).unwrap();
/// assert!((locked[0] - 0.4).abs() < 1e-12 && (locked[1] - 0.3).abs() < 1e-12);
/// assert_eq!(rescaled(&[(0.0, false), (0.0, false)]), Ok(vec![0.5, 0.5]));
/// assert!(rescaled(&[(1.1, true), (0.2, false)]).is_err());
/// ```
pub fn rescaled(weights: &[(f64, bool)]) -> Result<Vec<f64>, LockedOut> {
    let sum = |locked: bool| weights.iter().filter(|one| one.1 == locked).map(|one| one.0.max(0.0)).sum::<f64>();
    let (kept, free) = (sum(true), sum(false));
    let count = weights.iter().filter(|one| !one.1).count();
    let rest = 1.0 - kept;
    if count == 0 || rest < 0.0 {
        return Err(LockedOut);
    }
    let scaled = weights.iter().map(|(weight, locked)| match locked {
        true => weight.max(0.0),
        false if free > 0.0 => weight.max(0.0) / free * rest,
        false => rest / count as f64,
    });
    Ok(scaled.collect())
}

/// The weight of one that comes beside others: as much of it as they leave to 100 %, so that adding never makes 110 % of
/// 100 %.
///
/// ```
/// use rapport::goals::fitting;
/// assert_eq!([fitting(0.2, 1.0), fitting(0.2, 0.0), fitting(0.2, 0.75)], [0.0, 0.2, 0.2]);
/// assert!((fitting(0.2, 0.9) - 0.1).abs() < 1e-12);
/// ```
pub fn fitting(weight: f64, others: f64) -> f64 {
    let left = (1.0 - others).max(0.0);
    // A hair that adding left over is nothing to count by.
    let left = if left < 1e-9 { 0.0 } else { left };
    if weight <= left + 1e-9 { weight } else { left }
}
