//! Files of format 1 open with everything they held. The files in `tests/format1` were written by that format and are
//! never written again.

use rapport::analysis::{FigureKey, SchemeId, Tier};
use rapport::goals::{Basis, Kpi, KpiPeriod, TargetPath};
use rapport::plan::{
    ColumnId, Document, History, Part, Plan, PlanRow, TableId, encode, long, milestones, phases, restore, short,
};
use rapport::units::{Day, Money};
use rapport::whatif::{Assumption, FactorId, Input, LeverId, LineId, LineKind, MoneyPlan, Status, evaluate};
use serde_json::Value;

const TEMPLATE: &str = include_str!("format1/template-en.rapport.json");
const EDITED: &str = include_str!("format1/edited-zh-hans.rapport.json");
const KEPT: &str = include_str!("format1/kept-history.json");

#[test]
fn files_of_format_1_open_without_a_note() {
    for text in [TEMPLATE, EDITED] {
        let (_, notes) = restore(text).unwrap();
        assert_eq!(notes, []);
    }
}

#[test]
fn a_kept_history_of_format_1_holds_the_document_of_its_file() {
    let (history, notes) = History::restore(KEPT).unwrap();
    let (document, _) = restore(EDITED).unwrap();
    assert_eq!((history.present(), notes), (&document, vec![]));
    let mut history = history;
    assert!(history.undo() && history.redo() && history.redo());
    // Lines and levers are the same ones in every step.
    let mut walked = history.clone();
    loop {
        let plan = &walked.present().money;
        let lines: Vec<u64> = plan.lines.iter().map(|line| line.id.0).collect();
        assert!(lines.is_empty() || lines == [1, 2, 3, 4, 5], "{lines:?}");
        assert_eq!(plan.levers.is_empty(), lines.is_empty());
        if !walked.undo() {
            break;
        }
    }
    // Kept again it is one of this format, with the same steps.
    let (again, notes) = History::restore(&history.encode()).unwrap();
    assert_eq!((again, notes), (history, vec![]));
}

/// The input that was called so in format 1.
fn inputs(name: &str) -> Vec<Input> {
    let factor = |lever, factor| vec![Input::Factor(LeverId(lever), FactorId(factor))];
    let share = |line| vec![Input::Share(LineId(line))];
    match name {
        "customers" => factor(6, 1),
        "retention_gain" => factor(6, 2),
        "value_per_customer" => factor(6, 3),
        "repurchase_benefit" => factor(7, 1),
        "agents" => factor(8, 1),
        "salary" => factor(8, 2),
        "months" => factor(8, 3),
        "bot_saving_rate" => factor(8, 4),
        "crm_saving" => factor(9, 1),
        "margin" => vec![Input::Margin],
        "overlap" => vec![Input::Overlap(LeverId(6), LeverId(7))],
        "budget_total" => vec![Input::Total],
        "tools_share" => share(1),
        "activities_share" => share(2),
        "training_share" => share(3),
        "analytics_share" => share(4),
        "other_share" => share(5),
        "response_elasticity" => [6, 7, 8, 9].map(|lever| Input::Elasticity(LeverId(lever))).to_vec(),
        other => panic!("{other}"),
    }
}

/// Every number of the budget, what it rested on, and what the scenarios changed.
#[test]
fn the_budget_of_format_1_holds_what_its_file_held() {
    for text in [TEMPLATE, EDITED] {
        let old: Value = serde_json::from_str(text).unwrap();
        let (old, document) = (&old["book"], restore(text).unwrap().0);
        let plan = &document.money;
        let base = old["base"].as_object().unwrap();
        assert_eq!(base.len(), 18);
        for (name, held) in base {
            let held: Assumption = serde_json::from_value(held.clone()).unwrap();
            for input in inputs(name) {
                assert_eq!(plan.assumption(input), Some(&held), "{name}");
            }
        }
        assert_eq!(plan.inputs().count(), 18 + 3); // the elasticity belongs to each of four levers
        let scenarios = old["scenarios"].as_array().unwrap();
        assert_eq!(plan.scenarios.len(), scenarios.len());
        for (scenario, held) in plan.scenarios.iter().zip(scenarios) {
            assert_eq!(
                (scenario.id.0, &*scenario.name),
                (held["id"].as_u64().unwrap(), held["name"].as_str().unwrap())
            );
            let changes = held["changes"].as_object().unwrap().iter();
            let expected =
                changes.flat_map(|(name, value)| inputs(name).into_iter().map(|i| (i, value.as_f64().unwrap())));
            assert_eq!(scenario.changes, expected.collect());
        }
        let total = base["budget_total"]["value"].as_f64().unwrap();
        let lines = ["tools", "activities", "training", "analytics", "other"];
        for (line, (name, kind)) in plan.lines.iter().zip(lines.into_iter().zip(LineKind::READY)) {
            assert_eq!((line.kind, line.locked), (kind, old["locks"][name].as_bool().unwrap()));
        }
        for (lever, name) in plan.levers.iter().zip(["retention", "repurchase", "bots", "crm"]) {
            let link = old["links"].get(name).map(|line| line.as_str().unwrap());
            let place = link.map(|link| lines.into_iter().position(|line| line == link).unwrap());
            assert_eq!(lever.line, place.map(|place| plan.lines[place].id), "{name}");
            // The reference is an amount now: the declared share of the budget of the base.
            let declared = link.map_or(0.0, |link| total * old["declared"][link].as_f64().unwrap());
            assert_eq!(lever.declared, declared, "{name}");
        }
        assert!(document.next_id >= 10);
        assert_eq!(restore(&encode(&document)), Ok((document, vec![])));
    }
}

/// The figures are those that format 1 showed, worked by hand.
#[test]
fn the_figures_of_format_1_stay() {
    let template = restore(TEMPLATE).unwrap().0.money;
    let base = evaluate(&template, None);
    assert_eq!((base.total, base.cost), (Money::from_units(8_380_000.0), Money::from_units(2_793_333.33)));
    let [_, margin] = &template.scenarios[..] else { panic!() };
    assert_eq!(evaluate(&template, Some(margin.id)).benefit, Money::from_units(2_780_000.0));
    // Edited: 2 000 000 with activities at 18 % instead of 20 %, analytics at 9 % instead of 10 %, bots paid from no line:
    // 5 000 000 × √0.9 + 3 000 000 × √0.9 = 7 589 466.38, bots 180 000, CRM 420 000 at 30 % as declared.
    let edited = restore(EDITED).unwrap().0.money;
    let base = evaluate(&edited, None);
    assert!((base.revenue.units() - 7_589_466.38).abs() <= 0.01, "{:?}", base.revenue);
    assert_eq!(base.cost_saving, Money::from_units(600_000.0));
    assert_eq!(edited.status(Input::Factor(LeverId(9), FactorId(1))), Status::Declared);
}

/// A budget in which nobody had written anything is an empty one, and no line or lever comes of it.
#[test]
fn a_blank_budget_of_format_1_is_blank() {
    let mut json: Value = serde_json::from_str(TEMPLATE).unwrap();
    let book = &mut json["book"];
    for (name, held) in book["base"].as_object_mut().unwrap() {
        held["source"] = "".into();
        held["value"] = match name.as_str() {
            "months" => 12.0,
            "margin" => 1.0,
            share if share.ends_with("_share") => 0.2,
            _ => 0.0,
        }
        .into();
    }
    for share in book["declared"].as_object_mut().unwrap().values_mut() {
        *share = 0.2.into();
    }
    book["scenarios"] = Value::Array(vec![]);
    let (document, notes) = restore(&json.to_string()).unwrap();
    assert_eq!((&document.money, notes), (&MoneyPlan::default(), vec![]));
    assert!(document.is_blank(Part::Budget));
    json["book"]["locks"]["tools"] = true.into();
    let document: Document = restore(&json.to_string()).unwrap().0;
    assert_eq!(document.money.lines.len(), 5);
}

/// Every goal of a file of format 1, read by itself, against the KPI that it became.
fn assert_goals(file: &Value, document: &Document) {
    let goals = file["targets"].as_array().unwrap();
    assert_eq!(document.kpis.len(), goals.len());
    for (goal, kpi) in goals.iter().zip(document.kpis.iter()) {
        let figure = match goal["key"].as_str().unwrap() {
            "Retention" => FigureKey::Retention,
            "Repurchase" => FigureKey::RepeatPurchaseRate,
            "Csat" => FigureKey::Csat,
            "Nps" => FigureKey::Nps,
            "Participation" => FigureKey::Participation,
            other => panic!("{other}"),
        };
        // It followed all that was looked at, and bore the name of its figure.
        assert_eq!(kpi.basis, Basis::Figure { key: figure, filter: Default::default() });
        assert_eq!((kpi.period, kpi.name.as_str(), kpi.retired), (KpiPeriod::All, "", false));
        let number = |key: &str| goal[key].as_f64();
        assert_eq!((Some(kpi.baseline.value), kpi.baseline.day), (number("baseline"), None));
        assert_eq!(kpi.target, TargetPath::Plain(number("target").unwrap()));
        assert_eq!(Some(kpi.weight), number("weight"));
        assert_eq!((Some(kpi.bands.on_track), Some(kpi.bands.behind)), (number("on_track"), number("behind")));
        assert_eq!(kpi.values.first().map(|typed| typed.value), number("typed"));
        assert!(kpi.values.iter().all(|typed| typed.day.is_none()));
    }
}

#[test]
fn every_goal_of_format_1_is_a_kpi_with_its_numbers() {
    for text in [TEMPLATE, EDITED] {
        let (document, _) = restore(text).unwrap();
        assert_goals(&serde_json::from_str(text).unwrap(), &document);
        assert_eq!(restore(&encode(&document)), Ok((document, vec![])), "migrated once is migrated");
    }
}

#[test]
fn the_tiers_of_format_1_are_the_first_scheme_with_their_threshold_and_targets() {
    for text in [TEMPLATE, EDITED] {
        let json: Value = serde_json::from_str(text).unwrap();
        let (document, notes) = restore(text).unwrap();
        let scheme = &document.schemes[0];
        assert_eq!((document.schemes.len(), document.default_scheme, notes), (1, SchemeId::TIERS, vec![]));
        assert_eq!(scheme.lost_after_days().map(u64::from), json["scheme"]["lost_after_days"].as_u64());
        for tier in Tier::ALL {
            let (old, target) = (&json["scheme"][tier.slug()], scheme.tier(tier).unwrap().target);
            assert_eq!(Some(target.customer_share), old["customer_share"].as_f64());
            assert_eq!(Some(target.revenue_share), old["revenue_share"].as_f64());
        }
    }
}

/// What a list of the frozen file says, row by row, beside the rows that came of it.
fn pairs<'a>(
    json: &'a serde_json::Value,
    list: &str,
    plan: &'a Plan,
    table: TableId,
) -> Vec<(&'a serde_json::Value, &'a PlanRow)> {
    let old = json["plan"][list].as_array().unwrap();
    let new: Vec<&PlanRow> = plan.rows_of(table).collect();
    assert_eq!(old.len(), new.len(), "{list}");
    assert!(!old.is_empty(), "{list}");
    old.iter().zip(new).collect()
}

#[test]
fn every_row_text_date_segment_link_and_mark_of_format_1_is_there() {
    for text in [TEMPLATE, EDITED] {
        let json: serde_json::Value = serde_json::from_str(text).unwrap();
        let (document, _) = restore(text).unwrap();
        let plan = &document.plan;
        assert_eq!(plan.start.to_string(), json["plan"]["start"]);
        assert_eq!((document.format, document.next_id), (2, json["next_id"].as_u64().unwrap()));
        let day = |day: Option<Day>| day.map(|day| day.to_string());
        let written = |value: &serde_json::Value| value.as_str().map(str::to_owned);
        let segment = |row: &PlanRow, column| row.segment(column).map(|segment| segment.key());
        for (old, row) in pairs(&json, "short", plan, short::TABLE) {
            assert_eq!(
                (row.id.0, segment(row, short::SEGMENT)),
                (old["id"].as_u64().unwrap(), written(&old["segment"]))
            );
            for key in ["target_group", "goal", "measures", "owner", "period", "resources", "expected_effect"] {
                assert_eq!(row.text(ColumnId::Ready(key)), old[key], "{key}");
            }
        }
        for (old, row) in pairs(&json, "long", plan, long::TABLE) {
            assert_eq!((row.id.0, day(row.day(long::DUE))), (old["id"].as_u64().unwrap(), written(&old["due"])));
            for key in ["direction", "core_strategy", "milestone", "key_indicator", "owner", "due_text"] {
                assert_eq!(row.text(ColumnId::Ready(key)), old[key], "{key}");
            }
        }
        for (old, row) in pairs(&json, "phases", plan, phases::TABLE) {
            let (start, end) = row.span(phases::DAYS).unwrap();
            assert_eq!(
                (row.id.0, row.text(phases::NAME)),
                (old["id"].as_u64().unwrap(), old["name"].as_str().unwrap())
            );
            assert_eq!(
                (start.to_string(), end.to_string()),
                (written(&old["start"]).unwrap(), written(&old["end"]).unwrap())
            );
            assert_eq!(segment(row, phases::SEGMENT), written(&old["segment"]));
        }
        for (old, row) in pairs(&json, "milestones", plan, milestones::TABLE) {
            assert_eq!(
                (row.id.0, row.text(milestones::NAME)),
                (old["id"].as_u64().unwrap(), old["name"].as_str().unwrap())
            );
            assert_eq!(row.text(milestones::OWNER), old["owner"]);
            assert_eq!(day(row.day(milestones::DATE)), written(&old["date"]));
            assert_eq!(row.row(milestones::PHASE).map(|id| id.0), old["phase"].as_u64());
            assert_eq!(row.done(milestones::DONE), old["done"]);
        }
        // Written once in the new form, it reads back as the same.
        assert_eq!(restore(&encode(&document)), Ok((document.clone(), vec![])));
    }
}

#[test]
fn the_steps_of_a_kept_history_of_format_1_hold_their_goals() {
    let (mut history, _) = History::restore(KEPT).unwrap();
    let ids = |history: &History| history.present().kpis.iter().map(|kpi| kpi.id).collect::<Vec<_>>();
    let (present, before) = (ids(&history), history.past_len());
    assert_eq!(before, 11);
    let typed = |history: &History| history.present().kpis[0].values.first().map(|typed| typed.value);
    assert_eq!(typed(&history), Some(0.58));
    // The fourth step back took the typed value away; a KPI is the same one in every step.
    (0..4).for_each(|_| assert!(history.undo()));
    assert_eq!((typed(&history), ids(&history)), (None, present));
    let (again, notes) = History::restore(&history.encode()).unwrap();
    assert_eq!((again.past_len(), again.future_len(), notes), (before - 4, 5, vec![]));
}

/// A goal that a newer version of format 1 could have held, or a broken one, takes nothing else along.
#[test]
fn a_goal_that_cannot_be_read_is_noted_and_the_others_stay() {
    let mut file: Value = serde_json::from_str(TEMPLATE).unwrap();
    file["targets"][1]["key"] = "Moon".into();
    file["targets"][2]["weight"] = (-3).into();
    let (document, notes) = restore(&file.to_string()).unwrap();
    let figures: Vec<_> = document.kpis.iter().filter_map(Kpi::figure).collect();
    assert_eq!(figures, [FigureKey::Retention, FigureKey::Nps, FigureKey::Participation]);
    assert_eq!(notes.len(), 2, "{notes:?}");
}

#[test]
fn every_step_of_a_kept_history_of_format_1_can_be_walked() {
    let json: serde_json::Value = serde_json::from_str(KEPT).unwrap();
    let count = |list: &str| json[list].as_array().unwrap().len();
    let (mut history, _) = History::restore(KEPT).unwrap();
    assert_eq!((history.past_len(), history.future_len()), (count("past"), count("future")));
    assert!(history.past_len() > 0);
    let (again, notes) = History::restore(&history.encode()).unwrap();
    assert_eq!((&again, notes), (&history, vec![]), "the steps are written anew in the new form");
    while history.undo() {}
    while history.redo() {}
}

/// Things of one kind never share an identity, and what comes next gets one that nothing has.
#[test]
fn identities_of_a_migrated_document_stand_once_and_the_next_one_is_free() {
    let sound = |document: &Document| {
        let money = &document.money;
        let kinds: [Vec<u64>; 4] = [
            document.kpis.iter().map(|kpi| kpi.id.0).collect(),
            money.lines.iter().map(|line| line.id.0).collect(),
            money.levers.iter().map(|lever| lever.id.0).collect(),
            // Rows, systems and scenarios were counted together.
            (document.plan.rows.iter().map(|row| row.id.0))
                .chain(document.inventory.systems.iter().map(|system| system.id.0))
                .chain(money.scenarios.iter().map(|scenario| scenario.id.0))
                .collect(),
        ];
        for ids in kinds {
            let once: std::collections::BTreeSet<u64> = ids.iter().copied().collect();
            assert_eq!(once.len(), ids.len());
            assert!(ids.iter().all(|id| (1..document.next_id).contains(id)), "{ids:?} {}", document.next_id);
        }
    };
    for text in [TEMPLATE, EDITED] {
        sound(&restore(text).unwrap().0);
    }
    let (mut history, _) = History::restore(KEPT).unwrap();
    while history.redo() {}
    sound(history.present());
    while history.undo() {
        sound(history.present());
    }
}
