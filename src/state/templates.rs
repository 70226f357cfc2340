//! The templates: project files that `start.js` asks for behind the program and before any file can be chosen, in every
//! language, so that a change of language costs no request. They come through the gate as any file does.

use super::App;
use super::lasting::Kept;
use crate::locale::Lang;
use crate::plan::{self, ANNUAL, Document, Part, PlanError, TEMPLATES, Template};
use crate::platform::texts;
use futures::channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::rc::Rc;

/// A template in a language; nothing where it did not come, or is no sound project file.
type Held = (&'static str, Lang, Option<Rc<Document>>);

thread_local! {
    static HELD: RefCell<Vec<Held>> = const { RefCell::new(Vec::new()) };
    /// Who waits for those that are still on their way.
    static WAITING: RefCell<Vec<oneshot::Sender<()>>> = const { RefCell::new(Vec::new()) };
}

/// What the screens know of the templates.
#[derive(Clone, Copy, Default)]
pub struct Library {
    /// How many have come or failed.
    heard: Kept<u32>,
    /// The parts in which somebody begins without one, a bit each.
    blank: Kept<u32>,
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
        self.heard.track();
        find(slug, lang).map(|document| document.is_some())
    }

    /// Whether somebody begins a part without a template.
    pub fn begins_blank(&self, part: Part) -> bool {
        self.blank.get() & bit(part) != 0
    }

    /// Begins a part without a template, or offers them again.
    pub fn begin_blank(&self, part: Part, blank: bool) {
        self.blank.update(|parts| *parts = if blank { *parts | bit(part) } else { *parts & !bit(part) });
    }
}

fn bit(part: Part) -> u32 {
    1 << part as u32
}

/// A template that has come or failed.
fn find(slug: &str, lang: Lang) -> Option<Option<Rc<Document>>> {
    let is_it = |(known, of, _): &&Held| *known == slug && *of == lang;
    HELD.with_borrow(|all| all.iter().find(is_it).map(|held| held.2.clone()))
}

/// Waits until each template has come or failed.
pub(super) async fn settled() {
    while HELD.with_borrow(Vec::len) < TEMPLATES.len() * Lang::ALL.len() {
        let (sender, receiver) = oneshot::channel();
        WAITING.with_borrow_mut(|all| all.push(sender));
        let _ = receiver.await;
    }
}

/// The annual strategy in every language that has come.
pub(super) async fn annual() -> Vec<Rc<Document>> {
    settled().await;
    Lang::ALL.into_iter().filter_map(|lang| find(ANNUAL, lang).flatten()).collect()
}

/// What is in a template's file: a document that needs no mending.
fn read(text: &str) -> Option<Rc<Document>> {
    plan::restore(text).ok().filter(|(_, notes)| notes.is_empty()).map(|(document, _)| Rc::new(document))
}

impl App {
    /// Reads the templates as they come, those of the reader's language first.
    pub(super) fn read_templates(self) {
        spawn_local(async move {
            let mut languages = Lang::ALL;
            languages.sort_by_key(|lang| *lang != self.prefs.lang_untracked());
            for (lang, def) in languages.into_iter().flat_map(|lang| TEMPLATES.map(|def| (lang, def))) {
                let text = texts::text(&format!("{}.{}", def.slug, lang.code())).await;
                let document = text.ok().and_then(|text| read(&text));
                HELD.with_borrow_mut(|all| all.push((def.slug, lang, document)));
                self.templates.heard.update(|count| *count += 1);
            }
            for waiting in WAITING.take() {
                // Who has stopped waiting need not be told.
                let _ = waiting.send(());
            }
        });
    }

    /// Puts parts of a template in the place of the document's own, in the reader's language; undo brings these back.
    pub fn take_template(self, slug: &str, parts: &[Part]) -> Result<(), NotTaken> {
        let document = find(slug, self.prefs.lang_untracked()).flatten().ok_or(NotTaken::Missing)?;
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
            let wanted = self.prefs.lang_untracked();
            HELD.with_borrow(|all| {
                let in_lang = |lang: Option<Lang>| {
                    let all = all.iter().filter(move |held| lang.is_none_or(|lang| held.1 == lang));
                    let here = all.filter_map(|(slug, _, held)| Some(Template { slug, document: held.as_deref()? }));
                    here.collect::<Vec<Template<'_>>>()
                };
                let (to, known) = (in_lang(Some(wanted)), in_lang(None));
                self.workspace.history.update(|history| {
                    history.rewrite(|document| plan::translated(document, &to, &known));
                });
            });
            self.workspace.changed('e');
        });
    }
}
