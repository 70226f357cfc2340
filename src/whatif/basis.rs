//! What a figure rests on, for "How this is computed".

use super::book::Benefit;
use super::evaluate::{BenefitCostRatio, NetRoi, NoReturn, Outcome};
use super::input::InputKey;
use super::split::BudgetLine;
use crate::units::{Money, Ratio};
use serde::{Deserialize, Serialize};

/// A figure of an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// One benefit.
    Benefit(Benefit),
    /// Sum of the revenue benefits.
    Revenue,
    /// Sum of the cost benefits.
    CostSaving,
    /// All benefits before overlap and margin.
    Total,
    /// Revenue counted twice.
    DoubleCounted,
    /// Revenue after overlap and margin.
    NetRevenue,
    /// The benefit that return and ceilings use.
    NetBenefit,
    /// The budget.
    Cost,
    /// Benefit : cost.
    Ratio,
    /// (benefit − cost) / cost.
    Roi,
    /// Largest budget for this ratio to one: 1, 3 or 5.
    Ceiling(u8),
    /// Amount of a budget line.
    Budget(BudgetLine),
    /// Share of tools and analytics.
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
    /// The smaller of the figures × the input.
    SmallerTimes,
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
    Input(InputKey, f64),
    /// Another figure.
    Figure(Figure, FigureValue),
    /// Response to the linked budget line: the factor on the benefit.
    Response(BudgetLine, f64),
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

impl Figure {
    /// Every figure, in the order in which they are shown.
    pub fn all() -> impl Iterator<Item = Figure> {
        let sums = [Figure::Revenue, Figure::CostSaving, Figure::Total, Figure::DoubleCounted, Figure::NetRevenue];
        let returns = [Figure::NetBenefit, Figure::Cost, Figure::Ratio, Figure::Roi];
        let ceilings = [Figure::Ceiling(1), Figure::Ceiling(3), Figure::Ceiling(5)];
        let benefits = Benefit::ALL.map(Figure::Benefit).into_iter();
        let budget = BudgetLine::ALL.map(Figure::Budget).into_iter().chain([Figure::Technology]);
        benefits.chain(sums).chain(returns).chain(ceilings).chain(budget)
    }
}

impl Outcome {
    /// The value of a figure, or why there is none.
    pub fn figure(&self, figure: Figure) -> Result<FigureValue, NoReturn> {
        let money = match figure {
            Figure::Ratio => return self.ratio.map(FigureValue::BenefitCost),
            Figure::Roi => return self.roi.map(FigureValue::NetRoi),
            Figure::Technology => return Ok(FigureValue::Share(self.technology.share)),
            Figure::Benefit(benefit) => self.line(benefit).map_or(Money::ZERO, |line| line.amount),
            Figure::Revenue => self.revenue,
            Figure::CostSaving => self.cost_saving,
            Figure::Total => self.total,
            Figure::DoubleCounted => self.double_counted,
            Figure::NetRevenue => self.net_revenue,
            Figure::NetBenefit => self.benefit,
            Figure::Cost => self.cost,
            Figure::Ceiling(ratio) => {
                Money::from_units(self.benefit.max(Money::ZERO).units() / f64::from(ratio.max(1)))
            }
            Figure::Budget(line) => *self.budget.get(line),
        };
        Ok(FigureValue::Money(money))
    }

    /// Formula and numbers of a figure.
    ///
    /// ```
    /// use rapport::whatif::{Benefit, Book, Figure, InputKey, Operation, Term, evaluate};
    /// let basis = evaluate(&Book::s0(), None).basis(Figure::Benefit(Benefit::Retention));
    /// assert_eq!(basis.operation, Operation::Product);
    /// assert_eq!(basis.terms[0], Term::Input(InputKey::Customers, 100_000.0));
    /// ```
    pub fn basis(&self, figure: Figure) -> Basis {
        let input = |key| Term::Input(key, self.input(key));
        let other = |figure| self.figure(figure).map_or(Term::Constant(0.0), |value| Term::Figure(figure, value));
        let (operation, terms) = match figure {
            Figure::Benefit(benefit) => self.benefit_terms(benefit),
            Figure::Revenue => (
                Operation::Sum,
                vec![other(Figure::Benefit(Benefit::Retention)), other(Figure::Benefit(Benefit::Repurchase))],
            ),
            Figure::CostSaving => {
                (Operation::Sum, vec![other(Figure::Benefit(Benefit::Bots)), other(Figure::Benefit(Benefit::Crm))])
            }
            Figure::Total => (Operation::Sum, vec![other(Figure::Revenue), other(Figure::CostSaving)]),
            Figure::DoubleCounted => (
                Operation::SmallerTimes,
                vec![
                    other(Figure::Benefit(Benefit::Retention)),
                    other(Figure::Benefit(Benefit::Repurchase)),
                    input(InputKey::Overlap),
                ],
            ),
            Figure::NetRevenue => (
                Operation::DifferenceTimes,
                vec![other(Figure::Revenue), other(Figure::DoubleCounted), input(InputKey::Margin)],
            ),
            Figure::NetBenefit => (Operation::Sum, vec![other(Figure::NetRevenue), other(Figure::CostSaving)]),
            Figure::Cost => (Operation::Stated, vec![input(InputKey::BudgetTotal)]),
            Figure::Ratio => (Operation::Quotient, vec![other(Figure::NetBenefit), other(Figure::Cost)]),
            Figure::Roi => (Operation::NetQuotient, vec![other(Figure::NetBenefit), other(Figure::Cost)]),
            Figure::Ceiling(ratio) => {
                (Operation::Quotient, vec![other(Figure::NetBenefit), Term::Constant(f64::from(ratio.max(1)))])
            }
            Figure::Budget(line) => (Operation::Product, vec![other(Figure::Cost), input(line.input())]),
            Figure::Technology => (Operation::Sum, vec![input(InputKey::ToolsShare), input(InputKey::AnalyticsShare)]),
        };
        Basis { figure, operation, terms, result: self.figure(figure) }
    }

    fn benefit_terms(&self, benefit: Benefit) -> (Operation, Vec<Term>) {
        let Some(line) = self.line(benefit) else {
            return (Operation::Sum, Vec::new());
        };
        let mut terms: Vec<Term> = line.inputs.iter().map(|(key, value)| Term::Input(*key, *value)).collect();
        // The neutral factor 1 would only lengthen the formula.
        let response = line.effect.filter(|effect| effect.multiplier != 1.0);
        terms.extend(response.map(|effect| Term::Response(effect.line, effect.multiplier)));
        let operation = if terms.len() == 1 { Operation::Stated } else { Operation::Product };
        (operation, terms)
    }
}
