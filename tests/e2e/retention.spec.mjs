// Who comes back, who is where in the life cycle, and who may leave: by hand from a few orders.
import { readFileSync } from 'node:fs';
import { expect, file, test } from './rapport.mjs';

/**
 * As of 2024-04-10. January: Ann, Bob and Cid begin (10 + 20 + 30); in February Ann is back (6) and Dan begins (40); in March Bob
 * (8) and Dan (5) are back; in April, which is not over, Ann (4). All: Ann 20, Bob 28, Cid 30, Dan 45.
 */
const ORDERS = file('eight-orders.csv', `order_id,customer_id,order_date,amount
1,Ann,2024-01-01,10.00
2,Bob,2024-01-20,20.00
3,Cid,2024-01-31,30.00
4,Ann,2024-02-10,6.00
5,Dan,2024-02-15,40.00
6,Bob,2024-03-03,8.00
7,Dan,2024-03-20,5.00
8,Ann,2024-04-10,4.00
`);

/** As of 2024-03-31: tea first are Ann, back after ten days for cups, Bob, and Dan on the last day; cups first is Cid. */
const FIRSTS = file('first-purchases.csv', `order_id,customer_id,order_date,amount,category
1,Ann,2024-01-01,10.00,Tea
2,Ann,2024-01-11,5.00,Cups
3,Bob,2024-01-05,10.00,Tea
4,Cid,2024-03-30,7.00,Cups
5,Dan,2024-03-31,9.00,Tea
`);

async function openTab(app, tab, orders = ORDERS) {
  await app.open();
  await app.importFiles(orders);
  await app.showScreen(tab);
  await app.settled();
}

const title = (page) => page.getByTestId('retention-title');
const listTitle = (page) => page.getByTestId('customers-title');
const listed = (page) => page.getByTestId('customer-table').locator('tbody tr');
const texts = (rows) => rows.map((row) => row.map((cell) => cell.text));

async function type(page, testid, text) {
  await page.getByTestId(testid).fill(text);
  await page.getByTestId(testid).press('Enter');
}

test('the cohort triangle: shares, money, open cells, lists, file', async ({ app }) => {
  await openTab(app, 'retention');
  const { page } = app;
  // March is over for those who began in February: Dan came back.
  await expect(title(page)).toHaveText('Of the 4 customers for whom the month after the first order is over, 50% ordered again in the next month.');
  await expect(page.getByTestId('cohort-mean')).toBeVisible();
  const body = async () => texts((await app.table('cohort-table')).slice(2));
  expect(await body()).toEqual([
    ['Jan 2024', '3', '100%', '33%', '33%', '33%*'],
    ['Feb 2024', '1', '100%', '100%', '0%*', ''],
    // Ann and Dan of four; Bob of January's three; nothing is over three months later.
    ['Mean, by customers', '4', '100%', '50%', '33%', '–'],
  ]);
  await expect(page.getByTestId('cohorts')).toContainText('* Not over yet');
  await expect(page.getByTestId('cohort-payback')).toHaveCount(0);
  expect(await app.accessibility()).toEqual([]);

  // Bob ordered in March, Ann in April: on or after, two of January's three are there in February.
  await page.getByTestId('cohort-rule').selectOption('1');
  await expect(page.getByTestId('cohort-rule-say')).toContainText('or in a later one');
  await expect(page.getByTestId('cohort-table').locator('tbody tr').first()).toContainText('67%');
  await page.getByTestId('cohort-rule').selectOption('0');
  await expect(page.getByTestId('cohort-table').locator('tbody tr').first()).not.toContainText('67%');

  // 60 / 3, 66 / 3, 74 / 3, 78 / 3; 40, 45, 45; (60 + 40) / 4, (66 + 45) / 4, 74 / 3.
  await page.getByTestId('cohort-measure').selectOption('3');
  await expect(page.getByTestId('cohort-mean')).toContainText('27.75');
  expect(await body()).toEqual([
    ['Jan 2024', '3', '20', '22', '24.67', '26*'],
    ['Feb 2024', '1', '40', '45', '45*', ''],
    ['Mean, by customers', '4', '25', '27.75', '24.67', '–'],
  ]);
  const waiting = page.waitForEvent('download');
  await page.getByTestId('cohort-csv').click();
  const saved = readFileSync(await (await waiting).path(), 'utf8').split('\r\n');
  expect(saved[1]).toBe('Jan 2024,3,20.00,22.00,24.67,26.00*');

  // Two orders or more: Cid is in no cohort.
  await type(page, 'cohort-orders', '2');
  await expect(page.getByTestId('cohort-table').locator('tbody tr').first().locator('td').first()).toHaveText('2');
  await type(page, 'cohort-orders', '1');
  await expect(page.getByTestId('cohort-table').locator('tbody tr').first().locator('td').first()).toHaveText('3');

  // A cell leads to as many customers as it counts: by keyboard Ann, back in February; by mouse everybody of January.
  const january = page.getByTestId('cohort-table').locator('tbody tr').first().getByRole('link');
  await january.nth(2).focus();
  await page.keyboard.press('Enter');
  await expect(listed(page)).toHaveCount(1);
  await expect(listTitle(page))
    .toHaveText('First order: Jan 2024, came back (Months after the first order: 1): 1 customer with 20 of revenue.');
  await page.goBack();
  await january.first().click();
  await expect(listed(page)).toHaveCount(3);
  await expect(listTitle(page)).toHaveText('First order: Jan 2024: 3 customers with 78 of revenue.');
  // What was chosen lives as long as the page.
  await app.showScreen('retention');
  await expect(page.getByTestId('cohort-measure')).toHaveValue('3');
});

test('customers by month, stages by their own rhythm, the journey', async ({ app }) => {
  await openTab(app, 'retention/life');
  const { page } = app;
  await expect(title(page))
    .toHaveText('2 customers ordered in Mar 2024, 0 of them for the first time; 1 of the month before did not.');
  expect(await app.accessibility()).toEqual([]);
  await page.getByTestId('life-chart-table').click();
  const rows = await page.getByTestId('life-chart').locator('tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split('\t').map((cell) => cell.trim()))).toEqual([
    // Month, stayed, came back, new, not told apart, not back.
    ['Jan 2024', '–', '–', '–', '3', '–'],
    ['Feb 2024', '1', '0', '1', '–', '2'],
    ['Mar 2024', '1', '1', '0', '–', '1'],
    ['Apr 2024*', '0', '1', '0', '–', '–'],
  ]);
  await page.getByTestId('whole-months').check();
  await expect(page.getByTestId('life-chart').locator('tbody tr')).toHaveCount(3);
  await page.getByTestId('whole-months').uncheck();
  await page.getByTestId('life-earlier').click();
  await expect(page.getByTestId('life-upto')).toHaveText('Up to Mar 2024');
  await expect(page.getByTestId('life-chart').locator('tbody tr')).toHaveCount(3);

  // Gaps: Ann 40 and 60, Bob 43, Dan 34; their median, 41.5, is Cid's, who is silent for 70 days: 1.7 times as long.
  const count = (stage) => page.getByTestId(`stage-${stage}`).locator('td').nth(1);
  await expect(count('active')).toHaveText('4');
  await expect(count('silent')).toHaveText('0');
  await expect(page.getByTestId('stage-silent')).toContainText('longer than 2× their own gap, at most 4×');
  await type(page, 'stages-silent', '1.5');
  await expect(count('silent')).toHaveText('1');
  await expect(count('active')).toHaveText('3');
  await expect(page.getByTestId('stage-silent').locator('td').last()).toHaveText('41.5 days');
  // Lost before silent is refused where it is typed.
  await type(page, 'stages-lost', '1');
  await expect(page.getByTestId('life-stages').getByRole('alert')).toContainText('lost not below silent');
  await page.getByTestId('stages-lost').press('Escape');

  // Cid has one order; Bob and Dan have two, Ann three; no other table, so nobody is potential.
  const journey = (stage) => page.getByTestId(`journey-${stage}`).locator('td').nth(1);
  await expect(journey('first')).toHaveText('1');
  await expect(journey('existing')).toHaveText('3');
  await expect(journey('loyal')).toHaveText('0');
  await expect(page.getByTestId('journey-potential')).toHaveCount(0);
  await type(page, 'stage-loyal', '3');
  await expect(journey('loyal')).toHaveText('1');
  await expect(page.getByTestId('first-none')).toBeVisible();

  await page.getByTestId('stage-silent').getByRole('link').click();
  await expect(listTitle(page)).toHaveText('Stage: Silent: 1 customer with 30 of revenue.');
  await expect(listed(page)).toHaveCount(1);
});

test('what the first purchase leads to', async ({ app }) => {
  await openTab(app, 'retention/life', FIRSTS);
  const { page } = app;
  // Sixty days before the last one: Ann and Bob are judged, and Ann came again; the 95% interval of one of two is 9% to 91%.
  await expect(page.getByTestId('first-by').locator('option')).toHaveText(['Category of first purchase']);
  await type(page, 'first-follow', '60');
  await expect(page.getByTestId('first-table').locator('tbody tr').first()).toContainText('50%');
  expect(texts((await app.table('first-table')).slice(1))).toEqual([
    ['Tea', '3', '1', '1', '50% (9%–91%)', '10', '–', 'Cups (1)'],
    ['Cups', '1', '1', '0', '–', '–', '–', ''],
    ['All', '4', '2', '1', '50% (9%–91%)', '10', '–', ''],
  ]);
  expect(await app.accessibility()).toEqual([]);
  await page.getByTestId('first-table').getByRole('link', { name: 'Tea' }).click();
  await expect(listTitle(page)).toHaveText('First bought: Tea: 3 customers with 34 of revenue.');
  // The file has categories and no channels.
  await app.showScreen('retention');
  await expect(page.getByTestId('cohort-split').locator('option')).toHaveCount(2);
  await page.getByTestId('cohort-split').selectOption('category');
  await expect(page.getByTestId('cohort-table').locator('tbody th').first()).toHaveText('Tea');
});

test('churn: the definition, who is warned of, what it cost', async ({ app }) => {
  await openTab(app, 'retention/churn');
  const { page } = app;
  await expect(title(page))
    .toHaveText('4 customers ordered in the last 180 days; nobody of them shows signs of leaving.');
  await expect(page.getByTestId('churn-say')).toContainText('360 days');
  expect(await app.accessibility()).toEqual([]);
  // A hundred days: no past month end knows half a year.
  await expect(page.getByTestId('churn-verdict')).toContainText('too short');
  await expect(page.getByTestId('sign-interactions')).toContainText('Not used');

  // Cid is silent for 70 days at a rhythm of 41.5: (70 / 41.5 − 1) / 3 is 0.23.
  await type(page, 'churn-threshold', '20');
  await expect(title(page))
    .toHaveText('1 customer shows signs of leaving, with 30 of revenue in the last 12 months.');
  await page.getByTestId('churn-list').click();
  await expect(listed(page)).toHaveCount(1);
  await expect(listTitle(page))
    .toHaveText('Customers with signs of leaving (lost: 180 days without an order): 1 customer with 30 of revenue.');
  await page.goBack();

  // Thirty days up to 11 March hold Dan and Bob; Bob did not come after it.
  await type(page, 'churn-days', '30');
  await expect(page.getByTestId('churn-say'))
    .toHaveText('Of 2 customers active in the 30 days up to 11 Mar 2024, 50.0% did not order in the following 30 days.');
  await type(page, 'churn-days', '0');
  await expect(page.getByTestId('churn-definition').getByRole('alert')).toContainText('1 to 3650 days');
  await page.getByTestId('churn-days').press('Escape');

  // Bob (28) and Cid (30) are lost; half is margin, a new one costs 10, keeping a fifth of that.
  await expect(page.getByTestId('churn-lost')).toContainText('2 customers became lost');
  await expect(page.getByTestId('churn-lost')).toContainText('58');
  await expect(page.getByTestId('churn-cost-ask')).toContainText('margin and the cost of a new customer');
  await type(page, 'churn-margin', '50');
  await type(page, 'churn-acquiring', '10');
  const amount = (testid) => page.getByTestId(testid).locator('td').last();
  await expect(amount('churn-lost-margin')).toHaveText('29');
  await expect(amount('churn-replacing')).toHaveText('20');
  await expect(amount('churn-total')).toHaveText('49');
  await expect(amount('churn-keep')).toHaveText('4');
  await type(page, 'churn-keeping', '25');
  await expect(amount('churn-keep')).toHaveText('5');
});

/** Opens a table beside the orders, through the step before an import where that asks. */
async function add(app, path, name, kind) {
  await app.choose(path);
  const row = app.page.getByTestId('table-row').filter({ hasText: name });
  const confirm = app.page.getByRole('button', { name: 'Import', exact: true });
  await expect(async () => {
    if (await confirm.isVisible()) await confirm.click();
    await app.showScreen('data');
    await expect(row.getByTestId('table-kind')).toHaveText(kind, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

test('where spend is known: what a new customer costs, and when it is earned back', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.importFiles(ORDERS);
  const spend = file('spend-27.csv', 'date,category,segment,spend\n2024-02-01,Ads,All,20.00\n2024-02-10,Ads,All,7.00\n');
  await add(app, spend, 'spend-27.csv', 'Spending');
  await app.showScreen('retention');
  // Dan alone is known to be new: the data begin in January. 27 for him; on average the four had brought 25 in their first month,
  // and 27.75 by the end of the next.
  const panel = page.getByTestId('cohort-payback');
  await expect(panel).toContainText('27 of all known spend ÷ 1 customer with a first order = 27 each.');
  await expect(panel).toContainText('Not counted: 3 customers with a first order in the first month of the data');
  await expect(page.getByTestId('cohort-payback-say'))
    .toHaveText('On average a customer has brought it back by period 1 after the first order, counted in revenue.');
  expect(await app.accessibility()).toEqual([]);
  // Those with two orders bring more than the new customers whom the spend brought.
  await type(page, 'cohort-orders', '2');
  await expect(panel).toHaveCount(0);
  await type(page, 'cohort-orders', '1');
  await expect(panel).toBeVisible();

  // The cost of churn takes it over; half of 27.75 is less than 27.
  await app.showScreen('retention/churn');
  await type(page, 'churn-days', '30');
  await expect(page.getByTestId('churn-acquiring')).toHaveValue('27');
  await expect(page.getByTestId('churn-cost')).toContainText('Spend of other days than the orders may be in it.');
  await expect(page.getByTestId('churn-cost')).toContainText('Not counted: 3 customers');
  await type(page, 'churn-margin', '50');
  await expect(page.getByTestId('churn-replacing').locator('td').last()).toHaveText('54');
  await app.showScreen('retention');
  await expect(page.getByTestId('cohort-payback-say')).toContainText('not earned back in any period that is over');
});
