//! Files that are no good: a clear result, never a panic, never a lost row.

use crate::support::*;
use proptest::prelude::*;
use rapport::import::*;

#[test]
fn empty_files_and_headers_alone_have_no_rows() {
    for text in ["", "\n\n", "\u{feff}", "customer_id,order_date,amount", "customer_id,order_date,amount\r\n"] {
        let sniff = sniffed(text.as_bytes());
        assert!(sniff.doubts.contains(&Doubt::NoRows), "{text:?}: {:?}", sniff.doubts);
        let imported = whole(text.as_bytes(), &sniff.mapping);
        assert_eq!((imported.report.rows_in, imported.rows.len()), (0, 0), "{text:?}");
    }
}

#[test]
fn a_picture_is_not_text() {
    // The beginning of a PNG: signature, IHDR, and compressed data.
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0\x5c\x72\xa8\x66".to_vec();
    let mut state = 1u32;
    png.extend((0..5000).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    }));
    let sniff = sniffed(&png);
    assert!(sniff.doubts.contains(&Doubt::NotText), "{:?}", sniff.doubts);
    assert_eq!(whole(&png, &sniff.mapping).rows.len(), 0);
}

#[test]
fn many_columns_above_many_rows_do_not_hang() {
    // Looking at every column of every row would take hours.
    let text = "a,".repeat(100_000) + "\n" + &"1\n".repeat(25_000);
    let sniff = sniffed(text.as_bytes());
    assert_eq!(sniff.columns.len(), 100_001);
    assert_eq!(whole(text.as_bytes(), &sniff.mapping).report.rows_in, 25_000);
}

#[test]
fn an_unclosed_quote_costs_its_line_only() {
    let text = "customer_id,order_date,amount\na,2024-01-13,1\n\"b,2024-01-13,2\nc,2024-01-13,3\nd,2024-01-13,4\n";
    let imported = whole(text.as_bytes(), &sniffed(text.as_bytes()).mapping);
    assert_eq!(imported.rows.iter().map(|r| r.customer.as_str()).collect::<Vec<_>>(), ["a", "c", "d"]);
    let refusal = &imported.report.details[0];
    assert_eq!((refusal.line, refusal.reason, refusal.raw.as_str()), (3, Reason::UnclosedQuote, "\"b,2024-01-13,2"));

    // The next quoted field must not be taken for the end of the stray one.
    let text = "customer_id,order_date,amount\n\"b,2024-01-13,2\nc,2024-01-13,3\n\"d\",2024-01-13,4\n";
    let imported = whole(text.as_bytes(), &sniffed(text.as_bytes()).mapping);
    assert_eq!(imported.rows.iter().map(|r| r.customer.as_str()).collect::<Vec<_>>(), ["c", "d"]);
}

#[test]
fn zero_bytes_around_a_value_are_blanks_and_inside_it_are_text() {
    let text = "customer_id,order_date,amount\na\0\0,2024-01-13,1\nb,2024-01-13\0,2\nc,2024\0-01-13,3\n";
    let imported = whole(text.as_bytes(), &sniffed(text.as_bytes()).mapping);
    assert_eq!(imported.rows.iter().map(|r| r.customer.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(imported.report.refused_by.get(&ReasonKind::BadDate), Some(&1));
}

#[test]
fn every_reason_names_line_column_value_and_text() {
    let text = "customer_id,order_date,amount\n\
        ,2024-01-13,1\n\
        a,,1\n\
        b,2024-02-30,1\n\
        c,2024-01-13,\n\
        d,2024-01-13,many\n\
        e,2024-01-13\n\
        NULL,,1\n\
        f,2024-01-13,\"1,00\"\n\
        g,2024-01-13,$5\n\
        ok,2024-01-13,5.00\n";
    let mut mapping = sniffed(text.as_bytes()).mapping;
    mapping.currency = rapport::units::Currency::parse("EUR");
    let imported = whole(text.as_bytes(), &mapping);
    let seen: Vec<_> = imported.report.details.iter().map(|r| (r.line, r.column, r.value.as_str(), r.reason)).collect();
    assert_eq!(
        seen,
        [
            (3, Some(1), "", Reason::MissingDate),
            (4, Some(1), "2024-02-30", Reason::BadDate),
            (5, Some(2), "", Reason::MissingAmount),
            (6, Some(2), "many", Reason::BadAmount),
            (7, None, "", Reason::TooFewFields { found: 2, needed: 3 }),
            (8, Some(1), "", Reason::MissingDate),
            (9, Some(2), "1,00", Reason::BadAmount),
            (10, Some(2), "$5", Reason::NoRate { currency: "USD".to_owned().try_into().unwrap() }),
        ]
    );
    assert_eq!(imported.report.details[1].raw, "b,2024-02-30,1");
    assert_eq!(imported.rows.len(), 1);
}

#[test]
fn questions_are_asked_where_the_sample_does_not_decide() {
    let doubts = |text: &str| sniffed(text.as_bytes()).doubts;
    assert_eq!(
        doubts("customer_id,order_date,amount\na,1/2/2024,1.00\nb,3/4/2024,2.00\n"),
        [Doubt::AmbiguousDate { column: 1, dmy: 2, mdy: 2 }]
    );
    assert_eq!(
        doubts("customer_id,order_date,amount\na,2024-01-02,1.000\nb,2024-01-02,2.500\n"),
        [Doubt::AmbiguousDecimal { column: 2 }]
    );
    assert_eq!(doubts("customer_id,order_date\na,2024-01-02\n"), [Doubt::MissingRole(Role::Amount)]);
    assert_eq!(
        doubts("customer_id,user_id,order_date,amount\na,b,2024-01-02,1\n"),
        [Doubt::SeveralColumns { role: Role::Customer, columns: vec![0, 1] }]
    );
    assert!(doubts("a,2024-01-02,1.00\nb,2024-01-03,2.00\n").contains(&Doubt::NoHeader));
}

#[test]
fn optional_columns_never_refuse_a_row() {
    let text = "客户编号,下单日期,金额,数量,渠道,评分,推荐意愿,活动\n\
        001,2024年1月13日,￥１２.50,2,微信,5,10,春节\n\
        002,2024年1月14日,¥3,x,,n/k,-1,\n";
    for bytes in [text.as_bytes().to_vec(), encoding_rs::GB18030.encode(text).0.into_owned()] {
        let sniff = sniffed(&bytes);
        assert!(sniff.doubts.iter().all(|d| matches!(d, Doubt::UnreadableValues { role: Role::Quantity, .. })));
        let imported = whole(&bytes, &sniff.mapping);
        let [one, two] = &imported.rows[..] else { panic!("{:?}", imported.report) };
        let text = |t: &str| Some(t.to_owned());
        assert_eq!((one.customer.as_str(), one.amount), ("001", 1250));
        assert_eq!(one.texts, [None, text("微信"), text("春节")]);
        assert_eq!(one.scores, [text("5"), text("10")]);
        assert_eq!((two.quantity.clone(), two.scores.clone()), (text("NaN"), [text("NaN"), text("NaN")]));
        assert_eq!(two.texts, [None, text(""), text("")]);
        assert_eq!(imported.report.repairs.left_empty, 3);
    }
}

#[test]
fn gb18030_with_pipes_is_decoded_before_it_is_cut() {
    // The second byte of 東 in GB18030 is 0x7C, a pipe.
    let text = "客户编号|下单日期|金额|渠道\n東1|2024-01-13|5.00|京東\n";
    let bytes = encoding_rs::GB18030.encode(text).0.into_owned();
    assert!(bytes.iter().filter(|&&b| b == b'|').count() > 6);
    let mapping = Mapping { encoding: Encoding::Gb18030, delimiter: b'|', ..sniffed(text.as_bytes()).mapping };
    assert!(!mapping.is_splittable());
    let imported = import(&bytes, &mapping, Chain::new(bytes.len() as u64, 8, false), 5, 1 << 20, false);
    assert_eq!(imported.rows[0].customer, "東1");
    assert_eq!(imported.rows[0].texts[1].as_deref(), Some("京東"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_import_without_panic_and_every_row_is_accounted_for(
        bytes in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..400),
            "customer_id,order_date,amount\n[a-c0-9,;\"\n\r/.\\-é客￥$ ]{0,300}".prop_map(String::into_bytes),
        ],
        range in 1u64..200,
        piece in 1usize..50,
        encoding in prop::sample::select(vec![
            Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Gb18030, Encoding::Windows1252,
        ]),
    ) {
        let sniff = sniffed(&bytes);
        for mapping in [sniff.mapping.clone(), Mapping { encoding, delimiter: b'|', ..sniff.mapping.clone() }] {
            let chain = || Chain::new(bytes.len() as u64, range, mapping.is_splittable());
            let one = import(&bytes, &mapping, chain(), piece, 1 << 20, false);
            let mut other = import(&bytes, &mapping, chain(), piece * 7, 1 << 20, true);
            other.reparsed = one.reparsed;
            prop_assert_eq!(one, other);
        }
    }
}
