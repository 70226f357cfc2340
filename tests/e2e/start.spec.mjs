import { expect, test } from './rapport.mjs';

test('the page starts without an error', async ({ app }) => {
  await app.open();
  await expect(app.page).toHaveTitle(/Rapport/);
});

test('the page works under a sub-path and asks for nothing above it', async ({ app }) => {
  await app.open('/a/b/');
  expect(app.requests().length).toBeGreaterThan(3);
  for (const { path } of app.requests()) expect(path).toMatch(/^\/a\/b\//);
});

/** Keeps back what comes behind the first screen; `go` lets it pass, `lose` lets it fail. */
async function keptBack(context) {
  let decide;
  const decided = new Promise((resolve) => { decide = resolve; });
  await context.route(/rest-app-.*\.wasm|worker_bg\.wasm/, async (route) => ((await decided) ? route.continue() : route.abort()));
  return { go: () => decide(true), lose: () => decide(false) };
}

const ORDERS = 'customer_id,order_date,amount\n1,2024-01-05,10.00\n2,2024-01-06,20.00\n2,2024-02-20,30.00\n';

test('the first screen answers before the rest of the program is here, and files wait for it', async ({ app, context }) => {
  const { page } = app;
  const rest = await keptBack(context);
  await app.open();
  await expect(page.getByTestId('welcome')).toBeVisible();
  await expect(page.getByTestId('kpi-card-retention')).toBeVisible();
  await page.getByTestId('language').selectOption('zh-Hans');
  await expect(page.getByRole('navigation')).toContainText('数据');
  await page.getByTestId('language').selectOption('en');
  await app.showScreen('plan');
  await expect(page.locator('main')).toContainText('Loading');
  expect(await app.accessibility()).toEqual([]);
  const mark = app.mark();
  await app.choose({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(ORDERS) });
  await expect(page.getByTestId('coming')).toBeVisible();
  rest.go();
  await expect(page.getByTestId('page-title')).toBeVisible();
  await expect(page).toHaveURL(/#\/overview/);
  const { kpis } = await app.results();
  expect(kpis.find((kpi) => kpi.key === 'revenue').value).toBe(60);
  // What was on its way came; nothing was asked for anew.
  expect(app.requests(mark).filter(({ path }) => !/rest-app-.*\.wasm|worker_bg\.wasm/.test(path))).toEqual([]);
});

test('a rest of the program that cannot be had is told', async ({ app, context }) => {
  const rest = await keptBack(context);
  await app.open();
  await expect(app.page.getByTestId('welcome')).toBeVisible();
  rest.lose();
  await expect(app.page.getByRole('alert')).toContainText('The rest of Rapport could not be loaded');
  await expect(app.page.getByRole('button', { name: 'Reload' })).toBeVisible();
  // A file that is chosen all the same starts no request.
  const mark = app.mark();
  await app.choose({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(ORDERS) });
  await app.page.waitForTimeout(500);
  expect(app.requests(mark)).toEqual([]);
  // The browser reports each request that failed.
  app.errors.length = 0;
});

test('a browser without WebAssembly gets a plain sentence', async ({ context, server }) => {
  const page = await context.newPage();
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto(server.origin);
  await expect(page.getByRole('alert')).toContainText('too old');
});

test.describe('for a visitor from Taiwan', () => {
  test.use({ visitor: { locale: 'zh-TW' } });
  test('the sentence about an old browser is in Traditional Chinese', async ({ context, server }) => {
    const page = await context.newPage();
    await page.addInitScript(() => { delete globalThis.WebAssembly; });
    await page.goto(server.origin);
    await expect(page.getByRole('alert')).toContainText('瀏覽器版本過舊');
  });
});

test('no cookie, no inline script, no unsafe source in the policy', async ({ app }) => {
  await app.open();
  const policy = await app.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
  expect(await app.page.locator('script:not([src])').count()).toBe(0);
  expect(await app.page.context().cookies()).toEqual([]);
});
