//! Editing a scheme from the screen.

use crate::analysis::{Scheme, SchemeId};
use crate::plan::{Edit, SegmentEdit};
use crate::state::App;
use crate::ui::shared::plan_words::refusal;

/// A scheme of the document, as it is now.
pub fn found(app: App, id: SchemeId) -> Option<Scheme> {
    app.workspace.with_document_untracked(|document| document.schemes.iter().find(|scheme| scheme.id == id).cloned())
}

/// Carries an edit out, or says why not.
pub fn edit(app: App, edit: SegmentEdit) -> Result<(), String> {
    app.workspace.edit(Edit::Segments(edit)).map_err(|error| refusal(app, &error))
}

/// Changes a scheme; the reason when that makes no sense.
pub fn set(app: App, id: SchemeId, change: impl FnOnce(&mut Scheme)) -> Result<(), String> {
    match changed(app, id, change)? {
        Some(scheme) => edit(app, SegmentEdit::Set { scheme: Box::new(scheme) }),
        None => Ok(()),
    }
}

/// The same while a slider moves: all of it is one step.
pub fn slide(app: App, id: SchemeId, change: impl FnOnce(&mut Scheme)) {
    if let Ok(Some(scheme)) = changed(app, id, change) {
        // The slider stays within what is accepted.
        let _ = app.workspace.edit_gesture(Edit::Segments(SegmentEdit::Set { scheme: Box::new(scheme) }));
    }
}

/// Changes a scheme by something that has no field of its own; a refusal is said aloud.
pub fn set_aloud(app: App, id: SchemeId, change: impl FnOnce(&mut Scheme)) {
    if let Err(reason) = set(app, id, change) {
        app.announcer.say(reason);
    }
}

/// The scheme after a change; nothing where it changed nothing.
fn changed(app: App, id: SchemeId, change: impl FnOnce(&mut Scheme)) -> Result<Option<Scheme>, String> {
    let mut scheme = found(app, id).ok_or_else(|| app.prefs.texts().errors.edit_gone.to_owned())?;
    let before = scheme.clone();
    change(&mut scheme);
    Ok((scheme != before).then_some(scheme))
}
