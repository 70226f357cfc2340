//! Ids whose last digits a spreadsheet has cut: it keeps fifteen digits of a number, and shows six.
//!
//! `123456789012` becomes `1.23457E+11`, written out again `123457000000`, and of 4012888888881881 the last digit becomes 0.
//! What was cut is gone: different customers look the same, and nobody can tell them apart again.

use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Digits that a spreadsheet keeps.
const KEPT: usize = 15;
/// Shorter ids may well end in `0000`.
const LONG: usize = 11;
/// So many different ids must show it where one by itself proves nothing.
const ENOUGH: usize = 3;

/// What becomes of rows whose id was cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum CutIds {
    /// Equal ids are one customer, as they are written.
    #[default]
    Stand,
    /// Rows with an id of a few digits and an exponent, or of many digits that end in `0000`, belong to nobody.
    Unknown,
    /// Rows with an id of more than fifteen digits that ends in zeros, too.
    LongUnknown,
}

impl CutIds {
    /// Whether rows with this id belong to nobody.
    pub(super) fn leaves(self, id: &str) -> bool {
        match self {
            CutIds::Stand => false,
            CutIds::Unknown => is_rounded(id) || ends_empty(id),
            CutIds::LongUnknown => is_rounded(id) || ends_empty(id) || is_long(id) && has_empty_tail(id),
        }
    }
}

/// Ids of a column that were cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::import) struct Cut {
    /// Their rows.
    pub rows: u32,
    /// How many different ones.
    pub ids: u32,
    /// Whether ids of more than fifteen digits are among them.
    pub long: bool,
}

impl Cut {
    /// What the ids of a column show, each given as often as it stands there. An exponent proves it by itself; several ids
    /// of many digits that end in `0000`, at least one in a hundred of their length, prove it too, since one in ten
    /// thousand does so by chance; of more than fifteen digits all must end in zeros.
    pub fn of(ids: &[String]) -> Cut {
        let distinct: HashSet<&str> = ids.iter().map(String::as_str).collect();
        let number = |fits: &dyn Fn(&str) -> bool| distinct.iter().filter(|id| fits(id)).count();
        let (many, empty) = (number(&|id| is_digits(id) && id.len() >= LONG), number(&ends_empty));
        let empties = empty >= ENOUGH && empty * 100 >= many;
        let all_long = number(&is_long);
        let long = all_long >= ENOUGH && number(&|id| is_long(id) && has_empty_tail(id)) == all_long;
        let is_cut =
            |id: &str| is_rounded(id) || empties && ends_empty(id) || long && is_long(id) && has_empty_tail(id);
        Cut { rows: ids.iter().filter(|id| is_cut(id)).count() as u32, ids: number(&is_cut) as u32, long }
    }
}

/// `1.23457E+11` and `1,23457E+11`: digits, a mark, digits, E+ and digits.
fn is_rounded(id: &str) -> bool {
    let Some((mantissa, power)) = id.split_once(['E', 'e']) else { return false };
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    whole.len() == 1 && is_digits(whole) && is_digits(fraction) && power.strip_prefix('+').is_some_and(is_digits)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Many digits that end in `0000`.
fn ends_empty(id: &str) -> bool {
    id.len() >= LONG && id.ends_with("0000") && is_digits(id)
}

fn is_long(id: &str) -> bool {
    id.len() > KEPT && is_digits(id)
}

/// Whether all digits behind the fifteenth are zeros.
fn has_empty_tail(id: &str) -> bool {
    id.bytes().skip(KEPT).all(|b| b == b'0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(ids: &[&str]) -> Cut {
        Cut::of(&ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn each_form_is_known() {
        assert_eq!(cut(&["1.23457E+11", "1.23457E+11", "4711"]), Cut { rows: 2, ids: 1, long: false });
        let written_out = ["123457000000", "123458000000", "123459000000", "123459000000", "17"];
        assert_eq!(cut(&written_out), Cut { rows: 4, ids: 3, long: false });
        // Fifteen digits are kept, the sixteenth is 0.
        assert_eq!(cut(&["4012888888881880", "4012888888881880", "5105105105105100", "4111111111111110"]).ids, 3);
        assert_eq!(cut(&["4012888888881880", "5105105105105105", "4111111111111110"]), Cut::default());
        // By chance, and too short to say.
        assert_eq!(cut(&["13800010000", "13800138000", "13912345678"]), Cut::default());
        assert_eq!(cut(&["1000000000", "2000000000", "3000000000", "E+17", "12.5E+3", "5E3"]), Cut::default());
    }

    #[test]
    fn only_what_was_shown_is_set_aside() {
        let left = |rule: CutIds| {
            ["1.2E+15", "123457000000", "4012888888881880", "4012888888881881", "17"].map(|id| rule.leaves(id))
        };
        assert_eq!(left(CutIds::Stand), [false; 5]);
        assert_eq!(left(CutIds::Unknown), [true, true, false, false, false]);
        assert_eq!(left(CutIds::LongUnknown), [true, true, true, false, false]);
    }
}
