//! When two ways of writing mean the same.

/// An id in the form in which ids are compared: full-width signs made ASCII, lower case, no blanks or unseen signs, and for whole numbers
/// no leading zeros and no `.0`.
///
/// ```
/// use rapport::engine::plain_id;
/// assert_eq!(plain_id(" ａｂ 12"), "ab12");
/// assert_eq!([plain_id("007"), plain_id("7.0"), plain_id("0")], ["7", "7", "0"]);
/// assert_ne!(plain_id("A07"), plain_id("A7")); // only numbers lose their zeros
/// ```
pub fn plain_id(id: &str) -> String {
    plain(id, false)
}

/// The same with the case of ids that are no e-mail addresses.
pub(super) fn plain_id_with_case(id: &str) -> String {
    plain(id, !id.contains('@'))
}

fn plain(id: &str, case: bool) -> String {
    let narrow = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    let unseen = |c: &char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let shown = id.chars().map(narrow).filter(|c| !c.is_whitespace() && !unseen(c));
    let plain: String = if case { shown.collect() } else { shown.flat_map(char::to_lowercase).collect() };
    let digits = plain.strip_suffix(".0").unwrap_or(&plain);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return plain;
    }
    let short = digits.trim_start_matches('0');
    if short.is_empty() { "0".to_owned() } else { short.to_owned() }
}

/// Letters and digits in lower case.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The parts of a name in lower case and in alphabetical order, so that "Smith, John" is "John Smith".
pub(super) fn name_key(name: &str) -> String {
    let mut parts: Vec<String> = name.split([' ', ',', '.', '\u{3000}', '·']).map(letters).collect();
    parts.retain(|part| !part.is_empty());
    parts.sort_unstable();
    parts.join(" ")
}

/// The last eleven digits of a telephone number; nothing when there are fewer than seven.
pub(super) fn phone_key(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 7 {
        return String::new();
    }
    digits.iter().skip(digits.len().saturating_sub(11)).collect()
}

/// Jaro–Winkler similarity of two texts, 0–1: the share of common signs near each other, less half of those in another
/// order, raised for a common beginning of up to four signs (Winkler 1990, Proc. Section on Survey Research Methods,
/// American Statistical Association, 354–359).
///
/// ```
/// use rapport::engine::jaro_winkler;
/// // the examples of Winkler's papers
/// assert!((jaro_winkler("martha", "marhta") - 0.9611).abs() < 1e-4);
/// assert!((jaro_winkler("dwayne", "duane") - 0.84).abs() < 1e-4);
/// assert!((jaro_winkler("dixon", "dicksonx") - 0.8133).abs() < 1e-4);
/// assert_eq!((jaro_winkler("a", "a"), jaro_winkler("a", "b"), jaro_winkler("", "")), (1.0, 0.0, 0.0));
/// ```
pub fn jaro_winkler(a: &str, b: &str) -> f64 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let reach = (a.len().max(b.len()) / 2).saturating_sub(1);
    let mut used = vec![false; b.len()];
    let mut common = Vec::new();
    for (i, sign) in a.iter().enumerate() {
        let near =
            b.iter().zip(used.iter_mut()).enumerate().skip(i.saturating_sub(reach)).take(reach + i.min(reach) + 1);
        if let Some((_, (_, used))) = near.into_iter().find(|(_, (other, used))| !**used && *other == sign) {
            *used = true;
            common.push(*sign);
        }
    }
    if common.is_empty() {
        return 0.0;
    }
    let m = common.len() as f64;
    let others = b.iter().zip(&used).filter(|(_, used)| **used).map(|(sign, _)| sign);
    let moved = common.iter().zip(others).filter(|(one, other)| one != other).count() as f64 / 2.0;
    let jaro = (m / a.len() as f64 + m / b.len() as f64 + (m - moved) / m) / 3.0;
    let prefix = a.iter().zip(&b).take(4).take_while(|(one, other)| one == other).count() as f64;
    jaro + prefix * 0.1 * (1.0 - jaro)
}
