//! Columns that take no more memory than their values need.

use super::NO_ENTRY;

/// Runs a piece of code over a column of [`Codes`] in its own width: `values` is a slice, `wide` makes a position of one
/// of its values. So the width is looked at once, not for every line.
macro_rules! for_codes {
    ($column:expr, |$values:ident, $wide:ident| $body:expr) => {
        match $column {
            $crate::dataset::Codes::Bytes($values) => {
                let $wide = |code: u8| if code == u8::MAX { $crate::dataset::NO_ENTRY } else { u32::from(code) };
                $body
            }
            $crate::dataset::Codes::Words($values) => {
                let $wide = |code: u16| if code == u16::MAX { $crate::dataset::NO_ENTRY } else { u32::from(code) };
                $body
            }
            $crate::dataset::Codes::Wide($values) => {
                let $wide = |code: u32| code;
                $body
            }
        }
    };
}
pub(crate) use for_codes;

/// Runs a piece of code over a column of [`Numbers`] in its own width, as [`for_codes`] does.
macro_rules! for_numbers {
    ($column:expr, |$values:ident, $wide:ident| $body:expr) => {
        match $column {
            $crate::dataset::Numbers::Bytes($values) => {
                let $wide = |number: u8| if number == u8::MAX { f32::NAN } else { f32::from(number) };
                $body
            }
            $crate::dataset::Numbers::Floats($values) => {
                let $wide = |number: f32| number;
                $body
            }
        }
    };
}
pub(crate) use for_numbers;

/// Positions in a dictionary, [`NO_ENTRY`] where a line has none; one, two or four bytes each.
#[derive(Debug, Clone, PartialEq)]
pub enum Codes {
    /// All ones stand for no entry.
    Bytes(Vec<u8>),
    /// All ones stand for no entry.
    Words(Vec<u16>),
    /// As they are.
    Wide(Vec<u32>),
}

impl Default for Codes {
    fn default() -> Self {
        Codes::Bytes(Vec::new())
    }
}

impl Codes {
    /// An empty column with room for `rows` positions in a dictionary of `texts`.
    pub fn with_capacity(texts: usize, rows: usize) -> Codes {
        match texts {
            0..0xFF => Codes::Bytes(Vec::with_capacity(rows)),
            0xFF..0xFFFF => Codes::Words(Vec::with_capacity(rows)),
            _ => Codes::Wide(Vec::with_capacity(rows)),
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Codes::Bytes(codes) => codes.len(),
            Codes::Words(codes) => codes.len(),
            Codes::Wide(codes) => codes.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All positions, four bytes each.
    pub fn to_vec(&self) -> Vec<u32> {
        (0..self.len()).filter_map(|line| self.get(line)).collect()
    }

    /// The positions of the lines that are wanted.
    pub(super) fn only(&self, wanted: &[bool]) -> Codes {
        match self {
            Codes::Bytes(codes) => Codes::Bytes(chosen(codes, wanted)),
            Codes::Words(codes) => Codes::Words(chosen(codes, wanted)),
            Codes::Wide(codes) => Codes::Wide(chosen(codes, wanted)),
        }
    }

    /// Adds the positions that some rows of a column have; nothing of an empty column.
    pub(super) fn gather(&mut self, column: &[u32], rows: &[u32]) {
        if column.is_empty() {
            return;
        }
        let of = |row: &u32| column.get(*row as usize).copied().unwrap_or(NO_ENTRY);
        match self {
            Codes::Bytes(codes) => codes.extend(rows.iter().map(|row| of(row) as u8)),
            Codes::Words(codes) => codes.extend(rows.iter().map(|row| of(row) as u16)),
            Codes::Wide(codes) => codes.extend(rows.iter().map(of)),
        }
    }

    /// Adds a position.
    #[inline]
    pub fn push(&mut self, code: u32) {
        match self {
            Codes::Bytes(codes) => codes.push(code as u8),
            Codes::Words(codes) => codes.push(code as u16),
            Codes::Wide(codes) => codes.push(code),
        }
    }

    /// The position at a line; none outside the column.
    #[inline]
    pub fn get(&self, line: usize) -> Option<u32> {
        match self {
            Codes::Bytes(codes) => codes.get(line).map(|c| if *c == u8::MAX { NO_ENTRY } else { u32::from(*c) }),
            Codes::Words(codes) => codes.get(line).map(|c| if *c == u16::MAX { NO_ENTRY } else { u32::from(*c) }),
            Codes::Wide(codes) => codes.get(line).copied(),
        }
    }
}

/// Numbers, NaN where a line has none: one byte each while all are whole and below 255.
#[derive(Debug, Clone)]
pub enum Numbers {
    /// 255 stands for NaN.
    Bytes(Vec<u8>),
    /// As they are.
    Floats(Vec<f32>),
}

impl Default for Numbers {
    fn default() -> Self {
        Numbers::Bytes(Vec::new())
    }
}

impl PartialEq for Numbers {
    /// NaN equals NaN: both say that there is no number.
    fn eq(&self, other: &Numbers) -> bool {
        let bits = |numbers: &Numbers, line| numbers.get(line).map(f32::to_bits);
        self.len() == other.len() && (0..self.len()).all(|line| bits(self, line) == bits(other, line))
    }
}

impl Numbers {
    /// An empty column with room for `rows` numbers.
    pub fn with_capacity(narrow: bool, rows: usize) -> Numbers {
        match narrow {
            true => Numbers::Bytes(Vec::with_capacity(rows)),
            false => Numbers::Floats(Vec::with_capacity(rows)),
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Numbers::Bytes(numbers) => numbers.len(),
            Numbers::Floats(numbers) => numbers.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All numbers.
    pub fn to_vec(&self) -> Vec<f32> {
        (0..self.len()).filter_map(|line| self.get(line)).collect()
    }

    /// The numbers of the lines that are wanted.
    pub(super) fn only(&self, wanted: &[bool]) -> Numbers {
        match self {
            Numbers::Bytes(numbers) => Numbers::Bytes(chosen(numbers, wanted)),
            Numbers::Floats(numbers) => Numbers::Floats(chosen(numbers, wanted)),
        }
    }

    /// Adds the numbers that some rows of a column as wide as this one have; nothing of an empty column.
    pub(super) fn gather(&mut self, column: &Numbers, rows: &[u32]) {
        fn add<T: Copy>(to: &mut Vec<T>, column: &[T], rows: &[u32], none: T) {
            if !column.is_empty() {
                to.extend(rows.iter().map(|row| column.get(*row as usize).copied().unwrap_or(none)));
            }
        }
        match (self, column) {
            (Numbers::Bytes(numbers), Numbers::Bytes(column)) => add(numbers, column, rows, u8::MAX),
            (Numbers::Floats(numbers), Numbers::Floats(column)) => add(numbers, column, rows, f32::NAN),
            _ => {}
        }
    }

    /// Drops all numbers; the memory stays.
    pub(super) fn clear(&mut self) {
        match self {
            Numbers::Bytes(numbers) => numbers.clear(),
            Numbers::Floats(numbers) => numbers.clear(),
        }
    }

    /// Adds a number; into a column of bytes only what fits it.
    #[inline]
    pub fn push(&mut self, number: f32) {
        match self {
            Numbers::Bytes(numbers) => numbers.push(byte(number)),
            Numbers::Floats(numbers) => numbers.push(number),
        }
    }

    /// The number at a line; none outside the column.
    #[inline]
    pub fn get(&self, line: usize) -> Option<f32> {
        match self {
            Numbers::Bytes(numbers) => numbers.get(line).map(|x| if *x == u8::MAX { f32::NAN } else { f32::from(*x) }),
            Numbers::Floats(numbers) => numbers.get(line).copied(),
        }
    }
}

/// A number as a column of bytes holds it.
pub(super) fn byte(number: f32) -> u8 {
    if number.is_nan() { u8::MAX } else { number as u8 }
}

/// The values of the lines that are wanted. Every value is written and only the wanted ones move the place on: a branch on
/// each would be guessed wrong half of the time.
pub(super) fn chosen<T: Copy + Default>(column: &[T], wanted: &[bool]) -> Vec<T> {
    let wanted = wanted.get(..column.len()).unwrap_or(wanted);
    let count = wanted.iter().map(|wanted| usize::from(*wanted)).sum();
    let mut out = vec![T::default(); count + 1];
    let mut at = 0;
    for (value, wanted) in column.iter().zip(wanted) {
        if let Some(slot) = out.get_mut(at) {
            *slot = *value;
        }
        at += usize::from(*wanted);
    }
    out.truncate(count);
    out
}
