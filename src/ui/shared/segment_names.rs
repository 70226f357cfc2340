//! What schemes and their segments are called: the names that a person gave, or the ready ones in the reader's language.

use crate::analysis::{
    Colour, Group, GroupMap, Method, Quadrant, Scheme, SchemeId, Segment, SegmentRef, Standing, Tier,
};
use crate::chart::Tone;
use crate::locale::{Texts, fill};
use crate::plan::Document;
use crate::state::App;

/// The ready name of a method.
pub fn method_name(t: &Texts, method: &Method) -> &'static str {
    match method {
        Method::Tiers(_) => t.segments.method_tiers,
        Method::Groups(GroupMap::Eleven) => t.segments.method_groups,
        Method::Groups(GroupMap::Ten) => t.segments.method_groups_rf,
        Method::Matrix(_) => t.segments.method_matrix,
        Method::Rules(_) => t.segments.method_rules,
        Method::Share(_) => t.segments.method_share,
    }
}

/// The name of a scheme.
pub fn scheme_name(t: &Texts, scheme: &Scheme) -> String {
    match scheme.name.trim() {
        "" => method_name(t, &scheme.method).to_owned(),
        name => name.to_owned(),
    }
}

/// The name of a segment within its scheme.
pub fn segment_name(t: &Texts, scheme: &Scheme, segment: &Segment) -> String {
    match segment.name.trim() {
        "" => ready_name(t, scheme, segment),
        name => name.to_owned(),
    }
}

/// The ready name of a segment: that of its tier, its number, its letter.
pub fn ready_name(t: &Texts, scheme: &Scheme, segment: &Segment) -> String {
    let place = scheme.place(segment.id).unwrap_or(0);
    match &scheme.method {
        Method::Tiers(_) => match Tier::ALL.get(place) {
            Some(Tier::HighValue) => t.segments.tier_high,
            Some(Tier::Potential) => t.segments.tier_potential,
            Some(Tier::Lost) => t.segments.tier_lost,
            Some(Tier::General) | None => t.segments.tier_general,
        }
        .to_owned(),
        Method::Groups(map) => map.group(place).map_or("", |group| group_name(t, group)).to_owned(),
        Method::Matrix(_) => match Quadrant::ALL.get(place) {
            Some(Quadrant::Loyal) => t.segments.matrix_loyal,
            Some(Quadrant::Potential) => t.segments.matrix_potential,
            Some(Quadrant::Frequent) => t.segments.matrix_frequent,
            Some(Quadrant::Rest) | None => t.segments.matrix_rest,
        }
        .to_owned(),
        Method::Rules(_) if place + 1 == scheme.segments.len() => t.segments.rest.to_owned(),
        Method::Rules(_) => fill(t.segments.numbered, &[("number", &(place + 1).to_string())]),
        Method::Share(_) => ('A'..='Z').nth(place).unwrap_or('Z').to_string(),
    }
}

/// The ready name of an RFM group.
fn group_name(t: &Texts, group: Group) -> &'static str {
    let t = &t.segments;
    match group {
        Group::Champions => t.group_champions,
        Group::Loyal => t.group_loyal,
        Group::PotentialLoyalists => t.group_potential_loyalists,
        Group::New => t.group_new,
        Group::Promising => t.group_promising,
        Group::NeedAttention => t.group_need_attention,
        Group::AboutToSleep => t.group_about_to_sleep,
        Group::AtRisk => t.group_at_risk,
        Group::CannotLose => t.group_cannot_lose,
        Group::Hibernating => t.group_hibernating,
        Group::Lost => t.group_lost,
    }
}

/// The name of a segment wherever it is spoken of; with that of its scheme where all screens show another one.
pub fn segment_called(app: App, segment: SegmentRef) -> String {
    app.workspace.with_document(|document| segment_in(app.prefs.texts(), document, segment))
}

/// The same of a document at hand.
pub fn segment_in(t: &Texts, document: &Document, segment: SegmentRef) -> String {
    let Some((scheme, found)) = document.segment(segment) else { return t.common.unknown.to_owned() };
    let name = segment_name(t, scheme, found);
    match scheme.id == document.default_scheme {
        true => name,
        false => fill(t.segments.of_scheme, &[("segment", &name), ("scheme", &scheme_name(t, scheme))]),
    }
}

/// The colour of a segment in the style sheets.
pub fn segment_colour(app: App, segment: SegmentRef) -> String {
    let colour = app.workspace.with_document(|document| document.segment(segment).map(|(_, found)| found.colour));
    format!("var(--{})", colour.unwrap_or_default().token())
}

/// The colour of a segment in charts.
fn segment_tone(app: App, segment: SegmentRef) -> Tone {
    let colour = app.workspace.with_document(|document| document.segment(segment).map(|(_, found)| found.colour));
    match colour.unwrap_or_default() {
        Colour::First => Tone::Data(0),
        Colour::Second => Tone::Data(1),
        Colour::Third => Tone::Data(2),
        Colour::Fourth => Tone::Data(3),
        Colour::Fifth => Tone::Data(4),
        Colour::Sixth => Tone::Data(5),
        Colour::Rest => Tone::Rest,
    }
}

/// Where customers stand under a scheme, within its own tables.
pub fn standing_name(app: App, scheme: SchemeId, standing: Standing) -> String {
    let t = app.prefs.texts();
    match standing {
        Standing::Segment(segment) => app.workspace.with_document(|document| {
            let found = document.segment(SegmentRef { scheme, segment });
            found.map_or_else(|| t.common.unknown.to_owned(), |(scheme, found)| segment_name(t, scheme, found))
        }),
        Standing::Outside => t.customers.in_none.to_owned(),
        Standing::NotYet => t.customers.not_yet.to_owned(),
    }
}

/// The colour of those who stand there: that of the segment, or the grey of the rest.
pub fn standing_tone(app: App, scheme: SchemeId, standing: Standing) -> Tone {
    match standing {
        Standing::Segment(segment) => segment_tone(app, SegmentRef { scheme, segment }),
        Standing::Outside | Standing::NotYet => Tone::Rest,
    }
}

/// The same colour in the style sheets.
pub fn standing_colour(app: App, scheme: SchemeId, standing: Standing) -> String {
    match standing {
        Standing::Segment(segment) => segment_colour(app, SegmentRef { scheme, segment }),
        Standing::Outside | Standing::NotYet => "var(--data-rest)".to_owned(),
    }
}
