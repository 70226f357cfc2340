//! The sheet a chart is laid out on: shapes in whole CSS pixels, before any backend.

use super::mark::{Mark, Rect};
use super::text::text_width;
use super::theme::{Rgb, Theme};

/// Font size of axis texts in CSS pixels.
pub(super) const SMALL: f64 = 11.0;
/// Font size of labels and values in CSS pixels.
pub(super) const BODY: f64 = 12.0;
/// Room a line of labels needs in CSS pixels.
pub(super) const LINE_HEIGHT: i32 = 16;

/// Which point of a text its position names, horizontally.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The centre.
    Middle,
    /// The right end.
    End,
}

/// One thing to paint. Thin lines are filled boxes, which stay sharp on every backend.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A filled box.
    Box {
        /// Where.
        rect: Rect,
        /// Fill.
        colour: Rgb,
    },
    /// A line through points.
    Path {
        /// Corners.
        points: Vec<(i32, i32)>,
        /// Stroke.
        colour: Rgb,
        /// Width in CSS pixels.
        width: u32,
    },
    /// A filled polygon.
    Area {
        /// Corners.
        points: Vec<(i32, i32)>,
        /// Fill.
        colour: Rgb,
    },
    /// A filled circle.
    Dot {
        /// Centre.
        centre: (i32, i32),
        /// Radius in CSS pixels.
        radius: u32,
        /// Fill.
        colour: Rgb,
    },
    /// One line of text, vertically centred on its position.
    Text {
        /// Anchor point.
        at: (i32, i32),
        /// What it says.
        text: String,
        /// Font size in CSS pixels.
        size: f64,
        /// Heavy weight.
        bold: bool,
        /// Ink.
        colour: Rgb,
        /// What `at` names horizontally.
        anchor: Anchor,
    },
}

impl Shape {
    /// The box a text takes up by the cautious estimate of [`super::text_width`]; nothing for other shapes.
    pub fn text_box(&self) -> Option<Rect> {
        let Shape::Text { at: (x, y), text, size, bold, anchor, .. } = self else { return None };
        let w = width(text, *size, *bold);
        let x = match anchor {
            Anchor::Start => *x,
            Anchor::Middle => x - w / 2,
            Anchor::End => x - w,
        };
        let h = size.ceil() as i32;
        Some(Rect { x, y: y - h / 2, w, h })
    }
}

/// A laid-out chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
    /// What to paint, in this order.
    pub shapes: Vec<Shape>,
    /// The figures in reading order.
    pub marks: Vec<Mark>,
    /// Font list for every text.
    pub font: String,
    /// What the picture lies on; painted by `svg` and image exports only.
    pub surface: Rgb,
}

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pen {
    pub size: f64,
    pub bold: bool,
    pub colour: Rgb,
}

impl Pen {
    pub fn width(&self, text: &str) -> i32 {
        width(text, self.size, self.bold)
    }
}

fn width(text: &str, size: f64, bold: bool) -> i32 {
    // Heavy type runs about a tenth wider.
    text_width(text, if bold { size * 1.1 } else { size })
}

/// A picture in the making.
pub(super) struct Sheet<'a> {
    pub theme: &'a Theme,
    pub width: i32,
    pub height: i32,
    shapes: Vec<Shape>,
    marks: Vec<Mark>,
}

impl<'a> Sheet<'a> {
    pub fn new(theme: &'a Theme, width: i32, height: i32) -> Self {
        Sheet { theme, width, height, shapes: Vec::new(), marks: Vec::new() }
    }

    pub fn into_picture(self) -> Picture {
        Picture {
            size: (self.width.unsigned_abs(), self.height.unsigned_abs()),
            shapes: self.shapes,
            marks: self.marks,
            font: self.theme.font.clone(),
            surface: self.theme.surface,
        }
    }

    /// Axis text.
    pub fn axis_pen(&self) -> Pen {
        Pen { size: SMALL, bold: false, colour: self.theme.ink_faint }
    }

    /// Names next to data.
    pub fn label_pen(&self) -> Pen {
        Pen { size: BODY, bold: false, colour: self.theme.ink_soft }
    }

    /// Figures next to data.
    pub fn value_pen(&self) -> Pen {
        Pen { size: BODY, bold: true, colour: self.theme.ink }
    }

    pub fn fill(&mut self, rect: Rect, colour: Rgb) {
        if rect.w > 0 && rect.h > 0 {
            self.shapes.push(Shape::Box { rect, colour });
        }
    }

    /// A sharp horizontal line one pixel high.
    pub fn rule(&mut self, x0: i32, x1: i32, y: i32, colour: Rgb) {
        self.fill(Rect { x: x0, y, w: x1 - x0, h: 1 }, colour);
    }

    /// A dashed horizontal line one pixel high.
    pub fn dashes(&mut self, x0: i32, x1: i32, y: i32, colour: Rgb) {
        for x in (x0..x1).step_by(6) {
            self.fill(Rect { x, y, w: 3.min(x1 - x), h: 1 }, colour);
        }
    }

    /// A dashed vertical line one pixel wide.
    pub fn dashes_down(&mut self, x: i32, y0: i32, y1: i32, colour: Rgb) {
        for y in (y0..y1).step_by(6) {
            self.fill(Rect { x, y, w: 1, h: 3.min(y1 - y) }, colour);
        }
    }

    pub fn path(&mut self, points: Vec<(i32, i32)>, colour: Rgb, width: u32) {
        if points.len() > 1 {
            self.shapes.push(Shape::Path { points, colour, width });
        }
    }

    pub fn area(&mut self, points: Vec<(i32, i32)>, colour: Rgb) {
        if points.len() > 2 {
            self.shapes.push(Shape::Area { points, colour });
        }
    }

    pub fn dot(&mut self, centre: (i32, i32), radius: u32, colour: Rgb) {
        self.shapes.push(Shape::Dot { centre, radius, colour });
    }

    pub fn text(&mut self, at: (i32, i32), anchor: Anchor, text: &str, pen: Pen) {
        // Control characters are not allowed in XML and draw as boxes on a canvas.
        let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let text = text.trim();
        if !text.is_empty() {
            self.shapes.push(Shape::Text {
                at,
                text: text.to_owned(),
                size: pen.size,
                bold: pen.bold,
                colour: pen.colour,
                anchor,
            });
        }
    }

    /// Text on a patch of the ground, where lines may run behind it.
    pub fn patched_text(&mut self, at: (i32, i32), anchor: Anchor, text: &str, pen: Pen) {
        self.text(at, anchor, text, pen);
        let Some(b) = self.shapes.last().and_then(Shape::text_box) else { return };
        if let Some(label) = self.shapes.pop() {
            self.fill(Rect { x: b.x - 2, y: b.y - 1, w: b.w + 4, h: b.h + 2 }, self.theme.surface);
            self.shapes.push(label);
        }
    }

    pub fn mark(&mut self, shape: Rect, key: impl Into<String>, label: impl Into<String>) {
        self.marks.push(Mark { shape, key: key.into(), label: label.into() });
    }
}

/// A straight map from numbers to pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    pub from: (f64, f64),
    pub to: (i32, i32),
}

impl Scale {
    /// The pixel of a number; numbers outside the range land outside the pixels, at most one range away.
    pub fn px(&self, value: f64) -> i32 {
        let (lo, hi) = self.from;
        let (a, b) = (f64::from(self.to.0), f64::from(self.to.1));
        let share = if hi > lo { ((value - lo) / (hi - lo)).clamp(-1.0, 2.0) } else { 0.0 };
        (a + (b - a) * share).round() as i32
    }
}

/// Moves labels apart: each wish is a centre on one axis; the results are at least `gap` apart and within the bounds,
/// in the order given. Labels for which there is no room at all are `None`, the last wishes first.
pub(super) fn spread(wishes: &[i32], gap: i32, (lo, hi): (i32, i32)) -> Vec<Option<i32>> {
    let room = ((hi - lo) / gap.max(1) + 1).max(0) as usize;
    let mut order: Vec<(usize, i32)> = wishes.iter().copied().enumerate().take(room).collect();
    order.sort_by_key(|(_, y)| *y);
    let mut next = lo;
    for (_, y) in order.iter_mut() {
        *y = (*y).clamp(lo, hi).max(next);
        next = *y + gap;
    }
    let mut limit = hi;
    for (_, y) in order.iter_mut().rev() {
        *y = (*y).min(limit);
        limit = *y - gap;
    }
    (0..wishes.len()).map(|i| order.iter().find(|(n, _)| *n == i).map(|(_, y)| *y)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_moved_apart_but_stay_inside() {
        assert_eq!(spread(&[50, 52, 54], 10, (0, 100)), [Some(50), Some(60), Some(70)]);
        assert_eq!(spread(&[98, 99, 10], 10, (0, 100)), [Some(90), Some(100), Some(10)]);
        assert_eq!(spread(&[5, 6, 7], 10, (0, 10)), [Some(0), Some(10), None]);
    }

    #[test]
    fn a_scale_maps_ends_to_ends() {
        let s = Scale { from: (0.0, 10.0), to: (100, 0) };
        assert_eq!((s.px(0.0), s.px(10.0), s.px(2.5)), (100, 0, 75));
        assert_eq!(Scale { from: (1.0, 1.0), to: (3, 9) }.px(1.0), 3);
    }
}
