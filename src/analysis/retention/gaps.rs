//! The gaps of many customers, and their medians by category.

use crate::dataset::NO_ENTRY;

/// The gaps that a category must have before it speaks for a customer: a few say nothing.
const FEWEST: u64 = 10;
/// Gaps are counted by category and length where that takes so many counters at most; a list that is sorted takes longer.
const MOST_COUNTERS: usize = 1 << 20;

/// Gaps between days with an order, each with the category of the customer's first order.
#[derive(Debug, Clone)]
pub(super) enum Gaps {
    /// How many there are of each length: a row for each category, and one for none.
    Counted { width: usize, counts: Vec<u32> },
    /// One by one.
    Listed { categories: usize, gaps: Vec<(u32, u32)> },
}

/// Twice the medians, which are whole numbers; 0 where too little is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Medians {
    /// By category.
    pub of_category: Vec<u32>,
    /// Of all gaps.
    pub everybody: u32,
}

impl Gaps {
    /// Room for gaps of at most so many days in so many categories.
    pub fn new(categories: usize, longest: usize) -> Gaps {
        Gaps::within(categories, longest, MOST_COUNTERS)
    }

    fn within(categories: usize, longest: usize, counters: usize) -> Gaps {
        let width = longest + 1;
        match width.checked_mul(categories + 1) {
            Some(all) if all <= counters => Gaps::Counted { width, counts: vec![0; all] },
            _ => Gaps::Listed { categories, gaps: Vec::new() },
        }
    }

    /// Adds a gap.
    #[inline]
    pub fn push(&mut self, category: u32, gap: u32) {
        match self {
            Gaps::Counted { width, counts } => {
                let none = (counts.len() / (*width).max(1)).saturating_sub(1);
                let row = if category == NO_ENTRY { none } else { (category as usize).min(none) };
                let place = counts.get_mut(row * *width + gap as usize);
                place.into_iter().for_each(|count| *count += 1);
            }
            Gaps::Listed { gaps, .. } => gaps.push((category, gap)),
        }
    }

    /// The medians.
    pub fn medians(self) -> Medians {
        match self {
            Gaps::Counted { width, counts } => {
                let mut all = vec![0u64; width];
                let mut of_category: Vec<u32> = Vec::new();
                for row in counts.chunks(width) {
                    all.iter_mut().zip(row).for_each(|(sum, count)| *sum += u64::from(*count));
                    of_category.push(of_counts(row.iter().map(|count| u64::from(*count)), FEWEST));
                }
                // The last row is that of no category.
                of_category.pop();
                Medians { of_category, everybody: of_counts(all.iter().copied(), 1) }
            }
            Gaps::Listed { categories, gaps } => {
                let of_category = by_category(&gaps, categories);
                let mut all: Vec<u32> = gaps.into_iter().map(|(_, gap)| gap).collect();
                Medians { of_category, everybody: twice_median(&mut all) }
            }
        }
    }
}

/// Twice the median of counted lengths 0, 1, 2 …; 0 of fewer than so many.
fn of_counts(counts: impl Iterator<Item = u64> + Clone, fewest: u64) -> u32 {
    let all: u64 = counts.clone().sum();
    if all < fewest {
        return 0;
    }
    let at = |place: u64| {
        let mut before = 0;
        let reached = counts.clone().position(|count| {
            before += count;
            before > place
        });
        reached.unwrap_or(0) as u32
    };
    at((all - 1) / 2) + at(all / 2)
}

/// Twice the median of each category's gaps; 0 where there are too few.
fn by_category(gaps: &[(u32, u32)], categories: usize) -> Vec<u32> {
    let mut ends = vec![0usize; categories + 1];
    for (name, _) in gaps {
        // No name is the greatest number there is.
        let next = (*name as usize).checked_add(1).and_then(|next| ends.get_mut(next));
        next.into_iter().for_each(|end| *end += 1);
    }
    let mut sum = 0;
    for end in &mut ends {
        sum += *end;
        *end = sum;
    }
    // Each gap goes to the next free place of its category; at the end each start has become the end.
    let mut sorted = vec![0u32; sum];
    let starts = ends.clone();
    for (name, gap) in gaps {
        let Some(at) = ends.get_mut(*name as usize).filter(|_| (*name as usize) < categories) else { continue };
        sorted.get_mut(*at).into_iter().for_each(|place| *place = *gap);
        *at += 1;
    }
    let own = starts.iter().zip(starts.iter().skip(1));
    own.map(|(from, to)| match sorted.get_mut(*from..*to) {
        Some(gaps) if gaps.len() as u64 >= FEWEST => twice_median(gaps),
        _ => 0,
    })
    .collect()
}

/// Twice the median, which is a whole number; 0 of nothing.
pub(super) fn twice_median(values: &mut [u32]) -> u32 {
    let middle = values.len() / 2;
    if values.is_empty() {
        return 0;
    }
    let odd = values.len() % 2 == 1;
    let (below, at, _) = values.select_nth_unstable(middle);
    let upper = *at;
    let lower = if odd { upper } else { below.iter().max().copied().unwrap_or(upper) };
    upper.saturating_add(lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_lies_between_the_middle_two() {
        assert_eq!(twice_median(&mut []), 0);
        assert_eq!(twice_median(&mut [7]), 14);
        assert_eq!(twice_median(&mut [9, 1, 4]), 8);
        assert_eq!(twice_median(&mut [9, 1, 4, 7]), 11);
    }

    #[test]
    fn categories_are_told_apart_and_few_gaps_say_nothing() {
        // 1 to 11 of one category, nine times 5 of another, once 99 of none: of all 21 the middle is 5.
        for counters in [0, MOST_COUNTERS] {
            let mut gaps = Gaps::within(3, 99, counters);
            (1..=11).for_each(|gap| gaps.push(2, gap));
            (0..9).for_each(|_| gaps.push(0, 5));
            gaps.push(NO_ENTRY, 99);
            assert_eq!(gaps.medians(), Medians { of_category: vec![0, 0, 12], everybody: 10 });
        }
    }

    #[test]
    fn counted_or_listed_the_medians_are_the_same() {
        let (mut counted, mut listed) = (Gaps::within(5, 200, usize::MAX), Gaps::within(5, 200, 0));
        let mut seed = 7u32;
        for _ in 0..999 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let (category, gap) = ((seed >> 8) % 6, 1 + (seed >> 16) % 200);
            let category = if category == 5 { NO_ENTRY } else { category };
            counted.push(category, gap);
            listed.push(category, gap);
        }
        assert_eq!(counted.medians(), listed.medians());
    }
}
