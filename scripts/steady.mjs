// What must not grow: the memory of a tab over imports, screens and slider keys, and the cost of an edit with the
// document. Printed by `make bench`; the numbers to look at are the ratios, which are the same on any machine.
import { readFileSync } from 'node:fs';
import { project } from '../tests/e2e/project.mjs';

const IMPORTS = 12;
const SCREENS = 600;
const KEYS = 400;
const EDITS = 9;
const SIZES = [50, 200, 1_000];

const MB = (bytes) => (bytes / 1e6).toFixed(0);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));

async function opened(browser, origin, hash = '') {
  const page = await browser.newPage();
  await page.goto(`${origin}/${hash}`);
  await page.getByTestId('import-input').waitFor({ state: 'attached', timeout: 30_000 });
  await page.waitForTimeout(1_500);
  return page;
}

/** Resident memory of the tab after each of several imports of one file into it. */
async function imports(browser, origin, file, memory) {
  const page = await opened(browser, origin);
  const seen = [];
  for (let round = 0; round < IMPORTS; round += 1) {
    await page.evaluate(() => { globalThis.before = document.querySelector('[data-testid="segment-table"]'); });
    await page.getByTestId('import-input').setInputFiles(file);
    const progress = page.getByTestId('import-progress');
    await progress.waitFor({ timeout: 60_000 }).catch(() => {});
    const confirm = page.getByTestId('import-confirm');
    if (await confirm.isVisible().catch(() => false)) await confirm.click();
    await progress.waitFor({ state: 'detached', timeout: 120_000 });
    await page.waitForTimeout(700);
    seen.push(memory());
  }
  await page.close();
  return seen;
}

/** Memory before and after many changes of screen. */
async function screens(browser, origin, memory) {
  const page = await opened(browser, origin);
  const turn = (times) => page.evaluate(async ([times, frame]) => {
    const next = new Function(`return ${frame}`)();
    const names = ['overview', 'data', 'segments', 'kpis', 'budget', 'plan'];
    for (let i = 0; i < times; i += 1) {
      location.hash = `#/${names[i % names.length]}`;
      await next();
    }
  }, [times, String(frame)]);
  await turn(60);
  const before = memory();
  await turn(SCREENS);
  const after = memory();
  await page.close();
  return [before, after];
}

/** Memory before and after many keys on a slider of the budget. */
async function keys(browser, origin, memory) {
  const page = await opened(browser, origin, '#/budget');
  await page.locator('input[type="range"]').first().focus();
  const press = async (times) => {
    for (let i = 0; i < times; i += 1) await page.keyboard.press(i % 2 ? 'ArrowLeft' : 'ArrowRight');
  };
  await press(20);
  const before = memory();
  await press(KEYS);
  const after = memory();
  await page.close();
  return [before, after];
}

/** Milliseconds from the key that ends an edit of a cell to the next picture, with so many of everything. */
async function edits(browser, origin, count) {
  const page = await opened(browser, origin, '#/plan/tables');
  // The rows are copies of those of the example.
  for (const [screen, part] of [['budget', 'budget'], ['plan/tables', 'plan']]) {
    await page.evaluate((name) => { location.hash = `#/${name}`; }, screen);
    await page.getByTestId(`adopt-${part}-annual`).click();
  }
  const waiting = page.waitForEvent('download');
  await page.getByTestId('save-copy').first().click();
  const text = project(readFileSync(await (await waiting).path(), 'utf8'), count);
  await page.getByTestId('project-input').setInputFiles({
    name: 'large.rapport.json', mimeType: 'application/json', buffer: Buffer.from(text),
  });
  await page.getByTestId('milestones-table').locator('tbody tr').nth(20).waitFor({ timeout: 120_000 });
  const cell = page.getByTestId('short-table').locator('[data-testid$="-goal"]').first();
  const took = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('cell-editor').fill(`goal ${edit}`);
    await page.evaluate((frame) => {
      const next = new Function(`return ${frame}`)();
      document.addEventListener('keydown', () => {
        const started = performance.now();
        globalThis.took = next().then(() => performance.now() - started);
      }, { once: true, capture: true });
    }, String(frame));
    await page.keyboard.press('Enter');
    took.push(await page.evaluate(() => globalThis.took));
    // The save that follows an edit belongs to nobody's key.
    await page.waitForTimeout(900);
  }
  await page.close();
  return median(took);
}

const growth = (name, times, [before, after]) =>
  console.log(`${name} ×${times}: ${MB(before)} → ${MB(after)} MB, ratio ${(after / before).toFixed(2)}`);

/** Prints everything. */
export async function steadyLines(browser, origin, file, memory) {
  const seen = await imports(browser, origin, file, memory);
  console.log(`imports of one file into the same tab, MB after each: ${seen.map(MB).join(' ')}`);
  console.log(`  last : third ${(seen.at(-1) / seen[2]).toFixed(2)}`);
  growth('changes of screen', SCREENS, await screens(browser, origin, memory));
  growth('slider keys', KEYS, await keys(browser, origin, memory));
  const costs = [];
  for (const count of SIZES) costs.push(await edits(browser, origin, count));
  console.log(`an edit of a cell, ms with ${SIZES.join(', ')} of everything: ${costs.map((ms) => ms.toFixed(0)).join(', ')}`);
  console.log(`  largest : smallest document ${(costs.at(-1) / costs[0]).toFixed(2)}`);
}
