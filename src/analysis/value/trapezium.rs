//! Integrals over all numbers.

/// The integral of a function over all numbers by the trapezium rule at y = centre + width · sinh u, −left ≤ u ≤ right, with
/// steps that are halved until the value stays: it converges exponentially where the function vanishes at both ends
/// (Takahasi & Mori 1974).
pub(super) fn over_all(centre: f64, width: f64, (left, right): (f64, f64), f: impl Fn(f64) -> f64) -> f64 {
    let at = |u: f64| f(centre + width * u.sinh()) * width * u.cosh();
    let mut step = 0.25;
    let mut sum = along(&at, left, right, step, 0.0);
    for _ in 0..9 {
        let before = sum;
        // The nodes in the middle between those that are known.
        sum = before / 2.0 + along(&at, left, right, step, step / 2.0) / 2.0;
        step /= 2.0;
        if (sum - before).abs() <= 1e-13 * sum.abs() {
            break;
        }
    }
    sum
}

fn along(at: &impl Fn(f64) -> f64, left: f64, right: f64, step: f64, offset: f64) -> f64 {
    let (from, to) = ((-left / step).floor() as i64, (right / step).ceil() as i64);
    (from..=to).map(|i| at(i as f64 * step + offset)).sum::<f64>() * step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_integral_that_is_known() {
        let bell = over_all(0.0, 1.0, (4.0, 4.0), |y| (-y * y).exp());
        assert!((bell - std::f64::consts::PI.sqrt()).abs() < 1e-12);
    }
}
