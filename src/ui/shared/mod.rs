//! Pieces that several screens use.

mod chart;
mod choice;
mod choose;
mod criteria;
mod currency_options;
mod currency_question;
mod date;
mod demo;
mod dialog;
mod example;
mod explained;
mod field;
pub mod figures;
mod findings;
mod headline;
mod icon;
mod ids;
mod kpi_card;
mod language;
mod lint;
mod loyalty_names;
mod milestones;
mod money_names;
mod months;
mod names;
mod nothing_open;
mod own_numbers;
mod pages;
pub mod plan_words;
pub mod restore;
mod retention_names;
mod rows;
mod sample_names;
mod segment_names;
mod segment_rules;
mod segment_table;
mod select;
pub mod sentences;
mod tabs;
mod templates;
mod two_currencies;
mod unknown;
mod values;

pub use crate::locale::Notation;
pub use chart::Chart;
pub use choice::Choice;
pub use choose::{FILE_INPUT, choose_files, empty_title};
pub use criteria::{
    CriteriaEditor, SetCriteria, attribute_label, criteria_words, is_told, named_texts, tag_called, topic_called,
};
pub use currency_options::CurrencyOptions;
pub use currency_question::CurrencyQuestion;
pub use date::DateField;
pub use demo::DemoButton;
pub use dialog::{Dialog, Overlay};
pub use example::PartNotice;
pub use explained::Explained;
pub use field::{Commit, NumberField, TextField};
pub use findings::Findings;
pub use headline::data_headline;
pub use icon::{Icon, Shape};
pub use ids::shown_id;
pub use kpi_card::{CARDS, KpiCard, ProgressTrack, StatusMark, kpi_filter, kpi_missing, kpi_period, kpi_slug};
pub use language::LanguageSelect;
pub use lint::{Place, words as finding_words};
pub use loyalty_names::{
    dimension_name, members_called, onboarding_called, onboarding_step, score_points, scores_called,
};
pub use milestones::NextMilestones;
pub use money_names::{input_name, lever_called, line_called, line_color, line_name, line_tone};
pub use months::{MonthNotes, origin_stacks, shows_month};
pub use names::{figure_input, figure_name, figure_text, from_name, kind_name, kpi_name};
pub use nothing_open::NothingOpen;
pub use own_numbers::{OwnNumbers, own_numbers_said, own_source};
pub use pages::{Pager, Pages};
pub use retention_names::{
    cohort_after, cohort_called, cohort_column, cohort_period, cohort_row, life_called, life_kind, stage_name,
};
pub use rows::rows;
pub use sample_names::part_name;
pub use segment_names::{
    method_name, ready_name, scheme_name, segment_called, segment_colour, segment_in, segment_name, standing_colour,
    standing_name, standing_tone,
};
pub use segment_rules::{
    group_codes, groups_say, quadrant_rule, rule_of_tier, scoring_said, scoring_words, segment_rule,
};
pub use segment_table::{SegmentShareTable, present_results, present_table, segment_sentence, short_money};
pub use select::Select;
pub use tabs::{Tab, Tabs};
pub use templates::TemplateChooser;
pub use two_currencies::TwoCurrencies;
pub use unknown::{UnknownCustomers, has_unknown};
pub use values::Kind;
