// Lifetime value: the ladder, the reason where there is no model, who comes again, the calculation of a better retention.
import { expect, file, test } from './rapport.mjs';

/** Ann 10 on 1 January and 30 on 1 September, Bob 20, Cid 5 and 5, Dan 90: 366 days, halves of 183. */
const FEW = file('few-valued.csv', `customer_id,order_date,amount
Ann,2024-01-01,10.00
Ann,2024-09-01,30.00
Bob,2024-02-01,20.00
Cid,2024-06-30,5.00
Cid,2024-07-02,5.00
Dan,2024-12-31,90.00
`);

/** Shops of 700 customers over two years: some buy often, some once, some leave. The numbers are the same at each run. */
function many() {
  let seed = 7;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const rows = ['customer_id,order_date,amount'];
  for (let customer = 0; customer < 700; customer += 1) {
    let day = Math.floor(next() * 400);
    const gap = 15 + next() * next() * 200;
    const leaves = next() * 0.5;
    const spend = 5 + next() * 60;
    do {
      const date = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
      rows.push(`c${customer},${date},${(spend * (0.5 + next())).toFixed(2)}`);
      day += 1 + Math.ceil(-Math.log(1 - next()) * gap);
    } while (day < 731 && next() > leaves);
  }
  return file('many-valued.csv', `${rows.join('\n')}\n`);
}

const amount = async (page, testid) => Number(await page.getByTestId(testid).locator('data').first().getAttribute('value'));
const title = (page) => page.getByTestId('retention-title');

async function type(page, testid, text) {
  await page.getByTestId(testid).fill(text);
  await page.getByTestId(testid).press('Enter');
}

test('a few customers: what they brought, the formula, and why there is no model', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.importFiles(FEW);
  await app.showScreen('retention/value');
  await expect(title(page)).toHaveText('4 customers have brought 160 so far: 40 each.');
  expect(await amount(page, 'value-so-far')).toBe(40);
  await expect(page.getByTestId('value-model')).toContainText('The model needs 500 customers; there are 4.');
  await expect(page.getByTestId('value-holds')).toHaveCount(0);
  // Ann, Bob and Cid ordered in the first 183 days, Ann and Cid again: 2/3 over 183 days is (2/3)^(365/183) a year.
  const rate = (2 / 3) ** (365 / 183);
  const revenue = (125 / 3) * (365 / 183);
  const formula = (revenue * rate) / (1.1 - rate);
  expect(await amount(page, 'value-formula')).toBeCloseTo(formula, 1);
  expect(await app.accessibility()).toEqual([]);

  // A margin of a half takes half of each amount, and one step back brings it back.
  await type(page, 'value-margin', '50');
  await expect.poll(() => amount(page, 'value-so-far')).toBe(20);
  expect(await amount(page, 'value-formula')).toBeCloseTo(formula / 2, 1);
  await page.getByTestId('undo').click();
  await expect.poll(() => amount(page, 'value-so-far')).toBe(40);
  await type(page, 'value-months', '0');
  await expect(page.getByTestId('value-months')).toHaveAttribute('aria-invalid', 'true');
  await page.getByTestId('value-months').press('Escape');
});

test('a better retention: 60 to 65 per cent at a discount of a tenth is a fifth more', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.importFiles(FEW);
  await app.showScreen('retention/value');
  await type(page, 'triangle-before', '60');
  await type(page, 'triangle-after', '65');
  await type(page, 'triangle-margin', '1');
  const say = page.getByTestId('triangle-say');
  await expect(say).toContainText('from 60.0% to 65.0% raises the value of a customer from 1.20 to 1.44: +20.4%');
  await page.getByTestId('triangle-first').check();
  await expect(say).toContainText('from 2.20 to 2.44: +11.1%');
  await type(page, 'triangle-cost', '0.1');
  await expect(page.getByTestId('triangle-return')).toContainText(': 1');
  await page.getByTestId('triangle-own').click();
  await expect(say).not.toContainText('60.0%');
});

test('700 customers have a model: who comes again, the list behind each band, held against the last weeks', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.importFiles(many());
  await app.showScreen('retention/value');
  await expect(title(page)).toContainText('of 700 customers will order again within 12 months');
  const bands = page.getByTestId('value-again').locator('tbody tr');
  await expect(bands).toHaveCount(4);
  const counts = await bands.locator('td:nth-child(2)').allTextContents();
  expect(counts.map(Number).reduce((sum, count) => sum + count)).toBe(700);
  await expect(page.getByTestId('value-holds-say')).toContainText('The model was fitted to the orders up to');
  expect(await app.accessibility()).toEqual([]);
  await page.getByTestId('again-20').click();
  await expect(page.getByTestId('customers-title')).toContainText(`${Number(counts[2])} customers`);
  await page.goBack();

  // The second model is fitted when it is asked for; where it is refused, the reason stands there.
  await page.getByTestId('rivals-fit').click();
  await expect(page.getByTestId('rivals-table').locator('tbody tr').first()).toContainText('BG/NBD', { timeout: 60_000 });
  await expect(page.getByTestId('value-rivals')).toContainText('Pareto/NBD');
  expect(await app.accessibility()).toEqual([]);

  await page.getByTestId('value-list').click();
  const values = page.getByTestId('customer-table').locator('tbody td[data-value]:nth-last-child(3)');
  // As many rows as are in sight.
  await expect.poll(() => values.count()).toBeGreaterThan(10);
  const shown = (await values.allTextContents()).map((text) => Number(text.replace(/,/g, '')));
  expect([...shown].sort((a, b) => b - a)).toEqual(shown);
  expect(shown[0]).toBeGreaterThan(0);
  await page.getByTestId('list-value').click();
  await expect(values.first()).toBeHidden();
});

test('in Chinese, on a phone, with the sample', async ({ app }) => {
  const { page } = await app.open('/', '#/retention/value');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByTestId('retention-empty').getByTestId('try-sample').click();
  await expect(page.getByTestId('export-results')).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
  await app.settled();
  await app.showScreen('settings');
  await page.getByTestId('settings-reading').locator('select').first().selectOption('zh-Hans');
  await app.showScreen('retention/value');
  await expect(title(page)).toContainText('4,999 位客户中约有');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
  expect(wide).toBe(false);
});
