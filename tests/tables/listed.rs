//! A list read in windows, with the columns somebody chose, as a file and as text.

use crate::support::open;
use rapport::analysis::{
    Attribute, Condition, Criteria, ListAsk, ListColumn, ListSort, OwnValue, Params, ReferredBy, Selector, Tag, TagId,
    Test,
};
use rapport::engine::{Ask, Engine, ListFile, ListForm, ListPage, ListTable, ListText, ReferralView};

/// Ann 2 orders and 12.00, Bob 1 and 5.00, Cid 1 and 1.00.
const ORDERS: &str = "customer_id,order_date,amount\nAnn,2024-01-01,10.00\nAnn,2024-01-03,2.00\nBob,2024-01-02,5.00\n\
    Cid,2024-01-03,1.00\n";
const PEOPLE: &str = "customer_id,city,age\nAnn,Bonn,30\nBob,=Köln,\n";

fn asked<Q: Ask>(engine: &Engine, query: Q) -> Q::Answer {
    Q::take(engine.ask(&query.into()).unwrap()).unwrap()
}

fn shop() -> Engine {
    let mut engine = Engine::default();
    open(&mut engine, &[ORDERS], &[PEOPLE], &[]);
    engine
}

/// Two tags: two orders or more; an order on 3 January or later.
fn params() -> Params {
    let tag =
        |id, of, test| Tag { id: TagId(id), criteria: Criteria::all(vec![Condition::new(of, test)]), ..Tag::default() };
    let often = tag(7, Attribute::Orders, Test::AtLeast(2.0));
    let late = tag(9, Attribute::RecencyDays, Test::AtMost(0.0));
    Params { tags: vec![often, late], ..Params::default() }
}

fn ids(engine: &Engine, ask: &ListAsk) -> String {
    let page = asked(engine, ListPage(params(), ask.clone()));
    page.rows.into_iter().map(|row| row.id).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_window_is_a_part_of_the_list_whatever_was_asked_before() {
    let mut engine = shop();
    let ask = |sort, from, count| ListAsk { sort, from, count, ..ListAsk::default() };
    assert_eq!(ids(&engine, &ask(ListSort::Revenue, 0, 2)), "Ann Bob");
    assert_eq!(ids(&engine, &ask(ListSort::Revenue, 1, 9)), "Bob Cid");
    // Another order of the same customers, one of fewer, and back.
    assert_eq!(ids(&engine, &ListAsk { ascending: true, ..ask(ListSort::Revenue, 0, 9) }), "Cid Bob Ann");
    assert_eq!(ids(&engine, &ListAsk { search: "N".into(), ..ask(ListSort::Revenue, 0, 9) }), "Ann");
    assert_eq!(ids(&engine, &ask(ListSort::Last, 0, 9)), "Ann Cid Bob");
    assert_eq!(ids(&engine, &ListAsk { selector: Selector::Tag(TagId(7)), ..ask(ListSort::Last, 0, 9) }), "Ann");
    assert_eq!(ids(&engine, &ask(ListSort::Revenue, 3, 9)), "");
    let page = asked(&engine, ListPage(params(), ask(ListSort::Revenue, 1, 1)));
    assert_eq!((page.from, page.total, page.revenue.units()), (1, 3, 18.0));
    // Other rows are another list.
    open(&mut engine, &["customer_id,order_date,amount\nZoe,2024-01-01,1.00\n"], &[], &[]);
    assert_eq!(ids(&engine, &ask(ListSort::Revenue, 0, 9)), "Zoe");
}

#[test]
fn attributes_and_tags_are_told_where_they_are_asked_for() {
    let engine = shop();
    let own = vec!["city".to_owned(), "age".to_owned(), "gone".to_owned()];
    let page = asked(&engine, ListPage(params(), ListAsk { count: 9, own, tags: true, ..ListAsk::default() }));
    let text = |text: &str| Some(OwnValue::Text(text.into()));
    assert_eq!(page.rows[0].own, [text("Bonn"), Some(OwnValue::Number(30.0)), None]);
    assert_eq!(page.rows[1].own, [text("=Köln"), None, None]);
    assert_eq!(page.rows[2].own, [None, None, None]);
    let tags: Vec<Vec<TagId>> = page.rows.into_iter().map(|row| row.tags).collect();
    assert_eq!(tags, [vec![TagId(7), TagId(9)], vec![], vec![TagId(9)]]);
    let page = asked(&engine, ListPage(params(), ListAsk { count: 9, ..ListAsk::default() }));
    assert!(page.rows.iter().all(|row| row.own.is_empty() && row.tags.is_empty()));
}

#[test]
fn a_file_and_a_copy_have_the_chosen_columns_in_their_order() {
    let engine = shop();
    let columns = [ListColumn::Own("city".into()), ListColumn::Tags, ListColumn::Last, ListColumn::Revenue];
    let table = ListTable {
        id: "Customer".into(),
        columns: columns.into_iter().zip(["City", "Tags", "Last", "Revenue"].map(str::to_owned)).collect(),
        segments: Vec::new(),
        tags: vec![(TagId(9), "late, very".into()), (TagId(7), "often".into())],
    };
    let ask = ListAsk { count: 2, own: vec!["city".into()], tags: true, ..ListAsk::default() };
    let (text, count) = asked(&engine, ListFile(params(), ask.clone(), ListForm::Table(table.clone()), true));
    let expected = "Customer,City,Tags,Last,Revenue\r\nAnn,Bonn,\"often; late, very\",2024-01-03,12.00\r\n\
        Bob,'=Köln,,2024-01-02,5.00\r\nCid,,\"late, very\",2024-01-03,1.00\r\n";
    assert_eq!((text.as_str(), count), (expected, 3));
    // A copy is of the window, and masked until somebody unlocks the ids.
    let (text, count) = asked(&engine, ListText(params(), ask.clone(), table.clone(), true));
    let expected = "Customer\tCity\tTags\tLast\tRevenue\r\n••n\tBonn\toften; late, very\t2024-01-03\t12.00\r\n\
        ••b\t'=Köln\t\t2024-01-02\t5.00\r\n";
    assert_eq!((text.as_str(), count), (expected, 2));
    assert!(asked(&engine, ListText(params(), ask, table, false)).0.contains("\r\nAnn\t"));
}

/// Ann brought Bob and Eve, Bob brought Cid and Dan; Eve has no order.
#[test]
fn whom_somebody_brought_is_listed_as_it_is_counted() {
    const FAMILY: &str =
        "customer_id,city,referred_by\nAnn,Leeds,\nBob,Leeds,Ann\nEve,York,Ann\nCid,York,Bob\nDan,York,Bob\n";
    let mut engine = Engine::default();
    open(&mut engine, &[ORDERS, "customer_id,order_date,amount\nDan,2024-01-01,3.00\n"], &[FAMILY], &[]);
    let found = asked(&engine, ReferralView(Params::default()));
    let listed = |by, all| {
        let selector = Selector::Referred(ReferredBy { by, all });
        assert_eq!(selector.to_string().parse(), Ok(selector));
        ids(&engine, &ListAsk { selector, count: 9, ..ListAsk::default() })
    };
    let row = |id: &str| found.rows.iter().find(|row| row.id == id).unwrap();
    assert_eq!((row("Ann").direct.customers, listed(Some(row("Ann").number), false).as_str()), (1, "Bob"));
    assert_eq!((row("Ann").all.customers, listed(Some(row("Ann").number), true).as_str()), (3, "Bob Dan Cid"));
    assert_eq!((row("Bob").direct.customers, listed(Some(row("Bob").number), false).as_str()), (2, "Dan Cid"));
    assert_eq!((found.referred.customers, listed(None, false).as_str()), (3, "Bob Dan Cid"));
    assert_eq!(listed(Some(999), true), "");
}
