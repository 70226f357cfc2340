//! Natural breaks: parts whose values differ as little as they can.

use super::ScoreEdges;

/// Up to so many distinct values the breaks are exact.
const EXACT: usize = 4_096;

/// Equal values, or neighbours that count as one: the largest, their mean less the least of all, and how many there are.
#[derive(Debug, Clone, Copy)]
struct Class {
    upto: i64,
    mean: f64,
    count: f64,
}

impl ScoreEdges {
    /// Natural breaks of values in ascending order; nothing when there are none.
    ///
    /// The parts have the least sum of squared deviations from their means (Fisher 1958, "On grouping for maximum
    /// homogeneity", Journal of the American Statistical Association 53, 789–798; Jenks 1967). It is the optimum, found by
    /// dynamic programming over distinct values with their counts; the best break moves to the right with the last value, so
    /// that halving the range finds it in n log n steps (as in Wang & Song 2011, "Ckmeans.1d.dp", The R Journal 3/2). Of
    /// more than 4,096 distinct values, neighbours that lie within a 2,048th of the range and are together no more than a
    /// 2,048th of the customers count as one value, their mean.
    ///
    /// An edge is the largest value of its part. Where there are fewer distinct values than parts, each is a part of its own
    /// and the scores spread evenly from the lowest to the highest.
    ///
    /// ```
    /// use rapport::analysis::ScoreEdges;
    /// let edges = ScoreEdges::breaks(&[1, 2, 3, 10, 11, 50], 3).unwrap();
    /// assert_eq!(edges.values(), [3.0, 11.0]);
    /// // two values and five scores: the lowest and the highest
    /// let edges = ScoreEdges::breaks(&[1, 1, 2], 5).unwrap();
    /// assert_eq!([1, 2].map(|value| edges.score(value)), [1, 5]);
    /// ```
    pub fn breaks(ascending: &[i64], parts: u8) -> Option<ScoreEdges> {
        let least = *ascending.first()?;
        let classes = classes(ascending, least);
        let parts = usize::from(parts);
        if classes.len() <= parts {
            return Some(ScoreEdges::whole(spread(&classes, parts)));
        }
        Some(ScoreEdges::whole(optimum(&classes, parts)))
    }
}

/// Few values over more scores: the place of each among the others, as evenly as whole scores allow.
fn spread(classes: &[Class], parts: usize) -> Vec<i64> {
    let steps = classes.len().saturating_sub(1).max(1);
    // Twice the half is added, so that halves are rounded up.
    let score = |place: usize| 1 + (2 * place * (parts - 1) + steps) / (2 * steps);
    let upto = |score_wanted: usize| {
        let below = classes.iter().enumerate().rev().find(|(place, _)| score(*place) <= score_wanted);
        below.or(classes.iter().enumerate().next()).map_or(0, |(_, class)| class.upto)
    };
    (1..parts).map(upto).collect()
}

/// Distinct values, or what counts as one value where there are too many.
fn classes(ascending: &[i64], least: i64) -> Vec<Class> {
    let distinct = ascending.chunk_by(|one, next| one == next);
    let single = |values: &[i64]| {
        let upto = values.first().copied().unwrap_or(least);
        Class { upto, mean: upto.abs_diff(least) as f64, count: values.len() as f64 }
    };
    if distinct.clone().nth(EXACT).is_none() {
        return distinct.map(single).collect();
    }
    let parts = (EXACT / 2) as f64;
    let range = ascending.last().map_or(0.0, |most| most.abs_diff(least) as f64);
    let (widest, most) = (range / parts, ascending.len() as f64 / parts);
    let mut found: Vec<Class> = Vec::with_capacity(EXACT);
    let mut begun = 0.0;
    for class in distinct.map(single) {
        match found.last_mut() {
            Some(last) if class.mean - begun <= widest && last.count + class.count <= most => {
                let count = last.count + class.count;
                last.mean += (class.mean - last.mean) * class.count / count;
                (last.upto, last.count) = (class.upto, count);
            }
            _ => {
                begun = class.mean;
                found.push(class);
            }
        }
    }
    found
}

/// Sums over the first classes: how many, their values, their squares.
#[derive(Debug, Clone, Copy, Default)]
struct Upto {
    count: f64,
    sum: f64,
    squares: f64,
}

/// Sums from which the squared deviations of any run of classes follow.
struct Sums(Vec<Upto>);

impl Sums {
    fn of(classes: &[Class]) -> Sums {
        let mut upto = Upto::default();
        let mut sums = vec![upto];
        for Class { mean, count, .. } in classes {
            upto.count += count;
            upto.sum += count * mean;
            upto.squares += count * mean * mean;
            sums.push(upto);
        }
        Sums(sums)
    }

    /// The sum of squared deviations from their mean of the classes from one place up to before another.
    fn deviations(&self, from: usize, to: usize) -> f64 {
        let (Some(before), Some(upto)) = (self.0.get(from), self.0.get(to)) else { return f64::INFINITY };
        let (count, sum) = (upto.count - before.count, upto.sum - before.sum);
        if count > 0.0 { (upto.squares - before.squares - sum * sum / count).max(0.0) } else { 0.0 }
    }
}

/// One more part: for each number of first classes the least sum with that many parts, and where the last one begins.
struct Row {
    least: Vec<f64>,
    begins: Vec<usize>,
}

impl Row {
    /// The row after `before`, in which the first `parts` − 1 parts are placed.
    fn after(before: &[f64], sums: &Sums, parts: usize) -> Row {
        let size = before.len();
        let mut row = Row { least: vec![f64::INFINITY; size], begins: vec![0; size] };
        // Ranges of ends, each with the range in which its last part may begin.
        let mut open = vec![(parts, size, parts - 1, size)];
        while let Some((from, to, first, last)) = open.pop() {
            if from >= to {
                continue;
            }
            let middle = from + (to - from) / 2;
            let mut best = (f64::INFINITY, first);
            for (begin, least) in before.iter().enumerate().take(middle.min(last + 1)).skip(first) {
                let sum = least + sums.deviations(begin, middle);
                if sum < best.0 {
                    best = (sum, begin);
                }
            }
            if let (Some(least), Some(begin)) = (row.least.get_mut(middle), row.begins.get_mut(middle)) {
                (*least, *begin) = best;
            }
            open.push((from, middle, first, best.1));
            open.push((middle + 1, to, best.1, last));
        }
        row
    }
}

/// The largest value of each part but the last.
fn optimum(classes: &[Class], parts: usize) -> Vec<i64> {
    let sums = Sums::of(classes);
    let mut least: Vec<f64> = (0..=classes.len()).map(|upto| sums.deviations(0, upto)).collect();
    let mut begins = Vec::with_capacity(parts);
    for parts in 2..=parts {
        let row = Row::after(&least, &sums, parts);
        least = row.least;
        begins.push(row.begins);
    }
    let mut end = classes.len();
    let mut edges = Vec::with_capacity(parts);
    for row in begins.iter().rev() {
        end = row.get(end).copied().unwrap_or(0);
        edges.push(end.checked_sub(1).and_then(|at| classes.get(at)).map_or(0, |class| class.upto));
    }
    edges.reverse();
    edges
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every way to cut distinct values into parts, by trying all: the least sum of squared deviations.
    fn least_by_trying(values: &[i64], parts: usize) -> f64 {
        let own = |values: &[i64]| {
            let mean = values.iter().sum::<i64>() as f64 / values.len() as f64;
            values.iter().map(|value| (*value as f64 - mean).powi(2)).sum::<f64>()
        };
        if parts == 1 {
            return own(values);
        }
        let cuts = (1..values.len()).filter(|at| values[at - 1] < values[*at]);
        cuts.map(|at| own(&values[at..]) + least_by_trying(&values[..at], parts - 1)).fold(f64::INFINITY, f64::min)
    }

    fn sum_of(values: &[i64], edges: &ScoreEdges, parts: u8) -> f64 {
        (1..=parts)
            .map(|score| {
                let own: Vec<f64> =
                    values.iter().filter(|value| edges.score(**value) == score).map(|value| *value as f64).collect();
                let mean = own.iter().sum::<f64>() / own.len().max(1) as f64;
                own.iter().map(|value| (value - mean).powi(2)).sum::<f64>()
            })
            .sum()
    }

    proptest! {
        #[test]
        fn no_other_cut_is_better(mut values in prop::collection::vec(-40i64..400, 1..14), parts in 2u8..6) {
            values.sort_unstable();
            let edges = ScoreEdges::breaks(&values, parts).unwrap();
            let distinct = values.chunk_by(|one, next| one == next).count();
            let least = least_by_trying(&values, distinct.min(parts.into()));
            prop_assert!((sum_of(&values, &edges, parts) - least).abs() < 1e-6 * (1.0 + least));
        }
    }

    /// By hand: of 1, 2, 4, 5, 9, 12 in three parts, {1, 2} {4, 5} {9, 12} has 0.5 + 0.5 + 4.5 = 5.5; {1, 2, 4, 5} {9} {12}
    /// has 10, {1, 2} {4, 5, 9} {12} has 14.5.
    #[test]
    fn worked_by_hand() {
        let edges = ScoreEdges::breaks(&[1, 2, 4, 5, 9, 12], 3).unwrap();
        assert_eq!(edges.values(), [2.0, 5.0]);
    }

    #[test]
    fn few_values_spread_over_the_scores() {
        let scores = |values: &[i64], parts| {
            let edges = ScoreEdges::breaks(values, parts).unwrap();
            values.iter().map(|value| edges.score(*value)).collect::<Vec<_>>()
        };
        assert_eq!(scores(&[7, 7], 5), [1, 1]);
        assert_eq!(scores(&[1, 2, 3], 5), [1, 3, 5]);
        assert_eq!(scores(&[1, 2, 3, 4], 5), [1, 2, 4, 5]);
        assert_eq!(scores(&[1, 2, 3, 4, 9], 5), [1, 2, 3, 4, 5]);
    }

    /// Three heaps far from each other are found whether values are put together or not.
    #[test]
    fn many_values_are_put_together_and_still_told_apart() {
        let heap = |from: i64| (0..3_000).map(move |step| from + step * 3);
        let values: Vec<i64> = heap(-50_000).chain(heap(100_000)).chain(heap(900_000)).collect();
        let found = classes(&values, values[0]);
        assert!(found.len() < 2 * EXACT && found.iter().map(|class| class.count).sum::<f64>() == 9_000.0);
        let edges = ScoreEdges::breaks(&values, 3).unwrap();
        assert_eq!(edges.values(), [-41_003.0, 108_997.0]);
    }
}
