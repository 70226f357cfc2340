//! Lists of customers: as many as a count says, in the order that is asked for, page by page.

use crate::support::{dataset, line, orders, shared, table};
use rapport::analysis::{
    CustomerPage, Filter, ListAsk, ListSort, ListedCustomer, OpenTables, Params, Scheme, Selector, Summaries, Window,
    customer_list, customer_list_of_sums, run, run_summaries,
};
use rapport::dataset::{Dataset, Texts};
use rapport::units::{Day, Money};
use std::collections::HashMap;

/// Ann 3 orders and 60.00, Bob 1 and 12.00, Cid 1 and 8.00, Dan 1 and 20.00; scores R F M: 4 5 5, 2 1 2, 1 1 1, 5 1 4.
fn four() -> Dataset {
    dataset(&[
        line("Ann", "2024-01-01", 2000),
        line("Ann", "2024-02-01", 2000),
        line("Ann", "2024-06-29", 2000),
        line("Bob", "2024-04-01", 1200),
        line("Cid", "2024-03-31", 800),
        line("Dan", "2024-06-30", 2000),
    ])
}

fn ask(selector: Selector, sort: ListSort) -> ListAsk {
    ListAsk { selector, sort, count: usize::MAX, ..ListAsk::default() }
}

fn ids(page: &CustomerPage) -> Vec<&str> {
    page.rows.iter().map(|row| row.id.as_str()).collect()
}

#[test]
fn every_order_by_hand() {
    let data = four();
    let list = |sort, ascending| {
        let asked = ListAsk { ascending, ..ask(Selector::Everyone, sort) };
        ids(&customer_list(&data, &Params::default(), &asked)).join(" ")
    };
    for (sort, falling, rising) in [
        (ListSort::Revenue, "Ann Dan Bob Cid", "Cid Bob Dan Ann"),
        // Equal values stand in the order of the data.
        (ListSort::Orders, "Ann Bob Cid Dan", "Bob Cid Dan Ann"),
        (ListSort::Last, "Dan Ann Bob Cid", "Cid Bob Ann Dan"),
        (ListSort::First, "Dan Bob Cid Ann", "Ann Cid Bob Dan"),
        // 20.00, 12.00, 8.00, 20.00 an order.
        (ListSort::OrderValue, "Ann Dan Bob Cid", "Cid Bob Ann Dan"),
    ] {
        assert_eq!((list(sort, false).as_str(), list(sort, true).as_str()), (falling, rising), "{sort:?}");
    }
}

#[test]
fn a_row_says_what_is_known_of_a_customer() {
    let window = Window::Months(3);
    let page = customer_list(
        &four(),
        &Params { window, ..Params::default() },
        &ask(Selector::Everyone, ListSort::WindowRevenue),
    );
    // From 1 April on: Ann 20.00, Dan 20.00, Bob 12.00, Cid nothing.
    assert_eq!(ids(&page), ["Ann", "Dan", "Bob", "Cid"]);
    assert_eq!((page.total, page.revenue, page.window_revenue), (4, Money(10_000), Money(5_200)));
    let day = |text: &str| text.parse::<Day>().unwrap();
    let ann = &page.rows[0];
    let scores = ann.scores.unwrap();
    assert_eq!((scores.r, scores.f, scores.m), (4, 5, 5));
    assert_eq!(
        ann,
        &ListedCustomer {
            number: 0,
            id: "Ann".into(),
            orders: 3,
            revenue: Money(6_000),
            first: Some(day("2024-01-01")),
            last: day("2024-06-29"),
            days: 1,
            scores: Some(scores),
            segment: Some(Scheme::default().segments[0].id),
            window_orders: 1,
            window_revenue: Money(2_000),
            worth: None,
            range: None,
            own: Vec::new(),
            tags: Vec::new(),
        }
    );
}

#[test]
fn scores_search_and_pages() {
    let data = four();
    let by = |recency, frequency, monetary| {
        let asked = ask(Selector::Scores { recency, frequency, monetary }, ListSort::Revenue);
        ids(&customer_list(&data, &Params::default(), &asked)).join(" ")
    };
    assert_eq!(by(None, Some(1), None), "Dan Bob Cid");
    assert_eq!(by(Some(5), Some(1), None), "Dan");
    assert_eq!(by(Some(2), Some(1), Some(2)), "Bob");
    assert_eq!(by(Some(3), None, None), "");
    let find = |search: &str| {
        let asked = ListAsk { search: search.into(), ..ask(Selector::Everyone, ListSort::Revenue) };
        ids(&customer_list(&data, &Params::default(), &asked)).join(" ")
    };
    assert_eq!((find("AN").as_str(), find("b").as_str(), find("x").as_str()), ("Ann Dan", "Bob", ""));
    let part = |from, count| {
        let asked = ListAsk { from, count, ..ask(Selector::Everyone, ListSort::Revenue) };
        let page = customer_list(&data, &Params::default(), &asked);
        assert_eq!((page.total, page.revenue), (4, Money(10_000)));
        ids(&page).join(" ")
    };
    assert_eq!(
        [part(0, 2), part(2, 2), part(1, 1), part(3, 9), part(9, 9), part(0, 0)],
        ["Ann Dan", "Bob Cid", "Dan", "Cid", "", ""]
    );
}

#[test]
fn nobody_is_listed_without_orders() {
    let none = customer_list(&dataset(&[]), &Params::default(), &ask(Selector::Everyone, ListSort::Revenue));
    assert_eq!(none, CustomerPage::default());
}

/// Sums of customers are listed, too: without a first day, whatever the window.
#[test]
fn sums_are_listed_under_their_ids() {
    let sums = Summaries {
        orders: vec![3, 1, 2],
        amount: vec![9_000, 1_000, 4_000],
        last: vec![90, 40, 80],
        from: Day(10),
        ..Summaries::default()
    };
    let mut names = Texts::default();
    ["Ann", "Bob", "Cid"].iter().for_each(|id| {
        names.push(id.as_bytes());
    });
    let params = Params { window: Window::Months(1), ..Params::default() };
    let page = customer_list_of_sums(&sums, &names, &params, &ask(Selector::Everyone, ListSort::OrderValue));
    assert_eq!((ids(&page).join(" "), page.total, page.revenue), ("Ann Cid Bob".into(), 3, Money(14_000)));
    assert!(page.rows.iter().all(|row| row.first.is_none() && row.scores.is_some() && row.segment.is_some()));
    assert_eq!(page.rows[2].days, 50);
    let results = run_summaries(&sums, &OpenTables::default(), &params);
    for (row, segment) in results.segments[0].rows.iter().zip(&Scheme::default().segments) {
        let selector = Selector::Segment(Scheme::default().reference(segment));
        let page = customer_list_of_sums(&sums, &names, &params, &ask(selector, ListSort::Revenue));
        assert_eq!((page.total as u64, page.revenue), (row.customers, row.revenue));
    }
}

/// Each count of the share table is a list of that length and revenue, whatever the filter and the window.
#[test]
fn a_segment_lists_whom_its_row_counts() {
    let Some(data) = shared("a_segment_lists_whom_its_row_counts") else { return };
    for name in ["cdnow_sample", "rfm_r", "chinook", "jaffle_shop_classic"] {
        let dataset = dataset(&orders(&data, name));
        let scheme = Scheme::default();
        let other = scheme.reference(&scheme.segments[1]);
        let filters = [Filter::default(), Filter { segment: Some(other), ..Filter::default() }];
        for (filter, window) in filters.iter().flat_map(|filter| [Window::All, Window::Months(3)].map(|w| (filter, w)))
        {
            let params = Params { filter: filter.clone(), window, ..Params::default() };
            let results = run(&dataset, &params);
            for (row, segment) in results.segments[0].rows.iter().zip(&scheme.segments) {
                let selector = Selector::Segment(scheme.reference(segment));
                let page = customer_list(&dataset, &params, &ask(selector, ListSort::Revenue));
                assert_eq!((page.total as u64, page.window_revenue), (row.customers, row.revenue), "{name}");
                assert!(page.rows.iter().all(|listed| listed.segment == Some(segment.id)));
                assert_eq!(page.rows.iter().filter(|listed| listed.window_orders > 0).count() as u64, row.active);
            }
        }
        // Each cell of scores, too.
        let results = run(&dataset, &Params::default());
        for cell in &results.rfm.cells {
            let scores = cell.scores;
            let selector =
                Selector::Scores { recency: Some(scores.r), frequency: Some(scores.f), monetary: Some(scores.m) };
            let page = customer_list(&dataset, &Params::default(), &ask(selector, ListSort::Last));
            assert_eq!((page.total as u64, page.revenue), (cell.customers, cell.revenue), "{name} {scores:?}");
        }
    }
}

/// Recency, frequency and revenue of every customer, by pandas.
#[test]
fn every_customer_of_the_reference() {
    let Some(data) = shared("every_customer_of_the_reference") else { return };
    for name in ["cdnow_sample", "rfm_r", "chinook", "jaffle_shop_classic"] {
        let dataset = dataset(&orders(&data, name));
        let page = customer_list(&dataset, &Params::default(), &ask(Selector::Everyone, ListSort::Revenue));
        let expected = table(data.join("reference").join(name).join("rfm_customers.csv"));
        assert_eq!(page.total, expected.len(), "{name}");
        let known: HashMap<&str, &ListedCustomer> = page.rows.iter().map(|row| (row.id.as_str(), row)).collect();
        for e in &expected {
            let row = known[e["customer_id"].as_str()];
            let number = |key: &str| e[key].parse::<f64>().unwrap();
            // The reference looks back from the day after the last order.
            assert_eq!(
                (row.days + 1, f64::from(row.orders)),
                (number("recency") as i64, number("frequency")),
                "{name}"
            );
            assert!((row.revenue.units() - number("monetary")).abs() < 0.005, "{name} {}", row.id);
        }
        assert!(page.rows.is_sorted_by(|a, b| a.revenue >= b.revenue));
        // Pages of any length are parts of the whole.
        for count in [1, 7, 100] {
            let pages = (0..page.total).step_by(count).flat_map(|from| {
                let asked = ListAsk { from, count, ..ask(Selector::Everyone, ListSort::Revenue) };
                customer_list(&dataset, &Params::default(), &asked).rows
            });
            if page.total / count < 300 {
                assert!(pages.eq(page.rows.iter().cloned()), "{name} {count}");
            }
        }
    }
}
