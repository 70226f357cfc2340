//! Integrals of smooth functions over an interval.

/// Nodes of the 15-point Kronrod rule on [−1, 1] that are not negative, each with its weight and its weight in the 7-point
/// Gauss rule (Piessens et al., QUADPACK, 1983: qk15).
const KRONROD: [(f64, f64, f64); 8] = [
    (0.991_455_371_120_812_6, 0.022_935_322_010_529_225, 0.0),
    (0.949_107_912_342_758_5, 0.063_092_092_629_978_56, 0.129_484_966_168_869_7),
    (0.864_864_423_359_769_1, 0.104_790_010_322_250_18, 0.0),
    (0.741_531_185_599_394_4, 0.140_653_259_715_525_92, 0.279_705_391_489_276_64),
    (0.586_087_235_467_691_1, 0.169_004_726_639_267_9, 0.0),
    (0.405_845_151_377_397_2, 0.190_350_578_064_785_4, 0.381_830_050_505_118_9),
    (0.207_784_955_007_898_46, 0.204_432_940_075_298_9, 0.0),
    (0.0, 0.209_482_141_084_727_83, 0.417_959_183_673_469_4),
];

/// Parts of an interval before their values are taken as they are: a function that is not smooth, because its digits are
/// used up, would be halved for ever.
const PARTS: u32 = 100;
/// Distance of the two rules in a part, relative to the whole; the finer one is far closer to the truth than that.
const PRECISE: f64 = 1e-8;

/// The integral of several functions over [from, to] at once, halving intervals until the first of them is precise.
pub(super) fn integral<const N: usize>(from: f64, to: f64, f: &impl Fn(f64) -> [f64; N]) -> [f64; N] {
    let whole = kronrod(from, to, f);
    let scale = first(&whole.0).abs();
    if whole.1 <= PRECISE * scale {
        return whole.0;
    }
    let mut sum = [0.0; N];
    let (mut open, mut parts) = (vec![(from, to, whole)], 0);
    while let Some((from, to, (value, error))) = open.pop() {
        parts += 1;
        if parts > PARTS || error.is_nan() || error <= PRECISE * scale.max(first(&value).abs()) {
            add(&mut sum, &value, 1.0);
        } else {
            let middle = from.midpoint(to);
            open.extend([(middle, to), (from, middle)].map(|(from, to)| (from, to, kronrod(from, to, f))));
        }
    }
    sum
}

/// The integrals by the 15-point rule, and how far the first differs from the 7-point rule.
fn kronrod<const N: usize>(from: f64, to: f64, f: &impl Fn(f64) -> [f64; N]) -> ([f64; N], f64) {
    let (centre, half) = (from.midpoint(to), (to - from) / 2.0);
    let (mut fine, mut coarse) = ([0.0; N], 0.0);
    for (node, weight, gauss) in KRONROD {
        for node in [-node, node].into_iter().take(if node == 0.0 { 1 } else { 2 }) {
            let value = f(centre + half * node);
            add(&mut fine, &value, weight * half);
            coarse += first(&value) * gauss * half;
        }
    }
    let error = (first(&fine) - coarse).abs();
    (fine, error)
}

fn add<const N: usize>(sum: &mut [f64; N], value: &[f64; N], weight: f64) {
    sum.iter_mut().zip(value).for_each(|(sum, value)| *sum += value * weight);
}

fn first<const N: usize>(values: &[f64; N]) -> f64 {
    values.first().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrals_that_are_known() {
        let [square, cube] = integral(0.0, 3.0, &|v| [v * v, v * v * v]);
        assert!((square - 9.0).abs() < 1e-12 && (cube - 20.25).abs() < 1e-12);
        let [root] = integral(0.0, 1.0, &|v: f64| [v.sqrt()]);
        assert!((root - 2.0 / 3.0).abs() < 1e-7);
        let [narrow] = integral(0.0, 1.0, &|v: f64| [1e3 * (-1e3 * v).exp()]);
        assert!((narrow - 1.0).abs() < 1e-9, "{narrow}");
    }
}
