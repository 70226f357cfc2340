//! The numbers a what-if rests on.

use super::assumption::Status;
use super::split::BudgetLine;
use serde::{Deserialize, Serialize};

/// What a number counts. Decides how it is printed and how finely it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Things or people.
    Count,
    /// Currency units (not hundredths).
    Money,
    /// A share, 0.3 is 30 %.
    Ratio,
    /// A difference between two shares, 5 is from 60 % to 65 %.
    PercentagePoints,
    /// Calendar months.
    Months,
    /// A pure coefficient, such as an elasticity.
    Number,
}

impl Unit {
    /// Decimal places that are kept. Together with the limits of [`InputSpec`] every kept value has at most 15
    /// significant digits, so that its JSON text reads back as the very same number.
    pub fn decimals(self) -> i32 {
        match self {
            Unit::Count | Unit::Months => 3,
            Unit::Money => 2,
            Unit::Ratio => 12,
            Unit::PercentagePoints | Unit::Number => 6,
        }
    }
}

/// The name of one input of the what-if.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InputKey {
    /// Customers at the start of the period.
    Customers,
    /// Rise of the yearly retention rate, in percentage points.
    RetentionGain,
    /// Revenue of one customer in a year.
    ValuePerCustomer,
    /// Extra revenue a year from a higher repurchase rate.
    RepurchaseBenefit,
    /// Service agents whose work the bots share.
    Agents,
    /// Pay of one agent in a month.
    Salary,
    /// Months the bots work within the period.
    Months,
    /// Share of the agents' work that the bots save.
    BotSavingRate,
    /// Cost a year saved by the CRM system.
    CrmSaving,
    /// Share of extra revenue that stays after variable costs: 100 % counts revenue, 30 % counts gross margin.
    Margin,
    /// Share of the smaller one of retention and repurchase benefit that the other one already contains.
    Overlap,
    /// Money spent on the programme.
    BudgetTotal,
    /// Share of the budget for tools (CRM, bots).
    ToolsShare,
    /// Share of the budget for activities (VIP, coupons).
    ActivitiesShare,
    /// Share of the budget for staff training.
    TrainingShare,
    /// Share of the budget for data analytics.
    AnalyticsShare,
    /// Share of the budget for everything else (research, interviews).
    OtherShare,
    /// Per cent more effect for one per cent more money on the linked budget line.
    ResponseElasticity,
}

/// Unit, bounds, first value and first status of an input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InputSpec {
    /// What the number counts.
    pub unit: Unit,
    /// Left end of a slider.
    pub min: f64,
    /// Right end of a slider; a typed number may go beyond.
    pub max: f64,
    /// Step of a slider.
    pub step: f64,
    /// Smallest number that is accepted.
    pub lowest: f64,
    /// Largest number that is accepted.
    pub highest: f64,
    /// Value of the S0 example.
    pub default: f64,
    /// What the S0 example rests on.
    pub status: Status,
}

/// Money beyond this is refused: a million millions still fits hundredths in 15 digits.
const MOST_MONEY: f64 = 1e12;

impl InputKey {
    /// Every input, in the order in which they are shown.
    pub const ALL: [InputKey; 18] = [
        InputKey::Customers,
        InputKey::RetentionGain,
        InputKey::ValuePerCustomer,
        InputKey::RepurchaseBenefit,
        InputKey::Agents,
        InputKey::Salary,
        InputKey::Months,
        InputKey::BotSavingRate,
        InputKey::CrmSaving,
        InputKey::Margin,
        InputKey::Overlap,
        InputKey::BudgetTotal,
        InputKey::ToolsShare,
        InputKey::ActivitiesShare,
        InputKey::TrainingShare,
        InputKey::AnalyticsShare,
        InputKey::OtherShare,
        InputKey::ResponseElasticity,
    ];

    /// The name used in files and links.
    pub fn name(self) -> &'static str {
        match self {
            InputKey::Customers => "customers",
            InputKey::RetentionGain => "retention_gain",
            InputKey::ValuePerCustomer => "value_per_customer",
            InputKey::RepurchaseBenefit => "repurchase_benefit",
            InputKey::Agents => "agents",
            InputKey::Salary => "salary",
            InputKey::Months => "months",
            InputKey::BotSavingRate => "bot_saving_rate",
            InputKey::CrmSaving => "crm_saving",
            InputKey::Margin => "margin",
            InputKey::Overlap => "overlap",
            InputKey::BudgetTotal => "budget_total",
            InputKey::ToolsShare => "tools_share",
            InputKey::ActivitiesShare => "activities_share",
            InputKey::TrainingShare => "training_share",
            InputKey::AnalyticsShare => "analytics_share",
            InputKey::OtherShare => "other_share",
            InputKey::ResponseElasticity => "response_elasticity",
        }
    }

    /// The input with this [`InputKey::name`].
    pub fn from_name(name: &str) -> Option<InputKey> {
        InputKey::ALL.into_iter().find(|key| key.name() == name)
    }

    /// The budget line whose share this is.
    pub fn line(self) -> Option<BudgetLine> {
        BudgetLine::ALL.into_iter().find(|line| line.input() == self)
    }

    /// Unit, bounds, first value and first status. The values are those of the S0 report; it names no investment, so
    /// the budget is what 3 : 1 allows, 8 380 000 / 3, and is marked unsupported, as is the elasticity.
    pub fn spec(self) -> InputSpec {
        use Status::{Declared, Unsupported};
        let of = |unit, (min, max, step), (lowest, highest), default, status| InputSpec {
            unit,
            min,
            max,
            step,
            lowest,
            highest,
            default,
            status,
        };
        let money = (0.0, MOST_MONEY);
        let share = |default| of(Unit::Ratio, (0.0, 1.0, 0.01), (0.0, 1.0), default, Declared);
        match self {
            InputKey::Customers => of(Unit::Count, (0.0, 1e6, 1_000.0), (0.0, 1e10), 100_000.0, Declared),
            InputKey::RetentionGain => of(Unit::PercentagePoints, (-10.0, 20.0, 0.5), (-100.0, 100.0), 5.0, Declared),
            InputKey::ValuePerCustomer => of(Unit::Money, (0.0, 5_000.0, 50.0), money, 1_000.0, Declared),
            InputKey::RepurchaseBenefit => of(Unit::Money, (0.0, 1e7, 100_000.0), money, 3_000_000.0, Unsupported),
            InputKey::Agents => of(Unit::Count, (0.0, 100.0, 1.0), (0.0, 1e6), 10.0, Declared),
            InputKey::Salary => of(Unit::Money, (0.0, 20_000.0, 100.0), money, 5_000.0, Declared),
            InputKey::Months => of(Unit::Months, (1.0, 36.0, 1.0), (0.0, 1_200.0), 12.0, Declared),
            InputKey::BotSavingRate => share(0.3),
            InputKey::CrmSaving => of(Unit::Money, (0.0, 1e6, 10_000.0), money, 200_000.0, Unsupported),
            InputKey::Margin => share(1.0),
            InputKey::Overlap => share(0.0),
            InputKey::BudgetTotal => of(Unit::Money, (0.0, 1e7, 10_000.0), money, 2_793_333.33, Unsupported),
            InputKey::ToolsShare => share(0.3),
            InputKey::ActivitiesShare => share(0.2),
            InputKey::TrainingShare => share(0.2),
            InputKey::AnalyticsShare => share(0.1),
            InputKey::OtherShare => share(0.2),
            InputKey::ResponseElasticity => of(Unit::Number, (0.0, 1.0, 0.05), (0.0, 2.0), 0.5, Unsupported),
        }
    }

    /// The value in a book in which nothing stands: nothing, and for what is a way of counting the neutral value.
    pub fn blank(self) -> f64 {
        match self {
            InputKey::Months => 12.0,
            InputKey::Margin => 1.0,
            _ if self.line().is_some() => 1.0 / BudgetLine::ALL.len() as f64,
            _ => 0.0,
        }
    }

    /// The number as it is kept: rounded to the decimals of its unit. `None` when it is no number or out of bounds.
    ///
    /// ```
    /// use rapport::whatif::InputKey;
    /// assert_eq!(InputKey::Salary.tidy(5_000.004), Some(5_000.0));
    /// assert_eq!(InputKey::Margin.tidy(1.2), None);
    /// ```
    pub fn tidy(self, value: f64) -> Option<f64> {
        let spec = self.spec();
        let grid = 10f64.powi(spec.unit.decimals());
        let kept = (value * grid).round() / grid;
        // Adding zero turns −0 into 0.
        (kept >= spec.lowest && kept <= spec.highest).then_some(kept + 0.0)
    }
}
