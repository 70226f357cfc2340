//! Where a field's text lies in the bytes of a record, and what it says.

/// How a field was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Form {
    /// As it is, or between quotes without a doubled quote: the span is the value.
    Plain,
    /// Between quotes, with doubled quotes inside.
    Doubled,
    /// Quoted text followed by more text; the span includes the opening quote.
    Mixed,
}

/// The bytes that a backslash can take the meaning from; before letters and digits it is text (`\N`, `C:\new`).
fn is_escapable(b: u8) -> bool {
    b.is_ascii_punctuation() || matches!(b, b'\n' | b'\r' | b' ' | b'\t')
}

/// Where a field's text lies.
#[derive(Debug, Clone, Copy)]
pub(in crate::import) struct Field {
    pub start: u32,
    pub end: u32,
    pub form: Form,
    /// Whether backslashes in it may take the meaning from marks.
    pub escapes: bool,
}

impl Field {
    /// A span that is the value.
    #[inline]
    pub fn plain(start: u32, end: u32) -> Field {
        Field { start, end, form: Form::Plain, escapes: false }
    }
}

/// The value of a field: its span, or a copy without the quotes in `scratch`.
#[inline]
pub(in crate::import) fn text<'a>(
    bytes: &'a [u8],
    field: &Field,
    quote: Option<u8>,
    scratch: &'a mut Vec<u8>,
) -> &'a [u8] {
    let raw = bytes.get(field.start as usize..field.end as usize).unwrap_or_default();
    if field.form == Form::Plain && !field.escapes {
        return raw;
    }
    unquoted(raw, field, quote, scratch)
}

fn unquoted<'a>(raw: &[u8], field: &Field, quote: Option<u8>, scratch: &'a mut Vec<u8>) -> &'a [u8] {
    scratch.clear();
    let mut inside = field.form != Form::Plain;
    let mut rest = raw.iter().copied().peekable();
    if field.form == Form::Mixed {
        rest.next();
    }
    while let Some(b) = rest.next() {
        if field.escapes && b == b'\\' {
            scratch.push(rest.next_if(|&next| is_escapable(next)).unwrap_or(b));
            continue;
        }
        if inside && Some(b) == quote {
            if rest.peek() == Some(&b) {
                rest.next();
            } else {
                inside = false;
                continue;
            }
        }
        scratch.push(b);
    }
    scratch
}
