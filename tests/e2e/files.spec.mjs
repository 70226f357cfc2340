// Files that look alike, files in several currencies, and files that something else has stopped.
import { expect, test } from './rapport.mjs';

const csv = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
// Of one length: March comes to 30.00, April to 33.00.
const MARCH = 'order,customer,date,amount\n1,a,2024-03-05,10.00\n2,b,2024-03-06,20.00\n';
const APRIL = 'order,customer,date,amount\n7,c,2024-04-05,11.00\n8,d,2024-04-06,22.00\n';

/** Waits until so many files are open. */
async function open(app, count) {
  await expect(async () => {
    await app.showScreen('data');
    await expect(app.page.getByTestId('table-row')).toHaveCount(count, { timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
}

test('two files of one name and one size are two files', async ({ app }) => {
  expect(MARCH.length).toBe(APRIL.length);
  await app.open();
  await app.choose(csv('orders.csv', MARCH), csv('orders.csv', APRIL));
  await open(app, 2);
  await expect(app.page.getByTestId('tables-table')).toContainText('orders.csv (2)');
  expect(await app.headline()).toEqual([4, 4, 63]);
});

test('a later file of the same name and size comes beside the open one, and takes no place silently', async ({ app }) => {
  await app.open();
  await app.choose(csv('orders.csv', MARCH));
  await open(app, 1);
  // The browser gives a file made here the time of its making.
  await app.page.waitForTimeout(20);
  await app.choose(csv('orders.csv', APRIL));
  await open(app, 2);
  expect(await app.headline()).toEqual([4, 4, 63]);
});

test('two orders with their lines from two folders are read, whatever their names', async ({ app }) => {
  const orders = (from) => csv('orders.csv', `order_id,customer_id,order_date\n${from + 1},C1,2024-01-05\n${from + 2},C2,2024-01-06\n`);
  const lines = (from, price) => csv('lines.csv', `line_id,order_id,product,quantity,unit_price\n1,${from + 1},tea,2,${price}\n2,${from + 2},cup,1,${price}\n`);
  await app.open();
  // 3 × 10.00 and 3 × 20.00.
  await app.choose(orders(1000), lines(1000, '10.00'), orders(2000), lines(2000, '20.00'));
  await open(app, 2);
  expect(await app.headline()).toEqual([2, 4, 90]);
});

test('files in several currencies are added up with a word about it', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.choose(csv('euro.csv', MARCH.replace('amount', 'amount (EUR)')), csv('dollar.csv', APRIL.replace('amount', 'amount (USD)')));
  await open(app, 2);
  const told = page.getByTestId('several-currencies');
  await expect(told).toContainText('EUR and USD');
  await app.showScreen('overview');
  await expect(told).toContainText('taken as they are');
  await app.showScreen('data');
  await page.getByTestId('table-row').filter({ hasText: 'dollar.csv' }).getByRole('button').last().click();
  await expect(told).toHaveCount(0);
});

test('a file that is still asked about when another one is chosen is named', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.choose(csv('doubtful.csv', MARCH.replace(/2024-03-0(\d)/g, '0$1/04/2024')));
  await expect(page.getByTestId('mapping')).toBeVisible();
  await app.choose(csv('orders.csv', MARCH));
  await open(app, 1);
  await expect(page.getByTestId('notices')).toContainText('Not opened: doubtful.csv');
  await app.choose(csv('april.csv', APRIL));
  await open(app, 2);
  await expect(page.getByTestId('notices').filter({ hasText: 'doubtful.csv' })).toHaveCount(0);
});

test('what was refused, and what comes again, is told as nothing else', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.choose({ name: 'photo.csv', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') });
  await expect(page.getByTestId('import-failed')).toBeVisible();
  await app.choose(csv('orders.csv', MARCH));
  await open(app, 1);
  await expect(page.getByTestId('notices').filter({ hasText: 'photo.csv' })).toHaveCount(0);
  // A page of a shop's back end becomes a file anew each time; it is the same one all the same.
  const rows = MARCH.trim().split('\n').map((line) => `<tr>${line.split(',').map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const exported = { name: 'export.xls', mimeType: 'text/html', buffer: Buffer.from(`<html><body><table>${rows.join('')}</table></body></html>`) };
  for (let time = 0; time < 2; time += 1) {
    await app.choose(exported);
    await app.settled();
    await expect(async () => {
      await app.showScreen('data');
      await expect(page.getByTestId('tables-table')).toContainText('export.xls', { timeout: 1_000 });
    }).toPass({ timeout: 40_000 });
  }
  await open(app, 1);
  await expect(page.getByTestId('tables-table')).not.toContainText('(2)');
  expect(await app.headline()).toEqual([2, 2, 30]);
});

test('whoever changes a choice by keyboard stays there', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.choose(csv('orders.csv', `${MARCH}3,b,2024-03-07,-5.00\n`));
  await open(app, 1);
  const choice = page.getByTestId('returns');
  await choice.focus();
  const before = await choice.inputValue();
  await page.keyboard.press('ArrowDown');
  await expect(choice).not.toHaveValue(before);
  await app.settled();
  await expect(choice).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(choice).toHaveValue(before);
});

test.describe('on a phone', () => {
  test.use({ visitor: { locale: 'en-GB', viewport: { width: 390, height: 844 } } });

  test('a long file name and long ids make no screen wider', async ({ app }) => {
    const row = (n) => `${n},${'c'.repeat(180)}${n % 9},2024-0${1 + (n % 8)}-05,${10 + n}.50,${'k'.repeat(150)}\n`;
    await app.open();
    await app.choose(csv(`${'x'.repeat(190)}.csv`, `order,customer,date,amount,channel\n${Array.from({ length: 40 }, (_, n) => row(n)).join('')}`));
    await open(app, 1);
    for (const screen of ['overview', 'data', 'segments', 'kpis']) {
      await app.showScreen(screen);
      const beyond = await app.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(beyond, screen).toBe(0);
    }
  });
});
