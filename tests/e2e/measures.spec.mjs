// Measures of segments and the matrix of value and loyalty: gaps are filled in place, cuts are moved.
import { expect, file, test } from './rapport.mjs';

/** Ann 3 orders of 20.00 on average, Bob 1 of 50.00, Cid 2 of 5.00, Dan 1 of 10.00. */
const FOUR = file('four-valued.csv', `order_id,customer_id,order_date,amount
1,Ann,2024-01-01,10.00
2,Ann,2024-02-01,20.00
3,Ann,2024-03-01,30.00
4,Bob,2024-01-05,50.00
5,Cid,2024-01-06,4.00
6,Cid,2024-02-06,6.00
7,Dan,2024-03-06,10.00
`);

test('a gap is filled in place, the plan has the row, and ready measures come by a click', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.importFiles(FOUR);
  await app.showScreen('segments/actions');
  // Nothing is bought together here: the title says the gaps, once.
  const say = page.getByTestId('segments-title');
  await expect(page.getByTestId('measures-say')).toHaveCount(0);
  await expect(say).toContainText('16 gaps');
  expect(await app.accessibility()).toEqual([]);
  const field = page.getByTestId('measure-lost-service');
  await field.fill('Call each of them');
  await field.press('Enter');
  await expect(say).toContainText('15 gaps');
  await page.getByTestId('undo').click();
  await expect(say).toContainText('16 gaps');
  // Four rows of the annual strategy: general lacks content, lost lacks channel and benefit.
  await page.getByTestId('measures-add').click();
  await expect(say).toContainText('3 gaps');
  await expect(page.getByTestId('measure-high_value-benefit')).toHaveValue('Lifetime warranty');
  await app.showScreen('plan/tables');
  await expect(page.getByTestId('measures-table')).toContainText('Lifetime warranty');
});

/** Four rows each, for whom the documents name; nobody of them is a segment of the default scheme. */
test('ready measures of loyalty and of the life cycle stand in the plan as their documents have them', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.importFiles(FOUR);
  await app.showScreen('segments/actions');
  await page.getByTestId('measures-preset').selectOption('loyalty');
  await page.getByTestId('measures-add').click();
  await page.getByTestId('measures-preset').selectOption('cycle');
  await page.getByTestId('measures-add').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[role="status"]').filter({ hasText: '4' }).first()).toBeAttached();
  await app.showScreen('plan/tables');
  const table = page.getByTestId('measures-table');
  const rows = table.locator('tbody tr');
  const has = async (whom, ...texts) => {
    const row = rows.filter({ hasText: whom });
    await expect(row).toHaveCount(1);
    for (const text of texts) await expect(row).toContainText(text);
  };
  await has('High-value loyal customers', 'Monthly contact; success manager');
  await has('High-value potential customers', 'Growth community', 'Weekly push of offers that fit');
  await has('Low value, frequent', 'Gift for cumulative spend');
  await has('Customers at risk of leaving', 'Call each customer; win back');
  await has('New customers', 'Welcome mail', 'Activation pack, coupon on registration');
  await has('Active customers', 'Membership upgrade');
  await has('Silent customers, high value first', 'Care message by SMS', 'Discount');
  await has('Lost customers', 'Win-back');
  // One click, one step back.
  await page.getByTestId('undo').click();
  await expect(rows.filter({ hasText: 'Welcome mail' })).toHaveCount(0);
  await expect(rows.filter({ hasText: 'Growth community' })).toHaveCount(1);
  expect(await app.accessibility()).toEqual([]);
});

test('value and loyalty: two cuts, by slider and by key', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.importFiles(FOUR);
  await app.showScreen('segments/rules');
  await page.getByTestId('new-scheme-matrix').click();
  await expect(page.getByTestId('matrix-cut')).toContainText('Cut at 15 per order, the median, and 2 orders.');
  const rows = page.getByTestId('segment-rules').locator('tbody tr');
  await expect(rows).toHaveCount(4);
  await page.getByTestId('matrix-value').fill('10');
  await page.getByTestId('matrix-value').press('Enter');
  await expect(page.getByTestId('matrix-cut')).toContainText('Cut at 10 per order and 2 orders.');
  // The slider reaches as far as the cut.
  await page.getByTestId('matrix-orders').fill('30');
  await page.getByTestId('matrix-orders').press('Enter');
  await expect(page.getByTestId('matrix-orders-slider')).toHaveAttribute('max', '30');
  await expect(page.getByTestId('matrix-orders-slider')).toHaveValue('30');
  await page.getByTestId('matrix-orders').fill('2');
  await page.getByTestId('matrix-orders').press('Enter');
  await expect(page.getByTestId('matrix-orders-slider')).toHaveAttribute('max', '12');
  await page.getByTestId('matrix-orders-slider').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('matrix-orders')).toHaveValue('1');
  await expect(page.getByTestId('matrix-cut')).toContainText('and 1 order.');
  // Ann, Bob and Dan bring 10 or more an order, and everybody has one.
  await page.getByTestId('tab-groups').click();
  await expect(page.getByTestId('segment-table').locator('tbody tr').first().locator('td').first()).toHaveText('3');
  expect(await app.accessibility()).toEqual([]);
});
