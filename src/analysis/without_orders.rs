//! What can be said where no order names a customer: the revenue of unknown ones, and what other tables hold.

use super::activity::{Activity, Mask, Selection};
use super::concentration::Concentration;
use super::facts::Facts;
use super::figures::{Figure, FigureKey, Missing};
use super::open_tables::OpenTables;
use super::results::{Basis, Results};
use super::returns::Returns;
use super::scope::Scope;
use super::unknown::unknown;
use super::{Compare, Params};
use crate::dataset::Dataset;

/// Figures of tables alone; every figure that needs orders says why it has no value. The days are those of the orders of
/// unknown customers, or else of the tables.
pub(super) fn without_orders(strangers: Option<&Dataset>, tables: &OpenTables<'_>, params: &Params) -> Results {
    let reason = if strangers.is_some() { Missing::NobodyNamed } else { Missing::NoFile };
    let Some(data) = strangers.and_then(Dataset::span).or_else(|| tables.span()) else {
        return Results::missing(reason);
    };
    let scope = Scope::new(params, data);
    let mut figures = figures(&scope, tables, params, reason);
    let earlier = match params.compare {
        Compare::Previous => Some(scope.back()),
        Compare::LastYear => Some(scope.a_year_back()),
        Compare::Nothing => None,
    };
    let earlier = earlier.filter(Scope::comparable);
    if let Some(earlier) = &earlier {
        let before = self::figures(earlier, tables, params, reason);
        for (figure, before) in figures.iter_mut().zip(before) {
            figure.previous = before.value;
        }
    }
    Results {
        basis: Basis {
            as_of: Some(scope.as_of),
            period: Some(scope.period),
            compared: earlier.map(|earlier| earlier.period),
            data: Some(data),
            ..Basis::default()
        },
        figures,
        unknown: unknown(strangers, params, &scope),
        ..Results::default()
    }
}

fn figures(scope: &Scope, tables: &OpenTables<'_>, params: &Params, reason: Missing) -> Vec<Figure> {
    let none = Dataset::default();
    // Without orders nobody is in a segment.
    let mask = if params.filtered().is_some() { Mask::Only(Vec::new()) } else { Mask::Everyone };
    let selection = Selection::new(&none, &none, mask, Returns::default());
    let (activity, spread) = (Activity::default(), Concentration::default());
    let facts = Facts::without_lines(scope, &selection, &activity, (&[], &spread), tables, params);
    let figure = |key: FigureKey| {
        let figure = facts.figure(key);
        match figure.missing {
            // No table holds it, or it needs customers who ordered.
            _ if figure.from.is_none() => Figure::new(key, Err(reason), Vec::new()),
            Some(Missing::NoOrders) => Figure { missing: Some(reason), ..figure },
            _ => figure,
        }
    };
    FigureKey::ALL.into_iter().map(figure).collect()
}
