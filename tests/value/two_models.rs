//! The two models of purchases side by side, on the sample that their papers use.

use crate::support::{calibration, cdnow, close, models, near, shared};
use rapport::analysis::Params;
use rapport::analysis::value::{ValueAsk, two_models};
use rapport::dataset::Dataset;

/// As of 30 September 1997 both fits are the published ones.
#[test]
fn both_fits_are_published() {
    let Some(data) = shared("both_fits_are_published") else { return };
    let models = models(&data);
    let params = Params { as_of: Some(calibration()), ..Params::default() };
    let found = two_models(&cdnow(&data), &params, &ValueAsk::default()).unwrap();
    assert_eq!((found.all, found.customers), (2357, 2357));
    let (bgnbd, pareto) = (found.bgnbd.unwrap(), found.pareto.unwrap());
    close(bgnbd.fitted.log_likelihood, -9582.429, 0.05);
    close(pareto.fitted.log_likelihood, models["pareto_nbd_from_raw"]["loglik"].as_f64().unwrap(), 1e-3);
    close(pareto.aic(), 8.0 + 2.0 * 9594.976, 0.1);
    assert_eq!(found.pareto_explains_better(), Some(false));
}

/// As of 30 June 1998: a third of the 546 days are 182, in whole weeks.
#[test]
fn held_against_the_last_days() {
    let Some(data) = shared("held_against_the_last_days") else { return };
    let end = calibration().plus_days(273);
    let found = two_models(&cdnow(&data), &Params::default(), &ValueAsk::default()).unwrap();
    let held = found.held.unwrap();
    assert_eq!((held.from, held.to, held.customers), (end.plus_days(-181), end, 2357));
    let alone = rapport::analysis::value::holdout(&cdnow(&data), end.plus_days(-182), end).unwrap();
    let (bgnbd, pareto) = (found.bgnbd.unwrap(), found.pareto.unwrap());
    assert_eq!(held.actual, alone.actual);
    near(bgnbd.held.unwrap().expected, alone.expected, 1e-9);
    near(bgnbd.held.unwrap().root_error, alone.root_error, 1e-9);
    // Summed up apart, by the closed form with hypergeometric series and these parameters of the days before.
    let before = Params { as_of: Some(end.plus_days(-182)), ..Params::default() };
    let known = two_models(&cdnow(&data), &before, &ValueAsk::default()).unwrap().pareto.unwrap().fitted.model;
    for (own, expected) in known.parameters().into_iter().zip([0.550_730_6, 10.987_708, 0.435_739_9, 8.758_534]) {
        near(own, expected, 1e-4);
    }
    let told = pareto.held.unwrap();
    near(told.expected, 1_199.561_816, 1e-4);
    near(told.mean_error, 0.508_003_954, 1e-4);
    near(told.root_error, 1.052_280_297, 1e-4);
    // By the root of the mean square error BG/NBD came a little nearer, by the mean error Pareto/NBD.
    assert_eq!(found.pareto_foretold_better(), Some(false));
}

#[test]
fn without_orders_there_is_nothing() {
    assert_eq!(two_models(&Dataset::default(), &Params::default(), &ValueAsk::default()), None);
}
