//! What members, scores and first steps are called.

use super::figures;
use crate::analysis::{MemberBehind, MemberMeasure, OnboardingBehind, OnboardingStep, ScoreBehind, ScoreDimension};
use crate::locale::{Texts, fill, plural};
use crate::state::App;
use crate::units::AmountUnit;
use leptos::prelude::With;

/// Members between two thresholds, by their tier where the programme has one:
/// `Gold (spent ¥2,400 or more, 1 Jan 2024 to 31 Dec 2024)`.
pub fn members_called(app: App, who: MemberBehind) -> String {
    let (t, format) = (&app.prefs.texts().loyalty, app.prefs.format());
    let what = match who.measure {
        MemberMeasure::Spend => spent(app, who),
        MemberMeasure::Orders => ordered(app, who),
    };
    let as_of = app.data.results.with(|results| results.value().and_then(|results| results.basis.as_of));
    let what = match as_of.map(|day| who.period(day)) {
        Some(days) => {
            fill(t.in_days, &[("what", &what), ("from", &format.date(days.from)), ("to", &format.date(days.to))])
        }
        None => what,
    };
    match app.loyalty_program().and_then(|program| program.level_of(&who).map(|level| level.name.clone())) {
        Some(name) => fill(t.of_tier, &[("name", &name), ("what", &what)]),
        None => fill(t.of_members, &[("what", &what)]),
    }
}

fn spent(app: App, who: MemberBehind) -> String {
    let t = &app.prefs.texts().loyalty;
    let text =
        |measured: i64| app.prefs.format().money(AmountUnit::TenThousandths.money(measured), app.currency(), false);
    match (who.from, who.below) {
        (None, None) => t.of_any.to_owned(),
        (Some(from), None) => fill(t.of_spend_from, &[("from", &text(from))]),
        (None, Some(below)) => fill(t.of_spend_below, &[("below", &text(below))]),
        (Some(from), Some(below)) => fill(t.of_spend, &[("from", &text(from)), ("below", &text(below))]),
    }
}

fn ordered(app: App, who: MemberBehind) -> String {
    let t = &app.prefs.texts().loyalty;
    let count = |orders: i64| figures::orders(app, orders.max(0).unsigned_abs());
    match (who.from, who.below.map(|below| below.saturating_sub(1))) {
        (None, None) => t.of_any.to_owned(),
        (Some(from), None) => fill(t.of_orders_from, &[("count", &count(from))]),
        (None, Some(to)) => fill(t.of_orders_below, &[("count", &count(to.saturating_add(1)))]),
        (Some(from), Some(to)) if from == to => fill(t.of_orders_just, &[("count", &count(to))]),
        (Some(from), Some(to)) => {
            let number = |orders: i64| app.prefs.format().integer(orders as f64);
            fill(t.of_orders, &[("from", &number(from)), ("to", &number(to))])
        }
    }
}

/// A score in points: `73.42`.
pub fn score_points(app: App, score: u16) -> String {
    app.prefs.format().decimal_up_to(f64::from(score) / 100.0, 2)
}

/// Customers between two scores: `Value score 90–100`.
pub fn scores_called(app: App, who: ScoreBehind) -> String {
    let (from, to) = (score_points(app, who.from), score_points(app, who.to));
    if who.from == who.to {
        return fill(app.prefs.texts().score.of_single, &[("score", &from)]);
    }
    fill(app.prefs.texts().score.of_score, &[("from", &from), ("to", &to)])
}

/// A dimension of the score.
pub fn dimension_name(t: &Texts, dimension: ScoreDimension) -> &'static str {
    match dimension {
        ScoreDimension::Value => t.score.value,
        ScoreDimension::Loyalty => t.score.loyalty,
        ScoreDimension::Effort => t.score.effort,
        ScoreDimension::Referral => t.score.referral,
    }
}

/// A step of the first days.
pub fn onboarding_step(t: &Texts, step: OnboardingStep) -> &'static str {
    match step {
        OnboardingStep::First => t.onboarding.first,
        OnboardingStep::Contact => t.onboarding.contact,
        OnboardingStep::Message => t.onboarding.message,
        OnboardingStep::Opened => t.onboarding.opened,
        OnboardingStep::Ticket => t.onboarding.ticket,
        OnboardingStep::Rating => t.onboarding.rating,
        OnboardingStep::Second => t.onboarding.second,
    }
}

/// New customers who took a step, or did not.
pub fn onboarding_called(app: App, who: OnboardingBehind) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let as_of = app.data.results.with(|results| results.value().and_then(|results| results.basis.as_of));
    if let (OnboardingStep::First, Some(period)) = (who.step, as_of.map(|day| who.ask.period(day))) {
        let (from, to) = (format.date(period.from), format.date(period.to));
        return fill(t.onboarding.of_first, &[("from", &from), ("to", &to)]);
    }
    let count = format.integer(who.ask.days.into());
    let days = fill(plural(who.ask.days.into(), t.common.days_one, t.common.days_other), &[("count", &count)]);
    let text = if who.took { t.onboarding.of_took } else { t.onboarding.of_not };
    fill(text, &[("step", onboarding_step(t, who.step)), ("days", &days)])
}
