// Member tiers and points, the value score, and the first days of new customers: by hand from a few orders.
import { readFileSync } from 'node:fs';
import { expect, file, test } from './rapport.mjs';

/**
 * As of 2024-12-31. Twelve months: Ann 100 + 150 = 250, Bob 85, Cid 90 + 20 = 110, Eve 100: 545 of four customers. The twelve
 * months before: Ann 50, Bob 300, Dan 120, Eve 100.
 */
const ORDERS = file('members.csv', `order_id,customer_id,order_date,amount
1,Ann,2023-01-01,50.00
2,Ann,2024-01-01,100.00
3,Ann,2024-12-31,150.00
4,Bob,2023-12-31,300.00
5,Bob,2024-05-05,85.00
6,Cid,2024-02-02,90.00
7,Cid,2024-03-03,20.00
8,Dan,2023-06-06,120.00
9,Eve,2023-06-06,100.00
10,Eve,2024-06-06,100.00
`);

/**
 * The data end on 30 June 2024: first orders count from 1 June 2023 to 31 May 2024. Ann comes again after 9 days, Bob after 31,
 * Cid not at all; New is too new, and Old began too early.
 */
const FIRST_DAYS = file('first-days.csv', `order_id,customer_id,order_date,amount
1,Old,2023-05-31,10.00
2,Ann,2024-01-01,10.00
3,Ann,2024-01-10,10.00
4,Bob,2024-02-01,10.00
5,Bob,2024-03-03,10.00
6,Cid,2024-03-01,10.00
7,New,2024-06-01,10.00
8,Old,2024-06-30,10.00
`);

const title = (page) => page.getByTestId('retention-title');
const listTitle = (page) => page.getByTestId('customers-title');
const listed = (page) => page.getByTestId('customer-table').locator('tbody tr');
const count = (page, row) => page.getByTestId(row).locator('td').first();

async function openTab(app, tab, orders) {
  await app.open();
  await app.importFiles(orders);
  await app.showScreen(tab);
  await app.settled();
}

async function type(page, testid, text) {
  await page.getByTestId(testid).fill(text);
  await page.getByTestId(testid).press('Enter');
}

test('three tiers from today\'s customers, what they cost, who is close, and the end', async ({ app }) => {
  await openTab(app, 'retention/loyalty', ORDERS);
  const { page } = app;
  // Without a programme the title is about the scores: Ann is first of five, with 300 of 1,115.
  await expect(title(page)).toHaveText('1 customer with the highest value scores brought 27% of the revenue.');
  await expect(page.getByTestId('loyalty-start')).toContainText('the customers of the last 12 months');
  expect(await app.accessibility()).toEqual([]);

  // A half of four reaches 110, a fifth and a twentieth are Ann with 250: the third tier begins half as much above.
  await page.getByTestId('loyalty-example').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('level-1-from')).toHaveValue('110');
  await expect(page.getByTestId('level-2-from')).toHaveValue('250');
  await expect(page.getByTestId('level-3-from')).toHaveValue('380');
  await expect(page.getByTestId('level-1-benefit')).toHaveValue('Exclusive discount');
  await expect(title(page)).toHaveText('50% of the customers of the last 12 months are members, 0% in Diamond.');
  await expect(count(page, 'tier-1')).toHaveText('1');
  await expect(count(page, 'tier-2')).toHaveText('1');
  await expect(count(page, 'tier-3')).toHaveText('0');
  await expect(count(page, 'tier-below')).toHaveText('2');
  // The year before: Ann and Eve below, Dan silver, Bob gold. Now: Ann and Cid joined, Bob and Dan left.
  await expect(page.getByTestId('tier-below').locator('td').nth(2)).toHaveText('2');
  await expect(page.getByTestId('loyalty-say')).toHaveText(
    'Against the 12 months before: 2 joined, 0 rose, 0 stayed in their tier, 0 fell, 2 left.');
  // 85 and 100 lack at most a fifth of 110, which is 88: Eve alone.
  await expect(page.getByTestId('tier-below').locator('td').last()).toHaveText('1');
  expect(await app.accessibility()).toEqual([]);

  // Gold from 200, 8 a member, 5 %, points twice: 250 units are 500 points, worth 5, of which a half is redeemed:
  // 8 + 12.50 + 2.50 = 23.
  await type(page, 'level-2-from', '200');
  await type(page, 'level-2-cost', '8');
  await type(page, 'level-2-discount', '5');
  await type(page, 'level-2-bonus', '2');
  await type(page, 'loyalty-redeemed', '50');
  const gold = page.getByTestId('tier-2').locator('td');
  await expect(gold.nth(5)).toHaveText('500');
  await expect(gold.nth(6)).toHaveText('5');
  await expect(gold.nth(7)).toHaveText('23');
  await expect(gold.nth(8)).toContainText('9.2%');

  // 15 % of four are one: Ann, from 250.
  await expect(page.getByTestId('level-3-gives')).toContainText('From 250 the tier has 1 customer');
  await page.getByTestId('level-3-take').click();
  await expect(page.getByTestId('level-3-from')).toHaveValue('250');
  await expect(count(page, 'tier-3')).toHaveText('1');
  await expect(count(page, 'tier-2')).toHaveText('0');
  await expect(page.getByTestId('level-3-take')).toHaveCount(0);

  // A threshold that does not rise is refused where it is typed.
  await type(page, 'level-2-from', '300');
  await expect(page.getByTestId('level-2').getByRole('alert')).toContainText('above that of the tier before');
  await page.getByTestId('level-2-from').press('Escape');

  // The count leads to its list, which says what it is of.
  await page.getByTestId('tier-3').getByRole('link').first().click();
  await expect(listed(page)).toHaveCount(1);
  await expect(listTitle(page)).toContainText('Diamond (spent 250 or more, 1 Jan 2024 to 31 Dec 2024)');
  await page.goBack();
  await expect(page.getByTestId('loyalty-table')).toBeVisible();

  const waiting = page.waitForEvent('download');
  await page.getByTestId('loyalty-csv').click();
  const saved = readFileSync(await (await waiting).path(), 'utf8').split('\r\n');
  expect(saved[1]).toContain('Diamond,250,');

  // By orders the thresholds are of another kind: two of four have one order, so a half reach two.
  await page.getByTestId('loyalty-basis').selectOption('1');
  await expect(page.getByTestId('level-1-from')).toHaveValue('2');
  await expect(count(page, 'tier-1')).toHaveText('2');
  await page.getByTestId('loyalty-end').click();
  await expect(page.getByTestId('loyalty-start')).toBeVisible();
});

test('a threshold that is moved by keyboard counts members at once', async ({ app }) => {
  await openTab(app, 'retention/loyalty', ORDERS);
  const { page } = app;
  await page.getByTestId('loyalty-three').click();
  await expect(page.getByTestId('level-1-now')).toContainText('1 customer');
  const slider = page.getByTestId('level-1-slider');
  await slider.focus();
  // From 110 down in steps of one: at 100 Eve is in.
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('level-1-from')).toHaveValue('100');
  await expect(page.getByTestId('level-1-now')).toContainText('2 customers');
  await expect(count(page, 'tier-1')).toHaveText('2');
  await expect(slider).toHaveAttribute('aria-valuetext', '100');
});

test('the value score: weights, what takes no part, and the lists behind it', async ({ app }) => {
  await openTab(app, 'retention/loyalty', ORDERS);
  const { page } = app;
  // Revenue: Cid 110, Dan 120, Eve 200, Ann 300, Bob 385. Orders and days from first to last: Dan, Cid, Bob, Eve, Ann.
  // Half each: Cid and Dan 12.5, Eve 62.5, Bob 75, Ann 87.5.
  const of = (tenth) => page.getByTestId(`score-${tenth}`).locator('td').first();
  await expect(of(1)).toHaveText('2');
  await expect(of(6)).toHaveText('1');
  await expect(of(7)).toHaveText('1');
  await expect(of(8)).toHaveText('1');
  await expect(page.getByTestId('score-top')).toContainText('The highest scores, 87.5 points or more: 1 customer, who brought 300 with 3 orders.');
  await expect(page.getByTestId('score-effort')).toContainText('needs returns with the orders, or a table of tickets');
  await expect(page.getByTestId('score-referral')).toContainText('who brought them');
  // Value alone: Bob is first.
  await type(page, 'weight-loyalty', '0');
  await expect(of(9)).toHaveText('1');
  await expect(page.getByTestId('score-top')).toContainText('100 points');
  await expect(page.getByTestId('score-value').locator('td').nth(2)).toHaveText('100%');
  await type(page, 'weight-value', '2000');
  await expect(page.getByTestId('score-weights').getByRole('alert')).toContainText('0 to 1000');
  await page.getByTestId('weight-value').press('Escape');
  await page.getByTestId('score-list').focus();
  await page.keyboard.press('Enter');
  await expect(listed(page)).toHaveCount(1);
  await expect(listTitle(page)).toContainText('Value score 100:');
});

test('the first days of new customers', async ({ app }) => {
  await openTab(app, 'retention/life', FIRST_DAYS);
  const { page } = app;
  await expect(page.getByTestId('onboarding-say')).toHaveText(
    '3 customers had their first order from 1 Jun 2023 to 31 May 2024, so that all have had 30 days since. A step counts within these days.');
  const second = page.getByTestId('step-second').locator('td');
  await expect(second.nth(0)).toHaveText('1');
  await expect(second.nth(2)).toHaveText('9');
  await expect(page.getByTestId('step-first').locator('td').nth(3)).toContainText('(1 of 3)');
  await expect(page.getByTestId('onboarding-missing')).toContainText('Ticket');
  // Within 31 days Bob is back, too; the first orders end on 30 May.
  await type(page, 'onboarding-days', '31');
  await expect(second.nth(0)).toHaveText('2');
  await expect(second.nth(2)).toHaveText('20');
  await type(page, 'onboarding-days', '0');
  await expect(page.getByTestId('onboarding').getByRole('alert')).toContainText('1 to 365');
  await page.getByTestId('onboarding-days').press('Escape');
  expect(await app.accessibility()).toEqual([]);
  await page.getByTestId('step-second').getByRole('link').first().click();
  await expect(listed(page)).toHaveCount(2);
  await expect(listTitle(page)).toContainText('Within 31 days of the first order: Order on a later day');
});
