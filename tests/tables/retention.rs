//! What other tables say of customers who may leave, through the engine.

use crate::support::open;
use rapport::analysis::{ChurnAsk, ListAsk, Params, Selector, StageAsk};
use rapport::engine::{Ask, ChurnView, Engine, ListPage, StageView};

/// Ann buys every 30 days, last 31 days before 30 June; Bob on two days, Cid ends the data.
const ORDERS: &str = "customer_id,order_date,amount\n\
    Ann,2024-01-01,10.00\nAnn,2024-01-31,10.00\nAnn,2024-03-01,10.00\nAnn,2024-03-31,10.00\nAnn,2024-04-30,10.00\n\
    Ann,2024-05-30,10.00\nBob,2024-06-01,5.00\nBob,2024-06-20,5.00\nCid,2024-06-30,1.00\n";
/// Ann four times from 3 January to 1 April and never in the 90 days after; Zoe never ordered.
const CONTACTS: &str = "customer_id,event_type,event_time,page\n\
    Ann,view,2024-01-03,a\nAnn,click,2024-02-01,a\nAnn,view,2024-03-01,b\nAnn,view,2024-04-01,b\n\
    Bob,view,2024-06-01,a\nZoe,view,2024-06-02,a\n";
/// Ann was satisfied with 5 and now with 3: two points less.
const SURVEY: &str = "response_id,customer_id,survey_date,nps,csat,ces,comment\n\
    1,Ann,2024-02-01,9,5,1,x\n2,Ann,2024-06-01,6,3,2,y\n3,Bob,2024-06-01,0,4,1,z\n4,Cid,2024-06-01,10,1,5,z\n";

fn asked<Q: Ask>(engine: &Engine, query: Q) -> Q::Answer {
    Q::take(engine.ask(&query.into()).unwrap()).unwrap()
}

#[test]
fn contacts_and_answers_are_signs_beside_the_orders() {
    let mut engine = Engine::default();
    open(&mut engine, &[ORDERS], &[CONTACTS, SURVEY], &[]);
    let found = asked(&engine, ChurnView(Params::default(), ChurnAsk::default()));
    // The gap of everybody, the contacts and the answers of Ann alone.
    assert_eq!(found.indicators.iter().map(|line| line.customers).collect::<Vec<_>>(), [3, 1, 1]);
    // 60 % × (31/30 − 1)/3 + 20 % × 1 + 20 % × 1 is 0.41: below half.
    assert_eq!((found.customers, found.warned), (3, 0));
    let ask = ChurnAsk { weights: [20, 40, 40], ..ChurnAsk::default() };
    let found = asked(&engine, ChurnView(Params::default(), ask));
    assert_eq!((found.warned, found.at_stake.units()), (1, 60.0));
    let list = ListAsk { selector: Selector::Warned(ask), count: 9, ..ListAsk::default() };
    let page = asked(&engine, ListPage(Params::default(), list));
    assert_eq!(page.rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["Ann"]);
    let stages = asked(&engine, StageView(Params::default(), StageAsk::default()));
    // Zoe may become a customer.
    assert_eq!(stages.potential, Some(1));
}
