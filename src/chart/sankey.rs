//! Two columns of groups with bands between them: who moved where.

use super::format::drawable;
use super::mark::Rect;
use super::sheet::{Anchor, BODY, LINE_HEIGHT, Sheet, spread};
use super::text::{ellipsis, text_width};
use super::{ChartError, Format, Table, Tone};

/// The same whole cut in two ways, with how the parts of one become those of the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Sankey {
    /// What the chart shows.
    pub caption: String,
    /// Headings of the table: from, to, and what is counted.
    pub headings: [String; 3],
    /// What stands above the columns, for example two dates.
    pub ends: [String; 2],
    /// The groups on the left and on the right, from top to bottom. One without a band is left out.
    pub groups: [Vec<FlowGroup>; 2],
    /// The bands. Only positive ones are drawn; two groups have one band between them.
    pub bands: Vec<FlowBand>,
}

/// A group on one side.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowGroup {
    /// What it shows, for example `from:lost`.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its colour, also that of the bands that begin in it.
    pub tone: Tone,
}

/// A band from one group to another.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowBand {
    /// What it shows, for example `move:general.lost`.
    pub key: String,
    /// The places of its groups on the left and on the right.
    pub ends: [usize; 2],
    /// How wide it is.
    pub value: f64,
}

/// Width of a group.
const THICK: i32 = 10;
/// Room above the groups for what stands over the columns.
const TOP: i32 = 26;
/// Room below them.
const BELOW: i32 = 4;
/// Least distance between two groups.
const APART: i32 = 8;
/// Between a group and its label.
const ASIDE: i32 = 6;
/// Heavy type runs a tenth wider.
const BOLD: f64 = BODY * 1.1;

/// A group in its place.
struct Placed<'a> {
    group: &'a FlowGroup,
    rect: Rect,
    /// Where the next band begins.
    next: f64,
    sum: f64,
}

impl Sankey {
    /// Height at which a group has so many pixels on average; less where there are many.
    pub(super) fn height(&self, each: u32) -> u32 {
        let most = (0..2).map(|side| self.sums(side).len()).max().unwrap_or(0) as u32;
        TOP.unsigned_abs() + BELOW.unsigned_abs() + (most * each).max(60)
    }

    /// Height at which every label has its place.
    pub(super) fn min_height(&self) -> u32 {
        self.height(LINE_HEIGHT.unsigned_abs() + 2)
    }

    /// The bands that can be drawn.
    fn drawn(&self) -> impl Iterator<Item = (&FlowBand, f64)> {
        let there = |band: &FlowBand| {
            let [from, to] = band.ends;
            let [left, right] = &self.groups;
            from < left.len() && to < right.len()
        };
        let bands = self.bands.iter().filter(move |band| there(band));
        bands.filter_map(|band| Some((band, drawable(band.value).filter(|value| *value > 0.0)?)))
    }

    /// The groups of a side that have bands, by their places, with the sum of their bands.
    fn sums(&self, side: usize) -> Vec<(usize, &FlowGroup, f64)> {
        let end = |band: &FlowBand| band.ends.get(side).copied().unwrap_or(usize::MAX);
        let sum = |at: usize| self.drawn().filter(|(band, _)| end(band) == at).map(|(_, value)| value).sum::<f64>();
        let groups = self.groups.get(side).map(Vec::as_slice).unwrap_or_default();
        groups.iter().enumerate().map(|(at, group)| (at, group, sum(at))).filter(|(.., sum)| *sum > 0.0).collect()
    }

    pub(super) fn compose(&self, sheet: &mut Sheet, format: &Format) -> Result<(), ChartError> {
        let sides = [self.sums(0), self.sums(1)];
        let whole: f64 = self.drawn().map(|(_, value)| value).sum();
        if whole <= 0.0 {
            return Err(ChartError::Empty);
        }
        let most = sides.iter().map(Vec::len).max().unwrap_or(1) as i32;
        let (top, bottom) = (TOP, sheet.height - BELOW);
        let unit = f64::from((bottom - top - APART * (most - 1)).max(1)) / whole;
        let figure = |sum: f64| format.figure(Some(sum));
        let wanted = |side: &[(usize, &FlowGroup, f64)]| {
            let label = |(_, group, sum): &(usize, &FlowGroup, f64)| {
                text_width(&figure(*sum), BOLD) + 5 + text_width(&group.name, BODY)
            };
            side.iter().map(label).max().unwrap_or(0).min(sheet.width * 3 / 10)
        };
        let [left, right] = &sides;
        let [left_room, right_room] = [wanted(left), wanted(right)];
        let span = (top, bottom);
        let mut columns = [
            placed(left, left_room + ASIDE, unit, span),
            placed(right, sheet.width - right_room - ASIDE - THICK, unit, span),
        ];
        self.draw_bands(sheet, format, &mut columns, unit);
        let half = sheet.width / 2 - ASIDE;
        let pen = sheet.axis_pen();
        let [before, after] = &self.ends;
        sheet.text((0, 9), Anchor::Start, &ellipsis(before, pen.size, half), pen);
        sheet.text((sheet.width, 9), Anchor::End, &ellipsis(after, pen.size, half), pen);
        for ((side, end, room), column) in [(0, before, left_room), (1, after, right_room)].into_iter().zip(&columns) {
            let wishes: Vec<i32> = column.iter().map(|(_, placed)| placed.rect.y + placed.rect.h / 2).collect();
            let places = spread(&wishes, LINE_HEIGHT, (top + LINE_HEIGHT / 2 - 2, bottom - LINE_HEIGHT / 2 + 2));
            for ((_, placed), y) in column.iter().zip(places) {
                let rect = placed.rect;
                sheet.fill(rect, sheet.theme.tone(placed.group.tone));
                let text = figure(placed.sum);
                // The label belongs to the group: both together are what is pointed at.
                let (x, w) = if side == 0 { (0, rect.right()) } else { (rect.x, sheet.width - rect.x) };
                let label = format.join(&[&placed.group.name, end, &text]);
                sheet.mark(Rect { x, w, ..rect }, placed.group.key.as_str(), label);
                if let Some(y) = y {
                    label_at(sheet, side, (rect, y), room, (&text, &placed.group.name));
                }
            }
        }
        Ok(())
    }

    /// The bands, wide ones first, so that none is lost below another.
    fn draw_bands(&self, sheet: &mut Sheet, format: &Format, columns: &mut [Vec<(usize, Placed<'_>)>; 2], unit: f64) {
        let [left, right] = columns;
        let mut bands: Vec<(&FlowBand, f64)> = self.drawn().collect();
        bands.sort_by_key(|(band, _)| band.ends);
        let mut shapes = Vec::new();
        for (band, value) in bands {
            let [from, to] = band.ends;
            let a = left.iter_mut().find(|(at, _)| *at == from);
            let b = right.iter_mut().find(|(at, _)| *at == to);
            let (Some((_, a)), Some((_, b))) = (a, b) else { continue };
            let wide = value * unit;
            let ends = [(a.rect.right(), a.next), (b.rect.x, b.next)];
            (a.next, b.next) = (a.next + wide, b.next + wide);
            let names = format!("{} → {}", a.group.name, b.group.name);
            shapes.push((band, wide, ends, a.group.tone, format.join(&[&names, &format.figure(Some(value))])));
        }
        shapes.sort_by(|(_, a, ..), (_, b, ..)| b.total_cmp(a));
        for (_, wide, ends, tone, _) in &shapes {
            let colour = sheet.theme.tone(*tone).mix(sheet.theme.surface, 0.55);
            let upper = curve(*ends, 0.0);
            let lower = curve(*ends, wide.max(1.0));
            sheet.area(upper.iter().chain(lower.iter().rev()).copied().collect(), colour);
            if *wide > 4.0 {
                // A seam where bands cross.
                let ground = sheet.theme.surface;
                sheet.path(upper, ground, 1);
                sheet.path(lower, ground, 1);
            }
        }
        // In the order of the table, where they begin: there none lies over another.
        shapes.sort_by_key(|(band, ..)| band.ends);
        for (band, wide, [(x, y), (end, _)], _, label) in shapes {
            let (from, to) = (y.round() as i32, (y + wide).round() as i32);
            let rect = Rect { x, y: from, w: (end - x).max(4) / 4, h: (to - from).max(1) };
            sheet.mark(rect, band.key.as_str(), label);
        }
    }

    pub(super) fn table(&self, format: &Format) -> Table {
        let name = |side: usize, at: usize| {
            let group = self.groups.get(side).and_then(|groups| groups.get(at));
            group.map_or_else(String::new, |group| group.name.clone())
        };
        let mut bands: Vec<(&FlowBand, f64)> = self.drawn().collect();
        bands.sort_by_key(|(band, _)| band.ends);
        let row = |(band, value): (&FlowBand, f64)| {
            let [from, to] = band.ends;
            vec![name(0, from), name(1, to), format.figure(Some(value))]
        };
        Table {
            caption: self.caption.clone(),
            columns: self.headings.to_vec(),
            rows: bands.into_iter().map(row).collect(),
        }
    }
}

/// The groups of a side from top to bottom. The column that has fewer has more room between them.
fn placed<'a>(
    side: &[(usize, &'a FlowGroup, f64)],
    x: i32,
    unit: f64,
    (top, bottom): (i32, i32),
) -> Vec<(usize, Placed<'a>)> {
    let high: f64 = side.iter().map(|(.., sum)| sum * unit).sum();
    let room = f64::from(bottom - top) - high;
    // A single group stands in the middle.
    let (mut y, apart) = match side.len() {
        0 | 1 => (f64::from(top) + room / 2.0, 0.0),
        count => (f64::from(top), room / (count - 1) as f64),
    };
    let mut out = Vec::new();
    for (at, group, sum) in side {
        let (from, to) = (y.round() as i32, (y + sum * unit).round() as i32);
        let rect = Rect { x, y: from, w: THICK, h: (to - from).max(1) };
        out.push((*at, Placed { group, rect, next: y, sum: *sum }));
        y += sum * unit + apart;
    }
    out
}

/// An edge of a band, so many pixels below its upper one: level at both ends.
fn curve([(x0, y0), (x1, y1)]: [(i32, f64); 2], below: f64) -> Vec<(i32, i32)> {
    const STEPS: i32 = 24;
    let point = |step: i32| {
        let way = f64::from(step) / f64::from(STEPS);
        let rise = way * way * (3.0 - 2.0 * way);
        let x = f64::from(x0) + f64::from(x1 - x0) * way;
        (x.round() as i32, (y0 + (y1 - y0) * rise + below).round() as i32)
    };
    (0..=STEPS).map(point).collect()
}

/// The figure beside the group, and the name beyond it.
fn label_at(sheet: &mut Sheet, side: usize, (rect, y): (Rect, i32), room: i32, (figure, name): (&str, &str)) {
    let figure = ellipsis(figure, BOLD, room);
    let used = text_width(&figure, BOLD) + 5;
    let name = ellipsis(name, BODY, room - used);
    let (value, label) = (sheet.value_pen(), sheet.label_pen());
    let (x, away, anchor) =
        if side == 0 { (rect.x - ASIDE, -used, Anchor::End) } else { (rect.right() + ASIDE, used, Anchor::Start) };
    sheet.text((x, y), anchor, &figure, value);
    sheet.text((x + away, y), anchor, &name, label);
}
