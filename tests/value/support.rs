//! Reference data, read from the shared folder.

use rapport::analysis::value::{BgNbd, Grouped, Summary, summaries};
use rapport::dataset::{Block, Builder, Dataset};
use rapport::units::{Day, Money};
use serde_json::Value;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The shared folder, or nothing (and a message) when this machine does not have it.
pub fn shared(test: &str) -> Option<PathBuf> {
    let fallback = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data");
    let path = PathBuf::from(std::env::var("RAPPORT_DATA").unwrap_or_else(|_| fallback.to_owned()));
    if !path.is_dir() {
        println!("SKIPPED {test}: shared data not found");
        return None;
    }
    Some(path)
}

/// A table without quotes: a map of cells by column for each row.
pub fn table(path: PathBuf) -> Vec<HashMap<String, String>> {
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut rows = text.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let header = rows.next().unwrap();
    rows.map(|row| header.iter().cloned().zip(row).collect()).collect()
}

pub fn number(row: &HashMap<String, String>, key: &str) -> f64 {
    row[key].parse().unwrap_or_else(|_| panic!("{key}: {:?}", row[key]))
}

/// What independent libraries found for CDNOW.
pub fn models(data: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(data.join("reference/cdnow_models.json")).unwrap()).unwrap()
}

/// The two parts of [`models`]: the published summary, whose weeks are rounded, and the orders themselves.
pub const PUBLISHED: &str = "from_published_summary_file_(rounded_weeks)";
pub const RAW: &str = "from_raw_transactions_calibration_1997-09-30";

/// The customers of a table of `reference/`.
pub fn customers(data: &Path, name: &str) -> (Vec<HashMap<String, String>>, Vec<Summary>) {
    let rows = table(data.join("reference").join(name));
    let summary = |row: &HashMap<String, String>| {
        let m = if number(row, "x") > 0.0 { number(row, "m") } else { 0.0 };
        Summary { x: number(row, "x") as u32, t_x: number(row, "t_x"), t: number(row, "T"), m }
    };
    let own = rows.iter().map(summary).collect();
    (rows, own)
}

/// The orders of CDNOW with the ids of its customers, in the order of the dataset.
pub fn cdnow(data: &Path) -> Dataset {
    let mut block = Block::default();
    for row in table(data.join("cdnow/cdnow_sample_transactions.csv")) {
        block.push_customer(row["customer_id"].as_bytes());
        block.day.push(row["order_date"][..10].parse::<Day>().unwrap().0);
        block.amount.push(Money::from_units(number(&row, "amount")).0);
    }
    let mut builder = Builder::new();
    builder.push(block).unwrap();
    builder.finish()
}

/// End of the calibration of CDNOW.
pub fn calibration() -> Day {
    "1997-09-30".parse().unwrap()
}

/// CDNOW as of the end of its calibration, by id.
pub fn cdnow_summaries(data: &Path) -> HashMap<String, Summary> {
    let dataset = cdnow(data);
    let all = summaries(&dataset, calibration()).into_iter().enumerate();
    all.filter_map(|(i, own)| Some((dataset.customers().get(i as u32), own?))).collect()
}

pub fn grouped(summaries: &[Summary]) -> Grouped {
    Grouped::of(summaries.iter().copied())
}

/// The parameters that the paper found for CDNOW.
pub fn published() -> BgNbd {
    BgNbd::new(0.242_594_511_280_947_53, 4.413_601_727_316_63, 0.792_921_935_966_302_4, 2.425_906_518_933_164).unwrap()
}

#[track_caller]
pub fn close(actual: f64, expected: f64, tolerance: f64) {
    assert!((actual - expected).abs() <= tolerance, "{actual} instead of {expected}");
}

/// Equal within a part of the value.
#[track_caller]
pub fn near(actual: f64, expected: f64, part: f64) {
    close(actual, expected, part * expected.abs());
}
