//! Satisfaction, recommendation and campaigns in columns beside the order lines.

use super::activity::Selection;
use crate::dataset::{NO_ENTRY, Numbers, OTHER_SCALE, for_codes, for_numbers};
use crate::units::Period;

/// What stands beside the orders of a period.
#[derive(Default)]
pub(super) struct Answers {
    /// Lines with a rating.
    pub rated: u64,
    /// Ratings are f32 between 1 and 5, multiples of 2⁻²³, so that their sum is exact and free of order.
    pub rating_sum: f64,
    /// Customers by their latest answer: 9 or 10, above 6 and below 9, 0 to 6.
    pub promoters: u64,
    pub passives: u64,
    pub detractors: u64,
    /// The greatest answer that was given on another scale.
    pub elsewhere: Option<u32>,
    /// Customers with any campaign entry.
    pub participants: u64,
}

impl Answers {
    /// Goes through the orders that count.
    pub fn of(selection: &Selection<'_>, period: Period) -> Answers {
        tally(selection, period)
    }
}

fn tally(selection: &Selection<'_>, period: Period) -> Answers {
    let data = selection.dataset;
    let mut tally = Answers::default();
    match data.line_ratings() {
        ratings if ratings.is_empty() => {}
        // Whole numbers: sums of a few thousand bytes need no wide numbers, and many are added at a time.
        Numbers::Bytes(ratings) => selection.runs(period, |run| {
            for some in ratings.get(data.lines_of(run)).unwrap_or_default().chunks(1 << 12) {
                let (mut rated, mut sum) = (0u32, 0u32);
                for rating in some {
                    let is = u32::from(*rating != u8::MAX);
                    rated += is;
                    sum += u32::from(*rating) * is;
                }
                tally.rated += u64::from(rated);
                tally.rating_sum += f64::from(sum);
            }
        }),
        Numbers::Floats(ratings) => selection.runs(period, |run| {
            for rating in ratings.get(data.lines_of(run)).unwrap_or_default().iter().filter(|rating| rating.is_finite())
            {
                tally.rated += 1;
                tally.rating_sum += f64::from(*rating);
            }
        }),
    }
    if !data.line_campaigns().is_empty() {
        for_codes!(data.line_campaigns(), |campaigns, wide| for (_, own) in selection.histories(period) {
            let lines = campaigns.get(data.lines_of(own.first..own.first + own.days.len())).unwrap_or_default();
            tally.participants += u64::from(lines.iter().any(|code| wide(*code) != NO_ENTRY));
        });
    }
    if !data.line_recommends().is_empty() {
        for_numbers!(data.line_recommends(), |answers, wide| for (_, own) in selection.histories(period) {
            let mut latest: Option<(i32, f32)> = None;
            for (order, day) in (own.first..).zip(own.days) {
                for answer in answers.get(data.lines_of(order..order + 1)).unwrap_or_default() {
                    let answer = wide(*answer);
                    if answer >= OTHER_SCALE as f32 {
                        let greatest = (answer - OTHER_SCALE as f32).ceil() as u32;
                        tally.elsewhere = tally.elsewhere.max(Some(greatest));
                        continue;
                    }
                    // Of several answers on the last day the lowest counts: it does not depend on the order of rows.
                    latest = match latest {
                        _ if !answer.is_finite() => latest,
                        Some((then, lower)) if then == *day && lower <= answer => latest,
                        _ => Some((*day, answer)),
                    };
                }
            }
            match latest {
                Some((_, answer)) if answer >= 9.0 => tally.promoters += 1,
                Some((_, answer)) if answer > 6.0 => tally.passives += 1,
                Some(_) => tally.detractors += 1,
                None => {}
            }
        });
    }
    tally
}
