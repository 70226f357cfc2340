//! Everything computed, as one documented JSON file: `public/results.schema.json` describes every key.
//!
//! Amounts of money stand twice: in currency units as exact decimal numbers, and under the same key with `_minor` as a
//! whole number of hundredths. Shares are ratios (0.65 is 65 %), differences between shares percentage points (`_pp`).
//! What is not known is null and never 0. No customer and no row of a file is in it.

mod basis;
mod goals;
mod kpis;
mod money;
mod segments;
mod series;
mod tables;

pub use basis::ExportedFile;

use crate::analysis::{Missing, Params, Results};
use crate::goals::Scorecard;
use crate::plan::Document;
use crate::units::Currency;
use serde::Serialize;

/// Version of the file format; it rises when a key changes its meaning or goes.
pub const RESULTS_VERSION: u32 = 2;

/// The file, key by key in the order in which it is written.
#[derive(Serialize)]
struct File<'a> {
    schema: &'static str,
    version: u32,
    generator: String,
    workspace: &'a str,
    basis: basis::Basis<'a>,
    kpis: Vec<kpis::Kpi>,
    segments: Vec<segments::Segment<'a>>,
    segment_schemes: Vec<segments::OfScheme<'a>>,
    rfm: segments::Rfm,
    lorenz: segments::Lorenz,
    monthly: Vec<series::Month>,
    cohorts: Vec<series::CohortCell>,
    breakdowns: series::Breakdowns<'a>,
    unknown_customers: Option<series::Unknown<'a>>,
    scorecard: goals::Scorecard<'a>,
    scenarios: Vec<money::Scenario<'a>>,
    plan: tables::Tables<'a>,
}

/// The results file; without results every figure is null, while plan and scenarios are there. `scorecard` is how the KPIs of the document stand, `params` are what the results were computed with; `currency` is that of the data, while amounts of
/// the scenarios are in the currency of the document.
pub fn export(
    results: Option<&Results>,
    scorecard: &Scorecard,
    document: &Document,
    params: &Params,
    currency: Currency,
    files: &[ExportedFile],
) -> String {
    let none;
    let results = match results {
        Some(results) => results,
        None => {
            none = Results::missing(Missing::NoFile);
            &none
        }
    };
    let file = File {
        schema: "rapport-results",
        version: RESULTS_VERSION,
        generator: format!("Rapport {}", env!("CARGO_PKG_VERSION")),
        workspace: &document.name,
        basis: basis::Basis::of(results, params, currency, document.currency, files),
        kpis: results.figures.iter().map(kpis::Kpi::of).collect(),
        segments: segments::rows(results, document),
        segment_schemes: segments::schemes(results, document),
        rfm: segments::Rfm::of(&results.rfm),
        lorenz: segments::Lorenz::of(&results.concentration),
        monthly: results.trend.iter().map(series::Month::of).collect(),
        cohorts: series::cohort_cells(&results.cohorts, &results.basis),
        breakdowns: series::Breakdowns::of(results),
        unknown_customers: results.unknown.as_ref().map(series::Unknown::of),
        scorecard: goals::Scorecard::of(scorecard),
        scenarios: money::scenarios(document),
        plan: tables::Tables::of(document),
    };
    // Plain data with text keys always has a JSON form.
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// A number that is written as a whole one where it is: 2357, not 2357.0.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(untagged)]
enum Number {
    Whole(i64),
    Real(f64),
}

impl Number {
    /// Beyond this a binary fraction no longer holds every whole number.
    const EXACT: f64 = 9_007_199_254_740_992.0;

    fn of(value: f64) -> Number {
        if value.fract() == 0.0 && value.abs() < Number::EXACT {
            Number::Whole(value as i64)
        } else {
            Number::Real(value)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn whole_numbers_are_written_without_a_fraction() {
        let text = |value| serde_json::to_string(&Number::of(value)).unwrap();
        assert_eq!([2357.0, 244_091.94, -3.0, f64::NAN].map(text), ["2357", "244091.94", "-3", "null"]);
    }
}
