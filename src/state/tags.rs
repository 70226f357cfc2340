//! Tags of customers, and the attributes that criteria can ask for.

use super::ask::{Latest, ask};
use super::{App, ImportFailure, Kept, Loadable};
use crate::analysis::{Attribute, Tag, TagTable};
use crate::dataset::Kind;
use crate::engine::{TagView, TagsOf, TraitFacts, TraitView};
use crate::plan::{Edit, PlanError, TagEdit};
use futures::future::FutureExt;
use leptos::prelude::*;
use std::sync::Arc;

/// The attributes of the open tables of customers.
pub type TraitList = Arc<Vec<TraitFacts>>;

impl App {
    /// The attributes of the open tables of customers.
    pub fn traits(self) -> TraitList {
        self.known_traits.get()
    }

    /// What the open tables say of an attribute; nothing where they do not have it.
    pub fn trait_facts(self, of: &Attribute) -> Option<TraitFacts> {
        let Attribute::Column(key) = of else { return None };
        self.known_traits.with(|traits| traits.iter().find(|facts| facts.key == *key).cloned())
    }

    /// Keeps the attributes current.
    pub(super) fn follow_traits(self) {
        let wanted = Memo::new(move |_| {
            let generation = self.data.generation.get();
            let is_told = || self.data.sources.with(|all| all.iter().any(|one| one.mapping.kind == Kind::Customers));
            (generation > 0 && self.data.loaded() && is_told()).then_some(generation)
        });
        let line = Latest::default();
        let into: Kept<TraitList> = self.known_traits;
        let done = move |answered: Result<Vec<TraitFacts>, ImportFailure>| {
            // What was closed meanwhile says nothing any more.
            let is_open = wanted.try_get_untracked().flatten().is_some();
            into.try_set(answered.ok().filter(|_| is_open).map(Arc::new).unwrap_or_default());
        };
        Effect::new(move || match wanted.get() {
            Some(generation) => line.ask(generation, |_| ask(TraitView()).boxed_local(), done),
            None => {
                line.forget();
                into.set(TraitList::default());
            }
        });
    }

    /// The tags as the engine needs them: what a tag is called changes no figure.
    pub(super) fn shown_tags(self) -> Vec<Tag> {
        let bare = |tag: &Tag| Tag { name: String::new(), topic: String::new(), ready: String::new(), ..tag.clone() };
        self.workspace.with_document(|document| document.tags.iter().map(bare).collect())
    }

    /// Who has which tag, while it is looked at. With tags in hand, these are asked for in the place of those of the document.
    pub fn tag_table(self, on: Signal<bool>, instead: Option<Signal<Vec<Tag>>>) -> ReadSignal<Loadable<Arc<TagTable>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| {
            let (generation, mut params) = on.get().then(|| looked_at.get()).flatten()?;
            if let Some(instead) = instead {
                params.tags = instead.get();
            }
            Some((generation, params))
        });
        self.answered(wanted, |(_, params)| TagView(params))
    }

    /// The tags of the customer in the drawer.
    pub fn customer_tags(self) -> ReadSignal<Loadable<Arc<Vec<crate::analysis::TagId>>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| {
            let person = self.drawer.person()?;
            let (generation, params) = looked_at.get().filter(|(_, params)| !params.tags.is_empty())?;
            Some((generation, params, person.id))
        });
        self.answered(wanted, |(_, params, id)| TagsOf(params, id))
    }

    /// Changes the tags of the document.
    ///
    /// # Errors
    /// Where the document refuses it.
    pub fn edit_tags(self, edit: TagEdit) -> Result<(), PlanError> {
        self.workspace.edit(Edit::Tags(edit))
    }
}
