//! One table in several files, such as the orders of each month: they are put behind one another to be joined as one.

use super::data::{Candidate, ImportFailure};
use super::joins::Waiting;
use super::lanes::{Job, check_sum, lanes};
use super::mapping::look;
use super::tables::known_by;
use crate::import::Mapping;
use crate::platform::File;
use crate::platform::files::behind_one_another;

/// Names that are shown of a table in several files.
const MOST_NAMES: usize = 3;

/// Files that are one table, and that table.
pub(super) struct Stack {
    pub parts: Vec<Waiting>,
    pub whole: Waiting,
}

impl Stack {
    /// Whether the file is a part.
    pub fn has(&self, file: &File) -> bool {
        self.parts.iter().any(|(part, _)| known_by(part) == known_by(file))
    }

    /// Puts the table in the place of its parts.
    pub fn take_place(self, waiting: &mut Vec<Waiting>) {
        let place = waiting.iter().position(|(file, _)| self.has(file)).unwrap_or(waiting.len());
        waiting.retain(|(file, _)| !self.has(file));
        waiting.insert(place.min(waiting.len()), self.whole);
    }
}

/// Whether two files can be read as one: they have the same columns, written alike.
pub(super) fn is_alike(one: &Candidate, other: &Candidate) -> bool {
    let (one, other) = (&one.mapping, &other.mapping);
    let whole = |mapping: &Mapping| {
        let plain = !mapping.compressed && !mapping.encoding.is_utf16();
        plain
            && mapping.has_header
            && mapping.skip_lines == 0
            && mapping.further_names == 0
            && mapping.last_line.is_none()
    };
    let alike = one.headers == other.headers && one.dialect() == other.dialect() && one.encoding == other.encoding;
    let alike = alike && one.currency == other.currency;
    whole(one) && whole(other) && alike
}

/// The files put behind one another, each kind of table by itself; files that stand alone are none.
pub(super) async fn stacked(job: &Job, files: &[&Waiting]) -> Result<Vec<Stack>, ImportFailure> {
    let mut groups: Vec<Vec<&Waiting>> = Vec::new();
    for one in files {
        match groups.iter_mut().find(|group| group.first().is_some_and(|first| is_alike(&first.1, &one.1))) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    let mut stacks = Vec::new();
    // What an archive says of a part is held against it now: nobody says anything of the whole.
    for group in groups.into_iter().filter(|group| group.len() > 1) {
        for (part, _) in &group {
            check_sum(job, part, lanes()).await?;
        }
        let files: Vec<File> = group.iter().map(|(file, _)| file.clone()).collect();
        let Some(file) = behind_one_another(&files, &name(&files)) else { continue };
        let looked = look(job, std::slice::from_ref(&file), Vec::new()).await?;
        let whole = looked.into_iter().next().map(|candidate| (file, candidate));
        let parts = group.into_iter().cloned().collect();
        stacks.extend(whole.map(|whole| Stack { parts, whole }));
    }
    Ok(stacks)
}

/// The names of the files, or how many more there are.
fn name(files: &[File]) -> String {
    let mut names: Vec<String> = files.iter().take(MOST_NAMES).map(File::name).collect();
    let more = files.len() - names.len();
    names.extend((more > 0).then(|| more.to_string()));
    names.join(" + ")
}
