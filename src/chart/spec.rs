//! The kinds of charts and what they share.

use super::sheet::{Picture, Sheet};
use super::{Bars, Columns, Format, Gantt, Gauge, HeatGrid, Line, Lorenz, Sankey, Split, Table, Theme};
use std::fmt;

/// A chart as plain data: numbers, keys and words, no pixels and no colours.
#[derive(Debug, Clone, PartialEq)]
pub enum Spec {
    /// Stacked or single columns over months or categories.
    Columns(Columns),
    /// Trend over months.
    Line(Line),
    /// How unequally a total is spread.
    Lorenz(Lorenz),
    /// Horizontal bars by category with optional targets.
    Bars(Bars),
    /// One ratio against reference lines.
    Gauge(Gauge),
    /// One bar cut into the parts of a whole.
    Split(Split),
    /// A grid of counts with a colour ramp.
    HeatGrid(HeatGrid),
    /// Phases and milestones over time.
    Gantt(Gantt),
    /// The same whole cut in two ways, with who moved where.
    Sankey(Sankey),
}

/// One place on a category axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// What it stands for, for example `month:2024-03`.
    pub key: String,
    /// Its full name for tooltip and table, for example `March 2024`.
    pub name: String,
    /// Its short name for the axis, for example `Mar`.
    pub tick: String,
}

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChartError {
    /// Nothing in the spec can be drawn: no rows, or no finite figure.
    Empty,
    /// The space is too small; the smallest size in CSS pixels that would do.
    TooSmall {
        /// Needed width.
        width: u32,
        /// Needed height.
        height: u32,
    },
    /// The backend refused, in its own words (for the log, not for people).
    Backend(String),
}

impl fmt::Display for ChartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for ChartError {}

/// Below this width no chart can keep its labels.
const MIN_WIDTH: u32 = 120;
/// No screen or slide is larger; keeps pixel arithmetic far from overflow.
const MAX_SIDE: u32 = 20_000;

impl Spec {
    /// Lays the chart out in `size` CSS pixels (width, height).
    ///
    /// Refuses with [`ChartError::Empty`] when nothing can be drawn and with [`ChartError::TooSmall`] when the labels
    /// cannot be kept readable.
    pub fn compose(&self, theme: &Theme, format: &Format, size: (u32, u32)) -> Result<Picture, ChartError> {
        let (width, height) = (size.0.min(MAX_SIDE), size.1.min(MAX_SIDE));
        let needed = self.min_height(format, width);
        if width < MIN_WIDTH || height < needed {
            return Err(ChartError::TooSmall { width: MIN_WIDTH.max(width), height: needed.max(height) });
        }
        let mut sheet = Sheet::new(theme, width as i32, height as i32);
        match self {
            Spec::Columns(s) => s.compose(&mut sheet, format),
            Spec::Line(s) => s.compose(&mut sheet, format),
            Spec::Lorenz(s) => s.compose(&mut sheet, format),
            Spec::Bars(s) => s.compose(&mut sheet, format),
            Spec::Gauge(s) => s.compose(&mut sheet, format),
            Spec::Split(s) => s.compose(&mut sheet, format),
            Spec::HeatGrid(s) => s.compose(&mut sheet, format),
            Spec::Gantt(s) => s.compose(&mut sheet, format),
            Spec::Sankey(s) => s.compose(&mut sheet, format),
        }?;
        Ok(sheet.into_picture())
    }

    /// The same figures as a table, for reading, copying and screen readers.
    pub fn table(&self, format: &Format) -> Table {
        match self {
            Spec::Columns(s) => s.table(format),
            Spec::Line(s) => s.table(format),
            Spec::Lorenz(s) => s.table(format),
            Spec::Bars(s) => s.table(format),
            Spec::Gauge(s) => s.table(format),
            Spec::Split(s) => s.table(format),
            Spec::HeatGrid(s) => s.table(format),
            Spec::Gantt(s) => s.table(format),
            Spec::Sankey(s) => s.table(format),
        }
    }

    /// What the chart shows, in words: the table's caption and the name of the picture.
    pub fn caption(&self) -> &str {
        match self {
            Spec::Columns(s) => &s.caption,
            Spec::Line(s) => &s.caption,
            Spec::Lorenz(s) => &s.caption,
            Spec::Bars(s) => &s.caption,
            Spec::Gauge(s) => &s.caption,
            Spec::Split(s) => &s.caption,
            Spec::HeatGrid(s) => &s.caption,
            Spec::Gantt(s) => &s.caption,
            Spec::Sankey(s) => &s.caption,
        }
    }

    /// The height in CSS pixels at which the chart looks best in this width.
    pub fn height(&self, format: &Format, width: u32) -> u32 {
        match self {
            Spec::Columns(_) | Spec::Line(_) => (width * 2 / 5).clamp(180, 280),
            Spec::Lorenz(_) => (width * 3 / 5).clamp(260, 360),
            Spec::Bars(s) => s.height(32),
            Spec::Gauge(s) => s.height(width),
            Spec::Split(s) => s.height(format, width),
            Spec::HeatGrid(s) => s.height(38),
            Spec::Gantt(s) => s.height(width),
            Spec::Sankey(s) => s.height(46),
        }
    }

    /// The smallest height in CSS pixels in which nothing is lost.
    fn min_height(&self, format: &Format, width: u32) -> u32 {
        match self {
            Spec::Columns(_) | Spec::Line(_) => 90,
            Spec::Lorenz(_) => 160,
            Spec::Bars(s) => s.height(16),
            Spec::Gauge(_) => 40,
            Spec::Split(s) => s.height(format, width),
            Spec::HeatGrid(s) => s.height(18),
            Spec::Gantt(s) => s.min_height(width),
            Spec::Sankey(s) => s.min_height(),
        }
    }
}
