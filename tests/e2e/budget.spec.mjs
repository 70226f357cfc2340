// The what-if as a consultant uses it: the S0 example, sliders, locks, the ledger, scenarios. Golden numbers are worked
// by hand from the S0 report: 5 000 000 + 3 000 000 + 180 000 + 200 000; ceilings are the benefit over 1, 3 and 5.
import { expect, test } from './rapport.mjs';

/** Identities in a document that holds nothing but the example: its lines, its levers; its scenarios are 10 and 11. */
const LINES = [1, 2, 3, 4, 5];
const [TOOLS, ACTIVITIES, TRAINING, ANALYTICS, OTHER] = LINES;
const [RETENTION, REPEAT, BOTS, CRM] = [6, 7, 8, 9];
const CUSTOMERS = `lever-${RETENTION}-1`;
const VALUE = `lever-${RETENTION}-3`;
const CRM_SAVING = `lever-${CRM}-1`;


/** The exact value behind a figure. */
async function exact(page, testid) {
  return Number(await page.getByTestId(testid).locator('data').first().getAttribute('value'));
}

/** The number in a field, as it is read in English. */
async function field(page, testid) {
  return Number((await page.getByTestId(testid).inputValue()).replaceAll(',', ''));
}

/** Types into a field and commits. */
async function type(page, testid, text) {
  await page.getByTestId(testid).fill(text);
  await page.getByTestId(testid).press('Enter');
}

/** The amounts of the five lines, in cents so that their sum is exact. */
async function amounts(page) {
  const found = [];
  for (const line of LINES) found.push(Math.round((await field(page, `amount-${line}`)) * 100));
  return found;
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

test.beforeEach(async ({ app }) => {
  await app.open('/', '#/budget');
  await app.adopt('budget');
  await expect(app.page.getByTestId('ratio')).toBeVisible();
});

test('the S0 example stands on the screen to the yuan', async ({ app }) => {
  const { page } = app;
  expect(await exact(page, `benefit-${RETENTION}`)).toBe(5_000_000);
  expect(await exact(page, `benefit-${REPEAT}`)).toBe(3_000_000);
  expect(await exact(page, `benefit-${BOTS}`)).toBe(180_000);
  expect(await exact(page, `benefit-${CRM}`)).toBe(200_000);
  expect(await exact(page, 'revenue')).toBe(8_000_000);
  expect(await exact(page, 'cost-saving')).toBe(380_000);
  expect(await exact(page, 'total-benefit')).toBe(8_380_000);
  expect(await exact(page, 'ceiling-1')).toBe(8_380_000);
  expect(await exact(page, 'ceiling-3')).toBe(2_793_333.33);
  expect(await exact(page, 'ceiling-5')).toBe(1_676_000);
  expect(await exact(page, 'ratio')).toBeCloseTo(3, 6);
  expect(await exact(page, 'roi')).toBeCloseTo(2, 6);
  await expect(page.getByTestId('ratio')).toHaveText('3.00 : 1');
  await expect(page.getByTestId('roi')).toHaveText('200.0%');
  expect(await amounts(page)).toEqual([83_800_000, 55_866_667, 55_866_667, 27_933_333, 55_866_666]);
  await expect(page.getByTestId(`lever-row-${CRM}`)).toContainText('unsupported');
  await expect(page.getByTestId(`lever-row-${RETENTION}`)).toContainText('declared');
});

test('an amount below 0 is refused and not made 0', async ({ app }) => {
  const { page } = app;
  const before = await amounts(page);
  await type(page, `amount-${TOOLS}`, '-5');
  await expect(page.getByTestId('split-panel').getByRole('alert')).toContainText('0 or more');
  expect(await amounts(page).then((found) => found.slice(1))).toEqual(before.slice(1));
});

test('a slider moved by keyboard changes the return, keeps the total, and is one step of undo', async ({ app }) => {
  const { page } = app;
  const before = await exact(page, 'ratio');
  const cents = Math.round((await field(page, 'budget-total')) * 100);
  const slider = page.getByTestId(`share-${TRAINING}`);
  await slider.focus();
  // Held down: many movements, one gesture.
  for (let n = 0; n < 10; n += 1) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  expect(await field(page, `percent-${TRAINING}`)).toBe(21);
  expect(await exact(page, 'ratio')).toBeLessThan(before);
  expect(await field(page, 'budget-total')).toBe(cents / 100);
  expect(sum(await amounts(page))).toBe(cents);
  await expect(page.getByTestId(`response-${RETENTION}`)).toContainText('×');
  await page.keyboard.press('Control+z');
  expect(await field(page, `percent-${TRAINING}`)).toBe(20);
  expect(await exact(page, 'ratio')).toBe(before);
  await expect(page.getByTestId(`response-${RETENTION}`)).toHaveText('as declared');
});

test('a drag by mouse is one step of undo', async ({ app }) => {
  const { page } = app;
  const slider = page.getByTestId(`share-${TOOLS}`);
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.31, y);
  await page.mouse.down();
  for (let n = 1; n <= 8; n += 1) await page.mouse.move(box.x + box.width * (0.31 + n * 0.04), y);
  await page.mouse.up();
  expect(await field(page, `percent-${TOOLS}`)).toBeGreaterThan(50);
  await page.keyboard.press('Control+z');
  expect(await field(page, `percent-${TOOLS}`)).toBe(30);
});

test('amounts sum to the budget to the cent whatever is typed', async ({ app }) => {
  const { page } = app;
  await type(page, `amount-${ANALYTICS}`, '123456.78');
  expect(await field(page, `amount-${ANALYTICS}`)).toBe(123_456.78);
  expect(sum(await amounts(page))).toBe(279_333_333);
  await type(page, 'budget-total', '100万');
  expect(await exact(page, 'cost')).toBe(1_000_000);
  expect(sum(await amounts(page))).toBe(100_000_000);
  await type(page, `percent-${OTHER}`, '7.5');
  expect(sum(await amounts(page))).toBe(100_000_000);
  expect(await field(page, `amount-${OTHER}`)).toBe(75_000);
});

test('a locked line holds, and moving it says why not', async ({ app }) => {
  const { page } = app;
  await page.getByTestId(`lock-${TOOLS}`).click();
  await expect(page.getByTestId(`lock-${TOOLS}`)).toHaveAttribute('aria-pressed', 'true');
  await type(page, `percent-${ACTIVITIES}`, '40');
  expect(await field(page, `percent-${TOOLS}`)).toBe(30);
  expect(await field(page, `amount-${TOOLS}`)).toBe(838_000);
  await page.getByTestId(`share-${TOOLS}`).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('alert')).toContainText('locked');
  expect(await field(page, `percent-${TOOLS}`)).toBe(30);
  expect(await page.getByTestId(`share-${TOOLS}`).inputValue()).toBe('30');
  await page.getByTestId('split-reset').click();
  expect(await field(page, `percent-${ACTIVITIES}`)).toBe(20);
});

test('a margin of 30 % leaves 2,780,000 and a 3 : 1 ceiling of 926,666.67', async ({ app }) => {
  const { page } = app;
  await page.getByTestId('count-margin').click();
  expect(await field(page, 'margin')).toBe(30);
  expect(await exact(page, 'benefit-gross')).toBe(2_780_000);
  expect(await exact(page, 'ceiling-3')).toBe(926_666.67);
  expect(await exact(page, 'total-benefit')).toBe(8_380_000);
  await page.getByTestId('use-ceiling-3').click();
  expect(await field(page, 'budget-total')).toBe(926_666.67);
  await expect(page.getByTestId('ratio')).toHaveText('3.00 : 1');
  await page.getByTestId('count-revenue').click();
  expect(await exact(page, 'gross-benefit')).toBe(8_380_000);
  await type(page, `overlap-${RETENTION}-${REPEAT}`, '50');
  expect(await exact(page, 'double-counted')).toBe(1_500_000);
});

test('technology above the policy is warned of until it is moved', async ({ app }) => {
  const { page } = app;
  await expect(page.getByTestId('technology-policy')).toContainText('40.0%');
  expect(await exact(page, 'technology')).toBe(0.4);
  await expect(page.getByTestId('technology-policy')).toHaveClass(/notice-warn/);
  await type(page, `percent-${TOOLS}`, '15');
  await expect(page.getByTestId('technology-policy')).not.toHaveClass(/notice-warn/);
});

test('benefits hold at another split once that is said, and a link can be cut', async ({ app }) => {
  const { page } = app;
  await type(page, `percent-${ACTIVITIES}`, '10');
  expect(await exact(page, `benefit-${RETENTION}`)).toBeLessThan(5_000_000);
  await page.getByTestId('declare').click();
  expect(await exact(page, `benefit-${RETENTION}`)).toBe(5_000_000);
  await expect(page.getByTestId('declare')).toHaveCount(0);
  await page.getByTestId(`link-${RETENTION}`).selectOption('');
  await type(page, `percent-${ACTIVITIES}`, '40');
  expect(await exact(page, `benefit-${RETENTION}`)).toBe(5_000_000);
  await expect(page.getByTestId('no-effect')).toContainText('Activities');
});

test('the ledger keeps range, source, owner, date and status', async ({ app }) => {
  const { page } = app;
  await expect(page.getByTestId('unsupported-count')).toHaveText('7 of 21 rest on nothing yet.');
  await page.getByTestId('ledger-only').click();
  await expect(page.getByTestId('ledger').locator('tbody tr')).toHaveCount(7);
  await page.getByTestId(`status-${CRM_SAVING}`).selectOption('declared');
  await expect(page.getByTestId('unsupported-count')).toHaveText('6 of 21 rest on nothing yet.');
  await expect(page.getByTestId(`lever-row-${CRM}`)).toContainText('declared');
  await page.getByTestId('ledger-only').click();
  await type(page, `low-${CUSTOMERS}`, '80000');
  expect(await field(page, `high-${CUSTOMERS}`)).toBe(100_000);
  await type(page, `high-${CUSTOMERS}`, '70000');
  await expect(page.getByRole('alert')).toContainText('low end');
  await page.getByTestId(`high-${CUSTOMERS}`).press('Escape');
  await type(page, `owner-${CUSTOMERS}`, 'Li');
  await page.getByTestId(`date-${CUSTOMERS}`).fill('2024-12-31');
  await type(page, `assume-${CUSTOMERS}`, '20万');
  expect(await exact(page, `benefit-${RETENTION}`)).toBe(10_000_000);
  await expect(page.getByTestId(`owner-${CUSTOMERS}`)).toHaveValue('Li');
});

test('a scenario stores only its differences and stands beside the base with its variance', async ({ app }) => {
  const { page } = app;
  await page.getByTestId('scenario-add').click();
  await expect(page.getByTestId('budget-title')).toContainText('Scenario 3');
  const id = new URL(page.url()).hash.match(/scenario=(\d+)/)[1];
  const tab = (name) => page.getByTestId(`tab-${name}`).click();
  await tab('compare');
  await expect(page.getByTestId(`scenario-differences-${id}`)).toContainText('As the base');
  await tab('levers');
  await type(page, `assume-${CUSTOMERS}`, '90000');
  expect(await exact(page, 'total-benefit')).toBe(7_880_000);
  await tab('compare');
  await expect(page.getByTestId(`scenario-differences-${id}`)).toContainText('1 difference');
  await expect(page.getByTestId(`scenario-differences-${id}`)).toContainText('100,000 → 90,000');
  await expect(page.getByTestId('compare-total')).toContainText('−¥500,000');
  await expect(page.getByTestId('compare-total')).toContainText('−6.0%');
  const [, base, , , third] = (await app.table('compare-table')).find((row) => row[0].text === 'Benefit before overlap and margin');
  expect([base.value, third.value]).toEqual(['8380000', '7880000']);
  // The base is as it was; a change of it reaches the scenario.
  await page.getByTestId('scenario-open-base').click();
  await tab('levers');
  expect(await exact(page, 'total-benefit')).toBe(8_380_000);
  await type(page, `assume-${CRM_SAVING}`, '300000');
  await tab('compare');
  await page.getByTestId(`scenario-open-${id}`).click();
  await tab('levers');
  expect(await exact(page, 'total-benefit')).toBe(7_980_000);
  await page.getByTestId(`as-base-${CUSTOMERS}`).first().click();
  expect(await exact(page, 'total-benefit')).toBe(8_480_000);
  await tab('compare');
  await page.getByTestId(`scenario-delete-${id}`).click();
  await expect(page.getByTestId(`scenario-row-${id}`)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId(`scenario-row-${id}`)).toHaveCount(1);
});

test('a reload keeps scenario and edits, and undo still works', async ({ app }) => {
  const { page } = app;
  await page.getByTestId('scenario-add').click();
  await type(page, `assume-${CUSTOMERS}`, '90000');
  await expect(page.getByTestId('save-state')).toContainText('Saved');
  await page.reload();
  await app.ready();
  await expect(page.getByTestId('budget-title')).toContainText('Scenario 3');
  expect(await exact(page, `benefit-${RETENTION}`)).toBe(4_500_000);
  await page.locator('main').focus();
  await page.keyboard.press('Control+z');
  expect(await exact(page, `benefit-${RETENTION}`)).toBe(5_000_000);
});

test('one\'s own figures come from the data with their period', async ({ app }) => {
  const { page } = app;
  await page.getByTestId('own-hint').getByRole('button').last().click();
  await expect(page.getByTestId('open-file')).toContainText('lines', { timeout: 30_000 });
  await app.showScreen('budget');
  await page.getByTestId(`own-${CUSTOMERS}`).click({ timeout: 30_000 });
  await expect(page.getByTestId(`status-${CUSTOMERS}`)).toHaveValue('derived');
  await expect(page.getByTestId(`source-${CUSTOMERS}`)).toHaveValue(/From the data/);
  await page.getByTestId(`own-${VALUE}`).click();
  const customers = await field(page, `assume-${CUSTOMERS}`);
  const value = await field(page, `assume-${VALUE}`);
  expect(await exact(page, `benefit-${RETENTION}`)).toBeCloseTo(customers * 0.05 * value, 1);
});

// ¥2,000,000 gave 4.19 : 1 in the base and 3.55 : 1 in a scenario: 8 380 000 × √(2 000 000 / 2 793 333.33) / 2 000 000.
test('the same budget gives the same return in the base and in a scenario', async ({ app }) => {
  const { page } = app;
  await type(page, 'budget-total', '2000000');
  expect(await exact(page, 'ratio')).toBeCloseTo(3.545_42, 4);
  await expect(page.getByTestId('set-to-reach')).toHaveCount(0);
  const base = await exact(page, 'ratio');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('set-to-reach')).toContainText('3 : 1');
  await page.getByTestId('scenario-add').click();
  await type(page, 'budget-total', '2000000');
  expect(await exact(page, 'ratio')).toBe(base);
  await type(page, 'budget-total', '0');
  expect(await exact(page, 'gross-benefit')).toBe(0);
  await expect(page.getByTestId('ratio')).toHaveText('–');
});

test('net is what is left of gross once the budget is paid', async ({ app }) => {
  const { page } = app;
  expect(await exact(page, 'gross-benefit')).toBe(8_380_000);
  expect(await exact(page, 'net-benefit')).toBe(5_586_666.67);
  await type(page, 'budget-total', '2500000');
  const [gross, net] = [await exact(page, 'gross-benefit'), await exact(page, 'net-benefit')];
  expect(net).toBeCloseTo(gross - 2_500_000, 2);
});

test('what was tried in the base becomes a scenario, and the base is as it was', async ({ app }) => {
  const { page } = app;
  await expect(page.getByTestId('draft')).toHaveCount(0);
  await type(page, `assume-${CUSTOMERS}`, '90000');
  await expect(page.getByTestId('draft')).toBeVisible();
  await page.getByTestId('draft-keep').press('Enter');
  await expect(page.getByTestId('budget-title')).toContainText('Scenario 3');
  expect(await exact(page, `benefit-${RETENTION}`)).toBe(4_500_000);
  await page.getByTestId('tab-base').click();
  expect(await exact(page, `benefit-${RETENTION}`)).toBe(5_000_000);
  await expect(page.getByTestId('draft')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  expect(await exact(page, `benefit-${RETENTION}`)).toBe(4_500_000);
});

test('a line is added, named, marked, bounded, moved and removed', async ({ app }) => {
  const { page } = app;
  const cents = Math.round((await field(page, 'budget-total')) * 100);
  await page.getByTestId('line-new').press('Enter');
  await expect(page.getByTestId('line-form').getByRole('alert')).toBeVisible();
  await type(page, 'line-new', 'Trade fair');
  const stand = 12;
  await expect(page.getByTestId(`line-${stand}`)).toContainText('Trade fair');
  await type(page, `percent-${stand}`, '10');
  expect(sum(await amounts(page)) + Math.round((await field(page, `amount-${stand}`)) * 100)).toBe(cents);
  await page.getByTestId(`line-more-${stand}`).press('Enter');
  await type(page, `line-name-${stand}`, '');
  await expect(page.getByTestId(`line-fields-${stand}`).getByRole('alert')).toBeVisible();
  await type(page, `line-name-${stand}`, 'Fairs');
  await expect(page.getByTestId(`line-${stand}`)).toContainText('Fairs');
  await page.getByTestId(`line-technology-${stand}`).check();
  expect(await exact(page, 'technology')).toBeCloseTo(0.4 * 0.9 + 0.1, 9);
  await type(page, `line-highest-${stand}`, '300000');
  await type(page, `amount-${stand}`, '300001');
  await expect(page.getByTestId(`line-${stand}`).getByRole('alert')).toContainText('300,000');
  await page.getByTestId(`amount-${stand}`).press('Escape');
  await page.getByTestId(`line-up-${stand}`).click();
  const order = await page.locator('.split-item').evaluateAll((items) => items.map((item) => item.dataset.testid));
  expect(order).toEqual(['line-1', 'line-2', 'line-3', 'line-4', `line-${stand}`, 'line-5']);
  await page.getByTestId(`line-remove-${stand}`).click();
  await expect(page.getByTestId(`line-${stand}`)).toHaveCount(0);
  expect(sum(await amounts(page))).toBe(cents);
  await page.locator('main').focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId(`line-${stand}`)).toContainText('Fairs');
});

test('a lever of own factors is added, paid from a line, copied and removed', async ({ app }) => {
  const { page } = app;
  await page.getByTestId('lever-kind').selectOption('revenue_product');
  await page.getByTestId('lever-add').click();
  const lever = 12;
  await type(page, `lever-name-${lever}`, 'Referrals');
  await page.getByTestId(`factor-unit-${lever}`).selectOption('count');
  await page.getByTestId(`factor-add-${lever}`).click();
  await type(page, `factor-name-${lever}-1`, 'New customers');
  await page.getByTestId(`factor-unit-${lever}`).selectOption('money');
  await page.getByTestId(`factor-add-${lever}`).click();
  await type(page, `knob-lever-${lever}-1`, '300');
  await type(page, `knob-lever-${lever}-2`, '40');
  expect(await exact(page, `benefit-${lever}`)).toBe(12_000);
  expect(await exact(page, 'revenue')).toBe(8_012_000);
  await page.getByTestId(`link-${lever}`).selectOption(String(ACTIVITIES));
  await page.getByTestId(`answers-${lever}`).selectOption('elasticity');
  await expect(page.getByTestId(`response-${lever}`)).toHaveText('as declared');
  await type(page, `percent-${ACTIVITIES}`, '80');
  expect(await exact(page, `benefit-${lever}`)).toBe(24_000); // four times the money, twice the effect
  await page.getByTestId(`lever-copy-${lever}`).click();
  await expect(page.getByTestId('lever-row-13')).toContainText('Referrals (copy)');
  await page.getByTestId('lever-remove-13').click();
  await expect(page.getByTestId('lever-row-13')).toHaveCount(0);
  // It may count what retention counts, too.
  await page.getByTestId('overlap-first').selectOption(String(RETENTION));
  await page.getByTestId('overlap-second').selectOption(String(lever));
  await page.getByTestId('overlap-add').click();
  await type(page, `overlap-${RETENTION}-${lever}`, '50');
  expect(await exact(page, 'double-counted')).toBe(12_000);
});

test('four scenarios of any kind stand beside the base', async ({ app }) => {
  const { page } = app;
  for (let n = 0; n < 3; n += 1) await page.getByTestId('scenario-add').click();
  await page.getByTestId('tab-compare').click();
  await expect(page.getByTestId('scenario-tick-14')).toBeDisabled();
  await page.getByTestId('scenario-tick-10').click();
  await page.getByTestId('scenario-tick-14').click();
  const [head] = await app.table('compare-table');
  expect(head.map((cell) => cell.text).slice(-1)).toEqual(['Scenario 5']);
  expect(head).toHaveLength(6);
});

for (const [width, height] of [[1280, 720], [390, 844]]) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ visitor: { locale: 'en-GB', viewport: { width, height } } });
    test('the results stay in sight while a lever moves', async ({ app }) => {
      const { page } = app;
      await page.getByTestId(`lever-open-${RETENTION}`).click();
      for (const name of [`share-${OTHER}`, `knob-${CUSTOMERS}-slider`, `assume-${CRM_SAVING}`]) {
        await page.getByTestId(name).focus();
        await page.getByTestId(name).scrollIntoViewIfNeeded();
        const strip = await page.getByTestId('budget-strip').boundingBox();
        const moved = await page.getByTestId(name).boundingBox();
        expect(strip.y, name).toBeGreaterThanOrEqual(0);
        expect(strip.y + strip.height, name).toBeLessThanOrEqual(moved.y + 1);
        expect(strip.height, name).toBeLessThan(height / 3);
      }
    });
  });
}

for (const [locale, word] of [['en-GB', 'spent as planned'], ['zh-CN', '投入'], ['zh-TW', '投入']]) {
  test.describe(`in ${locale}`, () => {
    test.use({ visitor: { locale, viewport: { width: 1440, height: 900 } } });
    test('the screen is accessible and its figures are the same', async ({ app }) => {
      await expect(app.page.getByTestId('budget-title')).toContainText(word);
      expect(await exact(app.page, 'total-benefit')).toBe(8_380_000);
      expect(await app.accessibility()).toEqual([]);
    });
  });
}

test.describe('nothing stands in the budget yet', () => {
  test('a line, a lever and a budget are one step each', async ({ app }) => {
    const { page } = app;
    await page.getByTestId('tab-base').click();
    for (let n = 0; n < 3 && await page.getByTestId('part-empty-budget').count() === 0; n += 1) {
      await page.locator('main').focus();
      await page.keyboard.press('Control+z');
    }
    await expect(page.getByTestId('part-empty-budget')).toBeVisible();
    await expect(page.getByTestId('split-panel')).toContainText('not split yet');
    await type(page, 'line-new', 'Shop');
    await page.getByTestId('lever-kind').selectOption('saved_cost');
    await page.getByTestId('lever-add').click();
    const lever = 2;
    await type(page, `knob-lever-${lever}-1`, '5000');
    await type(page, 'budget-total', '1000');
    await expect(page.getByTestId('ratio')).toHaveText('5.00 : 1');
    expect(await field(page, 'percent-1')).toBe(100);
    await expect(page.getByTestId('draft')).toHaveCount(0);
  });
});
