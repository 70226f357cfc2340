//! A number together with what it rests on, so that it can be asked how it came about.

use super::{FigureKey, Input};
use crate::dataset::Kind;
use crate::units::{Currency, Money, Period, Unit};
use serde::{Deserialize, Serialize};

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
    /// No open file has what this figure needs.
    ColumnAbsent(FigureKey),
    /// The rows of the table that it comes from are of other days than the period.
    OtherDays {
        /// What a row of the table is.
        kind: Kind,
        /// The days of its rows.
        days: Period,
    },
    /// The table that it comes from lacks what the choice on screen asks for.
    TableLacks {
        /// What a row of the table is.
        kind: Kind,
        /// What is not there.
        what: Lack,
    },
    /// The column is there, but no row of the period has an entry.
    NoAnswers,
    /// Answers were given on another scale than 0 to 10, on which alone there is an NPS.
    OtherScale {
        /// The greatest answer.
        greatest: u32,
    },
    /// The amounts that are put against revenue are in another currency; Rapport knows no rate.
    OtherCurrency {
        /// What a row of their table is.
        kind: Kind,
        /// Their currency.
        own: Currency,
        /// The currency of revenue.
        revenue: Currency,
    },
    /// No file holds a return, or those that do ignore them.
    NoReturns,
}

/// What a table lacks that the choice on screen asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lack {
    /// Days: its rows count only where all of them do.
    Days,
    /// Customers: its rows count only without a group of customers.
    Customers,
    /// Channels.
    Channels,
    /// Categories of products.
    Categories,
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
    /// The kind of table that it was computed from, where it could be another one than the orders.
    #[serde(default)]
    pub from: Option<Kind>,
    /// The kinds of open tables that it could be computed from, the one that the rule takes first.
    #[serde(default)]
    pub choices: Vec<Kind>,
}

impl Figure {
    /// A figure of a period; the value follows from `value` or its reason.
    pub(in crate::analysis) fn new(key: FigureKey, value: Result<f64, Missing>, inputs: Vec<Input>) -> Figure {
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
            from: None,
            choices: Vec::new(),
        }
    }
}
