// Tables beside the orders: dropped one after the other, joined, put together, closed and put back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, file, test } from './rapport.mjs';

const ORDERS = 'customer_id,order_date,amount\n1,2024-01-05,10.00\n2,2024-01-06,20.00\n2,2024-01-20,30.00\n9,2024-01-21,5.00\n';
const FEBRUARY = 'customer_id,order_date,amount\n1,2024-02-05,10.00\n3,2024-02-06,20.00\n';
const CUSTOMERS = 'customer_id,name,city,email\n01,Ann Berg,Bonn,ann@example.com\n2,Ben Dorn,Bonn,ben@example.com\n'
  + '3,Cem Falk,Kiel,cem@example.com\n4,Benn Dorn,Bonn,ben@example.com\n';
const SURVEY = 'response_id,customer_id,survey_date,nps,comment\nR1,2,2024-01-25,9,Good\nR2,9,2024-01-26,3,Slow\nR3,,2024-01-27,7,\n';
const TICKETS = 'ticket_id,customer_id,opened_at,closed_at,type\nT1,2,2024-01-08 09:00,2024-01-09 10:00,Return\n'
  + 'T2,5,2024-01-10 09:00,,Delivery\n';

/** Waits until this file stands in the list of open tables as this kind. */
async function opened(app, name, kind) {
  const row = app.page.getByTestId('table-row').filter({ hasText: name });
  await expect(async () => {
    await app.showScreen('data');
    await expect(row.getByTestId('table-kind')).toHaveText(kind, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

/** Customers, matched, only here, only elsewhere of a line of the join report. */
async function joined(app, name) {
  const line = app.page.getByTestId('join').filter({ has: app.page.getByRole('rowheader', { name, exact: true }) });
  await expect(line).toHaveCount(1);
  const parts = ['customers', 'matched', 'only-here', 'only-elsewhere'];
  return Promise.all(parts.map(async (part) =>
    Number(await line.getByTestId(`join-${part}`).evaluate((data) => data.value))));
}

async function revenue(app) {
  await app.settled();
  const { kpis } = await app.results();
  return ['customers', 'revenue'].map((key) => kpis.find((kpi) => kpi.key === key).value);
}

test('orders, customers, a survey and tickets are joined, and ids of one customer put together', async ({ app }) => {
  await app.open();
  await app.choose(file('orders.csv', ORDERS));
  await opened(app, 'orders.csv', 'Orders');
  await app.choose(file('customers.csv', CUSTOMERS), file('survey.csv', SURVEY), file('tickets.csv', TICKETS));
  await opened(app, 'tickets.csv', 'Service tickets');
  await opened(app, 'survey.csv', 'Survey answers');
  await opened(app, 'customers.csv', 'Customers');
  // The orders stayed, and so did the figures.
  expect(await revenue(app)).toEqual([3, 65]);
  // 1, 2, 9 of the orders; 01, 2, 3, 4; 2, 9; 2, 5: seven ids in all.
  await expect(app.page.getByTestId('joins')).toContainText('7 customers in all tables');
  await expect.poll(() => joined(app, 'Orders')).toEqual([3, 2, 1, 4]);
  await expect.poll(() => joined(app, 'customers.csv')).toEqual([4, 1, 3, 3]);
  await expect.poll(() => joined(app, 'survey.csv')).toEqual([2, 2, 0, 5]);
  await expect.poll(() => joined(app, 'tickets.csv')).toEqual([2, 1, 1, 5]);
  expect(await app.accessibility()).toEqual([]);

  // 01 is 1; 4 has the address of 2.
  await expect(app.page.getByTestId('suggestion')).toHaveCount(2);
  await app.page.getByTestId('unite-written').click();
  await expect(app.page.getByTestId('united')).toHaveText(/01 counts as 1/);
  await expect(app.page.getByTestId('suggestion')).toHaveCount(1);
  await expect.poll(() => joined(app, 'Orders')).toEqual([3, 3, 0, 3]);
  await app.page.getByTestId('keep-apart').click();
  await expect(app.page.getByTestId('same-say')).toContainText('No ids look like one customer');
  await app.page.getByTestId('take-apart').press('Enter');
  await expect(app.page.getByTestId('united')).toHaveCount(0);
  await expect.poll(() => joined(app, 'Orders')).toEqual([3, 2, 1, 4]);

  const waiting = app.page.waitForEvent('download');
  await app.page.getByTestId('export-customers').click();
  const csv = readFileSync(await (await waiting).path(), 'utf8');
  expect(csv.split('\r\n')[0]).toBe('\ufeffcustomer_id,Orders,customers.csv,survey.csv,tickets.csv');
  expect(csv).toContain('2,2,1,1,1\r\n');
});

test('a file is closed and put back; orders that continue come beside, others in the place of the open ones', async ({ app }) => {
  await app.open();
  await app.choose(file('january.csv', ORDERS));
  await opened(app, 'january.csv', 'Orders');
  await app.choose(file('february.csv', FEBRUARY));
  await opened(app, 'february.csv', 'Orders');
  expect(await revenue(app)).toEqual([4, 95]);
  await app.page.getByTestId('remove-file-0').click();
  await expect(app.page.getByTestId('moved')).toContainText('january.csv was removed');
  await expect(app.page.getByTestId('table-row')).toHaveCount(1);
  expect(await revenue(app)).toEqual([2, 30]);
  await app.page.getByTestId('put-back').click();
  await expect(app.page.getByTestId('table-row')).toHaveCount(2);
  expect(await revenue(app)).toEqual([4, 95]);
  // The same month once more under another name takes the place of both; both can be kept, and that is told.
  await app.choose(file('january-again.csv', `${ORDERS}7,2024-01-30,1.00\n`));
  await opened(app, 'january-again.csv', 'Orders');
  await expect(app.page.getByTestId('moved')).toContainText('january.csv and february.csv');
  expect(await revenue(app)).toEqual([4, 66]);
  await app.page.getByTestId('keep-both').click();
  await expect(app.page.getByTestId('table-row')).toHaveCount(3);
  await expect(app.page.getByTestId('overlap')).toContainText('80% of the rows of january-again.csv also stand in january.csv');
  await expect(app.page.getByTestId('overlap')).toContainText('4 of these rows count once');
  expect(await revenue(app)).toEqual([5, 96]);
  await app.page.getByTestId('count-once').uncheck();
  await expect.poll(() => revenue(app)).toEqual([5, 161]);
});

test('tickets exported twice count once, or twice when a person says so', async ({ app }) => {
  await app.open();
  await app.choose(file('tickets-1.csv', TICKETS));
  await opened(app, 'tickets-1.csv', 'Service tickets');
  await app.choose(file('tickets-2.csv', `${TICKETS}T3,6,2024-02-10 09:00,,Delivery\n`));
  await opened(app, 'tickets-2.csv', 'Service tickets');
  await expect(app.page.getByTestId('overlap')).toContainText('2 rows stand in another file exactly like this');
  await expect.poll(() => joined(app, 'tickets-2.csv')).toEqual([1, 0, 1, 2]);
  await app.page.getByTestId('count-once').uncheck();
  await expect.poll(() => joined(app, 'tickets-2.csv')).toEqual([3, 2, 1, 0]);
});

test('customer summaries alone give tiers and figures, and say what they cannot give', async ({ app }) => {
  const rows = Array.from({ length: 30 }, (_, i) =>
    `C${i},2023-0${1 + (i % 9)}-01,2024-0${1 + (i % 6)}-15,${1 + (i % 5)},${(i + 1) * 10}.00`);
  await app.open();
  await app.choose(file('summaries.csv', `customer_id,first_order,last_order,orders,amount\n${rows.join('\n')}\n`));
  await app.showScreen('segments');
  await expect(app.page.getByTestId('segment-table')).toBeVisible({ timeout: 30_000 });
  expect(await revenue(app)).toEqual([30, 4650]);
  await opened(app, 'summaries.csv', 'Customer summaries');
  await expect(app.page.getByText('Figures from customer summaries')).toBeVisible();
});

test('the kind of a file can be changed, on a phone and with the keyboard', async ({ app }) => {
  await app.page.setViewportSize({ width: 390, height: 800 });
  await app.open();
  await app.choose(file('money.csv', 'date,category,amount\n2024-01-01,Ads,10.00\n2024-02-01,Gifts,20.00\n'));
  await app.unfold();
  await expect(app.page.getByTestId('doubts')).toContainText('By their names the columns also fit: Orders.');
  await expect(app.page.getByTestId('kind-evidence')).toContainText('date, category and amount');
  const kind = app.page.getByTestId('kind');
  await kind.focus();
  await kind.press('Home');
  await expect(app.page.getByTestId('doubts')).toContainText('No column names a customer');
  await kind.selectOption({ label: 'Spending: money spent on something' });
  expect(await app.accessibility()).toEqual([]);
  const width = await app.page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await app.page.getByRole('button', { name: 'Import', exact: true }).click();
  await opened(app, 'money.csv', 'Spending');
  await expect(app.page.getByTestId('data-title')).toContainText('No orders yet');
  expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await app.page.getByTestId('remove-file-0').click();
  await expect(app.page.getByTestId('dropzone')).toBeVisible();
  await app.page.getByTestId('put-back').click();
  await opened(app, 'money.csv', 'Spending');
});

test('next month’s file of a kind is read without a click', async ({ app }) => {
  await app.open();
  await app.choose(file('spent-1.csv', 'date,category,amount\n2024-01-01,Ads,10.00\n'));
  await app.page.getByRole('button', { name: 'Import', exact: true }).click();
  await opened(app, 'spent-1.csv', 'Spending');
  await app.choose(file('spent-2.csv', 'date,category,amount\n2024-02-01,Ads,12.00\n'));
  await opened(app, 'spent-2.csv', 'Spending');
  await expect(app.page.getByTestId('table-row')).toHaveCount(2);
});
