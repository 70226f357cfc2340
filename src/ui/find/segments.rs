//! Schemes and their segments, and looking at one segment alone.

use super::entry::{Entry, Kind};
use crate::analysis::{Scheme, SegmentRef};
use crate::locale::fill;
use crate::protocol::Screen;
use crate::state::{App, Topic};
use crate::ui::shared::{method_name, scheme_name, segment_called, segment_rule};

/// Every scheme, every segment, and the filter to each.
pub fn segments(app: App) -> Vec<Entry> {
    let schemes: Vec<Scheme> = app.workspace.with_document(|document| document.schemes.iter().cloned().collect());
    schemes.iter().flat_map(|scheme| std::iter::once(of_scheme(app, scheme)).chain(of_segments(app, scheme))).collect()
}

fn of_scheme(app: App, scheme: &Scheme) -> Entry {
    let (t, id) = (app.prefs.texts(), scheme.id);
    let detail = format!("{} · {}", t.segments.scheme, method_name(t, &scheme.method));
    Entry::new(Kind::Segment, scheme_name(t, scheme), detail, move |app| {
        app.view.open(Screen::Segments);
        app.view.set_scheme(Some(id));
    })
}

fn of_segments(app: App, scheme: &Scheme) -> Vec<Entry> {
    let t = app.prefs.texts();
    let entries = scheme.references().zip(&scheme.segments).flat_map(|(at, segment)| {
        let name = segment_called(app, at);
        let filter = fill(t.find.filter_to, &[("segment", &name)]);
        [
            Entry::new(Kind::Segment, name, segment_rule(app, scheme, segment), move |app| show(app, at)),
            Entry::new(Kind::Command, filter, scheme_name(t, scheme), move |app| {
                if app.view.filter_untracked().segment != Some(at) {
                    app.view.toggle_segment(at);
                }
            }),
        ]
    });
    entries.collect()
}

/// The screen of its scheme, and its rule and numbers in the drawer.
fn show(app: App, segment: SegmentRef) {
    app.view.open(Screen::Segments);
    app.view.set_scheme(Some(segment.scheme));
    app.drawer.show(Topic::Segment(segment));
}
