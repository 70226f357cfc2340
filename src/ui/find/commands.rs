//! What can be done from anywhere.

use super::entry::{Entry, Kind};
use crate::analysis::Filter;
use crate::locale::Lang;
use crate::state::{App, Theme};
use crate::ui::shared::Shape;

/// The commands that have a meaning now.
pub fn commands(app: App) -> Vec<Entry> {
    let t = app.prefs.texts();
    let command = |shape, name: &str, act: fn(App)| Entry::new(Kind::Command, name, "", act).with_shape(shape);
    let mut all = vec![
        command(Shape::File, t.data.choose_files, |_| crate::ui::shared::choose_files()),
        command(Shape::Export, t.shell.export_results, App::export_results),
        command(Shape::Download, t.find.save_project, |app| app.workspace.save_copy()),
    ];
    let history = [
        (app.workspace.can_undo(), Shape::Undo, t.shell.undo, (|app| app.undo()) as fn(App)),
        (app.workspace.can_redo(), Shape::Redo, t.shell.redo, |app| app.redo()),
        (app.view.filter() != Filter::default(), Shape::Close, t.common.clear_filter, |app| app.view.clear_filter()),
    ];
    all.extend(history.into_iter().filter(|(can, ..)| *can).map(|(_, shape, name, act)| command(shape, name, act)));
    all.extend(Theme::ALL.map(|theme| {
        let (shape, name) = match theme {
            Theme::System => (Shape::Half, t.shell.theme_system),
            Theme::Light => (Shape::Sun, t.shell.theme_light),
            Theme::Dark => (Shape::Moon, t.shell.theme_dark),
        };
        let name = format!("{}: {name}", t.shell.theme);
        Entry::new(Kind::Command, name, "", move |app| app.prefs.set_theme(theme)).with_shape(shape)
    }));
    // Each language also by its own name, for whoever cannot read the present one.
    all.extend(Lang::ALL.map(|lang| {
        let name = format!("{}: {}", t.shell.language, lang.own_name());
        Entry::new(Kind::Command, name, lang.code(), move |app| app.set_lang(lang))
    }));
    all
}
