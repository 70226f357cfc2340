import { expect, sharedData, test } from './rapport.mjs';

const languages = (app) => app.page.getByTestId('language');
const heading = (app) => app.page.locator('h1').first();

test('every language is there before a file is chosen, and changing it makes no request', async ({ app }) => {
  const file = sharedData('cdnow', 'cdnow_sample_transactions.csv');
  await app.open();
  await app.page.waitForLoadState('networkidle');
  const texts = app.requests().filter(({ path }) => path.includes('texts-')).map(({ path }) => path);
  expect(texts.sort()).toEqual(['/texts-en.txt', '/texts-zh-Hans.txt', '/texts-zh-Hant.txt']);
  await app.importFiles(file);
  const mark = app.mark();
  for (const [tag, name] of [['zh-Hans', '客户分层'], ['zh-Hant', '客戶分層'], ['en', 'Segments']]) {
    await languages(app).selectOption(tag);
    await expect(app.page.locator('html')).toHaveAttribute('lang', tag);
    await expect(app.page.getByRole('navigation').first()).toContainText(name);
    await expect(languages(app)).toHaveValue(tag);
  }
  expect(app.requests(mark).map((request) => request.url)).toEqual([]);
});

test('a chosen language is asked for first at the next visit', async ({ app }) => {
  await app.open();
  await languages(app).selectOption('zh-Hant');
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  const mark = app.mark();
  await app.page.reload();
  await app.ready();
  await expect(heading(app)).toContainText(/\p{Script=Han}/u);
  const texts = app.requests(mark).filter(({ path }) => path.includes('texts-')).map(({ path }) => path);
  expect(texts[0]).toBe('/texts-zh-Hant.txt');
});

test('a language whose texts cannot be had is named, and the page stays as it is', async ({ app }) => {
  await app.page.route('**/texts-zh-Hans.txt*', (route) => route.abort());
  await app.open();
  await languages(app).selectOption('zh-Hans');
  await expect(app.page.getByTestId('no-language')).toContainText('简体中文');
  await expect(languages(app)).toHaveValue('en');
  await languages(app).selectOption('zh-Hant');
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await expect(app.page.getByTestId('no-language')).toHaveCount(0);
  // The browser reports the file itself; it is the only error.
  expect(app.errors.every((error) => error.includes('texts-zh-Hans.txt'))).toBe(true);
  app.errors.length = 0;
});

test('without the texts of the reader there is a plain sentence', async ({ context, server }) => {
  const page = await context.newPage();
  await page.route('**/texts-en.txt*', (route) => route.fulfill({ status: 404, body: 'not found' }));
  await page.goto(server.origin);
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
});

test('texts of another build are not shown', async ({ context, server }) => {
  const page = await context.newPage();
  await page.route('**/texts-en.txt*', (route) => route.fulfill({ body: '0000000000000000\nRapport' }));
  await page.goto(server.origin);
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
});
