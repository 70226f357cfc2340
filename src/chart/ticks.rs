//! Round numbers for a value axis.

/// The ticks of a value axis: the range they cover and the values.
#[derive(Debug, Clone, PartialEq)]
pub struct Ticks {
    /// Lower end of the axis; the first tick at or below the data.
    pub lo: f64,
    /// Upper end of the axis; the last tick at or above the data.
    pub hi: f64,
    /// Distance between two ticks: 1, 2 or 5 times a power of ten.
    pub step: f64,
    /// The tick values, ascending.
    pub values: Vec<f64>,
}

/// Ticks for data from `lo` to `hi`, at most `most` steps (at least 1) plus one at either end.
///
/// The step is the smallest of 1, 2, 5 × 10ⁿ that needs no more steps. The ends are widened to whole steps. A range
/// without extent is widened to hold 0, or to 0–1. Ends that are not finite are taken as 0.
///
/// ```
/// use rapport::chart::nice_ticks;
/// assert_eq!(nice_ticks(-2400.0, 13_400.0, 4).values, [-5000.0, 0.0, 5000.0, 10_000.0, 15_000.0]);
/// assert_eq!(nice_ticks(0.0, 0.0, 4).hi, 1.0);
/// ```
pub fn nice_ticks(lo: f64, hi: f64, most: u32) -> Ticks {
    let most = most.clamp(1, 20);
    let sane = |v: f64| super::format::drawable(v).unwrap_or(0.0);
    let (lo, hi) = (sane(lo), sane(hi));
    let (mut lo, mut hi) = (lo.min(hi), lo.max(hi));
    // Two values closer than floating point can count steps between are one value.
    if hi - lo <= lo.abs().max(hi.abs()) * 1e-9 {
        (lo, hi) = (lo.min(0.0), hi.max(0.0));
    }
    if hi <= lo {
        hi = lo + 1.0;
    }
    let least = (hi - lo) / f64::from(most);
    let mut exponent = least.log10().floor() as i32;
    let mut digit = 1.0;
    // At most four rounds: log10 may be off by one unit in the last place.
    for _ in 0..4 {
        if times(digit, exponent) >= least * (1.0 - 1e-12) {
            break;
        }
        (digit, exponent) = match digit {
            1.0 => (2.0, exponent),
            2.0 => (5.0, exponent),
            _ => (1.0, exponent + 1),
        };
    }
    let step = times(digit, exponent);
    let first = (lo / step + 1e-9).floor() as i64;
    let last = ((hi / step - 1e-9).ceil() as i64).clamp(first + 1, first + i64::from(most) + 2);
    let values: Vec<f64> = (first..=last).map(|n| times(n as f64 * digit, exponent)).collect();
    let end = |v: Option<&f64>, or: f64| v.copied().unwrap_or(or);
    Ticks { lo: end(values.first(), lo), hi: end(values.last(), hi), step, values }
}

/// `digits × 10^exponent` without the error of a negative power (3 / 10 is 0.3, 3 × 0.1 is not).
fn times(digits: f64, exponent: i32) -> f64 {
    if exponent < 0 { digits / 10f64.powi(-exponent) } else { digits * 10f64.powi(exponent) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_values_exact() {
        assert_eq!(nice_ticks(0.0, 1.0, 5).values, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        assert_eq!(nice_ticks(0.0, 0.3, 3).values, [0.0, 0.1, 0.2, 0.3]);
        assert_eq!(nice_ticks(0.0, 13_400.0, 3).values, [0.0, 5000.0, 10_000.0, 15_000.0]);
        assert_eq!(nice_ticks(58.0, 66.0, 4).values, [58.0, 60.0, 62.0, 64.0, 66.0]);
    }

    #[test]
    fn any_range_gives_few_finite_ascending_ticks_that_hold_it() {
        let ends = [0.0, 1.0, -1.0, 1e-9, 1e100, -1e100, 5e-324, f64::NAN, f64::INFINITY, 1e15 + 1.0, 0.1, 7.3e4];
        for lo in ends {
            for hi in ends {
                for most in [0, 1, 3, 6, 100] {
                    let t = nice_ticks(lo, hi, most);
                    assert!((2..=23).contains(&t.values.len()), "{lo} {hi} {t:?}");
                    assert!(t.values.iter().all(|v| v.is_finite()) && t.step > 0.0, "{lo} {hi} {t:?}");
                    assert!(t.values.windows(2).all(|w| w[0] < w[1]), "{lo} {hi} {t:?}");
                    for v in [lo, hi].into_iter().filter_map(crate::chart::format::drawable) {
                        let slack = (t.hi - t.lo) * 1e-6 + v.abs() * 1e-6;
                        assert!(t.lo - slack <= v && v <= t.hi + slack, "{lo} {hi} {t:?}");
                    }
                }
            }
        }
    }
}
