//! BG/NBD and the summaries it rests on.

use crate::support::{
    PUBLISHED, RAW, cdnow_summaries, close, customers, grouped, models, near, number, published, shared,
};
use rapport::analysis::value::{BgNbd, Grouped, Limits, Purchases, Refusal, Summary, fit, fit_within};

#[test]
fn summaries_of_every_customer_of_cdnow() {
    let Some(data) = shared("summaries_of_every_customer_of_cdnow") else { return };
    let own = cdnow_summaries(&data);
    let (rows, expected) = customers(&data, "cdnow_bgnbd_from_raw.csv");
    assert_eq!(own.len(), 2357);
    for (row, e) in rows.iter().zip(&expected) {
        let summary = own[&row["customer_id"]];
        assert_eq!(summary.x, e.x, "{}", row["customer_id"]);
        close(summary.t_x, e.t_x, 1e-8);
        close(summary.t, e.t, 1e-8);
        close(summary.m, e.m, 0.01);
    }
}

#[test]
fn the_fit_of_the_paper() {
    let Some(data) = shared("the_fit_of_the_paper") else { return };
    let models = models(&data);
    let own: Vec<Summary> = cdnow_summaries(&data).into_values().collect();
    let (_, rounded) = customers(&data, "cdnow_bgnbd_published_summary.csv");
    for (summaries, part) in [(own, RAW), (rounded, PUBLISHED)] {
        let fitted = fit(&grouped(&summaries)).unwrap();
        let expected = &models[part]["bgnbd"];
        close(fitted.log_likelihood, expected["loglik"].as_f64().unwrap(), 1e-4);
        close(fitted.log_likelihood, -9582.429, 0.05);
        for (own, (key, paper)) in
            fitted.model.parameters().into_iter().zip([("r", 0.2426), ("alpha", 4.4136), ("a", 0.7929), ("b", 2.4259)])
        {
            println!("{part} {key} {own}");
            near(own, expected[key].as_f64().unwrap(), 1e-5);
            near(own, paper, 0.005);
        }
        println!("{part} LL {}", fitted.log_likelihood);
        assert_eq!(fitted.customers, 2357);
    }
}

#[test]
fn published_points() {
    let model = published();
    close(model.expected(52.0), 1.4440, 0.00005);
    let customer = Summary { x: 26, t_x: 30.857, t: 31.0, m: 0.0 };
    close(model.purchases(&customer, 52.0), 25.757, 0.0005);
    close(model.alive(&customer), 0.96885, 0.000_005);
    close(model.purchases(&Summary { x: 2, t_x: 30.43, t: 38.86, m: 0.0 }, 39.0), 1.226, 0.0005);
    let Some(data) = shared("published_points") else { return };
    let points = &models(&data)["point_checks"];
    close(model.expected(52.0), points["bgnbd_E[X(52)]"].as_f64().unwrap(), 1e-4);
    close(model.alive(&customer), points["bgnbd_palive_same"].as_f64().unwrap(), 1e-5);
    for (t, expected) in points["bgnbd_expect_t"].as_object().unwrap() {
        near(model.expected(t.parse().unwrap()), expected.as_f64().unwrap(), 1e-4);
    }
    for (x, expected) in points["bgnbd_increasing_frequency_paradox_t52_tx20_T39"].as_object().unwrap() {
        let customer = Summary { x: x.parse().unwrap(), t_x: 20.0, t: 39.0, m: 0.0 };
        near(model.purchases(&customer, 52.0), expected.as_f64().unwrap(), 2e-3);
    }
}

#[test]
fn every_customer_of_cdnow() {
    let Some(data) = shared("every_customer_of_cdnow") else { return };
    for (name, part) in [("cdnow_bgnbd_from_raw.csv", RAW), ("cdnow_bgnbd_published_summary.csv", PUBLISHED)] {
        let (rows, summaries) = customers(&data, name);
        let fitted = fit(&grouped(&summaries)).unwrap().model;
        let mut worst = [0f64; 3];
        let mut alive = 0.0;
        for (row, customer) in rows.iter().zip(&summaries) {
            alive += fitted.alive(customer);
            let pairs = [
                (fitted.alive(customer), "p_alive"),
                (fitted.purchases(customer, 39.0), "exp_purchases_39w"),
                (fitted.purchases(customer, 12.0 * 4.345), "exp_purchases_12m"),
            ];
            for ((own, key), worst) in pairs.into_iter().zip(&mut worst) {
                let e = number(row, key);
                *worst = worst.max((own - e).abs() / e.max(0.01));
            }
        }
        println!("{name}: largest relative difference {worst:?}");
        assert!(worst.iter().all(|worst| *worst < 1e-6));
        let mean = models(&data)[part]["palive_mean"].as_f64().unwrap();
        close(alive / rows.len() as f64, mean, 1e-6);
    }
}

/// Chances of repeat counts add up to 1, and their mean is the expected number.
#[test]
fn chances_of_counts() {
    let model = published();
    for t in [0.0, 0.5, 26.0, 52.0, 260.0] {
        let chances = model.chances(t, 6_000);
        close(chances.iter().sum(), 1.0, 1e-9);
        let mean: f64 = chances.iter().enumerate().map(|(n, chance)| n as f64 * chance).sum();
        near(mean, model.expected(t), 1e-9);
    }
}

fn limits() -> Limits {
    Limits { customers: 1, repeaters: 1, days: 1, correlation: 1.0 }
}

#[test]
fn what_cannot_be_fitted_is_refused() {
    let once = Summary { t: 40.0, ..Summary::default() };
    let again = Summary { x: 2, t_x: 20.0, t: 40.0, m: 5.0 };
    let many = |summary: Summary, n: usize| vec![summary; n];
    assert_eq!(fit(&Grouped::default()), Err(Refusal::TooFewCustomers { found: 0, needed: 500 }));
    assert_eq!(fit(&grouped(&many(again, 499))), Err(Refusal::TooFewCustomers { found: 499, needed: 500 }));
    assert_eq!(fit(&grouped(&many(once, 900))), Err(Refusal::NobodyReturned));
    let few = [many(once, 900), many(again, 49)].concat();
    assert_eq!(fit(&grouped(&few)), Err(Refusal::TooFewRepeaters { found: 49, needed: 50 }));
    let new = many(Summary::default(), 900);
    assert_eq!(fit(&grouped(&new)), Err(Refusal::TooShort { days: 0, needed: 180 }));
    assert_eq!(fit_within(&grouped(&new), &limits()), Err(Refusal::TooShort { days: 0, needed: 1 }));
    // One customer, and many who are all the same: no spread among customers, so no one answer.
    for summaries in [vec![again], many(again, 900), many(Summary { x: 10_000, ..again }, 900)] {
        let refused = fit_within(&grouped(&summaries), &limits()).unwrap_err();
        println!("{} alike: {refused:?}", summaries.len());
        assert!(matches!(refused, Refusal::AtTheEdge { .. } | Refusal::Undetermined | Refusal::Disagreement { .. }));
    }
}

#[test]
fn the_edges_give_numbers() {
    for [r, alpha, a, b] in [
        [0.2426, 4.4136, 0.7929, 1e-6],
        [0.2426, 4.4136, 1e-6, 2.4],
        [0.2426, 1e-9, 1.0, 1.0],
        [1e6, 1e15, 1e6, 1e6],
        [1e6, 1e-9, 1e-6, 1e-6],
        [1e-6, 1.0, 1.0, 1e6],
    ] {
        let model = BgNbd::new(r, alpha, a, b).unwrap();
        for x in [0, 1, 2, 10_000, u32::MAX] {
            for (t_x, t) in [(0.0, 0.0), (0.0, 50.0), (50.0, 50.0), (f64::NAN, f64::INFINITY), (9.0, -1.0)] {
                let customer = Summary { x, t_x, t, m: -3.0 };
                let alive = model.alive(&customer);
                assert!((0.0..=1.0).contains(&alive), "{model:?} {customer:?} {alive}");
                for span in [0.0, 1e-9, 52.0, f64::INFINITY, f64::NAN, -1.0] {
                    let n = model.purchases(&customer, span);
                    assert!(n.is_finite() && n >= 0.0, "{model:?} {customer:?} {span} {n}");
                }
                assert!(!model.log_likelihood(&grouped(&[customer])).is_nan());
            }
        }
        assert!(model.expected(520.0).is_finite());
    }
    for bad in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(BgNbd::new(bad, 4.0, 0.8, 2.4), None);
        assert_eq!(BgNbd::new(0.2, bad, 0.8, 2.4), None);
    }
}

/// b + x − 1 loses b when it is small; b + (x − 1) does not.
#[test]
fn a_small_b_is_not_lost() {
    let model = BgNbd::new(0.25, 4.0, 0.8, 1e-6).unwrap();
    // One purchase at t_x = T: the odds of having left are a / b exactly.
    let alive = model.alive(&Summary { x: 1, t_x: 10.0, t: 10.0, m: 0.0 });
    near(alive, 1.0 / (1.0 + 0.8 / 1e-6), 1e-12);
}
