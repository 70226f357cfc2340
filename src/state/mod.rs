//! Signals and actions, split by resource; no markup. Everything here lives as long as the page.

mod analyse;
mod announcer;
mod answered;
mod ask;
mod clean;
mod corrections;
mod currency;
mod customer_card;
mod customer_list;
mod data;
mod density;
mod draw;
mod drawer;
mod import;
mod intake;
mod join_all;
mod join_find;
mod joins;
mod kept_lists;
mod known;
mod kpis;
mod lanes;
mod lasting;
mod limit;
mod loyalty;
mod mapping;
mod merges;
mod money;
mod movement;
mod own_numbers;
mod page;
mod parts;
mod prefs;
mod privacy;
mod quality;
mod reading;
mod rest;
mod retention;
mod room;
mod runtime;
mod saving;
mod score_spread;
mod scorecard;
mod sheets;
mod tables;
mod tabs;
mod tags;
mod templates;
mod under_way;
mod value;
mod view;
mod weigh;
mod words;
mod workspace;

pub use crate::platform::prefs::Theme;
pub use crate::platform::store::Aside;
pub use crate::platform::worker::WorkerError;
pub use announcer::Announcer;
pub use corrections::StillWrong;
pub use data::{Candidate, Data, ImportFailure, Loadable, Notice, Progress, Source, Stage};
pub use draw::{download_png, download_svg, draw, width_of};
pub use drawer::{DRAWER, Drawer, Person, Topic};
pub use joins::{JoinAnswer, Joined};
pub use kpis::{KpiAnswers, KpiQuestion};
pub use lasting::{Kept, Lasting};
pub use merges::Listed;
pub use movement::SegmentChoices;
pub use own_numbers::{OwnNumber, data_figure};
pub use page::{
    Estimate, click, focus, has_dialog, holds_focus, install_panic_hook, remove_splash, scroll_to_top, set_title,
    show_element, with_command,
};
pub use prefs::Prefs;
pub use privacy::Privacy;
pub use quality::{Quality, ScoredTable};
pub use rest::NotLoaded;
pub use retention::{RetentionShown, tick, wants_still};
pub use room::{box_height_of, height_of, is_low, is_narrow};
pub use saving::{NotRead, SaveState};
pub use tables::{Moved, Tables};
pub use templates::{Library, NotTaken};
pub use view::View;
pub use weigh::Weighed;
pub use words::Spoken;
pub use workspace::{Opened, Workspace};

use crate::analysis::ListColumn;
use crate::goals::{KpiId, Scorecard};
use crate::plan::Finding;
use crate::platform::saved_lists;
pub use crate::platform::saved_lists::SavedList;
use crate::whatif::Outcome;
use leptos::prelude::*;
use rest::Rest;

/// Everything a screen can read and do. Copies are cheap and mean the same.
#[derive(Clone, Copy)]
pub struct App {
    /// Language, theme.
    pub prefs: Prefs,
    /// Screen, as-of day, window, filter, scenario.
    pub view: View,
    /// Files, rows, results.
    pub data: Data,
    /// The tables beside the orders, and whose rows are whose.
    pub tables: Tables,
    /// What the kept values are like.
    pub quality: Quality,
    /// The document people edit, its history and its saving.
    pub workspace: Workspace,
    /// The templates, as far as they have come.
    pub templates: Library,
    /// The second part of the program, once it is here.
    rest: Kept<Option<Rest>>,
    /// What the engine says to what the KPIs ask.
    pub answers: Kept<KpiAnswers>,
    /// The KPI whose details are open.
    pub chosen_kpi: Kept<Option<KpiId>>,
    /// What is chosen on the tabs of the Segments screen.
    pub choices: Kept<SegmentChoices>,
    /// The KPIs against their targets; every screen reads the same one.
    pub scorecard: Lasting<Memo<Scorecard>>,
    /// The KPIs where they are edited, those of an example among them.
    pub goals: Lasting<Memo<Scorecard>>,
    /// What the open scenario comes to; see [`App::outcome`].
    money: StoredValue<Option<Lasting<Memo<Outcome>>>>,
    /// The lists of customers that were saved from this browser.
    exports: RwSignal<Vec<SavedList>>,
    /// What the ids of the list of customers hold.
    pub list_search: Kept<String>,
    /// Whom a kept list has just opened with a search of its own.
    pub kept_search: StoredValue<Option<crate::analysis::Selector>>,
    /// The columns of that list, where somebody chose them.
    chosen_columns: Kept<Option<Vec<ListColumn>>>,
    /// What left the tab: nothing, and the count that shows it.
    pub privacy: Privacy,
    /// The drawer for details, such as how a figure is computed.
    pub drawer: Drawer,
    /// Whether something is looked for by name.
    pub finding: Kept<bool>,
    /// What a screen reader is told.
    pub announcer: Announcer,
    /// What does not fit together in the document, as of today; every screen reads the same list.
    pub findings: Memo<Vec<Finding>>,
    /// The row that somebody goes to: the list that has it opens its page.
    pub wanted: RwSignal<Option<u64>>,
    /// The attributes of the open tables of customers.
    known_traits: Kept<tags::TraitList>,
    /// What the tabs of Retention & value show.
    pub retention: RwSignal<RetentionShown>,
}

impl App {
    /// Builds the state in the reader's language, starts the workers and opens the saved workspace.
    pub fn provide(first: Spoken) -> App {
        let prefs = Prefs::new(first);
        let (data, workspace, view) = (Data::new(), Workspace::new(), View::new());
        let rest = Kept::<Option<Rest>>::default();
        let app = App {
            prefs,
            view,
            data,
            tables: Tables::new(),
            quality: Quality::new(),
            workspace,
            templates: Library::default(),
            rest,
            answers: Kept::default(),
            chosen_kpi: Kept::default(),
            choices: Kept::default(),
            scorecard: derived(rest, |rest| rest.scorecard).into(),
            goals: derived(rest, |rest| rest.goals).into(),
            money: StoredValue::new(None),
            exports: RwSignal::new(saved_lists::load()),
            list_search: Kept::default(),
            kept_search: StoredValue::new(None),
            chosen_columns: Kept::new(App::remembered_columns()),
            privacy: Privacy::new(),
            drawer: Drawer::new(),
            finding: Kept::default(),
            announcer: Announcer::new(),
            findings: derived(rest, |rest| rest.findings),
            wanted: RwSignal::new(None),
            known_traits: Kept::default(),
            retention: RwSignal::new(RetentionShown::default()),
        };
        provide_context(app);
        runtime::fetch();
        app.later(move |rest| {
            (rest.start)(app);
            app.rest.set(Some(rest));
        });
        app
    }

    fn start(self) {
        self.read_templates();
        self.workspace.open();
        self.follow_money();
        self.start_engine();
        self.keep_results_current();
        self.follow_traits();
        self.follow_kpis(Memo::new(move |_| self.kpi_question()), self.answers);
    }
}

/// What the second part of the program computes of the state, once for all screens; nothing before it is here.
fn derived<T>(rest: Kept<Option<Rest>>, pick: fn(Rest) -> fn(App) -> T) -> Memo<T>
where
    T: Default + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| rest.get().map(|rest| pick(rest)(use_app())).unwrap_or_default())
}

/// The state of the page.
pub fn use_app() -> App {
    expect_context::<App>()
}
