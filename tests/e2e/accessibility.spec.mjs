import { join } from 'node:path';
import { DIST, expect, SCREENS, test } from './rapport.mjs';

const SAMPLE = join(DIST, 'sample', 'orders.csv');

for (const colorScheme of ['light', 'dark']) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ visitor: { locale: 'en-GB', viewport: { width: 1440, height: 900 }, colorScheme, reducedMotion: 'reduce' } });

    test('no screen violates WCAG 2.2 AA, empty or filled', async ({ app }) => {
      test.setTimeout(180_000);
      await app.open();
      for (const filled of [false, true]) {
        if (filled) await app.importFiles(SAMPLE);
        for (const screen of SCREENS) {
          await app.showScreen(screen);
          await app.settled();
          expect.soft(await app.accessibility(), `${screen}, ${filled ? 'filled' : 'empty'}`).toEqual([]);
        }
      }
      // What opens beside and over a screen.
      await app.showScreen('kpis');
      await app.page.getByTestId('figure-AverageOrderValue').click();
      await app.page.getByTestId('tree-toggle').first().click();
      expect.soft(await app.accessibility(), 'drawer').toEqual([]);
      await app.page.keyboard.press('ControlOrMeta+k');
      await app.page.getByTestId('find-field').fill('re');
      expect.soft(await app.accessibility(), 'finder').toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ visitor: { locale: 'zh-CN', viewport: { width: 390, height: 844 } } });

  test('no screen is wider than the window', async ({ app }) => {
    await app.open();
    for (const screen of SCREENS) {
      await app.showScreen(screen);
      await app.settled();
      const [content, window] = await app.page.evaluate(() =>
        [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      expect.soft(content, screen).toBeLessThanOrEqual(window);
    }
  });
});
