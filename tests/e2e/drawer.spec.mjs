// The drawer for details: where it stands, how it is left, and explanations as a tree, down to rows or to an assumption.
import { expect, file, test } from './rapport.mjs';

/** Identities in a document that holds nothing but the example of the budget. */
const [RETENTION] = [6];
const CUSTOMERS = `lever-${RETENTION}-1`;

const drawer = (app) => app.page.getByTestId('drawer');
const help = (app) => app.page.getByTestId('help');
const box = (locator) => locator.evaluate((element) => {
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  return { left, right, top, bottom, width, height };
});

/** A line of an explanation by its name, without what is unfolded below it. */
const line = (app, name) => help(app).locator('.tree-row', { has: app.page.getByText(name, { exact: true }) }).first();
const toggle = (app, name) => app.page.getByRole('button', { name: `Show what goes into ${name}`, exact: true });

/** The exact value of a line. */
async function value(app, name) {
  return Number(await line(app, name).locator('data').first().getAttribute('value'));
}

async function exact(app, testid) {
  return Number(await app.page.getByTestId(testid).locator('data').first().getAttribute('value'));
}

async function openSample(app, screen = 'kpis') {
  await app.open('/', '#/kpis');
  await app.page.getByTestId('try-sample').click();
  await expect(app.page.getByTestId('export-results')).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
  await app.showScreen(screen);
  await app.settled();
}

test('it stands beside the page, follows what is asked, and gives the focus back', async ({ app }) => {
  await openSample(app);
  const orders = app.page.getByTestId('figure-Orders');
  await orders.focus();
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('complementary', { name: 'How this is computed' })).toBeVisible();
  await expect(app.page.getByRole('heading', { name: 'How this is computed' })).toBeFocused();
  await expect(app.page.getByTestId('drawer-back')).toHaveCount(0);
  await app.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  const [page, beside, bar] = [await box(app.page.locator('main')), await box(drawer(app)), await box(app.page.locator('.bar'))];
  expect(beside.width).toBe(400);
  expect(page.right).toBeLessThanOrEqual(beside.left);
  expect(beside.top).toBeGreaterThanOrEqual(bar.bottom);
  expect(beside.bottom).toBe(900);
  expect(await app.accessibility()).toEqual([]);

  // The page stays usable, and what is asked next takes the place of what was asked before.
  await app.page.getByTestId('figure-AverageOrderValue').click();
  await expect(help(app).getByTestId('help-name')).toHaveText('Average order value');
  await expect(app.page.getByTestId('drawer-back')).toHaveCount(0);
  // Further down the page it is still in sight.
  await app.page.mouse.move(300, 500);
  await app.page.mouse.wheel(0, 400);
  await expect.poll(async () => (await box(drawer(app))).bottom).toBe(900);
  await app.page.keyboard.press('Escape');
  await expect(drawer(app)).toHaveCount(0);
  await expect(app.page.getByTestId('figure-AverageOrderValue')).toBeFocused();

  // Whoever has gone back to the page stays there.
  await orders.click();
  await app.page.getByTestId('trend-measure').focus();
  await app.page.keyboard.press('Escape');
  await expect(drawer(app)).toHaveCount(0);
  await expect(app.page.getByTestId('trend-measure')).toBeFocused();
});

test('what is open survives another window and another filter, and its numbers follow', async ({ app }) => {
  await openSample(app);
  await app.page.getByTestId('figure-Orders').click();
  const shown = () => exact(app, 'help-value');
  const all = await shown();
  await app.page.getByTestId('window').selectOption('3');
  await expect.poll(shown).toBeLessThan(all);
  await expect.poll(() => exact(app, 'figure-Orders')).toBe(await shown());
  const quarter = await shown();
  await app.page.evaluate(() => { location.hash = `${location.hash}&tier=high_value`; });
  await expect.poll(shown).toBeLessThan(quarter);
  await expect.poll(() => exact(app, 'figure-Orders')).toBe(await shown());
  await expect(help(app)).toContainText('High value');
  // It stays on another screen, too.
  await app.showScreen('segments');
  await expect(help(app).getByTestId('help-name')).toHaveText('Orders');
});

test('between a phone and a desk it lies over the page; on paper it is not there', async ({ app }) => {
  await openSample(app);
  await app.page.setViewportSize({ width: 1000, height: 700 });
  await app.settled();
  const before = await box(app.page.locator('main'));
  await app.page.getByTestId('figure-Orders').click();
  await app.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  const beside = await box(drawer(app));
  expect([beside.width, beside.right, beside.bottom]).toEqual([400, 1000, 700]);
  expect((await box(app.page.locator('main'))).width).toBe(before.width);
  expect(beside.top).toBe((await box(app.page.locator('.bar'))).bottom);
  await app.page.emulateMedia({ media: 'print' });
  await expect(drawer(app)).toBeHidden();
});

test('on a smaller desk the rail folds to its icons beside it', async ({ app }) => {
  await openSample(app);
  await app.page.setViewportSize({ width: 1280, height: 720 });
  const rail = app.page.getByRole('navigation').first();
  expect((await box(rail)).width).toBe(208);
  await app.page.getByTestId('figure-Orders').click();
  expect((await box(rail)).width).toBe(56);
  // 1280 less the icons and the drawer.
  expect((await box(app.page.locator('main'))).width).toBe(824);
  // They keep their names.
  await app.page.getByRole('link', { name: 'Segments' }).click();
  await expect(app.page).toHaveURL(/#\/segments/);
  await app.page.getByTestId('drawer-close').click();
  expect((await box(rail)).width).toBe(208);
});

test('the ratio opens to benefit and budget, each to its inputs, each to an assumption with its source', async ({ app }) => {
  await app.open('/', '#/budget');
  await app.adopt('budget');
  await app.page.getByTestId('ratio').click();
  // The source's example: 8,380,000 ÷ 2,793,333.33.
  expect(await value(app, 'Gross benefit')).toBe(8_380_000);
  expect(await value(app, 'Total budget')).toBe(2_793_333.33);
  await expect(help(app).getByTestId('tree-line')).toHaveCount(2);

  // By keyboard, down to the levers: 5,000,000 + 3,000,000 of revenue, 180,000 + 200,000 saved.
  await toggle(app, 'Gross benefit').focus();
  await app.page.keyboard.press('Enter');
  expect(await value(app, 'Cost saved')).toBe(380_000);
  await toggle(app, 'Extra revenue after overlap and margin').click();
  await toggle(app, 'Extra revenue').click();
  await expect(help(app).locator('data[value="5000000"]')).toHaveCount(1);
  await expect(help(app).locator('data[value="3000000"]')).toHaveCount(1);

  // The budget opens to its total and its five lines: 30, 20, 20, 10 and 20 per cent of it.
  await toggle(app, 'Total budget').click();
  for (const amount of [837_999.999, 558_666.666, 279_333.333]) {
    const found = await help(app).locator('data').evaluateAll((all) => all.map((data) => Number(data.value)));
    expect(found.some((one) => Math.abs(one - amount) < 0.011), `${amount}`).toBe(true);
  }
  expect(await app.accessibility()).toEqual([]);

  // While a number of the base moves, what is unfolded stays so, and follows.
  await app.page.getByTestId(`lever-open-${RETENTION}`).click();
  await app.page.getByTestId(`assume-${CUSTOMERS}`).first().fill('200000');
  await app.page.getByTestId(`assume-${CUSTOMERS}`).first().press('Enter');
  await expect.poll(() => value(app, 'Gross benefit')).toBe(13_380_000);
  await expect(help(app).locator('data[value="10000000"]')).toHaveCount(1);
});

test('a lever leads to its factors, and a factor to what it rests on; Back returns', async ({ app }) => {
  await app.open('/', '#/budget');
  await app.adopt('budget');
  await app.page.getByTestId(`benefit-${RETENTION}`).click();
  // 100,000 customers × 5 percentage points × 1,000 a year.
  await expect(help(app).getByTestId('help-numbers')).toContainText(/100,000 × 5 .* × .*1,000.* = .*5,000,000/);
  const lever = await help(app).getByTestId('help-name').textContent();
  await help(app).getByTestId('tree-open').first().click();
  await expect(app.page.getByRole('heading', { name: 'How this is computed' })).toBeFocused();
  await expect(help(app).getByTestId('help-value')).toHaveText('100,000');
  await expect(help(app)).toContainText('declared');
  await expect(help(app)).toContainText('Annual strategy report, worked example');
  // Where it can be changed is this screen; from another one a link leads here.
  await expect(help(app).getByTestId('help-place')).toHaveCount(0);
  await app.showScreen('plan');
  await expect(help(app).getByTestId('help-place')).toHaveAttribute('href', /#\/budget/);
  await app.showScreen('budget');
  await app.page.getByTestId('drawer-back').focus();
  await app.page.keyboard.press('Enter');
  await expect(help(app).getByTestId('help-name')).toHaveText(lever);
  await expect(app.page.getByTestId('drawer-back')).toHaveCount(0);
  await app.page.getByTestId('drawer-close').click();
  await expect(app.page.getByTestId(`benefit-${RETENTION}`)).toBeFocused();
});

test('an example says so wherever its numbers are explained', async ({ app }) => {
  await app.open('/', '#/budget');
  await app.page.getByTestId('adopt-budget-annual').click();
  await app.page.getByTestId(`benefit-${RETENTION}`).click();
  await expect(help(app)).toContainText('Example of a template, not your own figure');
  await help(app).getByTestId('tree-open').first().click();
  await expect(help(app)).toContainText('Example of a template, not your own figure');
  // So do the goals, until somebody takes them over.
  await app.showScreen('kpis');
  await app.page.getByTestId('adopt-goals-annual').click();
  await app.page.getByTestId('actual-retention').click();
  await expect(line(app, 'Target')).toContainText('Example of a template, not your own figure');
  await app.page.getByTestId('own-goals').click();
  await expect(line(app, 'Target')).toContainText('Typed in by you');
});

// Five orders of two customers over more than a year, four of them in the last; a sixth row has no day that there is.
const ORDERS = 'order_id,customer_id,order_date,amount\n1,A,2023-01-10,10\n2,A,2023-06-10,20\n3,A,2023-07-10,20\n4,B,2023-08-20,30\n5,B,2024-03-31,40\n6,B,2024-02-31,50\n';

test('the goal score leads to a KPI, that to its figure, and that to the rows of the files', async ({ app }) => {
  await app.open('/', '#/kpis');
  await app.importFiles(file('few-orders.csv', ORDERS));
  await app.adopt('goals');
  await app.showScreen('kpis');
  await expect(app.page.getByTestId('actual-repeat_purchase_rate').locator('data')).toBeVisible({ timeout: 30_000 });
  await app.settled();
  await app.page.getByTestId('actual-repeat_purchase_rate').click();
  await help(app).getByRole('button', { name: 'Weight', exact: true }).click();
  await expect(help(app).getByTestId('help-name')).toHaveText('Goal score');
  await help(app).getByRole('button', { name: 'Repeat-purchase rate', exact: true }).click();
  await help(app).getByRole('button', { name: 'Actual', exact: true }).click();
  // Both customers ordered twice.
  await expect(help(app).getByTestId('help-numbers')).toContainText('2 ÷ 2');
  await help(app).getByTestId('help-list').getByRole('button', { name: 'Orders', exact: true }).click();
  await expect(help(app).getByTestId('help-name')).toHaveText('Orders');
  const rows = line(app, 'few-orders.csv');
  await expect(rows).toContainText('5 rows');
  await expect(rows).toContainText('of 6 rows in the file');
  await expect(rows).toContainText('1 refused');
  await help(app).getByTestId('help-place').click();
  await expect(app.page.getByTestId('refused').first()).toBeVisible();
  for (let left = 4; left; left -= 1) await app.page.getByTestId('drawer-back').click();
  await expect(help(app).getByTestId('help-name')).toHaveText(/Repeat-purchase rate/);
  await expect(app.page.getByTestId('drawer-back')).toHaveCount(0);
});

test('a segment is explained by its rule and its numbers', async ({ app }) => {
  await openSample(app, 'segments');
  const row = app.page.getByTestId('segment-table').getByRole('row', { name: /High value/ });
  const customers = Number(await row.locator('data').first().getAttribute('value'));
  await row.getByRole('button').nth(1).click();
  await expect(help(app).getByTestId('help-name')).toHaveText('High value');
  expect(await exact(app, 'help-value')).toBe(customers);
  await help(app).getByRole('button', { name: 'Value tiers', exact: true }).click();
  await expect(help(app)).toContainText('1. High value');
  // The rules ask for scores, which are explained themselves.
  await help(app).getByRole('button', { name: 'Scores from 1 to 5', exact: true }).click();
  await expect(help(app).getByTestId('help-name')).toHaveText('Scores from 1 to 5');
  await expect(help(app)).toContainText('at 80% of the customers');
});

test.describe('on a phone, in Chinese', () => {
  test.use({ visitor: { locale: 'zh-CN', viewport: { width: 390, height: 844 } } });

  test('a sheet takes at most two thirds of the height and closes as a dialog does', async ({ app }) => {
    await openSample(app);
    const orders = app.page.getByTestId('figure-AverageOrderValue');
    await orders.click();
    const sheet = app.page.getByRole('dialog', { name: '计算方法' });
    await expect(sheet).toBeVisible();
    await expect(help(app).getByTestId('help-name')).toHaveText('客单价');
    await app.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
    const [found, wide] = [await box(sheet), await app.page.evaluate(() => document.documentElement.scrollWidth)];
    expect(found.height).toBeLessThanOrEqual(844 * 2 / 3 + 1);
    expect([found.left, found.right, found.bottom, wide]).toEqual([0, 390, 844, 390]);
    expect(await app.accessibility()).toEqual([]);
    // What it is made of opens in the same sheet.
    await help(app).getByTestId('tree-open').first().click();
    await app.page.getByTestId('drawer-back').click();
    await expect(help(app).getByTestId('help-name')).toHaveText('客单价');
    await app.page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(orders).toBeFocused();
    // A touch of the scrim closes it, too.
    await orders.click();
    await expect(sheet).toBeVisible();
    await app.page.mouse.click(195, 60);
    await expect(sheet).toHaveCount(0);
  });
});
