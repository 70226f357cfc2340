// Ids that were put together: saved as a list, put together again from it, what is unknown said, all taken back.
import { readFileSync } from 'node:fs';
import { expect, file, test } from './rapport.mjs';

const ORDERS = 'customer_id,order_date,amount\n1,2024-01-05,10.00\n2,2024-01-06,20.00\n2,2024-01-20,30.00\n9,2024-01-21,5.00\n';
const CUSTOMERS = 'customer_id,segment,city\n01,a,Bonn\n2,b,Bonn\n=2,c,Kiel\n';

async function opened(app, name) {
  await expect(async () => {
    await app.showScreen('data');
    await expect(app.page.getByTestId('table-row').filter({ hasText: name })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

async function customers(app) {
  await app.settled();
  return (await app.results()).kpis.find((kpi) => kpi.key === 'customers').value;
}

test('a saved list puts the same ids together again, and can be taken back', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.choose(file('orders.csv', ORDERS), file('customers.csv', CUSTOMERS));
  await opened(app, 'customers.csv');
  await page.getByTestId('unite-written').click();
  await expect(page.getByTestId('united').first()).toContainText('counts as');
  const count = await page.getByTestId('united').count();
  const waiting = page.waitForEvent('download');
  await page.getByTestId('save-merges').click();
  const saved = readFileSync(await (await waiting).path(), 'utf8');
  expect(saved).toMatch(/^\ufeffrapport_kept_id,merged_id,reason,when\r\n/);
  expect(saved).toMatch(/\r\n1,01,same_writing,\d{4}-\d\d-\d\dT[\d:.]+Z\r\n/);

  // Another day: only orders are open, and the list knows more than they do.
  await page.reload();
  await app.ready();
  await app.choose(file('orders.csv', ORDERS));
  await opened(app, 'orders.csv');
  const list = `${saved}9,2,by hand,\r\n,7,,\r\n`;
  await app.choose(file('list.csv', list));
  const told = page.getByTestId('opened-list');
  await expect(told).toContainText('1 pair of ids merged from list.csv');
  await expect(told).toContainText(`${count} pair`);
  await expect(told).toContainText('01 → 1');
  await expect(told).toContainText(`Line ${count + 3} of list.csv does not name two different ids`);
  await expect(page.getByTestId('united')).toHaveText(/2 counts as 9/);
  expect(await customers(app)).toBe(2);
  expect(await app.accessibility()).toEqual([]);
  await page.getByTestId('opened-list-undo').click();
  await expect(told).toHaveCount(0);
  await expect.poll(() => customers(app)).toBe(3);

  // With the tables it is about, it waits until they are read.
  await app.choose(file('list.csv', saved), file('customers.csv', CUSTOMERS));
  await opened(app, 'customers.csv');
  await expect(page.getByTestId('opened-list')).toContainText(/\d pairs? of ids merged from list.csv\./);
  await expect(page.getByTestId('united')).toHaveCount(count);
  await page.getByTestId('take-apart-all').click();
  await expect(page.getByTestId('united')).toHaveCount(0);
});

test('a list without any open file says what is missing', async ({ app }) => {
  await app.open();
  await app.choose(file('list.csv', 'rapport_kept_id;merged_id;reason;when\n1;01;;\n'));
  await expect(app.page.getByTestId('opened-list')).toContainText('no open file has one of its ids: 01 → 1');
  await app.page.getByTestId('opened-list-dismiss').click();
  await expect(app.page.getByTestId('opened-list')).toHaveCount(0);
});

test.describe('on a phone in Chinese', () => {
  test.use({ visitor: { locale: 'zh-CN', viewport: { width: 390, height: 844 } } });

  test('no text is missing', async ({ app }) => {
    const { page } = app;
    await app.open();
    await app.choose(file('orders.csv', ORDERS));
    await opened(app, 'orders.csv');
    await app.choose(file('list.csv', 'rapport_kept_id,merged_id,reason,when\n9,2,,\n1,01,,\n5,,,\n'));
    await expect(page.getByTestId('united')).toHaveCount(1);
    const words = await page.locator('[data-testid="opened-list"] :is(p, button), [data-testid="same"] :is(button, .data-hint)').allInnerTexts();
    expect(words.length).toBe(9);
    for (const text of words) expect(text).toMatch(/\p{Script=Han}/u);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await app.accessibility()).toEqual([]);
  });
});
