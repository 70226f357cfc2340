//! Who brought whom: chains, circles and strangers by hand, and any table counted again.

use crate::support::{open, read};
use rapport::analysis::{
    BasketAsk, Filter, Params, ReferralSum, Referrals, Scheme, SchemeId, SegmentRef, SequenceAsk, Tier, Window,
};
use rapport::engine::{
    Alias, Ask, BasketView, CrossView, Engine, MovementView, Query, ReferralView, SegmentHistory, SequenceView,
};
use rapport::units::{Day, Money};
use std::collections::{BTreeMap, BTreeSet};

const ORDERS: &str = "customer_id,order_date,order_id,amount
Ann,2024-01-10,1,100.00
Bob,2024-02-10,2,30.00
Cid,2024-03-20,3,20.00
Cid,2024-03-21,4,20.00
Dan,2024-03-20,5,7.00
Xia,2024-02-01,6,1.00
Yan,2024-01-01,7,2.00
";

/// Ann brought Bob and Eve, who never ordered; Bob brought Cid. Dan came by an advertisement. Xia and Yan name each other, Zoe
/// herself.
const PEOPLE: &str = "customer_id,city,referred_by
Ann,Leeds,
Bob,Leeds,Ann
Eve,York,Ann
Cid,York,Bob
Dan,Bath,Advertisement
Xia,Bath,Yan
Yan,Bath,Xia
Zoe,Bath,Zoe
";

fn referrals(engine: &Engine, params: &Params) -> Option<Referrals> {
    ReferralView::take(engine.ask(&Query::from(ReferralView(params.clone())))?)
}

fn sum(people: u64, customers: u64, cents: i64) -> ReferralSum {
    ReferralSum { people, customers, revenue: Money(cents) }
}

#[test]
fn chains_circles_and_strangers_by_hand() {
    let mut engine = Engine::default();
    open(&mut engine, &[ORDERS], &[PEOPLE], &[]);
    let found = referrals(&engine, &Params::default()).unwrap();
    let rows: Vec<_> = (found.rows.iter())
        .map(|row| (row.id.as_str(), row.by.as_deref(), row.step, row.direct, row.all, row.reach))
        .collect();
    // Yan ordered before Xia, so Xia cannot have brought Yan; Zoe cannot have brought herself.
    assert_eq!(
        rows,
        [
            ("Ann", None, 0, sum(2, 1, 3000), sum(3, 2, 7000), 2),
            ("Bob", Some("Ann"), 1, sum(1, 1, 4000), sum(1, 1, 4000), 1),
            ("Yan", None, 0, sum(1, 1, 100), sum(1, 1, 100), 1),
        ]
    );
    assert_eq!((found.people, found.referrers, found.circles, found.several), (8, 3, 2, 0));
    assert_eq!((found.unknown, found.unknown_names), (1, 1));
    assert_eq!((found.referred, found.steps), (sum(4, 3, 7100), vec![sum(3, 2, 3100), sum(1, 1, 4000)]));
    // In March only Cid bought of those who were brought.
    let march = referrals(&engine, &Params { window: Window::Months(1), ..Params::default() }).unwrap();
    assert_eq!((march.referred, march.rows[0].all), (sum(4, 1, 4000), sum(3, 1, 4000)));
    // Of a segment, only its own customers bring revenue; who brought whom stays.
    let all: u64 = Tier::ALL
        .map(|tier| {
            let filter = Filter { segment: Some(SegmentRef::tier(tier)), ..Filter::default() };
            referrals(&engine, &Params { filter, schemes: vec![Scheme::default()], ..Params::default() })
                .unwrap()
                .referred
                .customers
        })
        .into_iter()
        .sum();
    assert_eq!(all, found.referred.customers);
    // Two ids of one customer: Eve is Dan, whom Ann brought after all, as his other row says.
    engine.unite(&[Alias { from: "Dan".into(), into: "Eve".into() }]);
    let found = referrals(&engine, &Params::default()).unwrap();
    assert_eq!((found.people, found.unknown, found.several), (7, 0, 1));
    assert_eq!(found.rows[0].direct, sum(2, 2, 3700));
}

#[test]
fn without_a_referrer_there_is_nothing_to_tell() {
    let mut engine = Engine::default();
    open(&mut engine, &[ORDERS], &["customer_id,city\nAnn,Leeds\nBob,York\n"], &[]);
    assert!(referrals(&engine, &Params::default()).is_none());
    let mut engine = Engine::default();
    open(&mut engine, &[], &[PEOPLE], &[]);
    assert!(referrals(&engine, &Params::default()).is_none());
}

/// Any table without circles, counted again by following everybody upwards; the order of the rows changes nothing.
#[test]
fn any_tree_counted_again() {
    let mut state = 7u64;
    let mut below = |n: u64| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) % n
    };
    let mut by: BTreeMap<String, String> = BTreeMap::new();
    let mut lines: Vec<String> = Vec::new();
    for n in 0..400u64 {
        let name = match n {
            0..20 => String::new(),
            _ => format!("c{}", below(n.min(60 + n / 3))),
        };
        lines.push(format!("c{n},Leeds,{name}\n"));
        if !name.is_empty() {
            by.insert(format!("c{n}"), name);
        }
    }
    let mut orders = "customer_id,order_date,order_id,amount\n".to_owned();
    let mut spent: BTreeMap<String, i64> = BTreeMap::new();
    for order in 0..300 {
        let (who, amount) = (format!("c{}", below(400)), 1 + below(500) as i64);
        orders.push_str(&format!("{who},2024-01-{:02},{order},{amount}.00\n", 1 + below(28)));
        *spent.entry(who).or_default() += amount * 100;
    }
    let table = |lines: &[String]| format!("customer_id,city,referred_by\n{}", lines.concat());
    let mut engine = Engine::default();
    open(&mut engine, &[&orders], &[&table(&lines)], &[]);
    let found = referrals(&engine, &Params::default()).unwrap();
    let mut all: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut steps: BTreeMap<usize, u64> = BTreeMap::new();
    for who in by.keys() {
        let (mut at, mut step) = (who.as_str(), 0);
        while let Some(above) = by.get(at) {
            all.entry(above).or_default().insert(who);
            (at, step) = (above, step + 1);
        }
        *steps.entry(step.min(12)).or_default() += 1;
    }
    assert_eq!((found.referred.people, found.referrers), (by.len() as u64, all.len() as u64));
    assert_eq!(found.steps.iter().map(|step| step.people).collect::<Vec<_>>(), steps.into_values().collect::<Vec<_>>());
    assert_eq!(found.rows.len(), all.len().min(100));
    for row in &found.rows {
        let own = &all[row.id.as_str()];
        let direct: Vec<&&str> = own.iter().filter(|who| by[**who] == row.id).collect();
        let revenue = |who: &str| spent.get(who).copied().unwrap_or(0);
        assert_eq!((row.all.people, row.all.revenue.0), (own.len() as u64, own.iter().map(|who| revenue(who)).sum()));
        assert_eq!(
            (row.direct.people, row.direct.revenue.0),
            (direct.len() as u64, direct.iter().map(|who| revenue(who)).sum())
        );
        assert_eq!(row.all.customers, own.iter().filter(|who| spent.contains_key(**who)).count() as u64);
        assert_eq!(row.by.as_ref(), by.get(&row.id));
    }
    assert!(found.rows.windows(2).all(|two| two[0].all.revenue >= two[1].all.revenue));
    lines.reverse();
    let mut turned = Engine::default();
    open(&mut turned, &[&orders], &[&table(&lines)], &[]);
    assert_eq!(referrals(&turned, &Params::default()).unwrap(), found);
}

/// A referrer is written like the ids: a number that has been a float, an address in any case, a pseudonym where ids are.
#[test]
fn a_referrer_is_read_like_an_id() {
    let count = |orders: &str, people: &str, readable: bool| {
        let mut engine = Engine::default();
        engine.begin();
        read(&mut engine, orders, readable);
        engine.build();
        read(&mut engine, people, readable);
        assert!(engine.close_table(1));
        engine.settle(&[1], &[]);
        let found = referrals(&engine, &Params::default()).unwrap();
        (found.referred.people, found.referred.revenue, found.unknown)
    };
    let orders =
        "customer_id,order_date,order_id,amount\n101,2024-01-10,1,5.00\n102,2024-01-11,2,7.00\n103,2024-01-12,3,9.00\n";
    let people = "customer_id,city,referred_by\n101,Leeds,\n102,York,101.0\n103,Bath,102.0\n";
    assert_eq!(count(orders, people, true), (2, Money(1600), 0));
    let mails = |text: &str| {
        text.replace("101", "ann@a.org")
            .replace("102", "bob@a.org")
            .replace("103", "cid@a.org")
            .replace(".org.0", ".org")
    };
    let (orders, people) = (mails(orders), mails(people).replace("York,ann@", "York,Ann@"));
    for readable in [true, false] {
        assert_eq!(count(&orders, &people, readable), (2, Money(1600), 0), "{readable}");
    }
}

/// Every view of its own goes to the page and back to its type as it is.
#[test]
fn answers_keep_through_a_message() {
    fn asked<Q: Ask>(engine: &Engine, query: Q) -> Q::Answer
    where
        Q::Answer: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
    {
        let query: Query = query.into();
        assert_eq!(serde_json::from_str::<Query>(&serde_json::to_string(&query).unwrap()).unwrap(), query);
        let answer = Q::take(engine.ask(&query).unwrap()).unwrap();
        let read: Q::Answer = serde_json::from_str(&serde_json::to_string(&answer).unwrap()).unwrap();
        assert_eq!(read, answer);
        answer
    }
    let mut engine = Engine::default();
    open(&mut engine, &[ORDERS], &[PEOPLE], &[]);
    let (params, tiers, day) = (Params::default(), SchemeId::TIERS, |text: &str| text.parse::<Day>().unwrap());
    assert_eq!(asked(&engine, CrossView(params.clone(), tiers, tiers)).all.customers, 6);
    let moved = asked(&engine, MovementView(params.clone(), tiers, day("2024-01-31"), day("2024-03-21")));
    // Ann and Yan ordered in January.
    assert_eq!((moved.all.customers, moved.rows.last().unwrap().sum.customers), (6, 4));
    assert_eq!(asked(&engine, SegmentHistory(params.clone(), tiers, 12)).months.len(), 1);
    assert_eq!(asked(&engine, BasketView(params.clone(), BasketAsk::default())).pairs.len(), 0);
    assert_eq!(asked(&engine, SequenceView(params.clone(), SequenceAsk::default())).all.customers, 6);
    assert_eq!(asked(&engine, ReferralView(params)).people, 8);
}
