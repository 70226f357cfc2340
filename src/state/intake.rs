//! From what a person brings to the tables in it: files, folders, archives, workbooks, cells.

use super::App;
use super::data::{Candidate, ImportFailure, Notice, Source, Stage};
use super::lanes::Job;
use super::limit::refuse_too_large;
use super::mapping::look;
use super::reading::Reading;
use crate::container::{Foreign, MOST_TABLES};
use crate::import::{Doubt, Kind, Mapping, MergeList};
use crate::platform::File;
use crate::platform::files::{self, Brought, PASTED};
use crate::protocol::{Contents, Reply, Request, Screen};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

impl App {
    /// The person has chosen files: in a file dialog, by dropping or by pasting.
    pub fn choose_files(self, files: Vec<File>) {
        // A project file is no table; whoever drops one wants to open it.
        let (projects, files): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|file| file.name().to_lowercase().ends_with(".json"));
        if let Some(project) = projects.into_iter().next() {
            self.with_own_file(move || self.later(move |rest| (rest.open_copy)(self.workspace, project)));
        }
        if files.is_empty() {
            return;
        }
        let job = self.start_job(Stage::Looking);
        self.with_own_file(move || {
            if !job.cancelled() {
                self.open_files(job, files, Vec::new(), false);
            }
        });
    }

    /// Files of a file input.
    pub fn choose_picked(self, input: &leptos::web_sys::HtmlInputElement) {
        self.choose_files(files::picked(input));
    }

    /// Files, folders or cells of a drop or a paste. True when there was something in it.
    pub fn choose_transferred(self, data: &leptos::web_sys::DataTransfer) -> bool {
        match files::transferred(data) {
            Brought::Nothing => return false,
            Brought::Files(files) => self.choose_files(files),
            Brought::Folders(folders) => self.choose_folders(folders),
        }
        true
    }

    /// Files or cells pasted onto the page. True when there was something in it.
    pub fn choose_pasted(self, event: &leptos::web_sys::ClipboardEvent) -> bool {
        event.clipboard_data().is_some_and(|data| self.choose_transferred(&data))
    }

    /// Text typed or pasted into a field.
    pub fn choose_text(self, text: &str) {
        self.choose_files(files::from_text(PASTED, text).into_iter().collect());
    }

    /// Reads the files of folders and of the folders in them.
    fn choose_folders(self, folders: files::Folders) {
        let job = self.start_job(Stage::Looking);
        self.with_own_file(move || self.read_folders(job, folders));
    }

    fn read_folders(self, job: Job, folders: files::Folders) {
        spawn_local(async move {
            let name = folders.name();
            let files = folders.files().await;
            if job.cancelled() {
                return;
            }
            match files {
                Err(said) => self.data.stage.set(Stage::Failed(ImportFailure::Unreadable(name, said))),
                Ok(found) if found.files.is_empty() => {
                    self.data.stage.set(Stage::Failed(ImportFailure::NoTables(name)));
                }
                Ok(found) => {
                    let mut notices = ignored_notice(name, found.ignored);
                    notices.extend((!found.beyond.is_empty()).then_some(Notice::Beyond(found.beyond)));
                    self.open_files(job, found.files, notices, false);
                }
            }
        });
    }

    /// Goes on with what a job has brought.
    pub(super) fn open_files(self, job: Job, files: Vec<File>, notices: Vec<Notice>, sample: bool) {
        self.later(move |rest| (rest.open_files)(self, job, files, notices, sample));
    }

    /// Finds the tables in the files and looks at them; reads them when nothing has to be asked.
    pub(super) fn read_files(self, job: Job, files: Vec<File>, mut notices: Vec<Notice>, sample: bool) {
        let visits = Some(job.visits());
        let names = files.iter().filter(|_| !sample).map(File::name);
        self.goes_on_with(names.collect());
        spawn_local(async move {
            let mut lists = Vec::new();
            let opened = async {
                super::runtime::ready().await;
                let chosen = files.clone();
                let found = self.tables(&job, files, &mut notices, &mut lists).await?;
                let found = self.told_apart(found, &chosen);
                let (tables, seen): (Vec<File>, Vec<Option<Reply>>) = found.into_iter().unzip();
                let candidates = look(&job, &tables, seen).await?;
                refuse_too_large(&candidates)?;
                self.find_joins(&job, tables, candidates).await
            };
            let opened = opened.await;
            if job.cancelled() {
                return;
            }
            let (tables, mut candidates, joins_sure) = match opened {
                Ok(opened) => opened,
                Err(failure) => {
                    job.end();
                    self.data.under_way.set_value(Vec::new());
                    return self.data.stage.set(Stage::Failed(failure));
                }
            };
            self.data.under_way.set_value(Vec::new());
            if tables.is_empty() && !lists.is_empty() {
                job.end();
                self.data.stage.set(Stage::Idle);
                self.view.open(Screen::Data);
                return self.apply_lists(lists).await;
            }
            self.tables.lists.set_value(lists);
            self.data.rejected.set(Arc::default());
            self.data.notices_waiting.set_value(Some(notices));
            let (mut certain, mut continues) = (joins_sure, true);
            for candidate in &mut candidates {
                certain &= self.remembered(candidate);
                continues &= self.continues(candidate);
            }
            certain &= self.one_currency(&mut candidates, continues && !sample);
            self.join_currencies(continues && !sample);
            let reading = Reading { sample, continues, visits, ..Reading::default() };
            if certain {
                let mappings = candidates.into_iter().map(|candidate| candidate.mapping).collect();
                job.release();
                self.read(tables, mappings, reading);
            } else {
                self.ask(tables, candidates, reading);
            }
        });
    }

    /// Reads a file as files with these columns were read before, or as the open ones. Whether nothing is to be asked.
    pub(super) fn remembered(self, candidate: &mut Candidate) -> bool {
        if let Some(mapping) = self.workspace.profile(&candidate.sniff) {
            let settled = mapping.settles(&candidate.sniff.currencies);
            candidate.mapping = mapping;
            return settled;
        }
        let join = |source: &Source| candidate.mapping.join(&source.mapping);
        self.data.sources.with_untracked(|sources| sources.iter().for_each(join));
        candidate.sniff.certain()
    }

    /// Files are known by name and size. Where two of those that come have both in common, or one of them with an open file
    /// that was changed at another time, the later one gets a name of its own: `orders.csv (2)`.
    fn told_apart(self, mut found: Vec<(File, Option<Reply>)>, chosen: &[File]) -> Vec<(File, Option<Reply>)> {
        let open = self.data.files.with_value(|open| open.iter().map(|(file, _)| file.clone()).collect::<Vec<_>>());
        let mut before: Vec<File> = Vec::new();
        for (file, _) in &mut found {
            // What is made of a chosen file each time anew, such as a table of an archive, has no time of its own.
            let own_time = chosen.contains(file) && file.name() != PASTED;
            let other = |one: &File, name: &str| one.name() == name && one.size() == file.size();
            let moved = |one: &File| own_time && one.last_modified() != file.last_modified();
            let is_taken = |name: &str| {
                before.iter().any(|one| other(one, name)) || open.iter().any(|one| other(one, name) && moved(one))
            };
            let mut names = (1..).map(|n| if n == 1 { file.name() } else { format!("{} ({n})", file.name()) });
            let free = names.find(|name| !is_taken(name)).unwrap_or_default();
            if free != file.name()
                && let Some(renamed) = files::renamed(file, &free)
            {
                *file = renamed;
            }
            before.push(file.clone());
        }
        found
    }

    /// The figures are in one currency, that of the orders that stay open or come first. A file that says another one is
    /// to be asked about; false when there is such a file.
    pub(super) fn one_currency(self, candidates: &mut [Candidate], continues: bool) -> bool {
        let orders = |mapping: &Mapping| mapping.kind == Kind::Orders;
        let open = self.data.sources.with_untracked(|sources| {
            sources.iter().filter(|source| orders(&source.mapping)).find_map(|source| source.mapping.currency)
        });
        let mut figures = open.filter(|_| continues && !self.data.sample.get_untracked());
        let mut one = true;
        for Candidate { mapping, sniff, .. } in candidates.iter_mut().filter(|candidate| orders(&candidate.mapping)) {
            let said = mapping.currency.filter(|own| sniff.currencies.iter().any(|(found, _)| found == own));
            if said.is_some() && figures.is_some() && said != figures {
                // Its rates were for the other currency.
                mapping.rates.clear();
                (mapping.currency, mapping.only_currency) = (figures, false);
                sniff.doubts.push(Doubt::SeveralCurrencies);
                one = false;
            }
            figures = figures.or(mapping.currency);
        }
        one
    }

    /// The tables in these files, in their order, with what is known of their beginnings; lists of ids that are one customer go to `lists`.
    async fn tables(
        self,
        job: &Job,
        files: Vec<File>,
        notices: &mut Vec<Notice>,
        lists: &mut Vec<(String, MergeList)>,
    ) -> Result<Vec<(File, Option<Reply>)>, ImportFailure> {
        let mut found: Vec<(File, Option<Reply>)> = Vec::new();
        let mut beyond: Vec<String> = files.iter().skip(MOST_TABLES).map(File::name).collect();
        let files: Vec<File> = files.into_iter().take(MOST_TABLES).collect();
        // What holds nothing does not keep the others back, and is told.
        let mut none = Vec::new();
        let (empty, files): (Vec<File>, Vec<File>) = files.into_iter().partition(|file| file.size() == 0.0);
        none.extend(empty.iter().map(|file| ImportFailure::EmptyFile(file.name())));
        let opened = job.ask_each(&Request::Open, &files).await?;
        let unseen = |file| (file, None);
        for (file, answer) in files.into_iter().zip(opened) {
            let name = file.name();
            let contents = match answer {
                // A table, and what its beginning shows: the worker has looked at once.
                (seen @ Reply::Sniffed { .. }, _) => {
                    found.push((file, Some(seen)));
                    continue;
                }
                (Reply::Opened(contents), _) => contents,
                (Reply::Failed(failure), _) => return Err(ImportFailure::of(failure, &name)),
                (other, _) => return Err(ImportFailure::Unexpected(other.kind().to_owned())),
            };
            match contents {
                Contents::Table => found.push(unseen(file)),
                Contents::Merges(merges, faulty) => lists.push((name, MergeList { merges, faulty })),
                Contents::Workbook => found.extend(self.sheets(job, &file, notices).await?.into_iter().map(unseen)),
                Contents::Foreign(Foreign::Markup) => match job.ask(&Request::Page, &file).await? {
                    (Reply::Done, Some(table)) => found.extend(files::from_bytes(&name, &table).map(unseen)),
                    (Reply::Failed(failure), _) => return Err(ImportFailure::of(failure, &name)),
                    _ => return Err(ImportFailure::NotATable(name, Foreign::Markup)),
                },
                Contents::Foreign(foreign) => none.push(ImportFailure::NotATable(name, foreign)),
                Contents::Archive { tables, .. } if tables.is_empty() => return Err(ImportFailure::NoTables(name)),
                Contents::Archive { tables, ignored, beyond: more } => {
                    notices.extend(ignored_notice(name.clone(), ignored));
                    beyond.extend(more);
                    for table in tables {
                        let entry = files::entry(&file, &table);
                        found.push(unseen(entry.map_err(|said| ImportFailure::Unreadable(name.clone(), said))?));
                    }
                }
            }
        }
        if found.is_empty() && lists.is_empty() {
            if let Some(first) = none.into_iter().next() {
                return Err(first);
            }
        } else {
            let name = |failure| match failure {
                ImportFailure::EmptyFile(name) | ImportFailure::NotATable(name, _) => Some(name),
                _ => None,
            };
            let names: Vec<String> = none.into_iter().filter_map(name).collect();
            notices.extend((!names.is_empty()).then_some(Notice::NoTable(names)));
        }
        beyond.extend(found.drain(found.len().min(MOST_TABLES)..).map(|(file, _)| file.name()));
        if !beyond.is_empty() {
            notices.push(Notice::Beyond(beyond));
        }
        Ok(found)
    }
}

fn ignored_notice(holder: String, names: Vec<String>) -> Vec<Notice> {
    if names.is_empty() { Vec::new() } else { vec![Notice::Ignored { holder, names }] }
}
