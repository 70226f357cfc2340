//! What figures rest on: the orders, tables, days and customers that were chosen, and the passes over them that several
//! figures share, each made once and only when somebody asks.

use super::activity::{Activity, Selection, Totals};
use super::answers::Answers;
use super::concentration::Concentration;
use super::figures::{Figure, FigureKey, Input, InputKey, Missing, Need};
use super::open_tables::{OpenTables, Picked};
use super::returns::Returned;
use super::scope::Scope;
use super::{Currencies, Filter, Params, Sources};
use crate::dataset::{Dataset, Kind, Role};
use crate::units::{Exact, Money, Period, Ratio};
use std::cell::OnceCell;

/// What customers did up to the end of each of the two spans of a retention, and who counts.
pub(super) struct Returning<'a> {
    pub earlier: &'a Activity,
    pub recent: &'a Activity,
    pub selection: Selection<'a>,
}

/// All that a figure may read.
pub(super) struct Facts<'a> {
    pub scope: &'a Scope,
    /// The orders that count.
    pub selection: &'a Selection<'a>,
    /// What the customers who count did in the period.
    pub activity: &'a Activity,
    /// Their revenue, ascending.
    pub ascending: &'a [i64],
    /// The spread of it.
    pub spread: &'a Concentration,
    /// What retention compares; nothing where the data do not cover it.
    pub returning: Option<Returning<'a>>,
    /// Revenue of unknown customers.
    pub unknown: Money,
    /// Lines of all orders, whatever the choice.
    pub lines: u64,
    /// Lines that stand beside the orders, such as returns.
    pub lines_beside: u64,
    /// The tables beside the orders.
    pub tables: &'a OpenTables<'a>,
    pub filter: &'a Filter,
    pub sources: &'a Sources,
    pub currencies: &'a Currencies,
    pub shared: Shared,
}

/// Passes that several figures share.
#[derive(Default)]
pub(super) struct Shared {
    totals: OnceCell<Totals>,
    unsold: OnceCell<Exact>,
    answers: OnceCell<Answers>,
    returned: OnceCell<Returned>,
}

/// A value and what it rests on.
pub(super) struct Computed {
    pub value: Result<f64, Missing>,
    pub inputs: Vec<Input>,
    /// The exact amount where the value is a sum of money.
    pub money: Option<Money>,
    /// Rows that went in, and all that could have.
    pub rows: (u64, u64),
    /// The span that it is about and the one that it is compared with, where those are its own.
    pub spans: Option<(Period, Period)>,
    /// The kind of table that it comes from, of all those that it could come from.
    pub from: Option<Kind>,
    pub choices: Vec<Kind>,
}

impl Computed {
    /// A value of so many rows out of all that there are.
    pub fn new(value: Result<f64, Missing>, inputs: Vec<Input>, rows: (u64, u64)) -> Computed {
        Computed { value, inputs, money: None, rows, spans: None, from: None, choices: Vec::new() }
    }

    /// No value, for a reason.
    pub fn missing(why: Missing) -> Computed {
        Computed::new(Err(why), Vec::new(), (0, 0))
    }

    /// The same with the exact amount, where there is a value.
    pub fn with_money(self, amount: Money) -> Computed {
        Computed { money: self.value.is_ok().then_some(amount), ..self }
    }
}

impl<'a> Facts<'a> {
    /// Facts where no single orders are open: what customers did in sum, or nothing, and the other tables.
    pub fn without_lines(
        scope: &'a Scope,
        selection: &'a Selection<'a>,
        activity: &'a Activity,
        (ascending, spread): (&'a [i64], &'a Concentration),
        tables: &'a OpenTables<'a>,
        params: &'a Params,
    ) -> Facts<'a> {
        Facts {
            scope,
            selection,
            activity,
            ascending,
            spread,
            returning: None,
            unknown: Money(0),
            lines: 0,
            lines_beside: 0,
            tables,
            filter: &params.filter,
            sources: &params.sources,
            currencies: &params.currencies,
            shared: Shared::default(),
        }
    }
}

impl Facts<'_> {
    /// A figure with its basis.
    pub fn figure(&self, key: FigureKey) -> Figure {
        let computed = key.compute(self);
        let spans = computed.spans;
        Figure {
            money: computed.money,
            period: Some(spans.map_or(self.scope.period, |(own, _)| own)),
            compared_with: spans.map(|(_, before)| before),
            rows_used: computed.rows.0,
            rows_left_out: computed.rows.1.saturating_sub(computed.rows.0),
            from: computed.from,
            choices: computed.choices,
            ..Figure::new(key, computed.value, computed.inputs)
        }
    }

    /// A figure of the orders, of all lines of the customers who count.
    pub fn of_orders(&self, value: Result<f64, Missing>, inputs: Vec<Input>) -> Computed {
        Computed::new(value, inputs, (self.totals().lines, self.lines))
    }

    /// The value where the period reaches into the days of the data.
    pub fn known(&self, value: f64) -> Result<f64, Missing> {
        if self.scope.holds_data() { Ok(value) } else { Err(Missing::NoOrders) }
    }

    /// Customers, orders, lines of the period.
    pub fn totals(&self) -> Totals {
        *self.shared.totals.get_or_init(|| self.activity.totals())
    }

    /// Refunds without an order that they could lower, which are not above zero.
    pub fn unsold(&self) -> Exact {
        *self.shared.unsold.get_or_init(|| self.selection.unsold_sum(self.scope.beside()))
    }

    /// Answers and campaigns in the columns beside the order lines.
    pub fn answers(&self) -> &Answers {
        self.shared.answers.get_or_init(|| Answers::of(self.selection, self.scope.period))
    }

    /// What came back.
    pub fn returned(&self) -> &Returned {
        self.shared.returned.get_or_init(|| Returned::of(self.selection, self.scope))
    }

    /// Computes a figure from the table that a person chose, or else from the first that there is.
    pub fn of_tables(&self, key: FigureKey, compute: impl Fn(&Need) -> Computed) -> Computed {
        let there: Vec<&Need> = key.def().needs.iter().filter(|need| self.has(need)).collect();
        let mut choices: Vec<Kind> = there.iter().map(|need| need.kind).collect();
        choices.dedup();
        let wanted = self.sources.of(key);
        let chosen = there.iter().find(|need| Some(need.kind) == wanted).or(there.first());
        match chosen {
            Some(need) => {
                let computed = compute(need);
                let value = computed.value.map_err(|why| self.other_days(need, why));
                Computed { value, from: Some(need.kind), choices, ..computed }
            }
            None => Computed::new(Err(Missing::ColumnAbsent(key)), Vec::new(), (0, self.lines)),
        }
    }

    /// The rows of the tables that a need names: of the period, the filter and the customers who count.
    pub fn picked(&self, need: &Need) -> Result<Picked<'_>, Missing> {
        self.tables.pick(need, self.scope.beside(), self.filter, &self.selection.mask)
    }

    /// The reason for no value: that no row lies in the period, where that is so.
    fn other_days(&self, need: &Need, why: Missing) -> Missing {
        let period = self.scope.beside();
        let days = self.tables.days(need).filter(|days| days.to < period.from || period.to < days.from);
        match (why, days) {
            (Missing::NoAnswers, Some(days)) => Missing::OtherDays { kind: need.kind, days },
            (why, _) => why,
        }
    }

    /// The reason why amounts of a kind of table cannot be held against revenue: they are in another currency. Revenue is
    /// that of the orders, or of sums of customers where no single orders are open.
    pub fn other_currency(&self, kind: Kind) -> Option<Missing> {
        let revenue = if self.lines > 0 { Kind::Orders } else { Kind::Summaries };
        let (own, revenue) = self.currencies.apart(kind, revenue)?;
        Some(Missing::OtherCurrency { kind, own, revenue })
    }

    fn has(&self, need: &Need) -> bool {
        match need.kind {
            Kind::Orders => need.roles.iter().all(|role| has_column(self.selection.whole, *role)),
            _ => self.tables.of(need).next().is_some(),
        }
    }
}

/// Whether the orders have an optional column.
fn has_column(orders: &Dataset, role: Role) -> bool {
    match role {
        Role::Rating => !orders.line_ratings().is_empty(),
        Role::Recommend => !orders.line_recommends().is_empty(),
        Role::Campaign => !orders.line_campaigns().is_empty(),
        _ => false,
    }
}

/// Inputs that several figures share.
impl Facts<'_> {
    /// Customers with an order in the period.
    pub fn customers(&self) -> Input {
        Input::count(InputKey::CUSTOMERS, self.totals().customers)
    }

    /// Orders of the period.
    pub fn orders(&self) -> Input {
        Input::count(InputKey::ORDERS, self.totals().orders)
    }

    /// Revenue of the period, less refunds without an order.
    pub fn total(&self) -> Money {
        (self.totals().revenue + self.unsold()).money()
    }

    /// The same as an input.
    pub fn revenue(&self) -> Input {
        Input::money(InputKey::REVENUE, self.total())
    }

    /// A quotient of two numbers of the orders.
    pub fn quotient(&self, part: Input, whole: Input) -> Computed {
        let value = Ratio::of(part.value, whole.value).map(|ratio| ratio.0).ok_or(Missing::NoOrders);
        self.of_orders(value, vec![part, whole])
    }

    /// What shares of revenue rest on, and why there are none where there are none: those who have any revenue.
    pub fn share_base(&self) -> (Vec<Input>, Missing) {
        let base = match self.spread.positive == self.total() {
            true => vec![self.revenue()],
            false => vec![
                Input::money(InputKey::POSITIVE_REVENUE, self.spread.positive),
                Input::count(InputKey::NOT_POSITIVE, self.spread.not_positive),
            ],
        };
        (base, if self.totals().customers == 0 { Missing::NoOrders } else { Missing::NoRevenue })
    }
}
