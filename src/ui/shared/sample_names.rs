//! The sample speaks the reader's language.

use crate::state::App;
use leptos::prelude::Get;

/// The name of a channel or a category: as the file has it; of the sample, in the reader's language.
pub fn part_name(app: App, name: &str) -> String {
    let own = || {
        let key = name.to_ascii_lowercase().replace(' ', "_");
        app.data.sample.get().then(|| app.prefs.texts().sample.named(&key)).flatten()
    };
    own().unwrap_or(name).to_owned()
}
