// What must not cost anybody anything: a lost worker, another build on the server, another language.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, rememberWorkers, test } from './rapport.mjs';

/** Order lines enough for several byte ranges: 200,000 rows, 1,000 customers, every row 1.00. */
function manyOrders() {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-'));
  const file = join(folder, 'many.csv');
  const rows = ['order_id,customer_id,order_date,amount,note'];
  for (let i = 0; i < 200_000; i += 1) {
    const month = String(1 + (i % 12)).padStart(2, '0');
    rows.push(`O${i},C${i % 1000},2024-${month}-15,1.00,"a note, quoted, to make the line longer"`);
  }
  writeFileSync(file, rows.join('\n'));
  return { file, remove: () => rmSync(folder, { recursive: true }) };
}

const customers = (results) => results.kpis.find((kpi) => kpi.key === 'customers').value;
const orders = (results) => results.kpis.find((kpi) => kpi.key === 'orders').value;

test('a parse worker that dies in the middle of an import costs its range and nothing else', async ({ app }) => {
  const { file, remove } = manyOrders();
  await app.page.addInitScript(rememberWorkers);
  await app.open();
  const mark = app.mark();
  await app.page.evaluate(() => {
    globalThis.onParse = (worker) => {
      globalThis.onParse = undefined;
      setTimeout(() => worker.terminate(), 20);
    };
  });
  await app.importFiles(file);
  const results = await app.results();
  expect([customers(results), orders(results)]).toEqual([1000, 200_000]);
  expect(app.requests(mark).map(({ url }) => url), 'requests for the new worker').toEqual([]);
  remove();
});

test('a parse worker that dies while it waits for a file costs nothing', async ({ app }) => {
  const { file, remove } = manyOrders();
  await app.page.addInitScript(rememberWorkers);
  await app.open();
  // The first is the engine.
  await app.page.waitForFunction(() => globalThis.workers.length > 1);
  await app.page.evaluate(() => globalThis.workers.slice(1).forEach((worker) => worker.terminate()));
  // Nothing tells of its death: only its silence does, after ten seconds.
  await app.importFiles(file);
  const results = await app.results();
  expect([customers(results), orders(results)]).toEqual([1000, 200_000]);
  remove();
});

test('an engine that dies is started again and reads the open files again', async ({ app }) => {
  const { file, remove } = manyOrders();
  await app.page.addInitScript(rememberWorkers);
  await app.open();
  await app.importFiles(file);
  await app.page.evaluate(() => {
    const [engine] = globalThis.workers;
    engine.terminate();
    engine.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  });
  await app.page.getByTestId('window').selectOption('6');
  await expect(app.page.getByTestId('import-progress')).toHaveCount(0, { timeout: 30_000 });
  await app.page.getByTestId('window').selectOption('all');
  await app.showScreen('segments');
  await app.settled();
  const results = await app.results();
  expect([customers(results), orders(results)]).toEqual([1000, 200_000]);
  remove();
});

test('a worker of another build is noticed and the page says what to do', async ({ app, context }) => {
  await context.route(/\/worker\.js/, (route) => route.fulfill({
    contentType: 'text/javascript',
    body: `let wasm_bindgen = async () => { postMessage([0, JSON.stringify({ Ready: { build: 'another' } })]); };`,
  }));
  await app.open();
  await app.choose({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('customer_id,date,amount\n1,2024-01-02,3\n') });
  await expect(app.page.getByRole('alert')).toContainText('Reload');
});

test('the language changes at once, everywhere, and is remembered', async ({ app }) => {
  await app.open();
  const rail = app.page.getByRole('navigation');
  for (const [code, name] of [['zh-Hans', '数据'], ['zh-Hant', '資料'], ['en', 'Data']]) {
    await app.page.getByTestId('language').selectOption(code);
    await expect(rail).toContainText(name);
    await expect(app.page.locator('html')).toHaveAttribute('lang', code);
  }
  await app.page.getByTestId('language').selectOption('zh-Hant');
  await app.page.reload();
  await app.ready();
  await expect(rail).toContainText('資料');
});

test.describe('for a visitor from Shanghai', () => {
  test.use({ visitor: { locale: 'zh-CN' } });
  test('the page begins in Simplified Chinese', async ({ app }) => {
    await app.open();
    await expect(app.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(app.page.getByRole('navigation')).toContainText('数据');
  });
});

test('another screen begins at its beginning', async ({ app }) => {
  await app.open('/', '#/plan/tables');
  await app.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  expect(await app.page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await app.page.getByTestId('nav-kpis').click();
  await expect.poll(() => app.page.evaluate(() => scrollY)).toBe(0);
});
