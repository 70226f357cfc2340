//! "How this is computed": formula, numbers, period and source of what was asked, down to rows or to an assumption.

mod explanation;
mod figure;
mod input;
mod kpi;
mod outcome;
mod quality;
mod rows;
mod rules;
mod score;
mod sheet;
mod source;
mod tree;

use crate::state::{App, Topic, use_app};
use crate::ui::view;
use explanation::Explanation;
use leptos::prelude::*;

/// The answer to what was asked last.
#[component]
pub fn Help() -> impl IntoView {
    let app = use_app();
    let topic = Memo::new(move |_| app.drawer.topic());
    let shown = move || {
        topic.get().map(|topic| {
            let asked = topic.clone();
            let explanation = Memo::new(move |_| explain(app, &asked));
            sheet::sheet(app, topic, explanation)
        })
    };
    view! {
        {shown}
        <source::FigureSource />
    }
}

/// The explanation of a topic, from the figures that are on screen.
fn explain(app: App, topic: &Topic) -> Explanation {
    match topic {
        Topic::Figure(key) => figure::explain(app, *key),
        Topic::Rows(kind) => rows::explain(app, *kind),
        Topic::Kpi(id) => kpi::explain(app, *id),
        Topic::Actual(id) => kpi::explain_actual(app, *id),
        Topic::Score => score::explain(app),
        Topic::Outcome(figure) => outcome::explain(app, *figure),
        Topic::Response(lever) => input::response(app, *lever),
        Topic::Input(input) => input::explain(app, *input),
        Topic::Segments(scheme) => rules::segments(app, *scheme),
        Topic::Segment(segment) => rules::segment(app, *segment),
        Topic::Scores => rules::scores(app),
        Topic::Quality { name, files, field } => quality::explain(app, name, files, *field),
    }
}
