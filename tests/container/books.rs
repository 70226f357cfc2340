use crate::archive::{Frame, archive, item};
use proptest::prelude::*;
use rapport::container::{Book, BookFault, SheetFacts, SheetText};

const TYPES: &str =
    r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The cell formats by number: 0 general, 1 a date, 2 five digits filled up with zeros.
const STYLES: &str = r#"<numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts>
    <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>"#;

/// A workbook with these sheets: name, attributes in the list of sheets, rows as XML.
fn workbook(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut list = String::new();
    let mut targets = String::new();
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let root = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="r" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let mut items = vec![item("[Content_Types].xml", TYPES), item("_rels/.rels", root)];
    for (number, (name, attributes, rows)) in sheets.iter().enumerate() {
        list += &format!(r#"<sheet name="{name}" sheetId="{}" r:id="r{number}" {attributes}/>"#, number + 1);
        targets += &format!(
            r#"<Relationship Id="r{number}" Type="{RELATIONS}/worksheet" Target="worksheets/s{number}.xml"/>"#
        );
        let sheet = format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#);
        items.push(item(&format!("xl/worksheets/s{number}.xml"), sheet));
    }
    let strings = r#"<si><t>customer</t></si><si><t>date</t></si><si><t>amount</t></si><si><t>李雷, "VIP"</t></si>"#;
    items.push(item(
        "xl/workbook.xml",
        format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{list}</sheets></workbook>"#),
    ));
    items.push(item(
        "xl/_rels/workbook.xml.rels",
        format!(r#"<Relationships xmlns="{package}">{targets}</Relationships>"#),
    ));
    items.push(item("xl/styles.xml", format!(r#"<styleSheet xmlns="{MAIN}">{STYLES}</styleSheet>"#)));
    items.push(item("xl/sharedStrings.xml", format!(r#"<sst xmlns="{MAIN}">{strings}</sst>"#)));
    archive(&items, &Frame::default())
}

/// Three orders: 2024-03-05 (serial 45356), 2024-03-06 at noon, and an error in the place of the amount.
const ORDERS: &str = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
    <row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>45356</v></c><c r="C2"><v>1234.5</v></c></row>
    <row r="4"><c r="A4" s="2"><v>42</v></c><c r="B4" s="1"><v>45357.5</v></c><c r="C4"><v>0.30000000000000004</v></c></row>
    <row r="5"><c r="A5" t="inlineStr"><is><t>b</t></is></c><c r="B5" s="1"><v>45358</v></c><c r="C5" t="e"><v>#N/A</v></c></row>
    <row r="6"><c r="A6" t="b"><v>1</v></c></row>"#;

fn text(book: &mut Book, sheet: &str) -> (String, SheetText) {
    let mut bytes = Vec::new();
    let done = book.write(sheet, |piece, _| bytes.extend(piece)).unwrap();
    (String::from_utf8(bytes).unwrap(), done)
}

#[test]
fn a_sheet_becomes_the_text_that_it_shows() {
    let mut book = Book::open(workbook(&[("订单", "", ORDERS)])).unwrap();
    let (text, done) = text(&mut book, "订单");
    assert_eq!(
        text,
        "customer,date,amount\n\"李雷, \"\"VIP\"\"\",2024-03-05,1234.5\n\n00042,2024-03-06 12:00:00,0.3\nb,2024-03-07,\nTRUE,,\n"
    );
    assert_eq!(done, SheetText { rows: 6, errors: 1 });
}

#[test]
fn the_sheets_are_told_with_their_sizes() {
    let blank = r#"<row r="3"><c r="A3" s="1"/></row>"#;
    let small = r#"<row r="2"><c r="B2"><v>7</v></c></row>"#;
    let bytes = workbook(&[("Orders", "", ORDERS), ("Blank", "", blank), ("Lists", r#"state="hidden""#, small)]);
    let facts = Book::open(bytes).unwrap().sheets().unwrap();
    let sheet = |name: &str, rows, columns, visible| SheetFacts { name: name.into(), rows, columns, visible };
    assert_eq!(facts, [sheet("Orders", 6, 3, true), sheet("Blank", 0, 0, true), sheet("Lists", 2, 2, false)]);
    assert!(facts[1].is_empty());
}

#[test]
fn an_opendocument_sheet_is_read_too() {
    let office = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0""#;
    let cells = r#"<table:table-row><table:table-cell/></table:table-row>
        <table:table-row><table:table-cell/><table:table-cell office:value-type="string"><text:p>customer</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>date</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell/><table:table-cell office:value-type="float" office:value="12"/><table:table-cell office:value-type="date" office:date-value="2024-03-05"/></table:table-row>"#;
    let content = format!(
        r#"<office:document-content {office}><office:body><office:spreadsheet><table:table table:name="Orders">{cells}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let manifest = r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;
    let bytes = archive(
        &[
            item("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            item("META-INF/manifest.xml", manifest),
            item("content.xml", content),
        ],
        &Frame::default(),
    );
    let mut book = Book::open(bytes).unwrap();
    assert_eq!(book.sheets().unwrap()[0].rows, 3);
    assert_eq!(text(&mut book, "Orders").0, "\n,customer,date\n,12,2024-03-05\n");
}

#[test]
fn what_is_no_readable_workbook_is_refused() {
    let refusal = |bytes: Vec<u8>| Book::open(bytes).err();
    let whole = workbook(&[("Orders", "", ORDERS)]);
    assert_eq!(refusal(whole[..whole.len() - 200].to_vec()), Some(BookFault::Damaged));
    assert_eq!(refusal(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and nothing else".to_vec()), Some(BookFault::NoWorkbook));
    let text = item("mimetype", "application/vnd.oasis.opendocument.text");
    assert_eq!(refusal(archive(&[text, item("content.xml", "<a/>")], &Frame::default())), Some(BookFault::NoWorkbook));
    // A sheet that ends in the middle of a row.
    let mut book = Book::open(workbook(&[("Orders", "", "<row r=\"1\"><c r=\"A1\"><v>1")])).unwrap();
    assert_eq!(book.sheets().err(), Some(BookFault::Damaged));
}

proptest! {
    /// A workbook with a wrong byte or without its end is read or refused, and nothing else happens.
    #[test]
    fn damaged_workbooks_do_no_harm(at in 0_usize..4000, value: u8, cut in prop::option::of(0_usize..4000)) {
        let mut bytes = workbook(&[("Orders", "", ORDERS)]);
        let place = at % bytes.len();
        bytes[place] = value;
        bytes.truncate(bytes.len() - cut.unwrap_or(0) % bytes.len());
        if let Ok(mut book) = Book::open(bytes) {
            let names: Vec<String> = book.sheets().unwrap_or_default().into_iter().map(|sheet| sheet.name).collect();
            for name in names {
                let _ = book.write(&name, |_, _| ());
            }
        }
    }
}

/// The story: a workbook that a program wrote without calculating has formulas and no values; it was said to be empty, or to have no
/// row below the names, and nobody could tell why.
#[test]
fn formulas_without_stored_values_are_told_as_such() {
    let cell = |at: &str, value: &str| format!(r#"<c r="{at}"><f>Data!{at}</f>{value}</c>"#);
    let names =
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>"#;
    let row = |n: u32, value: &str| {
        let cells: String = ["A", "B", "C"].map(|column| cell(&format!("{column}{n}"), value)).concat();
        format!(r#"<row r="{n}">{cells}</row>"#)
    };
    for value in ["", "<v></v>", "<v/>"] {
        // Nothing but formulas.
        let all = [row(1, value), row(2, value)].concat();
        let fault = Book::open(workbook(&[("Orders", "", &all), ("Blank", "", "")])).unwrap().sheets().unwrap_err();
        assert_eq!(fault, BookFault::Uncalculated(6), "{value}");
        // Names above formulas, and a title above both.
        let below = [names.to_owned(), row(2, value), row(3, value)].concat();
        let mut book = Book::open(workbook(&[("Orders", "", &below)])).unwrap();
        assert!(!book.sheets().unwrap()[0].is_empty());
        assert_eq!(book.write("Orders", |_, _| {}).unwrap_err(), BookFault::Uncalculated(6), "{value}");
    }
    // With their values, they are cells like any others; a total below that is not calculated takes nothing away.
    let below = [names.to_owned(), row(2, "<v>7</v>"), row(3, "")].concat();
    let mut book = Book::open(workbook(&[("Orders", "", &below)])).unwrap();
    assert_eq!(text(&mut book, "Orders").0, "customer,date,amount\n7,7,7\n");
    // Names alone are a sheet without a row.
    let mut book = Book::open(workbook(&[("Orders", "", names)])).unwrap();
    assert_eq!(text(&mut book, "Orders").1.rows, 1);
}
