//! A list of customers: kept in its order while windows of it are read, as a file, and as text.

use super::Engine;
use super::reach::hashed;
use crate::analysis::{
    CustomerPage, ListAsk, ListColumn, ListSource, ListedCustomer, Listing, OwnValue, Params, Scores, SegmentId,
    Selector, Sight, TagId, Valued,
};
use crate::import::separated_cell;
use crate::units::{Money, masked};
use serde::{Deserialize, Serialize};

/// The list that was looked at last, with its question.
pub(super) struct KeptListing {
    params: Params,
    ask: ListAsk,
    listing: Listing,
}

impl Engine {
    /// A window of the customers behind a count, from the orders or from the sums in their place; nothing without both.
    pub(super) fn list(&self, params: &Params, ask: &ListAsk) -> Option<CustomerPage> {
        self.listing(params, ask, |listing, source| listing.page(source, ask))
    }

    /// Calls back with a list. Who is listed and in which order is found once, and kept until another list or order is asked
    /// for.
    pub(super) fn listing<T>(
        &self,
        params: &Params,
        ask: &ListAsk,
        with: impl FnOnce(&Listing, &ListSource<'_>) -> T,
    ) -> Option<T> {
        let orders = self.orders();
        let found = orders.and(ask.value).and_then(|value| Some((value, self.valued(params, &value)?)));
        let valued =
            found.as_ref().and_then(|(ask, (models, worths))| Some(Valued { ask, models, worths: worths.as_deref()? }));
        let source = match orders {
            Some(dataset) => ListSource::Orders { dataset, valued },
            None => ListSource::Sums(self.sums()?.1),
        };
        let kept = self.listing.borrow_mut().take();
        let kept = match kept.filter(|kept| kept.params == *params && kept.ask.is_of_same(ask)) {
            Some(kept) if kept.ask.is_sorted_alike(ask) => kept,
            Some(mut kept) => {
                kept.listing.sort(&source, ask);
                KeptListing { ask: ask.clone(), ..kept }
            }
            None => {
                KeptListing { params: params.clone(), ask: ask.clone(), listing: self.listed(params, ask, valued)? }
            }
        };
        let answer = with(&kept.listing, &source);
        self.listing.replace(Some(kept));
        Some(answer)
    }

    fn listed(&self, params: &Params, ask: &ListAsk, valued: Option<Valued<'_>>) -> Option<Listing> {
        let Some(dataset) = self.orders() else {
            let (sums, names) = self.sums()?;
            return Some(Listing::of_sums(sums, names, params, ask));
        };
        let referred = matches!(ask.selector, Selector::Referred(_)).then(|| self.referred());
        let tables = self.beside().tables;
        let mut scores = Vec::new();
        if let Selector::Score(behind) = &ask.selector {
            scores = self.scores(params, &behind.ask);
        }
        let sight = Sight { tables: &tables, valued, referred: referred.as_ref(), scores: &scores };
        Some(Listing::of(dataset, &sight, params, ask))
    }

    /// All customers behind a count as a file, amounts in currency units, days as ISO dates; without those who may not be
    /// written to, unless everybody is wanted.
    pub(super) fn list_file(
        &self,
        params: &Params,
        ask: &ListAsk,
        form: &ListForm,
        everybody: bool,
    ) -> Option<(String, u64)> {
        let known = self.known();
        if let ListForm::Table(table) = form {
            let mut page = self.list(params, &ListAsk { from: 0, count: usize::MAX, ..ask.clone() })?;
            page.rows.retain(|row| everybody || known.may(row.number));
            return Some((table.written(&page, b',', str::to_owned), page.rows.len() as u64));
        }
        let mut hashes: Vec<String> = self.listing(params, ask, |listing, _| {
            let wanted = listing.customers().filter(|customer| everybody || known.may(*customer));
            wanted.filter_map(|customer| known.email(customer)).map(hashed).collect()
        })?;
        // In an order that says nothing of the list, each once.
        hashes.sort_unstable();
        hashes.dedup();
        let count = hashes.len() as u64;
        hashes.insert(0, "Email".to_owned());
        Some((hashes.join("\r\n") + "\r\n", count))
    }

    /// A window of the list as tab-separated text for a spreadsheet.
    pub(super) fn list_text(
        &self,
        params: &Params,
        ask: &ListAsk,
        table: &ListTable,
        is_masked: bool,
    ) -> Option<(String, u64)> {
        let page = self.list(params, ask)?;
        let id = |id: &str| if is_masked { masked(id) } else { id.to_owned() };
        Some((table.written(&page, b'\t', id), page.rows.len() as u64))
    }
}

/// What a file of customers is like.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListForm {
    /// A table.
    Table(ListTable),
    /// The hashed addresses of those who have one, for advertising platforms.
    Hashed,
}

/// The columns of a list as text, with the names that only the page knows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ListTable {
    /// What the column of the id is called.
    pub id: String,
    /// The others with their names, in order.
    pub columns: Vec<(ListColumn, String)>,
    /// The names of segments.
    pub segments: Vec<(SegmentId, String)>,
    /// The names of tags.
    pub tags: Vec<(TagId, String)>,
}

impl ListTable {
    /// A head and a line a customer; what a spreadsheet would run begins with an apostrophe.
    fn written(&self, page: &CustomerPage, mark: u8, id: impl Fn(&str) -> String) -> String {
        let mut out = String::new();
        let heads = self.columns.iter().map(|(_, name)| name.clone());
        line(std::iter::once(self.id.clone()).chain(heads), mark, &mut out);
        for row in &page.rows {
            let cells = self.columns.iter().map(|(column, _)| self.text(page, row, column));
            line(std::iter::once(id(&row.id)).chain(cells), mark, &mut out);
        }
        out
    }

    /// What a column says of a customer: amounts in currency units, days as ISO dates, a chance as a number up to 1.
    fn text(&self, page: &CustomerPage, row: &ListedCustomer, column: &ListColumn) -> String {
        let score = |of: fn(&Scores) -> u8| row.scores.as_ref().map_or(0, of).to_string();
        match column {
            ListColumn::Segment => called(&self.segments, row.segment.as_ref()).to_owned(),
            ListColumn::Orders => row.orders.to_string(),
            ListColumn::Revenue => amount(row.revenue),
            ListColumn::OrderValue => format!("{:.2}", row.order_value()),
            ListColumn::First => row.first.map(|day| day.to_string()).unwrap_or_default(),
            ListColumn::Last => row.last.to_string(),
            ListColumn::Days => row.days.to_string(),
            ListColumn::Recency => score(|scores| scores.r),
            ListColumn::Frequency => score(|scores| scores.f),
            ListColumn::Monetary => score(|scores| scores.m),
            ListColumn::WindowRevenue => amount(row.window_revenue),
            ListColumn::Value => {
                row.worth.and_then(|worth| worth.value).map(|value| format!("{value:.2}")).unwrap_or_default()
            }
            ListColumn::Range => row.range.map(|(low, high)| format!("{low:.2}–{high:.2}")).unwrap_or_default(),
            ListColumn::Again => row.worth.map(|worth| format!("{:.4}", worth.again)).unwrap_or_default(),
            ListColumn::Tags => {
                let names: Vec<&str> = row.tags.iter().map(|tag| called(&self.tags, Some(tag))).collect();
                names.join("; ")
            }
            ListColumn::Own(key) => match own(page, row, key) {
                Some(OwnValue::Text(text)) => text.clone(),
                Some(OwnValue::Number(number)) => number.to_string(),
                Some(OwnValue::Day(day)) => day.to_string(),
                None => String::new(),
            },
        }
    }
}

fn line(cells: impl Iterator<Item = String>, mark: u8, out: &mut String) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(char::from(mark));
        }
        separated_cell(&cell, mark, out);
    }
    out.push_str("\r\n");
}

/// The name of something that has one.
fn called<'a, K: PartialEq>(names: &'a [(K, String)], key: Option<&K>) -> &'a str {
    names.iter().find(|(known, _)| Some(known) == key).map_or("", |(_, name)| name)
}

/// What a customer has under a key that was asked for.
fn own<'a>(page: &CustomerPage, row: &'a ListedCustomer, key: &str) -> Option<&'a OwnValue> {
    let place = page.own.iter().position(|asked| asked == key)?;
    row.own.get(place)?.as_ref()
}

fn amount(amount: Money) -> String {
    let (sign, minor) = (if amount.0 < 0 { "-" } else { "" }, amount.0.unsigned_abs());
    format!("{sign}{}.{:02}", minor / 100, minor % 100)
}
