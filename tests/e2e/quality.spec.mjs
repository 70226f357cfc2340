// Personal data become pseudonyms, and what the data are worth is told with the formula.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './rapport.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rapport-'));

/** A file with this name and content. */
function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

// Three customers by telephone; one row has a day that does not exist.
const PHONES = 'customer,order_date,amount\n13800138000,2024-01-05,10.00\n+86 138-0013-8000,2024-01-06,20.00\n'
  + '15912345678,2024-01-07,30.00\n13800138000,2024-02-31,1.00\n18612345678,2024-01-09,40.00\n';

async function onData(app, testid) {
  await expect(async () => {
    await app.showScreen('data');
    await expect(app.page.getByTestId(testid)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

async function customers(app) {
  await app.settled();
  const { kpis } = await app.results();
  return kpis.find((kpi) => kpi.key === 'customers').value;
}

/** The ids in the list of all customers. */
async function ids(app) {
  const waiting = app.page.waitForEvent('download');
  await app.page.getByTestId('export-customers').click();
  const csv = readFileSync(await (await waiting).path(), 'utf8');
  return csv.trim().split('\r\n').slice(1).map((line) => line.split(',')[0]);
}

test('telephone numbers as customers become pseudonyms, and the choice can be changed', async ({ app }) => {
  await app.open();
  await app.choose(file('phones.csv', PHONES));
  await onData(app, 'personal-kept');
  await expect(app.page.getByTestId('personal-kept')).toContainText(
    'phones.csv, customer: telephone numbers, replaced by pseudonyms');
  expect(await customers(app)).toBe(3);
  for (const id of await ids(app)) expect(id).toMatch(/^p-[0-9A-Z]{13}$/);
  const waiting = app.page.waitForEvent('download');
  await app.page.getByTestId('export-refused').click();
  const refused = readFileSync(await (await waiting).path(), 'utf8');
  expect(refused).toContain('2024-02-31');
  expect(refused).not.toContain('13800138000');

  await app.page.getByTestId('personal-change').click();
  await expect(app.page.getByTestId('personal-why-0')).toHaveText('5 of 5 values look like telephone numbers');
  expect(await app.accessibility()).toEqual([]);
  await app.page.getByTestId('treatment-0').selectOption('keep');
  await app.page.getByTestId('import-confirm').click();
  await onData(app, 'personal-kept');
  await expect(app.page.getByTestId('personal-kept')).toContainText('telephone numbers, kept as it is');
  // As they are written, the two writings of one number are two customers.
  expect(await customers(app)).toBe(4);
  expect(await ids(app)).toContain('13800138000');
});

test('pseudonyms are the same after a reload', async ({ app }) => {
  await app.open();
  await app.choose(file('phones.csv', PHONES));
  await onData(app, 'personal-kept');
  const first = await ids(app);
  await expect(app.page.getByTestId('save-state')).toContainText(/[Ss]aved/);
  await app.page.reload();
  await app.ready();
  await app.choose(file('phones.csv', PHONES));
  await onData(app, 'personal-kept');
  expect(await ids(app)).toEqual(first);
});
