//! KPIs of the document, and figures by how they are computed.

use super::entry::{Entry, Kind};
use crate::analysis::FigureKey;
use crate::goals::Kpi;
use crate::locale::fill;
use crate::protocol::Screen;
use crate::state::{App, Topic};
use crate::ui::shared::{figure_name, figure_text, kpi_filter, kpi_name};
use leptos::prelude::*;

/// Every KPI: it opens with its details.
pub fn kpis(app: App) -> Vec<Entry> {
    let t = app.prefs.texts();
    let entry = |kpi: &Kpi| {
        let id = kpi.id;
        let goal = Some(kpi.goal.clone()).filter(|goal| !goal.trim().is_empty());
        let detail = goal.into_iter().chain(kpi_filter(app, kpi)).collect::<Vec<_>>().join(" · ");
        Entry::new(Kind::Kpi, kpi_name(t, kpi), detail, move |app| {
            app.view.open(Screen::Kpis);
            app.chosen_kpi.set(Some(id));
        })
    };
    let kpis: Vec<Kpi> = app.workspace.with_document(|document| document.kpis.iter().cloned().collect());
    kpis.iter().map(entry).collect()
}

/// Every figure that the program knows: it opens with how it is computed.
pub fn figures(app: App) -> Vec<Entry> {
    let t = app.prefs.texts();
    let entry = |key: FigureKey| {
        let name = fill(t.basis.open, &[("name", figure_name(t, key))]);
        Entry::new(Kind::Figure, name, figure_text(t, key, "meaning"), move |app| app.drawer.show(Topic::Figure(key)))
    };
    FigureKey::ALL.map(entry).into()
}
