//! A template that is brought back is recognised with certainty, in every language, and every row of it is read.

use crate::support::*;
use rapport::import::*;

#[test]
fn every_template_is_recognised_and_read_in_every_language() {
    for kind in Kind::ALL {
        let columns = template_columns(kind);
        for language in TemplateLanguage::ALL {
            let file = template(kind, language);
            let seen = sniffed(file.as_bytes());
            assert_eq!((seen.mapping.kind, &seen.doubts), (kind, &Vec::new()), "{language:?}\n{file}");
            let roles: Vec<Option<Role>> = columns.iter().map(|column| Some(column.0)).collect();
            assert_eq!(seen.mapping.roles, roles, "{language:?}\n{file}");
            let start = RangeStart { offset: 0, end: file.len() as u64, at_record_start: true };
            let mut parser = RangeParser::new(&seen.mapping, start, Native);
            parser.push(file.as_bytes());
            let report = parser.finish_any().report;
            assert_eq!((report.rows_kept, report.repairs), (3, Repairs::default()), "{language:?} {report:?}\n{file}");
        }
    }
}

#[test]
fn a_template_has_every_column_that_its_kind_can_have() {
    for kind in Kind::ALL {
        // A table that is filled in by hand holds sales and has no column of other money.
        let other = |role: &Role| kind == Kind::Orders && *role == Role::Type;
        let known = slots(kind).iter().map(|slot| slot.role).filter(|role| !other(role));
        let known: Vec<Role> = known.filter(|role| !matches!(role, Role::UnitPrice | Role::Attribute)).collect();
        assert_eq!(template_columns(kind).iter().map(|column| column.0).collect::<Vec<Role>>(), known, "{kind:?}");
    }
}
