//! Which encoding a file is in: marks and validity first, then the sense that the text makes in each encoding.
//!
//! Nearly every sequence of bytes is valid in several encodings: "Stück" in Latin-1 holds a correct pair of GB18030.
//! What tells them apart is whether the characters are common ones: read in the wrong encoding, Chinese text becomes
//! characters that nobody uses, or accents that never stand side by side.

use super::encoding::{Decode, Encoding, EncodingEvidence};

/// Bytes that are read in each encoding.
const TRIAL: usize = 32 << 10;
/// Correct UTF-8 sequences to one damaged byte that make a file UTF-8.
const MOSTLY: u64 = 20;

/// The characters that make up more than two thirds of Chinese text, and those of the names of columns in order files:
/// the simplified forms and what is written alike everywhere.
const COMMON: &str = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多\
定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日\
那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题\
程展五果料象员位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被做必先回则任\
取据处南给色光门即保治北造百规热领七海口东导器世金增交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达\
走示议声报完类八离华名确才科张信马节话米整空元今集传土许步广石记需段研界林算低持音书布复容儿际商非连深难近千周委技备半办青省列习约支\
感便团历市克何除消称太准精值号率维选标存毛亲快效院查江型王按格养易置层片始专状厂京识适属圆包火住调满县局照参红细引听价客户订编额渠邮\
箱姓李刘陈杨赵黄吴徐孙朱胡郭付款址街巷镇村店网购买退货税费备注";
/// Their traditional and Japanese forms. GB18030 has them too, but whoever writes them rarely uses it.
const TRADITIONAL: &str = "這為個國時來們對會發動說產種後學經進著電裡現實兩體機當點從業應開還義間樣與關線內數麼質氣變條沒結解問無軍並題員總設長頭資邊級圖統較\
將組見計別論運農幾區強決則據處給門規熱領東導聯認權證採轉單風帶場車務萬達議聲報類離華確張馬節話傳許廣記書複兒際連難備辦習約團歷稱準\
號維選標親養層專狀廠識適屬圓調滿縣參紅細聽價戶訂編額劉陳楊趙黃吳孫郭網購買退貨稅費註聯絡顧注文番氏様円込県";

/// The encodings that are told apart by sense.
pub(in crate::import) const OTHERS: [Encoding; 4] =
    [Encoding::Gb18030, Encoding::Big5, Encoding::ShiftJis, Encoding::Windows1252];

/// Finds the encoding of a file from its first bytes. `whole_file` tells that nothing follows, so that a character cut
/// at the end is an error.
pub(in crate::import) fn detect(sample: &[u8], whole_file: bool, decode: &impl Decode) -> (Encoding, EncodingEvidence) {
    if let Some(encoding) = marked(sample) {
        return (encoding, EncodingEvidence::ByteOrderMark);
    }
    if let Some(encoding) = two_byte_units(sample) {
        return (encoding, EncodingEvidence::ZeroBytes);
    }
    if sample.is_ascii() {
        return (Encoding::Utf8, EncodingEvidence::Ascii);
    }
    match utf8(sample, whole_file) {
        (_, 0) => return (Encoding::Utf8, EncodingEvidence::StrictUtf8),
        (good, bad) if good >= bad * MOSTLY => return (Encoding::Utf8, EncodingEvidence::DamagedUtf8(bad)),
        _ => {}
    }
    let trial = trial(sample);
    let mut found = OTHERS.map(|encoding| (sense(&decode.decode(encoding, trial), encoding), encoding));
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    let [(best, encoding), (next, _), ..] = found;
    let share = |sense: f64| sense.clamp(0.0, 1.0);
    (encoding, EncodingEvidence::Characters { common: share(best), next: share(next) })
}

fn marked(sample: &[u8]) -> Option<Encoding> {
    match sample {
        [0xEF, 0xBB, 0xBF, ..] => Some(Encoding::Utf8),
        [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// UTF-16 without a mark: digits, delimiters and line ends are ASCII and leave a zero at every second place. Two ASCII
/// bytes in a pair are a rare character in UTF-16, but what other text is made of.
fn two_byte_units(sample: &[u8]) -> Option<Encoding> {
    let (mut low, mut high, mut ascii, mut all) = (0, 0, 0, 0);
    for pair in sample.chunks_exact(2) {
        all += 1;
        match *pair {
            [0, 1..=0x7F] => high += 1,
            [1..=0x7F, 0] => low += 1,
            [0x20..=0x7E, 0x20..=0x7E] => ascii += 1,
            _ => {}
        }
    }
    let fits = |zeros: usize, others: usize| zeros > 0 && zeros * 10 >= all && zeros >= ascii && others * 100 <= all;
    match (fits(low, high), fits(high, low)) {
        (true, _) => Some(Encoding::Utf16Le),
        (_, true) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Correct multi-byte sequences of UTF-8 in a whole text, and damaged ones.
pub(super) fn correct(text: &[u8]) -> (u64, u64) {
    utf8(text, true)
}

/// Correct multi-byte sequences of UTF-8 and damaged ones.
fn utf8(sample: &[u8], whole_file: bool) -> (u64, u64) {
    let (mut good, mut bad) = (0, 0);
    let mut chunks = sample.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count() as u64;
        let invalid = chunk.invalid();
        let cut = !whole_file
            && chunks.peek().is_none()
            && std::str::from_utf8(invalid).is_err_and(|e| e.error_len().is_none());
        bad += u64::from(!invalid.is_empty() && !cut);
    }
    (good, bad)
}

/// Whole lines from the first one that is not ASCII.
fn trial(sample: &[u8]) -> &[u8] {
    let high = sample.iter().position(|b| !b.is_ascii()).unwrap_or(0);
    let start = sample.get(..high).and_then(|head| memchr::memrchr(b'\n', head)).map_or(0, |feed| feed + 1);
    let rest = sample.get(start..).unwrap_or_default();
    let Some(head) = rest.get(..TRIAL) else { return rest };
    let end = memchr::memrchr(b'\n', head).map_or(head.len(), |feed| feed + 1);
    head.get(..end).unwrap_or(head)
}

/// How much sense the characters beyond ASCII make, on average: 1 for common ones, below 0 for what no text holds.
pub(super) fn sense(text: &str, encoding: Encoding) -> f64 {
    let (common, traditional) = (Characters::new(COMMON), Characters::new(TRADITIONAL));
    let chars: Vec<char> = text.chars().collect();
    let (mut sum, mut count) = (0.0, 0u32);
    for (at, &c) in chars.iter().enumerate().filter(|(_, c)| !c.is_ascii()) {
        count += 1;
        sum += match c {
            '\u{FFFD}' | '\u{80}'..='\u{9F}' | '\u{E000}'..='\u{F8FF}' => -1.0,
            _ if encoding == Encoding::Windows1252 => accent(&chars, at),
            '\u{3041}'..='\u{30FF}' => 1.0,
            '\u{3000}'..='\u{301F}' | '\u{FF01}'..='\u{FF5E}' | '\u{FFE1}' | '\u{FFE5}' => 0.7,
            c if common.contains(c) => 1.0,
            c if traditional.contains(c) => {
                if encoding == Encoding::Gb18030 {
                    0.4
                } else {
                    1.0
                }
            }
            '\u{3400}'..='\u{9FFF}' => 0.15,
            _ => 0.1,
        };
    }
    if count == 0 { 0.0 } else { sum / f64::from(count) }
}

/// A set of characters of the basic plane, one bit each.
struct Characters(Vec<u64>);

impl Characters {
    fn new(text: &str) -> Characters {
        let mut bits = vec![0; 1 << 10];
        for c in text.chars() {
            if let Some(word) = bits.get_mut(c as usize >> 6) {
                *word |= 1 << (c as u32 & 63);
            }
        }
        Characters(bits)
    }

    fn contains(&self, c: char) -> bool {
        self.0.get(c as usize >> 6).is_some_and(|word| word >> (c as u32 & 63) & 1 == 1)
    }
}

/// How well a Western character stands in its place: an accented letter among letters, a sign beside a digit or a
/// blank. Three accents in a row are no word.
fn accent(chars: &[char], at: usize) -> f64 {
    let near = |step: isize| at.checked_add_signed(step).and_then(|at| chars.get(at)).copied().unwrap_or(' ');
    let (c, before, after) = (near(0), near(-1), near(1));
    let foreign = |c: char| !c.is_ascii();
    if foreign(before) && foreign(after) || foreign(before) && foreign(near(-2)) || foreign(after) && foreign(near(2)) {
        return -0.3;
    }
    let is_pair = foreign(before) || foreign(after);
    if c.is_alphabetic() {
        let beside_letter = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
        // A capital behind a small letter is no word either.
        let odd_case = c.is_uppercase() && before.is_lowercase();
        return match (beside_letter, is_pair) {
            _ if odd_case => 0.0,
            (true, false) => 0.8,
            (true, true) => 0.4,
            (false, false) => 0.3,
            (false, true) => 0.1,
        };
    }
    let quiet = |c: char| c.is_ascii_digit() || c.is_ascii_whitespace() || c.is_ascii_punctuation();
    match c {
        '“' | '”' | '‘' | '’' | '–' | '—' | '…' => 0.5,
        _ if quiet(before) && quiet(after) => 0.4,
        _ if quiet(before) || quiet(after) => 0.2,
        _ => -0.2,
    }
}
