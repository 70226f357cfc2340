//! Ready tags that anybody can take over and change.

use super::TagGroup;
use crate::analysis::{Attribute, Condition, Criteria, Test};

/// The second level of ready tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Topic {
    /// The group that it belongs to.
    pub group: TagGroup,
    /// Its word in files.
    pub slug: &'static str,
}

const fn topic(group: TagGroup, slug: &'static str) -> Topic {
    Topic { group, slug }
}

/// Every ready topic, group by group.
pub const TOPICS: [Topic; 13] = [
    topic(TagGroup::Basic, "gender"),
    topic(TagGroup::Basic, "age"),
    topic(TagGroup::Basic, "relationship"),
    topic(TagGroup::Behaviour, "frequency"),
    topic(TagGroup::Behaviour, "channel"),
    topic(TagGroup::Behaviour, "assortment"),
    topic(TagGroup::Behaviour, "price"),
    topic(TagGroup::Behaviour, "service"),
    topic(TagGroup::Behaviour, "engagement"),
    topic(TagGroup::Value, "tier"),
    topic(TagGroup::Value, "risk"),
    topic(TagGroup::Value, "stage"),
    topic(TagGroup::Value, "first_moves"),
];

/// A ready tag.
#[derive(Debug, Clone, Copy)]
pub struct ReadyTag {
    /// Its word in files.
    pub slug: &'static str,
    /// Its topic, by its word.
    pub topic: &'static str,
    criteria: fn() -> Vec<Condition>,
}

impl ReadyTag {
    /// Who has it.
    pub fn criteria(&self) -> Criteria {
        Criteria::all((self.criteria)())
    }

    /// The group of its topic.
    pub fn group(&self) -> TagGroup {
        TOPICS.iter().find(|topic| topic.slug == self.topic).map_or(TagGroup::Behaviour, |topic| topic.group)
    }
}

const fn tag(slug: &'static str, topic: &'static str, criteria: fn() -> Vec<Condition>) -> ReadyTag {
    ReadyTag { slug, topic, criteria }
}

fn least(of: Attribute, number: f64) -> Condition {
    Condition::new(of, Test::AtLeast(number))
}

fn most(of: Attribute, number: f64) -> Condition {
    Condition::new(of, Test::AtMost(number))
}

fn within(of: Attribute, from: f64, to: f64) -> Condition {
    Condition::new(of, Test::Between(from, to))
}

/// A text, or one of several.
fn one_of(of: fn() -> Attribute, words: &[&str]) -> Vec<Condition> {
    let is = |word: &&str| Condition::new(of(), Test::Is((*word).to_owned())).or();
    words.iter().map(is).collect()
}

fn column(key: &str) -> Attribute {
    Attribute::Column(key.to_owned())
}

/// More than this: the next number that is kept apart from it.
const MORE: f64 = 1e-6;

/// Multiples of the own rhythm after which somebody counts as silent, and as lost.
const SILENT: f64 = 2.0;
const LOST: f64 = 4.0;

/// Every ready tag, topic by topic. S2 3.1.2 names gender, age, region and job; channel, category and price preference, service
/// contacts; value high, mid and low, churn risk high, mid and low, and the stages new, active, silent and lost.
pub const READY_TAGS: [ReadyTag; 52] = [
    tag("female", "gender", || one_of(|| column("gender"), &["f", "female", "woman", "女", "女性", "w"])),
    tag("male", "gender", || one_of(|| column("gender"), &["m", "male", "man", "男", "男性"])),
    tag("under_25", "age", || vec![most(Attribute::Age, 24.0)]),
    tag("age_25_34", "age", || vec![within(Attribute::Age, 25.0, 34.0)]),
    tag("age_35_44", "age", || vec![within(Attribute::Age, 35.0, 44.0)]),
    tag("age_45_54", "age", || vec![within(Attribute::Age, 45.0, 54.0)]),
    tag("age_55_up", "age", || vec![least(Attribute::Age, 55.0)]),
    tag("may_write", "relationship", || one_of(|| column("consent"), &["yes"])),
    tag("opted_out", "relationship", || one_of(|| column("consent"), &["no"])),
    tag("referred", "relationship", || vec![Condition::new(column("referrer"), Test::Known)]),
    tag("long_known", "relationship", || vec![least(Attribute::KnownDays, 730.0)]),
    tag("known_a_year", "relationship", || vec![within(Attribute::KnownDays, 365.0, 729.0)]),
    tag("one_order", "frequency", || vec![most(Attribute::Orders, 1.0)]),
    tag("few_orders", "frequency", || vec![within(Attribute::Orders, 2.0, 3.0)]),
    tag("several_orders", "frequency", || vec![within(Attribute::Orders, 4.0, 9.0)]),
    tag("many_orders", "frequency", || vec![least(Attribute::Orders, 10.0)]),
    tag("weekend", "frequency", || vec![least(Attribute::WeekendShare, 60.0), least(Attribute::Orders, 2.0)]),
    tag("weekday", "frequency", || vec![most(Attribute::WeekendShare, 20.0), least(Attribute::Orders, 2.0)]),
    tag("online", "channel", || {
        one_of(
            || Attribute::MainChannel,
            &[
                "online",
                "web",
                "website",
                "online shop",
                "online store",
                "webshop",
                "e-commerce",
                "ecommerce",
                "app",
                "线上",
                "網上",
                "線上",
                "官网",
                "官網",
                "网店",
                "網店",
                "小程序",
                "电商",
                "電商",
                "APP",
            ],
        )
    }),
    tag("offline", "channel", || {
        one_of(
            || Attribute::MainChannel,
            &[
                "offline",
                "store",
                "shop",
                "retail",
                "pos",
                "in-store",
                "branch",
                "线下",
                "線下",
                "门店",
                "門市",
                "門店",
                "实体店",
                "實體店",
            ],
        )
    }),
    tag("one_channel", "channel", || vec![within(Attribute::Channels, 1.0, 1.0), least(Attribute::Orders, 2.0)]),
    tag("several_channels", "channel", || vec![least(Attribute::Channels, 2.0)]),
    tag("one_category", "assortment", || vec![within(Attribute::Categories, 1.0, 1.0), least(Attribute::Orders, 2.0)]),
    tag("two_categories", "assortment", || vec![within(Attribute::Categories, 2.0, 2.0)]),
    tag("broad", "assortment", || vec![least(Attribute::Categories, 3.0)]),
    tag("large_orders", "price", || vec![least(Attribute::MonetaryScore, 4.0), most(Attribute::FrequencyScore, 3.0)]),
    tag("small_frequent", "price", || vec![most(Attribute::MonetaryScore, 3.0), least(Attribute::FrequencyScore, 4.0)]),
    tag("by_campaign", "price", || vec![Condition::new(Attribute::Campaign, Test::Known)]),
    tag("never_by_campaign", "price", || {
        vec![Condition { not: true, ..Condition::new(Attribute::Campaign, Test::Known) }]
    }),
    tag("asked_service", "service", || vec![least(Attribute::Tickets, 1.0)]),
    tag("asked_often", "service", || vec![least(Attribute::Tickets, 3.0)]),
    tag("no_service", "service", || vec![most(Attribute::Tickets, 0.0)]),
    tag("satisfied", "service", || vec![least(Attribute::Rating, 4.0)]),
    tag("mixed", "service", || vec![within(Attribute::Rating, 2.5 + MORE, 4.0 - MORE)]),
    tag("unhappy", "service", || vec![most(Attribute::Rating, 2.5)]),
    tag("in_contact", "engagement", || vec![least(Attribute::Contacts, 1.0)]),
    tag("often_in_contact", "engagement", || vec![least(Attribute::Contacts, 10.0)]),
    tag("no_contact", "engagement", || vec![most(Attribute::Contacts, 0.0)]),
    tag("value_high", "tier", || vec![most(Attribute::RevenueRank, 20.0)]),
    tag("value_mid", "tier", || vec![within(Attribute::RevenueRank, 20.0 + MORE, 70.0)]),
    tag("value_low", "tier", || vec![least(Attribute::RevenueRank, 70.0 + MORE)]),
    tag("top_1", "tier", || vec![most(Attribute::RevenueRank, 1.0)]),
    tag("top_10", "tier", || vec![most(Attribute::RevenueRank, 10.0)]),
    tag("risk_high", "risk", || vec![within(Attribute::Silence, SILENT + MORE, LOST)]),
    tag("risk_mid", "risk", || vec![within(Attribute::Silence, 1.0 + MORE, SILENT)]),
    tag("risk_low", "risk", || vec![most(Attribute::Silence, 1.0)]),
    tag("value_at_risk", "risk", || {
        vec![most(Attribute::RevenueRank, 20.0), within(Attribute::Silence, SILENT + MORE, LOST)]
    }),
    tag("new", "stage", || vec![most(Attribute::KnownDays, 30.0)]),
    tag("active", "stage", || vec![most(Attribute::Silence, SILENT), least(Attribute::KnownDays, 31.0)]),
    tag("silent", "stage", || vec![within(Attribute::Silence, SILENT + MORE, LOST)]),
    tag("lost", "stage", || vec![least(Attribute::Silence, LOST + MORE)]),
    tag("strong_start", "first_moves", || vec![most(Attribute::KnownDays, 90.0), most(Attribute::RevenueRank, 20.0)]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_there_once_and_every_tag_can_be_asked() {
        let words: std::collections::BTreeSet<&str> = READY_TAGS.iter().map(|tag| tag.slug).collect();
        assert_eq!(words.len(), READY_TAGS.len());
        for tag in &READY_TAGS {
            assert!(tag.criteria().is_sound() && !tag.criteria().conditions.is_empty(), "{}", tag.slug);
            assert!(TOPICS.iter().any(|topic| topic.slug == tag.topic), "{}", tag.slug);
            assert!(tag.criteria().conditions.len() <= crate::analysis::MAX_CONDITIONS, "{}", tag.slug);
        }
    }
}
