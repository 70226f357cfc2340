//! Which column of money counts, whether a price is that of the line, and items that stand side by side.

use crate::support::*;
use rapport::import::*;

fn proposed(file: &str) -> (Mapping, Vec<Doubt>) {
    let seen = sniffed(file.as_bytes());
    (Mapping { handling: Vec::new(), ..seen.mapping }, seen.doubts)
}

/// Of three products side by side only the first was revenue.
#[test]
fn items_side_by_side_are_lines_of_one_order() {
    // 2 × 12.00 + 1 × 30.00; 4.50; 12.00 + 3 × 4.50; nothing.
    let rows = "1,A,2024-01-05,Mug,12.00,2,Pot,30.00,1\n2,B,2024-01-06,Cup,4.50,1,,,\n3,A,2024-02-07,Mug,12.00,1,Cup,4.50,3\n4,B,2024-02-08,,,,,,\n";
    for header in [
        "order_id,customer_id,order_date,product_1,unit_price,quantity,product_2,unit_price,quantity",
        "order_id,customer_id,order_date,item1_name,item1_price,item1_qty,item2_name,item2_price,item2_qty",
        "订单号,客户编号,下单日期,商品1,单价1,数量1,商品2,单价2,数量2",
    ] {
        let file = format!("{header}\n{rows}");
        let (mapping, doubts) = proposed(&file);
        assert_eq!((mapping.items.len(), &doubts), (2, &vec![]), "{header}");
        let Imported { rows, report, .. } = whole(file.as_bytes(), &mapping);
        assert_eq!(rows.iter().map(|row| row.amount).collect::<Vec<_>>(), [5400, 450, 2550], "{header}");
        assert_eq!(
            rows.iter().map(|row| row.quantity.clone().unwrap()).collect::<Vec<_>>(),
            ["3", "1", "4"],
            "{header}"
        );
        assert_eq!((report.rows_in, report.refused), (4, 1), "{header}");
    }
    // Rows may end where their items do.
    let short = "order_id,customer_id,order_date,item1_name,item1_total,item2_name,item2_total\n\
        1,A,2024-01-05,Mug,12.00\n2,B,2024-01-06,Pot,30.00,Cup,4.50\n";
    let (mapping, _) = proposed(short);
    assert_eq!(whole(short.as_bytes(), &mapping).amount(), 4650);
    // A total of the order stands for its items.
    let total = "order_id,customer_id,order_date,order_total,item1_name,item1_price,item2_name,item2_price\n\
        1,A,2024-01-05,40.00,Mug,12.00,Pot,30.00\n";
    let (mapping, _) = proposed(total);
    assert_eq!((mapping.items.len(), whole(total.as_bytes(), &mapping).amount()), (0, 4000));
}

#[test]
fn a_price_beside_a_quantity_is_judged_by_the_products() {
    let file = |prices: [&str; 4]| {
        let [a, b, c, d] = prices;
        format!(
            "order_id,customer_id,order_date,product,quantity,price\n1,A,2024-01-05,Mug,1,{a}\n2,B,2024-01-06,Mug,3,{b}\n\
             3,A,2024-01-07,Pot,2,{c}\n4,B,2024-01-08,Pot,5,{d}\n"
        )
    };
    let amount = |file: &str| whole(file.as_bytes(), &proposed(file).0).amount();
    // The same in every quantity: one unit. 4 × 10.00 + 7 × 20.00.
    let unit = file(["10.00", "10.00", "20.00", "20.00"]);
    assert_eq!((amount(&unit), proposed(&unit).1), (18_000, vec![]));
    // It grows: the line. 10 + 30 + 40 + 100.
    let line = file(["10.00", "30.00", "40.00", "100.00"]);
    assert_eq!((amount(&line), proposed(&line).1), (18_000, vec![]));
    // Neither: asked, with both readings.
    let odd = file(["10.00", "12.00", "20.00", "7.00"]);
    let (mapping, doubts) = proposed(&odd);
    let [doubt @ Doubt::ItemPrice { column: 5, same: 0, grows: 0 }] = &*doubts else { panic!("{doubts:?}") };
    let sums = doubt.choices(&mapping).into_iter().map(|choice| whole(odd.as_bytes(), &choice.mapping).amount());
    assert_eq!(sums.collect::<Vec<_>>(), [10 * 100 + 36 * 100 + 40 * 100 + 35 * 100, 4900]);
    // Where every quantity is one there is nothing to ask.
    let ones = odd.replace(",3,", ",1,").replace(",2,20", ",1,20").replace(",5,", ",1,");
    assert_eq!(proposed(&ones).1, []);
    // A name that says it decides.
    let named = odd.replace("price", "unit price");
    assert_eq!(proposed(&named).1, []);
    // An amount that never changes with the quantity is asked about.
    let doubtful = unit.replace("price", "amount");
    assert_eq!(proposed(&doubtful).1, [Doubt::ItemPrice { column: 5, same: 2, grows: 0 }]);
}

/// A till exports four sums of one sale; the last one with tax, tips and gift cards was revenue.
#[test]
fn sales_of_a_till_are_asked_about() {
    let file = "Date,Gross Sales,Discounts,Net Sales,Gift Card Sales,Tax,Tip,Total Collected,Transaction ID,Event Type,Customer ID\n\
        2024-01-13,$30.00,-$3.00,$27.00,$0.00,$2.16,$2.00,$31.16,TX1,Payment,CUST1\n\
        2024-01-14,$50.00,$0.00,$50.00,$0.00,$4.00,$0.00,$54.00,TX3,Payment,CUST2\n\
        2024-01-20,($10.00),$0.00,($10.00),$0.00,($0.80),$0.00,($10.80),TX3,Refund,CUST2\n\
        2024-02-12,$0.00,$0.00,$0.00,$20.00,$0.00,$0.00,$20.00,TX7,Payment,CUST2\n";
    let (mapping, doubts) = proposed(file);
    // Gift cards sold stand apart and are told.
    let gifts = Doubt::GiftCardColumn { column: 4, rows: 1, amount: rapport::units::Money(2_000) };
    assert_eq!(doubts, [Doubt::SeveralColumns { role: Role::Amount, columns: vec![3, 1, 7] }, gifts]);
    assert_eq!((mapping.column(Role::Type), whole(file.as_bytes(), &mapping).amount()), (Some(9), 7_700));
    let sums = doubts[0].choices(&mapping).into_iter().map(|choice| whole(file.as_bytes(), &choice.mapping).amount());
    assert_eq!(sums.collect::<Vec<_>>(), [7_700, 8_000, 10_516]);
}

#[test]
fn rows_that_seem_to_be_tests_are_asked_about() {
    let mut file = String::from("order_id,customer_email,order_date,amount,tags,source\n");
    for row in 0..12 {
        file += &format!("A{row},c{}@mail.example,2024-01-{:02},{}.00,,web\n", row % 8, row + 1, 50 + row);
    }
    file += "X0,test@shop.example,2024-03-20,1.00,test,web\nX1,staff1@shop.example,2024-03-22,80.00,staff,pos\n\
        X2,qa+1@shop.example,2024-03-23,0.01,\"vip, test order\",web\nX3,c3@mail.example,2024-03-24,9.00,replacement,draft\n\
        X4,bulk@big.example,2024-03-25,25000.00,Wholesale,draft\n";
    let (mapping, doubts) = proposed(&file);
    let [doubt @ Doubt::Exclusions(rules)] = &*doubts else { panic!("{doubts:?}") };
    let said = |one: &ProposedExclusion| {
        (one.rule.column, one.rule.value.clone(), one.leaves_out.rows, one.leaves_out.amount.money().0)
    };
    let said: Vec<_> = rules.iter().map(said).collect();
    for rule in [
        (Some(1), "shop.example".to_owned(), 3, 8_101),
        (Some(4), "test".to_owned(), 2, 101),
        (Some(4), "staff".to_owned(), 1, 8_000),
        (Some(4), "wholesale".to_owned(), 1, 2_500_000),
        (Some(5), "draft".to_owned(), 2, 2_500_900),
        (None, "0.01".to_owned(), 1, 1),
    ] {
        assert!(said.contains(&rule), "{rule:?} {said:?}");
    }
    // Off until a person agrees; 50 + 51 + … + 61.
    let [keep, leave] = &*doubt.choices(&mapping) else { panic!("two answers") };
    assert_eq!((keep.answer, &keep.mapping), (Answer::KeepAll, &mapping));
    let kept = whole(file.as_bytes(), &leave.mapping);
    assert_eq!((kept.amount(), kept.rows.len(), kept.report.skipped.excluded), (66_600, 12, 5));
    // Undone by the other answer.
    assert_eq!(doubt.choices(&leave.mapping)[0].mapping, mapping);
    // A shop that sells to wholesale only is no exception.
    let usual =
        "order_id,customer_id,order_date,amount,tags\n1,A,2024-01-05,10.00,wholesale\n2,B,2024-01-06,20.00,wholesale\n";
    assert_eq!(proposed(usual).1, []);
}
