//! Two packed blocks in one buffer, so that orders and the returns beside them travel together.

use super::Packed;
use std::rc::Rc;

const MAGIC: &[u8; 8] = b"RAPPAR01";
/// Magic and length of the first block.
const LEAD: usize = 16;

/// Puts two packed blocks into one buffer.
pub fn pair(first: &[u8], second: &[u8]) -> Vec<u8> {
    [MAGIC, &(first.len() as u64).to_le_bytes()[..], first, second].concat()
}

/// The two blocks of a buffer; a buffer of one block is given back with nothing beside it.
///
/// ```
/// use rapport::dataset::{Packed, pair, unpair};
/// let (first, second) = unpair(Box::new(pair(b"orders", b"returns")));
/// assert_eq!((first.size(), second.map(|second| second.size())), (6, Some(7)));
/// let (alone, nothing) = unpair(Box::new(b"orders".to_vec()));
/// assert!(alone.size() == 6 && nothing.is_none());
/// ```
pub fn unpair(packed: Box<dyn Packed>) -> (Box<dyn Packed>, Option<Box<dyn Packed>>) {
    let mut lead = [0; LEAD];
    let length =
        if packed.copy(0, &mut lead) { lead.strip_prefix(MAGIC).and_then(|rest| rest.first_chunk()) } else { None };
    let length = length.and_then(|bytes| usize::try_from(u64::from_le_bytes(*bytes)).ok());
    let Some(border) = length.and_then(|length| length.checked_add(LEAD)).filter(|at| *at <= packed.size()) else {
        return (packed, None);
    };
    let whole = Rc::new(packed);
    let part = |from, to| Box::new(Part { whole: whole.clone(), from, size: to - from });
    (part(LEAD, border), Some(part(border, whole.size())))
}

/// A part of a buffer that stays where it is.
struct Part {
    whole: Rc<Box<dyn Packed>>,
    from: usize,
    size: usize,
}

impl Packed for Part {
    fn size(&self) -> usize {
        self.size
    }

    fn copy(&self, at: usize, to: &mut [u8]) -> bool {
        let inside = at.checked_add(to.len()).is_some_and(|end| end <= self.size);
        inside && self.whole.copy(self.from + at, to)
    }
}
