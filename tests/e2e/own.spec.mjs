// True of this business: what a file does not say is asked once or told, and the reader's own numbers go into the budget.
import { expect, file, test } from './rapport.mjs';

/** Fourteen months of two customers, from the middle of a month to the middle of another. */
const MONTHS = ['2023-01-16', '2023-02-10', '2023-03-05', '2023-04-20', '2023-05-11', '2023-06-02', '2023-07-19', '2023-08-08',
  '2023-09-27', '2023-10-14', '2023-11-30', '2023-12-12', '2024-01-09', '2024-02-15'];
const ORDERS = `customer_id,order_date,order_id,amount\n${MONTHS.map((day, at) =>
  `K1,${day},A${at},20.00\nK${2 + at % 3},${day},B${at},10.00\n`).join('')}`;
const SURVEY = 'response_id,customer_id,survey_date,nps,csat\n'
  + 'R1,K1,2024-01-15,10,5\nR2,K1,2024-03-15,9,4\nR3,K2,2024-03-01,3,2\nR4,K4,2024-03-05,8,5\nR5,,2024-03-25,0,1\n'
  + 'R6,K2,2024-02-10,10,3\n';

async function opened(app) {
  await app.open();
  await app.choose(file('orders.csv', ORDERS));
  await expect(app.page.getByTestId('page-title')).toContainText('4 customers', { timeout: 30_000 });
}

test('a file without a currency is asked about once, by keyboard, and undo takes the answer back', async ({ app }) => {
  await opened(app);
  const { page } = app;
  const question = page.getByTestId('currency-question');
  await expect(question).toContainText('No file says which currency the amounts are in.');
  await expect(page.getByTestId('page-title')).toContainText('bought for 420 in');
  expect(await app.accessibility()).toEqual([]);
  await page.getByTestId('currency-answer').focus();
  await page.keyboard.type('CHF');
  await expect(page.getByTestId('currency-outcome')).toHaveText(/^420 becomes CHF.420\.$/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(page.getByTestId('page-title')).toContainText(/CHF.420/);
  await page.getByTestId('undo').click();
  await expect(question).toBeVisible();
  // Whoever wants no sign is not asked again, on the Data screen neither, and neither after a reload.
  await page.getByTestId('currency-without').click();
  await expect(question).toHaveCount(0);
  await app.showScreen('data');
  await expect(page.getByTestId('open-file')).toContainText('orders.csv');
  await expect(question).toHaveCount(0);
  await page.reload();
  await app.ready();
  await app.choose(file('orders.csv', ORDERS));
  await app.showScreen('overview');
  await expect(page.getByTestId('page-title')).toContainText('bought for 420 in', { timeout: 30_000 });
  await expect(question).toHaveCount(0);
});

test('incomplete months are left out by a switch that is in the address, and the first month says what it cannot tell', async ({ app }) => {
  await opened(app);
  const { page } = app;
  await app.showScreen('kpis');
  const marks = page.getByTestId('trend').locator('.chart-mark');
  await expect(marks).toHaveCount(14);
  await page.getByTestId('trend-measure').selectOption('new');
  await expect(page.getByTestId('first-month')).toContainText('The data begin in Jan 2023');
  // K1, K2 and the third and fourth came in January, February and March; what January had is not known.
  await expect(page.getByTestId('trend-say')).toContainText('New customers fell from 1 in Feb 2023 to 0 in Jan 2024');
  await page.getByTestId('trend-measure').selectOption('revenue');
  await page.getByTestId('whole-months').check();
  await expect(page).toHaveURL(/months=whole/);
  await expect(marks).toHaveCount(12);
  await expect(page.getByTestId('computed').locator('..')).toBeVisible();
  await expect(page.locator('.month-notes')).toContainText('2 incomplete months are left out.');
  // Figures of the window do not change with it.
  await expect(page.getByTestId('figure-Orders')).toHaveText('28');
  await app.showScreen('overview?months=whole');
  await expect(page.locator('.month-notes')).toContainText('left out');
  await page.getByTestId('whole-months').focus();
  await page.keyboard.press('Space');
  await expect(page).not.toHaveURL(/months=whole/);
});

test('a survey alone has its figures, with the days of its answers', async ({ app }) => {
  await app.open();
  const { page } = app;
  await app.choose(file('survey.csv', SURVEY));
  await expect(page.getByTestId('table-kind')).toHaveText('Survey answers', { timeout: 30_000 });
  await app.showScreen('kpis');
  const value = (key) => page.getByTestId(`figure-${key}`).locator('data').getAttribute('value').then(Number);
  // 3 promoters and 2 detractors of 6; 20 points of 6 ratings.
  await expect.poll(() => value('Nps')).toBeCloseTo(100 / 6, 9);
  expect(await value('Csat')).toBeCloseTo(20 / 6, 9);
  await expect(page.getByTestId('figure-Revenue')).toHaveText('–');
  await page.getByTestId('window').selectOption('3');
  await expect(page.getByTestId('as-of')).toHaveValue('2024-03-25');
  await app.showScreen('overview');
  await expect(page.getByTestId('figure-card-Nps')).toBeVisible();
  await expect(page.getByTestId('page-title')).toContainText('3.33');
  await app.settled();
  const { kpis } = await app.results();
  expect(kpis.find((kpi) => kpi.key === 'revenue').value).toBe(null);
  expect(kpis.find((kpi) => kpi.key === 'csat').value).toBeCloseTo(20 / 6, 9);
});

test('the budget takes the numbers of the data in one step, and one undo brings its own back', async ({ app }) => {
  await opened(app);
  const { page } = app;
  await app.adopt('budget');
  await app.showScreen('overview');
  await expect(page.getByTestId('next-numbers')).toContainText('4 customers');
  await app.showScreen('budget');
  const offer = page.getByTestId('own-numbers');
  // 420 of 4 customers in 396 days: 96.85 a year of 365.25 days.
  await expect(offer).toContainText('4 customers, ¥96.85 each a year');
  await page.getByTestId('take-own-numbers').click();
  await expect(offer).toHaveCount(0);
  const project = async () => (await app.results()).assumptions ?? [];
  await project();
  await page.getByTestId('undo').click();
  await expect(offer).toBeVisible();
  // A filter says that the numbers are not those of everybody.
  await app.showScreen('budget?seg=lost');
  await expect(offer).toHaveCount(0);
});

test.describe('in Chinese', () => {
  test.use({ visitor: { locale: 'zh-CN', viewport: { width: 1440, height: 900 } } });

  test('the sample speaks the language of the reader, with every figure', async ({ app }) => {
    await app.open();
    const { page } = app;
    await page.getByTestId('try-sample').click();
    await expect(page.getByTestId('page-title')).toContainText('满意度', { timeout: 30_000 });
    await app.showScreen('segments');
    await expect(page.getByTestId('channels-panel')).toContainText('线上商城', { timeout: 30_000 });
    const bars = page.getByTestId('categories-panel').locator('.chart-mark');
    await expect(bars).toHaveCount(7);
    const names = await bars.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')).join(' '));
    expect(names).toContain('母婴');
    expect(names).not.toContain('Baby');
    await app.showScreen('kpis');
    for (const key of ['AnsweredWithin2h', 'ClosedWithin24h', 'Spend', 'SpendPerCustomer', 'SpendShare']) {
      await expect(page.getByTestId(`figure-${key}`)).toContainText(/\d/);
    }
  });
});
