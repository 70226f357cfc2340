// Personal data become pseudonyms, and what the data are worth is told with the formula.
import { readFileSync } from 'node:fs';
import { expect, file, test } from './rapport.mjs';

// Three customers by telephone; one row has a day that does not exist.
const PHONES = 'customer,order_date,amount\n13800138000,2024-01-05,10.00\n+86 138-0013-8000,2024-01-06,20.00\n'
  + '15912345678,2024-01-07,30.00\n13800138000,2024-02-31,1.00\n18612345678,2024-01-09,40.00\n';

/** The tab of the Data screen on which a part stands. */
const TABS = { 'personal-kept': 'data/quality', columns: 'data/quality', quality: 'data/quality', refused: 'data/problems' };

async function onData(app, testid) {
  await expect(async () => {
    await app.showScreen(TABS[testid] ?? 'data');
    await expect(app.page.getByTestId(testid)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

/** Opens a file; what is in doubt is confirmed as it is proposed. */
async function open(app, path) {
  await app.choose(path);
  const confirm = app.page.getByTestId('import-confirm');
  const open = app.page.getByTestId('table-row');
  await expect(async () => {
    await app.showScreen('data');
    await expect(confirm.or(open).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  if (await confirm.isVisible()) await confirm.click();
  await onData(app, 'tables');
}

async function customers(app) {
  await app.settled();
  const { kpis } = await app.results();
  return kpis.find((kpi) => kpi.key === 'customers').value;
}

/** The commonest customers in the list of columns. */
async function ids(app) {
  const columns = app.page.getByTestId('columns-of');
  if (!await columns.evaluate((details) => details.open)) await columns.locator('summary').click();
  const text = await app.page.getByTestId('column-row').first().getByTestId('column-top').innerText();
  return [...text.matchAll(/(\S+) \(\d+\)/g)].map(([, id]) => id);
}

test('telephone numbers as customers become pseudonyms, and the choice can be changed', async ({ app }) => {
  await app.open();
  await open(app, file('phones.csv', PHONES));
  await onData(app, 'personal-kept');
  await expect(app.page.getByTestId('personal-kept')).toContainText(
    'phones.csv, customer: telephone numbers, replaced by pseudonyms');
  expect(await customers(app)).toBe(3);
  await onData(app, 'columns');
  const hidden = await ids(app);
  expect(hidden).toHaveLength(3);
  for (const id of hidden) expect(id).toMatch(/^p-[0-9A-Z]{13}$/);
  await onData(app, 'refused');
  const waiting = app.page.waitForEvent('download');
  await app.page.getByTestId('export-refused').click();
  const refused = readFileSync(await (await waiting).path(), 'utf8');
  expect(refused).toContain('2024-02-31');
  expect(refused).not.toContain('13800138000');

  await onData(app, 'personal-kept');
  await app.page.getByTestId('personal-change').click();
  await expect(app.page.getByTestId('personal-why-0')).toHaveText('5 of 5 values look like telephone numbers');
  expect(await app.accessibility()).toEqual([]);
  await app.page.getByTestId('treatment-0').selectOption('keep');
  await app.page.getByTestId('import-confirm').click();
  await onData(app, 'personal-kept');
  await expect(app.page.getByTestId('personal-kept')).toContainText('telephone numbers, kept as it is');
  // As they are written, the two writings of one number are two customers.
  expect(await customers(app)).toBe(4);
  await expect(async () => expect(await ids(app)).toContain('13800138000')).toPass();
});

test('pseudonyms are the same after a reload', async ({ app }) => {
  await app.open();
  await open(app, file('phones.csv', PHONES));
  await onData(app, 'columns');
  const first = await ids(app);
  // No wait for the saving: the key is on the disk before the first pseudonym is made.
  await app.page.reload();
  await app.ready();
  await open(app, file('phones.csv', PHONES));
  await onData(app, 'columns');
  expect(await ids(app)).toEqual(first);
});

// Ten rows: eight are kept, one has no customer, one a day that does not exist; two have no category, one costs nothing.
const ORDERS = 'customer_id,order_date,amount,category,quantity\nC1,2024-01-01,10.00,A,1\nC1,2024-01-05,20.00,A,1\n'
  + 'C2,2024-01-07,30.00,B,1\nC3,2024-01-09,0.00,A,1\nC4,2024-01-11,40.00,,1\nC5,2024-01-13,50.00,B,1\n'
  + ',2024-01-14,60.00,A,1\nC6,2024-02-31,70.00,A,1\nC7,2024-01-20,80.00,,1\nC8,2024-01-31,90.00,C,1\n';

/** The exact values of these scores in a line. */
async function scores(line, ...names) {
  return Promise.all(names.map(async (name) =>
    Number(await line.getByTestId(name).locator('data').evaluate((data) => data.value))));
}

test('quality is scored as worked by hand, explained, weighed, and columns are described', async ({ app }) => {
  await app.open();
  await open(app, file('orders.csv', ORDERS));
  await onData(app, 'quality');
  const line = app.page.getByTestId('quality-row');
  // Filled 8 + 8 + 8 + 6 + 8 of 9 + 9 + 8 + 8 + 8 cells; right 8 + 8 + 7 + 6 + 8 of 8 + 9 + 8 + 6 + 8 values.
  const expected = [100 * 38 / 42, 100 * 37 / 39];
  (await scores(line, 'completeness', 'accuracy')).forEach((score, at) => expect(score).toBeCloseTo(expected[at], 9));
  await expect(line.getByTestId('completeness')).toContainText('fair');
  // The newest row is years old.
  expect(await scores(line, 'timeliness')).toEqual([0]);
  await line.getByTestId('quality-how').click();
  await expect(app.page.getByTestId('help-numbers')).toContainText('38 ÷ 42; 37 ÷ 39');
  await app.page.keyboard.press('Escape');

  await app.page.getByTestId('quality-rules').locator('summary').click();
  await app.page.getByTestId('weight-timeliness').fill('0');
  await app.page.getByTestId('weight-timeliness').press('Enter');
  await expect(async () => {
    const [whole] = await scores(line, 'whole');
    expect(whole).toBeCloseTo((expected[0] + expected[1]) / 2, 9);
  }).toPass();
  await app.page.getByTestId('rule-fair').fill('99');
  await app.page.getByTestId('rule-fair').press('Enter');
  await expect(app.page.getByTestId('quality-rules').getByRole('alert')).toContainText('0 to 100');
  await app.page.getByTestId('rule-fair').fill('95');
  await app.page.getByTestId('rule-fair').press('Enter');
  await expect(line.getByTestId('completeness')).toContainText('poor');

  await app.page.getByTestId('columns-of').locator('summary').click();
  const columns = app.page.getByTestId('column-row');
  await expect(columns.filter({ hasText: 'Category' }).getByTestId('column-empty')).toHaveText('2 (25.0%)');
  await expect(columns.filter({ hasText: 'Category' }).getByTestId('column-top')).toHaveText(/A \(3\).*B \(2\).*C \(1\)/);
  await expect(columns.filter({ hasText: 'Amount' }).getByTestId('histogram')).toBeVisible();
  await expect(columns.filter({ hasText: 'Amount' }).getByTestId('doubtful')).toHaveText('1 cannot be true');
  await expect(columns.filter({ hasText: 'Quantity' }).getByTestId('constant')).toBeVisible();
  await expect(app.page.getByTestId('coverage-transactions')).toHaveText('7 of 7');
  await expect(app.page.getByTestId('coverage')).toContainText('below the 80% of “From data to value”, stage 1');
  expect(await app.accessibility()).toEqual([]);
});

test('the inventory is filled by files and by hand, survives a reload, and undo takes an edit back', async ({ app }) => {
  await app.open();
  await open(app, file('orders-2024-01.csv', ORDERS));
  await onData(app, 'inventory');
  const systems = app.page.getByTestId('system');
  await expect(systems).toHaveCount(1);
  await expect(systems.getByTestId('system-tables')).toHaveText('Orders');
  await expect(systems.getByTestId('system-status')).toContainText('Stale');
  await systems.getByTestId('system-owner').fill('Ann Berg');
  await systems.getByTestId('system-owner').press('Enter');
  await app.page.getByTestId('add-service').click();
  await expect(systems).toHaveCount(2);
  await expect(systems.nth(1).getByTestId('system-name')).toHaveValue('Service system');
  await expect(systems.nth(1).getByTestId('system-status')).toContainText('Not imported yet');
  await systems.nth(1).getByTestId('system-refresh').fill('90');
  await systems.nth(1).getByTestId('system-refresh').press('Enter');
  await expect(systems.nth(1).getByRole('alert')).toContainText('stale not before the next refresh');
  await systems.nth(1).getByTestId('system-refresh').fill('7');
  await systems.nth(1).getByTestId('system-refresh').press('Enter');
  await expect(app.page.getByTestId('save-state')).toContainText('Saved');
  expect(await app.accessibility()).toEqual([]);

  await app.page.reload();
  await app.ready();
  await onData(app, 'inventory');
  await expect(systems).toHaveCount(2);
  await expect(systems.nth(0).getByTestId('system-owner')).toHaveValue('Ann Berg');
  await expect(systems.nth(0).getByTestId('system-status')).toContainText('Not imported yet');
  await expect(systems.nth(1).getByTestId('system-refresh')).toHaveValue('7');
  // Next month's file belongs to the same system.
  await open(app, file('orders-2024-02.csv', ORDERS));
  await onData(app, 'inventory');
  await expect(systems).toHaveCount(2);
  await expect(systems.nth(0).getByTestId('system-tables')).toHaveText('Orders');
  await app.page.getByTestId('undo').click();
  await expect(systems.nth(1).getByTestId('system-refresh')).toHaveValue('30');
});
