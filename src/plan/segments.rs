//! The schemes of a document: what they may be, which one is shown, and what refers to their segments.

use super::document::Document;
use super::error::PlanError;
use super::model::MAX_TEXT;
use super::table::CellValue;
use crate::analysis::{MethodError, Scheme, SchemeId, Segment, SegmentRef, SegmentTarget};

/// A scheme as it is kept, or why it is refused.
pub(super) fn sound(scheme: &Scheme) -> Result<Scheme, PlanError> {
    for text in std::iter::once(&scheme.name).chain(scheme.segments.iter().map(|segment| &segment.name)) {
        let length = text.chars().count();
        if length > MAX_TEXT {
            return Err(PlanError::TextTooLong { length, limit: MAX_TEXT });
        }
    }
    match scheme.fault() {
        Some(MethodError::LostAfter { days, most }) => return Err(PlanError::BadLostAfter { days, most }),
        Some(error) => return Err(PlanError::BadMethod { error }),
        None => {}
    }
    let share = |share: f64| (0.0..=1.0).contains(&share);
    let shares = |segment: &Segment| share(segment.target.customer_share) && share(segment.target.revenue_share);
    if !scheme.segments.iter().all(shares) {
        return Err(PlanError::BadShare);
    }
    if scheme.is_sound() { Ok(scheme.clone()) } else { Err(PlanError::OtherSegments { scheme: scheme.id }) }
}

/// How many KPIs and how many cells of rows are about one of these segments.
pub(super) fn uses(document: &Document, segments: &[SegmentRef]) -> (usize, usize) {
    let about = |segment: Option<SegmentRef>| segment.is_some_and(|segment| segments.contains(&segment));
    let kpis = document.kpis.iter().filter(|kpi| about(kpi.segment()));
    let cells = document.row_segments().filter(|segment| about(Some(*segment)));
    (kpis.count(), cells.count())
}

impl Document {
    /// The scheme that all screens show.
    pub fn scheme(&self) -> Option<&Scheme> {
        self.scheme_or_default(None)
    }

    /// The scheme that somebody has chosen; the default one where nobody has, or where it is gone.
    pub fn scheme_or_default(&self, chosen: Option<SchemeId>) -> Option<&Scheme> {
        let find = |id: SchemeId| self.schemes.iter().find(|scheme| scheme.id == id);
        chosen.and_then(find).or_else(|| find(self.default_scheme)).or(self.schemes.first())
    }

    /// A segment with its scheme.
    ///
    /// ```
    /// use rapport::analysis::{SegmentRef, Tier};
    /// use rapport::plan::Document;
    /// assert!(Document::default().segment(SegmentRef::tier(Tier::Lost)).is_some());
    /// assert!(Document::default().segment("7.9".parse().unwrap()).is_none());
    /// ```
    pub fn segment(&self, segment: SegmentRef) -> Option<(&Scheme, &Segment)> {
        let scheme = self.schemes.iter().find(|scheme| scheme.id == segment.scheme)?;
        Some((scheme, scheme.segment(segment.segment)?))
    }

    /// The same for an edit that refers to it.
    pub(super) fn known_segment(&self, segment: Option<SegmentRef>) -> Result<(), PlanError> {
        match segment {
            Some(segment) if self.segment(segment).is_none() => Err(PlanError::NoSegment { segment }),
            _ => Ok(()),
        }
    }

    /// Every segment that a row can be about: those of the default scheme first.
    pub fn segments(&self) -> Vec<SegmentRef> {
        let first = self.scheme().into_iter();
        let others = self.schemes.iter().filter(|scheme| Some(*scheme) != self.scheme());
        first.chain(others).flat_map(Scheme::references).collect()
    }

    /// Whether any segment should have a share.
    pub(super) fn has_segment_targets(&self) -> bool {
        self.schemes.iter().any(Scheme::has_targets)
    }

    /// The shares that segments should have, scheme by scheme.
    pub(super) fn targets(&self) -> impl Iterator<Item = (SchemeId, Vec<SegmentTarget>)> {
        let wanted = self.schemes.iter().filter(|scheme| scheme.has_targets());
        wanted.map(|scheme| (scheme.id, scheme.segments.iter().map(|segment| segment.target).collect()))
    }

    /// The segments that rows of the plan are about.
    pub(super) fn row_segments(&self) -> impl Iterator<Item = SegmentRef> {
        self.plan.rows.iter().flat_map(|row| row.cells.values()).filter_map(|value| match value {
            CellValue::Segment(segment) => Some(*segment),
            _ => None,
        })
    }
}
