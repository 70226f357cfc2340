//! Where thresholds would have to lie.

use super::line::WantedLevel;
use super::members::MemberBehind;
use super::program::{LoyaltyBasis, LoyaltyProgram};

/// Shares of the customers that reach the suggested levels: half, a fifth, a twentieth.
const SUGGESTED: [f64; 3] = [0.5, 0.2, 0.05];
/// A rounded threshold may move this share of the customers.
const ROUNDING: f64 = 0.005;

/// How many have at least so much.
fn at_least(ascending: &[i64], least: i64) -> usize {
    ascending.len() - ascending.partition_point(|own| *own < least)
}

/// How many a list of these would hold.
pub(super) fn held(ascending: &[i64], behind: &MemberBehind) -> u64 {
    let from = behind.from.map_or(ascending.len(), |from| at_least(ascending, from));
    let beyond = behind.below.map_or(0, |below| at_least(ascending, below));
    from.saturating_sub(beyond) as u64
}

/// The threshold by which about this share of all customers reaches it and not the next one; nothing where that is nobody.
pub(super) fn wanted(
    program: &LoyaltyProgram,
    ascending: &[i64],
    share: f64,
    next: Option<i64>,
) -> Option<WantedLevel> {
    let beyond = next.map_or(0, |next| at_least(ascending, next));
    let count = (share * ascending.len() as f64).round() as usize;
    let needed = (count + beyond).min(ascending.len());
    let least = (count > 0).then(|| reached_by(ascending, needed)).flatten()?;
    let exact = program.value(least);
    let customers = |from: f64| at_least(ascending, program.least(from)).saturating_sub(beyond);
    let (round, most) = (rounded(exact, 2), ascending.len() as f64 * ROUNDING);
    let from = if customers(round).abs_diff(customers(exact)) as f64 <= most { round } else { exact };
    Some(WantedLevel { from, customers: customers(from) as u64 }).filter(|wanted| wanted.customers > 0)
}

/// The value that about so many reach: of those who share a value all or none do, whichever comes nearer.
fn reached_by(ascending: &[i64], needed: usize) -> Option<i64> {
    let least = *ascending.get(ascending.len().checked_sub(needed)?)?;
    let with = at_least(ascending, least);
    let higher = ascending.get(ascending.partition_point(|own| *own <= least)).copied();
    match higher {
        Some(higher) if needed - at_least(ascending, higher) < with - needed => Some(higher),
        _ => Some(least),
    }
}

/// Thresholds for three levels, rising and above 0.
pub(super) fn suggested(program: &LoyaltyProgram, ascending: &[i64]) -> Vec<f64> {
    let n = ascending.len();
    let mut out: Vec<f64> = Vec::new();
    for share in SUGGESTED {
        let needed = ((share * n as f64).round() as usize).clamp(1, n.max(1));
        let Some(found) = reached_by(ascending, needed) else { return Vec::new() };
        let least = rounded(program.value(found), 2);
        let last = out.last().copied().unwrap_or(0.0);
        out.push(match program.basis {
            LoyaltyBasis::Orders => least.max(last + 1.0),
            LoyaltyBasis::Spend | LoyaltyBasis::Points if least > last => least,
            // Where many have the same, the next level lies half as much above.
            LoyaltyBasis::Spend | LoyaltyBasis::Points => rounded((last * 1.5).max(1.0), 2),
        });
    }
    out
}

/// A number with so many significant digits; 0 of what is not above 0.
fn rounded(number: f64, digits: i32) -> f64 {
    if number <= 0.0 || !number.is_finite() {
        return 0.0;
    }
    let places = digits - 1 - number.log10().floor() as i32;
    let scale = 10f64.powi(places.abs());
    if places >= 0 { (number * scale).round() / scale } else { (number / scale).round() * scale }
}
