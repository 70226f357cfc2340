//! Figures, inputs and refusals in words.

use super::super::shared::{Notation, input_name, lever_called, line_called};
use super::desk::Desk;
use crate::locale::{fill, with_sign};
use crate::plan::PlanError;
use crate::units::{Money, Ratio};
use crate::whatif::{
    Change, Figure, FigureValue, Input, LeverId, LineId, MoneyError, Outcome, SplitError, Status, Unit, Variance,
};
use leptos::prelude::Get;

/// The exact number of a figure, in its own unit.
pub fn exact(value: FigureValue) -> f64 {
    match value {
        FigureValue::Money(amount) => amount.units(),
        FigureValue::BenefitCost(ratio) => ratio.0,
        FigureValue::NetRoi(roi) => roi.0.0,
        FigureValue::Share(share) => share.0,
    }
}

/// A figure as text. A ratio is "3.00 : 1", a net return is per cent: the two never look alike.
pub fn value(desk: Desk, value: FigureValue) -> String {
    let format = desk.format();
    match value {
        FigureValue::Money(amount) => desk.money(amount, false),
        FigureValue::BenefitCost(ratio) => {
            fill(desk.app.prefs.texts().common.to_one, &[("ratio", &format.decimal(ratio.0, 2))])
        }
        FigureValue::NetRoi(roi) => format.percent(roi.0, 1),
        FigureValue::Share(share) => format.percent(share, 1),
    }
}

/// A figure of an outcome as text; nothing when there is none.
pub fn figure(desk: Desk, figure: Figure, outcome: &Outcome) -> Option<String> {
    outcome.figure(figure).ok().map(|found| value(desk, found))
}

/// The name of a figure.
pub fn figure_name(desk: Desk, figure: Figure) -> String {
    let t = desk.t();
    let name = match figure {
        Figure::Lever(lever) => return lever_name(desk, lever),
        Figure::Revenue => t.benefit_revenue,
        Figure::CostSaving => t.benefit_saving,
        Figure::Total => t.benefit_total,
        Figure::DoubleCounted => t.line_overlap,
        Figure::NetRevenue => t.net_revenue,
        Figure::GrossBenefit => t.gross_benefit,
        Figure::Cost => t.cost,
        Figure::NetBenefit => t.net_benefit,
        Figure::Ratio => t.ratio,
        Figure::Roi => t.net_roi,
        Figure::Ceiling(ratio) => return fill(t.ceiling_for, &[("ratio", &desk.format().integer(ratio.into()))]),
        Figure::Line(line) => return line_name(desk, line),
        Figure::Technology => t.technology,
    };
    name.to_owned()
}

/// The name of a line.
pub fn line_name(desk: Desk, line: LineId) -> String {
    desk.with_plan(|plan| line_called(desk.app.prefs.texts(), plan, line))
}

/// The name of a lever.
pub fn lever_name(desk: Desk, lever: LeverId) -> String {
    desk.with_plan(|plan| lever_called(desk.app.prefs.texts(), plan, lever))
}

/// How a figure differs from the base's: the difference and, where there is one, the same in per cent.
pub fn change(desk: Desk, change: Change) -> String {
    let format = desk.format();
    let signed = |ratio: Ratio| with_sign(ratio.0, format.percent(ratio, 1));
    let (difference, relative) = match change {
        Change::Money(Variance { absolute, relative }) => {
            (with_sign(absolute.units(), desk.money(absolute, false)), relative)
        }
        Change::BenefitCost(difference, relative) => (with_sign(difference, format.decimal(difference, 2)), relative),
        Change::Points(points) => return format.pp(points, 1),
    };
    [Some(difference), relative.map(signed)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// How a number of a unit is written in its field.
pub fn notation(unit: Unit) -> Notation {
    match unit {
        Unit::Ratio => Notation::Percent(2),
        Unit::Money => Notation::Decimal(2),
        Unit::Count
        | Unit::PercentagePoints
        | Unit::Points
        | Unit::Scale5
        | Unit::Hours
        | Unit::Days
        | Unit::Months
        | Unit::Number => Notation::Decimal(3),
    }
}

/// The unit behind a field of money; nothing until a currency is known.
pub fn money_unit(desk: Desk) -> String {
    let currency = desk.currency.get();
    if currency.is_none() { String::new() } else { currency.code().to_owned() }
}

/// The unit behind the field of an input.
pub fn unit(desk: Desk, input: Input) -> String {
    match desk.spec(input).unit {
        Unit::Money => money_unit(desk),
        Unit::Ratio => "%".to_owned(),
        Unit::PercentagePoints => desk.t().unit_pp.to_owned(),
        Unit::Months => desk.t().unit_months.to_owned(),
        Unit::Hours => desk.app.prefs.texts().basis.unit_hours.to_owned(),
        Unit::Days => desk.app.prefs.texts().basis.unit_days.to_owned(),
        Unit::Points => desk.app.prefs.texts().basis.unit_points.to_owned(),
        Unit::Count | Unit::Scale5 | Unit::Number => String::new(),
    }
}

/// An input as text, with its unit.
pub fn input(desk: Desk, input: Input, value: f64) -> String {
    let format = desk.format();
    match desk.spec(input).unit {
        Unit::Money => desk.money(Money::from_units(value), false),
        Unit::Ratio => format.percent(Ratio(value), 1),
        Unit::PercentagePoints | Unit::Points | Unit::Hours | Unit::Days | Unit::Months => {
            format!("{} {}", format.decimal_up_to(value, 2), unit(desk, input))
        }
        Unit::Count | Unit::Scale5 | Unit::Number => format.decimal_up_to(value, 3),
    }
}

/// The name of an input.
pub fn name(desk: Desk, input: Input) -> String {
    desk.with_plan(|plan| input_name(desk.app.prefs.texts(), plan, input))
}

/// What an input rests on: sign, word, class of its badge, and what the word means.
pub fn status(desk: Desk, status: Status) -> (&'static str, &'static str, &'static str, &'static str) {
    let t = desk.t();
    match status {
        Status::Derived => ("●", t.status_derived, "badge badge-good", t.status_derived_help),
        Status::Declared => ("○", t.status_declared, "badge", t.status_declared_help),
        Status::Unsupported => ("▲", t.status_unsupported, "badge badge-warn", t.status_unsupported_help),
    }
}

/// Why an edit was refused.
pub fn refusal(desk: Desk, error: &PlanError) -> String {
    let (t, l) = (desk.t(), desk.l());
    let e = &desk.app.prefs.texts().errors;
    let format = desk.format();
    match error {
        PlanError::Money(MoneyError::NotANumber { .. } | MoneyError::Split(SplitError::NotANumber)) => {
            fill(e.field_not_number, &[("example", "1234.5")])
        }
        PlanError::Money(MoneyError::OutOfRange { input: key, lowest, highest, .. }) => {
            let (low, high) = (input(desk, *key, *lowest), input(desk, *key, *highest));
            fill(e.field_range, &[("min", &low), ("max", &high)])
        }
        PlanError::Money(MoneyError::RangeReversed { .. }) => t.refused_range.to_owned(),
        PlanError::Money(MoneyError::BadBounds { .. }) => l.refused_bad_bounds.to_owned(),
        PlanError::Money(MoneyError::OutOfBounds { line, lowest, highest }) => {
            let (min, max) = (desk.money(*lowest, false), desk.money(*highest, false));
            fill(l.refused_bounds, &[("name", &line_name(desk, *line)), ("min", &min), ("max", &max)])
        }
        PlanError::Money(MoneyError::NoOverlap { .. }) => l.overlap_taken.to_owned(),
        PlanError::Money(MoneyError::Split(SplitError::Locked { line })) => {
            fill(t.refused_locked, &[("name", &line_name(desk, *line))])
        }
        PlanError::Money(MoneyError::Split(SplitError::OthersLocked { only, .. })) => {
            fill(t.refused_only, &[("share", &format.percent(*only, 1))])
        }
        PlanError::Money(MoneyError::Split(SplitError::Negative)) => t.refused_negative.to_owned(),
        PlanError::Money(MoneyError::Split(SplitError::NoBudget)) => t.refused_no_budget.to_owned(),
        PlanError::Money(MoneyError::Split(_)) => e.shares_locked.to_owned(),
        PlanError::EmptyName => e.field_required.to_owned(),
        PlanError::TextTooLong { limit, .. } => fill(e.field_too_long, &[("max", &format.integer(*limit as f64))]),
        PlanError::TooMany { limit } => fill(t.refused_many, &[("max", &format.integer(*limit as f64))]),
        _ => e.edit_gone.to_owned(),
    }
}

/// The word for a figure in test names.
pub fn slug(figure: Figure) -> String {
    match figure {
        Figure::Lever(lever) => format!("lever-{}", lever.0),
        Figure::Revenue => "revenue".to_owned(),
        Figure::CostSaving => "cost-saving".to_owned(),
        Figure::Total => "total".to_owned(),
        Figure::DoubleCounted => "double-counted".to_owned(),
        Figure::NetRevenue => "net-revenue".to_owned(),
        Figure::GrossBenefit => "gross-benefit".to_owned(),
        Figure::Cost => "cost".to_owned(),
        Figure::NetBenefit => "net-benefit".to_owned(),
        Figure::Ratio => "ratio".to_owned(),
        Figure::Roi => "roi".to_owned(),
        Figure::Ceiling(ratio) => format!("ceiling-{ratio}"),
        Figure::Line(line) => format!("line-{}", line.0),
        Figure::Technology => "technology".to_owned(),
    }
}
