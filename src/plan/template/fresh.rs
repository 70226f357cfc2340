//! Copies of what a template holds, with identities and days of the document that takes them.

use super::super::list::List;
use super::super::model::Plan;
use super::super::table::{CellValue, ColumnId, Id, PlanColumn, PlanRow, PlanTable, TableId};
use crate::analysis::{Scheme, SchemeId, SegmentId, SegmentRef};
use crate::goals::{Basis, Kpi, KpiId, TargetPath};
use crate::units::{Day, Gather};
use crate::whatif::{Input, LeverId, LineId, MoneyPlan, Overlap, ScenarioId};
use std::collections::BTreeMap;

/// Gives out identities from `next` on, and moves days by whole months.
pub(super) struct Fresh {
    pub(super) next: u64,
    pub(super) months: i32,
}

impl Fresh {
    fn id(&mut self) -> u64 {
        let id = self.next;
        self.next = self.next.saturating_add(1);
        id
    }

    /// The day so many months later; the last day of a month stays one.
    fn day(&self, day: Day) -> Day {
        let is_last = day.plus_days(1).month_index() != day.month_index();
        match is_last {
            true => Day::from_month_index(day.month_index() + self.months + 1).plus_days(-1),
            false => day.plus_months(self.months),
        }
    }

    /// Tables and rows; the first day stays.
    pub(super) fn plan(&mut self, plan: &Plan) -> Plan {
        let (mut tables, mut columns) = (BTreeMap::new(), BTreeMap::new());
        for table in &plan.tables {
            tables.extend(table.id.own().map(|id| (id, Id(self.id()))));
            columns.extend(table.columns.iter().filter_map(|column| column.id.own()).map(|id| (id, Id(self.id()))));
        }
        let rows: BTreeMap<Id, Id> = plan.rows.iter().map(|row| (row.id, Id(self.id()))).gather();
        let table_id = |id: TableId| id.own().and_then(|own| tables.get(&own)).map_or(id, |id| TableId::Own(*id));
        let column_id = |id: ColumnId| id.own().and_then(|own| columns.get(&own)).map_or(id, |id| ColumnId::Own(*id));
        let column = |column: &PlanColumn| PlanColumn {
            id: column_id(column.id),
            of: column.of.map(table_id),
            ..column.clone()
        };
        let value = |value: &CellValue| match value {
            CellValue::Day(day) => CellValue::Day(self.day(*day)),
            CellValue::Span(from, to) => CellValue::Span(self.day(*from), self.day(*to)),
            CellValue::Row(row) => CellValue::Row(rows.get(row).copied().unwrap_or(*row)),
            CellValue::Number(_)
            | CellValue::Range(..)
            | CellValue::Segment(_)
            | CellValue::Done(_)
            | CellValue::Text(_) => value.clone(),
        };
        let row = |row: &PlanRow| PlanRow {
            id: rows.get(&row.id).copied().unwrap_or(row.id),
            table: table_id(row.table),
            cells: row.cells.iter().map(|(column, held)| (column_id(*column), value(held))).collect(),
        };
        let table = |table: &PlanTable| PlanTable {
            id: table_id(table.id),
            columns: table.columns.iter().map(column).collect(),
            ..table.clone()
        };
        Plan {
            start: plan.start,
            tables: plan.tables.iter().map(table).collect(),
            rows: plan.rows.iter().map(row).collect(),
        }
    }

    /// Lines, levers and scenarios.
    pub(super) fn money(&mut self, plan: &MoneyPlan) -> MoneyPlan {
        let lines: BTreeMap<LineId, LineId> = plan.lines.iter().map(|line| (line.id, LineId(self.id()))).gather();
        let levers: BTreeMap<LeverId, LeverId> =
            plan.levers.iter().map(|lever| (lever.id, LeverId(self.id()))).gather();
        let line = |id: LineId| lines.get(&id).copied().unwrap_or_default();
        let lever = |id: LeverId| levers.get(&id).copied().unwrap_or_default();
        let input = |input: Input| match input {
            Input::Factor(id, factor) => Input::Factor(lever(id), factor),
            Input::Elasticity(id) => Input::Elasticity(lever(id)),
            Input::Overlap(a, b) => Input::overlap(lever(a), lever(b)),
            Input::Share(id) => Input::Share(line(id)),
            Input::Margin | Input::Total => input,
        };
        let mut next = plan.clone();
        next.lines.iter_mut().for_each(|held| held.id = line(held.id));
        for held in &mut next.levers {
            held.id = lever(held.id);
            held.line = held.line.map(line);
        }
        for held in &mut next.overlaps {
            *held = Overlap { share: held.share.clone(), ..Overlap::new(lever(held.a), lever(held.b)) };
        }
        for scenario in &mut next.scenarios {
            scenario.id = ScenarioId(self.id());
            scenario.changes = scenario.changes.iter().map(|(key, value)| (input(*key), *value)).collect();
        }
        for key in next.inputs().collect::<Vec<Input>>() {
            if let Some(assumption) = next.assumption_mut(key) {
                assumption.date = assumption.date.map(|day| self.day(day));
            }
        }
        next
    }

    /// Schemes of one's own, and what each of their segments is called from now on.
    pub(super) fn schemes(&mut self, schemes: Vec<&Scheme>) -> (Vec<Scheme>, Vec<(SegmentRef, SegmentRef)>) {
        let mut references = Vec::new();
        let schemes = schemes.into_iter().map(|old| {
            let mut scheme = old.clone();
            scheme.id = SchemeId(self.id());
            scheme.segments.iter_mut().for_each(|segment| segment.id = SegmentId(self.id()));
            references.extend(old.references().zip(scheme.references()));
            scheme
        });
        (schemes.collect(), references)
    }

    /// KPIs, about the segments of the document.
    pub(super) fn kpis(&mut self, kpis: &List<Kpi>, references: &[(SegmentRef, SegmentRef)]) -> List<Kpi> {
        let new = |old: SegmentRef| references.iter().find(|pair| pair.0 == old).map_or(old, |pair| pair.1);
        let kpi = |old: &Kpi| {
            let mut kpi = old.clone();
            kpi.id = KpiId(self.id());
            if let Basis::Figure { filter, .. } = &mut kpi.basis {
                filter.segment = filter.segment.map(new);
            }
            kpi.baseline.day = kpi.baseline.day.map(|day| self.day(day));
            kpi.values.iter_mut().for_each(|typed| typed.day = typed.day.map(|day| self.day(day)));
            let paths = kpi.revisions.iter_mut().flat_map(|revision| {
                revision.day = self.day(revision.day);
                [&mut revision.old, &mut revision.new]
            });
            for path in paths.chain([&mut kpi.target]) {
                if let TargetPath::Path { points, .. } = path {
                    points.iter_mut().for_each(|point| point.day = self.day(point.day));
                }
            }
            kpi
        };
        kpis.iter().map(kpi).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_move_by_months_and_the_last_of_a_month_stays_the_last() {
        let day = |text: &str| -> Day { text.parse().unwrap() };
        let moved = |text: &str, months: i32| Fresh { next: 1, months }.day(day(text)).to_string();
        assert_eq!(moved("2024-01-01", 34), "2026-11-01");
        assert_eq!(moved("2024-02-29", 12), "2025-02-28");
        assert_eq!(moved("2024-06-30", 1), "2024-07-31");
        assert_eq!(moved("2024-12-31", -10), "2024-02-29");
        // The 30th of a month of 31 days is not its last.
        assert_eq!([moved("2024-01-30", 1), moved("2024-01-30", 3)], ["2024-02-29", "2024-04-30"]);
    }
}
