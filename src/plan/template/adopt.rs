//! How parts of a template come into a document, and how a part goes.

use super::super::document::Document;
use super::super::list::List;
use super::super::model::Plan;
use super::super::part::Part;
use super::super::table::CellValue;
use super::Template;
use super::fresh::Fresh;
use crate::analysis::{MAX_SCHEMES, Scheme, SchemeId, SegmentRef};
use crate::goals::{Basis, Kpi};
use crate::units::{Currency, Day};
use crate::whatif::MoneyPlan;

/// The document with these parts of a template in the place of its own, marked as examples. Everything gets an identity of
/// this document; all days are moved by the whole months from the first day of the template to `start`.
pub fn with_template(document: &Document, template: Template<'_>, parts: &[Part], start: Day) -> Document {
    let Template { slug, document: brought } = template;
    let mut document = document.clone();
    if document.name.is_empty() {
        document.name.clone_from(&brought.name);
    }
    let months = start.month_index() - brought.plan.start.month_index();
    let mut fresh = Fresh { next: document.next_id, months };
    // In one order, so that equal parts have equal identities.
    for part in [Part::Plan, Part::Budget, Part::Goals].into_iter().filter(|part| parts.contains(part)) {
        match part {
            Part::Plan => document.plan = Plan { start, ..fresh.plan(&brought.plan) },
            Part::Budget => {
                // Where another currency is known, the numbers of the template are read in that.
                if document.currency.is_none() && !brought.currency.is_none() {
                    (document.currency, document.example_currency) = (brought.currency, true);
                }
                document.money = fresh.money(&brought.money);
            }
            Part::Goals => take_goals(&mut document, brought, &mut fresh),
        }
        document.next_id = fresh.next;
        document.mark(part, slug);
    }
    drop_unknown_segments(&mut document);
    document
}

/// The document with nothing in a part; the others stay.
pub fn without(document: &Document, part: Part, start: Day) -> Document {
    let mut document = document.clone();
    match part {
        Part::Plan => document.plan = Plan { start, ..Plan::default() },
        Part::Budget => {
            document.money = MoneyPlan::default();
            if std::mem::take(&mut document.example_currency) {
                document.currency = Currency::NONE;
            }
        }
        Part::Goals => clear_goals(&mut document),
    }
    document.unmark(part);
    document
}

/// Takes the KPIs and the shares that segments should have away, and the schemes that an example has brought.
fn clear_goals(document: &mut Document) {
    document.kpis = List::default();
    if document.is_example(Part::Goals) {
        // A share that somebody has set would have made the part their own: these schemes came with it.
        let used = |scheme: &Scheme| document.row_segments().any(|segment| segment.scheme == scheme.id);
        let stays = |scheme: &Scheme| scheme.id == SchemeId::TIERS || !scheme.has_targets() || used(scheme);
        let kept: Vec<Scheme> = document.schemes.iter().filter(|scheme| stays(scheme)).cloned().collect();
        if !kept.is_empty() {
            document.schemes = kept.into();
        }
        if document.schemes.iter().all(|scheme| scheme.id != document.default_scheme) {
            document.default_scheme = document.schemes.first().map_or(SchemeId::TIERS, |scheme| scheme.id);
        }
    }
    for scheme in document.schemes.iter_mut() {
        *scheme = scheme.clone().without_targets();
    }
}

/// Puts KPIs, shares and schemes of a template in the place of the document's own.
fn take_goals(document: &mut Document, brought: &Document, fresh: &mut Fresh) {
    clear_goals(document);
    let (tiers, own): (Vec<&Scheme>, Vec<&Scheme>) =
        brought.schemes.iter().partition(|scheme| scheme.id == SchemeId::TIERS);
    for usual in tiers.into_iter().filter(|scheme| scheme.has_targets()) {
        match document.schemes.find_mut(|scheme| scheme.id == usual.id) {
            Some(scheme) => {
                for (segment, usual) in scheme.segments.iter_mut().zip(&usual.segments) {
                    segment.target = usual.target;
                }
            }
            None => document.schemes.push(usual.clone()),
        }
    }
    let (schemes, references) = fresh.schemes(own);
    let room = MAX_SCHEMES.saturating_sub(document.schemes.len());
    schemes.into_iter().take(room).for_each(|scheme| document.schemes.push(scheme));
    document.kpis = fresh.kpis(&brought.kpis, &references);
}

/// A cell or a KPI about a segment that this document does not have is about none. Such a KPI would count everybody, so it
/// stands for the record until somebody says of whom it is.
fn drop_unknown_segments(document: &mut Document) {
    let known = document.segments();
    let unknown = |segment: SegmentRef| !known.contains(&segment);
    if document.row_segments().any(unknown) {
        for row in document.plan.rows.iter_mut() {
            row.cells.retain(|_, value| !matches!(value, CellValue::Segment(segment) if unknown(*segment)));
        }
    }
    if document.kpis.iter().filter_map(Kpi::segment).any(unknown) {
        for kpi in document.kpis.iter_mut() {
            if let Basis::Figure { filter, .. } = &mut kpi.basis
                && filter.segment.is_some_and(unknown)
            {
                (filter.segment, kpi.retired) = (None, true);
            }
        }
    }
}
