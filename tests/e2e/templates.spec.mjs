// Templates: project files beside the program. What each brings, how it goes again, and what happens without one.
import { expect, sharedData, test } from './rapport.mjs';

const PARTS = { goals: 'kpis', budget: 'budget', plan: 'plan/tables' };
/** Each template with the parts it brings and a word of each, by language. */
const TEMPLATES = {
  annual: { goals: ['Participation', '活动参与率'], budget: ['Technology at 30 %', '技术投入占 30%'], plan: ['Set up data and systems', '数据与系统搭建'] },
  terms: { goals: ['Customers at risk won back', '流失风险客户挽回率'], plan: ['Free annual summit', '免费参加年度峰会'] },
  digital: { goals: ['Process automation', '流程自动化率'], plan: ['2 pilot channels live', '2 个试点渠道上线'] },
  service: { goals: ['Referrals, change', '推荐，变化'], budget: ['After-sales service', '售后服务'], plan: ['Perceived price', '价格感知'] },
};

/** Whether a text stands on the screen, as text or in a field. */
const says = (page, text) => expect.poll(() => page.evaluate((wanted) => {
  const fields = [...document.querySelectorAll('main input, main textarea')].map((field) => field.value);
  return document.querySelector('main').textContent.includes(wanted) || fields.includes(wanted);
}, text), { message: text });

for (const [slug, parts] of Object.entries(TEMPLATES)) {
  test(`${slug}: each part is taken, follows the language, goes and comes back`, async ({ app }) => {
    const { page } = await app.open('/', '#/kpis');
    for (const [part, [english, chinese]] of Object.entries(parts)) {
      await app.showScreen(PARTS[part]);
      const empty = page.getByTestId(`part-empty-${part}`);
      await empty.getByTestId(`adopt-${part}-${slug}`).click();
      await expect(page.locator('#main')).toBeFocused();
      await expect(page.getByTestId(`example-${part}`)).toBeVisible();
      await says(page, english).toBe(true);
      await page.getByTestId('language').selectOption('zh-Hans');
      await says(page, chinese).toBe(true);
      await says(page, english).toBe(false);
      await page.getByTestId('language').selectOption('en');
      await says(page, english).toBe(true);
      expect(await app.accessibility()).toEqual([]);
      await page.getByTestId(`remove-${part}`).click();
      await expect(empty).toBeVisible();
      await says(page, english).toBe(false);
      await page.getByTestId('undo').click();
      await expect(page.getByTestId(`example-${part}`)).toBeVisible();
      await says(page, english).toBe(true);
      // One step back there was nothing, and one forward it is here again.
      await page.getByTestId('undo').click();
      await expect(empty).toBeVisible();
      await page.getByTestId('redo').click();
      await expect(page.getByTestId(`example-${part}`)).toBeVisible();
    }
    // Nothing of an example speaks of this business.
    await app.showScreen('plan/checks');
    await expect(page.getByTestId('checks').getByTestId('go')).toHaveCount(0);
    await page.reload();
    await app.ready();
    for (const part of Object.keys(parts)) {
      await app.showScreen(PARTS[part]);
      await expect(page.getByTestId(`example-${part}`)).toBeVisible();
    }
  });
}

test('a template comes whole in one step, in the place of what was there, and by the keyboard', async ({ app }) => {
  const { page } = await app.open('/', '#/plan/tables');
  await app.adopt('plan');
  await page.getByTestId('from-template').press('Enter');
  await expect(page.getByTestId('from-template')).toHaveAttribute('aria-expanded', 'true');
  await page.getByTestId('whole-service').press('Enter');
  await says(page, 'Perceived price').toBe(true);
  for (const [part, screen] of Object.entries(PARTS)) {
    await app.showScreen(screen);
    await expect(page.getByTestId(`example-${part}`)).toBeVisible();
  }
  await page.getByTestId('undo').click();
  await says(page, 'Set up data and systems').toBe(true);
  await expect(page.getByTestId('example-plan')).toHaveCount(0);
  await app.showScreen('kpis');
  await expect(page.getByTestId('part-empty-goals')).toBeVisible();
});

test('whoever starts blank is not asked again, and can still choose', async ({ app }) => {
  const { page } = await app.open('/', '#/budget');
  await page.getByTestId('begin-blank-budget').click();
  await expect(page.getByTestId('templates-budget')).toHaveCount(0);
  await app.showScreen('plan');
  await expect(page.getByTestId('templates-plan')).toBeVisible();
  await app.showScreen('budget');
  await page.getByTestId('choose-budget').click();
  await page.getByTestId('adopt-budget-annual').click();
  await expect(page.getByTestId('example-budget')).toBeVisible();
});

test('a template that has not come is named where it is offered, and the others work', async ({ app }) => {
  const { page } = app;
  await page.route('**/templates/digital.en.json*', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.route('**/templates/service.en.json*', (route) => route.fulfill({ body: '{"rapport": 2' }));
  await app.open('/', '#/plan/tables');
  for (const slug of ['digital', 'service']) {
    await expect(page.getByTestId(`adopt-plan-${slug}`)).toBeDisabled();
    await expect(page.locator(`#say-adopt-plan-${slug}`)).toContainText('could not be loaded');
  }
  await page.getByTestId('adopt-plan-terms').click();
  await says(page, 'Free annual summit').toBe(true);
  // In another language it has come.
  await page.getByTestId('remove-plan').click();
  await page.getByTestId('language').selectOption('zh-Hans');
  await expect(page.getByTestId('adopt-plan-digital')).toBeEnabled();
  expect(app.errors.every((error) => error.includes('digital.en.json'))).toBe(true);
  app.errors.length = 0;
});

test('every template is here before a file is chosen, and taking one makes no request', async ({ app }) => {
  const orders = sharedData('cdnow', 'cdnow_sample_transactions.csv');
  const { page } = await app.open();
  await page.waitForLoadState('networkidle');
  const asked = app.requests().filter(({ path }) => path.startsWith('/templates/')).map(({ path }) => path);
  const wanted = Object.keys(TEMPLATES).flatMap((slug) => ['en', 'zh-Hans', 'zh-Hant'].map((tag) => `/templates/${slug}.${tag}.json`));
  expect(asked.sort()).toEqual(wanted.sort());
  await app.importFiles(orders);
  const mark = app.mark();
  await app.showScreen('plan/tables');
  await page.getByTestId('adopt-plan-digital').click();
  await page.getByTestId('language').selectOption('zh-Hant');
  await says(page, '2 個試點通路上線').toBe(true);
  expect(app.requests(mark).map((request) => request.url)).toEqual([]);
});

test('the scheme of a template counts customers, and its KPI the customers of that segment', async ({ app }) => {
  const orders = sharedData('cdnow', 'cdnow_sample_transactions.csv');
  const { page } = await app.open();
  await app.importFiles(orders);
  await app.showScreen('kpis');
  await page.getByTestId('adopt-goals-digital').click();
  await page.getByTestId('own-goals').click();
  await app.settled();
  await says(page, 'Quarterly retention of high-value customers').toBe(true);
  await app.showScreen('segments/rules');
  await says(page, 'Top 20 % by value').toBe(true);
});

test.describe('on a phone', () => {
  test.use({ visitor: { locale: 'zh-TW', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } });

  test('the templates are offered in one column and taken by a tap', async ({ app }) => {
    const { page } = await app.open('/', '#/plan');
    const list = page.getByTestId('templates-plan');
    await expect(list.getByRole('listitem')).toHaveCount(4);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.getByTestId('adopt-plan-digital').tap();
    await expect(page.getByTestId('example-plan')).toBeVisible();
  });
});
