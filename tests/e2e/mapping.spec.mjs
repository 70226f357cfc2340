// The mapping step: the file as it is beside the table made of it, and what becomes of the values of each column.
import { join } from 'node:path';
import { expect, file, test } from './rapport.mjs';

// Days that could be read in two orders, so that the file is asked about.
const ORDERS = '\ufeffcustomer_id,order_date,amount,category,remark\r\n17850.0,03/04/2024,"１，２３４.50元",007,"a, b\tc"\r\n'
  + '17851.0,05/06/2024,12.50,1-10,\0x\n17850.0,06/07/2024,n/k,007,\r\n';
const TICKETS = 'ticket_id,customer_id,opened_at,closed_at,type\nT1,2,03/04/2024 09:15,04/05/2024 10:00,Return\n'
  + 'T2,5,05/06/2024 09:00,,Delivery\n';

/** The raw lines, separators in brackets, signs in braces. */
function rawLines(app) {
  return app.page.getByTestId('raw-lines').locator('li').evaluateAll((lines) => lines.map((line) =>
    [...line.children].map((part) => {
      if (part.className === 'data-separator') return `[${part.textContent}]`;
      return part.className === 'data-sign' ? `{${part.textContent}}` : part.textContent;
    }).join('')));
}

/** What the line of a column says: its values, and how many are kept in another form. */
async function reading(app, column) {
  const row = app.page.getByTestId('reading').filter({ has: app.page.getByRole('rowheader', { name: column }) });
  return [await row.locator('li').allInnerTexts(), await row.locator('td').last().innerText()];
}

test('the file stands beside the table, and every choice changes both at once', async ({ app }) => {
  await app.open();
  await app.choose(file('orders.csv', ORDERS));
  await app.unfold();
  const { page } = app;
  await expect(page.getByTestId('raw')).toHaveAttribute('open', '');
  await expect(page.getByTestId('raw').locator('summary')).toHaveText('The file as it is, decoded as UTF-8');
  expect(await rawLines(app)).toEqual([
    '{BOM}customer_id[,]order_date[,]amount[,]category[,]remark{CR}{LF}',
    '17850.0[,]03/04/2024[,]"１，２３４.50元"[,]007[,]"a, b{TAB}c"{CR}{LF}',
    '17851.0[,]05/06/2024[,]12.50[,]1-10[,]{NUL}x{LF}',
    '17850.0[,]06/07/2024[,]n/k[,]007[,]{CR}{LF}',
  ]);
  // Side by side, and both with the options on one screen.
  const [raw, table] = await Promise.all(['raw', 'preview-table'].map((id) => page.getByTestId(id).boundingBox()));
  expect(raw.x + raw.width).toBeLessThanOrEqual(table.x);
  const options = await page.getByTestId('option-encoding').boundingBox();
  expect(Math.max(raw.y, table.y) - options.y).toBeLessThan(700);
  await expect(page.getByTestId('option-quote-evidence')).toHaveText('2 of 20 values begin with ", 0 with \'');
  await expect(page.getByTestId('option-escape-evidence')).toHaveText('0 of 20 values with "" inside, 0 times \\ before a mark');
  await expect(page.getByTestId('option-line-end-evidence')).toHaveText('3 × CRLF, 1 × LF, 0 × CR');
  expect(await app.accessibility()).toEqual([]);

  await page.getByTestId('option-delimiter').selectOption({ label: 'Semicolon' });
  await expect.poll(async () => (await rawLines(app))[1]).toBe('17850.0,03/04/2024,"１，２３４.50元",007,"a, b{TAB}c"{CR}{LF}');
  await expect(page.getByTestId('preview-table').locator('tbody tr').first().locator('td')).toHaveCount(1);
  await page.getByTestId('option-delimiter').selectOption({ label: 'Comma' });
  await expect(page.getByTestId('preview-table').locator('tbody tr').first().locator('td')).toHaveCount(5);
  await page.getByTestId('option-skip-lines').fill('1');
  await page.getByTestId('option-skip-lines').press('Enter');
  await expect(page.getByTestId('raw-lines').locator('li.data-outside')).toHaveCount(1);
  await page.getByTestId('option-encoding').selectOption({ label: 'GB18030' });
  await expect(page.getByTestId('raw').locator('summary')).toHaveText('The file as it is, decoded as GB18030');
});

test('each column says what becomes of its values', async ({ app }) => {
  await app.open();
  await app.choose(file('orders.csv', ORDERS));
  await app.unfold();
  const { page } = app;
  await expect(page.getByTestId('reading')).toHaveCount(4);
  expect(await reading(app, 'customer_id')).toEqual([['17850.0 → 17850 (text)', '17851.0 → 17851 (text)'], '3 of 3']);
  expect(await reading(app, 'order_date')).toEqual([
    ['03/04/2024 → 3 Apr 2024', '05/06/2024 → 5 Jun 2024', '06/07/2024 → 6 Jul 2024'], '3 of 3']);
  expect(await reading(app, 'amount')).toEqual([
    ['１，２３４.50元 → 1,234.50', '12.50 → 12.50', 'n/k → cannot be read'], '1 of 3\n1 cannot be read']);
  expect(await reading(app, 'category')).toEqual([['007 → 007 (text)', '1-10 → 1-10 (text)'], '0 of 3']);
  await page.getByTestId('option-dates').selectOption({ label: 'Month/day/year: 12/31/2024' });
  await expect(async () => expect((await reading(app, 'order_date'))[0][0]).toBe('03/04/2024 → 4 Mar 2024')).toPass();
});

test('only orders are asked about returns', async ({ app }) => {
  await app.open();
  await app.choose(file('orders.csv', ORDERS));
  await app.unfold();
  await expect(app.page.getByTestId('option-returns')).toBeVisible();
  await app.page.getByTestId('import-cancel-mapping').click();
  await app.choose(file('tickets.csv', TICKETS));
  await app.unfold();
  await expect(app.page.getByTestId('option-dates')).toBeVisible();
  await expect(app.page.getByTestId('option-returns')).toHaveCount(0);
  expect(await reading(app, 'opened_at')).toEqual([
    ['03/04/2024 09:15 → 3 Apr 2024 09:15:00', '05/06/2024 09:00 → 5 Jun 2024 09:00:00'], '2 of 2']);
});

test('what was put right is listed, also cells filled from above and bytes that are no characters', async ({ app }) => {
  await app.open();
  await app.choose(file('merged.csv', Buffer.concat([
    Buffer.from('customer_id,order_date,amount,category\nA1,2024-01-05,10.00,'), Buffer.from([0x63, 0x61, 0x66, 0xe9]),
    Buffer.from('\n,,20.00,tea\nB2,2024-01-06,30.00,Käse\nB2,2024-01-07,30.00,Käse\nB2,2024-01-08,3.00,'),
    Buffer.from('家居家居家居家居家居家居家居家居\n'),
  ])));
  await app.page.getByTestId('import-confirm').click();
  await expect(async () => {
    await app.showScreen('data');
    await expect(app.page.getByTestId('source')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await app.page.getByTestId('repairs').locator('summary').click();
  const rows = (await app.table('repairs-table')).slice(1).map((row) => row.map((cell) => cell.text));
  expect(rows).toEqual([
    ['2', 'category', 'caf\\xE9', 'caf\ufffd', 'Texts with characters that this encoding does not have'],
    ['3', 'customer_id', '', 'A1', 'Rows given the customer above (merged cells)'],
  ]);
});

test.describe('on a phone in Chinese', () => {
  test.use({ visitor: { locale: 'zh-CN', viewport: { width: 390, height: 844 } } });

  test('the file as it is and the readings are folded, and no text is missing', async ({ app }) => {
    await app.open();
    await app.choose(file('orders.csv', ORDERS));
    await app.unfold();
    const { page } = app;
    for (const part of ['raw', 'readings']) {
      await expect(page.getByTestId(part)).not.toHaveAttribute('open', '');
      await page.getByTestId(part).locator('summary').press('Enter');
    }
    await expect(page.getByTestId('raw-lines')).toBeVisible();
    await expect(page.getByTestId('readings-table')).toBeVisible();
    const words = [
      ...await page.locator('[data-testid="raw"] :is(summary, p), [data-testid="readings"] :is(summary, p, th[scope="col"])').allInnerTexts(),
      ...await page.locator('[data-testid^="option-"][data-testid$="-evidence"]').allInnerTexts(),
      ...await page.locator('[data-testid="reading"] td:last-child').allInnerTexts(),
    ];
    expect(words.length).toBeGreaterThan(12);
    for (const text of words) expect(text).toMatch(/\p{Script=Han}/u);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await app.accessibility()).toEqual([]);
  });
});

/** An address that had been left out stayed as it was when it was made the customer by hand, and the page said "left out". */
test('what is said about personal data follows every change of a role, and is what happens', async ({ app }) => {
  const { page } = await app.open();
  await app.choose(file('contacts.csv', 'customer_id,contact,order_date,amount\nC1,ann@example.com,03/04/2024,10\n'
    + 'C2,ben@example.com,05/06/2024,20\nC1,ann@example.com,06/07/2024,30\n'));
  await app.unfold();
  const said = page.getByTestId('personal-unread');
  await expect(said).toContainText('contact');
  await page.getByTestId('role-0').selectOption('');
  await page.getByTestId('role-1').selectOption('customer');
  await expect(page.getByTestId('treatment-1')).toHaveValue('pseudonymise');
  await expect(said).not.toContainText('contact');
  const [values] = await reading(app, /contact/);
  expect(values.join(' ')).not.toMatch(/→ ann@example\.com/);
  await page.getByTestId('role-1').selectOption('channel');
  await expect(page.getByTestId('treatment-1')).toHaveValue('drop');
  await page.getByTestId('role-1').selectOption('customer');
  await expect(page.getByTestId('treatment-1')).toHaveValue('pseudonymise');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByTestId('open-file')).toBeVisible();
  // The page goes to the Overview when the figures are here.
  await expect(page.getByTestId('export-results')).toBeEnabled();
  await app.settled();
  await app.showScreen('data/quality');
  await expect(page.getByTestId('personal-kept')).toContainText('contact');
  await expect(page.getByTestId('personal-kept')).toContainText('pseudonym');
  await expect(page.locator('body')).not.toContainText('ann@example.com');
});
