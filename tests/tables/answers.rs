//! What customers answered and allowed, through the engine, out into a file and back again.

use crate::clean::{exported, formats, read};
use crate::support::open;
use proptest::prelude::*;
use rapport::analysis::{FigureKey, InTime, Missing, Params, Service};
use rapport::dataset::{NO_FLAG, Role, Values};
use rapport::engine::Engine;
use rapport::import::{Mapping, Part, Scale};

fn nps(engine: &Engine) -> (Option<f64>, Option<Missing>) {
    let results = engine.analyse(&Params::default()).unwrap();
    let figure = results.figure(FigureKey::Nps).unwrap();
    (figure.value, figure.missing)
}

/// Orders of 24 customers, who answer in turn.
fn orders(answers: &[&str]) -> String {
    let mut file = String::from("customer_id,order_date,order_id,amount,recommend\n");
    for row in 0..24 {
        file += &format!("K{row},2024-02-{:02},A{row},30.00,{}\n", row + 1, answers[row % answers.len()]);
    }
    file
}

/// NPS −100 on the Overview, from customers of whom most were as satisfied as they could say.
#[test]
fn an_nps_of_a_scale_of_five_is_missing_with_its_reason_also_after_a_round_trip() {
    let mut engine = Engine::default();
    open(&mut engine, &[&orders(&["5", "5", "4", "1"])], &[], &[]);
    assert_eq!(nps(&engine), (None, Some(Missing::OtherScale { greatest: 5 })));
    for format in formats() {
        let text = exported(&engine, None, format);
        assert!(text.lines().next().unwrap().contains("recommend 1-5"), "{text}");
        let (mapping, _): (Mapping, Part) = read(&text);
        let mut again = Engine::default();
        open(&mut again, &[&text], &[], &[]);
        assert_eq!(nps(&again), (None, Some(Missing::OtherScale { greatest: 5 })));
        assert_eq!(
            mapping.roles.iter().zip(&mapping.scales).find(|(role, _)| **role == Some(Role::Recommend)).unwrap().1,
            &Some(Scale::FIVE)
        );
    }
    // On the scale of an NPS: 2 promoters, 1 passive, 1 detractor of 4.
    let mut engine = Engine::default();
    open(&mut engine, &[&orders(&["10", "9", "8", "3"])], &[], &[]);
    assert_eq!(nps(&engine), (Some(25.0), None));
    // A file on each scale: only the answers that an NPS can be made of count.
    let mut engine = Engine::default();
    let other = orders(&["5"]).replace(",K", ",L").replace("\nK", "\nL").replace(",A", ",B");
    open(&mut engine, &[&orders(&["10", "9", "8", "3"]), &other], &[], &[]);
    assert_eq!(nps(&engine), (Some(25.0), None));
}

fn consents(part: &Part) -> Vec<u8> {
    let Part::Others(table) = part else { panic!("customers") };
    let Some(Values::Flag(flags)) = table.values(Role::Consent) else { panic!("consent") };
    flags.clone()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    /// Whatever the column is called and whatever stands in it: what is no yes never becomes one, however often it is exported and read.
    #[test]
    fn what_is_no_consent_stays_none_on_every_way_back(
        header in prop_oneof![Just("Unsubscribed"), Just("Email Opt Out"), Just("是否退订"), Just("Accepts Email Marketing"), Just("newsletter"), Just("是否订阅")],
        values in proptest::collection::vec("yes|no|true|false|1|0|subscribed|unsubscribed|opted out|opted in|退订|拒收|同意|不同意|unknown|perhaps|2024-03-05|", 1..9),
    ) {
        let mut file = format!("customer_id,name,email,{header}\n");
        for (row, value) in values.iter().enumerate() {
            file += &format!("K{row},Ann,a{row}@example.com,{value}\n");
        }
        let mut engine = Engine::default();
        open(&mut engine, &[], &[&file], &[]);
        let mut text = exported(&engine, Some(1), formats()[0]);
        let first = consents(&read(&text).1);
        let refusals = ["Unsubscribed", "Email Opt Out", "是否退订"].contains(&header);
        for (value, flag) in values.iter().zip(&first) {
            let is_yes = ["yes", "true", "1", "subscribed", "opted in", "同意", "2024-03-05"].contains(&value.as_str()) && !refusals;
            prop_assert_eq!(*flag == 1, is_yes, "{}: {}", header, value);
            let is_open = ["unknown", "perhaps", ""].contains(&value.as_str());
            prop_assert!(!is_open || *flag == NO_FLAG, "{}", value);
        }
        for format in formats() {
            let mut again = Engine::default();
            open(&mut again, &[], &[&text], &[]);
            text = exported(&again, Some(1), format);
            prop_assert_eq!(consents(&read(&text).1), first.clone());
        }
    }
}

/// Spans of business hours stand beside time stamps: by the calendar fewer tickets are in time.
#[test]
fn tickets_are_counted_by_the_calendar() {
    let file = "Ticket ID,Created time,Closed time,Initial response time,First response time (in hrs),Resolution time (in hrs),Contact ID\n\
        1,2024-01-05 09:00:00,2024-01-05 15:00:00,2024-01-05 11:00:00,02:00:00,06:00:00,51\n\
        2,2024-01-05 17:30:00,2024-01-09 12:00:00,2024-01-08 09:15:00,00:45:00,18:40:00,52\n\
        3,2024-01-09 10:00:00,2024-01-10 10:00:01,2024-01-09 12:00:01,02:00:01,08:00:01,53\n\
        4,2024-02-02 12:00:00,2024-02-02 09:00:00,2024-02-02 12:05:00,00:05:00,00:00:00,51\n\
        5,2024-02-01 08:00:00,,,,,54\n";
    let mut engine = Engine::default();
    let settled = open(&mut engine, &[], &[file], &[]);
    // Answered within two hours: 1 and 4. Closed: 1 to 3, for 4 ends before it begins; within a day: 1.
    let answered = InTime { tickets: 5, ended: 4, in_time: 2 };
    let closed = InTime { tickets: 5, ended: 3, in_time: 1 };
    let expected = Service { tickets: 5, answered: Some(answered), closed: Some(closed) };
    assert_eq!(settled.tables[0].service, Some(expected));
    // Of all five, whoever never came to an end: what is told about the file is what the figures say.
    assert_eq!([answered, closed].map(|counted| counted.share().map(|share| share.0)), [Some(0.4), Some(0.2)]);
    let results = engine.analyse(&Params::default()).unwrap();
    let value = |key| results.figure(key).and_then(|figure| figure.value);
    assert_eq!([FigureKey::AnsweredWithin2h, FigureKey::ClosedWithin24h].map(value), [Some(0.4), Some(0.2)]);
}

/// A share of the answered tickets alone would be 100 % here, however many customers wait.
#[test]
fn tickets_that_nobody_answers_are_not_in_time() {
    let file = "ticket_id,opened_at,first_response_at\n1,2024-01-05 09:00,2024-01-05 11:00\n\
        2,2024-01-05 09:00,\n3,2024-01-05 09:00,2024-01-05 08:00\n4,2024-01-05 09:00,2024-01-05 11:01\n";
    let mut engine = Engine::default();
    let settled = open(&mut engine, &[], &[file], &[]);
    // Only the first one of four, after exactly two hours; the third one was answered before it was opened.
    let answered = InTime { tickets: 4, ended: 2, in_time: 1 };
    // Nothing is told of closing, since the table has no such times.
    assert_eq!(settled.tables[0].service, Some(Service { tickets: 4, answered: Some(answered), closed: None }));
    let results = engine.analyse(&Params::default()).unwrap();
    let figure = results.figure(FigureKey::AnsweredWithin2h).unwrap();
    assert_eq!((figure.value, answered.share().map(|share| share.0)), (Some(0.25), Some(0.25)));
    assert_eq!(figure.inputs.iter().map(|input| input.value).collect::<Vec<_>>(), [1.0, 4.0]);
    assert_eq!(results.figure(FigureKey::ClosedWithin24h).and_then(|figure| figure.value), None);
    assert_eq!(InTime::default().share(), None);
}

#[test]
fn a_survey_tells_its_score_and_none_of_another_scale() {
    let told = |column: &str, answers: &[&str]| {
        let rows: String = answers.iter().enumerate().map(|(row, answer)| format!("{row},{answer},4\n")).collect();
        let mut engine = Engine::default();
        let settled = open(&mut engine, &[], &[&format!("response_id,{column},csat\n{rows}")], &[]);
        settled.tables[0].answers.unwrap()
    };
    // 2 promoters, 1 passive, 1 detractor.
    let answers = told("nps", &["10", "9", "7", "0"]);
    assert_eq!((answers.responses, answers.nps(), answers.rating()), (4, Some(25.0), Some(4.0)));
    let answers = told("nps (1-5)", &["5", "5", "4", "1"]);
    assert_eq!((answers.nps(), answers.elsewhere), (None, Some(5)));
}
