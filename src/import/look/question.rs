//! What can be answered to a doubt.
//!
//! A doubt that several readings can settle offers each of them as a changed mapping. The page reads the whole file
//! under each and shows what comes of it beside the answer, so that a person chooses between two sums and not between
//! two words.

use super::exclusion_look::ProposedExclusion;
use super::sniff::Doubt;
use crate::import::mapping::Mapping;
use crate::import::role::{Kind, Role};
use crate::import::rows::meaning::Meaning;
use crate::import::rows::status::Said;
use crate::import::values::cut_id::CutIds;
use crate::import::values::date::DateOrder;
use crate::import::values::number::DecimalMark;
use crate::import::values::scale::Scale;

/// An answer to a doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// A row of the file is this.
    Kind(Kind),
    /// The first record names the columns.
    Header,
    /// The first record is a row.
    NoHeader,
    /// This column has the role in question.
    Column(usize),
    /// Dates are read in this order.
    Dates(DateOrder),
    /// This mark stands before the fraction of an amount.
    Decimal(DecimalMark),
    /// Rows without a customer belong to the customer above.
    FillDown,
    /// Rows without a customer belong to nobody above them.
    LeaveBlank,
    /// Rows that are exactly alike all count.
    EachCounts,
    /// Of rows that are exactly alike the first counts.
    OnceEach,
    /// The id with most of the rows is one customer.
    OneCustomer,
    /// It stands for customers whom nobody knows.
    NobodyKnown,
    /// Orders of zero count.
    ZerosCount,
    /// Orders of zero are left out.
    ZerosLeave,
    /// Rows whose customer is called like a total are orders of that customer.
    NamedRows,
    /// They add up other rows and are left out.
    NamedTotals,
    /// Day and month of the real dates are exchanged, or stand as they are.
    Swapped(bool),
    /// A row that is negative twice is a return, or a sale.
    TwiceNegative(bool),
    /// The table ends before the other one.
    StopAtTable,
    /// What follows is read as rows, too.
    ReadOn,
    /// The types say which rows are sales.
    ByType,
    /// Every row counts, whatever its type.
    EveryType,
    /// Statuses that nobody knows count as paid.
    UnknownPaid,
    /// Rows whose status nobody knows are left out.
    UnknownUnpaid,
    /// Ids that were cut are customers as they are written.
    CutStand,
    /// Rows whose id was cut belong to nobody.
    CutUnknown,
    /// Texts that were encoded twice are read right.
    ReadRight,
    /// They stay as they are written.
    ReadAsWritten,
    /// The price is that of one unit.
    PriceOfUnit,
    /// The price is that of the line.
    PriceOfLine,
    /// All rows count, also those that seem to be tests.
    KeepAll,
    /// They are left out by rules.
    LeaveOut,
    /// Answers stand on this scale.
    Scale(Scale),
    /// The column is not read.
    NotRead,
    /// A column gets this meaning.
    Role(Role),
    /// What is not known stays open.
    Open,
    /// No column names the customer.
    NoCustomers,
    /// It is consent.
    Consent,
    /// It is no consent.
    NoConsent,
}

/// An answer with the mapping under it.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The answer.
    pub answer: Answer,
    /// The file is read so.
    pub mapping: Mapping,
    /// The role that another column has now, whose notation is found anew.
    pub fresh: Option<Role>,
}

impl Doubt {
    /// The readings among which a person chooses; empty when the doubt is settled elsewhere, or cannot be. The reading
    /// of which the mapping is the present one is the one that is chosen now.
    ///
    /// ```
    /// use rapport::import::{Answer, DateOrder, Doubt, Mapping};
    /// let mapping = Mapping { dates: DateOrder::Dmy, ..Mapping::default() };
    /// let choices = Doubt::AmbiguousDate { column: 1, dmy: 9, mdy: 9 }.choices(&mapping);
    /// let chosen = choices.iter().find(|choice| choice.mapping == mapping);
    /// assert_eq!((choices.len(), chosen.map(|choice| choice.answer)), (2, Some(Answer::Dates(DateOrder::Dmy))));
    /// ```
    pub fn choices(&self, mapping: &Mapping) -> Vec<Choice> {
        let with = |answer, change: &dyn Fn(&mut Mapping)| {
            let mut mapping = mapping.clone();
            change(&mut mapping);
            Choice { answer, mapping, fresh: None }
        };
        match self {
            Doubt::NoHeader => vec![
                with(Answer::NoHeader, &|mapping| mapping.has_header = false),
                with(Answer::Header, &|mapping| mapping.has_header = true),
            ],
            // The doubt names the other kinds; what is proposed comes first.
            Doubt::SeveralKinds(kinds) => {
                let proposed = (!kinds.contains(&mapping.kind)).then_some(mapping.kind);
                proposed.into_iter().chain(kinds.iter().copied()).map(|kind| of_kind(mapping, kind)).collect()
            }
            Doubt::SeveralColumns { role, columns } => {
                columns.iter().map(|column| in_column(mapping, *role, *column)).collect()
            }
            Doubt::NoCustomers { columns } => {
                // A column that a person has found elsewhere is an answer, too.
                let chosen = mapping.column(Role::Customer).filter(|column| !columns.contains(column));
                let nobody = with(Answer::NoCustomers, &|mapping| {
                    mapping
                        .roles
                        .iter_mut()
                        .filter(|role| **role == Some(Role::Customer))
                        .for_each(|role| *role = None);
                });
                let columns = columns.iter().copied().chain(chosen);
                std::iter::once(nobody).chain(columns.map(|at| in_column(mapping, Role::Customer, at))).collect()
            }
            Doubt::AmbiguousDate { .. } => [DateOrder::Dmy, DateOrder::Mdy]
                .map(|order| with(Answer::Dates(order), &|mapping| mapping.dates = order))
                .to_vec(),
            Doubt::AmbiguousDecimal { .. } => [DecimalMark::Point, DecimalMark::Comma]
                .map(|mark| with(Answer::Decimal(mark), &|mapping| mapping.decimal = mark))
                .to_vec(),
            Doubt::MergedCells { .. } => vec![
                with(Answer::FillDown, &|mapping| mapping.fill_down = true),
                with(Answer::LeaveBlank, &|mapping| mapping.fill_down = false),
            ],
            Doubt::DuplicateRows { same, .. } => alike(*same).map(|(answer, once)| with(answer, &once)).to_vec(),
            Doubt::RepeatedRows { .. } => alike(true).map(|(answer, once)| with(answer, &once)).to_vec(),
            Doubt::TotalRows { .. } => vec![
                with(Answer::NamedRows, &|mapping| mapping.totals.kept = true),
                with(Answer::NamedTotals, &|mapping| mapping.totals.kept = false),
            ],
            Doubt::SwappedDates { .. } => [true, false]
                .map(|swapped| with(Answer::Swapped(swapped), &|mapping| mapping.swapped = Some(swapped)))
                .to_vec(),
            Doubt::TwiceNegative { .. } => [true, false]
                .map(|back| with(Answer::TwiceNegative(back), &|mapping| mapping.twice_negative = Some(back)))
                .to_vec(),
            Doubt::Crowd { name, .. } => vec![
                with(Answer::OneCustomer, &|mapping| stands_for(mapping, name, true)),
                with(Answer::NobodyKnown, &|mapping| stands_for(mapping, name, false)),
            ],
            Doubt::Zeros { .. } => [(Answer::ZerosCount, true), (Answer::ZerosLeave, false)]
                .map(|(answer, keep)| with(answer, &|mapping| (mapping.keep_zero, mapping.zeros_said) = (keep, true)))
                .to_vec(),
            Doubt::OtherTable { line } => vec![
                with(Answer::StopAtTable, &|mapping| mapping.last_line = Some(*line)),
                with(Answer::ReadOn, &|mapping| mapping.last_line = None),
            ],
            Doubt::Types { column } => vec![
                with(Answer::ByType, &|mapping| put(mapping, *column, Some(Role::Type))),
                with(Answer::EveryType, &|mapping| put(mapping, *column, None)),
            ],
            Doubt::UnknownStatuses { column, texts } => vec![
                with(Answer::UnknownPaid, &|mapping| say(mapping, *column, texts, Meaning::Paid)),
                with(Answer::UnknownUnpaid, &|mapping| say(mapping, *column, texts, Meaning::Unpaid)),
            ],
            Doubt::ItemPrice { column, .. } => vec![
                with(Answer::PriceOfUnit, &|mapping| put(mapping, *column, Some(Role::UnitPrice))),
                with(Answer::PriceOfLine, &|mapping| put(mapping, *column, Some(Role::Amount))),
            ],
            Doubt::Exclusions(proposed) => vec![
                with(Answer::KeepAll, &|mapping| leave_out(mapping, proposed, false)),
                with(Answer::LeaveOut, &|mapping| leave_out(mapping, proposed, true)),
            ],
            Doubt::GiftCards(proposed) => vec![
                with(Answer::LeaveOut, &|mapping| leave_out(mapping, proposed, true)),
                with(Answer::KeepAll, &|mapping| leave_out(mapping, proposed, false)),
            ],
            Doubt::Table(doubt) => doubt.choices(mapping),
            // Order numbers that are gone cannot be set aside: their rows would go too.
            Doubt::DamagedIds { role: Role::Customer, long, .. } => {
                let unknown = if *long { CutIds::LongUnknown } else { CutIds::Unknown };
                vec![
                    with(Answer::CutStand, &|mapping| mapping.cut_ids = CutIds::Stand),
                    with(Answer::CutUnknown, &|mapping| mapping.cut_ids = unknown),
                ]
            }
            Doubt::DamagedIds { .. } => Vec::new(),
            Doubt::DoubleEncoded { .. } => vec![
                with(Answer::ReadRight, &|mapping| mapping.repair_text = Some(true)),
                with(Answer::ReadAsWritten, &|mapping| {
                    // As long as nobody has answered, this is how they are read.
                    mapping.repair_text = mapping.repair_text.and(Some(false));
                }),
            ],
            Doubt::NotText
            | Doubt::NoRows
            | Doubt::MissingRole(_)
            | Doubt::GiftCardColumn { .. }
            | Doubt::GuessedByValues { .. }
            | Doubt::UnreadableValues { .. }
            | Doubt::SeveralCurrencies => Vec::new(),
        }
    }
}

/// Rows that are alike count once, or each; what is proposed comes first.
fn alike(once_first: bool) -> [(Answer, impl Fn(&mut Mapping)); 2] {
    [once_first, !once_first].map(|once| {
        let answer = if once { Answer::OnceEach } else { Answer::EachCounts };
        (answer, move |mapping: &mut Mapping| (mapping.once, mapping.repeats_said) = (once, true))
    })
}

/// The table is of another kind: its columns are understood anew.
fn of_kind(mapping: &Mapping, kind: Kind) -> Choice {
    let same = mapping.kind == kind;
    let roles = if same { mapping.roles.clone() } else { Vec::new() };
    Choice { answer: Answer::Kind(kind), mapping: Mapping { kind, roles, ..mapping.clone() }, fresh: None }
}

/// The column means this.
fn put(mapping: &mut Mapping, column: usize, role: Option<Role>) {
    if let Some(slot) = mapping.roles.get_mut(column) {
        *slot = role;
    }
}

/// The rules leave rows out, or are none; one that stands there already stays in its place.
fn leave_out(mapping: &mut Mapping, proposed: &[ProposedExclusion], out: bool) {
    let known = |mapping: &Mapping, one: &ProposedExclusion| mapping.exclusions.contains(&one.rule);
    if out {
        let fresh: Vec<_> = proposed.iter().filter(|one| !known(mapping, one)).map(|one| one.rule.clone()).collect();
        mapping.exclusions.extend(fresh);
    } else {
        mapping.exclusions.retain(|rule| proposed.iter().all(|one| one.rule != *rule));
    }
}

/// The id is a customer, or stands for nobody.
fn stands_for(mapping: &mut Mapping, id: &str, somebody: bool) {
    for (ids, here) in [(&mut mapping.somebody, somebody), (&mut mapping.nobody, !somebody)] {
        ids.retain(|known| known != id);
        ids.extend(here.then(|| id.to_owned()));
    }
}

/// These texts of a status column mean this. Where they count as paid, those of which a person has said something else, one by
/// one, keep what was said.
fn say(mapping: &mut Mapping, column: usize, texts: &[(String, u64)], meaning: Meaning) {
    let known = |said: &Said| said.column == column && texts.iter().any(|(text, _)| *text == said.text);
    let unpaid = mapping.statuses.iter().filter(|said| known(said) && said.meaning == Meaning::Unpaid).count();
    if meaning != Meaning::Paid || unpaid == texts.len() {
        mapping.statuses.retain(|said| !known(said));
    }
    for (text, _) in texts {
        if !mapping.statuses.iter().any(|said| said.column == column && said.text == *text) {
            mapping.statuses.push(Said { column, text: text.clone(), meaning });
        }
    }
}

/// The role moves to another column.
fn in_column(mapping: &Mapping, role: Role, column: usize) -> Choice {
    let mut mapping = mapping.clone();
    let moves = mapping.column(role) != Some(column);
    if moves {
        mapping.roles.iter_mut().filter(|given| **given == Some(role)).for_each(|given| *given = None);
        if let Some(slot) = mapping.roles.get_mut(column) {
            *slot = Some(role);
        }
    }
    Choice { answer: Answer::Column(column), mapping, fresh: moves.then_some(role) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_moves_to_the_chosen_column() {
        let mapping = Mapping { roles: vec![Some(Role::Customer), Some(Role::Amount), None], ..Mapping::default() };
        let choices = Doubt::SeveralColumns { role: Role::Amount, columns: vec![1, 2] }.choices(&mapping);
        let [stays, moves] = &*choices else { panic!("two columns, two readings") };
        assert_eq!((&stays.mapping, stays.fresh), (&mapping, None));
        assert_eq!(moves.mapping.roles, [Some(Role::Customer), None, Some(Role::Amount)]);
        assert_eq!(moves.fresh, Some(Role::Amount));
    }

    #[test]
    fn what_a_person_has_said_of_an_id_or_of_zeros_stays_said() {
        let said = [
            Doubt::Crowd { name: "Till".to_owned(), rows: 32, of: 48 },
            Doubt::Zeros { rows: 2, orders: 1, of: 48 },
            Doubt::DuplicateRows { rows: 2, of: 9, same: true },
            Doubt::DuplicateRows { rows: 2, of: 9, same: false },
            Doubt::RepeatedRows { rows: 400, of: 900, numbered: true },
        ];
        for doubt in said {
            let proposed = Mapping { keep_zero: true, ..Mapping::default() };
            let choices = doubt.choices(&proposed);
            // Each answer changes the mapping, and asked again under any answer the same two are offered.
            for choice in &choices {
                assert_ne!(choice.mapping, proposed);
                assert_eq!(doubt.choices(&choice.mapping), choices, "{doubt:?}");
            }
        }
    }

    /// The story: who said that statuses nobody knows count as paid had said nothing that the mapping kept, and was asked again next
    /// month; and what was said of one of them in the table was lost with the answer.
    #[test]
    fn what_a_person_has_said_of_statuses_stays_said() {
        let texts = vec![("L3".to_owned(), 2), ("L4".to_owned(), 1)];
        let doubt = Doubt::UnknownStatuses { column: 1, texts };
        let said = |mapping: &Mapping| mapping.statuses.iter().map(|said| said.meaning).collect::<Vec<_>>();
        let answers = |mapping: &Mapping| -> [Mapping; 2] {
            let choices = doubt.choices(mapping).into_iter().map(|choice| choice.mapping);
            choices.collect::<Vec<_>>().try_into().expect("two answers")
        };
        let [paid, unpaid] = answers(&Mapping::default());
        assert_eq!((said(&paid), said(&unpaid)), (vec![Meaning::Paid; 2], vec![Meaning::Unpaid; 2]));
        assert_eq!(answers(&paid), [paid.clone(), unpaid.clone()]);
        assert_eq!(answers(&unpaid), [paid, unpaid]);
        let void = Said { column: 1, text: "L4".to_owned(), meaning: Meaning::Void };
        let [rest, _] = answers(&Mapping { statuses: vec![void], ..Mapping::default() });
        assert_eq!(said(&rest), [Meaning::Void, Meaning::Paid]);
        assert_eq!(answers(&rest)[0], rest);
    }

    #[test]
    fn the_proposed_kind_comes_before_the_others() {
        let mapping = Mapping { kind: Kind::Spend, ..Mapping::default() };
        let choices = Doubt::SeveralKinds(vec![Kind::Orders]).choices(&mapping);
        let answers: Vec<Answer> = choices.iter().map(|choice| choice.answer).collect();
        assert_eq!(answers, [Answer::Kind(Kind::Spend), Answer::Kind(Kind::Orders)]);
        assert_eq!(choices.first().map(|choice| &choice.mapping), Some(&mapping));
    }

    #[test]
    fn one_reading_is_the_present_one() {
        let mapping = Mapping {
            last_line: Some(12),
            fill_down: true,
            roles: vec![Some(Role::Type), Some(Role::Status)],
            ..Mapping::default()
        };
        let doubts = [
            Doubt::DamagedIds { role: Role::Customer, column: 0, count: 4, ids: 2, long: false },
            Doubt::DoubleEncoded { count: 2, written: "MÃ¼ller".into(), read: "Müller".into() },
            Doubt::NoHeader,
            Doubt::AmbiguousDecimal { column: 2 },
            Doubt::MergedCells { column: 0, blank: 3, of: 9 },
            Doubt::OtherTable { line: 12 },
            Doubt::TotalRows { count: 2, others: 2, name: "Total".to_owned() },
            Doubt::SeveralKinds(vec![Kind::Surveys, Kind::Orders]),
            Doubt::Types { column: 0 },
        ];
        for doubt in doubts {
            let choices = doubt.choices(&mapping);
            assert_eq!(choices.iter().filter(|choice| choice.mapping == mapping).count(), 1, "{doubt:?}");
        }
    }
}
