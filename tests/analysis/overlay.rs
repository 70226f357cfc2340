//! What segments buy: by hand, and counted again line by line from who is listed in each segment.

use crate::support::{Line, dataset, line};
use rapport::analysis::{
    Attribute, Condition, Criteria, Filter, ListAsk, LookBack, Method, OVERLAID, OverlayBy, OwnRules, Params, PartName,
    Scheme, SchemeId, SegmentRef, Selector, Standing, Test, Window, customer_list, overlay,
};
use rapport::units::{Money, Ratio};
use std::collections::{HashMap, HashSet};

fn sold(customer: &str, day: &str, amount: i64, category: Option<&str>) -> Line {
    Line { category: category.map(str::to_owned), ..line(customer, day, amount) }
}

/// Two orders or more, of all orders or of the last three months.
fn two(look_back: LookBack) -> Scheme {
    let condition = Condition::new(Attribute::Orders, Test::AtLeast(2.0));
    let rules = vec![Criteria { conditions: vec![condition] }];
    Scheme { id: SchemeId(7), look_back, ..Scheme::of(Method::Rules(OwnRules { rules })) }
}

fn params(scheme: Scheme) -> Params {
    Params { scheme: scheme.id, schemes: vec![scheme], ..Params::default() }
}

#[test]
fn what_segments_buy_by_hand() {
    let lines = [
        sold("Ann", "2024-01-01", 3000, Some("tea")),
        sold("Ann", "2024-06-01", 1000, Some("cups")),
        sold("Bob", "2024-06-02", 500, Some("tea")),
        sold("Cid", "2024-06-30", 1500, None),
    ];
    let (data, params) = (dataset(&lines), params(two(LookBack::All)));
    let found = overlay(&data, &params, SchemeId(7), OverlayBy::Category).unwrap();
    // Tea 35.00, no entry 15.00, cups 10.00; what has no entry stands behind the names.
    let named = |name: &str| PartName::Named(name.to_owned());
    assert_eq!(found.columns, [named("tea"), named("cups"), PartName::NoEntry]);
    let cells = |at: usize| -> Vec<(i64, Option<Ratio>)> {
        found.rows[at].cells.iter().map(|cell| (cell.revenue.0, cell.share)).collect()
    };
    // Ann has two orders; Bob and Cid one each, 20.00 together.
    assert_eq!(cells(0), [(3000, Some(Ratio(0.75))), (1000, Some(Ratio(0.25))), (0, None)]);
    assert_eq!(cells(1), [(500, Some(Ratio(0.25))), (0, None), (1500, Some(Ratio(0.75)))]);
    assert_eq!(cells(2), [(0, None); 3]);
    let sums: Vec<(u64, Money)> = found.rows.iter().map(|row| (row.sum.customers, row.sum.revenue)).collect();
    assert_eq!(sums, [(1, Money(4000)), (2, Money(2000)), (0, Money(0))]);
    assert_eq!(found.all.cells[0].revenue, Money(3500));
    // In June nobody bought tea but Bob, and Ann is where she was.
    let june = Params { window: Window::Months(1), ..params.clone() };
    let found = overlay(&data, &june, SchemeId(7), OverlayBy::Category).unwrap();
    assert_eq!(found.rows[0].cells.iter().map(|cell| cell.revenue.0).collect::<Vec<_>>(), [1000, 0, 0]);
    assert_eq!(found.columns, [named("cups"), named("tea"), PartName::NoEntry]);
    // Without the column, the scheme or orders there is nothing.
    assert!(overlay(&data, &params, SchemeId(7), OverlayBy::Channel).is_none());
    assert!(overlay(&data, &params, SchemeId(8), OverlayBy::Category).is_none());
    assert!(overlay(&dataset(&[]), &params, SchemeId(7), OverlayBy::Category).is_none());
}

#[test]
fn what_segments_buy_is_what_their_customers_bought_line_by_line() {
    let categories: Vec<String> = (0..12).map(|number| format!("c{number:02}")).collect();
    let mut seed = 7u64;
    let mut next = |most: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % most
    };
    let lines: Vec<Line> = (0..600)
        .map(|_| {
            let day = format!("2024-{:02}-{:02}", next(12) + 1, next(28) + 1);
            let category = categories.get(next(13) as usize).map(String::as_str);
            sold(&format!("p{}", next(90)), &day, next(9_000) as i64 + 1, category)
        })
        .collect();
    let (data, scheme) = (dataset(&lines), two(LookBack::Months(3)));
    let references: Vec<SegmentRef> = scheme.references().collect();
    let params = params(scheme);
    let found = overlay(&data, &params, SchemeId(7), OverlayBy::Category).unwrap();
    assert_eq!((found.columns.len(), found.columns.last()), (OVERLAID + 2, Some(&PartName::Rest(12 - OVERLAID))));
    let mut outside: HashSet<&str> = lines.iter().map(|line| line.customer.as_str()).collect();
    let listed: Vec<HashSet<String>> = references
        .iter()
        .map(|segment| {
            let ask = ListAsk { selector: Selector::Segment(*segment), count: usize::MAX, ..ListAsk::default() };
            customer_list(&data, &params, &ask).rows.into_iter().map(|row| row.id).collect()
        })
        .collect();
    outside.retain(|id| !listed.iter().any(|ids| ids.contains(*id)));
    let outside: HashSet<String> = outside.into_iter().map(str::to_owned).collect();
    for (row, ids) in found.rows.iter().zip(listed.iter().chain([&outside])) {
        assert_eq!(row.sum.customers, ids.len() as u64, "{:?}", row.at);
        let mut by: HashMap<Option<&str>, i64> = HashMap::new();
        for line in lines.iter().filter(|line| ids.contains(&line.customer)) {
            *by.entry(line.category.as_deref()).or_default() += line.amount;
        }
        let whole: i64 = by.values().sum();
        assert_eq!(row.sum.revenue, Money(whole));
        let mut rest = whole;
        for (name, cell) in found.columns.iter().zip(&row.cells) {
            let expected = match name {
                PartName::Named(name) => by.get(&Some(name.as_str())).copied().unwrap_or(0),
                PartName::NoEntry => by.get(&None).copied().unwrap_or(0),
                PartName::Rest(_) => rest,
            };
            rest -= expected;
            assert_eq!(cell.revenue, Money(expected), "{:?} {name:?}", row.at);
            assert_eq!(cell.share, (expected > 0).then(|| Ratio(expected as f64 / whole as f64)));
        }
    }
    assert!(matches!(found.rows.last().unwrap().at, Some(Standing::Outside)));
    // A list with the filter of a column has those of the segment who bought it.
    let filter = Filter { category: Some("c00".to_owned()), ..Filter::default() };
    let filtered = Params { filter, ..params.clone() };
    let ask = ListAsk { selector: Selector::Segment(references[0]), count: usize::MAX, ..ListAsk::default() };
    let buyers: HashSet<&str> = lines
        .iter()
        .filter(|line| line.category.as_deref() == Some("c00"))
        .map(|line| line.customer.as_str())
        .collect();
    let list = customer_list(&data, &filtered, &ask);
    assert!(list.rows.iter().all(|row| buyers.contains(row.id.as_str()) && listed[0].contains(&row.id)));
}
