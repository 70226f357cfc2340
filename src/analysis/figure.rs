//! A number together with what it rests on, so that it can be asked how it came about.

use crate::units::{Money, Period};
use serde::{Deserialize, Serialize};

/// Which figure; what is known of it stands in [`FIGURES`](super::FIGURES).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureKey {
    /// Customers with at least one order.
    Customers,
    /// Distinct orders.
    Orders,
    /// Sum of the order amounts, less what was given back without an order.
    Revenue,
    /// Average order value (AOV) = revenue / orders.
    AverageOrderValue,
    /// Average revenue per customer (ARPU) = revenue / customers.
    RevenuePerCustomer,
    /// Orders / customers.
    OrdersPerCustomer,
    /// Customers with two or more orders / customers.
    RepeatPurchaseRate,
    /// Customers of the period before who ordered again in the period / customers of the period before.
    Retention,
    /// Revenue of the 20 % of customers with the highest revenue (rounded down, at least one) / revenue of all customers who
    /// have any.
    #[serde(rename = "revenue_share_top_20")]
    TopFifthShare,
    /// Gini coefficient of revenue over customers: 0 all equal, towards 1 all with one customer.
    Gini,
    /// Mean of the satisfaction ratings, 1–5.
    Csat,
    /// Net promoter score = % of customers answering 9–10 − % answering 0–6, in points from −100 to 100.
    Nps,
    /// Customers with any campaign entry / customers.
    Participation,
    /// What customers gave back.
    ReturnedAmount,
    /// Returned amount / gross sales.
    ReturnRate,
    /// Returns / orders that sold something.
    OrderReturnRate,
}

/// A number that goes into a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum InputKey {
    /// Customers with an order in the period.
    Customers,
    /// Orders in the period.
    Orders,
    /// Revenue of the period.
    Revenue,
    /// What was given back to customers without an order that it could lower, without its sign.
    UnsoldRefunds,
    /// Revenue of the customers who have any.
    PositiveRevenue,
    /// Customers who gave back as much as they bought, or more.
    NotPositive,
    /// Revenue of unknown customers, which is not in the figure.
    UnknownRevenue,
    /// Customers with two or more orders in the period.
    RepeatCustomers,
    /// Customers with an order in the period before.
    CustomersBefore,
    /// Those of them with an order in the period too.
    CustomersRetained,
    /// How many customers the top 20 % are.
    TopCustomers,
    /// Their revenue.
    TopRevenue,
    /// Lines with a rating.
    RatedLines,
    /// Sum of the ratings.
    RatingSum,
    /// Customers with an answer to "would you recommend us".
    Respondents,
    /// Latest answer 9 or 10.
    Promoters,
    /// Latest answer above 6 and below 9.
    Passives,
    /// Latest answer 0 to 6.
    Detractors,
    /// Customers with any campaign entry.
    Participants,
    /// Sum of the returned amounts, without their sign.
    ReturnedAmount,
    /// Sum of the positive amounts.
    GrossSales,
    /// Orders with something that came back.
    Returns,
    /// Orders with a line that is no return.
    SalesOrders,
}

/// What a value is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A whole number of things.
    Count,
    /// Currency units (not minor units).
    Money,
    /// A share: 0.65 is 65 %. Differences are percentage points.
    Ratio,
    /// Days.
    Days,
    /// Points of a score such as NPS, −100 to 100. Never per cent.
    Points,
    /// A scale of 1 to 5.
    Scale5,
    /// A plain number.
    Number,
}

/// Why a figure has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Missing {
    /// No open file holds orders.
    NoFile,
    /// There are no orders in the period.
    NoOrders,
    /// There are orders, and none of them names a customer.
    NobodyNamed,
    /// The files hold one sum a customer and no single orders, which the figure needs.
    SumsOnly,
    /// All orders are of one day, so that there is no earlier span.
    OneDay,
    /// The data do not reach back over the whole of a span that the figure needs.
    PeriodNotCovered(Option<Period>),
    /// Nobody ordered in the period before.
    NoCustomersBefore,
    /// Revenue is zero or negative, so that shares of it mean nothing.
    NoRevenue,
    /// No file had this column.
    ColumnAbsent(Column),
    /// The column is there, but no row of the period has an entry.
    NoAnswers,
    /// Answers were given on another scale than 0 to 10, on which alone there is an NPS.
    OtherScale {
        /// The greatest answer.
        greatest: u32,
    },
    /// No file holds a return, or those that do ignore them.
    NoReturns,
}

/// An optional column that a figure needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Column {
    /// Satisfaction rating.
    Rating,
    /// Recommendation.
    Recommend,
    /// Campaign.
    Campaign,
}

/// A number that went into a figure, with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// Which number.
    pub key: InputKey,
    /// Its value; money in currency units.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
}

/// A number and its basis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Which figure; gives the formula.
    pub key: FigureKey,
    /// The value; money in currency units. Nothing when it cannot be known; 0 is a known nought.
    pub value: Option<f64>,
    /// Why there is no value.
    pub missing: Option<Missing>,
    /// The exact amount where the value is a sum of money.
    pub money: Option<Money>,
    /// Unit of the value.
    pub unit: Unit,
    /// The numbers in the formula.
    pub inputs: Vec<Input>,
    /// The span whose orders count.
    pub period: Option<Period>,
    /// The earlier span that it is compared with, where the formula needs one.
    pub compared_with: Option<Period>,
    /// Order lines that went in.
    pub rows_used: u64,
    /// Accepted order lines that did not: outside the period or the filter, or without an entry.
    pub rows_left_out: u64,
    /// The same figure one period earlier, when the data cover that period wholly.
    pub previous: Option<f64>,
}

impl Figure {
    /// A figure of a period; the value follows from `value` or its reason.
    pub(super) fn new(key: FigureKey, value: Result<f64, Missing>, inputs: Vec<Input>) -> Figure {
        let value = value.and_then(|v| if v.is_finite() { Ok(v) } else { Err(Missing::NoOrders) });
        Figure {
            key,
            value: value.ok(),
            missing: value.err(),
            money: None,
            unit: key.unit(),
            inputs,
            period: None,
            compared_with: None,
            rows_used: 0,
            rows_left_out: 0,
            previous: None,
        }
    }
}

impl Input {
    pub(super) fn count(key: InputKey, value: u64) -> Input {
        Input { key, value: value as f64, unit: Unit::Count }
    }

    pub(super) fn money(key: InputKey, value: Money) -> Input {
        Input { key, value: value.units(), unit: Unit::Money }
    }
}
