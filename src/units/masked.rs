//! Ids that are not shown as they are.

/// An id as it is shown to whoever need not see it: its beginning and its end, as far as they do not give it away.
///
/// ```
/// use rapport::units::masked;
/// assert_eq!(["A", "Ann", "customer-0017"].map(masked), ["•", "••n", "c••••••17"]);
/// ```
pub fn masked(id: &str) -> String {
    let signs: Vec<char> = id.chars().collect();
    let (before, after) = match signs.len() {
        0 | 1 => (0, 0),
        2..6 => (0, 1),
        _ => (1, 2),
    };
    let hidden = signs.len().saturating_sub(before + after).min(6);
    let tail = signs.len().saturating_sub(after);
    signs.iter().take(before).chain(std::iter::repeat_n(&'•', hidden)).chain(signs.iter().skip(tail)).collect()
}
