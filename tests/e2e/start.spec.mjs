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
  await expect(page.getByTestId('next-steps')).toBeVisible();
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

/** A tab whose server answers these files as told: never, with 404, or as a page. */
async function broken(context, server, files, answer) {
  const page = await context.newPage();
  const state = { broken: true };
  page.mend = () => { state.broken = false; };
  await context.route(files, (route) => {
    // What hangs goes on hanging; only what is asked for anew is answered.
    if (!state.broken) return route.continue();
    if (answer === 'hangs') return undefined;
    if (answer === '404') return route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' });
    return route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Lost</title>' });
  });
  await page.goto(server.origin, { waitUntil: 'commit' });
  // Before the styles are here the browser draws nothing, and everything in the page counts as visible.
  await page.waitForFunction(() => {
    const styles = [...document.querySelectorAll('link[rel="stylesheet"]')];
    return document.getElementById('start') !== null && styles.length > 0 && styles.every((link) => link.sheet !== null);
  });
  return page;
}

const PROGRAM = { script: /start\.js/, 'names of the program': /\/app-[^/]*\.js/, program: /\/app-[^/]*\.wasm/, texts: /texts-en/ };

for (const [what, files] of Object.entries(PROGRAM)) {
  for (const answer of ['hangs', '404', 'is a page']) {
    test(`a start whose ${what} ${answer} says so and offers to try again`, async ({ context, server }) => {
      const page = await broken(context, server, files, answer);
      const again = page.locator('#start').getByRole('link', { name: 'Try again' });
      await expect(again).toBeVisible({ timeout: 15_000 });
      await expect(page.locator('#start')).toContainText(/has not come yet|could not be loaded/);
      page.mend();
      await again.click();
      await expect(page.locator('#start')).toHaveCount(0, { timeout: 20_000 });
      await expect(page.getByTestId('welcome')).toBeVisible();
    });
  }
}

test('a rest of the program that hangs is told, and can be tried again', async ({ context, server }) => {
  const page = await broken(context, server, /rest-app-.*\.wasm/, 'hangs');
  await expect(page.getByTestId('welcome')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByTestId('slow')).toContainText('still loading', { timeout: 15_000 });
  page.mend();
  await page.getByTestId('slow').getByRole('button', { name: 'Try again' }).click();
  await page.evaluate(() => { location.hash = '#/plan'; });
  await expect(page.locator('main h1')).toBeVisible({ timeout: 20_000 });
});

// The seal said "No requests since your file was opened" while the reader of workbooks was still being fetched.
test('a file that is chosen while something is still on its way waits for it, and only then counts as chosen', async ({ app, context }) => {
  const { page } = app;
  let go;
  const come = new Promise((resolve) => { go = resolve; });
  await context.route(/sheets_bg\.wasm/, async (route) => { await come; await route.continue(); });
  await app.open();
  await app.choose({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(ORDERS) });
  const seal = page.getByTestId('seal');
  await expect(page.getByTestId('slow')).toBeVisible({ timeout: 15_000 });
  await expect(seal).not.toContainText('No requests');
  go();
  await expect(page.getByTestId('open-file')).toContainText('orders.csv');
  await expect(seal).toContainText('No requests since your file was opened');
  const mark = app.mark();
  // The count is the browser's own: a request that is made all the same is counted.
  await page.evaluate(() => fetch('./manifest.webmanifest').then((response) => response.text()));
  await expect(seal).toContainText('1 request');
  expect(app.requests(mark).length).toBe(1);
});

test('a project file counts as a chosen one', async ({ app }) => {
  const { page } = app;
  await app.open();
  await page.waitForLoadState('networkidle');
  await app.choose({ name: 'plan.rapport.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByTestId('seal')).toContainText('No requests since your file was opened');
});

test('Rapport refuses to run inside another page', async ({ context, server }) => {
  const page = await context.newPage();
  await page.goto(`${server.origin}/blank`);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '/';
    document.body.append(frame);
  });
  const inside = page.frameLocator('iframe');
  await expect(inside.getByRole('alert')).toContainText('does not run inside another page');
  await expect(inside.getByRole('link', { name: 'Open it by itself' })).toHaveAttribute('target', '_blank');
  await expect(inside.getByTestId('welcome')).toHaveCount(0);
});

// Such a link stopped the engine, also for the file that was opened afterwards.
test('an address that asks for the impossible is answered', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const long = encodeURIComponent('名'.repeat(3000));
  for (const fragment of [
    '#/kpis?window=0001-01-01..9999-12-31', '#/kpis?window=NaN..NaN&asof=9999-12-31', '#/segments?asof=0001-01-01',
    `#/kpis?channel=${long}`, '#/kpis?window=1200m&scenario=18446744073709551615', `#/${long}`, '#/kpis?%%%&&==',
  ]) {
    await page.goto('about:blank');
    await app.open('/', fragment);
    await page.waitForLoadState('networkidle');
    await app.choose({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(ORDERS) });
    await expect(page.getByTestId('open-file'), fragment).toContainText('orders.csv');
    await app.settled();
    await page.evaluate((address) => { location.hash = address; }, fragment);
    await app.settled();
    await expect(page.getByRole('alert').filter({ hasText: /stopped|engine/ })).toHaveCount(0);
    await page.evaluate(() => { location.hash = '#/overview'; });
    await app.settled();
    const { kpis } = await app.results();
    expect(kpis.find((kpi) => kpi.key === 'revenue').value, fragment).toBe(60);
  }
});

test('what matches nothing is said, and can be lifted', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.choose({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(ORDERS) });
  await expect(page.getByTestId('open-file')).toContainText('orders.csv');
  await app.showScreen('overview?asof=2020-01-01');
  const notice = page.getByTestId('nothing-matches');
  for (const screen of ['overview', 'kpis', 'segments']) {
    await app.showScreen(`${screen}?asof=2020-01-01`);
    await expect(notice).toContainText('2020');
    await expect(page.locator('h1')).toHaveText('Nothing matches what you chose');
  }
  await page.getByTestId('show-everything').click();
  await expect(notice).toHaveCount(0);
  await expect(page.locator('h1')).not.toHaveText('Nothing matches what you chose');
});

test('cells pasted on the Overview are opened, and marks of direction in a name are not shown', async ({ app }) => {
  const { page } = app;
  await app.open();
  await page.waitForLoadState('networkidle');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, ORDERS.replaceAll(',', '\t'));
  await expect(page.getByTestId('open-file')).toContainText('pasted.csv');
  await app.choose({ name: 'orders\u202efdp.csv', mimeType: 'text/csv', buffer: Buffer.from(ORDERS.replaceAll('2024', '2025')) });
  await app.showScreen('data');
  await expect(page.locator('main')).toContainText('ordersfdp.csv');
  expect(await page.locator('body').textContent()).not.toContain('\u202e');
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
