//! Figures against references that were computed elsewhere, and properties that hold for any data.

mod addresses;
mod card;
mod churn;
mod cohorts;
mod life;
mod list;
mod properties;
mod reference;
mod stages;
mod support;
mod worked;
