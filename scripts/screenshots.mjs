// Makes the pictures of the README from the built page with the sample data.  node scripts/screenshots.mjs [DIST]
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { launchOptions } from '../tests/e2e/chromium.mjs';
import { startServer } from '../tests/e2e/server.mjs';

const { chromium } = createRequire(new URL('../tests/e2e/package.json', import.meta.url))('@playwright/test');
const dist = resolve(process.argv[2] ?? 'dist');
const server = await startServer(dist);
const browser = await chromium.launch(launchOptions());
mkdirSync('docs', { recursive: true });

for (const [locale, colorScheme, screen, name] of [
  ['en-GB', 'light', 'overview', 'overview'],
  ['en-GB', 'dark', 'budget', 'budget'],
  ['zh-CN', 'light', 'overview', 'overview-zh'],
  ['en-GB', 'light', 'segments/movement', 'movement'],
  ['zh-CN', 'dark', 'retention', 'retention-zh'],
]) {
  const context = await browser.newContext({ locale, colorScheme, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.getByTestId('try-sample').first().click();
  await page.getByTestId('segment-table').waitFor();
  await page.evaluate((fragment) => { location.hash = fragment; }, `#/${screen}`);
  await page.waitForTimeout(2_000);
  await page.screenshot({ path: `docs/${name}.png` });
  console.log(`docs/${name}.png`);
  await context.close();
}
await browser.close();
await server.close();
