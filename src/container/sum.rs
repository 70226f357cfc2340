//! The CRC-32 of what stands unpacked in an archive (APPNOTE 4.4.7, the sum of ISO 3309), in parts that are read apart.

/// The polynomial with its lowest power in the highest bit.
const POLYNOMIAL: u32 = 0xEDB8_8320;

/// A table for each byte of eight.
type Tables = [[u32; 256]; 8];

/// The sum of the bytes so far.
///
/// ```
/// use rapport::container::Sum;
/// let mut sum = Sum::default();
/// sum.add(b"123456789");
/// assert_eq!(sum.value(), 0xCBF4_3926); // the check value that every table of such sums gives
/// ```
pub struct Sum {
    tables: Box<Tables>,
    register: u32,
}

impl Default for Sum {
    fn default() -> Sum {
        let mut tables: Tables = [[0; 256]; 8];
        let mut before: Option<[u32; 256]> = None;
        let first = std::array::from_fn(|byte| (0..8).fold(byte as u32, |sum, _| times_x(sum)));
        for table in &mut tables {
            *table = before.map_or(first, |before| before.map(|sum| (sum >> 8) ^ entry(&first, sum as u8)));
            before = Some(*table);
        }
        Sum { tables: Box::new(tables), register: !0 }
    }
}

impl Sum {
    /// Adds bytes behind those that came before.
    pub fn add(&mut self, bytes: &[u8]) {
        let [t0, t1, t2, t3, t4, t5, t6, t7] = &*self.tables;
        let (eights, rest) = bytes.as_chunks::<8>();
        let sum = eights.iter().fold(self.register, |sum, eight| {
            let [a, b, c, d, e, f, g, h] = (u64::from_le_bytes(*eight) ^ u64::from(sum)).to_le_bytes();
            let low = entry(t7, a) ^ entry(t6, b) ^ entry(t5, c) ^ entry(t4, d);
            low ^ entry(t3, e) ^ entry(t2, f) ^ entry(t1, g) ^ entry(t0, h)
        });
        self.register = rest.iter().fold(sum, |sum, byte| (sum >> 8) ^ entry(t0, sum as u8 ^ byte));
    }

    /// The sum of all bytes that were added.
    pub fn value(&self) -> u32 {
        !self.register
    }
}

fn entry(table: &[u32; 256], byte: u8) -> u32 {
    table.get(usize::from(byte)).copied().unwrap_or_default()
}

fn times_x(sum: u32) -> u32 {
    (sum >> 1) ^ (POLYNOMIAL & (sum & 1).wrapping_neg())
}

/// The product of two polynomials, modulo the one of the sum.
fn product(a: u32, mut b: u32) -> u32 {
    let mut product = 0;
    for power in (0..32).rev() {
        product ^= b & (a >> power & 1).wrapping_neg();
        b = times_x(b);
    }
    product
}

/// The sum of two parts, one behind the other, from the sum of each and the length of the second.
///
/// ```
/// use rapport::container::{Sum, joined_sum};
/// let of = |bytes: &[u8]| {
///     let mut sum = Sum::default();
///     sum.add(bytes);
///     sum.value()
/// };
/// assert_eq!(joined_sum(of(b"1234"), of(b"56789"), 5), 0xCBF4_3926);
/// ```
pub fn joined_sum(first: u32, second: u32, mut length: u64) -> u32 {
    // The first part stands so many bytes farther up: it is multiplied by x to the power of 8 for each of them.
    let (mut shifted, mut power) = (first, 1 << 23);
    while length > 0 {
        if length & 1 == 1 {
            shifted = product(power, shifted);
        }
        power = product(power, power);
        length >>= 1;
    }
    shifted ^ second
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The definition, bit by bit.
    fn plain(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| times_x(sum)))
    }

    #[test]
    fn parts_cut_anywhere_have_the_sum_of_the_whole() {
        let bytes: Vec<u8> = (0..1000_u32).map(|i| (i * i % 251) as u8).collect();
        for cut in [0, 1, 7, 8, 9, 500, 993, 1000] {
            let (head, tail) = bytes.split_at(cut);
            let mut sum = Sum::default();
            sum.add(head);
            sum.add(tail);
            assert_eq!(sum.value(), plain(&bytes), "{cut}");
            assert_eq!(joined_sum(plain(head), plain(tail), tail.len() as u64), plain(&bytes), "{cut}");
        }
    }
}
