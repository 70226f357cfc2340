//! The figures that KPIs ask for, each over a period of its own.

use super::Engine;
use crate::analysis::{self, Compare, Currencies, Params, Results, Scheme, SchemeId, Sources, Tag};
use crate::goals::{Covered, KpiAnswer, KpiAsk};

impl Engine {
    /// Answers what KPIs ask; equal periods and filters are computed once. Nothing before anything was opened, and no answer
    /// for what has no as-of day.
    pub fn kpis(
        &self,
        schemes: &[Scheme],
        tags: &[Tag],
        sources: &Sources,
        currencies: &Currencies,
        asks: &[KpiAsk],
    ) -> Option<Vec<KpiAnswer>> {
        if !self.holds_rows() {
            return None;
        }
        let mut known: Vec<(Params, Results)> = Vec::new();
        let answers = asks.iter().filter_map(|ask| {
            let params = Params {
                as_of: ask.as_of,
                window: ask.period.window(),
                // A KPI is held against its baseline and its target.
                compare: Compare::Nothing,
                filter: ask.filter.clone(),
                // Only the scheme of the filter tells customers apart.
                schemes: of_filter(schemes, ask),
                scheme: SchemeId::TIERS,
                tags: tags.to_vec(),
                sources: sources.clone(),
                currencies: currencies.clone(),
            };
            if !known.iter().any(|(asked, _)| *asked == params) {
                let results = self.figures(&params);
                known.push((params.clone(), results));
            }
            let (_, results) = known.iter().find(|(asked, _)| *asked == params)?;
            let (as_of, data) = results.basis.as_of.zip(results.basis.data)?;
            let figure = results.figure(ask.figure)?.clone();
            // Of sums a window has no effect, so there is no period to cover.
            let covered = match self.sums_only() {
                true => Covered { held: 0, of: 0 },
                false => Covered::of(ask.period, as_of, data),
            };
            Some(KpiAnswer { ask: ask.clone(), figure, covered })
        });
        Some(answers.collect())
    }

    fn figures(&self, params: &Params) -> Results {
        if let Some(dataset) = self.orders() {
            return analysis::run_figures(dataset, self.beside(), params);
        }
        // Sums, or orders that name nobody: each figure says why it has no value.
        self.analyse(params).unwrap_or_default()
    }
}

fn of_filter(schemes: &[Scheme], ask: &KpiAsk) -> Vec<Scheme> {
    let wanted = ask.filter.segment.map(|segment| segment.scheme);
    schemes.iter().filter(|scheme| Some(scheme.id) == wanted).cloned().collect()
}
