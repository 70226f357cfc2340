//! The parts of a document that a template can bring, and that are a person's own as soon as they touch them.

use super::document::Document;
use super::edit::Edit;
use super::template::ANNUAL;
use serde::{Deserialize, Serialize};

/// A part of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The KPIs of the scorecard, and the shares that segments should have.
    Goals,
    /// Baseline, assumptions, budget, scenarios.
    Budget,
    /// Tables and rows: strategies, phases, milestones, own tables.
    Plan,
}

impl Part {
    /// Every part.
    pub const ALL: [Part; 3] = [Part::Goals, Part::Budget, Part::Plan];

    /// The part that an edit makes a person's own; nothing for what belongs to none, or to several.
    pub fn of(edit: &Edit) -> Option<Part> {
        match edit {
            Edit::Rename { .. }
            | Edit::SetCurrency { .. }
            | Edit::Sources(_)
            | Edit::Customers(_)
            | Edit::Tags(_)
            | Edit::Lists(_)
            | Edit::Batch { .. }
            | Edit::Replace { .. } => None,
            Edit::Own { part } => Some(*part),
            Edit::Goals(_) | Edit::Segments(_) => Some(Part::Goals),
            Edit::Money(_) => Some(Part::Budget),
            Edit::Plan(_) | Edit::Tables(_) => Some(Part::Plan),
        }
    }
}

impl Document {
    /// Whether nothing stands in a part yet.
    ///
    /// ```
    /// use rapport::plan::{Document, Part};
    /// assert!(Part::ALL.into_iter().all(|part| Document::default().is_blank(part)));
    /// ```
    pub fn is_blank(&self, part: Part) -> bool {
        match part {
            Part::Goals => self.kpis.is_empty() && !self.has_segment_targets(),
            Part::Budget => self.money.is_blank(),
            Part::Plan => self.plan.is_blank(),
        }
    }

    /// Whether a part came with a template and nobody has touched or confirmed it.
    pub fn is_example(&self, part: Part) -> bool {
        self.examples.contains(&part)
    }

    /// The [`slug`](super::TemplateDef::slug) of the template that an example came with; nothing of a part of one's own.
    pub fn template_of(&self, part: Part) -> Option<&str> {
        self.is_example(part).then(|| self.templates.get(&part).map_or(ANNUAL, String::as_str))
    }

    /// Marks a part as the example of a template.
    pub(super) fn mark(&mut self, part: Part, slug: &str) {
        self.unmark(part);
        self.examples.insert(part);
        if slug != ANNUAL {
            self.templates.insert(part, slug.to_owned());
        }
    }

    /// A part is a person's own, or empty.
    pub(super) fn unmark(&mut self, part: Part) {
        self.examples.remove(&part);
        self.templates.remove(&part);
    }
}
