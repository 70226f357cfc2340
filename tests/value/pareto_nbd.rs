//! Pareto/NBD.

use crate::support::{cdnow_summaries, close, grouped, models, near, shared};
use rapport::analysis::value::{Limits, ParetoNbd, Purchases, Refusal, Summary, fit_pareto, fit_pareto_within};

#[test]
fn the_published_fit() {
    let Some(data) = shared("the_published_fit") else { return };
    let models = models(&data);
    let own: Vec<Summary> = cdnow_summaries(&data).into_values().collect();
    let fitted = fit_pareto(&grouped(&own)).unwrap();
    println!("{:?} LL {}", fitted.model, fitted.log_likelihood);
    let expected = |key: &str| models["pareto_nbd_from_raw"][key].as_f64().unwrap();
    close(fitted.log_likelihood, expected("loglik"), 1e-4);
    close(fitted.log_likelihood, -9594.976, 0.05);
    let published = [("r", 0.553), ("alpha", 10.578), ("s", 0.606), ("beta", 11.669)];
    for (own, (key, published)) in fitted.model.parameters().into_iter().zip(published) {
        near(own, expected(key), 1e-4);
        near(own, published, 0.005);
    }
    let points = |key: &str| models["point_checks"][key].as_f64().unwrap();
    near(fitted.model.expected(52.0), points("pnbd_E[X(52)]"), 1e-4);
    let customer = Summary { x: 26, t_x: 216.0 / 7.0, t: 31.0, m: 0.0 };
    near(fitted.model.purchases(&customer, 52.0), points("pnbd_CE_x26"), 1e-4);
    near(fitted.model.alive(&customer), points("pnbd_palive_x26"), 1e-6);
}

/// [r, α, s, β, x, t_x, T], log-likelihood, and the chance to be there, by the closed forms of the note with hypergeometric
/// functions, computed with 60 digits.
#[rustfmt::skip]
const CLOSED: [([f64; 7], f64, f64); 13] = [
    ([281.2, 90.9, 0.3, 0.001, 0.0, 0.0, 38.0], -0.255551754586203, 1.20806363521857e-44),
    ([281.2, 90.9, 19.8, 0.277, 3.0, 0.0, 90.0], 3.3536338905596, 2.08927987918698e-135),
    ([0.553, 10.578, 0.606, 11.669, 2.0, 30.43, 38.86], -9.55428324515041, 0.869167559153011),
    ([0.553, 11.669, 0.606, 10.578, 2.0, 30.43, 38.86], -9.59939967511713, 0.86692342951477),
    ([0.553, 11.0, 0.606, 11.0, 2.0, 30.43, 38.86], -9.58030597529733, 0.867651446304007),
    ([0.553, 10.578, 0.606, 11.669, 0.0, 0.0, 38.86], -0.52104629408089, 0.295286604616894),
    ([0.553, 10.578, 0.606, 11.669, 26.0, 30.857, 31.0], -39.1316247456906, 0.997872034927762),
    ([0.553, 10.578, 0.606, 11.669, 200.0, 38.8599, 38.86], 78.5034537833635, 0.999998800444953),
    ([0.553, 10.578, 0.606, 11.669, 3000.0, 100.0, 150.0], 6891.62364484782, 0.0),
    ([2.5, 0.01, 0.3, 500.0, 4.0, 10.0, 90.0], -27.9588859543197, 0.00056691584200146),
    ([0.1, 500.0, 3.0, 0.01, 4.0, 10.0, 90.0], -46.0374524782438, 0.000785808484247005),
    ([0.1, 5.0, 40.0, 900.0, 0.0, 0.0, 90.0], -0.13977769090653, 0.0189287490442931),
    ([0.553, 10.578, 0.606, 11.669, 5.0, 0.0, 38.86], -10.6200185324321, 0.00086239743438617),
];

#[test]
fn the_closed_forms_agree() {
    for ([r, alpha, s, beta, x, t_x, t], ll, alive) in CLOSED {
        let model = ParetoNbd::new(r, alpha, s, beta).unwrap();
        let customer = Summary { x: x as u32, t_x, t, m: 0.0 };
        close(model.log_likelihood(&grouped(&[customer])), ll, 1e-9 * ll.abs().max(1.0));
        close(model.alive(&customer), alive, 1e-10);
    }
}

#[test]
fn rates_of_leaving_around_one() {
    // With s = 1 the formula has a nought below the line; its neighbours say what is right.
    let of = |s| ParetoNbd::new(0.5, 10.0, s, 12.0).unwrap().expected(52.0);
    near(of(1.0), 0.5 * 1.2 * (1.0f64 + 52.0 / 12.0).ln(), 1e-12);
    near(of(1.0 + 1e-9), of(1.0), 1e-8);
    near(of(1.0 - 1e-13), of(1.0), 1e-9);
}

#[test]
fn the_edges_give_numbers() {
    for [r, alpha, s, beta] in [
        [0.5, 10.0, 0.6, 10.0],
        [1e-6, 1e-9, 1e-6, 1e15],
        [1e-6, 1e15, 1e-6, 1e-9],
        [1e6, 1e-9, 1e6, 1e-9],
        [1e6, 1e15, 1e6, 1e-9],
        [1e6, 1e-9, 1e6, 1e15],
    ] {
        let model = ParetoNbd::new(r, alpha, s, beta).unwrap();
        for x in [0, 1, 10_000, u32::MAX] {
            for (t_x, t) in [(0.0, 0.0), (0.0, 50.0), (50.0, 50.0), (f64::NAN, f64::INFINITY), (9.0, -1.0)] {
                let customer = Summary { x, t_x, t, m: 0.0 };
                let alive = model.alive(&customer);
                assert!((0.0..=1.0).contains(&alive), "{model:?} {customer:?} {alive}");
                for span in [0.0, 1e-9, 52.0, f64::INFINITY, f64::NAN, -1.0] {
                    let n = model.purchases(&customer, span);
                    assert!(n.is_finite() && n >= 0.0, "{model:?} {customer:?} {span} {n}");
                }
            }
        }
    }
    assert_eq!(ParetoNbd::new(0.5, 10.0, f64::NAN, 10.0), None);
    assert_eq!(ParetoNbd::new(0.5, 10.0, 0.6, 0.0), None);
}

#[test]
fn what_cannot_be_fitted_is_refused() {
    let once = Summary { t: 40.0, ..Summary::default() };
    let again = Summary { x: 2, t_x: 20.0, t: 40.0, m: 5.0 };
    assert_eq!(fit_pareto(&grouped(&vec![once; 900])), Err(Refusal::NobodyReturned));
    let limits = Limits { customers: 1, repeaters: 1, days: 1, correlation: 1.0 };
    for n in [1, 900] {
        let refused = fit_pareto_within(&grouped(&vec![again; n]), &limits).unwrap_err();
        println!("{n} alike: {refused:?}");
    }
}
