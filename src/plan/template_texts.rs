//! What the template says, in any language; the tables stand in `locale`.

/// Texts of a short-term row, in the order of the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShortTexts {
    /// Whom it addresses.
    pub target_group: &'static str,
    /// What is to be reached.
    pub goal: &'static str,
    /// What is done.
    pub measures: &'static str,
    /// Who answers for it.
    pub owner: &'static str,
    /// How long or how often.
    pub period: &'static str,
    /// What it needs.
    pub resources: &'static str,
    /// The effect expected.
    pub expected_effect: &'static str,
}

/// Texts of a long-term row, in the order of the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LongTexts {
    /// Direction.
    pub direction: &'static str,
    /// Core strategy.
    pub core_strategy: &'static str,
    /// Milestone.
    pub milestone: &'static str,
    /// Key indicator.
    pub key_indicator: &'static str,
    /// Who answers for it.
    pub owner: &'static str,
    /// By when.
    pub due_text: &'static str,
}

/// Texts of a phase and of its milestones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhaseTexts {
    /// Its name.
    pub name: &'static str,
    /// Its milestones, in order.
    pub milestones: &'static [&'static str],
}

/// Every text of the template in one language. The tables stand in `locale`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplateTexts {
    /// Name of the document.
    pub document_name: &'static str,
    /// S1 table 1: high-value loyal, high-value potential, churn risk.
    pub short: [ShortTexts; 3],
    /// S1 table 2: tiered service, loyalty, co-creation.
    pub long: [LongTexts; 3],
    /// S0 phases: set-up, execution, review.
    pub phases: [PhaseTexts; 3],
    /// Source of what the S0 report states.
    pub source_stated: &'static str,
    /// Source of what the S0 report gives without saying how it was found.
    pub source_unsupported: &'static str,
    /// Source of the budget: the S0 report names none.
    pub source_budget: &'static str,
    /// Source of the elasticity: nobody has measured it yet.
    pub source_elasticity: &'static str,
    /// Source of margin and overlap: neutral values, at which nothing is taken off.
    pub source_neutral: &'static str,
    /// Name of the scenario in which technology takes 30 % of the budget.
    pub scenario_technology: &'static str,
    /// Name of the scenario that counts margin instead of revenue.
    pub scenario_margin: &'static str,
}
