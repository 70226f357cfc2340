//! Stacked or single columns over months or categories.

use super::axis::Frame;
use super::format::drawable;
use super::mark::Rect;
use super::sheet::{Anchor, LINE_HEIGHT, Sheet, spread};
use super::text::ellipsis;
use super::{Category, ChartError, Format, Table, Tone};

/// Columns over categories; several series are stacked.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// What the chart shows.
    pub caption: String,
    /// Heading of the category column in the table, for example `Month`.
    pub category: String,
    /// Places from left to right.
    pub categories: Vec<Category>,
    /// Stacks from the axis outwards.
    pub series: Vec<Stack>,
}

/// One series of a column chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    /// What it shows, for example `series:new`.
    pub key: String,
    /// Its name, written next to the last column; may be empty when it is the only one.
    pub name: String,
    /// Its colour.
    pub tone: Tone,
    /// Stacked downwards from the axis although its figures are positive, for what was lost.
    pub below: bool,
    /// One figure per category; missing ones are gaps.
    pub values: Vec<Option<f64>>,
}

impl Stack {
    /// The height to draw: positive goes up.
    fn signed(&self, index: usize) -> Option<f64> {
        let value = self.values.get(index).copied().flatten().and_then(drawable)?;
        Some(if self.below { -value } else { value })
    }
}

impl Columns {
    pub(super) fn compose(&self, sheet: &mut Sheet, format: &Format) -> Result<(), ChartError> {
        let count = self.categories.len();
        let (mut lo, mut hi, mut any) = (0f64, 0f64, false);
        for i in 0..count {
            let heights: Vec<f64> = self.series.iter().filter_map(|s| s.signed(i)).collect();
            any |= !heights.is_empty();
            lo = lo.min(heights.iter().filter(|v| **v < 0.0).sum());
            hi = hi.max(heights.iter().filter(|v| **v > 0.0).sum());
        }
        if !any {
            return Err(ChartError::Empty);
        }
        // Only what is counted downwards on purpose loses its sign; a real loss keeps it.
        let unsigned = self.series.iter().all(|s| s.below || (0..count).all(|i| s.signed(i).is_none_or(|v| v >= 0.0)));
        let pen = sheet.label_pen();
        let names = self.series.iter().map(|s| pen.width(&s.name)).max().unwrap_or(0).min(sheet.width * 3 / 10);
        let margin = if names > 0 { names + 10 } else { 4 };
        let frame = Frame::new(sheet, format, (lo, hi), margin, unsigned);
        frame.draw_grid(sheet);

        let slot = frame.slot(count);
        let width = (slot * 0.66).clamp(1.0, 56.0);
        let mut last: Vec<Option<i32>> = vec![None; self.series.len()];
        for (i, category) in self.categories.iter().enumerate() {
            let middle = f64::from(frame.left) + slot * (i as f64 + 0.5);
            let x0 = (middle - width / 2.0).round() as i32;
            let x1 = ((middle + width / 2.0).round() as i32).max(x0 + 1);
            let (mut up, mut down) = (0.0, 0.0);
            for (series, label_y) in self.series.iter().zip(last.iter_mut()) {
                let Some(value) = series.signed(i) else { continue };
                let base = if value < 0.0 { &mut down } else { &mut up };
                let (from, to) = (frame.y.px(*base), frame.y.px(*base + value));
                let stacked = *base != 0.0;
                *base += value;
                let rect = Rect::between((x0, from), (x1, to));
                sheet.fill(rect, sheet.theme.tone(series.tone));
                // A hairline of the ground keeps stacked colours apart, also for eyes that see them alike.
                if stacked && rect.h > 2 {
                    let seam = if value < 0.0 { rect.y } else { rect.bottom() - 1 };
                    sheet.rule(x0, x1, seam, sheet.theme.surface);
                }
                *label_y = Some((from + to) / 2);
                let figure = format.figure(series.values.get(i).copied().flatten());
                let key = if self.series.len() > 1 {
                    format!("{} {}", category.key, series.key)
                } else {
                    category.key.clone()
                };
                sheet.mark(rect, key, format.join(&[&series.name, &category.name, &figure]));
            }
        }
        frame.draw_zero(sheet);
        frame.draw_categories(sheet, self.categories.iter().map(|c| c.tick.as_str()));

        let named: Vec<(&Stack, i32)> =
            self.series.iter().zip(last).filter_map(|(s, y)| Some((s, y.filter(|_| !s.name.is_empty())?))).collect();
        let wishes: Vec<i32> = named.iter().map(|(_, y)| *y).collect();
        let places = spread(&wishes, LINE_HEIGHT, (frame.top, frame.bottom - 4));
        for ((series, _), y) in named.iter().zip(places) {
            let Some(y) = y else { continue };
            let colour = sheet.theme.readable(sheet.theme.tone(series.tone));
            let name = ellipsis(&series.name, pen.size, names);
            sheet.text((frame.right + 8, y), Anchor::Start, &name, super::sheet::Pen { colour, ..pen });
        }
        Ok(())
    }

    pub(super) fn table(&self, format: &Format) -> Table {
        let columns = std::iter::once(&self.category).chain(self.series.iter().map(|s| &s.name)).cloned().collect();
        let rows = self.categories.iter().enumerate().map(|(i, category)| {
            let figures = self.series.iter().map(|s| format.figure(s.values.get(i).copied().flatten()));
            std::iter::once(category.name.clone()).chain(figures).collect()
        });
        Table { caption: self.caption.clone(), columns, rows: rows.collect() }
    }
}
