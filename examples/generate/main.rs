//! Writes made-up order files, the same bytes on any machine.
//!
//! ```text
//! cargo run --release --example generate -- sample public/sample
//! cargo run --release --example generate -- orders 1000000 target/bench/orders-1000000.csv
//! cargo run --release --example generate -- shop 1000000 target/bench/shop-1000000.csv
//! ```

mod orders;
mod random;
mod sample;
mod sample_beside;
mod shop;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage:
  generate sample DIRECTORY          the sample data that ships with the page
  generate orders N FILE [SEED]      N order lines for measuring
  generate shop N FILE [SEED]        the same as a shop system writes them: quoted names, notes, in no order of time";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["sample", directory] => write_sample(Path::new(directory)),
        ["orders", lines, file] => write_lines(orders::write, lines, file, "1"),
        ["orders", lines, file, seed] => write_lines(orders::write, lines, file, seed),
        ["shop", lines, file] => write_lines(shop::write, lines, file, "1"),
        ["shop", lines, file, seed] => write_lines(shop::write, lines, file, seed),
        _ => Err(io::Error::new(io::ErrorKind::InvalidInput, USAGE)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write_sample(directory: &Path) -> io::Result<()> {
    fs::create_dir_all(directory)?;
    let orders = sample::csv();
    fs::write(directory.join("tickets.csv"), sample_beside::tickets(&orders))?;
    fs::write(directory.join("spend.csv"), sample_beside::spend())?;
    fs::write(directory.join("orders.csv"), orders)
}

fn write_lines(
    write: fn(u64, u64, &mut File) -> io::Result<()>,
    lines: &str,
    file: &str,
    seed: &str,
) -> io::Result<()> {
    let file = Path::new(file);
    let number = |text: &str| text.parse::<u64>().map_err(|_| io::Error::new(io::ErrorKind::InvalidInput, USAGE));
    let (lines, seed) = (number(lines)?, number(seed)?);
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut out = File::create(file)?;
    write(lines, seed, &mut out)?;
    out.flush()
}
