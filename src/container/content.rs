//! What a file really is, from its first bytes: names lie more often than bytes do.

use serde::{Deserialize, Serialize};

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Nothing that is known as something else: to be looked at as text.
    Text,
    /// One compressed file.
    Gzip,
    /// An archive; the workbooks and documents of today are archives too.
    Zip,
    /// A workbook, as far as can be told: the container of Office before 2007 (`.xls`, but also `.doc`) is that of
    /// today's workbooks with a password too.
    Workbook,
    /// Something that cannot be read as a table.
    Foreign(Foreign),
}

/// Something that is no table and holds none that could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Foreign {
    /// A picture.
    Picture,
    /// A PDF.
    Pdf,
    /// A text document or a presentation.
    Document,
    /// An archive that the browser cannot open: RAR, 7-Zip, tar, xz, bzip2, Zstandard.
    Archive,
    /// A database or a column file: SQLite, Parquet, Access.
    Database,
    /// Sound, film or a program.
    Media,
    /// A web page without a table, or an XML workbook, often named `.xls` by the system that exported it.
    Markup,
    /// Bytes of no known kind.
    Binary,
}

/// The first bytes of everything that is known by its first bytes.
const MAGIC: [(&[u8], Content); 31] = [
    (b"\x1F\x8B\x08", Content::Gzip),
    (b"PK\x03\x04", Content::Zip),
    (b"PK\x05\x06", Content::Zip),
    (b"PK\x07\x08", Content::Zip),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Content::Workbook),
    (b"\x89PNG\r\n\x1A\n", Content::Foreign(Foreign::Picture)),
    (b"\xFF\xD8\xFF", Content::Foreign(Foreign::Picture)),
    (b"GIF87a", Content::Foreign(Foreign::Picture)),
    (b"GIF89a", Content::Foreign(Foreign::Picture)),
    (b"II*\0", Content::Foreign(Foreign::Picture)),
    (b"MM\0*", Content::Foreign(Foreign::Picture)),
    (b"8BPS", Content::Foreign(Foreign::Picture)),
    (b"%PDF-", Content::Foreign(Foreign::Pdf)),
    (b"{\\rtf", Content::Foreign(Foreign::Document)),
    (b"Rar!\x1A\x07", Content::Foreign(Foreign::Archive)),
    (b"7z\xBC\xAF\x27\x1C", Content::Foreign(Foreign::Archive)),
    (b"\xFD7zXZ\0", Content::Foreign(Foreign::Archive)),
    (b"BZh", Content::Foreign(Foreign::Archive)),
    (b"\x28\xB5\x2F\xFD", Content::Foreign(Foreign::Archive)),
    (b"SQLite format 3\0", Content::Foreign(Foreign::Database)),
    (b"PAR1", Content::Foreign(Foreign::Database)),
    (b"\0\x01\0\0Standard", Content::Foreign(Foreign::Database)),
    (b"ORC\x0A", Content::Foreign(Foreign::Database)),
    (b"ID3", Content::Foreign(Foreign::Media)),
    (b"OggS", Content::Foreign(Foreign::Media)),
    (b"fLaC", Content::Foreign(Foreign::Media)),
    (b"\x1A\x45\xDF\xA3", Content::Foreign(Foreign::Media)),
    (b"\x7FELF", Content::Foreign(Foreign::Media)),
    (b"MZ\x90\0", Content::Foreign(Foreign::Media)),
    (b"\0asm", Content::Foreign(Foreign::Media)),
    (b"\xCA\xFE\xBA\xBE", Content::Foreign(Foreign::Media)),
];

/// What a file is, from its first bytes (512 are enough).
///
/// ```
/// use rapport::container::{Content, Foreign, content};
/// assert_eq!(content(b"customer,date,amount\n"), Content::Text);
/// assert_eq!(content(b"%PDF-1.7\n"), Content::Foreign(Foreign::Pdf));
/// ```
pub fn content(head: &[u8]) -> Content {
    if let Some((_, content)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic) && plausible(magic, head)) {
        return *content;
    }
    let at = |from: usize, what: &[u8]| head.get(from..).is_some_and(|rest| rest.starts_with(what));
    if at(257, b"ustar") {
        return Content::Foreign(Foreign::Archive);
    }
    if head.starts_with(b"RIFF") {
        let picture = at(8, b"WEBP");
        return Content::Foreign(if picture { Foreign::Picture } else { Foreign::Media });
    }
    if at(4, b"ftyp") {
        let picture = [b"heic", b"heix", b"mif1", b"avif"].iter().any(|brand| at(8, *brand));
        return Content::Foreign(if picture { Foreign::Picture } else { Foreign::Media });
    }
    // A bitmap says its own length, so that a table whose first column is "BM…" is none.
    if head.starts_with(b"BM") && at(6, b"\0\0\0\0") {
        return Content::Foreign(Foreign::Picture);
    }
    if is_markup(head) { Content::Foreign(Foreign::Markup) } else { Content::Text }
}

/// Marks that a table could begin with as well need one more look: binary files have bytes that no text has.
fn plausible(magic: &[u8], head: &[u8]) -> bool {
    let printable = magic.iter().all(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace());
    let says_itself = magic.starts_with(b"%PDF") || magic.starts_with(b"{\\rtf") || magic.starts_with(b"GIF8");
    !printable || says_itself || head.iter().take(64).any(|byte| *byte < 9)
}

fn is_markup(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let begins = |tag: &[u8]| head.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    [&b"<!doctype"[..], b"<html", b"<table", b"<?xml", b"<meta", b"<head", b"<!--", b"<svg"].into_iter().any(begins)
}

fn ends_with_one_of(name: &str, endings: &[&str]) -> bool {
    let name = name.to_lowercase();
    endings.iter().any(|ending| name.ends_with(ending))
}

/// Whether a file in an archive is a table by its name; `.txt` is one for itself only, see [`tables`](super::tables).
pub fn is_table_name(name: &str) -> bool {
    ends_with_one_of(name, &[".csv", ".tsv", ".tab", ".psv"])
}

/// Whether a file in a folder can be a table or hold some, by its name.
pub fn may_hold_table(name: &str) -> bool {
    let others = [".txt", ".gz", ".zip", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".et"];
    is_table_name(name) || ends_with_one_of(name, &others)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_that_begin_like_something_else_are_tables() {
        for text in
            ["BZhang,2024-01-02,3\n", "ID3,ID4\n1,2\n", "PAR1,PAR2\n", "ORC\n", "BM,Name\n", "RAR,7z\n", "MM,II\n"]
        {
            assert_eq!(content(text.as_bytes()), Content::Text, "{text}");
        }
    }

    #[test]
    fn binary_files_are_what_they_are() {
        let foreign = |head: &[u8], what: Foreign| assert_eq!(content(head), Content::Foreign(what), "{head:?}");
        foreign(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Foreign::Picture);
        foreign(b"RIFF\x24\0\0\0WEBPVP8 ", Foreign::Picture);
        foreign(b"\0\0\0\x18ftypheic\0\0\0\0", Foreign::Picture);
        foreign(b"BM\x36\x10\0\0\0\0\0\0\x36\0\0\0", Foreign::Picture);
        foreign(b"BZh91AY&SY\x03\x04\x05", Foreign::Archive);
        foreign(b"ID3\x03\0\0\0", Foreign::Media);
        foreign(b"PAR1\x15\x04\x15\x20", Foreign::Database);
        foreign(b"\xEF\xBB\xBF\n<HTML><table>", Foreign::Markup);
        foreign(b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", Foreign::Markup);
        let mut tar = vec![b'a'; 512];
        tar[257..262].copy_from_slice(b"ustar");
        foreign(&tar, Foreign::Archive);
    }
}
