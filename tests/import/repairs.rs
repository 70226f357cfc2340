//! Every value that is changed on the way in is listed with its line, its column and both forms.

use crate::support::*;
use rapport::import::*;

/// Line, column, text in the file, text read, kind.
fn listed(report: &RangeReport) -> Vec<(u64, usize, &str, &str, RepairKind)> {
    report.repaired.iter().map(|one| (one.line, one.column, &*one.raw, &*one.read, one.kind)).collect()
}

#[test]
fn repairs_of_orders_are_listed_with_both_values() {
    use RepairKind::*;
    let file = "customer_id,order_date,amount,quantity,rating\n17850.0,2024-01-05,10.00005,2,4\n17851.0,2024-01-06,-20.99996,1,3\n17851.0,2024-01-07,30.00,lots,0\n";
    let mapping = Mapping { returns: Returns::Net, ..sniffed(file.as_bytes()).mapping };
    let imported = whole(file.as_bytes(), &mapping);
    let mut all = listed(&imported.report);
    all.sort();
    assert_eq!(
        all,
        [
            (2, 0, "17850.0", "17850", FloatId),
            (2, 2, "10.00005", "10.0001", Rounded),
            // A return gives its amount and nothing else.
            (3, 2, "-20.99996", "-21.00", Rounded),
            (4, 0, "17851.0", "17851", FloatId),
            (4, 3, "lots", "", LeftEmpty),
            (4, 4, "0", "", LeftEmpty),
        ]
    );
    let csv = repairs_csv("orders.csv", &mapping, &imported.report.repaired);
    assert!(csv.contains("\r\norders.csv,3,amount,-20.99996,-21.00,rounded\r\n"), "{csv}");
}

#[test]
fn repairs_of_other_tables_are_listed_too() {
    let file = "ticket_id,customer_id,opened_at,closed_at,type\nT1,2,2024-01-08,soon,Return\n";
    let mapping = sniffed(file.as_bytes()).mapping;
    let start = RangeStart { offset: 0, end: file.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&mapping, start, Native);
    parser.push(file.as_bytes());
    assert_eq!(listed(&parser.finish_any().report), [(2, 3, "soon", "", RepairKind::LeftEmpty)]);
}

#[test]
fn no_more_than_the_first_of_each_kind_are_kept_however_the_file_is_cut() {
    let mut file = String::from("customer_id,order_date,amount\n");
    for row in 0..5000 {
        file += &format!("{row}.0,2024-01-{:02},10.0{}\n", row % 28 + 1, row % 2 * 5 + 10);
    }
    let mapping = sniffed(file.as_bytes()).mapping;
    let one = whole(file.as_bytes(), &mapping).report;
    assert_eq!(one.repairs.float_ids, 5000);
    assert_eq!(one.repaired.iter().filter(|repair| repair.kind == RepairKind::FloatId).count() as u64, Repair::MOST);
    let chain: Chain<Part> = Chain::new(file.len() as u64, 9_000, true);
    let cut = import(file.as_bytes(), &mapping, chain, 64 << 10, 1 << 20, true).report;
    assert_eq!((cut.repairs, cut.repaired), (one.repairs, one.repaired));
}

#[test]
fn rows_that_took_the_customer_from_above_are_listed() {
    let file = "customer_id,order_date,amount\nA1,2024-01-05,10.00\n,,20.00\nB2,2024-01-06,30.00\n";
    let mapping = Mapping { fill_down: true, ..sniffed(file.as_bytes()).mapping };
    let report = whole(file.as_bytes(), &mapping).report;
    assert_eq!((report.repairs.filled_down, listed(&report)), (1, vec![(3, 0, "", "A1", RepairKind::FilledDown)]));
}

#[test]
fn texts_with_bytes_that_are_no_characters_are_listed_where_they_stand_first() {
    let file = b"customer_id,order_date,amount,category\nA1,2024-01-05,10.00,\xE5\xAE\xB6\n\
                 A2,2024-01-05,10.00,caf\xE9\n\xC3A3,2024-01-06,30.00,caf\xE9\n";
    let mapping = Mapping { encoding: Encoding::Utf8, ..sniffed(file).mapping };
    let report = whole(file, &mapping).report;
    let kind = RepairKind::Undecodable;
    let expected = [(3, 3, "caf\\xE9", "caf\u{fffd}", kind), (4, 0, "\\xC3A3", "\u{fffd}A3", kind)];
    assert_eq!((report.repairs.undecodable, listed(&report)), (2, expected.to_vec()));
    let bytes = b"customer_id,order_date,amount,category\r\nA1,2024-01-05,10.00,\xB3\xAC\xFF\r\n";
    let mapping = Mapping { encoding: Encoding::Gb18030, ..sniffed(bytes).mapping };
    let report = whole(bytes, &mapping).report;
    assert_eq!(listed(&report), [(2, 3, "\\xB3\\xAC\\xFF", "超\u{fffd}", kind)]);
}

#[test]
fn the_exported_list_hides_what_is_not_kept_of_persons() {
    let file = "customer_id,order_date,amount\n13800138000.0,2024-01-05,10.005\n";
    let mut mapping = sniffed(file.as_bytes()).mapping;
    mapping.handling[0].personal = Some(Personal::Phone);
    mapping.handling[0].treatment = Treatment::Pseudonymise;
    let report = whole(file.as_bytes(), &mapping).report;
    let csv = repairs_csv("o.csv", &mapping, &report.repaired);
    assert!(csv.contains("o.csv,2,customer_id,•••,•••,float_id") && !csv.contains("138001"), "{csv}");
}
