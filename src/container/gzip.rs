//! The frame of a gzip file. An archive's deflated entry is the same stream in another frame, so that an entry with
//! this one around it is read like any compressed file, and the platform checks its sum.

/// What stands before the stream: no name, no time.
pub fn head() -> [u8; 10] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
}

/// What stands after it: the CRC-32 of the text, and its length modulo 2³².
pub fn tail(crc: u32, length: u64) -> [u8; 8] {
    let ([a, b, c, d], [e, f, g, h, ..]) = (crc.to_le_bytes(), length.to_le_bytes());
    [a, b, c, d, e, f, g, h]
}
