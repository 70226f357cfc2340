//! What the import tests share: a decoder, the data folder, and a driver that plays the part of the workers.

use rapport::dataset::Block;
use rapport::import::*;
use rapport::units::{Exact, Money};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The decoder that the browser's TextDecoder follows too.
pub struct Native;

impl Decode for Native {
    fn decode(&self, encoding: Encoding, bytes: &[u8]) -> String {
        let known = encoding_rs::Encoding::for_label(encoding.label().as_bytes()).expect("a label of the standard");
        known.decode_without_bom_handling(bytes).0.into_owned()
    }
}

/// A file of the shared data folder; none when the folder is not there.
pub fn shared(test: &str, path: &str) -> Option<Vec<u8>> {
    let root = std::env::var("RAPPORT_DATA")
        .map(PathBuf::from)
        .unwrap_or_else(|_| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data")));
    if !root.is_dir() {
        println!("SKIPPED {test}: shared data not found");
        return None;
    }
    Some(std::fs::read(root.join(path)).unwrap_or_else(|e| panic!("{path}: {e}")))
}

pub fn sniffed(bytes: &[u8]) -> Sniff {
    let head = &bytes[..bytes.len().min(256 << 10)];
    sniff(head, head.len() == bytes.len(), &Native)
}

/// The rows of a file with their texts, and what became of the others.
#[derive(Debug, Default, PartialEq)]
pub struct Imported {
    pub rows: Vec<Row>,
    /// Returns that lower orders.
    pub refunds: Vec<Row>,
    /// What unknown customers bought and gave back.
    pub unknown: Vec<Row>,
    pub report: RangeReport,
    pub lines: u64,
    pub reparsed: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub customer: String,
    pub day: i32,
    /// Rounded to hundredths.
    pub amount: i64,
    pub exact: Exact,
    pub order: Option<u64>,
    pub quantity: Option<String>,
    pub texts: [Option<String>; 3],
    pub scores: [Option<String>; 2],
}

impl Imported {
    pub fn amount(&self) -> i64 {
        self.exact().money().0
    }

    /// The exact sum.
    pub fn exact(&self) -> Exact {
        self.rows.iter().chain(&self.refunds).map(|r| r.exact).sum()
    }

    pub fn customers(&self) -> usize {
        self.rows.iter().map(|r| &r.customer).collect::<BTreeSet<_>>().len()
    }

    pub fn orders(&self) -> usize {
        self.rows.iter().filter_map(|r| r.order).collect::<BTreeSet<_>>().len()
    }

    fn take(&mut self, part: &Part) {
        match part {
            Part::Orders(orders) => self.rows.extend(rows(orders)),
            Part::Both { orders, beside } => {
                self.rows.extend(rows(orders));
                self.refunds.extend(rows(&beside.refunds));
                self.unknown.extend(rows(&beside.unknown));
            }
            Part::Others(_) => {}
        }
    }
}

fn rows(block: &Block) -> Vec<Row> {
    {
        // NaN is not equal to itself; its text is.
        let number = |column: &[f32], i: usize| column.get(i).map(|v| v.to_string());
        let row = |i: usize| Row {
            customer: String::from_utf8(block.customer[i].text(&block.customers).into_owned()).unwrap(),
            day: block.day[i],
            amount: block.unit.money(block.amount[i]).0,
            exact: block.unit.exact(block.amount[i]),
            order: block.order.get(i).copied(),
            quantity: number(&block.quantity, i),
            texts: [
                block.category.get(i).map(|&t| block.categories.get(t).into_owned()),
                block.channel.get(i).map(|&t| block.channels.get(t).into_owned()),
                block.campaign.get(i).map(|&t| block.campaigns.get(t).into_owned()),
            ],
            scores: [number(&block.rating, i), number(&block.recommend, i)],
        };
        (0..block.rows()).map(row).collect()
    }
}

/// So many hundredths.
pub fn cents(amount: i64) -> Exact {
    Money(amount).into()
}

/// Plays one worker: reads from the job's offset in pieces until the parser is done or the file ends.
pub fn parse(bytes: &[u8], mapping: &Mapping, start: RangeStart, piece: usize, longest: usize) -> RangeOutput<Part> {
    let mut parser = RangeParser::new(mapping, start, Native).with_longest_record(longest);
    for piece in bytes[start.offset as usize..].chunks(piece) {
        if parser.push(piece) == Fed::Done {
            break;
        }
    }
    parser.finish_any()
}

/// Imports a file through a chain; `backwards` delivers all outputs that can be had in reverse order.
pub fn import(
    bytes: &[u8],
    mapping: &Mapping,
    mut chain: Chain<Part>,
    piece: usize,
    longest: usize,
    backwards: bool,
) -> Imported {
    let mut imported = Imported::default();
    while !chain.is_complete() {
        let mut jobs: Vec<Job> = std::iter::from_fn(|| chain.next_job()).collect();
        assert!(!jobs.is_empty(), "the chain waits for nothing");
        if backwards {
            jobs.reverse();
        }
        for job in jobs {
            chain.deliver(job.range, parse(bytes, mapping, job.start, piece, longest));
        }
        while let Some(output) = chain.take_ready() {
            imported.take(&output.block);
            imported.lines += output.lines;
            assert!(output.report.is_complete());
            if let Part::Orders(orders) | Part::Both { orders, .. } = &output.block {
                assert_eq!(output.report.rows_kept - output.report.netted, orders.rows() as u64);
            }
        }
    }
    imported.report = chain.report().clone();
    imported.reparsed = chain.reparsed();
    assert!(imported.report.is_complete());
    imported
}

pub fn whole(bytes: &[u8], mapping: &Mapping) -> Imported {
    import(bytes, mapping, Chain::new(bytes.len() as u64, u64::MAX, true), 64 << 10, 1 << 20, false)
}
