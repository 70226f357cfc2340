//! What can be done from anywhere.

use super::entry::{Entry, Kind};
use crate::analysis::Filter;
use crate::locale::Lang;
use crate::state::{App, Theme};

/// The commands that have a meaning now.
pub fn commands(app: App) -> Vec<Entry> {
    let t = app.prefs.texts();
    let command = |name: &str, act: fn(App)| Entry::new(Kind::Command, name, "", act);
    let mut all = vec![
        command(t.data.choose_files, |_| crate::ui::shared::choose_files()),
        command(t.shell.export_results, App::export_results),
        command(t.find.save_project, |app| app.workspace.save_copy()),
    ];
    let history = [
        (app.workspace.can_undo(), t.shell.undo, (|app| app.undo()) as fn(App)),
        (app.workspace.can_redo(), t.shell.redo, |app| app.redo()),
        (app.view.filter() != Filter::default(), t.common.clear_filter, |app| app.view.clear_filter()),
    ];
    all.extend(history.into_iter().filter(|(can, ..)| *can).map(|(_, name, act)| command(name, act)));
    all.extend(Theme::ALL.map(|theme| {
        let name = match theme {
            Theme::System => t.shell.theme_system,
            Theme::Light => t.shell.theme_light,
            Theme::Dark => t.shell.theme_dark,
        };
        let name = format!("{}: {name}", t.shell.theme);
        Entry::new(Kind::Command, name, "", move |app| app.prefs.set_theme(theme))
    }));
    // Each language also by its own name, for whoever cannot read the present one.
    all.extend(Lang::ALL.map(|lang| {
        let name = format!("{}: {}", t.shell.language, lang.own_name());
        Entry::new(Kind::Command, name, lang.code(), move |app| app.set_lang(lang))
    }));
    all
}
