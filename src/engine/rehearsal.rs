//! One import of made-up rows, so that the first real one is not the first time the program runs.
//!
//! Browsers translate WebAssembly twice: at once into slow code, and what has run for a while into fast code. All
//! workers share the translation. The rehearsal runs while the page waits for a file.

use super::{Engine, Settled};
use crate::analysis::{Filter, Params, Results};
use crate::dataset::Packed;
use crate::import::{Decode, Fed, Mapping, RangeParser, RangeStart, sniff};
use crate::units::Day;
use std::fmt::Write;

/// Enough rows for every branch. Browsers count the bytes of code that a function has run through and translate after some
/// 13 million, which takes the page a number of rounds.
const ROWS: u32 = 4_000;
/// Bytes of the file that are enough to recognise it.
const HEAD: usize = 64 << 10;
/// Bytes that are read at once.
const PIECE: usize = 8 << 10;
/// As many looks at a range as a larger file needs.
const RANGES: usize = 4;
/// As many partitions as a file of a million rows has: what joins one of them is called often enough, too.
const PARTITION_BITS: u32 = 7;

/// Days in the middle of the made-up orders: other ways through the analysis than up to the last day.
const MIDDLE: [i32; 3] = [19_200, 19_500, 19_700];

/// What came of one round, for the messages about it.
pub struct Rehearsed {
    /// The made-up file.
    pub text: String,
    /// How it is read.
    pub mapping: Mapping,
    /// What is open then.
    pub settled: Settled,
    /// The figures.
    pub results: Option<Results>,
}

/// One round: recognises, reads, joins and analyses made-up orders, and forgets them. Blocks are held as those of an import
/// are: a browser's fast code rests on what has been called so far, and is thrown away when something else is.
pub fn rehearse<D: Decode>(decoder: impl Fn() -> D, hold: impl Fn(&[u8]) -> Box<dyn Packed>) -> Rehearsed {
    let text = orders();
    let bytes = text.as_bytes();
    let mapping = sniff(bytes.get(..HEAD).unwrap_or(bytes), false, &decoder()).mapping;
    let start = RangeStart { offset: 0, end: bytes.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&mapping, start, decoder());
    // In small pieces: what reads the record at the end of each must have run often, too.
    let _ = bytes.chunks(PIECE).any(|piece| parser.push(piece) == Fed::Done);
    let output = parser.finish_any();
    // As often as a file has ranges.
    for _ in 0..RANGES {
        let _ = (output.block.fingerprint(), output.block.crowd());
    }
    let packed = output.block.to_bytes(PARTITION_BITS);
    let mut engine = Engine::default();
    engine.begin();
    for _ in 0..RANGES {
        engine.append(hold(&packed));
    }
    // Joining and analysing as many rows again would take too long.
    engine.begin();
    engine.append(hold(&packed));
    engine.build();
    let settled = engine.settle(&[], &[]);
    let results = engine.analyse(&Params::default());
    for day in MIDDLE {
        let filter = Filter { channel: Some("Shop".to_owned()), ..Filter::default() };
        engine.analyse(&Params { as_of: Some(Day(day)), ..Params::default() });
        engine.analyse(&Params { as_of: Some(Day(day)), filter, ..Params::default() });
    }
    engine.profile(Day(0));
    Rehearsed { text, mapping, settled, results }
}

/// A file like those that shops export: quotes, Chinese words, empty cells.
fn orders() -> String {
    let mut text = String::from("order_id,customer_id,order_date,amount,quantity,category,channel,rating,remark\n");
    for row in 0..ROWS {
        // Four years, so that there are periods to compare.
        let (customer, day, month, year) = (row * 7919 % 700, row % 28 + 1, row / 84 % 12 + 1, 2021 + row / 1008);
        // Short ids are their own text, others stand in a list.
        let (before, behind) =
            pick(&[("", ""), ("CUST-", "1"), ("member.", "@mail.example"), ("c/", "/shop")], customer);
        let (category, channel) = (pick(&["Food", "家居", "Toys"], row), pick(&["Shop", "微信"], row / 3));
        let rating = pick(&["", "4", "5"], row / 5);
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "A{row:06},{before}{customer:05}{behind},{year}-{month:02}-{day:02},{}.{:02},{},{category},{channel},{rating},\"a \"\"b\"\", c\"",
            row * 31 % 900 + 5,
            row % 100,
            row % 4 + 1,
        );
    }
    text
}

fn pick<T: Copy + Default>(words: &[T], at: u32) -> T {
    words.get(at as usize % words.len()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Encoding;

    struct Plain;

    impl Decode for Plain {
        fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
            String::from_utf8_lossy(bytes).into_owned()
        }
    }

    #[test]
    fn the_rehearsal_reads_every_row() {
        let text = orders();
        let seen = sniff(text.as_bytes(), true, &Plain);
        assert!(seen.certain(), "{:?}", seen.doubts);
        let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
        let mut parser = RangeParser::new(&seen.mapping, start, Plain);
        parser.push(text.as_bytes());
        assert_eq!(parser.finish().report.rows_kept, u64::from(ROWS));
        let seen = rehearse(|| Plain, |bytes| Box::new(bytes.to_vec()));
        assert_eq!((seen.text, seen.results.is_some()), (text, true));
    }
}
