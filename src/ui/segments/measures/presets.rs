//! Ready measures of the documents, to be taken into the plan: a set an entry, a row for whom it is.

use crate::analysis::{SegmentRef, Tier};
use crate::locale::Texts;
use crate::plan::{CellValue, Cells, Edit, PlanEdit, measures};

/// A text of a preset; nothing where the document leaves the cell empty.
type Part = Option<fn(&Texts) -> &'static str>;

/// Whom a row is for.
enum Whom {
    /// A tier of the first scheme.
    Tier(Tier),
    /// In words.
    Named(fn(&Texts) -> &'static str),
}

/// A row: whom it is for, and service, content, channel and benefit.
struct Row {
    whom: Whom,
    parts: [Part; 4],
}

/// A set of rows.
pub struct Preset {
    /// Its word in lists.
    pub slug: &'static str,
    /// Its name.
    pub name: fn(&Texts) -> &'static str,
    rows: &'static [Row],
}

const fn tier(tier: Tier, parts: [Part; 4]) -> Row {
    Row { whom: Whom::Tier(tier), parts }
}

const fn named(whom: fn(&Texts) -> &'static str, parts: [Part; 4]) -> Row {
    Row { whom: Whom::Named(whom), parts }
}

/// Every set.
pub const PRESETS: [Preset; 4] = [
    Preset {
        slug: "annual",
        name: |t| t.measures.preset_annual,
        rows: &[
            tier(
                Tier::HighValue,
                [
                    Some(|t| t.measures.high_service),
                    Some(|t| t.measures.high_content),
                    Some(|t| t.measures.high_channel),
                    Some(|t| t.measures.high_benefit),
                ],
            ),
            tier(
                Tier::Potential,
                [
                    Some(|t| t.measures.potential_service),
                    Some(|t| t.measures.potential_content),
                    Some(|t| t.measures.potential_channel),
                    Some(|t| t.measures.potential_benefit),
                ],
            ),
            tier(
                Tier::General,
                [
                    Some(|t| t.measures.general_service),
                    None,
                    Some(|t| t.measures.general_channel),
                    Some(|t| t.measures.general_benefit),
                ],
            ),
            tier(Tier::Lost, [Some(|t| t.measures.lost_service), Some(|t| t.measures.lost_content), None, None]),
        ],
    },
    Preset {
        slug: "loyalty",
        name: |t| t.measures.preset_loyalty,
        rows: &[
            named(|t| t.measures.loyal_whom, [Some(|t| t.measures.loyal_service), None, None, None]),
            named(
                |t| t.measures.grow_whom,
                [Some(|t| t.measures.grow_service), Some(|t| t.measures.grow_content), None, None],
            ),
            named(|t| t.measures.often_whom, [None, None, None, Some(|t| t.measures.often_benefit)]),
            named(|t| t.measures.risk_whom, [Some(|t| t.measures.risk_service), None, None, None]),
        ],
    },
    Preset {
        slug: "cycle",
        name: |t| t.measures.preset_cycle,
        rows: &[
            named(
                |t| t.measures.new_whom,
                [None, Some(|t| t.measures.new_content), None, Some(|t| t.measures.new_benefit)],
            ),
            named(|t| t.measures.active_whom, [None, None, None, Some(|t| t.measures.active_benefit)]),
            named(
                |t| t.measures.silent_whom,
                [
                    None,
                    Some(|t| t.measures.silent_content),
                    Some(|t| t.measures.silent_channel),
                    Some(|t| t.measures.silent_benefit),
                ],
            ),
            named(|t| t.measures.gone_whom, [Some(|t| t.measures.gone_service), None, None, None]),
        ],
    },
    Preset {
        slug: "onboarding",
        name: |t| t.measures.preset_onboarding,
        rows: &[
            named(
                |t| t.measures.order_whom,
                [None, Some(|t| t.measures.order_content), Some(|t| t.measures.order_channel), None],
            ),
            named(
                |t| t.measures.delivery_whom,
                [None, Some(|t| t.measures.delivery_content), Some(|t| t.measures.delivery_channel), None],
            ),
            named(
                |t| t.measures.week_whom,
                [Some(|t| t.measures.week_service), Some(|t| t.measures.week_content), None, None],
            ),
        ],
    },
];

impl Preset {
    /// The edits that add its rows; a tier that the document does not have is named in words. `known` says whether it does.
    pub fn edits(
        &self,
        t: &Texts,
        known: impl Fn(SegmentRef) -> bool,
        tier_name: impl Fn(Tier) -> String,
    ) -> Vec<Edit> {
        let row = |row: &Row| {
            let mut cells = Cells::new();
            match row.whom {
                Whom::Tier(tier) if known(SegmentRef::tier(tier)) => {
                    cells.insert(measures::SEGMENT, CellValue::Segment(SegmentRef::tier(tier)));
                }
                Whom::Tier(tier) => {
                    cells.insert(measures::WHOM, CellValue::Text(tier_name(tier)));
                }
                Whom::Named(name) => {
                    cells.insert(measures::WHOM, CellValue::Text(name(t).to_owned()));
                }
            }
            for (column, part) in measures::PARTS.into_iter().zip(row.parts) {
                if let Some(part) = part {
                    cells.insert(column, CellValue::Text(part(t).to_owned()));
                }
            }
            Edit::Plan(PlanEdit::AddRow { table: measures::TABLE, at: None, cells })
        };
        self.rows.iter().map(row).collect()
    }
}
