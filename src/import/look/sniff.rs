//! What a file seems to be, from its first bytes: encoding, marks, header, and the meaning of each column.

use super::campaign::{Unfit, unfit};
pub use super::doubt::Doubt;
use super::evidence::{DecimalEvidence, ShapeEvidence};
use super::exclusion_look;
use super::gift_cards;
use super::groups::{has_total, item_groups, plain_headers};
use super::kind_recognise::recognise;
use super::known::put_right;
use super::leftover;
use super::meanings::Look;
use super::names;
use super::own::{Own, as_exported, may_doubt, own, own_dialect};
use super::personal::{PersonalEvidence, handling};
use super::raw::{RawLine, raw_lines};
use super::reading::ColumnSniff;
use super::sample::{cut, rows, table};
use super::shape::{below_lines, dialect, has_header, is_text, named_delimiter, sample_text, usual_width, width_of};
use super::status_look;
use super::structure::{Structure, structure};
use super::sums::{Sums, sums, without};
use super::ticket::ends;
use crate::import::bytes::detect::detect;
use crate::import::bytes::encoding::{Decode, Encoding, EncodingEvidence};
use crate::import::mapping::Mapping;
use crate::import::role::{Kind, Role};
use crate::import::rows::exclusion::Excluded;
use crate::import::rows::fill::fill_texts;
use crate::import::rows::furniture::furniture;
use crate::import::rows::status::{StatusCount, total_on_first_line, total_repeats};
use crate::import::values::consent;
use crate::import::values::currency;
use crate::import::values::cut_decimal::{cut_decimals, put_together};
use crate::import::values::date_evidence::DateEvidence;
use crate::import::values::mail_id::are_mails;
use crate::import::values::nobody::zero_is_nobody;
use crate::import::values::number::{Number, read_number};
use crate::import::values::scale::{own_scales, scales};
use crate::import::values::zone::{Offsets, zone_of};
use crate::units::{Currency, Day};
use serde::{Deserialize, Serialize};

/// What the first bytes of a file tell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sniff {
    /// The encoding that the bytes show, whichever was chosen.
    pub encoding: Encoding,
    /// Why this encoding.
    pub evidence: EncodingEvidence,
    /// The columns in file order.
    pub columns: Vec<ColumnSniff>,
    /// The first rows below the header, as text, for a preview.
    pub rows: Vec<Vec<String>>,
    /// The first lines as they stand in the file.
    pub raw: Vec<RawLine>,
    /// How the dates of the sample are written.
    pub dates: DateEvidence,
    /// The offsets beside the times of the sample.
    pub offsets: Offsets,
    /// The first and the last day of the sample, as they are read.
    pub days: Option<(Day, Day)>,
    /// How well the rows fit the marks, and which marks there are.
    pub shape: ShapeEvidence,
    /// How the amounts of the sample are written.
    pub decimals: DecimalEvidence,
    /// The currencies of the amounts in the sample with the number of rows of each, the most frequent first.
    pub currencies: Vec<(Currency, u32)>,
    /// The statuses and types of the sample, with their rows and sums.
    pub statuses: Vec<StatusCount>,
    /// What each rule of a person leaves out of the sample.
    pub excluded: Vec<Excluded>,
    /// All choices as proposed.
    pub mapping: Mapping,
    /// What to ask the user; empty when the import can start.
    pub doubts: Vec<Doubt>,
}

impl Sniff {
    /// Whether the import can start without a question.
    pub fn certain(&self) -> bool {
        self.doubts.is_empty()
    }

    /// The same with the first lines of the text and its marks, and the encoding that the bytes show.
    fn with_text(self, text: &str, encoding: Encoding) -> Sniff {
        let mapping = &self.mapping;
        let marked = self.evidence == EncodingEvidence::ByteOrderMark && encoding == mapping.encoding;
        let raw = raw_lines(text, marked, mapping);
        let below = below_lines(text, mapping.skip_lines, mapping.line_end);
        let shape = self.shape.with_marks(below, mapping.dialect());
        Sniff { encoding, raw, shape, ..self }
    }
}

/// Cells that decide what the columns mean.
const MOST_CELLS: usize = 1 << 20;
/// Rows shown in a preview.
const PREVIEW: usize = 20;

/// Looks at the first bytes of a file (256 KiB are plenty). `whole_file` tells that nothing follows them.
pub fn sniff(sample: &[u8], whole_file: bool, decode: &impl Decode) -> Sniff {
    let (encoding, evidence) = detect(sample, whole_file, decode);
    let text = sample_text(sample, whole_file, encoding, decode);
    let own = own_dialect(&text);
    let dialect = own.unwrap_or_else(|| dialect(&text));
    let all = rows(&text, dialect);
    let Structure { skip_lines, last_line } = match own {
        Some(_) => Structure { skip_lines: 0, last_line: None },
        None => structure(&all, whole_file),
    };
    let mut proposed = Mapping {
        encoding,
        delimiter: dialect.delimiter,
        quote: dialect.quote,
        line_end: dialect.line_end,
        backslash: dialect.backslash,
        skip_lines: skip_lines.max(u32::from(named_delimiter(&text).is_some())),
        last_line,
        ..Default::default()
    };
    let table = match proposed.skip_lines {
        0 => cut(all, &proposed, whole_file),
        _ => table(&text, &proposed, whole_file),
    };
    proposed.has_header = own.is_some() || has_header(&table);
    understand(&text, table, evidence, proposed, None, whole_file, decode).with_text(&text, encoding)
}

/// Looks at the same bytes again, read as a person has chosen. Encoding, marks, place and header are the chosen ones;
/// columns that are still the same keep their chosen meaning and notation, new ones are understood as [`sniff`] does.
/// `fresh` is a role that has just been given to another column, whose notation is therefore found anew.
pub fn resniff(sample: &[u8], whole_file: bool, chosen: &Mapping, fresh: Option<Role>, decode: &impl Decode) -> Sniff {
    let (encoding, evidence) = detect(sample, whole_file, decode);
    let text = sample_text(sample, whole_file, chosen.encoding, decode);
    let table = table(&text, chosen, whole_file);
    understand(&text, table, evidence, chosen.clone(), Some(fresh), whole_file, decode).with_text(&text, encoding)
}

/// Finds what the columns mean. `again` is nothing when `start` holds no meanings yet; otherwise the role whose
/// notation is found anew.
fn understand(
    text: &str,
    mut table: Vec<Vec<String>>,
    evidence: EncodingEvidence,
    start: Mapping,
    again: Option<Option<Role>>,
    whole_file: bool,
    decode: &impl Decode,
) -> Sniff {
    let has_header = start.has_header && !table.is_empty();
    let named = if has_header { table.first().map_or(0, Vec::len) } else { usual_width(&table) };
    let mut headers = if has_header { table.remove(0) } else { Vec::new() };
    // Numbers that the comma of the file has cut are put together before anything is counted.
    let cut = match again {
        None if has_header && start.delimiter == b',' => cut_decimals(&headers, &table),
        _ if start.delimiter == b',' => start.cut_decimals.clone(),
        _ => Vec::new(),
    };
    if !cut.is_empty() {
        table.iter_mut().for_each(|row| put_together(row, headers.len(), &cut));
    }
    let width = width_of(named, &table);
    if has_header {
        headers.resize(width, String::new());
    }
    let own = own(&headers);
    let looked = again.is_none() && own.is_none();
    let further = if looked && has_header { names::further(&table) } else { start.further_names as usize };
    let further = names::join(&mut headers, &mut table, further);
    let items = if again.is_some() { start.items.clone() } else { item_groups(&headers) };
    let items = if has_total(&headers, &items) { Vec::new() } else { items };
    let named = plain_headers(&headers, &items);
    // Thousands of columns leave fewer rows to look at, so that no file takes long.
    table.truncate((MOST_CELLS / width.max(1)).max(PREVIEW));
    let is_row = |row: &Vec<String>| row.iter().any(|cell| !cell.is_empty()) && furniture(row, &headers).is_none();
    table.retain(is_row);
    let shape = ShapeEvidence::new(width, &table);
    let same_columns = again.is_some() && start.roles.len() == width;
    let same_names = same_columns && start.headers == headers;
    // A kind that a person has chosen stays as long as the columns do.
    let unfit = unfit(&headers).filter(|_| looked);
    let (kind, others) = match &own {
        _ if again.is_some() => (start.kind, Vec::new()),
        Some(own) => (own.kind, Vec::new()),
        None => unfit.as_ref().map_or_else(|| recognise(&named, &table), |unfit| (unfit.kind, Vec::new())),
    };
    let mut look = Look { kind, table: &table, headers: &named, width, roles: vec![None; width], doubts: Vec::new() };
    if !is_text(text, start.encoding) {
        look.doubts.push(Doubt::NotText);
    } else if table.is_empty() {
        look.doubts.push(Doubt::NoRows);
    } else if !has_header && again.is_none() {
        look.doubts.push(Doubt::NoHeader);
    }
    if !others.is_empty() {
        look.doubts.push(Doubt::SeveralKinds(others));
    }
    if let Some(own) = own.as_ref().filter(|_| again.is_none()) {
        look.roles.clone_from(&own.roles);
    } else if same_names {
        look.roles.clone_from(&start.roles);
    } else if let Some(Unfit { roles, doubt, .. }) = unfit {
        look.roles = roles;
        look.doubts.push(Doubt::Table(doubt));
    } else {
        look.find_roles();
        put_right(&mut look);
        look.find_statuses();
        look.find_amounts();
        if same_columns {
            look.prefer(&start.roles);
        }
    }
    let spans = if same_names { start.spans.clone() } else { ends(&mut look) };
    if looked {
        leftover::scores(&mut look);
    }
    let on_first_line =
        if again.is_none() { total_on_first_line(&headers, &mut look.roles) } else { start.total_on_first_line };
    let repeats = match again {
        None if !on_first_line && kind == Kind::Orders => total_repeats(&mut look),
        _ => start.total_repeats,
    };
    let without_customers = if same_columns { start.without_customers } else { look.lacks_customers() };
    // A notation stays chosen as long as the column that it was chosen for keeps its role.
    let kept = |role: Role| {
        let column = start.column(role).filter(|_| same_columns && again != Some(Some(role)));
        column.is_some() && column == look.column(role)
    };
    let keep_amounts = [Role::Amount, Role::UnitPrice].into_iter().any(kept);
    let keep_dates = [Role::Date, Role::Opened, Role::Last, Role::Since].into_iter().any(kept);
    let keep_mails = kept(Role::Customer) && start.email_customers;
    // Totals tell nothing about the columns.
    let Sums { mut totals, rows: added_up, doubtful } = sums(&look, whole_file);
    if again.is_some() {
        totals.kept = start.totals.kept;
    } else if let Some((count, others, name)) = doubtful {
        look.doubts.push(Doubt::TotalRows { count, others, name });
    }
    let rows = without(&table, &added_up);
    look.table = rows.as_deref().unwrap_or(&table);
    let (mut decimal, mut currency, decimals) = look.amounts();
    if keep_amounts {
        (decimal, currency) = (start.decimal, start.currency);
    }
    if items.is_empty() {
        look.find_item_price(decimal, again.is_none());
    }
    let mut currencies = Vec::new();
    if kind == Kind::Orders {
        (currency, currencies) = currency::understand(&mut look, decimal, currency, again.is_some());
    }
    let scales = match &own {
        Some(_) if again.is_none() => own_scales(&look),
        _ => scales(&mut look, decimal, same_columns.then_some(&start)),
    };
    if again.is_none() {
        consent::doubt(&mut look);
    }
    let (rules, dates) = look.dates(keep_dates.then(|| start.date_rules()));
    let offsets = look.offsets();
    for role in [Role::Amount, Role::Quantity, Role::UnitPrice] {
        let needed = look.needs(role) || kind == Kind::Orders && look.column(Role::Amount).is_none();
        if let Some(column) = look.column(role).filter(|_| needed) {
            // Of orders, another currency is a question of its own.
            let fits = |n: Number| kind == Kind::Orders || n.sign.zip(currency).is_none_or(|(sign, c)| sign.fits(c));
            let readable = |v: &str| read_number(v, decimal).is_some_and(fits);
            look.doubt_unreadable(role, column, readable);
        }
    }
    look.doubt_damaged_ids();
    // Cells in GB18030 cannot be written anew.
    let twice = if start.encoding == Encoding::Gb18030 { None } else { look.twice(decode).doubt() };
    let repair_text = if again.is_some() { start.repair_text } else { twice.as_ref().map(|_| true) };
    look.doubts.extend(twice);
    let found = look.personal();
    let handled = |(column, found): (usize, &Option<PersonalEvidence>)| {
        let role = look.roles.get(column).copied().flatten();
        // What a person has chosen for a column stays as long as the column keeps the meaning it was chosen for.
        let chosen = start.handling.get(column).filter(|chosen| same_columns && role.is_some() && chosen.role == role);
        chosen.copied().unwrap_or_else(|| handling(kind, role, *found))
    };
    let handling = found.iter().enumerate().map(handled).collect();
    let mut mapping = Mapping {
        kind,
        has_header,
        headers: headers.clone(),
        further_names: further,
        scales,
        spans,
        roles: look.roles.clone(),
        handling,
        dates: rules.order,
        calendar: rules.calendar,
        zone: if keep_dates && start.zone.is_some() { start.zone } else { zone_of(&offsets) },
        decimal,
        currency,
        totals,
        items,
        total_on_first_line: on_first_line,
        total_repeats: repeats,
        without_customers,
        cut_decimals: cut,
        keep_zero: !look.has_returns(decimal) && look.column(Role::Refunded).is_none(),
        zero_is_nobody: look.column(Role::Customer).is_some_and(|c| zero_is_nobody(look.values(c))),
        float_customers: look.column(Role::Customer).is_some_and(|c| look.has_float_ids(c)),
        float_orders: look.column(Role::Order).or(look.column(Role::Record)).is_some_and(|c| look.has_float_ids(c)),
        email_customers: keep_mails || look.column(Role::Customer).is_some_and(|c| are_mails(look.values(c))),
        repair_text,
        once: if again.is_some() { start.once } else { kind == Kind::Orders && look.doubt_repeats() },
        fill_down: if again.is_some() { start.fill_down } else { look.doubt_merged() },
        ..start
    };
    let mut statuses = status_look::statuses_of(&mapping, &table);
    if again.is_none() {
        mapping.statuses = status_look::said_of_adjustments(&mapping, &table, &statuses);
        if !mapping.statuses.is_empty() {
            statuses = status_look::statuses_of(&mapping, &table);
        }
    }
    look.doubts.extend(status_look::doubts(&mapping, &statuses));
    let gifts = if own.is_none() { gift_cards::proposed(&mapping, &table) } else { Vec::new() };
    if !gifts.is_empty() {
        if again.is_none() {
            mapping.exclusions.extend(gifts.iter().map(|one| one.rule.clone()));
        }
        look.doubts.push(Doubt::GiftCards(gifts));
    }
    let proposed = exclusion_look::proposed(&mapping, &table);
    let excluded = exclusion_look::counted(&mapping, &table);
    if !proposed.is_empty() {
        look.doubts.push(Doubt::Exclusions(proposed));
    }
    if let Some(Own { names, .. }) = own.filter(|_| again.is_none()) {
        look.doubts.retain(may_doubt);
        mapping = as_exported(mapping, names);
    }
    mapping.fine |= status_look::are_fine(&mapping, &table);
    if !mapping.settles(&currencies) {
        look.doubts.push(Doubt::SeveralCurrencies);
    }
    if let Some(line) = mapping.last_line.filter(|_| again.is_none()) {
        look.doubts.push(Doubt::OtherTable { line });
    }
    if mapping.without_customers {
        let columns = look.may_name_customers();
        look.doubts.push(Doubt::NoCustomers { columns });
    }
    for role in mapping.missing() {
        look.doubts.push(Doubt::MissingRole(role));
    }
    // Told where something is asked anyway.
    if let Some((column, sum)) = gift_cards::apart(&mapping, &table).filter(|_| !look.doubts.is_empty()) {
        look.doubts.push(Doubt::GiftCardColumn { column, rows: sum.rows, amount: sum.amount.money() });
    }
    let days = look.days(rules);
    let (doubts, look_table) = (look.doubts, look.table);
    let column = |(column, personal)| ColumnSniff::new(&mapping, column, look_table, personal);
    let columns = found.into_iter().enumerate().map(column).collect();
    let mut rows: Vec<Vec<String>> = look_table.iter().take(PREVIEW).cloned().collect();
    if mapping.fill_down {
        fill_texts(&mut rows, &mapping);
    }
    let (raw, encoding) = (Vec::new(), mapping.encoding);
    Sniff {
        encoding,
        evidence,
        columns,
        rows,
        raw,
        dates,
        offsets,
        days,
        shape,
        decimals,
        currencies,
        statuses,
        excluded,
        mapping,
        doubts,
    }
}
