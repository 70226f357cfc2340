//! Net promoter score = % of answers 9–10 − % of answers 0–6, in points from −100 to 100. Each answer of a survey counts;
//! in a column beside the orders, where an answer stands at every order, it is the latest one of each customer.
//! Source: Reichheld 2003, "The one number you need to grow", Harvard Business Review 81(12).

use super::{FigureDef, FigureKey, Formula, Input, InputKey, Missing, Need, Unit};
use crate::analysis::facts::{Computed, Facts};
use crate::analysis::service::Answers;
use crate::dataset::{Kind, Role};

/// Answers of 9 and 10, above 6 and below 9, 0 to 6, and all of them.
const PROMOTERS: InputKey = InputKey::new("promoters");
const PASSIVES: InputKey = InputKey::new("passives");
const DETRACTORS: InputKey = InputKey::new("detractors");
const RESPONDENTS: InputKey = InputKey::new("respondents");

pub(super) const DEF: FigureDef = FigureDef {
    formula: Formula::Points(PROMOTERS, DETRACTORS, RESPONDENTS),
    inputs: &[PROMOTERS, PASSIVES, DETRACTORS, RESPONDENTS],
    needs: &[
        Need { kind: Kind::Surveys, roles: &[Role::Recommend] },
        Need { kind: Kind::Orders, roles: &[Role::Recommend] },
    ],
    source: "source_nps",
    ..FigureDef::new(FigureKey::Nps, "nps", Unit::Points)
};

/// Net promoter score in points from −100 to 100: % of answers 9–10 minus % of answers 0–6, without rounding; nothing
/// without answers. It is a difference, so it is never written as per cent.
///
/// ```
/// use rapport::analysis::nps;
/// // 8 promoters and 22 detractors among 39 answers: (8 − 22) / 39 · 100
/// assert!((nps(8, 9, 22).unwrap() - -35.897435897435898).abs() < 1e-12);
/// assert_eq!(nps(0, 0, 0), None);
/// ```
pub fn nps(promoters: u64, passives: u64, detractors: u64) -> Option<f64> {
    let answers = promoters + passives + detractors;
    (answers > 0).then(|| (promoters as f64 - detractors as f64) / answers as f64 * 100.0)
}

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    facts.of_tables(DEF.key, |need| {
        let ([promoters, passives, detractors], elsewhere, all) = match need.kind {
            Kind::Orders => {
                let answers = facts.answers();
                ([answers.promoters, answers.passives, answers.detractors], answers.elsewhere, facts.lines)
            }
            _ => match facts.picked(need) {
                Ok(picked) => {
                    let mut answers = Answers::default();
                    picked.rows().for_each(|(open, row)| answers.add(open.table, row));
                    (answers.recommended, answers.elsewhere, picked.all)
                }
                Err(why) => return Computed::missing(why),
            },
        };
        let none = elsewhere.map_or(Missing::NoAnswers, |greatest| Missing::OtherScale { greatest });
        let respondents = promoters + passives + detractors;
        let inputs = vec![
            Input::count(PROMOTERS, promoters),
            Input::count(PASSIVES, passives),
            Input::count(DETRACTORS, detractors),
            Input::count(RESPONDENTS, respondents),
        ];
        Computed::new(nps(promoters, passives, detractors).ok_or(none), inputs, (respondents, all))
    })
}
