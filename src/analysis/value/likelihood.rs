//! What a model needs so that it can be fitted.

use super::Refusal;

/// A model with N positive parameters whose likelihood can be computed.
pub(super) trait Likelihood<const N: usize>: Sized {
    type Data;

    /// Parameters in the middle of where to look, by the size of the data.
    fn centre(data: &Self::Data) -> [f64; N];

    /// The log-likelihood and its slope by the logarithm of each parameter.
    fn at(parameters: [f64; N], data: &Self::Data) -> (f64, [f64; N]);

    /// The model, or why there is none with these parameters.
    fn with(parameters: [f64; N]) -> Result<Self, Refusal>;
}
