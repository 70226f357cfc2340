import { join } from 'node:path';
import { DIST, expect, file, test } from './rapport.mjs';

const SAMPLE = join(DIST, 'sample', 'orders.csv');

/** Opens the sample with the example goals, and waits until the KPIs are answered. */
async function openSample(app) {
  await app.open('/', '#/kpis');
  await app.page.getByTestId('try-sample').click();
  await expect(app.page.getByTestId('export-results')).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
  await app.showScreen('kpis');
  await expect(app.page.getByTestId('actual-retention').locator('data')).toBeVisible({ timeout: 30_000 });
  await app.settled();
}

async function exact(app, testid) {
  return Number(await app.page.getByTestId(testid).locator('data').getAttribute('value'));
}

async function type(app, testid, text) {
  const field = app.page.getByTestId(testid);
  await field.fill(text);
  await field.press('Enter');
}

/** Puts a day into a field of dates and leaves it. */
async function pick(app, testid, day) {
  const field = app.page.getByTestId(testid);
  await field.fill(day);
  await field.blur();
}

// A window of three months turned a goal of the year red.
test('what is looked at on screen moves no KPI', async ({ app }) => {
  await openSample(app);
  const slugs = ['retention', 'repeat_purchase_rate', 'csat', 'nps', 'participation'];
  const read = async () => Promise.all(slugs.map((slug) => exact(app, `actual-${slug}`)));
  const before = await read();
  const score = await exact(app, 'score');
  const orders = () => app.page.getByTestId('figure-Orders').locator('data').getAttribute('value');
  const all = await orders();
  for (const window of ['3', '12', 'all']) {
    await app.page.getByTestId('window').selectOption(window);
    if (window !== 'all') await expect.poll(orders).not.toBe(all);
    await app.settled();
    expect(await read(), window).toEqual(before);
    expect(await exact(app, 'score'), window).toBe(score);
  }
  // The as-of day does: the year before is another year.
  await pick(app, 'as-of', '2023-12-31');
  await expect.poll(read).not.toEqual(before);
});

test('a KPI is added by keyboard: searched, chosen, named', async ({ app }) => {
  await openSample(app);
  await app.page.getByTestId('add-kpi').focus();
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByTestId('search-figure')).toBeFocused();
  await app.page.keyboard.type('order value');
  const dialog = app.page.getByTestId('add-kpi-dialog');
  await expect(dialog.getByTestId('choose-average_order_value')).toBeVisible();
  await expect(dialog.getByTestId('choose-retention')).toHaveCount(0);
  expect(await app.accessibility()).toEqual([]);
  await app.page.keyboard.press('Tab');
  await expect(dialog.getByTestId('choose-average_order_value')).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const own = app.page.getByTestId('kpi-own-name');
  await expect(own).toBeFocused();
  await own.fill('Basket');
  await own.press('Enter');
  // It takes what the others leave of 100 %: nothing, and says so.
  const row = app.page.getByTestId('goal-average_order_value');
  await expect(row).toContainText('Basket');
  await expect(app.page.getByTestId('weight-average_order_value')).toHaveValue('0');
  await expect(app.page.getByTestId('weights')).toContainText('Weights sum to 100%');
  await expect(app.page.getByTestId('weights')).toContainText('With a weight of 0: 1.');
  expect(await app.accessibility()).toEqual([]);
  await app.page.getByTestId('undo').click();
  await app.page.getByTestId('undo').click();
  await expect(row).toHaveCount(0);
});

test('typed values with days, a path and a revision', async ({ app }) => {
  await app.open('/', '#/kpis');
  await expect(app.page.getByTestId('scorecard-empty')).toBeVisible();
  await app.page.getByTestId('add-kpi').click();
  await app.page.getByTestId('choose-typed').click();
  await app.page.getByTestId('new-kpi-add').click();
  await expect(app.page.getByTestId('add-kpi-dialog').getByRole('alert')).toBeVisible();
  await type(app, 'new-kpi-name', 'First contact');
  await app.page.getByTestId('new-kpi-unit').selectOption('ratio');
  await type(app, 'new-kpi-value', '60');
  await app.page.getByTestId('new-kpi-add').click();
  const detail = app.page.getByTestId('kpi-detail');
  await expect(detail).toContainText('First contact');
  const row = app.page.locator('[data-testid^="goal-typed-"]');
  await expect(row).toContainText('60');
  // Alone it counts whole.
  await expect(row.locator('[data-testid^="weight-"]')).toHaveValue('100');
  // A straight line to 70 % on a day far ahead.
  await detail.getByTestId('kpi-shape').selectOption('straight');
  await pick(app, 'path-day', '2099-06-30');
  await type(app, 'path-value', '70');
  await detail.getByTestId('path-add').click();
  await expect(detail.getByTestId('path').locator('li')).toHaveCount(2);
  await expect(detail.getByTestId('path-2099-06-30')).toHaveValue('70');
  await expect(app.page.getByTestId('kpi-history').locator('.chart-mark').first()).toBeAttached();
  await detail.getByTestId('revise-target').click();
  await type(app, 'revise-value', '75');
  await detail.getByTestId('revise-save').click();
  await expect(detail.getByTestId('revise-form').getByRole('alert')).toContainText('Say why');
  await type(app, 'revise-reason', 'New tariff');
  await detail.getByTestId('revise-save').click();
  await expect(detail.getByTestId('revisions')).toContainText('70% → 75%. New tariff');
  await pick(app, 'value-day', '2024-03-31');
  await type(app, 'value-value', '66');
  await detail.getByTestId('value-add').click();
  await expect(detail.getByTestId('typed-values').locator('li')).toHaveCount(2);
  expect(await app.accessibility()).toEqual([]);
  const { scorecard } = await app.results();
  expect(scorecard.rows).toHaveLength(1);
  expect(scorecard.rows[0]).toMatchObject({ name: 'First contact', figure: null, unit: 'ratio', weight: 1 });
  expect(scorecard.rows[0].target_path).toMatchObject({ shape: 'straight', value: 0.75 });
  expect(scorecard.rows[0].revisions[0]).toMatchObject({ reason: 'New tariff' });
  expect(scorecard.rows[0].typed.map((typed) => typed.value)).toEqual([0.66, 0.6]);
});

test('copy, move, retire, count again and remove, with the focus kept', async ({ app }) => {
  await app.open('/', '#/kpis');
  await app.adopt('goals');
  await app.page.getByTestId('open-retention').click();
  const detail = app.page.getByTestId('kpi-detail');
  await expect(detail.locator('h2').first()).toBeFocused();
  await detail.getByTestId('kpi-copy').click();
  await expect(app.page.getByTestId('kpi-own-name')).toBeFocused();
  const rows = app.page.getByTestId('scorecard').locator('tr[data-testid^="goal-"]');
  await expect(rows).toHaveCount(6);
  await expect(app.page.locator('[data-testid^="weight-retention-"]')).toHaveValue('0');
  await type(app, 'kpi-own-name', 'Retention of the shop');
  await detail.getByTestId('kpi-down').click();
  await expect(rows.nth(2)).toContainText('Retention of the shop');
  await detail.getByTestId('kpi-retire').click();
  await expect(rows).toHaveCount(5);
  await expect(app.page.getByTestId('retired')).toContainText('Retention of the shop');
  await app.page.locator('[data-testid^="unretire-"]').click();
  await expect(rows).toHaveCount(6);
  await detail.getByTestId('kpi-remove').click();
  await expect(rows).toHaveCount(5);
  await expect(app.page.getByTestId('add-kpi')).toBeFocused();
  await expect(detail).toHaveCount(0);
  await app.page.getByTestId('undo').click();
  await expect(rows).toHaveCount(6);
});

test('a locked weight stays when the others are scaled', async ({ app }) => {
  await app.open('/', '#/kpis');
  await app.adopt('goals');
  await type(app, 'weight-retention', '40');
  await app.page.getByTestId('lock-retention').click();
  await expect(app.page.getByTestId('lock-retention')).toHaveAttribute('aria-pressed', 'true');
  await app.page.getByTestId('rescale-weights').click();
  await expect(app.page.getByTestId('weights')).toContainText('Weights sum to 100%');
  await expect(app.page.getByTestId('weight-retention')).toHaveValue('40');
  // 60 % over 25, 20, 15 and 10
  await expect(app.page.getByTestId('weight-repeat_purchase_rate')).toHaveValue('21.43');
});

test('KPIs of one goal stand under its name', async ({ app }) => {
  await app.open('/', '#/kpis');
  await app.adopt('goals');
  await app.page.getByTestId('open-nps').click();
  await type(app, 'kpi-goal', 'Satisfied customers');
  await type(app, 'kpi-owner', 'Mara');
  await expect(app.page.locator('.goal-heading')).toHaveText(['Without a goal', 'Satisfied customers']);
});

// A year of one month of data was red.
test('a period that the data do not cover is told, and takes no part', async ({ app }) => {
  const lines = ['order_id,customer_id,order_date,amount'];
  for (let day = 1; day <= 30; day += 1) lines.push(`${day},C${day % 7},2024-11-${String(day).padStart(2, '0')},10.00`);
  await app.open('/', '#/kpis');
  await app.adopt('goals');
  await app.importFiles(file('month.csv', `${lines.join('\n')}\n`));
  await app.showScreen('kpis');
  await app.settled();
  const row = app.page.getByTestId('goal-repeat_purchase_rate');
  await expect(row).toContainText('1 of 12 months of data');
  await expect(row).toContainText('no data');
  await expect(app.page.getByTestId('score')).toHaveText('–');
  // Over one month there is a value.
  await app.page.getByTestId('open-repeat_purchase_rate').click();
  await app.page.getByTestId('kpi-period').selectOption('1');
  await expect(app.page.getByTestId('source-repeat_purchase_rate')).toHaveText('computed · 1 month');
});

test('goals from today\'s values hold what is there, and a figure without a value asks for one', async ({ app }) => {
  await app.open('/', '#/kpis');
  await app.importFiles(file('orders.csv', [
    'order_id,customer_id,order_date,amount',
    '1,A,2023-01-10,10.00', '2,B,2023-02-10,10.00', '3,A,2024-01-10,10.00', '4,A,2024-06-10,10.00', '5,B,2024-12-31,10.00',
  ].join('\n')));
  await app.showScreen('kpis');
  await app.page.getByTestId('goals-from-data').click();
  const rows = app.page.getByTestId('scorecard').locator('tr[data-testid^="goal-"]');
  await expect(rows).toHaveCount(2);
  await expect(app.page.getByTestId('weights')).toContainText('Weights sum to 100%');
  await app.page.getByTestId('add-kpi').click();
  await app.page.getByTestId('choose-nps').click();
  await type(app, 'new-kpi-value', '31');
  await app.page.getByTestId('new-kpi-add').click();
  await expect(app.page.getByTestId('baseline-nps')).toHaveValue('31');
  await expect(app.page.getByTestId('source-nps')).toHaveText('typed in');
});

for (const [name, viewport] of [['1280×720', { width: 1280, height: 720 }], ['a phone', { width: 390, height: 844 }]]) {
  test.describe(`on ${name}`, () => {
    test.use({ visitor: { locale: 'zh-CN', viewport } });

    test('the details of a KPI fit', async ({ app }) => {
      await app.open();
      await app.importFiles(SAMPLE);
      await app.showScreen('kpis');
      await app.adopt('goals');
      await app.page.getByTestId('open-retention').click();
      await expect(app.page.getByTestId('kpi-detail')).toBeVisible();
      await app.settled();
      const [content, window] = await app.page.evaluate(() =>
        [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      expect(content).toBeLessThanOrEqual(window);
    });
  });
}
