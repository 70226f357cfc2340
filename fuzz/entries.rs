//! What a fuzzer may do with the importer: anything. Shared by the fuzz targets and the short run of the tests.

use rapport::import::*;

/// The decoder that the browser's TextDecoder follows too.
struct Native;

impl Decode for Native {
    fn decode(&self, encoding: Encoding, bytes: &[u8]) -> String {
        let known = encoding_rs::Encoding::for_label(encoding.label().as_bytes()).expect("a label of the standard");
        known.decode_without_bom_handling(bytes).0.into_owned()
    }
}

/// Sniffs the bytes as a file and as the beginning of one, and reads them as proposed.
#[allow(dead_code)] // each target uses one entry
pub fn sniff_any(bytes: &[u8]) {
    for whole in [true, false] {
        let sniff = sniff(bytes, whole, &Native);
        let again = resniff(bytes, whole, &sniff.mapping, None, &Native);
        assert_eq!(again.mapping, sniff.mapping, "looking again as proposed changes nothing");
        check(bytes, &sniff.mapping, 13);
    }
}

/// The first bytes choose how the others are read.
#[allow(dead_code)] // each target uses one entry
pub fn parse_any(bytes: &[u8]) {
    let Some((head, body)) = bytes.split_at_checked(8) else { return };
    let [encoding, delimiter, quote, flags, skip, last, cut, dates] = *head else { return };
    let encodings = [
        Encoding::Utf8,
        Encoding::Gb18030,
        Encoding::Big5,
        Encoding::ShiftJis,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
        Encoding::Windows1252,
    ];
    let orders = [
        DateOrder::Ymd,
        DateOrder::Dmy,
        DateOrder::Mdy,
        DateOrder::Compact,
        DateOrder::ExcelSerial,
        DateOrder::ExcelSerial1904,
        DateOrder::Unix,
    ];
    let of = |list: &[u8], n: u8| list[usize::from(n) % list.len()];
    let roles = [Role::Customer, Role::Date, Role::Amount, Role::Quantity, Role::Order, Role::Category, Role::Rating];
    let mapping = Mapping {
        encoding: encodings[usize::from(encoding) % encodings.len()],
        delimiter: of(b",;\t|:^~ ", delimiter),
        quote: [Some(b'"'), Some(b'\''), None][usize::from(quote) % 3],
        line_end: [LineEnd::Lf, LineEnd::Cr, LineEnd::Mixed][usize::from(quote / 3) % 3],
        backslash: flags & 1 != 0,
        has_header: flags & 2 != 0,
        headers: if flags & 2 != 0 { vec!["customer".into(), "date".into(), "amount".into()] } else { Vec::new() },
        fill_down: flags & 4 != 0,
        decimal: if flags & 8 != 0 { DecimalMark::Comma } else { DecimalMark::Point },
        returns: if flags & 16 != 0 { Returns::Net } else { Returns::Ignore },
        float_customers: flags & 32 != 0,
        skip_lines: u32::from(skip % 4),
        last_line: (last % 8 > 5).then_some(u64::from(last)),
        roles: roles.map(Some).to_vec(),
        dates: orders[usize::from(dates) % orders.len()],
        ..Mapping::default()
    };
    check(body, &mapping, 1 + u64::from(cut));
}

/// Reads the bytes in one piece and cut into ranges: nothing is lost, and cutting changes nothing.
fn check(bytes: &[u8], mapping: &Mapping, range: u64) {
    let whole = read(bytes, mapping, u64::MAX, usize::MAX);
    let cut = read(bytes, mapping, range, 7);
    assert_eq!(whole, cut, "cut every {range} bytes");
    assert!(whole.0.is_complete(), "every row is accounted for: {:?}", whole.0);
    let longest = bytes.len() as u64 + 1;
    assert!(whole.0.rows_in <= longest && whole.0.details.len() as u64 <= longest);
}

/// The report, and the rows as they travel between workers, one block for each range joined into one list of amounts.
fn read(bytes: &[u8], mapping: &Mapping, range: u64, piece: usize) -> (RangeReport, Vec<(i32, i64)>) {
    let mut chain = Chain::new(bytes.len() as u64, range, mapping.is_splittable());
    let mut rows = Vec::new();
    while !chain.is_complete() {
        let job = chain.next_job().expect("work is left");
        let mut parser = RangeParser::new(mapping, job.start, Native);
        for piece in bytes[job.start.offset as usize..].chunks(piece) {
            if parser.push(piece) == Fed::Done {
                break;
            }
        }
        chain.deliver(job.range, parser.finish());
        while let Some(output) = chain.take_ready() {
            rows.extend(output.block.day.iter().copied().zip(output.block.amount.iter().copied()));
        }
    }
    // The votes rest on the distinct texts of each range, so that their numbers depend on the cuts.
    (RangeReport { encodings: EncodingVotes::default(), ..chain.report().clone() }, rows)
}
