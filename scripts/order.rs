//! Names the functions of a program so that those that resemble each other get names that follow each other:
//! `order FILE`, in place.
//!
//! The compiler writes the same generic function many times with small differences. A compressor describes the second
//! more cheaply the nearer the first one stands, so `scripts/optimise.sh` has wasm-opt sort the functions by these
//! names. It has no dependencies and compiles in a second.

use std::error::Error;
use std::fs;
use std::ops::Range;

/// Two functions are alike in so far as they share sequences of this many bytes.
const SEQUENCE: usize = 5;
/// How many numbers stand for a function: its share of sequences in common with another is the share of equal numbers
/// (MinHash: Broder, "On the resemblance and containment of documents", 1997).
const NUMBERS: usize = 128;

type Signature = [u32; NUMBERS];

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).ok_or("usage: order FILE")?;
    let mut program = fs::read(&path)?;
    let (imported, functions) = functions(&program).ok_or("this is no program that can be read")?;
    let signatures: Vec<Signature> = functions.iter().map(|body| signature(&program[body.clone()])).collect();
    let sizes: Vec<usize> = functions.iter().map(Range::len).collect();
    let section = names(imported, &order(&signatures, &sizes));
    program.extend(section);
    fs::write(&path, program)?;
    Ok(())
}

/// How many functions are imported, and where the bodies of the others stand.
fn functions(program: &[u8]) -> Option<(usize, Vec<Range<usize>>)> {
    let mut reader = Reader { bytes: program, at: 8 };
    let (mut imported, mut bodies) = (0, Vec::new());
    while reader.at < program.len() {
        let (id, length) = (reader.byte()?, reader.number()?);
        let end = reader.at + length;
        match id {
            2 => {
                for _ in 0..reader.number()? {
                    reader.text()?;
                    reader.text()?;
                    match reader.byte()? {
                        0 => {
                            reader.number()?;
                            imported += 1;
                        }
                        // The rest of the page's program takes tables, memory and globals from its first part.
                        1 => {
                            reader.byte()?;
                            reader.limits()?;
                        }
                        2 => reader.limits()?,
                        3 => {
                            reader.byte()?;
                            reader.byte()?;
                        }
                        _ => return None,
                    }
                }
            }
            10 => {
                for _ in 0..reader.number()? {
                    let length = reader.number()?;
                    bodies.push(reader.at..reader.at + length);
                    reader.at += length;
                }
            }
            _ => {}
        }
        reader.at = end;
    }
    Some((imported, bodies))
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    /// The smallest size of a table or memory and, where the flag says so, the largest.
    fn limits(&mut self) -> Option<()> {
        let flags = self.byte()?;
        self.number()?;
        if flags & 1 != 0 {
            self.number()?;
        }
        Some(())
    }

    fn byte(&mut self) -> Option<u8> {
        let byte = self.bytes.get(self.at).copied();
        self.at += 1;
        byte
    }

    /// LEB128: seven bits a byte, the lowest first.
    fn number(&mut self) -> Option<usize> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            value |= usize::from(byte & 127) << shift;
            shift += 7;
            if byte < 128 {
                return Some(value);
            }
        }
    }

    fn text(&mut self) -> Option<()> {
        let length = self.number()?;
        self.at += length;
        Some(())
    }
}

fn signature(body: &[u8]) -> Signature {
    let mut numbers = [u32::MAX; NUMBERS];
    for sequence in body.windows(SEQUENCE.min(body.len())) {
        let hash = sequence.iter().fold(0_u64, |hash, byte| mix(hash ^ u64::from(*byte)));
        for (place, number) in numbers.iter_mut().enumerate() {
            // Odd factors keep all 64 bits in play; the upper half is the better mixed one.
            let factor = mix(place as u64 + 1) | 1;
            *number = (*number).min((hash.wrapping_mul(factor) >> 32) as u32);
        }
    }
    numbers
}

/// The finaliser of SplitMix64.
fn mix(value: u64) -> u64 {
    let value = (value.wrapping_add(0x9e37_79b9_7f4a_7c15) ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

/// From the largest function on, always the one most like the last; where none is, the largest that is left.
fn order(signatures: &[Signature], sizes: &[usize]) -> Vec<usize> {
    let mut left: Vec<usize> = (0..signatures.len()).collect();
    left.sort_by_key(|function| std::cmp::Reverse(sizes[*function]));
    let mut order: Vec<usize> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let next = order.last().and_then(|last| {
            let likeness = |function: &usize| alike(&signatures[*last], &signatures[*function]);
            // Of several the first, which is the largest.
            let (place, most) = left.iter().map(likeness).enumerate().rev().max_by_key(|(_, likeness)| *likeness)?;
            (most > 1).then_some(place)
        });
        order.push(left.remove(next.unwrap_or(0)));
    }
    order
}

/// In how many numbers two functions agree.
fn alike(a: &Signature, b: &Signature) -> u32 {
    a.iter().zip(b).map(|(a, b)| u32::from(a == b)).sum()
}

/// The section of names, in which the names sort as the order says.
fn names(imported: usize, order: &[usize]) -> Vec<u8> {
    let mut ranks = vec![0; order.len()];
    for (rank, function) in order.iter().enumerate() {
        ranks[*function] = rank;
    }
    let mut names = number(ranks.len());
    for (function, rank) in ranks.iter().enumerate() {
        names.extend(number(imported + function));
        names.extend(text(&format!("{rank:06}")));
    }
    let mut content = text("name");
    // Sub-section 1: names of functions.
    content.push(1);
    content.extend(number(names.len()));
    content.extend(names);
    // Section 0: custom.
    let mut section = vec![0];
    section.extend(number(content.len()));
    section.extend(content);
    section
}

fn text(text: &str) -> Vec<u8> {
    let mut bytes = number(text.len());
    bytes.extend(text.as_bytes());
    bytes
}

fn number(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (value & 127) as u8;
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 128);
    }
}
