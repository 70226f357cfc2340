//! The ladder of lifetime value.

use crate::support::{PUBLISHED, RAW, cdnow_summaries, close, customers, grouped, models, near, number, shared};
use rapport::analysis::value::{Formula, Horizon, Summary, fit, fit_spend, historic, value};
use rapport::units::Ratio;
use serde_json::Value;

fn formula(retention: f64, discount: f64) -> Formula {
    Formula { margin: 1.0, retention: Ratio(retention), discount: Ratio(discount) }
}

#[test]
fn the_published_table_of_the_formula() {
    close(formula(0.8, 0.1).endless().unwrap(), 2.666_666_666_7, 1e-9);
    let Some(data) = shared("the_published_table_of_the_formula") else { return };
    let text = std::fs::read_to_string(data.join("reference/published_small_cases.json")).unwrap();
    let cases: Value = serde_json::from_str(&text).unwrap();
    let table = cases.as_array().unwrap().iter().find_map(|case| case["table"].as_object()).unwrap();
    let mut seen = 0;
    for (r, row) in table {
        for (i, expected) in row.as_object().unwrap() {
            let of = |text: &str| text[2..].parse::<f64>().unwrap();
            close(formula(of(r), of(i)).endless().unwrap(), expected.as_f64().unwrap(), 5e-7);
            seen += 1;
        }
    }
    assert_eq!(seen, 16);
}

/// From 60 to 65 % at a discount of 10 %: a fifth more, or a ninth with the margin of the first period.
#[test]
fn retention_moves_the_value() {
    let (before, after) = (formula(0.60, 0.1), formula(0.65, 0.1));
    close(after.endless().unwrap() / before.endless().unwrap(), 1.204, 0.0005);
    close(after.with_first().unwrap() / before.with_first().unwrap(), 1.111, 0.0005);
}

#[test]
fn a_finite_horizon_is_the_sum_of_its_periods() {
    for (r, d) in [(0.8, 0.1), (1.0, 0.0), (1.0, 0.05), (0.0, 0.1), (0.999_999_999, 0.0)] {
        let own = formula(r, d);
        let sum: f64 = (1..=24).map(|i| (r / (1.0 + d)).powi(i)).sum();
        close(own.over(24).unwrap(), sum, 1e-6);
        assert_eq!(own.over(0), Some(0.0));
    }
    close(formula(0.8, 0.1).over(10_000).unwrap(), formula(0.8, 0.1).endless().unwrap(), 1e-12);
}

#[test]
fn the_formula_gives_a_number_or_nothing() {
    for (r, d) in
        [(1.0, 0.0), (1.1, 0.5), (-0.1, 0.1), (f64::NAN, 0.1), (0.5, f64::NAN), (0.5, -0.2), (0.5, f64::INFINITY)]
    {
        assert_eq!(formula(r, d).endless(), None, "{r} {d}");
    }
    assert_eq!(Formula { margin: f64::INFINITY, ..formula(0.5, 0.1) }.over(3), None);
    assert_eq!(Formula { margin: -10.0, ..formula(0.5, 0.0) }.endless(), Some(-10.0));
    assert_eq!(historic(f64::NAN, Ratio(0.4)), 0.0);
}

#[test]
fn twelve_months_of_every_customer() {
    let Some(data) = shared("twelve_months_of_every_customer") else { return };
    let models = models(&data);
    let own = cdnow_summaries(&data);
    let (rows, rounded) = customers(&data, "cdnow_bgnbd_published_summary.csv");
    let raw_rows = customers(&data, "cdnow_bgnbd_from_raw.csv").0;
    let raw: Vec<Summary> = raw_rows.iter().map(|row| own[&row["customer_id"]]).collect();
    for (rows, summaries, part) in [(raw_rows, raw, RAW), (rows, rounded, PUBLISHED)] {
        let grouped = grouped(&summaries);
        let (purchases, spend) = (fit(&grouped).unwrap().model, fit_spend(&grouped).unwrap().model);
        let (discounted, plain) = (Horizon::default(), Horizon { discount: Ratio(0.0), ..Horizon::default() });
        let (mut all, mut all_plain, mut worst) = (Vec::new(), 0.0, 0f64);
        for (row, customer) in rows.iter().zip(&summaries) {
            let value = |horizon: &Horizon| value(&purchases, &spend, customer, horizon);
            let (own, undiscounted) = (value(&discounted), value(&plain));
            for (own, key) in [(own, "clv12_disc1pct"), (undiscounted, "clv12_undiscounted")] {
                let e = number(row, key);
                worst = worst.max((own - e).abs() / e.max(0.01));
            }
            all.push(own);
            all_plain += undiscounted;
        }
        println!("{part}: largest relative difference of a customer {worst:e}");
        assert!(worst < 1e-5);
        let expected = |key: &str| models[part]["clv12"][key].as_f64().unwrap();
        near(all.iter().sum(), expected("total"), 1e-6);
        near(all_plain, expected("total_undiscounted"), 1e-6);
        all.sort_unstable_by(f64::total_cmp);
        near(all[all.len() / 2], expected("median"), 1e-5);
        let top: f64 = all.iter().rev().take(all.len() / 5).sum();
        near(top / all.iter().sum::<f64>(), expected("top20_share_floor"), 1e-6);
    }
}

#[test]
fn a_value_is_a_number_whatever_is_asked() {
    let purchases = crate::support::published();
    let spend = rapport::analysis::value::GammaGamma::new(6.25, 3.74, 15.44).unwrap();
    let customer = Summary { x: 2, t_x: 30.0, t: 38.0, m: 20.0 };
    let of = |months, discount, margin| {
        let horizon = Horizon { months, discount: Ratio(discount), margin: Ratio(margin) };
        value(&purchases, &spend, &customer, &horizon)
    };
    assert_eq!(of(0, 0.01, 1.0), 0.0);
    near(of(12, 0.0, 0.5), 0.5 * of(12, 0.0, 1.0), 1e-12);
    assert_eq!(of(12, f64::NAN, -1.0), of(12, 0.0, 1.0));
    assert!(of(u32::MAX, 0.0, 1.0).is_finite());
    assert!(of(24, 0.01, 1.0) > of(12, 0.01, 1.0));
    for odd in [Summary { m: f64::NAN, ..customer }, Summary { m: -5.0, ..customer }, Summary::default()] {
        let value = value(&purchases, &spend, &odd, &Horizon::default());
        assert!(value.is_finite() && value >= 0.0);
    }
}
