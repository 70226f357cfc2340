//! How many rows a file will have, from how its reading goes.

use std::collections::VecDeque;

/// Rows from which a forecast is made: fewer may be the beginning of anything.
const ENOUGH: u64 = 300_000;
/// Marks that are looked at: at five a second, the last two seconds.
const MARKS: usize = 10;

/// The forecast for one file. It rests on what was read last, not on everything so far: of a compressed file whose
/// beginning misleads, the beginning takes most of the bytes and has hardly any of the rows.
///
/// ```
/// use rapport::import::Forecast;
/// let mut forecast = Forecast::default();
/// // Half of 8 MB were a preface; since then every 100 kB bring 400,000 rows.
/// assert_eq!(forecast.rows(4_000_000, 10, 8_000_000), 10.0);
/// assert_eq!(forecast.rows(4_100_000, 400_010, 8_000_000), 400_010.0 + 39.0 * 400_000.0);
/// ```
#[derive(Debug, Default)]
pub struct Forecast {
    /// Bytes and rows, the oldest first.
    marks: VecDeque<(u64, u64)>,
}

impl Forecast {
    /// About how many rows a file of `size` bytes has, of which so many bytes gave so many rows; without enough to go
    /// by, those that there are.
    pub fn rows(&mut self, bytes: u64, rows: u64, size: u64) -> f64 {
        self.marks.push_back((bytes, rows));
        if self.marks.len() > MARKS {
            self.marks.pop_front();
        }
        let (first_bytes, first_rows) = self.marks.front().copied().unwrap_or_default();
        let (more_bytes, more_rows) = (bytes.saturating_sub(first_bytes), rows.saturating_sub(first_rows));
        if more_rows < ENOUGH || more_bytes == 0 {
            return rows as f64;
        }
        rows as f64 + more_rows as f64 / more_bytes as f64 * size.saturating_sub(bytes) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_file_is_foretold_and_a_small_one_is_not() {
        let mut forecast = Forecast::default();
        let told: Vec<f64> = (1..=20).map(|n| forecast.rows(n * 10_000_000, n * 200_000, 400_000_000)).collect();
        assert_eq!(told.first(), Some(&200_000.0));
        assert!(told.iter().skip(2).all(|rows| (rows - 8e6).abs() < 1.0), "{told:?}");
        // A compressed file of which all bytes were taken in before its rows come out: what is there counts.
        assert_eq!(forecast.rows(400_000_000, 60_000_000, 400_000_000), 60_000_000.0);
    }
}
