//! The table of cohorts as a file: every row, and for each column what the cells show.

use crate::analysis::{CohortMeasure, CohortSplit, CohortTable};
use crate::state::App;
use crate::ui::shared::{cohort_after, cohort_column, cohort_row};

/// Saves the table. Numbers are plain; an open cell carries its sign, so that nobody takes it for a final one.
pub fn save(app: App, table: &CohortTable, measure: CohortMeasure) {
    let t = app.prefs.texts();
    let first = match table.ask.split {
        CohortSplit::Start => t.cohorts.split_start,
        CohortSplit::Channel => t.cohorts.split_channel,
        CohortSplit::Category => t.cohorts.split_category,
    };
    let plain = |value: f64| match measure {
        CohortMeasure::Customers => format!("{value:.0}"),
        CohortMeasure::Share => format!("{value:.4}"),
        CohortMeasure::Revenue | CohortMeasure::PerCustomer => format!("{value:.2}"),
    };
    let wide = table.mean.len();
    let mut head = vec![first.to_owned(), t.common.customers.to_owned()];
    let after = cohort_after(t, table.ask.step);
    head.extend((0..wide).map(|k| format!("{after}: {}", cohort_column(table.ask.rule, k))));
    let mut lines = vec![head];
    for row in &table.rows {
        let mut line = vec![cohort_row(app, table.ask, row.of), row.size.to_string()];
        line.extend(row.cells.iter().map(|cell| {
            let text = measure.of(cell, row.size).map(plain).unwrap_or_default();
            if measure.is_open(cell) { format!("{text}*") } else { text }
        }));
        line.resize(wide + 2, String::new());
        lines.push(line);
    }
    if matches!(measure, CohortMeasure::Share | CohortMeasure::PerCustomer) {
        let mut line = vec![t.cohorts.mean.to_owned(), table.customers().to_string()];
        line.extend(table.mean.iter().map(|mean| measure.mean(mean).map(plain).unwrap_or_default()));
        lines.push(line);
    }
    app.save_rows("cohorts.csv", &lines);
}
