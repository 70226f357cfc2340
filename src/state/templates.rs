//! The templates: project files that are fetched once, behind the first screen and before any file can be chosen, in every
//! language, so that a change of language costs no request.

use super::App;
use super::lasting::Kept;
use crate::locale::Lang;
use crate::plan::{self, ANNUAL, Document, Part, PlanError, TEMPLATES, Template, TemplateDef, Templates};
use crate::platform::fetch;
use crate::platform::requests::follow;
use futures::future::{FutureExt, LocalBoxFuture, Shared, join_all};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

thread_local! {
    /// Those that have come, through the gate.
    static HELD: RefCell<Vec<(&'static str, Lang, Arc<Document>)>> = const { RefCell::new(Vec::new()) };
    /// Ends when each of them has come or failed; nothing before they were asked for.
    static ARRIVAL: RefCell<Option<Shared<LocalBoxFuture<'static, ()>>>> = const { RefCell::new(None) };
}

/// What is known of the templates.
#[derive(Clone, Copy, Default)]
pub struct Library {
    /// Those that have come or failed, and whether they are here.
    known: Kept<Vec<(&'static str, Lang, bool)>>,
    /// The parts in which somebody begins without one.
    pub blank: Kept<BTreeSet<Part>>,
}

/// Why a template was not taken.
#[derive(Debug, Clone, PartialEq)]
pub enum NotTaken {
    /// Its file is not here.
    Missing,
    /// The document refuses it.
    Refused(PlanError),
}

impl Library {
    /// Whether a template is here in a language; nothing while it is on its way.
    pub fn is_here(&self, slug: &str, lang: Lang) -> Option<bool> {
        let is_it = |(known, of, _): &&(&'static str, Lang, bool)| *known == slug && *of == lang;
        self.known.with(|known| known.iter().find(is_it).map(|(.., here)| *here))
    }
}

/// Waits until each template has come or failed.
pub(super) async fn settled() {
    let arrival = ARRIVAL.with_borrow(Clone::clone);
    if let Some(arrival) = arrival {
        arrival.await;
    }
}

/// The annual strategy in every language that has come.
pub(super) async fn annual() -> Vec<Arc<Document>> {
    settled().await;
    Lang::ALL.into_iter().filter_map(|lang| held(ANNUAL, lang)).collect()
}

fn held(slug: &str, lang: Lang) -> Option<Arc<Document>> {
    HELD.with_borrow(|all| all.iter().find(|(known, of, _)| *known == slug && *of == lang).map(|found| found.2.clone()))
}

fn all_in(lang: Lang) -> Templates {
    let in_lang = |def: TemplateDef| Some((def.slug.to_owned(), Document::clone(&*held(def.slug, lang)?)));
    TEMPLATES.into_iter().filter_map(in_lang).collect()
}

/// What is in a template's file: a document that needs no mending.
fn read(text: &str) -> Option<Document> {
    plan::restore(text).ok().filter(|(_, notes)| notes.is_empty()).map(|(document, _)| document)
}

impl App {
    /// Asks for every template, those of the reader's language first.
    pub(super) fn fetch_templates(self) {
        let mut languages = Lang::ALL;
        let own = self.prefs.lang_untracked();
        languages.sort_by_key(|lang| *lang != own);
        let wanted = languages.into_iter().flat_map(|lang| TEMPLATES.map(|def| (def.slug, lang)));
        let coming = wanted.map(|(slug, lang)| {
            let name = format!("templates/{slug}.{}.json", lang.code());
            let text = follow(async move { fetch::text(&name).await });
            async move {
                let document = text.await.ok().and_then(|text| read(&text));
                let here = document.is_some();
                HELD.with_borrow_mut(|all| all.extend(document.map(|document| (slug, lang, Arc::new(document)))));
                self.templates.known.update(|known| known.push((slug, lang, here)));
            }
        });
        let arrival = join_all(coming.collect::<Vec<_>>()).map(drop).boxed_local().shared();
        ARRIVAL.set(Some(arrival.clone()));
        spawn_local(arrival);
    }

    /// Puts parts of a template in the place of the document's own, in the reader's language; undo brings these back.
    pub fn take_template(self, slug: &str, parts: &[Part]) -> Result<(), NotTaken> {
        let document = held(slug, self.prefs.lang_untracked()).ok_or(NotTaken::Missing)?;
        let data = untrack(|| self.said_by_files());
        let template = Template { slug, document: &document };
        self.workspace.take_template(template, parts, data).map_err(NotTaken::Refused)
    }

    /// What came with a template and nobody has touched follows the language, in every step of the history too; what
    /// somebody has changed stays as it is.
    pub(super) fn follow_language(self) {
        spawn_local(async move {
            settled().await;
            if self.workspace.with_document_untracked(|document| document.examples.is_empty()) {
                return;
            }
            let to = all_in(self.prefs.lang_untracked());
            let known = Lang::ALL.map(all_in);
            let known: Vec<&Templates> = known.iter().collect();
            self.workspace.history.update(|history| {
                history.rewrite(|document| plan::translated(document, &to, &known));
            });
            self.workspace.changed('e');
        });
    }
}
