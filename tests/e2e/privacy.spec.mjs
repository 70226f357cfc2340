import { expect, sharedData, test } from './rapport.mjs';

test('from the moment a real file is chosen the page makes no request', async ({ app }) => {
  const file = sharedData('cdnow', 'cdnow_sample_transactions.csv');
  await app.open();
  // Idle: everything that the page wants to have beforehand is there.
  await app.page.waitForLoadState('networkidle');
  const mark = app.mark();
  await app.importFiles(file);
  await app.results();
  await app.page.waitForTimeout(1_000);
  expect(app.requests(mark).map((request) => request.url)).toEqual([]);
});

test('the policy of the page stops a request to another origin', async ({ app }) => {
  await app.open();
  const refused = await app.page.evaluate(() => fetch('https://example.org/').then(() => 'sent', () => 'refused'));
  expect(refused).toBe('refused');
  // The browser reports the refusal itself; it is the only error.
  expect(app.errors.every((error) => error.includes('Content Security Policy'))).toBe(true);
  app.errors.length = 0;
});

test('a file is read after the connection is gone', async ({ app, context }) => {
  const file = sharedData('cdnow', 'cdnow_sample_transactions.csv');
  await app.open();
  await app.page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await app.importFiles(file);
  await context.setOffline(false);
});
