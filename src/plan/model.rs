//! The plan: tables and their rows, and what their days say.

use super::list::List;
use super::table::{CellKind, CellValue, ColumnId, Id, PlanColumn, PlanRow, PlanTable, TableId};
use crate::units::{Day, Period};
use serde::{Deserialize, Serialize};

/// Longest text of one cell or name, in characters.
pub const MAX_TEXT: usize = 4_000;

/// Most rows of one table, or scenarios.
pub const MAX_ITEMS: usize = 1_000;

/// Where a row that can be done stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MilestoneState {
    /// It is done.
    Done,
    /// It is past and not done.
    Late {
        /// Days since it was due.
        days: i32,
    },
    /// It lies ahead.
    Ahead {
        /// Days until it is due; 0 today.
        days: i32,
    },
}

/// The days of a row: what it is on the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowDays {
    /// From a first to a last day: a bar.
    Bar(Period),
    /// One day: a diamond.
    Point(Day),
}

impl RowDays {
    /// First and last day.
    pub fn period(self) -> Period {
        match self {
            RowDays::Bar(period) => period,
            RowDays::Point(day) => Period { from: day, to: day },
        }
    }
}

/// Tables and rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// First day.
    pub start: Day,
    /// Every table, in the order of the screen: the ready ones, and those that a person has defined.
    pub tables: List<PlanTable>,
    /// The rows of all tables; those of one table in their order.
    pub rows: List<PlanRow>,
}

impl Default for Plan {
    /// An empty plan for the year of the S0 report; a plan made by a person says its own start.
    fn default() -> Plan {
        let start = Day::from_ymd(2024, 1, 1).unwrap_or_default();
        Plan { start, tables: PlanTable::all_ready().collect(), rows: List::default() }
    }
}

impl Plan {
    /// Whether nothing stands in it: no row, and no table or column that a person has defined or changed.
    pub fn is_blank(&self) -> bool {
        self.rows.is_empty() && self.tables.iter().cloned().eq(PlanTable::all_ready())
    }

    /// The table with this identity.
    pub fn table(&self, id: TableId) -> Option<&PlanTable> {
        self.tables.iter().find(|table| table.id == id)
    }

    /// The column of a table.
    pub fn column(&self, table: TableId, column: ColumnId) -> Option<&PlanColumn> {
        self.table(table)?.column(column)
    }

    /// The row with this identity.
    pub fn row(&self, id: Id) -> Option<&PlanRow> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The rows of a table in their order.
    pub fn rows_of(&self, table: TableId) -> impl Iterator<Item = &PlanRow> + Clone {
        self.rows.iter().filter(move |row| row.table == table)
    }

    /// The identities of the rows of a table in their order.
    pub fn row_ids(&self, table: TableId) -> Vec<Id> {
        self.rows_of(table).map(|row| row.id).collect()
    }

    /// What a row is called: its first text, from left to right; the name of what it is linked to is the caller's.
    pub fn row_name(&self, id: Id) -> Option<&str> {
        let row = self.row(id)?;
        self.name_of(row)
    }

    /// [`Plan::row_name`] of a row at hand.
    pub fn name_of<'a>(&self, row: &'a PlanRow) -> Option<&'a str> {
        let table = self.table(row.table)?;
        let mut texts = table.columns.iter().filter(|column| column.kind == CellKind::Text);
        texts.find_map(|column| Some(row.text(column.id)).filter(|text| !text.trim().is_empty()))
    }

    /// The days of a row: of its first cell, from left to right, that holds any.
    ///
    /// ```
    /// use rapport::plan::{CellValue, Id, Plan, PlanRow, RowDays, milestones};
    /// use rapport::units::Day;
    /// let cells = [(milestones::DATE, CellValue::Day(Day(10)))].into();
    /// let row = PlanRow { id: Id(1), table: milestones::TABLE, cells };
    /// assert_eq!(Plan::default().days(&row), Some(RowDays::Point(Day(10))));
    /// ```
    pub fn days(&self, row: &PlanRow) -> Option<RowDays> {
        let days = |column: &PlanColumn| match row.value(column.id)? {
            CellValue::Day(day) => Some(RowDays::Point(*day)),
            CellValue::Span(from, to) => Some(RowDays::Bar(Period { from: *from, to: *to })),
            _ => None,
        };
        self.table(row.table)?.columns.iter().find_map(days)
    }

    /// Where a row stands on a day; nothing of a row without days, and of one whose table does not say what is done.
    ///
    /// ```
    /// use rapport::plan::{CellValue, Id, MilestoneState, Plan, PlanRow, milestones};
    /// use rapport::units::Day;
    /// let cells = [(milestones::DATE, CellValue::Day(Day(10)))].into();
    /// let row = PlanRow { id: Id(1), table: milestones::TABLE, cells };
    /// let state = |today| Plan::default().state(&row, Day(today));
    /// assert_eq!(state(12), Some(MilestoneState::Late { days: 2 }));
    /// assert_eq!(state(10), Some(MilestoneState::Ahead { days: 0 }));
    /// ```
    pub fn state(&self, row: &PlanRow, today: Day) -> Option<MilestoneState> {
        let done = self.table(row.table)?.first(CellKind::Done)?;
        let due = self.days(row)?.period().to;
        let days = today.0.saturating_sub(due.0);
        Some(match (row.done(done), days) {
            (true, _) => MilestoneState::Done,
            (false, 1..) => MilestoneState::Late { days },
            (false, _) => MilestoneState::Ahead { days: -days },
        })
    }

    /// First and last day of all rows; nothing without any.
    pub fn span(&self) -> Option<Period> {
        let days = self.rows.iter().filter_map(|row| self.days(row)).map(RowDays::period);
        days.reduce(|all, one| Period { from: all.from.min(one.from), to: all.to.max(one.to) })
    }

    /// How many rows can be done, how many of them are, and how many are late on a day.
    pub fn done_and_late(&self, today: Day) -> (usize, usize, usize) {
        let states = self.rows.iter().filter_map(|row| self.state(row, today));
        states.fold((0, 0, 0), |(all, done, late), state| match state {
            MilestoneState::Done => (all + 1, done + 1, late),
            MilestoneState::Late { .. } => (all + 1, done, late + 1),
            MilestoneState::Ahead { .. } => (all + 1, done, late),
        })
    }

    /// The earliest rows that can be done and are not, by date, with their last day and where they stand.
    pub fn next_milestones(&self, today: Day, count: usize) -> Vec<(&PlanRow, Day, MilestoneState)> {
        let open = self.rows.iter().filter_map(|row| {
            let state = self.state(row, today).filter(|state| *state != MilestoneState::Done)?;
            Some((row, self.days(row)?.period().to, state))
        });
        let mut open: Vec<_> = open.collect();
        open.sort_by_key(|(row, due, _)| (*due, row.id));
        open.truncate(count);
        open
    }
}
