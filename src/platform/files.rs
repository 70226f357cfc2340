//! Handles of files that people pick, drop or paste. Their bytes are read in workers, never here.

use super::thrown::describe;
use crate::container::{MOST_TABLES, gzip_head, gzip_tail, may_hold_table, shown_name};
use crate::protocol::Packed;
use js_sys::{Array, ArrayBuffer, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransfer, DomParser, File, FileList, FilePropertyBag, FileSystemDirectoryEntry, FileSystemEntry,
    FileSystemFileEntry, HtmlInputElement, SupportedType,
};

/// The name of cells that were pasted or dropped.
pub const PASTED: &str = "pasted.csv";

fn list(files: Option<FileList>) -> Vec<File> {
    files.map(|files| (0..files.length()).filter_map(|i| files.item(i)).collect()).unwrap_or_default()
}

/// The files of a file input; the input is emptied so that the same file can be picked again.
pub fn picked(input: &HtmlInputElement) -> Vec<File> {
    let files = list(input.files());
    input.set_value("");
    files.into_iter().map(named_safely).collect()
}

/// The same file under the name as it is shown (see [`shown_name`]).
fn named_safely(file: File) -> File {
    let name = file.name();
    match shown_name(&name) {
        shown if shown == name => file,
        shown => renamed(&file, &shown).unwrap_or(file),
    }
}

/// The same file under another name.
pub fn renamed(file: &File, name: &str) -> Option<File> {
    let bag = FilePropertyBag::new();
    bag.set_last_modified(file.last_modified());
    let other = File::new_with_blob_sequence_and_options(&Array::of1(file), name, &bag).ok()?;
    if let Some(sum) = stored_sum(file) {
        Reflect::set(&other, &JsValue::from_str(SUM), &JsValue::from(sum)).ok()?;
    }
    Some(other)
}

/// What a drop or a paste brings.
pub enum Brought {
    /// Nothing that can be read.
    Nothing,
    /// Files; pasted cells are a file of their own.
    Files(Vec<File>),
    /// Folders, and the files beside them.
    Folders(Folders),
}

/// What a drop or a paste brings. Spreadsheets put a picture of the cells beside their text, so the text comes first
/// when it is a table; without a text the table of a web page is read.
pub fn transferred(data: &DataTransfer) -> Brought {
    let as_type = |kind: &str| data.get_data(kind).unwrap_or_default();
    let (text, html) = (as_type("text/plain"), as_type("text/html"));
    let is_table = text.contains('\t') || html.contains("<table");
    let (files, entries) = (list(data.files()), entries(data));
    if entries.iter().any(FileSystemEntry::is_directory) {
        return Brought::Folders(Folders(entries));
    }
    let files: Vec<File> = files.into_iter().map(named_safely).collect();
    if !files.is_empty() && !is_table {
        return Brought::Files(files);
    }
    let text = if text.trim().is_empty() { cells(&html) } else { text };
    match from_text(PASTED, &text) {
        Some(file) => Brought::Files(vec![file]),
        None if files.is_empty() => Brought::Nothing,
        None => Brought::Files(files),
    }
}

/// The dropped entries; they can only be asked for while the drop is handled.
fn entries(data: &DataTransfer) -> Vec<FileSystemEntry> {
    let items = data.items();
    let items = (0..items.length()).filter_map(|i| items.get(i)).filter(|item| item.kind() == "file");
    items.filter_map(|item| item.webkit_get_as_entry().ok().flatten()).collect()
}

/// The first table of a web page as tab-separated text; a document made this way loads nothing and runs nothing.
fn cells(html: &str) -> String {
    let parsed = DomParser::new().and_then(|parser| parser.parse_from_string(html, SupportedType::TextHtml));
    let table = parsed.ok().and_then(|page| page.get_elements_by_tag_name("table").item(0));
    let Some(table) = table else { return String::new() };
    let rows = table.get_elements_by_tag_name("tr");
    let row = |row: web_sys::Element| {
        let cells = row.children();
        let cells = (0..cells.length()).filter_map(|i| cells.item(i));
        let texts = cells.map(|cell| quoted(cell.text_content().unwrap_or_default().trim()));
        texts.collect::<Vec<String>>().join("\t")
    };
    (0..rows.length()).filter_map(|i| rows.item(i)).map(row).collect::<Vec<String>>().join("\n")
}

fn quoted(cell: &str) -> String {
    if cell.contains(['\t', '\n', '\r', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

/// What is in dropped folders.
pub struct InFolders {
    /// The files that can hold a table by their name, in order of their paths; as many as are opened at once.
    pub files: Vec<File>,
    /// The names of what can hold none.
    pub ignored: Vec<String>,
    /// The paths of the files that could hold one beyond those.
    pub beyond: Vec<String>,
}

/// Dropped folders, and the files beside them.
pub struct Folders(Vec<FileSystemEntry>);

impl Folders {
    /// The name of the first folder.
    pub fn name(&self) -> String {
        let first = self.0.iter().find(|entry| entry.is_directory()).map(FileSystemEntry::name);
        shown_name(&first.unwrap_or_default())
    }

    /// The files in them, also in the folders below. What begins with a dot belongs to the system.
    ///
    /// # Errors
    /// What the browser says when a folder or a file cannot be read.
    pub async fn files(self) -> Result<InFolders, String> {
        let (mut found, mut ignored, mut open) = (Vec::new(), Vec::new(), self.0);
        while let Some(entry) = open.pop() {
            let name = entry.name();
            if name.starts_with('.') {
                continue;
            }
            if entry.is_directory() {
                open.extend(children(entry.unchecked_ref()).await?);
            } else if may_hold_table(&name) {
                found.push((entry.full_path(), entry));
            } else {
                ignored.push(shown_name(&name));
            }
        }
        found.sort_by(|(a, _), (b, _)| a.cmp(b));
        ignored.sort();
        let beyond = found.drain(found.len().min(MOST_TABLES)..).map(|(path, _)| shown_name(&path)).collect();
        let mut files = Vec::with_capacity(found.len());
        for (_, entry) in found {
            files.push(named_safely(file_of(entry.unchecked_ref()).await?));
        }
        Ok(InFolders { files, ignored, beyond })
    }
}

/// Waits for one of two callbacks.
async fn called(mut start: impl FnMut(&Function, &Function)) -> Result<JsValue, String> {
    let promise = Promise::new(&mut |done, failed| start(&done, &failed));
    JsFuture::from(promise).await.map_err(|error| describe(&error))
}

async fn file_of(entry: &FileSystemFileEntry) -> Result<File, String> {
    let file = called(|done, failed| entry.file_with_callback_and_callback(done, failed)).await?;
    Ok(file.unchecked_into())
}

/// What is in a folder; the browser tells it in portions, and an empty one is the end.
async fn children(folder: &FileSystemDirectoryEntry) -> Result<Vec<FileSystemEntry>, String> {
    let reader = folder.create_reader();
    let mut all = Vec::new();
    loop {
        let portion = called(|done, failed| {
            // What is thrown at once ends the reading like what is told later.
            if let Err(error) = reader.read_entries_with_callback_and_callback(done, failed) {
                let _ = failed.call1(&JsValue::UNDEFINED, &error);
            }
        });
        let portion: Array = portion.await?.unchecked_into();
        if portion.length() == 0 {
            return Ok(all);
        }
        all.extend(portion.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
    }
}

/// A file made of text; nothing when the text is blank.
pub fn from_text(name: &str, text: &str) -> Option<File> {
    if text.trim().is_empty() {
        return None;
    }
    File::new_with_str_sequence(&Array::of1(&JsValue::from_str(text)), name).ok()
}

/// A file made of bytes; nothing when the browser has no room for it.
pub fn from_bytes(name: &str, bytes: &ArrayBuffer) -> Option<File> {
    File::new_with_buffer_source_sequence(&Array::of1(bytes), name).ok()
}

/// A table of an archive as a file, which refers to the bytes of the archive. A deflated one is put into the frame of a
/// gzip file.
///
/// # Errors
/// What the browser says when the archive is gone.
pub fn entry(archive: &File, table: &Packed) -> Result<File, String> {
    let slice = archive.slice_with_f64_and_f64(table.from as f64, table.to as f64).map_err(|e| describe(&e))?;
    let parts = match table.deflated {
        None => Array::of1(&slice),
        Some(length) => {
            let bytes = |bytes: &[u8]| JsValue::from(Uint8Array::from(bytes));
            Array::of3(&bytes(&gzip_head()), &slice, &bytes(&gzip_tail(table.crc, length)))
        }
    };
    let name = format!("{} › {}", archive.name(), shown_name(&table.name));
    let file = File::new_with_blob_sequence(&parts, &name).map_err(|e| describe(&e))?;
    if table.deflated.is_none() {
        // A stored table has no frame that says its sum, so the handle does.
        Reflect::set(&file, &JsValue::from_str(SUM), &JsValue::from(table.crc)).map_err(|e| describe(&e))?;
    }
    Ok(file)
}

/// Under this name a handle carries the sum that an archive says.
const SUM: &str = "rapportSum";

/// The CRC-32 that an archive says of a table that it stores as it is.
pub fn stored_sum(file: &File) -> Option<u32> {
    Reflect::get(file, &JsValue::from_str(SUM)).ok()?.as_f64().map(|sum| sum as u32)
}

/// A file of this site, fetched. Only for the sample, and only while no file of the user's own has been chosen.
pub async fn from_site(address: &str, name: &str) -> Result<File, String> {
    let fetched = async {
        let window = web_sys::window().ok_or("no window")?;
        let response: web_sys::Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
        if !response.ok() {
            return Err(JsValue::from_str(&format!("{address}: {}", response.status())));
        }
        let blob = JsFuture::from(response.blob()?).await?;
        File::new_with_blob_sequence(&Array::of1(&blob), name)
    };
    fetched.await.map_err(|error| describe(&error))
}

/// The text of a small file, such as a project file.
pub async fn text(file: &File) -> Result<String, String> {
    let text = JsFuture::from(file.text()).await;
    text.map(|text| text.as_string().unwrap_or_default()).map_err(|error| describe(&error))
}
