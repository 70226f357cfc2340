// Refused rows: corrected in place, many at once, left out, taken back; the equation holds throughout.
import { readFileSync } from 'node:fs';
import { expect, file, test } from './rapport.mjs';

const ORDERS = 'customer_id,order_date,amount,currency\n1,2024-01-05,10.00,a\n2,2024-01-06,20.00,b\n3,2024-01-07,30.00,c\n'
  + '4,2024-02-31,40.00,d\n5,2024-02-31,50.00,e\n6,2024-01-10,tbd,f\n7,2024-01-11,n/k,g\n';

/** The rows of the equation: in, kept, refused, skipped. */
async function equation(app) {
  const parts = ['rows-in', 'rows-kept', 'rows-refused', 'rows-skipped'];
  return Promise.all(parts.map(async (part) =>
    Number(await app.page.getByTestId(part).first().evaluate((data) => data.value))));
}

async function becomes(app, expected) {
  await expect(async () => expect(await equation(app)).toEqual(expected)).toPass({ timeout: 20_000 });
}

async function revenue(app) {
  await app.settled();
  return (await app.results()).kpis.find((kpi) => kpi.key === 'revenue').value;
}

async function opened(app) {
  await app.open();
  await app.choose(file('orders.csv', ORDERS));
  // So many bad values in so few rows are asked about.
  await app.page.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 20_000 });
  await expect(async () => {
    await app.showScreen('data/problems');
    await expect(app.page.getByTestId('refused')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await becomes(app, [7, 3, 4, 0]);
}

test('a row is corrected at its field, and the count moves', async ({ app }) => {
  await opened(app);
  const { page } = app;
  await page.getByRole('button', { name: 'Correct line 8' }).click();
  // The faulty field has the focus, and the reason stands beside it.
  const faulty = page.getByTestId('correct-field-2');
  await expect(faulty).toBeFocused();
  await expect(faulty).toHaveValue('n/k');
  await expect(page.getByTestId('correct-wrong')).toContainText('Not a number');
  expect(await app.accessibility()).toEqual([]);
  await faulty.fill('seventy');
  await faulty.press('Enter');
  await expect(page.getByTestId('correct-wrong')).toContainText('Still refused');
  await faulty.fill('70.50');
  await page.getByTestId('correct-take').click();
  await becomes(app, [7, 4, 3, 0]);
  await expect(page.locator('#corrected-title')).toBeFocused();
  expect(await revenue(app)).toBe(130.5);
  await app.showScreen('data/problems');
  await page.getByTestId('correction-undo').click();
  await becomes(app, [7, 3, 4, 0]);
  await expect(page.getByTestId('corrected')).toHaveCount(0);
});

test('many rows are corrected at once, others are left out, and each step is taken back', async ({ app }) => {
  await opened(app);
  const { page } = app;
  await expect(page.getByTestId('many-value')).toHaveCount(1);
  await page.getByTestId('many-new').fill('2024-02-29');
  await page.getByTestId('many-replace').click();
  await becomes(app, [7, 5, 2, 0]);
  expect(await app.accessibility()).toEqual([]);
  await page.getByTestId('many-skip').click();
  await becomes(app, [7, 5, 0, 2]);
  await expect(page.getByTestId('refused')).toHaveCount(0);
  // The corrections hold when the file is read with another rule.
  await app.showScreen('data');
  await expect(page.locator('main')).toContainText('Refused rows that you left out');
  await page.getByTestId('returns').selectOption('2');
  await expect(page.getByTestId('returned')).toContainText('0 rows');
  await becomes(app, [7, 5, 0, 2]);
  await app.showScreen('data/problems');
  await page.getByTestId('correction-undo').first().click();
  await becomes(app, [7, 3, 2, 2]);
  await page.getByTestId('correction-undo').click();
  await becomes(app, [7, 3, 4, 0]);
});

/** The text of the file that is saved when this is done. */
async function saved(app, act) {
  const waiting = app.page.waitForEvent('download');
  await act();
  const download = await waiting;
  return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
}

test('a template that is saved comes back without a question', async ({ app }) => {
  await app.open();
  await app.showScreen('data');
  await expect(app.page.getByTestId('template')).toHaveCount(9);
  const [name, text] = await saved(app, () => app.page.locator('[data-kind="template-tickets.csv"]').click());
  expect(name).toBe('template-tickets.csv');
  await app.choose(file(name, text));
  const row = app.page.getByTestId('table-row').filter({ hasText: name });
  await expect(row.getByTestId('table-kind')).toHaveText('Service tickets', { timeout: 20_000 });
  await becomes(app, [3, 3, 0, 0]);
});

test('the cleaned table comes back equal, also with semicolons', async ({ app }) => {
  await app.open();
  await app.choose(file('raw.csv', 'customer_id,order_date,order_id,amount,category\n=1+1,05.01.2024,A,10.00,-7\n'
    + '=1+1,13.01.2024,B,2.50,@x\n2,06.01.2024,C,1234.56,"a, b"\n'));
  await expect(async () => {
    await app.showScreen('data/export');
    await expect(app.page.getByTestId('clean-save')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  const save = () => saved(app, () => app.page.getByTestId('clean-save').click());
  const [name, text] = await save();
  expect(name).toBe('raw-clean.csv');
  const lines = text.trimEnd().split('\r\n');
  expect(lines[0]).toBe('\u{feff}rapport_orders,customer,date,order,amount,category');
  expect(lines.slice(1).map((line) => line.replace(/^\d+,/, '').replace(/-(\d\d),\d,/, '-$1,')).sort()).toEqual([
    "'=1+1,2024-01-05,10.00,-7", "'=1+1,2024-01-13,2.50,'@x", '2,2024-01-06,1234.56,"a, b"',
  ]);
  await app.page.getByTestId('clean-delimiter').selectOption(';');
  await app.page.getByTestId('clean-mark').uncheck();
  const [, other] = await save();
  expect(other).toContain(';1234,56;');
  for (const [again, content] of [['again.csv', text], ['other.csv', other]]) {
    await app.choose(file(again, content));
    await expect(async () => {
      await app.showScreen('data');
      await expect(app.page.getByTestId('source').first()).toContainText(again, { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await app.showScreen('data/export');
    await app.page.getByTestId('clean-delimiter').selectOption(',');
    await app.page.getByTestId('clean-mark').check();
    expect((await save())[1]).toBe(text);
    expect(await revenue(app)).toBe(1247.06);
  }
});
