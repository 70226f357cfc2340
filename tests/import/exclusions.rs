//! Rows that a person leaves out by a rule.

use crate::support::*;
use rapport::import::*;

const FILE: &str = "order_id,customer_email,order_date,amount,tags,source\n\
    1,ann@mail.example,2024-01-02,50.00,,web\n2,ben@mail.example,2024-01-09,51.00,\"vip, latest\",web\n\
    3,qa+1@shop.example,2024-01-10,1.00,test order,web\n4,eva@shop.example,2024-01-11,80.00,staff,pos\n\
    5,ann@mail.example,2024-01-12,0.00,replacement,draft\n6,bulk@big.example,2024-01-13,25000.00,Wholesale,draft\n\
    7,ann@mail.example,2024-01-14,-5.00,,web\n";

fn mapping() -> Mapping {
    Mapping { handling: Vec::new(), returns: Returns::Net, keep_zero: true, ..sniffed(FILE.as_bytes()).mapping }
}

/// The lines of the orders kept under these rules, and what each rule leaves out.
fn kept(rules: &[(Option<usize>, Test, &str)]) -> (Vec<i64>, Vec<(u64, i64)>) {
    let rule = |&(column, test, value): &(Option<usize>, Test, &str)| Exclusion { column, test, value: value.into() };
    let mapping = Mapping { exclusions: rules.iter().map(rule).collect(), ..mapping() };
    let Imported { rows, refunds, report, .. } = whole(FILE.as_bytes(), &mapping);
    assert_eq!(report.skipped.excluded, report.excluded.iter().map(|one| one.rows).sum::<u64>());
    let counts = report.excluded.iter().map(|one| (one.rows, one.amount.money().0)).collect();
    (rows.iter().chain(&refunds).map(|row| row.amount).collect(), counts)
}

#[test]
fn each_test_leaves_out_what_it_says() {
    let all = vec![5000, 5100, 100, 8000, 0, 2_500_000, -500];
    let but = |left_out: &[i64]| all.iter().copied().filter(|amount| !left_out.contains(amount)).collect::<Vec<_>>();
    assert_eq!(kept(&[]).0, all);
    // "latest" holds the letters of "test".
    assert_eq!(kept(&[(Some(4), Test::Contains, "TEST")]), (but(&[100]), vec![(1, 100)]));
    assert_eq!(kept(&[(Some(4), Test::Equals, "wholesale")]), (but(&[2_500_000]), vec![(1, 2_500_000)]));
    assert_eq!(kept(&[(Some(1), Test::Domain, "@shop.example")]), (but(&[100, 8000]), vec![(2, 8100)]));
    assert_eq!(kept(&[(Some(5), Test::InList, "pos, draft")]), (but(&[8000, 0, 2_500_000]), vec![(3, 2_508_000)]));
    // A return is no order of nothing.
    assert_eq!(kept(&[(None, Test::AtMost, "0.01")]), (but(&[0]), vec![(1, 0)]));
    assert_eq!(kept(&[(None, Test::AtLeast, "1000")]), (but(&[2_500_000]), vec![(1, 2_500_000)]));
    // A row that two rules leave out counts with the first.
    let two = kept(&[(Some(1), Test::Domain, "shop.example"), (Some(4), Test::Contains, "staff")]);
    assert_eq!(two, (but(&[100, 8000]), vec![(2, 8100), (0, 0)]));
    // A rule that says nothing leaves nothing out.
    assert_eq!(kept(&[(Some(4), Test::Contains, " "), (None, Test::AtMost, "x")]), (all, vec![(0, 0), (0, 0)]));
}

#[test]
fn rules_are_kept_for_the_next_file_and_a_column_without_a_meaning_is_read_for_them() {
    let rules = vec![Exclusion { column: Some(4), test: Test::Contains, value: "staff".into() }];
    let remembered = Mapping { exclusions: rules.clone(), ..mapping() };
    assert_eq!(remembered.roles[4], None);
    assert_eq!(remembered.for_file(&mapping()).exclusions, rules);
    let mut roles = remembered.roles.clone();
    // Nothing behind the tags is read, and a row that ends before them is none the less a row.
    roles[5] = None;
    let mapping = Mapping { roles, ..remembered };
    let short = format!("{FILE}8,ann@mail.example,2024-01-15,7.00\n");
    let report = whole(short.as_bytes(), &mapping).report;
    assert_eq!((report.rows_kept, report.skipped.excluded, report.refused), (7, 1, 0));
}

#[test]
fn chinese_words_are_found_inside_of_others() {
    let rule = |value: &str| Exclusion { column: Some(0), test: Test::Contains, value: value.into() };
    assert!(rule("测试").fits("内部测试订单", DecimalMark::Point) && !rule("测试").fits("正常", DecimalMark::Point));
    assert!(
        Exclusion { test: Test::Domain, ..rule("shop.example") }.fits("Eva <eva@eu.Shop.Example>", DecimalMark::Point)
    );
    assert!(!Exclusion { test: Test::Domain, ..rule("shop.example") }.fits("eva@myshop.example", DecimalMark::Point));
}

#[test]
fn ranges_leave_out_what_one_reading_does() {
    let mut file = String::from("order_id,customer_id,order_date,amount,tags\n");
    for row in 0..3000 {
        file += &format!(
            "{row},{},2024-01-{:02},{}.00,{}\n",
            row % 50,
            row % 28 + 1,
            row % 90,
            ["", "staff", "vip"][row % 3]
        );
    }
    let exclusions = vec![
        Exclusion { column: Some(4), test: Test::Contains, value: "staff".into() },
        Exclusion { column: None, test: Test::AtMost, value: "3".into() },
    ];
    let mapping = Mapping { exclusions, ..sniffed(file.as_bytes()).mapping };
    let chain = Chain::new(file.len() as u64, 10_000, true);
    let cut = import(file.as_bytes(), &mapping, chain, 64 << 10, 1 << 20, true);
    let one = whole(file.as_bytes(), &mapping);
    assert_eq!((cut.rows, &cut.report.excluded), (one.rows, &one.report.excluded));
    assert_eq!(one.report.excluded.iter().map(|one| one.rows).sum::<u64>(), one.report.skipped.excluded);
    assert!(one.report.excluded.iter().all(|one| one.rows > 0));
}

/// The story: gift cards counted as revenue when they were sold, and again when something was bought with them.
#[test]
fn gift_cards_that_are_sold_are_left_out_and_asked_about() {
    for (column, card, other) in [
        ("product", "Gift card 50", "Gift wrap"),
        ("Line item name", "E-Gift Card", "Card holder"),
        ("Description", "gift_card", "T-shirt"),
        ("商品名称", "储值卡500元", "卡包"),
        ("商品名稱", "電子禮品卡", "禮品"),
    ] {
        let row = |n: i64, what: &str| format!("{n},C{},2024-01-{:02},{n}.00,{what}\n", n % 3, 1 + n);
        let rows: String = (1..=8).map(|n| row(n, if n == 5 || n == 7 { card } else { other })).collect();
        let text = format!("order_id,customer_id,order_date,amount,{column}\n{rows}");
        let sniff = sniffed(text.as_bytes());
        let doubt = sniff.doubts.iter().find(|doubt| matches!(doubt, Doubt::GiftCards(_))).expect(column);
        let Doubt::GiftCards(found) = doubt else { continue };
        assert_eq!(
            found.iter().map(|one| one.leaves_out).collect::<Vec<_>>(),
            [Excluded { rows: 2, amount: cents(1_200) }]
        );
        // 1 + … + 8 without 5 and 7 is proposed, and all of it is the other answer.
        let choices = doubt.choices(&sniff.mapping);
        assert_eq!(choices[0].mapping, sniff.mapping, "{column}");
        let read = |mapping: &Mapping| whole(text.as_bytes(), mapping);
        assert_eq!([0, 1].map(|at| read(&choices[at].mapping).amount()), [2_400, 3_600]);
        assert_eq!(read(&sniff.mapping).report.excluded, [Excluded { rows: 2, amount: cents(1_200) }]);
        // The answer stays when the beginning is looked at again.
        let kept = resniff(text.as_bytes(), true, &choices[1].mapping, None, &Native);
        assert!(kept.mapping.exclusions.is_empty() && kept.doubts.contains(doubt));
    }
    // Who pays with one buys something; a use of one is no sale of one.
    for (column, text) in [("payment_method", "gift card"), ("description", "Paid by gift card"), ("note", "gift card")]
    {
        let text = format!(
            "order_id,customer_id,order_date,amount,{column}\n1,A,2024-01-05,5.00,{text}\n2,B,2024-01-06,6.00,x\n3,B,2024-01-07,6.00,y\n"
        );
        let sniff = sniffed(text.as_bytes());
        assert!(!sniff.doubts.iter().any(|doubt| matches!(doubt, Doubt::GiftCards(_))), "{column}");
        assert!(sniff.mapping.exclusions.is_empty(), "{column}");
    }
}

#[test]
fn a_till_tells_gift_cards_in_a_column_of_their_own() {
    let name = "a_till_tells_gift_cards_in_a_column_of_their_own";
    let Some(bytes) = shared(name, "field/08-square-transactions.csv") else { return };
    let doubts = sniffed(&bytes).doubts;
    let amount = rapport::units::Money(5_000);
    assert!(doubts.contains(&Doubt::GiftCardColumn { column: 6, rows: 1, amount }), "{doubts:?}");
}
