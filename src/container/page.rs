//! The table of a web page, which many systems export under the name of a workbook.

/// The table of a page with the most rows, the first of equals, as CSV with a line for each row; nothing without one of
/// two rows. What a cell spans is not followed: its text stands in its first place.
///
/// ```
/// use rapport::container::page_table;
/// let page = "<html><table><tr><th>Name<th>Sum</tr><tr><td>A &amp; B</td><td> 1,<b>5</b></td></tr></table></html>";
/// assert_eq!(page_table(page).as_deref(), Some("Name,Sum\nA & B,\"1,5\"\n"));
/// assert_eq!(page_table("<p>No table</p>"), None);
/// ```
pub fn page_table(html: &str) -> Option<String> {
    let mut tables = Tables::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at_checked(at)?;
        tables.text(text);
        rest = match tag.strip_prefix("<!--") {
            Some(comment) => comment.split_once("-->").map_or("", |(_, rest)| rest),
            None => {
                let (inside, after) = tag.get(1..)?.split_at_checked(end_of_tag(tag.get(1..)?))?;
                let name = inside.split(|c: char| c.is_ascii_whitespace() || c == '>').next().unwrap_or_default();
                let name = name.trim_end_matches('/').to_ascii_lowercase();
                tables.tag(&name);
                let after = after.get(1..).unwrap_or_default();
                if name == "script" || name == "style" { behind(after, &name) } else { after }
            }
        };
    }
    tables.text(rest);
    tables.largest()
}

/// Where a tag ends: the first `>` outside of quotes.
fn end_of_tag(tag: &str) -> usize {
    let mut quote = None;
    let end = tag.char_indices().find(|(_, c)| {
        match quote {
            Some(open) if *c == open => quote = None,
            None if *c == '"' || *c == '\'' => quote = Some(*c),
            _ => {}
        }
        quote.is_none() && *c == '>'
    });
    end.map_or(tag.len(), |(at, _)| at)
}

/// The text behind the end of an element whose inside is no markup.
fn behind<'a>(text: &'a str, name: &str) -> &'a str {
    let close = format!("</{name}");
    let found = text
        .char_indices()
        .find(|(at, _)| text.get(*at..*at + close.len()).is_some_and(|start| start.eq_ignore_ascii_case(&close)));
    found.and_then(|(at, _)| text.get(at..)).unwrap_or_default()
}

/// The tables of a page while it is read.
#[derive(Default)]
struct Tables {
    all: Vec<Vec<Vec<String>>>,
    /// The text of the cell that is open.
    cell: Option<String>,
}

impl Tables {
    fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.push_str(&decoded(text));
        }
    }

    fn tag(&mut self, name: &str) {
        match name {
            "table" | "/table" | "tr" | "/tr" | "td" | "/td" | "th" | "/th" => self.end_cell(),
            "br" => self.text(" "),
            _ => {}
        }
        match name {
            "table" => self.all.push(Vec::new()),
            "tr" => self.all.last_mut().into_iter().for_each(|table| table.push(Vec::new())),
            "td" | "th" => self.cell = Some(String::new()),
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let row = self.all.last_mut().and_then(|table| table.last_mut());
        if let Some((cell, row)) = self.cell.take().zip(row) {
            row.push(cell.split_whitespace().collect::<Vec<&str>>().join(" "));
        }
    }

    fn largest(mut self) -> Option<String> {
        self.end_cell();
        // Of equals, the last one that `max_by_key` meets wins.
        let table = self.all.iter().rev().max_by_key(|table| table.len()).filter(|table| table.len() > 1)?;
        let line = |row: &Vec<String>| row.iter().map(|cell| field(cell)).collect::<Vec<_>>().join(",") + "\n";
        Some(table.iter().map(line).collect())
    }
}

/// A cell as a field of CSV, as it stands: what reads it back is the importer, which guards against nothing.
fn field(cell: &str) -> String {
    if cell.contains([',', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

/// A text with its entities replaced; an unknown one stays as it is.
fn decoded(text: &str) -> String {
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let found = part.split_once(';').and_then(|(name, rest)| Some((entity(name)?, rest)));
        match found {
            Some((character, rest)) => {
                out.push(character);
                out.push_str(rest);
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
    out
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "yen" => '¥',
        "euro" => '€',
        "pound" => '£',
        _ => {
            let number = name.strip_prefix('#')?;
            let hexadecimal = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
            char::from_u32(hexadecimal.unwrap_or_else(|| number.parse()).ok()?)?
        }
    })
}
