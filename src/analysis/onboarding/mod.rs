//! The first days of a customer: what happened after the first order, and how soon.

mod ask;
mod reached;
mod view;

pub use ask::{OnboardingAsk, OnboardingBehind, OnboardingStep};
pub(super) use view::onboarding_members;
pub use view::{Onboarding, OnboardingLine, onboarding};
