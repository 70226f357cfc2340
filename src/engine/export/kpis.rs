//! The key figures.

use super::Number;
use super::basis::Span;
use crate::analysis::{Figure, Lack, Missing, Unit};
use crate::dataset::{Kind, Role};
use crate::units::Money;
use serde::Serialize;

/// The name of a column that figures need.
fn column_name(role: Role) -> Option<&'static str> {
    match role {
        Role::Rating => Some("rating"),
        Role::Recommend => Some("recommend"),
        Role::Campaign | Role::Participated => Some("campaign"),
        Role::FirstResponse => Some("first_response"),
        Role::Closed => Some("closed"),
        Role::Amount => Some("amount"),
        _ => None,
    }
}

/// The name of a unit in the file.
pub(super) fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Scale5 => "scale_1_to_5",
        Unit::Count
        | Unit::Money
        | Unit::Ratio
        | Unit::PercentagePoints
        | Unit::Points
        | Unit::Hours
        | Unit::Days
        | Unit::Months
        | Unit::Number => unit.slug(),
    }
}

/// Why there is no value.
#[derive(Serialize)]
struct Reason {
    reason: &'static str,
    column: Option<&'static str>,
    period: Option<Span>,
}

impl Reason {
    fn of(missing: Missing) -> Reason {
        let plain = |reason| Reason { reason, column: None, period: None };
        match missing {
            Missing::NoFile => plain("no_file"),
            Missing::NoOrders => plain("no_orders"),
            Missing::NobodyNamed => plain("no_customer_named"),
            Missing::SumsOnly => plain("sums_only"),
            Missing::OneDay => plain("one_day"),
            Missing::PeriodNotCovered(span) => Reason { period: span.map(Span::of), ..plain("period_not_covered") },
            Missing::NoCustomersBefore => plain("no_customers_before"),
            Missing::NoRevenue => plain("no_revenue"),
            Missing::NoAnswers => plain("no_answers"),
            Missing::OtherScale { .. } => plain("other_scale"),
            Missing::OtherCurrency { .. } => plain("other_currency"),
            Missing::NoReturns => plain("no_returns"),
            Missing::ColumnAbsent(figure) => {
                let role = figure.def().needs.first().and_then(|need| need.roles.last());
                Reason { column: role.and_then(|role| column_name(*role)), ..plain("column_absent") }
            }
            Missing::OtherDays { days, .. } => Reason { period: Some(Span::of(days)), ..plain("other_days") },
            Missing::TableLacks { what, .. } => plain(match what {
                Lack::Days => "table_without_days",
                Lack::Customers => "table_without_customers",
                Lack::Channels => "table_without_channels",
                Lack::Categories => "table_without_categories",
            }),
        }
    }
}

#[derive(Serialize)]
struct Input {
    key: &'static str,
    value: Number,
    value_minor: Option<i64>,
    unit: &'static str,
}

#[derive(Serialize)]
pub(super) struct Kpi {
    key: &'static str,
    value: Option<Number>,
    value_minor: Option<i64>,
    unit: &'static str,
    missing: Option<Reason>,
    previous: Option<Number>,
    period: Option<Span>,
    compared_with: Option<Span>,
    inputs: Vec<Input>,
    rows_used: u64,
    rows_left_out: u64,
    from: Option<&'static str>,
}

impl Kpi {
    pub fn of(figure: &Figure) -> Kpi {
        let inputs = figure.inputs.iter().map(|input| Input {
            key: input.key.slug(),
            value: Number::of(input.value),
            // Sums of money have whole minor units; the quotients made of them have not.
            value_minor: (input.unit == Unit::Money).then(|| Money::from_units(input.value).0),
            unit: unit_name(input.unit),
        });
        Kpi {
            key: figure.key.def().slug,
            value: figure.value.map(Number::of),
            value_minor: figure.money.map(|money| money.0),
            unit: unit_name(figure.unit),
            missing: figure.missing.map(Reason::of),
            previous: figure.previous.map(Number::of),
            period: figure.period.map(Span::of),
            compared_with: figure.compared_with.map(Span::of),
            inputs: inputs.collect(),
            rows_used: figure.rows_used,
            rows_left_out: figure.rows_left_out,
            from: figure.from.map(Kind::slug),
        }
    }
}
