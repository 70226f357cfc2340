//! Something that can be found.

use crate::locale::{Texts, folded};
use crate::state::App;
use crate::ui::shared::Shape;
use std::sync::Arc;

/// What is done with what was found.
pub type Act = Arc<dyn Fn(App) + Send + Sync>;

/// What an entry is; entries of a kind stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A screen or a tab of one.
    Screen,
    /// A KPI of the document.
    Kpi,
    /// A figure, by how it is computed.
    Figure,
    /// A scheme or a segment.
    Segment,
    /// A list of customers that somebody keeps.
    List,
    /// A budget line, a lever or a scenario.
    Money,
    /// A table or a row of the plan.
    Plan,
    /// A command.
    Command,
}

impl Kind {
    /// The heading above its entries.
    pub fn heading(self, t: &Texts) -> &'static str {
        match self {
            Kind::Screen => t.find.screens,
            Kind::Kpi => t.shell.kpis,
            Kind::Figure => t.find.figures,
            Kind::Segment => t.segments.table_title,
            Kind::List => t.lists.kept,
            Kind::Money => t.shell.budget,
            Kind::Plan => t.shell.plan,
            Kind::Command => t.find.commands,
        }
    }

    /// The icon of its entries.
    fn shape(self) -> Shape {
        match self {
            Kind::Screen => Shape::Overview,
            Kind::Kpi | Kind::Figure => Shape::Kpis,
            Kind::Segment => Shape::Segments,
            Kind::List => Shape::People,
            Kind::Money => Shape::Budget,
            Kind::Plan => Shape::Plan,
            Kind::Command => Shape::Settings,
        }
    }
}

/// Something that can be found.
#[derive(Clone)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// What stands beside the name.
    pub detail: String,
    /// Its icon.
    pub shape: Shape,
    /// What is done when it is chosen.
    pub act: Act,
    /// Name and detail as they are searched.
    pub searched: (String, String),
}

impl Entry {
    /// An entry.
    pub fn new(
        kind: Kind,
        name: impl Into<String>,
        detail: impl Into<String>,
        act: impl Fn(App) + Send + Sync + 'static,
    ) -> Entry {
        let (name, detail) = (name.into(), detail.into());
        let searched = (folded(&name), folded(&detail));
        Entry { kind, name, detail, shape: kind.shape(), act: Arc::new(act), searched }
    }

    /// The same with an icon of its own.
    pub fn with_shape(self, shape: Shape) -> Entry {
        Entry { shape, ..self }
    }

    /// Whether it is shown before anything is searched for: screens, and commands that speak for themselves.
    pub fn is_first(&self) -> bool {
        match self.kind {
            Kind::Screen | Kind::Command => self.detail.is_empty(),
            Kind::Kpi | Kind::Figure | Kind::Segment | Kind::List | Kind::Money | Kind::Plan => false,
        }
    }
}
