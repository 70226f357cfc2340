//! Why an edit was refused.

use super::lists::KeptListId;
use super::table::{CellKind, ColumnId, Id, TableId};
use crate::analysis::{FigureKey, MethodError, SchemeId, SegmentRef, TagId};
use crate::goals::KpiId;
use crate::units::Day;
use crate::whatif::MoneyError;
use serde::{Deserialize, Serialize};

/// Why an edit was refused. The document is as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PlanError {
    /// There is no such row.
    NoRow {
        /// The identity asked for.
        row: Id,
    },
    /// There is no such table.
    NoTable {
        /// The identity asked for.
        table: TableId,
    },
    /// The table has no such column.
    NoColumn {
        /// The table.
        table: TableId,
        /// The column asked for.
        column: ColumnId,
    },
    /// A cell of this kind cannot hold the value.
    WrongKind {
        /// The kind of the cell.
        kind: CellKind,
    },
    /// The column does not offer the word.
    NoChoice {
        /// The word.
        word: String,
    },
    /// The upper number of a range lies below the lower one.
    RangeReversed {
        /// The lower number.
        low: f64,
        /// The upper number.
        high: f64,
    },
    /// A progress lies outside 0–100 %.
    NoProgress {
        /// The ratio asked for.
        found: f64,
    },
    /// A number of a cell is too large, or none.
    NumberOutOfRange {
        /// The largest accepted, in either direction.
        limit: f64,
    },
    /// A ready table or column is hidden, not removed.
    ReadyStays,
    /// A span would end before it starts.
    EndBeforeStart {
        /// First day.
        start: Day,
        /// Last day.
        end: Day,
    },
    /// The day lies outside the years 1 to 9999.
    DayOutOfRange {
        /// Days since 1970-01-01.
        days: i32,
    },
    /// The text is too long.
    TextTooLong {
        /// Its length in characters.
        length: usize,
        /// The longest accepted.
        limit: usize,
    },
    /// The name is empty.
    EmptyName,
    /// The list is full.
    TooMany {
        /// The most accepted.
        limit: usize,
    },
    /// Another document to be opened is not of this version of the format.
    WrongFormat {
        /// Its version.
        format: u32,
    },
    /// There is no such KPI.
    NoKpi {
        /// The identity asked for.
        kpi: KpiId,
    },
    /// A KPI holds something that is no number, a path without days, a weight outside 0–1000 % or bands out of order.
    BadKpi {
        /// Its identity.
        kpi: KpiId,
    },
    /// The locked weights leave nothing for the others, or all are locked.
    WeightsLocked,
    /// A customer cannot be lost after so many days.
    BadLostAfter {
        /// The days asked for.
        days: u32,
        /// The most accepted; the least is 1.
        most: u32,
    },
    /// A share that a segment should have lies outside 0–100 %.
    BadShare,
    /// The settings of a method of segments cannot be used.
    BadMethod {
        /// Why.
        error: MethodError,
    },
    /// There is no such scheme.
    NoScheme {
        /// The identity asked for.
        scheme: SchemeId,
    },
    /// There is no such segment.
    NoSegment {
        /// The segment asked for.
        segment: SegmentRef,
    },
    /// A scheme was to be set with other segments than it has.
    OtherSegments {
        /// Its identity.
        scheme: SchemeId,
    },
    /// The scheme that all screens show cannot be removed.
    DefaultScheme,
    /// KPIs or rows of the plan are about the segment.
    SegmentUsed {
        /// How many KPIs.
        kpis: usize,
        /// How many cells of rows.
        rows: usize,
    },
    /// There is no such tag.
    NoTag {
        /// The identity asked for.
        tag: TagId,
    },
    /// A tag asks for itself.
    TagOfItself,
    /// Segments or other tags ask for the tag.
    TagUsed {
        /// How many segments.
        segments: usize,
        /// How many tags.
        tags: usize,
    },
    /// There is no such kept list.
    NoList {
        /// The identity asked for.
        list: KeptListId,
    },
    /// The list names something by its place in the open files: with other files it would mean something else.
    ListOfOpenFiles,
    /// The method says which segments there are, and in which order.
    SegmentsFixed,
    /// The last segment is for everybody else.
    LastSegment,
    /// A margin, a discount or a number of months that lifetime value cannot be computed with.
    BadValueAsk {
        /// The most months accepted; the least is 1.
        months: u32,
    },
    /// The multiples of the rhythm are not 0.01 to 100, lost is before silent, or loyal begins below two orders.
    BadStageAsk,
    /// Days outside 1 to 3650, a weight above 1000 or none above 0, or a threshold outside 1–100.
    BadChurnAsk,
    /// A cost below 0, or keeping costs more than acquiring.
    BadChurnCost,
    /// A weight above 1000, or none above 0.
    BadScoreWeights,
    /// Levels without a name or whose thresholds do not rise, a share outside 0–100 %, or months outside 1 to 120.
    BadLoyalty {
        /// The most levels accepted.
        levels: usize,
    },
    /// Weights or bands lie outside 0–100, all weights are 0, or the days are not 1 to 3650.
    BadQualityRules,
    /// The times of a system are not 1 to 3650 days, or it is stale before it is refreshed.
    BadSystemTimes,
    /// The figure cannot come from this kind of table.
    OtherSource {
        /// The figure.
        figure: FigureKey,
    },
    /// There is no such system.
    NoSystem {
        /// The identity asked for.
        system: Id,
    },
    /// The what-if refuses.
    Money(MoneyError),
}

impl From<MoneyError> for PlanError {
    fn from(error: MoneyError) -> PlanError {
        PlanError::Money(error)
    }
}
