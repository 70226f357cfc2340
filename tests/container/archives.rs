use crate::archive::{Frame, Item, archive, crc32, item};
use proptest::prelude::*;
use rapport::container::{
    Content, Entry, Foreign, Method, TAIL, ZipFault, content, data_offset, entries, gzip_head, gzip_tail, holds,
    locate, tables,
};
use rapport::import::{Decode, Encoding};

struct Gbk;

impl Decode for Gbk {
    fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
        encoding_rs::GB18030.decode(bytes).0.into_owned()
    }
}

/// Reads an archive as the worker does: its tail, then its directory.
fn read(bytes: &[u8]) -> Result<Vec<Entry>, ZipFault> {
    let tail = &bytes[bytes.len().saturating_sub(TAIL as usize)..];
    let place = locate(tail, bytes.len() as u64)?;
    entries(&bytes[place.offset as usize..(place.offset + place.length) as usize], place.shift, &Gbk)
}

/// The packed bytes of an entry.
fn packed<'a>(bytes: &'a [u8], entry: &Entry) -> &'a [u8] {
    let header = entry.header as usize;
    let from = header + data_offset(&bytes[header..header + 30]).unwrap() as usize;
    &bytes[from..from + entry.packed as usize]
}

fn two() -> Vec<Item> {
    let mut second = item("year/2024 订单.csv", "b\n2\n");
    second.local_extra = vec![0xFE, 0xCA, 2, 0, 7, 7];
    vec![item("a.csv", "a\n1\n"), second]
}

#[test]
fn every_frame_gives_the_same_files() {
    let comment = b"a comment with PK\x05\x06 in it, longer than the record".to_vec();
    for (what, frame) in [
        ("plain", Frame::default()),
        ("with a comment", Frame { comment, ..Frame::default() }),
        ("ZIP64", Frame { zip64: true, ..Frame::default() }),
        ("behind a program", Frame { before: vec![0x4D; 1000], ..Frame::default() }),
        ("ZIP64 behind a program", Frame { before: vec![0x4D; 1000], zip64: true, ..Frame::default() }),
        ("with the longest comment", Frame { comment: vec![b' '; 0xFFFF], zip64: true, ..Frame::default() }),
    ] {
        let bytes = archive(&two(), &frame);
        let found = read(&bytes).unwrap();
        let files: Vec<(&str, &[u8])> = found.iter().map(|e| (&*e.name, packed(&bytes, e))).collect();
        assert_eq!(files, [("a.csv", &b"a\n1\n"[..]), ("year/2024 订单.csv", b"b\n2\n")], "{what}");
        assert!(found.iter().all(|e| e.method == Method::Stored && e.length == 4), "{what}");
        assert_eq!(found[0].crc, crc32(b"a\n1\n"), "{what}");
    }
}

#[test]
fn what_cannot_be_unpacked_is_known_beforehand() {
    let mut items = two();
    items[0].flags = 1;
    items[1].method = 14;
    let methods: Vec<Method> = read(&archive(&items, &Frame::default())).unwrap().iter().map(|e| e.method).collect();
    assert_eq!(methods, [Method::Locked, Method::Other]);
    let whole = archive(&two(), &Frame::default());
    assert_eq!(read(&whole[..whole.len() - 30]), Err(ZipFault::Damaged), "cut off");
    assert_eq!(read(&whole[20..]).err(), Some(ZipFault::Damaged), "its beginning is gone");
    let mut split = whole.clone();
    let end = split.len() - 22;
    split[end + 4] = 1;
    assert_eq!(read(&split), Err(ZipFault::Split));
    assert_eq!(read(b"no archive at all"), Err(ZipFault::Damaged));
    assert_eq!(read(&archive(&[], &Frame::default())), Ok(Vec::new()));
}

#[test]
fn tables_are_told_from_what_lies_beside_them() {
    let names = ["b.csv", "data/A.TSV", "readme.txt", "logo.png", "__MACOSX/b.csv", ".hidden.csv", "empty/"];
    let items: Vec<Item> = names.iter().map(|name| item(name, "x")).collect();
    let (found, ignored) = tables(read(&archive(&items, &Frame::default())).unwrap());
    assert_eq!(found.iter().map(|e| &*e.name).collect::<Vec<_>>(), ["b.csv", "data/A.TSV"]);
    assert_eq!(ignored, ["readme.txt", "logo.png"]);
    let (found, _) = tables(read(&archive(&[item("orders.txt", "x")], &Frame::default())).unwrap());
    assert_eq!(found.len(), 1, "a text alone is the table");
}

#[test]
fn workbooks_and_documents_are_known_by_what_they_hold() {
    let of = |names: &[&str]| {
        let items: Vec<Item> = names.iter().map(|name| item(name, "")).collect();
        let bytes = archive(&items, &Frame::default());
        assert_eq!(content(&bytes), Content::Zip);
        holds(&read(&bytes).unwrap())
    };
    assert_eq!(of(&["[Content_Types].xml", "xl/workbook.xml"]), Content::Workbook);
    assert_eq!(of(&["mimetype", "content.xml"]), Content::Workbook);
    assert_eq!(of(&["[Content_Types].xml", "word/document.xml"]), Content::Foreign(Foreign::Document));
    assert_eq!(of(&["orders.csv"]), Content::Zip);
}

#[test]
fn a_deflated_entry_in_this_frame_is_a_gzip_file() {
    // RFC 1951: a last block (1) that is stored, its length and the complement of it, then the text.
    let text = b"customer,date,amount\n";
    let mut stream = vec![1, text.len() as u8, 0, !(text.len() as u8), 0xFF];
    stream.extend_from_slice(text);
    let bytes = [&gzip_head()[..], &stream, &gzip_tail(crc32(text), text.len() as u64)].concat();
    // RFC 1952: ID1, ID2, CM = deflate, no flags; the sum and the length at the end.
    assert_eq!(bytes[..4], [0x1F, 0x8B, 8, 0]);
    assert_eq!(bytes[bytes.len() - 4..], 21_u32.to_le_bytes());
    assert_eq!(content(&bytes), Content::Gzip);
    // The sum of "123456789" is the check value that every description of CRC-32 gives.
    assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
}

proptest! {
    /// Whatever bytes stand in an archive, reading it ends, with entries or with a fault.
    #[test]
    fn damaged_archives_do_no_harm(at in 0_usize..400, value: u8, cut in 0_usize..400, zip64: bool) {
        let mut bytes = archive(&two(), &Frame { zip64, ..Frame::default() });
        let place = at % bytes.len();
        bytes[place] = value;
        let kept = bytes.len() - cut % bytes.len();
        let bytes = &bytes[..kept];
        let tail = &bytes[bytes.len().saturating_sub(TAIL as usize)..];
        if let Ok(place) = locate(tail, bytes.len() as u64) {
            prop_assert!(place.offset + place.length <= bytes.len() as u64);
            let _ = entries(&bytes[place.offset as usize..][..place.length as usize], place.shift, &Gbk);
        }
    }
}
