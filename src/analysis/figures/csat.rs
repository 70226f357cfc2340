//! Mean of the satisfaction ratings, on a scale of 1 to 5: of a survey, of tickets, or of a column beside the orders.
//! Answers on another scale are mapped in proportion ([`crate::dataset::Column::to_five`]).

use super::{FigureDef, FigureKey, Formula, Input, InputKey, Missing, Need, Unit};
use crate::analysis::facts::{Computed, Facts};
use crate::dataset::{Kind, Role};

/// Ratings, and their sum.
const RATED: InputKey = InputKey::new("rated_lines");
const RATING_SUM: InputKey = InputKey::new("rating_sum");

pub(super) const DEF: FigureDef = FigureDef {
    formula: Formula::Quotient(RATING_SUM, &[RATED]),
    inputs: &[RATING_SUM, RATED],
    needs: &[
        Need { kind: Kind::Surveys, roles: &[Role::Rating] },
        Need { kind: Kind::Tickets, roles: &[Role::Rating] },
        Need { kind: Kind::Orders, roles: &[Role::Rating] },
    ],
    source: "source_csat",
    ..FigureDef::new(FigureKey::Csat, "csat", Unit::Scale5)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    facts.of_tables(DEF.key, |need| {
        let (rated, sum, all) = match need.kind {
            Kind::Orders => (facts.answers().rated, facts.answers().rating_sum, facts.lines),
            _ => match facts.picked(need) {
                Ok(picked) => {
                    let ratings = picked.rows().filter_map(|(open, row)| open.rating(row));
                    let (rated, sum) = ratings.fold((0, 0.0), |(rated, sum), rating| (rated + 1, sum + rating));
                    (rated, sum, picked.all)
                }
                Err(why) => return Computed::missing(why),
            },
        };
        let value = if rated == 0 { Err(Missing::NoAnswers) } else { Ok(sum / rated as f64) };
        Computed::new(value, vec![Input::number(RATING_SUM, sum), Input::count(RATED, rated)], (rated, all))
    })
}
