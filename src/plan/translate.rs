//! Untouched examples in another language.

use super::document::Document;
use super::part::Part;
use super::table::CellValue;
use super::template::{name_sources, scenario_names, template};
use super::template_texts::TemplateTexts;

/// The document with its untouched examples in another language. Only words change: what stands in them keeps its
/// identity and its place, so that the steps of a history still fit.
pub fn translated(document: &Document, from: &TemplateTexts, to: &TemplateTexts) -> Document {
    let mut next = document.clone();
    if next.name == from.document_name {
        next.name = to.document_name.to_owned();
    }
    for part in &document.examples {
        match part {
            Part::Plan => translate_plan(&mut next, to),
            Part::Budget => {
                name_sources(&mut next.money, to);
                for (scenario, name) in next.money.scenarios.iter_mut().zip(scenario_names(to)) {
                    scenario.name = name.to_owned();
                }
            }
            // KPIs of the register bear the names of their figures.
            Part::Goals => {}
        }
    }
    next
}

fn translate_plan(document: &mut Document, to: &TemplateTexts) {
    let rows = &mut document.plan.rows;
    for (place, said) in template(to, document.plan.start).rows.iter().enumerate() {
        let Some(row) = rows.get_mut(place).filter(|row| row.table == said.table) else { continue };
        let words = said.cells.iter().filter(|(_, value)| matches!(value, CellValue::Text(_)));
        row.cells.extend(words.map(|(column, value)| (*column, value.clone())));
    }
}
