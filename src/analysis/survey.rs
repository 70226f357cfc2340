//! What customers answered and took part in: satisfaction, recommendation, campaigns.

use super::activity::{Selection, Totals};
use super::figure::{Column, Figure, FigureKey, Input, InputKey, Missing, Unit};
use crate::dataset::{NO_ENTRY, Numbers, OTHER_SCALE, for_codes, for_numbers};
use crate::units::Period;

/// Net promoter score in points from −100 to 100: % of answers 9–10 minus % of answers 0–6, without rounding; nothing
/// without answers. It is a difference, so it is never written as per cent. Source: Reichheld 2003, "The one number you
/// need to grow", Harvard Business Review 81(12).
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

/// Satisfaction, recommendation and participation of a period.
pub(super) fn survey(selection: &Selection<'_>, period: Period, totals: &Totals) -> [Figure; 3] {
    let tally = tally(selection, period);
    let data = selection.whole;
    let column = |absent: bool, column, answers: u64| match (absent, answers) {
        (true, _) => Err(Missing::ColumnAbsent(column)),
        (_, 0) => Err(Missing::NoAnswers),
        _ => Ok(()),
    };
    let customers = totals.customers;

    let rated = column(data.line_ratings().is_empty(), Column::Rating, tally.rated);
    let rating_sum = Input { key: InputKey::RatingSum, value: tally.rating_sum, unit: Unit::Number };
    let inputs = vec![rating_sum, Input::count(InputKey::RatedLines, tally.rated)];
    let mut csat = Figure::new(FigureKey::Csat, rated.map(|()| tally.rating_sum / tally.rated as f64), inputs);
    csat.rows_used = tally.rated;

    let answered = column(data.line_recommends().is_empty(), Column::Recommend, tally.respondents());
    let none = match tally.elsewhere {
        Some(greatest) => Missing::OtherScale { greatest },
        None => Missing::NoAnswers,
    };
    let answered = answered.map_err(|missing| if missing == Missing::NoAnswers { none } else { missing });
    let points = nps(tally.promoters, tally.passives, tally.detractors).ok_or(none);
    let inputs = vec![
        Input::count(InputKey::Promoters, tally.promoters),
        Input::count(InputKey::Passives, tally.passives),
        Input::count(InputKey::Detractors, tally.detractors),
        Input::count(InputKey::Respondents, tally.respondents()),
    ];
    let mut nps = Figure::new(FigureKey::Nps, answered.and(points), inputs);
    nps.rows_used = tally.respondents();

    let campaigns = if data.line_campaigns().is_empty() {
        Err(Missing::ColumnAbsent(Column::Campaign))
    } else if customers == 0 {
        Err(Missing::NoOrders)
    } else {
        Ok(tally.participants as f64 / customers as f64)
    };
    let inputs =
        vec![Input::count(InputKey::Participants, tally.participants), Input::count(InputKey::Customers, customers)];
    let mut participation = Figure::new(FigureKey::Participation, campaigns, inputs);
    participation.rows_used = totals.lines;
    [csat, nps, participation]
}

#[derive(Default)]
struct Tally {
    rated: u64,
    /// Ratings are f32 between 1 and 5, multiples of 2⁻²³, so that their sum is exact and free of order.
    rating_sum: f64,
    promoters: u64,
    passives: u64,
    detractors: u64,
    /// The greatest answer that was given on another scale.
    elsewhere: Option<u32>,
    participants: u64,
}

impl Tally {
    fn respondents(&self) -> u64 {
        self.promoters + self.passives + self.detractors
    }
}

fn tally(selection: &Selection<'_>, period: Period) -> Tally {
    let data = selection.dataset;
    let mut tally = Tally::default();
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
