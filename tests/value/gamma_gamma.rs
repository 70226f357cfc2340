//! Gamma-Gamma.

use crate::support::{PUBLISHED, RAW, cdnow_summaries, close, customers, grouped, models, near, number, shared};
use rapport::analysis::value::{
    GammaGamma, Grouped, Limits, Refusal, Summary, correlation, fit_spend, fit_spend_within,
};

#[test]
fn the_fit_of_the_note() {
    let Some(data) = shared("the_fit_of_the_note") else { return };
    let models = models(&data);
    let own: Vec<Summary> = cdnow_summaries(&data).into_values().collect();
    let (_, rounded) = customers(&data, "cdnow_bgnbd_published_summary.csv");
    for (summaries, part) in [(own, RAW), (rounded, PUBLISHED)] {
        let grouped = grouped(&summaries);
        let expected = |key: &str| models[part]["gg"][key].as_f64().unwrap();
        close(correlation(&grouped).unwrap(), expected("corr_x_m"), 1e-9);
        let fitted = fit_spend(&grouped).unwrap();
        println!("{part} {:?} LL {}", fitted.model, fitted.log_likelihood);
        assert_eq!(fitted.customers, 946);
        close(fitted.log_likelihood, expected("loglik"), 1e-4);
        close(fitted.log_likelihood, -4055.918, 0.05);
        for (own, (key, note)) in fitted.model.parameters().into_iter().zip([("p", 6.25), ("q", 3.74), ("v", 15.44)]) {
            near(own, expected(key), 1e-4);
            near(own, note, 0.005);
        }
        near(fitted.model.mean(), expected("population_mean"), 1e-5);
        // The mean of the reference is over all customers, those without a repeat purchase included.
        let spend: f64 = summaries.iter().map(|own| fitted.model.spend(own)).sum();
        near(spend / summaries.len() as f64, expected("mean_expected"), 1e-5);
    }
}

#[test]
fn the_first_ten_customers() {
    let Some(data) = shared("the_first_ten_customers") else { return };
    let model = GammaGamma::new(6.25, 3.74, 15.44).unwrap();
    let (_, customers) = customers(&data, "cdnow_bgnbd_published_summary.csv");
    let expected = &models(&data)["point_checks"]["gg_first10_published_params_6.25_3.74_15.44"];
    for (own, expected) in customers.iter().zip(expected.as_array().unwrap()) {
        near(model.spend(own), expected.as_f64().unwrap(), 1e-9);
    }
}

#[test]
fn the_spend_of_every_customer() {
    let Some(data) = shared("the_spend_of_every_customer") else { return };
    let own = cdnow_summaries(&data);
    let fitted = fit_spend(&Grouped::of(own.values().copied())).unwrap().model;
    let (rows, _) = customers(&data, "cdnow_bgnbd_from_raw.csv");
    for row in &rows {
        near(fitted.spend(&own[&row["customer_id"]]), number(row, "exp_avg_spend"), 1e-5);
    }
}

fn customer(x: u32, m: f64) -> Summary {
    Summary { x, t_x: 10.0, t: 20.0, m }
}

#[test]
fn amounts_that_are_none_do_not_count() {
    let odd = [f64::NAN, f64::INFINITY, 0.0, -4.0].map(|m| customer(3, m));
    let grouped = Grouped::of(odd.into_iter().chain([customer(0, 9.0), customer(1, 9.0)]));
    assert_eq!(grouped.spend().len(), 1);
    let model = GammaGamma::new(6.25, 3.74, 15.44).unwrap();
    for own in odd {
        assert_eq!(model.spend(&own), model.mean());
    }
    assert!(model.log_likelihood(&grouped).is_finite());
    for bad in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(GammaGamma::new(bad, 3.7, 15.0), None);
        assert_eq!(GammaGamma::new(6.0, 3.7, bad), None);
    }
    assert_eq!(GammaGamma::new(6.0, 1.0, 15.0), None, "the mean would be infinite");
    for (x, m) in [(10_000, 1e12), (u32::MAX, 1e-300), (1, f64::MAX)] {
        assert!(model.spend(&customer(x, m)).is_finite());
    }
}

#[test]
fn what_cannot_be_fitted_is_refused() {
    let limits = Limits { customers: 1, repeaters: 1, days: 1, correlation: 0.3 };
    assert_eq!(fit_spend(&Grouped::default()), Err(Refusal::TooFewRepeaters { found: 0, needed: 50 }));
    let rising: Vec<Summary> = (1..200).map(|x| customer(x, f64::from(x))).collect();
    let refused = fit_spend(&grouped(&rising)).unwrap_err();
    assert!(matches!(refused, Refusal::Correlated { found, limit: 0.3 } if found > 0.999), "{refused:?}");
    // One buyer, and many who spend exactly the same.
    for summaries in [vec![customer(2, 9.0)], vec![customer(2, 9.0); 300]] {
        let refused = fit_spend_within(&grouped(&summaries), &limits).unwrap_err();
        println!("{} alike: {refused:?}", summaries.len());
    }
}
