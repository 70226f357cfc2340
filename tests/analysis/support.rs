//! Small data made by hand or read from the shared folder.

use rapport::dataset::{Block, Builder, Dataset, NO_ENTRY, Texts};
use rapport::units::{Day, Money};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

/// One line of an order, as a test writes it.
#[derive(Debug, Clone, Default)]
pub struct Line {
    pub customer: String,
    pub day: i32,
    pub amount: i64,
    pub order: Option<String>,
    pub category: Option<String>,
    pub channel: Option<String>,
    pub campaign: Option<String>,
    pub rating: Option<f32>,
    pub recommend: Option<f32>,
}

/// Shorthand for a line without the optional columns.
pub fn line(customer: &str, day: &str, amount: i64) -> Line {
    let day: Day = day.parse().unwrap();
    Line { customer: customer.to_owned(), day: day.0, amount, ..Line::default() }
}

#[derive(Default)]
struct Index {
    texts: Texts,
    known: HashMap<String, u32>,
}

impl Index {
    fn of(&mut self, text: &str) -> u32 {
        if let Some(i) = self.known.get(text) {
            return *i;
        }
        let i = self.texts.push(text.as_bytes());
        self.known.insert(text.to_owned(), i);
        i
    }
}

/// A block of lines; an optional column exists when `all` (the whole file) has an entry in it.
pub fn block(lines: &[Line], all: &[Line]) -> Block {
    let mut indexes: [Index; 3] = Default::default();
    let [categories, channels, campaigns] = &mut indexes;
    let mut block = Block::default();
    for line in lines {
        block.push_customer(line.customer.as_bytes());
        block.day.push(line.day);
        block.amount.push(line.amount);
        if all.iter().any(|l| l.order.is_some()) {
            let mut hasher = DefaultHasher::new();
            line.order.hash(&mut hasher);
            block.order.push(hasher.finish());
        }
        let entry = |index: &mut Index, text: &Option<String>| text.as_ref().map_or(NO_ENTRY, |t| index.of(t));
        if all.iter().any(|l| l.category.is_some()) {
            block.category.push(entry(categories, &line.category));
        }
        if all.iter().any(|l| l.channel.is_some()) {
            block.channel.push(entry(channels, &line.channel));
        }
        if all.iter().any(|l| l.campaign.is_some()) {
            block.campaign.push(entry(campaigns, &line.campaign));
        }
        if all.iter().any(|l| l.rating.is_some()) {
            block.rating.push(line.rating.unwrap_or(f32::NAN));
        }
        if all.iter().any(|l| l.recommend.is_some()) {
            block.recommend.push(line.recommend.unwrap_or(f32::NAN));
        }
    }
    let [categories, channels, campaigns] = indexes;
    Block { categories: categories.texts, channels: channels.texts, campaigns: campaigns.texts, ..block }
}

/// A dataset from lines cut into blocks at some rows.
pub fn cut(lines: &[Line], cuts: &[usize]) -> Dataset {
    let mut edges: Vec<usize> = cuts.iter().map(|c| c % (lines.len() + 1)).chain([0, lines.len()]).collect();
    edges.sort_unstable();
    let mut builder = Builder::new();
    for pair in edges.windows(2) {
        builder.push(block(&lines[pair[0]..pair[1]], lines)).unwrap();
    }
    builder.finish()
}

/// A dataset from lines in one block.
pub fn dataset(lines: &[Line]) -> Dataset {
    let mut builder = Builder::new();
    // The flags of `all` are the same for a prefix that holds every column, so a long file is not scanned for every row.
    let mut flags = Line::default();
    for l in lines {
        flags.order = flags.order.or_else(|| l.order.clone());
        flags.category = flags.category.or_else(|| l.category.clone());
        flags.channel = flags.channel.or_else(|| l.channel.clone());
        flags.campaign = flags.campaign.or_else(|| l.campaign.clone());
        flags.rating = flags.rating.or(l.rating);
        flags.recommend = flags.recommend.or(l.recommend);
    }
    builder.push(block(lines, &[flags])).unwrap();
    builder.finish()
}

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

/// A table with its header, quotes understood; enough for the files of the tests.
pub fn table(path: PathBuf) -> Vec<HashMap<String, String>> {
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut rows = text.lines().map(fields);
    let header = rows.next().unwrap();
    rows.map(|row| header.iter().cloned().zip(row).collect()).collect()
}

fn fields(row: &str) -> Vec<String> {
    let (mut fields, mut quoted) = (vec![String::new()], false);
    for c in row.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            c => fields.last_mut().unwrap().push(c),
        }
    }
    fields
}

/// The orders behind one folder of `reference/`.
pub fn orders(data: &std::path::Path, name: &str) -> Vec<Line> {
    let read = |file: &str, customer: &str, day: &str, amount: &str| -> Vec<Line> {
        let rows = table(data.join(file)).into_iter();
        rows.map(|r| line(&r[customer], &r[day][..10], Money::from_units(r[amount].parse().unwrap()).0)).collect()
    };
    match name {
        "cdnow_sample" => read("cdnow/cdnow_sample_transactions.csv", "customer_id", "order_date", "amount"),
        "rfm_r" => read("rfm_r/rfm_data_orders.csv", "customer_id", "order_date", "revenue"),
        "chinook" => read("chinook/Invoice.csv", "CustomerId", "InvoiceDate", "Total"),
        "jaffle_shop_classic" => {
            let mut paid: HashMap<String, i64> = HashMap::new();
            for payment in table(data.join("jaffle_shop_classic/raw_payments.csv")) {
                *paid.entry(payment["order_id"].clone()).or_default() += payment["amount"].parse::<i64>().unwrap();
            }
            let rows = table(data.join("jaffle_shop_classic/raw_orders.csv")).into_iter();
            rows.map(|r| line(&r["user_id"], &r["order_date"], paid.get(&r["id"]).copied().unwrap_or(0))).collect()
        }
        _ => panic!("no orders for {name}"),
    }
}
