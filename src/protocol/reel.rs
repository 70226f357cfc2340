//! A long list that is scrolled through: of a million rows only those in sight are in the page, and the worker is asked for them
//! and some around them.

use std::ops::Range;

/// Browsers cut elements at 16 to 33 million pixels; a list that would be taller than this is scrolled through faster.
const TALLEST: f64 = 8_000_000.0;

/// Rows that are drawn above and below those in sight.
const MARGIN: usize = 6;

/// A window that the worker is asked for begins at a multiple of so many rows, so that a few rows more ask nothing.
const STEP: usize = 50;

/// Rows of a window.
const WINDOW: usize = 200;

/// Rows of one height under a head that stays, in a box of some height. Lengths are CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reel {
    /// Rows of the whole list.
    pub rows: usize,
    /// Height of a row.
    pub row: f64,
    /// Height of the head.
    pub head: f64,
    /// Height of the box.
    pub height: f64,
}

impl Reel {
    /// The height that the list would have.
    fn whole(&self) -> f64 {
        self.head + self.rows as f64 * self.row
    }

    /// The height that it is given.
    pub fn tall(&self) -> f64 {
        self.whole().min(TALLEST)
    }

    /// Pixels of the list that pass for one of scrolling; 1 for all but the longest.
    fn pace(&self) -> f64 {
        let room = self.tall() - self.height;
        if self.whole() > TALLEST && room > 0.0 { (self.whole() - self.height) / room } else { 1.0 }
    }

    /// How far the list has gone at a position of the scroll bar.
    fn gone(&self, top: f64) -> f64 {
        (top * self.pace()).clamp(0.0, (self.whole() - self.height).max(0.0))
    }

    fn at(&self, length: f64) -> usize {
        ((length / self.row).max(0.0) as usize).min(self.rows)
    }

    /// The rows that are in sight, at least by half.
    ///
    /// ```
    /// use rapport::protocol::Reel;
    /// // A head of 40 and ten rows of 30 in 340.
    /// let reel = Reel { rows: 1_000_000, row: 30.0, head: 40.0, height: 340.0 };
    /// assert_eq!(reel.sight(0.0), 0..10);
    /// assert_eq!(reel.sight(reel.tall() - 340.0), 999_990..1_000_000);
    /// assert_eq!(Reel { rows: 3, ..reel }.sight(0.0), 0..3);
    /// ```
    pub fn sight(&self, top: f64) -> Range<usize> {
        let gone = self.gone(top);
        let first = self.at(gone + self.row / 2.0);
        first..self.at(gone + self.height - self.head + self.row / 2.0).max(first)
    }

    /// The rows that are drawn.
    pub fn drawn(&self, top: f64) -> Range<usize> {
        let gone = self.gone(top);
        let first = self.at(gone).saturating_sub(MARGIN);
        first..self.at(gone + self.height).saturating_add(MARGIN).min(self.rows).max(first)
    }

    /// Where the head and the rows that are drawn begin, so that the rows in sight stand where the scroll bar says.
    pub fn offset(&self, top: f64) -> f64 {
        top - self.gone(top) + self.drawn(top).start as f64 * self.row
    }

    /// The window to ask for, which holds all that is drawn: how many rows come before it, and how many it has.
    pub fn window(&self, top: f64) -> (usize, usize) {
        let from = self.drawn(top).start.saturating_sub(STEP / 2) / STEP * STEP;
        let seen = (self.height / self.row.max(1.0)) as usize;
        (from, WINDOW.max(seen + 3 * STEP))
    }

    /// The position of the scroll bar nearest to the present one at which a row is wholly in sight.
    pub fn showing(&self, row: usize, top: f64) -> f64 {
        let above = row as f64 * self.row;
        let (least, most) = (above + self.row + self.head - self.height, above);
        let gone = self.gone(top);
        let wanted = if gone > most { most } else { gone.max(least) };
        if wanted == gone { top } else { wanted.max(0.0) / self.pace() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reel(rows: usize) -> Reel {
        Reel { rows, row: 34.0, head: 36.0, height: 520.0 }
    }

    #[test]
    fn a_short_list_scrolls_as_any_other() {
        let reel = reel(100);
        assert_eq!((reel.tall(), reel.offset(0.0), reel.drawn(0.0)), (3436.0, 0.0, 0..21));
        // 340 px are ten rows; six more are drawn above.
        assert_eq!((reel.sight(340.0), reel.drawn(340.0), reel.offset(340.0)), (10..24, 4..31, 136.0));
        assert_eq!(reel.sight(3436.0 - 520.0), 86..100);
        // Row 30 comes in from below, row 2 from above, row 12 is there already.
        assert_eq!(reel.showing(30, 340.0), 31.0 * 34.0 + 36.0 - 520.0);
        assert_eq!((reel.showing(2, 340.0), reel.showing(12, 340.0)), (68.0, 340.0));
        assert!([0.0, 340.0, 2916.0].iter().all(|top| {
            let (from, count) = reel.window(*top);
            from <= reel.drawn(*top).start && reel.drawn(*top).end <= from + count
        }));
        assert_eq!(self::reel(0).sight(0.0), 0..0);
    }

    #[test]
    fn of_a_million_every_row_can_be_reached() {
        let reel = reel(1_000_000);
        assert_eq!(reel.tall(), TALLEST);
        for row in [0, 1, 17, 4_999, 123_456, 500_000, 999_998, 999_999] {
            for from in [0.0, 4_000_000.0, TALLEST - 520.0] {
                // A browser tells whole pixels.
                let top = reel.showing(row, from).round();
                assert!((0.0..=TALLEST - 520.0).contains(&top), "{row} {top}");
                assert!(reel.drawn(top).contains(&row), "{row} {top} {:?}", reel.drawn(top));
                // The row stands in the box, by the same sum as the page makes.
                let at = reel.offset(top) + reel.head + (row - reel.drawn(top).start) as f64 * reel.row - top;
                assert!(at > reel.head - 5.0 && at + reel.row < reel.height + 5.0, "{row} {at}");
            }
        }
        assert_eq!(reel.sight(0.0).start, 0);
        assert_eq!(reel.sight(TALLEST - 520.0).end, 1_000_000);
    }
}
