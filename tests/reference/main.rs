//! A made-up shop against pandas and DuckDB: every figure of the catalogue, from the bytes of the files to the answer. How the
//! numbers came about stands in README.md; nothing outside this folder is needed.

use rapport::analysis::{FigureKey, Filter, Params, Results, Window, rfm_scores, run_beside};
use rapport::dataset::Builder;
use rapport::engine::{Engine, TableId};
use rapport::import::*;
use rapport::units::{Day, Money};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;

struct Utf8;

impl Decode for Utf8 {
    fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }
}

fn file(name: &str) -> Vec<u8> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reference")).join(name);
    std::fs::read(path).unwrap()
}

fn expected() -> Value {
    serde_json::from_slice(&file("expected.json")).unwrap()
}

/// A file as a program gives it to the engine: looked at, read in ranges, and once more where the whole of it says so.
fn read(name: &str, returns: Returns) -> (Vec<Part>, RangeReport, Mapping) {
    let bytes = file(name);
    let head = &bytes[..bytes.len().min(256 << 10)];
    let mut mapping = sniff(head, head.len() == bytes.len(), &Utf8).mapping;
    mapping.returns = returns;
    mapping.handling.clear();
    let mut readings = 0;
    loop {
        let mut chain = Chain::new(bytes.len() as u64, 64 << 10, mapping.is_splittable());
        let mut parts = Vec::new();
        while let Some(job) = chain.next_job() {
            let mut parser = RangeParser::new(&mapping, job.start, Utf8);
            parser.push(&bytes[job.start.offset as usize..]);
            chain.deliver(job.range, parser.finish_any());
            parts.extend(std::iter::from_fn(|| chain.take_ready()).map(|output| output.block));
        }
        let report = chain.report().clone();
        assert!(chain.is_complete() && report.is_complete(), "{name}");
        assert_eq!(report.refused, 0, "{name}: {:?}", report.details.first());
        readings += 1;
        if readings == 2 || !read_again(&mut mapping, &report, "2024-07-01".parse().unwrap(), false) {
            return (parts, report, mapping);
        }
    }
}

/// Figures that compute.py knows; one that comes later needs its lines there.
const FIGURES: usize = 22;

const TABLES: [&str; 4] = ["survey.csv", "tickets.csv", "responses.csv", "spend.csv"];

fn shop(returns: Returns) -> Engine {
    let mut engine = Engine::default();
    engine.begin();
    for part in read("orders.csv", returns).0 {
        assert!(engine.append(Box::new(part.to_bytes(3))));
    }
    engine.build();
    let ids: Vec<TableId> = (1..=TABLES.len() as TableId).collect();
    for (id, name) in ids.iter().zip(TABLES) {
        for part in read(name, returns).0 {
            assert!(engine.append(Box::new(part.to_bytes(0))));
        }
        assert!(engine.close_table(*id), "{name}");
    }
    engine.settle(&ids, &[]);
    engine
}

#[track_caller]
fn close(what: &str, found: Option<f64>, expected: &Value, tolerance: f64) {
    let (found, expected) = (found.unwrap_or_else(|| panic!("{what} has no value")), expected.as_f64().unwrap());
    assert!((found - expected).abs() <= tolerance, "{what}: {found} instead of {expected}");
}

/// How far a figure may be from the reference: sums and counts not at all, quotients of money by a cent.
fn tolerance(slug: &str) -> f64 {
    match slug {
        "customers" | "orders" => 0.0,
        "revenue" | "returned_amount" | "spend" => 1e-6,
        "average_order_value" | "revenue_per_customer" | "spend_per_customer" => 0.01,
        _ => 1e-9,
    }
}

/// Compares every figure and every share of the top; how many figures there were.
fn compare(results: &Results, expected: &Value) -> usize {
    let figures = expected["figures"].as_object().unwrap();
    for (slug, expected) in figures {
        let key = FigureKey::ALL.into_iter().find(|key| key.def().slug == slug).unwrap_or_else(|| panic!("{slug}"));
        close(slug, results.figure(key).unwrap().value, expected, tolerance(slug));
    }
    for share in &results.concentration.top {
        let percent = format!("{:.0}", share.top * 100.0);
        close(&format!("top {percent}"), Some(share.revenue.0), &expected["top"][&percent], 1e-9);
    }
    close("gini", results.concentration.gini, &figures["gini"], 1e-9);
    figures.len()
}

#[test]
fn the_files_are_read_whole_and_as_finely_as_they_are() {
    let (_, report, mapping) = read("orders.csv", Returns::Net);
    let rows = &expected()["rows"];
    // Four decimals come behind the first 256 KiB, which alone would leave the file in cents.
    assert!(mapping.fine && report.repairs.rounded == 0);
    let head = &file("orders.csv")[..256 << 10];
    assert!(!sniff(head, false, &Utf8).mapping.fine);
    assert_eq!(report.rows_kept, rows["known"].as_u64().unwrap());
    assert_eq!(report.netted, rows["refunds"].as_u64().unwrap());
    assert_eq!(report.unknown.rows, rows["unknown"].as_u64().unwrap());
    let kinds = TABLES.map(|name| read(name, Returns::Ignore).2.kind);
    assert_eq!(kinds, [Kind::Surveys, Kind::Tickets, Kind::Responses, Kind::Spend]);
}

#[test]
fn every_figure_under_every_rule_of_returns() {
    let expected = expected();
    for (name, returns) in [("separate", Returns::Separate), ("net", Returns::Net), ("ignore", Returns::Ignore)] {
        let results = shop(returns).analyse(&Params::default()).unwrap();
        // Where returns are ignored nothing is known of them.
        let count = if returns == Returns::Ignore { FIGURES - 3 } else { FIGURES };
        assert_eq!(compare(&results, &expected["all"][name]), count, "{name}");
        let unknown = results.unknown.map(|unknown| unknown.revenue.units());
        close("unknown", unknown, &expected["unknown_revenue"], 1e-6);
    }
}

#[test]
fn every_figure_of_a_year_of_half_a_year_and_of_a_category() {
    let (engine, expected) = (shop(Returns::Separate), expected());
    let year = Params { window: Window::Months(12), ..Params::default() };
    assert_eq!(compare(&engine.analyse(&year).unwrap(), &expected["year"]), FIGURES);
    let as_of: Option<Day> = Some("2023-12-31".parse().unwrap());
    let half = Params { window: Window::Months(6), as_of, ..Params::default() };
    assert_eq!(compare(&engine.analyse(&half).unwrap(), &expected["half"]), FIGURES);
    let filter = Filter { category: Some("Tea".to_owned()), ..Filter::default() };
    let tea = Params { filter, ..Params::default() };
    assert_eq!(compare(&engine.analyse(&tea).unwrap(), &expected["tea"]), 10);
}

#[test]
fn scores_of_every_customer_and_the_edges_between_them() {
    let expected = &expected()["rfm"];
    let mut builder = Builder::new();
    for part in read("orders.csv", Returns::Separate).0 {
        let (Part::Orders(orders) | Part::Both { orders, .. }) = part else { panic!("orders") };
        builder.push(*orders).unwrap();
    }
    let dataset = builder.finish();
    let results = run_beside(&dataset, Default::default(), &Params::default());
    let edges = results.rfm.thresholds.unwrap();
    for (name, found) in [("recency", edges.recency), ("frequency", edges.frequency), ("monetary", edges.monetary)] {
        for (edge, expected) in found.into_iter().zip(expected["edges"][name].as_array().unwrap()) {
            close(name, Some(edge), expected, 1e-9);
        }
    }
    let code = |scores: rapport::analysis::Scores| format!("{}{}{}", scores.r, scores.f, scores.m);
    let rows = rfm_scores(&dataset, &Params::default());
    let of = expected["of"].as_object().unwrap();
    assert_eq!(rows.len(), of.len());
    for row in rows {
        assert_eq!(code(row.scores), of[&row.id].as_str().unwrap(), "{}", row.id);
    }
    let cells = expected["cells"].as_object().unwrap();
    assert_eq!(results.rfm.cells.len(), cells.len());
    for cell in &results.rfm.cells {
        let expected = &cells[&code(cell.scores)];
        assert_eq!(cell.customers, expected[0].as_u64().unwrap());
        assert_eq!(cell.revenue, Money::from_units(expected[1].as_f64().unwrap()));
    }
}

#[test]
fn months_cohorts_channels_and_categories() {
    let (results, expected) = (shop(Returns::Separate).analyse(&Params::default()).unwrap(), expected());
    let units = |expected: &Value| Money::from_units(expected.as_f64().unwrap());
    let months = expected["months"].as_object().unwrap();
    assert_eq!(results.trend.len(), months.len());
    for month in &results.trend {
        let e = &months[&month.month.to_string()];
        let counts = [&e[0], &e[2], &e[3]].map(|count| count.as_u64().unwrap());
        assert_eq!((month.revenue, [month.orders, month.active, month.new]), (units(&e[1]), counts), "{}", month.month);
    }
    let cohorts: BTreeMap<String, Vec<u64>> =
        results.cohorts.rows.iter().map(|row| (row.month.to_string(), row.customers.clone())).collect();
    assert_eq!(serde_json::to_value(cohorts).unwrap(), expected["cohorts"]);
    for (name, parts) in [("channel", &results.channels), ("category", &results.categories)] {
        let of = expected["parts"][name].as_object().unwrap();
        assert_eq!(parts.len(), of.len());
        for part in parts {
            let named = match &part.name {
                rapport::analysis::PartName::Named(name) => name,
                _ => "",
            };
            let e = &of[named];
            assert_eq!((part.orders, part.lines), (e[0].as_u64().unwrap(), e[1].as_u64().unwrap()), "{named}");
            assert_eq!(part.revenue, units(&e[2]), "{named}");
        }
    }
}
