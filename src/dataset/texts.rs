//! Many short texts in two allocations.

/// Texts stored back to back, addressed by position.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts {
    bytes: Vec<u8>,
    /// `ends[i]` is where text `i` ends; it begins where the one before it ends.
    ends: Vec<u32>,
}

impl Texts {
    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Adds a text and returns its position.
    pub fn push(&mut self, text: &[u8]) -> u32 {
        self.bytes.extend_from_slice(text);
        self.ends.push(self.bytes.len() as u32);
        (self.ends.len() - 1) as u32
    }

    /// The bytes at a position; empty when there is no such position.
    pub fn bytes(&self, index: u32) -> &[u8] {
        let end = self.ends.get(index as usize).copied().unwrap_or(0) as usize;
        let start = index.checked_sub(1).and_then(|i| self.ends.get(i as usize)).copied().unwrap_or(0) as usize;
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// The text at a position; wrong UTF-8 is shown as replacement characters.
    pub fn get(&self, index: u32) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(self.bytes(index))
    }

    /// All texts in order.
    pub fn iter(&self) -> impl Iterator<Item = std::borrow::Cow<'_, str>> {
        (0..self.len() as u32).map(|i| self.get(i))
    }

    /// The two columns, for transfer between workers.
    pub fn parts(&self) -> (&[u8], &[u32]) {
        (&self.bytes, &self.ends)
    }

    /// Puts the two columns together again; nothing when they do not fit each other.
    pub fn from_parts(bytes: Vec<u8>, ends: Vec<u32>) -> Option<Texts> {
        let ordered = ends.is_sorted();
        (ordered && ends.last().copied().unwrap_or(0) as usize == bytes.len()).then_some(Texts { bytes, ends })
    }
}
