//! Who may be written to, and what a saved list holds.

use crate::support::open;
use rapport::analysis::value::ValueAsk;
use rapport::analysis::{ListAsk, Params, Selector};
use rapport::engine::{Ask, Engine, ListFile, ListForm, ListPage, ListReach, ListTable};
use rapport::units::Day;

const ORDERS: &str = "customer_id,order_date,amount\nAnn,2024-01-01,10.00\nBob,2024-01-02,5.00\nCid,2024-01-03,1.00\n";
/// Ann says yes twice, Bob yes and then no; of Cid nothing is said.
const CONSENTS: &str =
    "customer_id,marketing_consent,city\nAnn,yes,Bonn\nBob,yes,Bonn\nAnn,yes,Bonn\nBob,no,Bonn\nCid,,Bonn\n";

fn asked<Q: Ask>(engine: &Engine, query: Q) -> Q::Answer {
    Q::take(engine.ask(&query.into()).unwrap()).unwrap()
}

fn table() -> ListForm {
    ListForm::Table(ListTable { id: "id".into(), ..ListTable::default() })
}

#[test]
fn a_no_or_an_unknown_never_becomes_a_yes() {
    let mut engine = Engine::default();
    open(&mut engine, &[ORDERS], &[], &[]);
    let all = ListAsk { count: 9, ..ListAsk::default() };
    // No table says it: nobody is left out, and the answer says so.
    let reach = asked(&engine, ListReach(Params::default(), all.clone()));
    assert_eq!((reach.total, reach.is_known, reach.no, reach.unknown), (3, false, 0, 0));
    assert_eq!(asked(&engine, ListFile(Params::default(), all.clone(), table(), false)).1, 3);
    let mut engine = Engine::default();
    open(&mut engine, &[ORDERS], &[CONSENTS], &[]);
    let reach = asked(&engine, ListReach(Params::default(), all.clone()));
    assert_eq!((reach.total, reach.is_known, reach.no, reach.unknown), (3, true, 1, 1));
    let (text, count) = asked(&engine, ListFile(Params::default(), all.clone(), table(), false));
    assert!(count == 1 && text.contains("Ann") && !text.contains("Bob") && !text.contains("Cid"), "{text}");
    assert_eq!(asked(&engine, ListFile(Params::default(), all, table(), true)).1, 3);
}

/// Ann and Cid share an address, written in two ways; Bob said no. Hashes by sha256sum: ann@example.com 71d4f55f…, bob@example.com
/// 5ff860bf….
#[test]
fn addresses_are_hashed_once_each_and_without_those_who_said_no() {
    const PEOPLE: &str = "customer_id,email,marketing_consent,city\nAnn,Ann@Example.com,yes,Bonn\nBob,bob@example.com,no,Bonn\n\
        Cid,ann@example.com ,yes,Bonn\n";
    let mut engine = Engine::default();
    open(&mut engine, &[ORDERS], &[PEOPLE], &[]);
    let all = ListAsk { count: 9, ..ListAsk::default() };
    let reach = asked(&engine, ListReach(Params::default(), all.clone()));
    assert_eq!((reach.emails, reach.emails_yes), (2, 1));
    let (text, count) = asked(&engine, ListFile(Params::default(), all.clone(), ListForm::Hashed, false));
    assert_eq!(count, 1);
    assert_eq!(text, "Email\r\n71d4f55f72fa128dfb468a1a3901507c804b74316488744d769d7f4b16696476\r\n");
    let (text, count) = asked(&engine, ListFile(Params::default(), all, ListForm::Hashed, true));
    assert!(
        count == 2
            && text.contains("5ff860bf1190596c7188ab851db691f0f3169c453936e9e1eba2f9a47f7a0018")
            && !text.contains("example"),
        "{text}"
    );
}

/// 700 customers over two years who buy at rates of their own until they leave: enough for the models.
#[test]
fn a_list_by_the_chance_of_ordering_again_is_saved_as_it_is_shown() {
    let mut seed = 7u64;
    let mut next = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as f64 / (1u64 << 31) as f64
    };
    let mut orders = String::from("customer_id,order_date,amount\n");
    for customer in 0..700 {
        let (mut day, gap, leaves, spend) =
            (next() * 400.0, 15.0 + next() * next() * 200.0, next() * 0.5, 5.0 + next() * 60.0);
        loop {
            let date = Day(19_358 + day as i32);
            orders += &format!("c{customer},{date},{:.2}\n", spend * (0.5 + next()));
            day += 1.0 - (1.0 - next()).ln() * gap;
            if day >= 731.0 || next() < leaves {
                break;
            }
        }
    }
    let mut engine = Engine::default();
    open(&mut engine, &[&orders], &[], &[]);
    let selector = Selector::Again { from: 50, to: 100 };
    let ask = ListAsk { selector, count: 50, value: Some(ValueAsk::default()), ..ListAsk::default() };
    let page = asked(&engine, ListPage(Params::default(), ask.clone()));
    assert!(page.total > 0);
    assert_eq!(asked(&engine, ListReach(Params::default(), ask.clone())).total as usize, page.total);
    let (text, count) = asked(&engine, ListFile(Params::default(), ask, table(), false));
    assert_eq!((count as usize, text.lines().count()), (page.total, page.total + 1));
}
