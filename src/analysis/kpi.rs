//! The key figures of a period.

use super::activity::{Activity, Selection, money};
use super::concentration::{Concentration, top_share, top_sum};
use super::figure::{Figure, FigureKey, Input, InputKey, Missing};
use super::returns::returns;
use super::scope::Scope;
use super::survey::survey;
use crate::units::{Period, Ratio};

/// What customers did up to the end of each of the two spans of a retention, and who counts.
pub(super) struct Returning<'a> {
    pub earlier: &'a Activity,
    pub recent: &'a Activity,
    pub selection: Selection<'a>,
}

/// All figures except retention, in the order of [`FigureKey::ALL`].
pub(super) fn figures(
    selection: &Selection<'_>,
    scope: &Scope,
    activity: &Activity,
    ascending: &[i64],
    spread: &Concentration,
) -> Vec<Figure> {
    let totals = activity.totals();
    let customers = Input::count(InputKey::Customers, totals.customers);
    let orders = Input::count(InputKey::Orders, totals.orders);
    let unsold = selection.unsold_sum(scope.beside());
    let total = money(i128::from(totals.revenue.0) + unsold);
    let revenue = Input::money(InputKey::Revenue, total);
    let known = |value: f64| if scope.holds_data() { Ok(value) } else { Err(Missing::NoOrders) };
    let quotient = |a: Input, b: Input| Ratio::of(a.value, b.value).map(|r| r.0).ok_or(Missing::NoOrders);

    let mut sum = Figure::new(FigureKey::Revenue, known(revenue.value), vec![revenue]);
    sum.money = sum.value.map(|_| total);
    sum.inputs.extend((unsold != 0).then(|| Input::money(InputKey::UnsoldRefunds, money(-unsold))));
    let repeat = Input::count(InputKey::RepeatCustomers, totals.repeat);
    let (top_customers, top_revenue) = top_sum(ascending, 0.2);
    let top = [
        Input::count(InputKey::TopCustomers, if totals.customers == 0 { 0 } else { top_customers }),
        customers,
        Input::money(InputKey::TopRevenue, money(top_revenue)),
    ];
    // Shares rest on those who have any revenue.
    let base = match spread.positive == total {
        true => vec![revenue],
        false => vec![
            Input::money(InputKey::PositiveRevenue, spread.positive),
            Input::count(InputKey::NotPositive, spread.not_positive),
        ],
    };
    let no_shares = if totals.customers == 0 { Missing::NoOrders } else { Missing::NoRevenue };
    let top_fifth = top_share(ascending, 0.2).map(|t| t.revenue.0).ok_or(no_shares);

    let mut figures = vec![
        Figure::new(FigureKey::Customers, known(customers.value), vec![customers]),
        Figure::new(FigureKey::Orders, known(orders.value), vec![orders]),
        sum,
        Figure::new(FigureKey::AverageOrderValue, quotient(revenue, orders), vec![revenue, orders]),
        Figure::new(FigureKey::RevenuePerCustomer, quotient(revenue, customers), vec![revenue, customers]),
        Figure::new(FigureKey::OrdersPerCustomer, quotient(orders, customers), vec![orders, customers]),
        Figure::new(FigureKey::RepeatPurchaseRate, quotient(repeat, customers), vec![repeat, customers]),
        Figure::new(FigureKey::TopFifthShare, top_fifth, top.iter().chain(&base).copied().collect()),
        Figure::new(FigureKey::Gini, spread.gini.ok_or(no_shares), [customers].iter().chain(&base).copied().collect()),
    ];
    figures.iter_mut().for_each(|f| f.rows_used = totals.lines);
    figures.extend(survey(selection, scope.period, &totals));
    figures.extend(returns(selection, scope));
    for figure in &mut figures {
        figure.period = Some(scope.period);
    }
    figures
}

/// Share of the earlier span's customers who ordered again in the recent span.
///
/// Retention = customers with an order in both spans / customers with an order in the earlier one.
pub(super) fn retention(scope: &Scope, returning: Option<Returning<'_>>) -> Figure {
    let mut figure = match returning {
        None => Figure::new(
            FigureKey::Retention,
            Err(match scope.one_day() {
                true => Missing::OneDay,
                false => Missing::PeriodNotCovered((scope.earlier.days() > 0).then_some(scope.earlier)),
            }),
            Vec::new(),
        ),
        Some(Returning { earlier, recent, selection }) => {
            let spans = earlier.active_since(scope.earlier.from).zip(recent.active_since(scope.recent.from));
            let (mut before, mut again) = (0, 0);
            for (_, (earlier, recent)) in spans.enumerate().filter(|(customer, _)| selection.mask.wants(*customer)) {
                before += u64::from(earlier);
                again += u64::from(earlier && recent);
            }
            let value = Ratio::of(again as f64, before as f64).map(|r| r.0).ok_or(Missing::NoCustomersBefore);
            let inputs =
                vec![Input::count(InputKey::CustomersRetained, again), Input::count(InputKey::CustomersBefore, before)];
            let mut figure = Figure::new(FigureKey::Retention, value, inputs);
            figure.rows_used = selection.lines_within(Period { from: scope.earlier.from, to: scope.recent.to });
            figure
        }
    };
    figure.period = Some(scope.recent);
    figure.compared_with = Some(scope.earlier);
    figure
}
