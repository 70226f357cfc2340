//! "How this is computed": formula, numbers, period and source of the figure that was asked.

mod figure;
mod kpi;
mod outcome;
mod quality;
mod rules;
mod sheet;
mod source;

use super::super::shared::Dialog;
use crate::state::{App, Topic, use_app};
use crate::ui::view;
use leptos::prelude::*;
use sheet::Explanation;

/// The dialog.
#[component]
pub fn HelpDialog() -> impl IntoView {
    let app = use_app();
    let topic = Memo::new(move |_| app.help.topic());
    let open = Signal::derive(move || topic.with(Option::is_some));
    let title = Signal::derive(move || app.prefs.texts().basis.title.to_owned());
    view! {
        <Dialog open title on_close=move |()| app.help.close()>
            {move || topic.get().map(|topic| sheet::sheet(app, explanation(app, &topic)))}
            <source::FigureSource />
        </Dialog>
    }
}

fn explanation(app: App, topic: &Topic) -> Explanation {
    match topic {
        Topic::Figure(figure) => figure::explain(app, figure),
        Topic::Kpi(id) => kpi::explain(app, *id),
        Topic::Score => kpi::explain_score(app),
        Topic::Outcome(figure) => outcome::explain(app, *figure),
        Topic::Segments(scheme) => rules::segments(app, *scheme),
        Topic::Scores => rules::scores(app),
        Topic::Quality(name, tally, score) => quality::explain(app, name, *tally, *score),
    }
}
