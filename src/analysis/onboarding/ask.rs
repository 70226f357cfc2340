//! What is asked about the first days of customers, and who is behind a count.

use crate::units::{Day, Period};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The longest that is waited for a step, and the longest span of first orders.
const MOST_DAYS: u32 = 365;
const MOST_MONTHS: u32 = 120;

/// Something that may happen after the first order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnboardingStep {
    /// The first order itself.
    First,
    /// A row in a table of interactions, from the day after on: what came before led to the order.
    Contact,
    /// A message of a campaign reached the customer.
    Message,
    /// Such a message was opened.
    Opened,
    /// A ticket.
    Ticket,
    /// An answer about satisfaction.
    Rating,
    /// An order on a later day.
    Second,
}

impl OnboardingStep {
    /// Every step, in the order in which they are shown.
    pub const ALL: [OnboardingStep; 7] = [
        OnboardingStep::First,
        OnboardingStep::Contact,
        OnboardingStep::Message,
        OnboardingStep::Opened,
        OnboardingStep::Ticket,
        OnboardingStep::Rating,
        OnboardingStep::Second,
    ];

    /// The word in links.
    pub fn slug(self) -> &'static str {
        match self {
            OnboardingStep::First => "first",
            OnboardingStep::Contact => "contact",
            OnboardingStep::Message => "message",
            OnboardingStep::Opened => "opened",
            OnboardingStep::Ticket => "ticket",
            OnboardingStep::Rating => "rating",
            OnboardingStep::Second => "second",
        }
    }
}

/// Whose first days are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OnboardingAsk {
    /// Days after the first order within which a step counts.
    pub days: u32,
    /// Over how many months first orders count; they end so many days before the as-of day, so that everybody had them.
    pub months: u32,
}

impl Default for OnboardingAsk {
    /// Thirty days, first orders of twelve months.
    fn default() -> OnboardingAsk {
        OnboardingAsk { days: 30, months: 12 }
    }
}

impl OnboardingAsk {
    /// The same within sensible bounds: 1 to 365 days, 1 to 120 months.
    pub fn sound(self) -> OnboardingAsk {
        OnboardingAsk { days: self.days.clamp(1, MOST_DAYS), months: self.months.clamp(1, MOST_MONTHS) }
    }

    /// The days of the first orders.
    pub fn period(self, as_of: Day) -> Period {
        let to = as_of.plus_days(-(self.days as i32)).max(Day::MIN);
        Period { from: to.plus_days(1).plus_months(-(self.months as i32)).max(Day::MIN), to }
    }
}

/// The new customers who took a step within the days, or who did not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OnboardingBehind {
    /// Whose first days.
    pub ask: OnboardingAsk,
    /// The step.
    pub step: OnboardingStep,
    /// Whether they took it.
    pub took: bool,
}

/// In an address: days, months, step, yes or no: `30.12.contact.yes`.
///
/// ```
/// use rapport::analysis::OnboardingBehind;
/// for text in ["30.12.contact.yes", "14.6.second.no"] {
///     assert_eq!(text.parse::<OnboardingBehind>().unwrap().to_string(), text);
/// }
/// assert!("0.12.contact.yes".parse::<OnboardingBehind>().is_err() && "30.12.third.yes".parse::<OnboardingBehind>().is_err());
/// ```
impl fmt::Display for OnboardingBehind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let OnboardingBehind { ask: OnboardingAsk { days, months }, step, took } = self;
        write!(f, "{days}.{months}.{}.{}", step.slug(), if *took { "yes" } else { "no" })
    }
}

impl FromStr for OnboardingBehind {
    type Err = ();

    fn from_str(text: &str) -> Result<OnboardingBehind, ()> {
        let parts: Vec<&str> = text.split('.').collect();
        let [days, months, step, took] = parts[..] else { return Err(()) };
        let number = |text: &str| text.parse::<u32>().map_err(|_| ());
        let ask = OnboardingAsk { days: number(days)?, months: number(months)? };
        Ok(OnboardingBehind {
            ask: Some(ask).filter(|ask| ask.sound() == *ask).ok_or(())?,
            step: OnboardingStep::ALL.into_iter().find(|known| known.slug() == step).ok_or(())?,
            took: match took {
                "yes" => true,
                "no" => false,
                _ => return Err(()),
            },
        })
    }
}
