//! Figures in words: a value by its unit, a change by its type, the reason where there is no value.

use super::{figure_text, from_name, kind_name, part_name, segment_called};
use crate::analysis::{Change, Figure, Filter, Gap, Lack, Missing, SegmentRef, Unit};
use crate::dataset::Kind;
use crate::locale::{fill, plural, with_sign};
use crate::state::App;
use crate::units::{Currency, Money, Period, Ratio};
use crate::whatif;
use leptos::prelude::*;

/// Amounts from here on are written to about three figures.
const COMPACT_FROM: f64 = 1e5;

/// A value in its unit. Money is in currency units.
pub fn value(app: App, unit: Unit, value: f64) -> String {
    let format = app.prefs.format();
    match unit {
        Unit::Count | Unit::Days | Unit::Months => format.integer(value),
        Unit::Money => money(app, Money::from_units(value), value.abs() >= COMPACT_FROM),
        Unit::Ratio => format.percent(Ratio(value), 1),
        Unit::PercentagePoints => format!("{} {}", format.decimal_up_to(value, 1), points_sign(app)),
        Unit::Points => with_sign(value, format.decimal_up_to(value, 1)),
        Unit::Scale5 | Unit::Number | Unit::Hours => format.decimal(value, 2),
    }
}

/// The span that the figures are held against; nothing where they are not.
pub fn compared_with(app: App) -> Option<Period> {
    app.data.results.with(|results| results.value()?.basis.compared)
}

/// The goal score, from 0 to 100.
pub fn goal_score(app: App, score: f64) -> String {
    app.prefs.format().decimal_up_to(score * 100.0, 1)
}

/// A count with its noun: `1 order`, `1,200 orders`.
pub fn orders(app: App, count: u64) -> String {
    let t = &app.prefs.texts().common;
    fill(plural(count, t.orders_one, t.orders_other), &[("count", &app.prefs.format().integer(count as f64))])
}

/// A number of months with its noun: `12 months`.
pub fn months(app: App, count: u32) -> String {
    let t = &app.prefs.texts().value;
    let number = app.prefs.format().integer(count.into());
    fill(plural(count.into(), t.months_one, t.months_other), &[("count", &number)])
}

/// The same of customers.
pub fn customers(app: App, count: u64) -> String {
    let t = &app.prefs.texts().common;
    fill(plural(count, t.customers_one, t.customers_other), &[("count", &app.prefs.format().integer(count as f64))])
}

/// The unit behind a field for an amount: the code of the currency, nothing where nobody stated one.
pub fn currency_unit(app: App) -> String {
    match app.currency() {
        currency if currency.is_none() => String::new(),
        currency => currency.code().to_owned(),
    }
}

/// The same without needless decimals, for a goal or a number in a formula: `60%`, `4.2`, `35`.
pub fn brief(app: App, unit: Unit, value: f64) -> String {
    let format = app.prefs.format();
    match unit {
        Unit::Ratio => {
            let loss = |digits: u8| {
                let scale = 10f64.powi(i32::from(digits) + 2);
                ((value * scale).round() / scale - value).abs()
            };
            let digits = [0, 1].into_iter().find(|digits| loss(*digits) < 5e-6).unwrap_or(2);
            format.percent(Ratio(value), digits)
        }
        Unit::Scale5 | Unit::Number | Unit::Hours => format.decimal_up_to(value, 4),
        Unit::Points => format.decimal_up_to(value, 2),
        Unit::PercentagePoints => format!("{} {}", format.decimal_up_to(value, 4), points_sign(app)),
        Unit::Money => money(app, Money::from_units(value), false),
        Unit::Count | Unit::Days | Unit::Months => format.decimal_up_to(value, 2),
    }
}

/// With every digit that a reader with a calculator needs to come to the shown result.
pub fn exact(app: App, unit: Unit, value: f64) -> String {
    let format = app.prefs.format();
    match unit {
        Unit::Ratio => format!("{}%", format.decimal_up_to(value * 100.0, 8)),
        Unit::Money => money(app, Money::from_units(value), false),
        Unit::PercentagePoints => format!("{} {}", format.decimal_up_to(value, 8), points_sign(app)),
        Unit::Scale5 | Unit::Number | Unit::Points | Unit::Count | Unit::Hours | Unit::Days | Unit::Months => {
            format.decimal_up_to(value, 8)
        }
    }
}

/// What the figures on screen are restricted to at present; nothing without a filter.
pub fn filter(app: App) -> Option<String> {
    only(app, app.view.filter())
}

/// What a filter lets through, in words; nothing where that is everything.
pub fn only(app: App, filter: Filter) -> Option<String> {
    let parts = filter_words(app, filter);
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// The parts of a filter in words; a segment that is not there restricts nothing.
pub fn filter_words(app: App, filter: Filter) -> Vec<String> {
    let known = |segment: &SegmentRef| app.workspace.with_document(|document| document.segment(*segment).is_some());
    let segment = filter.segment.filter(known).map(|segment| segment_called(app, segment));
    let named = |name: Option<String>| name.map(|name| part_name(app, &name));
    [segment, named(filter.channel), named(filter.category)].into_iter().flatten().collect()
}

/// A value or the sign that it is not known.
pub fn text(app: App, unit: Unit, known: Option<f64>) -> String {
    known.map_or_else(|| app.prefs.texts().common.unknown.to_owned(), |known| value(app, unit, known))
}

/// Money in the currency of the data.
pub fn money(app: App, amount: Money, compact: bool) -> String {
    app.prefs.format().money(amount, app.currency(), compact)
}

/// Money in the currency of the document.
fn planned(app: App, amount: Money) -> String {
    app.prefs.format().money(amount, app.plan_currency(), false)
}

/// A change with its sign, in the unit that its type asks for.
pub fn change(app: App, change: Change) -> String {
    let format = app.prefs.format();
    match change {
        Change::Relative(ratio) => with_sign(ratio.0, format.percent(ratio, 1)),
        Change::PercentagePoints(points) => format.pp(points, 1),
        Change::Points(points) => {
            let number = with_sign(points, format.decimal_up_to(points, 1));
            format!("{number} {}", app.prefs.texts().common.points_unit)
        }
        Change::Plain(amount) => with_sign(amount, format.decimal(amount, 2)),
    }
}

/// What is still to go, without a sign.
pub fn gap(app: App, gap: Gap) -> String {
    change(app, gap.into()).trim_start_matches(['+', '\u{2212}', '-']).to_owned()
}

/// What a value is measured in, in words.
pub fn unit_name(app: App, unit: Unit) -> String {
    let t = &app.prefs.texts().basis;
    match unit {
        Unit::Count => t.unit_count.to_owned(),
        Unit::Money => money_unit(app, app.currency()),
        Unit::Ratio => t.unit_share.to_owned(),
        Unit::PercentagePoints => t.unit_pp.to_owned(),
        Unit::Months => t.unit_months.to_owned(),
        Unit::Days => t.unit_days.to_owned(),
        Unit::Hours => t.unit_hours.to_owned(),
        Unit::Points => t.unit_points.to_owned(),
        Unit::Scale5 => t.unit_scale.to_owned(),
        Unit::Number => t.unit_number.to_owned(),
    }
}

/// What amounts of money are measured in: a currency, once one is known.
pub fn money_unit(app: App, currency: Currency) -> String {
    if currency.is_none() { app.prefs.texts().basis.unit_money.to_owned() } else { currency.code().to_owned() }
}

/// From the first to the last day.
pub fn span(app: App, period: Period) -> String {
    let format = app.prefs.format();
    let ends = [format.date(period.from), format.date(period.to)];
    fill(app.prefs.texts().basis.period_from_to, &[("from", &ends[0]), ("to", &ends[1])])
}

/// The table that a figure comes from, where it is not of the orders alone: `From: Survey answers`.
pub fn from(app: App, figure: &Figure) -> Option<String> {
    let t = app.prefs.texts();
    let told = figure.from.filter(|from| *from != Kind::Orders || figure.choices.len() > 1)?;
    Some(fill(t.kpis.value_label, &[("name", t.figures.from), ("what", from_name(t, told))]))
}

/// Why a figure has no value.
pub fn missing(app: App, reason: Missing) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let b = &t.basis;
    match reason {
        Missing::NoFile => b.missing_file.to_owned(),
        Missing::NoOrders => b.missing_orders.to_owned(),
        Missing::NobodyNamed => b.missing_named.to_owned(),
        Missing::SumsOnly => b.missing_sums.to_owned(),
        Missing::OneDay => b.missing_one_day.to_owned(),
        Missing::PeriodNotCovered(Some(period)) => {
            let (from, to) = (format.date(period.from), format.date(period.to));
            fill(b.missing_span, &[("from", &from), ("to", &to)])
        }
        Missing::PeriodNotCovered(None) => {
            let data = app.data.results.with(|results| results.value().and_then(|results| results.basis.data));
            let first = data.map_or_else(|| t.common.unknown.to_owned(), |data| format.date(data.from));
            fill(b.missing_previous, &[("date", &first)])
        }
        Missing::NoCustomersBefore => b.missing_before.to_owned(),
        Missing::NoRevenue => b.missing_revenue.to_owned(),
        Missing::ColumnAbsent(figure) => {
            let files = app.data.sources.with(|sources| sources.len() as u64);
            let said = plural(files, t.figures.needs_none_one, t.figures.needs_none_other);
            let count = format.integer(files as f64);
            fill(said, &[("what", figure_text(t, figure, "needs")), ("count", &count)])
        }
        Missing::OtherDays { kind, days } => {
            let (from, to) = (format.date(days.from), format.date(days.to));
            fill(t.figures.other_days, &[("table", kind_name(t, kind)), ("from", &from), ("to", &to)])
        }
        Missing::TableLacks { kind, what } => {
            let said = match what {
                Lack::Days => t.figures.lacks_days,
                Lack::Customers => t.figures.lacks_customers,
                Lack::Channels => t.figures.lacks_channels,
                Lack::Categories => t.figures.lacks_categories,
            };
            fill(said, &[("table", kind_name(t, kind))])
        }
        Missing::NoAnswers => b.missing_answers.to_owned(),
        Missing::OtherScale { greatest } => fill(b.missing_scale, &[("greatest", &greatest.to_string())]),
        Missing::OtherCurrency { kind, own, revenue } => {
            let values = [("table", kind_name(t, kind)), ("own", own.code()), ("revenue", revenue.code())];
            fill(b.missing_currency, &values)
        }
        Missing::NoReturns => b.missing_returns.to_owned(),
    }
}

/// A figure of the what-if.
pub fn outcome(app: App, value: whatif::FigureValue) -> String {
    let format = app.prefs.format();
    match value {
        whatif::FigureValue::Money(amount) => planned(app, amount),
        whatif::FigureValue::BenefitCost(ratio) => {
            fill(app.prefs.texts().common.to_one, &[("ratio", &format.decimal(ratio.0, 2))])
        }
        whatif::FigureValue::NetRoi(roi) => format.percent(roi.0, 1),
        whatif::FigureValue::Share(share) => format.percent(share, 1),
    }
}

/// The exact number of a figure of the what-if; money in currency units.
pub fn outcome_number(value: whatif::FigureValue) -> f64 {
    match value {
        whatif::FigureValue::Money(amount) => amount.units(),
        whatif::FigureValue::BenefitCost(ratio) => ratio.0,
        whatif::FigureValue::NetRoi(roi) => roi.0.0,
        whatif::FigureValue::Share(share) => share.0,
    }
}

/// An input of the what-if in its unit, with every digit; money is in the currency of the plan.
pub fn input(app: App, unit: Unit, value: f64) -> String {
    if unit == Unit::Money { planned(app, Money::from_units(value)) } else { exact(app, unit, value) }
}

fn points_sign(app: App) -> &'static str {
    app.prefs.texts().basis.unit_pp
}
