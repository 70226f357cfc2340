//! Every encoding is recognised by what its text says, also where few characters tell.

use crate::support::*;
use rapport::import::*;

/// The bytes of a text as a program with this encoding writes them.
fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => {
            let known = encoding_rs::Encoding::for_label(encoding.label().as_bytes()).unwrap();
            let (bytes, _, lost) = known.encode(text);
            assert!(!lost, "{text} in {encoding:?}");
            bytes.into_owned()
        }
    }
}

const SIMPLIFIED: &str = "客户编号,下单日期,金额\n张伟,2024-01-02,12.50\n李娜,2024-01-03,13.50\n";
const TRADITIONAL: &str = "客戶編號,訂單日期,金額\n陳怡君,2024-01-02,12.50\n許功蓋,2024-01-03,13.50\n";
const JAPANESE: &str = "customer,date,amount\n佐藤ソ太郎,2024-01-02,12.50\nタナカ能,2024-01-03,13.50\n";
const GERMAN: &str = "Kunde,Datum,Betrag\nMüller,2024-01-02,12.50\nGroß,2024-01-03,13.50\n";
const FRENCH: &str = "customer,date,amount\nHélène Forêt,2024-01-02,12.50\nFrançois,2024-01-03,13.50\n";

#[test]
fn each_encoding_shows_in_its_own_text() {
    use Encoding::*;
    for (text, encodings) in [
        (SIMPLIFIED, &[Utf8, Gb18030, Utf16Le, Utf16Be][..]),
        (TRADITIONAL, &[Utf8, Big5, Gb18030, Utf16Le, Utf16Be]),
        (JAPANESE, &[Utf8, ShiftJis, Utf16Le, Utf16Be]),
        (GERMAN, &[Utf8, Windows1252, Utf16Le, Utf16Be]),
        (FRENCH, &[Utf8, Windows1252, Utf16Le, Utf16Be]),
    ] {
        let customers: Vec<&str> = text.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
        for &encoding in encodings {
            let bytes = encoded(text, encoding);
            let sniff = sniffed(&bytes);
            assert_eq!(sniff.encoding, encoding, "{text}: {:?}", sniff.evidence);
            assert!(sniff.certain(), "{text} in {encoding:?}: {:?}", sniff.doubts);
            let one = whole(&bytes, &sniff.mapping);
            assert_eq!(one.rows.iter().map(|r| r.customer.as_str()).collect::<Vec<_>>(), customers, "{encoding:?}");
            for range in [1, 3, 10] {
                let chain = Chain::new(bytes.len() as u64, range, sniff.mapping.is_splittable());
                assert_eq!(import(&bytes, &sniff.mapping, chain, 3, 1 << 20, true).rows, one.rows, "{encoding:?}");
            }
        }
    }
}

#[test]
fn one_telling_word_is_enough() {
    use Encoding::*;
    for (text, encoding) in [
        ("customer,date,amount,unit\na,2024-01-02,12.50,Stück\n", Windows1252),
        ("customer,date,amount,city\na,2024-01-02,12.50,São Paulo\n", Windows1252),
        ("customer,date,amount,city\na,2024-01-02,12.50,Öhringen\n", Windows1252),
        ("customer,date,amount,size\na,2024-01-02,12.50,Größe\n", Windows1252),
        ("customer,date,amount\na,2024-01-02,€12.50\n", Windows1252),
        ("id,name\n1,english\n2,é", Windows1252),
        ("customer,date,amount,city\na,2024-01-02,12.50,北京\n", Gb18030),
        ("客户,日期,金额\na,2024-01-02,12.50\n", Gb18030),
        ("客戶,日期,金額\na,2024-01-02,12.50\n", Big5),
        ("customer,date,amount,city\na,2024-01-02,12.50,臺北市\n", Big5),
        ("customer,date,amount,name\na,2024-01-02,12.50,さとう\n", ShiftJis),
        ("customer,date,amount,city\na,2024-01-02,12.50,東京都\n", ShiftJis),
    ] {
        let sniff = sniffed(&encoded(text, encoding));
        assert_eq!(sniff.encoding, encoding, "{text}: {:?}", sniff.evidence);
    }
}

#[test]
fn utf8_with_a_damaged_byte_stays_utf8() {
    let mut bytes = SIMPLIFIED.repeat(10).into_bytes();
    let at = bytes.iter().rposition(|b| *b >= 0x80).unwrap();
    bytes[at] = b'?';
    let sniff = sniffed(&bytes);
    assert_eq!((sniff.encoding, sniff.evidence), (Encoding::Utf8, EncodingEvidence::DamagedUtf8(1)));
}

#[test]
fn a_character_cut_at_the_end_is_an_error_only_at_the_end_of_the_file() {
    let cut = &"客户".as_bytes()[..5];
    assert_eq!(sniff(cut, false, &Native).encoding, Encoding::Utf8);
    assert_ne!(sniff(cut, true, &Native).encoding, Encoding::Utf8);
}

#[test]
fn marks_inside_characters_do_not_cut() {
    // 許功蓋: the second byte of 功 is a backslash in Big5, as that of 能 and ソ is in Shift-JIS; 東 ends in a pipe in GB18030.
    for (name, encoding) in [("許功蓋", Encoding::Big5), ("能ソ", Encoding::ShiftJis), ("東京", Encoding::Gb18030)]
    {
        let text =
            format!("customer|date|amount\n\"{name}\"|2024-01-02|12.50\n\"{name} \\\" {name}\"|2024-01-02|1.50\n");
        let bytes = encoded(&text, encoding);
        let chosen = Mapping { encoding, delimiter: b'|', backslash: true, ..sniffed(text.as_bytes()).mapping };
        let one = import(&bytes, &chosen, Chain::new(bytes.len() as u64, 4, chosen.is_splittable()), 3, 1 << 20, false);
        let customers: Vec<&str> = one.rows.iter().map(|r| r.customer.as_str()).collect();
        assert_eq!(customers, [name.to_owned(), format!("{name} \" {name}")], "{encoding:?}");
    }
}
