//! Several currencies in one file: never added up unasked, converted exactly, or left out and counted.

use crate::support::*;
use rapport::import::*;
use rapport::units::{Currency, Money};

fn code(code: &str) -> Currency {
    Currency::parse(code).unwrap()
}

fn rates(rates: &[(&str, f64)]) -> Vec<Rate> {
    rates.iter().map(|(currency, number)| Rate::new(code(currency), *number).unwrap()).collect()
}

const SHOP: &str = "order_id,customer_id,order_date,amount,currency\n\
    1,A,2024-01-05,100.00,CNY\n\
    2,B,2024-01-06,10.00,usd\n\
    3,A,2024-01-07,\"1,000\",JPY\n\
    4,C,2024-01-08,50.00,人民币\n\
    5,C,2024-01-09,3.35,US$\n\
    6,D,2024-01-10,-2.00,USD\n\
    7,D,2024-01-11,8.00,\n\
    8,D,2024-01-12,5.00,points\n";

#[test]
fn a_column_of_several_currencies_is_asked_about() {
    let seen = sniffed(SHOP.as_bytes());
    assert_eq!(seen.currencies, [(code("USD"), 3), (code("CNY"), 2), (code("JPY"), 1)]);
    assert!(seen.doubts.contains(&Doubt::SeveralCurrencies));
    // The most frequent one is proposed for the figures; without a rate for the others nothing is added up.
    let unsettled = whole(SHOP.as_bytes(), &Mapping { returns: Returns::Net, ..seen.mapping });
    assert_eq!((unsettled.amount(), unsettled.report.refused), (1_000 + 335 - 200 + 800, 4));
}

#[test]
fn amounts_are_multiplied_exactly_and_rounded_once_away_from_zero() {
    let seen = sniffed(SHOP.as_bytes());
    let (currency, rates) = (Some(code("CNY")), rates(&[("USD", 7.1015), ("JPY", 0.04829999)]));
    let mapping = Mapping { currency, rates, returns: Returns::Net, ..seen.mapping };
    let imported = whole(SHOP.as_bytes(), &mapping);
    // 10 × 7.1015 = 71.015; 1000 × 0.04829999 = 48.29999; 3.35 × 7.1015 = 23.790025; −2 × 7.1015 = −14.203.
    // An empty cell is in the currency of the figures.
    let amounts: Vec<i64> = imported.rows.iter().map(|row| row.amount).collect();
    assert_eq!(amounts, [10_000, 7_102, 4_830, 5_000, 2_379, 800]);
    assert_eq!(imported.refunds.iter().map(|row| row.amount).collect::<Vec<_>>(), [-1_420]);
    let report = &imported.report;
    assert_eq!((report.repairs.converted, report.repairs.rounded, report.refused), (4, 0, 1));
    // What is no currency is refused, with its place.
    let refused = &report.details[0];
    assert_eq!((refused.line, refused.column, &*refused.value), (9, Some(4), "points"));
    assert_eq!(refused.reason, Reason::OtherCurrency);
    // In ranges the same.
    let file = SHOP.as_bytes();
    let cut = import(file, &mapping, Chain::new(file.len() as u64, 40, true), 64 << 10, 1 << 20, true);
    assert_eq!((cut.rows, cut.report), (imported.rows, imported.report));
}

#[test]
fn a_price_is_converted_with_its_quantity_before_it_is_rounded() {
    let file = "order_id,customer_id,order_date,quantity,unit_price,currency\n\
        1,A,2024-01-05,3,0.33,EUR\n2,A,2024-01-05,3,1.00,CNY\n3,A,2024-01-05,1,1.005,CNY\n4,A,2024-01-05,1,1.00,CNY\n";
    let seen = sniffed(file.as_bytes());
    let mapping = Mapping { rates: rates(&[("EUR", 7.85)]), ..seen.mapping };
    let imported = whole(file.as_bytes(), &mapping);
    // 0.99 × 7.85 = 7.7715. Rounding the price first would give 7.77 by way of 3 × 2.59.
    assert_eq!(imported.rows.iter().map(|row| row.amount).collect::<Vec<_>>(), [777, 300, 101, 100]);
    // 1.005 is kept as it is.
    assert_eq!((imported.report.repairs.rounded, imported.exact().money()), (0, Money(1_278)));
}

#[test]
fn only_one_currency_can_be_kept_and_the_others_are_counted() {
    let seen = sniffed(SHOP.as_bytes());
    let mapping = Mapping { only_currency: true, returns: Returns::Net, ..seen.mapping };
    let imported = whole(SHOP.as_bytes(), &mapping);
    assert_eq!((imported.report.skipped.other_currency, imported.report.refused), (3, 1));
    assert_eq!(imported.amount(), 1_000 + 335 - 200 + 800);
}

#[test]
fn a_currency_that_appears_later_is_refused_by_its_name() {
    let mut file = String::from("customer_id,order_date,amount,currency\n");
    for row in 0..20_000 {
        file += &format!(
            "C{},2024-01-{:02},12.50,{}\n",
            row % 700,
            row % 28 + 1,
            if row == 19_000 { "GBP" } else { "EUR" }
        );
    }
    let seen = sniffed(file.as_bytes());
    assert!(seen.certain(), "{:?}", seen.doubts);
    assert_eq!(seen.mapping.currency, Some(code("EUR")));
    let imported = whole(file.as_bytes(), &seen.mapping);
    assert_eq!((imported.report.refused, imported.report.rows_kept), (1, 19_999));
    let refused = &imported.report.details[0];
    assert_eq!((refused.line, refused.column, &*refused.value), (19_002, Some(3), "GBP"));
    assert_eq!(refused.reason, Reason::NoRate { currency: code("GBP") });
}

#[test]
fn signs_beside_the_amounts_count_like_a_column() {
    let file = "customer_id,order_date,amount\nA,2024-01-05,$10.00\nB,2024-01-06,€4.00\nA,2024-01-07,$5.50\nA,2024-01-08,2.00\n";
    let seen = sniffed(file.as_bytes());
    assert_eq!(seen.currencies, [(code("USD"), 2), (code("EUR"), 1)]);
    assert_eq!(seen.doubts, [Doubt::SeveralCurrencies]);
    let mapping = Mapping { rates: rates(&[("EUR", 1.0875)]), ..seen.mapping.clone() };
    assert!(mapping.settles(&seen.currencies) && !seen.mapping.settles(&seen.currencies));
    let imported = whole(file.as_bytes(), &mapping);
    assert_eq!(imported.rows.iter().map(|row| row.amount).collect::<Vec<_>>(), [1_000, 435, 550, 200]);
    // The dollars of Hong Kong, where a rate is given for them and not for those of the United States.
    let (currency, rates) = (Some(code("CNY")), rates(&[("HKD", 0.9), ("EUR", 7.8)]));
    let imported = whole(file.as_bytes(), &Mapping { currency, rates, ..seen.mapping });
    assert_eq!(imported.rows.iter().map(|row| row.amount).collect::<Vec<_>>(), [900, 3_120, 495, 200]);
}

#[test]
fn one_currency_is_no_question_and_the_header_of_the_amounts_goes_before_a_column() {
    for (header, rows, currency) in [
        ("amount,currency", ["5.00,CAD", "$6.00,CAD"], Some("CAD")),
        ("amount,币种", ["5.00,人民币", "6.00,CNY"], Some("CNY")),
        ("amount (USD),currency", ["5.00,EUR", "6.00,CNY"], Some("USD")),
        ("amount,currency", ["5.00,", "6.00,"], None),
        ("amount,note", ["12.50 kr,x", "3.00 kr,y"], None),
    ] {
        let file = format!("customer_id,order_date,{header}\nA,2024-01-05,{}\nB,2024-01-06,{}\n", rows[0], rows[1]);
        let seen = sniffed(file.as_bytes());
        assert!(seen.certain(), "{header}: {:?}", seen.doubts);
        assert_eq!(seen.mapping.currency, currency.map(code), "{header}");
        assert_eq!(whole(file.as_bytes(), &seen.mapping).report.rows_kept, 2, "{header}");
    }
}

#[test]
fn rates_are_remembered_and_a_new_currency_is_asked_about() {
    let seen = sniffed(SHOP.as_bytes());
    let (currency, rates) = (Some(code("CNY")), rates(&[("USD", 7.1), ("JPY", 0.05)]));
    let remembered = Mapping { currency, rates: rates.clone(), ..seen.mapping.clone() };
    let next = remembered.for_file(&seen.mapping);
    assert_eq!((next.currency, &next.rates), (currency, &rates));
    assert!(next.settles(&seen.currencies) && !next.settles(&[(code("GBP"), 1)]));
    // What a person has settled stays when the file is looked at again.
    let again = resniff(SHOP.as_bytes(), true, &remembered, None, &Native);
    assert_eq!((again.mapping.currency, again.mapping.rates), (currency, rates));
    assert!(!again.doubts.contains(&Doubt::SeveralCurrencies));
}

#[test]
fn a_column_of_this_name_without_any_currency_means_something_else() {
    let file =
        "customer_id,order_date,amount,currency\n1,2024-01-05,10.00,a\n2,2024-01-06,20.00,b\n3,2024-01-07,30.00,c\n";
    let seen = sniffed(file.as_bytes());
    assert_eq!(seen.mapping.column(Role::Currency), None);
    let imported = whole(file.as_bytes(), &seen.mapping);
    assert_eq!((imported.amount(), imported.report.refused), (6_000, 0));
}

/// The story: "Betrag EUR" was no name that anybody knew, so the amounts were found by their values and asked about.
#[test]
fn a_heading_that_names_a_currency_is_known_and_gives_the_file_its_currency() {
    for (heading, code, amounts) in [
        ("Betrag EUR", "EUR", ["12,50", "1.200,00"]),
        ("Umsatz in €", "EUR", ["12,50", "1.200,00"]),
        ("Amount (USD)", "USD", ["12.50", "1,200.00"]),
        ("amount_usd", "USD", ["12.50", "1,200.00"]),
        ("TotalGBP", "GBP", ["12.50", "1,200.00"]),
        ("金额（元）", "CNY", ["12.50", "1,200.00"]),
        ("金额人民币", "CNY", ["12.50", "1,200.00"]),
        ("實付金額港幣", "HKD", ["12.50", "1,200.00"]),
    ] {
        let text = format!("customer;date;{heading}\na;2024-01-13;{}\nb;2024-01-14;{}\n", amounts[0], amounts[1]);
        let sniff = sniffed(text.as_bytes());
        assert_eq!(sniff.mapping.column(Role::Amount), Some(2), "{heading}");
        assert!(sniff.certain(), "{heading}: {:?}", sniff.doubts);
        assert_eq!(
            sniff.mapping.currency.map(|currency| currency.code().to_owned()).as_deref(),
            Some(code),
            "{heading}"
        );
        assert_eq!(whole(text.as_bytes(), &sniff.mapping).amount(), 121_250, "{heading}");
    }
    // A currency beside the name of something else makes no money of it.
    let sniff = sniffed(b"customer;date;EUR;quantity eur;amount\na;2024-01-13;x;2;12.50\nb;2024-01-14;y;1;2.50\n");
    assert_eq!(sniff.mapping.column(Role::Amount), Some(4));
}
