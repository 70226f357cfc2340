//! Writes archives as PKWARE's APPNOTE describes them, so that the reader is held to the format and not to a library.

/// A file to put into an archive.
#[derive(Clone, Default)]
pub struct Item {
    pub name: Vec<u8>,
    pub bytes: Vec<u8>,
    /// General purpose flags: 1 is encrypted, 0x800 says that the name is UTF-8.
    pub flags: u16,
    pub method: u16,
    /// Bytes in the extra field of its own header, which the directory does not have.
    pub local_extra: Vec<u8>,
}

/// A stored file.
pub fn item(name: &str, bytes: impl AsRef<[u8]>) -> Item {
    Item { name: name.into(), bytes: bytes.as_ref().to_vec(), ..Item::default() }
}

/// The sum of ISO 3309, bit by bit.
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum: u32, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg()))
    })
}

fn put(out: &mut Vec<u8>, values: &[(u64, usize)]) {
    for (value, width) in values {
        out.extend_from_slice(&value.to_le_bytes()[..*width]);
    }
}

/// What stands around the files.
#[derive(Default)]
pub struct Frame {
    /// Bytes before the archive.
    pub before: Vec<u8>,
    pub comment: Vec<u8>,
    /// Sizes, offsets and the end in ZIP64.
    pub zip64: bool,
}

/// The bytes of an archive.
pub fn archive(items: &[Item], frame: &Frame) -> Vec<u8> {
    let mut out = frame.before.clone();
    let mut directory = Vec::new();
    for item in items {
        let (header, length) = ((out.len() - frame.before.len()) as u64, item.bytes.len() as u64);
        let common = |extra: u64| {
            let mut common = Vec::new();
            put(&mut common, &[(20, 2), (item.flags.into(), 2), (item.method.into(), 2), (0, 4)]);
            put(&mut common, &[(crc32(&item.bytes).into(), 4)]);
            let size = if frame.zip64 { u64::from(u32::MAX) } else { length };
            put(&mut common, &[(size, 4), (size, 4), (item.name.len() as u64, 2), (extra, 2)]);
            common
        };
        out.extend_from_slice(b"PK\x03\x04");
        out.extend_from_slice(&common(item.local_extra.len() as u64));
        out.extend_from_slice(&item.name);
        out.extend_from_slice(&item.local_extra);
        out.extend_from_slice(&item.bytes);
        let mut extra = Vec::new();
        if frame.zip64 {
            put(&mut extra, &[(1, 2), (24, 2), (length, 8), (length, 8), (header, 8)]);
        }
        directory.extend_from_slice(b"PK\x01\x02\x14\x00");
        directory.extend_from_slice(&common(extra.len() as u64));
        let offset = if frame.zip64 { u64::from(u32::MAX) } else { header };
        put(&mut directory, &[(0, 2), (0, 2), (0, 2), (0, 4), (offset, 4)]);
        directory.extend_from_slice(&item.name);
        directory.extend_from_slice(&extra);
    }
    let (at, length, count) = ((out.len() - frame.before.len()) as u64, directory.len() as u64, items.len() as u64);
    out.extend_from_slice(&directory);
    let (mut short_length, mut short_at) = (length, at);
    if frame.zip64 {
        let record = out.len() as u64;
        out.extend_from_slice(b"PK\x06\x06");
        put(&mut out, &[(44, 8), (45, 2), (45, 2), (0, 4), (0, 4), (count, 8), (count, 8), (length, 8), (at, 8)]);
        out.extend_from_slice(b"PK\x06\x07");
        put(&mut out, &[(0, 4), (record, 8), (1, 4)]);
        (short_length, short_at) = (u32::MAX.into(), u32::MAX.into());
    }
    out.extend_from_slice(b"PK\x05\x06");
    put(&mut out, &[(0, 2), (0, 2), (count, 2), (count, 2), (short_length, 4), (short_at, 4)]);
    put(&mut out, &[(frame.comment.len() as u64, 2)]);
    out.extend_from_slice(&frame.comment);
    out
}
