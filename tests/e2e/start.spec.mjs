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
