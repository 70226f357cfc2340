//! Where the time of an import goes, stage by stage, natively and in one thread.
//!
//! ```text
//! cargo run --release --example measure -- target/bench/orders-1000000.csv
//! ```

use rapport::analysis::value::ValueAsk;
use rapport::analysis::{
    ListAsk, ListSort, LookBack, LoyaltyProgram, METHODS, Params, READY_TAGS, Scheme, SchemeId, SegmentRef, Tag, TagId,
    Tier, Window, run,
};
use rapport::dataset::{Builder, partition_bits};
use rapport::engine::{
    Analyse, BasketView, Calibration, ChurnView, CohortView, CrossView, Engine, LifeView, ListPage, LoyaltyView,
    MovementView, OnboardingView, Query, ScoreSpreadOf, SegmentHistory, SequenceView, StageView, TagView, Value,
};
use rapport::import::{Decode, Encoding, RangeParser, RangeStart, sniff};
use rapport::units::Day;
use std::time::Duration;

/// Time on the processor: other programs on the machine do not count.
struct Clock(Duration);

impl Clock {
    fn now() -> Clock {
        let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
        Clock(Duration::from_nanos(text.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0)))
    }

    fn elapsed(&self) -> Duration {
        Clock::now().0 - self.0
    }
}

struct Utf8;

impl Decode for Utf8 {
    fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }
}

fn main() {
    let path = std::env::args().nth(1).expect("usage: measure FILE");
    let bytes = std::fs::read(path).expect("readable");
    let t = Clock::now();
    let sniff = sniff(&bytes[..bytes.len().min(256 << 10)], bytes.len() <= 256 << 10, &Utf8);
    println!("sniff {:?} certain {}", t.elapsed(), sniff.certain());
    let bits = partition_bits(bytes.len() as u64 / 75);
    let mut blocks = Vec::new();
    let t = Clock::now();
    let range = 8u64 << 20;
    let size = bytes.len() as u64;
    let mut begin = 0;
    while begin < size {
        let start = RangeStart { offset: begin, end: size.min(begin + range), at_record_start: true };
        let mut parser = RangeParser::new(&sniff.mapping, start, Utf8);
        for chunk in bytes[begin as usize..].chunks(256 << 10) {
            if parser.push(chunk) == rapport::import::Fed::Done {
                break;
            }
        }
        let output = parser.finish();
        begin = output.end;
        blocks.push(output.block.to_bytes(bits));
    }
    let parse = t.elapsed();
    println!("parse {parse:?} {:.0} MB/s", size as f64 / 1e6 / parse.as_secs_f64());
    println!("blocks {:.1} MB", blocks.iter().map(Vec::len).sum::<usize>() as f64 / 1e6);
    profile(&blocks);
    let t = Clock::now();
    let mut builder = Builder::new();
    for block in blocks {
        builder.append(block).expect("sound");
    }
    println!("push {:?}", t.elapsed());
    let t = Clock::now();
    let dataset = builder.finish();
    println!("finish {:?}", t.elapsed());
    let t = Clock::now();
    let facts = dataset.facts();
    println!("facts {:?} {} {} {}", t.elapsed(), facts.customers, facts.orders, facts.lines);
    let mut told = String::new();
    for (name, params) in choices() {
        let t = Clock::now();
        let results = run(&dataset, &params);
        println!("run {:?} {name}", t.elapsed());
        told += &serde_json::to_string(&results).expect("plain data");
        told.push('\n');
    }
    // To compare two versions of the program.
    if let Some(path) = std::env::args().nth(2) {
        std::fs::write(path, told).expect("writable");
    }
}

/// Describes every column, as the Data screen asks for it.
fn profile(blocks: &[Vec<u8>]) {
    let mut engine = Engine::default();
    engine.begin();
    blocks.iter().for_each(|block| assert!(engine.append(Box::new(block.clone()))));
    engine.build();
    let t = Clock::now();
    let profiles = engine.profile(Day(20_000));
    let columns = profiles.tables.iter().map(|table| table.columns.len()).sum::<usize>();
    println!("profile {:?} of {columns} columns", t.elapsed());
    views(&engine);
}

/// Views of their own, each beside the yardstick of the same run: every view of the results.
fn views(engine: &Engine) {
    let params = Params::default();
    let scheme = params.scheme;
    let day = |text: &str| text.parse::<Day>().expect("a day");
    let time = |query: Query| {
        let t = Clock::now();
        engine.ask(&query).expect("rows are there");
        t.elapsed()
    };
    let yardstick = time(Analyse(params.clone()).into());
    let list = |from, sort| ListAsk { from, count: 50, sort, ..ListAsk::default() };
    let tags = (1..).zip(&READY_TAGS).map(|(id, ready)| Tag {
        id: TagId(id),
        group: ready.group(),
        criteria: ready.criteria(),
        ..Tag::default()
    });
    let tagged = Params { tags: tags.collect(), ..params.clone() };
    let asked: Vec<(&str, Query)> = vec![
        ("cohorts by month", CohortView(params.clone(), Default::default()).into()),
        ("customers by month", LifeView(params.clone()).into()),
        ("life-cycle stages", StageView(params.clone(), Default::default()).into()),
        ("churn and warning", ChurnView(params.clone(), Default::default()).into()),
        ("movement", MovementView(params.clone(), scheme, day("2023-12-31"), day("2024-12-31")).into()),
        ("two schemes", CrossView(params.clone(), scheme, scheme).into()),
        ("segments by month", SegmentHistory(params.clone(), scheme, 24).into()),
        ("co-purchase", BasketView(params.clone(), Default::default()).into()),
        ("first purchases", SequenceView(params.clone(), Default::default()).into()),
        ("tags, all that are ready", TagView(tagged.clone()).into()),
        ("score thresholds", ScoreSpreadOf(params.clone(), scheme).into()),
        ("member tiers", LoyaltyView(params.clone(), LoyaltyProgram::default()).into()),
        ("first days", OnboardingView(params.clone(), Default::default()).into()),
        ("a list, found and sorted", ListPage(params.clone(), list(0, ListSort::Revenue)).into()),
        ("the same, further down", ListPage(params.clone(), list(60_000, ListSort::Revenue)).into()),
        ("the same, sorted anew", ListPage(params.clone(), list(0, ListSort::Last)).into()),
        ("lifetime value", Value(params.clone(), Default::default()).into()),
        ("the same, other months", Value(params.clone(), ValueAsk { months: 24, ..ValueAsk::default() }).into()),
        ("hold-out", Calibration(params).into()),
    ];
    println!("{:<24} {:>9} ÷ every view of the results ({yardstick:.1?})", "view", "ms");
    for (name, query) in asked {
        let took = time(query);
        println!("{name:<24} {:>9.1} {:.2}", took.as_secs_f64() * 1e3, took.as_secs_f64() / yardstick.as_secs_f64());
    }
}

/// Choices that go different ways through the analysis.
fn choices() -> Vec<(&'static str, Params)> {
    let day = |text: &str| text.parse::<Day>().ok();
    let with = |change: fn(&mut Params)| {
        let mut params = Params::default();
        change(&mut params);
        params
    };
    vec![
        ("everything", Params::default()),
        ("another day", Params { as_of: day("2024-03-15"), ..Params::default() }),
        ("a year", with(|p| p.window = Window::Months(12))),
        ("three months", with(|p| p.window = Window::Months(3))),
        ("a tier", with(|p| p.filter.segment = Some(SegmentRef::tier(Tier::HighValue)))),
        (
            "three schemes",
            with(|p| {
                p.schemes.extend(
                    METHODS
                        .iter()
                        .zip(7..)
                        .map(|(def, id)| Scheme { id: SchemeId(id), ..Scheme::of((def.start)()) })
                        .skip(1),
                )
            }),
        ),
        (
            "a look-back of a year in a window of three months",
            with(|p| {
                p.window = Window::Months(3);
                p.schemes.iter_mut().for_each(|scheme| scheme.look_back = LookBack::Months(12));
            }),
        ),
        ("a channel", with(|p| p.filter.channel = Some("Store".into()))),
        (
            "a category of a year",
            with(|p| {
                p.window = Window::Months(12);
                p.filter.category = Some("Food".into());
            }),
        ),
        (
            "all at once",
            with(|p| {
                p.window = Window::Months(6);
                p.filter.category = Some("Food".into());
                p.filter.channel = Some("WeChat".into());
                p.filter.segment = Some(SegmentRef::tier(Tier::General));
            }),
        ),
    ]
}
