//! Width of text without a browser: a cautious estimate, the same on every machine.

/// Upper estimate of the width of a text in CSS pixels at a font size of `px`.
///
/// Formula: sum of advance widths in em by class of character, as wide as the widest usual system font (DejaVu Sans);
/// Chinese, Japanese, Korean and full-width characters are 1 em. Being too wide costs a little space, being too narrow
/// cuts a label off.
///
/// ```
/// use rapport::chart::text_width;
/// assert_eq!(text_width("高价值", 12.0), 36);
/// assert!(text_width("iii", 12.0) < text_width("MMM", 12.0));
/// ```
pub fn text_width(text: &str, px: f64) -> i32 {
    (text.chars().map(advance).sum::<f64>() * px).ceil() as i32
}

/// Advance width in em.
fn advance(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' | '!' | '.' | ',' | ':' | ';' | ' ' | '\u{a0}' | '\u{202f}' | '·' => 0.35,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | 'I' | 'J' | '/' | '-' => 0.42,
        'm' | 'M' | 'W' | '%' | '@' | '—' | '…' | '→' => 1.0,
        'w' | '+' | '−' | '=' | '<' | '>' | '±' | '×' | '~' | 'G' | 'O' | 'Q' | 'N' | 'H' | 'D' | 'U' => 0.84,
        'A'..='Z' => 0.72,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0.0,
        c if c < '\u{1100}' => 0.64,
        '\u{2010}'..='\u{206f}' => 0.64,
        _ => 1.0,
    }
}

/// The text, cut with an ellipsis where it would be wider than `room` pixels; empty when not even that fits.
///
/// ```
/// use rapport::chart::ellipsis;
/// assert_eq!(ellipsis("High value", 12.0, 200), "High value");
/// assert_eq!(ellipsis("高价值客户", 12.0, 40), "高价…");
/// assert_eq!(ellipsis("High value", 12.0, 5), "");
/// ```
pub fn ellipsis(text: &str, px: f64, room: i32) -> String {
    if text_width(text, px) <= room {
        return text.to_owned();
    }
    let room = f64::from(room) / px - advance('…');
    let mut used = 0.0;
    let kept: String = text
        .chars()
        .take_while(|c| {
            used += advance(*c);
            used <= room
        })
        .collect();
    let kept = kept.trim_end();
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
}

/// The text broken into at most `lines` lines of at most `room` pixels, at spaces or between Chinese characters; what
/// does not fit ends in an ellipsis.
///
/// ```
/// use rapport::chart::wrap;
/// assert_eq!(wrap("top 20 % bring 61 %", 12.0, 80, 3), ["top 20 %", "bring 61 %"]);
/// assert_eq!(wrap("前百分之二十", 12.0, 36, 2), ["前百分", "之二十"]);
/// ```
pub fn wrap(text: &str, px: f64, room: i32, lines: usize) -> Vec<String> {
    let mut done: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && done.len() < lines {
        let last = done.len() + 1 == lines;
        if last || text_width(rest, px) <= room {
            done.push(ellipsis(rest, px, room));
            break;
        }
        let cut = break_at(rest, px, room);
        let (line, tail) = rest.split_at_checked(cut).unwrap_or((rest, ""));
        done.push(ellipsis(line.trim_end(), px, room));
        rest = tail.trim_start();
    }
    done.retain(|line| !line.is_empty());
    done
}

/// Byte offset of the last place at which the text can be broken within the room, or after its first word.
fn break_at(text: &str, px: f64, room: i32) -> usize {
    let room = f64::from(room) / px;
    let (mut used, mut best) = (0.0, 0);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let breakable =
            c == ' ' || (advance(c) == 1.0 && c > '\u{2e80}') || (advance(before) == 1.0 && before > '\u{2e80}');
        if at > 0 && breakable && (used <= room || best == 0) {
            best = at;
        }
        used += advance(c);
        before = c;
        if used > room && best > 0 {
            break;
        }
    }
    if best == 0 { text.len() } else { best }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_text_fits() {
        for text in ["returning customers", "高价值客户 (VIP)", "ÄÖÜ % — ±", "", "a"] {
            for room in 0..150 {
                assert!(text_width(&ellipsis(text, 11.0, room), 11.0) <= room, "{text} in {room}");
                for line in wrap(text, 11.0, room, 3) {
                    assert!(text_width(&line, 11.0) <= room, "{line} in {room}");
                }
            }
        }
    }

    #[test]
    fn wrapping_loses_nothing_when_there_is_room() {
        let text = "Top 20 % of customers bring 61 % of revenue";
        assert_eq!(wrap(text, 12.0, 120, 10).join(" "), text);
    }
}
