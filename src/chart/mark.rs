//! What was drawn, for the overlay that makes it clickable and readable.

/// A box in whole CSS pixels from the top left corner of the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: i32,
    /// Top edge.
    pub y: i32,
    /// Width; never negative.
    pub w: i32,
    /// Height; never negative.
    pub h: i32,
}

impl Rect {
    /// The box between two corners in any order.
    ///
    /// ```
    /// use rapport::chart::Rect;
    /// assert_eq!(Rect::between((10, 20), (4, 5)), Rect { x: 4, y: 5, w: 6, h: 15 });
    /// ```
    pub fn between((x0, y0): (i32, i32), (x1, y1): (i32, i32)) -> Rect {
        Rect { x: x0.min(x1), y: y0.min(y1), w: (x1 - x0).abs(), h: (y1 - y0).abs() }
    }

    /// The edge after the last pixel to the right.
    pub fn right(&self) -> i32 {
        self.x + self.w
    }

    /// The edge after the last pixel below.
    pub fn bottom(&self) -> i32 {
        self.y + self.h
    }

    /// Whether two boxes share a pixel.
    pub fn overlaps(&self, other: &Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

/// One figure in the picture: where it stands, what it shows, and how to say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The area that belongs to the figure, in CSS pixels.
    pub shape: Rect,
    /// What it shows, `kind:value`, for example `tier:high_value`; several parts are separated by a space
    /// (`month:2024-03 series:new`).
    pub key: String,
    /// Tooltip and screen-reader text: series, category, formatted figure.
    pub label: String,
}
