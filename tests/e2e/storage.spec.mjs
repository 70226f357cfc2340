// What this browser keeps: damaged, cut short, newer, closed, deleted, blocked, beside another deployment, and a tab that
// ends in the middle.
import { readFileSync } from 'node:fs';
import { Rapport, expect, test } from './rapport.mjs';
import { aside, database, put, stored } from './storage.mjs';

const PLAN = '#/plan/tables';

/** The first row of the short-term table and its goal; a new plan has no row yet. */
async function goalOf(page) {
  await expect(page.getByTestId('add-short')).toBeVisible();
  const row = page.getByTestId('short-table').locator('tbody tr').first();
  if (await page.getByTestId('part-empty-plan').isVisible()) {
    await page.getByTestId('add-short').click();
    // A new row takes the focus once it is drawn.
    await expect(row.locator('td').nth(1)).toBeFocused();
  }
  const cell = row.locator('[data-testid$="-goal"]');
  await expect(cell).toBeVisible();
  return cell;
}

async function type(page, text) {
  const cell = await goalOf(page);
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('cell-editor').fill(text);
  await page.keyboard.press('Enter');
  await expect(cell).toContainText(text);
  return cell;
}

const state = (page) => page.getByTestId('save-state');
const saved = (page) => expect(state(page)).toContainText('Saved');

/** A workspace with this goal and one profile, as it is stored. */
async function workspace(app, goal) {
  const { page } = await app.open('/', PLAN);
  await type(page, goal);
  await saved(page);
  const record = await stored(page);
  await page.goto(`${app.server.origin}/blank`);
  return record;
}

const changed = (record, change) => {
  const all = JSON.parse(record.json);
  change(all);
  return { ...record, json: JSON.stringify(all) };
};

const inHistory = (record, change) => changed(record, (all) => {
  const history = JSON.parse(all.history);
  change(history);
  all.history = JSON.stringify(history);
});

const DAMAGED = {
  'the plan is of a newer version': [(record) => inHistory(record, (h) => { h.present.rapport = 9; }), 'newer Rapport', false],
  'the plan is no JSON': [(record) => changed(record, (all) => { all.history = 'moon'; }), 'plan could not be read', false],
  'a part of the plan is damaged': [(record) => inHistory(record, (h) => { h.present.plan.rows.push(5); }), 'plan.rows[', true],
  'the text ends in its middle': [(record) => ({ ...record, json: record.json.slice(0, record.json.length / 2) }), 'ends too early', false],
  'the text ends near its beginning': [(record) => ({ ...record, json: record.json.slice(0, 200) }), 'ends too early', false],
  'a description of a file is damaged': [(record) => changed(record, (all) => { all.profiles.x = { kind: 7 }; }), 'kinds are read', true],
  'the whole is of a newer version': [(record) => changed(record, (all) => { all.version = 2; }), 'newer Rapport', true],
  'it holds a part that nobody knows': [(record) => changed(record, (all) => { all.dreams = []; }), 'dreams', true],
  'it is nothing that was ever written': [() => ({ a: [1, 2] }), 'nothing that Rapport has written', false],
  'it is a text': [() => 'scratched', 'nothing that Rapport has written', false],
};

for (const [name, [damage, message, readable]] of Object.entries(DAMAGED)) {
  test(`nothing is written over what cannot be read: ${name}`, async ({ app }) => {
    const { page } = app;
    const record = await workspace(app, 'Kept all the same');
    const bad = damage(record);
    await put(page, bad);
    await app.open('/', PLAN);
    const notice = page.getByTestId('not-read');
    await expect(notice).toContainText(message);
    await expect(state(page)).toContainText('waiting');
    if (readable) await expect(await goalOf(page)).toContainText('Kept all the same');
    else await expect(page.getByTestId('part-empty-plan')).toBeVisible();

    // Neither an edit nor "Save a copy" nor another second writes over it.
    await type(page, 'A new beginning');
    await Promise.all([page.waitForEvent('download'), page.getByTestId('save-copy').first().click()]);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForTimeout(2500);
    await expect(state(page)).toContainText('waiting');
    expect(await stored(page)).toEqual(bad);
    expect(await aside(page)).toEqual([bad]);

    const waiting = page.waitForEvent('download');
    await page.getByTestId('not-read-download').click();
    const text = readFileSync(await (await waiting).path(), 'utf8');
    expect(text).toBe(bad.json ?? (typeof bad === 'string' ? bad : JSON.stringify(bad)));

    await page.getByTestId('not-read-go-on').click();
    await saved(page);
    await expect(notice).toHaveCount(0);
    expect(await aside(page)).toEqual([bad]);
    await page.reload();
    await app.ready();
    await expect(await goalOf(page)).toContainText('A new beginning');
    await expect(notice).toHaveCount(0);
    await app.showScreen('settings');
    const again = page.waitForEvent('download');
    await page.getByTestId('aside-download').click();
    expect(readFileSync(await (await again).path(), 'utf8')).toBe(text);
    await page.getByTestId('aside-delete').click();
    await expect(page.getByTestId('asides')).toHaveCount(0);
    expect(await aside(page)).toEqual([]);
  });
}

test('what a browser had kept is stored before the page says so, and opens as a project file', async ({ app }) => {
  const { page } = app;
  const record = await workspace(app, 'From the download');
  await put(page, changed(record, (all) => { all.dreams = []; }));
  await app.open('/', PLAN);
  const waiting = page.waitForEvent('download');
  await page.getByTestId('not-read-download').click();
  const buffer = readFileSync(await (await waiting).path());
  await page.getByTestId('not-read-go-on').click();
  await saved(page);
  await type(page, 'Something else');
  await page.getByTestId('project-input').setInputFiles({ name: 'rapport-stored.json', mimeType: 'application/json', buffer });
  await expect(await goalOf(page)).toContainText('From the download');
});

test('a key of pseudonyms that cannot be read is kept, and a new one is made only when asked', async ({ app }) => {
  const { page } = app;
  await workspace(app, 'With a key');
  await put(page, '{"half', database(), 'secret');
  await app.open('/', PLAN);
  await expect(page.getByTestId('not-read')).toContainText('key of the pseudonyms');
  await type(page, 'Not saved yet');
  expect(await stored(page, '/', 'secret')).toBe('{"half');
  await page.getByTestId('not-read-go-on').click();
  await saved(page);
  expect(await aside(page)).toContain('{"half');
  await page.reload();
  await app.ready();
  await expect(page.getByTestId('not-read')).toHaveCount(0);
});

/** An edit was lost whenever the tab was closed or loaded anew within a quarter of a second. */
for (const [name, end] of Object.entries({
  reloaded: (page) => page.reload(),
  'closed and opened again': (page) => page.close(),
  'left for another page': (page) => page.goto('about:blank'),
})) {
  test(`an edit right before the tab is ${name} is there afterwards, and undo as well`, async ({ app, context, server }) => {
    const { page } = await app.open('/', PLAN);
    const before = await (await goalOf(page)).textContent();
    await type(page, 'Earlier');
    await saved(page);
    const cell = await goalOf(page);
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('cell-editor').fill('In the last moment');
    await page.keyboard.press('Enter');
    await end(page);
    const next = page.isClosed() ? new Rapport(await context.newPage(), server) : app;
    await next.open('/', PLAN);
    await expect(await goalOf(next.page)).toContainText('In the last moment');
    await next.page.getByTestId('undo').click();
    await expect(await goalOf(next.page)).toContainText('Earlier');
    await next.page.getByTestId('undo').click();
    await expect(await goalOf(next.page)).toHaveText(before);
  });
}

test('the first edit of all, right before a reload, is there afterwards', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  const cell = await goalOf(page);
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('cell-editor').fill('The very first');
  await page.keyboard.press('Enter');
  await page.reload();
  await app.ready();
  await expect(await goalOf(page)).toContainText('The very first');
  // It is not only jotted down: after a while it is saved.
  await expect.poll(async () => (await stored(page))?.json.includes('The very first'), { timeout: 8000 }).toBe(true);
  await expect.poll(() => stored(page, '/', null, 'jots')).toEqual([]);
});

test('what is typed and not committed is there after the tab was loaded anew', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await (await goalOf(page)).focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('cell-editor').fill('Still in the editor');
  await page.reload();
  await app.ready();
  await expect(await goalOf(page)).toContainText('Still in the editor');
});

test('a write under way does not hold up what is typed in the last moment', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await type(page, 'Saved before');
  await saved(page);
  // No write comes to its end from here on.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = function (_, key) {
      const spin = () => {
        // What has been given up cannot be asked any more.
        try { this.get(key).onsuccess = spin; } catch { /* the page is left */ }
      };
      spin();
      return this.get(key);
    };
  });
  await type(page, 'Waits for the database');
  await (await goalOf(page)).focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('cell-editor').fill('Typed in the last moment');
  await page.reload();
  await app.ready();
  await expect(await goalOf(page)).toContainText('Typed in the last moment');
  // All that was never saved is one step.
  await page.getByTestId('undo').click();
  await expect(await goalOf(page)).toContainText('Saved before');
  // What is saved needs no copy of the last moment any more.
  await page.getByTestId('redo').click();
  await saved(page);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('last')))).toEqual([]);
});

test('a hundred quick undos and a reload lose nothing, and all of them can be taken back', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  const name = page.getByTestId('plan-name');
  for (let n = 0; n < 30; n += 1) {
    await name.fill(`Plan ${n}`);
    await name.press('Enter');
  }
  await saved(page);
  await page.evaluate(() => {
    const undo = document.querySelector('[data-testid="undo"]');
    for (let n = 0; n < 30; n += 1) undo.click();
  });
  await page.reload();
  await app.ready();
  await expect(page.getByTestId('redo')).toBeEnabled();
  await expect(page.getByTestId('undo')).toBeDisabled();
  await page.evaluate(async () => {
    const redo = document.querySelector('[data-testid="redo"]');
    for (let n = 0; n < 30; n += 1) {
      redo.click();
      await new Promise(requestAnimationFrame);
    }
  });
  await expect(name).toHaveValue('Plan 29');
});

test('edits without a pause are saved all the same', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  const name = page.getByTestId('plan-name');
  let revision = 0;
  for (const end = Date.now() + 20_000; revision < 2 && Date.now() < end;) {
    // No pause is long enough to save for its own sake.
    for (let n = 0; n < 10; n += 1) {
      await name.fill(`Plan ${Date.now()}`);
      await name.press('Enter');
      await page.waitForTimeout(50);
    }
    revision = (await stored(page))?.revision ?? 0;
  }
  expect(revision).toBeGreaterThan(1);
});

test('a tab that is killed while it saves loses neither the edit nor what was saved before', async ({ app, context, server }) => {
  const { page } = await app.open('/', PLAN);
  await type(page, 'Saved before');
  await saved(page);
  // The save begins and never comes to its end.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      if (key === 'current') {
        const spin = () => { this.get(key).onsuccess = spin; };
        spin();
        return this.get(key);
      }
      return put.call(this, value, key);
    };
  });
  await type(page, 'In the middle of a save');
  await expect(state(page)).toContainText('Saving');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await new Promise((resolve) => { page.once('crash', resolve); });
  const next = new Rapport(await context.newPage(), server);
  await next.open('/', PLAN);
  await expect(await goalOf(next.page)).toContainText('In the middle of a save');
  await next.page.getByTestId('undo').click();
  await expect(await goalOf(next.page)).toContainText('Saved before');
});

test('a database that the browser closes or another page deletes is opened again, and what is here is saved', async ({ app, context, server }) => {
  const { page } = await app.open('/', PLAN);
  await type(page, 'First');
  await saved(page);
  const other = await context.newPage();
  await other.goto(`${server.origin}/blank`);
  const deleted = () => other.evaluate((name) => new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => reject(request.error);
  }), database());
  expect(await deleted()).toBe(true);
  // Nothing was changed here since, and it comes back all the same.
  await expect.poll(async () => (await stored(page))?.json.includes('First')).toBe(true);
  await saved(page);
  expect(await deleted()).toBe(true);
  await type(page, 'Second');
  await saved(page);
  await expect.poll(async () => (await stored(page))?.json.includes('Second')).toBe(true);

  // The browser closes it by itself, as Safari does to pages in the background.
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'indexeddb' });
  await type(page, 'Third');
  await saved(page);
  await expect.poll(async () => (await stored(page))?.json.includes('Third')).toBe(true);

  // A connection that is closed without a word.
  await page.evaluate(() => {
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...all) {
      IDBDatabase.prototype.transaction = begin;
      this.close();
      return begin.apply(this, all);
    };
  });
  await type(page, 'Fourth');
  await saved(page);
  await page.reload();
  await app.ready();
  await expect(await goalOf(page)).toContainText('Fourth');
  await expect(page.getByTestId('conflict')).toHaveCount(0);
});

test('"Try again" saves without a reload once the browser lets the page store again', async ({ app }) => {
  await app.page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    globalThis.heal = () => { IDBFactory.prototype.open = open; };
    IDBFactory.prototype.open = () => { throw new DOMException('no disk', 'UnknownError'); };
  });
  const { page } = await app.open('/', PLAN);
  await type(page, 'Waits for the disk');
  await expect(page.getByTestId('not-saved')).toContainText('no disk');
  await page.evaluate(() => globalThis.heal());
  await page.getByTestId('not-saved').getByRole('button', { name: 'Try again' }).click();
  await saved(page);
  expect(JSON.stringify(await stored(page))).toContain('Waits for the disk');
});

test('where storage is blocked nobody else is blamed, and deleting says that nothing was kept', async ({ app }) => {
  await app.page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };
  });
  const { page } = await app.open('/', PLAN);
  await type(page, 'Only here');
  const notice = page.getByTestId('not-saved');
  await expect(notice).toContainText('stores nothing here');
  await expect(notice).not.toContainText('tab');
  await expect(state(page)).toContainText('allows no storage');
  await app.showScreen('settings');
  await page.getByTestId('forget').click();
  await page.getByTestId('forget-confirm').click();
  await expect(page.getByTestId('forget-outcome')).toContainText('Nothing was deleted');
  await app.showScreen('plan/tables');
  await expect(await goalOf(page)).toContainText('Only here');
});

test('deleting everything leaves nothing, and says so', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  await type(page, 'To be deleted');
  await saved(page);
  await page.getByTestId('theme').click();
  await app.showScreen('settings');
  await page.getByTestId('forget').click();
  await page.getByTestId('forget-confirm').click();
  await expect(page.getByTestId('forget-outcome')).toContainText('deleted');
  expect(await stored(page, '/', null)).toEqual([]);
  expect(await stored(page, '/', null, 'jots')).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('the browser asks before it leaves only where something is not saved', async ({ app }) => {
  const { page } = await app.open('/', PLAN);
  const asked = [];
  page.on('dialog', (dialog) => { asked.push(dialog.type()); dialog.accept(); });
  await type(page, 'Saved in time');
  await page.reload();
  await app.ready();
  expect(asked).toEqual([]);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await type(page, 'No room');
  await expect(page.getByTestId('not-saved')).toContainText('full');
  await page.reload();
  await app.ready();
  expect(asked).toEqual(['beforeunload']);
});

test('two deployments on one origin keep what is theirs, also the language', async ({ app, context, server }) => {
  const { page } = await app.open('/', PLAN);
  const other = new Rapport(await context.newPage(), server);
  await other.open('/a/b/', PLAN);
  await type(page, 'At the root');
  await saved(page);
  await expect(await goalOf(other.page)).not.toContainText('At the root');
  await type(other.page, 'In the folder');
  await saved(other.page);
  await expect(other.page.getByTestId('conflict')).toHaveCount(0);
  await other.page.getByTestId('language').selectOption('zh-Hant');
  await expect(other.page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await Promise.all([page.reload(), other.page.reload()]);
  await app.ready();
  await other.ready();
  await expect(await goalOf(page)).toContainText('At the root');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(await goalOf(other.page)).toContainText('In the folder');
  await expect(other.page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  expect(other.errors).toEqual([]);
});

test('what a version kept that had one store for the whole origin goes to the deployment that opens first', async ({ app, context, server }) => {
  const { page } = app;
  const record = await workspace(app, 'From before');
  const { revision, savedAt, json } = record;
  await page.evaluate((name) => new Promise((resolve) => { indexedDB.deleteDatabase(name).onsuccess = resolve; }), database());
  await put(page, { revision, savedAt, json }, 'rapport');
  await put(page, '[7,8]', 'rapport', 'secret');
  const first = new Rapport(await context.newPage(), server);
  await first.open('/a/b/', PLAN);
  await expect(await goalOf(first.page)).toContainText('From before');
  expect(await stored(first.page, '/a/b/', 'secret')).toBe('[7,8]');
  await app.open('/', PLAN);
  await expect(await goalOf(page)).not.toContainText('From before');
  const names = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
  await expect.poll(names).toEqual(['rapport:/', 'rapport:/a/b/']);
  await first.page.reload();
  await first.ready();
  await expect(await goalOf(first.page)).toContainText('From before');
  expect(first.errors).toEqual([]);
});

test('what is being typed stays when another tab saves, and the conflict is told', async ({ app, context, server }) => {
  const { page } = await app.open('/', PLAN);
  const other = new Rapport(await context.newPage(), server);
  await other.open('/', PLAN);
  const cell = await goalOf(page);
  // The other tab has heard of the new row before anybody types: otherwise both would add one.
  await saved(page);
  await expect(other.page.getByTestId('short-table').locator('tbody tr')).toHaveCount(1);
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('cell-editor').fill('Half a sentence');
  await type(other.page, 'From the other tab');
  await saved(other.page);
  await expect(page.getByTestId('conflict')).toBeVisible();
  await expect(page.getByTestId('cell-editor')).toHaveValue('Half a sentence');
  // Taken back, there is nothing to choose between.
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('conflict')).toHaveCount(0);
  await expect(cell).toContainText('From the other tab');
  // Committed, it is this tab's.
  await page.keyboard.press('Enter');
  await page.getByTestId('cell-editor').fill('The whole sentence');
  await type(other.page, 'Once more');
  await saved(other.page);
  await expect(page.getByTestId('conflict')).toBeVisible();
  await page.getByTestId('conflict-mine').click();
  await saved(page);
  await expect(await goalOf(other.page)).toContainText('The whole sentence');
  expect(other.errors).toEqual([]);
});
