//! What is in a file: told in a worker from its first bytes and, for an archive, from its directory.

use super::inflate::Inflated;
use super::read::{arrived, read};
use crate::container::{
    BookFault, Content, Foreign, Method, TAIL, content, data_offset, entries, holds, locate, page_table, tables,
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
    let mut packed = Vec::with_capacity(found.len());
    for entry in found {
        let deflated = match entry.method {
            Method::Stored => None,
            Method::Deflated => Some((entry.crc, entry.length)),
            Method::Locked => return Err(Failure::Locked),
            Method::Other => return Err(Failure::OtherPacking),
        };
        // An empty file in an archive is passed over like a folder.
        if entry.length > 0 {
            let header = arrived(read(file, entry.header, entry.header + 30)?).await?;
            let from = entry.header + data_offset(&header)?;
            packed.push(Packed { name: entry.name, from, to: from + entry.packed, deflated });
        }
    }
    Ok(Contents::Archive { tables: packed, ignored })
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
        let taken = bytes.len() as u64;
        Beginning::of(bytes, taken, size, taken >= size, false)
    }

    /// The text of the first `taken` bytes.
    fn of(bytes: Vec<u8>, taken: u64, size: u64, whole: bool, compressed: bool) -> Beginning {
        let ends = memchr_iter(b'\n', &bytes).count().max(memchr_iter(b'\r', &bytes).count());
        let lines = if whole { ends as f64 } else { ends as f64 * size as f64 / taken.max(1) as f64 };
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
    Ok(Beginning::of(bytes, stream.consumed(), size, whole, true))
}
