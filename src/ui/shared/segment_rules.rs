//! What segments ask for, in words: rules of tiers, own conditions, cuts.

use super::criteria_words;
use super::figures;
use crate::analysis::{
    GroupMap, Method, OwnRules, Quadrant, Scheme, ScoreCuts, ScoreMeasure, Scoring, Segment, ShareOf, Tier, Tiers,
    Unit, ValueLoyalty, ValueShare,
};
use crate::locale::{Texts, fill, plural};
use crate::state::App;

/// What a segment of a scheme asks for.
pub fn segment_rule(app: App, scheme: &Scheme, segment: &Segment) -> String {
    let place = scheme.place(segment.id).unwrap_or(0);
    match &scheme.method {
        Method::Tiers(tiers) => Tier::ALL.get(place).map(|tier| rule_of_tier(app, tiers, *tier)).unwrap_or_default(),
        Method::Groups(map) => group_codes(app, *map, place),
        Method::Matrix(matrix) => quadrant_rule(app, matrix, place),
        Method::Rules(rules) => own_rule(app, rules, place),
        Method::Share(share) => cut(app, share, place),
    }
}

/// How scores are given, in a sentence; nothing where the method looks at none, or where it is as in every new scheme.
pub fn scoring_words(app: App, scheme: &Scheme) -> Option<String> {
    let asked = scheme.method.asks_scores() && !scheme.scoring.is_usual();
    asked.then(|| scoring_said(app, &scheme.scoring))
}

/// How scores are given, in a sentence.
pub fn scoring_said(app: App, scoring: &Scoring) -> String {
    let (t, format) = (&app.prefs.texts().segments, app.prefs.format());
    let parts = format.integer(scoring.parts.into());
    match &scoring.cuts {
        ScoreCuts::Quantiles => fill(t.cut_quantiles, &[("parts", &parts)]),
        ScoreCuts::Breaks => fill(t.cut_breaks, &[("parts", &parts)]),
        ScoreCuts::Own(edges) => {
            let of = |measure: ScoreMeasure| {
                let (name, unit) = match measure {
                    ScoreMeasure::Recency => (t.recency, t.days_unit),
                    ScoreMeasure::Frequency => (t.frequency, t.orders_unit),
                    ScoreMeasure::Monetary => (t.monetary, ""),
                };
                let written = |edge: &f64| format.decimal_up_to(*edge, 2);
                let edges: Vec<String> = measure.edges(edges).iter().map(written).collect();
                format!("{name} {} {unit}", edges.join(" · ")).trim_end().to_owned()
            };
            let all = ScoreMeasure::ALL.map(of);
            let all: Vec<&str> = all.iter().map(String::as_str).collect();
            fill(t.cut_own, &[("parts", &parts), ("edges", &format.list(&all))])
        }
    }
}

/// What a place of the matrix asks for.
pub fn quadrant_rule(app: App, matrix: &ValueLoyalty, place: usize) -> String {
    let t = &app.prefs.texts().segments;
    let value = match matrix.value {
        Some(value) => figures::brief(app, Unit::Money, value),
        None => t.matrix_median.to_owned(),
    };
    let text = match Quadrant::ALL.get(place) {
        Some(Quadrant::Loyal) => t.rule_loyal,
        Some(Quadrant::Potential) => t.rule_potential_value,
        Some(Quadrant::Frequent) => t.rule_frequent,
        Some(Quadrant::Rest) | None => t.rule_low_both,
    };
    fill(text, &[("value", &value), ("orders", &figures::orders(app, matrix.orders.into()))])
}

/// How a map of RFM groups works, in a sentence.
pub fn groups_say(t: &Texts, map: GroupMap) -> &'static str {
    match map {
        GroupMap::Eleven => t.segments.groups_say,
        GroupMap::Ten => t.segments.groups_say_rf,
    }
}

/// The codes of an RFM group.
pub fn group_codes(app: App, map: GroupMap, place: usize) -> String {
    let t = &app.prefs.texts().segments;
    let codes = map.group(place).map_or("", |group| map.codes(group));
    let text = match map {
        GroupMap::Eleven => t.rule_codes,
        GroupMap::Ten => t.rule_codes_rf,
    };
    fill(text, &[("codes", codes)])
}

fn own_rule(app: App, rules: &OwnRules, place: usize) -> String {
    let t = &app.prefs.texts().segments;
    let Some(rule) = rules.rules.get(place) else { return t.own_rest.to_owned() };
    criteria_words(app, rule)
}

fn cut(app: App, share: &ValueShare, place: usize) -> String {
    let t = &app.prefs.texts().segments;
    let Some(cut) = share.cuts.get(place) else { return t.cut_rest.to_owned() };
    let text = match share.of {
        ShareOf::Revenue => t.cut_revenue,
        ShareOf::Customers => t.cut_customers,
    };
    format!("{text} {}", figures::brief(app, Unit::Ratio, *cut))
}

/// The rule of a tier with its thresholds.
pub fn rule_of_tier(app: App, tiers: &Tiers, tier: Tier) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let score = |score: u8| format.integer(score.into());
    let days = tiers.lost_after_days;
    let count =
        fill(plural(days.into(), t.common.days_one, t.common.days_other), &[("count", &format.integer(days.into()))]);
    let text = match tier {
        Tier::HighValue => t.segments.rule_high,
        Tier::Potential => t.segments.rule_potential,
        Tier::General => t.segments.rule_general,
        Tier::Lost => t.segments.rule_lost,
    };
    let (high, low) = (score(tiers.high), score(tiers.low));
    let mean = format.decimal_up_to(tiers.potential_from, 2);
    fill(text, &[("high", &high), ("low", &low), ("mean", &mean), ("days", &count)])
}
