//! BG/NBD: who buys how often until nothing comes any more.
//!
//! Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way: An Alternative to the Pareto/NBD Model, Marketing
//! Science 24(2), 275–284. A customer buys at a rate that differs by a gamma distribution (r, α) and leaves after each
//! purchase with a probability that differs by a beta distribution (a, b).

use super::Summary;
use super::likelihood::Likelihood;
use super::special::{are_shapes, digamma, falling, is_scale, ln_beta, ln_gamma};
use super::summary::span;
use super::trapezium::over_all;
use super::{Grouped, Purchases, Refusal};
use serde::{Deserialize, Serialize};

/// Terms of the sum of expected purchases beyond which an integral is the shorter way.
const MOST_TERMS: f64 = 2_000.0;

/// The model with its four parameters.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BgNbd {
    r: f64,
    alpha: f64,
    a: f64,
    b: f64,
}

impl BgNbd {
    /// The model with shapes r, a, b and the scale α in weeks. Nothing where one of them is not above zero or far outside
    /// of what can be computed (shapes from 10⁻⁶ to 10⁶).
    ///
    /// ```
    /// use rapport::analysis::value::{BgNbd, Purchases, Summary};
    /// // The parameters that the paper found for CDNOW, and what it says of two customers.
    /// let model = BgNbd::new(0.243, 4.414, 0.793, 2.426).unwrap();
    /// let customer = Summary { x: 2, t_x: 30.43, t: 38.86, m: 0.0 };
    /// assert!((model.purchases(&customer, 39.0) - 1.226).abs() < 0.0005);
    /// let customer = Summary { x: 0, t_x: 0.0, t: 38.86, m: 0.0 };
    /// assert_eq!(model.alive(&customer), 1.0);
    /// assert_eq!(BgNbd::new(0.243, 0.0, 0.793, 2.426), None);
    /// ```
    pub fn new(r: f64, alpha: f64, a: f64, b: f64) -> Option<BgNbd> {
        (are_shapes(&[r, a, b]) && is_scale(alpha)).then_some(BgNbd { r, alpha, a, b })
    }

    /// r, α in weeks, a and b.
    pub fn parameters(&self) -> [f64; 4] {
        [self.r, self.alpha, self.a, self.b]
    }

    /// The logarithm of the likelihood of all customers (equation 6 of the paper, with the constant of the data left in).
    pub fn log_likelihood(&self, grouped: &Grouped) -> f64 {
        log_likelihood(self.parameters(), grouped).0
    }

    /// The chance of at least one purchase of a customer in the t weeks after the end of what is known:
    /// P(alive) · (1 − ((α + T) / (α + T + t))^(r + x)). One who is there leaves after a purchase, never before.
    ///
    /// ```
    /// use rapport::analysis::value::{BgNbd, Purchases, Summary};
    /// let model = BgNbd::new(0.2426, 4.4136, 0.7929, 2.4259).unwrap();
    /// // Never came back in 38 weeks: 1 − (42.4136 / 94.4136)^0.2426 within a year.
    /// let once = Summary { t: 38.0, ..Summary::default() };
    /// assert!((model.again(&once, 52.0) - 0.1764).abs() < 0.0001);
    /// assert_eq!(model.again(&once, 0.0), 0.0);
    /// ```
    pub fn again(&self, customer: &Summary, t: f64) -> f64 {
        let (_, age) = customer.weeks();
        let weeks = (span(t) / (self.alpha + age)).ln_1p();
        self.alive(customer) * -(-(self.r + f64::from(customer.x)) * weeks).exp_m1()
    }

    /// The chance of exactly n = 0, 1, 2 … purchases in the first t weeks after the first purchase (equation 8), for
    /// n < `up_to`; what is missing to 1 is the chance of that many or more.
    ///
    /// With K purchases of a customer who never leaves: P(n) = P(K = n) · P(not left after n) + P(K ≥ n) · P(left at the nth).
    pub fn chances(&self, t: f64, up_to: usize) -> Vec<f64> {
        let t = span(t);
        let mut law = NegativeBinomial::new(self.r, t / self.alpha);
        // The chance of having stayed after n purchases, and of leaving exactly at the nth.
        let (mut stayed, mut left) = (1.0, 0.0);
        let mut out = Vec::with_capacity(up_to);
        for n in 0..up_to {
            out.push((law.here * stayed + law.from_here * left).clamp(0.0, 1.0));
            let n = n as f64;
            left = stayed * self.a / (self.a + self.b + n);
            stayed *= (self.b + n) / (self.a + self.b + n);
            law.next();
        }
        out
    }

    /// Expected purchases in t weeks of one whose rate is gamma distributed (n, weeks), whose chance of leaving is beta
    /// distributed (a, b), and who is there.
    ///
    /// The closed form has a hypergeometric function ₂F₁ and takes a difference of numbers that may be almost equal. The same
    /// number is the sum over j of P(K > j) · P(stays after each of j purchases), K being the purchases of one who never
    /// leaves (negative binomial). By Euler's transformation its terms are those of ₂F₁; all are positive, so nothing cancels, and
    /// a = 1 is no exception. Where the sum is long, the mean of (1 − (1 + p·t/weeks)⁻ⁿ) / p over p takes its place.
    fn while_there(&self, n: f64, weeks: f64, b: f64, t: f64) -> f64 {
        let tau = t / weeks;
        if tau <= 0.0 {
            return 0.0;
        }
        let spread = (n * tau * (1.0 + tau)).sqrt();
        let terms = n * tau + 9.0 * spread + 40.0 / (1.0 / tau).ln_1p();
        if terms > MOST_TERMS { self.by_integral(n, tau, b) } else { self.by_sum(n, tau, b) }
    }

    fn by_sum(&self, n: f64, tau: f64, b: f64) -> f64 {
        let mut law = NegativeBinomial::new(n, tau);
        let (mut sum, mut stayed, mut j) = (0.0, 1.0, 0.0);
        loop {
            law.next();
            let term = stayed * law.from_here;
            sum += term;
            if term <= 1e-17 * sum || j > 50.0 * MOST_TERMS {
                return sum;
            }
            stayed *= (b + j) / (self.a + b + j);
            j += 1.0;
        }
    }

    fn by_integral(&self, n: f64, tau: f64, b: f64) -> f64 {
        let a = self.a;
        let centre = (a / b).ln();
        let width = (1.0 / a + 1.0 / b).sqrt().min(1.0);
        let reach = |near: f64, far: f64| ((45.0 / near + (50.0 / far).ln_1p()) / width).asinh().max(3.5);
        let constant = ln_beta(a, b);
        let mean = over_all(centre, width, (reach(a, b), reach(b, a)), |y| {
            // p = 1 / (1 + e⁻ʸ), its logarithm and that of 1 − p, precise at both ends.
            let (ln_p, ln_rest) = (-(-y).exp().ln_1p(), -y.exp().ln_1p());
            let (ln_p, ln_rest) = (if y < -700.0 { y } else { ln_p }, if y > 700.0 { -y } else { ln_rest });
            let density = (a * ln_p + b * ln_rest - constant).exp();
            let p = ln_p.exp();
            let bought = -(-n * (p * tau).ln_1p()).exp_m1();
            density * if p > 1e-250 { bought / p } else { n * tau }
        });
        if mean.is_finite() { mean.max(0.0) } else { 0.0 }
    }
}

impl Purchases for BgNbd {
    fn expected(&self, t: f64) -> f64 {
        self.while_there(self.r, self.alpha, self.b, span(t))
    }

    fn alive(&self, customer: &Summary) -> f64 {
        let (t_x, t) = customer.weeks();
        let x = f64::from(customer.x);
        if customer.x == 0 {
            return 1.0;
        }
        let weeks = ((t - t_x) / (self.alpha + t_x)).ln_1p();
        falling((self.a / (self.b + (x - 1.0))).ln() + (self.r + x) * weeks)
    }

    fn purchases(&self, customer: &Summary, t: f64) -> f64 {
        let (_, age) = customer.weeks();
        let x = f64::from(customer.x);
        self.alive(customer) * self.while_there(self.r + x, self.alpha + age, self.b + x, span(t))
    }
}

/// The negative binomial law of K with P(K = k) = Γ(n + k) / (Γ(n) k!) · zᵏ (1 − z)ⁿ and z = τ / (1 + τ), term by term.
struct NegativeBinomial {
    n: f64,
    z: f64,
    k: f64,
    /// ln P(K = 0).
    ln_none: f64,
    /// ln P(K = k) while that is too small for a number; the terms behind it may not be.
    ln_here: Option<f64>,
    /// P(K = k).
    here: f64,
    /// P(K ≥ k).
    from_here: f64,
}

impl NegativeBinomial {
    fn new(n: f64, tau: f64) -> NegativeBinomial {
        let ln_none = -n * tau.ln_1p();
        let ln_here = (ln_none < SMALL).then_some(ln_none);
        let z = tau / (1.0 + tau);
        NegativeBinomial { n, z, k: 0.0, ln_none, ln_here, here: ln_none.exp(), from_here: 1.0 }
    }

    /// Each term in the one before it.
    fn factor(&self) -> f64 {
        self.z * (self.n + self.k) / (self.k + 1.0)
    }

    fn next(&mut self) {
        // 1 − P(K = 0) without a difference of numbers that are almost equal.
        let rest = if self.k == 0.0 { -self.ln_none.exp_m1() } else { self.from_here - self.here };
        let factor = self.factor();
        self.k += 1.0;
        match self.ln_here {
            Some(ln) => {
                let ln = ln + factor.ln();
                (self.here, self.ln_here) = (ln.exp(), (ln < SMALL).then_some(ln));
            }
            None => self.here *= factor,
        }
        // No less than the first of the terms, and no more than a geometric series: what rounding leaves does not stay.
        let ratio = self.factor().max(self.z);
        let most = if ratio < 1.0 && self.ln_here.is_none() { self.here / (1.0 - ratio) } else { 1.0 };
        self.from_here = rest.min(most).max(self.here).min(1.0);
    }
}

/// Logarithm below which a chance is kept as one.
const SMALL: f64 = -650.0;

/// The log-likelihood and its slope by the logarithm of each parameter.
///
/// With A = Γ(r + x) αʳ / Γ(r) · B(a, b + x) / B(a, b), that of one customer is
/// A · [(α + T)^−(r+x) + a / (b + (x − 1)) · (α + t_x)^−(r+x)], the second part for x > 0 only.
fn log_likelihood([r, alpha, a, b]: [f64; 4], grouped: &Grouped) -> (f64, [f64; 4]) {
    let by_count = |x: &f64| {
        let (x, some) = (*x, *x > 0.0);
        let shapes = if some { ln_gamma(r + x) - ln_gamma(r) + ln_beta(a, b + x) - ln_beta(a, b) } else { 0.0 };
        let all = digamma(a + b) - digamma(a + b + x);
        ByCount {
            power: r + x,
            constant: r * alpha.ln() + shapes,
            left: if some { a.ln() - (b + (x - 1.0)).ln() } else { f64::NEG_INFINITY },
            d_r: alpha.ln() + if some { digamma(r + x) - digamma(r) } else { 0.0 },
            d_a: all,
            d_b: if some { all + digamma(b + x) - digamma(b) } else { 0.0 },
            odds: if some { 1.0 / (b + (x - 1.0)) } else { 0.0 },
        }
    };
    let counts: Vec<ByCount> = grouped.counts.iter().map(by_count).collect();
    let spans: Vec<(f64, f64)> = grouped.spans.iter().map(|t| ((alpha + t).ln(), 1.0 / (alpha + t))).collect();
    let (mut sum, mut slope) = (0.0, [0.0; 4]);
    let [d_r, d_alpha, d_a, d_b] = &mut slope;
    for row in &grouped.rows {
        let here = (counts.get(row.x as usize), spans.get(row.t as usize), spans.get(row.t_x as usize));
        let (Some(own), Some((ln_t, per_t)), Some((ln_tx, per_tx))) = here else { continue };
        let (there, gone) = (-own.power * ln_t, own.left - own.power * ln_tx);
        let ratio = (-(gone - there).abs()).exp();
        // The part of the likelihood that is of those who have left.
        let part = if gone > there { 1.0 / (1.0 + ratio) } else { ratio / (1.0 + ratio) };
        sum += row.customers * (own.constant + there.max(gone) + ratio.ln_1p());
        *d_r += row.customers * (own.d_r - (1.0 - part) * ln_t - part * ln_tx);
        *d_alpha += row.customers * (r / alpha - own.power * ((1.0 - part) * per_t + part * per_tx));
        *d_a += row.customers * (own.d_a + part / a);
        *d_b += row.customers * (own.d_b - part * own.odds);
    }
    (sum, [*d_r * r, *d_alpha * alpha, *d_a * a, *d_b * b])
}

/// What the customers with as many repeat purchases have in common.
struct ByCount {
    power: f64,
    constant: f64,
    left: f64,
    d_r: f64,
    d_a: f64,
    d_b: f64,
    odds: f64,
}

impl Likelihood<4> for BgNbd {
    type Data = Grouped;

    fn centre(data: &Grouped) -> [f64; 4] {
        let (purchases, weeks) = data.totals();
        [1.0, weeks / purchases.max(1.0), 1.0, 1.0]
    }

    fn at(parameters: [f64; 4], data: &Grouped) -> (f64, [f64; 4]) {
        log_likelihood(parameters, data)
    }

    fn with([r, alpha, a, b]: [f64; 4]) -> Result<BgNbd, Refusal> {
        BgNbd::new(r, alpha, a, b).ok_or(Refusal::Undetermined)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both ways to the same number, over the span of what may come.
    #[test]
    fn the_sum_and_the_integral_agree() {
        for (a, b) in
            [(0.7929, 2.4259), (1.0, 1.0), (1e-3, 2.0), (0.02, 30.0), (40.0, 3.0), (900.0, 4_000.0), (2.0, 1e-3)]
        {
            let model = BgNbd::new(0.2426, 4.4136, a, b).unwrap();
            for (n, tau) in [(0.2426, 11.8), (0.5, 0.01), (26.2, 1.47), (3.0, 1e-6), (1_000.0, 2.0), (0.1, 300.0)] {
                let (sum, integral) = (model.by_sum(n, tau, b), model.by_integral(n, tau, b));
                assert!((sum - integral).abs() <= 1e-9 * sum, "{a} {b} {n} {tau}: {sum} {integral}");
            }
        }
    }
}
