//! A trend over months.

use super::axis::Frame;
use super::format::drawable;
use super::mark::Rect;
use super::sheet::{Anchor, LINE_HEIGHT, Pen, Sheet, spread};
use super::text::ellipsis;
use super::{Category, ChartError, Format, Table, Tone};

/// Lines over the same months: best one to three, since names stand at their ends as far as there is room.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What the chart shows.
    pub caption: String,
    /// Heading of the category column in the table, for example `Month`.
    pub category: String,
    /// Months from left to right.
    pub categories: Vec<Category>,
    /// The lines.
    pub series: Vec<Trend>,
    /// A level to compare with and its name, for example a target.
    pub reference: Option<(f64, String)>,
    /// Whether the axis starts at 0; otherwise it shows the range of the data.
    pub from_zero: bool,
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// What it shows, for example `kpi:retention`.
    pub key: String,
    /// Its name, written at its end; may be empty when it is the only one.
    pub name: String,
    /// Its colour.
    pub tone: Tone,
    /// One figure per month; the line has a gap where one is missing.
    pub values: Vec<Option<f64>>,
}

impl Trend {
    fn points(&self, count: usize) -> impl Iterator<Item = (usize, Option<f64>)> + '_ {
        (0..count).map(|i| (i, self.values.get(i).copied().flatten().and_then(drawable)))
    }
}

impl Line {
    pub(super) fn compose(&self, sheet: &mut Sheet, format: &Format) -> Result<(), ChartError> {
        let count = self.categories.len();
        let reference = self.reference.as_ref().and_then(|(v, name)| Some((drawable(*v)?, name)));
        let values: Vec<f64> = self.series.iter().flat_map(|s| s.points(count)).filter_map(|(_, v)| v).collect();
        if values.is_empty() {
            return Err(ChartError::Empty);
        }
        let ends = values.into_iter().chain(reference.iter().map(|(v, _)| *v)).chain(self.from_zero.then_some(0.0));
        let (lo, hi) = ends.fold((f64::MAX, f64::MIN), |(lo, hi), v| (lo.min(v), hi.max(v)));

        let pen = sheet.label_pen();
        let last_of = |s: &Trend| s.points(count).filter_map(|(i, v)| Some((i, v?))).last();
        let mut labels: Vec<(String, String, Pen, f64)> = Vec::new();
        for series in &self.series {
            if let Some((_, value)) = last_of(series) {
                let colour = sheet.theme.readable(sheet.theme.tone(series.tone));
                labels.push((format.figure(Some(value)), series.name.clone(), Pen { colour, ..pen }, value));
            }
        }
        if let Some((value, name)) = reference {
            labels.push((String::new(), name.clone(), pen, value));
        }
        let bold = |pen: Pen| Pen { bold: true, ..pen };
        let label_width = |(figure, name, pen, _): &(String, String, Pen, f64)| {
            let gap = if figure.is_empty() || name.is_empty() { 0 } else { 5 };
            bold(*pen).width(figure) + gap + pen.width(name)
        };
        let widest = labels.iter().map(label_width).max().unwrap_or(0).min(sheet.width * 2 / 5);
        let frame = Frame::new(sheet, format, (lo, hi), widest + 14, false);
        frame.draw_grid(sheet);
        if let Some((value, _)) = reference {
            sheet.dashes(frame.left, frame.right + 8, frame.y.px(value), sheet.theme.ink_faint);
        }
        let slot = frame.slot(count) as i32;
        let reach = slot.clamp(2, 24);
        for series in &self.series {
            let colour = sheet.theme.tone(series.tone);
            let mut run: Vec<(i32, i32)> = Vec::new();
            for (i, value) in series.points(count) {
                match value {
                    Some(value) => run.push((frame.centre(i, count), frame.y.px(value))),
                    None => draw_run(sheet, std::mem::take(&mut run), colour),
                }
            }
            draw_run(sheet, run, colour);
            if let Some((i, value)) = last_of(series) {
                sheet.dot((frame.centre(i, count), frame.y.px(value)), 3, colour);
            }
        }
        // Month by month, so that stepping through the marks reads like the table.
        for (i, category) in self.categories.iter().enumerate() {
            for series in &self.series {
                let Some(value) = series.values.get(i).copied().flatten().and_then(drawable) else { continue };
                let (x, y) = (frame.centre(i, count), frame.y.px(value));
                let rect = Rect { x: x - reach / 2, y: y - 8, w: reach, h: 16 };
                let key = if self.series.len() > 1 {
                    format!("{} {}", category.key, series.key)
                } else {
                    category.key.clone()
                };
                sheet.mark(rect, key, format.join(&[&series.name, &category.name, &format.figure(Some(value))]));
            }
        }
        frame.draw_categories(sheet, self.categories.iter().map(|c| c.tick.as_str()));

        let wishes: Vec<i32> = labels.iter().map(|(.., value)| frame.y.px(*value)).collect();
        let places = spread(&wishes, LINE_HEIGHT, (frame.top, frame.bottom));
        for ((figure, name, pen, _), y) in labels.iter().zip(places) {
            let Some(y) = y else { continue };
            let x = frame.right + 12;
            let figure = ellipsis(figure, pen.size * 1.1, widest);
            sheet.text((x, y), Anchor::Start, &figure, bold(*pen));
            let used = if figure.is_empty() { 0 } else { bold(*pen).width(&figure) + 5 };
            sheet.text((x + used, y), Anchor::Start, &ellipsis(name, pen.size, widest - used), *pen);
        }
        Ok(())
    }

    pub(super) fn table(&self, format: &Format) -> Table {
        let columns = std::iter::once(&self.category).chain(self.series.iter().map(|s| &s.name)).cloned();
        let columns = columns.chain(self.reference.iter().map(|(_, name)| name.clone())).collect();
        let rows = self.categories.iter().enumerate().map(|(i, category)| {
            let figures = self.series.iter().map(|s| format.figure(s.values.get(i).copied().flatten()));
            let reference = self.reference.iter().map(|(v, _)| format.figure(Some(*v)));
            std::iter::once(category.name.clone()).chain(figures).chain(reference).collect()
        });
        Table { caption: self.caption.clone(), columns, rows: rows.collect() }
    }
}

/// A run of months without a gap; a month on its own is a dot.
fn draw_run(sheet: &mut Sheet, run: Vec<(i32, i32)>, colour: super::Rgb) {
    match run.as_slice() {
        [single] => sheet.dot(*single, 3, colour),
        _ => sheet.path(run, colour, 2),
    }
}
