// The what-if as a consultant uses it: the S0 example, sliders, locks, the ledger, scenarios. Golden numbers are worked
// by hand from the S0 report: 5 000 000 + 3 000 000 + 180 000 + 200 000; ceilings are the benefit over 1, 3 and 5.
import { expect, test } from './rapport.mjs';

const LINES = ['tools', 'activities', 'training', 'analytics', 'other'];

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
  expect(await exact(page, 'benefit-retention')).toBe(5_000_000);
  expect(await exact(page, 'benefit-repurchase')).toBe(3_000_000);
  expect(await exact(page, 'benefit-bots')).toBe(180_000);
  expect(await exact(page, 'benefit-crm')).toBe(200_000);
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
  await expect(page.getByTestId('benefit-row-crm')).toContainText('unsupported');
  await expect(page.getByTestId('benefit-row-retention')).toContainText('declared');
});

test('an amount below 0 is refused and not made 0', async ({ app }) => {
  const { page } = app;
  const before = await amounts(page);
  await type(page, 'amount-tools', '-5');
  await expect(page.getByTestId('split-panel').getByRole('alert')).toContainText('0 or more');
  expect(await amounts(page).then((found) => found.slice(1))).toEqual(before.slice(1));
});

test('a slider moved by keyboard changes the return, keeps the total, and is one step of undo', async ({ app }) => {
  const { page } = app;
  const before = await exact(page, 'ratio');
  const cents = Math.round((await field(page, 'budget-total')) * 100);
  const slider = page.getByTestId('share-training');
  await slider.focus();
  // Held down: many movements, one gesture.
  for (let n = 0; n < 10; n += 1) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  expect(await field(page, 'percent-training')).toBe(21);
  expect(await exact(page, 'ratio')).toBeLessThan(before);
  expect(await field(page, 'budget-total')).toBe(cents / 100);
  expect(sum(await amounts(page))).toBe(cents);
  await expect(page.getByTestId('response-retention')).toContainText('×');
  await page.keyboard.press('Control+z');
  expect(await field(page, 'percent-training')).toBe(20);
  expect(await exact(page, 'ratio')).toBe(before);
  await expect(page.getByTestId('response-retention')).toHaveText('as declared');
});

test('a drag by mouse is one step of undo', async ({ app }) => {
  const { page } = app;
  const slider = page.getByTestId('share-tools');
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.31, y);
  await page.mouse.down();
  for (let n = 1; n <= 8; n += 1) await page.mouse.move(box.x + box.width * (0.31 + n * 0.04), y);
  await page.mouse.up();
  expect(await field(page, 'percent-tools')).toBeGreaterThan(50);
  await page.keyboard.press('Control+z');
  expect(await field(page, 'percent-tools')).toBe(30);
});

test('amounts sum to the budget to the cent whatever is typed', async ({ app }) => {
  const { page } = app;
  await type(page, 'amount-analytics', '123456.78');
  expect(await field(page, 'amount-analytics')).toBe(123_456.78);
  expect(sum(await amounts(page))).toBe(279_333_333);
  await type(page, 'budget-total', '100万');
  expect(await exact(page, 'cost')).toBe(1_000_000);
  expect(sum(await amounts(page))).toBe(100_000_000);
  await type(page, 'percent-other', '7.5');
  expect(sum(await amounts(page))).toBe(100_000_000);
  expect(await field(page, 'amount-other')).toBe(75_000);
});

test('a locked line holds, and moving it says why not', async ({ app }) => {
  const { page } = app;
  await page.getByTestId('lock-tools').click();
  await expect(page.getByTestId('lock-tools')).toHaveAttribute('aria-pressed', 'true');
  await type(page, 'percent-activities', '40');
  expect(await field(page, 'percent-tools')).toBe(30);
  expect(await field(page, 'amount-tools')).toBe(838_000);
  await page.getByTestId('share-tools').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('alert')).toContainText('locked');
  expect(await field(page, 'percent-tools')).toBe(30);
  expect(await page.getByTestId('share-tools').inputValue()).toBe('30');
  await page.getByTestId('split-reset').click();
  expect(await field(page, 'percent-activities')).toBe(20);
});

test('a margin of 30 % leaves 2,780,000 and a 3 : 1 ceiling of 926,666.67', async ({ app }) => {
  const { page } = app;
  await page.getByTestId('count-margin').click();
  expect(await field(page, 'margin')).toBe(30);
  expect(await exact(page, 'benefit-net')).toBe(2_780_000);
  expect(await exact(page, 'ceiling-3')).toBe(926_666.67);
  expect(await exact(page, 'total-benefit')).toBe(8_380_000);
  await page.getByTestId('use-ceiling-3').click();
  expect(await field(page, 'budget-total')).toBe(926_666.67);
  await expect(page.getByTestId('ratio')).toHaveText('3.00 : 1');
  await page.getByTestId('count-revenue').click();
  expect(await exact(page, 'net-benefit')).toBe(8_380_000);
  await type(page, 'overlap', '50');
  expect(await exact(page, 'double-counted')).toBe(1_500_000);
});

test('technology above the policy is warned of until it is moved', async ({ app }) => {
  const { page } = app;
  await expect(page.getByTestId('technology-policy')).toContainText('40.0%');
  expect(await exact(page, 'technology')).toBe(0.4);
  await expect(page.getByTestId('technology-policy')).toHaveClass(/notice-warn/);
  await type(page, 'percent-tools', '15');
  await expect(page.getByTestId('technology-policy')).not.toHaveClass(/notice-warn/);
});

test('benefits hold at another split once that is said, and a link can be cut', async ({ app }) => {
  const { page } = app;
  await type(page, 'percent-activities', '10');
  expect(await exact(page, 'benefit-retention')).toBeLessThan(5_000_000);
  await page.getByTestId('declare-split').click();
  expect(await exact(page, 'benefit-retention')).toBe(5_000_000);
  await expect(page.getByTestId('declare-split')).toHaveCount(0);
  await page.getByTestId('link-retention').selectOption('');
  await type(page, 'percent-activities', '40');
  expect(await exact(page, 'benefit-retention')).toBe(5_000_000);
  await expect(page.getByTestId('no-effect')).toContainText('Activities');
});

test('the ledger keeps range, source, owner, date and status', async ({ app }) => {
  const { page } = app;
  await expect(page.getByTestId('unsupported-count')).toHaveText('4 of 18 rest on nothing yet.');
  await page.getByTestId('ledger-only').click();
  await expect(page.getByTestId('ledger').locator('tbody tr')).toHaveCount(4);
  await page.getByTestId('status-crm_saving').selectOption('declared');
  await expect(page.getByTestId('unsupported-count')).toHaveText('3 of 18 rest on nothing yet.');
  await expect(page.getByTestId('benefit-row-crm')).toContainText('declared');
  await page.getByTestId('ledger-only').click();
  await type(page, 'low-customers', '80000');
  expect(await field(page, 'high-customers')).toBe(100_000);
  await type(page, 'high-customers', '70000');
  await expect(page.getByRole('alert')).toContainText('low end');
  await page.getByTestId('high-customers').press('Escape');
  await type(page, 'owner-customers', 'Li');
  await page.getByTestId('date-customers').fill('2024-12-31');
  await type(page, 'assume-customers', '20万');
  expect(await exact(page, 'benefit-retention')).toBe(10_000_000);
  await expect(page.getByTestId('owner-customers')).toHaveValue('Li');
});

test('a scenario stores only its differences and stands beside the base with its variance', async ({ app }) => {
  const { page } = app;
  await page.getByTestId('scenario-add').click();
  await expect(page.getByTestId('budget-title')).toContainText('Scenario 3');
  const id = new URL(page.url()).hash.match(/scenario=(\d+)/)[1];
  await expect(page.getByTestId(`scenario-differences-${id}`)).toContainText('As the base');
  await type(page, 'assume-customers', '90000');
  await expect(page.getByTestId(`scenario-differences-${id}`)).toContainText('1 difference');
  await expect(page.getByTestId(`scenario-differences-${id}`)).toContainText('100,000 → 90,000');
  expect(await exact(page, 'total-benefit')).toBe(7_880_000);
  await expect(page.getByTestId('compare-total')).toContainText('−¥500,000');
  await expect(page.getByTestId('compare-total')).toContainText('−6.0%');
  const [, base, , , third] = (await app.table('compare-table')).find((row) => row[0].text === 'Total benefit');
  expect([base.value, third.value]).toEqual(['8380000', '7880000']);
  // The base is as it was; a change of it reaches the scenario.
  await page.getByTestId('scenario-open-base').click();
  expect(await exact(page, 'total-benefit')).toBe(8_380_000);
  await type(page, 'assume-crm_saving', '300000');
  await page.getByTestId(`scenario-open-${id}`).click();
  expect(await exact(page, 'total-benefit')).toBe(7_980_000);
  await page.getByTestId('as-base-customers').first().click();
  expect(await exact(page, 'total-benefit')).toBe(8_480_000);
  await page.getByTestId(`scenario-delete-${id}`).click();
  await expect(page.getByTestId(`scenario-row-${id}`)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId(`scenario-row-${id}`)).toHaveCount(1);
});

test('a reload keeps scenario and edits, and undo still works', async ({ app }) => {
  const { page } = app;
  await page.getByTestId('scenario-add').click();
  await type(page, 'assume-customers', '90000');
  await expect(page.getByTestId('save-state')).toContainText('Saved');
  await page.reload();
  await app.ready();
  await expect(page.getByTestId('budget-title')).toContainText('Scenario 3');
  expect(await exact(page, 'benefit-retention')).toBe(4_500_000);
  await page.locator('main').focus();
  await page.keyboard.press('Control+z');
  expect(await exact(page, 'benefit-retention')).toBe(5_000_000);
});

test('one\'s own figures come from the data with their period', async ({ app }) => {
  const { page } = app;
  await page.getByTestId('own-hint').getByRole('button').last().click();
  await expect(page.getByTestId('open-file')).toContainText('lines', { timeout: 30_000 });
  await app.showScreen('budget');
  await page.getByTestId('own-customers').click({ timeout: 30_000 });
  await expect(page.getByTestId('status-customers')).toHaveValue('derived');
  await expect(page.getByTestId('source-customers')).toHaveValue(/From the data/);
  await page.getByTestId('own-value_per_customer').click();
  const customers = await field(page, 'assume-customers');
  const value = await field(page, 'assume-value_per_customer');
  expect(await exact(page, 'benefit-retention')).toBeCloseTo(customers * 0.05 * value, 1);
});

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
