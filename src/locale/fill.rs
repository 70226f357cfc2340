//! Values into sentences.

/// Puts values where a text says `{name}`. A name without a value stays as it is, so that a slip is seen and not lost.
///
/// ```
/// use rapport::locale::fill;
/// assert_eq!(fill("{rows} rows in {file}", &[("rows", "3"), ("file", "a.csv")]), "3 rows in a.csv");
/// ```
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let found = after
            .split_once('}')
            .and_then(|(name, tail)| values.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value, tail)));
        match found {
            Some((value, tail)) => {
                out.push_str(value);
                rest = tail;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The text for one, or the text for any other number. English needs two; Chinese gives the same text twice.
///
/// ```
/// use rapport::locale::plural;
/// assert_eq!(plural(1, "{n} row", "{n} rows"), "{n} row");
/// assert_eq!(plural(0, "{n} row", "{n} rows"), "{n} rows");
/// ```
pub fn plural<'a>(count: u64, one: &'a str, other: &'a str) -> &'a str {
    if count == 1 { one } else { other }
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn a_value_is_never_read_as_a_placeholder() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "x")]), "{b} and x");
    }

    #[test]
    fn unknown_names_and_lone_braces_stay() {
        assert_eq!(fill("{x} { {a}", &[("a", "1")]), "{x} { 1");
        assert_eq!(fill("{a", &[("a", "1")]), "{a");
    }
}
