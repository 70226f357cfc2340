//! What customers can be asked for: conditions and tags over a small shop, each answer worked by hand.

use crate::support::{Utf8, open, read};
use rapport::analysis::{
    Attribute, Condition, Criteria, ListAsk, Method, OwnRules, Params, READY_TAGS, Scheme, SchemeId, Selector, Tag,
    TagId, TagTable, Test,
};
use rapport::dataset::{Kind, Role};
use rapport::engine::{Ask, Engine, ListPage, TagView, TraitFacts, TraitView};
use rapport::import::{RangeParser, RangeStart, sniff};
use rapport::units::Day;

/// 2024-06-30 is a Sunday. Ann: 10 on Sat 1 June, 20 on Sat 15 June, 30 on Sun 30 June. Bob: 100 on Mon 3 June. Cid: 5 on
/// Mon 1 Jan and 5 on Mon 8 Jan. Dee: 50 on Fri 28 June.
const ORDERS: &str = "customer,date,amount,order,channel,category\n\
    Ann,2024-06-01,10,1,Web,Tea\n\
    Ann,2024-06-15,20,2,Web,Cups\n\
    Ann,2024-06-30,30,3,Store,Tea\n\
    Bob,2024-06-03,100,4,Store,Cups\n\
    Cid,2024-01-01,5,5,Store,Tea\n\
    Cid,2024-01-08,5,6,Store,Tea\n\
    Dee,2024-06-28,50,7,Web,Books\n";

/// Bob's birthday is the day after the last day, Cid's is that day. Eve never ordered.
const CUSTOMERS: &str = "customer_id,city,gender,birthday,marketing consent,Club points\n\
    Ann,Bern,f,1990-05-05,yes,120\n\
    Bob,bern,M,1990-07-01,no,7\n\
    Cid,Basel,m,1990-06-30,,\n\
    Eve,Genf,f,2000-01-01,yes,1\n";

const TICKETS: &str = "ticket_id,customer_id,opened_at,closed_at\n\
    1,Ann,2024-06-02 10:00,2024-06-02 11:00\n\
    2,Ann,2024-06-20 10:00,2024-06-20 11:00\n\
    3,Cid,2024-03-01 10:00,2024-03-01 11:00\n";

const SURVEY: &str = "customer_id,date,rating\n\
    Ann,2024-06-05,5\n\
    Ann,2024-06-25,4\n\
    Bob,2024-06-10,2\n";

/// The column of points is kept as an attribute because a person said so.
fn shop() -> Engine {
    let mut engine = Engine::default();
    engine.begin();
    assert_eq!(read(&mut engine, ORDERS, true), Kind::Orders);
    engine.build();
    for (id, text) in (1..).zip([CUSTOMERS, TICKETS, SURVEY]) {
        let mut mapping = sniff(text.as_bytes(), true, &Utf8).mapping;
        mapping.handling.clear();
        if let Some(place) = mapping.headers.iter().position(|name| name == "Club points") {
            mapping.roles[place] = Some(Role::Attribute);
        }
        let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
        let mut parser = RangeParser::new(&mapping, start, Utf8);
        parser.push(text.as_bytes());
        assert!(engine.append(Box::new(parser.finish_any().block.to_bytes(0))) && engine.close_table(id));
    }
    engine.settle(&[1, 2, 3], &[]);
    engine
}

fn tag(id: u64, conditions: Vec<Condition>) -> Tag {
    Tag { id: TagId(id), name: format!("tag {id}"), criteria: Criteria::all(conditions), ..Tag::default() }
}

fn params(tags: Vec<Tag>) -> Params {
    Params { tags, ..Params::default() }
}

/// Who is behind a tag, by name.
fn listed(engine: &Engine, params: &Params, id: u64) -> String {
    let ask = ListAsk { selector: Selector::Tag(TagId(id)), count: 50, ..ListAsk::default() };
    let page = ListPage::take(engine.ask(&ListPage(params.clone(), ask).into()).unwrap()).unwrap();
    let mut ids: Vec<String> = page.rows.into_iter().map(|row| row.id).collect();
    ids.sort_unstable();
    ids.join(" ")
}

fn table(engine: &Engine, params: &Params) -> TagTable {
    TagView::take(engine.ask(&TagView(params.clone()).into()).unwrap()).unwrap()
}

/// Who passes each of some conditions.
fn check(cases: Vec<(Attribute, Test, &str)>) {
    let engine = shop();
    for (of, test, expected) in cases {
        let told = format!("{of:?} {test:?}");
        let params = params(vec![tag(1, vec![Condition::new(of, test)])]);
        assert_eq!(listed(&engine, &params, 1), expected, "{told}");
        let count = if expected.is_empty() { 0 } else { expected.split(' ').count() };
        assert_eq!(table(&engine, &params).rows[0].customers, count as u64, "{told}");
    }
}

fn is(text: &str) -> Test {
    Test::Is(text.to_owned())
}

fn column(key: &str) -> Attribute {
    Attribute::Column(key.to_owned())
}

#[test]
fn numbers_of_orders() {
    use Test::{AtLeast, AtMost, Between};
    check(vec![
        (Attribute::Orders, AtLeast(2.0), "Ann Cid"),
        (Attribute::RecencyDays, Between(0.0, 2.0), "Ann Dee"),
        (Attribute::Revenue, AtLeast(50.0), "Ann Bob Dee"),
        // 60 / 3, 100, 10 / 2, 50.
        (Attribute::OrderValue, AtMost(20.0), "Ann Cid"),
        // 100, 60, 50, 10: a quarter each, from the top.
        (Attribute::RevenueRank, AtMost(25.0), "Bob"),
        (Attribute::RevenueRank, AtMost(50.0), "Ann Bob"),
        // First orders 29, 27, 181 and 2 days before the last day.
        (Attribute::KnownDays, AtMost(27.0), "Bob Dee"),
        (Attribute::KnownDays, Between(29.0, 181.0), "Ann Cid"),
        // All three of Ann's, none of the others'.
        (Attribute::WeekendShare, AtLeast(1.0), "Ann"),
        (Attribute::Categories, AtLeast(2.0), "Ann"),
        (Attribute::Channels, Between(1.0, 1.0), "Bob Cid Dee"),
        // Gaps: Ann 14 and 15 days, Cid 7; of all, the middle of 7, 14, 15 is 14. Silent for 0, 27, 174 and 2 days.
        (Attribute::Silence, Between(1.5, 2.0), "Bob"),
        (Attribute::Silence, AtLeast(24.0), "Cid"),
        (Attribute::Silence, AtMost(0.2), "Ann Dee"),
    ]);
}

#[test]
fn texts_and_days_of_orders() {
    let day = |text: &str| f64::from(text.parse::<Day>().unwrap().0);
    check(vec![
        (Attribute::Category, is("tea"), "Ann Cid"),
        (Attribute::Category, is("Wine"), ""),
        (Attribute::Channel, is("Web"), "Ann Dee"),
        // Tea 40 and cups 20; web 30 and store 30, and the web came first.
        (Attribute::MainCategory, is("Tea"), "Ann Cid"),
        (Attribute::MainCategory, is("Cups"), "Bob"),
        (Attribute::MainChannel, is("Web"), "Ann Dee"),
        (Attribute::FirstChannel, is("Store"), "Bob Cid"),
        (Attribute::FirstCategory, is("Books"), "Dee"),
        (Attribute::Campaign, Test::Known, ""),
        (Attribute::FirstDay, Test::AtLeast(day("2024-06-03")), "Bob Dee"),
        (Attribute::LastDay, Test::AtMost(day("2024-06-03")), "Bob Cid"),
    ]);
}

#[test]
fn what_other_tables_say() {
    check(vec![
        (column("city"), is("BERN"), "Ann Bob"),
        (column("city"), Test::Known, "Ann Bob Cid"),
        (column("gender"), is("m"), "Bob Cid"),
        (column("consent"), is("yes"), "Ann"),
        (column("consent"), is("no"), "Bob"),
        (column("own:Club points"), Test::AtLeast(100.0), "Ann"),
        (column("own:nothing"), Test::Known, ""),
        // 34 on 5 May; Bob is 33 for one day more; Cid is 34 that day.
        (Attribute::Age, Test::AtLeast(34.0), "Ann Cid"),
        (Attribute::Age, Test::AtMost(33.0), "Bob"),
        (Attribute::Tickets, Test::AtLeast(2.0), "Ann"),
        (Attribute::Tickets, Test::AtMost(0.0), "Bob Dee"),
        // Ann 4.5, Bob 2; nobody else was asked.
        (Attribute::Rating, Test::AtLeast(4.5), "Ann"),
        (Attribute::Rating, Test::Known, "Ann Bob"),
        // No table of contacts is open.
        (Attribute::Contacts, Test::AtMost(0.0), ""),
    ]);
}

#[test]
fn and_binds_stronger_than_or_and_not_turns_around() {
    let engine = shop();
    let at_least = |of, number| Condition::new(of, Test::AtLeast(number));
    let tea = || Condition::new(Attribute::Category, is("Tea"));
    let rich = || at_least(Attribute::Revenue, 100.0);
    let recent = || Condition::new(Attribute::RecencyDays, Test::AtMost(30.0));
    // Tea and recent, or rich.
    let both = vec![tea(), recent(), rich().or()];
    // Rich, or tea and recent: the same in another order.
    let other = vec![rich(), tea().or(), recent()];
    let not_tea = vec![Condition { not: true, ..tea() }];
    // Nobody is asked for nothing; tag 5 rests on tag 1, and tag 6 on itself, and tag 7 on none.
    let named = |id| Condition::new(Attribute::Tag(TagId(id)), Test::Known);
    let tags = vec![
        tag(1, both),
        tag(2, other),
        tag(3, not_tea),
        tag(4, Vec::new()),
        tag(5, vec![named(1), Condition { not: true, ..rich() }]),
        tag(6, vec![named(6)]),
        tag(7, vec![named(99)]),
    ];
    let params = params(tags);
    let who = |id| listed(&engine, &params, id);
    assert_eq!([who(1), who(2)], ["Ann Bob", "Ann Bob"]);
    assert_eq!([who(3), who(4), who(5)], ["Bob Dee", "", "Ann"]);
    assert_eq!([who(6), who(7)], ["", ""]);
    let table = table(&engine, &params);
    // Ann, Bob and Dee have one; all are of behaviour. 60 + 100 + 50 of 220.
    assert_eq!((table.customers, table.tagged, table.tagged_in), (4, 3, [0, 3, 0]));
    assert_eq!((table.revenue.units(), table.rows[0].revenue.units()), (220.0, 160.0));
}

/// Rules may ask what tags ask, and tags themselves; the first that holds wins.
#[test]
fn rules_of_segments_know_tags_and_attributes() {
    let engine = shop();
    let tea = tag(9, vec![Condition::new(Attribute::Category, is("Tea"))]);
    let rules = vec![
        Criteria::all(vec![Condition::new(column("city"), is("Basel"))]),
        Criteria::all(vec![Condition::new(Attribute::Tag(TagId(9)), Test::Known)]),
    ];
    let scheme = Scheme { id: SchemeId(7), ..Scheme::of(Method::Rules(OwnRules { rules })) };
    let params = Params { scheme: scheme.id, schemes: vec![scheme], ..params(vec![tea]) };
    let results = engine.analyse(&params).unwrap();
    let counts: Vec<u64> = results.table(SchemeId(7)).unwrap().rows.iter().map(|row| row.customers).collect();
    // Cid lives in Basel; Ann bought tea; Bob and Dee are everybody else.
    assert_eq!(counts, [1, 1, 2]);
    // As of a day before June only Cid is there.
    let march = Params { as_of: Some("2024-03-31".parse().unwrap()), ..params };
    let results = engine.analyse(&march).unwrap();
    assert_eq!(results.table(SchemeId(7)).unwrap().customers, 1);
}

/// Every ready tag can be asked of every file, with and without the tables it needs.
#[test]
fn ready_tags_are_asked_of_any_file() {
    let tags: Vec<Tag> = (1u64..)
        .zip(&READY_TAGS)
        .map(|(id, ready)| Tag {
            id: TagId(id),
            ready: ready.slug.to_owned(),
            group: ready.group(),
            criteria: ready.criteria(),
            ..Tag::default()
        })
        .collect();
    let params = params(tags);
    let of = |engine: &Engine| {
        let rows = table(engine, &params).rows;
        let counts = READY_TAGS.iter().zip(rows).map(|(ready, row)| (ready.slug, row.customers));
        counts.collect::<std::collections::HashMap<&str, u64>>()
    };
    let known = of(&shop());
    // Women: Ann. Men: Bob and Cid. Once: Bob and Dee. Online: Ann and Dee; offline: Bob and Cid. Asked service: Ann, Cid.
    assert_eq!([known["female"], known["male"], known["one_order"]], [1, 2, 2]);
    assert_eq!([known["online"], known["offline"], known["asked_service"]], [2, 2, 2]);
    // New within 30 days: Ann, Bob and Dee. Cid has been silent for 24 times a week: lost, and no risk any more.
    assert_eq!([known["new"], known["lost"], known["risk_high"], known["value_at_risk"]], [3, 1, 0, 0]);
    // A fifth of four is nobody: one of four is a quarter. Up to 70 %: Bob and Ann; below: Dee and Cid.
    assert_eq!([known["value_high"], known["value_mid"], known["value_low"]], [0, 2, 2]);
    let mut bare = Engine::default();
    open(&mut bare, &[ORDERS], &[], &[]);
    let known = of(&bare);
    assert_eq!([known["female"], known["age_25_34"], known["satisfied"], known["no_service"]], [0; 4]);
    // Where no file names campaigns, nobody is known to have bought without one.
    assert_eq!([known["by_campaign"], known["never_by_campaign"]], [0, 0]);
    assert_eq!(known["one_order"], 2);
}

#[test]
fn the_page_learns_which_attributes_there_are() {
    let of =
        |engine: &Engine| -> Vec<TraitFacts> { TraitView::take(engine.ask(&TraitView().into()).unwrap()).unwrap() };
    let facts = of(&shop());
    let city = facts.iter().find(|fact| fact.key == "city").unwrap();
    // Bern and bern are one; Eve's city is nobody's who ordered.
    let values: Vec<(&str, u64)> = city.values.iter().map(|value| (value.text.as_str(), value.customers)).collect();
    assert_eq!((values, city.customers, city.distinct), (vec![("Bern", 2), ("Basel", 1)], 3, 2));
    let points = facts.iter().find(|fact| fact.key == "own:Club points").unwrap();
    assert!(points.is_number && !points.is_day && points.values.is_empty());
    assert!(facts.iter().any(|fact| fact.key == "birthday" && fact.is_day));
    assert!(of(&Engine::default()).is_empty());
}

/// Tables that are closed say nothing any more.
#[test]
fn attributes_go_with_their_table() {
    let mut engine = shop();
    let params = params(vec![tag(1, vec![Condition::new(column("city"), Test::Known)])]);
    assert_eq!(listed(&engine, &params, 1), "Ann Bob Cid");
    engine.settle(&[], &[]);
    assert_eq!(listed(&engine, &params, 1), "");
}

/// A quotient is compared as people write it; a code keeps its zeros; ages are whole years of whichever column tells.
#[test]
fn numbers_are_compared_as_they_are_written() {
    let mut engine = Engine::default();
    // Gus: 3 x 14.95. Hal: 5 x 49.99.
    let orders = "customer,date,amount,order\n\
        Gus,2024-06-01,14.95,1\nGus,2024-06-02,14.95,2\nGus,2024-06-03,14.95,3\n\
        Hal,2024-06-01,49.99,4\nHal,2024-06-02,49.99,5\nHal,2024-06-03,49.99,6\nHal,2024-06-04,49.99,7\nHal,2024-06-05,49.99,8\n\
        Ida,2024-06-01,1,9\nJon,2024-06-01,1,10\n";
    // Branches 007 and 12; Gus has an age, Hal a birthday, Ida's birthday lies ahead.
    let customers = "customer_id,city,age,birthday,Branch\n\
        Gus,Bern,34.9,,007\nHal,Bern,,1990-01-01,12\nIda,Rom,,2030-01-01,007\nJon,Rom,,,12\n";
    open(&mut engine, &[orders], &[customers], &[]);
    let of = |of, test| listed(&engine, &params(vec![tag(1, vec![Condition::new(of, test)])]), 1);
    assert_eq!(of(Attribute::OrderValue, Test::AtMost(14.95)), "Gus Ida Jon");
    assert_eq!(of(Attribute::OrderValue, Test::AtLeast(49.99)), "Hal");
    assert_eq!(of(column("own:Branch"), is("007")), "Gus Ida");
    assert_eq!(of(Attribute::Age, Test::Between(34.0, 34.0)), "Gus Hal");
    assert_eq!(of(Attribute::Age, Test::AtMost(24.0)), "");
}

/// Tags may rest on tags as deep as anybody likes: each asks the one before, whichever comes first.
#[test]
fn a_long_chain_of_tags_is_followed_to_its_end() {
    let engine = shop();
    let named = |id| vec![Condition::new(Attribute::Tag(TagId(id)), Test::Known)];
    let mut tags: Vec<Tag> = (1..8).map(|id| tag(id, named(id + 1))).collect();
    tags.push(tag(8, vec![Condition::new(Attribute::Orders, Test::AtLeast(2.0))]));
    for order in [false, true] {
        if order {
            tags.reverse();
        }
        let params = params(tags.clone());
        assert!(table(&engine, &params).rows.iter().all(|row| row.customers == 2));
        assert!((1..=8).all(|id| listed(&engine, &params, id) == "Ann Cid"));
    }
}
