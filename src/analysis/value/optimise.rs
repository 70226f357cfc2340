//! The least value of a smooth function of a few numbers, by two methods that have nothing in common.

/// A function with its slope; infinite where it must not be looked for.
pub(super) type Slope<const N: usize> = (f64, [f64; N]);

/// Where a search ended.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point<const N: usize> {
    pub at: [f64; N],
    pub value: f64,
}

/// Steps of one search; none of ours takes a tenth of them.
const STEPS: usize = 400;

/// The method of Broyden, Fletcher, Goldfarb and Shanno with a line search that halves (Nocedal & Wright, Numerical
/// Optimization, 2nd edition, algorithm 6.1 and equation 6.17).
pub(super) fn bfgs<const N: usize>(f: &impl Fn(&[f64; N]) -> Slope<N>, start: [f64; N]) -> Point<N> {
    let (mut at, (mut value, mut slope)) = (start, f(&start));
    let mut inverse: Option<[[f64; N]; N]> = None;
    for _ in 0..STEPS {
        let steepest = slope.map(|part| -part);
        let newton = inverse.as_ref().map(|inverse| times(inverse, &steepest));
        let step = newton.filter(|step| dot(step, &slope) < 0.0).unwrap_or(steepest);
        let step = scaled(&step, (1.5 / largest(&step)).min(1.0));
        let Some((next, (lower, after))) = along(f, &at, value, &slope, &step) else {
            // The steepest way down as well as the clever one leads nowhere: here it is.
            if inverse.take().is_none() {
                break;
            }
            continue;
        };
        let (moved, turned) = (plus(&next, &at, -1.0), plus(&after, &slope, -1.0));
        let bend = dot(&moved, &turned);
        if bend > 1e-14 * dot(&turned, &turned).sqrt() * dot(&moved, &moved).sqrt() {
            let before = inverse.unwrap_or_else(|| diagonal(bend / dot(&turned, &turned)));
            inverse = Some(updated(&before, &moved, &turned, bend));
        }
        let gained = value - lower;
        (at, value, slope) = (next, lower, after);
        if largest(&slope) < 1e-10 || gained <= 1e-15 * value.abs() && largest(&moved) < 1e-8 {
            break;
        }
    }
    Point { at, value }
}

/// The first point on the way that is low enough (Armijo's rule).
fn along<const N: usize>(
    f: &impl Fn(&[f64; N]) -> Slope<N>,
    at: &[f64; N],
    value: f64,
    slope: &[f64; N],
    step: &[f64; N],
) -> Option<([f64; N], Slope<N>)> {
    let fall = dot(step, slope);
    let lengths = std::iter::successors(Some(1.0), |length| Some(length / 2.0)).take(40);
    lengths.map(|length| (length, plus(at, step, length))).find_map(|(length, next)| {
        let found = f(&next);
        (found.0 < value && found.0 <= value + 1e-4 * length * fall).then_some((next, found))
    })
}

/// The inverse of the bend after one more step.
fn updated<const N: usize>(before: &[[f64; N]; N], moved: &[f64; N], turned: &[f64; N], bend: f64) -> [[f64; N]; N] {
    let seen = times(before, turned);
    let own = (1.0 + dot(turned, &seen) / bend) / bend;
    let mut after = *before;
    for ((row, m), s) in after.iter_mut().zip(moved).zip(&seen) {
        for ((cell, other_m), other_s) in row.iter_mut().zip(moved).zip(&seen) {
            *cell += own * m * other_m - (s * other_m + m * other_s) / bend;
        }
    }
    after
}

/// The simplex of Nelder & Mead (The Computer Journal 7, 1965), with the coefficients of the paper; needs no slope.
pub(super) fn nelder_mead<const N: usize>(f: &impl Fn(&[f64; N]) -> f64, start: [f64; N], size: f64) -> Point<N> {
    let point = |at: [f64; N]| Point { at, value: f(&at) };
    let corner = |i: usize| {
        let mut at = start;
        at.iter_mut().skip(i).take(1).for_each(|part| *part += size);
        point(at)
    };
    let mut simplex: Vec<Point<N>> = std::iter::once(point(start)).chain((0..N).map(corner)).collect();
    for _ in 0..STEPS * N {
        simplex.sort_by(|a, b| a.value.total_cmp(&b.value));
        let [best, .., second, worst] = simplex.as_slice() else { break };
        let (best, second, worst) = (*best, *second, *worst);
        let wide = simplex.iter().map(|p| largest(&plus(&p.at, &best.at, -1.0))).fold(0.0, f64::max);
        if wide < 1e-7 || wide < 1e-4 && worst.value - best.value <= 1e-14 * best.value.abs() {
            break;
        }
        let mut centre = [0.0; N];
        for p in simplex.iter().take(N) {
            centre = plus(&centre, &p.at, 1.0 / N as f64);
        }
        let away = plus(&centre, &worst.at, -1.0);
        let try_at = |factor: f64| point(plus(&centre, &away, factor));
        let reflected = try_at(1.0);
        let better = if reflected.value < best.value {
            let expanded = try_at(2.0);
            Some(if expanded.value < reflected.value { expanded } else { reflected })
        } else if reflected.value < second.value {
            Some(reflected)
        } else {
            let (contracted, bound) = if reflected.value < worst.value {
                (try_at(0.5), reflected.value)
            } else {
                (try_at(-0.5), worst.value)
            };
            (contracted.value < bound).then_some(contracted)
        };
        match better {
            Some(better) => simplex.iter_mut().skip(N).for_each(|p| *p = better),
            None => {
                for p in simplex.iter_mut().skip(1) {
                    *p = point(scaled(&plus(&p.at, &best.at, 1.0), 0.5));
                }
            }
        }
    }
    simplex.into_iter().min_by(|a, b| a.value.total_cmp(&b.value)).unwrap_or_else(|| point(start))
}

fn plus<const N: usize>(a: &[f64; N], b: &[f64; N], factor: f64) -> [f64; N] {
    let mut sum = *a;
    sum.iter_mut().zip(b).for_each(|(sum, b)| *sum += factor * b);
    sum
}

fn scaled<const N: usize>(a: &[f64; N], factor: f64) -> [f64; N] {
    a.map(|part| part * factor)
}

fn dot<const N: usize>(a: &[f64; N], b: &[f64; N]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The largest part by amount; not a number where one of them is none.
pub(super) fn largest<const N: usize>(a: &[f64; N]) -> f64 {
    a.iter().fold(0.0, |most, part| if part.is_nan() { f64::NAN } else { part.abs().max(most) })
}

fn times<const N: usize>(matrix: &[[f64; N]; N], a: &[f64; N]) -> [f64; N] {
    matrix.map(|row| dot(&row, a))
}

fn diagonal<const N: usize>(value: f64) -> [[f64; N]; N] {
    let mut matrix = [[0.0; N]; N];
    for (i, row) in matrix.iter_mut().enumerate() {
        row.iter_mut().skip(i).take(1).for_each(|cell| *cell = value);
    }
    matrix
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rosenbrock's valley, whose least value 0 is at (1, 1).
    fn valley(at: &[f64; 2]) -> Slope<2> {
        let [x, y] = *at;
        let (across, along) = (y - x * x, 1.0 - x);
        (100.0 * across * across + along * along, [-400.0 * x * across - 2.0 * along, 200.0 * across])
    }

    #[test]
    fn both_methods_find_the_end_of_the_valley() {
        for start in [[-1.2, 1.0], [3.0, -2.0], [0.0, 0.0]] {
            for found in [bfgs(&valley, start), nelder_mead(&|at| valley(at).0, start, 0.5)] {
                assert!(largest(&plus(&found.at, &[1.0, 1.0], -1.0)) < 1e-5, "{found:?}");
            }
        }
    }

    #[test]
    fn a_wall_is_not_passed() {
        let walled = |at: &[f64; 2]| {
            let [x, y] = *at;
            if x > 0.5 { (f64::INFINITY, [f64::NAN; 2]) } else { (y * y - x, [-1.0, 2.0 * y]) }
        };
        for found in [bfgs(&walled, [-3.0, 1.0]), nelder_mead(&|at| walled(at).0, [-3.0, 1.0], 1.0)] {
            let [x, _] = found.at;
            assert!(x <= 0.5 && x > 0.4, "{found:?}");
        }
    }
}
