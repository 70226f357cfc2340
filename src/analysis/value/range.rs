//! The range in which the value of one customer lies: lives drawn from what the models know of this customer.

use super::clv::MONTH;
use super::{BgNbd, GammaGamma, Horizon, Purchases, Summary};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use rand_distr::{Beta, Distribution, Exp1, Gamma};

/// Lives that are drawn.
const DRAWS: usize = 1_000;
/// Purchases that one life has at most: a few a day for years.
const MOST: usize = 10_000;

/// The values in currency units that 10 % of the lives stay below, and 90 %: in four of five cases the value lies between.
/// The same customer and seed give the same range.
///
/// What is known of a customer with x, t_x and T after the fact (Fader, Hardie & Lee 2005): the rate has a gamma distribution
/// (r + x, α + T) and the chance of leaving a beta distribution (a, b + x) for one who is still there, with P(alive); the
/// amounts have a gamma distribution with the shape p, whose rate has one of (q + p·x, γ + x·m) (Fader & Hardie 2013).
///
/// ```
/// use rapport::analysis::value::{BgNbd, GammaGamma, Horizon, Summary, range, value};
/// let (purchases, spend) = (BgNbd::new(0.2426, 4.4136, 0.7929, 2.4259).unwrap(), GammaGamma::new(6.25, 3.74, 15.44).unwrap());
/// let often = Summary { x: 26, t_x: 30.857, t: 31.0, m: 40.0 };
/// let (low, high) = range(&purchases, &spend, &often, &Horizon::default(), 1).unwrap();
/// let mean = value(&purchases, &spend, &often, &Horizon::default());
/// assert!(low < mean && mean < high);
/// // Who has been silent for long while they used to buy every week brings nothing in nine of ten cases.
/// let gone = Summary { x: 26, t_x: 30.857, t: 60.0, m: 40.0 };
/// assert_eq!(range(&purchases, &spend, &gone, &Horizon::default(), 1), Some((0.0, 0.0)));
/// ```
pub fn range(
    purchases: &BgNbd,
    spend: &GammaGamma,
    customer: &Summary,
    horizon: &Horizon,
    seed: u64,
) -> Option<(f64, f64)> {
    let mut lives = lives(purchases, spend, customer, horizon, (seed, DRAWS))?;
    lives.sort_unstable_by(f64::total_cmp);
    let at = |share: usize| lives.get(lives.len() * share / 10).copied();
    at(1).zip(at(9))
}

/// The values of some lives; nothing where a distribution has parameters that cannot be drawn from.
pub(super) fn lives(
    purchases: &BgNbd,
    spend: &GammaGamma,
    customer: &Summary,
    horizon: &Horizon,
    (seed, draws): (u64, usize),
) -> Option<Vec<f64>> {
    let ([r, alpha, a, b], [p, q, gamma]) = (purchases.parameters(), spend.parameters());
    let (_, age) = customer.weeks();
    let x = f64::from(customer.x);
    let m = customer.spend();
    let repeats = m.map_or(0.0, |_| x);
    let rate = Gamma::new(r + x, 1.0 / (alpha + age)).ok()?;
    let leaving = Beta::new(a, b + x).ok()?;
    let scale = Gamma::new(q + p * repeats, 1.0 / (gamma + repeats * m.unwrap_or(0.0))).ok()?;
    let (alive, end) = (purchases.alive(customer), f64::from(horizon.months) * MONTH);
    let (a_month, kept) = (horizon.a_month(), horizon.kept());
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(seed);
    let one = |rng: &mut Xoshiro256PlusPlus| {
        if rng.random::<f64>() >= alive {
            return Some(0.0);
        }
        let (own, leaves, nu) = (rate.sample(rng), leaving.sample(rng), scale.sample(rng));
        let amount = Gamma::new(p, 1.0 / nu.max(f64::MIN_POSITIVE)).ok()?;
        let (mut now, mut sum) = (0.0, 0.0);
        for _ in 0..MOST {
            let gap: f64 = Exp1.sample(rng);
            now += gap / own.max(f64::MIN_POSITIVE);
            if now.is_nan() || now > end {
                break;
            }
            let month = (now / MONTH).ceil().max(1.0);
            sum += amount.sample(rng) * a_month.powf(month);
            if rng.random::<f64>() < leaves {
                break;
            }
        }
        Some(if sum.is_finite() { kept * sum } else { 0.0 })
    };
    (0..draws).map(|_| one(&mut rng)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::value::value;

    /// The mean of many lives is the expected value.
    #[test]
    fn lives_have_the_expected_mean() {
        let purchases = BgNbd::new(0.2426, 4.4136, 0.7929, 2.4259).unwrap();
        let spend = GammaGamma::new(6.25, 3.74, 15.44).unwrap();
        for customer in [
            Summary { x: 2, t_x: 30.43, t: 38.86, m: 22.35 },
            Summary { x: 26, t_x: 30.857, t: 31.0, m: 40.0 },
            Summary { x: 0, t_x: 0.0, t: 20.0, m: 0.0 },
        ] {
            let horizon = Horizon::default();
            let lives = lives(&purchases, &spend, &customer, &horizon, (7, 60_000)).unwrap();
            let n = lives.len() as f64;
            let mean = lives.iter().sum::<f64>() / n;
            let deviation = (lives.iter().map(|life| (life - mean).powi(2)).sum::<f64>() / n / n).sqrt();
            let expected = value(&purchases, &spend, &customer, &horizon);
            assert!((mean - expected).abs() < 4.0 * deviation, "{mean} {expected} {deviation}");
            // As many come again as the closed form says.
            let came = lives.iter().filter(|life| **life > 0.0).count() as f64 / n;
            let chance = purchases.again(&customer, 12.0 * MONTH);
            assert!((came - chance).abs() < 4.0 * (chance * (1.0 - chance) / n).sqrt(), "{came} {chance}");
        }
    }
}
