//! Finding things by words in any language.

/// A text as it is searched: lower case, full-width letters and digits as plain ones, any run of spaces as one.
///
/// ```
/// use rapport::locale::folded;
/// assert_eq!(folded("  Ｂudget　＆ What-if "), "budget & what-if");
/// assert_eq!(folded("客户ＫＰＩ"), "客户kpi");
/// ```
pub fn folded(text: &str) -> String {
    let plain = text.chars().map(|c| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        other => other,
    });
    let lower: String = plain.flat_map(char::to_lowercase).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is searched for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    whole: String,
}

impl Wanted {
    /// From the text in a field.
    pub fn new(text: &str) -> Wanted {
        Wanted { whole: folded(text) }
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// How well a thing fits, from its [`folded`] name and what stands beside it: 0 when its name begins with what is
    /// searched for, 1 when a word of it does, 2 when the name has all words, 3 when name and detail have them together.
    /// Nothing when a word is missing.
    ///
    /// ```
    /// use rapport::locale::Wanted;
    /// let rank = |wanted: &str| Wanted::new(wanted).rank("repeat purchase rate", "how it is computed");
    /// assert_eq!(rank("Repeat p"), Some(0));
    /// assert_eq!(rank("purch"), Some(1));
    /// assert_eq!(rank("rate peat"), Some(2)); // both stand in it, one of them within a word
    /// assert_eq!(rank("rate computed"), Some(3));
    /// assert_eq!(rank("rate moon"), None);
    /// assert_eq!(Wanted::new("分层").rank("客户分层", ""), Some(2));
    /// ```
    pub fn rank(&self, name: &str, detail: &str) -> Option<u8> {
        if name.starts_with(&self.whole) {
            return Some(0);
        }
        let begins = |word: &str| {
            name.match_indices(word)
                .any(|(at, _)| name.get(..at).is_some_and(|before| !before.ends_with(char::is_alphanumeric)))
        };
        if begins(&self.whole) {
            return Some(1);
        }
        let mut words = self.whole.split(' ');
        if words.clone().all(|word| name.contains(word)) {
            return Some(2);
        }
        words.all(|word| name.contains(word) || detail.contains(word)).then_some(3)
    }
}
