//! The file with the money, with the customer, the day and the status of its order before each of its rows.
//!
//! Nothing else changes: every line stays where it is, as it stands, so that the joined file is read like any other and what is
//! wrong with a row is told with its true line. A row whose order nobody knows begins with empty cells; what is no row stays
//! as it is.

use super::join::JoinPlan;
use super::join_head::{Dressed, JoinLookup, amount, fine, is_name, is_total, value};
use super::join_walk::{Piece, Walk, What};
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::values::hash::hash64;
use crate::import::values::number::Number;
use crate::import::values::value::is_missing;
use crate::units::AmountUnit;

/// What the amounts of rows count here.
const FINE: AmountUnit = AmountUnit::TenThousandths;

/// Reads the second file and writes the joined one.
pub struct JoinLines<D> {
    walk: Walk<D>,
    plan: JoinPlan,
    joined: Joined,
}

struct Joined {
    lookup: JoinLookup,
    before: Dressed,
    out: Vec<u8>,
}

impl<D: Decode> JoinLines<D> {
    /// Reads a file with the money, behind those that `lookup` knows.
    pub fn new(plan: &JoinPlan, mut lookup: JoinLookup, decode: D) -> JoinLines<D> {
        let last = plan.money.into_iter().flatten().max().unwrap_or(0).max(plan.line_key);
        lookup.sums.resize(lookup.report.orders as usize, None);
        let joined = Joined { before: lookup.dressed(plan), lookup, out: Vec::new() };
        JoinLines { walk: Walk::new(&plan.lines, last + 1, decode), plan: plan.clone(), joined }
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        let JoinLines { walk, plan, joined } = self;
        let encoding = walk.encoding;
        walk.push(bytes, |piece, decode| joined.add(plan, &piece, encoding, decode));
    }

    /// What was written since it was asked last, in UTF-8.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.joined.out)
    }

    /// Bytes that wait to be taken.
    pub fn waiting(&self) -> usize {
        self.joined.out.len()
    }

    /// Rows so far.
    pub fn rows(&self) -> u64 {
        self.joined.lookup.report.lines
    }

    /// The file ends here: the rest of the joined file, and what is known now.
    pub fn finish(mut self) -> (Vec<u8>, JoinLookup) {
        let JoinLines { walk, plan, joined } = &mut self;
        let encoding = walk.encoding;
        walk.finish(|piece, decode| joined.add(plan, &piece, encoding, decode));
        (self.joined.out, self.joined.lookup)
    }
}

impl Joined {
    fn add(&mut self, plan: &JoinPlan, piece: &Piece, encoding: Encoding, decode: &impl Decode) {
        match piece.what {
            What::Names => self.out.extend_from_slice(&self.before.names),
            What::Further => self.out.extend_from_slice(&self.before.nobody),
            What::Row => self.row(plan, piece, encoding, decode),
            What::Other => {}
        }
        if encoding == Encoding::Utf8 || piece.text.is_ascii() {
            self.out.extend_from_slice(piece.text);
        } else {
            self.out.extend_from_slice(decode.decode(encoding, piece.text).as_bytes());
        }
    }

    fn row(&mut self, plan: &JoinPlan, piece: &Piece, encoding: Encoding, decode: &impl Decode) {
        let mut cell = String::new();
        let number = |column: Option<usize>, cell: &mut String| {
            amount(value(piece, column?, &plan.lines, encoding, decode, cell), &plan.lines, decode)
        };
        let [whole, price, quantity] = plan.money;
        let one = Number { digits: 1, scale: 0, sign: None };
        let money = match number(whole, &mut cell) {
            Some(amount) => fine(amount),
            None => {
                let times = number(quantity, &mut cell).unwrap_or(one);
                number(price, &mut cell).and_then(|price| times.times(price, FINE)).map(|(amount, _)| amount)
            }
        };
        let money = money.unwrap_or(0);
        let Joined { lookup, before, out } = self;
        let number = value(piece, plan.line_key, &plan.lines, encoding, decode, &mut cell);
        if is_total(number) {
            return out.extend_from_slice(&before.nobody);
        }
        if is_name(number, &plan.lines, plan.line_key) {
            return out.extend_from_slice(&before.names);
        }
        lookup.report.lines += 1;
        let has_number = !is_missing(number.as_bytes());
        match lookup.find(number).filter(|_| has_number) {
            Some((place, loosely)) => {
                out.extend_from_slice(before.text(place));
                lookup.report.lines_found += 1;
                lookup.report.loosely += u64::from(loosely);
                lookup.report.sum += FINE.exact(money);
                if let Some(sum) = lookup.sums.get_mut(place as usize) {
                    *sum = Some(sum.unwrap_or(0).saturating_add(money));
                }
            }
            None => {
                out.extend_from_slice(&before.nobody);
                if has_number {
                    lookup.left.insert(hash64(number.as_bytes()));
                }
                lookup.report.sum_left += FINE.exact(money);
            }
        }
    }
}
