//! Every customer, month and cohort of four public data sets, against results of pandas and DuckDB.

use crate::support::{dataset, orders, shared, table};
use rapport::analysis::{FigureKey, GroupMap, Method, Params, Results, Scheme, Scores, rfm_scores, run};
use rapport::units::Day;
use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;

const NAMES: [&str; 4] = ["cdnow_sample", "rfm_r", "chinook", "jaffle_shop_classic"];

fn summary(data: &Path, name: &str) -> Value {
    let path = data.join("reference").join(name).join("summary.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn value(results: &Results, key: FigureKey) -> f64 {
    results.figure(key).and_then(|f| f.value).unwrap_or_else(|| panic!("{key:?} has no value"))
}

#[track_caller]
fn close(actual: f64, expected: &Value, tolerance: f64) {
    let expected = expected.as_f64().unwrap();
    assert!((actual - expected).abs() <= tolerance, "{actual} instead of {expected}");
}

#[test]
fn key_figures() {
    let Some(data) = shared("key_figures") else { return };
    for name in NAMES {
        let results = run(&dataset(&orders(&data, name)), &Params::default());
        let expected = &summary(&data, name)["metrics"];
        close(value(&results, FigureKey::Customers), &expected["customers"], 0.0);
        close(value(&results, FigureKey::Orders), &expected["orders"], 0.0);
        close(value(&results, FigureKey::Revenue), &expected["revenue"], 0.001);
        close(value(&results, FigureKey::AverageOrderValue), &expected["aov"], 1e-6);
        close(value(&results, FigureKey::RevenuePerCustomer), &expected["arpu"], 1e-6);
        close(value(&results, FigureKey::OrdersPerCustomer), &expected["orders_per_customer"], 1e-9);
        close(value(&results, FigureKey::RepeatPurchaseRate), &expected["repeat_purchase_rate_orders_ge2"], 1e-9);
        let top = &expected["historic_ltv"]["top20pct_share"];
        close(value(&results, FigureKey::TopFifthShare), &top["floor"], 1e-9);
        close(value(&results, FigureKey::Gini), &top["gini"], 1e-9);
        let lorenz = &results.concentration.lorenz;
        assert!(lorenz.len() <= 101 && lorenz.last().is_some_and(|p| p.customers == 1.0 && p.revenue == 1.0));
    }
}

#[test]
fn published_cdnow_figures() {
    let Some(data) = shared("published_cdnow_figures") else { return };
    let results = run(&dataset(&orders(&data, "cdnow_sample")), &Params::default());
    assert_eq!(value(&results, FigureKey::Revenue), 244_091.94);
    assert!((value(&results, FigureKey::AverageOrderValue) - 35.278_499_783_205_67).abs() < 1e-9);
    assert!((value(&results, FigureKey::RepeatPurchaseRate) - 0.488_756_894_357_233_8).abs() < 1e-12);
    assert!((value(&results, FigureKey::Gini) - 0.630_917_117_016_241_3).abs() < 1e-12);
    assert_eq!(results.basis.used.lines, 6919);
}

#[test]
fn scores_of_every_customer() {
    let Some(data) = shared("scores_of_every_customer") else { return };
    for name in NAMES {
        let dataset = dataset(&orders(&data, name));
        let expected = table(data.join("reference").join(name).join("rfm_customers.csv"));
        let snapshot: Day = summary(&data, name)["snapshot"].as_str().unwrap().parse().unwrap();
        // the reference looks back from the day after the last order; the product from the last order itself
        for (as_of, shift) in [(Some(snapshot), 0), (None, 1)] {
            let params = Params { as_of, ..Params::default() };
            let rows: HashMap<String, _> =
                rfm_scores(&dataset, &params).into_iter().map(|row| (row.id.clone(), row)).collect();
            assert_eq!(rows.len(), expected.len(), "{name}");
            for e in &expected {
                let row = &rows[&e["customer_id"]];
                let number = |key: &str| e[key].parse::<f64>().unwrap();
                assert_eq!(row.recency + shift, number("recency") as i64, "{name} {}", row.id);
                assert_eq!(f64::from(row.frequency), number("frequency"), "{name} {}", row.id);
                assert!((row.monetary.units() - number("monetary")).abs() < 0.005, "{name} {}", row.id);
                let score = |key: &str| number(key) as u8;
                let m = if name == "chinook" { lowest_of_equal(&expected, e) } else { score("M_thr") };
                let scores = Scores { r: score("R_thr"), f: score("F_thr"), m };
                assert_eq!(row.scores, scores, "{name} {}", row.id);
            }
        }
    }
}

/// The groups of the reference are named in the code alone.
#[test]
fn rfm_groups_of_every_customer() {
    let Some(data) = shared("rfm_groups_of_every_customer") else { return };
    const ELEVEN: [&str; 11] = [
        "Champions",
        "Loyal",
        "Potential Loyalist",
        "New Customers",
        "Promising",
        "Need Attention",
        "About To Sleep",
        "At Risk",
        "Cannot Lose Them",
        "Hibernating",
        "Lost",
    ];
    const TEN: [&str; 10] = [
        "Champions",
        "Loyal Customers",
        "Potential Loyalists",
        "New Customers",
        "Promising",
        "Need Attention",
        "About To Sleep",
        "At Risk",
        "Can't Lose",
        "Hibernating",
    ];
    for (map, names, column) in [(GroupMap::Eleven, &ELEVEN[..], "seg11_thr"), (GroupMap::Ten, &TEN[..], "seg10_thr")] {
        let scheme = Scheme::of(Method::Groups(map));
        // Scores of chinook's money differ where the reference adds binary fractions; its R and F do not.
        for name in NAMES.iter().filter(|name| map == GroupMap::Ten || **name != "chinook") {
            let dataset = dataset(&orders(&data, name));
            let expected = table(data.join("reference").join(name).join("rfm_customers.csv"));
            let as_of = summary(&data, name)["snapshot"].as_str().unwrap().parse().ok();
            let params = Params { as_of, schemes: vec![scheme.clone()], scheme: scheme.id, ..Params::default() };
            let rows: HashMap<String, _> =
                rfm_scores(&dataset, &params).into_iter().map(|row| (row.id.clone(), row)).collect();
            assert_eq!(rows.len(), expected.len(), "{name}");
            for e in &expected {
                let place = scheme.place(rows[&e["customer_id"]].segment).unwrap();
                assert_eq!(names[place], e[column], "{name} {}", e["customer_id"]);
            }
            let table = &run(&dataset, &params).segments[0];
            for (row, of) in table.rows.iter().zip(names) {
                let count = expected.iter().filter(|e| e[column] == *of).count() as u64;
                assert_eq!((row.customers, row.by_rule, row.by_fallback), (count, count, 0), "{name} {of}");
            }
        }
    }
}

/// The reference adds chinook's invoices as binary fractions, so 37.62 is now and then 37.620000000000005, lies "above" the
/// edge of 37.62 and gets another score. In whole cents equal sums are equal: the lowest score of the value is right.
fn lowest_of_equal(expected: &[HashMap<String, String>], of: &HashMap<String, String>) -> u8 {
    let equal = expected.iter().filter(|e| e["monetary"] == of["monetary"]);
    equal.map(|e| e["M_thr"].parse().unwrap()).min().unwrap()
}

#[test]
fn thresholds() {
    let Some(data) = shared("thresholds") else { return };
    for name in NAMES {
        let summary = summary(&data, name);
        let as_of = summary["snapshot"].as_str().unwrap().parse().ok();
        let results = run(&dataset(&orders(&data, name)), &Params { as_of, ..Params::default() });
        let thresholds = results.rfm.thresholds.unwrap();
        let expected = &summary["rfm_thresholds"];
        for i in 0..4 {
            close(thresholds.recency[i], &expected["recency"][i], 1e-9);
            close(thresholds.frequency[i], &expected["frequency"][i], 1e-9);
            close(thresholds.monetary[i], &expected["monetary"][i], 1e-9);
        }
    }
}

/// The package begins a class one unit (day, order, currency unit) above the edge; farther from the edges all scores agree.
#[test]
fn scores_that_the_r_package_published() {
    let Some(data) = shared("scores_that_the_r_package_published") else { return };
    let dataset = dataset(&orders(&data, "rfm_r"));
    let as_of = summary(&data, "rfm_r")["snapshot"].as_str().unwrap().parse().ok();
    let params = Params { as_of, ..Params::default() };
    let edges = run(&dataset, &params).rfm.thresholds.unwrap();
    let rows: HashMap<String, _> = rfm_scores(&dataset, &params).into_iter().map(|row| (row.id.clone(), row)).collect();
    let expected = table(data.join("reference/rfm_r_expected.csv"));
    assert_eq!(rows.len(), expected.len());
    let mut compared = 0;
    for e in &expected {
        let row = &rows[&e["customer_id"]];
        let measured = [
            (row.recency as f64, &edges.recency, row.scores.r, "R"),
            (f64::from(row.frequency), &edges.frequency, row.scores.f, "F"),
            (row.monetary.units(), &edges.monetary, row.scores.m, "M"),
        ];
        for (value, edges, score, key) in measured {
            if edges.iter().all(|edge| value <= *edge || value > edge + 1.0) {
                assert_eq!(score, e[key].parse::<u8>().unwrap(), "{} {key}", row.id);
                compared += 1;
            }
        }
    }
    println!("{compared} of {} scores lie away from the edges", 3 * expected.len());
    assert!(compared > 2 * expected.len());
}

#[test]
fn trend_by_month() {
    let Some(data) = shared("trend_by_month") else { return };
    for name in NAMES {
        let results = run(&dataset(&orders(&data, name)), &Params::default());
        let expected = table(data.join("reference").join(name).join("monthly.csv"));
        assert_eq!(results.trend.len(), expected.len(), "{name}");
        for (month, e) in results.trend.iter().zip(&expected) {
            let number = |key: &str| e[key].parse::<f64>().unwrap();
            assert_eq!(&month.month.to_string()[..7], e["month"]);
            let counts = [
                (month.orders, "orders"),
                (month.active, "active"),
                (month.new, "new"),
                (month.retained, "retained_from_prev"),
                (month.reactivated, "reactivated"),
                (month.lost, "lost_vs_prev"),
            ];
            for (count, key) in counts {
                assert_eq!(count as f64, number(key), "{name} {} {key}", e["month"]);
            }
            assert!((month.revenue.units() - number("revenue")).abs() < 0.005, "{name} {}", e["month"]);
            assert!((month.average_order_value.unwrap() - number("aov")).abs() < 1e-6);
            let retention = e["month_retention"].parse::<f64>().ok();
            match (month.retention, retention) {
                (Some(a), Some(e)) => assert!((a.0 - e).abs() < 1e-6),
                (a, e) => assert_eq!(a.map(|r| r.0), e),
            }
        }
    }
}

#[test]
fn cohort_counts() {
    let Some(data) = shared("cohort_counts") else { return };
    for name in NAMES {
        let results = run(&dataset(&orders(&data, name)), &Params::default());
        let expected = table(data.join("reference").join(name).join("cohort_counts.csv"));
        assert_eq!(results.cohorts.rows.len(), expected.len(), "{name}");
        for (cohort, e) in results.cohorts.rows.iter().zip(&expected) {
            assert_eq!(&cohort.month.to_string()[..7], e["cohort"], "{name}");
            for (k, count) in cohort.customers.iter().enumerate() {
                // an offset or a cell that the reference leaves out is a nought
                let expected = e.get(&k.to_string()).and_then(|cell| cell.parse::<f64>().ok()).unwrap_or(0.0);
                assert_eq!(*count as f64, expected, "{name} {} +{k}", e["cohort"]);
            }
        }
    }
}

/// 546 days make two spans of 273: 1997-01-01 … 1997-09-30 and 1997-10-01 … 1998-06-30. Counted here from the raw rows.
#[test]
fn retention_between_the_halves_of_cdnow() {
    let Some(data) = shared("retention_between_the_halves_of_cdnow") else { return };
    let lines = orders(&data, "cdnow_sample");
    let edge = "1997-10-01".parse::<Day>().unwrap().0;
    let mut customers: HashMap<&str, (bool, bool)> = HashMap::new();
    for line in &lines {
        let seen = customers.entry(&line.customer).or_default();
        if line.day < edge { seen.0 = true } else { seen.1 = true }
    }
    let before = customers.values().filter(|c| c.0).count();
    let again = customers.values().filter(|c| c.0 && c.1).count();
    assert_eq!(before, 2357); // all customers of this sample began in its first quarter
    let results = run(&dataset(&lines), &Params::default());
    let retention = results.figure(FigureKey::Retention).unwrap();
    assert_eq!(retention.value, Some(again as f64 / before as f64));
    assert_eq!(retention.compared_with.unwrap().from, "1997-01-01".parse().unwrap());
    assert_eq!(retention.period.unwrap().from, "1997-10-01".parse().unwrap());
}
