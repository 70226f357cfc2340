//! Functions that every model needs.

pub(super) use statrs::function::gamma::{digamma, ln_gamma};

/// ln B(a, b), the logarithm of the beta function.
pub(super) fn ln_beta(a: f64, b: f64) -> f64 {
    ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b)
}

/// 1 / (1 + eᵃ).
pub(super) fn falling(a: f64) -> f64 {
    1.0 / (1.0 + a.exp())
}

/// Least and largest parameter that a model takes: beyond, a model is another one.
const RANGE: std::ops::RangeInclusive<f64> = 1e-6..=1e6;

/// Whether every shape is one that a model takes.
pub(super) fn are_shapes(shapes: &[f64]) -> bool {
    shapes.iter().all(|shape| RANGE.contains(shape))
}

/// Whether a scale, which has a unit, is one that a model takes.
pub(super) fn is_scale(scale: f64) -> bool {
    (1e-9..=1e15).contains(&scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values() {
        // Abramowitz & Stegun, tables 6.1 and 6.3; ψ(1) = −γ.
        assert!((ln_gamma(0.5) - std::f64::consts::PI.sqrt().ln()).abs() < 1e-14);
        assert!((ln_gamma(11.0) - 3_628_800f64.ln()).abs() < 1e-13);
        assert!((digamma(1.0) + 0.577_215_664_901_532_9).abs() < 1e-13);
        assert!((digamma(0.25) + 4.227_453_533_376_265).abs() < 1e-12);
        assert!((ln_beta(2.0, 3.0) - (1.0f64 / 12.0).ln()).abs() < 1e-14);
    }

    #[test]
    fn a_chance_stays_between_0_and_1() {
        assert_eq!((falling(1e5), falling(-1e5), falling(0.0)), (0.0, 1.0, 0.5));
    }
}
