//! Listening that ends by itself.

use gloo::events::EventListener;

/// A handle on events that somebody listens to. Dropping it removes the listener, so keep it as long as the answer is wanted.
#[must_use = "dropping the handle ends the listening"]
pub struct Listener {
    _events: Box<dyn std::any::Any>,
}

impl Listener {
    /// Keeps whatever must stay alive for the listening.
    pub(super) fn keep<T: 'static>(held: T) -> Listener {
        Listener { _events: Box::new(held) }
    }
}

impl From<EventListener> for Listener {
    fn from(event: EventListener) -> Listener {
        Listener::keep(event)
    }
}
