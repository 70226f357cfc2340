//! Amounts with up to four decimals are kept exactly, and nothing is rounded before it is told.

use crate::support::*;
use proptest::prelude::*;
use rapport::dataset::{Block, Column, NO_VALUE, Table, Values};
use rapport::import::*;
use rapport::units::{AmountUnit, Day, Exact, Money};

const HEAD: &str = "order_id,customer_id,order_date,amount\n";

fn file(amounts: impl IntoIterator<Item = String>) -> String {
    let row = |(n, amount): (usize, String)| format!("A{n},C{},2024-01-{:02},{amount}\n", n % 10, 1 + n % 28);
    HEAD.to_owned() + &amounts.into_iter().enumerate().map(row).collect::<String>()
}

/// The file as its first look proposes to read it.
fn read(file: &str) -> (Mapping, Imported) {
    let mapping = sniffed(file.as_bytes()).mapping;
    let imported = whole(file.as_bytes(), &mapping);
    (mapping, imported)
}

/// So many ten-thousandths.
fn fine(amount: i64) -> Exact {
    AmountUnit::TenThousandths.exact(amount)
}

#[test]
fn a_thousand_rows_of_a_tenth_of_a_cent_are_one() {
    let (mapping, imported) = read(&file((0..1000).map(|_| "0.001".to_owned())));
    assert!(mapping.fine);
    // 1,000 × 0.001 = 1.00; rounded row by row it would be nothing.
    assert_eq!((imported.amount(), imported.exact()), (100, fine(10_000)));
    assert_eq!((imported.report.repairs.rounded, imported.report.skipped.zero), (0, 0));
    assert_eq!(imported.report.taken().1.sum().money(), Money(100));
}

#[test]
fn discounts_of_four_decimals_add_up() {
    // 3 × 9.9975 = 29.9925; 2 × 4.1255 = 8.251; 7 × 0.0049 = 0.0343: together 38.2778.
    let text = "order_id,customer_id,order_date,quantity,unit_price\n1,A,2024-01-05,3,9.9975\n2,B,2024-01-06,2,4.1255\n\
        3,A,2024-01-07,7,0.0049\n";
    let (mapping, imported) = read(text);
    assert!(mapping.fine);
    assert_eq!(imported.rows.iter().map(|row| row.exact).collect::<Vec<_>>(), [299_925, 82_510, 343].map(fine));
    assert_eq!((imported.amount(), imported.report.repairs.rounded), (3_828, 0));
}

#[test]
fn a_price_of_more_decimals_may_give_cents() {
    // 8 × 0.125 = 1.00 and 4 × 2.675 = 10.70: nothing is finer than a cent.
    let text = "order_id,customer_id,order_date,quantity,unit_price\n1,A,2024-01-05,8,0.125\n2,B,2024-01-06,4,2.675\n";
    let (mapping, imported) = read(text);
    assert!(!mapping.fine);
    assert_eq!((imported.amount(), imported.report.repairs.rounded), (1_170, 0));
}

#[test]
fn what_comes_late_in_the_file_has_it_read_again() {
    // 20,000 × 1.00 and then 10 × 0.0015.
    let text = file((0..20_000).map(|_| "1.00".to_owned()).chain((0..10).map(|_| "0.0015".to_owned())));
    let (mut mapping, imported) = read(&text);
    assert!(!mapping.fine);
    assert_eq!((imported.amount(), imported.report.notation.fine), (2_000_000, 10));
    // Also when a person has settled how the file is read.
    let today = "2024-06-01".parse().unwrap();
    assert!(read_again(&mut mapping, &imported.report, today, true) && mapping.fine);
    let imported = whole(text.as_bytes(), &mapping);
    assert_eq!(imported.exact(), fine(200_000_150));
    assert!(!read_again(&mut mapping, &imported.report, today, true), "once is enough");
}

#[test]
fn the_dust_of_binary_fractions_is_rounded_and_needs_no_second_reading() {
    // As a program writes 12.34 and 0.3 when it counts in binary fractions.
    let text = file(["12.340000000000001", "0.30000000000000004"].map(str::to_owned));
    let (mut mapping, imported) = read(&text);
    assert!(!mapping.fine);
    assert_eq!((imported.amount(), imported.report.repairs.rounded, imported.report.notation.fine), (1_264, 2, 0));
    assert!(!read_again(&mut mapping, &imported.report, "2024-06-01".parse().unwrap(), false));
}

#[test]
fn more_than_four_decimals_are_rounded_and_counted() {
    // 0.00005 is half of a ten-thousandth and goes up, 1.00004 goes down.
    let (mapping, imported) = read(&file(["0.00005", "1.00004", "0.5001"].map(str::to_owned)));
    assert!(mapping.fine);
    assert_eq!(imported.rows.iter().map(|row| row.exact).collect::<Vec<_>>(), [1, 10_000, 5_001].map(fine));
    // + 0.00005 - 0.00004 in all, in hundred-millionths.
    assert_eq!((imported.report.repairs.rounded, imported.report.notation.rounding), (2, 1_000));
    let list: Vec<_> = imported.report.repaired.iter().map(|one| (&*one.raw, &*one.read)).collect();
    assert_eq!(list, [("0.00005", "0.0001"), ("1.00004", "1.00")]);
}

#[test]
fn an_amount_that_does_not_fit_is_refused() {
    // 64 bits hold 922,337,203,685,477.5807 in ten-thousandths.
    let text = file(["0.001", "922337203685477.58", "922337203685477.59"].map(str::to_owned));
    let (_, imported) = read(&text);
    assert_eq!((imported.rows.len(), imported.report.refused), (2, 1));
    assert_eq!(imported.report.details[0].reason, Reason::BadAmount);
}

#[test]
fn a_rate_keeps_what_it_makes() {
    let text = "order_id,customer_id,order_date,amount,currency\n1,A,2024-01-05,0.03,USD\n2,A,2024-01-06,10.00,EUR\n3,B,2024-01-07,10.00,EUR\n";
    let eur = rapport::units::Currency::parse("EUR");
    let usd = rapport::units::Currency::parse("USD").unwrap();
    let rates = vec![Rate::new(usd, 0.95).unwrap()];
    let mut mapping = Mapping { currency: eur, rates, ..sniffed(text.as_bytes()).mapping };
    // 0.03 × 0.95 = 0.0285.
    let imported = whole(text.as_bytes(), &mapping);
    assert_eq!((imported.amount(), imported.report.notation.fine), (2_003, 1));
    assert!(read_again(&mut mapping, &imported.report, "2024-06-01".parse().unwrap(), true));
    assert_eq!(whole(text.as_bytes(), &mapping).exact(), fine(200_285));
    // Who has given the rate before is not read twice.
    let fresh = sniffed(text.as_bytes()).mapping;
    assert!(!fresh.fine && mapping.for_file(&fresh).fine && fresh.for_file(&mapping).fine);
    assert!(resniff(text.as_bytes(), true, &Mapping { fine: false, ..mapping }, None, &Native).mapping.fine);
}

#[test]
fn a_total_in_cents_is_the_total_of_finer_rows() {
    // 30 × 0.3335 = 10.005, which the file tells as 10.01 without a customer.
    let rows = (0..30).map(|n| format!("A{n},C{},2024-01-05,0.3335\n", n % 7)).collect::<String>();
    let text = format!("{HEAD}{rows},,2024-01-05,10.01\n");
    let (mut mapping, imported) = read(&text);
    read_again(&mut mapping, &imported.report, "2024-06-01".parse().unwrap(), false);
    let imported = whole(text.as_bytes(), &mapping);
    assert_eq!((imported.exact(), imported.report.unknown.rows), (fine(100_050), 0));
}

#[test]
fn what_a_person_types_may_be_finer_than_the_file() {
    let text = file(["1.00", "many", "2.00"].map(str::to_owned));
    let (mapping, imported) = read(&text);
    let step = Correction::new(&imported.report.details, Remedy::Put(vec![(3, "0.0025".to_owned())]));
    let corrected = Corrections(vec![step]).apply(&mapping, &imported.report.details);
    let mut report = imported.report.clone();
    let again = whole(corrected.text.as_bytes(), &corrected.mapping);
    corrected.settle(&mut report, again.report);
    assert_eq!((report.rows_kept, report.tally.sum()), (3, fine(30_025)));
}

#[test]
fn rows_are_alike_whatever_their_blocks_count() {
    let block = |unit: AmountUnit| {
        let amount = [100, -250].map(|cents| cents * unit.per_hundredth()).to_vec();
        let mut block = Block { unit, amount, day: vec![Day(1).0, Day(2).0], order: vec![7, 8], ..Block::default() };
        ["Ann", "Bob"].iter().for_each(|id| block.push_customer(id.as_bytes()));
        block
    };
    let (coarse, fine) = (block(AmountUnit::Hundredths), block(AmountUnit::TenThousandths));
    assert!(row_hashes(&coarse).eq(row_hashes(&fine)));
    assert_eq!(Fingerprint::of(&coarse), Fingerprint::of(&fine));
}

#[test]
fn a_packed_block_keeps_what_it_counts() {
    let unit = AmountUnit::TenThousandths;
    let mut block = Block { unit, amount: vec![1, i64::MAX], day: vec![3, 4], ..Block::default() };
    ["Ann", "Bob"].iter().for_each(|id| block.push_customer(id.as_bytes()));
    let bytes = block.to_bytes(0);
    assert_eq!(Block::unpack(&bytes).unwrap(), (block, 0));
    // A unit that nobody knows is damage.
    let mut damaged = bytes;
    damaged[13] = 3;
    assert!(Block::unpack(&damaged).is_err());
}

/// A table beside the orders, as a mapping has it read.
fn beside(text: &str, mapping: &Mapping) -> (Table, RangeReport) {
    let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
    let output = parse(text.as_bytes(), mapping, start, 64, 1 << 20);
    let Part::Others(table) = output.block else { panic!("no orders") };
    (table, output.report)
}

#[test]
fn spend_is_kept_as_it_is_written() {
    let text = "date,campaign,cost\n2024-01-05,spring,0.001\n2024-01-06,spring,-1.5\n2024-01-07,spring,0.00005\n";
    let mapping = sniffed(text.as_bytes()).mapping;
    assert_eq!((mapping.kind, mapping.fine), (Kind::Spend, true));
    let (table, report) = beside(text, &mapping);
    // 0.00005 is half of a ten-thousandth and goes up: + 0.00005 in all, in hundred-millionths.
    let unit = AmountUnit::TenThousandths;
    assert_eq!(table.values(Role::Amount), Some(&Values::Money(unit, vec![10, -15_000, 1])));
    assert_eq!((report.repairs.rounded, report.notation.rounding, report.notation.fine), (1, 5_000, 0));
    assert_eq!(&*report.repaired[0].read, "0.0001");
    assert_eq!(Table::from_bytes(&table.to_bytes()), Some(table));
}

#[test]
fn spend_that_is_finer_late_in_the_file_has_it_read_again() {
    // 20,000 × 1.00 and then 10 × 0.0015.
    let row = |amount: &str| format!("2024-01-05,spring,{amount}\n");
    let text = "date,campaign,cost\n".to_owned() + &row("1.00").repeat(20_000) + &row("0.0015").repeat(10);
    let mut mapping = sniffed(text.as_bytes()).mapping;
    let (coarse, report) = beside(&text, &mapping);
    assert!(matches!(coarse.values(Role::Amount), Some(Values::Money(AmountUnit::Hundredths, _))));
    assert_eq!((mapping.fine, report.notation.fine), (false, 10));
    let today = "2024-06-01".parse().unwrap();
    assert!(read_again(&mut mapping, &report, today, true) && mapping.fine);
    let (table, report) = beside(&text, &mapping);
    let amounts = table.values(Role::Amount).unwrap();
    assert_eq!((0..table.rows()).filter_map(|row| amounts.amount(row)).sum::<Exact>(), fine(200_000_150));
    assert!(!read_again(&mut mapping, &report, today, true), "once is enough");
}

#[test]
fn a_table_of_cents_is_kept_in_cents() {
    // The dust of binary fractions says nothing more than cents.
    let text = "date,campaign,cost\n2024-01-05,spring,12.340000000000001\n2024-01-06,spring,0.30\n";
    let mapping = sniffed(text.as_bytes()).mapping;
    let (table, report) = beside(text, &mapping);
    assert_eq!(table.values(Role::Amount), Some(&Values::Money(AmountUnit::Hundredths, vec![1_234, 30])));
    assert_eq!((mapping.fine, report.notation.fine, report.repairs.rounded), (false, 0, 1));
}

#[test]
fn parts_of_a_table_are_joined_in_the_finer_unit() {
    let part = |unit: AmountUnit, amounts: &[i64]| Table {
        kind: Kind::Spend,
        columns: vec![Column {
            role: Role::Amount,
            name: String::new(),
            scale: None,
            values: Values::Money(unit, amounts.to_vec()),
        }],
    };
    let (cents, parts) = (AmountUnit::Hundredths, AmountUnit::TenThousandths);
    // 1.25, an empty cell and -0.10 beside 0.0001.
    let joined = Table::joined(vec![part(cents, &[125, NO_VALUE, -10]), part(parts, &[1])]).unwrap();
    assert_eq!(joined, part(parts, &[12_500, NO_VALUE, -1_000, 1]));
    let joined = Table::joined(vec![part(parts, &[1]), part(cents, &[i64::MIN + 1])]).unwrap();
    // What does not fit is no empty cell.
    assert_eq!(joined.columns[0].values.filled(), 2);
}

#[test]
fn what_a_person_types_into_a_table_may_be_finer_than_the_file() {
    let text = "date,campaign,cost\n2024-01-05,spring,1.00\n2024-01-06,spring,many\n";
    let mapping = sniffed(text.as_bytes()).mapping;
    let (table, report) = beside(text, &mapping);
    let step = Correction::new(&report.details, Remedy::Put(vec![(2, "0.0025".to_owned())]));
    let corrected = Corrections(vec![step]).apply(&mapping, &report.details);
    let (more, _) = beside(&corrected.text, &corrected.mapping);
    let whole = Table::joined(vec![table, more]).unwrap();
    let unit = AmountUnit::TenThousandths;
    assert_eq!(whole.values(Role::Amount), Some(&Values::Money(unit, vec![10_000, 25])));
}

fn amount() -> impl Strategy<Value = String> {
    "-?[0-9]{1,3}(\\.[0-9]{1,6})?"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_fine_file_cut_at_every_byte_reads_the_same(amounts in prop::collection::vec(amount(), 0..7)) {
        let row = |amount: &String| format!("n,c,2024-01-01,{amount},x,1\n");
        let text = "note,customer,date,amount,category,order\n".to_owned() + &amounts.iter().map(row).collect::<String>();
        let mapping = Mapping { fine: true, returns: Returns::Net, ..crate::chain::mapping(Some(b'"')) };
        crate::chain::check_all_cuts(text.as_bytes(), &mapping, 1 << 20);
    }

    #[test]
    fn two_decimals_are_read_the_same_either_way(
        amounts in prop::collection::vec("-?[0-9]{1,4}(\\.[0-9]{1,2})?", 0..20),
        returns in prop_oneof![Just(Returns::Separate), Just(Returns::Net), Just(Returns::Ignore)],
    ) {
        let text = file(amounts);
        let mapping = Mapping { returns, keep_zero: true, ..sniffed(text.as_bytes()).mapping };
        prop_assert!(!mapping.fine);
        let fine = Mapping { fine: true, ..mapping.clone() };
        prop_assert_eq!(whole(text.as_bytes(), &fine), whole(text.as_bytes(), &mapping));
    }
}
