// Settings, the tabs of a screen, the bar of a phone, and the currency that somebody has said.
import { expect, file, test } from './rapport.mjs';

const NONE = 'customer,date,amount\na,2024-03-01,10.00\nb,2024-03-02,20.00\na,2024-03-20,30.50\n';
const POUNDS = 'customer,date,amount\na,2024-03-01,£10.00\nb,2024-03-02,£20.00\na,2024-03-20,£30.50\n';

/** The revenue as it is written on the KPIs screen. */
async function revenue(app) {
  await app.showScreen('kpis');
  await expect(app.page.getByTestId('figure-Revenue').locator('data')).toBeVisible({ timeout: 30_000 });
  return (await app.page.getByTestId('figure-Revenue').locator('data').innerText()).trim();
}

async function open(app, path) {
  await app.choose(path);
  const confirm = app.page.getByTestId('import-confirm');
  const name = path.replace(/.*\//, '');
  await expect(confirm.or(app.page.getByTestId('open-file').filter({ hasText: name })).first()).toBeAttached({ timeout: 30_000 });
  if (await confirm.isVisible()) await confirm.click();
  await expect(app.page.getByTestId('open-file')).toHaveText(new RegExp(name.replace('.', '\\.')));
  await app.settled();
}

test('no sign is shown that nobody has said, and the one that is said stands everywhere', async ({ app }) => {
  const { page } = await app.open();
  await open(app, file('till.csv', NONE));
  expect(await revenue(app)).toBe('60.50');
  await app.showScreen('overview');
  expect(await page.locator('main').innerText()).not.toMatch(/[¥$€£]/);
  await app.showScreen('settings');
  await page.getByTestId('settings-currency').selectOption('CHF');
  expect(await revenue(app)).toMatch(/CHF\s?60\.50/);
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('figure-Revenue').locator('data')).toHaveText('60.50');
});

test('plan and data in two currencies are told, and one click makes them one', async ({ app }) => {
  const { page } = await app.open('/', '#/budget');
  // The example counts in yuan; whoever takes it over, takes that over.
  await page.getByTestId('adopt-budget-annual').click();
  await page.getByTestId('own-budget').click();
  await expect(page.getByTestId('budget-title')).toContainText('¥');
  await open(app, file('pounds.csv', POUNDS));
  await app.showScreen('budget');
  await expect(page.getByTestId('two-currencies')).toContainText('The plan is in CNY, the open data are in GBP.');
  expect(await app.accessibility()).toEqual([]);
  await page.getByTestId('one-currency').click();
  await expect(page.getByTestId('two-currencies')).toHaveCount(0);
  await expect(page.getByTestId('budget-title')).toContainText('£');
});

test('an example that is taken over beside data is in their currency', async ({ app }) => {
  const { page } = await app.open();
  await open(app, file('pounds.csv', POUNDS));
  await app.showScreen('budget');
  await page.getByTestId('adopt-budget-annual').click();
  await page.getByTestId('own-budget').click();
  await expect(page.getByTestId('budget-title')).toContainText('£');
  await expect(page.getByTestId('two-currencies')).toHaveCount(0);
});

test('an example that was removed beside the sample stays away when the file is read anew', async ({ app }) => {
  const { page } = await app.open();
  await page.getByTestId('try-sample').first().click();
  await expect(page.getByTestId('open-file')).toContainText('Sample data', { timeout: 30_000 });
  await app.showScreen('plan');
  await page.getByTestId('remove-plan').click();
  await expect(page.getByTestId('part-empty-plan')).toBeVisible();
  await expect(page.locator('#main')).toBeFocused();
  await app.showScreen('data');
  await page.getByTestId('returns').selectOption('2');
  await app.settled();
  await app.showScreen('plan');
  await expect(page.getByTestId('part-empty-plan')).toBeVisible();
});

test('a tab has its address, its name in the window and its way back', async ({ app }) => {
  const { page } = await app.open('/', '#/segments');
  await app.importFiles(file('till.csv', NONE));
  await expect(page).toHaveTitle('Segments · Rapport');
  await page.getByTestId('tab-rules').click();
  await expect(page).toHaveURL(/#\/segments\/rules/);
  await expect(page.getByTestId('tab-rules')).toHaveAttribute('aria-current', 'true');
  await expect(page.getByTestId('segment-rules')).toBeVisible();
  await page.goBack();
  await expect(page.getByTestId('segment-table')).toBeVisible();
  await page.getByTestId('nav-settings').click();
  await expect(page).toHaveTitle('Settings · Rapport');
  await page.getByTestId('settings-language').selectOption('zh-Hans');
  await expect(page).toHaveTitle('设置 · Rapport');
});

test('the rows that were refused are counted at their tab', async ({ app }) => {
  const { page } = await app.open();
  await open(app, file('bad.csv', `${NONE}c,2024-02-31,5.00\n`));
  await app.showScreen('data');
  await expect(page.getByTestId('tab-problems')).toContainText('1');
  await page.getByTestId('tab-problems').click();
  await expect(page.getByTestId('refused-table')).toContainText('2024-02-31');
});

test.describe('on a phone', () => {
  test.use({ visitor: { locale: 'en-GB', viewport: { width: 390, height: 844 } } });

  test('the bar is one line and opens to everything that can be chosen', async ({ app }) => {
    const { page } = await app.open();
    await open(app, file('till.csv', NONE));
    const bar = page.locator('.bar');
    expect((await bar.boundingBox()).height).toBeLessThan(60);
    await expect(page.getByTestId('as-of')).toBeHidden();
    await page.getByTestId('bar-toggle').click();
    await expect(page.getByTestId('as-of')).toBeVisible();
    await page.getByTestId('window').selectOption('3');
    await expect(page).toHaveURL(/window=3m/);
    expect(await app.accessibility()).toEqual([]);
    await page.getByTestId('bar-toggle').click();
    await expect(page.getByTestId('as-of')).toBeHidden();
  });

  test('every screen can be reached, five at once and the others behind More', async ({ app }) => {
    const { page } = await app.open();
    for (const screen of ['segments', 'kpis', 'plan', 'overview']) {
      await page.getByTestId(`nav-${screen}`).click();
      await expect(page).toHaveURL(new RegExp(`#/${screen}`));
    }
    for (const screen of ['budget', 'data', 'settings']) {
      await expect(page.getByTestId(`nav-${screen}`)).toBeHidden();
      await page.getByTestId('nav-more').click();
      await expect(page.getByTestId('nav-more')).toHaveAttribute('aria-expanded', 'true');
      expect(await app.accessibility()).toEqual([]);
      await page.getByTestId(`nav-${screen}`).click();
      await expect(page).toHaveURL(new RegExp(`#/${screen}`));
      await expect(page.getByTestId(`nav-${screen}`)).toBeHidden();
    }
  });
});
