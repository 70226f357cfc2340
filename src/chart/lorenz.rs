//! How unequally a total is spread: the Lorenz curve.

use super::format::drawable;
use super::mark::Rect;
use super::sheet::{Anchor, LINE_HEIGHT, SMALL, Scale, Sheet};
use super::text::{ellipsis, text_width, wrap};
use super::{ChartError, Format, Table};

/// The cumulative share of a total over the cumulative share of those who hold it, poorest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Lorenz {
    /// What the chart shows.
    pub caption: String,
    /// What runs to the right, for example `share of customers`.
    pub x: String,
    /// What runs upwards, for example `share of revenue`.
    pub y: String,
    /// Points of the curve as shares 0–1, ascending; the ends (0, 0) and (1, 1) are added when they are missing.
    pub points: Vec<(f64, f64)>,
    /// Name of the diagonal, for example `equal shares`.
    pub equality: String,
    /// Written into the gap, for example `Gini 0.62`; may be empty.
    pub gap: String,
    /// Points that matter, for example the top 20 %.
    pub spots: Vec<Spot>,
}

/// A point on the curve with its sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// What it shows, for example `top:20`.
    pub key: String,
    /// Where it stands, as shares 0–1.
    pub at: (f64, f64),
    /// For example `Top 20 % bring 61 %`.
    pub label: String,
}

impl Lorenz {
    /// The points that can be drawn, with both ends.
    fn curve(&self) -> Vec<(f64, f64)> {
        let share = |v: f64| drawable(v).map(|v| v.clamp(0.0, 1.0));
        let mut points: Vec<(f64, f64)> =
            self.points.iter().filter_map(|(x, y)| Some((share(*x)?, share(*y)?))).collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        if points.first() != Some(&(0.0, 0.0)) {
            points.insert(0, (0.0, 0.0));
        }
        if points.last() != Some(&(1.0, 1.0)) {
            points.push((1.0, 1.0));
        }
        points
    }

    pub(super) fn compose(&self, sheet: &mut Sheet, format: &Format) -> Result<(), ChartError> {
        if !self.points.iter().any(|(x, y)| drawable(*x).is_some() && drawable(*y).is_some()) {
            return Err(ChartError::Empty);
        }
        let curve = self.curve();
        let ticks = [0.0, 0.25, 0.5, 0.75, 1.0].map(|v| (v, (format.tick)(v, 0.25)));
        let left = ticks.iter().map(|(_, t)| text_width(t, SMALL)).max().unwrap_or(0) + 8;
        let last_tick = ticks.last().map_or(0, |(_, t)| text_width(t, SMALL) / 2 + 2);
        let beside = sheet.width >= 460;
        let (pen, body) = (sheet.axis_pen(), sheet.label_pen());

        // Sentences stand beside the square, or above it on a narrow page.
        let mut top = 22;
        if !beside {
            for spot in &self.spots {
                for line in wrap(&spot.label, body.size, sheet.width - 14, 2) {
                    sheet.text(
                        (14, top - 14),
                        Anchor::Start,
                        &line,
                        super::sheet::Pen { colour: sheet.theme.ink, ..body },
                    );
                    top += LINE_HEIGHT;
                }
            }
            if top > 22 {
                sheet.dot((5, 8), 4, sheet.theme.accent);
                top += 8;
            }
        }
        let bottom = sheet.height - 40;
        let text_column = if beside { 170 } else { last_tick };
        let side = (bottom - top).min(sheet.width - left - text_column).max(40);
        let (right, bottom) =
            (left + side.max(if beside { 0 } else { sheet.width - left - last_tick }), bottom.max(top + 40));
        let top = if beside { bottom - side } else { top };
        let x = Scale { from: (0.0, 1.0), to: (left, right) };
        let y = Scale { from: (0.0, 1.0), to: (bottom, top) };

        let pixels: Vec<(i32, i32)> = thinned(curve.iter().map(|(cx, cy)| (x.px(*cx), y.px(*cy))));
        let colour = sheet.theme.tone(super::Tone::Data(0));
        sheet.area(pixels.clone(), sheet.theme.surface.mix(colour, 0.12));
        for (value, text) in &ticks {
            let strong = if *value == 0.0 { sheet.theme.line_strong } else { sheet.theme.line };
            sheet.rule(left, right, y.px(*value), strong);
            sheet.text((left - 8, y.px(*value)), Anchor::End, text, pen);
            sheet.text((x.px(*value), bottom + 13), Anchor::Middle, text, pen);
        }
        sheet.text((0, top - 14), Anchor::Start, &ellipsis(&self.y, pen.size, right), pen);
        let x_title = ellipsis(&self.x, pen.size, right);
        sheet.text((right, bottom + 30), Anchor::End, &x_title, pen);
        sheet.path(vec![(left, bottom), (right, top)], sheet.theme.ink_faint, 1);
        sheet.path(pixels, colour, 2);

        // The triangle above the diagonal is empty: its name stands there, the gap's name in the gap if it fits.
        let (at_x, at_y) = (x.px(0.56) - 10, y.px(0.56) - 6);
        let name = ellipsis(&self.equality, body.size, at_x - left);
        sheet.text((at_x, at_y), Anchor::End, &name, body);
        if !self.gap.is_empty() {
            let value = sheet.value_pen();
            let widest = curve.iter().copied().max_by(|a, b| (a.0 - a.1).total_cmp(&(b.0 - b.1))).unwrap_or((0.5, 0.5));
            let middle = (widest.0 + widest.1) / 2.0;
            let from = x.px(middle) + 6;
            let to = curve.iter().find(|p| p.1 >= middle).map_or(right, |p| x.px(p.0)) - 6;
            if value.width(&self.gap) + 8 <= to - from {
                sheet.text(((from + to) / 2, y.px(middle)), Anchor::Middle, &self.gap, value);
            } else {
                let gap = ellipsis(&self.gap, value.size * 1.1, at_x - LINE_HEIGHT - left);
                sheet.text((at_x, at_y - LINE_HEIGHT), Anchor::End, &gap, value);
            }
        }

        // About twenty stops are enough to read the curve with the keyboard; the table has every point.
        for (cx, cy) in curve.iter().skip(1).step_by(curve.len().div_ceil(20)) {
            let (px, py) = (x.px(*cx), y.px(*cy));
            let label = format.join(&[
                &format!("{} {}", self.x, (format.value)(*cx)),
                &format!("{} {}", self.y, (format.value)(*cy)),
            ]);
            sheet.mark(Rect { x: px - 6, y: py - 6, w: 12, h: 12 }, format!("share:{cx:.4}"), label);
        }
        let mut next = top;
        for spot in &self.spots {
            let (Some(sx), Some(sy)) = (drawable(spot.at.0), drawable(spot.at.1)) else { continue };
            let (px, py) = (x.px(sx.clamp(0.0, 1.0)), y.px(sy.clamp(0.0, 1.0)));
            if beside {
                let lines = wrap(&spot.label, body.size, sheet.width - right - 16, 5);
                let start = py.clamp(next, (bottom - LINE_HEIGHT * lines.len() as i32).max(next));
                sheet.dashes(px + 7, right + 10, py, sheet.theme.ink_faint);
                for (n, line) in lines.iter().enumerate() {
                    let ink = super::sheet::Pen { colour: sheet.theme.ink, ..body };
                    sheet.text((right + 14, start + LINE_HEIGHT * n as i32), Anchor::Start, line, ink);
                }
                next = start + LINE_HEIGHT * lines.len() as i32 + 6;
            }
            sheet.dot((px, py), 6, sheet.theme.surface);
            sheet.dot((px, py), 5, sheet.theme.accent);
            sheet.mark(Rect { x: px - 8, y: py - 8, w: 16, h: 16 }, spot.key.as_str(), spot.label.as_str());
        }
        Ok(())
    }

    pub(super) fn table(&self, format: &Format) -> Table {
        let rows = self.curve().into_iter().map(|(x, y)| vec![(format.value)(x), (format.value)(y)]).collect();
        Table { caption: self.caption.clone(), columns: vec![self.x.clone(), self.y.clone()], rows }
    }
}

/// Drops points closer than sixteen pixels to the one before: whole pixels in small steps look like stairs.
fn thinned(points: impl Iterator<Item = (i32, i32)>) -> Vec<(i32, i32)> {
    let all: Vec<(i32, i32)> = points.collect();
    let end = all.last().copied();
    let mut kept: Vec<(i32, i32)> = Vec::new();
    for p in all {
        let near = |q: &(i32, i32)| (q.0 - p.0).abs().max((q.1 - p.1).abs()) < 16;
        if kept.last().is_none_or(|q| !near(q)) {
            kept.push(p);
        }
    }
    if let Some(end) = end.filter(|e| kept.last() != Some(e)) {
        if kept.len() > 2 && kept.last().is_some_and(|q| (q.0 - end.0).abs().max((q.1 - end.1).abs()) < 8) {
            kept.pop();
        }
        kept.push(end);
    }
    kept
}
