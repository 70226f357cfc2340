//! Where every customer stands under a scheme as of a day: in a segment, in none, or not yet there at all.

use super::classes::{Classes, Place};
use super::scheme::{MAX_SEGMENTS, Scheme};
use super::{Known, SchemeId, SegmentId, SegmentRef};
use crate::analysis::Tag;
use crate::analysis::activity::{Activity, Selection, Wide};
use crate::analysis::criteria::Behind;
use crate::units::{AmountUnit, Day, Money, Period, Ratio};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Where a customer stands under a scheme as of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// In a segment.
    Segment(SegmentId),
    /// In none: there are orders by the day, and none in the look-back of the scheme.
    Outside,
    /// No order that counts by the day.
    NotYet,
}

/// The words of [`Standing`] in addresses; where nothing is said, anywhere.
const OUTSIDE: &str = "outside";
const NOT_YET: &str = "not_yet";
const ANY: &str = "any";

/// Writes where somebody stands under a scheme; nothing stands for anywhere.
pub(super) fn write_standing(f: &mut fmt::Formatter<'_>, scheme: SchemeId, standing: Option<Standing>) -> fmt::Result {
    match standing {
        Some(Standing::Segment(segment)) => f.write_str(&SegmentRef { scheme, segment }.key()),
        Some(Standing::Outside) => f.write_str(OUTSIDE),
        Some(Standing::NotYet) => f.write_str(NOT_YET),
        None => f.write_str(ANY),
    }
}

/// Reads what [`write_standing`] wrote.
pub(super) fn read_standing(scheme: SchemeId, text: &str) -> Result<Option<Standing>, ()> {
    match text {
        OUTSIDE => Ok(Some(Standing::Outside)),
        NOT_YET => Ok(Some(Standing::NotYet)),
        ANY => Ok(None),
        segment => {
            let read: SegmentRef = format!("{scheme}.{segment}").parse()?;
            Ok(Some(Standing::Segment(read.segment)))
        }
    }
}

/// Customers who stand alike, and what they brought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SegmentSum {
    /// How many.
    pub customers: u64,
    /// Their revenue in the days that the view names.
    pub revenue: Money,
}

impl SegmentSum {
    /// Its share of the customers of a whole, 0–1; nothing where there is nobody to be a share of.
    ///
    /// ```
    /// use rapport::analysis::SegmentSum;
    /// use rapport::units::{Money, Ratio};
    /// let of = |customers| SegmentSum { customers, revenue: Money(0) };
    /// assert_eq!((of(1).share_of(&of(4)), of(0).share_of(&of(0))), (Some(Ratio(0.25)), None));
    /// ```
    pub fn share_of(&self, whole: &SegmentSum) -> Option<Ratio> {
        Ratio::of(self.customers as f64, whole.customers as f64)
    }

    /// The sum of some tallies of one period.
    pub(super) fn of<'t>(tallies: impl Iterator<Item = &'t PlaceSum<1>>, unit: AmountUnit) -> SegmentSum {
        let (customers, [revenue]) = PlaceSum::sum(tallies);
        SegmentSum { customers, revenue: unit.money(revenue) }
    }
}

/// Where everybody stands as of one day, and what they brought in a period that ends with it.
pub(super) struct Stands<'a> {
    scheme: &'a Scheme,
    segments: usize,
    /// The number of the segment of each customer; one more than the last for those outside, two more for those not yet
    /// there or not wanted.
    of: Vec<u8>,
    pub revenue: Vec<i64>,
    pub unit: AmountUnit,
}

impl<'a> Stands<'a> {
    /// Finds the segment of everybody by all lines of the look-back; an order that counts is one that passes the filter, and
    /// so is the revenue of the period, which ends on the day.
    pub fn of(selection: &Selection<'_>, tags: &[Tag], scheme: &'a Scheme, day: Day, period: Period) -> Stands<'a> {
        let (whole, part) = (selection.whole, selection.dataset);
        let first = whole.span().map_or(day, |data| data.from);
        let past = scheme.look_back.period(first, day);
        let behind = Behind { dataset: whole, past, tags };
        let [past, counted] = if std::ptr::eq(whole, part) {
            Activity::measure(whole, [past, period])
        } else {
            let ([past], [counted]) = (Activity::measure(whole, [past]), Activity::measure(part, [period]));
            [past, counted]
        };
        let classes = Classes::of(scheme, &Known::new(&past, day, None).with(Some(behind)));
        let segments = scheme.segments.len().min(MAX_SEGMENTS);
        let (outside, absent) = (segments as u8, segments as u8 + 1);
        // A number that the scheme has no segment for is nobody's: who has it shows as outside, and is not lost.
        let number = |place: Place| place.segment().map_or(outside, |(number, _)| number.min(segments) as u8);
        let numbers = Place::each(number);
        let at = |(customer, (place, last)): (usize, (&Place, &i32))| {
            // The last day up to the end of the period is known even where the period has no order.
            let there = *last > i32::MIN && selection.mask.wants(customer);
            if there { numbers.get(place.code()).copied().unwrap_or(outside) } else { absent }
        };
        let of = classes.of.iter().zip(&counted.last).enumerate().map(at).collect();
        Stands { scheme, segments, of, revenue: counted.revenue, unit: counted.unit }
    }

    /// How many places there are: the segments, outside, and not yet.
    pub fn places(&self) -> usize {
        self.segments + 2
    }

    /// Every place, in the order of the numbers.
    pub fn standings(&self) -> impl Iterator<Item = Standing> {
        let segments = self.scheme.segments.iter().take(self.segments).map(|segment| Standing::Segment(segment.id));
        segments.chain([Standing::Outside, Standing::NotYet])
    }

    /// The number of the place of each customer.
    pub fn numbers(&self) -> impl Iterator<Item = usize> {
        self.of.iter().map(|number| usize::from(*number))
    }

    /// Whether each customer is wanted and has ordered by the day.
    pub fn there(&self) -> impl Iterator<Item = bool> {
        self.numbers().map(|number| number <= self.segments)
    }

    /// Whether each customer stands in a place; everybody does where none is named, nobody in a segment that the scheme does
    /// not have.
    pub fn are(&self, standing: Option<Standing>) -> impl Iterator<Item = bool> {
        let wanted = standing.map(|standing| match standing {
            Standing::Segment(segment) => self.scheme.place(segment),
            Standing::Outside => Some(self.segments),
            Standing::NotYet => Some(self.segments + 1),
        });
        self.numbers().map(move |number| wanted.is_none_or(|wanted| wanted == Some(number)))
    }
}

/// How many, and the revenue of each of N periods.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlaceSum<const N: usize> {
    pub customers: u64,
    pub revenue: [Wide; N],
}

impl<const N: usize> Default for PlaceSum<N> {
    fn default() -> Self {
        PlaceSum { customers: 0, revenue: [Wide::default(); N] }
    }
}

impl<const N: usize> PlaceSum<N> {
    /// Adds up as many tallies as there are places; each goes where it belongs.
    pub fn by(places: usize, numbers: impl Iterator<Item = usize>, revenue: [&[i64]; N]) -> Vec<PlaceSum<N>> {
        let mut tallies = vec![PlaceSum::default(); places];
        for (customer, number) in numbers.enumerate() {
            let Some(tally) = tallies.get_mut(number) else { continue };
            tally.customers += 1;
            for (sum, amounts) in tally.revenue.iter_mut().zip(revenue) {
                sum.add(amounts.get(customer).copied().unwrap_or(0));
            }
        }
        tallies
    }

    /// The sum of some tallies: customers, and what each period brought.
    pub fn sum<'t>(tallies: impl Iterator<Item = &'t PlaceSum<N>>) -> (u64, [i128; N]) {
        tallies.fold((0, [0; N]), |(customers, revenue), tally| {
            let mut more = tally.revenue.iter().map(|sum| sum.sum());
            (customers + tally.customers, revenue.map(|sum| sum + more.next().unwrap_or(0)))
        })
    }
}
