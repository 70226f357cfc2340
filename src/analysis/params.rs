//! What a person can choose: the date, the window, the filter and the schemes of segments.

use super::{Currencies, Scheme, SchemeId, SegmentRef, Sources, Tag};
use crate::units::{Day, Period};
use serde::{Deserialize, Serialize};

/// Everything an analysis depends on besides the data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// The day from which one looks back; nothing means the last day in the data. Later orders are ignored everywhere.
    pub as_of: Option<Day>,
    /// The span whose orders count.
    pub window: Window,
    /// What the figures are held against.
    pub compare: Compare,
    /// Which customers and lines count.
    pub filter: Filter,
    /// How customers are put into segments: every scheme that somebody looks at, that of the filter among them.
    pub schemes: Vec<Scheme>,
    /// The scheme whose look-back the scores have; where it is not among the schemes, the first of them.
    pub scheme: SchemeId,
    /// The tags of the document: what criteria of segments and lists may name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
    /// Which table figures come from, where a person has said so.
    pub sources: Sources,
    /// The currencies that the open files name.
    pub currencies: Currencies,
}

impl Default for Params {
    /// All data under the four tiers.
    fn default() -> Params {
        Params {
            as_of: None,
            window: Window::All,
            compare: Compare::default(),
            filter: Filter::default(),
            schemes: vec![Scheme::default()],
            scheme: SchemeId::TIERS,
            tags: Vec::new(),
            sources: Sources::default(),
            currencies: Currencies::default(),
        }
    }
}

impl Params {
    /// The scheme that the filter's segment belongs to, and the number of the segment in it; a segment that no scheme has
    /// restricts nothing.
    pub(super) fn filtered(&self) -> Option<(&Scheme, usize)> {
        let wanted = self.filter.segment?;
        self.schemes.iter().find_map(|scheme| Some((scheme, scheme.number(wanted)?)))
    }

    /// The scheme whose look-back the scores have.
    pub(super) fn shown(&self) -> Option<&Scheme> {
        self.schemes.iter().find(|scheme| scheme.id == self.scheme).or(self.schemes.first())
    }
}

/// The span whose orders count; it ends on the as-of day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Window {
    /// From the first order on.
    #[default]
    All,
    /// The last so many months: 12 months to 2024-06-30 begin on 2023-07-01.
    Months(u32),
    /// A span of its own. When it ends before the as-of day, its last day takes the as-of day's place.
    Custom(Period),
}

/// What figures are held against. Only a window has something before it: of all data nothing is compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compare {
    /// The span of equal length just before.
    #[default]
    Previous,
    /// The same days a year earlier.
    LastYear,
    /// Nothing.
    Nothing,
}

impl Compare {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Compare; 3] = [Compare::Previous, Compare::LastYear, Compare::Nothing];

    /// The word in links and files.
    pub fn slug(self) -> &'static str {
        match self {
            Compare::Previous => "previous",
            Compare::LastYear => "last_year",
            Compare::Nothing => "nothing",
        }
    }

    /// The choice with this [`Compare::slug`].
    pub fn from_slug(slug: &str) -> Option<Compare> {
        Compare::ALL.into_iter().find(|compare| compare.slug() == slug)
    }
}

/// Restricts figures. The segment of a customer depends on no filter and no window: it is found on all lines of the look-back
/// of its scheme.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Only customers of this segment. Files and links of before say `tier`.
    #[serde(alias = "tier")]
    pub segment: Option<SegmentRef>,
    /// Only lines of the channel with this name.
    pub channel: Option<String>,
    /// Only lines of the category with this name.
    pub category: Option<String>,
}
