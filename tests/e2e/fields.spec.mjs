// No field keeps hold of a screen that has gone. Chromium tells an element that it loses the focus, and that its text
// has changed, while it is taken out of the page; the listeners belong to what was just disposed of. A slider dragged
// and then Back stopped the page, and imported data were gone with it.
import { expect, SCREENS, test } from './rapport.mjs';
import { FOCUSABLE, sweep } from './sweep.mjs';

async function sample(app) {
  await app.open();
  await app.page.getByTestId('try-sample').first().click();
  await expect(app.page.getByTestId('kpi-card-retention')).toContainText('%');
  await app.settled();
}

for (const [way, what, begin] of [
  ['back', 'with the sample', sample], ['back', 'without data', (app) => app.open()],
]) {
  test(`every field of every screen can be left by ${way}, ${what}`, async ({ app }) => {
    test.setTimeout(600_000);
    await begin(app);
    let swept = 0;
    for (const screen of SCREENS) {
      const { count, faults } = await app.page.evaluate(sweep, { screen, way, selector: FOCUSABLE });
      expect(faults, `${screen}: the page stopped`).toEqual([]);
      expect(app.errors, screen).toEqual([]);
      swept += count;
    }
    console.log(`      ${swept} elements left by ${way}, ${what}`);
    expect(swept).toBeGreaterThan(40);
    // It still answers.
    await app.showScreen('plan');
    await expect(app.page.locator('main h1')).toBeVisible();
  });
}

test('what was typed is taken in when the screen changes', async ({ app }) => {
  const { page } = app;
  await app.open('/', '#/kpis');
  await app.adopt('plan');
  await app.showScreen('plan/tables');
  const cell = page.locator('[role=gridcell][id$="-goal"]').first();
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('cell-editor').fill('typed and left');
  await page.goBack();
  await expect(page).toHaveURL(/#\/kpis/);
  await app.showScreen('plan/tables');
  await expect(cell).toContainText('typed and left');
});

test('an import that ends while a cell is edited keeps the text and the data', async ({ app }) => {
  const { page } = app;
  await app.open('/', '#/plan/tables');
  await app.adopt('plan');
  await page.waitForLoadState('networkidle');
  const cell = page.locator('[role=gridcell][id$="-goal"]').first();
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('cell-editor').fill('typed while reading');
  await expect(page.getByTestId('cell-editor')).toBeFocused();
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i % 100},2024-01-${String(1 + (i % 28)).padStart(2, '0')},1.00`);
  const input = page.getByTestId('import-input');
  await input.setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(`customer_id,order_date,amount\n${rows.join('\n')}\n`) });
  await expect(page).toHaveURL(/#\/overview/, { timeout: 30_000 });
  await app.showScreen('plan/tables');
  await expect(cell).toContainText('typed while reading');
  const { kpis } = await app.results();
  expect(kpis.find((kpi) => kpi.key === 'customers').value).toBe(100);
});

test('a slider that is being moved can be left', async ({ app }) => {
  const { page } = app;
  await app.open('/', '#/kpis');
  await app.showScreen('budget');
  const slider = page.locator('main input[type=range]').first();
  const box = await slider.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2, { steps: 5 });
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(/#\/kpis/);
  await page.mouse.up();
  await expect(page.getByTestId('page-title')).toBeVisible();
});

test('the language can be changed while a field holds typed text', async ({ app }) => {
  const { page } = app;
  await app.open('/', '#/budget');
  for (const screen of SCREENS) {
    await app.showScreen(screen);
    await app.settled();
    const fields = page.locator('main input[type=text]');
    const count = Math.min(await fields.count(), 3);
    for (let at = 0; at < count; at += 1) {
      await fields.nth(at).focus();
      await page.keyboard.type('7');
      for (const tag of ['zh-Hans', 'en']) await page.getByTestId('language').selectOption(tag);
    }
  }
  await expect(page.getByTestId('nav-plan')).toContainText('Plan');
});

test('a period is typed by keyboard, part by part', async ({ app }) => {
  const { page } = app;
  await sample(app);
  await page.getByTestId('window').selectOption('custom');
  const from = page.getByTestId('window-from');
  await from.click({ position: { x: 8, y: 8 } });
  // The browser's own language: month, day, year.
  await page.keyboard.type('03052023', { delay: 30 });
  await expect(from).toBeFocused();
  await expect(from).toHaveValue('2023-03-05');
  await expect(page).toHaveURL(/window=2023-03-05\.\./);
  // Tab goes over the calendar button, then to the other end.
  const to = page.getByTestId('window-to');
  await to.focus();
  await page.keyboard.type('12282023', { delay: 30 });
  await expect(to).toHaveValue('2023-12-28');
  await expect(page).toHaveURL(/window=2023-03-05\.\.2023-12-28/);
  // Reversed ends are put in order when both are left.
  await from.focus();
  await page.keyboard.type('01012024', { delay: 30 });
  await page.getByTestId('undo').evaluate((button) => { button.disabled = false; button.focus(); });
  await expect(page).toHaveURL(/window=2023-12-28\.\.2024-01-01/);
  await expect(from).toHaveValue('2023-12-28');
});
