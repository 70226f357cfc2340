//! Every customer as the models see them: whether they come again, and what they can be expected to bring.

use super::clv::{MONTH, discounted};
use super::summary::WEEK;
use super::{BgNbd, GammaGamma, Horizon, Purchases, Summary};
use serde::{Deserialize, Serialize};

/// What a customer can be expected to do over the months of a horizon.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// The chance of being still there, 0 to 1.
    pub alive: f64,
    /// The chance of at least one purchase, 0 to 1.
    pub again: f64,
    /// Purchases: days with an order.
    pub purchases: f64,
    /// Their value in currency units: discounted, times the margin of the horizon; nothing without a model of spend.
    pub value: Option<f64>,
}

impl Worth {
    /// The same of which only a share is kept.
    pub fn kept(self, share: f64) -> Worth {
        Worth { value: self.value.map(|value| value * share), ..self }
    }
}

/// The same of many: what the models say of each summary, in its order. Customers with the same repeat purchases, spans and
/// weeks are computed once.
///
/// ```
/// use rapport::analysis::value::{BgNbd, GammaGamma, Horizon, Summary, value, worths};
/// let (purchases, spend) = (BgNbd::new(0.2426, 4.4136, 0.7929, 2.4259).unwrap(), GammaGamma::new(6.25, 3.74, 15.44).unwrap());
/// let customer = Summary { x: 2, t_x: 30.42857143, t: 38.85714286, m: 22.345 };
/// let found = worths(&purchases, Some(&spend), &[None, Some(customer)], &Horizon::default());
/// assert_eq!(found[0], None);
/// assert_eq!(found[1].unwrap().value.unwrap(), value(&purchases, &spend, &customer, &Horizon::default()));
/// ```
pub fn worths(
    purchases: &BgNbd,
    spend: Option<&GammaGamma>,
    customers: &[Option<Summary>],
    horizon: &Horizon,
) -> Vec<Option<Worth>> {
    let days = |weeks: f64| (weeks * WEEK).round() as u32;
    let mut order: Vec<((u32, u32, u32), u32)> = (0u32..)
        .zip(customers)
        .filter_map(|(customer, own)| own.map(|own| ((own.x, days(own.t), days(own.t_x)), customer)))
        .collect();
    order.sort_unstable();
    let kept = horizon.kept();
    let mut out = vec![None; customers.len()];
    for same in order.chunk_by(|a, b| a.0 == b.0) {
        let summary = |customer: u32| customers.get(customer as usize).copied().flatten();
        let Some(first) = same.first().and_then(|(_, customer)| summary(*customer)) else { continue };
        let (bought, discounted) = discounted(purchases, &first, horizon);
        let alive = purchases.alive(&first);
        let again = purchases.again(&first, f64::from(horizon.months) * MONTH);
        for (_, customer) in same {
            let (Some(own), Some(place)) = (summary(*customer), out.get_mut(*customer as usize)) else { continue };
            let value = spend.map(|spend| kept * spend.spend(&own) * discounted).filter(|value| value.is_finite());
            *place = Some(Worth { alive, again, purchases: bought, value });
        }
    }
    out
}
