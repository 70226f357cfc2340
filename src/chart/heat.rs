//! A grid of counts with a colour ramp.

use super::format::drawable;
use super::mark::Rect;
use super::sheet::{Anchor, Pen, SMALL, Sheet};
use super::text::{ellipsis, text_width};
use super::{Category, ChartError, Format, Table};

/// Counts by row and column, for example customers by recency and frequency score.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatGrid {
    /// What the chart shows.
    pub caption: String,
    /// Name of the row axis, for example `Recency`.
    pub row_title: String,
    /// Name of the column axis, for example `Frequency`.
    pub column_title: String,
    /// Rows from top to bottom.
    pub rows: Vec<Category>,
    /// Columns from left to right.
    pub columns: Vec<Category>,
    /// Figures row by row; missing ones are empty cells.
    pub values: Vec<Vec<Option<f64>>>,
    /// Lines through the grid: so many rows from the top, and so many columns from the left.
    pub cuts: Option<[f64; 2]>,
}

/// Room for the title above and the column names below.
const ABOVE: i32 = 20;
const BELOW: i32 = 36;

impl HeatGrid {
    pub(super) fn height(&self, cell: u32) -> u32 {
        (self.rows.len().min(200) as u32) * cell + (ABOVE + BELOW).unsigned_abs()
    }

    fn value(&self, row: usize, column: usize) -> Option<f64> {
        self.values.get(row)?.get(column).copied().flatten().and_then(drawable)
    }

    pub(super) fn compose(&self, sheet: &mut Sheet, format: &Format) -> Result<(), ChartError> {
        let (rows, columns) = (self.rows.len(), self.columns.len());
        let all = (0..rows).flat_map(|r| (0..columns).filter_map(move |c| self.value(r, c)));
        let largest =
            all.fold(None, |most: Option<f64>, v| Some(most.unwrap_or(0.0).max(v))).ok_or(ChartError::Empty)?;
        let pen = sheet.axis_pen();
        let names = self.rows.iter().map(|r| text_width(&r.tick, SMALL)).max().unwrap_or(0).min(sheet.width / 4);
        let left = names + 8;
        let (width, bottom) = (sheet.width, sheet.height - BELOW);
        let edge_x = |c: usize| left + (f64::from(width - left) * c as f64 / columns as f64).round() as i32;
        let edge_y = |r: usize| ABOVE + (f64::from(bottom - ABOVE) * r as f64 / rows as f64).round() as i32;
        sheet.text((0, 7), Anchor::Start, &ellipsis(&self.row_title, pen.size, sheet.width), pen);
        let title = ellipsis(&self.column_title, pen.size, sheet.width);
        sheet.text((sheet.width, sheet.height - 8), Anchor::End, &title, pen);
        for (r, row) in self.rows.iter().enumerate() {
            let name = ellipsis(&row.tick, pen.size, names);
            sheet.text((names, (edge_y(r) + edge_y(r + 1)) / 2), Anchor::End, &name, pen);
            for (c, column) in self.columns.iter().enumerate() {
                let rect = Rect::between((edge_x(c), edge_y(r)), (edge_x(c + 1), edge_y(r + 1)));
                let inner = Rect { w: rect.w - 2, h: rect.h - 2, ..rect };
                let value = self.value(r, c);
                let share = value.filter(|_| largest > 0.0).map_or(0.0, |v| (v / largest).clamp(0.0, 1.0));
                let empty = sheet.theme.surface.mix(sheet.theme.line, 0.55);
                // The ramp starts well above the empty cell, so that one customer is seen.
                let ground = if share > 0.0 {
                    sheet.theme.surface.mix(sheet.theme.tone(super::Tone::Data(0)), 0.1 + 0.9 * share)
                } else {
                    empty
                };
                sheet.fill(inner, ground);
                let figure = format.figure(value);
                let ink = Pen { size: SMALL, bold: false, colour: sheet.theme.on(ground) };
                if value.is_some() && ink.width(&figure) + 4 <= inner.w && inner.h >= 13 {
                    let middle = (inner.x + inner.w / 2, inner.y + inner.h / 2);
                    sheet.text(middle, Anchor::Middle, &figure, ink);
                }
                let key = format!("{} {}", row.key, column.key);
                sheet.mark(inner, key, format.join(&[&row.name, &column.name, &figure]));
            }
        }
        for (c, column) in self.columns.iter().enumerate() {
            let (x0, x1) = (edge_x(c), edge_x(c + 1));
            let name = ellipsis(&column.tick, pen.size, x1 - x0 - 4);
            sheet.text(((x0 + x1 - 2) / 2, bottom + 11), Anchor::Middle, &name, pen);
        }
        if let Some([down, along]) = self.cuts {
            let at =
                |from: i32, to: i32, share: f64| from + (f64::from(to - from) * share.clamp(0.0, 1.0)).round() as i32;
            let (x, y) = (at(left, width, along / columns as f64), at(ABOVE, bottom, down / rows as f64));
            let ink = sheet.theme.ink;
            sheet.fill(Rect { x: left, y: y - 2, w: width - left, h: 2 }, ink);
            sheet.fill(Rect { x: x - 2, y: ABOVE, w: 2, h: bottom - ABOVE }, ink);
        }
        Ok(())
    }

    pub(super) fn table(&self, format: &Format) -> Table {
        let columns = std::iter::once(&self.row_title).chain(self.columns.iter().map(|c| &c.name)).cloned().collect();
        let rows = self.rows.iter().enumerate().map(|(r, row)| {
            let figures = (0..self.columns.len()).map(|c| format.figure(self.value(r, c)));
            std::iter::once(row.name.clone()).chain(figures).collect()
        });
        Table { caption: self.caption.clone(), columns, rows: rows.collect() }
    }
}
