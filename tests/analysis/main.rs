//! Figures against references that were computed elsewhere, and properties that hold for any data.

mod addresses;
mod baskets;
mod card;
mod list;
mod moves;
mod properties;
mod reference;
mod sequence;
mod support;
mod worked;
