//! Several packed blocks in one buffer, so that orders and the money beside them travel together.

use super::Packed;
use std::rc::Rc;

const MAGIC: &[u8; 8] = b"RAPBUN01";
/// Blocks in a buffer of several.
const BLOCKS: usize = 4;
/// Magic and the length of each block.
const LEAD: usize = 8 + 8 * BLOCKS;

/// What stands beside the orders: rows that count as money and never as an order or a person.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Beside<T> {
    /// Refunds that lower the orders of their customers.
    pub refunds: T,
    /// Returns that lower nothing and are told apart.
    pub returns: T,
    /// What unknown customers bought and gave back.
    pub unknown: T,
}

impl<T> Beside<T> {
    /// All three.
    pub fn blocks(&self) -> [&T; 3] {
        [&self.refunds, &self.returns, &self.unknown]
    }

    /// Each in another form.
    pub fn each<U>(&self, form: impl Fn(&T) -> U) -> Beside<U> {
        Beside { refunds: form(&self.refunds), returns: form(&self.returns), unknown: form(&self.unknown) }
    }
}

/// The parts of a buffer that came beside the orders; nothing where a buffer has none.
pub type PackedBeside = Beside<Option<Box<dyn Packed>>>;

/// Puts packed orders and packed blocks beside them into one buffer; an empty one stands for none.
pub fn bundle(orders: &[u8], beside: &Beside<Vec<u8>>) -> Vec<u8> {
    let blocks = [orders, &beside.refunds, &beside.returns, &beside.unknown];
    let mut out = MAGIC.to_vec();
    blocks.iter().for_each(|block| out.extend_from_slice(&(block.len() as u64).to_le_bytes()));
    blocks.iter().for_each(|block| out.extend_from_slice(block));
    out
}

/// The blocks of a buffer; a buffer of one block is given back with nothing beside it.
///
/// ```
/// use rapport::dataset::{Beside, Packed, bundle, unbundle};
/// let beside = Beside { unknown: b"guests".to_vec(), ..Beside::default() };
/// let (orders, beside) = unbundle(Box::new(bundle(b"orders!", &beside)));
/// assert_eq!((orders.size(), beside.unknown.map(|block| block.size())), (7, Some(6)));
/// assert!(beside.refunds.is_none() && beside.returns.is_none());
/// let (alone, nothing) = unbundle(Box::new(b"orders!".to_vec()));
/// assert!(alone.size() == 7 && nothing.unknown.is_none());
/// ```
pub fn unbundle(packed: Box<dyn Packed>) -> (Box<dyn Packed>, PackedBeside) {
    let mut lead = [0; LEAD];
    let lengths = if packed.copy(0, &mut lead) { lead.strip_prefix(MAGIC) } else { None };
    let Some(lengths) = lengths else { return (packed, PackedBeside::default()) };
    let (words, _) = lengths.as_chunks();
    let whole = Rc::new(packed);
    let mut from = LEAD;
    let mut parts = words.iter().map(|bytes| {
        let size = usize::try_from(u64::from_le_bytes(*bytes)).unwrap_or(usize::MAX);
        let part = Part { whole: whole.clone(), from, size };
        from = from.saturating_add(size);
        part
    });
    let orders: Box<dyn Packed> = match parts.next() {
        Some(part) => Box::new(part),
        None => Box::new(Vec::new()),
    };
    let mut next = || parts.next().filter(|part| part.size > 0).map(|part| Box::new(part) as Box<dyn Packed>);
    (orders, Beside { refunds: next(), returns: next(), unknown: next() })
}

/// A part of a buffer that stays where it is. One that claims more than there is gives nothing and is refused.
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
        inside && self.from.checked_add(at).is_some_and(|from| self.whole.copy(from, to))
    }
}
