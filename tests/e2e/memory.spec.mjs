// The page's own memory does not grow with use. It once went from 18 to 99 MB over 2,400 changes of screen and from 10 to
// 20 MB over 1,500 keys on a slider: signals that never change kept a record of every effect that had ever read them.
import { expect, SCREENS, test } from './rapport.mjs';

/** Growth that is left to the way memory is parted; what leaked was ten times as much over the same rounds. */
const ROOM = 1024 * 1024;

/** Keeps the memory of the page's program where the journey can measure it. */
function rememberMemory() {
  const keep = (result) => {
    const { memory } = (result.instance ?? result).exports;
    if (memory) globalThis.programMemory = memory;
    return result;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => keep(await original.apply(WebAssembly, args));
  }
}

const bytes = (page) => page.evaluate(() => globalThis.programMemory.buffer.byteLength);

async function flat(page, what, warmUp, rounds, round) {
  await round(warmUp);
  const before = await bytes(page);
  await round(rounds);
  const after = await bytes(page);
  const megabytes = (n) => (n / 1024 / 1024).toFixed(1);
  console.log(`      memory of the page over ${rounds} ${what}: ${megabytes(before)} → ${megabytes(after)} MB`);
  expect(after - before, `growth over ${rounds} ${what}`).toBeLessThanOrEqual(ROOM);
}

test('changes of screen do not take memory', async ({ app }) => {
  test.setTimeout(600_000);
  const { page } = app;
  await page.addInitScript(rememberMemory);
  await app.open();
  await page.getByTestId('try-sample').first().click();
  await expect(page.getByTestId('kpi-card-retention')).toContainText('%');
  const change = (count) => page.evaluate(async ({ times, screens }) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let at = 0; at < times; at += 1) {
      location.hash = `#/${screens[at % screens.length]}`;
      await frame();
      await frame();
    }
  }, { times: count, screens: SCREENS });
  await flat(page, 'changes of screen', 60, 180, change);
});

test('keys on a slider do not take memory', async ({ app }) => {
  test.setTimeout(600_000);
  const { page } = app;
  await page.addInitScript(rememberMemory);
  await app.open('/', '#/budget');
  const slider = page.locator('main input[type=range]').first();
  await slider.focus();
  const keys = async (count) => {
    for (let at = 0; at < count; at += 1) await page.keyboard.press(Math.floor(at / 10) % 2 ? 'ArrowLeft' : 'ArrowRight');
  };
  await flat(page, 'keys on a slider', 150, 400, keys);
});
