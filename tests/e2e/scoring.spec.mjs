// How scores are given: how many, where the values are cut, lines to move by pointer and keys, fields to type.
import { expect, file, test } from './rapport.mjs';

/**
 * Nine customers, A to I. A ordered nine times on 30 Jan 2024, B eight times on the 29th, and so on to I, once on the 22nd;
 * each order is 10.00. So days since the last order are 0 to 8, orders 9 to 1, revenue 90 to 10.
 *
 * Quintiles: days at 1.6, 3.2, 4.8, 6.4, so that R 5 to 1 have 2, 2, 1, 2, 2 customers; orders at 2.6, 4.2, 5.8, 7.4.
 * Terciles: days at 2⅔ and 5⅓, orders at 3⅔ and 6⅓, revenue at 36.67 and 63.33: three customers each.
 */
const ORDERS = file('nine-scored.csv', ['order_id,customer_id,order_date,amount', ...[...'ABCDEFGHI'].flatMap((who, place) =>
  Array.from({ length: 9 - place }, (_, order) => `${who}${order},${who},2024-01-${30 - place},10.00`))].join('\n') + '\n');

async function openMap(app) {
  await app.open();
  await app.importFiles(ORDERS);
  await app.showScreen('segments/map');
  await expect(app.page.getByTestId('count-recency-5')).toHaveText('2');
}

const counts = (page, measure) => page.getByTestId(`bands-${measure}`).locator('tbody tr td:last-child a');
const edge = (page, measure, place) => page.getByTestId(`edge-${measure}-${place}`);

test('another number of scores: edges, counts, tiers, the list behind a count', async ({ app }) => {
  await openMap(app);
  const { page } = app;
  await expect(page.getByTestId('scoring')).toContainText('5 = most recent');
  await expect(counts(page, 'recency')).toHaveText(['2', '2', '1', '2', '2']);
  await expect(counts(page, 'frequency')).toHaveText(['2', '2', '1', '2', '2']);
  await expect(edge(page, 'recency', 0)).toHaveValue('1.6');
  await expect(edge(page, 'frequency', 3)).toHaveValue('7.4');
  expect(await app.accessibility()).toEqual([]);

  await page.getByTestId('score-parts').selectOption('3');
  await expect(counts(page, 'recency')).toHaveText(['3', '3', '3']);
  await expect(counts(page, 'monetary')).toHaveText(['3', '3', '3']);
  await expect(edge(page, 'recency', 0)).toHaveValue('2.67');
  await expect(page.getByTestId('scoring')).toContainText('3 = most recent');
  // A 90.00, B 80.00, C 70.00.
  const cell = page.getByTestId('scores-grid').locator('button.chart-mark[aria-label*="Recency 3"][aria-label*="Frequency 3"]');
  await expect(cell).toBeVisible();
  await page.getByTestId('count-recency-3').click();
  await expect(page).toHaveURL(/who=scores\.3\.any\.any/);
  await expect(page.getByTestId('customers-title')).toHaveText('Scores R 3: 3 customers with 240 of revenue.');
  // The tiers go by the same scores: 3 is high, 1 is low.
  await app.showScreen('segments/rules');
  await expect(page.getByTestId('segment-rules')).toContainText('Scores 1 to 3 by equal shares of the customers.');
  await expect(page.getByTestId('score-high')).toHaveValue('3');
  await expect(page.getByTestId('score-low')).toHaveValue('1');
  const results = await app.results();
  expect([results.rfm.parts, results.rfm.cuts, results.rfm.thresholds.frequency_orders.length]).toEqual([3, 'quantiles', 2]);
  expect(results.segments.map((segment) => segment.customers)).toEqual([3, 3, 3, 0]);
});

test('a line is moved by keys, by the pointer and by typing; each is one step back', async ({ app }) => {
  await openMap(app);
  const { page } = app;
  await page.getByTestId('score-parts').selectOption('3');
  await expect(edge(page, 'recency', 0)).toHaveValue('2.67');

  // From 2⅔ days a step leads to 3: A to D are recent, then two, then three.
  const line = page.getByTestId('line-recency-0');
  await line.focus();
  await line.press('ArrowRight');
  await expect(edge(page, 'recency', 0)).toHaveValue('3');
  await expect(line).toHaveAttribute('aria-valuetext', '3 days');
  await expect(counts(page, 'recency')).toHaveText(['4', '2', '3']);
  await expect(page.getByTestId('score-cuts')).toHaveValue('own');
  // The other measures keep their edges.
  await expect(edge(page, 'frequency', 0)).toHaveValue('3.67');
  await expect(counts(page, 'frequency')).toHaveText(['3', '3', '3']);
  // It never passes its neighbour at 5⅓.
  await line.press('PageUp');
  await expect(edge(page, 'recency', 0)).toHaveValue('5');
  await page.getByTestId('undo').click();
  await expect(edge(page, 'recency', 0)).toHaveValue('3');
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('score-cuts')).toHaveValue('quantiles');
  await expect(edge(page, 'recency', 0)).toHaveValue('2.67');

  // Orders: the upper line to the right end, 9 orders, so that nobody has more.
  const upper = page.getByTestId('line-frequency-1');
  await upper.scrollIntoViewIfNeeded();
  const box = await upper.boundingBox();
  const at = (value) => box.x + 12 + (box.width - 24) * value / 1000;
  const middle = box.y + box.height / 2;
  await page.mouse.move(at(Number(await upper.inputValue())), middle);
  await page.mouse.down();
  await page.mouse.move(at(850), middle, { steps: 4 });
  await page.mouse.move(at(1000), middle, { steps: 4 });
  // It counts at once, and is no step yet.
  await expect(counts(page, 'frequency')).toHaveText(['3', '6', '0']);
  await expect(page.getByTestId('score-cuts')).toHaveValue('quantiles');
  await page.mouse.up();
  await expect(page.getByTestId('score-cuts')).toHaveValue('own');
  await expect(edge(page, 'frequency', 1)).toHaveValue('9');
  await expect(counts(page, 'frequency')).toHaveText(['3', '6', '0']);
  await app.settled();
  await expect(counts(page, 'frequency')).toHaveText(['3', '6', '0']);

  // Revenue by typing: up to 45 are 10, 20, 30, 40.
  await edge(page, 'monetary', 0).fill('45');
  await edge(page, 'monetary', 0).press('Enter');
  await expect(counts(page, 'monetary')).toHaveText(['4', '2', '3']);
  await edge(page, 'monetary', 0).fill('70');
  await edge(page, 'monetary', 0).press('Enter');
  await expect(edge(page, 'monetary', 0)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByTestId('bands-monetary')).toContainText('Each threshold must be above the one before');
  await edge(page, 'monetary', 0).press('Escape');
  await expect(counts(page, 'monetary')).toHaveText(['4', '2', '3']);
  expect(await app.accessibility()).toEqual([]);

  await app.showScreen('segments/rules');
  await expect(page.getByTestId('segment-rules')).toContainText('Scores 1 to 3 by own thresholds');
  await app.showScreen('segments/map');
  await page.getByTestId('score-back').click();
  await expect(page.getByTestId('score-cuts')).toHaveValue('quantiles');
  await expect(counts(page, 'monetary')).toHaveText(['3', '3', '3']);
  await page.getByTestId('score-cuts').selectOption('breaks');
  await expect(counts(page, 'monetary')).toHaveText(['3', '3', '3']);
});

test('groups say why their scores stay five; on a phone everything is within reach', async ({ app }) => {
  await openMap(app);
  const { page } = app;
  await app.showScreen('segments/rules');
  await page.getByTestId('new-scheme-rfm11').click();
  await expect(page).toHaveURL(/scheme=\d+/);
  await page.getByTestId('tab-map').click();
  await expect(page.getByTestId('score-fixed')).toContainText('defined by scores from 1 to 5');
  await expect(page.getByTestId('score-parts')).toHaveCount(0);
  await expect(page.getByTestId('score-cuts')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByTestId('count-recency-5')).toHaveText('2');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByTestId('line-monetary-3').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('score-cuts')).toHaveValue('own');
  expect(await app.accessibility()).toEqual([]);
});
