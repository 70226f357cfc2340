//! Edits of how customers are put into segments.

use super::super::document::Document;
use super::super::error::PlanError;
use super::super::list::List;
use super::super::segments::{sound, uses};
use super::checked::{move_item, text};
use crate::analysis::{
    Colour, MAX_SCHEMES, MAX_SEGMENTS, Scheme, SchemeId, Segment, SegmentId, SegmentRef, SegmentTarget,
};
use serde::{Deserialize, Serialize};

/// A change of how customers are put into segments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum SegmentEdit {
    /// Adds a scheme at the end; it and its segments get identities of their own.
    Add { scheme: Box<Scheme> },
    /// Puts what was changed in the place of the scheme with the same identity: names, colours, targets, thresholds, rules,
    /// look-back. Its segments stay the same.
    Set { scheme: Box<Scheme> },
    /// Adds the same scheme once more, behind it and under this name.
    Copy { scheme: SchemeId, name: String },
    /// Moves a scheme to another place.
    Move { scheme: SchemeId, to: usize },
    /// Removes a scheme that nothing refers to and that is not the default.
    Remove { scheme: SchemeId },
    /// Makes a scheme the one that all screens show.
    MakeDefault { scheme: SchemeId },
    /// Adds a segment at a place of a scheme; the last place is for everybody else.
    AddSegment { scheme: SchemeId, at: usize, name: String },
    /// Removes a segment that nothing refers to.
    RemoveSegment { segment: SegmentRef },
    /// Moves a segment, with what it asks for, to another place.
    MoveSegment { segment: SegmentRef, to: usize },
}

impl SegmentEdit {
    /// The thing and its part that the edit sets; none where it is no setting of one value.
    pub(super) fn place(&self) -> Option<(u64, u64)> {
        match self {
            SegmentEdit::Set { scheme } => Some((scheme.id.0, 0)),
            SegmentEdit::MakeDefault { .. } => Some((0, 1)),
            SegmentEdit::Add { .. }
            | SegmentEdit::Copy { .. }
            | SegmentEdit::Move { .. }
            | SegmentEdit::Remove { .. }
            | SegmentEdit::AddSegment { .. }
            | SegmentEdit::RemoveSegment { .. }
            | SegmentEdit::MoveSegment { .. } => None,
        }
    }

    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        match self {
            SegmentEdit::Add { scheme } => add(document, scheme, None)?,
            SegmentEdit::Set { scheme } => {
                let held = found(document, scheme.id)?;
                let ids = |scheme: &Scheme| scheme.segments.iter().map(|segment| segment.id).collect::<Vec<_>>();
                let same = ids(held) == ids(scheme) && held.method.def().slug == scheme.method.def().slug;
                if !same {
                    return Err(PlanError::OtherSegments { scheme: scheme.id });
                }
                *held = sound(scheme)?;
            }
            SegmentEdit::Copy { scheme, name } => {
                let copied = Scheme { name: text(name)?, ..found(document, *scheme)?.clone() };
                let place = document.schemes.iter().position(|other| other.id == *scheme).map(|place| place + 1);
                add(document, &copied, place)?;
            }
            SegmentEdit::Move { scheme, to } => {
                if !move_item(&mut document.schemes, *to, |other| other.id == *scheme) {
                    return Err(PlanError::NoScheme { scheme: *scheme });
                }
            }
            SegmentEdit::Remove { scheme } => {
                let references: Vec<SegmentRef> = found(document, *scheme)?.references().collect();
                if document.default_scheme == *scheme {
                    return Err(PlanError::DefaultScheme);
                }
                unused(document, &references)?;
                document.schemes.retain(|other| other.id != *scheme);
            }
            SegmentEdit::MakeDefault { scheme } => document.default_scheme = found(document, *scheme)?.id,
            SegmentEdit::AddSegment { scheme, at, name } => add_segment(document, *scheme, *at, name)?,
            SegmentEdit::RemoveSegment { segment } => {
                let (held, place) = place_of(document, *segment)?;
                if !held.method.def().grows || held.segments.len() < 2 {
                    return Err(PlanError::SegmentsFixed);
                }
                let rest = place + 1 == held.segments.len();
                if rest {
                    return Err(PlanError::LastSegment);
                }
                unused(document, &[*segment])?;
                let (held, place) = place_of(document, *segment)?;
                held.method.remove(place);
                held.segments.remove(place);
            }
            SegmentEdit::MoveSegment { segment, to } => {
                let (held, from) = place_of(document, *segment)?;
                if !held.method.def().moves {
                    return Err(PlanError::SegmentsFixed);
                }
                let last = held.segments.len() - 1;
                if from == last || *to >= last {
                    return Err(PlanError::LastSegment);
                }
                held.method.move_to(from, *to);
                let moved = held.segments.remove(from);
                held.segments.insert(*to, moved);
            }
        }
        Ok(())
    }
}

fn found(document: &mut Document, scheme: SchemeId) -> Result<&mut Scheme, PlanError> {
    document.schemes.find_mut(|other| other.id == scheme).ok_or(PlanError::NoScheme { scheme })
}

/// The scheme of a segment, and the place of the segment in it.
fn place_of(document: &mut Document, segment: SegmentRef) -> Result<(&mut Scheme, usize), PlanError> {
    let scheme = found(document, segment.scheme)?;
    let place = scheme.place(segment.segment).ok_or(PlanError::NoSegment { segment })?;
    Ok((scheme, place))
}

/// Refuses when a KPI or a row is about one of these segments: without it, the KPI would count everybody.
fn unused(document: &Document, segments: &[SegmentRef]) -> Result<(), PlanError> {
    match uses(document, segments) {
        (0, 0) => Ok(()),
        (kpis, rows) => Err(PlanError::SegmentUsed { kpis, rows }),
    }
}

fn add(document: &mut Document, scheme: &Scheme, at: Option<usize>) -> Result<(), PlanError> {
    if document.schemes.len() >= MAX_SCHEMES {
        return Err(PlanError::TooMany { limit: MAX_SCHEMES });
    }
    let mut scheme = sound(scheme)?;
    scheme.id = SchemeId(document.fresh().0);
    scheme.segments.iter_mut().for_each(|segment| segment.id = SegmentId(document.fresh().0));
    let place = at.unwrap_or(document.schemes.len());
    document.schemes.insert(place, scheme);
    Ok(())
}

fn add_segment(document: &mut Document, scheme: SchemeId, at: usize, name: &str) -> Result<(), PlanError> {
    let name = text(name)?;
    let held = found(document, scheme)?;
    if !held.method.def().grows {
        return Err(PlanError::SegmentsFixed);
    }
    if held.segments.len() >= MAX_SEGMENTS {
        return Err(PlanError::TooMany { limit: MAX_SEGMENTS });
    }
    // Everybody else stays the last.
    let at = at.min(held.segments.len() - 1);
    let taken = |colour: &Colour| held.segments.iter().any(|segment| segment.colour == *colour);
    let colour = Colour::ALL.into_iter().find(|colour| !taken(colour)).unwrap_or_default();
    held.method.insert(at);
    let id = SegmentId(document.fresh().0);
    let segment = Segment { id, name, colour, target: SegmentTarget::default() };
    found(document, scheme)?.segments.insert(at, segment);
    Ok(())
}

/// The shares that segments should have: what of the schemes is a goal.
pub(super) fn targets(schemes: &List<Scheme>) -> Vec<(SegmentRef, SegmentTarget)> {
    let targets = schemes
        .iter()
        .flat_map(|scheme| scheme.segments.iter().map(|segment| (scheme.reference(segment), segment.target)));
    targets.filter(|(_, target)| target.is_set()).collect()
}
