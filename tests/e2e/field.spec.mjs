// Small files of the field, each with a trouble of its own, through the built page: what is right must come out as it is
// proposed, or after the answer to one clear question.
import { expect, sharedData, test } from './rapport.mjs';

/**
 * What is right for each file of orders. `repeat` is customers with two orders or more; `answer` are the answers to
 * questions, by a part of the question; `receipt` must stand in the receipt, `asked` in a question.
 */
const ORDERS = [
  { file: '01-shopify-orders-refunds.csv', customers: 3, orders: 4, revenue: 240.40, repeat: 1 },
  { file: '03-guest-placeholders.csv', customers: 8, orders: 16, revenue: 680, repeat: 8 },
  { file: '07-stripe-balance-jpy.csv', customers: 3, orders: 4, revenue: 20580, repeat: 1 },
  { file: '08-square-transactions.csv', customers: 2, orders: 3, revenue: 1295, repeat: 1 },
  { file: '10-erp-daily-subtotals.csv', customers: 3, orders: 6, revenue: 940, repeat: 2 },
  { file: '11-subtotals-without-label.csv', customers: 3, orders: 6, revenue: 275, repeat: 2 },
  { file: '13-roc-dates-slash.csv', customers: 3, orders: 5, revenue: 2850, repeat: 2, days: ['2023-12-25', '2024-03-15'] },
  { file: '15-double-encoded.csv', customers: 4, orders: 9, revenue: 174 },
  { file: '16-sap-list-pipes.txt', customers: 3, orders: 3, revenue: 1834.46, refused: 1 },
  { file: '17-sap-trailing-minus.csv', customers: 3, revenue: 12347913.46, refused: 1 },
  { file: '18-indian-lakh.csv', customers: 3, revenue: 101458024.28, refused: 1 },
  { file: '20-thin-spaces-unicode-minus.csv', customers: 3, revenue: 1013587.06, refused: 0 },
  { file: '21-kwd-three-decimals.csv', customers: 5, orders: 20 },
  { file: '22-apostrophe-before-minus.csv', customers: 3, orders: 4, revenue: 265.63, refused: 0 },
  { file: '23-arabic-indic-digits.csv', customers: 3, orders: 4, revenue: 1843.75, days: ['2024-01-05', '2024-02-29'] },
  { file: '24-thai-buddhist-years.csv', customers: 3, orders: 5, revenue: 2850, days: ['2023-12-25', '2024-03-15'] },
  { file: '25-jalali-dates.csv', customers: 3, orders: 5, revenue: 2850000, days: ['2023-12-25', '2024-03-19'] },
  { file: '26-concat-bom-quoted-header.csv', customers: 4, orders: 5, revenue: 150, refused: 0 },
  { file: '27-concat-without-newline.csv' },
  { file: '29-other-line-separators.csv', orders: 7, revenue: 280 },
  { file: '30-swallowed-rows.csv', orders: 30, revenue: 465 },
  { file: '31-unquoted-thousands.csv', orders: 60, revenue: 16189 },
  { file: '32-wide-500-duplicate-names.csv', customers: 4, orders: 11, revenue: 77.5 },
  { file: '33-repeated-item-groups.csv', customers: 3, orders: 4, revenue: 161 },
  { file: '34-huge-field.csv.gz' },
  { file: '35-excel-1904.xlsx', customers: 3, orders: 4, revenue: 65.75, days: ['2023-12-31', '2024-02-29'] },
  { file: '37-sentinel-dates.csv', customers: 6, orders: 18, revenue: 333, days: ['2024-01-10', '2024-06-11'] },
  { file: '51-email-case-and-invisible.csv', customers: 3, orders: 10, revenue: 550, repeat: 2 },
  { file: '52-test-staff-wholesale-orders.csv' },
  { file: '53-refund-rows-are-not-orders.csv', customers: 6, orders: 8, revenue: 470, repeat: 2 },
  { file: '55-single-customer.csv', customers: 1, orders: 5, revenue: 150, repeat: 1 },
  { file: '56-one-day.csv', customers: 20, orders: 20, revenue: 390, repeat: 0 },
  { file: '58-total-row-that-parses.csv', customers: 5, orders: 14, revenue: 1491, repeat: 5 },
  { file: '61-week-and-month-bounds.csv', customers: 4, orders: 8, revenue: 360, repeat: 3 },
  { file: '62-median-of-an-even-count.csv', orders: 4, revenue: 143 },
];

/** Opens a file as it is proposed; gives the questions that were asked. */
async function openProposed(app, path) {
  await app.choose(path);
  const { page } = app;
  const asked = page.getByTestId('mapping').first();
  const opened = page.getByTestId('open-file');
  await expect(asked.or(opened.filter({ hasText: /\.(csv|txt|xlsx|gz)/ })).first()).toBeVisible({ timeout: 30_000 });
  const questions = [];
  for (let round = 0; round < 3 && await asked.isVisible(); round += 1) {
    // The whole file is read under each answer.
    await expect(page.locator('[data-testid="answer-facts"][aria-busy]')).toHaveCount(0, { timeout: 20_000 });
    questions.push(await page.getByTestId('doubts').first().innerText());
    await page.getByTestId('import-confirm').click();
    await expect(asked).toBeHidden({ timeout: 20_000 });
    await app.settled();
  }
  await expect(opened).toContainText(/\.(csv|txt|xlsx|gz)/, { timeout: 30_000 });
  return questions;
}

const figure = (results, key) => results.kpis.find((kpi) => kpi.key === key)?.value;

for (const { file, ...right } of ORDERS) {
  test(`${file}: what is proposed is right`, async ({ app }) => {
    const path = sharedData('field', file);
    await app.open();
    await openProposed(app, path);
    const results = await app.results();
    const found = { ...right };
    for (const [key, kpi] of [['customers', 'customers'], ['orders', 'orders'], ['revenue', 'revenue']]) {
      if (key in right) found[key] = figure(results, kpi);
    }
    if ('repeat' in right) found.repeat = Math.round(figure(results, 'repeat_purchase_rate') * figure(results, 'customers'));
    if ('days' in right) found.days = [results.basis.data.from, results.basis.data.to];
    if ('refused' in right) found.refused = results.basis.files[0].rows_refused;
    expect(found).toEqual(right);
  });
}

test('04-amazon-date-range-preamble.csv: one sentence says that no column names a customer, and the money counts', async ({ app }) => {
  const path = sharedData('field', '04-amazon-date-range-preamble.csv');
  await app.open();
  const [asked] = await openProposed(app, path);
  expect(asked).toContain('No column names a customer: revenue and orders are shown, nothing about customers.');
  await app.showScreen('overview');
  await expect(app.page.getByTestId('unknown-customers')).toContainText(/No row names a customer: 1,300 of unknown customers in 2 orders/);
  await app.showScreen('kpis');
  await expect(app.page.getByTestId('figure-Customers')).toHaveText('–');
});
