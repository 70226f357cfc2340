// What holds a table without being one: compressed files, archives, workbooks, folders, cells. All give the figures of
// the plain file; what cannot be read is refused in words and costs nothing that was there.
import { mkdirSync, mkdtempSync, openSync, readFileSync, closeSync, ftruncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { xlsx, zip } from './archives.mjs';
import { expect, sharedData, test } from './rapport.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rapport-'));
const GOOD = 'order,customer,date,amount\n1,a,2024-03-05,10.00\n2,b,2024-03-06,20.00\n3,a,2024-03-20,30.00\n';
/** Customers, orders and revenue of the CDNOW sample. */
const CDNOW = [2357, 6919, 244_091.94];

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const cdnow = (variant = '01_utf8_lf.csv') => readFileSync(sharedData('cdnow', 'variants', variant));

/** The CDNOW orders as rows of a sheet: numbers and dates as a spreadsheet keeps them. */
function cdnowRows() {
  const [head, ...lines] = cdnow().toString().trim().split('\n').map((line) => line.trim().split(','));
  return [head, ...lines.map(([order, customer, date, quantity, amount]) =>
    [Number(order), customer, new Date(`${date}T00:00:00Z`), Number(quantity), Number(amount)])];
}

async function loaded(app, text) {
  await expect(async () => {
    await app.showScreen('data');
    await expect(app.page.getByTestId('data-title')).toContainText(text, { timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
}

async function figures(app) {
  await app.settled();
  const { kpis } = await app.results();
  return ['customers', 'orders', 'revenue'].map((key) => kpis.find((kpi) => kpi.key === key).value);
}

async function readsCdnow(app) {
  await loaded(app, '2,357 customers and 6,919 orders');
  expect(await figures(app)).toEqual(CDNOW);
}

/** Opens a small file, then this one, which must be refused with this message and leave the small one open. */
async function refused(app, path, message) {
  await app.open();
  await app.choose(file('good.csv', GOOD));
  await loaded(app, '2 customers and 3 orders');
  await app.choose(path);
  await expect(app.page.getByTestId('import-failed')).toContainText(message);
  await expect(app.page.getByTestId('data-title')).toContainText('2 customers and 3 orders');
  expect((await figures(app))[2]).toBe(60);
}

for (const variant of ['01_utf8_lf.csv', '03_gb18030_zh_headers.csv', '04_utf16le_bom_tab_zh.txt']) {
  test(`${variant} reads the same when it is compressed, whatever its name`, async ({ app }) => {
    const path = file(`${variant}.dat`, gzipSync(cdnow(variant)));
    await app.open();
    await app.choose(path);
    await readsCdnow(app);
  });
}

test('a file that is a hundred times as large when it is unpacked is not taken for too large', async ({ app }) => {
  const path = file('small.csv.gz', gzipSync(`customer,date,amount\n${'c1,2024-03-05,1.00\n'.repeat(1_000_000)}`));
  await app.open();
  await app.choose(path);
  await loaded(app, '1 customer and 1,000,000 orders');
});

test('a compressed file is previewed and corrected like any other', async ({ app }) => {
  await app.open();
  await app.choose(file('cdnow.csv.gz', gzipSync(cdnow('03_gb18030_zh_headers.csv'))));
  await loaded(app, '2,357 customers');
  await app.page.getByTestId('correct-mapping').click();
  await app.unfold();
  await expect(app.page.getByTestId('preview-table')).toContainText('客户编号');
  await app.page.getByTestId('option-encoding').selectOption({ label: 'Windows-1252' });
  await expect(app.page.getByTestId('preview-table')).not.toContainText('客户编号');
  await app.page.getByTestId('option-encoding').selectOption({ label: 'GB18030' });
  await app.page.getByRole('button', { name: 'Import', exact: true }).click();
  await readsCdnow(app);
});

test('an archive with two tables is two files, and what is no table is named', async ({ app }) => {
  const lines = cdnow().toString().trim().split('\n');
  const part = (from, to) => [lines[0], ...lines.slice(from, to)].join('\n');
  const mark = { name: 'logo.png', content: Buffer.from('89504e470d0a1a0a', 'hex') };
  const path = file('orders.zip', zip([
    { name: '1997/一月.csv', content: part(1, 3000) },
    { name: '1997/rest.csv', content: part(3000), stored: true },
    { name: '__MACOSX/._rest.csv', content: 'x' }, { name: 'readme.txt', content: 'Orders of 1997' }, mark,
  ]));
  await app.open();
  await app.choose(path);
  await readsCdnow(app);
  await expect(app.page.getByTestId('source').locator('h2')).toHaveText(
    ['orders.zip › 1997/rest.csv', 'orders.zip › 1997/一月.csv']);
  await expect(app.page.getByTestId('notices')).toContainText('Not read from orders.zip, because they are no tables: ');
  await expect(app.page.getByTestId('notices')).toContainText('readme.txt');
  expect(await app.accessibility()).toEqual([]);
});

test('a workbook with one filled sheet is read without a question, without a request', async ({ app }) => {
  const path = file('cdnow.xlsx', xlsx([{ name: 'Orders', rows: cdnowRows() }, { name: 'Empty', rows: [] }]));
  await app.open();
  await app.page.waitForLoadState('networkidle');
  const mark = app.mark();
  await app.choose(path);
  await readsCdnow(app);
  await app.showScreen('settings');
  await expect(app.page.getByTestId('requests')).toContainText('No requests');
  expect(app.requests(mark).map(({ url }) => url)).toEqual([]);
});

test('a workbook chosen before its reader has come waits for it', async ({ app, context }) => {
  await context.route(/sheets_bg\.wasm/, async (route) => {
    await new Promise((resolve) => { setTimeout(resolve, 1_500); });
    await route.continue();
  });
  await app.open();
  await app.choose(file('early.xlsx', xlsx([{ name: 'Orders', rows: cdnowRows() }])));
  await readsCdnow(app);
});

test('a workbook with several sheets asks once which of them are read', async ({ app }) => {
  const rows = cdnowRows();
  const book = (name, data) => file(name, xlsx([
    { name: 'Notes', rows: [['Exported on'], [new Date('2024-03-05T00:00:00Z')]] }, { name: '订单', rows: data },
  ]));
  await app.open();
  await app.choose(book('january.xlsx', rows));
  await expect(app.page.getByTestId('data-title')).toHaveText('Which sheets of january.xlsx hold the data?');
  const sheets = app.page.getByTestId('sheet');
  await expect(sheets).toHaveCount(2);
  await expect(sheets.nth(1)).toContainText('订单');
  await expect(sheets.nth(1).getByRole('checkbox')).toBeChecked();
  await expect(sheets.nth(0).getByRole('checkbox')).not.toBeChecked();
  expect(await app.accessibility()).toEqual([]);
  await app.page.getByTestId('sheets-read').click();
  await readsCdnow(app);
  await expect(app.page.getByTestId('source').locator('h2')).toHaveText('january.xlsx › 订单');
  const errors = rows.slice(0, 20).map((row) => [...row]);
  errors[5][3] = '#N/A';
  await app.choose(book('february.xlsx', errors));
  await loaded(app, 'and 19 orders');
  await expect(app.page.getByTestId('notices')).toContainText('february.xlsx › 订单: 1 cell with an error value');
});

test('the question about sheets can be left, and what was open stays', async ({ app }) => {
  const rows = [['customer', 'date', 'amount'], ['a', '2024-03-05', 1]];
  await app.open();
  await app.choose(file('good.csv', GOOD));
  await loaded(app, '2 customers and 3 orders');
  await app.choose(file('two.xlsx', xlsx([{ name: 'A', rows }, { name: 'B', rows }])));
  await app.page.getByTestId('sheets-cancel').click();
  await expect(app.page.getByTestId('data-title')).toContainText('2 customers and 3 orders');
  await expect(app.page.getByTestId('import-failed')).toHaveCount(0);
});

test('cells copied in a spreadsheet are read, not the picture beside them', async ({ app }) => {
  const cells = GOOD.replaceAll(',', '\t');
  await app.open('/', '#/data');
  const paste = (kinds, picture) => app.page.evaluate(([given, withPicture]) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(given)) clipboardData.setData(kind, text);
    if (withPicture) clipboardData.items.add(new File([new Uint8Array([137, 80, 78, 71])], 'image.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, [kinds, picture]);
  await paste({ 'text/plain': cells, 'text/html': '<table><tr><td>order</td></tr></table>' }, true);
  await loaded(app, '2 customers and 3 orders');
  const html = cells.trim().split('\n').map((row) => `<tr><td>${row.replaceAll('\t', '</td><td>')}</td></tr>`).join('\n');
  await paste({ 'text/html': `<table>${html}<tr><td>4</td><td> c </td><td>2024-04-01</td><td>1.00</td></tr></table>` }, false);
  await loaded(app, '3 customers and 4 orders');
});

test('a folder is dropped: its tables are read, also below, the rest is named', async ({ app }) => {
  const top = join(mkdtempSync(join(tmpdir(), 'rapport-')), 'exports');
  mkdirSync(join(top, 'older'), { recursive: true });
  writeFileSync(join(top, 'a.csv'), GOOD);
  writeFileSync(join(top, 'photo.jpg'), 'x');
  writeFileSync(join(top, 'older', 'b.csv.gz'), gzipSync('order,customer,date,amount\n9,z,2023-03-05,1.00\n'));
  await app.open('/', '#/data');
  const devtools = await app.page.context().newCDPSession(app.page);
  const { x, y } = await app.page.getByTestId('dropzone').boundingBox();
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await devtools.send('Input.dispatchDragEvent', {
      type, x: x + 20, y: y + 20, data: { items: [], files: [top], dragOperationsMask: 1 },
    });
  }
  await loaded(app, '3 customers and 4 orders');
  await expect(app.page.getByTestId('notices')).toContainText('Not read from exports, because they are no tables: photo.jpg.');
});

const compressed = gzipSync(`order,customer,date,amount\n${Array.from({ length: 5000 }, (_, i) =>
  `${i},c${i % 97},2024-0${1 + (i % 9)}-11,${i}.25`).join('\n')}\n`);
const bad = Buffer.from(compressed);
bad[bad.length - 6] ^= 0xff;
const book = xlsx([{ name: 'A', rows: cdnowLike() }]);

function cdnowLike() {
  return [['customer', 'date', 'amount'], ...Array.from({ length: 2000 }, (_, i) => [`c${i % 50}`, '2024-03-05', i * 1.37])];
}

const table = { name: 'a.csv', content: GOOD };
for (const [name, content, message] of [
  ['cut.csv.gz', compressed.subarray(0, compressed.length - 200), 'cut.csv.gz is damaged or was not copied to its end'],
  ['sum.csv.gz', bad, 'sum.csv.gz is damaged'],
  ['cut.zip', zip([table]).subarray(0, 60), 'cut.zip is damaged'],
  ['locked.zip', zip([{ ...table, locked: true }]), 'locked.zip is protected by a password'],
  ['pictures.zip', zip([{ name: 'a.png', content: 'x' }]), 'There is no table in pictures.zip'],
  ['letter.docx', zip([{ name: '[Content_Types].xml', content: 'x' }, { name: 'word/document.xml', content: 'x' }]), 'letter.docx is a document without sheets'],
  ['cut.xlsx', book.subarray(0, book.length - 300), 'cut.xlsx is damaged'],
  ['broken.xlsx', zip([{ name: '[Content_Types].xml', content: 'x' }, { name: 'xl/workbook.xml', content: '<workbook' }]), 'broken.xlsx is damaged'],
  ['empty.xlsx', xlsx([{ name: 'A', rows: [] }]), 'empty.xlsx has no filled cells'],
  ['letter.csv', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'letter.csv is a PDF'],
  ['old.csv', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]), 'old.csv is'],
  ['export.xls', '<html><table><tr><td>customer</td></tr></table></html>', 'export.xls is a web page or an XML file'],
  ['orders.7z', Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.alloc(50)]), 'orders.7z is packed in a way'],
]) {
  test(`${name} is refused in words and the data that were open stay`, async ({ app }) => {
    await refused(app, file(name, content), message);
  });
}

test('a file of 4 GB that the tab cannot hold is refused before it is read', async ({ app }) => {
  const path = join(folder, 'four-gigabytes.csv');
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i},c${i % 97},2024-03-11,5.00`);
  writeFileSync(path, `order,customer,date,amount\n${rows.join('\n')}\n`);
  const handle = openSync(path, 'r+');
  ftruncateSync(handle, 4 * 2 ** 30);
  closeSync(handle);
  await refused(app, path, 'Import a summary with one row a customer');
});

test('a file that changes before it is read is told by name', async ({ app }) => {
  const rows = Array.from({ length: 60 }, (_, i) => `c${i % 7},0${1 + (i % 9)}/0${1 + (i % 5)}/2024,${i + 1}.00`);
  const path = file('changing.csv', `customer,date,amount\n${rows.join('\n')}\n`);
  await app.open();
  await app.choose(file('good.csv', GOOD));
  await loaded(app, '2 customers and 3 orders');
  await app.choose(path);
  await expect(app.page.getByTestId('doubts')).toContainText('as many fit month/day');
  await app.page.waitForTimeout(1_100);
  writeFileSync(path, 'customer,date,amount\nsomething else\n');
  await app.page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(app.page.getByTestId('import-failed')).toContainText('changing.csv was changed, moved or locked while it was read');
  await loaded(app, '2 customers and 3 orders');
});

for (const [name, make] of [
  ['large.csv.gz', (lines) => gzipSync(`order,customer,date,amount\n${lines.join('\n')}\n`)],
  ['large.xlsx', (lines) => xlsx([{ name: 'A', rows: [['order', 'customer', 'date', 'amount'], ...lines.slice(0, 150_000).map((line) => line.split(','))] }])],
]) {
  test(`the import of ${name} is cancelled with the next pictures`, async ({ app }) => {
    const lines = Array.from({ length: 600_000 }, (_, i) => `${i},c${i % 5000},2024-0${1 + (i % 9)}-1${i % 9},1.00`);
    const path = file(name, make(lines));
    await app.open();
    await app.choose(file('good.csv', GOOD));
    await loaded(app, '2 customers and 3 orders');
    const cancelled = app.cancelsImport('%');
    await app.choose(path);
    expect(await cancelled).toBeLessThanOrEqual(2);
    await expect(app.page.getByTestId('data-title')).toContainText('2 customers and 3 orders');
    expect((await figures(app))[2]).toBe(60);
  });
}

test('a stored table whose bytes are not those of the archive is damaged, as is one cut in half', async ({ app }) => {
  const orders = `customer,date,amount\n${'c1,2024-03-05,1.00\n'.repeat(60_000)}`;
  const whole = zip([{ name: 'orders.csv', content: orders, stored: true }]);
  await app.open();
  await app.choose(file('stored.zip', whole));
  await loaded(app, '1 customer and 60,000 orders');

  // One digit of one amount: the figures would be wrong without a word.
  const changed = Buffer.from(whole);
  changed.write('9', changed.indexOf('1.00\n', 500_000));
  await refused(app, file('changed.zip', changed), 'is damaged');

  // Only the length of the text is halved, in both headers: 30,000 orders would be missing.
  const halved = Buffer.from(whole);
  for (const [mark, at] of [['PK\x01\x02', 24], ['PK\x03\x04', 22]]) {
    halved.writeUInt32LE(orders.length / 2, halved.indexOf(mark, 0, 'latin1') + at);
  }
  await refused(app, file('halved.zip', halved), 'is damaged');
});

test('a workbook that unpacks to gigabytes is refused by its size before it takes any memory', async ({ app }) => {
  const book = Buffer.from(xlsx([{ name: 'Orders', rows: [['customer', 'date', 'amount'], ['a', '2024-03-05', 1]] }]));
  // The directory says 4 GB of cells.
  const entry = book.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  book.writeUInt32LE(4_000_000_000, entry + 24);
  await refused(app, file('gigabytes.xlsx', book), 'unpacks to 4.0 GB or more');
});

test('of more tables than are opened at once the rest is named and counted', async ({ app }) => {
  test.setTimeout(120_000);
  const table = (i) => ({ name: `shop-${String(i).padStart(4, '0')}.csv`, content: `customer,date,amount\nc${i},2024-03-05,1.00\n` });
  await app.open();
  await app.choose(file('many.zip', zip(Array.from({ length: 1_003 }, (_, i) => table(i)))));
  await loaded(app, '1,000 customers and 1,000 orders');
  await expect(app.page.getByTestId('notices')).toContainText('At most 1,000 tables are opened at once. Left out (3)');
  await expect(app.page.getByTestId('notices')).toContainText('shop-1002.csv');
});
