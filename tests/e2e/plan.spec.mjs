// The Plan screen: edits by keyboard, what is kept, what two tabs do to each other, and the project file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, Rapport, expect, test } from './rapport.mjs';

const PLAN = '#/plan/tables';

/** The first row of the short-term table and its goal. */
async function goalOf(page) {
  const cell = page.getByTestId('short-table').locator('[data-testid$="-goal"]').first();
  await expect(cell).toBeVisible();
  return cell;
}

async function type(page, cell, text) {
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('cell-editor').fill(text);
  await page.keyboard.press('Enter');
  await expect(cell).toContainText(text);
}

const saved = (page) => expect(page.getByTestId('save-state')).toContainText('Saved');

test('a cell edited by keyboard survives a reload, and undo takes it back', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const cell = await goalOf(page);
  const before = (await cell.textContent()).trim();
  await type(page, cell, 'Raise cross-selling by 12 %');
  await saved(page);
  await page.reload();
  await app.ready();
  await expect(cell).toContainText('Raise cross-selling by 12 %');
  await expect(page.getByTestId('plan-undo')).toContainText('strategy');
  await page.getByTestId('undo').click();
  await expect(cell).toHaveText(before);
  await page.getByTestId('redo').click();
  await expect(cell).toContainText('12 %');
  await cell.focus();
  await page.keyboard.press('Control+z');
  await expect(cell).toHaveText(before);
  await page.keyboard.press('Control+y');
  await expect(cell).toContainText('12 %');
});

test('the keys of the grid: arrows, typing, Escape, Tab, Delete, moving a row', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const table = page.getByTestId('short-table');
  const cells = (column) => table.locator(`[data-testid$="-${column}"]`);
  await cells('goal').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(cells('measures').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cells('measures').nth(1)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(cells('segment').nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(cells('expected_effect').nth(1)).toBeFocused();
  const effect = await cells('expected_effect').nth(1).textContent();
  await page.keyboard.type('Much more');
  await expect(page.getByTestId('cell-editor')).toHaveValue('Much more');
  await page.keyboard.press('Escape');
  await expect(cells('expected_effect').nth(1)).toHaveText(effect);
  await expect(cells('expected_effect').nth(1)).toBeFocused();
  await cells('owner').first().focus();
  await page.keyboard.type('Ann');
  await page.keyboard.press('Tab');
  await expect(cells('owner').first()).toHaveText('Ann');
  await expect(cells('period').first()).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(cells('period').first()).toHaveText('');
  const first = await cells('goal').first().textContent();
  await cells('goal').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(cells('goal').nth(1)).toHaveText(first);
  await expect(cells('goal').nth(1)).toBeFocused();
});

test('a block of a spreadsheet is pasted as one step and adds the rows it needs', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const rows = page.getByTestId('long-table').locator('tbody tr');
  const count = await rows.count();
  const last = page.getByTestId('long-table').locator('[data-testid$="-direction"]').last();
  await last.focus();
  await last.evaluate((cell) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Reach\t"one\nlines"\r\nDepth\tsecond\r\n');
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(rows).toHaveCount(count + 1);
  await expect(rows.last()).toContainText('Depth');
  await expect(rows.nth(count - 1)).toContainText('Reach');
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(count);
});

test('rows, milestones and phases are added, and undo says what it takes back', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  for (const [button, rows] of [
    ['add-short', '#short-table tbody tr'],
    ['add-long', '#long-table tbody tr'],
    ['add-milestones', '#milestones-table tbody tr'],
    ['add-phases', '#phases-table tbody tr'],
  ]) {
    const count = await page.locator(rows).count();
    await page.getByTestId(button).click();
    await expect(page.locator(rows)).toHaveCount(count + 1);
    await expect(page.getByTestId('plan-undo')).toContainText('added entry');
    await page.getByTestId('plan-undo').click();
    await expect(page.locator(rows)).toHaveCount(count);
  }
});

test('a new row that takes the focus late closes no editor', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await page.evaluate(() => {
    const next = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (run) => next(() => setTimeout(() => {
      run(performance.now());
      globalThis.drawn = (globalThis.drawn ?? 0) + 1;
    }, 500));
  });
  await page.getByTestId('add-short').click();
  const cell = page.getByTestId('short-table').locator('[data-testid$="-goal"]').first();
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('cell-editor').fill('Typed early');
  await page.waitForFunction(() => globalThis.drawn > 0);
  await expect(page.getByTestId('cell-editor')).toHaveValue('Typed early');
  await page.keyboard.press('Enter');
  await expect(cell).toContainText('Typed early');
});

test('a finding is settled by its button and counted in the title', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('budget', 'plan');
  await page.getByTestId('tab-checks').click();
  const checks = page.getByTestId('checks');
  const list = checks.getByRole('listitem');
  await expect(list.first()).toBeVisible();
  const count = await list.count();
  await checks.getByRole('button', { name: 'Count only the larger one' }).click();
  await expect(list).toHaveCount(count - 1);
  await page.getByTestId('plan-undo').click();
  await expect(list).toHaveCount(count);
  await expect(page.getByTestId('tab-checks')).toContainText(String(count));
  await checks.getByRole('button', { name: 'Add a row for it' }).click();
  await page.getByTestId('tab-tables').click();
  await expect(page.getByTestId('short-table').locator('[data-testid$="-segment"]').last()).toContainText('General');
});

test('a milestone can be marked as done, and moved from the time line to its row', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const row = page.getByTestId('milestones-table').locator('tbody tr').first();
  await row.getByRole('checkbox').check();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 of');
  await expect(row).toContainText('done');
  // The keyboard marks it as open again.
  await row.locator('[data-testid$="-done"][role=gridcell]').focus();
  await page.keyboard.press('Space');
  await expect(row.getByRole('checkbox')).not.toBeChecked();
  const id = (await row.getAttribute('data-testid')).replace('row-', '');
  await page.getByTestId('tab-timeline').click();
  const mark = page.getByTestId('timeline').locator(`[data-key="row:${id}"]`);
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId(`cell-${id}-name`)).toBeFocused();
});

/** Opens the settings of the columns of a table, and adds a column to it. */
async function addColumn(page, table, name, kind, words) {
  const settings = page.getByTestId(`${table}-settings`);
  if (await settings.getAttribute('aria-expanded') !== 'true') await settings.click();
  await page.getByTestId(`${table}-new-column-name`).fill(name);
  await page.getByTestId(`${table}-new-column-kind`).selectOption(kind);
  if (words) await page.getByTestId(`${table}-new-column-choices`).fill(words);
  await page.getByTestId(`${table}-add-column`).click();
  await expect(page.getByTestId(`${table}-table`).getByRole('columnheader', { name, exact: true })).toBeVisible();
}

test('a column of ones own: a number with its unit, a refusal at its cell, hidden columns come back', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  await addColumn(page, 'short', 'Money', 'money_range');
  const table = page.getByTestId('short-table');
  const cell = table.locator('tbody tr').first().locator('td[data-kind="money_range"]');
  await cell.focus();
  await page.keyboard.type('much');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'much' })).toContainText('Range of money');
  await page.getByTestId('cell-editor').fill('5,000 – 8,000');
  await page.keyboard.press('Enter');
  await expect(cell).toContainText('5,000');
  await expect(cell).toContainText('8,000');
  await expect(cell).toBeFocused();
  await saved(page);
  await page.reload();
  await app.ready();
  await expect(cell).toContainText('8,000');
  // Out of sight and back; its cells stay.
  await page.getByTestId('short-settings').click();
  const columns = await table.getByRole('columnheader').count();
  await page.getByTestId('short-column-goal-shown').uncheck();
  await expect(table.getByRole('columnheader')).toHaveCount(columns - 1);
  await expect(page.getByTestId('plan-undo')).toContainText('table');
  await page.getByTestId('short-column-goal-shown').check();
  await expect(await goalOf(page)).toContainText('cross-sell');
  // Removed with its cells, and brought back by one step.
  await page.locator('[data-testid^="short-column-own"][data-testid$="-remove"]').click();
  await expect(cell).toHaveCount(0);
  await page.getByTestId('plan-undo').click();
  await expect(cell).toContainText('8,000');
});

test('a table of ones own is filled by keyboard, stands on the timeline, and goes and comes back', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await page.getByTestId('new-table-name').fill('Risks');
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { level: 2, name: 'Risks' });
  await expect(title).toBeFocused();
  const table = (await title.getAttribute('id')).replace('-title', '');
  await addColumn(page, table, 'Level', 'choice', 'low\nhigh');
  await page.getByTestId(`add-${table}`).click();
  const row = page.getByTestId(`${table}-table`).locator('tbody tr').first();
  await expect(row.locator('td').first()).toBeFocused();
  await page.keyboard.type('Data leak');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ann');
  await page.keyboard.press('Tab');
  await expect(row.locator('td[data-kind="day"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByTestId('cell-editor').fill('2031-05-31');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('2031');
  await row.locator('td[data-kind="choice"]').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('cell-editor').selectOption('high');
  await page.keyboard.press('Enter');
  await expect(row.locator('td[data-kind="choice"]')).toHaveText('high');
  await page.getByTestId('tab-timeline').click();
  await expect(page.getByTestId('timeline').locator('[data-key^="row:"]')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('0 of 1');
  await page.getByTestId('tab-tables').click();
  await page.getByTestId(`${table}-settings`).click();
  // A word that is named anew is named anew in the cells.
  await page.locator(`[data-testid^="${table}-column-own"][data-testid$="-choices"]`).fill('low\ngrave');
  await page.locator(`[data-testid^="${table}-column-own"][data-testid$="-choices"]`).blur();
  await expect(row.locator('td[data-kind="choice"]')).toHaveText('grave');
  await saved(page);
  await page.reload();
  await app.ready();
  await expect(row).toContainText('Data leak');
  await page.getByTestId(`${table}-settings`).click();
  await page.getByTestId(`${table}-remove`).click();
  await expect(title).toHaveCount(0);
  await page.getByTestId('plan-undo').click();
  await expect(row).toContainText('Data leak');
});

test('a paste says which cell did not fit and why', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const date = page.getByTestId('milestones-table').locator('[data-testid$="-date"]').first();
  await date.focus();
  await date.evaluate((cell) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '2031-02-01\nsoon\n');
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(date).toContainText('2031');
  await expect(page.getByTestId('milestones-refused')).toContainText('Row 2, Due: “soon” does not fit (Day).');
});

test('a phase is moved by a week with its milestones', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const due = page.getByTestId('milestones-table').locator('[data-testid$="-date"]').first();
  const before = await due.textContent();
  await page.getByTestId('phases-table').locator('[data-testid$="-later"]').first().click();
  await expect(due).not.toHaveText(before);
  await page.getByTestId('plan-undo').click();
  await expect(due).toHaveText(before);
});

test('two tabs do not overwrite each other silently', async ({ app, context, server }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const other = new Rapport(await context.newPage(), server);
  await other.open('/', PLAN);
  // The first tab cannot store for a while, so its edit stays unsaved while the second tab saves.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    globalThis.heal = () => { IDBObjectStore.prototype.put = put; };
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await type(page, await goalOf(page), 'Goal of the first tab');
  await expect(page.getByTestId('not-saved')).toBeVisible();
  await type(other.page, await goalOf(other.page), 'Goal of the second tab');
  await saved(other.page);
  await expect(page.getByTestId('conflict')).toBeVisible();
  await expect(await goalOf(page)).toContainText('Goal of the first tab');
  await page.evaluate(() => globalThis.heal());
  await page.getByTestId('conflict-mine').click();
  await saved(page);
  await expect(await goalOf(other.page)).toContainText('Goal of the first tab');
  expect(other.errors).toEqual([]);
});

test('taking the other tab\'s work shows it', async ({ app, context, server }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const other = new Rapport(await context.newPage(), server);
  await other.open('/', PLAN);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await type(page, await goalOf(page), 'Mine');
  await type(other.page, await goalOf(other.page), 'Theirs');
  await page.getByTestId('conflict-theirs').click();
  await expect(await goalOf(page)).toContainText('Theirs');
  await expect(page.getByTestId('conflict')).toHaveCount(0);
});

test('when the storage is full the page says so and keeps the edit', async ({ app }) => {
  await app.page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const cell = await goalOf(page);
  await type(page, cell, 'Nothing is lost');
  await expect(page.getByTestId('not-saved')).toContainText('full');
  await expect(cell).toContainText('Nothing is lost');
  const waiting = page.waitForEvent('download');
  await page.getByTestId('not-saved').getByRole('button', { name: 'Save a copy' }).click();
  expect(readFileSync(await (await waiting).path(), 'utf8')).toContain('Nothing is lost');
});

test('a saved copy brings back what was saved, and undo what was there before', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const cell = await goalOf(page);
  await type(page, cell, 'As saved');
  const waiting = page.waitForEvent('download');
  await page.getByTestId('save-copy').click();
  const file = readFileSync(await (await waiting).path());
  await type(page, cell, 'Changed afterwards');
  await page.getByTestId('project-input').setInputFiles({ name: 'p.rapport.json', mimeType: 'application/json', buffer: file });
  await expect(cell).toContainText('As saved');
  await expect(page.getByRole('alert').filter({ hasText: 'p.rapport.json' })).toBeVisible();
  await page.getByTestId('undo').click();
  await expect(cell).toContainText('Changed afterwards');
});

test('a broken project file gives its reason and changes nothing', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const cell = await goalOf(page);
  const before = await cell.textContent();
  const open = (name, text) => page.getByTestId('project-input')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await open('torn.json', '{\n  "rapport": 1, "na');
  await expect(page.getByRole('alert')).toContainText('torn.json is no project file: it stops making sense in line 2');
  await open('other.json', '{"a": 1}');
  await expect(page.getByRole('alert')).toContainText('other.json is no Rapport project file');
  await open('new.json', '{"rapport": 99}');
  await expect(page.getByRole('alert')).toContainText('newer Rapport (format 99');
  await expect(cell).toHaveText(before);
});

test('an untouched example follows the language, an edited one keeps its texts', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await page.getByTestId('adopt-plan-annual').click();
  const cell = await goalOf(page);
  await page.getByTestId('language').selectOption('zh-Hans');
  await expect(cell).toContainText('交叉');
  await page.getByTestId('language').selectOption('zh-Hant');
  await expect(page.getByTestId('tab-timeline')).toHaveText('時間線');
  await page.getByTestId('language').selectOption('en');
  await expect(cell).toContainText('cross-sell');
  await type(page, cell, 'My own words');
  await page.getByTestId('language').selectOption('zh-Hans');
  await expect(cell).toContainText('My own words');
  await expect(page.getByTestId('short-table').getByRole('columnheader').first()).toHaveText('客户分组');
});

test('starting over from the template and from nothing can be undone', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const rows = page.getByTestId('short-table').locator('tbody tr');
  const count = await rows.count();
  await page.getByTestId('blank-plan').click();
  await expect(rows).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('What will we do');
  await page.getByTestId('from-template').click();
  await page.getByTestId('over-plan-annual').click();
  await expect(rows).toHaveCount(count);
  await page.getByTestId('plan-undo').click();
  await expect(rows).toHaveCount(0);
  await page.getByTestId('plan-undo').click();
  await expect(rows).toHaveCount(count);
});

test('another first day moves every phase and milestone, in one step', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const due = page.getByTestId('milestones-table').locator('[data-testid$="-date"]').last();
  const before = await due.textContent();
  await page.getByTestId('plan-start').fill('2031-01-01');
  await page.getByTestId('plan-name').focus();
  // The editor of a cell shows its day as it is kept.
  const kept = async (cell) => {
    await cell.focus();
    await page.keyboard.press('Enter');
    const days = await page.locator('[data-testid^="cell-editor"]').evaluateAll((fields) => fields.map((field) => field.value));
    await page.keyboard.press('Escape');
    return days;
  };
  await expect(due).toContainText('2031');
  expect(await kept(due)).toEqual(['2031-12-31']);
  const phase = page.getByTestId('phases-table').locator('[data-testid$="-days"]').first();
  expect(await kept(phase)).toEqual(['2031-01-01', '2031-03-31']);
  await page.getByTestId('plan-undo').click();
  await expect(due).toHaveText(before);
});

test('a row linked to a segment shows its size and revenue once there are orders', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await app.adopt('plan');
  const table = page.getByTestId('short-table');
  await expect(table).toContainText('Drop an order file to see its size.');
  await app.choose(join(DIST, 'sample', 'orders.csv'));
  await expect(page.getByTestId('open-file')).toContainText('orders.csv', { timeout: 30_000 });
  await app.showScreen('plan/tables');
  const size = table.getByTestId('live-high_value-customers');
  await expect(size).toContainText('customers', { timeout: 30_000 });
  expect(Number(await size.locator('data').getAttribute('value'))).toBeGreaterThan(0);
  expect(Number(await table.getByTestId('live-high_value-revenue').locator('data').getAttribute('value'))).toBeGreaterThan(0);
});

for (const theme of ['light', 'dark']) {
  test(`nothing stands in anybody's way (${theme})`, async ({ app }) => {
    const { page } = await app.open('/', PLAN);
    await app.adopt('plan');
    // So high that the bar, which stays in sight, covers nothing.
    await page.setViewportSize({ width: 1440, height: 3000 });
    await page.emulateMedia({ colorScheme: theme });
    await app.settled();
    expect(await app.accessibility()).toEqual([]);
    await (await goalOf(page)).focus();
    await page.keyboard.press('Enter');
    expect(await app.accessibility()).toEqual([]);
  });
}
