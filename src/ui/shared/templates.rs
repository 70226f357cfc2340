//! The templates that can be taken, each with what is in it.

use super::example::slug;
use crate::locale::{Texts, fill};
use crate::plan::{Part, TEMPLATES, TemplateDef};
use crate::state::{App, NotTaken, focus, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Offers the templates that bring a part: the part alone, and with `whole` everything of it in one step.
#[component]
pub fn TemplateChooser(part: Part, #[prop(optional)] whole: bool) -> impl IntoView {
    let offered = TEMPLATES.into_iter().filter(move |def| def.parts.contains(&part));
    view! {
        <ul class="templates" data-testid=format!("{}-{}", if whole { "over" } else { "templates" }, slug(part)) aria-label=word(|t| t.templates.list)>
            {offered.map(|def| view! { <Offer part def whole /> }).collect_view()}
        </ul>
    }
}

#[component]
fn Offer(part: Part, def: TemplateDef, whole: bool) -> impl IntoView {
    let app = use_app();
    let here = move || app.templates.is_here(def.slug, app.prefs.lang());
    let ready = move || here() == Some(true);
    let say = move || {
        let t = &app.prefs.texts().templates;
        match here() {
            Some(true) => said(app.prefs.texts(), def.slug, "_say"),
            Some(false) => t.missing,
            None => t.coming,
        }
    };
    let name = move || said(app.prefs.texts(), def.slug, "");
    // Both lists can be on one screen.
    let testid = format!("{}-{}-{}", if whole { "over" } else { "adopt" }, slug(part), def.slug);
    let id = format!("say-{testid}");
    view! {
        <li>
            <button type="button" class="button button-small" aria-describedby=id.clone()
                data-testid=testid disabled=move || !ready()
                on:click=move |_| take(app, def, &[part], whole)>
                {name}
            </button>
            <span class="template-say" id=id class:template-missing=move || here() == Some(false)>{say}</span>
            {(whole && def.parts.len() > 1).then(|| view! {
                <button type="button" class="button button-small button-quiet" aria-label=move || all_of(app, def)
                    title=move || all_of(app, def) data-testid=format!("whole-{}", def.slug)
                    disabled=move || !ready() on:click=move |_| take(app, def, def.parts, whole)>
                    {word(|t| t.templates.whole)}
                </button>
            })}
        </li>
    }
}

/// A text of a template.
fn said(t: &Texts, slug: &str, which: &str) -> &'static str {
    t.templates.named(&format!("{slug}{which}")).unwrap_or_default()
}

fn all_of(app: App, def: TemplateDef) -> String {
    let t = app.prefs.texts();
    let parts = def.parts.iter().map(|part| match part {
        Part::Goals => t.templates.part_goals,
        Part::Budget => t.templates.part_budget,
        Part::Plan => t.templates.part_plan,
    });
    let parts = app.prefs.format().list(&parts.collect::<Vec<&str>>());
    fill(t.templates.whole_long, &[("name", said(t, def.slug, "")), ("parts", &parts)])
}

/// Takes parts of a template, in the place of what may be there. The buttons may be gone then, so the focus goes to the
/// screen.
fn take(app: App, def: TemplateDef, parts: &[Part], over: bool) {
    let outcome = app.take_template(def.slug, parts);
    let t = app.prefs.texts();
    app.announcer.say(match outcome {
        Ok(()) if over => t.plan.template_done,
        Ok(()) => t.plan.example_adopted,
        Err(NotTaken::Missing) => return app.announcer.say(t.templates.missing),
        Err(NotTaken::Refused(_)) => return app.announcer.say(t.errors.edit_refused),
    });
    focus("main");
}
