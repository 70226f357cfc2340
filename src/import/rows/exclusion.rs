//! Rows that a person leaves out by a rule: test orders, those of the staff, of wholesale, drafts.

use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::look::meanings::NoDecoder;
use crate::import::values::dictionary::{Dictionary, decoded};
use crate::import::values::number::{DecimalMark, read_number};
use crate::import::values::plain::plain;
use crate::units::Exact;
use serde::{Deserialize, Serialize};

/// How the value of a rule is held against a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Test {
    /// The cell contains the text as whole words, in whatever case; Chinese texts anywhere.
    Contains,
    /// The cell is the text, in whatever case.
    Equals,
    /// The address in the cell ends in this domain, or in one below it.
    Domain,
    /// The number is this or less, but not below zero: what is below is a return.
    AtMost,
    /// The number is this or more.
    AtLeast,
    /// The cell is one of these texts, separated by commas, semicolons or line ends.
    InList,
}

impl Test {
    /// All tests, in the order of the choice.
    pub const ALL: [Test; 6] = [Test::Contains, Test::Equals, Test::Domain, Test::AtMost, Test::AtLeast, Test::InList];

    /// Whether it needs a number.
    pub fn is_number(self) -> bool {
        matches!(self, Test::AtMost | Test::AtLeast)
    }
}

/// A rule: rows whose cell passes the test are left out and counted.
///
/// ```
/// use rapport::import::{DecimalMark, Exclusion, Test};
/// let rule = Exclusion { column: Some(4), test: Test::Contains, value: "test".into() };
/// assert!(rule.fits("VIP, Test order", DecimalMark::Point) && !rule.fits("latest", DecimalMark::Point));
/// let rule = Exclusion { column: None, test: Test::AtMost, value: "0.01".into() };
/// assert!(rule.fits("0.00", DecimalMark::Point) && !rule.fits("0.02", DecimalMark::Point));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Exclusion {
    /// The column, from 0; nothing is the amount of the row.
    pub column: Option<usize>,
    /// How the value is held against the cell.
    pub test: Test,
    /// The value; a number with a point before its fraction.
    pub value: String,
}

impl Exclusion {
    /// The number of the rule.
    pub fn number(&self) -> Option<Exact> {
        read_number(self.value.trim(), DecimalMark::Point)?.exact()
    }

    /// Whether the rule can be used: it says something, and a number where one is needed.
    pub fn is_complete(&self) -> bool {
        match self.test.is_number() {
            true => self.number().is_some(),
            false => self.column.is_some() && !self.value.trim().is_empty(),
        }
    }

    /// Whether a cell with this text is left out.
    pub fn fits(&self, cell: &str, decimal: DecimalMark) -> bool {
        let (cell, value) = (usual(cell), usual(&self.value));
        match self.test {
            _ if value.is_empty() => false,
            Test::Contains => contains(&cell, &value),
            Test::Equals => cell == value,
            Test::Domain => is_of_domain(&cell, value.trim_start_matches('@')),
            Test::AtMost | Test::AtLeast => {
                let amount = read_number(&cell, decimal).and_then(|number| number.exact());
                amount.is_some_and(|amount| self.fits_amount(amount))
            }
            Test::InList => {
                value.split([',', ';', '\n', '，', '；', '、']).any(|one| !one.trim().is_empty() && one.trim() == cell)
            }
        }
    }

    /// Whether a row with this amount is left out; only where the rule is about numbers.
    pub fn fits_amount(&self, amount: Exact) -> bool {
        let Some(number) = self.number() else { return false };
        match self.test {
            Test::AtMost => (Exact::ZERO..=number).contains(&amount),
            Test::AtLeast => amount >= number,
            Test::Contains | Test::Equals | Test::Domain | Test::InList => false,
        }
    }
}

/// A text in the form in which texts are compared: without blanks around it, in lower case, full-width forms as ASCII.
fn usual(text: &str) -> String {
    plain(text.as_bytes(), Encoding::Utf8, &NoDecoder, &mut String::new()).trim().to_lowercase()
}

/// Whether the text stands in the cell, not inside of another word.
fn contains(cell: &str, text: &str) -> bool {
    cell.match_indices(text).any(|(at, _)| {
        let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && c < '\u{2E80}');
        let before = cell.get(..at).and_then(|before| before.chars().next_back());
        let behind = cell.get(at + text.len()..).and_then(|behind| behind.chars().next());
        let starts = text.chars().next().is_some_and(|c| c.is_alphanumeric() && c < '\u{2E80}');
        let ends = text.chars().next_back().is_some_and(|c| c.is_alphanumeric() && c < '\u{2E80}');
        !(starts && word(before) || ends && word(behind))
    })
}

fn is_of_domain(cell: &str, domain: &str) -> bool {
    let Some((_, of)) = cell.trim_end_matches('>').rsplit_once('@') else { return false };
    of == domain || of.strip_suffix(domain).is_some_and(|below| below.ends_with('.'))
}

/// Rows that are left out, and their sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Excluded {
    /// Rows.
    pub rows: u64,
    /// The sum of their amounts, as far as they can be read.
    pub amount: Exact,
}

impl Excluded {
    pub(in crate::import) fn add(&mut self, amount: Exact) {
        self.merge(Excluded { rows: 1, amount });
    }

    pub(in crate::import) fn merge(&mut self, next: Excluded) {
        self.rows += next.rows;
        self.amount += next.amount;
    }
}

/// Adds the counts of the range that follows, rule by rule.
pub(in crate::import) fn merge_excluded(counts: &mut Vec<Excluded>, next: &[Excluded]) {
    if counts.len() < next.len() {
        counts.resize(next.len(), Excluded::default());
    }
    for (count, next) in counts.iter_mut().zip(next) {
        count.merge(*next);
    }
}

/// Texts of a column whose answer is remembered.
const MOST_TEXTS: usize = 1 << 16;

/// One rule with the texts that it was held against, each once.
struct Rule {
    rule: Exclusion,
    texts: Dictionary,
    fits: Vec<bool>,
}

/// The rules of a file while a range is read.
#[derive(Default)]
pub(super) struct Excluder {
    rules: Vec<Rule>,
    decimal: DecimalMark,
    pub counts: Vec<Excluded>,
}

impl Excluder {
    /// A rule that is not complete leaves nothing out.
    pub fn new(rules: &[Exclusion], decimal: DecimalMark) -> Excluder {
        let rule = |rule: &Exclusion| Rule { rule: rule.clone(), texts: Dictionary::default(), fits: Vec::new() };
        let counts = vec![Excluded::default(); rules.len()];
        Excluder { rules: rules.iter().map(rule).collect(), decimal, counts }
    }

    #[inline]
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The rules.
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// The column of a rule.
    pub fn column(&self, place: usize) -> Option<usize> {
        self.rules.get(place).and_then(|one| one.rule.column)
    }

    /// Whether the rule is about the amount of the row.
    pub fn is_about_amount(&self, place: usize) -> bool {
        self.rules.get(place).is_some_and(|one| one.rule.column.is_none())
    }

    /// Whether the rule leaves out rows with this amount.
    pub fn fits_amount(&self, place: usize, amount: Exact) -> bool {
        self.rules.get(place).is_some_and(|one| one.rule.fits_amount(amount))
    }

    /// Whether the rule leaves out rows with this text, asked once for each.
    pub fn fits(&mut self, place: usize, text: &[u8], encoding: Encoding, decode: &impl Decode) -> bool {
        let decimal = self.decimal;
        let Some(one) = self.rules.get_mut(place) else { return false };
        let fits = |rule: &Exclusion| rule.fits(&decoded(text, encoding, decode), decimal);
        // Numbers and addresses of millions of people are not worth remembering.
        if one.rule.test.is_number() || one.fits.len() >= MOST_TEXTS {
            return fits(&one.rule);
        }
        let number = one.texts.number(text, 0) as usize;
        if number >= one.fits.len() {
            let fit = fits(&one.rule);
            one.fits.push(fit);
        }
        one.fits.get(number).copied().unwrap_or(false)
    }

    /// Counts a row that the rule leaves out.
    pub fn count(&mut self, place: usize, amount: Exact) {
        if let Some(count) = self.counts.get_mut(place) {
            count.add(amount);
        }
    }
}
