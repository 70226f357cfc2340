// Lists of customers as somebody wants them: columns, kept lists, copies, hashed addresses, and whom somebody brought.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, file, test } from './rapport.mjs';

/** Ann 2 orders and 30.00, Bob 1 and 12.00, Cid 1 and 8.00, Dan 1 and 5.00. */
const ORDERS = file('list-orders.csv', `order_id,customer_id,order_date,amount
1,Ann,2024-01-01,20.00
2,Ann,2024-06-29,10.00
3,Bob,2024-04-01,12.00
4,Cid,2024-03-31,8.00
5,Dan,2024-06-30,5.00
`);

/** Ann brought Bob and Eve, who never ordered; Bob brought Cid. Of Dan the city would be a formula. */
const PEOPLE = file('list-people.csv', `customer_id,city,referred_by
Ann,Leeds,
Bob,Leeds,Ann
Eve,York,Ann
Cid,York,Bob
Dan,=Bath,
`);

/** Ann and Dan said yes, Bob no, of Cid nothing is known. */
const ADDRESSES = file('list-addresses.csv', `customer_id,email,marketing_consent
Ann,Ann@Example.com,yes
Bob,bob@example.com,no
Cid,cid@example.com,
Dan,dan@example.com,yes
`);

const ids = (page) => page.getByTestId('customer-table').locator('tbody th');
const heads = (page) => page.getByTestId('customer-table').locator('thead th');
const title = (page) => page.getByTestId('customers-title');

/** Opens a table beside the orders; the mapping step is confirmed where it asks. */
async function openTable(app, path, before = async () => {}) {
  const { page } = app;
  await app.choose(path);
  const confirm = page.getByRole('button', { name: 'Import', exact: true });
  const row = page.getByTestId('table-row').filter({ hasText: path.split('/').pop() });
  await expect(async () => {
    if (await confirm.isVisible()) {
      await before();
      await confirm.click();
    }
    await app.showScreen('data');
    await expect(row.getByTestId('table-kind')).toHaveText('Customers', { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

async function openList(app, table) {
  await app.open();
  await app.importFiles(ORDERS);
  if (table) await openTable(app, table);
  await app.showScreen('customers');
  await expect(ids(app.page)).toHaveCount(4);
}

test('columns are chosen by key, remembered in this browser, and saved as they are shown', async ({ app }) => {
  await openList(app, PEOPLE);
  const { page } = app;
  await expect(heads(page)).toHaveText(['Customer', 'Segment', 'Orders', 'Revenue', 'Per order', 'First order', 'Last order',
    'Days since', 'R', 'F', 'M']);
  await page.getByTestId('list-columns').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('list-column-choice')).toBeVisible();
  expect(await app.accessibility()).toEqual([]);
  for (const column of ['segment', 'order_value', 'first', 'last', 'days', 'r', 'f', 'm']) {
    await page.getByTestId(`column-${column}`).focus();
    await page.keyboard.press('Space');
  }
  await page.getByTestId('column-of:city').check();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('list-column-choice')).toHaveCount(0);
  await expect(page.getByTestId('list-columns')).toBeFocused();
  await expect(heads(page)).toHaveText(['Customer', 'Orders', 'Revenue', 'City']);
  await expect(page.getByTestId('customer-table').locator('tbody tr').first().locator('td')).toHaveText(['2', '30', 'Leeds']);

  const waiting = page.waitForEvent('download');
  await page.getByTestId('list-save').click();
  await page.getByTestId('save-do').click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  expect(text.split('\r\n')).toEqual([
    '\u{feff}Customer,Orders,Revenue,City',
    'Ann,2,30.00,Leeds',
    'Bob,1,12.00,Leeds',
    'Cid,1,8.00,York',
    "Dan,1,5.00,'=Bath",
    '',
  ]);

  // Another visit: the choice stands, except for the column of the file that is not open.
  await page.reload();
  await app.ready();
  await app.importFiles(ORDERS);
  await app.showScreen('customers');
  await expect(heads(page)).toHaveText(['Customer', 'Orders', 'Revenue']);
  await page.getByTestId('list-columns').click();
  await page.getByTestId('columns-common').click();
  await page.getByTestId('columns-done').click();
  await expect(heads(page)).toHaveCount(11);
});

test('a copy has the rows as they are shown, and masked ids stay masked', async ({ app }) => {
  await openList(app);
  const { page } = app;
  // What is written to the clipboard is caught, whichever way the page takes.
  await page.evaluate(() => {
    globalThis.copied = [];
    navigator.clipboard.writeText = async (text) => { globalThis.copied.push(text); };
  });
  await page.getByTestId('list-copy').click();
  await expect(page.locator('[role="status"]').filter({ hasText: '4 customers copied.' }).first()).toBeAttached();
  await page.getByTestId('list-ids').click();
  await page.getByTestId('list-copy').click();
  await expect.poll(() => page.evaluate(() => globalThis.copied.length)).toBe(2);
  const [masked, plain] = await page.evaluate(() => globalThis.copied);
  expect(masked.split('\r\n')[1]).toMatch(/^••n\t/);
  expect(plain.split('\r\n').map((line) => line.split('\t')[0])).toEqual(['Customer', 'Ann', 'Bob', 'Cid', 'Dan', '']);
  expect(plain.split('\r\n')[1]).toContain('\t2\t30.00\t15.00\t2024-01-01\t2024-06-29\t1\t');
});

test('a list is kept by name, found, renamed, removed, and undone', async ({ app }) => {
  await openList(app);
  const { page } = app;
  await expect(page.getByTestId('kept-lists')).toHaveCount(0);
  await page.getByTestId('sort-last').click();
  await page.getByTestId('list-search').fill('n');
  await page.getByTestId('list-search').press('Enter');
  await page.getByTestId('list-ids').click();
  await expect(ids(page)).toHaveText(['Dan', 'Ann']);
  await page.getByTestId('list-keep').click();
  await page.getByTestId('keep-name').fill('Names with n');
  await page.getByTestId('keep-name').press('Enter');
  await page.getByTestId('keep-do').click();
  await expect(page.getByTestId('kept-list').locator('li')).toHaveCount(1);
  expect(await app.accessibility()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('kept-lists').locator('option:checked')).toHaveText('Names with n');

  // Something else is listed, and the kept list brings all of it back.
  await page.getByTestId('sort-revenue').click();
  await page.getByTestId('list-search').fill('');
  await page.getByTestId('list-search').press('Enter');
  await expect(ids(page)).toHaveText(['Ann', 'Bob', 'Cid', 'Dan']);
  await expect(page.getByTestId('kept-lists').locator('option:checked')).toHaveText('None of them');
  await page.getByTestId('kept-lists').selectOption('Names with n');
  await expect(ids(page)).toHaveText(['Dan', 'Ann']);
  await expect(page.getByTestId('list-search')).toHaveValue('n');

  // From another screen by name.
  await app.showScreen('overview');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Names with');
  await page.getByTestId('find-option').filter({ hasText: 'Names with n' }).first().click();
  await expect(ids(page)).toHaveText(['Dan', 'Ann']);

  await page.getByTestId('list-keep').click();
  const name = page.getByTestId('kept-list').getByRole('textbox');
  await name.fill('With n');
  await name.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('kept-lists').locator('option')).toHaveText(['With n']);
  await page.getByTestId('list-keep').click();
  await page.getByTestId('kept-list').getByRole('button', { name: 'Remove With n' }).click();
  await expect(page.getByTestId('kept-list').locator('li')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('kept-lists')).toHaveCount(0);
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('kept-lists')).toBeVisible();
});

test('whom a referrer brought is listed as it is counted, and such a list cannot be kept', async ({ app }) => {
  await openList(app, PEOPLE);
  const { page } = app;
  await app.showScreen('segments/actions');
  const rows = page.getByTestId('referrals-table').locator('tbody tr');
  await page.getByTestId('referrals-ids').click();
  await expect(rows.first().locator('th')).toHaveText('Ann');
  // Brought directly 2, of them with orders 1 and their revenue 12; in all 3, 2 of them with orders, 20.
  await expect(rows.first().locator('td')).toHaveText(['0', '2', '1', '12', '3', '2', '20']);
  const counts = rows.first().getByTestId('referred-count');
  await counts.first().click();
  await expect(title(page)).toHaveText('Brought by one customer: 1 customer with 12 of revenue.');
  await expect(ids(page)).toHaveText(['Bob']);
  await page.getByTestId('list-keep').click();
  await expect(page.getByTestId('keep-do')).toBeDisabled();
  await expect(page.getByTestId('keep-not')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goBack();
  await counts.last().focus();
  await page.keyboard.press('Enter');
  await expect(ids(page)).toHaveText(['Bob', 'Cid']);
  await page.goBack();
  await page.getByTestId('referrals-list').click();
  await expect(title(page)).toHaveText('Brought by other customers: 2 customers with 20 of revenue.');
  expect(await app.accessibility()).toEqual([]);
});

test('hashed addresses for advertising platforms: SHA-256, each once, without those who said no', async ({ app }) => {
  await app.open();
  await app.importFiles(ORDERS);
  const { page } = app;
  await openTable(app, ADDRESSES);
  // Addresses are left out unless somebody keeps them.
  await app.showScreen('data/quality');
  await page.getByTestId('personal-change').click();
  const step = page.getByTestId('mapping').filter({ hasText: 'list-addresses.csv' });
  await step.getByText('Show', { exact: true }).click();
  await step.getByTestId('treatment-1').selectOption('keep');
  await page.getByTestId('import-confirm').click();
  await expect(async () => {
    await app.showScreen('data/quality');
    await expect(page.getByTestId('personal-kept')).toContainText('list-addresses.csv, email', { timeout: 1_000 });
    await expect(page.getByTestId('personal-kept')).toContainText('kept as it is', { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await app.showScreen('customers');
  await expect(ids(page)).toHaveCount(4);
  const saved = async (everybody) => {
    await page.getByTestId('list-save').click();
    await page.getByTestId('save-hashed').check();
    await expect(page.getByTestId('save-consent'))
      .toHaveText('Left out: 1 who said no, and 1 of whom nothing says whether they may be written to.');
    if (everybody) await page.getByTestId('save-everybody').check();
    await expect(page.getByTestId('save-do')).toHaveText(everybody ? 'Save 4' : 'Save 2');
    const waiting = page.waitForEvent('download');
    await page.getByTestId('save-do').click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('customers-hashed.csv');
    return readFileSync(await download.path(), 'utf8');
  };
  const lines = (...names) => {
    const hash = (name) => createHash('sha256').update(`${name}@example.com`).digest('hex');
    return ['Email', ...names.map(hash).sort(), ''].join('\r\n');
  };
  expect(await saved(false)).toBe(lines('ann', 'dan'));
  expect(await saved(true)).toBe(lines('ann', 'bob', 'cid', 'dan'));
  await app.showScreen('settings');
  await expect(page.getByTestId('saved-lists').locator('li')).toHaveCount(2);
  await expect(page.getByTestId('saved-lists')).not.toContainText('example');
});

test.describe('on a phone', () => {
  test.use({ visitor: { locale: 'en-GB', viewport: { width: 390, height: 844 } } });

  test('the list scrolls inside its box, and the page is as wide as the phone', async ({ app }) => {
    await openList(app);
    const { page } = app;
    await expect(page.getByTestId('list-range')).toHaveText('1–4 of 4');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByTestId('list-columns').click();
    await page.getByTestId('column-days').uncheck();
    await page.getByTestId('columns-done').click();
    // Whoever chooses columns sees them, however little room there is.
    await expect(heads(page).filter({ hasText: 'First order' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await app.accessibility()).toEqual([]);
  });
});
