// What every engine must do alike. Each journey gets a tab (tab.mjs) and a world: files on disk, and what was seen in the
// first engine.
import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { database, put, stored } from '../e2e/storage.mjs';
import { TYPED, sweep } from '../e2e/sweep.mjs';
import { ENTER } from './tab.mjs';
import { tables } from './tables.mjs';

const SCREENS = ['overview', 'segments', 'customers', 'kpis', 'budget', 'plan', 'data', 'settings'];
const TABS = [...SCREENS, 'segments/map', 'segments/rules', 'budget/compare', 'plan/tables', 'plan/checks', 'data/quality',
  'data/problems', 'data/export'];
const GOAL = '[data-testid="short-table"] [data-testid$="-goal"]';
const EDITOR = '[data-testid="cell-editor"]';
const SAVE = '[data-testid="save-state"]';

/** Types into the first goal of the plan, as far as the key that takes it in. A new plan has no row yet. */
async function goal(tab, text) {
  await tab.element('[data-testid="add-short"]');
  if (!await tab.evaluate((where) => Boolean(document.querySelector(where)), GOAL)) {
    await tab.click('[data-testid="add-short"]');
    await tab.element(GOAL);
    // A new row takes the focus once it is drawn.
    await tab.element('[data-testid="short-table"] td:focus');
  }
  await tab.focus(GOAL);
  await tab.type(ENTER);
  await tab.element(EDITOR);
  await tab.evaluate((where) => document.querySelector(where).select(), EDITOR);
  await tab.type(text);
}

/** The same in every engine: the first one says what. */
function alike(world, what, value) {
  if (!world.seen.has(what)) world.seen.set(what, value);
  assert.equal(value, world.seen.get(what), `${what} as in the first engine`);
}

const figures = tables().map(({ name, bytes, truth }) => [`the figures of ${name}`, async (tab, world) => {
  const path = world.file(name, bytes);
  await tab.first();
  const mark = tab.mark();
  await tab.choose(path);
  const { name: file, text } = await tab.saved('[data-testid="export-results"]');
  assert.match(file, /^rapport-results-2024-12-\d\d\.json$/);
  const kpis = Object.fromEntries(JSON.parse(text).kpis.map(({ key, value }) => [key, value]));
  for (const [key, value] of Object.entries(truth)) assert.equal(kpis[key], value, key);
  alike(world, `the results of ${name}`, text);
  await tab.shows('[data-testid="seal"]', 'No requests');
  tab.asked(mark);
}]);

/** What is held against the first engine. */
export const COMPARED = [
  ['whatever a page asks for is seen', async (tab) => {
    await tab.blank();
    const mark = tab.mark();
    await tab.evaluate(() => fetch('http://example.test/seen').catch(() => {}));
    assert.deepEqual(tab.foreign(mark), ['http://example.test/seen']);
    await tab.begin();
  }],

  ['the page starts and shows every screen', async (tab) => {
    await tab.first();
    for (const screen of SCREENS) {
      await tab.click(`[data-testid="nav-${screen}"]`);
      await tab.until(`the title of ${screen}`, (name) => location.hash.startsWith(`#/${name}`) && document.querySelector('main h1')?.textContent, screen);
    }
    tab.asked();
  }],

  ...figures,

  ['the cleaned table is saved, and read again it gives the same', async (tab, world) => {
    const [{ name, bytes, truth }] = tables();
    await tab.first();
    await tab.choose(world.file(name, bytes));
    await tab.screen('data/export');
    const { name: file, text } = await tab.saved('[data-testid="clean-save"]');
    assert.equal(file, '订单-clean.csv');
    assert.equal(text.trimEnd().split('\r\n').length, truth.orders + 1);
    alike(world, 'the cleaned table', text);
    await tab.choose(world.file('again.csv', text));
    await tab.screen('data/export');
    assert.equal((await tab.saved('[data-testid="clean-save"]')).text, text);
  }],

];

/** What the journeys of tests/e2e hold in Chromium more closely. */
export const ALONE = [
  ['what was typed in the plan survives a reload at once', async (tab) => {
    await tab.first('#/plan/tables');
    for (const text of ['立刻重新载入', 'reloaded at once']) {
      await goal(tab, text + ENTER);
      await tab.session.ask('reload');
      await tab.ready();
      await tab.shows(GOAL, text);
    }
  }],

  ['a change of language asks for nothing and is remembered', async (tab) => {
    await tab.first();
    const mark = tab.mark();
    for (const [tag, name] of [['zh-Hans', '客户分层'], ['zh-Hant', '客戶分層'], ['en', 'Segments'], ['zh-Hant', '客戶分層']]) {
      await tab.click(`[data-testid="language"] option[value="${tag}"]`);
      await tab.until(`lang="${tag}"`, (wanted) => document.documentElement.lang === wanted, tag);
      await tab.shows('[data-testid="nav-segments"]', name);
    }
    tab.asked(mark);
    await tab.reload();
    await tab.shows('[data-testid="nav-segments"]', '客戶分層');
  }],

  // Engines differ in which events they fire on an element that is being taken out of the page.
  ['every kind of input can be left by Back while it is typed in', async (tab) => {
    await tab.first();
    let swept = 0;
    for (const screen of TABS) {
      const { count, faults } = await tab.evaluate(sweep, { screen, way: 'back', selector: TYPED });
      assert.deepEqual(faults, [], `${screen}: the page stopped: ${await tab.faults()}`);
      swept += count;
    }
    assert.ok(swept > 20, `${swept} inputs`);
  }],

  ['what was typed is taken in by Back', async (tab) => {
    await tab.first('#/kpis');
    // By a click: engines leave out of Back what no person has opened.
    await tab.click('[data-testid="nav-plan"]');
    await tab.click('[data-testid="tab-tables"]');
    await goal(tab, 'typed and left');
    await tab.session.ask('back');
    await tab.until('the tab before', () => !location.hash.includes('tables'));
    await tab.session.ask('back');
    await tab.until('the screen before', () => location.hash.startsWith('#/kpis'));
    await tab.screen('plan/tables');
    await tab.shows(GOAL, 'typed and left');
  }],

  ['a damaged part of what is kept is told and not written over', async (tab) => {
    await tab.first('#/plan/tables');
    await goal(tab, `kept all the same${ENTER}`);
    await tab.shows(SAVE, 'Saved');
    const record = await stored(tab);
    await tab.blank();
    const all = JSON.parse(record.json);
    const history = JSON.parse(all.history);
    history.present.plan.rows.push(5);
    const bad = { ...record, json: JSON.stringify({ ...all, history: JSON.stringify(history) }) };
    await put(tab, bad);
    await tab.open('#/plan/tables');
    await tab.shows('[data-testid="not-read"]', 'plan.rows[');
    await tab.shows(GOAL, 'kept all the same');
    await goal(tab, `a new beginning${ENTER}`);
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
    await tab.shows(SAVE, 'waiting');
    assert.deepEqual(await stored(tab), bad);
    await tab.click('[data-testid="not-read-go-on"]');
    await tab.shows(SAVE, 'Saved');
    await tab.reload();
    await tab.shows(GOAL, 'a new beginning');
  }],

  // Safari closes databases of pages in the background; another page of the origin can delete them.
  ['a database that is deleted under the page is made again', async (tab) => {
    await tab.first('#/plan/tables');
    await goal(tab, `before${ENTER}`);
    await tab.shows(SAVE, 'Saved');
    await tab.evaluate((name) => new Promise((resolve, reject) => {
      Object.assign(indexedDB.deleteDatabase(name), { onsuccess: resolve, onerror: reject });
    }), database());
    await goal(tab, `after${ENTER}`);
    await tab.shows(SAVE, 'Saved');
    await tab.reload();
    await tab.shows(GOAL, 'after');
  }],

  // Firefox gives fewer bytes of a file that has shrunk, and no error.
  ['a file that shrank before it is read again is told', async (tab, world) => {
    const rows = Array.from({ length: 60 }, (_, i) => `c${i % 7},0${1 + (i % 9)}/0${1 + (i % 5)}/2024,${i + 1}.00`);
    const path = world.file('changing.csv', `customer,date,amount\n${rows.join('\n')}\n`);
    await tab.first();
    await tab.session.ask('type', { id: await tab.element('[data-testid="import-input"]'), text: path });
    await tab.element('[data-testid="import-confirm"]:not([disabled])');
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_100)));
    truncateSync(path, 100);
    await tab.click('[data-testid="import-confirm"]');
    await tab.shows('[data-testid="import-failed"]', 'changing.csv was changed, moved or locked while it was read');
  }],
];
