//! One bar cut into the parts of a whole.

use super::format::drawable;
use super::mark::Rect;
use super::sheet::{Anchor, BODY, Pen, Sheet};
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
    pub(super) fn height(&self, width: u32) -> u32 {
        // Figures are not known here; 60 pixels are a long one.
        let total: i32 = self.parts.iter().map(|p| text_width(&p.name, BODY) + SAMPLE + 76).sum();
        let rows = (total / (width.max(1) as i32) + 1).clamp(1, self.parts.len().clamp(1, 50) as i32);
        (THICK + 12 + rows * ROW).unsigned_abs()
    }

    fn drawn(&self) -> impl Iterator<Item = (&Part, f64)> {
        self.parts.iter().filter_map(|p| Some((p, drawable(p.value).filter(|v| *v >= 0.0)?)))
    }

    pub(super) fn compose(&self, sheet: &mut Sheet, format: &Format) -> Result<(), ChartError> {
        let sum: f64 = self.drawn().map(|(_, v)| v).sum();
        if sum <= 0.0 {
            return Err(ChartError::Empty);
        }
        let mut before = 0.0;
        let width = f64::from(sheet.width);
        let at = |v: f64| (v / sum * width).round() as i32;
        let mut cells = Vec::new();
        for (part, value) in self.drawn() {
            let rect = Rect::between((at(before), 0), (at(before + value), THICK));
            before += value;
            cells.push((part, rect, format.figure(Some(value))));
        }
        let (name_pen, figure_pen) = (sheet.label_pen(), sheet.value_pen());
        let label = |part: &Part, figure: &str| figure_pen.width(figure) + 5 + name_pen.width(&part.name);
        for (n, (part, rect, figure)) in cells.iter().enumerate() {
            // A seam of two pixels, unless it would swallow the part.
            let seam = if n + 1 < cells.len() && rect.w > 4 { 2 } else { 0 };
            sheet.fill(Rect { w: rect.w - seam, ..*rect }, sheet.theme.tone(part.tone));
            sheet.mark(*rect, part.key.as_str(), format.join(&[&part.name, figure]));
        }
        // Every label under its part when all fit there; otherwise they flow, each with a sample of its colour.
        let direct = cells.iter().all(|(part, rect, figure)| label(part, figure) + 8 <= rect.w);
        let (mut x, mut y) = (0, THICK + 16);
        for (part, rect, figure) in &cells {
            let sample = if direct { 0 } else { SAMPLE };
            if direct {
                x = rect.x;
            } else if x > 0 && x + sample + label(part, figure) > sheet.width {
                (x, y) = (0, y + ROW);
            }
            if y + ROW / 2 > sheet.height {
                break;
            }
            if !direct {
                sheet.fill(Rect { x, y: y - 5, w: 10, h: 10 }, sheet.theme.tone(part.tone));
            }
            x = draw_label(sheet, (x + sample, y), part, figure, (name_pen, figure_pen)) + 16;
        }
        Ok(())
    }

    pub(super) fn table(&self, format: &Format) -> Table {
        let rows = self.parts.iter().map(|p| vec![p.name.clone(), format.figure(Some(p.value))]).collect();
        Table { caption: self.caption.clone(), columns: self.headings.to_vec(), rows }
    }
}

/// Writes figure and name; returns where they end.
fn draw_label(
    sheet: &mut Sheet,
    (x, y): (i32, i32),
    part: &Part,
    figure: &str,
    (name_pen, figure_pen): (Pen, Pen),
) -> i32 {
    let figure = ellipsis(figure, figure_pen.size * 1.1, sheet.width - x);
    sheet.text((x, y), Anchor::Start, &figure, figure_pen);
    let name_x = x + figure_pen.width(&figure) + 5;
    let name = ellipsis(&part.name, name_pen.size, sheet.width - name_x);
    sheet.text((name_x, y), Anchor::Start, &name, name_pen);
    name_x + name_pen.width(&name)
}
