//! What the keys do in a grid: on a cell, and in the editor of a cell.

use super::grid::{At, Grid};
use leptos::ev::KeyboardEvent;

/// A key on a cell that is not being edited.
pub fn on_cell(grid: Grid, at: At, event: &KeyboardEvent) {
    // Keys of a button inside the cell are its own.
    if event.target() != event.current_target() || event.is_composing() {
        return;
    }
    let command = event.ctrl_key() || event.meta_key();
    let columns = grid.width().saturating_sub(1);
    let first = |row: isize| (grid.beside(at, row, 0).0, if row < 0 { 0 } else { columns });
    let far = isize::MAX;
    let to = match (event.key().as_str(), event.alt_key()) {
        ("ArrowUp", true) => return done(event, || grid.move_row(at, -1)),
        ("ArrowDown", true) => return done(event, || grid.move_row(at, 1)),
        (_, true) => return,
        ("ArrowUp", _) => grid.beside(at, if command { -far } else { -1 }, 0),
        ("ArrowDown", _) => grid.beside(at, if command { far } else { 1 }, 0),
        ("ArrowLeft", _) => grid.beside(at, 0, -1),
        ("ArrowRight", _) => grid.beside(at, 0, 1),
        ("Home", _) if command => first(-far),
        ("End", _) if command => first(far),
        ("Home", _) => (at.0, 0),
        ("End", _) => (at.0, columns),
        ("Enter" | "F2", _) => return done(event, || grid.edit(at, false)),
        ("Delete" | "Backspace", _) => return done(event, || grid.clear(at)),
        (_, _) if command => return,
        // What is done or not has no text to type: the space bar changes it, as it does a box.
        (" ", _) if grid.is_mark(at) => return done(event, || grid.edit(at, false)),
        _ if grid.is_mark(at) => return,
        // The key itself goes into the editor, which has the focus by then; so do the first keys of a Chinese word.
        (key, _) if key.chars().count() == 1 || key == "Process" => return grid.edit(at, true),
        _ => return,
    };
    done(event, || grid.focus(to));
}

fn done(event: &KeyboardEvent, act: impl FnOnce()) {
    event.prevent_default();
    act();
}

/// What a key in an editor asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    /// Keep what was typed and go to this cell.
    Keep(At),
    /// Put the old content back.
    Cancel,
}

/// What a key in an editor asks for; nothing when it belongs to the editor.
pub fn in_editor(grid: Grid, at: At, event: &KeyboardEvent) -> Option<Leave> {
    // Enter and Escape also choose from the candidates of an input method.
    if event.is_composing() || event.key_code() == 229 {
        return None;
    }
    event.stop_propagation();
    let leave = match event.key().as_str() {
        "Escape" => Leave::Cancel,
        "Enter" if event.alt_key() || event.shift_key() => return None,
        "Enter" => Leave::Keep(at),
        "F2" => Leave::Keep(at),
        "Tab" => Leave::Keep(grid.next(at, !event.shift_key()).unwrap_or(at)),
        _ => return None,
    };
    event.prevent_default();
    Some(leave)
}
