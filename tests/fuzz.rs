//! The entries of the fuzz targets over their corpus and a few thousand mutations of it, the same ones in every run.
//! Coverage-guided runs are described in `fuzz/Cargo.toml`.

#[path = "../fuzz/containers.rs"]
mod containers;
#[path = "../fuzz/documents.rs"]
mod documents;
#[path = "../fuzz/entries.rs"]
mod entries;

use std::path::Path;

/// Mutations of each file of the corpus; `RAPPORT_MUTATIONS` asks for more.
const MUTATIONS: u64 = 60;

/// The files of a corpus in the order of their names.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let entries = std::fs::read_dir(&folder).expect("the corpus is part of the project");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files.iter().map(|file| std::fs::read(file).expect("a file")).collect()
}

/// Numbers that look random and are the same in every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

fn mutated(bytes: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    const MARKS: &[u8] = b"\"',;\n\r\\|\t \0\xFF\x80\xE5=";
    let mut bytes = bytes.to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len() + 1);
        match random.below(5) {
            0 => bytes.insert(at, MARKS[random.below(MARKS.len())]),
            1 => bytes.truncate(at),
            2 if at < bytes.len() => bytes[at] = random.below(256) as u8,
            3 => {
                let from = random.below(other.len() + 1);
                let piece = other[from..(from + random.below(40)).min(other.len())].to_vec();
                bytes.splice(at..at, piece);
            }
            _ => bytes.extend_from_within(at..(at + random.below(40)).min(bytes.len())),
        }
    }
    bytes
}

/// The document as it is, followed by some changes to its parts (`fuzz/documents.rs`): of those to its bytes few get
/// further than the parser.
fn bent(bytes: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    if random.below(4) == 0 {
        return mutated(bytes, other, random);
    }
    let document = bytes.split(|&byte| byte == 0).next().unwrap_or_default();
    let changes = (0..3 * (1 + random.below(4))).map(|_| random.below(256) as u8);
    document.iter().copied().chain([0]).chain(changes).collect()
}

fn run(name: &str, entry: fn(&[u8])) {
    run_with(name, entry, mutated);
}

fn run_with(name: &str, entry: fn(&[u8]), change: fn(&[u8], &[u8], &mut Random) -> Vec<u8>) {
    let files = corpus(name);
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let asked = std::env::var("RAPPORT_MUTATIONS").ok().and_then(|count| count.parse().ok());
    for file in &files {
        entry(file);
        for _ in 0..asked.unwrap_or(MUTATIONS) {
            let other = &files[random.below(files.len())];
            let bytes = change(file, other, &mut random);
            if let Err(panic) = std::panic::catch_unwind(|| entry(&bytes)) {
                println!("{name}: {:?}", String::from_utf8_lossy(&bytes));
                println!("{bytes:?}");
                std::panic::resume_unwind(panic);
            }
        }
    }
}

#[test]
fn mutations_of_the_corpus_are_sniffed() {
    run("sniff", entries::sniff_any);
}

#[test]
fn mutations_of_the_corpus_are_parsed() {
    run("parse", entries::parse_any);
}

#[test]
fn mutations_of_the_corpus_are_archives_or_refused() {
    run("archive", containers::archive_any);
}

#[test]
fn mutations_of_the_corpus_are_workbooks_or_refused() {
    run("workbook", containers::workbook_any);
}

#[test]
fn mutations_of_the_corpus_are_project_files_or_refused() {
    run_with("project", documents::project_any, bent);
}

#[test]
fn mutations_of_the_corpus_are_read_as_what_a_browser_keeps() {
    run_with("stored", documents::stored_any, bent);
}

#[test]
fn mutations_of_the_corpus_are_addresses() {
    run("address", documents::address_any);
}
