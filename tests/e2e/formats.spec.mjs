// Exports as they come: titles above, totals below, any encoding; every choice shows why, and the preview follows at once.
import { expect, file, test } from './rapport.mjs';

/** The rows of the equation on the Data screen: in, kept, refused, skipped. */
async function equation(app) {
  await app.showScreen('data');
  await expect(app.page.getByTestId('rows-in')).toBeVisible({ timeout: 1_000 });
  const parts = ['rows-in', 'rows-kept', 'rows-refused', 'rows-skipped'];
  return Promise.all(parts.map(async (part) =>
    Number(await app.page.getByTestId(part).first().evaluate((data) => data.value))));
}

/** 客戶編號, 日期, 金額 and 許功蓋 as Big5 writes them; the second byte of 功 is a backslash. */
const [ID, DAY, AMOUNT, NAME] = ['abc8a4e1bd73b8b9', 'a4e9b4c1', 'aaf7c342', 'b35ca55cbb5c'].map((hex) => Buffer.from(hex, 'hex'));
const BIG5 = Buffer.concat([
  ID, Buffer.from(','), DAY, Buffer.from(','), AMOUNT, Buffer.from('\r\n'),
  NAME, Buffer.from(',2024-01-02,12.50\r\n'), NAME, Buffer.from(',2024-01-03,13.50\r\n'),
]);

test('an export with a title, totals and a remark is read without a question', async ({ app }) => {
  await app.open();
  await app.choose(file('export.csv', '销售订单明细,,,\n导出时间：2024-02-01,,,\n,,,\n客户编号,下单日期,金额,备注\n'
    + 'a,2024-01-02,10.00,\nb,2024年1月3日,3.5万,急\n合计,,35010.00,\n注：不含运费,,,\n'));
  await expect(async () => expect(await equation(app)).toEqual([6, 2, 0, 4])).toPass({ timeout: 20_000 });
  const page = app.page.locator('main');
  for (const words of ['Lines above the table', 'Lines of totals', 'Remarks']) await expect(page).toContainText(words);
});

test('a Big5 file is recognised, and says so', async ({ app }) => {
  await app.open();
  await app.choose(file('taiwan.csv', BIG5));
  await expect(async () => expect(await equation(app)).toEqual([2, 2, 0, 0])).toPass({ timeout: 20_000 });
  await expect(app.page.getByTestId('read-encoding')).toContainText('Big5');
});

test('merged cells are asked about, every choice shows its evidence, and the preview follows at once', async ({ app }) => {
  await app.open();
  await app.choose(file('merged.csv', 'customer,order_id,date,item,amount\na,1,2024-01-02,tea,1.00\n,,,pot,20.00\n'
    + 'b,2,2024-01-13,cup,3.00\n,,,jug,4.00\n\nreason,count\nlate,3\n'));
  await app.unfold();
  await expect(app.page.getByTestId('doubts')).toContainText('In 2 of 4 rows “customer” is empty below a filled cell');
  await expect(app.page.getByTestId('doubts')).toContainText('Another table follows');
  await expect(app.page.getByTestId('option-last-line')).toHaveValue('5');
  await expect(app.page.getByTestId('option-encoding-evidence')).toContainText('ASCII');
  await expect(app.page.getByTestId('option-delimiter-evidence')).toContainText('4 of 4 rows have 5 columns');
  await expect(app.page.getByTestId('option-dates-evidence')).toContainText('2 of 2 dates fit');
  expect(await app.accessibility()).toEqual([]);

  const preview = app.page.getByTestId('preview-table');
  const before = await preview.innerText();
  await app.page.getByTestId('option-delimiter').selectOption('1');
  await expect(preview).not.toHaveText(before, { useInnerText: true });
  await app.page.getByTestId('option-delimiter').selectOption({ label: 'Comma' });
  await expect(preview).toHaveText(before, { useInnerText: true });

  await app.page.getByTestId('option-skip-lines').fill('1');
  await app.page.getByTestId('option-skip-lines').press('Tab');
  await expect(preview).not.toContainText('customer');
  await app.page.getByTestId('option-skip-lines').fill('');
  await app.page.getByTestId('option-skip-lines').press('Tab');
  await expect(app.page.getByTestId('role-0')).toHaveValue('customer');
  await app.page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(async () => expect(await equation(app)).toEqual([6, 4, 0, 2])).toPass({ timeout: 20_000 });
  await expect(app.page.locator('main')).toContainText('Rows given the customer above');
});
