//! Pseudonyms: a keyed hash in the place of what names a person. Equal values have equal pseudonyms, in every file and
//! every month, so that tables still join; without the key nobody can find the value, even by trying all numbers.

use super::mail_id::{is_alike, mail_form};
use crate::import::look::personal_forms::{digits_of, own_mobile};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The key of the pseudonyms, 128 bits. It belongs to a workspace, stays in its browser and is never exported.
#[derive(Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Secret(u64, u64);

impl Secret {
    /// The key of these random bytes.
    pub fn new(bytes: [u8; 16]) -> Secret {
        let number = u128::from_le_bytes(bytes);
        Secret(number as u64, (number >> 64) as u64)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The signs of Crockford's base 32: digits and letters that are not mistaken for each other.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const PREFIX: &str = "p-";
/// 64 bits, five in each sign.
const LENGTH: usize = 13;

/// The pseudonym of a value: `p-` and 64 bits of SipHash-2-4 in 13 signs. Two of a million customers share one with a
/// chance of 1 to 37 million (n² / 2⁶⁵).
///
/// ```
/// use rapport::import::{Secret, is_pseudonym, pseudonym};
/// let secret = Secret::new([7; 16]);
/// let ann = pseudonym(secret, "Ann@Example.com ");
/// assert!(is_pseudonym(&ann));
/// assert_eq!(ann, pseudonym(secret, "ann@example.com"));
/// assert_ne!(ann, pseudonym(Secret::new([8; 16]), "ann@example.com"));
/// assert_eq!(pseudonym(secret, "+86 138-0013-8000"), pseudonym(secret, "13800138000"));
/// assert_ne!(pseudonym(secret, "007"), pseudonym(secret, "7"));
/// ```
pub fn pseudonym(secret: Secret, value: &str) -> String {
    pseudonym_signs(secret, value).into_iter().map(char::from).collect()
}

/// The signs of the pseudonym, where no text of their own is wanted.
pub(in crate::import) fn pseudonym_signs(secret: Secret, value: &str) -> [u8; PREFIX.len() + LENGTH] {
    let hash = siphash(secret, plain_form(value).as_bytes());
    let mut signs = [0; PREFIX.len() + LENGTH];
    let (prefix, rest) = signs.split_at_mut(PREFIX.len());
    prefix.copy_from_slice(PREFIX.as_bytes());
    for (sign, place) in rest.iter_mut().zip((0..LENGTH).rev()) {
        *sign = SIGNS.get((hash >> (5 * place)) as usize & 31).copied().unwrap_or(b'0');
    }
    signs
}

/// Whether a text is a pseudonym by its form.
pub fn is_pseudonym(text: &str) -> bool {
    text.strip_prefix(PREFIX).is_some_and(|signs| signs.len() == LENGTH && signs.bytes().all(|b| SIGNS.contains(&b)))
}

/// The value in the form in which it is compared: an e-mail address in lower case; a telephone number without its marks
/// and, in China, without the country's code; any other text as it is.
fn plain_form(value: &str) -> Cow<'_, str> {
    let value = value.trim();
    if value.contains('@') && is_alike(value.as_bytes()) {
        return Cow::Borrowed(value);
    }
    if let Some(mail) = mail_form(value) {
        return Cow::Owned(mail);
    }
    if value.contains('@') {
        return Cow::Owned(value.to_lowercase());
    }
    match digits_of(value).filter(|_| !value.contains('.')) {
        Some((plus, digits)) => match own_mobile(&digits) {
            Some(own) => Cow::Owned(own.to_owned()),
            None if plus => Cow::Owned(format!("+{digits}")),
            // A number of digits and hyphens may be a code in which each place counts.
            None => Cow::Borrowed(value),
        },
        None => Cow::Borrowed(value),
    }
}

/// SipHash-2-4 (Aumasson and Bernstein 2012, INDOCRYPT, LNCS 7668, 489–508).
fn siphash(Secret(k0, k1): Secret, bytes: &[u8]) -> u64 {
    let mut v = [
        k0 ^ 0x736f_6d65_7073_6575,
        k1 ^ 0x646f_7261_6e64_6f6d,
        k0 ^ 0x6c79_6765_6e65_7261,
        k1 ^ 0x7465_6462_7974_6573,
    ];
    let mut words = bytes.chunks_exact(8);
    for word in &mut words {
        take(&mut v, u64::from_le_bytes(word.try_into().unwrap_or_default()));
    }
    let rest = words.remainder().iter().enumerate();
    let last = rest.fold((bytes.len() as u64) << 56, |last, (place, byte)| last | u64::from(*byte) << (8 * place));
    take(&mut v, last);
    let [a, b, c, d] = v;
    v = [a, b, c ^ 0xff, d];
    (0..4).for_each(|_| round(&mut v));
    v.into_iter().fold(0, |hash, part| hash ^ part)
}

fn take(v: &mut [u64; 4], word: u64) {
    let [a, b, c, d] = *v;
    *v = [a, b, c, d ^ word];
    (0..2).for_each(|_| round(v));
    let [a, b, c, d] = *v;
    *v = [a ^ word, b, c, d];
}

fn round(v: &mut [u64; 4]) {
    let [mut a, mut b, mut c, mut d] = *v;
    a = a.wrapping_add(b);
    b = b.rotate_left(13) ^ a;
    a = a.rotate_left(32);
    c = c.wrapping_add(d);
    d = d.rotate_left(16) ^ c;
    a = a.wrapping_add(d);
    d = d.rotate_left(21) ^ a;
    c = c.wrapping_add(b);
    b = b.rotate_left(17) ^ c;
    c = c.rotate_left(32);
    *v = [a, b, c, d];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_the_paper() {
        let secret = Secret::new(std::array::from_fn(|i| i as u8));
        // Appendix A of the paper, and the first two of its authors' test vectors.
        let message: Vec<u8> = (0..15).collect();
        assert_eq!(siphash(secret, &message), 0xa129_ca61_49be_45e5);
        assert_eq!(siphash(secret, &[]), 0x726f_db47_dd0e_0e31);
        assert_eq!(siphash(secret, &[0]), 0x74f8_39c5_93dc_67fd);
    }
}
