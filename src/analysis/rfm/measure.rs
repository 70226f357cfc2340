//! Moving an edge between two scores by hand.

use super::{Thresholds, ValueSpread};

/// What is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoreMeasure {
    /// Days from the last order to the as-of day.
    Recency,
    /// Orders.
    Frequency,
    /// Revenue in currency units.
    Monetary,
}

/// The finest part of a currency unit that amounts are kept in.
const FINEST: f64 = 0.0001;
/// How many steps lead from one end of an axis to the other.
const STEPS: f64 = 200.0;

impl ScoreMeasure {
    /// All three, in the order of their letters.
    pub const ALL: [ScoreMeasure; 3] = [ScoreMeasure::Recency, ScoreMeasure::Frequency, ScoreMeasure::Monetary];

    /// The word in lists and addresses of the page.
    pub fn slug(self) -> &'static str {
        match self {
            ScoreMeasure::Recency => "recency",
            ScoreMeasure::Frequency => "frequency",
            ScoreMeasure::Monetary => "monetary",
        }
    }

    /// Its edges.
    pub fn edges(self, of: &Thresholds) -> &Vec<f64> {
        match self {
            ScoreMeasure::Recency => &of.recency,
            ScoreMeasure::Frequency => &of.frequency,
            ScoreMeasure::Monetary => &of.monetary,
        }
    }

    /// Its edges, to be changed.
    pub fn edges_mut(self, of: &mut Thresholds) -> &mut Vec<f64> {
        match self {
            ScoreMeasure::Recency => &mut of.recency,
            ScoreMeasure::Frequency => &mut of.frequency,
            ScoreMeasure::Monetary => &mut of.monetary,
        }
    }

    /// The score of a band between edges, the band of the lowest values being 0: few days are good, few orders are not.
    ///
    /// ```
    /// use rapport::analysis::ScoreMeasure;
    /// assert_eq!([ScoreMeasure::Recency.score(0, 5), ScoreMeasure::Frequency.score(0, 5)], [5, 1]);
    /// ```
    pub fn score(self, band: u8, parts: u8) -> u8 {
        match self {
            ScoreMeasure::Recency => parts.saturating_sub(band),
            ScoreMeasure::Frequency | ScoreMeasure::Monetary => band + 1,
        }
    }

    /// Whether its values are whole numbers.
    fn whole(self) -> bool {
        match self {
            ScoreMeasure::Recency | ScoreMeasure::Frequency => true,
            ScoreMeasure::Monetary => false,
        }
    }

    /// Edges after one of them was moved to a value. It stays between its neighbours; days and orders are whole, amounts have
    /// three digits that count. Where there is no room, nothing moves.
    ///
    /// ```
    /// use rapport::analysis::ScoreMeasure::{Frequency, Monetary, Recency};
    /// assert_eq!(Recency.moved(&[30.0, 90.0], 0, 44.6), [45.0, 90.0]);
    /// assert_eq!(Recency.moved(&[30.0, 90.0], 0, 200.0), [89.0, 90.0]);
    /// assert_eq!(Frequency.moved(&[1.0, 1.5, 2.0], 1, 7.0), [1.0, 1.5, 2.0]);
    /// assert_eq!(Monetary.moved(&[10.0, 5_000.0], 1, 1_234.56), [10.0, 1_230.0]);
    /// ```
    pub fn moved(self, edges: &[f64], place: usize, to: f64) -> Vec<f64> {
        let to = if self.whole() { to.round() } else { digits(to, 3) };
        self.put(edges, place, to)
    }

    /// Edges after one of them went some steps up or down: a day, an order, or a two-hundredth of the axis.
    ///
    /// ```
    /// use rapport::analysis::{ScoreMeasure::{Monetary, Recency}, ValueSpread};
    /// let spread = ValueSpread { bounds: vec![0.0, 1_000.0], ..ValueSpread::default() };
    /// assert_eq!(Recency.stepped(&spread, &[15.4, 90.0], 0, 1), [16.0, 90.0]);
    /// assert_eq!(Recency.stepped(&spread, &[15.4, 90.0], 0, -1), [15.0, 90.0]);
    /// assert_eq!(Monetary.stepped(&spread, &[200.0], 0, 10), [250.0]);
    /// ```
    pub fn stepped(self, spread: &ValueSpread, edges: &[f64], place: usize, steps: i32) -> Vec<f64> {
        let Some(from) = edges.get(place).copied() else { return edges.to_vec() };
        let to = if self.whole() {
            let whole = if steps > 0 { from.floor() } else { from.ceil() };
            whole + f64::from(steps)
        } else {
            digits(spread.value_at(spread.place(from) + f64::from(steps) / STEPS), 4)
        };
        self.put(edges, place, to)
    }

    /// Puts an edge between its neighbours, as near to a value as it can be.
    fn put(self, edges: &[f64], place: usize, to: f64) -> Vec<f64> {
        let step = if self.whole() { 1.0 } else { 0.01 };
        let mut edges = edges.to_vec();
        let below = place.checked_sub(1).and_then(|below| edges.get(below)).copied();
        let above = edges.get(place + 1).copied();
        let least =
            below.map_or(if self.whole() { 0.0 } else { f64::MIN }, |below| (below / step).floor() * step + step);
        let most = above.map_or(f64::MAX, |above| (above / step).ceil() * step - step);
        if least <= most
            && let Some(edge) = edges.get_mut(place)
        {
            let to = to.clamp(least, most);
            // Hundredths are no exact doubles: what would fall on a neighbour stays where it is.
            if below.is_none_or(|below| below < to) && above.is_none_or(|above| to < above) {
                *edge = to;
            }
        }
        edges
    }
}

impl Thresholds {
    /// The same edges, each above the one before: where equal values let several fall on one, they are put apart by less than
    /// there is between two values, so that every score stays what it is.
    ///
    /// ```
    /// use rapport::analysis::Thresholds;
    /// let edges = |of: [f64; 3]| Thresholds { frequency: of.to_vec(), ..Thresholds::default() }.apart().frequency;
    /// assert_eq!(edges([1.0, 1.0, 2.0]), [1.0, 1.5, 2.0]);
    /// assert_eq!(edges([1.0, 4.0, 4.0]), [1.0, 4.0, 4.5]);
    /// ```
    pub fn apart(&self) -> Thresholds {
        let apart = |edges: &[f64], finest: f64| -> Vec<f64> {
            let mut found = Vec::with_capacity(edges.len());
            let mut runs = edges.chunk_by(|one, next| one == next).peekable();
            while let Some(run) = runs.next() {
                let next = runs.peek().and_then(|next| next.first()).copied().unwrap_or(f64::MAX);
                let gap = run.first().map_or(0.0, |edge| (next - edge).min(finest)) / run.len() as f64;
                found.extend((0..run.len()).zip(run).map(|(place, edge)| edge + place as f64 * gap));
            }
            found
        };
        Thresholds {
            recency: apart(&self.recency, 1.0),
            frequency: apart(&self.frequency, 1.0),
            monetary: apart(&self.monetary, FINEST),
        }
    }
}

/// A number with so many digits that count.
pub(super) fn digits(number: f64, count: i32) -> f64 {
    if number == 0.0 || !number.is_finite() {
        return 0.0;
    }
    let places = count - 1 - number.abs().log10().floor() as i32;
    let scale = 10f64.powi(places.abs());
    if places >= 0 { (number * scale).round() / scale } else { (number / scale).round() * scale }
}
