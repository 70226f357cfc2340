//! Who is new, active, back, silent or lost, by each customer's own rhythm of buying.

use super::cohort_members::past;
use super::gaps::twice_median;
use super::rhythm::{Rhythm, RhythmSource, Rhythms};
use super::stage_ask::{JourneyStage, LifeStage, StageAsk, StageBehind, StageOf, silence};
use crate::analysis::activity::{Selection, Wide};
use crate::analysis::scope::Scope;
use crate::analysis::selected::selected;
use crate::analysis::{OpenTables, Params};
use crate::dataset::{Dataset, History};
use crate::units::{Day, Money};
use serde::{Deserialize, Serialize};

/// A stage of the life cycle.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct StageLine {
    /// The stage.
    pub stage: LifeStage,
    /// Customers.
    pub customers: u64,
    /// Their revenue up to the as-of day; refunds lower the order that they belong to.
    pub revenue: Money,
    /// The median of their rhythms in days; nothing where nobody is in the stage.
    pub median_rhythm: Option<f64>,
}

/// A stage of the journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct JourneyLine {
    /// The stage.
    pub stage: JourneyStage,
    /// Customers.
    pub customers: u64,
    /// Their revenue up to the as-of day.
    pub revenue: Money,
}

/// The stages on a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stages {
    /// Where the stages part, within the bounds.
    pub ask: StageAsk,
    /// The as-of day; nothing without orders.
    pub as_of: Option<Day>,
    /// One for each of [`LifeStage::ALL`].
    pub life: Vec<StageLine>,
    /// One for each of [`JourneyStage::ALL`].
    pub journey: Vec<JourneyLine>,
    /// People in other tables without any order, whatever filter and day: they may become customers. Nothing without such a
    /// table.
    pub potential: Option<u64>,
    /// Where the rhythms come from: customers for each of [`RhythmSource::ALL`].
    pub sources: Vec<(RhythmSource, u64)>,
    /// The median gap of all customers in days; nothing where nobody came back.
    pub median_gap: Option<f64>,
}

/// The stages on the as-of day of the customers who pass the filter. All of their orders up to that day count.
///
/// The rhythm is the median (a single holiday does not change it) gap between two days with an order; at least one day. Who
/// has ordered on one day only is given the median gap of those whose first order has the same category, where at least ten
/// gaps are known, else that of all customers, and where nobody ever came back a plain number of days.
///
/// ```
/// use rapport::analysis::{OpenTables, Params, StageAsk, life_stages};
/// use rapport::dataset::{Block, Builder};
/// // Ann buys every ten days up to day 30; Bob did so, too, and stopped on day 10. The data end on day 35.
/// let mut block = Block { day: vec![0, 10, 20, 30, 0, 10, 35], amount: vec![100; 7], ..Block::default() };
/// ["Ann", "Ann", "Ann", "Ann", "Bob", "Bob", "Cid"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let stages = life_stages(&builder.finish(), &OpenTables::default(), &Params::default(), &StageAsk::default());
/// // New: Cid. Active: Ann. Silent for 25 days, more than twice and less than four times ten: Bob.
/// assert_eq!(stages.life.iter().map(|line| line.customers).collect::<Vec<_>>(), [1, 1, 0, 1, 0]);
/// ```
pub fn life_stages(dataset: &Dataset, tables: &OpenTables<'_>, params: &Params, ask: &StageAsk) -> Stages {
    let ask = ask.sound();
    let potential = potential(tables, dataset.customers().len());
    let found = selected(dataset, params, |selection, scope| stages(selection, scope, ask));
    let none = || Stages {
        ask,
        as_of: None,
        life: Vec::new(),
        journey: Vec::new(),
        potential: None,
        sources: Vec::new(),
        median_gap: None,
    };
    Stages { potential, ..found.unwrap_or_else(none) }
}

/// Customers and revenue of a stage while the orders are gone through.
#[derive(Debug, Clone, Default)]
struct StageSum {
    customers: u64,
    revenue: Wide,
    rhythms: Vec<u32>,
}

fn stages(selection: &Selection<'_>, scope: &Scope, ask: StageAsk) -> Stages {
    let unit = selection.dataset.unit();
    let mut life = LifeStage::ALL.map(|stage| (stage, StageSum::default()));
    let mut journey = JourneyStage::ALL.map(|stage| (stage, StageSum::default()));
    let mut sources = RhythmSource::ALL.map(|source| (source, 0u64));
    let median_gap = each(selection, scope, ask, |_, history, rhythm, stage| {
        let of_journey = journey_of(history, stage, ask);
        for (_, sum) in life.iter_mut().filter(|(own, _)| *own == stage) {
            sum.customers += 1;
            sum.rhythms.push(rhythm.half_days);
            history.amounts.iter().for_each(|amount| sum.revenue.add(*amount));
        }
        for (_, sum) in journey.iter_mut().filter(|(own, _)| *own == of_journey) {
            sum.customers += 1;
            history.amounts.iter().for_each(|amount| sum.revenue.add(*amount));
        }
        sources.iter_mut().filter(|(own, _)| *own == rhythm.source).for_each(|(_, count)| *count += 1);
    });
    let line = |(stage, sum): &mut (LifeStage, StageSum)| StageLine {
        stage: *stage,
        customers: sum.customers,
        revenue: unit.money(sum.revenue.sum()),
        median_rhythm: (sum.customers > 0).then(|| f64::from(twice_median(&mut sum.rhythms)) / 4.0),
    };
    let step = |(stage, sum): &(JourneyStage, StageSum)| JourneyLine {
        stage: *stage,
        customers: sum.customers,
        revenue: unit.money(sum.revenue.sum()),
    };
    Stages {
        ask,
        as_of: Some(scope.as_of),
        life: life.iter_mut().map(line).collect(),
        journey: journey.iter().map(step).collect(),
        potential: None,
        sources: sources.to_vec(),
        median_gap,
    }
}

/// Calls back with every customer who ordered, the rhythm and the stage; the median gap of all customers.
fn each(
    selection: &Selection<'_>,
    scope: &Scope,
    ask: StageAsk,
    mut visit: impl FnMut(usize, &History<'_>, Rhythm, LifeStage),
) -> Option<f64> {
    let rhythms = Rhythms::of(selection, scope.as_of, ask.plain_days);
    let mut scratch = Vec::new();
    for (customer, history) in selection.histories(past(scope)) {
        let Some(last) = history.days.last().copied() else { continue };
        let rhythm = rhythms.rhythm(&history, &mut scratch);
        visit(customer, &history, rhythm, stage_of(&history, &rhythm, silence(scope.as_of, last), ask));
    }
    rhythms.everybody()
}

/// The stage of a customer after so many days of silence.
fn stage_of(history: &History<'_>, rhythm: &Rhythm, silence: i64, ask: StageAsk) -> LifeStage {
    if !rhythm.within(silence, ask.silent_after) {
        return if rhythm.within(silence, ask.lost_after) { LifeStage::Silent } else { LifeStage::Lost };
    }
    if rhythm.purchase_days == 1 {
        return if rhythm.within(silence, 100) { LifeStage::New } else { LifeStage::Active };
    }
    let last = history.days.last().copied().unwrap_or_default();
    let before = history.days.iter().rev().find(|day| **day < last);
    let gap = before.map_or(0, |before| i64::from(last - before));
    if rhythm.within(gap, ask.lost_after) { LifeStage::Active } else { LifeStage::Returned }
}

fn journey_of(history: &History<'_>, stage: LifeStage, ask: StageAsk) -> JourneyStage {
    match history.days.len() {
        0 | 1 => JourneyStage::First,
        orders if orders >= ask.loyal_orders as usize && stage.is_active() => JourneyStage::Loyal,
        _ => JourneyStage::Existing,
    }
}

/// People of other tables whose number is none of the customers of the orders.
fn potential(tables: &OpenTables<'_>, ordering: usize) -> Option<u64> {
    let named: Vec<&[u32]> = tables.0.iter().map(|open| open.people).filter(|people| !people.is_empty()).collect();
    let most = named.iter().flat_map(|people| people.iter()).max()?;
    let mut seen = vec![false; (*most as usize + 1).saturating_sub(ordering)];
    for person in named.iter().flat_map(|people| people.iter()) {
        let place = (*person as usize).checked_sub(ordering).and_then(|at| seen.get_mut(at));
        place.into_iter().for_each(|seen| *seen = true);
    }
    Some(seen.iter().filter(|seen| **seen).count() as u64)
}

/// The customers of a stage, by customer.
pub(in crate::analysis) fn stage_members(dataset: &Dataset, params: &Params, behind: &StageBehind) -> Vec<bool> {
    let ask = behind.ask.sound();
    let found = selected(dataset, params, |selection, scope| {
        let mut members = vec![false; dataset.histories().len()];
        each(selection, scope, ask, |customer, history, _, stage| {
            let is = match behind.of {
                StageOf::Life(wanted) => stage == wanted,
                StageOf::Journey(wanted) => journey_of(history, stage, ask) == wanted,
            };
            members.get_mut(customer).into_iter().for_each(|member| *member = is);
        });
        members
    });
    found.unwrap_or_default()
}
