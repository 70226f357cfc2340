//! Two files that only together make orders, joined by the order number. All sums are worked by hand.

use crate::support::*;
use rapport::import::*;

struct Both {
    plan: JoinPlan,
    /// The joined file.
    text: String,
    report: JoinReport,
    mapping: Mapping,
    imported: Imported,
}

/// How the two are joined; nothing where their columns say nothing of the kind.
fn plan(head: &[u8], lines: &[u8]) -> Option<JoinPlan> {
    let (head, lines) = (sniffed(head), sniffed(lines));
    JoinPlan::of(&JoinSide::of(&head), &JoinSide::of(&lines))
}

/// Joins two files, reads the joined one, and checks that the pieces in which the bytes come change nothing.
fn joined_bytes(head: &[u8], lines: &[u8]) -> Both {
    let plan = plan(head, lines).expect("the columns say how");
    let (text, report, mapping) = joined_by(&plan, head, lines);
    assert_eq!(mapping.missing(), []);
    let imported = whole(text.as_bytes(), &mapping);
    Both { plan, text, report, mapping, imported }
}

/// The joined file, what came of it, and how it is read.
fn joined_by(plan: &JoinPlan, head: &[u8], lines: &[u8]) -> (String, JoinReport, Mapping) {
    let join = |piece: usize| {
        let mut first = JoinHead::new(plan, JoinLookup::default(), Native);
        head.chunks(piece).for_each(|bytes| first.push(bytes));
        let mut second = JoinLines::new(plan, first.finish(), Native);
        let mut text = Vec::new();
        for bytes in lines.chunks(piece) {
            second.push(bytes);
            text.extend(second.take());
        }
        let (rest, known) = second.finish();
        text.extend(rest);
        (String::from_utf8(text).unwrap(), known.report())
    };
    let (text, report) = join(1 << 16);
    for piece in [1, 2, 7, 64] {
        assert_eq!(join(piece), (text.clone(), report), "pieces of {piece}");
    }
    let seen = sniffed(text.as_bytes()).mapping;
    let wanted = plan.mapping(&seen);
    let mapping = resniff(text.as_bytes(), true, &wanted, Some(Role::Date), &Native).mapping;
    (text, report, mapping)
}

fn joined(head: &str, lines: &str) -> Both {
    joined_bytes(head.as_bytes(), lines.as_bytes())
}

/// Customer, day of the month and amount of every row that counts.
fn rows(both: &Both) -> Vec<(&str, i64)> {
    both.imported.rows.iter().map(|row| (row.customer.as_str(), row.amount)).collect()
}

const ORDERS: &str = "order_id,customer_id,order_date,status\n\
    1001,C1,2024-01-05,paid\n1002,C2,2024-01-06,paid\n1003,C1,2024-02-07,paid\n1004,C3,2024-02-08,cancelled\n";

#[test]
fn lines_get_the_customer_and_the_day_of_their_order() {
    // 1001: 2 × 10 + 1 × 5 = 25, 1002: 3 × 4 = 12, 1003: 1 × 7.50; 1004 was cancelled.
    let lines = "line_id,order_id,product,quantity,unit_price\n\
        1,1001,tea,2,10.00\n2,1001,cup,1,5.00\n3,1002,pot,3,4.00\n4,1003,tea,1,7.50\n5,1004,jug,1,99.00\n";
    let both = joined(ORDERS, lines);
    assert_eq!(rows(&both), [("C1", 2000), ("C1", 500), ("C2", 1200), ("C1", 750)]);
    assert_eq!((both.imported.customers(), both.imported.orders()), (2, 3));
    assert_eq!(both.imported.report.skipped.by_status, 1);
    let expected = JoinReport {
        orders: 4,
        orders_found: 4,
        lines: 5,
        lines_found: 5,
        sum: cents(14_350),
        ..JoinReport::default()
    };
    assert_eq!(both.report, expected);
    assert_eq!(both.report.verdict(), JoinVerdict::Sure);
    // Each line stands where it stood.
    let stands = |(own, new): (&str, &str)| new.ends_with(own);
    assert!(lines.lines().zip(both.text.lines()).all(stands), "{}", both.text);
    assert_eq!(both.text.lines().nth(1), Some("C1,2024-01-05,paid,1,1001,tea,2,10.00"));
}

#[test]
fn payments_of_one_order_add_up() {
    // 1001 in two payments: 20 + 5. The payments have days of their own; those of the orders count.
    let payments = "order_id,payment_date,amount\n1001,2024-01-09,20.00\n1001,2024-03-01,5.00\n1002,2024-01-09,12.00\n1003,2024-02-09,7.50\n";
    let both = joined(ORDERS, payments);
    assert_eq!(rows(&both), [("C1", 2000), ("C1", 500), ("C2", 1200), ("C1", 750)]);
    assert_eq!((both.imported.amount(), both.imported.orders()), (4450, 3));
    let days: Vec<i32> = both.imported.rows.iter().map(|row| row.day).collect();
    let january_5 = days[0];
    assert_eq!(days, [january_5, january_5, january_5 + 1, january_5 + 33]);
    // An order without a payment is told; it has no money here.
    assert_eq!((both.report.orders, both.report.orders_found, both.report.lines_found), (4, 3, 4));
}

#[test]
fn a_row_without_its_order_is_refused_on_its_own_line_and_told() {
    let lines =
        "order_id,product,amount\n1001,tea,10.00\n1001,cup,5.00\n\n9,pot,4.25\n1002,pot,1.00\n9,jug,0.75\n,lid,2.00\n";
    let both = joined(ORDERS, lines);
    assert_eq!(rows(&both), [("C1", 1000), ("C1", 500), ("C2", 100)]);
    let refused: Vec<(u64, ReasonKind)> =
        both.imported.report.details.iter().map(|row| (row.line, row.reason.kind())).collect();
    assert_eq!(refused, [5, 7, 8].map(|line| (line, ReasonKind::MissingDate)));
    assert_eq!((both.imported.report.rows_in, both.imported.report.blank_lines), (6, 1));
    // 9 and no number at all: 4.25 + 0.75 + 2.00.
    assert_eq!((both.report.lines, both.report.lines_found), (6, 3));
    assert_eq!((both.report.numbers_left, both.report.sum_left, both.report.sum), (1, cents(700), cents(1600)));
    assert_eq!(both.report.verdict(), JoinVerdict::Ask);
}

/// A head with an amount such as `1,234.50` that nobody quoted moved its customer: `234.50` bought for `C9`.
#[test]
fn a_row_with_more_fields_than_columns_gives_its_lines_no_customer() {
    let head = "order_id,order_date,total,customer_id\n1001,2024-01-05,10.00,C1\n1002,2024-01-06,1,234.50,C9\n1003,2024-01-07,7.00,C2,,\n";
    let both = joined(head, "order_id,amount\n1001,10.00\n1002,1234.50\n1003,7.00\n");
    // The marks alone at the end of the third row are no fields.
    assert_eq!(rows(&both), [("C1", 1000), ("C2", 700)]);
    assert_eq!(
        (both.report.wide, both.report.orders, both.report.lines_found, both.report.sum_left),
        (1, 2, 2, cents(123_450))
    );
    assert_eq!(both.report.verdict(), JoinVerdict::Ask);
    // However few they are, a person decides.
    let report = JoinReport { orders: 99, lines: 100, lines_found: 99, wide: 1, ..JoinReport::default() };
    assert_eq!(report.verdict(), JoinVerdict::Ask);
}

/// The total below the orders counted as one more of them, which no line names: what it comes to seemed to be lost.
#[test]
fn totals_below_either_file_are_no_orders() {
    let head =
        "order_id,customer_id,order_date,total\n1001,C1,2024-01-05,10.00\n1002,C2,2024-01-06,7.00\nTotal,,,17.00\n";
    let both = joined(head, "order_id,amount\n1001,10.00\n1002,7.00\nTotal,17.00\n");
    assert_eq!(rows(&both), [("C1", 1000), ("C2", 700)]);
    assert_eq!((both.report.orders, both.report.lines, both.report.total_left, both.report.equal), (2, 2, cents(0), 2));
    assert_eq!(both.report.verdict(), JoinVerdict::Sure);
}

/// Orders of 100 of which 40 were given back became revenue of 100 without a word, because the items say nothing of it.
#[test]
fn a_head_that_says_what_was_given_back_is_told_from_one_that_does_not() {
    let lines = b"order_id,price\n1001,100.00\n";
    let with = plan(b"order_id,customer_id,order_date,total,refund_amount\n1001,C1,2024-01-05,100.00,40.00\n", lines);
    let without = plan(b"order_id,customer_id,order_date,total\n1001,C1,2024-01-05,100.00\n", lines);
    assert_eq!([with, without].map(|plan| plan.map(|plan| plan.refunds)), [Some(true), Some(false)]);
}

/// A day that was found by its values, or one of two customers, was taken from the head without a question.
#[test]
fn what_the_names_of_the_head_leave_open_stays_a_question() {
    let lines = b"order_id,amount\n1001,10.00\n1002,12.00\n";
    let named = plan(b"order_id,customer_id,order_date\n1001,C1,2024-01-05\n1002,C2,2024-01-06\n", lines).unwrap();
    let guessed = plan(b"order_id,customer_id,wann\n1001,C1,2024-01-05\n1002,C2,2024-01-06\n", lines).unwrap();
    assert_eq!((named.plain, guessed.plain), (true, false));
    let day = Doubt::GuessedByValues { role: Role::Date, column: 1 };
    assert_eq!((named.answers(&day, false), guessed.answers(&day, false)), (true, false));
    // Two amounts of the lines are a question until the totals of the orders say which it is.
    let amounts = Doubt::SeveralColumns { role: Role::Amount, columns: vec![3, 4] };
    assert_eq!((named.answers(&amounts, false), named.answers(&amounts, true)), (false, true));
}

#[test]
fn an_order_number_that_stands_twice_counts_once_and_a_contradiction_is_asked_about() {
    let lines = "order_id,amount\n1,10.00\n2,20.00\n";
    let head = |again: &str| {
        let more: String = (3..40).map(|n| format!("{n},C{n},2024-01-05\n")).collect();
        format!("order_id,customer_id,order_date\n1,A,2024-01-05\n2,B,2024-01-06\n{more}{again}\n")
    };
    let same = joined(&head("1,A,2024-01-05"), lines);
    assert_eq!((same.report.orders, same.report.repeated, same.report.differing), (39, 1, 0));
    assert_eq!((rows(&same), same.report.verdict()), (vec![("A", 1000), ("B", 2000)], JoinVerdict::Sure));
    let other = joined(&head("1,Z,2024-01-05"), lines);
    assert_eq!((other.report.repeated, other.report.differing), (1, 1));
    assert_eq!((rows(&other), other.report.verdict()), (vec![("A", 1000), ("B", 2000)], JoinVerdict::Ask));
}

#[test]
fn numbers_that_differ_in_zeros_and_case_only_are_found_where_one_order_has_them() {
    let head = "order_no,customer,date\n000123,A,2024-01-05\nab-7,B,2024-01-06\n#500,C,2024-01-07\nX1,D,2024-01-08\nx1,E,2024-01-09\n";
    let lines = "order_no,amount\n123,1.00\nAB-7,2.00\n500.0,3.00\nX1,4.00\nx1,5.00\n0X1,6.00\n";
    let both = joined(head, lines);
    // 0X1 could be X1 or x1, so nobody takes it.
    assert_eq!(rows(&both), [("A", 100), ("B", 200), ("C", 300), ("D", 400), ("E", 500)]);
    assert_eq!((both.report.lines_found, both.report.loosely, both.report.sum_left), (5, 3, cents(600)));
}

#[test]
fn totals_and_lines_never_count_twice() {
    let head = "InvoiceId,CustomerId,InvoiceDate,Total\n1,A,2024-01-05,25.00\n2,B,2024-01-06,12.00\n";
    let lines = "InvoiceLineId,InvoiceId,TrackId,UnitPrice,Quantity\n1,1,7,10.00,2\n2,1,8,5.00,1\n3,2,7,4.00,3\n";
    let both = joined(head, lines);
    assert_eq!(rows(&both), [("A", 2000), ("A", 500), ("B", 1200)]);
    assert_eq!(
        (both.report.compared, both.report.equal, both.report.total, both.report.sum),
        (2, 2, cents(3700), cents(3700))
    );
    assert_eq!((both.report.verdict(), both.report.prefers_totals()), (JoinVerdict::Sure, false));
    // With shipping the totals are more than the lines: what was paid is asked about.
    let shipped = joined(&head.replace("25.00", "29.90").replace("12.00", "16.90"), lines);
    assert_eq!((shipped.report.equal, shipped.report.total, shipped.report.sum), (0, cents(4680), cents(3700)));
    assert_eq!((shipped.report.verdict(), shipped.report.prefers_totals()), (JoinVerdict::Ask, true));
    // An order without lines would lose its money.
    let more = joined(&format!("{head}3,A,2024-01-07,8.00\n"), lines);
    assert_eq!((more.report.orders_found, more.report.total_left), (2, cents(800)));
    assert_eq!((more.report.verdict(), more.report.prefers_totals()), (JoinVerdict::Ask, true));
}

#[test]
fn files_in_other_encodings_and_marks_are_joined_too() {
    let head =
        encoding_rs::GB18030.encode("订单号,客户编号,下单日期\nA1,王小明,2024-01-05\nA2,\"李, 四\",2024-01-06\n").0;
    let lines = "\u{feff}\"订单号\"\t\"商品\"\t\"金额\"\r\n\"A1\"\t\"茶\"\t\"10.00\"\r\n\"A2\"\t\"两\r\n行\"\t\"5.00\"\r\n\"A1\"\t\"杯\"\t\"x\"\r\n";
    let both = joined_bytes(&head, lines.as_bytes());
    assert_eq!(rows(&both), [("王小明", 1000), ("李, 四", 500)]);
    assert_eq!(both.imported.report.details.iter().map(|row| row.line).collect::<Vec<_>>(), [5]);
    assert_eq!(both.mapping.headers, ["客户编号", "下单日期", "订单号", "商品", "金额"]);
    assert!(!both.plan.lines.headers.is_empty());
}

#[test]
fn what_stands_around_the_lines_stays_where_it_is() {
    let lines = "Order lines\nExported on 2024-03-01\n\norder_id;product;amount\n1001;tea;10,00\n1002;cup\n1003;pot;7,50\nTotal;;17,50\n";
    let both = joined(ORDERS, lines);
    assert_eq!(rows(&both), [("C1", 1000), ("C1", 750)]);
    let details = &both.imported.report.details;
    assert_eq!(
        details.iter().map(|row| (row.line, row.reason.kind())).collect::<Vec<_>>(),
        [(6, ReasonKind::TooFewFields)]
    );
    let Skips { preamble, totals, .. } = both.imported.report.skipped;
    assert_eq!((preamble, totals, both.imported.report.rows_in), (2, 1, 6));
}

#[test]
fn files_that_have_nothing_to_do_with_each_other_are_left_alone() {
    let whole = "order_id,customer_id,order_date,amount\n1,A,2024-01-05,1.00\n2,B,2024-01-06,2.00\n";
    let contacts = "customer_id,name,city\nA,Ann,Bonn\nB,Bob,Rome\n";
    let survey = "order_id,customer_id,date,nps score\n1,A,2024-01-05,9\n2,B,2024-01-06,10\n";
    let lines = "order_id,product,amount\n1,tea,1.00\n1,cup,2.00\n";
    for (head, other) in
        [(whole, whole), (whole, contacts), (contacts, whole), (survey, lines), (lines, whole), (lines, lines)]
    {
        assert!(plan(head.as_bytes(), other.as_bytes()).is_none(), "{head}{other}");
    }
    assert!(plan(whole.as_bytes(), lines.as_bytes()).is_some_and(|plan| plan.alike));
    // The ids of people count from 1 as those of orders do, and invoices of suppliers have numbers of their own.
    let people = "id,name,email,created_at\n1,Ann,ann@example.com,2024-01-05\n2,Bob,bob@example.com,2024-01-06\n";
    assert!(plan(people.as_bytes(), lines.as_bytes()).is_none());
    let spending = "invoice_no,date,spend,category\n1,2024-01-05,10.00,print\n2,2024-01-06,20.00,web\n";
    assert!(plan(whole.replace("order_id", "invoice_no").as_bytes(), spending.as_bytes()).is_none());
    // Numbers of another shop.
    let both = joined(whole, "order_id,amount\n71,1.00\n72,1.00\n1,1.00\n");
    assert_eq!(both.report.verdict(), JoinVerdict::No);
}

#[test]
fn invoices_and_their_lines_come_to_the_published_total() {
    let name = "invoices_and_their_lines_come_to_the_published_total";
    let (Some(head), Some(lines)) = (shared(name, "chinook/Invoice.csv"), shared(name, "chinook/InvoiceLine.csv"))
    else {
        return;
    };
    // Chinook: 412 invoices of 59 customers, 2,240 lines, 2,328.60.
    let both = joined_bytes(&head, &lines);
    assert_eq!((both.imported.orders(), both.imported.customers(), both.imported.amount()), (412, 59, 232_860));
    assert_eq!((both.report.lines_found, both.report.equal, both.report.verdict()), (2240, 412, JoinVerdict::Sure));
}

#[test]
fn payments_are_joined_with_orders_whose_number_is_called_id() {
    let name = "payments_are_joined_with_orders_whose_number_is_called_id";
    let (Some(head), Some(payments)) =
        (shared(name, "jaffle_shop_classic/raw_orders.csv"), shared(name, "jaffle_shop_classic/raw_payments.csv"))
    else {
        return;
    };
    let both = joined_bytes(&head, &payments);
    assert_eq!((both.report.orders, both.report.lines, both.report.lines_found), (99, 113, 113));
    assert_eq!((both.report.sum, both.report.verdict()), (cents(16_720_000), JoinVerdict::Sure));
    // The number has another name there, so that a person is asked.
    assert!(!both.plan.alike);
}

#[test]
fn a_customer_number_of_each_order_leads_to_the_person_in_a_third_file() {
    // As the orders of Olist: k1 and k3 are one person, P1.
    let customers = "customer_id,customer_unique_id,customer_city\nk1,P1,Bonn\nk2,P2,Rome\nk3,P1,Bonn\n";
    let orders = "order_id,customer_id,order_status,order_purchase_timestamp\n\
        o1,k1,delivered,2024-01-05 10:00:00\no2,k2,delivered,2024-01-06 11:00:00\no3,k3,delivered,2024-02-07 12:00:00\n";
    let items = "order_id,order_item_id,product_id,price,freight_value\no1,1,x,10.00,1.00\no1,2,y,5.00,1.00\no2,1,x,10.00,2.00\no3,1,z,7.00,1.00\n";
    let (seen_customers, seen_orders) = (sniffed(customers.as_bytes()), sniffed(orders.as_bytes()));
    let sides = [&seen_customers, &seen_orders].map(JoinSide::of);
    let persons = JoinPlan::of_customers(&sides[0], &sides[1]).expect("a number for the person");
    assert!(JoinPlan::of_customers(&sides[1], &sides[0]).is_none());
    let (text, report, mapping) = joined_by(&persons, customers.as_bytes(), orders.as_bytes());
    assert_eq!((report.lines, report.lines_found, report.verdict()), (3, 3, JoinVerdict::Sure));
    assert_eq!(mapping.column(Role::Customer), Some(0));
    assert_eq!(text.lines().nth(3), Some("P1,o3,k3,delivered,2024-02-07 12:00:00"));
    let both = joined(&text, items);
    assert_eq!(rows(&both), [("P1", 1000), ("P1", 500), ("P2", 1000), ("P1", 700)]);
    assert_eq!((both.imported.customers(), both.imported.orders(), both.report.orders_found), (2, 3, 3));
}

/// The orders of each month, and the lines of each month, put behind one another: the names stand in the middle, too.
#[test]
fn names_of_columns_in_the_middle_are_no_order_and_no_line() {
    let february = "\u{feff}order_id,customer_id,order_date,status\n1005,C4,2024-02-09,paid\n";
    let lines = "line_id,order_id,product,quantity,unit_price\n1,1001,tea,2,10.00\n2,1002,pot,3,4.00\n\n\
        line_id,order_id,product,quantity,unit_price\n3,1005,cup,1,5.00\n";
    let both = joined(&format!("{ORDERS}\n{february}"), lines);
    assert_eq!(rows(&both), [("C1", 2000), ("C2", 1200), ("C4", 500)]);
    let JoinReport { orders, orders_found, lines, lines_found, unnumbered, .. } = both.report;
    assert_eq!((orders, orders_found, lines, lines_found, unnumbered), (5, 3, 3, 3, 0));
    assert_eq!((both.imported.report.skipped.headers, both.imported.report.refused), (1, 0));
    assert_eq!(both.report.verdict(), JoinVerdict::Sure);
}

/// Each month with its columns in another order, other marks and line ends; nothing of one is a row of the other.
#[test]
fn tables_in_several_files_are_read_one_after_the_other_however_they_are_written() {
    let january = "order_id,customer_id,order_date\n1001,C1,2024-01-05\n1002,\"C,2\",2024-01-06\n";
    let february = "order_date;order_id;customer_id\r\n2024-02-07;1003;C1\r\n2024-02-08;1004;C3\r\n";
    // 1001: 2 × 10 + 1 × 5, 1002: 3 × 4; 1003: 7.50, 1009 is nobody's.
    let first = "order_id,quantity,unit_price\n1001,2,10.00\n1001,1,5.00\n1002,3,4.00\n";
    let second = "unit_price;order_id;quantity\n7.50;1003;1\n1.00;1009;1";
    let plan = |head: &str, lines: &str| plan(head.as_bytes(), lines.as_bytes()).expect("the columns say how");
    let mut known = JoinLookup::default();
    for head in [january, february] {
        let mut reader = JoinHead::new(&plan(head, first), known, Native);
        reader.push(head.as_bytes());
        known = reader.finish();
    }
    assert_eq!(known.report().orders, 4);
    // An export that begins earlier says the same of one order, and something else of another one.
    let overlapping = "order_id,customer_id,order_date\n1001,C1,2024-01-05\n1004,C9,2024-02-08\n";
    let mut reader = JoinHead::new(&plan(overlapping, first), known, Native);
    reader.push(overlapping.as_bytes());
    known = reader.finish();
    assert_eq!((known.report().orders, known.report().repeated, known.report().differing), (4, 1, 1));
    let mut joined = Vec::new();
    for lines in [first, second] {
        let plan = plan(january, lines);
        let mut writer = JoinLines::new(&plan, known, Native);
        writer.push(lines.as_bytes());
        let mut text = writer.take();
        let (rest, now) = writer.finish();
        text.extend(rest);
        known = now;
        joined.push(String::from_utf8(text).expect("UTF-8"));
    }
    assert_eq!(
        joined[0],
        "customer_id,order_date,order_id,quantity,unit_price\nC1,2024-01-05,1001,2,10.00\nC1,2024-01-05,1001,1,5.00\n\
         \"C,2\",2024-01-06,1002,3,4.00\n"
    );
    assert_eq!(
        joined[1],
        "customer_id;order_date;unit_price;order_id;quantity\nC1;2024-02-07;7.50;1003;1\n;;1.00;1009;1"
    );
    let report = known.report();
    assert_eq!((report.lines, report.lines_found, report.orders_found, report.numbers_left), (5, 4, 3, 1));
    assert_eq!((report.sum, report.sum_left), (cents(4_450), cents(100)));
}
