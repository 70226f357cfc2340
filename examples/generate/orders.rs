//! Order files of any length for measuring: ten columns, quotes, Chinese text, about 75 bytes a line.

use super::random::Random;
use rapport::units::Day;
use std::io::{self, Write};

const HEADER: &[u8] = b"order_id,customer_id,order_date,amount,quantity,category,channel,rating,city,product\n";
const CATEGORIES: [&str; 6] = ["Food", "Home", "Beauty", "Baby", "Apparel", "Sports"];
const CHANNELS: [&str; 4] = ["Online shop", "Store", "WeChat", "Marketplace"];
const CITIES: [&str; 8] = ["上海", "北京", "Shenzhen", "成都", "Berlin", "杭州", "London", "廣州"];
/// As they stand in the file: some quoted, with a comma or a doubled quote inside.
const PRODUCTS: [&str; 8] = [
    "Green tea 250 g",
    "\"Mug, large\"",
    "护手霜",
    "\"Lamp 12\"\" brass\"",
    "Rain jacket",
    "\"Towel, set of 2\"",
    "Yoga mat",
    "\"茶具, 四件\"",
];
const BUFFER: usize = 1 << 20;

/// Writes a header and `lines` orders of about `lines / 8.3` customers over three years.
pub fn write(lines: u64, seed: u64, out: &mut impl Write) -> io::Result<()> {
    let mut random = Random::new(seed);
    let customers = (lines * 10 / 83).max(1);
    let mut buffer: Vec<u8> = Vec::with_capacity(BUFFER + 256);
    buffer.extend_from_slice(HEADER);
    let start = Day::from_ymd(2022, 1, 1).unwrap_or_default();
    let (mut date, mut date_of) = (start.to_string(), 0);
    for line in 0..lines {
        let days = line * 1_096 / lines;
        if days != date_of {
            (date, date_of) = (start.plus_days(days as i32).to_string(), days);
        }
        // The smaller of two draws half of the time: some customers order often. Every customer orders at least once.
        let draw = random.below(customers);
        let customer = match random.bits() & 1 {
            _ if line < customers => line,
            0 => draw.min(random.below(customers)),
            _ => draw,
        };
        let fen = 900 + random.below(400) * random.below(400);
        let bits = random.bits();
        let pick = |shift: u32, length: usize| ((bits >> shift) & 0xFF) as usize % length;
        buffer.push(b'A');
        digits(&mut buffer, 1_000_001 + line, 0);
        buffer.extend_from_slice(b",C");
        digits(&mut buffer, customer + 1, 7);
        buffer.push(b',');
        buffer.extend_from_slice(date.as_bytes());
        buffer.push(b',');
        digits(&mut buffer, fen / 100, 0);
        buffer.push(b'.');
        digits(&mut buffer, fen % 100, 2);
        buffer.push(b',');
        digits(&mut buffer, 1 + pick(0, 4) as u64, 0);
        for text in [CATEGORIES[pick(8, 6)], CHANNELS[pick(16, 4)]] {
            buffer.push(b',');
            buffer.extend_from_slice(text.as_bytes());
        }
        buffer.push(b',');
        if pick(24, 5) == 0 {
            digits(&mut buffer, 1 + pick(32, 5) as u64, 0);
        }
        for text in [CITIES[pick(40, 8)], PRODUCTS[pick(48, 8)]] {
            buffer.push(b',');
            buffer.extend_from_slice(text.as_bytes());
        }
        buffer.push(b'\n');
        if buffer.len() >= BUFFER {
            out.write_all(&buffer)?;
            buffer.clear();
        }
    }
    out.write_all(&buffer)
}

/// Appends a number with at least `width` digits: much faster than `write!` for ten million lines.
pub fn digits(buffer: &mut Vec<u8>, mut number: u64, width: usize) {
    let mut text = [b'0'; 20];
    let mut at = text.len();
    while number > 0 {
        at -= 1;
        text[at] = b'0' + (number % 10) as u8;
        number /= 10;
    }
    let from = at.min(text.len() - width.max(1));
    buffer.extend_from_slice(&text[from..]);
}
