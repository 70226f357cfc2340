//! The memory of this program.

use crate::protocol::Failure;

/// Bytes of a page of WebAssembly.
const PAGE: u64 = 64 << 10;

/// Stops a reading that has taken `bytes` of text when the program has grown beyond its room. A program's memory never
/// shrinks, so what it has now is the most that it ever needed.
///
/// # Errors
/// [`Failure::Outgrown`].
pub fn within(room: u64, bytes: u64) -> Result<(), Failure> {
    let taken = core::arch::wasm32::memory_size::<0>() as u64 * PAGE;
    if taken > room { Err(Failure::Outgrown { bytes }) } else { Ok(()) }
}
