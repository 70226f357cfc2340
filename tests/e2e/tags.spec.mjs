// Tags of customers, and rules that ask for more than numbers: channels, columns of the customer file, tags.
import { expect, file, test } from './rapport.mjs';

/**
 * As of Sunday 2024-06-30. Ann: 10 on 1 June, 20 on 15 June by the web, 30 on 30 June in the store; tea, cups, tea. Bob: 100 in
 * the store, cups. Cid: 5 and 5 in January in the store, tea. Dee: 50 by the web, books. Fay: 1 by the web, books.
 */
const ORDERS = file('tag-orders.csv', `order_id,customer_id,order_date,amount,channel,category
1,Ann,2024-06-01,10.00,Web,Tea
2,Ann,2024-06-15,20.00,Web,Cups
3,Ann,2024-06-30,30.00,Store,Tea
4,Bob,2024-06-03,100.00,Store,Cups
5,Cid,2024-01-01,5.00,Store,Tea
6,Cid,2024-01-08,5.00,Store,Tea
7,Dee,2024-06-28,50.00,Web,Books
8,Fay,2024-06-29,1.00,Web,Books
`);

/** Two branches and two cities for four of five; the column "Branch" has no name that is known, and comes along as it is. */
const CUSTOMERS = file('tag-customers.csv', `customer_id,city,gender,Branch
Ann,Bern,f,Gold
Bob,Basel,m,Silver
Cid,Bern,m,Silver
Dee,Basel,f,Gold
`);

async function openTags(app, ...files) {
  await app.open();
  await app.importFiles(...files);
  await app.showScreen('customers/tags');
  await expect(app.page.getByTestId('tags')).toBeVisible();
  await app.settled();
}

const title = (page) => page.getByTestId('customers-title');

/** Name, customers and share of each tag in the table. */
async function tags(app) {
  const rows = await app.table('tag-table');
  return rows.slice(1).map((row) => [row[2].text, row[4].text, row[5].text]);
}

test('ready tags from the library by keyboard, a list behind a count, undo', async ({ app }) => {
  await openTags(app, ORDERS);
  const { page } = app;
  await expect(title(page)).toHaveText('No customer has a tag yet.');
  await expect(page.getByTestId('tags-none')).toBeVisible();
  await page.getByTestId('tag-library').focus();
  await page.keyboard.press('Enter');
  // Bob, Dee and Fay ordered once. No table says who is a woman.
  const once = page.getByTestId('ready-one_order');
  await expect(once.locator('xpath=..')).toContainText('3 customers');
  await expect(page.getByTestId('ready-female').locator('xpath=..')).toContainText('no open file says it');
  expect(await app.accessibility()).toEqual([]);
  await once.focus();
  await page.keyboard.press('Space');
  await page.getByTestId('ready-online').check();
  await page.getByTestId('ready-value_high').check();
  await page.getByTestId('tag-library-add').click();

  // Online: Ann's web and store are even, and the web came first; Dee and Fay. A fifth of five by revenue: Bob.
  await expect(page.getByTestId('tag-table').locator('tbody tr')).toHaveCount(3);
  expect(await tags(app)).toEqual([
    ['One order', '3', '60.0%'], ['Prefers online', '3', '60.0%'], ['High value (top 20%)', '1', '20.0%'],
  ]);
  // All but Cid have one.
  await expect(title(page)).toHaveText('At least one of 3 tags: 80% of 5 customers.');
  await expect(page.getByTestId('tag-counter')).toHaveText('3 of the first 100 tags');
  expect(await app.accessibility()).toEqual([]);

  const row = page.getByTestId('tag-table').locator('tbody tr').first();
  await row.getByRole('link').click();
  await expect(title(page)).toHaveText('Tag: One order: 3 customers with 151 of revenue.');
  await page.getByTestId('list-ids').click();
  await page.getByTestId('list-customer').first().click();
  // Bob in the drawer: once, high value.
  await expect(page.getByTestId('card-tags').getByRole('link')).toHaveText(['One order', 'High value (top 20%)']);
  await page.keyboard.press('Escape');
  await app.showScreen('customers/tags');
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('tags-none')).toBeVisible();
});

test('an own tag with and, or, not, by mouse, and a tag that rests on it', async ({ app }) => {
  await openTags(app, ORDERS, CUSTOMERS);
  const { page } = app;
  await page.getByTestId('tag-add').click();
  const key = (await page.locator('[data-testid^="tag-editor-"]').getAttribute('data-testid')).replace('tag-editor-', 'tag-');
  await page.getByTestId(key.replace('tag-', 'tag-name-')).fill('Tea in Bern');
  await page.getByTestId(key.replace('tag-', 'tag-name-')).press('Enter');
  const of = (place) => page.getByTestId(`condition-of-${key}-${place}`);
  await page.getByTestId(`add-condition-${key}`).click();
  await of(0).selectOption('category');
  await page.getByTestId(`condition-${key}-0`).selectOption('Tea');
  await page.getByTestId(`add-condition-${key}`).click();
  await of(1).selectOption('column.city');
  await page.getByTestId(`condition-${key}-1`).selectOption('Bern');
  await expect(page.getByTestId(key)).toContainText('Bought category is Tea and City is Bern');
  // Ann and Cid bought tea and live in Bern.
  const count = page.getByTestId(key.replace('tag-', 'tag-count-'));
  await expect(count).toHaveText('2');
  // Or a revenue of 100 and more: Bob, too. Then not in Bern: only Bob is left.
  await page.getByTestId(`add-condition-${key}`).click();
  await of(2).selectOption('revenue');
  await page.getByTestId(`condition-${key}-2`).fill('100');
  await page.getByTestId(`condition-${key}-2`).press('Enter');
  await expect(count).toHaveText('0');
  await page.getByTestId(`condition-join-${key}-2`).selectOption('or');
  await expect(count).toHaveText('3');
  await page.getByTestId(`condition-test-${key}-1`).selectOption('is_not');
  await expect(count).toHaveText('1');
  expect(await app.accessibility()).toEqual([]);

  // A segment of own rules asks for the tag; then the tag stays.
  await app.showScreen('segments/rules');
  await page.getByTestId('new-scheme-rules').click();
  await expect(page.getByTestId('scheme-name')).toBeFocused();
  const rows = page.getByTestId('segment-rules').locator('tbody tr');
  const rule = (await rows.first().getAttribute('data-testid')).replace('rule-', '');
  await page.getByTestId(`condition-of-${rule}-0`).selectOption({ label: 'Tea in Bern' });
  await page.getByTestId(`condition-of-${rule}-1`).selectOption('main_channel');
  await page.getByTestId(`condition-${rule}-1`).selectOption('Store');
  await expect(page.getByTestId(`by-rule-${rule}`)).toHaveText('1');
  await app.showScreen('customers/tags');
  await page.getByTestId(key.replace('tag-', 'tag-remove-')).click();
  await expect(page.getByTestId(key).getByRole('alert')).toContainText('segments that ask for it: 1');
  // A tag that asks for itself is refused, and the list shows what is held.
  await page.getByTestId(key.replace('tag-', 'tag-edit-')).click();
  await of(0).selectOption({ label: 'Tea in Bern' });
  await expect(page.getByRole('alert').filter({ hasText: 'cannot ask for itself' })).toBeVisible();
  await expect(of(0)).toHaveValue('category');
});

test('a scheme and tags of a column, ready schemes, and the bar of a picked segment', async ({ app }) => {
  await openTags(app, ORDERS, CUSTOMERS);
  const { page } = app;
  await page.getByTestId('tag-values').click();
  await page.getByTestId('tag-values-of').selectOption({ label: 'Branch' });
  await page.getByTestId('tag-values-add').click();
  expect(await tags(app)).toEqual([['Gold', '2', '40.0%'], ['Silver', '2', '40.0%']]);

  await app.showScreen('segments/rules');
  await page.getByTestId('scheme-column').selectOption({ label: 'Branch' });
  await page.getByTestId('new-scheme-column').click();
  await expect(page.getByTestId('scheme-name')).toHaveValue('Branch');
  await page.getByTestId('tab-groups').click();
  await app.settled();
  const groups = async () => (await app.table('segment-table')).slice(1, -1).map((row) => [row[0].text, row[1].value]);
  // Fay is in no customer file.
  expect(await groups()).toEqual([['Gold', '2'], ['Silver', '2'], ['Everybody else', '1']]);

  await page.getByTestId('segment-table').getByRole('button', { name: 'Gold' }).click();
  // Ann's 60 and Dee's 50.
  await expect(page.getByTestId('selection-bar')).toContainText('Gold2 customers · 110');
  expect(await app.accessibility()).toEqual([]);
  await page.getByTestId('selection-plan').click();
  await expect(page).toHaveURL(/segments\/actions/);
  await app.showScreen('plan/tables');
  await expect(page.getByText('Gold (Branch)').first()).toBeVisible();

  await app.showScreen('segments/rules');
  await page.getByTestId('new-scheme-service').click();
  await expect(page.getByTestId('scheme-name')).toHaveValue('Service levels');
  await page.getByTestId('tab-groups').click();
  await app.settled();
  // Gaps: 14 and 15 days of Ann, 7 of Cid; everybody's median is 14. Cid: 174 days are 25 times 7. Bob: 27 days are 1.9 times
  // 14, and nobody brings as much. Dee and Fay came once, lately. Ann is left.
  expect(await groups()).toEqual([
    ['Churn risk: early warning', '1'], ['High value: personal service', '1'],
    ['Potential: automated nurture', '2'], ['Medium: standard service', '1'],
  ]);
});

test('without a customer file tags say what is missing, in Chinese and on a phone', async ({ app }) => {
  await openTags(app, ORDERS);
  const { page } = app;
  await page.getByTestId('language').selectOption('zh-Hans');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByTestId('tag-add').click();
  const key = (await page.locator('[data-testid^="tag-editor-"]').getAttribute('data-testid')).replace('tag-editor-', 'tag-');
  await page.getByTestId(`add-condition-${key}`).click();
  await page.getByTestId(`condition-of-${key}-0`).selectOption('tickets');
  await expect(page.getByTestId('criteria-lacking')).toContainText('服务工单数');
  await page.getByTestId('tag-values').click();
  await page.getByTestId('tag-values-of').selectOption('main_channel');
  await page.getByTestId('tag-values-add').click();
  await expect(page.getByTestId('tag-table')).toContainText('偏好Web');
  expect(await app.accessibility()).toEqual([]);
});
