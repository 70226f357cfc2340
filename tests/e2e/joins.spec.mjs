// Files that belong together, and a file that gives nothing beside them.
import { expect, file, rememberWorkers, test } from './rapport.mjs';

const GOOD = 'order,customer,date,amount\n1,a,2024-03-05,10.00\n2,b,2024-03-06,20.00\n3,a,2024-03-20,30.00\n';
const NAMES_ONLY = 'order,customer,date,amount\n';

/** Waits until the Data screen tells this. */
async function loaded(app, text) {
  await expect(async () => {
    await app.showScreen('data');
    await expect(app.page.getByTestId('data-title')).toContainText(text, { timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
}

// 1001: 2 × 10 + 1 × 5 = 25, 1002: 3 × 4 = 12, 1003: 7.50; nobody ordered 9.
const ORDERS = 'order_id,customer_id,order_date\n1001,C1,2024-01-05\n1002,C2,2024-01-06\n1003,C1,2024-02-07\n1004,C3,2024-02-08\n';
const LINES = 'line_id,order_id,product,quantity,unit_price\n1,1001,tea,2,10.00\n2,1001,cup,1,5.00\n3,1002,pot,3,4.00\n4,1003,tea,1,7.50\n';
const TOTALS = 'order_id,customer_id,order_date,total\n1001,C1,2024-01-05,29.00\n1002,C2,2024-01-06,16.00\n1003,C1,2024-02-07,7.50\n';

test('orders and their lines become one table without a question, and the report tells how', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.choose(file('orders.csv', ORDERS), file('order_lines.csv', LINES));
  await loaded(app, '2 customers and 3 orders from 5 Jan 2024 to 7 Feb 2024');
  expect(await app.headline()).toEqual([2, 3, 44.5]);
  await app.showScreen('data');
  await expect(page.getByTestId('table-row')).toHaveCount(1);
  await expect(page.getByTestId('joined')).toContainText('4 of 4 rows of order_lines.csv found their order, and 3 of 4 orders of orders.csv have rows.');
  await expect(page.getByTestId('joined')).toContainText('Orders of orders.csv without a row: 1.');
  // Taken apart and put together again, nothing is lost on the way.
  await page.getByTestId('correct-mapping').click();
  await expect(page.getByTestId('join')).toContainText('are joined by the order number');
  expect(await app.accessibility()).toEqual([]);
  await page.getByTestId('join-answer').filter({ hasText: 'Read each file by itself' }).locator('input').check();
  await expect(page.getByTestId('mapping')).toHaveCount(2);
  await expect(page.getByTestId('import-confirm')).toBeDisabled();
  await page.getByTestId('join-answer').first().locator('input').check();
  await expect(page.getByTestId('mapping')).toHaveCount(1);
  await page.getByTestId('import-confirm').click();
  await loaded(app, '2 customers and 3 orders');
  expect(await app.headline()).toEqual([2, 3, 44.5]);
});

// Orders of two months, of which each file has its own, and the lines of both in one file, or the other way round.
const JANUARY = 'order_id,customer_id,order_date\n1001,C1,2024-01-05\n1002,C2,2024-01-06\n';
const FEBRUARY = 'order_id,customer_id,order_date\n1003,C1,2024-02-07\n1004,C3,2024-02-08\n';

test('the orders of two months and one file with all lines are one table', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.choose(file('orders-01.csv', JANUARY), file('orders-02.csv', FEBRUARY), file('order_lines.csv', LINES));
  await loaded(app, '2 customers and 3 orders from 5 Jan 2024 to 7 Feb 2024');
  expect(await app.headline()).toEqual([2, 3, 44.5]);
  await app.showScreen('data');
  await expect(page.getByTestId('table-row')).toHaveCount(1);
  await expect(page.getByTestId('joined')).toContainText('4 of 4 rows of order_lines.csv found their order, and 3 of 4 orders of orders-01.csv + orders-02.csv have rows.');
});

test('one file of orders and the lines of two months are one table, and pairs stay pairs', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.choose(file('lines-01.csv', someLines(0, 3)), file('lines-02.csv', someLines(3, 4)), file('orders.csv', ORDERS));
  await loaded(app, '2 customers and 3 orders');
  expect(await app.headline()).toEqual([2, 3, 44.5]);
  await app.showScreen('data');
  await expect(page.getByTestId('table-row')).toHaveCount(2);
  await expect(page.getByTestId('joined').first()).toContainText('4 of 4 rows of lines-01.csv + lines-02.csv found their order');
  // Each month with its own lines: two tables, and nothing is asked.
  await app.choose(file('lines-01.csv', someLines(0, 3)), file('orders-01.csv', JANUARY), file('lines-02.csv', someLines(3, 4)), file('orders-02.csv', FEBRUARY));
  await expect(page.getByRole('banner')).toContainText('lines-01.csv + orders-01.csv +1');
  await app.showScreen('data');
  await expect(page.getByTestId('table-row')).toHaveCount(2);
  expect(await app.headline()).toEqual([2, 3, 44.5]);
});

/** Some rows of the lines under their names. */
function someLines(from, to) {
  const [names, ...lines] = LINES.trim().split('\n');
  return `${[names, ...lines.slice(from, to)].join('\n')}\n`;
}

test('orders of two months and lines that were cut elsewhere are one table', async ({ app }) => {
  await app.open();
  await app.choose(file('orders-01.csv', JANUARY), file('orders-02.csv', FEBRUARY), file('lines-a.csv', someLines(0, 2)), file('lines-b.csv', someLines(2, 4)));
  await loaded(app, '2 customers and 3 orders');
  expect(await app.headline()).toEqual([2, 3, 44.5]);
});

test('two years, each with its lines in two halves, keep their halves together', async ({ app }) => {
  const orders = (year, from) => `order_id,customer_id,order_date\n${[0, 1, 2, 3].map((n) => `${from + n},C${n},${year}-01-0${n + 1}\n`).join('')}`;
  const lines = (from) => `line_id,order_id,product,quantity,unit_price\n1,${from},tea,1,10.00\n2,${from + 1},cup,1,5.00\n`;
  await app.open();
  await app.choose(
    file('orders-2023.csv', orders(2023, 10)), file('orders-2024.csv', orders(2024, 20)),
    file('lines-2023-1.csv', lines(10)), file('lines-2023-2.csv', lines(12)), file('lines-2024-1.csv', lines(20)), file('lines-2024-2.csv', lines(22)),
  );
  await loaded(app, '4 customers and 8 orders');
  await expect(app.page.getByTestId('table-row')).toHaveCount(4);
  expect(await app.headline()).toEqual([4, 8, 60]);
});

test('months whose columns, marks and line ends differ are joined all the same', async ({ app }) => {
  const { page } = app;
  const february = '\ufefforder_date;order_id;customer_id\r\n2024-02-07;1003;C1\r\n2024-02-08;1004;C3';
  const lines = 'unit_price;quantity;line_id;product;order_id\r\n4.00;3;3;pot;1002\r\n7.50;1;4;tea;1003\r\n';
  await app.open();
  await app.choose(file('orders-01.csv', JANUARY), file('orders-02.csv', february), file('lines-01.csv', someLines(0, 2)), file('lines-02.csv', lines));
  await loaded(app, '2 customers and 3 orders from 5 Jan 2024 to 7 Feb 2024');
  expect(await app.headline()).toEqual([2, 3, 44.5]);
  // Each by itself is no table of orders; together again, all is there.
  await app.showScreen('data');
  await page.getByTestId('correct-mapping').first().click();
  await page.getByTestId('join-answer').filter({ hasText: 'Read each file by itself' }).locator('input').check();
  await expect(page.getByTestId('mapping')).toHaveCount(4);
  await expect(page.getByTestId('import-confirm')).toBeDisabled();
  await page.getByTestId('join-answer').first().locator('input').check();
  await expect(page.getByTestId('mapping')).toHaveCount(2);
  await expect(page.getByTestId('join-answer').first()).toContainText('44.50');
  await page.getByTestId('import-confirm').click();
  await loaded(app, '2 customers and 3 orders');
  expect(await app.headline()).toEqual([2, 3, 44.5]);
});

test('two versions of the same lines are never added up without a question', async ({ app }) => {
  await app.open();
  await app.choose(file('orders.csv', ORDERS), file('order_lines.csv', LINES), file('order_lines_corrected.csv', LINES.replace('10.00', '12.00')));
  const answers = app.page.getByTestId('join-answer');
  await expect(answers).toHaveCount(3);
  await answers.filter({ hasText: 'money of order_lines_corrected.csv' }).locator('input').check();
  await app.page.getByTestId('import-confirm').click();
  await loaded(app, '2 customers and 3 orders');
  expect(await app.headline()).toEqual([2, 3, 48.5]);
});

test('a version of one part takes its place and no other', async ({ app }) => {
  await app.open();
  await app.choose(
    file('orders.csv', ORDERS), file('lines-01.csv', someLines(0, 3)), file('lines-02.csv', someLines(3, 4)),
    file('lines-02-new.csv', someLines(3, 4).replace('7.50', '8.50')),
  );
  const answers = app.page.getByTestId('join-answer');
  await expect(answers).toHaveCount(3);
  await expect(answers.nth(0)).toContainText('44.50');
  await expect(answers.nth(1)).toContainText('45.50');
  await answers.filter({ hasText: 'lines-02-new.csv' }).locator('input').check();
  await app.page.getByTestId('import-confirm').click();
  await loaded(app, '2 customers and 3 orders');
  expect(await app.headline()).toEqual([2, 3, 45.5]);
  // One of the joined files is closed: the other one stays, and can be corrected.
  await app.showScreen('data');
  await app.page.getByTestId('remove-file-0').click();
  await expect(app.page.getByTestId('table-row')).toHaveCount(1);
  await app.page.getByTestId('correct-mapping').click();
  await expect(app.page.getByTestId('join')).toBeVisible();
});

test('an order whose lines were cut in two counts once, and is told', async ({ app }) => {
  const orders = Array.from({ length: 40 }, (_, n) => `${n},C${n % 7},2024-01-${String(1 + n % 28).padStart(2, '0')}\n`).join('');
  const lines = (from, to) => Array.from({ length: to - from }, (_, n) => `${from + n},${Math.floor((from + n) / 2)},tea,1,${from + n + 1}.00\n`).join('');
  const names = 'line_id,order_id,product,quantity,unit_price\n';
  await app.open();
  // Two lines an order; the 41st line, of order 20, stands in the first file, the 42nd in the second.
  await app.choose(file('o.csv', `order_id,customer_id,order_date\n${orders}`), file('a.csv', names + lines(0, 41)), file('b.csv', names + lines(41, 80)));
  await expect(app.page.getByTestId('join-said').first()).toContainText('Orders with rows in several of these files: 1.');
  await app.page.getByTestId('import-confirm').click();
  await loaded(app, '7 customers and 40 orders');
  expect(await app.headline()).toEqual([7, 40, 3240]);
});

test('totals that the lines do not add up to are asked about with both sums, and count once', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.choose(file('orders.csv', TOTALS), file('order_lines.csv', LINES));
  const answers = page.getByTestId('join-answer');
  await expect(answers).toHaveCount(2);
  await expect(answers.nth(0)).toContainText('44.50');
  await expect(answers.nth(1)).toContainText('52.50');
  await expect(answers.nth(1).locator('input')).toBeChecked();
  await expect(page.getByTestId('join-said').first()).toContainText('in 1 of 3 orders (44.50 by rows, 52.50 by totals)');
  await page.getByTestId('import-confirm').click();
  await loaded(app, '2 customers and 3 orders');
  expect(await app.headline()).toEqual([2, 3, 52.5]);
  // The lines come later: the same question, and the orders do not count twice.
  await app.choose(file('order_lines.csv', LINES));
  await answers.nth(0).locator('input').check();
  await page.getByTestId('import-confirm').click();
  await loaded(app, '2 customers and 3 orders');
  expect(await app.headline()).toEqual([2, 3, 44.5]);
  await app.showScreen('data');
  await expect(page.getByTestId('table-row')).toHaveCount(1);
});

test('an answer is chosen with the keyboard, and what was chosen for a file comes back with it', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.choose(file('orders.csv', TOTALS), file('order_lines.csv', LINES));
  const answers = page.getByTestId('join-answer');
  const orders = page.getByTestId('mapping').filter({ has: page.getByRole('heading', { name: 'orders.csv', exact: true }) });
  const unit = orders.getByTestId('option-currency');
  await orders.getByTestId('card-toggle').click();
  await orders.getByTestId('advanced').locator('> summary').click();
  await unit.selectOption('CHF');
  await expect(answers.nth(1).locator('input')).toBeEnabled();
  await answers.nth(1).locator('input').focus();
  await page.keyboard.press('ArrowUp');
  await expect(answers.nth(0).locator('input')).toBeChecked();
  await expect(answers.nth(0).locator('input')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(answers.nth(1).locator('input')).toBeChecked();
  await expect(answers.nth(1).locator('input')).toBeFocused();
  await orders.getByTestId('card-toggle').click();
  await expect(unit).toHaveValue('CHF');
});

test('an engine that dies while joined files are open reads them again', async ({ app }) => {
  const { page } = app;
  await page.addInitScript(rememberWorkers);
  await app.open();
  await app.choose(file('orders.csv', ORDERS), file('order_lines.csv', LINES));
  await loaded(app, '2 customers and 3 orders');
  await page.evaluate(() => {
    const [engine] = globalThis.workers;
    engine.terminate();
    engine.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  });
  await page.getByTestId('window').selectOption('6');
  await expect(page.getByTestId('import-progress')).toHaveCount(0, { timeout: 30_000 });
  await page.getByTestId('window').selectOption('all');
  expect(await app.headline()).toEqual([2, 3, 44.5]);
  await loaded(app, '2 customers and 3 orders');
  await expect(page.getByTestId('joined')).toContainText('4 of 4 rows of order_lines.csv found their order');
});

test('items and payments of the same orders count once, and a third file says who the customers are', async ({ app }) => {
  const { page } = app;
  const customers = 'customer_id,customer_unique_id,customer_city\nk1,P1,Bonn\nk2,P2,Rome\nk3,P1,Bonn\n';
  const orders = 'order_id,customer_id,order_status,order_purchase_timestamp\no1,k1,delivered,2024-01-05 10:00:00\n'
    + 'o2,k2,delivered,2024-01-06 11:00:00\no3,k3,delivered,2024-02-07 12:00:00\n';
  const items = 'order_id,order_item_id,product_id,price,freight_value\no1,1,x,10.00,1.00\no1,2,y,5.00,1.00\no2,1,x,10.00,2.00\no3,1,z,7.00,1.00\n';
  const payments = 'order_id,payment_sequential,payment_type,payment_value\no1,1,card,10.00\no1,2,voucher,7.00\no2,1,card,12.00\no3,1,card,8.00\n';
  await app.open();
  await app.choose(file('o_customers.csv', customers), file('o_orders.csv', orders), file('o_items.csv', items), file('o_payments.csv', payments));
  const answers = page.getByTestId('join-answer');
  await expect(answers).toHaveCount(3);
  // 10 + 5 + 10 + 7 for what was sold, 17 + 12 + 8 for what was paid.
  await expect(answers.filter({ hasText: 'money of o_items.csv' })).toContainText('32.00');
  await expect(answers.filter({ hasText: 'money of o_payments.csv' })).toContainText('37.00');
  await expect(page.getByTestId('join-said').first()).toContainText('who is the same person says o_customers.csv');
  await answers.filter({ hasText: 'money of o_payments.csv' }).locator('input').check();
  await page.getByTestId('import-confirm').click();
  await loaded(app, '2 customers and 3 orders');
  expect(await app.headline()).toEqual([2, 3, 37]);
});

test('one file that lacks what is needed is left out by a click and holds the others up no more', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.choose(file('good.csv', GOOD), file('notes.csv', NAMES_ONLY));
  const confirm = page.getByTestId('import-confirm');
  await expect(page.getByTestId('mapping')).toHaveCount(2);
  await expect(confirm).toBeDisabled();
  const notes = page.getByTestId('mapping').filter({ hasText: 'notes.csv' });
  await notes.getByTestId('card-leave').click();
  await expect(notes).toContainText('Left out: nothing of it will be read');
  await expect(confirm).toBeEnabled();
  expect(await app.accessibility()).toEqual([]);
  // There and back: it is in the way again.
  await notes.getByTestId('card-leave').click();
  await expect(confirm).toBeDisabled();
  await notes.getByTestId('card-leave').click();
  // Without any file there is nothing to import.
  const good = page.getByTestId('mapping').filter({ hasText: 'good.csv' });
  await good.getByTestId('card-leave').click();
  await expect(confirm).toBeDisabled();
  await expect(page.getByText('Nothing is to be read, so there is nothing to import.')).toBeVisible();
  await good.getByTestId('card-leave').click();
  await confirm.click();
  await loaded(app, '2 customers and 3 orders');
  await expect(page.getByTestId('notices')).toContainText('Left out: notes.csv.');
});

test('a picture and an empty file beside a table are told, and the table is read', async ({ app }) => {
  const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(600, 1)]);
  await app.open();
  await app.choose(file('good.csv', GOOD), file('logo.png', picture), file('nothing.csv', ''));
  await loaded(app, '2 customers and 3 orders');
  await expect(app.page.getByTestId('notices')).toContainText('Not read, because they hold no table: nothing.csv and logo.png.');
});
