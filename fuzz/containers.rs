//! What a fuzzer may do with archives and workbooks: anything. Shared by the fuzz targets and the short run of the tests.

#[path = "../tests/container/archive.rs"]
mod archive;

use archive::{Frame, item};
use rapport::container::*;
use rapport::import::{Decode, Encoding};

/// Names as text that may be anything.
struct Names;

impl Decode for Names {
    fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }
}

/// The bytes as the end of an archive, alone and of a larger file: whatever the directory says lies inside the file, and
/// every entry is a table or something beside the tables.
#[allow(dead_code)] // each target uses one entry
pub fn archive_any(bytes: &[u8]) {
    for before in [0, 1, u64::from(u32::MAX)] {
        let size = before + bytes.len() as u64;
        let tail = &bytes[bytes.len().saturating_sub(TAIL as usize)..];
        let Ok(place) = locate(tail, size) else { continue };
        let end = place.offset.checked_add(place.length).expect("no overflow");
        assert!(end <= size && place.shift <= place.offset, "{place:?} in {size} bytes");
        let Some(from) = place.offset.checked_sub(before) else { continue };
        let directory = &bytes[from as usize..(from + place.length) as usize];
        let Ok(found) = entries(directory, place.shift, &Names) else { continue };
        assert!(found.len() * 46 <= directory.len(), "{} entries in {} bytes", found.len(), directory.len());
        for entry in &found {
            let header = entry.header.checked_sub(before).and_then(|at| bytes.get(at as usize..));
            let Some(Ok(data)) = header.map(data_offset) else { continue };
            let from = entry.header + data;
            if fits(entry, from, size) {
                assert!(from + entry.packed <= size, "{entry:?}");
            }
        }
        holds(&found);
        BookSize::of(&found).is_too_large();
        assert!(doubtful_parts(&found).len() <= found.len());
        let shown: Vec<String> = found.iter().map(|entry| shown_name(&entry.name)).collect();
        assert!(shown.iter().all(|name| !name.contains(char::is_control)), "{shown:?}");
        let all = found.len();
        let (tables, others) = tables(found);
        assert!(tables.len() + others.len() <= all);
    }
}

/// The bytes as a workbook; where they are none, as the sheet, the formats and the shared texts of one, with NUL between
/// them. What comes out of a sheet is text with a line for each row.
#[allow(dead_code)] // each target uses one entry
pub fn workbook_any(bytes: &[u8]) {
    let is_whole = bytes.starts_with(b"PK") || bytes.starts_with(b"\xD0\xCF");
    let Ok(mut book) = Book::open(if is_whole { bytes.to_vec() } else { around(bytes) }) else { return };
    for sheet in book.sheets().unwrap_or_default() {
        let mut text = Vec::new();
        let Ok(written) = book.write(&sheet.name, |piece, _| text.extend(piece)) else { continue };
        let text = String::from_utf8(text).expect("UTF-8");
        // A field may hold no line break, so that a line of the text is a row of the sheet.
        assert_eq!(text.lines().count(), written.rows as usize, "{:?}", sheet.name);
        assert!(u64::from(written.rows) <= 1 << 20, "{} rows", written.rows);
    }
}

/// A workbook with one sheet, whose parts are given.
fn around(parts: &[u8]) -> Vec<u8> {
    let mut parts = parts.split(|&byte| byte == 0);
    let mut part = || parts.next().unwrap_or_default();
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let relation = |id: &str, kind: &str, target: &str| {
        format!(r#"<Relationship Id="{id}" Type="{office}/{kind}" Target="{target}"/>"#)
    };
    let relations = |all: &str| format!(r#"<Relationships xmlns="{package}/relationships">{all}</Relationships>"#);
    let within = |tag: &str, inner: &[u8]| {
        [format!(r#"<{tag} xmlns="{main}">"#).as_bytes(), inner, format!("</{tag}>").as_bytes()].concat()
    };
    let book = format!(
        r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>"#
    );
    let items = [
        item("[Content_Types].xml", format!(r#"<Types xmlns="{package}/content-types"/>"#)),
        item("_rels/.rels", relations(&relation("r", "officeDocument", "xl/workbook.xml"))),
        item("xl/workbook.xml", book),
        item("xl/_rels/workbook.xml.rels", relations(&relation("s", "worksheet", "worksheets/s.xml"))),
        item("xl/worksheets/s.xml", within("worksheet", part())),
        item("xl/styles.xml", within("styleSheet", part())),
        item("xl/sharedStrings.xml", within("sst", part())),
    ];
    archive::archive(&items, &Frame::default())
}
