//! Which currencies the open files say their amounts are in.

use crate::dataset::Kind;
use crate::units::Currency;
use serde::{Deserialize, Serialize};

/// The currencies that files name, by what a row of them is. A file that names none says nothing here.
///
/// ```
/// use rapport::{analysis::Currencies, dataset::Kind, units::Currency};
/// let eur = Currency::parse("EUR");
/// let currencies = Currencies::new([(Kind::Spend, eur), (Kind::Orders, None), (Kind::Spend, eur)]);
/// assert_eq!(serde_json::to_string(&currencies).unwrap(), r#"[["Spend","EUR"]]"#);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Currencies(Vec<(Kind, Currency)>);

impl Currencies {
    /// What these files say, each once, in their order.
    pub fn new(files: impl IntoIterator<Item = (Kind, Option<Currency>)>) -> Currencies {
        let mut said: Vec<(Kind, Currency)> = Vec::new();
        for (kind, currency) in files {
            if let Some(currency) =
                currency.filter(|currency| !currency.is_none() && !said.contains(&(kind, *currency)))
            {
                said.push((kind, currency));
            }
        }
        Currencies(said)
    }

    fn of(&self, kind: Kind) -> impl Iterator<Item = Currency> {
        self.0.iter().filter(move |said| said.0 == kind).map(|said| said.1)
    }

    /// Two currencies in which amounts of one kind and of another are, where they are not all in one.
    pub(super) fn apart(&self, one: Kind, other: Kind) -> Option<(Currency, Currency)> {
        self.of(one).find_map(|one| Some((one, self.of(other).find(|other| *other != one)?)))
    }
}
