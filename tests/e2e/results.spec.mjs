// The Segments screen and the results file: what is on screen is what is written, and both are right.
import { expect, sharedData, test } from './rapport.mjs';

async function open(app, file, name) {
  await app.choose(file);
  await expect(app.page.getByTestId('open-file')).toContainText(name, { timeout: 30_000 });
  await app.showScreen('segments');
  await expect(app.page.getByTestId('segment-table')).toBeVisible({ timeout: 30_000 });
  await app.settled();
}

async function openSample(app) {
  await app.open('/', '#/segments');
  await app.page.getByTestId('segments-empty').getByTestId('try-sample').click();
  await expect(app.page.getByTestId('open-file')).toContainText('Sample', { timeout: 30_000 });
  await app.showScreen('segments');
  await expect(app.page.getByTestId('segment-table')).toBeVisible({ timeout: 30_000 });
  await app.settled();
}

const kpi = (results, key) => results.kpis.find((row) => row.key === key);
const segment = (results, key) => results.segments.find((row) => row.key === key);

test('CDNOW: the results file holds the published figures and fits its schema', async ({ app }) => {
  const file = sharedData('cdnow', 'cdnow_sample_transactions.csv');
  await app.open();
  await open(app, file, 'cdnow_sample_transactions.csv');
  const results = await app.results();
  expect(kpi(results, 'customers').value).toBe(2357);
  expect(kpi(results, 'orders').value).toBe(6919);
  expect(kpi(results, 'revenue').value).toBe(244091.94);
  expect(kpi(results, 'revenue').value_minor).toBe(24409194);
  expect(kpi(results, 'average_order_value').value).toBeCloseTo(35.2784997832, 9);
  expect(kpi(results, 'repeat_purchase_rate').value).toBeCloseTo(0.488756894357, 11);
  expect(kpi(results, 'gini').value).toBeCloseTo(0.630917117016, 11);
  expect(kpi(results, 'csat')).toMatchObject({ value: null, missing: { reason: 'column_absent', column: 'rating' } });
  expect(results.basis).toMatchObject({ as_of: '1998-06-30', files: [{ rows_in: 6919, rows_kept: 6919, rows_refused: 0 }] });
  expect(results.cohorts[0]).toEqual({ cohort: '1997-01', months_since: 0, customers: 781, retention: 1, partial: false });

  // The same numbers stand in the table.
  const rows = await app.table('segment-table');
  const shown = rows.slice(1, 5).map((row) => Number(row[1].value));
  expect(shown).toEqual(['high_value', 'potential', 'general', 'lost'].map((key) => segment(results, key).customers));
  expect(shown.reduce((sum, n) => sum + n)).toBe(2357);
  expect(Number(rows[5][1].value)).toBe(2357);
});

test('an export asked for while figures are on their way waits for them', async ({ app }) => {
  const file = sharedData('cdnow', 'cdnow_sample_transactions.csv');
  await app.open();
  await open(app, file, 'cdnow_sample_transactions.csv');
  const waiting = app.page.waitForEvent('download');
  await app.page.evaluate(() => {
    const day = document.querySelector('[data-testid="as-of"]');
    day.value = '1997-12-31';
    day.dispatchEvent(new Event('change', { bubbles: true }));
    return new Promise((resolve) => setTimeout(() => {
      document.querySelector('[data-testid="export-results"]').click();
      resolve();
    }));
  });
  expect((await waiting).suggestedFilename()).toBe('rapport-results-1997-12-31.json');
});

test('plan and scenarios are exported without a file', async ({ app }) => {
  await app.open('/', '#/budget');
  await app.adopt('budget');
  const waiting = app.page.waitForEvent('download');
  await app.page.getByTestId('export-results').click();
  expect((await waiting).suggestedFilename()).toBe('rapport-results.json');
});

test('a segment filters everything and keeps the focus', async ({ app }) => {
  await openSample(app);
  const { page } = app;
  const all = await app.results();
  const button = page.getByTestId('segment-lost');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(button).toBeFocused();
  await expect(page.getByTestId('segments-title')).toContainText('Lost customers are');
  await app.settled();
  const lost = await app.results();
  expect(lost.basis.filter.segment).toBe('tiers.lost');
  expect(kpi(lost, 'customers').value).toBe(segment(all, 'lost').customers);
  expect(lost.segments).toEqual(all.segments);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('a bar filters by its channel, and a second click lifts it', async ({ app }) => {
  await openSample(app);
  const { page } = app;
  const bar = page.getByTestId('channels').locator('[data-key="Store"]');
  await bar.click();
  await expect(page.getByTestId('clear-filter')).toContainText('Store');
  await app.settled();
  const store = await app.results();
  expect(store.basis.filter.channel).toBe('Store');
  await page.getByTestId('channels').locator('[data-key="Store"]').click();
  await expect(page.getByTestId('clear-filter')).toHaveCount(0);
});

test('targets and the days of the lost can be edited, warn and undo', async ({ app }) => {
  await openSample(app);
  const { page } = app;
  await app.showScreen('segments/rules');
  const field = page.getByTestId('target-customers-high_value');
  await field.fill('15');
  await field.press('Enter');
  await expect(page.getByTestId('target-sum-customers')).toContainText('105');
  await expect(page.getByText('Targets sum to 105.0%, not 100%.')).toBeVisible();
  await app.settled();
  expect((await app.results()).segment_schemes[0].customer_target_sum).toBeCloseTo(1.05, 9);
  await field.fill('120');
  await field.press('Enter');
  await expect(page.getByTestId('segment-rules').getByRole('alert')).toContainText('0% to 100%');
  await field.press('Escape');
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('target-sum-customers')).toContainText('100');

  const before = segment(await app.results(), 'lost').customers;
  const slider = page.getByTestId('lost-after-slider');
  await slider.focus();
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('PageUp');
  await app.settled();
  const results = await app.results();
  expect(results.segment_schemes[0].lost_after_days).toBeGreaterThan(180);
  expect(segment(results, 'lost').customers).toBeLessThan(before);
  await page.getByTestId('lost-after').fill('90');
  await page.getByTestId('lost-after').press('Enter');
  await expect(slider).toHaveValue('90');
});

for (const colorScheme of ['light', 'dark']) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ visitor: { locale: 'en-GB', viewport: { width: 1440, height: 900 }, colorScheme } });
    test('the screen has no violation of WCAG 2.2 AA', async ({ app }) => {
      await app.open('/', '#/segments');
      expect(await app.accessibility()).toEqual([]);
      await openSample(app);
      expect(await app.accessibility()).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ visitor: { locale: 'en-GB', viewport: { width: 390, height: 844 } } });
  test('nothing is wider than the screen', async ({ app }) => {
    await openSample(app);
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
