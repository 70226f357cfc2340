import { expect, sharedData, test } from './rapport.mjs';

/** The exact values of the published CDNOW sample, computed from its file by other means. */
const CDNOW = {
  Customers: 2357,
  Orders: 6919,
  AverageOrderValue: 35.27849978320567,
  RevenuePerCustomer: 103.56043275350021,
  RepeatPurchaseRate: 0.4887568943572338,
};

/** The exact value of a figure on screen. */
async function figure(app, key) {
  return Number(await app.page.getByTestId(`figure-${key}`).locator('data').getAttribute('value'));
}

/** Waits until the rows are there and opens the screen. */
async function loaded(app) {
  await expect(app.page.getByTestId('export-results')).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
  await app.showScreen('kpis');
  await expect(app.page.getByTestId('figure-Orders').locator('data')).toBeVisible({ timeout: 30_000 });
  await app.settled();
}

async function openWithSample(app) {
  await app.open('/', '#/kpis');
  await app.page.getByTestId('try-sample').click();
  await loaded(app);
}

/** Types into a field and leaves it. */
async function type(app, testid, text) {
  const field = app.page.getByTestId(testid);
  await field.fill(text);
  await field.press('Enter');
}

test('the figures of CDNOW are those of the reference', async ({ app }) => {
  const file = sharedData('cdnow', 'cdnow_sample_transactions.csv');
  await app.open('/', '#/kpis');
  await app.choose(file);
  await loaded(app);
  for (const [key, value] of Object.entries(CDNOW)) {
    expect.soft(await figure(app, key), key).toBeCloseTo(value, 9);
  }
  // No file says who is satisfied: a dash with the reason, never 0.
  await expect(app.page.getByTestId('figure-Csat')).toHaveText('–');
  await expect(app.page.getByTestId('absent-figures').locator('li', { has: app.page.getByTestId('figure-Csat') }))
    .toContainText('Needs ratings of satisfaction, in a survey, in tickets or beside the orders; your file has none.');
});

test('every figure of the sample is there and follows the window', async ({ app }) => {
  await openWithSample(app);
  // Over all time there is no period before; the Overview says that it compares only where it does.
  await app.showScreen('overview');
  const sub = app.page.locator('.page-sub').first();
  await expect(sub).toContainText('Goal score');
  await expect(sub).not.toContainText('compared');
  await app.page.getByTestId('window').selectOption('12');
  await expect(sub).toContainText('compared with 1 Jan 2023 to 31 Dec 2023');
  // The comparison is a choice, and it is in the address.
  await app.page.getByTestId('window').selectOption('3');
  await expect(sub).toContainText('compared with 1 Jul 2024 to 30 Sep 2024');
  await app.page.getByTestId('compare').selectOption('last_year');
  await expect(sub).toContainText('compared with 1 Oct 2023 to 31 Dec 2023');
  await expect(app.page).toHaveURL(/compare=last_year/);
  await app.page.getByTestId('compare').selectOption('nothing');
  await expect(sub).not.toContainText('compared');
  await app.page.getByTestId('compare').selectOption('previous');
  await app.page.getByTestId('window').selectOption('all');
  await app.showScreen('kpis');
  const cells = app.page.getByTestId('computed').locator('data');
  // All but the three of returns, of which the sample has none.
  await expect(cells).toHaveCount(19);
  const all = await figure(app, 'Orders');
  await app.page.getByTestId('window').selectOption('12');
  await expect.poll(() => figure(app, 'Orders')).toBeLessThan(all);
  await app.settled();
  const cell = app.page.locator('.figure-cell', { has: app.page.getByTestId('figure-Orders') });
  await expect(cell).toContainText(/[+−]\d+\.\d%/);
  const rate = app.page.locator('.figure-cell', { has: app.page.getByTestId('figure-RepeatPurchaseRate') });
  await expect(rate).toContainText(/[+−]\d+\.\d pp/);
});

test('the trend says its numbers and shows every measure', async ({ app }) => {
  await openWithSample(app);
  const marks = app.page.getByTestId('trend').locator('.chart-mark');
  for (const measure of ['orders', 'customers', 'active', 'new', 'retained', 'reactivated', 'lost', 'aov', 'revenue']) {
    await app.page.getByTestId('trend-measure').selectOption(measure);
    await expect(app.page.getByTestId('trend-say')).toContainText(/\d/);
    expect.soft(await marks.count(), measure).toBeGreaterThan(20);
  }
});

test('"How this is computed" opens with Enter, tells the formula with the numbers, and closes with Escape', async ({ app }) => {
  await openWithSample(app);
  const asked = app.page.getByTestId('figure-AverageOrderValue');
  await asked.focus();
  await app.page.keyboard.press('Enter');
  const help = app.page.getByTestId('help');
  await expect(help).toBeVisible();
  await expect(help.getByTestId('help-name')).toHaveText('Average order value');
  await expect(help.getByTestId('help-numbers')).toContainText('÷');
  const [revenue, orders] = await help.getByTestId('help-inputs').locator('data')
    .evaluateAll((found) => found.map((data) => Number(data.value)));
  expect(revenue / orders).toBeCloseTo(await figure(app, 'AverageOrderValue'), 9);
  expect(await app.accessibility()).toEqual([]);
  await app.page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(asked).toBeFocused();
});

test('every figure and goal explains itself', async ({ app }) => {
  await openWithSample(app);
  const help = app.page.getByTestId('help');
  const figures = await app.page.locator('#main .figure-button').all();
  expect(figures.length).toBeGreaterThan(20);
  for (const one of figures) {
    await one.click();
    await expect(help.getByTestId('help-formula')).toContainText(/\S/);
    await expect(help.getByTestId('help-source')).toContainText(/\S/);
    await app.page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
  }
});

test('typed values give the score of the worked example, and can be taken back', async ({ app }) => {
  await openWithSample(app);
  const values = { retention: '63', repeat_purchase_rate: '34 %', csat: '4.35', nps: '36', participation: '24%' };
  const computed = await app.page.getByTestId('actual-retention').locator('data').getAttribute('value');
  for (const [key, text] of Object.entries(values)) {
    await app.page.getByTestId(`type-in-${key}`).click();
    await type(app, `typed-${key}`, text);
    await expect(app.page.getByTestId(`source-${key}`)).toHaveText('typed in');
  }
  const score = app.page.getByTestId('score').locator('data');
  expect(Number(await score.getAttribute('value'))).toBeCloseTo(0.535, 9);
  await expect(app.page.getByTestId('page-title')).toContainText('Goal score 53.5 of 100');
  await expect(app.page.getByTestId('gap-retention')).toHaveText('+2.0 pp');
  await expect(app.page.getByTestId('gap-nps')).toHaveText('+4 points');
  await expect(app.page.getByTestId('gap-csat')).toHaveText('+0.15');
  await app.page.getByTestId('score').click();
  await expect(app.page.getByTestId('help-numbers')).toContainText('= 53.5');
  await app.page.keyboard.press('Escape');
  await app.page.getByTestId('use-computed-retention').click();
  await expect(app.page.getByTestId('source-retention')).toHaveText('computed · 12 months');
  await expect(app.page.getByTestId('actual-retention').locator('data')).toHaveAttribute('value', computed);
});

test('what makes no sense is refused at its field', async ({ app }) => {
  await app.open('/', '#/kpis');
  await app.adopt('goals');
  const goal = app.page.getByTestId('goal-retention');
  for (const [text, reason] of [['many', 'Type a number'], ['62,5', 'Type a number'], ['640', 'from 0% to 100%'], ['', 'may not be empty']]) {
    await type(app, 'target-retention', text);
    await expect(goal.getByRole('alert')).toContainText(reason);
  }
  await type(app, 'target-retention', '70');
  await expect(goal.getByRole('alert')).toHaveCount(0);
  await expect(app.page.getByTestId('kpi-card-retention')).toContainText('60% → 70%');
  await app.page.getByTestId('undo').click();
  await expect(app.page.getByTestId('target-retention')).toHaveValue('65');
});

// 0.65 in a field of per cent became 0.65 % without a word, and 40 % in a field of points 0.4 points.
test('a typed number that may mean two things is asked about', async ({ app }) => {
  await app.open('/', '#/kpis');
  await app.adopt('goals');
  await type(app, 'target-retention', '0.65');
  const goal = app.page.getByTestId('goal-retention');
  await expect(goal.getByTestId('field-either')).toContainText('0.65% or 65%');
  await goal.getByTestId('mean-high').click();
  await expect(goal.getByTestId('field-either')).toHaveCount(0);
  await expect(app.page.getByTestId('target-retention')).toHaveValue('65');
  await type(app, 'target-nps', '40%');
  await expect(app.page.getByTestId('goal-nps').getByRole('alert')).toContainText('not a per cent');
});

test('a value to hold is told as held or fallen, and its weight is left out', async ({ app }) => {
  await app.open('/', '#/kpis');
  await app.adopt('goals');
  await type(app, 'target-retention', '60');
  await app.page.getByTestId('type-in-retention').click();
  await type(app, 'typed-retention', '55');
  const goal = app.page.getByTestId('goal-retention');
  await expect(goal).toContainText('below the value to hold');
  await expect(app.page.getByTestId('weights')).toContainText('Goals to hold (baseline equals target): 1');
  await type(app, 'typed-retention', '63');
  await expect(goal).toContainText('held');
});

test('weights of 0 leave the panel where it is, without a score', async ({ app }) => {
  await app.open('/', '#/kpis');
  await app.adopt('goals');
  for (const key of ['retention', 'repeat_purchase_rate', 'csat', 'nps', 'participation']) await type(app, `weight-${key}`, '0');
  await expect(app.page.getByTestId('weights')).toContainText('All weights are 0');
  await expect(app.page.getByTestId('score')).toHaveText('–');
});

test('weights of 110 % are said, and scaled with one click', async ({ app }) => {
  await app.open('/', '#/kpis');
  await app.adopt('goals');
  await expect(app.page.getByTestId('rescale-weights')).toHaveCount(0);
  await type(app, 'weight-retention', '40');
  await expect(app.page.getByTestId('weights')).toContainText('110%');
  await expect(app.page.getByTestId('weights')).toContainText('0.909');
  await app.page.getByTestId('rescale-weights').click();
  await expect(app.page.getByTestId('weights')).toContainText('Weights sum to 100%');
  await expect(app.page.getByTestId('weight-retention')).toHaveValue('36.36');
});
