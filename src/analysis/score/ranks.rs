//! Where each of many stands among all.

/// Twice the mean rank of each key, counted from 0, in the order of the keys: equal keys share the mean of their ranks.
pub(super) fn twice_ranks(keys: &[i64]) -> Vec<u64> {
    let Some((least, most)) = keys.iter().min().zip(keys.iter().max()) else { return Vec::new() };
    match usize::try_from(most.abs_diff(*least)) {
        // Few different keys are counted, which takes no comparison.
        Ok(span) if span <= WIDE * keys.len() => counted(keys, *least, span),
        _ => sorted(keys),
    }
}

/// Different keys a customer up to which counting is faster than sorting.
const WIDE: usize = 8;

fn counted(keys: &[i64], least: i64, span: usize) -> Vec<u64> {
    let place = |key: &i64| key.abs_diff(least) as usize;
    let mut counts = vec![0u32; span + 1];
    for key in keys {
        counts.get_mut(place(key)).into_iter().for_each(|count| *count += 1);
    }
    let mut before = 0u64;
    let rank = |count: &u32| {
        let rank = 2 * before + u64::from(*count).saturating_sub(1);
        before += u64::from(*count);
        rank
    };
    let ranks: Vec<u64> = counts.iter().map(rank).collect();
    keys.iter().map(|key| ranks.get(place(key)).copied().unwrap_or(0)).collect()
}

fn sorted(keys: &[i64]) -> Vec<u64> {
    let mut order: Vec<(i64, u32)> = keys.iter().copied().zip(0u32..).collect();
    order.sort_unstable();
    let mut out = vec![0u64; keys.len()];
    let mut before = 0u64;
    for same in order.chunk_by(|a, b| a.0 == b.0) {
        let n = same.len() as u64;
        for (_, place) in same {
            out.get_mut(*place as usize).into_iter().for_each(|rank| *rank = 2 * before + n - 1);
        }
        before += n;
    }
    out
}

/// The ranks from 0 for the least to 100 for the greatest; 50 where all are equal.
///
/// 100 · (mean rank − 1) / (n − 1), ranks counted from 1.
pub(super) fn percentiles(keys: &[i64]) -> Vec<f32> {
    let most = 2 * (keys.len() as u64).saturating_sub(1);
    let percent = |rank: u64| if most == 0 { 50.0 } else { (rank as f64 * 100.0 / most as f64) as f32 };
    twice_ranks(keys).into_iter().map(percent).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_share_their_mean_rank() {
        // Ranks 1, 2.5, 2.5, 4, 5 of five.
        assert_eq!(percentiles(&[-7, 3, 3, 4, 9]), [0.0, 37.5, 37.5, 75.0, 100.0]);
        assert_eq!(percentiles(&[9, 1]), [100.0, 0.0]);
        assert_eq!((percentiles(&[5, 5, 5]), percentiles(&[5]), percentiles(&[])), (vec![50.0; 3], vec![50.0], vec![]));
        assert_eq!(twice_ranks(&[2, 1, 2]), [3, 0, 3]);
    }

    #[test]
    fn counting_and_sorting_agree() {
        let keys: Vec<i64> = (0..1_000).map(|i| i * i % 337 - 100).collect();
        let (least, most) = (*keys.iter().min().unwrap(), *keys.iter().max().unwrap());
        assert_eq!(counted(&keys, least, (most - least) as usize), sorted(&keys));
        assert_eq!(twice_ranks(&[i64::MAX, i64::MIN, 0]), [4, 0, 2]);
    }
}
