//! Median of the time from the opening of a ticket to its first answer, in hours by the calendar. A ticket that nobody
//! answered, and one whose answer lies before its opening, has no such time.

use super::{Direction, FigureDef, FigureKey, Input, InputKey, Missing, Need, Unit};
use crate::analysis::facts::{Computed, Facts};
use crate::dataset::{Kind, Role};

/// Tickets with a first answer.
const ANSWERED: InputKey = InputKey::new("tickets_answered");

pub(super) const DEF: FigureDef = FigureDef {
    better: Direction::Falling,
    inputs: &[ANSWERED],
    needs: &[Need { kind: Kind::Tickets, roles: &[Role::Opened, Role::FirstResponse] }],
    source: "source_service",
    ..FigureDef::new(FigureKey::FirstResponseTime, "first_response_time", Unit::Hours)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    facts.of_tables(DEF.key, |need| {
        let picked = match facts.picked(need) {
            Ok(picked) => picked,
            Err(why) => return Computed::missing(why),
        };
        let spans = picked.rows().filter_map(|(open, row)| open.span(Role::FirstResponse, row));
        let mut spans: Vec<i64> = spans.collect();
        spans.sort_unstable();
        let value = median(&spans).map(|seconds| seconds / 3600.0).ok_or(Missing::NoAnswers);
        let answered = spans.len() as u64;
        Computed::new(value, vec![Input::count(ANSWERED, answered)], (answered, picked.all))
    })
}

/// The middle one of ascending numbers, or the mean of the two in the middle.
fn median(ascending: &[i64]) -> Option<f64> {
    let middle = ascending.len() / 2;
    let upper = *ascending.get(middle)? as f64;
    match ascending.len() % 2 {
        1 => Some(upper),
        _ => Some((*ascending.get(middle.checked_sub(1)?)? as f64 + upper) / 2.0),
    }
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_median_is_the_middle_or_the_mean_of_two() {
        assert_eq!([&[][..], &[5], &[1, 4], &[1, 4, 100]].map(median), [None, Some(5.0), Some(2.5), Some(4.0)]);
    }
}
