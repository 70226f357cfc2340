//! A workbook and the way from one of its sheets to text.

use super::cells::{Text, zeros};
use super::facts::{BookFault, SheetFacts, SheetText};
use calamine::{Data, DataRef, Ods, OdsError, Range, Reader, Sheet, SheetType, SheetVisible, Xls, XlsError};
use calamine::{Xlsb, XlsbError, Xlsx, XlsxError};
use std::io::Cursor;
use std::rc::Rc;

/// Bytes of text that are handed over at a time.
const PIECE: usize = 1 << 20;

/// The bytes of a workbook; a copy is only a handle, so that the formats can be tried one after the other.
#[derive(Clone)]
struct Bytes(Rc<Vec<u8>>);

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        self.0.as_slice()
    }
}

type Source = Cursor<Bytes>;

/// An open workbook of Excel, WPS or LibreOffice.
pub struct Book(Format);

enum Format {
    Xlsx(Box<Xlsx<Source>>),
    Xlsb(Box<Xlsb<Source>>),
    Xls(Box<Xls<Source>>),
    Ods(Box<Ods<Source>>),
}

impl Book {
    /// Opens a workbook from all its bytes.
    ///
    /// # Errors
    /// When it is locked, damaged, or no workbook.
    pub fn open(bytes: Vec<u8>) -> Result<Book, BookFault> {
        let packed = bytes.starts_with(b"PK");
        let source = Cursor::new(Bytes(Rc::new(bytes)));
        let format = if packed { Format::packed(source)? } else { Format::compound(source)? };
        Ok(Book(format))
    }

    /// Its sheets in their order; charts and macros are none.
    ///
    /// # Errors
    /// When a sheet is damaged, or nothing but formulas without values is there.
    pub fn sheets(&mut self) -> Result<Vec<SheetFacts>, BookFault> {
        let sheets = self.0.metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).cloned();
        let sheets: Vec<Sheet> = sheets.collect();
        let facts = |sheet: Sheet| {
            let (rows, columns) = self.0.extent(&sheet.name)?;
            Ok(SheetFacts { rows, columns, visible: sheet.visible == SheetVisible::Visible, name: sheet.name })
        };
        let facts: Vec<SheetFacts> = sheets.into_iter().map(facts).collect::<Result<_, _>>()?;
        if facts.iter().all(SheetFacts::is_empty) {
            let formulas = facts.iter().map(|sheet| self.0.formulas_below(&sheet.name, 0).count).sum();
            if formulas > 0 {
                return Err(BookFault::Uncalculated(formulas));
            }
        }
        Ok(facts)
    }

    /// Writes a sheet as CSV (UTF-8, commas; dates as ISO, error values empty). `take` gets the text in pieces, with
    /// the number of rows so far.
    ///
    /// # Errors
    /// When the sheet is damaged or not there, becomes too much text, or holds nothing but names above formulas whose values
    /// are not stored.
    pub fn write(&mut self, sheet: &str, mut take: impl FnMut(Vec<u8>, u32)) -> Result<SheetText, BookFault> {
        let mut text = Text::default();
        let mut written = 0;
        let mut flush = |text: &mut Text, at_least: usize| {
            if text.bytes.len() > at_least {
                written += text.bytes.len() as u64;
                take(std::mem::take(&mut text.bytes), text.rows());
            }
            if written > BookFault::LARGEST_TEXT { Err(BookFault::Outgrown(written)) } else { Ok(()) }
        };
        match &mut self.0 {
            // The text of a sheet can be many times as large as the file, so it is not held as a whole.
            Format::Xlsx(book) => {
                let mut cells = book.worksheet_cells_reader(sheet).map_err(|_| BookFault::Damaged)?;
                let formats: Vec<usize> = cells
                    .styles()
                    .iter()
                    .map(|style| style.number_format.as_ref().map_or(0, |format| zeros(&format.format_code)))
                    .collect();
                while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|_| BookFault::Damaged)? {
                    let (row, column) = cell.get_position();
                    text.cell(row, column, cell.get_value(), formats.get(style).copied().unwrap_or(0));
                    flush(&mut text, PIECE)?;
                }
            }
            other => {
                let range = other.range(sheet)?;
                let (top, left) = range.start().unwrap_or_default();
                for (row, column, value) in range.used_cells() {
                    text.cell(top + row as u32, left + column as u32, &borrowed(value), 0);
                    flush(&mut text, PIECE)?;
                }
            }
        }
        let rows = text.finish();
        flush(&mut text, 0)?;
        if rows <= MOST_ABOVE {
            let lost = self.0.formulas_below(sheet, rows);
            if lost.rows > if rows > 1 { rows } else { 0 } {
                return Err(BookFault::Uncalculated(lost.count));
            }
        }
        Ok(SheetText { rows, errors: text.errors })
    }
}

/// Rows that may stand above a table: a title and the names of the columns.
const MOST_ABOVE: u32 = 8;

/// Formulas and the rows that they fill.
#[derive(Default)]
struct Formulas {
    count: u32,
    rows: u32,
}

impl Format {
    /// The formulas from a row on, from 0, below which no value is stored. Programs that write workbooks of Excel 2007 and later
    /// without calculating leave such; the other formats are always calculated.
    fn formulas_below(&mut self, sheet: &str, row: u32) -> Formulas {
        let mut found = Formulas::default();
        let Format::Xlsx(book) = self else { return found };
        let Ok(mut cells) = book.worksheet_cells_reader(sheet) else { return found };
        let mut last = None;
        // What is damaged has been told by whoever read the values.
        while let Ok(Some(cell)) = cells.next_formula() {
            let at = cell.get_position().0;
            if at >= row && !cell.get_value().is_empty() {
                found.count += 1;
                found.rows += u32::from(last != Some(at));
                last = Some(at);
            }
        }
        found
    }

    /// A workbook of Excel 2007 and later, or an OpenDocument.
    fn packed(source: Source) -> Result<Format, BookFault> {
        match Xlsx::new(source.clone()) {
            Ok(book) => return Ok(Format::Xlsx(Box::new(book))),
            Err(XlsxError::Password) => return Err(BookFault::Locked),
            Err(_) => {}
        }
        match Xlsb::new(source.clone()) {
            Ok(book) => return Ok(Format::Xlsb(Box::new(book))),
            Err(XlsbError::Password) => return Err(BookFault::Locked),
            Err(_) => {}
        }
        match Ods::new(source) {
            Ok(book) => Ok(Format::Ods(Box::new(book))),
            Err(OdsError::Password) => Err(BookFault::Locked),
            // The kind of another OpenDocument is too short or other than expected.
            Err(OdsError::InvalidMime(_) | OdsError::Io(_)) => Err(BookFault::NoWorkbook),
            Err(_) => Err(BookFault::Damaged),
        }
    }

    /// A workbook of Excel before 2007; a workbook of today in the same container is encrypted.
    fn compound(source: Source) -> Result<Format, BookFault> {
        if matches!(Xlsx::new(source.clone()), Err(XlsxError::Password)) {
            return Err(BookFault::Locked);
        }
        match Xls::new(source) {
            Ok(book) => Ok(Format::Xls(Box::new(book))),
            Err(XlsError::Password) => Err(BookFault::Locked),
            Err(XlsError::Cfb(_)) => Err(BookFault::NoWorkbook),
            Err(_) => Err(BookFault::Damaged),
        }
    }

    fn metadata(&self) -> &[Sheet] {
        match self {
            Format::Xlsx(book) => book.sheets_metadata(),
            Format::Xlsb(book) => book.sheets_metadata(),
            Format::Xls(book) => book.sheets_metadata(),
            Format::Ods(book) => book.sheets_metadata(),
        }
    }

    fn range(&mut self, sheet: &str) -> Result<Range<Data>, BookFault> {
        let range = match self {
            Format::Xlsx(book) => book.worksheet_range(sheet).ok(),
            Format::Xlsb(book) => book.worksheet_range(sheet).ok(),
            Format::Xls(book) => book.worksheet_range(sheet).ok(),
            Format::Ods(book) => book.worksheet_range(sheet).ok(),
        };
        range.ok_or(BookFault::Damaged)
    }

    /// Rows and columns down to the last cell that is not empty.
    fn extent(&mut self, sheet: &str) -> Result<(u32, u32), BookFault> {
        let Format::Xlsx(book) = self else {
            let end = self.range(sheet)?.end();
            return Ok(end.map_or((0, 0), |(row, column)| (row + 1, column + 1)));
        };
        let mut cells = book.worksheet_cells_reader(sheet).map_err(|_| BookFault::Damaged)?;
        let (last_row, last_column) = cells.dimensions().end;
        let (mut rows, mut columns) = (0, 0);
        while let Some(cell) = cells.next_cell().map_err(|_| BookFault::Damaged)? {
            if matches!(cell.get_value(), DataRef::Empty) {
                continue;
            }
            let (row, column) = cell.get_position();
            (rows, columns) = (rows.max(row + 1), columns.max(column + 1));
            // The sheet says how large it is; reading on would only confirm it.
            if last_row > 0 && row <= last_row {
                return Ok((last_row + 1, columns.max(last_column + 1)));
            }
        }
        Ok((rows, columns))
    }
}

fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(n) => DataRef::Int(*n),
        Data::Float(n) => DataRef::Float(*n),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(yes) => DataRef::Bool(*yes),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) | Data::DurationIso(text) => DataRef::SharedString(text),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}
