//! What the page says: a file a section, a line a text, the languages side by side.
//!
//! To add a text, write it in the file of its section: `key: "English" | "简体中文" | "繁體中文",`. To add a section, write
//! its file and name it in the list below. `{name}` marks what [`fill`](super::fill) puts in. Texts that count come in
//! pairs, `…_one` and `…_other`, for [`plural`](super::plural).

use super::lines::Lines;

/// Declares the texts of a section.
macro_rules! section {
    ($(#[$doc:meta])* $name:ident { $($key:ident: $en:literal | $zh_hans:literal | $zh_hant:literal,)* }) => {
        use super::Lines;

        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name {
            $(#[doc = $en] pub $key: &'static str,)*
        }

        impl $name {
            /// The keys, in order.
            pub(super) const KEYS: &'static [&'static str] = &[$(stringify!($key)),*];
            /// In English.
            pub(super) const EN: $name = $name { $($key: $en),* };
            /// In simplified Chinese.
            pub(super) const ZH_HANS: $name = $name { $($key: $zh_hans),* };
            /// In traditional Chinese.
            pub(super) const ZH_HANT: $name = $name { $($key: $zh_hant),* };
            /// Without a text.
            pub(super) const BLANK: $name = $name { $($key: ""),* };

            /// The text of this key, for what is known by its key: a ready table, a kind of cell.
            pub fn named(&self, key: &str) -> Option<&'static str> {
                let place = Self::KEYS.iter().position(|known| *known == key)?;
                self.texts().get(place).copied()
            }

            /// The texts, in the order of the keys.
            pub(super) fn texts(&self) -> Vec<&'static str> {
                vec![$(self.$key),*]
            }

            /// Takes a line for every text, in the order of the keys.
            pub(super) fn fill(&mut self, lines: &mut Lines) {
                $(lines.fill(&mut self.$key);)*
            }
        }
    };
}

/// Declares the sections.
macro_rules! texts {
    ($($(#[$doc:meta])* $section:ident: $name:ident,)*) => {
        $(mod $section;)*
        $(pub use $section::$name;)*

        /// Every text of the page, by section.
        #[derive(Debug)]
        pub struct Texts {
            $($(#[$doc])* pub $section: $name,)*
        }

        /// Every text in English.
        pub static EN: Texts = Texts { $($section: $name::EN),* };
        /// Every text in simplified Chinese.
        pub static ZH_HANS: Texts = Texts { $($section: $name::ZH_HANS),* };
        /// Every text in traditional Chinese, in the wording of Taiwan.
        pub static ZH_HANT: Texts = Texts { $($section: $name::ZH_HANT),* };

        impl Texts {
            /// The keys of every section, in order.
            pub(super) const KEYS: &'static [&'static [&'static str]] = &[$($name::KEYS),*];
            /// Without a text.
            pub(super) const BLANK: Texts = Texts { $($section: $name::BLANK),* };

            /// Every text as section, key, text.
            pub(super) fn entries(&self) -> Vec<(&'static str, &'static str, &'static str)> {
                let mut all = Vec::new();
                $(all.extend($name::KEYS.iter().zip(self.$section.texts()).map(|(key, text)| (stringify!($section), *key, text)));)*
                all
            }

            /// Takes a line for every text, in the order of [`KEYS`](Texts::KEYS).
            pub(super) fn fill(&mut self, lines: &mut Lines) {
                $(self.$section.fill(lines);)*
            }
        }
    };
}

texts! {
    /// The frame around every screen: rail, top bar, seal.
    shell: ShellTexts,
    /// Words that several screens share.
    common: CommonTexts,
    /// "How this is computed": the panel behind every figure.
    basis: BasisTexts,
    /// The Data screen: drop, mapping, progress, quarantine.
    data: DataTexts,
    /// The step before an import: what was understood, the questions and their answers.
    ask: AskTexts,
    /// The Segments screen: tiers, scores, Lorenz curve.
    segments: SegmentsTexts,
    /// Segments: who moved where, and two schemes side by side.
    movement: MovementTexts,
    /// Segments: what may be offered to whom.
    actions: ActionsTexts,
    /// The Customers screen: the list of customers.
    customers: CustomersTexts,
    /// The list of customers: its columns, copies, and lists that are kept by name.
    lists: ListsTexts,
    /// What customers can be asked for.
    criteria: CriteriaTexts,
    /// Ready schemes of segments.
    ready: ReadyTexts,
    /// Tags of customers.
    tags: TagsTexts,
    /// Measures for segments.
    measures: MeasuresTexts,
    /// One customer in the drawer.
    card: CardTexts,
    /// Retention & value: cohorts.
    cohorts: CohortsTexts,
    /// Retention & value: life cycle.
    life: LifeTexts,
    /// Retention & value: churn risk.
    churn: ChurnTexts,
    /// Retention & value: lifetime value.
    value: ValueTexts,
    /// Retention & value: BG/NBD and Pareto/NBD side by side.
    two_models: TwoModelsTexts,
    /// Retention & value: member tiers and points.
    loyalty: LoyaltyTexts,
    /// Retention & value: the value score.
    score: ScoreTexts,
    /// Retention & value: the first days of new customers.
    onboarding: OnboardingTexts,
    /// The KPIs screen: cards, scorecard, trend.
    kpis: KpisTexts,
    /// The figures and what goes into them.
    figures: FiguresTexts,
    /// The Overview screen.
    overview: OverviewTexts,
    /// Budget, assumptions, benefit and scenarios.
    budget: BudgetTexts,
    /// Kinds of lever, and what a person does with lines and levers.
    levers: LeversTexts,
    /// The Plan screen: strategies, milestones, checks, project file.
    plan: PlanTexts,
    /// The templates: what each is called and what is in it.
    templates: TemplatesTexts,
    /// The tables of the plan, their columns, and the kinds of cell.
    plan_tables: PlanTablesTexts,
    /// Tools and labels around every chart.
    charts: ChartsTexts,
    /// What went wrong, and what to do about it.
    errors: ErrorsTexts,
    /// Help, privacy and keyboard.
    help: HelpTexts,
    /// Finding things by name.
    find: FindTexts,
    /// The tables on the Data screen: kinds, columns, joins, customers under several ids.
    tables: TablesTexts,
    /// Names of channels and categories in the sample and the demonstration.
    sample: SampleTexts,
    /// The Settings screen.
    settings: SettingsTexts,
    /// Personal data, quality, columns and sources on the Data screen.
    quality: QualityTexts,
}
