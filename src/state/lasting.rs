//! Signals that live as long as the page, followed by effects that do not.
//!
//! A signal keeps a record of every effect that has read it until it changes next. The language may never change, and each
//! screen that is shown reads it hundreds of times: after 2,400 changes of screen the records alone took 80 MB. Here the
//! record is taken back when the effect that made it has ended.

use leptos::prelude::*;
use leptos::reactive::graph::{AnySource, AnySubscriber, Observer, Source, ToAnySource};
use std::cell::RefCell;
use std::ops::DerefMut;
use std::panic::Location;

/// A signal, or something computed, of the page's life.
#[derive(Debug)]
pub struct Lasting<S>(S);

/// A signal of the page's life.
pub type Kept<T> = Lasting<RwSignal<T>>;

impl<S: Clone> Clone for Lasting<S> {
    fn clone(&self) -> Self {
        Lasting(self.0.clone())
    }
}

impl<S: Copy> Copy for Lasting<S> {}

impl<S> From<S> for Lasting<S> {
    fn from(signal: S) -> Self {
        Lasting(signal)
    }
}

impl<T: Send + Sync + 'static> Kept<T> {
    /// A signal with its first value.
    #[track_caller]
    pub fn new(value: T) -> Self {
        Lasting(RwSignal::new(value))
    }
}

impl<T: Default + Send + Sync + 'static> Default for Kept<T> {
    fn default() -> Self {
        Lasting(RwSignal::default())
    }
}

impl<S: DefinedAt> DefinedAt for Lasting<S> {
    fn defined_at(&self) -> Option<&'static Location<'static>> {
        self.0.defined_at()
    }
}

/// What keeps records.
pub trait Recorded {
    /// Where they are kept.
    fn records(&self) -> AnySource;
}

impl<T: Send + Sync + 'static> Recorded for RwSignal<T> {
    fn records(&self) -> AnySource {
        self.to_any_source()
    }
}

impl<T: Send + Sync + 'static> Recorded for Memo<T> {
    fn records(&self) -> AnySource {
        ArcMemo::from(*self).to_any_source()
    }
}

impl<S: Track + Recorded> Track for Lasting<S> {
    #[track_caller]
    fn track(&self) {
        self.0.track();
        if let Some(observer) = Observer::get() {
            let records = self.0.records();
            on_cleanup(move || take_back(records, observer));
        }
    }
}

thread_local! {
    static ENDING: RefCell<Vec<(AnySource, AnySubscriber)>> = const { RefCell::new(Vec::new()) };
}

/// Takes a record back when the scope in which it was made has gone, if its effect has gone with it: that shows a moment
/// later, and an effect can outlive a part of what it has built.
fn take_back(records: AnySource, observer: AnySubscriber) {
    let first = ENDING.with_borrow_mut(|ending| {
        ending.push((records, observer));
        ending.len() == 1
    });
    if first {
        leptos::task::spawn_local(async {
            for (records, observer) in ENDING.take() {
                if observer.1.strong_count() == 0 {
                    records.remove_subscriber(&observer);
                }
            }
        });
    }
}

impl<S: ReadUntracked> ReadUntracked for Lasting<S> {
    type Value = S::Value;

    fn try_read_untracked(&self) -> Option<Self::Value> {
        self.0.try_read_untracked()
    }
}

impl<S: Notify> Notify for Lasting<S> {
    fn notify(&self) {
        self.0.notify();
    }
}

impl<S: Write> Write for Lasting<S> {
    type Value = S::Value;

    fn try_write(&self) -> Option<impl UntrackableGuard<Target = Self::Value>> {
        self.0.try_write()
    }

    fn try_write_untracked(&self) -> Option<impl DerefMut<Target = Self::Value>> {
        self.0.try_write_untracked()
    }
}

impl<S: IsDisposed> IsDisposed for Lasting<S> {
    fn is_disposed(&self) -> bool {
        self.0.is_disposed()
    }
}
