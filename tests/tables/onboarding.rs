//! The first days of new customers, worked by hand.

use crate::support::open;
use rapport::analysis::{ListAsk, Onboarding, OnboardingAsk, OnboardingBehind, OnboardingStep, Params, Selector};
use rapport::engine::{Ask, Engine, ListPage, OnboardingView, Query};

/// The data end on 30 June 2024, so that first orders count from 1 June 2023 to 31 May 2024. Old had one in May 2023, New in
/// June 2024. Ann comes again after 9 days, Bob after 31, Cid on the same day, Dan after 30.
const ORDERS: &str = "customer_id,order_date,order_id,amount
Old,2023-05-31,1,10.00
Ann,2024-01-01,2,10.00
Ann,2024-01-10,3,10.00
Bob,2024-02-01,4,10.00
Bob,2024-03-03,5,10.00
Cid,2024-03-01,6,10.00
Cid,2024-03-01,7,10.00
Dan,2024-05-31,8,10.00
Dan,2024-06-30,9,10.00
New,2024-06-01,10,10.00
";

/// Ann on the day of the order and two days later, Bob after 31 days, Dan after one.
const CONTACTS: &str = "customer_id,event_date,event_type
Ann,2024-01-01,view
Ann,2024-01-03,click
Ann,2024-01-04,click
Bob,2024-03-03,view
Dan,2024-06-01,view
New,2024-06-02,view
Old,2023-05-31,view
";

/// On the day of the order, and before it.
const TICKETS: &str = "ticket_id,customer_id,opened_at,closed_at
1,Cid,2024-03-01 10:00,2024-03-01 11:00
2,Bob,2024-01-30 10:00,2024-01-30 11:00
3,Old,2024-06-30 10:00,2024-06-30 11:00
";

fn view(engine: &Engine, ask: OnboardingAsk) -> Onboarding {
    OnboardingView::take(engine.ask(&Query::from(OnboardingView(Params::default(), ask))).unwrap()).unwrap()
}

fn listed(engine: &Engine, behind: OnboardingBehind) -> Vec<String> {
    let list = ListAsk { selector: Selector::Onboarding(behind), count: 9, ..ListAsk::default() };
    let page = ListPage::take(engine.ask(&Query::from(ListPage(Params::default(), list))).unwrap()).unwrap();
    let mut ids: Vec<String> = page.rows.into_iter().map(|row| row.id).collect();
    ids.sort();
    ids
}

#[test]
fn steps_by_hand() {
    let mut engine = Engine::default();
    open(&mut engine, &[ORDERS], &[CONTACTS, TICKETS], &[]);
    let ask = OnboardingAsk::default();
    let found = view(&engine, ask);
    let days = |text: &str| text.parse().unwrap();
    assert_eq!((found.period.from, found.period.to, found.customers), (days("2023-06-01"), days("2024-05-31"), 4));
    use OnboardingStep::*;
    assert_eq!(found.missing, [Message, Opened, Rating]);
    let told: Vec<_> = found
        .lines
        .iter()
        .map(|line| (line.step, line.took, line.median, line.again, line.others, line.others_again))
        .collect();
    assert_eq!(
        told,
        [
            (First, 4, Some(0.0), 2, 0, 0),
            // Ann after 2 days, Dan after 1; both came again.
            (Contact, 2, Some(1.5), 2, 2, 0),
            (Ticket, 1, Some(0.0), 0, 3, 2),
            // Ann after 9 days, Dan after 30.
            (Second, 2, Some(19.5), 2, 2, 0),
        ]
    );
    // Tickets begin in January 2024, contacts end on 2 June, before the last of the days; orders cover all.
    let partly: Vec<_> = found.lines.iter().map(|line| line.partly.map(|days| days.from)).collect();
    assert_eq!(partly, [None, Some(days("2023-05-31")), Some(days("2024-01-30")), None]);
    for line in &found.lines {
        assert_eq!(listed(&engine, line.behind).len() as u64, line.took, "{:?}", line.step);
        let others = OnboardingBehind { took: false, ..line.behind };
        assert_eq!(listed(&engine, others).len() as u64, line.others, "{:?}", line.step);
    }
    let contact = OnboardingBehind { ask, step: Contact, took: true };
    assert_eq!(listed(&engine, contact), ["Ann", "Dan"]);
    // Within 60 days Bob has a contact and a second order; first orders end on 1 May.
    let longer = view(&engine, OnboardingAsk { days: 60, months: 12 });
    assert_eq!((longer.customers, longer.lines[1].took, longer.lines[1].again), (4, 2, 2));
    assert_eq!(
        listed(&engine, OnboardingBehind { ask: longer.ask, step: First, took: true }),
        ["Ann", "Bob", "Cid", "Old"]
    );
}

#[test]
fn orders_alone_have_two_steps() {
    let mut engine = Engine::default();
    open(&mut engine, &["customer_id,order_date,amount\nAnn,2024-01-01,5.00\n"], &[], &[]);
    let found = view(&engine, OnboardingAsk { days: 0, months: 0 });
    // The only day is no day before the as-of day: nobody has had the days yet.
    assert_eq!((found.ask, found.customers, found.lines.len()), (OnboardingAsk { days: 1, months: 1 }, 0, 2));
    assert_eq!((found.lines[1].median, found.lines[1].share(), found.missing.len()), (None, None, 5));
}
