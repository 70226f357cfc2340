//! Explanations as a tree: a line whose thing is explained itself opens its explanation in the drawer, and unfolds to what it
//! is made of. What is below a line is computed while it is unfolded, and never before.

use super::explain;
use super::explanation::Line;
use crate::state::{Topic, use_app};
use crate::ui::shared::rows;
use crate::ui::view;
use leptos::prelude::*;

/// The lines below the topics that lead to them.
pub(super) fn tree(lines: Memo<Vec<Line>>, above: Vec<Topic>) -> AnyView {
    view! {
        <ul class="tree">
            {rows(
                move || lines.with(|lines| lines.iter().enumerate().map(|(at, line)| (at, line.topic.clone())).collect()),
                |(at, topic)| format!("{at} {topic:?}"),
                move |(at, topic)| {
                    let line = Memo::new(move |_| lines.with(|lines| lines.get(at).cloned()).unwrap_or_default());
                    row(line, topic, above.clone())
                },
            )}
        </ul>
    }
}

fn row(line: Memo<Line>, topic: Option<Topic>, above: Vec<Topic>) -> AnyView {
    let app = use_app();
    let open = RwSignal::new(false);
    let name = move || line.with(|line| line.name.clone());
    let label = Signal::derive(move || match open.get() {
        true => fill_name(app.prefs.texts().basis.fold, &name()),
        false => fill_name(app.prefs.texts().basis.unfold, &name()),
    });
    // What is explained further up would never end.
    let unfolds = topic.clone().filter(|topic| has_parts(topic) && !above.contains(topic));
    let toggle = unfolds.is_some().then(|| {
        view! {
            <button type="button" class="tree-toggle" aria-label=label title=label data-testid="tree-toggle"
                aria-expanded=move || open.get().to_string() on:click=move |_| open.update(|open| *open = !*open)></button>
        }
    });
    let opens = topic.map(|topic| {
        view! {
            <button type="button" class="tree-open" data-testid="tree-open" on:click=move |_| app.drawer.deepen(topic.clone())>
                {name}
            </button>
        }
    });
    let called = opens.unwrap_or_else(|| view! { <span>{name}</span> });
    let below = move || {
        let topic = unfolds.clone().filter(|_| open.get())?;
        let above = above.iter().cloned().chain([topic.clone()]).collect();
        let lines = Memo::new(move |_| explain(app, &topic).lines());
        Some(tree(lines, above))
    };
    view! {
        <li class="tree-line" data-testid="tree-line">
            <div class="tree-row">
                {toggle}
                <span class="tree-sign">{move || line.with(|line| line.sign)}</span>
                <span class="tree-name">
                    {called}
                    {move || line.with(|line| (!line.note.is_empty()).then(|| line.note.clone())).map(|note| view! {
                        <small class="tree-note">{note}</small>
                    })}
                </span>
                <span class="tree-value">{move || line.with(|line| match line.exact {
                    Some(exact) => view! { <data value=exact.to_string()>{line.text.clone()}</data> },
                    None => view! { <span>{line.text.clone()}</span> },
                })}</span>
            </div>
            {below}
        </li>
    }
}

fn fill_name(text: &str, name: &str) -> String {
    crate::locale::fill(text, &[("name", name)])
}

/// Whether something is made of parts. An input of the what-if is where the way ends.
fn has_parts(topic: &Topic) -> bool {
    match topic {
        Topic::Input(_) | Topic::Quality { .. } => false,
        Topic::Figure(_)
        | Topic::Kpi(_)
        | Topic::Actual(_)
        | Topic::Score
        | Topic::Outcome(_)
        | Topic::Response(_)
        | Topic::Segments(_)
        | Topic::Segment(_)
        | Topic::Scores
        | Topic::Rows(_) => true,
    }
}
