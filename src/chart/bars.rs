//! Horizontal bars by category.

use super::format::drawable;
use super::mark::Rect;
use super::sheet::{Anchor, Scale, Sheet};
use super::text::ellipsis;
use super::{ChartError, Format, Table, Tone};

/// Horizontal bars, one row each, with figures and optional target ticks.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// What the chart shows.
    pub caption: String,
    /// Heading of the names, of the figures and of the targets in the table; the last one is used when a bar has one.
    pub headings: [String; 3],
    /// Rows from top to bottom.
    pub bars: Vec<Bar>,
    /// The whole of which the bars are parts (1 for shares); drawn as a pale track.
    pub whole: Option<f64>,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it shows, for example `tier:high_value`.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub tone: Tone,
    /// Its figure; nothing draws only the name.
    pub value: Option<f64>,
    /// What it should be.
    pub target: Option<f64>,
}

impl Bars {
    pub(super) fn height(&self, row: u32) -> u32 {
        (self.bars.len().min(1000) as u32) * row + 4
    }

    pub(super) fn compose(&self, sheet: &mut Sheet, format: &Format) -> Result<(), ChartError> {
        let number = |v: Option<f64>| v.and_then(drawable);
        let values: Vec<f64> = self.bars.iter().filter_map(|b| number(b.value)).collect();
        if values.is_empty() {
            return Err(ChartError::Empty);
        }
        let ends = values.into_iter().chain(self.bars.iter().filter_map(|b| number(b.target)));
        let (lo, hi) = ends.chain(number(self.whole)).fold((0f64, 0f64), |(lo, hi), v| (lo.min(v), hi.max(v)));
        let hi = if hi > lo { hi } else { lo + 1.0 };

        let (label, value_pen) = (sheet.label_pen(), sheet.value_pen());
        let rows: Vec<(&Bar, String)> = self.bars.iter().map(|b| (b, format.figure(b.value))).collect();
        let figures = rows.iter().map(|(_, f)| value_pen.width(f)).max().unwrap_or(0).min(sheet.width * 3 / 10);
        let names = self.bars.iter().map(|b| label.width(&b.name)).max().unwrap_or(0).min(sheet.width * 9 / 25);
        let left = names + 10;
        let right = sheet.width - figures - 10;
        let x = Scale { from: (lo, hi), to: (left, right) };
        let zero = x.px(0.0);

        let row = (f64::from(sheet.height) / rows.len().max(1) as f64).min(44.0);
        let thick = (row * 0.5).clamp(6.0, 18.0) as i32;
        for (n, (bar, figure)) in rows.iter().enumerate() {
            let y = (row * (n as f64 + 0.5)).round() as i32;
            sheet.text((0, y), Anchor::Start, &ellipsis(&bar.name, label.size, names), label);
            let figure_text = ellipsis(figure, value_pen.size * 1.1, figures);
            sheet.text((sheet.width, y), Anchor::End, &figure_text, value_pen);
            let band = |x0: i32, x1: i32| Rect::between((x0, y - thick / 2), (x1, y - thick / 2 + thick));
            if self.whole.is_some() {
                sheet.fill(band(zero, right), sheet.theme.surface.mix(sheet.theme.line, 0.7));
            }
            let rect = number(bar.value).map(|v| band(zero, x.px(v)));
            if let Some(rect) = rect {
                sheet.fill(rect, sheet.theme.tone(bar.tone));
            }
            let mut said = String::new();
            if let Some(target) = number(bar.target) {
                let at = x.px(target);
                let tick = Rect { x: at - 1, y: y - thick / 2 - 3, w: 2, h: thick + 6 };
                // A rim of the ground keeps the tick visible on the bar.
                sheet.fill(Rect { x: tick.x - 1, w: 4, ..tick }, sheet.theme.surface);
                sheet.fill(tick, sheet.theme.ink);
                let [.., heading] = &self.headings;
                said = format!("{heading} {}", (format.value)(target));
            }
            let shape = rect.unwrap_or_else(|| band(zero, zero));
            sheet.mark(shape, bar.key.as_str(), format.join(&[&bar.name, figure, &said]));
        }
        if lo < 0.0 {
            let bottom = (row * rows.len() as f64).round() as i32;
            sheet.fill(Rect { x: zero, y: 0, w: 1, h: bottom }, sheet.theme.line_strong);
        }
        Ok(())
    }

    pub(super) fn table(&self, format: &Format) -> Table {
        let targets = self.bars.iter().any(|b| b.target.is_some());
        let width = if targets { 3 } else { 2 };
        let rows = self.bars.iter().map(|b| {
            let cells = [b.name.clone(), format.figure(b.value), format.figure(b.target)];
            cells.into_iter().take(width).collect()
        });
        let columns = self.headings.iter().take(width).cloned().collect();
        Table { caption: self.caption.clone(), columns, rows: rows.collect() }
    }
}
