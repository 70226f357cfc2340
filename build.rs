//! Gives page and worker a common name of their build.
//!
//! The worker's files keep their names, so a cache can hand an old worker to a new page. Both carry
//! `RAPPORT_BUILD`, a hash of everything they are compiled from: the page asks for `worker.js?v=…` and checks the
//! worker's first message. Styles are not part of it: no message depends on them, and a changed colour must not
//! compile the program again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    let mut files = vec![PathBuf::from("Cargo.lock"), PathBuf::from("Cargo.toml")];
    list(Path::new("src"), &mut files)?;
    list(Path::new("public/templates"), &mut files)?;
    // The order in which a directory is read differs between machines.
    files.sort();
    let mut hash = Fnv::new();
    for file in &files {
        hash.add(file.to_string_lossy().replace('\\', "/").as_bytes());
        hash.add(&fs::read(file)?);
    }
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=public/templates");
    println!("cargo:rerun-if-changed=Cargo.lock");
    println!("cargo:rerun-if-changed=Cargo.toml");
    println!("cargo:rustc-env=RAPPORT_BUILD={:016x}", hash.0);
    if std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // scripts/split.sh follows the references between functions.
        println!("cargo:rustc-link-arg-bin=app=--emit-relocs");
    }
    Ok(())
}

fn list(directory: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// FNV-1a, 64 bits: the standard library's hasher may change with the compiler.
struct Fnv(u64);

impl Fnv {
    fn new() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, bytes: &[u8]) {
        // The length keeps "ab" + "c" apart from "a" + "bc".
        for byte in (bytes.len() as u64).to_le_bytes().iter().chain(bytes) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
