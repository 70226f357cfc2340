//! What a document of format 1 holds of the example is marked, and nothing else is.

use rapport::locale::Lang;
use rapport::plan::*;
use rapport::units::Currency;
use rapport::whatif::{Input, LeverId, LineId};
use std::collections::BTreeSet;

#[path = "common/templates.rs"]
mod files;
use files::template;

const TEMPLATE: &str = include_str!("format1/template-en.rapport.json");
const EDITED: &str = include_str!("format1/edited-zh-hans.rapport.json");
const KEPT: &str = include_str!("format1/kept-history.json");

fn marked_by(document: &Document, languages: &[Lang]) -> Document {
    let templates: Vec<Document> = languages.iter().map(|lang| template(ANNUAL, *lang)).collect();
    with_examples_marked(document, &templates.iter().collect::<Vec<&Document>>())
}

fn marked(document: &Document) -> Document {
    marked_by(document, &Lang::ALL)
}

fn all() -> BTreeSet<Part> {
    BTreeSet::from(Part::ALL)
}

/// A person took the example in format 1 and never touched it: it said nothing of their business, and it still does not.
#[test]
fn an_untouched_template_of_format_1_is_an_example() {
    let document = restore(TEMPLATE).unwrap().0;
    let known = marked(&document);
    assert_eq!((known.examples.clone(), known.example_currency), (all(), true));
    // Nothing but the marks changed.
    assert_eq!(Document { examples: BTreeSet::new(), example_currency: false, ..known }, document);
    // Its words are told apart by language; its goals have none.
    let chinese = marked_by(&document, &[Lang::ZhHans, Lang::ZhHant]);
    assert_eq!((chinese.examples, chinese.example_currency), (BTreeSet::from([Part::Goals]), false));
}

#[test]
fn what_somebody_has_edited_in_format_1_is_their_own() {
    let document = restore(EDITED).unwrap().0;
    assert_eq!(marked(&document), document);
}

#[test]
fn every_step_of_a_kept_history_is_marked_for_what_it_holds() {
    let (mut history, _) = History::restore(KEPT).unwrap();
    history.rewrite(marked);
    assert!(history.present().examples.is_empty());
    assert_eq!(History::restore(&history.encode()), Ok((history.clone(), vec![])));
    let mut kept = Vec::new();
    while history.undo() {
        // Whoever goes back gets the example back, part by part.
        let examples = history.present().examples.clone();
        assert!(kept.last().is_none_or(|later: &BTreeSet<Part>| later.is_subset(&examples)), "{kept:?} {examples:?}");
        kept.push(examples);
    }
    assert_eq!(kept.last(), Some(&all()));
}

#[test]
fn one_edit_makes_a_part_a_persons_own_whatever_it_is() {
    let document = restore(TEMPLATE).unwrap().0;
    let lever = document.money.levers[0].id;
    let milestone = document.plan.rows_of(milestones::TABLE).next().unwrap().id;
    let others = |part: Part| Part::ALL.into_iter().filter(|other| *other != part).collect::<BTreeSet<Part>>();
    let edits = [
        (Part::Goals, Edit::Goals(GoalEdit::Retire { kpi: document.kpis[4].id })),
        (Part::Budget, Edit::Money(MoneyEdit::SetInput { scenario: None, input: Input::Margin, value: 0.9 })),
        (Part::Budget, Edit::Money(MoneyEdit::SetLock { line: LineId(1), locked: true })),
        (Part::Budget, Edit::Money(MoneyEdit::SetLink { lever, line: None })),
        (Part::Budget, Edit::Money(MoneyEdit::RemoveScenario { scenario: document.money.scenarios[0].id })),
        (Part::Budget, Edit::Money(MoneyEdit::RemoveOverlap { a: LeverId(6), b: LeverId(7) })),
        (Part::Plan, Edit::Plan(PlanEdit::set(milestone, milestones::OWNER, "Ann"))),
        (Part::Plan, Edit::Plan(PlanEdit::SetCell { row: milestone, column: milestones::PHASE, value: None })),
        (Part::Plan, Edit::Plan(PlanEdit::RemoveRow { row: milestone })),
        (Part::Plan, Edit::Plan(PlanEdit::ShiftRow { row: milestone, days: 1 })),
        // Months differ in length: moved as a whole, it is not what the template is from that day on.
        (Part::Plan, Edit::Plan(PlanEdit::MovePlan { start: document.plan.start.plus_months(3) })),
    ];
    for (part, edit) in edits {
        let touched = apply(&document, &edit).unwrap();
        assert_ne!(touched, document, "{edit:?}");
        assert_eq!(marked(&touched).examples, others(part), "{edit:?}");
    }
    // A name belongs to no part.
    let named = apply(&document, &Edit::Rename { name: "Mine".into() }).unwrap();
    assert_eq!(marked(&named).examples, all());
}

/// The program gave every document of format 1 its currency; no screen asked for it.
#[test]
fn a_currency_that_nobody_has_said_is_none() {
    let document = restore(TEMPLATE).unwrap().0;
    let blank = without(&document, Part::Budget, document.plan.start);
    assert_eq!(blank.currency, Currency::CNY);
    assert!(marked(&blank).currency.is_none());
    let euro = Document { currency: Currency::parse("EUR").unwrap(), ..document };
    assert_eq!((marked(&euro).currency, marked(&euro).example_currency), (euro.currency, false));
}

/// Words change with the language, identities never: an old example has others than one of today.
#[test]
fn an_example_of_format_1_follows_the_language_too() {
    let document = marked(&restore(TEMPLATE).unwrap().0);
    let chinese = files::translated(&document, ANNUAL, Lang::ZhHant);
    assert_eq!(chinese.name, template(ANNUAL, Lang::ZhHant).name);
    assert_ne!((&chinese.plan, &chinese.money), (&document.plan, &document.money));
    let own = Document { examples: BTreeSet::new(), ..chinese.clone() };
    assert_eq!(marked_by(&own, &[Lang::ZhHant]), chinese);
    assert_eq!(files::translated(&chinese, ANNUAL, Lang::En), document);
}

#[test]
fn a_text_tells_of_which_format_it_is() {
    let today = encode(&Document::default());
    assert!(is_of_earlier_format(TEMPLATE) && is_of_earlier_format(&format!("\u{feff}{EDITED}")));
    assert!(is_of_earlier_format(KEPT));
    let offered = serde_json::json!({ "version": 1, "history": KEPT }).to_string();
    assert!(is_of_earlier_format(&offered));
    let (history, _) = History::restore(KEPT).unwrap();
    for text in [&today, &history.encode(), "{}", "", "{\"rapport\": 3}", "[1]"] {
        assert!(!is_of_earlier_format(text), "{text}");
    }
}
