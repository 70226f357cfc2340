//! The schemes of a document: what they may be, which one is shown, and what refers to their segments.

use super::document::Document;
use super::error::PlanError;
use super::model::MAX_TEXT;
use super::table::CellValue;
use crate::analysis::{MethodError, Scheme, SchemeId, Segment, SegmentRef};

/// A scheme as it is kept, or why it is refused.
pub(super) fn sound(scheme: &Scheme) -> Result<Scheme, PlanError> {
    for text in std::iter::once(&scheme.name).chain(scheme.segments.iter().map(|segment| &segment.name)) {
        let length = text.chars().count();
        if length > MAX_TEXT {
            return Err(PlanError::TextTooLong { length, limit: MAX_TEXT });
        }
    }
    match scheme.method.fault() {
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
    let cells = document.plan.rows.iter().flat_map(|row| row.cells.values());
    let cells = cells.filter(|value| matches!(value, CellValue::Segment(segment) if about(Some(*segment))));
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

    /// Sets the shares of the annual strategy in the scheme of the four tiers, or takes every share away.
    pub(super) fn set_example_targets(&mut self, wanted: bool) {
        for scheme in self.schemes.iter_mut() {
            *scheme = scheme.clone().without_targets();
        }
        if wanted {
            let targets = Scheme::default();
            match self.schemes.find_mut(|scheme| scheme.id == SchemeId::TIERS) {
                Some(scheme) => {
                    for (segment, usual) in scheme.segments.iter_mut().zip(targets.segments) {
                        segment.target = usual.target;
                    }
                }
                None => self.schemes.push(targets),
            }
        }
    }

    /// Whether the shares of the annual strategy stand in the scheme of the four tiers, and no others anywhere.
    pub(super) fn has_example_targets(&self) -> bool {
        let usual = Scheme::default();
        let targets = |scheme: &Scheme| scheme.segments.iter().map(|segment| segment.target).collect::<Vec<_>>();
        let fits = |scheme: &Scheme| match scheme.id == SchemeId::TIERS {
            true => targets(scheme) == targets(&usual),
            false => !scheme.has_targets(),
        };
        self.schemes.iter().any(|scheme| scheme.id == SchemeId::TIERS) && self.schemes.iter().all(fits)
    }
}
