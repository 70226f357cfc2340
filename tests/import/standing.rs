//! What counts as a sale: statuses and types by their meaning.

use crate::support::*;
use rapport::import::*;

/// The mapping as proposed, with customers as they are written.
fn proposed(file: &str) -> (Mapping, Vec<Doubt>) {
    let seen = sniffed(file.as_bytes());
    (Mapping { handling: Vec::new(), ..seen.mapping }, seen.doubts)
}

/// Rows and sum of a status.
fn count(report: &RangeReport, text: &str) -> (Meaning, u64, i64) {
    let one = report.statuses.iter().find(|one| one.text == text).unwrap_or_else(|| panic!("{text}"));
    (one.meaning, one.rows, one.amount.money().0)
}

/// The shop marks an order that nobody has paid as pending or authorized. Such orders were revenue, because only whole
/// texts of a short list were known.
#[test]
fn unpaid_orders_are_no_revenue() {
    let file = "order_id,customer_id,order_date,amount,Payment status\n\
        1,A,2024-01-01,10.00,Paid\n2,B,2024-01-02,20.00,pending\n3,C,2024-01-03,30.00,Authorized (expires soon)\n\
        4,D,2024-01-04,40.00,on_hold\n5,E,2024-01-05,50.00,Draft\n6,F,2024-01-06,60.00,Payment failed\n\
        7,G,2024-01-07,70.00,partially_refunded\n8,H,2024-01-08,80.00,expired\n";
    let (mapping, doubts) = proposed(file);
    assert_eq!(doubts, []);
    let Imported { rows, report, .. } = whole(file.as_bytes(), &mapping);
    let kept: Vec<&str> = rows.iter().map(|row| &*row.customer).collect();
    assert_eq!((kept, report.skipped.by_status), (vec!["A", "G"], 6));
    assert_eq!(count(&report, "pending"), (Meaning::Unpaid, 1, 2000));
    assert_eq!(count(&report, "Payment failed"), (Meaning::Void, 1, 6000));
    assert_eq!(count(&report, "Paid"), (Meaning::Paid, 1, 1000));
}

/// 已发货，退款成功 was a sale, because the text as a whole was not in the list.
#[test]
fn statuses_of_two_parts_and_a_second_column_count() {
    let file = "订单编号,买家会员名,买家实际支付金额,订单状态,售后状态,订单创建时间\n\
        1,甲,10.00,交易成功,,2024-01-01\n2,乙,20.00,已发货，退款成功,,2024-01-02\n3,丙,30.00,交易成功,退款成功,2024-01-03\n\
        4,丁,40.00,交易成功,退款关闭,2024-01-04\n5,戊,50.00,待付款,无售后,2024-01-05\n6,己,60.00,已關閉,,2024-01-06\n";
    let (mapping, doubts) = proposed(file);
    assert_eq!((doubts, mapping.roles[3], mapping.roles[4]), (vec![], Some(Role::Status), Some(Role::Status)));
    let ignore = whole(file.as_bytes(), &mapping);
    assert_eq!((ignore.amount(), ignore.report.skipped.by_status), (5_000, 4));
    assert_eq!(count(&ignore.report, "退款成功"), (Meaning::Returned, 1, 3000));
    let apart = whole(file.as_bytes(), &Mapping { returns: Returns::Separate, ..mapping });
    assert_eq!((apart.amount(), apart.report.returned.amount), (10_000, cents(5_000)));
}

#[test]
fn fulfilment_says_nothing_about_the_payment() {
    let file = "Order,Customer ID,Date,Total,Financial Status,Fulfillment Status\n\
        1,A,2024-01-01,10.00,paid,pending\n2,B,2024-01-02,20.00,paid,unfulfilled\n3,C,2024-01-03,30.00,pending,fulfilled\n\
        4,D,2024-01-04,40.00,paid,restocked\n";
    let (mapping, _) = proposed(file);
    let read = whole(file.as_bytes(), &mapping);
    assert_eq!((read.amount(), read.report.skipped.by_status), (3_000, 2));
}

#[test]
fn statuses_that_nobody_knows_are_asked_about_and_an_answer_counts() {
    let file = "order_id,customer_id,order_date,amount,status\n1,A,2024-01-01,10.00,L3\n2,B,2024-01-02,20.00,paid\n\
        3,C,2024-01-03,30.00, L3 \n";
    let (mapping, doubts) = proposed(file);
    assert_eq!(doubts, [Doubt::UnknownStatuses { column: 4, texts: vec![("L3".into(), 2)] }]);
    assert_eq!(whole(file.as_bytes(), &mapping).amount(), 6_000);
    let statuses = vec![Said { column: 4, text: "L3".into(), meaning: Meaning::Unpaid }];
    let answered = Mapping { statuses, ..mapping.clone() };
    let report = whole(file.as_bytes(), &answered).report;
    assert_eq!((report.rows_kept, count(&report, "L3")), (1, (Meaning::Unpaid, 2, 4000)));
    assert!(report.statuses.iter().all(|one| one.known));
    // A file that shows them behind its beginning is asked about once it is read.
    assert_eq!(second_look(&mapping, &whole(file.as_bytes(), &mapping).report), doubts);
    assert_eq!(second_look(&answered, &report), []);
    // Remembered for next month's file.
    assert_eq!(answered.for_file(&proposed(file).0).statuses, answered.statuses);
    // One in a hundred is told, not asked.
    let rare = file.replace("3,C,2024-01-03,30.00, L3 \n", &"9,C,2024-01-03,1.00,paid\n".repeat(100));
    assert_eq!(proposed(&rare).1, []);
}

/// A payout to the bank was a return of the shop's customers, and a fee a negative sale.
#[test]
fn payouts_and_fees_are_neither_sales_nor_returns() {
    let file = "id,Type,Amount,Fee,Net,Currency,Created (UTC),Customer ID\n\
        t1,charge,12.00,0.40,11.60,eur,2024-01-05 14:50,A\nt2,charge,9.80,0.30,9.50,eur,2024-01-06 02:10,B\n\
        t3,refund,-12.00,0.00,-12.00,eur,2024-01-09 05:00,A\nt4,payout,-9.44,0.00,-9.44,eur,2024-01-12 00:00,\n\
        t5,adjustment,-9.80,15.00,-24.80,eur,2024-02-20 00:00,B\nt6,stripe_fee,-2.00,0.00,-2.00,eur,2024-02-21 00:00,\n";
    let (mapping, doubts) = proposed(file);
    assert_eq!((mapping.column(Role::Type), &doubts), (Some(1), &vec![Doubt::Types { column: 1 }]));
    let apart = whole(file.as_bytes(), &Mapping { returns: Returns::Separate, ..mapping.clone() });
    assert_eq!((apart.amount(), apart.report.returned.amount, apart.report.skipped.no_sale), (2_180, cents(2_180), 2));
    assert_eq!(count(&apart.report, "payout"), (Meaning::NoSale, 1, -944));
    assert_eq!(apart.report.refused, 0);
    let net = whole(file.as_bytes(), &Mapping { returns: Returns::Net, ..mapping.clone() });
    assert_eq!(net.amount(), 0);
    // A person says that a correction is no refund.
    let statuses = vec![Said { column: 1, text: "adjustment".into(), meaning: Meaning::NoSale }];
    let net = whole(file.as_bytes(), &Mapping { returns: Returns::Net, statuses, ..mapping });
    assert_eq!((net.amount(), net.report.skipped.no_sale), (980, 3));
}

#[test]
fn refunds_without_a_minus_lower_too_and_other_types_are_no_types() {
    let file = "order_id,customer_id,order_date,amount,type\n1,A,2024-01-01,10.00,Sale\n1,A,2024-01-02,4.00,Refund\n";
    let (mapping, doubts) = proposed(file);
    assert_eq!(doubts, [Doubt::Types { column: 4 }]);
    assert_eq!(whole(file.as_bytes(), &Mapping { returns: Returns::Net, ..mapping }).amount(), 600);
    let minus = file.replace(",4.00", ",-4.00");
    assert_eq!(proposed(&minus).1, []);
    let other = file.replace("Sale", "Online").replace("Refund", "Store");
    assert_eq!(proposed(&other).0.column(Role::Type), None);
}

#[test]
fn ranges_count_statuses_as_one_reading_does() {
    let mut file = String::from("order_id,customer_id,order_date,amount,order status,refund status\n");
    for row in 0..3000 {
        let status = ["paid", "pending", "paid", "L3"][row % 4];
        let after = ["", "refunded", "rejected"][row % 3];
        file += &format!("{row},{},2024-01-{:02},{}.00,{status},{after}\n", row % 50, row % 28 + 1, row % 90);
    }
    let (mapping, _) = proposed(&file);
    let sorted = |mut report: RangeReport| {
        report.statuses.sort_by(|a, b| (a.column, &a.text).cmp(&(b.column, &b.text)));
        report.statuses
    };
    let chain = Chain::new(file.len() as u64, 10_000, true);
    let cut = import(file.as_bytes(), &mapping, chain, 64 << 10, 1 << 20, true);
    let one = whole(file.as_bytes(), &mapping);
    assert_eq!((cut.rows, sorted(cut.report)), (one.rows, sorted(one.report)));
}
