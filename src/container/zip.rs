//! The directory at the end of a ZIP archive: which files lie where, by APPNOTE 6.3.10 of PKWARE, with ZIP64.

use super::content::{Content, Foreign, is_table_name};
use super::names::decode_name;
use crate::import::Decode;

/// How many bytes at the end of an archive are enough to find its directory: the closing record with the longest
/// comment, and the two ZIP64 records before it.
pub const TAIL: u64 = 22 + 0xFFFF + 20 + 56;

const END: &[u8] = b"PK\x05\x06";
const END_64_LOCATOR: &[u8] = b"PK\x06\x07";
const END_64: &[u8] = b"PK\x06\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";

/// Why an archive cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZipFault {
    /// It has no directory: it is damaged, or was not copied to its end.
    Damaged,
    /// It continues in other files.
    Split,
    /// Its tables are protected by a password.
    Locked,
    /// Its tables are packed in a way that browsers cannot unpack.
    Method,
}

/// Where the directory lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Directory {
    /// Where it begins in the file.
    pub offset: u64,
    /// Its length in bytes.
    pub length: u64,
    /// What has to be added to every offset in it: bytes that somebody put before the archive.
    pub shift: u64,
}

/// How an entry is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// As it is.
    Stored,
    /// Deflated, which every browser can undo.
    Deflated,
    /// With a password.
    Locked,
    /// In another way.
    Other,
}

/// A file in an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name with its folders.
    pub name: String,
    /// How it is packed.
    pub method: Method,
    /// Where its own header begins in the file (see [`data_offset`]).
    pub header: u64,
    /// Bytes it takes in the archive.
    pub packed: u64,
    /// Bytes it has when it is unpacked.
    pub length: u64,
    /// CRC-32 of the unpacked bytes.
    pub crc: u32,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(|b| u64::from(u16::from_le_bytes(b)))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(|b| u64::from(u32::from_le_bytes(b)))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..at.checked_add(8)?)?.try_into().ok().map(u64::from_le_bytes)
}

/// Finds the directory from the last [`TAIL`] bytes of a file (all of a smaller one) of `size` bytes.
pub fn locate(tail: &[u8], size: u64) -> Result<Directory, ZipFault> {
    let from = tail.len().saturating_sub(22 + 0xFFFF);
    let starts = (from..tail.len()).rev().filter(|&at| tail.get(at..).is_some_and(|rest| rest.starts_with(END)));
    // A comment may hold the mark too; the true record is the one whose comment ends with the file.
    let ends_the_file =
        |at: &usize| u16_at(tail, at + 20).is_some_and(|comment| at + 22 + comment as usize <= tail.len());
    let end = starts.into_iter().find(ends_the_file).ok_or(ZipFault::Damaged)?;
    let tail_at = size.saturating_sub(tail.len() as u64);
    let read = || {
        let (disk, disks) = (u16_at(tail, end + 4)?, u16_at(tail, end + 6)?);
        let (length, offset) = (u32_at(tail, end + 12)?, u32_at(tail, end + 16)?);
        Some((disk, disks, length, offset))
    };
    let (mut disk, disks, mut length, mut offset) = read().ok_or(ZipFault::Damaged)?;
    let mut closes = tail_at + end as u64;
    let locator = end.checked_sub(20).filter(|&at| tail.get(at..).is_some_and(|rest| rest.starts_with(END_64_LOCATOR)));
    if let Some(locator) = locator {
        let before = tail.get(..locator).unwrap_or_default();
        let record = (0..before.len().saturating_sub(55)).rev().find(|&at| before.get(at..at + 4) == Some(END_64));
        let record = record.ok_or(ZipFault::Damaged)?;
        disk = u32_at(tail, record + 16).ok_or(ZipFault::Damaged)?;
        length = u64_at(tail, record + 40).ok_or(ZipFault::Damaged)?;
        offset = u64_at(tail, record + 48).ok_or(ZipFault::Damaged)?;
        closes = tail_at + record as u64;
    } else if offset == u64::from(u32::MAX) {
        return Err(ZipFault::Damaged);
    }
    if disk != 0 && disk != u64::from(u16::MAX) || disks != 0 && disks != u64::from(u16::MAX) {
        return Err(ZipFault::Split);
    }
    // The directory ends where the closing records begin.
    let begins = closes.checked_sub(length).ok_or(ZipFault::Damaged)?;
    let shift = begins.checked_sub(offset).ok_or(ZipFault::Damaged)?;
    Ok(Directory { offset: begins, length, shift })
}

/// Reads the directory: every file of the archive, folders left out.
pub fn entries(directory: &[u8], shift: u64, decode: &impl Decode) -> Result<Vec<Entry>, ZipFault> {
    let mut found = Vec::new();
    let mut rest = directory;
    while rest.starts_with(ENTRY) {
        let (entry, length) = entry(rest, shift, decode).ok_or(ZipFault::Damaged)?;
        if !entry.name.ends_with('/') {
            found.push(entry);
        }
        rest = rest.get(length..).ok_or(ZipFault::Damaged)?;
    }
    Ok(found)
}

fn entry(bytes: &[u8], shift: u64, decode: &impl Decode) -> Option<(Entry, usize)> {
    let (flags, method) = (u16_at(bytes, 8)?, u16_at(bytes, 10)?);
    let [name, extra, comment] = [u16_at(bytes, 28)?, u16_at(bytes, 30)?, u16_at(bytes, 32)?].map(|n| n as usize);
    let name_bytes = bytes.get(46..46 + name)?;
    let extra_bytes = bytes.get(46 + name..46 + name + extra)?;
    let (mut packed, mut length, mut header) = (u32_at(bytes, 20)?, u32_at(bytes, 24)?, u32_at(bytes, 42)?);
    let mut unicode = None;
    for (id, field) in extra_fields(extra_bytes) {
        match id {
            // Only the values that do not fit stand here, in this order.
            0x0001 => {
                let mut at = 0;
                for value in [&mut length, &mut packed, &mut header] {
                    if *value == u64::from(u32::MAX) {
                        *value = u64_at(field, at)?;
                        at += 8;
                    }
                }
            }
            0x7075 => unicode = field.get(5..).and_then(|name| std::str::from_utf8(name).ok()),
            _ => {}
        }
    }
    let name_text = unicode.map_or_else(|| decode_name(name_bytes, flags & 0x800 != 0, decode), str::to_owned);
    let method = match method {
        _ if flags & 1 != 0 => Method::Locked,
        0 => Method::Stored,
        8 => Method::Deflated,
        _ => Method::Other,
    };
    let crc = u32_at(bytes, 16)? as u32;
    let entry = Entry { name: name_text, method, header: header.checked_add(shift)?, packed, length, crc };
    Some((entry, 46 + name + extra + comment))
}

fn extra_fields(mut rest: &[u8]) -> impl Iterator<Item = (u64, &[u8])> {
    std::iter::from_fn(move || {
        let (id, length) = (u16_at(rest, 0)?, u16_at(rest, 2)? as usize);
        let field = rest.get(4..4 + length)?;
        rest = rest.get(4 + length..)?;
        Some((id, field))
    })
}

/// Bytes from the beginning of an entry's own header to its data, from the first 30 bytes of that header.
pub fn data_offset(header: &[u8]) -> Result<u64, ZipFault> {
    let lengths = || header.starts_with(LOCAL).then(|| Some(30 + u16_at(header, 26)? + u16_at(header, 28)?));
    lengths().flatten().ok_or(ZipFault::Damaged)
}

/// Tables that are opened at once. More would only be a list that nobody reads.
pub const MOST_TABLES: usize = 1000;

/// Whether an entry, whose data begin at `from`, can be what the directory of a file of `size` bytes says: it ends in the
/// file, and one that is stored has as many bytes as it takes.
pub fn fits(entry: &Entry, from: u64, size: u64) -> bool {
    let ends_there = from.checked_add(entry.packed).is_some_and(|end| end <= size);
    ends_there && (entry.method != Method::Stored || entry.packed == entry.length)
}

/// The tables of an archive and the names of everything else. Texts (`.txt`) count when there is no other table:
/// beside tables they are notes to the reader. What systems add for themselves is passed over.
pub fn tables(entries: Vec<Entry>) -> (Vec<Entry>, Vec<String>) {
    let own = |entry: &Entry| !entry.name.split('/').any(|part| part.starts_with('.') || part == "__MACOSX");
    let entries: Vec<Entry> = entries.into_iter().filter(own).collect();
    let any = entries.iter().any(|entry| is_table_name(&entry.name));
    let is_text = |name: &str| name.to_lowercase().ends_with(".txt");
    let (mut tables, others): (Vec<Entry>, Vec<Entry>) =
        entries.into_iter().partition(|entry| is_table_name(&entry.name) || !any && is_text(&entry.name));
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    (tables, others.into_iter().map(|entry| entry.name).collect())
}

/// What the names in an archive say it is: a workbook, a document, or nothing but an archive.
pub fn holds(entries: &[Entry]) -> Content {
    let has = |name: &str| entries.iter().any(|entry| entry.name == name);
    let begins = |name: &str| entries.iter().any(|entry| entry.name.starts_with(name));
    if begins("xl/") && has("[Content_Types].xml") || has("mimetype") && has("content.xml") {
        Content::Workbook
    } else if has("[Content_Types].xml") || has("Index.zip") || begins("Index/") {
        Content::Foreign(Foreign::Document)
    } else {
        Content::Zip
    }
}
