//! Exports that are known by their column names, where the names alone would mislead.
//!
//! Most exports need no entry: their columns are found by the names in `synonyms` and `kind_names`. An entry here says what a column
//! means that is called differently, or means something else, in this one system.

use super::doubt::Doubt;
use super::header::letters;
use super::meanings::Look;
use crate::import::role::{Kind, Role};

/// An export of one system.
struct Export {
    kind: Kind,
    /// Columns by which it is known; all must be there. In lower case, letters and digits only.
    signature: &'static [&'static str],
    /// What its columns mean; nothing takes a meaning away.
    meanings: &'static [(&'static str, Option<Role>)],
}

use Role::{Amount, Customer, Date, Order, Quantity};

#[rustfmt::skip]
const EXPORTS: &[Export] = &[
    // Amazon order reports: the price is that of the line, and the customer is the e-mail address of the buyer.
    Export { kind: Kind::Orders, signature: &["purchasedate", "itemprice", "sku"], meanings: &[("itemprice", Some(Amount)), ("amazonorderid", Some(Order)), ("orderchannel", None)] },
    // Stripe payments: the id is that of the payment; only subscriptions have an invoice.
    Export { kind: Kind::Orders, signature: &["id", "sellermessage", "amountrefunded"], meanings: &[("id", Some(Order)), ("invoiceid", None)] },
    // PayPal activity: the invoice number is the shop's own and often empty.
    Export { kind: Kind::Orders, signature: &["fromemailaddress", "gross", "transactionid"], meanings: &[("fromemailaddress", Some(Customer)), ("transactionid", Some(Order)), ("invoicenumber", None), ("quantity", None)] },
    // Magento: two totals, one in the currency of the shop.
    Export { kind: Kind::Orders, signature: &["purchasepoint", "grandtotalbase"], meanings: &[("id", Some(Order)), ("grandtotalbase", Some(Amount)), ("grandtotalpurchased", None), ("customeremail", Some(Customer))] },
    // BigCommerce: totals with and without tax.
    Export { kind: Kind::Orders, signature: &["orderid", "ordertotalinctax", "ordertotalextax"], meanings: &[("ordertotalinctax", Some(Amount))] },
    // QuickBooks, sales by customer: the number of the document is called Num.
    Export { kind: Kind::Orders, signature: &["num", "salesprice", "amount"], meanings: &[("num", Some(Order)), ("salesprice", None)] },
    // Toast order details: bills are opened and closed, which makes no tickets of them.
    Export { kind: Kind::Orders, signature: &["orderid", "revenuecenter", "opened"], meanings: &[("opened", Some(Date)), ("total", None), ("amount", Some(Amount)), ("server", None)] },
    // Lightspeed sales: a closed sale is a paid one.
    Export { kind: Kind::Orders, signature: &["receiptnumber", "linetype", "customercode"], meanings: &[("status", None)] },
    // Amazon date range reports: the total is what is left after fees.
    Export { kind: Kind::Orders, signature: &["settlementid", "productsales", "type"], meanings: &[("productsales", Some(Amount)), ("orderid", Some(Order))] },
    // Square items: the sale without tax and discounts.
    Export { kind: Kind::Orders, signature: &["pricepointname", "netsales", "grosssales"], meanings: &[("netsales", Some(Amount)), ("count", None), ("qty", Some(Quantity))] },
];

/// The well-known export that has these columns.
fn known(headers: &[String]) -> Option<(&'static Export, Vec<String>)> {
    let names: Vec<String> = headers.iter().map(|header| letters(header)).collect();
    let has = |name: &&str| names.iter().any(|known| known == name);
    let export = EXPORTS.iter().find(|export| export.signature.iter().all(has))?;
    Some((export, names))
}

/// The kind of the well-known export that has these columns.
pub(super) fn known_kind(headers: &[String]) -> Option<Kind> {
    known(headers).map(|(export, _)| export.kind)
}

/// Puts the meanings of a well-known export right, which were found by their names.
pub(super) fn put_right(look: &mut Look) {
    let Some((export, names)) = known(look.headers).filter(|(export, _)| export.kind == look.kind) else { return };
    for (name, meaning) in export.meanings {
        let Some(column) = names.iter().position(|known| known == name) else { continue };
        if let Some(role) = meaning {
            look.roles.iter_mut().filter(|known| **known == Some(*role)).for_each(|known| *known = None);
            look.doubts.retain(|doubt| !matches!(doubt, Doubt::SeveralColumns { role: asked, .. } if asked == role));
        }
        if let Some(known) = look.roles.get_mut(column) {
            *known = *meaning;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::look::kind::slot;

    #[test]
    fn entries_are_in_normal_form_and_mean_what_their_kind_can_mean() {
        for export in EXPORTS {
            for name in export.signature.iter().chain(export.meanings.iter().map(|(name, _)| name)) {
                assert_eq!(letters(name), **name);
            }
            for role in export.meanings.iter().filter_map(|(_, role)| *role) {
                assert!(slot(export.kind, role).is_some(), "{role:?}");
            }
        }
    }
}
