//! How the waiting files are read: looking at their beginnings, asking, previewing, correcting afterwards.

use super::App;
use super::data::{Candidate, ImportFailure, Notice, Stage};
use super::lanes::Job;
use super::reading::Reading;
use super::weigh::answered;
use crate::container::Foreign;
use crate::import::{Doubt, Mapping, Returns, Role, Sniff};
use crate::platform::File;
use crate::protocol::{Reply, Request, Screen};
use leptos::prelude::*;
use leptos::task::spawn_local;

impl App {
    /// Opens the mapping step; its worker stays for the previews.
    pub(super) fn ask(self, files: Vec<File>, mut candidates: Vec<Candidate>, reading: Reading) {
        self.goes_on_with(files.iter().map(File::name).collect());
        self.data.under_way.set_value(Vec::new());
        for (file, candidate) in files.iter().zip(&mut candidates).filter(|(_, candidate)| candidate.joined.is_none()) {
            candidate.joined = self.joined(file);
        }
        self.data.waiting.set_value((files, reading));
        self.data.weighed.set_value(Vec::new());
        self.data.stage.set(Stage::Confirm(candidates));
        self.view.open(Screen::Data);
    }

    /// The person has confirmed or corrected how the waiting files are read, and which are left out.
    pub fn confirm_import(self, candidates: Vec<Candidate>) {
        let (files, reading) = self.data.waiting.try_update_value(std::mem::take).unwrap_or_default();
        let chosen = files.into_iter().zip(candidates);
        let (left, kept): (Vec<_>, Vec<_>) = chosen.partition(|(_, candidate)| candidate.left);
        let left: Vec<String> = left.iter().map(|(file, _)| file.name()).collect();
        self.tell_left(&kept, left, reading);
        let (files, candidates): (Vec<File>, Vec<Candidate>) = kept.into_iter().unzip();
        let mappings: Vec<Mapping> = candidates.iter().map(answered).collect();
        for mapping in &mappings {
            self.workspace.remember_profile(mapping);
        }
        let continues = candidates.iter().all(|candidate| self.continues(candidate));
        let looked = reading.looked || candidates.iter().any(|candidate| !candidate.later.is_empty());
        self.read(files, mappings, Reading { confirmed: true, continues, looked, visits: None, ..reading });
    }

    /// Notes which files are left out; what was noted before of those that are read goes.
    fn tell_left(self, kept: &[(File, Candidate)], left: Vec<String>, reading: Reading) {
        let parts = |candidate: &Candidate| candidate.joined.clone().filter(|joined| joined.together);
        let joined = kept
            .iter()
            .filter_map(|(_, candidate)| parts(candidate))
            .flat_map(|one| one.heads.into_iter().chain(one.lines));
        let read: Vec<String> = kept.iter().map(|(file, _)| file.name()).chain(joined).collect();
        let open = if reading.stay { self.data.notices.get_untracked().to_vec() } else { Vec::new() };
        self.data.notices_waiting.update_value(|waiting| {
            let known = waiting.take();
            if known.is_none() && left.is_empty() {
                return;
            }
            let mut notices = known.unwrap_or(open);
            for notice in &mut notices {
                if let Notice::LeftOut(names) = notice {
                    names.retain(|name| !read.contains(name) && !left.contains(name));
                }
            }
            notices.extend((!left.is_empty()).then_some(Notice::LeftOut(left)));
            notices.retain(|notice| !matches!(notice, Notice::LeftOut(names) if names.is_empty()));
            *waiting = Some(notices);
        });
    }

    /// Looks again at the beginning of a waiting file, read with a changed mapping; `fresh` is a role that was just
    /// given to another column. `tell` hears nothing when the mapping step was left meanwhile.
    pub fn preview(self, place: usize, mapping: Mapping, fresh: Option<Role>, tell: impl FnOnce(Sniff) + 'static) {
        let file = self.data.waiting.with_value(|(files, _)| files.get(place).cloned());
        let (Some(file), Some(job)) = (file, self.data.job.get_value()) else { return };
        spawn_local(async move {
            let looked = look_again(&job, &file, mapping, fresh).await;
            if job.cancelled() {
                return;
            }
            match looked {
                Ok(sniff) => tell(sniff),
                Err(failure) => {
                    job.end();
                    self.data.stage.set(Stage::Failed(failure));
                }
            }
        });
    }

    /// Opens the mapping step for the files that are open, or that were refused as a whole, so that it can be corrected.
    pub fn correct_mapping(self) {
        let refused = self.data.rejected.with_untracked(|rejected| !rejected.is_empty());
        let kept = if refused { self.data.rejected_files } else { self.data.files };
        if !refused {
            self.data.notices_waiting.set_value(None);
        }
        let (files, mappings): (Vec<File>, Vec<Mapping>) = kept.get_value().into_iter().unzip();
        let reading = Reading {
            confirmed: true,
            stay: !refused,
            sample: !refused && self.data.sample.get_untracked(),
            looked: true,
            ..Reading::default()
        };
        let job = self.start_job(Stage::Looking);
        spawn_local(async move {
            let looked = async {
                let mut candidates = look(&job, &files, Vec::new()).await?;
                for ((candidate, mapping), file) in candidates.iter_mut().zip(mappings).zip(&files) {
                    candidate.sniff = look_again(&job, file, mapping, None).await?;
                    candidate.mapping = candidate.sniff.mapping.clone();
                }
                Ok(candidates)
            };
            let looked = looked.await;
            if job.cancelled() {
                return;
            }
            match looked {
                Ok(candidates) => self.ask(files, candidates, reading),
                Err(failure) => {
                    job.end();
                    self.data.stage.set(Stage::Failed(failure));
                }
            }
        });
    }

    /// Reads the open files once more with another rule for returns.
    pub fn set_returns(self, returns: Returns) {
        self.change_all(|mapping| mapping.returns = returns);
    }

    /// Reads all files again with a choice about each of them changed, and remembers it.
    pub fn change_all(self, change: impl Fn(&mut Mapping)) {
        // What a file that was not opened would have been told with.
        self.data.notices_waiting.set_value(None);
        let (files, mut mappings): (Vec<File>, Vec<Mapping>) = self.data.files.get_value().into_iter().unzip();
        for mapping in &mut mappings {
            change(mapping);
            self.workspace.remember_profile(mapping);
        }
        self.read(files, mappings, self.again());
    }
}

/// What the beginnings of the files show; some may have been `seen` before.
pub async fn look(job: &Job, files: &[File], seen: Vec<Option<Reply>>) -> Result<Vec<Candidate>, ImportFailure> {
    let mut seen = seen.into_iter();
    let seen: Vec<(&File, Option<Reply>)> = files.iter().map(|file| (file, seen.next().flatten())).collect();
    let unseen: Vec<File> = seen.iter().filter(|one| one.1.is_none()).map(|one| one.0.clone()).collect();
    let mut looked = job.ask_each(&Request::Sniff, &unseen).await?.into_iter();
    let mut candidates = Vec::with_capacity(files.len());
    for (file, reply) in seen {
        let name = file.name();
        let (sniff, rows) = match reply.or_else(|| looked.next().map(|answer| answer.0)) {
            Some(Reply::Sniffed { sniff, rows }) => (*sniff, rows),
            Some(Reply::Failed(failure)) => return Err(ImportFailure::of(failure, &name)),
            Some(other) => return Err(ImportFailure::Unexpected(other.kind().to_owned())),
            None => return Err(ImportFailure::Unexpected(name)),
        };
        if sniff.doubts.contains(&Doubt::NotText) {
            return Err(ImportFailure::NotATable(name, Foreign::Binary));
        }
        let mapping = sniff.mapping.clone();
        let size = file.size();
        candidates.push(Candidate { name, size, sniff, mapping, rows, later: Vec::new(), left: false, joined: None });
    }
    Ok(candidates)
}

pub(super) async fn look_again(
    job: &Job,
    file: &File,
    mapping: Mapping,
    fresh: Option<Role>,
) -> Result<Sniff, ImportFailure> {
    match job.ask(&Request::Preview { mapping, fresh }, file).await? {
        (Reply::Sniffed { sniff, .. }, _) => Ok(*sniff),
        (Reply::Failed(failure), _) => Err(ImportFailure::of(failure, &file.name())),
        (other, _) => Err(ImportFailure::Unexpected(other.kind().to_owned())),
    }
}
