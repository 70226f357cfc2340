//! What lines, levers and inputs of the budget are called, and the colour of a line.

use crate::analysis::FigureKey;
use crate::chart::Tone;
use crate::locale::{Texts, fill};
use crate::whatif::{Input, LeverId, Line, LineId, LineKind, MoneyPlan};

/// The name of a line of the budget: its own, or that of its kind.
pub fn line_name(t: &Texts, line: &Line) -> String {
    let own = line.name.trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    let b = &t.budget;
    match line.kind {
        LineKind::Tools => b.split_tools,
        LineKind::Activities => b.split_activities,
        LineKind::Training => b.split_training,
        LineKind::Analytics => b.split_analytics,
        LineKind::Other => b.split_other,
        LineKind::Own => t.common.unknown,
    }
    .to_owned()
}

/// The name of the line with this identity.
pub fn line_called(t: &Texts, plan: &MoneyPlan, line: LineId) -> String {
    plan.line(line).map_or_else(|| t.common.unknown.to_owned(), |line| line_name(t, line))
}

/// The name of the lever with this identity.
pub fn lever_called(t: &Texts, plan: &MoneyPlan, lever: LeverId) -> String {
    plan.lever(lever).map_or_else(|| t.common.unknown.to_owned(), |lever| t.lever_name(lever))
}

/// The name of an input of the what-if. Where several levers have a factor of one name, the lever stands before it.
pub fn input_name(t: &Texts, plan: &MoneyPlan, input: Input) -> String {
    let (b, l) = (&t.budget, &t.levers);
    match input {
        Input::Margin => b.margin.to_owned(),
        Input::Total => b.split_total.to_owned(),
        Input::Share(line) => line_called(t, plan, line),
        Input::Elasticity(lever) => fill(l.elasticity_of, &[("name", &lever_called(t, plan, lever))]),
        Input::Overlap(first, second) => {
            let names = [lever_called(t, plan, first), lever_called(t, plan, second)];
            fill(l.overlap_of, &[("first", &names[0]), ("second", &names[1])])
        }
        Input::Factor(id, factor) => {
            let Some(lever) = plan.lever(id) else { return t.common.unknown.to_owned() };
            let def = lever.kind.def();
            let place = def.factors.iter().position(|ready| ready.id == factor);
            let ready = place.and_then(|place| t.kind(lever.kind).factors.get(place).copied());
            let own = lever.factor(factor).map(|factor| factor.name.as_str());
            let name = ready.or(own).unwrap_or(t.common.unknown);
            let alone = plan.levers.iter().filter(|other| other.kind == lever.kind).count() == 1;
            if alone && ready.is_some() {
                return name.to_owned();
            }
            fill(b.pair, &[("name", &t.lever_name(lever)), ("value", name)])
        }
    }
}

/// The figure of the data that says what an input is; nothing where none does.
pub fn data_figure(plan: &MoneyPlan, input: Input) -> Option<FigureKey> {
    // A ready factor says what it is; which lever it belongs to does not matter.
    let factor = match input {
        Input::Factor(lever, factor) => plan.lever(lever)?.kind.def().factor(factor)?,
        Input::Elasticity(_) | Input::Margin | Input::Overlap(..) | Input::Total | Input::Share(_) => return None,
    };
    match factor.key {
        "customers" => Some(FigureKey::Customers),
        "value_per_customer" => Some(FigureKey::RevenuePerCustomer),
        _ => None,
    }
}

/// The colour of a line in charts, by its place in the list; "other" is the rest.
pub fn line_tone(place: usize, line: &Line) -> Tone {
    const ORDER: [u8; 6] = [0, 2, 4, 3, 1, 5];
    if line.kind == LineKind::Other {
        return Tone::Rest;
    }
    Tone::Data(ORDER.get(place % ORDER.len()).copied().unwrap_or(0))
}

/// The same colour as a custom property.
pub fn line_color(place: usize, line: &Line) -> String {
    match line_tone(place, line) {
        Tone::Data(number) => format!("--data-{}", number + 1),
        Tone::Rest | Tone::Accent => "--data-rest".to_owned(),
    }
}
