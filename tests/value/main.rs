//! The models of lifetime value against published figures and results of independent libraries, at the edges of what may
//! come, and by properties that hold for all data.

mod bgnbd;
mod clv;
mod gamma_gamma;
mod holdout;
mod pareto_nbd;
mod properties;
mod support;
mod two_models;
mod view;
