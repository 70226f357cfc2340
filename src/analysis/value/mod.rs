//! What customers are worth: from what they have spent to what they can be expected to spend.
//!
//! ```text
//! orders → Summary (x, t_x, T, m) → Grouped → fit → BgNbd + GammaGamma → expected purchases, spend and value
//! ```
//!
//! Time is counted in weeks of seven days, money in currency units. Nothing here gives NaN or an infinite number: a model
//! that the data do not carry is refused with the reason.

mod bgnbd;
mod clv;
mod fit;
mod gamma_gamma;
mod grouped;
mod holdout;
mod kronrod;
mod likelihood;
mod models;
mod optimise;
mod pareto_nbd;
mod purchases;
mod range;
mod refusal;
mod special;
mod summary;
mod trapezium;
mod two_models;
mod view;
mod worth;
mod yearly;

pub use bgnbd::BgNbd;
pub use clv::{Formula, Horizon, MONTH, historic, value};
pub use fit::{Fitted, fit, fit_pareto, fit_pareto_within, fit_spend, fit_spend_within, fit_within};
pub use gamma_gamma::{GammaGamma, correlation};
pub use grouped::{Group, Grouped, Spend};
pub use holdout::{Bar, Count, Holdout, Week, holdout};
pub use models::{Models, ValueAsk, calibrated};
pub use pareto_nbd::ParetoNbd;
pub use purchases::Purchases;
pub use range::range;
pub use refusal::{Limits, Refusal};
pub use summary::{Summary, summaries};
pub use two_models::{HeldDays, HeldModel, OneModel, TwoModels, two_models};
pub use view::{AgainBand, Example, Expected, Past, Tenth, ValueView, value_view};
pub use worth::{Worth, worths};
pub use yearly::Yearly;
