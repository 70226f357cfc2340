//! What is in a file: told in a worker from its first bytes and, for an archive, from its directory.

use super::inflate::Inflated;
use super::read::{arrived, read};
use crate::container::{
    BookFault, Content, Entry, Foreign, MOST_TABLES, Method, TAIL, content, data_offset, entries, fits, holds, locate,
    page_table, tables,
};
use crate::import::{Decode, is_merge_list, read_merges, sniff};
use crate::protocol::{Contents, Failure, Packed};
use memchr::memchr_iter;
use web_sys::File;

/// Bytes that tell what a compressed file is.
const MAGIC: u64 = 512;
/// Bytes looked at to recognise a file.
pub const SNIFF: u64 = 256 << 10;
/// A directory of more bytes than this belongs to no archive of tables.
const LARGEST_DIRECTORY: u64 = 64 << 20;
/// A list of ids that are one customer is read as a whole.
const LARGEST_LIST: u64 = 64 << 20;

/// What is in a file; of a table, unless it is compressed, also its beginning.
pub async fn open(file: &File, decode: &impl Decode) -> Result<(Contents, Option<Beginning>), Failure> {
    let size = file.size() as u64;
    let head = arrived(read(file, 0, size.min(SNIFF))?).await?;
    let contents = match content(&head) {
        Content::Text if is_merge_list(&head) && size <= LARGEST_LIST => {
            let list = read_merges(&arrived(read(file, 0, size)?).await?, decode);
            Contents::Merges(list.merges, list.faulty)
        }
        Content::Text => return Ok((Contents::Table, Some(Beginning::plain(head, size)))),
        Content::Gzip => inside(file).await?,
        Content::Workbook => Contents::Workbook,
        Content::Foreign(foreign) => Contents::Foreign(foreign),
        Content::Zip => archive(file, size, decode).await?,
    };
    Ok((contents, None))
}

/// What the compressed file is. Something packed twice is not followed: it would have to be unpacked as a whole.
async fn inside(file: &File) -> Result<Contents, Failure> {
    Ok(match content(&beginning(file, MAGIC).await?.bytes) {
        Content::Text => Contents::Table,
        Content::Foreign(foreign) => Contents::Foreign(foreign),
        Content::Gzip | Content::Zip | Content::Workbook => Contents::Foreign(Foreign::Archive),
    })
}

/// The table of a web page as CSV; nothing when it has none.
pub async fn page(file: &File, decode: &impl Decode) -> Result<Option<String>, Failure> {
    let size = file.size() as u64;
    if size > BookFault::LARGEST {
        return Err(Failure::TooLarge);
    }
    let bytes = arrived(read(file, 0, size)?).await?;
    let head = bytes.get(..SNIFF as usize).unwrap_or(&bytes);
    let encoding = sniff(head, head.len() == bytes.len(), decode).encoding;
    Ok(page_table(&decode.decode(encoding, &bytes)))
}

async fn archive(file: &File, size: u64, decode: &impl Decode) -> Result<Contents, Failure> {
    let tail = arrived(read(file, size.saturating_sub(TAIL), size)?).await?;
    let place = locate(&tail, size)?;
    if place.length > LARGEST_DIRECTORY {
        return Err(Failure::Damaged);
    }
    let directory = arrived(read(file, place.offset, place.offset + place.length)?).await?;
    let entries = entries(&directory, place.shift, decode)?;
    match holds(&entries) {
        Content::Workbook => return Ok(Contents::Workbook),
        Content::Foreign(foreign) => return Ok(Contents::Foreign(foreign)),
        _ => {}
    }
    let (found, ignored) = tables(entries);
    // An empty file in an archive is passed over like a folder.
    let mut found = found.into_iter().filter(|entry| entry.length > 0);
    let opened: Vec<Entry> = found.by_ref().take(MOST_TABLES).collect();
    let beyond = found.map(|entry| entry.name).collect();
    let mut packed = Vec::with_capacity(opened.len());
    for entry in opened {
        let deflated = match entry.method {
            Method::Stored => None,
            Method::Deflated => Some(entry.length),
            Method::Locked => return Err(Failure::Locked),
            Method::Other => return Err(Failure::OtherPacking),
        };
        let header = arrived(read(file, entry.header, entry.header + 30)?).await?;
        let from = entry.header + data_offset(&header)?;
        if !fits(&entry, from, size) {
            return Err(Failure::Damaged);
        }
        packed.push(Packed { name: entry.name, from, to: from + entry.packed, crc: entry.crc, deflated });
    }
    Ok(Contents::Archive { tables: packed, ignored, beyond })
}

/// The beginning of a file's text.
pub struct Beginning {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether that is all of it.
    pub whole: bool,
    /// Lines of the whole file, as many as there are in its beginning for each byte of the file.
    pub lines: f64,
    /// Whether the file is compressed; the bytes are not.
    pub compressed: bool,
}

impl Beginning {
    /// The first bytes of a file of `size` bytes as they are.
    fn plain(bytes: Vec<u8>, size: u64) -> Beginning {
        let (whole, share) = (bytes.len() as u64 >= size, size as f64 / bytes.len().max(1) as f64);
        Beginning::of(bytes, whole, share, false)
    }

    /// The beginning of a text that is so many times as long.
    fn of(bytes: Vec<u8>, whole: bool, times: f64, compressed: bool) -> Beginning {
        let ends = memchr_iter(b'\n', &bytes).count().max(memchr_iter(b'\r', &bytes).count());
        let lines = if whole { ends as f64 } else { ends as f64 * times };
        Beginning { bytes, whole, lines, compressed }
    }
}

/// Reads about `enough` bytes of text from the beginning of a file.
pub async fn beginning(file: &File, enough: u64) -> Result<Beginning, Failure> {
    let size = file.size() as u64;
    let mut bytes = arrived(read(file, 0, size.min(enough))?).await?;
    if content(&bytes) != Content::Gzip {
        return Ok(Beginning::plain(bytes, size));
    }
    bytes.clear();
    let stream = Inflated::open(file)?;
    let whole = loop {
        match stream.next().await? {
            None => break true,
            Some(piece) => bytes.extend_from_slice(&piece),
        }
        if bytes.len() as u64 >= enough {
            break false;
        }
    };
    // The beginning may be packed more or less tightly than the rest. The file says at its end how long the text is,
    // though of more than 4 GiB only what is left over them.
    let tail = arrived(read(file, size.saturating_sub(4), size)?).await?;
    let says = <[u8; 4]>::try_from(tail.as_slice()).map_or(0, u32::from_le_bytes);
    let by_text = f64::from(says) / bytes.len().max(1) as f64;
    let by_bytes = size as f64 / stream.consumed().max(1) as f64;
    Ok(Beginning::of(bytes, whole, by_text.max(by_bytes), true))
}
