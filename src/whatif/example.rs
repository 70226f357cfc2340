//! The benefit example of the source document.

use super::assumption::{Assumption, Status};
use super::kinds::LeverKind;
use super::lever::{Lever, LeverId};
use super::line::{Line, LineId, LineKind};
use super::money_plan::MoneyPlan;
use super::overlap::Overlap;
use super::response::Response;

/// The lines of the example with their shares, in its order; line `n` has the identity `n`, from 1.
const SHARES: [(LineKind, f64); 5] = [
    (LineKind::Tools, 0.3),
    (LineKind::Activities, 0.2),
    (LineKind::Training, 0.2),
    (LineKind::Analytics, 0.1),
    (LineKind::Other, 0.2),
];

/// A lever of the example: its kind, its factors and what they rest on, and the line that pays for it.
type Example = (LeverKind, &'static [f64], Status, u64);

/// The levers of the example, in its order; they have the identities that follow those of the lines.
const LEVERS: [Example; 4] = [
    (LeverKind::Retention, &[100_000.0, 5.0, 1_000.0], Status::Declared, 2),
    (LeverKind::RepeatRevenue, &[3_000_000.0], Status::Unsupported, 4),
    (LeverKind::SavedTime, &[10.0, 5_000.0, 12.0, 0.3], Status::Declared, 1),
    (LeverKind::SystemSaving, &[200_000.0], Status::Unsupported, 1),
];

impl MoneyPlan {
    /// The benefit example of the S0 report, without scenarios. It names no investment, so the budget is what 3 : 1 allows,
    /// 8 380 000 / 3, and is marked unsupported, as are the elasticities; the benefits are declared for that budget.
    /// Lines have the identities 1 to 5, levers 6 to 9.
    ///
    /// ```
    /// use rapport::units::Money;
    /// use rapport::whatif::{MoneyPlan, evaluate};
    /// assert_eq!(evaluate(&MoneyPlan::example(), None).total, Money::from_units(8_380_000.0));
    /// ```
    pub fn example() -> MoneyPlan {
        MoneyPlan::example_from(1)
    }

    /// The same with the identities of its lines and levers from here on, one after the other.
    pub fn example_from(first: u64) -> MoneyPlan {
        let lines = (first..).zip(SHARES).map(|(id, (kind, share))| Line {
            share: Assumption::new(share, Status::Declared),
            ..Line::new(LineId(id), kind, String::new())
        });
        let lever = |(id, (kind, values, status, line)): (u64, Example)| {
            let mut lever = Lever::new(LeverId(id), kind, String::new());
            for (factor, value) in lever.factors.iter_mut().zip(values) {
                factor.assumption = Assumption::new(*value, status);
            }
            lever.line = Some(LineId(first + line - 1));
            lever.response = Response::Elasticity(Assumption::new(0.5, Status::Unsupported));
            lever
        };
        let mut plan = MoneyPlan {
            total: Assumption::new(2_793_333.33, Status::Unsupported),
            margin: Assumption::new(1.0, Status::Declared),
            lines: lines.collect(),
            levers: (first + SHARES.len() as u64..).zip(LEVERS).map(lever).collect(),
            overlaps: Vec::new(),
            scenarios: Vec::new(),
        };
        if let [retention, repeat, ..] = &plan.levers[..] {
            let share = Assumption::new(0.0, Status::Declared);
            plan.overlaps.push(Overlap { share, ..Overlap::new(retention.id, repeat.id) });
        }
        plan.declare();
        plan
    }
}
