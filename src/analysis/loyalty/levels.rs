//! Who is in which level, now and before, and where thresholds would have to lie.

use super::line::LevelLine;
use super::members::{MemberBehind, spans};
use super::program::{LoyaltyBasis, LoyaltyProgram};
use super::spread::MemberSpread;
use super::thresholds::{held, suggested, wanted};
use crate::analysis::Params;
use crate::analysis::activity::{Selection, Wide};
use crate::analysis::scope::Scope;
use crate::analysis::selected::selected;
use crate::analysis::sorted::sort_ascending;
use crate::dataset::{Dataset, History};
use crate::units::{AmountUnit, Day, Money, Period};
use serde::{Deserialize, Serialize};

/// Share of the next threshold from which on somebody is close to it.
const CLOSE: f64 = 0.8;
/// Days that may be missing at the beginning of months that count as covered, as for KPIs.
const SLACK_DAYS: i32 = 7;
/// Share of the customers who reach the upper end of a slider.
const TOP: f64 = 0.01;

/// The members of a programme as of a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Loyalty {
    /// The programme.
    pub program: LoyaltyProgram,
    /// The as-of day.
    pub as_of: Day,
    /// The months that count, and as many before them.
    pub periods: [Period; 2],
    /// The first day of an order.
    pub data_from: Day,
    /// Customers with an order in the months.
    pub customers: u64,
    /// Their revenue.
    pub revenue: Money,
    /// Those below all levels, then the levels, the lowest first.
    pub lines: Vec<LevelLine>,
    /// How members moved since the months before; nothing where the data do not cover those.
    pub moved: Option<MovedMembers>,
    /// How customers are spread, for thresholds that are being tried.
    pub spread: MemberSpread,
    /// Thresholds for three levels that a half, a fifth and a twentieth of the customers reach, rounded, for each of
    /// [`LoyaltyBasis::ALL`]; empty without any.
    pub suggested: [Vec<f64>; 3],
}

impl Loyalty {
    /// Whether the data cover the months that count; a week may be missing.
    pub fn is_covered(&self) -> bool {
        covered(self.data_from, self.periods[0])
    }

    /// Customers in a level.
    pub fn members(&self) -> u64 {
        self.levels().map(|line| line.customers).sum()
    }

    /// The levels without those below all.
    pub fn levels(&self) -> impl Iterator<Item = &LevelLine> {
        self.lines.iter().filter(|line| line.level.is_some())
    }

    /// The thresholds that today's customers suggest for a basis.
    pub fn suggestion(&self, basis: LoyaltyBasis) -> &[f64] {
        let [spend, orders, points] = &self.suggested;
        match basis {
            LoyaltyBasis::Spend => spend,
            LoyaltyBasis::Orders => orders,
            LoyaltyBasis::Points => points,
        }
    }

    /// All levels together.
    pub fn total(&self) -> LevelLine {
        let first = self.levels().next().map(|line| line.behind).unwrap_or_default();
        let start = LevelLine { behind: MemberBehind { below: None, ..first }, ..LevelLine::default() };
        self.levels().fold(start, |sum, line| LevelLine {
            customers: sum.customers + line.customers,
            revenue: sum.revenue + line.revenue,
            points: sum.points + line.points,
            points_worth: sum.points_worth + line.points_worth,
            member_cost: sum.member_cost + line.member_cost,
            discounts: sum.discounts + line.discounts,
            redeemed: sum.redeemed + line.redeemed,
            before: line.before.map(|before| before + sum.before.unwrap_or(0)),
            ..sum
        })
    }

    /// The customers of each line under other thresholds, and whether that is exact: the counts themselves where the thresholds
    /// are those that were counted, otherwise what the spread says. Nothing where something else than orders of these months is
    /// counted.
    pub fn under(&self, program: &LoyaltyProgram) -> Option<(Vec<u64>, bool)> {
        if (self.program.measure(), self.program.months) != (program.measure(), program.months) {
            return None;
        }
        let thresholds = program.thresholds();
        Some(match thresholds == self.program.thresholds() {
            true => (self.lines.iter().map(|line| line.customers).collect(), true),
            false => (self.spread.levels(&thresholds), self.spread.is_exact()),
        })
    }

    /// The upper end of a slider for thresholds, which a hundredth of the customers reaches, rounded up, and its step.
    pub fn scale(&self) -> (f64, f64) {
        let top = self.program.value(self.spread.reached_by(TOP).unwrap_or(0).max(0));
        if self.program.basis == LoyaltyBasis::Orders {
            return (top.max(10.0), 1.0);
        }
        let step = 10f64.powf(top.max(1.0).log10().floor() - 2.0);
        ((top.max(1.0) / step / 10.0).ceil() * step * 10.0, step)
    }
}

/// Members now and before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedMembers {
    /// In a level now and in none before.
    pub joined: u64,
    /// In a higher level than before.
    pub risen: u64,
    /// In the same.
    pub same: u64,
    /// In a lower one.
    pub fallen: u64,
    /// In none now, in one before.
    pub left: u64,
}

/// The members of a programme among the customers who pass the filter, by their orders in the months up to the as-of day;
/// nothing without orders.
///
/// A customer is in the highest level whose threshold is reached. Points are not rounded; who has a revenue of 0 or less earns
/// none. Discounts are taken of the revenue as it stands in the file.
///
/// ```
/// use rapport::analysis::{LoyaltyProgram, MemberLevel, Params, loyalty};
/// use rapport::dataset::{Block, Builder};
/// // Ann spends 7 and 5 units, Bob 3.
/// let mut block = Block { day: vec![0, 9, 9], amount: vec![700, 500, 300], ..Block::default() };
/// ["Ann", "Ann", "Bob"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let gold = MemberLevel { id: 1, name: "Gold".into(), from: 10.0, bonus: 2.0, cost_per_member: 1.5, ..MemberLevel::default() };
/// let program = LoyaltyProgram { levels: vec![gold], ..LoyaltyProgram::default() };
/// let found = loyalty(&builder.finish(), &Params::default(), &program).unwrap();
/// assert_eq!(found.lines.iter().map(|line| line.customers).collect::<Vec<_>>(), [1, 1]);
/// // 12 units are 24 points, worth 0.24.
/// assert_eq!((found.lines[1].points, found.lines[1].cost().units()), (24.0, 1.74));
/// ```
pub fn loyalty(dataset: &Dataset, params: &Params, program: &LoyaltyProgram) -> Option<Loyalty> {
    selected(dataset, params, |selection, scope| of(selection, scope, program))
}

/// Whether data that begin on a day cover a period; a week may be missing.
fn covered(data_from: Day, period: Period) -> bool {
    data_from <= period.from.plus_days(SLACK_DAYS)
}

/// Customers and revenue of a level while the orders are gone through.
#[derive(Debug, Clone, Copy, Default)]
struct LevelSum {
    customers: u64,
    before: u64,
    revenue: Wide,
    earning: Wide,
}

fn of(selection: &Selection<'_>, scope: &Scope, program: &LoyaltyProgram) -> Loyalty {
    let (measure, unit) = (program.measure(), selection.dataset.unit());
    let thresholds = program.thresholds();
    let periods = spans(scope.as_of, program.months);
    let data_from = selection.whole.span().map_or(scope.as_of, |data| data.from);
    let compared = covered(data_from, periods[1]);
    let mut sums = vec![LevelSum::default(); thresholds.len() + 1];
    // By the measure of the programme, and by the other one.
    let (mut measured, mut others): (Vec<i64>, Vec<i64>) = Default::default();
    let other = measure.other();
    let mut moved = MovedMembers::default();
    // Below all levels is 0, the lowest is 1.
    let level = |own: i64| thresholds.partition_point(|least| *least <= own);
    let reached = |history: &History<'_>| (!history.days.is_empty()).then(|| measure.of(history, unit));
    for (_, history) in selection.histories(Period { from: Day::MIN, to: scope.as_of }) {
        let [own, before] = periods.map(|period| history.within(period));
        let (now, then) = (reached(&own), reached(&before).filter(|_| compared));
        moved.count(now.map_or(0, level), then.map_or(0, level));
        if let Some(sum) = then.and_then(|then| sums.get_mut(level(then))) {
            sum.before += 1;
        }
        let Some(now) = now else { continue };
        measured.push(now);
        others.push(other.of(&own, unit));
        if let Some(sum) = sums.get_mut(level(now)) {
            let amount = own.amounts.iter().fold(0i64, |sum, amount| sum.saturating_add(*amount));
            sum.customers += 1;
            sum.revenue.add(amount);
            sum.earning.add(amount.max(0));
        }
    }
    sort_ascending(&mut measured);
    sort_ascending(&mut others);
    Loyalty {
        program: program.clone(),
        as_of: scope.as_of,
        periods,
        data_from,
        customers: measured.len() as u64,
        revenue: unit.money(sums.iter().map(|sum| sum.revenue.sum()).sum::<i128>()),
        lines: lines(program, &thresholds, &sums, &measured, (unit, compared)),
        moved: compared.then_some(moved),
        spread: MemberSpread::of(&measured, &thresholds),
        suggested: LoyaltyBasis::ALL.map(|basis| {
            let other = LoyaltyProgram { basis, levels: Vec::new(), ..program.clone() };
            match other.measure() == measure {
                true => suggested(&other, &measured),
                false => suggested(&other, &others),
            }
        }),
    }
}

impl MovedMembers {
    fn count(&mut self, now: usize, then: usize) {
        match (now, then) {
            (0, 0) => {}
            (_, 0) => self.joined += 1,
            (0, _) => self.left += 1,
            (now, then) if now > then => self.risen += 1,
            (now, then) if now < then => self.fallen += 1,
            (_, _) => self.same += 1,
        }
    }
}

fn lines(
    program: &LoyaltyProgram,
    thresholds: &[i64],
    sums: &[LevelSum],
    ascending: &[i64],
    (unit, compared): (AmountUnit, bool),
) -> Vec<LevelLine> {
    let levels = std::iter::once(None).chain(program.levels.iter().map(Some));
    let bounds = std::iter::once(None).chain(thresholds.iter().map(|least| Some(*least)));
    let next = thresholds.iter().map(|least| Some(*least)).chain([None]);
    let mut out = Vec::new();
    for (((level, sum), from), below) in levels.zip(sums).zip(bounds).zip(next) {
        let behind = MemberBehind { measure: program.measure(), months: program.months, from, below, earlier: false };
        let near = below.map(|below| {
            let near = (below as f64 * CLOSE).ceil() as i64;
            MemberBehind { from: Some(from.map_or(near, |from| from.max(near))), ..behind }
        });
        let line = LevelLine {
            level: level.map(|level| level.id),
            behind,
            customers: sum.customers,
            revenue: unit.money(sum.revenue.sum()),
            close: near.map(|near| held(ascending, &near)),
            behind_close: near,
            before: compared.then_some(sum.before),
            ..LevelLine::default()
        };
        out.push(match level {
            None => line,
            Some(level) => LevelLine {
                wanted: level.wanted.and_then(|share| wanted(program, ascending, share.0, below)),
                ..line.priced(program, level, unit.money(sum.earning.sum()))
            },
        });
    }
    out
}
