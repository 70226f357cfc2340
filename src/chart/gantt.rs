//! Phases and milestones over time, in groups.

use super::mark::Rect;
use super::sheet::{Anchor, BODY, LINE_HEIGHT, SMALL, Scale, Sheet};
use super::text::{ellipsis, text_width};
use super::{ChartError, Format, Table, Tone};
use crate::units::Day;

/// Phases as bars, milestones as diamonds, and the day up to which the data reach.
#[derive(Debug, Clone, PartialEq)]
pub struct Gantt {
    /// What the chart shows.
    pub caption: String,
    /// Heading of the names and of the dates in the table.
    pub headings: [String; 2],
    /// Groups from top to bottom; several of them carry their names.
    pub groups: Vec<GanttGroup>,
    /// The as-of day and its name.
    pub as_of: Option<Tick>,
    /// Starts of months with their names; thinned out when there is no room.
    pub months: Vec<Tick>,
}

/// What belongs together.
#[derive(Debug, Clone, PartialEq)]
pub struct GanttGroup {
    /// Its name.
    pub name: String,
    /// Bars from top to bottom.
    pub phases: Vec<Phase>,
    /// Diamonds, in any order.
    pub milestones: Vec<Milestone>,
}

/// A stretch of work.
#[derive(Debug, Clone, PartialEq)]
pub struct Phase {
    /// What it shows, for example `phase:setup`.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its dates in words, for the tooltip and the table.
    pub dates: String,
    /// Its colour.
    pub tone: Tone,
    /// First day.
    pub from: Day,
    /// Last day, included.
    pub to: Day,
}

/// A day by which something is done.
#[derive(Debug, Clone, PartialEq)]
pub struct Milestone {
    /// What it shows, for example `milestone:scv_live`.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its date in words, for the tooltip and the table.
    pub date: String,
    /// Its colour.
    pub tone: Tone,
    /// The day.
    pub day: Day,
}

/// A named day.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// The day.
    pub day: Day,
    /// Its name.
    pub label: String,
}

/// Height of a lane of milestone labels.
const LANE: i32 = 22;
/// Height of the name of a group.
const HEADING: i32 = 22;
/// Half the diagonal of a diamond.
const DIAMOND: i32 = 6;
/// From this width on, phase names stand in a column of their own, otherwise above their bars.
const WIDE: i32 = 520;

impl Gantt {
    fn head(&self) -> i32 {
        20 + if self.as_of.is_some() { LINE_HEIGHT } else { 0 }
    }

    fn row(width: i32, most: i32) -> i32 {
        if width >= WIDE { most } else { most + 10 }
    }

    fn phases(&self) -> impl Iterator<Item = &Phase> {
        self.groups.iter().flat_map(|group| &group.phases)
    }

    fn milestones(&self) -> impl Iterator<Item = &Milestone> {
        self.groups.iter().flat_map(|group| &group.milestones)
    }

    /// Height of the name of one group; a single group needs none.
    fn heading(&self) -> i32 {
        if self.groups.len() > 1 { HEADING } else { 0 }
    }

    fn headings_height(&self) -> i32 {
        self.heading() * self.groups.len().min(100) as i32
    }

    /// Lanes that each group needs so that every label has a place of its own.
    fn wanted(&self, x: Scale, width: i32) -> Vec<i32> {
        self.groups.iter().map(|group| lanes(&group.sorted(), x, width, i32::MAX / LANE).len() as i32).collect()
    }

    /// Height at which every milestone label has a place of its own.
    pub(super) fn height(&self, width: u32) -> u32 {
        let width = width.min(20_000) as i32;
        let lanes: i32 = self.wanted(self.scale(width), width).iter().sum();
        let phases = self.phases().count().min(1000) as i32 * Self::row(width, 30);
        (self.head() + self.headings_height() + phases + lanes * LANE + 10).unsigned_abs()
    }

    pub(super) fn min_height(&self, width: u32) -> u32 {
        let phases = self.phases().count().min(1000) as i32 * Self::row(width.min(20_000) as i32, 18);
        let lanes = self.groups.iter().filter(|group| !group.milestones.is_empty()).count().min(100) as i32 * LANE;
        (self.head() + self.headings_height() + phases + lanes + 4).unsigned_abs()
    }

    fn names_width(&self, width: i32) -> i32 {
        if width < WIDE {
            return 0;
        }
        let widest = self.phases().map(|p| text_width(&p.name, BODY)).max().unwrap_or(0);
        if widest == 0 { 0 } else { widest.min(width * 17 / 50) + 12 }
    }

    fn scale(&self, width: i32) -> Scale {
        let days = self.phases().flat_map(|p| [f64::from(p.from.0), f64::from(p.to.0) + 1.0]);
        let days = days.chain(self.milestones().map(|m| f64::from(m.day.0)));
        let days = days.chain(self.as_of.iter().map(|t| f64::from(t.day.0)));
        let (lo, hi) = days.fold((f64::MAX, f64::MIN), |(lo, hi), d| (lo.min(d), hi.max(d)));
        let (lo, hi) = if hi > lo { (lo, hi) } else { (lo.min(hi) - 1.0, lo.min(hi) + 1.0) };
        Scale { from: (lo, hi), to: (self.names_width(width) + DIAMOND, width - DIAMOND - 1) }
    }

    pub(super) fn compose(&self, sheet: &mut Sheet, format: &Format) -> Result<(), ChartError> {
        if self.phases().next().is_none() && self.milestones().next().is_none() {
            return Err(ChartError::Empty);
        }
        let x = self.scale(sheet.width);
        let (head, names) = (self.head(), self.names_width(sheet.width));
        let wanted = self.wanted(x, sheet.width);
        let all: i32 = wanted.iter().sum();
        let bars = self.phases().count() as i32;
        let room = sheet.height - head - self.headings_height();
        let tallest = Self::row(sheet.width, 34);
        let row = ((room - 4 - all * LANE) / bars.max(1)).clamp(Self::row(sheet.width, 18), tallest);
        // Where the lanes run out each group gets its share of those there are.
        let free = ((room - row * bars) / LANE).max(1);
        let share = |wanted: &i32| if all > free { (wanted * free / all).max(1) } else { *wanted };
        let shares: Vec<i32> = wanted.iter().map(share).collect();
        let placed: Vec<_> = self
            .groups
            .iter()
            .zip(&shares)
            .map(|(group, most)| {
                let sorted = group.sorted();
                (group, if sorted.is_empty() { Vec::new() } else { lanes(&sorted, x, sheet.width, *most) })
            })
            .collect();
        let lanes: i32 = placed.iter().map(|(_, lanes)| lanes.len() as i32).sum();
        // The as-of line comes first: month names, bars and labels lie over it.
        self.draw_as_of(sheet, x, head + self.headings_height() + row * bars + LANE * lanes);
        self.draw_months(sheet, x, head);
        let mut y = head;
        for (group, lanes) in &placed {
            if self.heading() > 0 {
                draw_heading(sheet, &group.name, y);
                y += self.heading();
            }
            for phase in &group.phases {
                self.draw_phase(sheet, phase, x, (y, row), names, format);
                y += row;
            }
            for lane in lanes {
                for place in lane {
                    draw_milestone(sheet, place, y + LANE / 2 + 2, format);
                }
                y += LANE;
            }
        }
        Ok(())
    }

    fn draw_as_of(&self, sheet: &mut Sheet, x: Scale, bottom: i32) {
        let Some(as_of) = &self.as_of else { return };
        let at = x.px(f64::from(as_of.day.0));
        let pen = super::sheet::Pen { colour: sheet.theme.ink, ..sheet.axis_pen() };
        let name = ellipsis(&as_of.label, pen.size, sheet.width);
        let w = pen.width(&name);
        let start = (at - w / 2).clamp(0, (sheet.width - w).max(0));
        sheet.text((start + w / 2, 7), Anchor::Middle, &name, pen);
        sheet.dashes_down(at, LINE_HEIGHT, bottom, sheet.theme.ink_soft);
    }

    fn draw_months(&self, sheet: &mut Sheet, x: Scale, head: i32) {
        let pen = sheet.axis_pen();
        let mut free = x.to.0;
        let (lo, hi) = x.from;
        sheet.rule(x.to.0, x.to.1, head - 3, sheet.theme.line_strong);
        let inside: Vec<&Tick> = self.months.iter().filter(|t| (lo..hi).contains(&f64::from(t.day.0))).collect();
        let widest = inside.iter().map(|t| pen.width(&t.label)).max().unwrap_or(0) + 8;
        let pitch = f64::from(x.to.1 - x.to.0) / inside.len().max(1) as f64;
        let every = [1, 2, 3, 6, 12, 24].into_iter().find(|k| pitch * f64::from(*k) >= f64::from(widest)).unwrap_or(60);
        for tick in inside.iter().step_by(every as usize) {
            let at = x.px(f64::from(tick.day.0));
            sheet.fill(Rect { x: at, y: head - 6, w: 1, h: 4 }, sheet.theme.line_strong);
            if at >= free && at + pen.width(&tick.label) <= sheet.width {
                sheet.patched_text((at, head - 13), Anchor::Start, &tick.label, pen);
                free = at + pen.width(&tick.label) + 6;
            }
        }
    }

    fn draw_phase(
        &self,
        sheet: &mut Sheet,
        phase: &Phase,
        x: Scale,
        (y, row): (i32, i32),
        names: i32,
        format: &Format,
    ) {
        let pen = sheet.label_pen();
        let (from, to) = (phase.from.0.min(phase.to.0), phase.to.0.max(phase.from.0));
        let (x0, x1) = (x.px(f64::from(from)), x.px(f64::from(to) + 1.0));
        let x1 = x1.max(x0 + 2);
        let (bar_top, bar_height) = if names > 0 || sheet.width >= WIDE {
            sheet.rule(0, sheet.width, y + row - 1, sheet.theme.surface.mix(sheet.theme.line, 0.6));
            sheet.text((0, y + row / 2), Anchor::Start, &ellipsis(&phase.name, pen.size, names - 12), pen);
            (y + row / 4, row / 2)
        } else {
            let name = ellipsis(&phase.name, pen.size, sheet.width);
            let start = x0.min(sheet.width - pen.width(&name)).max(0);
            sheet.patched_text((start, y + 8), Anchor::Start, &name, pen);
            (y + 16, (row - 20).clamp(6, 16))
        };
        let rect = Rect { x: x0, y: bar_top, w: x1 - x0, h: bar_height };
        let colour = sheet.theme.tone(phase.tone);
        sheet.fill(rect, colour);
        if let Some(at) = self.as_of.as_ref().map(|t| x.px(f64::from(t.day.0))).filter(|at| (x0..x1).contains(at)) {
            sheet.dashes_down(at, rect.y, rect.bottom(), sheet.theme.on(colour));
        }
        sheet.mark(rect, phase.key.as_str(), format.join(&[&phase.name, &phase.dates]));
    }

    pub(super) fn table(&self, _: &Format) -> Table {
        let rows = self.groups.iter().flat_map(|group| {
            let phases = group.phases.iter().map(|p| vec![p.name.clone(), p.dates.clone()]);
            phases.chain(group.sorted().into_iter().map(|m| vec![m.name.clone(), m.date.clone()]))
        });
        let rows = rows.collect();
        Table { caption: self.caption.clone(), columns: self.headings.to_vec(), rows }
    }
}

impl GanttGroup {
    fn sorted(&self) -> Vec<&Milestone> {
        let mut milestones: Vec<&Milestone> = self.milestones.iter().collect();
        milestones.sort_by_key(|m| m.day);
        milestones
    }
}

fn draw_heading(sheet: &mut Sheet, name: &str, y: i32) {
    let pen = sheet.axis_pen();
    let name = ellipsis(name, pen.size, sheet.width);
    sheet.patched_text((0, y + HEADING / 2 + 2), Anchor::Start, &name, pen);
}

/// Where a milestone stands and where its label may be.
struct Place<'a> {
    milestone: &'a Milestone,
    at: i32,
    /// The label stands to the left of the diamond because the edge is near.
    leftward: bool,
    /// Pixels the label may take.
    room: i32,
}

/// Puts milestones in day order into the first lane where diamond and label are free; when the lanes run out, into
/// the one with most room, with a shortened label.
fn lanes<'a>(milestones: &[&'a Milestone], x: Scale, width: i32, most: i32) -> Vec<Vec<Place<'a>>> {
    let mut lanes: Vec<(i32, Vec<Place>)> = Vec::new();
    for milestone in milestones {
        let at = x.px(f64::from(milestone.day.0));
        let needs = text_width(&milestone.name, SMALL) + 6;
        let leftward = at + DIAMOND + needs > width && at > width / 2;
        let (from, to) =
            if leftward { (at - DIAMOND - needs, at + DIAMOND) } else { (at - DIAMOND, at + DIAMOND + needs) };
        let place = |room: i32, leftward: bool| Place { milestone, at, leftward, room };
        if let Some((end, lane)) = lanes.iter_mut().find(|(end, _)| *end <= from && from >= 0) {
            (*end) = to + 6;
            lane.push(place(needs, leftward));
        } else if (lanes.len() as i32) < most {
            let room = if leftward { needs.min(at - DIAMOND) } else { needs.min(width - at - DIAMOND) };
            lanes.push((to + 6, vec![place(room, leftward)]));
        } else if let Some((end, lane)) = lanes.iter_mut().min_by_key(|(end, _)| *end) {
            // Shorten the neighbour's label down to this diamond, and give this one what is left of the width.
            if let Some(before) = lane.last_mut().filter(|p| !p.leftward) {
                before.room = before.room.min(at - DIAMOND - 6 - before.at - DIAMOND).max(0);
            }
            *end = to + 6;
            lane.push(place((width - at - DIAMOND).clamp(0, needs), false));
        }
    }
    lanes.into_iter().map(|(_, lane)| lane).collect()
}

fn draw_milestone(sheet: &mut Sheet, place: &Place, y: i32, format: &Format) {
    let (x, d, milestone) = (place.at, DIAMOND, place.milestone);
    let colour = sheet.theme.tone(milestone.tone);
    sheet.area(vec![(x, y - d), (x + d, y), (x, y + d), (x - d, y)], colour);
    let pen = super::sheet::Pen { size: SMALL, ..sheet.label_pen() };
    let name = ellipsis(&milestone.name, pen.size, place.room - 6);
    if place.leftward {
        sheet.patched_text((x - d - 5, y), Anchor::End, &name, pen);
    } else {
        sheet.patched_text((x + d + 5, y), Anchor::Start, &name, pen);
    }
    let shape = Rect { x: x - d, y: y - d, w: 2 * d, h: 2 * d };
    sheet.mark(shape, milestone.key.as_str(), format.join(&[&milestone.name, &milestone.date]));
}
