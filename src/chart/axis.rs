//! The value axis on the left and the category axis below, shared by columns and lines.

use super::Format;
use super::sheet::{Anchor, SMALL, Scale, Sheet};
use super::text::{ellipsis, text_width};
use super::ticks::{Ticks, nice_ticks};

/// The plot area with its value axis.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    pub left: i32,
    pub right: i32,
    pub top: i32,
    pub bottom: i32,
    pub y: Scale,
    ticks: Vec<(f64, String)>,
}

/// Room for the category labels under the plot.
const BELOW: i32 = 24;
/// Half a line of text stands above the top tick.
const ABOVE: i32 = 9;

impl Frame {
    /// A frame for values from `lo` to `hi` that leaves `margin` pixels on the right. `unsigned` shows the axis below
    /// zero without a minus sign, for stacks that count something lost.
    pub fn new(sheet: &Sheet, format: &Format, (lo, hi): (f64, f64), margin: i32, unsigned: bool) -> Frame {
        let (top, bottom) = (ABOVE, sheet.height - BELOW);
        let most = ((bottom - top) / 40).clamp(1, 6).unsigned_abs();
        let ticks = nice_ticks(lo, hi, most);
        let (from, values) = trimmed(&ticks, lo, hi);
        let ticks: Vec<(f64, String)> =
            values.into_iter().map(|v| (v, (format.tick)(if unsigned { v.abs() } else { v }, ticks.step))).collect();
        let widest = ticks.iter().map(|(_, t)| text_width(t, SMALL)).max().unwrap_or(0).min(sheet.width / 3);
        let y = Scale { from, to: (bottom, top) };
        Frame { left: widest + 8, right: sheet.width - margin, top, bottom, y, ticks }
    }

    /// Grid, axis texts and the line at zero (or at the lower end).
    pub fn draw_grid(&self, sheet: &mut Sheet) {
        let (pen, line, strong) = (sheet.axis_pen(), sheet.theme.line, sheet.theme.line_strong);
        for (value, text) in &self.ticks {
            let y = self.y.px(*value);
            sheet.rule(self.left, self.right, y, if *value == 0.0 { strong } else { line });
            let text = ellipsis(text, pen.size, self.left - 8);
            sheet.text((self.left - 8, y), Anchor::End, &text, pen);
        }
    }

    /// The line at zero again, over the data.
    pub fn draw_zero(&self, sheet: &mut Sheet) {
        if self.y.from.0 <= 0.0 && 0.0 <= self.y.from.1 {
            sheet.rule(self.left, self.right, self.y.px(0.0), sheet.theme.line_strong);
        }
    }

    /// Width of the place of one category in pixels.
    pub fn slot(&self, count: usize) -> f64 {
        f64::from((self.right - self.left).max(1)) / count.max(1) as f64
    }

    /// The middle of the place of category `index`.
    pub fn centre(&self, index: usize, count: usize) -> i32 {
        (f64::from(self.left) + self.slot(count) * (index as f64 + 0.5)).round() as i32
    }

    /// Category names below the plot; every second, third, … one when there is no room for all.
    pub fn draw_categories<'t>(&self, sheet: &mut Sheet, names: impl ExactSizeIterator<Item = &'t str> + Clone) {
        let count = names.len();
        let (pen, slot) = (sheet.axis_pen(), self.slot(count));
        let widest = names.clone().map(|t| pen.width(t)).max().unwrap_or(0);
        // A handful of named categories is shortened, a run of months is thinned out.
        let shorten = count <= 8 && f64::from(widest) > slot - 4.0 && slot >= 28.0;
        let room = if shorten { slot as i32 - 6 } else { sheet.width / 2 };
        let every = [1, 2, 3, 4, 6, 12, 24, 60, 120]
            .into_iter()
            .find(|k| shorten || slot * *k as f64 >= f64::from(widest + 8))
            .unwrap_or(count.max(1));
        let mut free = 0;
        for (i, name) in names.enumerate().step_by(every) {
            let name = ellipsis(name, pen.size, room);
            let w = pen.width(&name);
            let x = (self.centre(i, count) - w / 2).clamp(0, (sheet.width - w).max(0));
            if x >= free {
                sheet.text((x + w / 2, self.bottom + 14), Anchor::Middle, &name, pen);
                free = x + w + 4;
            }
        }
    }
}

/// The axis ends without a mostly empty last step, and the ticks inside them.
fn trimmed(ticks: &Ticks, lo: f64, hi: f64) -> ((f64, f64), Vec<f64>) {
    let (mut from, mut to) = (ticks.lo, ticks.hi);
    let (lo, hi) = (lo.max(from), hi.min(to));
    if hi > lo {
        if lo - from > ticks.step * 0.45 {
            from = lo;
        }
        if to - hi > ticks.step * 0.45 {
            to = hi;
        }
    }
    ((from, to), ticks.values.iter().copied().filter(|v| (from..=to).contains(v)).collect())
}
