//! Spec → marks on any plotters backend, and the same spec → table.
//!
//! ```text
//! Spec ─ compose(theme, format, size) ─> Picture { shapes, marks } ─ paint ─> any plotters backend
//!   └─── table(format) ─> Table ─> rows for reading, CSV and TSV for copying
//! ```
//!
//! The layout is a pure step of its own: what is drawn is a list of shapes in whole CSS pixels, so that tests can
//! measure every label without a browser, and one small painter serves canvas, SVG and whatever comes next.
//! All words and formatted figures come from the caller.

mod axis;
mod bars;
mod columns;
mod format;
mod gantt;
mod gauge;
mod heat;
mod line;
mod lorenz;
mod mark;
mod paint;
mod sankey;
mod sheet;
mod spec;
mod split;
mod table;
mod text;
mod theme;
mod ticks;

pub use bars::{Bar, Bars};
pub use columns::{Columns, Stack};
pub use format::Format;
pub use gantt::{Gantt, GanttGroup, Milestone, Phase, Tick};
pub use gauge::{Gauge, Reference};
pub use heat::HeatGrid;
pub use line::{Line, Trend};
pub use lorenz::{Lorenz, Spot};
pub use mark::{Mark, Rect};
pub use paint::{PLOTTERS_EM, paint, svg};
pub use sankey::{FlowBand, FlowGroup, Sankey};
pub use sheet::{Anchor, Picture, Shape};
pub use spec::{Category, ChartError, Spec};
pub use split::{Part, Split};
pub use table::Table;
pub use text::{ellipsis, text_width, wrap};
pub use theme::{Rgb, Theme, Tone};
pub use ticks::{Ticks, nice_ticks};
