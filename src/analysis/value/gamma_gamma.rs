//! Gamma-Gamma: what a customer spends a time.
//!
//! Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value (note 025). Amounts of a customer have a gamma distribution
//! with the shape p, whose scale differs among customers by a gamma distribution (q, γ). It takes spend as independent of how
//! often somebody buys, which [`correlation`] checks.

use super::likelihood::Likelihood;
use super::special::{are_shapes, digamma, is_scale, ln_gamma};
use super::{Grouped, Refusal, Spend, Summary};
use serde::{Deserialize, Serialize};

/// The model with its three parameters. Its mean exists: q > 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct GammaGamma {
    p: f64,
    q: f64,
    gamma: f64,
}

impl GammaGamma {
    /// The model with the shapes p and q and the scale γ in currency units. Nothing where one of them is not above zero or far
    /// outside of what can be computed, or where the mean spend of all customers would be infinite (q ≤ 1).
    ///
    /// ```
    /// use rapport::analysis::value::{GammaGamma, Summary};
    /// // The parameters that the note found for CDNOW.
    /// let model = GammaGamma::new(6.25, 3.74, 15.44).unwrap();
    /// let customer = Summary { x: 2, t_x: 30.43, t: 38.86, m: 22.35 };
    /// assert!((model.spend(&customer) - 24.66).abs() < 0.005);
    /// assert!((model.mean() - 35.22).abs() < 0.005);
    /// ```
    pub fn new(p: f64, q: f64, gamma: f64) -> Option<GammaGamma> {
        (are_shapes(&[p, q]) && q > 1.0 && is_scale(gamma)).then_some(GammaGamma { p, q, gamma })
    }

    /// p, q, and γ in currency units.
    pub fn parameters(&self) -> [f64; 3] {
        [self.p, self.q, self.gamma]
    }

    /// The logarithm of the likelihood of all repeat buyers with a mean amount above zero (equation 1a of the note).
    pub fn log_likelihood(&self, grouped: &Grouped) -> f64 {
        log_likelihood(self.parameters(), grouped).0
    }

    /// Expected amount of a purchase of anybody, in currency units: p γ / (q − 1).
    pub fn mean(&self) -> f64 {
        self.p * self.gamma / (self.q - 1.0)
    }

    /// Expected amount of a purchase of a customer, in currency units (equation 5): p (γ + x m) / (p x + q − 1), which lies
    /// between what this customer spent and what all spend. One without a repeat purchase of an amount above zero counts as
    /// anybody.
    pub fn spend(&self, customer: &Summary) -> f64 {
        let Some(m) = customer.spend() else { return self.mean() };
        let x = f64::from(customer.x);
        // As two shares, so that no product of large numbers is needed.
        let own = self.p * x / (self.p * x + (self.q - 1.0));
        own * m + (1.0 - own) * self.mean()
    }
}

/// Correlation (Pearson) of repeat purchases and their mean amount among the repeat buyers whose amount is above zero, −1 to 1.
/// Nothing where one of the two is the same for all.
///
/// ```
/// use rapport::analysis::value::{Grouped, Summary, correlation};
/// let customer = |x: u32, m: f64| Summary { x, t_x: 1.0, t: 2.0, m };
/// let rising = Grouped::of([customer(1, 10.0), customer(2, 20.0), customer(3, 30.0)]);
/// assert!((correlation(&rising).unwrap() - 1.0).abs() < 1e-12);
/// assert_eq!(correlation(&Grouped::of([customer(1, 10.0), customer(1, 20.0)])), None);
/// ```
pub fn correlation(grouped: &Grouped) -> Option<f64> {
    let sum =
        |of: &dyn Fn(&Spend) -> f64| grouped.spend().iter().map(|own| own.customers as f64 * of(own)).sum::<f64>();
    let n = sum(&|_| 1.0);
    let (x, m) = (sum(&|own| f64::from(own.x)) / n, sum(&|own| own.m) / n);
    let product = |a: &dyn Fn(&Spend) -> f64, b: &dyn Fn(&Spend) -> f64| sum(&|own| a(own) * b(own));
    let (dx, dm) = (|own: &Spend| f64::from(own.x) - x, |own: &Spend| own.m - m);
    let (xx, mm) = (product(&dx, &dx), product(&dm, &dm));
    let found = product(&dx, &dm) / (xx.sqrt() * mm.sqrt());
    found.is_finite().then(|| found.clamp(-1.0, 1.0))
}

/// The log-likelihood and its slope by the logarithm of each parameter. That of one customer is
/// ln Γ(px + q) − ln Γ(px) − ln Γ(q) + q ln γ + (px − 1) ln m + px ln x − (px + q) ln(γ + x m).
fn log_likelihood([p, q, gamma]: [f64; 3], grouped: &Grouped) -> (f64, [f64; 3]) {
    let (mut sum, mut slope) = (0.0, [0.0; 3]);
    let [d_p, d_q, d_gamma] = &mut slope;
    let (ln_q, ln_scale, digamma_q) = (ln_gamma(q), gamma.ln(), digamma(q));
    for same in grouped.spend().chunk_by(|a, b| a.x == b.x) {
        let Some(x) = same.first().map(|own| f64::from(own.x)) else { continue };
        let (px, ln_x) = (p * x, x.ln());
        let constant = ln_gamma(px + q) - ln_gamma(px) - ln_q + q * ln_scale + px * ln_x;
        let (both, own_p) = (digamma(px + q), digamma(px));
        for own in same {
            let (n, ln_m, whole) = (own.customers as f64, own.m.ln(), gamma + x * own.m);
            let ln_whole = whole.ln();
            sum += n * (constant + (px - 1.0) * ln_m - (px + q) * ln_whole);
            *d_p += n * x * (both - own_p + ln_m + ln_x - ln_whole);
            *d_q += n * (both - digamma_q + ln_scale - ln_whole);
            *d_gamma += n * (q / gamma - (px + q) / whole);
        }
    }
    (sum, [*d_p * p, *d_q * q, *d_gamma * gamma])
}

impl Likelihood<3> for GammaGamma {
    type Data = Grouped;

    fn centre(data: &Grouped) -> [f64; 3] {
        let (mut sum, mut n) = (0.0, 0.0);
        for own in data.spend() {
            (sum, n) = (sum + own.m * own.customers as f64, n + own.customers as f64);
        }
        // Of these parameters, the mean is that of the data.
        [1.5, 2.5, sum / f64::max(n, 1.0)]
    }

    fn at(parameters: [f64; 3], data: &Grouped) -> (f64, [f64; 3]) {
        log_likelihood(parameters, data)
    }

    fn with([p, q, gamma]: [f64; 3]) -> Result<GammaGamma, Refusal> {
        GammaGamma::new(p, q, gamma).ok_or(if q > 1.0 { Refusal::Undetermined } else { Refusal::NoMeanSpend })
    }
}
