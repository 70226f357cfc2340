//! What a person can choose: the date, the window, the filter and the tier scheme.

use super::Sources;
use crate::units::{Day, Period, Ratio};
use serde::{Deserialize, Serialize};

/// Everything an analysis depends on besides the data.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// The day from which one looks back; nothing means the last day in the data. Later orders are ignored everywhere.
    pub as_of: Option<Day>,
    /// The span whose orders count.
    pub window: Window,
    /// What the figures are held against.
    pub compare: Compare,
    /// Which customers and lines count.
    pub filter: Filter,
    /// How customers are put into tiers.
    pub scheme: Scheme,
    /// Which table figures come from, where a person has said so.
    pub sources: Sources,
}

/// The span whose orders count; it ends on the as-of day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Window {
    /// From the first order on.
    #[default]
    All,
    /// The last so many months: 12 months to 2024-06-30 begin on 2023-07-01.
    Months(u32),
    /// A span of its own. When it ends before the as-of day, its last day takes the as-of day's place.
    Custom(Period),
}

/// What figures are held against. Only a window has something before it: of all data nothing is compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compare {
    /// The span of equal length just before.
    #[default]
    Previous,
    /// The same days a year earlier.
    LastYear,
    /// Nothing.
    Nothing,
}

impl Compare {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Compare; 3] = [Compare::Previous, Compare::LastYear, Compare::Nothing];

    /// The word in links and files.
    pub fn slug(self) -> &'static str {
        match self {
            Compare::Previous => "previous",
            Compare::LastYear => "last_year",
            Compare::Nothing => "nothing",
        }
    }

    /// The choice with this [`Compare::slug`].
    pub fn from_slug(slug: &str) -> Option<Compare> {
        Compare::ALL.into_iter().find(|compare| compare.slug() == slug)
    }
}

/// Restricts figures. The tier of a customer never depends on a filter: it is found on all lines of the window.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Only customers of this tier.
    pub tier: Option<Tier>,
    /// Only lines of the channel with this name.
    pub channel: Option<String>,
    /// Only lines of the category with this name.
    pub category: Option<String>,
}

/// The four value tiers; every customer with an order in the window is in exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Recent, frequent and of high value.
    HighValue,
    /// In the middle.
    Potential,
    /// Below the middle.
    General,
    /// Away for long and never of much value.
    Lost,
}

impl Tier {
    /// All tiers, in the order in which they are shown.
    pub const ALL: [Tier; 4] = [Tier::HighValue, Tier::Potential, Tier::General, Tier::Lost];

    /// The name used in links, files and chart keys.
    pub fn slug(self) -> &'static str {
        match self {
            Tier::HighValue => "high_value",
            Tier::Potential => "potential",
            Tier::General => "general",
            Tier::Lost => "lost",
        }
    }

    /// The tier with this [`Tier::slug`].
    pub fn from_slug(slug: &str) -> Option<Tier> {
        Tier::ALL.into_iter().find(|tier| tier.slug() == slug)
    }
}

/// The threshold and the target shares of the tiers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scheme {
    /// A customer is away for long when the last order is more than this many days before the as-of day.
    pub lost_after_days: u32,
    /// Target of the high-value tier.
    pub high_value: TierTarget,
    /// Target of the potential tier.
    pub potential: TierTarget,
    /// Target of the general tier.
    pub general: TierTarget,
    /// Target of the lost tier.
    pub lost: TierTarget,
}

/// The share of customers and of revenue that a tier should have.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TierTarget {
    /// Share of all customers, 0–1.
    pub customer_share: f64,
    /// Share of all revenue, 0–1.
    pub revenue_share: f64,
}

impl TierTarget {
    /// Revenue per head against the average of all customers: revenue share / customer share; 1 is average.
    ///
    /// ```
    /// use rapport::analysis::Scheme;
    /// let scheme = Scheme::default(); // of the annual strategy: 10/20/50/20 % of customers, 40/30/20/10 % of revenue
    /// assert_eq!(scheme.high_value.index(), Some(4.0));
    /// assert_eq!(scheme.potential.index().map(|i| (i * 10.0).round()), Some(15.0));
    /// // a lost customer is worth more than a general one
    /// assert!(scheme.lost.index() > scheme.general.index());
    /// ```
    pub fn index(&self) -> Option<f64> {
        (self.customer_share > 0.0).then(|| self.revenue_share / self.customer_share)
    }
}

impl Scheme {
    /// The usual thresholds, and no share that a tier should have.
    pub fn without_targets() -> Scheme {
        let none = TierTarget { customer_share: 0.0, revenue_share: 0.0 };
        Tier::ALL.into_iter().fold(Scheme::default(), |scheme, tier| scheme.with_target(tier, none))
    }

    /// Whether every tier should have the same share as in another scheme.
    pub fn has_targets_of(&self, other: &Scheme) -> bool {
        Tier::ALL.into_iter().all(|tier| self.target(tier) == other.target(tier))
    }

    /// Whether any tier should have a share.
    pub fn has_targets(&self) -> bool {
        let targets = Tier::ALL.into_iter().map(|tier| self.target(tier));
        targets.into_iter().any(|target| target.customer_share > 0.0 || target.revenue_share > 0.0)
    }

    /// The target of a tier.
    pub fn target(&self, tier: Tier) -> TierTarget {
        match tier {
            Tier::HighValue => self.high_value,
            Tier::Potential => self.potential,
            Tier::General => self.general,
            Tier::Lost => self.lost,
        }
    }

    /// The scheme with another target of a tier.
    pub fn with_target(mut self, tier: Tier, target: TierTarget) -> Scheme {
        match tier {
            Tier::HighValue => self.high_value = target,
            Tier::Potential => self.potential = target,
            Tier::General => self.general = target,
            Tier::Lost => self.lost = target,
        }
        self
    }

    /// Sums of the target shares of customers and of revenue, and whether each is 100 %.
    ///
    /// ```
    /// use rapport::analysis::{Scheme, Tier, TierTarget};
    /// assert!(Scheme::default().target_sums().iter().all(|(sum, whole)| *whole && (sum.0 - 1.0).abs() < 1e-9));
    /// let more = TierTarget { customer_share: 0.35, revenue_share: 0.40 };
    /// let [customers, revenue] = Scheme::default().with_target(Tier::HighValue, more).target_sums();
    /// assert!((customers.0.0 - 1.25).abs() < 1e-9 && !customers.1 && revenue.1);
    /// ```
    pub fn target_sums(&self) -> [(Ratio, bool); 2] {
        let sum = |share: fn(TierTarget) -> f64| {
            let sum: f64 = Tier::ALL.iter().map(|tier| share(self.target(*tier))).sum();
            (Ratio(sum), (sum - 1.0).abs() < 1e-9)
        };
        [sum(|target| target.customer_share), sum(|target| target.revenue_share)]
    }
}

impl Default for Scheme {
    /// The shares of the annual strategy, and half a year without an order.
    fn default() -> Self {
        let target = |customer_share, revenue_share| TierTarget { customer_share, revenue_share };
        Scheme {
            lost_after_days: 180,
            high_value: target(0.10, 0.40),
            potential: target(0.20, 0.30),
            general: target(0.50, 0.20),
            lost: target(0.20, 0.10),
        }
    }
}
