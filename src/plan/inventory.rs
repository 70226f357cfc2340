//! Where the data come from, and by which rules their quality is judged.

use super::error::PlanError;
use super::list::List;
use super::table::Id;
use crate::analysis::{FigureKey, Sources};
use crate::dataset::Kind;
use serde::{Deserialize, Serialize};

/// The longest time in days that a rule may name, ten years.
const MOST_DAYS: u32 = 3650;

/// How the quality of data is scored.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct QualityRules {
    /// Weights of completeness, accuracy and timeliness in the whole score, 0–100 each; only their ratio counts.
    pub weights: [f64; 3],
    /// Scores from here on are good, 0–100.
    pub good: f64,
    /// Scores from here on are fair, those below are poor, 0–100.
    pub fair: f64,
    /// Data are in time while their newest row is at most so many days old.
    pub days: u32,
}

impl Default for QualityRules {
    fn default() -> QualityRules {
        QualityRules { weights: [1.0; 3], good: 95.0, fair: 80.0, days: 30 }
    }
}

/// A system that data come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct System {
    /// Its identity.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Who answers for it.
    pub owner: String,
    /// What tables it holds, in words.
    pub tables: String,
    /// The stem of the files that come from it, without digits; empty when none was opened yet.
    pub files: String,
    /// Every how many days its data are exported.
    pub refresh_days: u32,
    /// After how many days its data are stale.
    pub stale_days: u32,
}

impl Default for System {
    fn default() -> System {
        System {
            id: Id(0),
            name: String::new(),
            owner: String::new(),
            tables: String::new(),
            files: String::new(),
            refresh_days: 30,
            stale_days: 60,
        }
    }
}

/// The systems and the rules.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Inventory {
    /// How quality is scored.
    pub rules: QualityRules,
    /// The systems that a person has named.
    pub systems: List<System>,
    /// Which table figures come from, where a person has said so.
    #[serde(skip_serializing_if = "Sources::is_empty")]
    pub figure_sources: Sources,
}

impl Inventory {
    /// The system that files with this stem come from.
    pub fn of_files(&self, stem: &str) -> Option<&System> {
        self.systems.iter().find(|system| !stem.is_empty() && system.files == stem)
    }
}

/// How old the data of a system are, against its own rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Not older than the time between two exports.
    Fresh,
    /// An export is missing, and the data are not stale yet.
    Ageing,
    /// Older than the system allows.
    Stale,
}

impl System {
    /// How fresh data of this age in days are.
    ///
    /// ```
    /// use rapport::plan::{Freshness, System};
    /// let system = System { refresh_days: 7, stale_days: 30, ..System::default() };
    /// assert_eq!([7, 8, 30, 31].map(|age| system.freshness(age)),
    ///     [Freshness::Fresh, Freshness::Ageing, Freshness::Ageing, Freshness::Stale]);
    /// ```
    pub fn freshness(&self, age: i32) -> Freshness {
        let age = i64::from(age);
        if age > i64::from(self.stale_days) {
            Freshness::Stale
        } else if age > i64::from(self.refresh_days) {
            Freshness::Ageing
        } else {
            Freshness::Fresh
        }
    }
}

/// The stem of a file's name without digits and marks, so that each month's export has the same one.
///
/// ```
/// use rapport::plan::file_stem;
/// assert_eq!(file_stem("Orders_2024-01.csv"), file_stem("orders-2024-02.csv.gz"));
/// assert_eq!(file_stem("订单导出202401.xlsx"), "订单导出");
/// ```
pub fn file_stem(name: &str) -> String {
    let name = name.rsplit('/').next().unwrap_or(name);
    let stem = name.split('.').next().unwrap_or(name);
    stem.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// The rules when they can be used.
pub(super) fn rules(rules: &QualityRules) -> Result<QualityRules, PlanError> {
    let share = |value: f64| (0.0..=100.0).contains(&value);
    let weights = rules.weights.into_iter().all(share) && rules.weights.into_iter().sum::<f64>() > 0.0;
    let bands = share(rules.good) && share(rules.fair) && rules.fair <= rules.good;
    if weights && bands && (1..=MOST_DAYS).contains(&rules.days) { Ok(*rules) } else { Err(PlanError::BadQualityRules) }
}

/// The system when its times can be used.
pub(super) fn times(system: &System) -> Result<(), PlanError> {
    let possible = (1..=MOST_DAYS).contains(&system.refresh_days) && system.stale_days <= MOST_DAYS;
    if possible && system.refresh_days <= system.stale_days { Ok(()) } else { Err(PlanError::BadSystemTimes) }
}

/// Whether a figure can be computed from a kind of table.
pub(super) fn can_come(figure: FigureKey, from: Kind) -> bool {
    figure.def().needs.iter().any(|need| need.kind == from)
}
