// Work of an earlier format: what nobody had touched of the example is an example, what somebody had is theirs.
import { readFileSync } from 'node:fs';
import { expect, file, test } from './rapport.mjs';
import { put, stored } from './storage.mjs';

const PARTS = { plan: 'plan', budget: 'budget', goals: 'kpis' };
const NONE = 'customer,date,amount\na,2024-03-01,10.00\nb,2024-03-02,20.00\na,2024-03-20,30.50\n';

const text = (name) => readFileSync(new URL(`../format1/${name}`, import.meta.url), 'utf8');

const open = (page, name) => page.getByTestId('project-input')
  .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text(name)) });

/** Whether each part is told to be an example. */
async function expectExamples(app, there) {
  for (const [part, screen] of Object.entries(PARTS)) {
    await app.showScreen(screen);
    await app.settled();
    await expect(app.page.getByTestId(`example-${part}`)).toHaveCount(there ? 1 : 0);
    await expect(app.page.getByTestId(`part-empty-${part}`)).toHaveCount(0);
  }
}

test('an untouched template of a file of an earlier format is an example in every part', async ({ app }) => {
  const { page } = await app.open('/', '#/plan/tables');
  await open(page, 'template-en.rapport.json');
  await expect(page.getByTestId('example-plan')).toBeVisible();
  await expectExamples(app, true);
  // It follows the language, and says nothing of another business.
  await app.showScreen('plan/tables');
  const goal = page.getByTestId('short-table').locator('[data-testid$="-goal"]').first();
  await expect(goal).toContainText('cross-sell');
  await page.getByTestId('language').selectOption('zh-Hans');
  await expect(goal).toContainText('交叉');
  await page.getByTestId('language').selectOption('en');
  await app.importFiles(file('till.csv', NONE));
  await app.showScreen('overview');
  await app.settled();
  expect(await page.locator('main').innerText()).not.toMatch(/[¥$€£]/);
});

test('what somebody had edited in an earlier format is their own', async ({ app }) => {
  const { page } = await app.open('/', '#/plan/tables');
  await open(page, 'edited-zh-hans.rapport.json');
  await expect(page.getByTestId('short-table').locator('[data-testid$="-goal"]').first()).toContainText('交叉');
  await expectExamples(app, false);
});

test('what a browser kept in an earlier format is marked when the page opens, and taken over for good', async ({ app }) => {
  const { page } = await app.open('/', '#/plan/tables');
  await page.getByTestId('add-short').click();
  await expect(page.getByTestId('save-state')).toContainText('Saved');
  const record = await stored(page);
  await page.goto(`${app.server.origin}/blank`);
  const all = JSON.parse(record.json);
  all.history = JSON.stringify({ present: JSON.parse(text('template-en.rapport.json')), past: [], future: [] });
  await put(page, { ...record, json: JSON.stringify(all) });
  await app.open('/', '#/plan/tables');
  await expect(page.getByTestId('example-plan')).toBeVisible();
  await expectExamples(app, true);
  await app.showScreen('plan/tables');
  await page.getByTestId('own-plan').click();
  await expect(page.getByTestId('example-plan')).toHaveCount(0);
  await expect(page.getByTestId('save-state')).toContainText('Saved');
  await page.reload();
  await app.ready();
  // What was confirmed stays a person's own, although every word of it is the template's.
  await expect(page.getByTestId('short-table').locator('[data-testid$="-goal"]').first()).toContainText('cross-sell');
  await expect(page.getByTestId('example-plan')).toHaveCount(0);
  await app.showScreen('budget');
  await expect(page.getByTestId('example-budget')).toBeVisible();
});
