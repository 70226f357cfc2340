//! Sorting many whole numbers.

/// Below this many the general sort is as fast.
const FEW: usize = 4_096;
/// Bits of a digit: its counts fit the first-level cache.
const BITS: u32 = 11;

/// Sorts ascending. Many numbers are sorted by digits, least first (radix sort; Knuth, TAOCP 3, 5.2.5): as many passes as
/// the span of the values has digits, each without a comparison.
pub(super) fn sort_ascending(values: &mut Vec<i64>) {
    let (Some(least), Some(most)) = (values.iter().min().copied(), values.iter().max().copied()) else { return };
    let span = most.abs_diff(least);
    if values.len() < FEW || span >= 1 << (4 * BITS) {
        return values.sort_unstable();
    }
    let mut spare = vec![0; values.len()];
    let mut shift = 0;
    while span >> shift > 0 {
        let digit = |value: i64| (value.abs_diff(least) >> shift) as usize & ((1 << BITS) - 1);
        let mut next = [0u32; 1 << BITS];
        for value in values.iter() {
            if let Some(count) = next.get_mut(digit(*value)) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut next {
            sum += std::mem::replace(count, sum);
        }
        for value in values.iter() {
            let Some(at) = next.get_mut(digit(*value)) else { continue };
            if let Some(slot) = spare.get_mut(*at as usize) {
                *slot = *value;
            }
            *at += 1;
        }
        std::mem::swap(values, &mut spare);
        shift += BITS;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_sort_as_comparisons_do() {
        for (count, scale, shift) in
            [(0, 1, 0), (10_000, 3, -9_000), (20_000, 1 << 30, 77), (5_000, i64::MAX >> 16, -4)]
        {
            let mut state = 1u64;
            let mut values: Vec<i64> = (0..count)
                .map(|_| {
                    state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                    (state >> 20) as i64 % scale + shift
                })
                .collect();
            let mut expected = values.clone();
            expected.sort();
            sort_ascending(&mut values);
            assert_eq!(values, expected, "{count} {scale}");
        }
    }
}
