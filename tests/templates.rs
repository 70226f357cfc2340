//! The project files that stand beside the program: each goes through the gate as it is, says the same in every language,
//! and holds the figures of its document.

use rapport::analysis::{Direction, Method, SegmentRef, ShareOf, Tier, Unit};
use rapport::goals::{Basis, Kpi, KpiId, KpiPeriod, TargetPath, annual_goals};
use rapport::locale::Lang;
use rapport::plan::{
    ANNUAL, CellValue, Cells, Document, Edit, FORMAT, Part, PlanColumn, PlanEdit, PlanRow, SegmentEdit, TEMPLATES,
    Template, TemplateDef, apply, encode, long, milestones, phases, restore, short, with_template, without, wordless,
};
use rapport::units::{Currency, Day};
use rapport::whatif::{LineKind, MoneyPlan, Status};
use std::collections::BTreeSet;
use std::fs;

#[path = "common/templates.rs"]
mod files;
use files::{path, template, translated};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn every() -> impl Iterator<Item = (TemplateDef, Lang)> {
    TEMPLATES.into_iter().flat_map(|def| Lang::ALL.map(|lang| (def, lang)))
}

/// `UPDATE_GOLDENS=1` writes each file as the program would.
#[test]
fn every_file_is_an_ordinary_project_file_in_the_current_format() {
    let folder = path("", Lang::En);
    let there: BTreeSet<_> =
        fs::read_dir(folder.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(
        there,
        every().map(|(def, lang)| path(def.slug, lang)).collect(),
        "a file without a template, or the other way"
    );
    for (def, lang) in every() {
        let file = path(def.slug, lang);
        let text = fs::read_to_string(&file).unwrap();
        let (document, notes) = restore(&text).unwrap();
        assert_eq!(notes, [], "{file:?}");
        let written = encode(&document) + "\n";
        if std::env::var_os("UPDATE_GOLDENS").is_none() {
            assert_eq!(text, written, "{file:?}");
        } else if text != written {
            fs::write(&file, written).unwrap();
        }
        assert_eq!(document.format, FORMAT);
        assert!(document.examples.is_empty() && !document.name.is_empty(), "{file:?}");
        let brings: Vec<Part> = Part::ALL.into_iter().filter(|part| !document.is_blank(*part)).collect();
        assert_eq!(brings, def.parts, "{file:?}");
        // Days are moved by whole months from here.
        assert_eq!(document.plan.start, day("2024-01-01"));
    }
}

#[test]
fn the_languages_of_a_template_differ_in_words_alone() {
    for def in TEMPLATES {
        let [english, hans, hant] = Lang::ALL.map(|lang| template(def.slug, lang));
        assert_eq!(wordless(&english), wordless(&hans), "{}", def.slug);
        assert_eq!(wordless(&english), wordless(&hant), "{}", def.slug);
        // No word was left out, and none was left in English.
        let words = |document: &Document| {
            let mut found: Vec<String> = document.kpis.iter().map(|kpi| kpi.name.clone()).collect();
            found.extend(document.plan.tables.iter().map(|table| table.name.clone()));
            let cells = document.plan.rows.iter().flat_map(|row| row.cells.values());
            found.extend(cells.filter_map(|cell| match cell {
                CellValue::Text(text) => Some(text.clone()),
                _ => None,
            }));
            found
        };
        for other in [&hans, &hant] {
            for (en, zh) in words(&english).iter().zip(words(other)) {
                assert_eq!(en.is_empty(), zh.is_empty(), "{en}");
                let chinese = zh.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
                // Names of the field are the same everywhere: 4R, CDMP.
                assert!(zh.is_empty() || chinese || ["4R", "R", "CDMP、CCXP"].contains(&zh.as_str()), "{en} {zh}");
            }
        }
    }
}

/// S0 to S3 are names of this workshop; no reader knows them.
#[test]
fn no_file_names_the_document_it_comes_from_by_its_tag() {
    for (def, lang) in every() {
        let text = fs::read_to_string(path(def.slug, lang)).unwrap();
        let tags = |word: &&str| word.len() == 2 && word.starts_with('S') && word.ends_with(['0', '1', '2', '3']);
        let found: Vec<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(tags).collect();
        assert!(found.is_empty(), "{} {found:?}", def.slug);
    }
}

#[test]
fn every_template_is_named_and_described_in_every_language() {
    for (def, lang) in every() {
        for text in [def.slug.to_owned(), format!("{}_say", def.slug)] {
            assert!(lang.texts().templates.named(&text).is_some_and(|said| !said.is_empty()), "{lang:?}: {text}");
        }
    }
}

/// `start.js` asks for them before the program is here.
#[test]
fn every_template_is_asked_for_when_the_page_starts() {
    let start = fs::read_to_string(path("", Lang::En).with_file_name("../start.js")).unwrap();
    let names: Vec<String> = TEMPLATES.iter().map(|def| format!("'{}'", def.slug)).collect();
    assert!(start.contains(&format!("const TEMPLATES = [{}];", names.join(", "))));
}

/// One counter gives them out.
#[test]
fn no_two_things_of_an_adopted_template_have_one_identity() {
    for (def, lang) in every() {
        let brought = template(def.slug, lang);
        let mut document = Document { next_id: 40, ..Document::default() };
        document =
            with_template(&document, Template { slug: def.slug, document: &brought }, def.parts, day("2031-05-01"));
        let Document { plan, money, kpis, schemes, next_id, .. } = &document;
        let mut ids: Vec<u64> = plan.rows.iter().map(|row| row.id.0).collect();
        for table in plan.tables.iter() {
            ids.extend(table.id.own().map(|id| id.0));
            ids.extend(table.columns.iter().filter_map(|column| column.id.own()).map(|id| id.0));
        }
        ids.extend(money.lines.iter().map(|line| line.id.0));
        ids.extend(money.levers.iter().map(|lever| lever.id.0));
        ids.extend(money.scenarios.iter().map(|scenario| scenario.id.0));
        ids.extend(kpis.iter().map(|kpi| kpi.id.0));
        for scheme in schemes.iter().skip(1) {
            ids.push(scheme.id.0);
            ids.extend(scheme.segments.iter().map(|segment| segment.id.0));
        }
        ids.sort_unstable();
        assert_eq!(ids, (40..*next_id).collect::<Vec<u64>>(), "{}", def.slug);
        // It is sound as it is, and says nothing before somebody takes it over.
        assert_eq!(restore(&encode(&document)), Ok((document.clone(), vec![])), "{}", def.slug);
        assert!(
            def.parts.iter().all(|part| document.is_example(*part) && document.template_of(*part) == Some(def.slug))
        );
    }
}

#[test]
fn a_part_comes_and_goes_by_itself_and_leaves_nothing() {
    for (def, lang) in every() {
        let (brought, start) = (template(def.slug, lang), day("2026-03-01"));
        for part in def.parts {
            let template = Template { slug: def.slug, document: &brought };
            let own = apply(&Document::default(), &Edit::Rename { name: "Mine".into() }).unwrap();
            let taken = with_template(&own, template, &[*part], start);
            assert!(
                Part::ALL.into_iter().all(|other| (other == *part) != taken.is_blank(other)),
                "{} {part:?}",
                def.slug
            );
            let gone = without(&taken, *part, own.plan.start);
            assert_eq!(Document { next_id: own.next_id, ..gone }, own, "{} {part:?}", def.slug);
        }
    }
}

/// Whatever the month in which it is adopted: phases begin on a first and end on a last day.
#[test]
fn days_are_those_of_the_file_moved_by_whole_months() {
    let brought = template("digital", Lang::En);
    let taken = |start: &str| {
        let template = Template { slug: "digital", document: &brought };
        with_template(&Document::default(), template, &Part::ALL, day(start))
    };
    let spans = |document: &Document| {
        let rows = document.plan.rows_of(phases::TABLE);
        rows.map(|row| row.span(phases::DAYS).unwrap()).map(|(a, b)| format!("{a} {b}")).collect::<Vec<String>>()
    };
    // P2: months 1–3, 4–9, 10–12, 13–18.
    assert_eq!(
        spans(&brought),
        ["2024-01-01 2024-03-31", "2024-04-01 2024-09-30", "2024-10-01 2024-12-31", "2025-01-01 2025-06-30"]
    );
    assert_eq!(
        spans(&taken("2026-11-01")),
        ["2026-11-01 2027-01-31", "2027-02-01 2027-07-31", "2027-08-01 2027-10-31", "2027-11-01 2028-04-30"]
    );
    // A target that is due in the ninth month moves along.
    let due = |document: &Document| named(document, "Core tags").target.points()[0].day.to_string();
    assert_eq!([due(&brought), due(&taken("2026-11-01"))], ["2024-09-30", "2027-07-31"]);
}

#[test]
fn an_example_follows_the_language_from_any_other_and_keeps_its_identities() {
    for def in TEMPLATES {
        let taken = |lang| {
            let document = Document { next_id: 7, ..Document::default() };
            let brought = template(def.slug, lang);
            with_template(&document, Template { slug: def.slug, document: &brought }, def.parts, day("2026-11-01"))
        };
        for to in Lang::ALL {
            for from in Lang::ALL {
                assert_eq!(translated(&taken(from), def.slug, to), taken(to), "{} {from:?} {to:?}", def.slug);
            }
        }
        // A language that has not come changes nothing.
        assert_eq!(rapport::plan::translated(&taken(Lang::En), &[], &[]), taken(Lang::En));
    }
}

#[test]
fn the_mark_names_the_template_and_goes_with_the_mark() {
    let brought = template("service", Lang::En);
    let service = Template { slug: "service", document: &brought };
    let document = with_template(&Document::default(), service, &[Part::Goals, Part::Budget], day("2026-01-01"));
    assert_eq!(document.template_of(Part::Goals), Some("service"));
    // A mark without a name is of the annual strategy: there was no other one.
    let old = Document { templates: Default::default(), ..document.clone() };
    assert_eq!(restore(&encode(&old)).unwrap().0.template_of(Part::Goals), Some(ANNUAL));
    let own = apply(&document, &Edit::Own { part: Part::Goals }).unwrap();
    assert_eq!((own.template_of(Part::Goals), own.templates.len()), (None, 1));
    // A name without a mark says nothing and is not kept.
    let stray = Document { examples: BTreeSet::new(), ..document };
    assert!(restore(&encode(&stray)).unwrap().0.templates.is_empty());
}

#[test]
fn a_scheme_that_came_with_an_example_goes_with_it_unless_a_row_is_about_it() {
    let brought = template("digital", Lang::En);
    let digital = Template { slug: "digital", document: &brought };
    let document = with_template(&Document::default(), digital, &[Part::Goals], day("2026-01-01"));
    let scheme = document.schemes[1].clone();
    let high = scheme.reference(&scheme.segments[0]);
    assert_eq!(named(&document, "Quarterly retention of high-value customers").segment(), Some(high));
    let cells = Cells::from([(short::SEGMENT, CellValue::Segment(high))]);
    let row = Edit::Plan(PlanEdit::AddRow { table: short::TABLE, at: None, cells });
    let used = without(&apply(&document, &row).unwrap(), Part::Goals, day("2026-01-01"));
    assert_eq!((used.schemes.len(), used.is_blank(Part::Goals)), (2, true));
    assert_eq!(without(&document, Part::Goals, day("2026-01-01")).schemes.len(), 1);
    // Another template takes its place.
    let terms = template("terms", Lang::En);
    let other =
        with_template(&document, Template { slug: "terms", document: &terms }, &[Part::Goals], day("2026-01-01"));
    assert_eq!((other.schemes.len(), other.template_of(Part::Goals)), (1, Some("terms")));
    // One's own scheme has no share of the example's, and stays.
    let add = SegmentEdit::Add { scheme: Box::new(rapport::analysis::Scheme::of(scheme.method)) };
    let beside = apply(&document, &Edit::Segments(add)).unwrap();
    assert!(beside.is_example(Part::Goals));
    assert_eq!(without(&beside, Part::Goals, day("2026-01-01")).schemes.len(), 2);
}

/// A KPI by its English name.
fn named<'a>(document: &'a Document, name: &str) -> &'a Kpi {
    document.kpis.iter().find(|kpi| kpi.name == name).unwrap_or_else(|| panic!("no KPI is called {name}"))
}

/// What a KPI says: unit, baseline, target, whether it falls.
fn says(document: &Document, name: &str) -> (Unit, f64, f64, bool) {
    let kpi = named(document, name);
    (kpi.unit(), kpi.baseline.value, kpi.target.last(), kpi.direction == Direction::Falling)
}

/// The rows of an own table, their cells from left to right.
fn table(document: &Document, name: &str) -> Vec<Vec<String>> {
    let table = document.plan.tables.iter().find(|table| table.name == name).unwrap();
    let cell = |row: &PlanRow, column: &PlanColumn| match row.value(column.id) {
        Some(CellValue::Text(text)) => text.clone(),
        Some(CellValue::Number(number)) => number.to_string(),
        Some(CellValue::Row(row)) => document.plan.row_name(*row).unwrap().to_owned(),
        Some(other) => panic!("{other:?}"),
        None => String::new(),
    };
    document.plan.rows_of(table.id).map(|row| table.columns.iter().map(|column| cell(row, column)).collect()).collect()
}

#[test]
fn the_annual_strategy_is_the_report_of_the_register() {
    let document = template(ANNUAL, Lang::En);
    // K1–K5 with their weights (K0a): 60 → 65 (30 %), 30 → 38 (25 %), 4.2 → 4.5 (20 %), 30 → 40 (15 %), 20 → 30 (10 %).
    let goals: Vec<_> = document.kpis.iter().map(|kpi| (kpi.baseline.value, kpi.target.last(), kpi.weight)).collect();
    let expected = [(0.60, 0.65, 0.30), (0.30, 0.38, 0.25), (4.2, 4.5, 0.20), (30.0, 40.0, 0.15), (0.20, 0.30, 0.10)];
    assert_eq!(goals, expected);
    let anywhere = |kpi: &Kpi| Kpi { id: KpiId::default(), ..kpi.clone() };
    assert!(document.kpis.iter().map(anywhere).eq(annual_goals().iter().map(anywhere)));
    // G3: customers 10 / 20 / 50 / 20 %, revenue 40 / 30 / 20 / 10 %.
    let shares = Tier::ALL.map(|tier| document.schemes[0].tier(tier).unwrap().target);
    assert_eq!(shares.map(|share| share.customer_share), [0.10, 0.20, 0.50, 0.20]);
    assert_eq!(shares.map(|share| share.revenue_share), [0.40, 0.30, 0.20, 0.10]);
    // B1: 30 / 20 / 20 / 10 / 20; W7: 8 380 000 / 3 = 2 793 333.33; B4: technology at 30 %; R5: 30 % margin.
    let money = &document.money;
    assert_eq!(money.lines.iter().map(|line| line.share.value).collect::<Vec<f64>>(), [0.3, 0.2, 0.2, 0.1, 0.2]);
    assert_eq!((money.total.value, money.total.status), (2_793_333.33, Status::Unsupported));
    let names = money.scenarios.iter().map(|scenario| scenario.name.as_str());
    assert_eq!(names.collect::<Vec<&str>>(), ["Technology at 30 %", "30 % margin"]);
    assert_eq!(document.currency, Currency::CNY);
    // Apart from words and scenarios it is the worked example.
    let bare = wordless(&document).money;
    let example = MoneyPlan { scenarios: bare.scenarios.clone(), ..MoneyPlan::example_from(bare.lines[0].id.0) };
    assert_eq!(bare, example);
    // P4: the tiers that rows are about.
    let of_row = document.plan.rows_of(short::TABLE).filter_map(|row| row.segment(short::SEGMENT));
    let tiers = [Tier::HighValue, Tier::Potential, Tier::Lost].map(SegmentRef::tier);
    assert!(of_row.eq(tiers));
}

#[test]
fn the_plan_of_two_terms_holds_the_figures_of_the_register() {
    let document = template("terms", Lang::En);
    let says = |name: &str| says(&document, name);
    let due = |name: &str| named(&document, name).target.points()[0].day.to_string();
    // K11: +10 %; K12: +20 % within 3 months; K15: +15 % within 1 year. A change begins at nothing.
    assert_eq!(says("Cross-sell rate of high-value loyal customers, change"), (Unit::Ratio, 0.0, 0.10, false));
    let repurchase = "Repurchase rate of high-value potential customers, change";
    assert_eq!((says(repurchase), due(repurchase)), ((Unit::Ratio, 0.0, 0.20, false), "2024-03-31".to_owned()));
    let value = "Customer lifetime value (LTV), change";
    assert_eq!((says(value), due(value)), ((Unit::Ratio, 0.0, 0.15, false), "2024-12-31".to_owned()));
    // No baseline is stated for these: they are reached or not. K13: ≥ 30 % within 2 months.
    let won_back = "Customers at risk won back";
    assert_eq!((says(won_back), due(won_back)), ((Unit::Ratio, 0.30, 0.30, false), "2024-02-29".to_owned()));
    // K16: ≤ 5 % a year.
    assert_eq!(says("Churn of core customers"), (Unit::Ratio, 0.05, 0.05, true));
    assert_eq!(named(&document, "Churn of core customers").period, KpiPeriod::Months(12));
    // K17: ≥ 90 % and 100 core customers within 6 months; K18: ≥ 70 %, K19: 15 % within 1 year; K20: ≥ 60 %, 30, ≥ 10
    // within 3 years.
    for (name, target, day) in [
        ("Satisfaction of customers with a personal adviser", 0.90, "2024-06-30"),
        ("Core customers with a personal manager", 100.0, "2024-06-30"),
        ("Repurchase rate of members", 0.70, "2024-12-31"),
        ("Diamond members among all members", 0.15, "2024-12-31"),
        ("Customer suggestions adopted", 0.60, "2026-12-31"),
        ("Core customers in the advisory group", 30.0, "2026-12-31"),
        ("Valid suggestions of customers", 10.0, "2026-12-31"),
    ] {
        assert_eq!((says(name).1, says(name).2, due(name)), (target, target, day.to_owned()), "{name}");
    }
    // K14: answered within 2 h, closed within 24 h, as the figures of these limits; K21: 1 a month, 1 a week.
    let limits: Vec<_> = document.kpis.iter().filter_map(Kpi::figure).map(|key| key.def().slug).collect();
    assert_eq!(limits, ["answered_within_2h", "closed_within_24h"]);
    assert_eq!(says("Contacts with each high-value customer a month"), (Unit::Number, 1.0, 1.0, false));
    assert_eq!(says("Contacts with each potential customer a week"), (Unit::Number, 1.0, 1.0, false));
    // No weight is stated.
    assert!(document.kpis.iter().all(|kpi| kpi.weight == 0.0));
    // P4, P5: three rows each, word for word those of the annual strategy.
    for id in [short::TABLE, long::TABLE] {
        let cells = |document: &Document| {
            let rows = document.plan.rows_of(id).map(|row| row.cells.clone());
            rows.map(|mut cells| (cells.remove(&short::SEGMENT), cells).1).collect::<Vec<Cells>>()
        };
        assert_eq!(cells(&document).len(), 3);
        assert_eq!(cells(&document), cells(&template(ANNUAL, Lang::En)));
    }
    // P3: five steps; G5: four groups; P14: five reminders; D11: diamond 15 %; the context is only a title.
    assert_eq!(table(&document, "Five steps").len(), 5);
    assert_eq!(table(&document, "Customer groups").len(), 4);
    assert_eq!(table(&document, "Five reminders").len(), 5);
    let tiers = table(&document, "Member tiers");
    assert_eq!(tiers.iter().map(|row| row[2].as_str()).collect::<Vec<&str>>(), ["", "", "0.15"]);
    assert_eq!(table(&document, "Still to be written"), [["Context", "Not named in the source"]]);
    // G16: the first three measures belong to the second step, the others to the third.
    let steps: Vec<String> = table(&document, "Measures by group").into_iter().map(|mut row| row.remove(2)).collect();
    let (second, third) = ("2. Short-term strategy", "3. Long-term strategy");
    assert_eq!(steps, [second, second, second, third, third]);
}

#[test]
fn the_digital_preplan_holds_the_figures_of_the_register() {
    let document = template("digital", Lang::En);
    let says = |name: &str| says(&document, name);
    for (name, unit, target, falling) in [
        // K23: ≤ 10 min; K24: ≥ 95 %; K25: ≥ 90 points; K26: ≤ 2 h; K27: ≥ 80 %.
        ("Average response time over all channels, minutes", Unit::Number, 10.0, true),
        ("Complex problems solved within 24 hours", Unit::Ratio, 0.95, false),
        ("Satisfaction (CSAT) a quarter, of 100 points", Unit::Points, 90.0, false),
        ("Handling of a negative review", Unit::Hours, 2.0, true),
        ("Personalised coverage", Unit::Ratio, 0.80, false),
        // K29: ≥ 85 %; K31: ≤ 5 min; K38: 60 %; G10: 100 tags; P2: 2 pilot channels; K42: 100 %.
        ("Process automation", Unit::Ratio, 0.85, false),
        ("Delay of shared information, minutes", Unit::Number, 5.0, true),
        ("Share of high-value customers in lifetime value", Unit::Ratio, 0.60, false),
        ("Core tags", Unit::Count, 100.0, false),
        ("Pilot channels", Unit::Count, 2.0, false),
        ("Training coverage", Unit::Ratio, 1.0, false),
        // K39: 80 %; K40: 30 days; K41: 70 %; K43: ≥ 95 %; K33: ≥ 85 % a quarter.
        ("Common questions that the chat-bot covers", Unit::Ratio, 0.80, false),
        ("Days of warning before churn", Unit::Days, 30.0, false),
        ("Accuracy of recommendations on the home page", Unit::Ratio, 0.70, false),
        ("Data collected on time", Unit::Ratio, 0.95, false),
        ("Quarterly retention of high-value customers", Unit::Ratio, 0.85, false),
    ] {
        assert_eq!(says(name), (unit, target, target, falling), "{name}");
    }
    let quarter = KpiPeriod::Months(3);
    assert_eq!(named(&document, "Satisfaction (CSAT) a quarter, of 100 points").period, quarter);
    assert_eq!(named(&document, "Quarterly retention of high-value customers").period, quarter);
    for (name, change) in [
        // K28: +30 %; K30: −50 %; K32: −60 %; K10: −40 %; K34: +20 %; K35: +25 %; K36: +15 %; K37: +30 %.
        ("Rate after personalisation, change (name incomplete in the source)", 0.30),
        ("Error rate, change", -0.50),
        ("Cycle of tickets across departments, change", -0.60),
        ("Manual workload, change", -0.40),
        ("Overall retention, change (relative or in points: not said in the source)", 0.20),
        ("Repurchase rate, change", 0.25),
        ("Order value of cross- and up-selling, change", 0.15),
        ("Customer lifetime value (CLV), change", 0.30),
    ] {
        assert_eq!(says(name), (Unit::Ratio, 0.0, change, change < 0.0), "{name}");
    }
    assert_eq!(document.kpis.len(), 16 + 8);
    assert!(document.kpis.iter().all(|kpi| kpi.weight == 0.0));
    // G4: the top 20 % by value shall have 60 %.
    let scheme = &document.schemes[1];
    let Method::Share(share) = &scheme.method else { panic!("{:?}", scheme.method) };
    assert_eq!((share.of, share.cuts.as_slice()), (ShareOf::Customers, &[0.2][..]));
    let shares = scheme.segments.iter().map(|segment| (segment.target.customer_share, segment.target.revenue_share));
    assert_eq!(shares.collect::<Vec<_>>(), [(0.2, 0.6), (0.8, 0.4)]);
    // P2: every milestone is due with its phase. 4 + 3 + 3 + 5.
    let due: Vec<String> =
        document.plan.rows_of(milestones::TABLE).map(|row| row.day(milestones::DATE).unwrap().to_string()).collect();
    let count = |day: &str| due.iter().filter(|found| *found == day).count();
    assert_eq!(["2024-03-31", "2024-09-30", "2024-12-31", "2025-06-30"].map(count), [4, 3, 3, 5]);
    // P13: four risks with their limits: 1 audit a quarter, 2 h and 24 h, 5 minutes, 2 weeks, 50 / 50, 25 → 22 %.
    let risks = table(&document, "Risks");
    let says = |row: usize, words: &[&str]| words.iter().all(|word| risks[row].concat().contains(word));
    assert!(risks.len() == 4 && says(0, &["TLS", "AES-256", "1 audit a quarter", "2 hours", "24 hours"]));
    assert!(says(1, &["5 minutes"]) && says(3, &["2 weeks", "50 % old and 50 % new", "+25 %", "+22 %"]));
    // What the document does not say is a labelled slot.
    let open = table(&document, "Still to be written");
    assert!(open.len() == 3 && open.iter().all(|row| row[1] == "Not named in the source"));
    assert_eq!(table(&document, "Journey").len(), 5);
}

#[test]
fn the_service_deck_holds_the_figures_of_the_register() {
    let document = template("service", Lang::En);
    let says = |name: &str| says(&document, name);
    // K45: +12 / +18 / +9 %.
    assert_eq!(says("Retention, change"), (Unit::Ratio, 0.0, 0.12, false));
    assert_eq!(says("Customer lifetime value (CLV), change"), (Unit::Ratio, 0.0, 0.18, false));
    assert_eq!(says("Referrals, change"), (Unit::Ratio, 0.0, 0.09, false));
    // K46: > 3 : 1; K47: ≥ 80 %; K48: ≤ 30 %.
    assert_eq!(says("Return on the programme (benefit : cost), more than"), (Unit::Number, 3.0, 3.0, false));
    assert_eq!(says("Key customer information known"), (Unit::Ratio, 0.80, 0.80, false));
    assert_eq!(says("Technology, share of spending"), (Unit::Ratio, 0.30, 0.30, true));
    assert!(document.kpis.iter().all(|kpi| kpi.weight == 0.0 && matches!(kpi.basis, Basis::Typed { .. })));
    assert!(document.kpis.iter().all(|kpi| matches!(kpi.target, TargetPath::Plain(_))), "no day is stated");
    // R6: 30 / 25 / 45 = 100 %, of a total that is not stated, in no currency.
    let money = &document.money;
    let lines: Vec<_> = money.lines.iter().map(|line| (line.kind, line.share.value, line.share.status)).collect();
    let stated = |share| (LineKind::Own, share, Status::Declared);
    assert_eq!(lines, [stated(0.30), stated(0.25), stated(0.45)]);
    assert_eq!((money.total.value, money.total.status), (0.0, Status::Unsupported));
    assert!(money.total.source == "Not named in the source" && document.currency.is_none());
    let numbers = |name: &str, column: usize| -> Vec<String> {
        table(&document, name).into_iter().map(|mut row| row.remove(column)).collect()
    };
    // K51: 40 / 25 / 20 / 15 / 10 and K53: 35 / 28 / 22 / 15 / 10, both 110 % in all; K52: 65 / 35 / 25 / 12 %.
    assert_eq!(numbers("What satisfaction rests on", 1), ["0.4", "0.25", "0.2", "0.15", "0.1"]);
    assert_eq!(numbers("Barriers of technology", 1), ["0.35", "0.28", "0.22", "0.15", "0.1"]);
    assert_eq!(numbers("From satisfaction to referral", 1), ["0.65", "0.35", "0.25", "0.12"]);
    // K46: 1 : 1, 5 : 1, average 1 : 1, good firms 3 : 1.
    assert_eq!(numbers("Benefit for each unit of cost", 1), ["1", "5", "1", "3"]);
    // P15: numbers 3 and 4 are named; D5: none of three indicators is; P7: two of four R are; V12: 4 to 6 are only titles.
    let slot = "Not named in the source";
    let misconceptions = numbers("Five misconceptions", 1);
    let named: Vec<bool> = misconceptions.iter().map(|text| text != slot).collect();
    assert_eq!(named, [false, false, true, true, false]);
    assert_eq!(numbers("Three warning indicators", 1), [slot; 3]);
    assert_eq!(numbers("4R", 0), ["Relationship", "Reward", slot, slot]);
    assert_eq!(numbers("Chapters", 1), ["", "", "", slot, slot, slot]);
    // P6: three stages; K54: five weaknesses and four answers.
    assert_eq!(table(&document, "Three stages").len(), 3);
    assert_eq!(table(&document, "Service capability").len(), 9);
}
