//! Personal data: which columns hold it, by their names and values, and what is done with it.

use super::header::normalised;
use super::kind::{Value, slots};
use super::meanings::Look;
use super::personal_forms as forms;
use crate::import::role::{Kind, Role};
use serde::{Deserialize, Serialize};

/// What about a person a column tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Personal {
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
    /// Number of a Chinese identity card.
    IdCard,
    /// Number of a passport.
    Passport,
    /// Number of a bank card.
    BankCard,
    /// Name of a person.
    Name,
    /// Postal address.
    Address,
    /// Address of a computer.
    Ip,
}

/// What is done with the values of a column while it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Treatment {
    /// They stay as they are.
    #[default]
    Keep,
    /// Each is replaced by its pseudonym, equal values by equal ones.
    Pseudonymise,
    /// The column is not read.
    Drop,
}

/// What a column holds about persons and what is done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Handling {
    /// What it holds, if anything.
    pub personal: Option<Personal>,
    /// What is done with it.
    pub treatment: Treatment,
    /// The meaning of the column when this was decided. With another meaning it is decided anew
    /// ([`Mapping::handled`](crate::import::Mapping::handled)), so that nobody is told what was true before.
    #[serde(default)]
    pub role: Option<Role>,
}

/// Why a column is taken for personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonalEvidence {
    /// What it seems to hold.
    pub personal: Personal,
    /// Values of the sample that have the form.
    pub fits: u32,
    /// Values of the sample that are not empty.
    pub of: u32,
    /// Whether the name or the meaning of the column says so.
    pub named: bool,
}

/// Forms that nothing else has by chance come first.
const FORMS: [Personal; 7] = [
    Personal::Email,
    Personal::IdCard,
    Personal::Phone,
    Personal::BankCard,
    Personal::Ip,
    Personal::Address,
    Personal::Name,
];

const NAMES: &[(Personal, &[&str])] = &[
    (
        Personal::Phone,
        &["phone", "mobile", "telephone", "telefon", "手机", "电话", "手機", "電話", "联系方式", "聯絡方式"],
    ),
    (Personal::Email, &["email", "邮箱", "邮件", "郵箱", "郵件", "信箱"]),
    (Personal::IdCard, &["idcard", "identitycard", "idnumber", "nationalid", "身份证", "身份證", "证件号", "證件號"]),
    (Personal::Passport, &["passport", "护照", "護照"]),
    (Personal::BankCard, &["bankcard", "cardnumber", "creditcard", "银行卡", "銀行卡", "卡号", "卡號"]),
    (Personal::Address, &["address", "street", "地址", "住址", "收货地", "收貨地"]),
    (Personal::Ip, &["ipaddress", "clientip", "ip地址"]),
];

/// Names of columns that hold names of persons; others that end in "name" name products, firms, shops.
const PERSON_NAMES: &[&str] = &[
    "name",
    "fullname",
    "firstname",
    "lastname",
    "givenname",
    "surname",
    "familyname",
    "middlename",
    "customername",
    "clientname",
    "buyername",
    "contactname",
    "recipientname",
    "recipient",
    "consignee",
    "membername",
    "username",
    "billingname",
    "shippingname",
    "姓名",
    "名字",
    "姓",
    "名",
    "客户姓名",
    "客戶姓名",
    "收货人",
    "收貨人",
    "收货人姓名",
    "收件人",
    "联系人",
    "聯絡人",
    "联系人姓名",
    "会员姓名",
    "會員姓名",
    "买家姓名",
    "真实姓名",
    "顾客姓名",
    "顧客姓名",
    "客户名称",
    "客戶名稱",
    "买家昵称",
    "买家会员名",
];

/// What the name of a column says.
fn named(header: &str) -> Option<Personal> {
    let name = normalised(header);
    if PERSON_NAMES.contains(&&*name) {
        return Some(Personal::Name);
    }
    if name == "ip" || name == "tel" {
        return Some(if name == "ip" { Personal::Ip } else { Personal::Phone });
    }
    // "emailaddress" is an e-mail address and "ipaddress" no street: the more special words come first.
    let ip = NAMES.iter().rev().chain(NAMES).find(|(kind, words)| {
        (*kind == Personal::Ip || *kind == Personal::Email) && words.iter().any(|word| name.contains(word))
    });
    let any = || NAMES.iter().find(|(_, words)| words.iter().any(|word| name.contains(word)));
    ip.or_else(any).map(|(kind, _)| *kind)
}

/// Whether a value has the form; with `named`, forms count that are too common to stand alone.
fn fits(personal: Personal, value: &str, named: bool) -> bool {
    match personal {
        Personal::Email => forms::is_email(value),
        Personal::Phone => forms::is_mobile(value) || named && forms::is_phone(value),
        Personal::IdCard => forms::is_id_card(value),
        Personal::BankCard => forms::is_bank_card(value),
        Personal::Passport => named && forms::is_passport(value),
        Personal::Ip => forms::is_ip(value),
        Personal::Address => forms::is_address(value) || named && value.chars().count() >= 4,
        Personal::Name => forms::is_chinese_name(value) || named && forms::is_western_name(value),
    }
}

/// What a column seems to tell about persons. A form must fit four of five values, or half of them where the name of
/// the column says the same or the column is the customer; a bank card, a name and an address need five values.
pub(in crate::import) fn personal(header: &str, role: Option<Role>, values: &[String]) -> Option<PersonalEvidence> {
    let of = values.len() as u32;
    let evidence = |personal: Personal, named: bool| {
        let fits = values.iter().filter(|value| fits(personal, value, named)).count() as u32;
        PersonalEvidence { personal, fits, of, named }
    };
    match role {
        Some(Role::Email) => return Some(evidence(Personal::Email, true)),
        Some(Role::Phone) => return Some(evidence(Personal::Phone, true)),
        Some(Role::Name) => return Some(evidence(Personal::Name, true)),
        // Days, amounts and counts are no names or numbers of persons, whatever their digits are.
        Some(role) if !is_free(role) => return None,
        _ => {}
    }
    // Nothing where more values than these do not have the form, which is known before the last one.
    let unless = |personal: Personal, named: bool, misses: u32| {
        let mut missed = 0;
        let too_many = values.iter().any(|value| {
            missed += u32::from(!fits(personal, value, named));
            missed > misses
        });
        (!too_many && missed < of).then_some(PersonalEvidence { personal, fits: of - missed, of, named })
    };
    let (half, fifth) = (of / 2, of / 5);
    if let Some(found) = named(header).and_then(|personal| unless(personal, true, half)) {
        return Some(found);
    }
    FORMS.into_iter().find_map(|personal| match personal {
        Personal::Email | Personal::IdCard | Personal::Phone if role == Some(Role::Customer) => {
            unless(personal, false, half)
        }
        Personal::Email | Personal::IdCard | Personal::Phone | Personal::Ip => unless(personal, false, fifth),
        Personal::Name if role.is_some_and(|role| role != Role::Customer) => None,
        Personal::BankCard | Personal::Name | Personal::Address | Personal::Passport if of < 5 => None,
        Personal::BankCard | Personal::Name | Personal::Address | Personal::Passport => unless(personal, false, fifth),
    })
}

/// Columns of any text.
fn is_free(role: Role) -> bool {
    matches!(role, Role::Customer | Role::Attribute | Role::Comment | Role::Referrer | Role::Subject | Role::Record)
        || matches!(role, Role::Order | Role::Job | Role::Segment | Role::Campaign | Role::Category | Role::Channel)
}

/// What is done with a column unless a person says otherwise: what can still join and compare customers becomes a
/// pseudonym, the rest is left out.
pub(in crate::import) fn handling(kind: Kind, role: Option<Role>, evidence: Option<PersonalEvidence>) -> Handling {
    let Some(PersonalEvidence { personal, .. }) = evidence else { return Handling { role, ..Handling::default() } };
    let joins = matches!(role, Some(Role::Customer | Role::Referrer | Role::Email | Role::Phone));
    let offered = role.map(|role| treatments(kind, role)).unwrap_or(&[Treatment::Drop]);
    let wanted = if joins { Treatment::Pseudonymise } else { Treatment::Drop };
    let treatment = if offered.contains(&wanted) { wanted } else { Treatment::Keep };
    Handling { personal: Some(personal), treatment, role }
}

/// What is proposed for a column that has another meaning than when it was decided, before its values are looked at
/// again: what it was found to hold stays, unless its new meaning says what it holds or that it holds nothing personal.
pub(in crate::import) fn renewed(kind: Kind, role: Option<Role>, before: Handling) -> Handling {
    let personal = match role {
        Some(Role::Email) => Some(Personal::Email),
        Some(Role::Phone) => Some(Personal::Phone),
        Some(Role::Name) => Some(Personal::Name),
        Some(role) if !is_free(role) => None,
        _ => before.personal,
    };
    handling(kind, role, personal.map(|personal| PersonalEvidence { personal, fits: 0, of: 0, named: true }))
}

/// What can be done with a column of this meaning: one that is needed cannot be left out, and only texts have pseudonyms.
pub fn treatments(kind: Kind, role: Role) -> &'static [Treatment] {
    use Treatment::{Drop, Keep, Pseudonymise};
    let Some(slot) = slots(kind).iter().find(|slot| slot.role == role) else { return &[Drop] };
    let text = slot.value == Value::Text && (kind != Kind::Orders || role == Role::Customer);
    match (text, slot.needed) {
        (true, true) => &[Pseudonymise, Keep],
        (true, false) => &[Pseudonymise, Drop, Keep],
        (false, true) => &[Keep],
        (false, false) => &[Drop, Keep],
    }
}

/// Values of a column by which personal data are told.
const JUDGED: usize = 1000;

impl Look<'_> {
    /// What each column tells about persons.
    pub fn personal(&self) -> Vec<Option<PersonalEvidence>> {
        let judge = |column: usize| {
            let values: Vec<String> = self.values(column).take(JUDGED).collect();
            let header = self.headers.get(column).map_or("", String::as_str);
            personal(header, self.roles.get(column).copied().flatten(), &values)
        };
        (0..self.width).map(judge).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(header: &str, role: Option<Role>, values: &[&str]) -> Option<Personal> {
        let values: Vec<String> = values.iter().map(|v| (*v).to_owned()).collect();
        personal(header, role, &values).map(|found| found.personal)
    }

    #[test]
    fn columns_are_told_by_name_and_form() {
        let customer = Some(Role::Customer);
        assert_eq!(judged("customer", customer, &["13800138000", "guest", "15912345678"]), Some(Personal::Phone));
        assert_eq!(judged("customer", customer, &["ann@example.com"]), Some(Personal::Email));
        assert_eq!(judged("客户姓名", customer, &["欧阳修", "王安石"]), Some(Personal::Name));
        assert_eq!(judged("Customer Name", customer, &["Claire Gute", "Darrin Van Huff"]), Some(Personal::Name));
        assert_eq!(judged("客户", customer, &["张三", "李四", "王五", "赵六", "钱七"]), Some(Personal::Name));
        assert_eq!(judged("x", None, &["11010519491231002X", "440524188001010014"]), Some(Personal::IdCard));
        assert_eq!(judged("Email Address", None, &["a@b.co"]), Some(Personal::Email));
        assert_eq!(judged("IP Address", None, &["10.0.0.1"]), Some(Personal::Ip));
        assert_eq!(judged("Home phone", None, &["020 7946 0958"]), Some(Personal::Phone));
        assert_eq!(judged("passport no", None, &["E12345678"]), Some(Personal::Passport));
        assert_eq!(judged("收货地址", None, &["北京市海淀区中关村大街1号"]), Some(Personal::Address));
    }

    #[test]
    fn codes_and_products_are_not_personal() {
        let customer = Some(Role::Customer);
        assert_eq!(judged("customer", customer, &["C0012345", "E12345678"]), None);
        assert_eq!(judged("customer_id", customer, &["17850", "13047", "12583"]), None);
        assert_eq!(judged("类别", Some(Role::Category), &["金饰", "马桶", "白酒", "高跟鞋", "黄酒"]), None);
        assert_eq!(judged("product name", Some(Role::Category), &["Lamp", "Chair"]), None);
        assert_eq!(judged("amount", Some(Role::Amount), &["13800138000"]), None);
        assert_eq!(judged("order", Some(Role::Order), &["202401310001", "202401310002"]), None);
    }

    #[test]
    fn what_joins_becomes_a_pseudonym_and_the_rest_is_left_out() {
        let treated = |kind, role, personal| {
            handling(kind, role, Some(PersonalEvidence { personal, fits: 1, of: 1, named: true })).treatment
        };
        assert_eq!(treated(Kind::Orders, Some(Role::Customer), Personal::Phone), Treatment::Pseudonymise);
        assert_eq!(treated(Kind::Customers, Some(Role::Email), Personal::Email), Treatment::Pseudonymise);
        assert_eq!(treated(Kind::Customers, Some(Role::Referrer), Personal::Phone), Treatment::Pseudonymise);
        assert_eq!(treated(Kind::Customers, Some(Role::Name), Personal::Name), Treatment::Drop);
        assert_eq!(treated(Kind::Orders, Some(Role::Channel), Personal::Ip), Treatment::Drop);
        assert_eq!(treated(Kind::Orders, None, Personal::Address), Treatment::Drop);
        let nothing = Handling { role: Some(Role::Customer), ..Handling::default() };
        assert_eq!(handling(Kind::Orders, Some(Role::Customer), None), nothing);
    }
}
