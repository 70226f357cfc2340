//! How much a workbook unpacks to, from the directory of its archive, before anything of it is unpacked.

use super::zip::Entry;

/// What the parts of a workbook take when they are unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BookSize {
    /// Bytes of the parts that are held as a whole: texts, formats, the list of sheets.
    pub held: u64,
    /// Bytes of the largest sheet that is read piece by piece.
    pub sheet: u64,
    /// Bytes of all parts that are read.
    pub total: u64,
}

/// Bytes of parts that are held: with what is made of them they fill the memory of a program.
const MOST_HELD: u64 = 768 << 20;
/// Bytes of a sheet. The largest that a spreadsheet writes, a million rows of fifty cells, takes two thirds of it.
const MOST_SHEET: u64 = 3 << 30;
/// What a byte of a deflated stream can become at most (RFC 1951: 258 bytes for two bits).
const GROWTH: u64 = 1032;

impl BookSize {
    /// The sizes that the directory says.
    pub fn of(entries: &[Entry]) -> BookSize {
        entries.iter().filter(|entry| is_read(entry)).fold(BookSize::default(), |size, entry| BookSize {
            held: size.held.saturating_add(if is_streamed(entry) { 0 } else { entry.length }),
            sheet: size.sheet.max(if is_streamed(entry) { entry.length } else { 0 }),
            total: size.total.saturating_add(entry.length),
        })
    }

    /// Whether that is more than a tab can read.
    pub fn is_too_large(&self) -> bool {
        self.held > MOST_HELD || self.sheet > MOST_SHEET
    }
}

/// The parts whose packed bytes could become more than can be held, whatever the directory says: they are unpacked and
/// counted before they are believed.
pub fn doubtful_parts(entries: &[Entry]) -> Vec<Entry> {
    let most = |entry: &Entry| if is_streamed(entry) { MOST_SHEET } else { MOST_HELD };
    let doubtful = |entry: &&Entry| is_read(entry) && entry.packed.saturating_mul(GROWTH) > most(entry);
    entries.iter().filter(doubtful).cloned().collect()
}

/// Pictures and the like are never unpacked.
fn is_read(entry: &Entry) -> bool {
    let name = entry.name.to_ascii_lowercase();
    !name.contains("/media/") && [".xml", ".bin", ".rels"].iter().any(|ending| name.ends_with(ending))
}

/// The sheets of today's workbooks are read cell by cell; those of other formats are held.
fn is_streamed(entry: &Entry) -> bool {
    let name = entry.name.to_ascii_lowercase();
    name.starts_with("xl/worksheets/") && name.ends_with(".xml")
}

#[cfg(test)]
mod tests {
    use super::super::zip::Method;
    use super::*;

    fn part(name: &str, packed: u64, length: u64) -> Entry {
        Entry { name: name.to_owned(), method: Method::Deflated, header: 0, packed, length, crc: 0 }
    }

    #[test]
    fn a_workbook_that_unpacks_to_gigabytes_is_known_before_it_is_opened() {
        // It took 4.2 GB and was called damaged.
        let texts = BookSize::of(&[part("xl/sharedStrings.xml", 4 << 20, 4 << 30)]);
        assert!(texts.is_too_large());
        assert!(BookSize::of(&[part("xl/worksheets/sheet1.xml", 4 << 20, 4 << 30)]).is_too_large());
        // A million rows of twenty cells, two such sheets, and a film that nobody unpacks.
        let honest = BookSize::of(&[
            part("xl/worksheets/sheet1.xml", 80 << 20, 800 << 20),
            part("xl/worksheets/sheet2.xml", 80 << 20, 800 << 20),
            part("xl/sharedStrings.xml", 10 << 20, 60 << 20),
            part("xl/media/film.mp4", 5 << 30, 5 << 30),
        ]);
        assert_eq!(honest, BookSize { held: 60 << 20, sheet: 800 << 20, total: 1660 << 20 });
        assert!(!honest.is_too_large());
    }

    #[test]
    fn a_size_is_believed_only_where_the_packed_bytes_could_not_become_more() {
        let parts = [
            part("xl/sharedStrings.xml", 4 << 20, 100),
            part("xl/styles.xml", 2000, 30_000),
            part("xl/worksheets/sheet1.xml", 4 << 20, 100),
            part("xl/worksheets/sheet2.xml", 1 << 20, 20 << 20),
        ];
        let names: Vec<String> = doubtful_parts(&parts).into_iter().map(|entry| entry.name).collect();
        assert_eq!(names, ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"]);
    }
}
