// Customers whom nobody knows: their revenue counts, and they are in no figure about customers.
import { expect, file, test } from './rapport.mjs';

/** The exact value of a figure on the KPI screen. */
async function figure(app, key) {
  return Number(await app.page.getByTestId(`figure-${key}`).locator('data').getAttribute('value'));
}

async function loaded(app) {
  await expect(app.page.getByTestId('export-results')).toBeEnabled({ timeout: 40_000 });
}

test('a file that names no customer opens with its revenue and says so', async ({ app }) => {
  await app.open();
  await app.choose(file('till.csv', 'order_id,customer_id,order_date,amount\n1,guest,2024-01-05,10.00\n2,,2024-02-06,20.00\n'));
  await loaded(app);
  await app.showScreen('overview');
  await expect(app.page.getByTestId('unknown-customers')).toContainText(/No row names a customer: 30 of unknown customers in 2 orders/);
  await app.showScreen('segments');
  await expect(app.page.locator('main')).not.toBeEmpty();
  await app.showScreen('kpis');
  await expect(app.page.getByTestId('figure-Customers')).toHaveText('–');
  await expect(app.page.locator('.figure-cell', { has: app.page.getByTestId('figure-Customers') })).toContainText('No customer is named');
  await app.showScreen('data');
  await expect(app.page.getByTestId('nobody-named')).toContainText('names a customer');
  await expect(app.page.getByTestId('receipt')).toContainText('Sold to unknown customers');
  await expect(app.page.getByTestId('table-row').locator('data').first()).toHaveAttribute('value', '2');
  await expect(app.page.getByTestId('open-file')).toContainText('2 lines');
  expect(await app.accessibility()).toEqual([]);
});

test('lines of one receipt are one order', async ({ app }) => {
  const rows = '5;05.01.2024;Tee;4.50\n5;05.01.2024;Brot;3.20\n6;06.01.2024;Tee;4.50\n';
  await app.open();
  await app.choose(file('bons.csv', `Bon-Nr;Datum;Artikel;Betrag CHF\n${rows}`));
  await app.page.getByTestId('import-confirm').click();
  await loaded(app);
  await app.showScreen('kpis');
  await expect(app.page.getByTestId('unknown-customers')).toContainText('in 2 orders');
  await expect(app.page.getByTestId('trend-say')).toContainText('No row names a customer');
  await app.showScreen('data');
  await expect(app.page.getByTestId('beside')).not.toContainText('empty cell');
});

test('without an order number each row is said to be an order', async ({ app }) => {
  await app.open();
  await app.choose(file('days.csv', 'customer,date,amount\na,2024-01-05,10.00\nb,2024-01-06,1.00\n'));
  await loaded(app);
  await app.showScreen('data');
  await expect(app.page.getByTestId('beside')).toContainText('each row counts as one order');
});

test('a till with most of the orders is a question with both sums', async ({ app }) => {
  const row = (n) => `T${n},${n % 3 ? 'Main Street' : `C${2000 + n / 3 % 8}`},2024-0${1 + Math.floor(n / 24)}-${String(1 + n % 24).padStart(2, '0')},${20 + n}.00`;
  await app.open();
  await app.choose(file('till.csv', `order_id,customer_id,order_date,amount\n${Array.from({ length: 48 }, (_, n) => row(n)).join('\n')}\n`));
  const question = app.page.getByTestId('question');
  await expect(question).toContainText('“Main Street” has 32 of 48 rows', { timeout: 40_000 });
  // 48 · 20 + (0 + … + 47) in all, and 16 · 20 + 3 · (0 + … + 15) = 680 without the till.
  await expect(question.getByTestId('answer-facts').first()).toHaveText('48 rows · 2,088.00 · 1 Jan 2024 – 24 Feb 2024');
  await expect(question.getByTestId('answer-facts').last()).toHaveText('48 rows · 2,088.00 · 1 Jan 2024 – 24 Feb 2024 · of unknown customers: 32 rows, 1,408.00');
  await question.getByTestId('answer').last().click();
  await app.page.getByTestId('import-confirm').click();
  await loaded(app);
  await expect(app.page.getByTestId('unknown-customers')).toContainText('1,408 of unknown customers');
  await app.showScreen('kpis');
  await expect.poll(() => figure(app, 'Customers')).toBe(8);
  expect(await figure(app, 'Revenue')).toBe(680);
});
