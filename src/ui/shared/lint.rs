//! What a check of the plan found, in words.

use super::{input_name, lever_called, line_called, line_name, segment_in};
use crate::locale::{Format, Texts, fill, plural};
use crate::plan::{Check, ColumnId, Document, Id, long, short};
use crate::state::App;
use crate::ui::shared::plan_words::{column_name, days, table_caption};
use crate::units::{Currency, Money, Ratio};
use crate::whatif::{Input, ScenarioId, Unit};

/// Where the thing that was found stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// An element of the Plan screen.
    Element(String),
    /// The Budget screen.
    Budget,
    /// The KPIs screen.
    Kpis,
}

/// What was found, why it matters, what the fix does, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    pub message: String,
    pub reason: String,
    pub fix: String,
    pub place: Place,
}

/// The words for a check.
pub fn words(app: App, check: &Check) -> Said {
    let (t, format, currency) = (app.prefs.texts(), app.prefs.format(), app.plan_currency());
    app.workspace.with_document(|document| Teller { t, format: format.as_ref(), document, currency }.tell(check))
}

struct Teller<'a> {
    t: &'static Texts,
    format: &'a dyn Format,
    document: &'a Document,
    currency: Currency,
}

fn at(row: Id, column: ColumnId) -> Place {
    Place::Element(format!("cell-{}-{column}", row.0))
}

impl Teller<'_> {
    fn money(&self, amount: Money) -> String {
        self.format.money(amount, self.currency, true)
    }

    fn share(&self, share: Ratio) -> String {
        self.format.share(share)
    }

    fn input(&self, input: Input, value: f64) -> String {
        match self.document.money.spec(input).map_or(Unit::Number, |spec| spec.unit) {
            Unit::Money => self.money(Money::from_units(value)),
            Unit::Ratio => self.share(Ratio(value)),
            _ => self.format.decimal_up_to(value, 2),
        }
    }

    /// The name of a row, or "Untitled".
    fn row(&self, row: Id) -> String {
        let name = self.document.plan.row_name(row).map(str::trim).filter(|name| !name.is_empty());
        name.unwrap_or(self.t.plan.untitled).to_owned()
    }

    /// A sentence about a scenario names it; one about the base plan does not.
    fn of(&self, scenario: Option<ScenarioId>, what: String) -> String {
        match scenario.and_then(|id| self.document.money.scenario(id)) {
            Some(scenario) => fill(self.t.plan.check_in_scenario, &[("scenario", &scenario.name), ("what", &what)]),
            None => what,
        }
    }

    /// The name of a column of a row.
    fn column(&self, row: Id, column: ColumnId) -> String {
        let plan = &self.document.plan;
        let table = plan.row(row).map(|row| row.table);
        let found = table.and_then(|table| Some(column_name(self.t, table, plan.column(table, column)?)));
        found.unwrap_or_default()
    }

    /// The cell that holds the day of a row, or its first one.
    fn day_cell(&self, row: Id) -> Place {
        let plan = &self.document.plan;
        let found = plan.row(row).and_then(|row| {
            let columns = &plan.table(row.table)?.columns;
            let of_days = columns.iter().find(|column| row.day(column.id).is_some() || row.span(column.id).is_some());
            of_days.or(columns.first()).map(|column| column.id)
        });
        found.map_or(Place::Element(format!("row-{}", row.0)), |column| at(row, column))
    }

    fn tell(&self, check: &Check) -> Said {
        match check {
            Check::UnsupportedInput { .. }
            | Check::NoInvestment { .. }
            | Check::InvestmentNotStated { .. }
            | Check::UnsupportedResponse { .. }
            | Check::DoubleCount { .. }
            | Check::BenefitAboveRevenue { .. }
            | Check::LineOutOfBounds { .. }
            | Check::TechnologyAboveLimit { .. }
            | Check::SplitNotWhole { .. }
            | Check::WeightsNotWhole { .. } => self.about_money(check),
            Check::OutsidePhase { .. } | Check::Overdue { .. } => self.about_time(check),
            _ => self.about_rows(check),
        }
    }

    fn list(&self, names: &[String]) -> String {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        self.format.list(&names)
    }

    fn about_money(&self, check: &Check) -> Said {
        let (p, l, plan) = (&self.t.plan, &self.t.levers, &self.document.money);
        let said = |message: String, reason: String, fix: String| Said { message, reason, fix, place: Place::Budget };
        match check {
            Check::UnsupportedInput { input, value } => said(
                fill(p.check_unsupported, &[("name", &input_name(self.t, plan, *input))]),
                fill(p.check_unsupported_why, &[("value", &self.input(*input, *value))]),
                String::new(),
            ),
            Check::UnsupportedResponse { levers } => {
                let names: Vec<String> = levers.iter().map(|lever| lever_called(self.t, plan, *lever)).collect();
                let text = plural(levers.len() as u64, l.check_response_one, l.check_response_other);
                said(
                    fill(text, &[("count", &self.format.integer(levers.len() as f64))]),
                    fill(l.check_response_why, &[("names", &self.list(&names))]),
                    String::new(),
                )
            }
            Check::NoInvestment { scenario, ceiling } => said(
                self.of(*scenario, p.check_budget_none.to_owned()),
                fill(p.check_budget_ceiling, &[("ceiling", &self.money(*ceiling))]),
                fill(p.fix_budget, &[("ceiling", &self.money(*ceiling))]),
            ),
            Check::InvestmentNotStated { budget, ceiling } => said(
                fill(p.check_budget_assumed, &[("budget", &self.money(*budget))]),
                fill(p.check_budget_ceiling, &[("ceiling", &self.money(*ceiling))]),
                String::new(),
            ),
            Check::DoubleCount { scenario, a, b, amounts } => {
                let names = [lever_called(self.t, plan, *a), lever_called(self.t, plan, *b)];
                let amounts = [self.money(amounts.0), self.money(amounts.1)];
                said(
                    self.of(*scenario, fill(p.check_double, &[("first", &names[0]), ("second", &names[1])])),
                    fill(p.check_double_why, &[("a", &amounts[0]), ("b", &amounts[1])]),
                    p.fix_overlap.to_owned(),
                )
            }
            Check::BenefitAboveRevenue { lever, benefit, revenue } => {
                let values = [("benefit", &*self.money(*benefit)), ("revenue", &self.money(*revenue))];
                let message = match lever {
                    Some(lever) => fill(l.check_above_lever, &[("name", &lever_called(self.t, plan, *lever))]),
                    None => l.check_above_all.to_owned(),
                };
                said(message, fill(l.check_above_why, &values), String::new())
            }
            Check::LineOutOfBounds { scenario, line, amount, bounds } => {
                let name = line_called(self.t, plan, *line);
                let (min, max) = (self.money(bounds.0), self.money(bounds.1));
                let values = [("name", &*name), ("amount", &self.money(*amount)), ("min", &min), ("max", &max)];
                let message = self.of(*scenario, fill(l.check_bounds, &values));
                said(message, l.check_bounds_why.to_owned(), String::new())
            }
            Check::TechnologyAboveLimit { scenario, share, limit } => {
                let (share, limit) = (self.share(*share), self.share(*limit));
                let lines = plan.lines.iter().filter(|line| line.technology);
                let technology: Vec<String> = lines.map(|line| line_name(self.t, line)).collect();
                said(
                    self.of(*scenario, fill(p.check_technology, &[("share", &share), ("limit", &limit)])),
                    fill(p.check_technology_why, &[("names", &self.list(&technology))]),
                    fill(p.fix_technology, &[("limit", &limit)]),
                )
            }
            Check::SplitNotWhole { scenario, sum } => said(
                self.of(*scenario, fill(p.check_shares, &[("sum", &self.format.percent(*sum, 1))])),
                p.check_shares_why.to_owned(),
                p.fix_scale.to_owned(),
            ),
            Check::WeightsNotWhole { sum, scaled } => {
                let scaled: Vec<String> = scaled.iter().map(|weight| self.format.percent(*weight, 1)).collect();
                let scaled: Vec<&str> = scaled.iter().map(String::as_str).collect();
                let message = fill(p.check_weights, &[("sum", &self.share(*sum))]);
                let reason = fill(p.check_weights_why, &[("weights", &self.format.list(&scaled))]);
                Said { place: Place::Kpis, ..said(message, reason, p.fix_scale.to_owned()) }
            }
            _ => said(String::new(), String::new(), String::new()),
        }
    }

    fn about_time(&self, check: &Check) -> Said {
        let p = &self.t.plan;
        match check {
            Check::OutsidePhase { row, phase, date, start, end } => {
                let inside = self.format.date((*date).max(*start).min(*end));
                let dates = [
                    ("date", self.format.date(*date)),
                    ("from", self.format.date(*start)),
                    ("to", self.format.date(*end)),
                ];
                Said {
                    message: fill(p.check_outside, &[("name", &self.row(*row)), ("phase", &self.row(*phase))]),
                    reason: fill(p.check_outside_why, &dates.each_ref().map(|(key, text)| (*key, text.as_str()))),
                    fix: fill(p.fix_move, &[("date", &inside)]),
                    place: self.day_cell(*row),
                }
            }
            Check::Overdue { row, date, days: late } => Said {
                message: fill(p.check_overdue, &[("name", &self.row(*row)), ("date", &self.format.date(*date))]),
                reason: fill(p.check_overdue_why, &[("days", &days(self.t, self.format, *late))]),
                fix: p.milestone_mark_done.to_owned(),
                place: self.day_cell(*row),
            },
            other => self.about_rows(other),
        }
    }

    fn about_rows(&self, check: &Check) -> Said {
        let p = &self.t.plan;
        let said = |message: String, reason: &str, place: Place| Said {
            message,
            reason: reason.to_owned(),
            fix: p.fix_row.to_owned(),
            place,
        };
        match check {
            Check::NoOwner { row, column } => {
                let message = fill(p.check_owner_missing, &[("row", &self.row(*row))]);
                said(message, p.check_owner_why, at(*row, *column))
            }
            Check::NoDate { row, column } => {
                let message = fill(p.check_date_missing, &[("row", &self.row(*row))]);
                said(message, p.check_date_why, at(*row, *column))
            }
            Check::EmptyCell { row, column } => {
                let name = self.column(*row, *column);
                let message = fill(p.check_empty, &[("row", &self.row(*row)), ("column", &name)]);
                said(message, p.check_empty_why, at(*row, *column))
            }
            Check::EmptyRow { row, column } => {
                let table = self.document.plan.row(*row).map(|row| row.table);
                let name = table.map(|table| table_caption(self.t, self.document, table)).unwrap_or_default();
                let message = fill(p.check_empty_row, &[("table", &name)]);
                said(message, p.check_empty_why, at(*row, *column))
            }
            Check::NoNumber { row, column } => {
                let reason = fill(p.check_no_number_why, &[("column", &self.column(*row, *column))]);
                said(fill(p.check_no_number, &[("row", &self.row(*row))]), &reason, at(*row, *column))
            }
            Check::SameMeasures { first, second } => {
                let names = [("first", self.row(*first)), ("second", self.row(*second))];
                let message = fill(p.check_same_measures, &names.each_ref().map(|(key, text)| (*key, text.as_str())));
                said(message, p.check_same_measures_why, at(*second, short::MEASURES))
            }
            Check::SegmentUncovered { segment } => {
                let message =
                    fill(p.check_segment_uncovered, &[("segment", &segment_in(self.t, self.document, *segment))]);
                said(message, p.check_segment_uncovered_why, Place::Element("short-table".to_owned()))
            }
            Check::OneOwner { owner } => {
                let message = fill(p.check_one_owner, &[("owner", owner)]);
                said(message, p.check_one_owner_why, Place::Element("short-table".to_owned()))
            }
            Check::LongTooEarly { row, due, limit } => {
                let message = fill(p.check_long_too_early, &[("name", &self.row(*row))]);
                let dates = [("date", self.format.date(*due)), ("limit", self.format.date(*limit))];
                let reason = fill(p.check_long_why, &dates.each_ref().map(|(key, text)| (*key, text.as_str())));
                said(message, &reason, at(*row, long::DUE))
            }
            _ => said(String::new(), "", Place::Budget),
        }
    }
}
