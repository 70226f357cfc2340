//! Surveys, tickets and reports as the systems write them: rows of names, words, previews, spans of time, other scales.

use crate::kinds::{numbers, table, texts};
use crate::support::*;
use rapport::dataset::{NO_VALUE, Table, Values};
use rapport::import::*;

fn asked(sniff: &Sniff) -> Vec<TableDoubt> {
    let doubt = |doubt: &Doubt| if let Doubt::Table(doubt) = doubt { Some(doubt.clone()) } else { None };
    sniff.doubts.iter().filter_map(doubt).collect()
}

fn times(table: &Table, role: Role) -> Vec<i64> {
    let Some(Values::Time(times)) = table.values(role) else { panic!("no times") };
    times.clone()
}

/// Seconds from the opening; nothing where the end is not known.
fn spans(table: &Table, role: Role) -> Vec<Option<i64>> {
    let opened = times(table, Role::Opened);
    times(table, role).into_iter().zip(opened).map(|(end, opened)| (end != NO_VALUE).then(|| end - opened)).collect()
}

/// Two rows of names, numbers with words around them, and words on a scale: seven answers were eight, and four of them empty.
#[test]
fn a_survey_with_two_rows_of_names_counts_the_numbers_in_its_answers() {
    let file = "Respondent ID,Collector ID,Start Date,End Date,Custom Data 1,How likely is it that you would recommend our shop?,How satisfied are you with the shop?,Anything else?\n\
        ,,,,,Response,Response,Open-Ended Response\n\
        201,7,03/13/2024 09:00:00 AM,03/13/2024 09:03:00 AM,C1,10 - Extremely likely,Very satisfied,\n\
        202,7,03/14/2024 09:00:00 AM,03/14/2024 09:03:00 AM,C2,9,Somewhat satisfied,Parking\n\
        203,7,03/15/2024 09:00:00 AM,03/15/2024 09:03:00 AM,C3,0 - Not at all likely,Very dissatisfied,\n\
        204,7,03/16/2024 09:00:00 AM,03/16/2024 09:03:00 AM,C4,7,Neither satisfied nor dissatisfied,Queue\n";
    let seen = sniffed(file.as_bytes());
    assert_eq!((seen.mapping.kind, seen.mapping.further_names), (Kind::Surveys, 1));
    let words = [
        ("Very satisfied", 5),
        ("Somewhat satisfied", 4),
        ("Neither satisfied nor dissatisfied", 3),
        ("Very dissatisfied", 1),
    ];
    let words = words.map(|(word, number)| (word.to_owned(), number)).to_vec();
    assert_eq!(asked(&seen), [TableDoubt::WordScale { column: 6, words }]);
    let (table, report, _) = table(file.as_bytes());
    assert_eq!((report.rows_in, report.rows_kept, report.skipped.headers, report.repairs.left_empty), (5, 4, 1, 0));
    assert_eq!(numbers(&table, Role::Recommend), [10.0, 9.0, 0.0, 7.0]);
    assert_eq!(numbers(&table, Role::Rating), [5.0, 4.0, 1.0, 3.0]);
    assert_eq!(texts(&table, Role::Customer)[0].as_deref(), Some("C1"));
}

#[test]
fn previews_and_broken_off_answers_of_a_survey_with_three_rows_of_names_do_not_count() {
    let file = "StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,ExternalReference,Q1,Q2,Q3\n\
        Start Date,End Date,Response Type,IP Address,Progress,Duration (in seconds),Finished,Recorded Date,Response ID,External Data Reference,How likely are you to recommend us?,How satisfied are you overall?,Why?\n\
        \"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"Z\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"ipAddress\"\"}\",\"{\"\"ImportId\"\":\"\"progress\"\"}\",\"{\"\"ImportId\"\":\"\"duration\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\",\"{\"\"ImportId\"\":\"\"recordedDate\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"externalDataReference\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\",\"{\"\"ImportId\"\":\"\"QID3_TEXT\"\"}\"\n\
        2024-03-01 10:00:00,2024-03-01 10:04:00,IP Address,,100,240,True,2024-03-01 10:04:01,R_1,C1,9,5,ok\n\
        2024-03-01 11:00:00,2024-03-01 11:04:00,Survey Preview,,100,240,True,2024-03-01 11:04:01,R_2,,1,1,test\n\
        2024-03-02 10:00:00,2024-03-02 10:01:00,IP Address,,43,60,False,2024-03-09 10:04:01,R_3,C2,3,,\n\
        2024-03-02 10:00:00,2024-03-02 10:01:00,IP Address,,100,60,True,2024-03-02 10:04:01,R_4,C3,8,4,\n";
    let (table, report, mapping) = table(file.as_bytes());
    assert_eq!((mapping.kind, mapping.further_names), (Kind::Surveys, 2));
    assert_eq!((report.rows_in, report.rows_kept, report.skipped.headers, report.skipped.unfinished), (6, 2, 2, 2));
    assert_eq!((numbers(&table, Role::Recommend), numbers(&table, Role::Rating)), (vec![9.0, 8.0], vec![5.0, 4.0]));
    assert_eq!(texts(&table, Role::Customer), [Some("C1".to_owned()), Some("C3".to_owned())]);
}

/// Everybody a detractor: answers of 1 to 5 under the thresholds of 0 to 10.
#[test]
fn no_nps_is_made_of_a_scale_of_five() {
    let mut file = String::from("customer_id,order_date,order_id,amount,recommend\n");
    for row in 0..24 {
        file += &format!("K{row},2024-02-{:02},A{row},30.00,{}\n", row % 28 + 1, [5, 5, 4, 3, 1, 5][row % 6]);
    }
    let seen = sniffed(file.as_bytes());
    assert!(seen.certain(), "{:?}", seen.doubts);
    assert_eq!(seen.mapping.scale(4), Some(Scale::FIVE));
    let mapping = Mapping { handling: Vec::new(), ..seen.mapping };
    // The answers are kept, out of reach of every NPS.
    assert_eq!(whole(file.as_bytes(), &mapping).rows[0].scores[1].as_deref(), Some("105"));
    // A few answers leave it open: that is asked, and the answer holds.
    let few: String = file.lines().take(6).map(|line| format!("{line}\n")).collect();
    let seen = sniffed(few.as_bytes());
    let doubt = TableDoubt::UnsureScale { role: Role::Recommend, column: 4, lowest: 1, greatest: 5, answers: 5 };
    assert_eq!(asked(&seen), [doubt]);
    let mut scales = seen.mapping.scales.clone();
    scales[4] = Some(Scale::ELEVEN);
    let chosen = Mapping { scales, ..seen.mapping };
    let again = resniff(few.as_bytes(), true, &chosen, None, &Native);
    assert!(again.certain() && again.mapping.scale(4) == Some(Scale::ELEVEN), "{:?}", again.doubts);
    assert_eq!(whole(few.as_bytes(), &chosen).rows[0].scores[1].as_deref(), Some("5"));
}

#[test]
fn satisfaction_of_one_to_ten_is_not_cut_to_its_lowest_answers() {
    let mut file = String::from("customer_id,order_date,amount,satisfaction\n");
    for answer in [10, 9, 8, 7, 1, 10] {
        file += &format!("K{answer},2024-02-01,30.00,{answer}\n");
    }
    let seen = sniffed(file.as_bytes());
    assert!(seen.certain(), "{:?}", seen.doubts);
    let read = whole(file.as_bytes(), &seen.mapping);
    let scores: Vec<f64> = read.rows.iter().map(|row| row.scores[0].as_deref().unwrap().parse().unwrap()).collect();
    // 1 + 4 · (answer − 1) / 9
    for (found, expected) in scores.iter().zip([5.0, 41.0 / 9.0, 37.0 / 9.0, 33.0 / 9.0, 1.0, 5.0]) {
        assert!((found - expected).abs() < 1e-6, "{scores:?}");
    }
    assert_eq!(read.report.repairs.left_empty, 0);
    // In a survey the answers stay on their own scale.
    let survey = "response_id,csat (1-7),nps\n1,7,10\n2,4,9\n";
    let (table, _, mapping) = table(survey.as_bytes());
    assert_eq!((mapping.scale(1), numbers(&table, Role::Rating)), (Some(Scale::from_to(1, 7)), vec![7.0, 4.0]));
}

#[test]
fn reviews_of_the_common_systems_are_surveys() {
    for (header, row, roles) in [
        (
            "review_id,order_id,review_score,review_comment_title,review_comment_message,review_creation_date,review_answer_timestamp",
            "r1,o1,5,,,2018-01-18 00:00:00,2018-01-18 21:46:59",
            vec![
                (0, Role::Record),
                (1, Role::Order),
                (2, Role::Rating),
                (3, Role::Comment),
                (4, Role::Comment),
                (5, Role::Date),
            ],
        ),
        (
            "title,body,rating,review_date,reviewer_name,reviewer_email,product_id,product_handle,reply,picture_urls",
            "Nice,Good cup,5,2024-01-05,Ann,ann@example.com,7,cup,,",
            vec![(1, Role::Comment), (2, Role::Rating), (3, Role::Date), (5, Role::Customer)],
        ),
        (
            "marketplace,customer_id,review_id,product_id,product_parent,product_title,product_category,star_rating,helpful_votes,total_votes,vine,verified_purchase,review_headline,review_body,review_date",
            "US,7,R1,B1,2,Cup,Kitchen,5,0,0,N,Y,Nice,Good,2015-08-31",
            vec![
                (1, Role::Customer),
                (2, Role::Record),
                (7, Role::Rating),
                (12, Role::Comment),
                (13, Role::Comment),
                (14, Role::Date),
            ],
        ),
        (
            "订单编号,买家昵称,评价星级,评价内容,评价时间",
            "A1,tb_ann,5,好,2024-01-05 10:00:00",
            vec![(0, Role::Order), (1, Role::Customer), (2, Role::Rating), (3, Role::Comment), (4, Role::Date)],
        ),
    ] {
        let seen = sniffed(format!("{header}\n{row}\n").as_bytes());
        assert_eq!(seen.mapping.kind, Kind::Surveys, "{header}");
        let found: Vec<(usize, Role)> =
            seen.mapping.roles.iter().enumerate().filter_map(|(at, role)| Some((at, (*role)?))).collect();
        assert_eq!(found, roles, "{header}");
    }
}

#[test]
fn a_column_that_looks_like_a_score_is_named() {
    let seen = sniffed(b"order_id,customer_id,order_date,amount,rating,delivery_score,credit_score\n1,A,2024-01-01,5.00,4,3,710\n2,B,2024-01-02,6.00,5,2,650\n");
    assert_eq!(asked(&seen), [TableDoubt::UnusedScore { column: 5 }]);
}

#[test]
fn one_row_an_answer_is_refused_with_a_word() {
    let seen = sniffed(b"respondent_id,submitted_at,question,answer\n1,2024-01-01,Would you recommend us?,9\n1,2024-01-01,How satisfied are you?,4\n");
    assert_eq!(seen.mapping.kind, Kind::Surveys);
    assert_eq!(asked(&seen), [TableDoubt::OneAnswerARow { question: 2, answer: 3 }]);
    assert!(!seen.mapping.missing().is_empty());
}

#[test]
fn spans_of_time_are_never_read_as_times_and_stamps_come_first() {
    let file = "Ticket ID,Status,Created time,Resolved time,Closed time,Initial response time,First response time (in hrs),Resolution time (in hrs),Tags,Contact ID\n\
        1,Closed,2024-01-05 17:30:00,2024-01-08 12:00:00,2024-01-08 12:00:00,2024-01-08 09:15:00,00:45:00,26:40:00,,51\n\
        2,Open,2024-02-01 08:00:00,,,,,,,52\n";
    let (tickets, report, mapping) = table(file.as_bytes());
    assert_eq!(tickets.kind, Kind::Tickets);
    let role = |at: usize| mapping.roles[at];
    assert_eq!(
        [role(2), role(4), role(5), role(6), role(7)],
        [Some(Role::Opened), Some(Role::Closed), Some(Role::FirstResponse), None, None]
    );
    assert_eq!(report.repairs.left_empty, 0);
    assert_eq!(spans(&tickets, Role::FirstResponse), [Some(63 * 3600 + 45 * 60), None]);
    // Without stamps the spans count from the opening.
    let spanned = "Id,Requester,Created at,First reply time in minutes,First reply time in minutes within business hours,Full resolution time in minutes\n\
        7,Ann,2024-03-01 10:00:00,90,45,1500\n8,Ben,2024-03-02 10:00:00,12,12,\n";
    let (tickets, _, mapping) = table(spanned.as_bytes());
    assert_eq!((tickets.kind, mapping.roles[4]), (Kind::Tickets, None));
    assert_eq!(spans(&tickets, Role::FirstResponse), [Some(5400), Some(720)]);
    assert_eq!(spans(&tickets, Role::Closed), [Some(90_000), None]);
    // Jira writes a stamp where others write yes or no.
    let (tickets, ..) = table(b"Issue key,Issue id,Issue Type,Reporter,Created,Resolved\nPAY-1,10,Bug,Ann,2024-03-01 10:00,2024-03-02 10:00\n");
    assert_eq!(spans(&tickets, Role::Closed), [Some(86_400)]);
}

#[test]
fn a_ticket_that_ends_before_it_was_opened_is_told_and_left_out() {
    let file = b"ticket_id,customer_id,opened_at,first_response_at,closed_at\n\
        T1,K1,2024-02-02 12:00:00,2024-02-02 12:05:00,2024-02-02 09:00:00\n\
        T2,K2,2024-02-03 12:00:00,1d 03:22,2024-02-05 12:00:00\n\
        T3,K3,2024-02-04 12:00:00,,2024-02-04\n";
    let (tickets, report, _) = table(file);
    assert_eq!((report.repairs.impossible, report.repairs.left_empty), (1, 1));
    assert_eq!(spans(&tickets, Role::FirstResponse), [Some(300), None, None]);
    // An end without a time of day is no earlier on the same day.
    assert_eq!(spans(&tickets, Role::Closed), [None, Some(172_800), Some(-43_200)]);
}

#[test]
fn a_report_of_campaigns_invents_no_customers() {
    let file = "Title,Subject,List,Send Date,Send Weekday,Total Recipients,Successful Deliveries,Soft Bounces,Hard Bounces,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Unique Id,Total Orders,Total Gross Sales,Total Revenue\n\
        Autumn,Hello,Shop,\"Oct 05, 2024 09:00 am\",Saturday,\"4,120\",\"4,100\",15,5,\"1,640\",40.00%,\"2,300\",205,5.00%,260,11,a1,14,560.00,540.00\n\
        Winter,Hi,Shop,\"Dec 19, 2024 09:00 am\",Thursday,980,960,12,8,240,25.00%,310,12,1.25%,15,20,a2,2,70.00,70.00\n";
    let seen = sniffed(file.as_bytes());
    assert_eq!(asked(&seen), [TableDoubt::CampaignReport]);
    assert_eq!(seen.doubts.len(), 1, "{:?}", seen.doubts);
    let (touches, report, _) = table(file.as_bytes());
    assert_eq!((touches.kind, report.rows_kept), (Kind::TouchPoints, 2));
    assert_eq!(numbers(&touches, Role::Count), [4120.0, 980.0]);
    assert!(touches.texts(Role::Customer).is_none());
    assert_eq!(texts(&touches, Role::Stage), [Some("Autumn".to_owned()), Some("Winter".to_owned())]);
}

#[test]
fn who_has_refused_is_asked_about_and_never_becomes_consent() {
    let file = "Record ID,First Name,Last Name,Email,Unsubscribed from all email\n1,Ann,Berg,ann@example.com,false\n2,Ben,Dorn,ben@example.com,true\n3,Cem,Falk,cem@example.com,\n";
    let seen = sniffed(file.as_bytes());
    assert_eq!(asked(&seen), [TableDoubt::RefusalsOnly { column: 4, refused: 1, others: 1 }]);
    let (customers, ..) = table(file.as_bytes());
    assert_eq!(customers.values(Role::Consent), Some(&Values::Flag(vec![2, 0, 2])));
    let words = "id,name,email,newsletter\n1,Ann,ann@example.com,subscribed\n2,Ben,ben@example.com,transactional\n3,Cem,cem@example.com,已退订\n";
    let seen = sniffed(words.as_bytes());
    assert_eq!(
        asked(&seen),
        [TableDoubt::UnclearConsent { column: 3, words: vec!["transactional".to_owned()], count: 1 }]
    );
    let (customers, report, _) = table(words.as_bytes());
    assert_eq!(customers.values(Role::Consent), Some(&Values::Flag(vec![1, 2, 0])));
    assert_eq!(report.repairs.left_empty, 1);
}
