//! What holds for all customers and parameters.

use proptest::prelude::*;
use rapport::analysis::value::{
    BgNbd, GammaGamma, Grouped, Horizon, Limits, ParetoNbd, Purchases, Summary, fit_pareto_within, fit_spend_within,
    fit_within, value,
};

fn customer() -> impl Strategy<Value = Summary> {
    let x = prop_oneof![Just(0u32), 1..40u32, Just(10_000u32)];
    (x, 0.0..1.0f64, 0.0..300.0f64, -5.0..200.0f64).prop_map(|(x, part, t, m)| Summary { x, t_x: t * part, t, m })
}

/// From a ten-thousandth to ten thousand.
fn shape() -> impl Strategy<Value = f64> {
    (-9.0..9.0f64).prop_map(f64::exp)
}

fn holds(model: &impl Purchases, customer: &Summary, (near, far): (f64, f64)) -> Result<(), TestCaseError> {
    let alive = model.alive(customer);
    prop_assert!((0.0..=1.0).contains(&alive), "alive {}", alive);
    for of in [&|t| model.expected(t), &|t| model.purchases(customer, t)] as [&dyn Fn(f64) -> f64; 2] {
        let (sooner, later) = (of(near), of(near + far));
        prop_assert!(sooner.is_finite() && later.is_finite() && sooner >= 0.0);
        prop_assert!(later >= sooner * (1.0 - 1e-9), "{} then {}", sooner, later);
        prop_assert_eq!(of(0.0), 0.0);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bgnbd_gives_chances_and_numbers(
        (r, alpha, a, b) in (shape(), shape(), shape(), shape()),
        customer in customer(),
        spans in (0.0..200.0f64, 0.0..200.0f64),
    ) {
        holds(&BgNbd::new(r, alpha, a, b).unwrap(), &customer, spans)?;
    }

    #[test]
    fn pareto_nbd_gives_chances_and_numbers(
        (r, alpha, s, beta) in (shape(), shape(), shape(), shape()),
        customer in customer(),
        spans in (0.0..200.0f64, 0.0..200.0f64),
    ) {
        let model = ParetoNbd::new(r, alpha, s, beta).unwrap();
        holds(&model, &customer, spans)?;
        prop_assert!(model.log_likelihood(&Grouped::of([customer])).is_finite());
    }

    #[test]
    fn bgnbd_chances_of_counts_are_chances(
        (r, alpha, a, b) in (shape(), shape(), shape(), shape()),
        t in 0.0..200.0f64,
    ) {
        let chances = BgNbd::new(r, alpha, a, b).unwrap().chances(t, 50);
        prop_assert!(chances.iter().all(|chance| (0.0..=1.0).contains(chance)));
        prop_assert!(chances.iter().sum::<f64>() <= 1.0 + 1e-9);
    }

    #[test]
    fn spend_lies_between_that_of_the_customer_and_that_of_all(
        (p, q, gamma) in (shape(), shape(), shape()),
        customer in customer(),
    ) {
        let Some(model) = GammaGamma::new(p, 1.0 + q, gamma) else { return Ok(()) };
        let (spend, mean) = (model.spend(&customer), model.mean());
        prop_assert!(spend.is_finite() && spend > 0.0);
        if customer.x > 0 && customer.m > 0.0 {
            prop_assert!(spend >= mean.min(customer.m) * (1.0 - 1e-12) && spend <= mean.max(customer.m) * (1.0 + 1e-12));
        } else {
            prop_assert_eq!(spend, mean);
        }
    }

    #[test]
    fn value_grows_with_the_months(
        (r, alpha, a, b) in (shape(), shape(), shape(), shape()),
        customer in customer(),
        months in 0..30u32,
    ) {
        let (purchases, spend) = (BgNbd::new(r, alpha, a, b).unwrap(), GammaGamma::new(6.25, 3.74, 15.44).unwrap());
        let of = |months| value(&purchases, &spend, &customer, &Horizon { months, ..Horizon::default() });
        prop_assert!(of(months).is_finite() && of(months) >= 0.0 && of(months + 1) >= of(months));
    }

    #[test]
    fn groups_tell_what_the_customers_tell(customers in prop::collection::vec(customer(), 1..40)) {
        let model = BgNbd::new(0.3, 4.0, 0.8, 2.5).unwrap();
        let one_by_one: f64 = customers.iter().map(|own| model.log_likelihood(&Grouped::of([*own]))).sum();
        let twice = Grouped::of(customers.iter().chain(&customers).copied());
        let own = model.log_likelihood(&twice);
        prop_assert!((own - 2.0 * one_by_one).abs() <= 1e-9 * own.abs());
        prop_assert_eq!(twice.customers(), 2 * customers.len() as u64);
        prop_assert!(twice.groups().len() <= customers.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever comes, the answer is a model of finite numbers or a reason.
    #[test]
    fn any_customers_are_fitted_or_refused(customers in prop::collection::vec(customer(), 1..60)) {
        let grouped = Grouped::of(customers.iter().copied());
        let limits = Limits { customers: 1, repeaters: 1, days: 1, correlation: 1.0 };
        if let Ok(fitted) = fit_spend_within(&grouped, &limits) {
            prop_assert!(fitted.log_likelihood.is_finite() && fitted.model.mean().is_finite());
        }
        if let Ok(fitted) = fit_within(&grouped, &limits) {
            prop_assert!(fitted.log_likelihood.is_finite());
            prop_assert!(fitted.model.parameters().iter().all(|parameter| parameter.is_finite() && *parameter > 0.0));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, failure_persistence: None, ..ProptestConfig::default() })]

    /// The same for the model whose likelihood takes longer.
    #[test]
    fn any_customers_are_fitted_by_pareto_nbd_or_refused(customers in prop::collection::vec(customer(), 1..12)) {
        let limits = Limits { customers: 1, repeaters: 1, days: 1, correlation: 1.0 };
        if let Ok(fitted) = fit_pareto_within(&Grouped::of(customers), &limits) {
            prop_assert!(fitted.log_likelihood.is_finite());
        }
    }
}
