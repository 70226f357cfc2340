//! Rows, phases and milestones.

use super::list::List;
use crate::analysis::Tier;
use crate::units::{Day, Period};
use serde::{Deserialize, Serialize};

/// Longest text of one cell or name, in characters.
pub const MAX_TEXT: usize = 4_000;

/// Most rows, phases, milestones or scenarios in one list.
pub const MAX_ITEMS: usize = 1_000;

/// Identifies a row, phase or milestone within its document; counted up, never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub u64);

/// A row of the short-term strategy table (S1 table 1).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ShortRow {
    /// Its identity.
    pub id: Id,
    /// The customer tier it is about.
    pub segment: Option<Tier>,
    /// Whom it addresses.
    pub target_group: String,
    /// What is to be reached.
    pub goal: String,
    /// What is done.
    pub measures: String,
    /// Who answers for it.
    pub owner: String,
    /// How long or how often.
    pub period: String,
    /// Money, material and time it needs.
    pub resources: String,
    /// The effect expected.
    pub expected_effect: String,
}

/// A row of the long-term strategy table (S1 table 2).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct LongRow {
    /// Its identity.
    pub id: Id,
    /// Direction.
    pub direction: String,
    /// Core strategy.
    pub core_strategy: String,
    /// Milestone, as text with its count target.
    pub milestone: String,
    /// Key indicator with its target.
    pub key_indicator: String,
    /// Who answers for it.
    pub owner: String,
    /// By when, in words.
    pub due_text: String,
    /// By when, as a day.
    pub due: Option<Day>,
}

/// A phase of the plan: a bar on the time line.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Phase {
    /// Its identity.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// First day.
    pub start: Day,
    /// Last day.
    pub end: Day,
    /// The customer tier it is about.
    pub segment: Option<Tier>,
}

/// A milestone: a diamond on the time line.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Milestone {
    /// Its identity.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// When it is due.
    pub date: Day,
    /// Who answers for it.
    pub owner: String,
    /// The phase it belongs to.
    pub phase: Option<Id>,
    /// Whether it is reached.
    pub done: bool,
}

/// Where a milestone stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MilestoneState {
    /// It is reached.
    Done,
    /// It is past and not reached.
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

impl Milestone {
    /// Where it stands on a day.
    ///
    /// ```
    /// use rapport::plan::{Milestone, MilestoneState};
    /// use rapport::units::Day;
    /// let milestone = Milestone { date: Day(10), ..Milestone::default() };
    /// assert_eq!(milestone.state(Day(12)), MilestoneState::Late { days: 2 });
    /// assert_eq!(milestone.state(Day(10)), MilestoneState::Ahead { days: 0 });
    /// ```
    pub fn state(&self, today: Day) -> MilestoneState {
        let days = today.0.saturating_sub(self.date.0);
        match (self.done, days) {
            (true, _) => MilestoneState::Done,
            (false, 1..) => MilestoneState::Late { days },
            (false, _) => MilestoneState::Ahead { days: -days },
        }
    }
}

/// Strategies, phases and milestones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// First day.
    pub start: Day,
    /// Short-term strategies, up to six months.
    pub short: List<ShortRow>,
    /// Long-term strategies, beyond six months.
    pub long: List<LongRow>,
    /// Phases.
    pub phases: List<Phase>,
    /// Milestones.
    pub milestones: List<Milestone>,
}

impl Default for Plan {
    /// An empty plan for the year of the S0 report; a plan made by a person says its own start.
    fn default() -> Plan {
        let start = Day::from_ymd(2024, 1, 1).unwrap_or_default();
        Plan {
            start,
            short: List::default(),
            long: List::default(),
            phases: List::default(),
            milestones: List::default(),
        }
    }
}

impl Plan {
    /// The phase with this identity.
    pub fn phase(&self, id: Id) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.id == id)
    }

    /// The milestone with this identity.
    pub fn milestone(&self, id: Id) -> Option<&Milestone> {
        self.milestones.iter().find(|milestone| milestone.id == id)
    }

    /// First and last day of phases and milestones; nothing without any.
    pub fn span(&self) -> Option<Period> {
        let phases = self.phases.iter().flat_map(|phase| [phase.start, phase.end]);
        let days = phases.chain(self.milestones.iter().map(|milestone| milestone.date));
        let (from, to) = (days.clone().min()?, days.max()?);
        Some(Period { from, to })
    }

    /// Milestones that are reached, and those that are late on a day.
    pub fn done_and_late(&self, today: Day) -> (usize, usize) {
        let is = |wanted: fn(&MilestoneState) -> bool| {
            self.milestones.iter().filter(|milestone| wanted(&milestone.state(today))).count()
        };
        (is(|state| *state == MilestoneState::Done), is(|state| matches!(state, MilestoneState::Late { .. })))
    }

    /// The earliest milestones that are not reached, by date.
    pub fn next_milestones(&self, count: usize) -> Vec<&Milestone> {
        let mut open: Vec<&Milestone> = self.milestones.iter().filter(|milestone| !milestone.done).collect();
        open.sort_by_key(|milestone| (milestone.date, milestone.id));
        open.truncate(count);
        open
    }
}
