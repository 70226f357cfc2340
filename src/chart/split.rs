//! One bar cut into the parts of a whole.

use super::format::drawable;
use super::mark::Rect;
use super::sheet::{Anchor, BODY, Sheet};
use super::text::{ellipsis, text_width};
use super::{ChartError, Format, Table, Tone};

/// One horizontal bar of parts with their names and figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// What the chart shows.
    pub caption: String,
    /// Heading of the names and of the figures in the table.
    pub headings: [String; 2],
    /// Parts from left to right; negative ones are left out of the bar.
    pub parts: Vec<Part>,
}

/// One part.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What it shows, for example `budget:tools`.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub tone: Tone,
    /// Its size; only its share in the sum of all parts matters for the bar.
    pub value: f64,
}

/// Height of the bar.
const THICK: i32 = 22;
/// Height of a row of labels.
const ROW: i32 = 18;
/// Colour sample in front of a label, with its gap.
const SAMPLE: i32 = 15;

impl Split {
    /// Height at which every label has its place.
    pub(super) fn height(&self, format: &Format, width: u32) -> u32 {
        let places = self.cells(format, width as i32).1;
        (places.last().map_or(THICK, |(_, y)| *y) + ROW / 2 + 1).unsigned_abs()
    }

    fn drawn(&self) -> impl Iterator<Item = (&Part, f64)> {
        self.parts.iter().filter_map(|p| Some((p, drawable(p.value).filter(|v| *v >= 0.0)?)))
    }

    /// The parts with their boxes and figures, and where their labels begin: all directly under their parts, or flowing
    /// in rows with a sample of the colour in front.
    fn cells(&self, format: &Format, width: i32) -> (Vec<Cell<'_>>, Vec<(i32, i32)>, bool) {
        let sum: f64 = self.drawn().map(|(_, v)| v).sum();
        let at = |v: f64| if sum > 0.0 { (v / sum * f64::from(width)).round() as i32 } else { 0 };
        let mut before = 0.0;
        let mut cells = Vec::new();
        for (part, value) in self.drawn() {
            let rect = Rect::between((at(before), 0), (at(before + value), THICK));
            before += value;
            cells.push(Cell { part, rect, figure: format.figure(Some(value)) });
        }
        let direct = cells.iter().all(|c| c.label_width() + 8 <= c.rect.w);
        let (mut x, mut y) = (0, THICK + 16);
        let places = cells.iter().map(|cell| {
            if direct {
                return (cell.rect.x, y);
            }
            let needs = SAMPLE + cell.label_width();
            if x > 0 && x + needs > width {
                (x, y) = (0, y + ROW);
            }
            let place = (x, y);
            x += needs + 16;
            place
        });
        let places = places.collect();
        (cells, places, direct)
    }

    pub(super) fn compose(&self, sheet: &mut Sheet, format: &Format) -> Result<(), ChartError> {
        if self.drawn().map(|(_, v)| v).sum::<f64>() <= 0.0 {
            return Err(ChartError::Empty);
        }
        let (cells, places, direct) = self.cells(format, sheet.width);
        for (n, (cell, (x, y))) in cells.iter().zip(places).enumerate() {
            // A seam of two pixels, unless it would swallow the part.
            let seam = if n + 1 < cells.len() && cell.rect.w > 4 { 2 } else { 0 };
            let colour = sheet.theme.tone(cell.part.tone);
            sheet.fill(Rect { w: cell.rect.w - seam, ..cell.rect }, colour);
            sheet.mark(cell.rect, cell.part.key.as_str(), format.join(&[&cell.part.name, &cell.figure]));
            if !direct {
                sheet.fill(Rect { x, y: y - 5, w: 10, h: 10 }, colour);
            }
            cell.draw_label(sheet, (if direct { x } else { x + SAMPLE }, y));
        }
        Ok(())
    }

    pub(super) fn table(&self, format: &Format) -> Table {
        let rows = self.parts.iter().map(|p| vec![p.name.clone(), format.figure(Some(p.value))]).collect();
        Table { caption: self.caption.clone(), columns: self.headings.to_vec(), rows }
    }
}

/// A part with its box in the bar and its formatted figure.
struct Cell<'a> {
    part: &'a Part,
    rect: Rect,
    figure: String,
}

/// Heavy type runs a tenth wider.
const BOLD: f64 = BODY * 1.1;

impl Cell<'_> {
    fn label_width(&self) -> i32 {
        text_width(&self.figure, BOLD) + 5 + text_width(&self.part.name, BODY)
    }

    fn draw_label(&self, sheet: &mut Sheet, (x, y): (i32, i32)) {
        let figure = ellipsis(&self.figure, BOLD, sheet.width - x);
        sheet.text((x, y), Anchor::Start, &figure, sheet.value_pen());
        let name_x = x + text_width(&figure, BOLD) + 5;
        let name = ellipsis(&self.part.name, BODY, sheet.width - name_x);
        sheet.text((name_x, y), Anchor::Start, &name, sheet.label_pen());
    }
}
