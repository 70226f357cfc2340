//! Figures against references that were computed elsewhere, and properties that hold for any data.

mod addresses;
mod baskets;
mod card;
mod churn;
mod cohorts;
mod life;
mod list;
mod loyalty;
mod moves;
mod overlay;
mod properties;
mod reference;
mod scoring;
mod sequence;
mod stages;
mod support;
mod worked;
