//! Pareto/NBD: who buys how often until he leaves, whether he buys or not.
//!
//! Schmittlein, Morrison & Colombo (1987), Counting Your Customers: Who Are They and What Will They Do Next?, Management Science
//! 33(1), 1–24; in the form of Fader & Hardie (2005), A Note on Deriving the Pareto/NBD Model and Related Expressions (note 009). A
//! customer buys at a rate that differs by a gamma distribution (r, α) and leaves at a rate that differs by another (s, β).

use super::kronrod::integral;
use super::likelihood::Likelihood;
use super::special::{are_shapes, digamma, falling, is_scale, ln_gamma};
use super::summary::span;
use super::{Grouped, Purchases, Refusal, Summary};
use serde::{Deserialize, Serialize};

/// The model with its four parameters.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ParetoNbd {
    r: f64,
    alpha: f64,
    s: f64,
    beta: f64,
}

impl ParetoNbd {
    /// The model with the shapes r and s and the scales α and β in weeks. Nothing where one of them is not above zero or far
    /// outside of what can be computed (shapes from 10⁻⁶ to 10⁶).
    ///
    /// ```
    /// use rapport::analysis::value::{ParetoNbd, Purchases, Summary};
    /// // The published parameters for CDNOW, and what independent code makes of them.
    /// let model = ParetoNbd::new(0.553, 10.578, 0.606, 11.669).unwrap();
    /// assert!((model.expected(52.0) - 1.4734).abs() < 0.002);
    /// let customer = Summary { x: 26, t_x: 30.857, t: 31.0, m: 0.0 };
    /// assert!((model.alive(&customer) - 0.99787).abs() < 0.0001);
    /// assert!((model.purchases(&customer, 52.0) - 25.455).abs() < 0.02);
    /// ```
    pub fn new(r: f64, alpha: f64, s: f64, beta: f64) -> Option<ParetoNbd> {
        (are_shapes(&[r, s]) && is_scale(alpha) && is_scale(beta)).then_some(ParetoNbd { r, alpha, s, beta })
    }

    /// r, α in weeks, s, and β in weeks.
    pub fn parameters(&self) -> [f64; 4] {
        [self.r, self.alpha, self.s, self.beta]
    }

    /// The logarithm of the likelihood of all customers (equations 17 and 18 of the note, as an integral).
    pub fn log_likelihood(&self, grouped: &Grouped) -> f64 {
        log_likelihood(self.parameters(), grouped).0
    }

    /// Expected purchases in t weeks of one who is there, with rates of gamma distributions (n, α) and (s, β):
    /// n β / α · (1 − (β / (β + t))^(s − 1)) / (s − 1), which is n β / α · ln((β + t) / β) for s = 1.
    fn while_there(&self, (n, alpha): (f64, f64), beta: f64, t: f64) -> f64 {
        let (power, ln) = (1.0 - self.s, (t / beta).ln_1p());
        let mean = if (power * ln).abs() < 1e-12 { ln } else { (power * ln).exp_m1() / power };
        let number = n * (beta / alpha) * mean;
        if number.is_finite() { number.max(0.0) } else { 0.0 }
    }
}

impl Purchases for ParetoNbd {
    fn expected(&self, t: f64) -> f64 {
        self.while_there((self.r, self.alpha), self.beta, span(t))
    }

    fn alive(&self, customer: &Summary) -> f64 {
        let (t_x, t) = customer.weeks();
        let n = self.r + f64::from(customer.x);
        let (alpha, beta) = (self.alpha + t_x, self.beta + t_x);
        let gone = Gone::new(self, n, t_x, t);
        let [ln_gone, ..] = gone.ln();
        // The odds of having left since the last purchase: s · I · (α + T)ⁿ (β + T)ˢ.
        let odds =
            (self.s / beta).ln() + ln_gone + n * ((t - t_x) / alpha).ln_1p() + self.s * ((t - t_x) / beta).ln_1p();
        if odds.is_nan() { 0.0 } else { falling(odds) }
    }

    fn purchases(&self, customer: &Summary, t: f64) -> f64 {
        let (_, age) = customer.weeks();
        let n = self.r + f64::from(customer.x);
        self.alive(customer) * self.while_there((n, self.alpha + age), self.beta + age, span(t))
    }
}

/// The part of the likelihood of those who left at some time y after the last purchase:
/// I = ∫ (α + y)⁻ⁿ (β + y)^−(s + 1) dy from t_x to T, with n = r + x.
///
/// The closed forms have a difference of two hypergeometric functions, one form for α > β and one for α < β, in which almost all
/// digits cancel when t_x is close to T. The integral is positive and the same for every α and β. With y = t_x + δ (eᵘ − 1), δ
/// being the time in which the function falls to a part of e at first, everything it does has a width of about 1 in u, however
/// far apart α, β and T lie.
struct Gone {
    n: f64,
    s: f64,
    /// α + t_x and β + t_x.
    alpha: f64,
    beta: f64,
    delta: f64,
    /// u at T.
    end: f64,
}

impl Gone {
    fn new(model: &ParetoNbd, n: f64, t_x: f64, t: f64) -> Gone {
        let (alpha, beta, s) = (model.alpha + t_x, model.beta + t_x, model.s);
        let delta = 1.0 / (n / alpha + (s + 1.0) / beta);
        Gone { n, s, alpha, beta, delta, end: ((t - t_x) / delta).ln_1p() }
    }

    /// ln of I · (α + t_x)ⁿ (β + t_x)^(s + 1), and the means over y of ln((α + y) / (α + t_x)), 1 / (α + y),
    /// ln((β + y) / (β + t_x)) and 1 / (β + y).
    fn ln(&self) -> [f64; 5] {
        if self.end <= 0.0 {
            return [f64::NEG_INFINITY, 0.0, 1.0 / self.alpha, 0.0, 1.0 / self.beta];
        }
        let [sum, a, per_a, b, per_b] = integral(0.0, self.end, &|u: f64| {
            let since = self.delta * u.exp_m1();
            let (ln_a, ln_b) = ((since / self.alpha).ln_1p(), (since / self.beta).ln_1p());
            let left = (u - self.n * ln_a - (self.s + 1.0) * ln_b).exp();
            [left, left * ln_a, left / (self.alpha + since), left * ln_b, left / (self.beta + since)]
        });
        [(self.delta * sum).ln(), a / sum, per_a / sum, b / sum, per_b / sum]
    }
}

/// The log-likelihood and its slope by the logarithm of each parameter. That of one customer is
/// ln Γ(n) − ln Γ(r) + r ln α + s ln β + ln[(α + T)⁻ⁿ (β + T)⁻ˢ + s I].
fn log_likelihood([r, alpha, s, beta]: [f64; 4], grouped: &Grouped) -> (f64, [f64; 4]) {
    let model = ParetoNbd { r, alpha, s, beta };
    let by_count: Vec<(f64, f64)> = grouped
        .counts
        .iter()
        .map(|x| if *x > 0.0 { (ln_gamma(r + x) - ln_gamma(r), digamma(r + x) - digamma(r)) } else { (0.0, 0.0) })
        .collect();
    let (mut sum, mut slope) = (0.0, [0.0; 4]);
    let [d_r, d_alpha, d_s, d_beta] = &mut slope;
    let constant = r * alpha.ln() + s * beta.ln();
    for row in &grouped.rows {
        let of = |place: u32| grouped.spans.get(place as usize).copied();
        let own = grouped.counts.get(row.x as usize).zip(by_count.get(row.x as usize));
        let (Some((x, (rate, d_rate))), Some(t_x), Some(t)) = (own, of(row.t_x), of(row.t)) else { continue };
        let n = r + x;
        let (ln_at, ln_bt) = ((alpha + t).ln(), (beta + t).ln());
        let (ln_a, ln_b) = ((alpha + t_x).ln(), (beta + t_x).ln());
        let [ln_gone, mean_a, per_a, mean_b, per_b] = Gone::new(&model, n, t_x, t).ln();
        let there = -n * ln_at - s * ln_bt;
        let gone = s.ln() - n * ln_a - (s + 1.0) * ln_b + ln_gone;
        let ratio = (-(gone - there).abs()).exp();
        // The part of the likelihood that is of those who have left.
        let part = if gone > there { 1.0 / (1.0 + ratio) } else { ratio / (1.0 + ratio) };
        let rest = 1.0 - part;
        sum += row.customers * (rate + constant + there.max(gone) + ratio.ln_1p());
        *d_r += row.customers * (d_rate + alpha.ln() - rest * ln_at - part * (ln_a + mean_a));
        *d_alpha += row.customers * (r / alpha - n * (rest / (alpha + t) + part * per_a));
        *d_s += row.customers * (beta.ln() - rest * ln_bt + part * (1.0 / s - ln_b - mean_b));
        *d_beta += row.customers * (s / beta - rest * s / (beta + t) - part * (s + 1.0) * per_b);
    }
    (sum, [*d_r * r, *d_alpha * alpha, *d_s * s, *d_beta * beta])
}

impl Likelihood<4> for ParetoNbd {
    type Data = Grouped;

    fn centre(data: &Grouped) -> [f64; 4] {
        let (purchases, weeks) = data.totals();
        let customers = data.customers().max(1) as f64;
        [1.0, weeks / purchases.max(1.0), 1.0, weeks / customers]
    }

    fn at(parameters: [f64; 4], data: &Grouped) -> (f64, [f64; 4]) {
        log_likelihood(parameters, data)
    }

    fn with([r, alpha, s, beta]: [f64; 4]) -> Result<ParetoNbd, Refusal> {
        ParetoNbd::new(r, alpha, s, beta).ok_or(Refusal::Undetermined)
    }
}
