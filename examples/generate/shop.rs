//! Order files as a shop system writes them, for measuring: ten columns, every name in quotes, notes with commas and
//! doubled quotes, Chinese text, rows in no order of time, about 110 bytes a line.

use super::orders::digits;
use super::random::Random;
use rapport::units::Day;
use std::io::{self, Write};

const HEADER: &[u8] = b"order_no,created_at,customer_no,customer_name,category,quantity,amount,channel,city,note\n";
const FIRST: [&str; 8] = ["Anna", "Jos\u{e9}", "Mei", "Olga", "Paul", "Sven", "Yusuf", "Zo\u{eb}"];
const LAST: [&str; 8] = ["Meier", "Garc\u{ed}a", "Chen", "Petrova", "O'Neill", "Berg", "Demir", "Dubois"];
const NAMES: [&str; 4] = ["王小明", "陳美玲", "李娜", "佐藤健"];
const CATEGORIES: [&str; 8] = ["Food", "Home", "Beauty", "Baby", "服饰", "Sports", "Toys", "电子"];
const CHANNELS: [&str; 4] = ["Web", "Store", "WeChat", "Phone"];
const CITIES: [&str; 6] = ["上海", "Berlin", "深圳", "London", "高雄", "Lyon"];
/// As they stand in the file; most orders have none.
const NOTES: [&str; 8] = [
    "",
    "",
    "",
    "",
    "\"Please ring twice, dog barks\"",
    "\"客户要求周末送货, 请先电话联系\"",
    "\"Gift: \"\"Happy birthday, Mum\"\"\"",
    "leave at door",
];
const BUFFER: usize = 1 << 20;
/// Spreads neighbours over the whole file; a prime larger than any number of lines divides none of them.
const STEP: u64 = 2_147_483_647;

/// Writes a header and `lines` orders of about `lines / 8` customers over three years.
pub fn write(lines: u64, seed: u64, out: &mut impl Write) -> io::Result<()> {
    let mut random = Random::new(seed);
    let customers = (lines / 8).max(1);
    let mut buffer: Vec<u8> = Vec::with_capacity(BUFFER + 512);
    buffer.extend_from_slice(HEADER);
    let start = Day::from_ymd(2022, 1, 1).unwrap_or_default();
    // The text of every day once.
    let days: Vec<String> = (0..1_096).map(|day| start.plus_days(day).to_string()).collect();
    for line in 0..lines {
        // The place of the line in time.
        let place = line.wrapping_mul(STEP) % lines;
        let day = &days[(place * 1_096 / lines) as usize];
        let customer = if line < customers { line } else { random.below(customers) };
        let (bits, fen) = (random.bits(), 700 + random.below(300) * random.below(300));
        let pick = |shift: u32, length: usize| ((bits >> shift) & 0xFF) as usize % length;
        buffer.extend_from_slice(b"#");
        digits(&mut buffer, 500_001 + place, 0);
        buffer.push(b',');
        buffer.extend_from_slice(day.as_bytes());
        buffer.push(b' ');
        digits(&mut buffer, pick(0, 24) as u64, 2);
        buffer.push(b':');
        digits(&mut buffer, pick(8, 60) as u64, 2);
        buffer.extend_from_slice(b",K-");
        digits(&mut buffer, customer + 1, 8);
        buffer.extend_from_slice(b",\"");
        // A name belongs to its customer.
        let name = customer as usize;
        if name.is_multiple_of(3) {
            buffer.extend_from_slice(NAMES[name / 3 % 4].as_bytes());
        } else {
            buffer.extend_from_slice(LAST[name % 8].as_bytes());
            buffer.extend_from_slice(b", ");
            buffer.extend_from_slice(FIRST[name / 8 % 8].as_bytes());
        }
        buffer.extend_from_slice(b"\",");
        buffer.extend_from_slice(CATEGORIES[pick(16, 8)].as_bytes());
        buffer.push(b',');
        digits(&mut buffer, 1 + pick(24, 3) as u64, 0);
        buffer.push(b',');
        digits(&mut buffer, fen / 100, 0);
        buffer.push(b'.');
        digits(&mut buffer, fen % 100, 2);
        for text in [CHANNELS[pick(32, 4)], CITIES[pick(40, 6)], NOTES[pick(48, 8)]] {
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
