//! A fast 64-bit hash of short texts.

use crate::dataset::short_word;

const K1: u64 = 0x9E37_79B9_7F4A_7C15;
const K2: u64 = 0xD6E8_FEB8_6659_FD93;

/// A hash of the bytes that is the same on every machine and in every session. Two different texts share a hash with a
/// chance of about n² / 2⁶⁵ among n texts (3 in a million for ten million order ids).
#[inline]
pub fn hash64(bytes: &[u8]) -> u64 {
    let mut h = (bytes.len() as u64).wrapping_mul(K1);
    let mut words = bytes.chunks_exact(8);
    for word in &mut words {
        h = mix(h ^ u64::from_le_bytes(word.try_into().unwrap_or_default()));
    }
    let rest = words.remainder();
    if !rest.is_empty() {
        h = mix(h ^ short_word(rest));
    }
    h ^ (h >> 29)
}

/// A bijection of 64 bits in which every input bit reaches every output bit (multiply and shift, as in rrmxmx).
fn mix(mut h: u64) -> u64 {
    h = h.wrapping_mul(K1);
    h ^= h >> 32;
    h = h.wrapping_mul(K2);
    h ^ (h >> 32)
}
