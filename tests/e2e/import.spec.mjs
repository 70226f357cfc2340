// Files as shops, tills and spreadsheets write them: read alike, asked about where they are in doubt, refused in words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, file, sharedData, test } from './rapport.mjs';

const VARIANTS = [
  '01_utf8_lf.csv', '02_utf8_bom_crlf_all_quoted.csv', '03_gb18030_zh_headers.csv', '04_utf16le_bom_tab_zh.txt',
  '05_latin1_semicolon_decimal_comma_dmy.csv', '06_us_mdy_no_padding.csv', '07_compact_yyyymmdd_shuffled.csv',
  '08_iso_datetime_z_extra_columns.csv', '09_excel_serial_dates.csv',
];

const GOOD = 'order,customer,date,amount\n1,a,2024-03-05,10.00\n2,b,2024-03-06,20.00\n3,a,2024-03-20,30.00\n';

/** Waits until the Data screen tells this; every import ends on the overview. */
async function loaded(app, text) {
  await expect(async () => {
    await app.showScreen('data');
    await expect(app.page.getByTestId('data-title')).toContainText(text, { timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
}

/** The rows of the equation on the Data screen: in, kept, refused, skipped. */
async function equation(app) {
  const parts = ['rows-in', 'rows-kept', 'rows-refused', 'rows-skipped'];
  return Promise.all(parts.map(async (part) =>
    Number(await app.page.getByTestId(part).first().evaluate((data) => data.value))));
}

async function figures(app) {
  const { kpis } = await app.results();
  return ['customers', 'orders', 'revenue'].map((key) => kpis.find((kpi) => kpi.key === key).value);
}

for (const variant of VARIANTS) {
  test(`the CDNOW orders are the same in ${variant}`, async ({ app }) => {
    const path = sharedData('cdnow', 'variants', variant);
    await app.open();
    await app.choose(path);
    await loaded(app, '2,357 customers and 6,919 orders');
    await app.settled();
    expect(await figures(app)).toEqual([2357, 6919, 244_091.94]);
    const [rows, ...parts] = await equation(app);
    expect(parts.reduce((sum, part) => sum + part)).toBe(rows);
  });
}

test('the columns of a GB18030 file are shown in their own characters', async ({ app }) => {
  const path = sharedData('cdnow', 'variants', '03_gb18030_zh_headers.csv');
  await app.open();
  await app.choose(path);
  await loaded(app, '2,357 customers');
  await expect(app.page.getByTestId('read-encoding')).toContainText('GB18030');
  await app.page.getByTestId('correct-mapping').click();
  await app.unfold();
  await expect(app.page.getByTestId('preview-table')).toContainText('客户编号');
  await expect(app.page.getByTestId('role-1')).toHaveValue('customer');
  await app.page.getByTestId('option-encoding').selectOption({ label: 'Windows-1252' });
  await expect(app.page.getByTestId('preview-table')).not.toContainText('客户编号');
  await app.page.getByTestId('option-encoding').selectOption({ label: 'GB18030' });
  await expect(app.page.getByTestId('preview-table')).toContainText('客户编号');
  await app.page.getByRole('button', { name: 'Import', exact: true }).click();
  await loaded(app, '2,357 customers and 6,919 orders');
});

test('dates that read both ways are asked about, and the answer counts', async ({ app }) => {
  const rows = Array.from({ length: 60 }, (_, i) => `c${i % 7},0${1 + (i % 9)}/0${1 + (i % 5)}/2024,${i + 1}.00`);
  await app.open();
  await app.choose(file('both.csv', `customer,date,amount\n${rows.join('\n')}\n`));
  await app.unfold();
  await expect(app.page.getByTestId('doubts')).toContainText('60 dates fit day/month, and as many fit month/day.');
  expect(await app.accessibility()).toEqual([]);
  await app.page.getByTestId('option-dates').selectOption({ label: 'Month/day/year: 12/31/2024' });
  await app.page.getByRole('button', { name: 'Import', exact: true }).click();
  await loaded(app, '7 customers and 60 orders from 1 Jan 2024 to 5 Sep 2024');
});

test('a role that two columns have, or none, is said where it is chosen', async ({ app }) => {
  await app.open();
  await app.choose(file('unnamed.csv', 'who,date,amount\na,2024-03-05,10.00\nb,2024-03-06,20.00\n'));
  await app.unfold();
  const importing = app.page.getByRole('button', { name: 'Import', exact: true });
  await expect(app.page.getByTestId('doubts')).toContainText('No column names a customer: revenue and orders are shown, nothing about customers.');
  await expect(importing).toBeEnabled();
  await app.page.getByTestId('role-0').selectOption('date');
  await expect(app.page.getByText('Two columns are read as “Date”. Keep one.').first()).toBeVisible();
  await expect(importing).toBeDisabled();
  await app.page.getByTestId('role-0').selectOption('customer');
  await expect(importing).toBeEnabled();
  await importing.click();
  await loaded(app, '2 customers and 2 orders');
});

const BROKEN = [
  ['picture.csv', Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(600, 1)]),
    'picture.csv is a picture'],
  ['book.xlsx', Buffer.concat([Buffer.from('504b030414000600', 'hex'), Buffer.alloc(600, 2)]), 'book.xlsx is damaged'],
  ['nothing.csv', '', 'nothing.csv is empty'],
];

for (const [name, content, message] of BROKEN) {
  test(`${name} is refused in words and the data that were open stay`, async ({ app }) => {
    await app.open();
    await app.choose(file('good.csv', GOOD));
    await loaded(app, '2 customers and 3 orders');
    await app.choose(file(name, content));
    await expect(app.page.getByTestId('import-failed')).toContainText(message);
    await expect(app.page.getByTestId('data-title')).toContainText('2 customers and 3 orders');
    expect((await figures(app))[2]).toBe(60);
  });
}

test('a file of names only is asked about and can be left', async ({ app }) => {
  await app.open();
  await app.choose(file('good.csv', GOOD));
  await loaded(app, '2 customers and 3 orders');
  await app.choose(file('names.csv', 'order,customer,date,amount\n'));
  await expect(app.page.getByTestId('doubts')).toContainText('no row below the names');
  await expect(app.page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await app.page.getByTestId('import-cancel-mapping').click();
  await expect(app.page.getByTestId('data-title')).toContainText('2 customers and 3 orders');
});

test('a quote that is never closed costs its line and no other', async ({ app }) => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i},c${i % 4},2024-05-${String(1 + (i % 28)).padStart(2, '0')},5.00`);
  rows[20] = '20,"c0,2024-05-21,5.00';
  await app.open();
  await app.choose(file('quote.csv', `order,customer,date,amount\n${rows.join('\n')}\n`));
  const confirm = app.page.getByTestId('import-confirm');
  await expect(confirm.or(app.page.getByTestId('open-file').getByText('line')).first()).toBeVisible();
  if (await confirm.isVisible()) await confirm.click();
  await loaded(app, '4 customers and 39 orders');
  expect(await equation(app)).toEqual([40, 39, 1, 0]);
  await app.showScreen('data/problems');
  await expect(app.page.getByTestId('refused-table')).toContainText('A quote is never closed');
});

test('purchases without a customer are a group of their own, and every row is accounted for', async ({ app }) => {
  const path = sharedData('online_retail', 'online_retail_2011-01.csv');
  await app.open();
  await app.choose(path);
  await loaded(app, '741 customers');
  const [rows, kept, refused, skipped] = await equation(app);
  const unknown = Number(await app.page.getByTestId('rows-unknown').evaluate((data) => data.value));
  expect([rows, kept, unknown, refused]).toEqual([35_147, 21_229, 13_235, 0]);
  expect(kept + unknown + refused + skipped).toBe(rows);
});

test('refused rows are counted, filtered, searched and exported', async ({ app }) => {
  // Every fourth row has a day that no calendar has.
  const day = (i) => (i % 4 ? `2024-01-${String(1 + (i % 28)).padStart(2, '0')}` : '2024-02-31');
  const lines = Array.from({ length: 1000 }, (_, i) => `o${i},c${i % 37},${day(i)},${i + 1}.00`);
  await app.open();
  await app.choose(file('days.csv', `order,customer,date,amount\n${lines.join('\n')}\n`));
  await expect(app.page.getByTestId('import-confirm').or(app.page.getByTestId('open-file').filter({ hasText: 'days.csv' })).first()).toBeVisible();
  if (await app.page.getByTestId('import-confirm').isVisible()) await app.page.getByTestId('import-confirm').click();
  await loaded(app, '37 customers');
  const [rows, kept, refused, skipped] = await equation(app);
  expect([rows, kept, refused, skipped]).toEqual([1000, 750, 250, 0]);
  await app.showScreen('data/problems');
  const table = app.page.getByTestId('refused-table').locator('tbody tr');
  await expect(table).toHaveCount(100);
  await expect(app.page.getByTestId('refused-range')).toContainText('1–100 of 250');
  await app.page.getByTestId('refused-after').click();
  await expect(app.page.getByTestId('refused-range')).toContainText('101–200');
  await app.page.getByTestId('refused-search').fill('o996');
  await expect(table).toHaveCount(1);
  await expect(table).toContainText('2024-02-31');
  await expect(table).toContainText('date');
  expect(await app.accessibility()).toEqual([]);
  const waiting = app.page.waitForEvent('download');
  await app.page.getByTestId('export-refused').click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('days-refused.csv');
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.split('\r\n')[0]).toBe('\ufeffline,column,value,reason,raw');
  expect(csv.split('\r\n').filter((line) => line !== '').length).toBe(1 + refused);
});

test('a file of which no row can be used says why, and what was open stays', async ({ app }) => {
  await app.open();
  await app.choose(file('good.csv', GOOD));
  await loaded(app, '2 customers and 3 orders');
  await app.choose(file('useless.csv', 'order,customer,date,amount\n1,a,2024-02-31,10.00\n2,b,2024-02-30,20.00\n'));
  const confirm = app.page.getByTestId('import-confirm');
  await expect(confirm.or(app.page.getByTestId('import-failed')).first()).toBeVisible();
  if (await confirm.isVisible()) await confirm.click();
  await expect(app.page.getByTestId('import-failed')).toContainText('No row could be used');
  await expect(app.page.getByTestId('data-title')).toContainText('No row of useless.csv could be used');
  await app.showScreen('data/problems');
  await expect(app.page.getByTestId('refused-table')).toContainText('2024-02-31');
  await app.page.getByTestId('rejected-back').click();
  await expect(app.page.getByTestId('data-title')).toContainText('2 customers and 3 orders');
  expect((await figures(app))[2]).toBe(60);
});

test('returns are left out or taken off, as chosen', async ({ app }) => {
  await app.open();
  await app.choose(file('returns.csv', `${GOOD}4,b,2024-03-21,-5.00\n`));
  await loaded(app, '2 customers and 3 orders');
  expect(await equation(app)).toEqual([4, 3, 0, 1]);
  await app.page.getByTestId('returns').selectOption('1');
  await expect(app.page.getByTestId('rows-kept')).toHaveAttribute('value', '4');
  await app.settled();
  expect((await figures(app))[2]).toBe(55);
  await app.page.getByTestId('returns').selectOption('2');
  await expect(app.page.getByTestId('rows-kept')).toHaveAttribute('value', '3');
  await expect(app.page.getByTestId('returned')).toHaveText('5.00 came back in 1 row: 8.3% of the amount sold.');
  await app.settled();
  expect((await figures(app))[2]).toBe(60);
});

test('an import that is cancelled leaves what was open', async ({ app }) => {
  const lines = Array.from({ length: 400_000 }, (_, i) => `${i},c${i % 5000},2024-0${1 + (i % 9)}-1${i % 9},1.00`);
  await app.open();
  await app.choose(file('good.csv', GOOD));
  await loaded(app, '2 customers and 3 orders');
  const cancelled = app.cancelsImport();
  await app.choose(file('large.csv', `order,customer,date,amount\n${lines.join('\n')}\n`));
  await cancelled;
  await expect(app.page.getByTestId('import-progress')).toHaveCount(0);
  await expect(app.page.getByTestId('data-title')).toContainText('2 customers and 3 orders');
  expect((await figures(app))[2]).toBe(60);
});

test('rows are pasted into the field or onto the page', async ({ app }) => {
  await app.open('/', '#/data');
  await app.page.getByTestId('open-paste').first().click();
  await app.page.getByTestId('paste').fill(GOOD.replaceAll(',', '\t'));
  await app.page.getByTestId('paste-read').click();
  await loaded(app, '2 customers and 3 orders');
  await app.page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, `${GOOD}4,c,2024-04-01,1.00\n`);
  await loaded(app, '3 customers and 4 orders');
});

test('the sample opens with one click, and no more once a file is open', async ({ app }) => {
  await app.open('/', '#/data');
  await expect(app.page.getByTestId('sample-file')).toBeVisible();
  await app.page.getByTestId('try-sample').click();
  await loaded(app, 'customers and');
  await expect(app.page.getByTestId('open-file')).toContainText('Sample data');
  const mark = app.mark();
  await app.choose(file('good.csv', GOOD));
  await loaded(app, '2 customers and 3 orders');
  await app.showScreen('settings');
  await expect(app.page.getByTestId('requests')).toContainText('No requests');
  expect(app.requests(mark).map(({ url }) => url)).toEqual([]);
});

test('whoever goes to another screen while the sample is fetched stays there', async ({ app }) => {
  let fetched;
  const gate = new Promise((resolve) => { fetched = resolve; });
  await app.page.route('**/sample/orders.csv*', async (route) => {
    await gate;
    await route.continue();
  });
  await app.open('/', '#/data');
  await app.page.getByTestId('try-sample').click();
  await app.showScreen('settings');
  fetched();
  await expect(app.page.getByTestId('open-file')).toContainText('Sample data', { timeout: 30_000 });
  await app.settled();
  await expect(app.page).toHaveURL(/#\/settings/);
});

test('a project file is saved, opened again, and refused in words when it is none', async ({ app }) => {
  await app.open('/', '#/data/export');
  const waiting = app.page.waitForEvent('download');
  await app.page.getByTestId('save-copy').click();
  const copy = readFileSync(await (await waiting).path(), 'utf8');
  const input = app.page.getByTestId('open-project-input');
  await input.setInputFiles(file('copy.json', copy));
  await expect(app.page.getByTestId('opened-file')).toContainText('Opened copy.json.');
  await input.setInputFiles(file('other.json', '{"a": 1}'));
  await expect(app.page.getByTestId('opened-file')).toContainText('other.json is no Rapport project file');
  await input.setInputFiles(file('newer.json', '{"rapport": 99}'));
  await expect(app.page.getByTestId('opened-file')).toContainText('newer Rapport');
  await input.setInputFiles(file('cut.json', copy.slice(0, 200)));
  await expect(app.page.getByTestId('opened-file')).toContainText('it stops making sense in line');
  const changed = JSON.parse(copy);
  changed.surplus = true;
  await input.setInputFiles(file('changed.json', JSON.stringify(changed)));
  await expect(app.page.getByTestId('opened-file')).toContainText('“surplus” is not known to this version');
});

test('everything is deleted only after a question', async ({ app }) => {
  await app.open('/', '#/settings');
  await app.page.getByTestId('forget').click();
  await expect(app.page.getByRole('dialog')).toContainText('This cannot be undone.');
  await app.page.getByTestId('forget-confirm').click();
  await expect(app.page.getByRole('status').filter({ hasText: 'was deleted' })).toBeAttached();
});
