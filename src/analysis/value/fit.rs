//! Parameters by maximum likelihood: several starts, two methods of search, and an answer only where both agree.

use super::likelihood::Likelihood;
use super::optimise::{Point, bfgs, largest, nelder_mead};
use super::{BgNbd, GammaGamma, Grouped, Limits, ParetoNbd, Refusal, correlation};
use serde::{Deserialize, Serialize};

/// A model with the parameters that explain the data best.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Fitted<M> {
    /// The model.
    pub model: M,
    /// Logarithm of the likelihood of the data, without any penalty.
    pub log_likelihood: f64,
    /// Customers that it rests on.
    pub customers: u64,
}

/// Fits BG/NBD to customers, with the [`Limits`] of ours.
///
/// # Errors
/// A [`Refusal`] where the data do not carry the model, or where its parameters cannot be told.
///
/// ```
/// use rapport::analysis::value::{Grouped, Refusal, Summary, fit};
/// let everybody_once = (0..1_000).map(|_| Summary { t: 40.0, ..Summary::default() });
/// assert_eq!(fit(&Grouped::of(everybody_once)), Err(Refusal::NobodyReturned));
/// ```
pub fn fit(grouped: &Grouped) -> Result<Fitted<BgNbd>, Refusal> {
    fit_within(grouped, &Limits::default())
}

/// The same with other limits.
///
/// # Errors
/// As [`fit`].
pub fn fit_within(grouped: &Grouped, limits: &Limits) -> Result<Fitted<BgNbd>, Refusal> {
    limits.check(grouped)?;
    maximum(grouped, grouped.thinned(SAMPLE).as_ref(), grouped.customers())
}

/// Fits Pareto/NBD to customers, with the [`Limits`] of ours. Its likelihood takes an integral for each group, so of more than
/// 25,000 customers every so manieth is used; [`Fitted::customers`] says how many.
///
/// # Errors
/// As [`fit`].
pub fn fit_pareto(grouped: &Grouped) -> Result<Fitted<ParetoNbd>, Refusal> {
    fit_pareto_within(grouped, &Limits::default())
}

/// The same with other limits.
///
/// # Errors
/// As [`fit`].
pub fn fit_pareto_within(grouped: &Grouped, limits: &Limits) -> Result<Fitted<ParetoNbd>, Refusal> {
    limits.check(grouped)?;
    let thinned = grouped.thinned(MOST);
    let used = thinned.as_ref().unwrap_or(grouped);
    maximum(used, used.thinned(SMALL_SAMPLE).as_ref(), used.customers())
}

/// Customers that Pareto/NBD is fitted to, at most, and those that show where to look.
const MOST: u64 = 25_000;
const SMALL_SAMPLE: u64 = 3_000;

/// Fits Gamma-Gamma to the repeat buyers whose mean amount is above zero, with the [`Limits`] of ours.
///
/// # Errors
/// A [`Refusal`] where there are too few of them, where how often they buy and what they spend go together, or where the
/// parameters cannot be told.
pub fn fit_spend(grouped: &Grouped) -> Result<Fitted<GammaGamma>, Refusal> {
    fit_spend_within(grouped, &Limits::default())
}

/// The same with other limits.
///
/// # Errors
/// As [`fit_spend`].
pub fn fit_spend_within(grouped: &Grouped, limits: &Limits) -> Result<Fitted<GammaGamma>, Refusal> {
    let buyers = grouped.spend().iter().map(|own| own.customers).sum();
    limits.check_repeaters(buyers)?;
    if let Some(found) = correlation(grouped).filter(|found| found.abs() > limits.correlation) {
        return Err(Refusal::Correlated { found, limit: limits.correlation });
    }
    maximum(grouped, None, buyers)
}

/// Customers that show where to look.
const SAMPLE: u64 = 20_000;
/// Farthest from the centre that a parameter is looked for, and where the edge begins, in logarithms.
const EDGE: (f64, f64) = (11.5, 11.0);
/// Log-likelihoods that are the same, and logarithms of parameters that are.
const SAME: (f64, f64) = (0.01, 0.005);
/// Where the searches begin, in logarithms from the centre, for even and odd parameters.
const STARTS: [(f64, f64); 4] = [(0.0, 0.0), (1.5, -1.5), (-1.5, 1.5), (-1.5, -1.5)];

/// The parameters with the greatest likelihood. The sample, where there is one, is used to find where to look, all data for the
/// parameters; with both methods in both steps.
fn maximum<const N: usize, M: Likelihood<N>>(
    data: &M::Data,
    sample: Option<&M::Data>,
    customers: u64,
) -> Result<Fitted<M>, Refusal> {
    let search = Search { centre: M::centre(data), scale: 1.0 / customers.max(1) as f64 };
    let first = sample.unwrap_or(data);
    let starts = STARTS.map(|(even, odd)| {
        let mut i = 0;
        [(); N].map(|()| {
            i += 1;
            if i % 2 == 1 { even } else { odd }
        })
    });
    let by_slope = starts.map(|start| bfgs(&|at| search.slope::<M>(at, first), start));
    let mut steep = by_slope.into_iter().min_by(|a, b| a.value.total_cmp(&b.value)).ok_or(Refusal::Undetermined)?;
    let mut simple = nelder_mead(&|at| search.slope::<M>(at, first).0, [0.0; N], 0.7);
    if sample.is_some() {
        steep = bfgs(&|at| search.slope::<M>(at, data), steep.at);
        simple = nelder_mead(&|at| search.slope::<M>(at, data).0, simple.at, 0.05);
    }
    search.agreed(steep, simple)
}

/// Where parameters are looked for.
struct Search<const N: usize> {
    centre: [f64; N],
    scale: f64,
}

impl<const N: usize> Search<N> {
    fn parameters(&self, at: &[f64; N]) -> [f64; N] {
        let mut parameters = self.centre;
        parameters.iter_mut().zip(at).for_each(|(parameter, at)| *parameter *= at.exp());
        parameters
    }

    /// The likelihood of a customer upside down, which is infinite outside of where we look.
    fn slope<M: Likelihood<N>>(&self, at: &[f64; N], data: &M::Data) -> (f64, [f64; N]) {
        let inside = largest(at) <= EDGE.0;
        let (value, slope) = if inside { M::at(self.parameters(at), data) } else { (f64::NAN, [0.0; N]) };
        let finite = value.is_finite() && slope.iter().all(|part| part.is_finite());
        if !finite {
            return (f64::INFINITY, [0.0; N]);
        }
        (-value * self.scale, slope.map(|part| -part * self.scale))
    }

    fn agreed<M: Likelihood<N>>(&self, steep: Point<N>, simple: Point<N>) -> Result<Fitted<M>, Refusal> {
        let best = if simple.value < steep.value { simple } else { steep };
        if !best.value.is_finite() {
            return Err(Refusal::Undetermined);
        }
        let at_edge = |point: &Point<N>| point.at.iter().position(|at| at.abs() > EDGE.1);
        if let Some(parameter) = at_edge(&best) {
            return Err(Refusal::AtTheEdge { parameter });
        }
        let difference = (steep.value - simple.value).abs() / self.scale;
        if difference.is_nan() || difference > SAME.0 {
            let difference = difference.min(f64::MAX);
            return Err(Refusal::Disagreement { difference });
        }
        let apart = steep.at.iter().zip(&simple.at).any(|(a, b)| (a - b).abs() > SAME.1);
        if apart {
            return Err(Refusal::Undetermined);
        }
        let model = M::with(self.parameters(&best.at))?;
        Ok(Fitted { model, log_likelihood: -best.value / self.scale, customers: (1.0 / self.scale).round() as u64 })
    }
}
