//! The forms of values that name or reach a person.

/// The commonest Chinese surnames, in both scripts, and the commonest of two characters.
const SURNAMES: &str = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭萧田董潘袁蔡蒋蔣\
    余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鐘姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱侯江尹薛闫閻段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬\
    覃武钱錢戴严嚴莫孔向常汤湯";
const LONG_SURNAMES: [&str; 8] = ["欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方"];

/// `name@domain.tld`.
pub(super) fn is_email(value: &str) -> bool {
    let Some((name, domain)) = value.split_once('@') else { return false };
    let sign = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '\'' | '%');
    let Some((host, top)) = domain.rsplit_once('.') else { return false };
    !name.is_empty()
        && !host.is_empty()
        && top.chars().count() >= 2
        && top.chars().all(char::is_alphabetic)
        && name.chars().chain(host.chars()).all(sign)
}

/// The digits of a number written with blanks, hyphens, dots and brackets, and whether a `+` stands before them;
/// nothing when anything else stands there.
pub(in crate::import) fn digits_of(value: &str) -> Option<(bool, String)> {
    let (plus, rest) = value.strip_prefix('+').map_or((false, value), |rest| (true, rest));
    let marks = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}');
    rest.chars()
        .all(|c| c.is_ascii_digit() || marks(c))
        .then(|| (plus, rest.chars().filter(char::is_ascii_digit).collect()))
}

/// A mobile number of China with or without the country's code, or any number in the form of E.164: a plus and 8 to 15
/// digits.
pub(super) fn is_mobile(value: &str) -> bool {
    let Some((plus, digits)) = digits_of(value) else { return false };
    own_mobile(&digits).is_some() && !value.contains('.') || plus && (8..=15).contains(&digits.len())
}

/// The eleven digits of a mobile number of China, without the country's code.
pub(in crate::import) fn own_mobile(digits: &str) -> Option<&str> {
    let own = match digits.len() {
        13 => digits.strip_prefix("86")?,
        15 => digits.strip_prefix("0086")?,
        _ => digits,
    };
    let second = own.as_bytes().get(1).copied();
    (own.len() == 11 && own.starts_with('1') && matches!(second, Some(b'3'..=b'9'))).then_some(own)
}

/// Seven to fifteen digits with the marks of a telephone number.
pub(super) fn is_phone(value: &str) -> bool {
    digits_of(value).is_some_and(|(_, digits)| (7..=15).contains(&digits.len()))
}

/// The number of a Chinese identity card: 18 signs with the check sign of GB 11643-1999 (ISO 7064, MOD 11-2), or the
/// 15 digits of before 1999, which have none. Province and day of birth must be possible.
pub(super) fn is_id_card(value: &str) -> bool {
    if !value.is_ascii() || !matches!(value.len(), 15 | 18) {
        return false;
    }
    let signs: Vec<u32> =
        value.chars().map(|c| if matches!(c, 'X' | 'x') { 10 } else { c.to_digit(10).unwrap_or(99) }).collect();
    let (date, body) = match signs.len() {
        18 => (signs.get(10..14), signs.get(..17)),
        15 => (signs.get(8..12), signs.get(..)),
        _ => return false,
    };
    let province = signs.iter().take(2).fold(0, |number, sign| number * 10 + sign);
    let possible = matches!(date, Some(&[m1, m2, d1, d2]) if (1..=12).contains(&(m1 * 10 + m2)) && (1..=31).contains(&(d1 * 10 + d2)));
    let digits = body.is_some_and(|body| body.iter().all(|sign| *sign < 10)) && signs.iter().all(|sign| *sign <= 10);
    if !possible || !digits || !(11..=91).contains(&province) {
        return false;
    }
    // The sum of all signs, each times a power of two, leaves 1 when divided by 11.
    signs.len() == 15
        || signs.iter().rev().zip(0..18).map(|(sign, place)| sign * ((1u32 << place) % 11)).sum::<u32>() % 11 == 1
}

/// 13 to 19 digits, in groups or not, with a right check digit (Luhn, ISO/IEC 7812-1), that begin with the number of
/// a payment system.
pub(super) fn is_bank_card(value: &str) -> bool {
    let Some((false, digits)) = digits_of(value).filter(|_| !value.contains('.')) else { return false };
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0') * if place % 2 == 1 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    (13..=19).contains(&digits.len()) && digits.starts_with(['3', '4', '5', '6']) && sum.is_multiple_of(10)
}

/// One or two letters and seven to nine digits.
pub(super) fn is_passport(value: &str) -> bool {
    let digits = value.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = value.len() - digits.len();
    letters <= 2 && (7..=9).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// An address of IPv4 or IPv6.
pub(super) fn is_ip(value: &str) -> bool {
    value.contains(['.', ':']) && value.parse::<std::net::IpAddr>().is_ok()
}

/// A surname and one or two characters.
pub(super) fn is_chinese_name(value: &str) -> bool {
    if value.is_ascii() {
        return false;
    }
    let count = value.chars().count();
    let han = value.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let short = value.chars().next().is_some_and(|first| SURNAMES.contains(first)) && (2..=3).contains(&count);
    han && (short || LONG_SURNAMES.iter().any(|name| value.starts_with(name)) && (3..=4).contains(&count))
}

/// Letters, with the blanks and marks of names.
pub(super) fn is_western_name(value: &str) -> bool {
    value.chars().any(char::is_alphabetic)
        && value.chars().count() <= 60
        && value.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’' | '.' | ',' | '·'))
}

/// A Chinese address: at least two of its parts in their order, from the province to the number of the house.
pub(in crate::import) fn is_address(value: &str) -> bool {
    if value.is_ascii() {
        return false;
    }
    let mut rest = value;
    let parts = ['省', '市', '区', '區', '县', '縣', '镇', '鎮', '乡', '路', '街', '道', '巷', '号', '號', '室'];
    let found = parts.into_iter().filter(|part| match rest.split_once(*part) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    });
    found.count() >= 2 && value.chars().count() >= 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_checked_by_their_published_rules() {
        // GB 11643-1999, annex: the examples of the standard.
        assert!(is_id_card("11010519491231002X") && is_id_card("440524188001010014"));
        assert!(!is_id_card("110105194912310021") && !is_id_card("110105194913310029"));
        assert!(is_id_card("110105491231002"));
        // Numbers that payment systems publish for tests.
        assert!(
            is_bank_card("4111 1111 1111 1111") && is_bank_card("378282246310005") && is_bank_card("6200000000000005")
        );
        assert!(!is_bank_card("4111111111111112") && !is_bank_card("1234567812345670"));
    }

    #[test]
    fn telephones_and_addresses_have_their_forms() {
        for good in ["13800138000", "+86 138-0013-8000", "8613800138000", "+44 20 7946 0958"] {
            assert!(is_mobile(good), "{good}");
        }
        for bad in ["12345678901", "1380013800", "20240131", "202401310001", "138.001.38000"] {
            assert!(!is_mobile(bad), "{bad}");
        }
        assert!(is_email("Ann.O'Neil+x@mail.example.com") && !is_email("ann@host") && !is_email("@b.co"));
        assert!(is_ip("192.168.0.1") && is_ip("2001:db8::1") && !is_ip("1.2.3") && !is_ip("300.1.1.1"));
        assert!(is_address("北京市海淀区中关村大街1号") && !is_address("北京") && !is_address("运动鞋超市"));
        assert!(is_chinese_name("欧阳修") && is_chinese_name("王伟") && !is_chinese_name("连衣裙"));
    }
}
