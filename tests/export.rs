//! The results file: its figures for public data, and that it says nothing that its schema does not describe.

use rapport::analysis::{
    self, Beside, FIGURES, FigureDef, FigureKey, Filter, InputKey, Missing, Params, Results, SegmentRef, Tier, Window,
};
use rapport::dataset::{Builder, Dataset, Kind};
use rapport::engine::{ExportedFile, export};
use rapport::goals::{
    self, Covered, Kpi, KpiAnswer, PathShape, Scorecard, TargetPath, TargetPoint, TypedValue, annual_goals,
};
use rapport::import::{Chain, Decode, Encoding, Part, RangeParser, RangeStart, sniff};
use rapport::locale::Lang;
use rapport::plan::{
    CellKind, CellValue, Cells, ColumnId, Document, Edit, Id, Measure, MoneyEdit, NewColumn, PlanEdit, TableEdit,
    TableId, apply, milestones, phases,
};
use rapport::units::{Currency, Day};
use rapport::whatif::{Input, LeverId, LeverKind, LineId, LineKind, MoneyPlan, Unit};
use serde::Serialize;
use serde_json::Value;
use std::path::PathBuf;

struct Utf8;

impl Decode for Utf8 {
    fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }
}

/// A file of the shared data folder; none when the folder is not there.
fn shared(test: &str, path: &str) -> Option<Vec<u8>> {
    let fallback = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data");
    let root = PathBuf::from(std::env::var("RAPPORT_DATA").unwrap_or_else(|_| fallback.to_owned()));
    if !root.is_dir() {
        println!("SKIPPED {test}: shared data not found");
        return None;
    }
    Some(std::fs::read(root.join(path)).unwrap_or_else(|e| panic!("{path}: {e}")))
}

/// The way a file takes through the product, with one worker.
fn import(name: &str, bytes: &[u8]) -> (Dataset, ExportedFile) {
    let head = &bytes[..bytes.len().min(256 << 10)];
    let mapping = sniff(head, head.len() == bytes.len(), &Utf8).mapping;
    let mut chain = Chain::new(bytes.len() as u64, u64::MAX, true);
    let mut builder = Builder::new();
    while let Some(job) = chain.next_job() {
        let mut parser = RangeParser::new(&mapping, job.start, Utf8);
        parser.push(&bytes[job.start.offset as usize..]);
        chain.deliver(job.range, parser.finish());
        while let Some(output) = chain.take_ready() {
            builder.push(output.block).unwrap();
        }
    }
    (builder.finish(), ExportedFile::new(name, chain.report()))
}

/// A line and a lever that a person added bring nothing here, but every key of theirs is written.
fn with_own_line_and_lever(document: &Document) -> Document {
    let (line, lever) = (LineId(document.next_id), LeverId(document.next_id + 1));
    let edits = [
        MoneyEdit::AddLine { kind: LineKind::Own, name: "Fairs".to_owned() },
        MoneyEdit::AddLever { kind: LeverKind::RevenueProduct, name: "Referrals".to_owned() },
        MoneyEdit::SetBounds { line, bounds: Some((0.0, 5_000.0)) },
        MoneyEdit::AddFactor { lever, name: "New customers".to_owned(), unit: Unit::Count },
        MoneyEdit::SetLink { lever, line: Some(line) },
    ];
    apply(document, &Edit::Batch { edits: edits.map(Edit::Money).to_vec() }).unwrap()
}

fn document() -> Document {
    let currency = Currency::parse("EUR").unwrap();
    let (money, kpis) = (MoneyPlan::example(), annual_goals().into());
    let goals = Document { currency, money, next_id: 10, kpis, ..Document::default() };
    let document = apply(&goals, &Edit::Money(MoneyEdit::AddScenario { name: "Half margin".to_owned() })).unwrap();
    let scenario = document.money.scenarios[0].id;
    let document = with_own_line_and_lever(&document);
    apply(&document, &Edit::Money(MoneyEdit::SetInput { scenario: Some(scenario), input: Input::Margin, value: 0.5 }))
        .unwrap()
}

/// How the KPIs of a document stand, each answered from these results.
fn card(document: &Document, results: Option<&Results>) -> Scorecard {
    let as_of = results.and_then(|results| results.basis.as_of).unwrap_or_default();
    goals::evaluate(document.kpis.iter(), as_of, |kpi: &Kpi| {
        let (ask, figure) = (kpi.ask(None)?, results?.figure(kpi.figure()?)?.clone());
        Some(KpiAnswer { ask, figure, covered: Covered { held: 12, of: 12 } })
    })
}

fn exported(dataset: &Dataset, params: &Params, files: &[ExportedFile]) -> Value {
    let results = analysis::run(dataset, params);
    let usd = Currency::parse("USD").unwrap();
    let document = document();
    let text = export(Some(&results), &card(&document, Some(&results)), &document, params, usd, files);
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(faults(&value), Vec::<String>::new());
    value
}

/// The row of a list with this key.
#[track_caller]
fn row<'a>(list: &'a Value, key: &str) -> &'a Value {
    list.as_array().unwrap().iter().find(|row| row["key"] == key).unwrap_or_else(|| panic!("no {key}"))
}

#[track_caller]
fn close(actual: &Value, expected: f64) {
    let actual = actual.as_f64().unwrap();
    assert!((actual - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{actual} instead of {expected}");
}

#[test]
fn cdnow_as_published() {
    let Some(bytes) = shared("cdnow_as_published", "cdnow/cdnow_sample_transactions.csv") else { return };
    let (dataset, file) = import("cdnow_sample_transactions.csv", &bytes);
    let value = exported(&dataset, &Params::default(), &[file]);

    let basis = &value["basis"];
    assert_eq!(basis["as_of"], "1998-06-30");
    assert_eq!(basis["data"]["from"], "1997-01-01");
    assert_eq!((&basis["currency"], &basis["plan_currency"]), (&"USD".into(), &"EUR".into()));
    assert_eq!(basis["files"][0]["rows_in"], 6919);
    assert_eq!(basis["files"][0]["rows_kept"], 6919);
    assert_eq!(basis["used"]["customers"], 2357);

    let kpis = &value["kpis"];
    assert_eq!(kpis.as_array().unwrap().len(), FIGURES.len());
    assert_eq!(row(kpis, "customers")["value"], 2357);
    assert_eq!(row(kpis, "orders")["value"], 6919);
    assert_eq!(row(kpis, "revenue")["value"], 244_091.94);
    assert_eq!(row(kpis, "revenue")["value_minor"], 24_409_194);
    close(&row(kpis, "average_order_value")["value"], 35.278_499_783_205_67);
    close(&row(kpis, "revenue_per_customer")["value"], 103.560_432_753_500_21);
    close(&row(kpis, "orders_per_customer")["value"], 2.935_511_243_105_642_7);
    close(&row(kpis, "repeat_purchase_rate")["value"], 0.488_756_894_357_233_8);
    close(&row(kpis, "revenue_share_top_20")["value"], 0.674_015_577_900_688_3);
    close(&row(kpis, "gini")["value"], 0.630_917_117_016_241_3);
    close(&value["lorenz"]["gini"], 0.630_917_117_016_241_3);
    assert_eq!(row(kpis, "csat")["value"], Value::Null);
    assert_eq!(row(kpis, "csat")["missing"]["reason"], "column_absent");
    assert_eq!(row(kpis, "csat")["missing"]["column"], "rating");

    // The first column and the last cell of the reference's cohort table, and its first month.
    let cohorts = value["cohorts"].as_array().unwrap();
    let cell = |cohort: &str, months: u64| {
        let found = cohorts.iter().find(|c| c["cohort"] == cohort && c["months_since"] == months);
        found.unwrap_or_else(|| panic!("no {cohort} +{months}"))
    };
    assert_eq!(cell("1997-01", 0)["customers"], 781);
    assert_eq!(cell("1997-01", 17)["customers"], 33);
    close(&cell("1997-01", 17)["retention"], 33.0 / 781.0);
    assert_eq!(cell("1997-02", 1)["customers"], 134);
    let january = &value["monthly"][0];
    assert_eq!((&january["month"], &january["orders"]), (&"1997-01".into(), &885.into()));
    assert_eq!(january["revenue_minor"], 2_859_270);
    assert_eq!((&january["active_customers"], &january["lost_customers"]), (&781.into(), &0.into()));
    let edges = &value["rfm"]["thresholds"];
    assert_eq!(edges["recency_days"], serde_json::json!([152, 442, 486, 512])); // one day less than to the day after
    assert_eq!(edges["frequency_orders"], serde_json::json!([1, 1, 2, 4]));
}

#[test]
fn the_segments_hold_every_customer_once() {
    let Some(bytes) = shared("the_segments_hold_every_customer_once", "cdnow/cdnow_sample_transactions.csv") else {
        return;
    };
    let (dataset, _) = import("cdnow", &bytes);
    for window in [Window::All, Window::Months(12)] {
        let value = exported(&dataset, &Params { window, ..Params::default() }, &[]);
        let segments = value["segments"].as_array().unwrap();
        let sum = |key: &str| segments.iter().map(|s| s[key].as_i64().unwrap()).sum::<i64>();
        assert_eq!(segments.len(), 4);
        // Who is in a segment does not depend on the window; who of them ordered in it does.
        assert_eq!(sum("customers"), 2357);
        assert_eq!(sum("active_customers"), value["basis"]["used"]["customers"].as_i64().unwrap());
        assert_eq!(sum("by_strict_rule") + sum("by_fallback"), sum("customers"));
        assert_eq!(sum("revenue_minor"), row(&value["kpis"], "revenue")["value_minor"].as_i64().unwrap());
        assert_eq!(value["segment_schemes"][0]["complete"], true);
        let cells = value["rfm"]["cells"].as_array().unwrap();
        assert_eq!(cells.iter().map(|c| c["customers"].as_i64().unwrap()).sum::<i64>(), sum("customers"));
    }
}

#[test]
fn the_filter_is_named_and_holds() {
    let Some(bytes) = shared("the_filter_is_named_and_holds", "cdnow/cdnow_sample_transactions.csv") else { return };
    let (dataset, _) = import("cdnow", &bytes);
    let filter = Filter { segment: Some(SegmentRef::tier(Tier::HighValue)), ..Filter::default() };
    let value = exported(&dataset, &Params { filter, ..Params::default() }, &[]);
    assert_eq!(value["basis"]["filter"]["segment"], "tiers.high_value");
    assert_eq!(row(&value["segments"], "high_value")["customers"], row(&value["kpis"], "customers")["value"]);
}

#[test]
fn the_budget_and_its_scenarios_are_in_it() {
    let value = exported(&Builder::new().finish(), &Params::default(), &[]);
    let [base, half] = value["scenarios"].as_array().unwrap().as_slice() else { panic!("two scenarios") };
    assert_eq!((&base["id"], &base["name"]), (&Value::Null, &Value::Null));
    assert_eq!(value["version"], 2);
    assert_eq!(base["gross_benefit"], 8_380_000);
    assert_eq!(base["gross_benefit_minor"], 838_000_000);
    assert_eq!(base["net_benefit"], 5_586_666.67); // 8 380 000 − 2 793 333.33
    assert_eq!(base["budget_set_to_reach"], 3);
    let retention = &base["levers"][0];
    assert_eq!(
        (&retention["kind"], &retention["amount"], &retention["paid_from"]),
        (&"retention".into(), &5_000_000.into(), &2.into())
    );
    close(&retention["declared_for"], 2_793_333.33 * 0.2);
    assert_eq!(base["overlaps"][0]["amount"], 0);
    let analytics = &base["budget"][3];
    assert_eq!(
        (&analytics["kind"], &analytics["technology"], &analytics["name"]),
        (&"analytics".into(), &true.into(), &Value::Null)
    );
    let gain = &base["inputs"][1];
    assert_eq!(
        (&gain["key"], &gain["factor"], &gain["unit"]),
        (&"lever-6-2".into(), &"retention_gain".into(), &"percentage_points".into())
    );
    let (line, lever) = (&base["budget"][5], &base["levers"][4]);
    assert_eq!((&line["name"], &line["kind"], &line["highest"]), (&"Fairs".into(), &"own".into(), &5_000.into()));
    assert_eq!(
        (&lever["name"], &lever["paid_from"], &lever["response"]),
        (&"Referrals".into(), &line["id"], &Value::Null)
    );
    let own = base["inputs"].as_array().unwrap().iter().find(|input| input["name"] == "New customers").unwrap();
    assert_eq!((&own["factor"], &own["unit"], &own["value"]), (&Value::Null, &"count".into(), &0.into()));
    assert_eq!(half["name"], "Half margin");
    assert_eq!(half["differences"].as_array().unwrap().len(), 1);
    assert_eq!(half["gross_benefit"], 4_380_000); // half of 8 000 000 and the savings of 380 000
    close(&value["scorecard"]["weights"]["sum"], 1.0);
}

/// Plan and scenarios could not be exported before an order file was open.
#[test]
fn without_a_file_every_figure_is_null_and_the_plan_is_there() {
    let params = Params::default();
    let text = export(None, &card(&document(), None), &document(), &params, Currency::parse("USD").unwrap(), &[]);
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(faults(&value), Vec::<String>::new());
    let kpis = value["kpis"].as_array().unwrap();
    assert_eq!(kpis.len(), FIGURES.len());
    assert!(kpis.iter().all(|kpi| kpi["value"].is_null() && kpi["missing"]["reason"] == "no_file"));
    assert_eq!(value["scenarios"][1]["gross_benefit"], 4_380_000);
    assert_eq!(value["scorecard"]["score"], Value::Null);
}

/// Own names, typed values, a path by day, a revision and a filter are told with the KPI.
#[test]
fn a_kpi_is_exported_with_all_that_defines_it() {
    let day = |text: &str| text.parse::<Day>().unwrap();
    let path = |value| TargetPath::Path {
        shape: PathShape::Straight,
        points: vec![
            TargetPoint { day: day("2024-06-30"), value: 0.62 },
            TargetPoint { day: day("2024-12-31"), value },
        ],
    };
    let mut kpi = Kpi { name: "Stay".into(), target: path(0.66), ..annual_goals()[0].clone() };
    kpi.values = vec![TypedValue { day: Some(day("2024-03-31")), value: 0.61 }];
    kpi.revise(path(0.64), day("2024-09-30"), "rival".into());
    let document = Document { kpis: vec![kpi].into(), ..Document::default() };
    let card = goals::evaluate(document.kpis.iter(), day("2024-09-30"), |_| None);
    let text = export(None, &card, &document, &Params::default(), Currency::parse("USD").unwrap(), &[]);
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(faults(&value), Vec::<String>::new());
    let goal = &value["scorecard"]["rows"][0];
    assert_eq!((&goal["name"], &goal["figure"]), (&"Stay".into(), &"retention".into()));
    assert_eq!((&goal["period_months"], &goal["typed"][0]["day"]), (&12.into(), &"2024-03-31".into()));
    // Half of the way from 62 % by the end of June to 64 % by the end of December: 92 of 184 days.
    close(&goal["target"], 0.63);
    close(&goal["actual"], 0.61);
    assert_eq!(goal["target_path"]["points"][1]["value"], 0.64);
    assert_eq!(
        (&goal["revisions"][0]["reason"], &goal["revisions"][0]["old"]["value"]),
        (&"rival".into(), &0.66.into())
    );
}

#[test]
fn open_months_are_marked_in_the_cohorts() {
    let lines = "customer,date,amount\nA,2024-01-01,1.00\nA,2024-02-10,1.00\nB,2024-02-11,1.00\nA,2024-03-05,1.00\n";
    let (dataset, file) = import("orders.csv", lines.as_bytes());
    let value = exported(&dataset, &Params::default(), &[file]);
    let cells = value["cohorts"].as_array().unwrap();
    let marks: Vec<_> =
        cells.iter().map(|c| (c["cohort"].as_str().unwrap(), c["partial"].as_bool().unwrap())).collect();
    let expected = [("2024-01", false), ("2024-01", false), ("2024-01", true), ("2024-02", false), ("2024-02", true)];
    assert_eq!(marks, expected);
    assert_eq!(value["monthly"][2]["partial"], true);
}

/// The sample fills every list, so that no key goes unseen.
#[test]
fn the_sample_fills_every_list() {
    let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/public/sample/orders.csv")).unwrap();
    let (dataset, file) = import("orders.csv", &bytes);
    let value = exported(&dataset, &Params { window: Window::Months(12), ..Params::default() }, &[file]);
    let lists = [
        &value["kpis"],
        &value["segments"],
        &value["rfm"]["cells"],
        &value["lorenz"]["points"],
        &value["monthly"],
        &value["cohorts"],
        &value["breakdowns"]["channel"],
        &value["breakdowns"]["category"],
        &value["scorecard"]["rows"],
        &value["scenarios"],
    ];
    assert!(lists.iter().all(|list| list.as_array().is_some_and(|rows| !rows.is_empty())));
    // The shop of the sample takes nothing back, and has neither tickets nor spending; it says so instead of showing a nought.
    let beside = ["first_response", "closed", "amount"].map(Value::from);
    let is_known = |kpi: &Value| {
        let missing = &kpi["missing"];
        let absent = missing["reason"] == "column_absent" && beside.contains(&missing["column"]);
        kpi["value"].is_number() || missing["reason"] == "no_returns" || absent
    };
    assert!(value["kpis"].as_array().unwrap().iter().all(is_known), "{}", value["kpis"]);
    assert_eq!(value["basis"]["window"]["months"], 12);
}

#[test]
fn a_share_of_revenue_in_another_currency_says_why_it_is_missing() {
    let (eur, chf) = (Currency::parse("EUR").unwrap(), Currency::parse("CHF").unwrap());
    let mut results = analysis::run(&Dataset::default(), &Params::default());
    let share = results.figures.iter_mut().find(|figure| figure.key == FigureKey::SpendShare).unwrap();
    share.missing = Some(Missing::OtherCurrency { kind: Kind::Spend, own: eur, revenue: chf });
    let document = document();
    let card = card(&document, Some(&results));
    let text = export(Some(&results), &card, &document, &Params::default(), Currency::NONE, &[]);
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(faults(&value), Vec::<String>::new());
    assert_eq!(row(&value["kpis"], "spend_share")["missing"]["reason"], "other_currency");
}

/// Known: 10.00. Unknown: 20.00 in January, 5.50 + 4.50 in February.
#[test]
fn unknown_customers_stand_beside_the_figures() {
    let lines = "order_id,customer,date,amount,channel\n1,Ann,2024-01-02,10.00,web\n2,guest,2024-01-03,20.00,web\n\
        3,,2024-02-03,5.50,store\n4,guest,2024-02-04,4.50,web\n";
    let mapping = sniff(lines.as_bytes(), true, &Utf8).mapping;
    let start = RangeStart { offset: 0, end: lines.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&mapping, start, Utf8);
    parser.push(lines.as_bytes());
    let Part::Both { orders, beside } = parser.finish_any().block else { panic!("rows beside the orders") };
    let built = |block| {
        let mut builder = Builder::new();
        builder.push(block).unwrap();
        builder.finish()
    };
    let (orders, unknown) = (built(*orders), built(beside.unknown));
    for (known, revenue) in [(&orders, Some(10.0)), (&Builder::new().finish(), None)] {
        let beside = Beside { unknown: Some(&unknown), ..Beside::default() };
        let results = analysis::run_beside(known, beside, &Params::default());
        let usd = Currency::parse("USD").unwrap();
        let card = card(&document(), Some(&results));
        let text = export(Some(&results), &card, &document(), &Params::default(), usd, &[]);
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(faults(&value), Vec::<String>::new());
        let figure = row(&value["kpis"], "revenue");
        assert_eq!(figure["value"].as_f64(), revenue);
        assert_eq!(figure["missing"]["reason"].as_str(), revenue.is_none().then_some("no_customer_named"));
        let unknown = &value["unknown_customers"];
        assert_eq!(
            (&unknown["orders"], &unknown["lines"], &unknown["revenue_minor"]),
            (&3.into(), &3.into(), &3000.into())
        );
        let months: Vec<_> =
            unknown["monthly"].as_array().unwrap().iter().map(|month| &month["revenue_minor"]).collect();
        assert_eq!(months, [2000, 1000]);
        let channels: Vec<_> =
            unknown["channel"].as_array().unwrap().iter().map(|part| &part["revenue_minor"]).collect();
        assert_eq!(channels, [2450, 550]);
    }
}

#[test]
fn no_customer_is_in_it() {
    let lines = "customer,date,amount\nAnn-7731,2024-01-02,10.00\nBob-9942,2024-01-03,20.00\n";
    let (dataset, file) = import("orders.csv", lines.as_bytes());
    let text = exported(&dataset, &Params::default(), &[file]).to_string();
    assert!(!text.contains("7731") && !text.contains("9942"));
}

#[test]
fn the_plan_and_a_table_of_ones_own_are_in_it() {
    let day = |text: &str| text.parse().unwrap();
    let columns = vec![NewColumn::new("Tool", CellKind::Text), NewColumn::new("Cost", CellKind::Range(Measure::Money))];
    let (tools, tool, cost) = (TableId::Own(Id(1)), ColumnId::Own(Id(2)), ColumnId::Own(Id(3)));
    let span = CellValue::Span(day("2024-01-01"), day("2024-03-31"));
    let row = |table, cells: Vec<(ColumnId, CellValue)>| {
        Edit::Plan(PlanEdit::AddRow { table, at: None, cells: Cells::from_iter(cells) })
    };
    let edits = [
        Edit::Tables(TableEdit::AddTable { name: "Tools".into(), columns }),
        row(tools, vec![(tool, "CRM".into()), (cost, CellValue::Range(5_000.0, 8_000.5))]),
        row(phases::TABLE, vec![(phases::NAME, "Build".into()), (phases::DAYS, span)]),
        row(
            milestones::TABLE,
            vec![
                (milestones::DONE, CellValue::Done(true)),
                (milestones::DATE, CellValue::Day(day("2024-02-01"))),
                (milestones::PHASE, CellValue::Row(Id(5))),
            ],
        ),
    ];
    let document = edits.iter().fold(Document::default(), |document, edit| apply(&document, edit).unwrap());
    let text = export(None, &card(&document, None), &document, &Params::default(), Currency::NONE, &[]);
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(faults(&value), Vec::<String>::new());
    let own = self::row(&value["plan"]["tables"], "own1");
    assert_eq!((&own["name"], &own["columns"][1]["kind"]), (&"Tools".into(), &"money_range".into()));
    let cells = serde_json::json!([
        {"column": "own2", "value": "CRM"},
        {"column": "own3", "value": {"low": 5000, "high": 8000.5}},
    ]);
    assert_eq!(
        own["rows"],
        serde_json::json!([
            {"id": 4, "first_day": null, "last_day": null, "done": null, "cells": cells},
        ])
    );
    let phase = &self::row(&value["plan"]["tables"], "phases")["rows"][0];
    assert_eq!((&phase["first_day"], &phase["last_day"]), (&"2024-01-01".into(), &"2024-03-31".into()));
    let milestone = &self::row(&value["plan"]["tables"], "milestones")["rows"][0];
    assert_eq!((&milestone["done"], &milestone["last_day"]), (&true.into(), &"2024-02-01".into()));
}

#[test]
fn the_schema_describes_every_key() {
    fn undescribed(schema: &Value, at: &str, found: &mut Vec<String>) {
        if let Some(properties) = schema["properties"].as_object() {
            if schema["additionalProperties"] != false {
                found.push(format!("{at}: open"));
            }
            for (key, property) in properties {
                if property["description"].as_str().is_none_or(|text| text.len() < 5) {
                    found.push(format!("{at}.{key}: no description"));
                }
                undescribed(property, &format!("{at}.{key}"), found);
            }
        }
        if schema["items"].is_object() {
            undescribed(&schema["items"], &format!("{at}[]"), found);
        }
    }
    let schema = schema();
    let mut found = Vec::new();
    undescribed(&schema, "", &mut found);
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        undescribed(definition, name, &mut found);
    }
    assert_eq!(found, Vec::<String>::new());
}

/// What the schema says of figures, from the list of figures and their texts: which there are, which numbers go into them
/// and which tables they come from.
fn said_of_figures() -> Vec<(&'static str, Value)> {
    let texts = &Lang::En.texts().figures;
    let slugs = |figures: &[FigureDef]| figures.iter().map(|def| Value::from(def.slug)).collect::<Vec<_>>();
    let figure = |def: &FigureDef| {
        let said = |part: &str| texts.named(&format!("{}_{part}", def.slug)).unwrap();
        format!("{} = {}. {}", def.slug, said("formula"), said("meaning"))
    };
    let input = |key: InputKey| {
        let name = texts.named(&format!("input_{}", key.slug())).or_else(|| texts.named(key.slug()));
        format!("{}: {}.", key.slug(), name.unwrap())
    };
    let inputs = InputKey::all();
    let come: Vec<Kind> = FIGURES.iter().flat_map(|def| def.needs.iter().map(|need| need.kind)).collect();
    let kinds = Kind::ALL.into_iter().filter(|kind| come.contains(kind)).map(|kind| Value::from(kind.slug()));
    let sentences = |all: Vec<String>| all.join(" ");
    let figures = format!("Which figure. {}", sentences(FIGURES.iter().map(figure).collect()));
    let numbers = format!("Which number. {}", sentences(inputs.iter().map(|key| input(*key)).collect()));
    vec![
        ("/$defs/kpi/properties/key/enum", slugs(&FIGURES).into()),
        ("/$defs/kpi/properties/key/description", figures.into()),
        ("/$defs/goal/properties/figure/enum", slugs(&FIGURES).into_iter().chain([Value::Null]).collect()),
        ("/$defs/input/properties/key/enum", inputs.iter().map(|key| Value::from(key.slug())).collect()),
        ("/$defs/input/properties/key/description", numbers.into()),
        ("/$defs/kpi/properties/from/enum", kinds.chain([Value::Null]).collect()),
    ]
}

/// A value as it stands in the schema below this place: one space for each level.
fn written(value: &Value, place: &str) -> String {
    let mut out = Vec::new();
    let form = serde_json::ser::PrettyFormatter::with_indent(b" ");
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut out, form)).unwrap();
    let indent = format!("\n{}", " ".repeat(place.matches('/').count()));
    String::from_utf8(out).unwrap().replace('\n', &indent)
}

/// The list of figures says what is in the file, and `UPDATE_GOLDENS=1` writes it into the schema.
#[test]
fn the_schema_follows_from_the_list_of_figures() {
    let mut changed = Vec::new();
    let mut text = std::fs::read_to_string(SCHEMA).unwrap();
    for (place, wanted) in said_of_figures() {
        let there = schema().pointer(place).unwrap().clone();
        if there == wanted {
            continue;
        }
        changed.push(place);
        let name = format!("\"{}\": ", place.rsplit('/').next().unwrap());
        let (old, new) = (written(&there, place), written(&wanted, place));
        assert_eq!(text.matches(&format!("{name}{old}")).count(), 1, "{place}");
        text = text.replace(&format!("{name}{old}"), &format!("{name}{new}"));
    }
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(SCHEMA, text).unwrap();
    } else {
        assert!(changed.is_empty(), "look at the change, then run with UPDATE_GOLDENS=1: {changed:?}");
    }
}

const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/results.schema.json");

fn schema() -> Value {
    serde_json::from_str(&std::fs::read_to_string(SCHEMA).unwrap()).unwrap()
}

/// Where a value is not as the published schema says.
fn faults(value: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(&schema()).expect("a schema");
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// A test that cannot fail holds nothing.
#[test]
fn what_the_schema_does_not_say_is_found() {
    let document = Document::default();
    let text = export(None, &card(&document, None), &document, &Params::default(), Currency::NONE, &[]);
    let good: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(faults(&good), Vec::<String>::new());
    let first = good.as_object().unwrap().keys().next().unwrap().clone();
    let bad = |change: &dyn Fn(&mut serde_json::Map<String, Value>)| {
        let mut bad = good.clone();
        change(bad.as_object_mut().unwrap());
        faults(&bad).len()
    };
    assert_eq!(bad(&|file| drop(file.insert("moon".into(), 1.into()))), 1, "a key that nobody knows");
    assert_eq!(bad(&|file| drop(file.remove(&first))), 1, "a key that is missing");
    assert_eq!(bad(&|file| file["plan"]["tables"][0]["id"] = 7.into()), 1, "a number for a text");
    assert!(bad(&|file| file["basis"]["minor_units"] = (-1).into()) > 0, "a number that cannot be");
}
