//! What a figure rests on, for "How this is computed".

use super::evaluate::{BenefitCostRatio, NetRoi, NoReturn, Outcome};
use super::input::Input;
use super::kinds::BenefitKind;
use super::lever::LeverId;
use super::line::LineId;
use crate::units::{Money, Ratio};
use serde::{Deserialize, Serialize};

/// A figure of an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// The benefit of a lever.
    Lever(LeverId),
    /// Sum of the levers that bring revenue.
    Revenue,
    /// Sum of the levers that save cost.
    CostSaving,
    /// All benefits before overlap and margin.
    Total,
    /// Revenue counted twice.
    DoubleCounted,
    /// Revenue after overlap and margin.
    NetRevenue,
    /// The gross benefit, before the budget: what return and ceilings use.
    GrossBenefit,
    /// The budget.
    Cost,
    /// Gross benefit − budget.
    NetBenefit,
    /// Benefit : cost.
    Ratio,
    /// (benefit − cost) / cost.
    Roi,
    /// Largest budget for this ratio to one: 1, 3 or 5.
    Ceiling(u8),
    /// Amount of a budget line.
    Line(LineId),
    /// Share of the lines marked as technology.
    Technology,
}

/// The value of a figure, in its own unit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureValue {
    /// An amount.
    Money(Money),
    /// So many to one.
    BenefitCost(BenefitCostRatio),
    /// Net return.
    NetRoi(NetRoi),
    /// A share.
    Share(Ratio),
}

impl FigureValue {
    /// The amount, if it is one.
    pub fn money(self) -> Option<Money> {
        match self {
            FigureValue::Money(amount) => Some(amount),
            _ => None,
        }
    }
}

/// How the terms of a basis are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// Taken as stated.
    Stated,
    /// first × second × …; percentage points count as hundredths.
    Product,
    /// first + second + …
    Sum,
    /// Sum of: the smaller of two figures × a share; the terms come three by three.
    SmallerTimes,
    /// first − second.
    Difference,
    /// (first − second) × third.
    DifferenceTimes,
    /// first / second.
    Quotient,
    /// (first − second) / second.
    NetQuotient,
}

/// One term of a formula, with the user's number.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// An input, in its unit.
    Input(Input, f64),
    /// Another figure.
    Figure(Figure, FigureValue),
    /// Response to the money on a line: the factor on the benefit.
    Response(LineId, f64),
    /// A constant of the formula, such as the 3 of 3 : 1.
    Constant(f64),
}

/// Formula and numbers of a figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Basis {
    /// The figure.
    pub figure: Figure,
    /// How the terms are put together.
    pub operation: Operation,
    /// The terms, in order.
    pub terms: Vec<Term>,
    /// The result, or why there is none.
    pub result: Result<FigureValue, NoReturn>,
}

impl Outcome {
    /// Every figure, in the order in which they are shown.
    pub fn figures(&self) -> impl Iterator<Item = Figure> {
        let sums = [Figure::Revenue, Figure::CostSaving, Figure::Total, Figure::DoubleCounted, Figure::NetRevenue];
        let returns = [Figure::GrossBenefit, Figure::Cost, Figure::NetBenefit, Figure::Ratio, Figure::Roi];
        let ceilings = [Figure::Ceiling(1), Figure::Ceiling(3), Figure::Ceiling(5)];
        let levers = self.levers.iter().map(|outcome| Figure::Lever(outcome.lever));
        let lines = self.lines.iter().map(|outcome| Figure::Line(outcome.line)).chain([Figure::Technology]);
        levers.chain(sums).chain(returns).chain(ceilings).chain(lines)
    }

    /// The value of a figure, or why there is none. A lever or line that is not there comes to nothing.
    pub fn figure(&self, figure: Figure) -> Result<FigureValue, NoReturn> {
        let money = match figure {
            Figure::Ratio => return self.ratio.map(FigureValue::BenefitCost),
            Figure::Roi => return self.roi.map(FigureValue::NetRoi),
            Figure::Technology => return Ok(FigureValue::Share(self.technology.share)),
            Figure::Lever(lever) => self.lever(lever).map_or(Money::ZERO, |outcome| outcome.amount),
            Figure::Revenue => self.revenue,
            Figure::CostSaving => self.cost_saving,
            Figure::Total => self.total,
            Figure::DoubleCounted => self.double_counted,
            Figure::NetRevenue => self.net_revenue,
            Figure::GrossBenefit => self.benefit,
            Figure::Cost => self.cost,
            Figure::NetBenefit => self.net,
            Figure::Ceiling(ratio) => {
                Money::from_units(self.benefit.max(Money::ZERO).units() / f64::from(ratio.max(1)))
            }
            Figure::Line(line) => self.line(line).map_or(Money::ZERO, |outcome| outcome.amount),
        };
        Ok(FigureValue::Money(money))
    }

    /// Formula and numbers of a figure.
    ///
    /// ```
    /// use rapport::whatif::{Figure, MoneyPlan, Operation, Term, evaluate};
    /// let plan = MoneyPlan::example();
    /// let basis = evaluate(&plan, None).basis(Figure::Lever(plan.levers[0].id));
    /// assert_eq!(basis.operation, Operation::Product);
    /// assert!(matches!(basis.terms[..], [Term::Input(_, 100_000.0), Term::Input(_, 5.0), Term::Input(_, 1_000.0)]));
    /// ```
    pub fn basis(&self, figure: Figure) -> Basis {
        let input = |input| Term::Input(input, self.input(input));
        let other = |figure| self.figure(figure).map_or(Term::Constant(0.0), |value| Term::Figure(figure, value));
        let levers = |kind| {
            let found = self.levers.iter().filter(move |outcome| outcome.counts_as == kind);
            or_nothing(found.map(|outcome| other(Figure::Lever(outcome.lever))).collect())
        };
        let (operation, terms) = match figure {
            Figure::Lever(lever) => self.lever_terms(lever),
            Figure::Revenue => (Operation::Sum, levers(BenefitKind::Revenue)),
            Figure::CostSaving => (Operation::Sum, levers(BenefitKind::CostSaving)),
            Figure::Total => (Operation::Sum, vec![other(Figure::Revenue), other(Figure::CostSaving)]),
            Figure::DoubleCounted => self.double_terms(),
            Figure::NetRevenue => (
                Operation::DifferenceTimes,
                vec![other(Figure::Revenue), other(Figure::DoubleCounted), input(Input::Margin)],
            ),
            Figure::GrossBenefit => (Operation::Sum, vec![other(Figure::NetRevenue), other(Figure::CostSaving)]),
            Figure::Cost => (Operation::Stated, vec![input(Input::Total)]),
            Figure::NetBenefit => (Operation::Difference, vec![other(Figure::GrossBenefit), other(Figure::Cost)]),
            Figure::Ratio => (Operation::Quotient, vec![other(Figure::GrossBenefit), other(Figure::Cost)]),
            Figure::Roi => (Operation::NetQuotient, vec![other(Figure::GrossBenefit), other(Figure::Cost)]),
            Figure::Ceiling(ratio) => {
                (Operation::Quotient, vec![other(Figure::GrossBenefit), Term::Constant(f64::from(ratio.max(1)))])
            }
            Figure::Line(line) => (Operation::Product, vec![other(Figure::Cost), input(Input::Share(line))]),
            Figure::Technology => {
                let shares = self.technology_lines.iter().map(|line| input(Input::Share(*line)));
                (Operation::Sum, or_nothing(shares.collect()))
            }
        };
        Basis { figure, operation, terms, result: self.figure(figure) }
    }

    fn lever_terms(&self, lever: LeverId) -> (Operation, Vec<Term>) {
        let Some(outcome) = self.lever(lever) else {
            return (Operation::Sum, or_nothing(Vec::new()));
        };
        let mut terms: Vec<Term> = outcome.factors.iter().map(|(input, value)| Term::Input(*input, *value)).collect();
        // The neutral factor 1 would only lengthen the formula.
        let response = outcome.effect.filter(|effect| effect.multiplier != 1.0);
        terms.extend(response.map(|effect| Term::Response(effect.line, effect.multiplier)));
        let operation = if terms.len() <= 1 { Operation::Stated } else { Operation::Product };
        (operation, or_nothing(terms))
    }

    fn double_terms(&self) -> (Operation, Vec<Term>) {
        let other = |lever| {
            let figure = Figure::Lever(lever);
            self.figure(figure).map_or(Term::Constant(0.0), |value| Term::Figure(figure, value))
        };
        let summed = self.overlaps.iter().map(|overlap| overlap.amount).sum::<Money>();
        if summed > self.double_counted {
            // Held at what there is beyond the largest lever.
            let revenue = self.levers.iter().filter(|outcome| outcome.counts_as == BenefitKind::Revenue);
            let largest = revenue.max_by_key(|outcome| outcome.amount).map(|outcome| other(outcome.lever));
            let sum = Term::Figure(Figure::Revenue, FigureValue::Money(self.revenue));
            return (Operation::Difference, vec![sum, largest.unwrap_or(Term::Constant(0.0))]);
        }
        let terms = self.overlaps.iter().flat_map(|overlap| {
            [other(overlap.a), other(overlap.b), Term::Input(Input::overlap(overlap.a, overlap.b), overlap.share)]
        });
        let terms: Vec<Term> = terms.collect();
        let operation = if terms.is_empty() { Operation::Stated } else { Operation::SmallerTimes };
        (operation, or_nothing(terms))
    }
}

/// A sum of nothing is 0.
fn or_nothing(terms: Vec<Term>) -> Vec<Term> {
    if terms.is_empty() { vec![Term::Constant(0.0)] } else { terms }
}
