// Archives and workbooks made for the journeys, with nothing but what Node has.
import { crc32, deflateRawSync } from 'node:zlib';

const fields = (...pairs) => Buffer.concat(pairs.map(([value, width]) => {
  const bytes = Buffer.alloc(width);
  bytes.writeUIntLE(value, 0, width);
  return bytes;
}));

/** A ZIP archive of `{ name, content, stored, locked }`. */
export function zip(files) {
  const local = [];
  const central = [];
  let offset = 0;
  for (const { name, content, stored = false, locked = false } of files) {
    const plain = Buffer.from(content);
    const packed = stored ? plain : deflateRawSync(plain);
    const label = Buffer.from(name);
    const common = fields([20, 2], [0x800 | (locked ? 1 : 0), 2], [stored ? 0 : 8, 2], [0, 4], [crc32(plain), 4],
      [packed.length, 4], [plain.length, 4], [label.length, 2], [0, 2]);
    const entry = Buffer.concat([fields([0x04034b50, 4]), common, label, packed]);
    central.push(fields([0x02014b50, 4], [20, 2]), common, fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), label);
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = fields([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [directory.length, 4],
    [offset, 4], [0, 2]);
  return Buffer.concat([...local, directory, end]);
}

const escaped = (text) => String(text).replace(/[<>&"]/g, (c) => `&#${c.charCodeAt(0)};`);
const letter = (column) => String.fromCharCode(65 + column);

function cell(value, row, column) {
  const place = `r="${letter(column)}${row}"`;
  if (value instanceof Date) return `<c ${place} s="1"><v>${value.getTime() / 86_400_000 + 25_569}</v></c>`;
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
  if (String(value).startsWith('#')) return `<c ${place} t="e"><v>${value}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

/** An Excel workbook of `{ name, rows }`, where a row is an array of texts, numbers and dates. */
export function xlsx(sheets) {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const each = (text) => sheets.map((sheet, i) => text(sheet, i + 1)).join('');
  return zip([
    { name: '[Content_Types].xml', content: `<Types xmlns="${packages}/content-types"/>` },
    { name: '_rels/.rels', content: `<Relationships xmlns="${packages}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i}" r:id="r${i}"/>`)}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships xmlns="${packages}/relationships">${each((_, i) => `<Relationship Id="r${i}" Type="${office}/worksheet" Target="worksheets/sheet${i}.xml"/>`)}</Relationships>` },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>` },
    ...sheets.map(({ rows }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `<worksheet xmlns="${main}"><sheetData>${rows.map((row, y) => `<row r="${y + 1}">${row.map((value, x) => cell(value, y + 1, x)).join('')}</row>`).join('')}</sheetData></worksheet>`,
    })),
  ]);
}
