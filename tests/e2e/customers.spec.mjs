// The list of customers: as many as the count says that led to it, in any order, found, shown, saved.
import { readFileSync } from 'node:fs';
import { expect, file, test } from './rapport.mjs';

/** Revenue and orders: Ann 60.00 of 3, Bob 12.00, Cid 8.00, Dan 20.00 of one; scores R F M: 4 5 5, 2 1 2, 1 1 1, 5 1 4. */
const ORDERS = file('four-listed.csv', `order_id,customer_id,order_date,amount
1,Ann,2024-01-01,20.00
2,Ann,2024-02-01,20.00
3,Ann,2024-06-29,20.00
4,Bob,2024-04-01,12.00
5,Cid,2024-03-31,8.00
6,Dan,2024-06-30,20.00
`);

async function openList(app) {
  await app.open();
  await app.importFiles(ORDERS);
  await app.showScreen('customers');
  await expect(app.page.getByTestId('customer-table').locator('tbody tr')).toHaveCount(4);
}

/** The ids of the list as they are shown. */
const ids = (page) => page.getByTestId('customer-table').locator('tbody th');
const title = (page) => page.getByTestId('customers-title');

test('everybody by mouse: ids, order, search, file', async ({ app }) => {
  await openList(app);
  const { page } = app;
  await expect(title(page)).toHaveText('4 customers with 100 of revenue.');
  await expect(ids(page)).toHaveText(['••n', '••n', '••b', '••d']);
  await page.getByTestId('list-ids').click();
  await expect(ids(page)).toHaveText(['Ann', 'Dan', 'Bob', 'Cid']);
  const row = page.getByTestId('customer-table').locator('tbody tr').first();
  for (const text of ['3', '60', '20', '1 Jan 2024', '29 Jun 2024']) await expect(row).toContainText(text);
  expect(await app.accessibility()).toEqual([]);

  // Without a window its revenue is no column.
  const inWindow = page.getByTestId('sort-window_revenue');
  await expect(inWindow).toBeHidden();
  await app.showScreen('customers?window=3m');
  await expect(inWindow).toBeVisible();
  await expect(row.locator('td[data-window]')).toHaveText('20');
  await app.showScreen('customers');
  await page.getByTestId('sort-last').click();
  await expect(ids(page)).toHaveText(['Dan', 'Ann', 'Bob', 'Cid']);
  await page.getByTestId('sort-last').click();
  await expect(ids(page)).toHaveText(['Cid', 'Bob', 'Ann', 'Dan']);
  await expect(page).toHaveURL(/sort=last&order=ascending/);
  await page.getByTestId('list-search').fill('an');
  await page.getByTestId('list-search').press('Enter');
  await expect(ids(page)).toHaveText(['Ann', 'Dan']);
  await expect(title(page)).toContainText('2 customers with 80 of revenue');

  const waiting = page.waitForEvent('download');
  await page.getByTestId('list-save').click();
  // No open table says who may be written to, and none has an address.
  await expect(page.getByTestId('save-consent')).toContainText('nobody is left out');
  await expect(page.getByTestId('save-hashed')).toBeDisabled();
  expect(await app.accessibility()).toEqual([]);
  await page.getByTestId('save-do').click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  expect(text.split('\r\n')).toEqual([
    '\u{feff}Customer,Segment,Orders,Revenue,Per order,First order,Last order,Days since,R,F,M',
    'Ann,High value,3,60.00,20.00,2024-01-01,2024-06-29,1,4,5,5',
    'Dan,Potential,1,20.00,20.00,2024-06-30,2024-06-30,0,5,1,4',
    '',
  ]);
  await page.getByTestId('list-search').fill('nobody');
  await page.getByTestId('list-search').press('Enter');
  await expect(page.getByTestId('list-nobody')).toBeVisible();
  await expect(page.getByTestId('list-save')).toBeDisabled();
});

test('a count leads to its customers: a segment by the drawer, a cell of scores by a click', async ({ app }) => {
  await openList(app);
  const { page } = app;
  await app.showScreen('segments');
  const count = page.getByTestId('segment-table').locator('tbody tr').first().locator('td').first();
  await expect(count).toHaveText('1');
  await count.getByRole('button').click();
  await page.getByTestId('help-list-of').click();
  await expect(page).toHaveURL(/#\/customers.*who=segment\.tiers\.high_value/);
  await expect(title(page)).toHaveText('High value: 1 customer with 60 of revenue.');
  await expect(ids(page)).toHaveCount(1);

  await app.showScreen('segments/map');
  await page.getByTestId('scores-grid').locator('button.chart-mark[aria-label*="Recency 5"][aria-label*="Frequency 1"]').click();
  await expect(title(page)).toHaveText('Scores R 5 · F 1: 1 customer with 20 of revenue.');
  await page.getByTestId('list-who').selectOption('everyone');
  await expect(ids(page)).toHaveCount(4);
  await page.goBack();
  await expect(ids(page)).toHaveCount(1);
});

test('a long list in Chinese scrolls by key and by bar, and only the rows in sight are in the page', async ({ app }) => {
  const { page } = await app.open('/', '#/customers');
  await page.getByTestId('customers-empty').getByTestId('try-sample').click();
  await expect(page.getByTestId('export-results')).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
  await app.settled();
  await page.getByTestId('language').selectOption('zh-Hans');
  await app.showScreen('customers');
  await expect(title(page)).toContainText('4,999 位客户，销售额');
  const range = page.getByTestId('list-range');
  await expect(range).toHaveText(/^第 1–\d+ 条，共 4,999 条$/);
  await expect(page.getByTestId('customer-table')).toHaveAttribute('aria-rowcount', '5000');
  const rows = page.getByTestId('customer-table').locator('tbody tr');
  const focused = page.locator('[data-testid="list-customer"]:focus');
  const rowOfFocus = () => focused.evaluate((button) => Number(button.closest('tr').getAttribute('aria-rowindex')));
  // One of all rows is in the order of Tab.
  await expect(page.locator('[data-testid="list-customer"][tabindex="0"]')).toHaveCount(1);
  await page.getByTestId('list-customer').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(rowOfFocus).toBe(3);
  await page.keyboard.press('PageDown');
  await expect.poll(rowOfFocus).toBeGreaterThan(8);
  await expect(range).not.toHaveText(/^第 1–/);
  await page.keyboard.press('End');
  await expect.poll(rowOfFocus).toBe(5000);
  await expect(range).toHaveText(/–4,999 条，共 4,999 条$/);
  expect(await rows.count()).toBeLessThan(60);
  await expect(rows.last().locator('td').nth(1)).toHaveText(/\d/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(rowOfFocus).toBe(5000);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('customer-card')).toBeVisible();
  await page.keyboard.press('Escape');
  // Half of 4,999 rows by the scroll bar.
  await page.getByTestId('list-scroll').evaluate((box) => { box.scrollTop = (box.scrollHeight - box.clientHeight) / 2; });
  await expect(rows.first()).toHaveAttribute('aria-rowindex', /^24\d\d$/);
  await expect(rows.first().locator('td').nth(1)).toHaveText(/\d/);
  await expect(range).toHaveText(/^第 2,4\d\d–2,\d\d\d 条/);
  await page.getByTestId('sort-orders').click();
  await expect(range).toHaveText(/^第 1–/);
  await expect(rows.first()).toHaveAttribute('aria-rowindex', '2');
  expect(await app.accessibility()).toEqual([]);
});

test('sums of customers are a list, too', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.importFiles(file('sums.csv', 'customer_id,first_order,last_order,orders,amount\n'
    + 'Ann,2023-01-01,2024-05-01,3,90.00\nBob,2024-02-01,2024-02-01,1,10.00\nCid,2023-05-01,2024-04-01,2,40.00\n'));
  await app.showScreen('customers');
  await expect(title(page)).toHaveText('3 customers with 140 of revenue.');
  await page.getByTestId('list-ids').click();
  await expect(ids(page)).toHaveText(['Ann', 'Cid', 'Bob']);
  expect(await app.accessibility()).toEqual([]);
});

/** Ann said yes, Bob no, of Dan nothing is known, Cid has no row. */
const CONSENTS = file('consents.csv', `customer_id,email,marketing_consent
Ann,Ann@Example.com,yes
Bob,bob@example.com,no
Dan,dan@example.com,
`);

test('who may not be written to is left out, unless somebody wants them in', async ({ app }) => {
  await openList(app);
  const { page } = app;
  await app.choose(CONSENTS);
  const confirm = page.getByRole('button', { name: 'Import', exact: true });
  const row = page.getByTestId('table-row').filter({ hasText: 'consents.csv' });
  await expect(async () => {
    if (await confirm.isVisible()) await confirm.click();
    await app.showScreen('data');
    await expect(row.getByTestId('table-kind')).toHaveText('Customers', { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await app.showScreen('customers');
  await page.getByTestId('list-save').click();
  const said = page.getByTestId('save-consent');
  await expect(said).toHaveText('Left out: 1 who said no, and 2 of whom nothing says whether they may be written to.');
  await expect(page.getByTestId('save-do')).toHaveText('Save 1');
  await page.getByTestId('save-everybody').check();
  await expect(said).toContainText('Included: 1 who said no');
  await expect(page.getByTestId('save-do')).toHaveText('Save 4');
  await page.getByTestId('save-everybody').uncheck();
  // The import proposes to drop addresses, and nobody chose otherwise: there is nothing to hash.
  await expect(page.getByTestId('save-hashed')).toBeDisabled();
  const waiting = page.waitForEvent('download');
  await page.getByTestId('save-do').click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  expect(text.trim().split('\r\n').slice(1).map((line) => line.split(',')[0])).toEqual(['Ann']);
});

test('one customer in the drawer, with the neighbours of the list and masked', async ({ app }) => {
  await openList(app);
  const { page } = app;
  await page.getByTestId('list-customer').first().focus();
  await page.keyboard.press('Enter');
  const card = page.getByTestId('customer-card');
  await expect(page.getByTestId('card-id')).toHaveText('••n');
  await expect(card).toContainText('3 orders with 60 of revenue; the last one 1 day before 30 Jun 2024.');
  await expect(page.getByTestId('card-facts')).toContainText('4 5 5');
  // Gaps of 31 and 149 days.
  await expect(page.getByTestId('card-facts')).toContainText('90');
  await expect(page.getByTestId('card-orders').locator('tbody tr')).toHaveCount(3);
  expect(await app.accessibility()).toEqual([]);
  await expect(page.getByTestId('card-before')).toBeDisabled();
  await page.getByTestId('card-after').click();
  await expect(card).toContainText('1 order with 20 of revenue');
  await page.getByTestId('card-ids').click();
  await expect(page.getByTestId('card-id')).toHaveText('Dan');
  await expect(ids(page).first()).toHaveText('Ann');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('what was saved stands in a log without ids, and goes with everything', async ({ app }) => {
  await openList(app);
  const { page } = app;
  await page.getByTestId('list-save').click();
  const waiting = page.waitForEvent('download');
  await page.getByTestId('save-do').click();
  await waiting;
  await app.showScreen('settings');
  const log = page.getByTestId('saved-lists');
  await expect(log.locator('li')).toHaveCount(1);
  await expect(log).toContainText('All customers, 4 as a table');
  await expect(log).not.toContainText('Ann');
});
