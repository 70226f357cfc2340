//! A scheme: how customers are put into segments, and what each segment is called and should be.

use super::methods::{Method, MethodError, Tier, Tiers};
use super::{SchemeId, SegmentId, SegmentRef};
use crate::analysis::rfm::Scoring;
use crate::units::{Day, Period, Ratio};
use serde::{Deserialize, Serialize};

/// Most segments of one scheme.
pub const MAX_SEGMENTS: usize = 24;

/// Most schemes of one document: each is computed with every view.
pub const MAX_SCHEMES: usize = 12;

/// How customers are put into segments. Every customer with an order in the look-back is in exactly one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scheme {
    /// Its identity.
    pub id: SchemeId,
    /// Its own name; empty for the ready name of its method.
    pub name: String,
    /// How the segment of a customer is found.
    pub method: Method,
    /// The segments, as many as the method makes, in the order in which they are shown.
    pub segments: Vec<Segment>,
    /// The orders that say who belongs where; they end on the as-of day, whatever the window.
    pub look_back: LookBack,
    /// How scores are given; as in every new scheme where nothing is said.
    #[serde(default, skip_serializing_if = "Scoring::is_usual")]
    pub scoring: Scoring,
}

/// One segment of a scheme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// Its identity.
    pub id: SegmentId,
    /// Its own name; empty for the ready name.
    pub name: String,
    /// Its colour.
    pub colour: Colour,
    /// What it should be.
    pub target: SegmentTarget,
}

/// The share of customers and of revenue that a segment should have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct SegmentTarget {
    /// Share of all customers, 0–1.
    pub customer_share: f64,
    /// Share of all revenue, 0–1.
    pub revenue_share: f64,
}

/// Which orders say who belongs where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LookBack {
    /// All orders up to the as-of day.
    #[default]
    All,
    /// Those of so many months up to the as-of day.
    Months(u32),
}

/// A colour of the data palette, by its role in the style sheets: readers with any colour vision tell them apart in both
/// themes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the colours have no names, only an order")]
pub enum Colour {
    #[default]
    #[serde(rename = "data-1")]
    First,
    #[serde(rename = "data-2")]
    Second,
    #[serde(rename = "data-3")]
    Third,
    #[serde(rename = "data-4")]
    Fourth,
    #[serde(rename = "data-5")]
    Fifth,
    #[serde(rename = "data-6")]
    Sixth,
    /// The grey of the rest.
    #[serde(rename = "data-rest")]
    Rest,
}

impl Colour {
    /// Every colour, in the order in which they are told apart best.
    pub const ALL: [Colour; 7] =
        [Colour::First, Colour::Second, Colour::Third, Colour::Fourth, Colour::Fifth, Colour::Sixth, Colour::Rest];

    /// The name of the colour in the style sheets.
    pub fn token(self) -> &'static str {
        match self {
            Colour::First => "data-1",
            Colour::Second => "data-2",
            Colour::Third => "data-3",
            Colour::Fourth => "data-4",
            Colour::Fifth => "data-5",
            Colour::Sixth => "data-6",
            Colour::Rest => "data-rest",
        }
    }

    /// The colour with this [`Colour::token`].
    pub fn from_token(token: &str) -> Option<Colour> {
        Colour::ALL.into_iter().find(|colour| colour.token() == token)
    }

    /// The colour of the segment at a place; beyond the last colour they begin again. The grey is no part of it.
    fn at(place: usize) -> Colour {
        Colour::ALL.into_iter().cycle().nth(place % (Colour::ALL.len() - 1)).unwrap_or_default()
    }
}

impl LookBack {
    /// The days whose orders count, as of a day. `first` is the first day of the data.
    ///
    /// ```
    /// use rapport::analysis::LookBack;
    /// let day = |text: &str| text.parse().unwrap();
    /// let (first, as_of) = (day("2020-01-05"), day("2024-06-30"));
    /// assert_eq!(LookBack::All.period(first, as_of).from, first);
    /// assert_eq!(LookBack::Months(12).period(first, as_of).from, day("2023-07-01"));
    /// ```
    pub fn period(self, first: Day, as_of: Day) -> Period {
        match self {
            LookBack::All => Period { from: first, to: as_of },
            LookBack::Months(months) => {
                let months = i32::try_from(months.clamp(1, 1200)).unwrap_or(1200);
                Period { from: as_of.plus_days(1).plus_months(-months), to: as_of }
            }
        }
    }
}

impl SegmentTarget {
    /// Revenue per head against the average of all customers: revenue share / customer share; 1 is average.
    ///
    /// ```
    /// use rapport::analysis::{Scheme, Tier};
    /// let scheme = Scheme::default(); // of the annual strategy: 10/20/50/20 % of customers, 40/30/20/10 % of revenue
    /// let index = |tier| scheme.tier(tier).and_then(|segment| segment.target.index());
    /// assert_eq!(index(Tier::HighValue), Some(4.0));
    /// assert_eq!(index(Tier::Potential).map(|i| (i * 10.0).round()), Some(15.0));
    /// // a lost customer is worth more than a general one
    /// assert!(index(Tier::Lost) > index(Tier::General));
    /// ```
    pub fn index(&self) -> Option<f64> {
        (self.customer_share > 0.0).then(|| self.revenue_share / self.customer_share)
    }

    /// Whether anything is wanted.
    pub fn is_set(&self) -> bool {
        self.customer_share > 0.0 || self.revenue_share > 0.0
    }
}

impl Default for Scheme {
    /// The four tiers with the shares of the annual strategy, and lost after half a year without an order.
    fn default() -> Scheme {
        let segment = |tier: Tier| Segment {
            id: SegmentId::tier(tier),
            name: String::new(),
            colour: tier.colour(),
            target: tier.target(),
        };
        Scheme {
            id: SchemeId::TIERS,
            name: String::new(),
            method: Method::Tiers(Tiers::default()),
            segments: Tier::ALL.map(segment).to_vec(),
            look_back: LookBack::All,
            scoring: Scoring::default(),
        }
    }
}

impl Scheme {
    /// A scheme of a method with as many segments as it makes, without names and targets. Identities are given when it is
    /// added to a document.
    pub fn of(method: Method) -> Scheme {
        let count = method.places();
        let colour = |place: usize| match &method {
            Method::Tiers(_) => Tier::ALL.get(place).map_or(Colour::Rest, |tier| tier.colour()),
            Method::Groups(map) => map.colour(place),
            Method::Matrix(_) | Method::Rules(_) | Method::Share(_) if place + 1 == count => Colour::Rest,
            Method::Matrix(_) | Method::Rules(_) | Method::Share(_) => Colour::at(place),
        };
        let segment = |place: usize| Segment {
            id: SegmentId(place as u64 + 1),
            name: String::new(),
            colour: colour(place),
            target: SegmentTarget::default(),
        };
        Scheme {
            id: SchemeId::default(),
            name: String::new(),
            segments: (0..count).map(segment).collect(),
            method,
            look_back: LookBack::All,
            scoring: Scoring::default(),
        }
    }

    /// The same without the shares that its segments should have.
    pub fn without_targets(mut self) -> Scheme {
        self.segments.iter_mut().for_each(|segment| segment.target = SegmentTarget::default());
        self
    }

    /// The same where customers count as lost after another number of days; only tiers ask for it.
    pub fn lost_after(mut self, days: u32) -> Scheme {
        if let Method::Tiers(tiers) = &mut self.method {
            tiers.lost_after_days = days;
        }
        self
    }

    /// After how many days without an order a customer is lost; nothing where the method asks for no such number.
    pub fn lost_after_days(&self) -> Option<u32> {
        match &self.method {
            Method::Tiers(tiers) => Some(tiers.lost_after_days),
            Method::Groups(_) | Method::Matrix(_) | Method::Rules(_) | Method::Share(_) => None,
        }
    }

    /// Whether any segment should have a share.
    pub fn has_targets(&self) -> bool {
        self.segments.iter().any(|segment| segment.target.is_set())
    }

    /// The place of a segment.
    pub fn place(&self, segment: SegmentId) -> Option<usize> {
        self.segments.iter().position(|other| other.id == segment)
    }

    /// A segment by its identity.
    pub fn segment(&self, segment: SegmentId) -> Option<&Segment> {
        self.segments.iter().find(|other| other.id == segment)
    }

    /// The segment of a tier; nothing where the method knows no tiers.
    pub fn tier(&self, tier: Tier) -> Option<&Segment> {
        matches!(self.method, Method::Tiers(_)).then(|| self.segments.get(tier as usize)).flatten()
    }

    /// A segment of this scheme as others name it.
    pub fn reference(&self, segment: &Segment) -> SegmentRef {
        SegmentRef { scheme: self.id, segment: segment.id }
    }

    /// Every segment as others name it.
    pub fn references(&self) -> impl Iterator<Item = SegmentRef> {
        self.segments.iter().map(|segment| self.reference(segment))
    }

    /// Sums of the target shares of customers and of revenue, and whether each is 100 %.
    ///
    /// ```
    /// use rapport::analysis::Scheme;
    /// let mut scheme = Scheme::default();
    /// assert!(scheme.target_sums().iter().all(|(sum, whole)| *whole && (sum.0 - 1.0).abs() < 1e-9));
    /// scheme.segments[0].target.customer_share = 0.35;
    /// let [customers, revenue] = scheme.target_sums();
    /// assert!((customers.0.0 - 1.25).abs() < 1e-9 && !customers.1 && revenue.1);
    /// ```
    pub fn target_sums(&self) -> [(Ratio, bool); 2] {
        let sum = |share: fn(SegmentTarget) -> f64| {
            let sum: f64 = self.segments.iter().map(|segment| share(segment.target)).sum();
            (Ratio(sum), (sum - 1.0).abs() < 1e-9)
        };
        [sum(|target| target.customer_share), sum(|target| target.revenue_share)]
    }

    /// The same with scores that are given in another way. Where there are more or fewer of them, what the tiers call high and
    /// low begins anew.
    pub fn scored(mut self, scoring: Scoring) -> Scheme {
        if let Method::Tiers(tiers) = &mut self.method
            && scoring.parts != self.scoring.parts
        {
            *tiers = Tiers { lost_after_days: tiers.lost_after_days, ..Tiers::of_parts(scoring.parts) };
        }
        self.scoring = scoring;
        self
    }

    /// Why its scores or the settings of its method cannot be used; nothing where they can.
    pub fn fault(&self) -> Option<MethodError> {
        let scoring = self.scoring.fault().map(|fault| MethodError::Scoring { fault });
        scoring.or_else(|| self.method.fault(self.scoring.parts))
    }

    /// Whether the method can be used and makes as many segments as there are.
    pub fn is_sound(&self) -> bool {
        self.segments.len() == self.method.places()
            && (1..=MAX_SEGMENTS).contains(&self.segments.len())
            && self.fault().is_none()
            && !matches!(self.look_back, LookBack::Months(months) if !(1..=1200).contains(&months))
    }
}
