// Ctrl K finds screens, KPIs, figures, segments, money, the plan and commands.
import { expect, test } from './rapport.mjs';

const field = (app) => app.page.getByTestId('find-field');
const options = (app) => app.page.getByTestId('find-option');
const chosen = (app) => app.page.getByTestId('find-list').getByRole('option', { selected: true });

/** Opens it and types. */
async function find(app, text) {
  await app.page.keyboard.press('ControlOrMeta+k');
  await expect(field(app)).toBeFocused();
  await field(app).fill(text);
}

/** Finds something and takes what stands first. */
async function go(app, text, name) {
  await find(app, text);
  await expect(chosen(app)).toContainText(name ?? text);
  await app.page.keyboard.press('Enter');
  await expect(field(app)).toHaveCount(0);
}

async function openSample(app) {
  await app.open();
  await app.page.getByTestId('try-sample').first().click();
  await expect(app.page.getByTestId('export-results')).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
  await app.settled();
}

test('it opens with the keyboard, is left with Escape, and a screen is reached with the arrows', async ({ app }) => {
  await app.open();
  const theme = app.page.getByTestId('theme');
  await theme.focus();
  await app.page.keyboard.press('ControlOrMeta+k');
  await expect(app.page.getByRole('dialog', { name: 'Find' })).toBeVisible();
  await expect(field(app)).toBeFocused();
  await expect(field(app)).toHaveAttribute('role', 'combobox');
  // Before anything is typed: screens and commands.
  await expect(app.page.getByRole('group', { name: 'Screens' })).toBeVisible();
  await expect(app.page.getByRole('group', { name: 'Commands' })).toBeVisible();
  expect(await app.accessibility()).toEqual([]);
  await app.page.keyboard.press('Escape');
  await expect(field(app)).toHaveCount(0);
  await expect(theme).toBeFocused();

  await find(app, 'problems data');
  await expect(options(app)).toHaveCount(1);
  await expect(field(app)).toHaveAttribute('aria-activedescendant', 'find-0');
  await app.page.keyboard.press('Enter');
  await expect(app.page).toHaveURL(/#\/data\/problems/);

  await find(app, 'plan');
  await app.page.keyboard.press('ArrowUp');
  await expect(options(app).last()).toHaveAttribute('aria-selected', 'true');
  await app.page.keyboard.press('ArrowDown');
  await expect(options(app).first()).toHaveAttribute('aria-selected', 'true');
  await app.page.keyboard.press('Enter');
  await expect(app.page).toHaveURL(/#\/plan/);
});

test('it opens again at once after Escape', async ({ app }) => {
  await app.open();
  await app.page.keyboard.press('ControlOrMeta+k');
  await expect(field(app)).toBeFocused();
  // Both in one turn: the browser tells of the closing of a dialog some time after it.
  await app.page.evaluate(() => {
    const dialog = document.querySelector('dialog[open]');
    dialog.requestClose();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }));
  });
  await app.settled();
  await expect(field(app)).toBeVisible();
});

test('KPIs, figures, segments, money and rows are found by name', async ({ app }) => {
  await openSample(app);
  const drawer = app.page.getByTestId('help-name');

  await go(app, 'how is “retention', 'How is “Retention” computed?');
  await expect(drawer).toHaveText(/retention/i);
  await expect(app.page.getByRole('complementary')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);

  // The name comes before the meaning of another one.
  await find(app, 'nps');
  await expect(chosen(app)).toContainText('NPS');
  await app.page.keyboard.press('Enter');
  await expect(app.page).toHaveURL(/#\/kpis/);

  await go(app, 'high value', 'High value');
  await expect(app.page).toHaveURL(/#\/segments/);
  await expect(drawer).toHaveText('High value');

  await find(app, 'filter to high');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByTestId('clear-filter')).toContainText('High value');
  await go(app, 'clear filter', 'Clear filter');
  await expect(app.page.getByTestId('clear-filter')).toHaveCount(0);

  await find(app, 'training');
  await options(app).filter({ hasText: 'Staff training' }).first().click();
  await expect(app.page).toHaveURL(/#\/budget/);
  await expect(drawer).toHaveText(/training/i);

  await go(app, 'milestones', 'Milestones');
  await expect(app.page).toHaveURL(/#\/plan\/tables/);
  await expect(app.page.getByRole('heading', { name: 'Milestones', exact: true })).toBeFocused();
});

test('what was chosen a moment ago is known when it opens again', async ({ app }) => {
  await app.open();
  await app.adopt('budget');
  // A busy machine draws its next picture late, and what was chosen is done with that.
  await app.page.evaluate(() => {
    const next = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (run) => next(() => setTimeout(() => run(performance.now()), 500));
  });
  await go(app, 'undo', 'Undo');
  await go(app, 'redo', 'Redo');
});

test('commands act, and those without a meaning are not offered', async ({ app }) => {
  await app.open();
  await find(app, 'undo');
  await expect(options(app)).toHaveCount(0);
  await expect(app.page.getByTestId('find-none')).toContainText('undo');
  await expect(app.page.getByTestId('find-none')).toContainText('budget lines');
  await app.page.keyboard.press('Escape');
  await expect(field(app)).toHaveCount(0);

  await go(app, 'dark', 'Theme: Dark');
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.adopt('budget');
  await go(app, 'undo', 'Undo');
  await go(app, 'redo', 'Redo');
  const chooser = app.page.waitForEvent('filechooser');
  await go(app, 'choose files', 'Choose files');
  await chooser;
  const download = app.page.waitForEvent('download');
  await go(app, 'export results', 'Export results');
  await download;
  // Full-width letters are letters.
  await find(app, 'Ｄａｒｋ');
  await expect(chosen(app)).toContainText('Theme: Dark');
  await app.page.getByTestId('find-close').click();
  await expect(field(app)).toHaveCount(0);
});

test.describe('in traditional Chinese', () => {
  test.use({ visitor: { locale: 'zh-TW', viewport: { width: 1280, height: 720 } } });

  test('words are found as typed, within words too', async ({ app }) => {
    await app.open();
    await app.page.getByTestId('find').click();
    await field(app).fill('分層');
    await expect(chosen(app)).toContainText('客戶分層');
    await field(app).fill('試算');
    await expect(chosen(app)).toContainText('預算與試算');
    await app.page.keyboard.press('Enter');
    await expect(app.page).toHaveURL(/#\/budget/);
    await go(app, 'english', 'English');
    await expect(app.page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test.describe('on a phone', () => {
  test.use({ visitor: { locale: 'zh-CN', viewport: { width: 390, height: 844 } } });

  test('it opens from More and is used by touch', async ({ app }) => {
    await app.open();
    await app.page.getByTestId('nav-more').click();
    await app.page.getByTestId('nav-find').click();
    await expect(field(app)).toBeFocused();
    await field(app).fill('设置');
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await app.accessibility()).toEqual([]);
    await options(app).first().click();
    await expect(app.page).toHaveURL(/#\/settings/);
    await expect(field(app)).toHaveCount(0);
  });
});
