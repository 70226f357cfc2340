//! The text columns of the strategy tables.

use super::model::{LongRow, ShortRow};
use serde::{Deserialize, Serialize};

/// A text column of the short-term table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShortColumn {
    /// [`ShortRow::target_group`].
    TargetGroup,
    /// [`ShortRow::goal`].
    Goal,
    /// [`ShortRow::measures`].
    Measures,
    /// [`ShortRow::owner`].
    Owner,
    /// [`ShortRow::period`].
    Period,
    /// [`ShortRow::resources`].
    Resources,
    /// [`ShortRow::expected_effect`].
    ExpectedEffect,
}

impl ShortColumn {
    /// Every column, in the order of the table.
    pub const ALL: [ShortColumn; 7] = [
        ShortColumn::TargetGroup,
        ShortColumn::Goal,
        ShortColumn::Measures,
        ShortColumn::Owner,
        ShortColumn::Period,
        ShortColumn::Resources,
        ShortColumn::ExpectedEffect,
    ];

    /// Whether a row means little without it. The owner is asked for on its own.
    pub fn matters(self) -> bool {
        matches!(
            self,
            ShortColumn::TargetGroup | ShortColumn::Goal | ShortColumn::Measures | ShortColumn::ExpectedEffect
        )
    }
}

/// A text column of the long-term table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LongColumn {
    /// [`LongRow::direction`].
    Direction,
    /// [`LongRow::core_strategy`].
    CoreStrategy,
    /// [`LongRow::milestone`].
    Milestone,
    /// [`LongRow::key_indicator`].
    KeyIndicator,
    /// [`LongRow::owner`].
    Owner,
    /// [`LongRow::due_text`].
    DueText,
}

impl LongColumn {
    /// Every column, in the order of the table.
    pub const ALL: [LongColumn; 6] = [
        LongColumn::Direction,
        LongColumn::CoreStrategy,
        LongColumn::Milestone,
        LongColumn::KeyIndicator,
        LongColumn::Owner,
        LongColumn::DueText,
    ];

    /// Whether a row means little without it. Owner and date are asked for on their own.
    pub fn matters(self) -> bool {
        matches!(
            self,
            LongColumn::Direction | LongColumn::CoreStrategy | LongColumn::Milestone | LongColumn::KeyIndicator
        )
    }
}

/// A text column of either table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Of the short-term table.
    Short(ShortColumn),
    /// Of the long-term table.
    Long(LongColumn),
}

impl ShortRow {
    /// The text in a column.
    pub fn cell(&self, column: ShortColumn) -> &str {
        match column {
            ShortColumn::TargetGroup => &self.target_group,
            ShortColumn::Goal => &self.goal,
            ShortColumn::Measures => &self.measures,
            ShortColumn::Owner => &self.owner,
            ShortColumn::Period => &self.period,
            ShortColumn::Resources => &self.resources,
            ShortColumn::ExpectedEffect => &self.expected_effect,
        }
    }

    /// The text in a column, to be changed.
    pub fn cell_mut(&mut self, column: ShortColumn) -> &mut String {
        match column {
            ShortColumn::TargetGroup => &mut self.target_group,
            ShortColumn::Goal => &mut self.goal,
            ShortColumn::Measures => &mut self.measures,
            ShortColumn::Owner => &mut self.owner,
            ShortColumn::Period => &mut self.period,
            ShortColumn::Resources => &mut self.resources,
            ShortColumn::ExpectedEffect => &mut self.expected_effect,
        }
    }
}

impl LongRow {
    /// The text in a column.
    pub fn cell(&self, column: LongColumn) -> &str {
        match column {
            LongColumn::Direction => &self.direction,
            LongColumn::CoreStrategy => &self.core_strategy,
            LongColumn::Milestone => &self.milestone,
            LongColumn::KeyIndicator => &self.key_indicator,
            LongColumn::Owner => &self.owner,
            LongColumn::DueText => &self.due_text,
        }
    }

    /// The text in a column, to be changed.
    pub fn cell_mut(&mut self, column: LongColumn) -> &mut String {
        match column {
            LongColumn::Direction => &mut self.direction,
            LongColumn::CoreStrategy => &mut self.core_strategy,
            LongColumn::Milestone => &mut self.milestone,
            LongColumn::KeyIndicator => &mut self.key_indicator,
            LongColumn::Owner => &mut self.owner,
            LongColumn::DueText => &mut self.due_text,
        }
    }
}
