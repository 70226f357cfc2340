// Schemes of segments: a person's own ways to put customers together, beside the four tiers.
import { expect, file, test } from './rapport.mjs';

/** As of 2024-06-30: Ann 3 orders and 60.00, Bob 1 and 12.00 (90 days ago), Cid 1 and 8.00 (91 days), Dan 1 and 20.00 (today). */
const ORDERS = file('four-customers.csv', `order_id,customer_id,order_date,amount
1,Ann,2024-01-01,20.00
2,Ann,2024-02-01,20.00
3,Ann,2024-06-29,20.00
4,Bob,2024-04-01,12.00
5,Cid,2024-03-31,8.00
6,Dan,2024-06-30,20.00
`);

async function openRules(app) {
  await app.open();
  await app.importFiles(ORDERS);
  await app.showScreen('segments/rules');
  await expect(app.page.getByTestId('segment-rules')).toBeVisible();
  await app.settled();
}

/** The names and the counts of the open scheme, as the Groups tab shows them. */
async function groups(app) {
  await app.page.getByTestId('tab-groups').click();
  await app.settled();
  const rows = await app.table('segment-table');
  return rows.slice(1, -1).map((row) => [row[0].text, Number(row[1].value)]);
}

const schemes = (page) => page.getByTestId('scheme').locator('option');
const added = /scheme=\d+/;

test('a scheme of own rules by mouse: names, conditions, filter, reload, undo', async ({ app }) => {
  await openRules(app);
  const { page } = app;
  await expect(schemes(page)).toHaveText(['Value tiers']);
  await page.getByTestId('new-scheme-rules').click();
  await expect(page).toHaveURL(added);
  await expect(page.getByTestId('scheme-name')).toBeFocused();
  await page.getByTestId('scheme-name').fill('Visits');
  await page.getByTestId('scheme-name').press('Enter');
  await expect(schemes(page)).toHaveText(['Value tiers', 'Visits']);

  // It begins with regulars (at most 90 days, at least 2 orders), those away for 181 days, and everybody else.
  const rows = page.getByTestId('segment-rules').locator('tbody tr');
  await expect(rows).toHaveCount(3);
  const keys = await rows.evaluateAll((all) => all.map((row) => row.dataset.testid.replace('rule-', '')));
  await page.getByTestId(`segment-name-${keys[0]}`).fill('Regulars');
  await page.getByTestId(`segment-name-${keys[0]}`).press('Enter');
  // Ann is a regular; with one order Bob and Dan are, too: 90 days are in, 91 are out.
  await expect(page.getByTestId(`by-rule-${keys[0]}`)).toHaveText('1');
  await page.getByTestId(`condition-${keys[0]}-1`).fill('1');
  await page.getByTestId(`condition-${keys[0]}-1`).press('Enter');
  await expect(page.getByTestId(`by-rule-${keys[0]}`)).toHaveText('3');
  await expect(page.getByTestId(`by-rest-${keys[2]}`)).toHaveText('1');
  // A number that is none is refused where it was typed.
  await page.getByTestId(`condition-${keys[0]}-1`).fill('');
  await page.getByTestId(`condition-${keys[0]}-1`).press('Enter');
  await expect(page.getByTestId('segment-rules').getByRole('alert')).toContainText('Type a number');
  await page.getByTestId(`condition-${keys[0]}-1`).press('Escape');
  // Nobody is away for so long: the segment goes.
  await page.getByTestId(`segment-remove-${keys[1]}`).click();
  await expect(rows).toHaveCount(2);

  expect(await groups(app)).toEqual([['Regulars', 3], ['Everybody else', 1]]);
  await page.getByTestId(`segment-${keys[0]}`).click();
  await expect(page.getByTestId('clear-filter')).toContainText('Regulars (Visits)');
  await app.settled();
  const results = await app.results();
  expect(results.basis.filter.segment).toMatch(new RegExp(`^\\d+\\.${keys[0]}$`));
  expect(results.kpis.find((row) => row.key === 'revenue').value).toBe(92);
  expect(results.segment_schemes.map((scheme) => [scheme.scheme, scheme.name, scheme.default, scheme.complete]))
    .toEqual([['tiers', null, true, true], [results.basis.filter.segment.split('.')[0], 'Visits', false, true]]);
  expect(results.segments.filter((row) => row.name === 'Regulars').map((row) => row.customers)).toEqual([3]);

  // The address and the document keep it.
  await page.getByTestId('clear-filter').click();
  await page.reload();
  await app.ready();
  await app.importFiles(ORDERS);
  await expect(page.getByTestId('scheme').first()).toBeVisible();
  await expect(schemes(page)).toHaveText(['Value tiers', 'Visits']);

  // Each step goes back: the segment comes again, then condition, both names, and in the end the scheme goes.
  await page.getByTestId('undo').click();
  await page.getByTestId('scheme').selectOption({ label: 'Visits' });
  await page.getByTestId('tab-rules').click();
  await expect(page.getByTestId('segment-rules').locator('tbody tr')).toHaveCount(3);
  for (let step = 0; step < 4; step += 1) await page.getByTestId('undo').click();
  await expect(schemes(page)).toHaveText(['Value tiers']);
});

test('what all screens show, and what something is about, cannot be removed', async ({ app }) => {
  await openRules(app);
  const { page } = app;
  await page.getByTestId('scheme-remove').click();
  await expect(page.getByTestId('scheme-refused')).toContainText('cannot be removed');
  await page.getByTestId('scheme-copy').click();
  await expect(page).toHaveURL(added);
  await expect(page.getByTestId('scheme-name')).toHaveValue('Value tiers (copy)');
  await page.getByTestId('scheme-make-default').click();
  await expect(page.getByTestId('scheme-default')).toBeVisible();
  await page.getByTestId('scheme').selectOption({ label: 'Value tiers' });
  await page.getByTestId('scheme-remove').click();
  await expect(schemes(page)).toHaveText(['Value tiers (copy)']);
  await page.getByTestId('undo').click();
  await expect(schemes(page)).toHaveText(['Value tiers', 'Value tiers (copy)']);
});

test('value is cut at shares, and the window moves nobody', async ({ app }) => {
  await openRules(app);
  const { page } = app;
  await page.getByTestId('new-scheme-share').click();
  await expect(page).toHaveURL(added);
  await page.getByTestId('share-of').selectOption('customers');
  const cut = page.getByTestId('segment-rules').locator('[data-testid^="cut-"]');
  await cut.first().fill('50');
  await cut.first().press('Enter');
  // Half of four are two, and another cut below the first one is refused.
  await cut.nth(1).fill('40');
  await cut.nth(1).press('Enter');
  await expect(page.getByTestId('segment-rules').getByRole('alert')).toContainText('Shares must rise');
  await cut.nth(1).press('Escape');
  expect(await groups(app)).toEqual([['A', 2], ['B', 1], ['C', 1]]);
  await page.getByTestId('window').selectOption({ index: 1 });
  await app.settled();
  expect((await groups(app)).map((row) => row[1])).toEqual([2, 1, 1]);
});

test.describe('in Chinese, by keyboard', () => {
  test.use({ visitor: { locale: 'zh-CN', viewport: { width: 1440, height: 900 } } });
  test('a scheme is added, named, given a rule and used on all screens', async ({ app }) => {
    await app.open();
    await app.choose(ORDERS);
    const { page } = app;
    const opened = page.getByTestId('open-file').filter({ hasText: 'four-customers.csv' });
    const confirm = page.getByTestId('import-confirm');
    await expect(opened.or(confirm).first()).toBeVisible({ timeout: 30_000 });
    if (await confirm.isVisible()) await confirm.click();
    await expect(opened).toBeVisible({ timeout: 30_000 });
    await app.showScreen('segments/rules');
    await expect(page.getByTestId('scheme').locator('option')).toHaveText(['价值层级']);
    await page.getByTestId('new-scheme-rules').focus();
    await page.keyboard.press('Enter');
    const name = page.getByTestId('scheme-name');
    await expect(name).toBeFocused();
    await expect(name).toHaveValue('自定义规则');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('来访');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('scheme').locator('option')).toHaveText(['价值层级', '来访']);
    const first = page.getByTestId('segment-rules').locator('tbody tr').first();
    const key = (await first.getAttribute('data-testid')).replace('rule-', '');
    await page.getByTestId(`add-condition-${key}`).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId(`condition-of-${key}-2`)).toHaveValue('orders');
    await page.getByTestId(`condition-${key}-2`).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId(`by-rule-${key}`)).toHaveText('0');
    await page.getByTestId('scheme-make-default').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('scheme-default')).toHaveText('所有页面使用');
    await app.showScreen('overview');
    await expect(page.getByTestId('segment-table')).toContainText('其余客户');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByTestId('segment-table')).toContainText('高价值');
  });
});

/** Scores by hand, R F M: Ann 4 5 5, Bob 2 1 2, Cid 1 1 1, Dan 5 1 4. */
test('the common RFM groups are one click away, and say their codes', async ({ app }) => {
  await openRules(app);
  const { page } = app;
  const filled = async () => (await groups(app)).filter(([, count]) => count > 0);
  await page.getByTestId('new-scheme-rfm11').click();
  await expect(page).toHaveURL(added);
  await expect(schemes(page)).toHaveText(['Value tiers', 'RFM groups (11)']);
  const rows = page.getByTestId('segment-rules').locator('tbody tr');
  await expect(rows).toHaveCount(11);
  await expect(rows.first()).toContainText('R F M codes: 555 554 545 544 455 454 445');
  expect(await app.accessibility()).toEqual([]);
  expect(await filled()).toEqual([['Champions', 1], ['Promising', 1], ['Hibernating', 1], ['Lost', 1]]);
  const results = await app.results();
  expect(results.segment_schemes.map((scheme) => scheme.method)).toEqual(['tiers', 'rfm11']);

  await page.getByTestId('tab-rules').click();
  await page.getByTestId('new-scheme-rfm10').click();
  await expect(rows).toHaveCount(10);
  await expect(rows.nth(8)).toContainText('R F codes: 25 15');
  expect(await filled()).toEqual([['Loyal', 1], ['New customers', 1], ['Hibernating', 2]]);

  // A name of one's own stays; the ready ones follow the language.
  await page.getByTestId('tab-rules').click();
  const key = (await rows.first().getAttribute('data-testid')).replace('rule-', '');
  await page.getByTestId(`segment-name-${key}`).fill('Stars');
  await page.getByTestId(`segment-name-${key}`).press('Enter');
  await page.getByTestId('language').selectOption('zh-Hans');
  await expect(page.getByTestId(`segment-name-${key}`)).toHaveValue('Stars');
  await expect(rows.nth(8)).toContainText('R F 组合：25 15');
  expect((await filled()).map(([name]) => name)).toEqual(['忠诚客户', '新客户', '沉睡客户']);
});
