//! What in a file speaks for the way in which it is read, in words.

use crate::import::EncodingEvidence;
use crate::locale::fill;
use crate::state::{App, Candidate};
use crate::units::Ratio;

/// Why this encoding; nothing once another one is chosen, since the evidence is for the one that was found.
pub fn encoding_evidence(app: App, candidate: &Candidate) -> Option<String> {
    let (d, format) = (&app.prefs.texts().data, app.prefs.format());
    let share = |share: f64| format.share(Ratio(share));
    if candidate.mapping.encoding != candidate.sniff.encoding {
        return None;
    }
    Some(match candidate.sniff.evidence {
        EncodingEvidence::ByteOrderMark => d.evidence_mark.to_owned(),
        EncodingEvidence::Ascii => d.evidence_ascii.to_owned(),
        EncodingEvidence::StrictUtf8 => d.evidence_utf8.to_owned(),
        EncodingEvidence::DamagedUtf8(count) => {
            fill(d.evidence_utf8_damaged, &[("count", &format.integer(count as f64))])
        }
        EncodingEvidence::ZeroBytes => d.evidence_zeros.to_owned(),
        EncodingEvidence::Characters { common, next } => {
            fill(d.evidence_characters, &[("share", &share(common)), ("next", &share(next))])
        }
    })
}

/// How many rows have the usual number of columns.
pub fn shape_evidence(app: App, candidate: &Candidate) -> Option<String> {
    let (shape, format) = (candidate.sniff.shape, app.prefs.format());
    let number = |n: u32| format.integer(n.into());
    let values = [("count", &*number(shape.same)), ("of", &*number(shape.of)), ("width", &*number(shape.width))];
    Some(fill(app.prefs.texts().data.evidence_shape, &values))
}

/// Which quotes stand around values.
pub fn quote_evidence(app: App, candidate: &Candidate) -> Option<String> {
    let seen = candidate.sniff.shape;
    let counts = [("double", seen.double), ("single", seen.single), ("count", seen.values)];
    counted(app, app.prefs.texts().data.evidence_quotes, counts)
}

/// How quotes inside values are written.
pub fn escape_evidence(app: App, candidate: &Candidate) -> Option<String> {
    let seen = candidate.sniff.shape;
    let counts = [("doubled", seen.doubled), ("backslash", seen.backslashed), ("count", seen.values)];
    counted(app, app.prefs.texts().data.evidence_escapes, counts)
}

/// How lines end.
pub fn line_end_evidence(app: App, candidate: &Candidate) -> Option<String> {
    let seen = candidate.sniff.shape;
    counted(app, app.prefs.texts().data.evidence_line_ends, [("crlf", seen.crlf), ("lf", seen.lf), ("cr", seen.cr)])
}

fn counted(app: App, text: &str, counts: [(&str, u32); 3]) -> Option<String> {
    let format = app.prefs.format();
    let counts = counts.map(|(name, count)| (name, format.integer(count.into())));
    Some(fill(text, &counts.each_ref().map(|(name, count)| (*name, &**count))))
}

/// How many dates fit the order that is chosen, and which days it makes of them.
pub fn date_evidence(app: App, candidate: &Candidate) -> Option<String> {
    let (dates, format) = (candidate.sniff.dates, app.prefs.format());
    let (fits, total) = (dates.fits(candidate.mapping.dates), dates.total());
    let (first, last) = candidate.sniff.days.map(|(first, last)| (format.date(first), format.date(last))).unzip();
    let values = [
        ("count", &*format.integer(fits as f64)),
        ("of", &*format.integer(total as f64)),
        ("from", first.as_deref().unwrap_or("–")),
        ("to", last.as_deref().unwrap_or("–")),
    ];
    (total > 0).then(|| fill(app.prefs.texts().data.evidence_dates, &values))
}

/// How the amounts are written.
pub fn decimal_evidence(app: App, candidate: &Candidate) -> Option<String> {
    let (seen, format) = (candidate.sniff.decimals, app.prefs.format());
    let number = |n: u32| format.integer(n.into());
    let values = [("point", &*number(seen.point)), ("comma", &*number(seen.comma)), ("either", &*number(seen.either))];
    (seen.point + seen.comma + seen.either > 0).then(|| fill(app.prefs.texts().data.evidence_decimal, &values))
}
