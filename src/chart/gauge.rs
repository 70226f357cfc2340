//! One ratio against reference lines.

use super::format::drawable;
use super::mark::Rect;
use super::sheet::{Anchor, SMALL, Scale, Sheet};
use super::text::{ellipsis, text_width};
use super::{ChartError, Format, Table};

/// A ratio, for example benefit to cost, as one bar with dashed reference lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Gauge {
    /// What the chart shows.
    pub caption: String,
    /// What the bar shows, for example `ratio:benefit_cost`.
    pub key: String,
    /// Name of the bar, for example `Benefit : cost`.
    pub name: String,
    /// The ratio.
    pub value: f64,
    /// Levels to compare with.
    pub references: Vec<Reference>,
    /// Heading of the figures in the table.
    pub heading: String,
}

/// A level to compare with.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    /// Where it stands.
    pub value: f64,
    /// Its name, for example `3:1 good`.
    pub label: String,
}

/// Height of the bar.
const THICK: i32 = 14;
/// Height of one row of reference labels.
const ROW: i32 = 15;

impl Gauge {
    pub(super) fn height(&self, width: u32) -> u32 {
        // A ratio of twice the last level pushes the labels into half the width.
        let labels: i32 = self.references.iter().map(|r| text_width(&r.label, SMALL) + 12).sum();
        if labels * 2 > width as i32 { 72 } else { 58 }
    }

    pub(super) fn compose(&self, sheet: &mut Sheet, format: &Format) -> Result<(), ChartError> {
        let value = drawable(self.value).ok_or(ChartError::Empty)?;
        let mut levels: Vec<(f64, &str)> = self
            .references
            .iter()
            .filter_map(|r| Some((drawable(r.value).filter(|v| *v >= 0.0)?, r.label.as_str())))
            .collect();
        levels.sort_by(|a, b| a.0.total_cmp(&b.0));
        let top_level = levels.last().map_or(0.0, |(v, _)| *v);
        // A ratio far beyond the last level would push the levels into a corner: the bar is broken instead.
        let broken = top_level > 0.0 && value > top_level * 2.0;
        let end = if broken { top_level * 1.6 } else { value.max(top_level * 1.08) };
        let end = if end > 0.0 { end } else { 1.0 };

        let pen = sheet.value_pen();
        let figure = format.figure(Some(value));
        let room = pen.width(&figure) + 10;
        // The figure stands behind the bar: the scale leaves room for it at the right edge when it ends there.
        let share = if broken { 1.0 } else { value.max(0.0) / end };
        let fits = f64::from(sheet.width) * share + f64::from(room) <= f64::from(sheet.width);
        let bar_end = if fits { sheet.width } else { (sheet.width - room).max(sheet.width / 3) };
        let x = Scale { from: (0.0, end), to: (0, bar_end) };
        let y = 12;
        let tip = if broken { bar_end } else { x.px(value.max(0.0)) };
        sheet.fill(Rect { x: 0, y, w: bar_end, h: THICK }, sheet.theme.surface.mix(sheet.theme.line, 0.7));
        let rect = Rect { x: 0, y, w: tip, h: THICK };
        sheet.fill(rect, sheet.theme.accent);
        if broken {
            for dx in [0, 5] {
                let at = x.px(top_level * 1.3) + dx;
                let slash = vec![(at + 3, y - 2), (at + 5, y - 2), (at - 1, y + THICK + 2), (at - 3, y + THICK + 2)];
                sheet.area(slash, sheet.theme.surface);
            }
        }
        for (level, _) in &levels {
            let at = x.px(*level);
            let on_bar =
                if at < tip { sheet.theme.surface.mix(sheet.theme.accent, 0.25) } else { sheet.theme.ink_faint };
            sheet.dashes_down(at, y - 6, y, sheet.theme.ink_faint);
            // No line through the figure.
            if !(tip + 4..tip + room).contains(&at) {
                sheet.dashes_down(at, y, y + THICK, on_bar);
            }
            sheet.dashes_down(at, y + THICK, y + THICK + 8, sheet.theme.ink_faint);
        }
        let text_x = tip + 8;
        sheet.text((text_x.min(sheet.width - pen.width(&figure)), y + THICK / 2), Anchor::Start, &figure, pen);
        sheet.mark(rect, self.key.as_str(), format.join(&[&self.name, &figure]));
        self.draw_levels(sheet, &levels, x, y + THICK + 8);
        Ok(())
    }

    /// Names of the levels below the bar, in a second row where the first is taken.
    fn draw_levels(&self, sheet: &mut Sheet, levels: &[(f64, &str)], x: Scale, top: i32) {
        let pen = sheet.axis_pen();
        let rows = ((sheet.height - top) / ROW).clamp(1, 3) as usize;
        let mut free = vec![0; rows];
        for (n, (level, name)) in levels.iter().enumerate() {
            // What comes next needs its own place when there is only one row.
            let limit = match levels.get(n + 1) {
                Some((next, _)) if rows == 1 => (x.px(*next) - x.px(*level)).max(0),
                _ => sheet.width,
            };
            let name = ellipsis(name, pen.size, limit.min(sheet.width));
            let w = pen.width(&name);
            let start = (x.px(*level) - w / 2).clamp(0, (sheet.width - w).max(0));
            let Some((row, taken)) = free.iter_mut().enumerate().find(|(_, f)| **f <= start) else { continue };
            *taken = start + w + 8;
            sheet.text((start + w / 2, top + 9 + ROW * row as i32), Anchor::Middle, &name, pen);
        }
    }

    pub(super) fn table(&self, format: &Format) -> Table {
        let mut rows = vec![vec![self.name.clone(), format.figure(Some(self.value))]];
        rows.extend(self.references.iter().map(|r| vec![r.label.clone(), format.figure(Some(r.value))]));
        Table { caption: self.caption.clone(), columns: vec![self.caption.clone(), self.heading.clone()], rows }
    }
}
