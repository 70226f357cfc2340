//! Names of columns in two or three rows, as survey tools write them: codes, then the questions, then ids of their own.

use super::header::letters;
use super::kind_recognise::is_known;
use super::shape::is_value;
use crate::import::values::value::is_missing;

/// Rows below the first that name the columns, too.
const MOST: usize = 2;
/// Columns whose values a row of names does not have.
const ENOUGH: usize = 2;

/// What the cells of further rows of names say of no column in particular.
const GENERIC: [&str; 4] = ["response", "open-ended response", "responses", "other (please specify)"];

/// How many rows below the names belong to them. A row does when none of its cells is a value and it leaves open, or
/// fills with words, at least two columns that hold values in every other row; or when it says so itself.
pub(super) fn further(table: &[Vec<String>]) -> usize {
    let mut rows = 0;
    while rows < MOST && table.get(rows + 1).is_some() && is_names(table, rows) {
        rows += 1;
    }
    rows
}

fn is_names(table: &[Vec<String>], at: usize) -> bool {
    let Some(row) = table.get(at) else { return false };
    let filled: Vec<&String> = row.iter().filter(|cell| !is_missing(cell.trim().as_bytes())).collect();
    if filled.is_empty() || filled.iter().any(|cell| is_value(cell.trim())) {
        return false;
    }
    // Qualtrics ends its names with a row of ids.
    if filled.iter().any(|cell| cell.starts_with("{\"ImportId\"") || cell.starts_with("{'ImportId'")) {
        return true;
    }
    let below = table.get(at + 1).is_some_and(|next| next.iter().any(|cell| cell.starts_with("{\"ImportId\"")));
    let generic = filled.iter().any(|cell| GENERIC.contains(&cell.trim().to_lowercase().as_str()));
    if below {
        return true;
    }
    // Words where every other row has values; blanks alone would be a row with gaps.
    let others = || table.iter().skip(at + 1).take(50);
    let width = row.len();
    let is_valued = |column: usize| {
        let mut values = others()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.trim())
            .filter(|cell| !is_missing(cell.as_bytes()));
        let mut count = 0;
        values.all(|value| {
            count += 1;
            is_value(value)
        }) && count > 0
            && count * 2 > others().count()
    };
    let valued: Vec<usize> = (0..width).filter(|column| is_valued(*column)).collect();
    let worded = valued
        .iter()
        .filter(|column| row.get(**column).is_some_and(|cell| !is_missing(cell.trim().as_bytes())))
        .count();
    valued.len() >= ENOUGH && (worded >= ENOUGH || generic)
}

/// Takes the further rows of names out of the table and makes one name a column of all; tells how many they were.
pub(in crate::import) fn join(headers: &mut Vec<String>, table: &mut Vec<Vec<String>>, further: usize) -> u32 {
    let rows: Vec<Vec<String>> = table.drain(..further.min(table.len())).collect();
    if !rows.is_empty() {
        *headers = joined(headers, &rows);
    }
    rows.len() as u32
}

/// One name a column, made of all rows of names: the name that says most.
fn joined(headers: &[String], rows: &[Vec<String>]) -> Vec<String> {
    let mut above = String::new();
    headers
        .iter()
        .enumerate()
        .map(|(column, header)| {
            let below =
                rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.trim()).find(|cell| !says_nothing(cell));
            // A question stands once above the columns of its parts.
            if !header.is_empty() {
                above.clone_from(header);
            }
            match below {
                None => header.clone(),
                Some(below) if is_known(header) || letters(below) == letters(header) => header.clone(),
                Some(below) if is_code(header) || above.is_empty() => below.to_owned(),
                Some(below) => format!("{above}: {below}"),
            }
        })
        .collect()
}

fn says_nothing(cell: &str) -> bool {
    cell.is_empty() || cell.starts_with('{') || GENERIC.contains(&cell.to_lowercase().as_str())
}

/// `Q12_3`, `VAR0001`: a name that only a list of questions explains.
fn is_code(header: &str) -> bool {
    !header.is_empty()
        && header.len() <= 12
        && header.bytes().any(|b| b.is_ascii_digit())
        && header.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-' | b'#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
        let mut rows = text.lines().map(|line| line.split('|').map(str::to_owned).collect::<Vec<_>>());
        (rows.next().unwrap(), rows.collect())
    }

    #[test]
    fn rows_of_names_are_told_from_rows_of_values() {
        let (headers, rows) = table(
            "Respondent ID|Start Date|Satisfied with:||Why?\n||Price|Delivery|Open-Ended Response\n11|01/13/2024|5|4|ok\n12|01/14/2024|3|2|",
        );
        assert_eq!(further(&rows), 1);
        assert_eq!(
            joined(&headers, &rows[..1]),
            ["Respondent ID", "Start Date", "Satisfied with:: Price", "Satisfied with:: Delivery", "Why?"]
        );
        let (headers, rows) = table(
            "StartDate|Progress|Q1|Q2_1\nStart Date|Progress|Would you recommend us?|How easy?\n{\"ImportId\":\"startDate\"}|{\"ImportId\":\"progress\"}|{\"ImportId\":\"QID1\"}|{\"ImportId\":\"QID2\"}\n2024-01-13|100|9|4",
        );
        assert_eq!(further(&rows), 2);
        assert_eq!(joined(&headers, &rows[..2])[2..], ["Would you recommend us?", "How easy?"]);
        for plain in [
            "id|name|city\n1|Ann|Bath\n2|Ben|York",
            "customer_id|order_date|amount\nA|2024-01-01|5\nB|2024-01-02|6",
            "name|city\nAnn|Bath\nBen|York",
            "id|date|comment\n||late\n1|2024-01-01|\n2|2024-01-02|",
        ] {
            assert_eq!(further(&table(plain).1), 0, "{plain}");
        }
    }
}
