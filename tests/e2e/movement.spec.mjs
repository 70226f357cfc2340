// Segments that move: two days of a scheme, two schemes of a day, and what is bought together.
import { expect, file, test } from './rapport.mjs';

/**
 * The scheme of own rules begins with regulars (last order at most 90 days ago, 2 orders or more), those away for 181 days or
 * more, and everybody else. On 31 Dec 2023: Ann and Bob are regulars, Cid is away (355 days), Dan and Eve have not come.
 * On 31 Dec 2024: Ann and Eve are regulars, Bob (377 days) and Cid are away, Dan has one order and is of the rest.
 *
 * Baskets by customer: Ann {Tea, Cups, Honey}, Bob {Tea, Cups}, Cid {Tea}, Dan {Honey}, Eve {Tea, Cups}: Tea 4, Cups 3, Honey 2
 * of 5. Tea and Cups: both 3, support 60 %, 3 of 4 and 3 of 3, lift 3 · 5 / (4 · 3) = 1.25; Tea and not Cups: Cid.
 * Of the 10 orders 6 have Tea, 3 Cups, one (Bob's first) both: lift 1 · 10 / (6 · 3) = 0.56.
 */
const ORDERS = file('ten-moved.csv', `order_id,customer_id,order_date,amount,category
1,Ann,2023-11-01,20.00,Tea
2,Ann,2023-12-01,21.00,Cups
3,Bob,2023-10-15,10.00,Tea
3,Bob,2023-10-15,5.00,Cups
4,Bob,2023-12-20,11.00,Tea
5,Cid,2023-01-10,30.00,Tea
6,Dan,2024-12-20,40.00,Honey
7,Eve,2024-11-01,8.00,Tea
8,Eve,2024-12-31,9.00,Cups
9,Ann,2024-12-15,22.00,Tea
10,Ann,2024-12-16,23.00,Honey
`);

const listed = (page) => page.getByTestId('customer-table').locator('tbody tr');

/** Opens the file under own rules, and gives the keys of the three segments. */
async function openRules(app) {
  await app.open();
  await app.importFiles(ORDERS);
  await app.showScreen('segments/rules');
  await app.page.getByTestId('new-scheme-rules').click();
  await expect(app.page).toHaveURL(/scheme=\d+/);
  const rows = app.page.getByTestId('segment-rules').locator('tbody tr');
  await expect(rows).toHaveCount(3);
  return rows.evaluateAll((all) => all.map((row) => row.dataset.testid.replace('rule-', '')));
}

test('who moved where: the matrix, its lists, the bands by keyboard, the months', async ({ app }) => {
  const [regular, away, rest] = await openRules(app);
  const { page } = app;
  await page.getByTestId('tab-movement').click();
  const cell = (from, to) => page.getByTestId(`movement-table-${from}-${to}`);
  await expect(page.getByTestId('movement-from')).toHaveValue('2023-12-31');
  await expect(page.getByTestId('movement-to')).toHaveValue('2024-12-31');
  await expect(page.getByTestId('movement-year')).toHaveAttribute('aria-pressed', 'true');
  const expected = [
    [regular, [1, 1, 0, 2]], [away, [0, 1, 0, 1]], [rest, [0, 0, 0, 0]], ['not_yet', [1, 0, 1, 2]], ['all', [2, 2, 1, 5]],
  ];
  for (const [from, counts] of expected) {
    for (const [at, to] of [regular, away, rest, 'all'].entries()) await expect(cell(from, to)).toHaveText(String(counts[at]));
  }
  // Nobody is in no segment under a scheme of all orders.
  await expect(page.getByTestId('movement-table-outside-all')).toHaveCount(0);
  await expect(page.getByTestId('segments-title')).toHaveText(
    /^2 customers in .+ on 31 Dec 2023: 1 still there on 31 Dec 2024, 1 now in .+\.$/);
  expect(await app.accessibility()).toEqual([]);

  await page.getByTestId('movement-show').selectOption('1');
  await expect(cell(regular, away)).toContainText('50');
  await page.getByTestId('movement-show').selectOption('2');
  // Bob: 26.00 in the year to the end of 2023, nothing in the year after it.
  await expect(cell(regular, away)).toHaveText('26 → 0');
  await page.getByTestId('movement-show').selectOption('0');

  // A count leads to as many customers as it says, and Back to the same table.
  await cell('not_yet', 'all').getByRole('link').click();
  await expect(listed(page)).toHaveCount(2);
  await page.goBack();
  await cell('all', 'all').getByRole('link').click();
  await expect(listed(page)).toHaveCount(5);
  await page.goBack();

  // The bands by keyboard: the first one is that of Ann, who stayed.
  const band = page.getByTestId('movement-sankey').locator('button.chart-mark').first();
  await expect(band).toHaveAttribute('aria-label', /→.*1$/);
  await band.focus();
  await page.keyboard.press('Enter');
  await expect(listed(page)).toHaveCount(1);
  await page.goBack();

  // February 2023 to December 2024 are whole months after the first one.
  await page.getByTestId('movement-months-table').click();
  const months = page.getByTestId('movement-months').locator('tbody tr');
  await expect(months).toHaveCount(23);
  await expect(months.last().locator('td')).toHaveText(['2', '2', '1']);

  // A quarter before: on 30 Sep 2024 nobody is a regular, Ann, Bob and Cid are away.
  await page.getByTestId('movement-quarter').click();
  await expect(page.getByTestId('movement-from')).toHaveValue('2024-09-30');
  await expect(cell(away, regular)).toHaveText('1');
  await expect(cell(away, 'all')).toHaveText('3');
});

test('two schemes side by side: sums, lists, words', async ({ app }) => {
  const [regular, away, rest] = await openRules(app);
  const { page } = app;
  await page.getByTestId('tab-map').click();
  const cell = (row, column) => page.getByTestId(`cross-table-${row}-${column}`);
  for (const [row, count] of [[regular, 2], [away, 2], [rest, 1], ['all', 5]]) {
    await expect(cell(row, 'all')).toHaveText(String(count));
  }
  const rows = (await app.table('cross-table')).slice(1);
  for (const row of rows) {
    const numbers = row.slice(1, -1).map((one) => Number(one.text));
    const sum = numbers.pop();
    expect(numbers.reduce((all, one) => all + one, 0)).toBe(sum);
  }
  expect(rows[0].at(-1).text).toMatch(/^mostly .+: \d+/);
  expect(await app.accessibility()).toEqual([]);
  await cell(away, 'all').getByRole('link').click();
  await expect(listed(page)).toHaveCount(2);
});

test('a scheme alone gets a second one by a button; one month asks for a day', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.importFiles(file('one-month.csv', `order_id,customer_id,order_date,amount
1,Ann,2024-06-03,20.00
2,Bob,2024-06-05,12.00
3,Cid,2024-06-20,8.00
`));
  await page.getByTestId('tab-map').click();
  await page.getByTestId('cross-add').click();
  await expect(page.getByTestId('cross-table-all-all')).toHaveText('3');

  await page.getByTestId('tab-movement').click();
  await expect(page.getByTestId('movement-none')).toContainText('two days');
  await page.getByTestId('movement-from').fill('2024-06-10');
  // Ann and Bob had come, Cid had not.
  await expect(page.getByTestId('movement-table-not_yet-all')).toHaveText('1');
  await expect(page.getByTestId('movement-table-all-all')).toHaveText('3');
});

test('what is bought together, and to whom the other may be offered', async ({ app }) => {
  await openRules(app);
  const { page } = app;
  await page.getByTestId('tab-actions').click();
  // No pair is in 30 orders: the title says the gaps in the measures, and says them once.
  await expect(page.getByTestId('segments-title')).toContainText('gaps:');
  await expect(page.getByTestId('measures-say')).toHaveCount(0);
  await expect(page.getByTestId('baskets-nobody')).toContainText('30');
  await page.getByTestId('baskets-rare').click();
  await expect(page.getByTestId('baskets-least')).toHaveValue('1');
  const rows = page.getByTestId('baskets-table').locator('tbody tr');
  await expect(rows).toHaveCount(1);
  await expect(rows.first().locator('td').nth(4)).toHaveText('0.56');

  await page.getByTestId('baskets-by').selectOption('1');
  await expect(rows).toHaveCount(3);
  const cells = rows.first().locator('th, td');
  await expect(cells.first()).toHaveText('Tea + Cups');
  for (const [at, text] of [[1, '3'], [2, '60'], [3, '75'], [4, '100'], [5, '1.25']]) {
    await expect(cells.nth(at)).toContainText(text);
  }
  await expect(page.getByTestId('segments-title')).toHaveText(/^Customers who buy Tea buy Cups 1\.[23] times as often as customers on the whole\.$/);
  await expect(page.getByTestId('measures-say')).toBeVisible();
  await expect(page.getByTestId('referrals-none')).toBeVisible();
  expect(await app.accessibility()).toEqual([]);

  // Regulars, Ann and Eve, brought 20 + 21 + 22 + 23 + 8 + 9 = 103, of it 50 for tea.
  const overlay = (await app.table('overlay-table'))[1].map((one) => one.text);
  expect(overlay[1]).toContain('48.5');
  expect(overlay.at(-1)).toBe('103');
  // All together are of no look-back: their numbers lead nowhere.
  await expect(page.getByTestId('overlay-table').locator('tbody a').first()).toBeVisible();
  await expect(page.getByTestId('overlay-table').locator('tfoot a')).toHaveCount(0);
  await page.getByTestId('overlay-show').selectOption('1');
  await expect(page.getByTestId('overlay')).toContainText('Revenue of each segment in the window.');

  await page.getByRole('link', { name: 'Tea, not Cups: 1' }).click();
  await expect(listed(page)).toHaveCount(1);
  await expect(page.getByTestId('customers-title')).toContainText('Tea, not Cups');
});
