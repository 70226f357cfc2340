// What every journey needs: the built site on a recording server, a page that fails on any console error, and the
// stable hooks of the product by name.
import { test as base, expect, chromium } from '@playwright/test';
import axe from 'axe-core';
import Ajv from 'ajv/dist/2020.js';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSER_HOSTS, launchOptions } from './chromium.mjs';
import { startServer } from './server.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const DIST = resolve(process.env.RAPPORT_DIST || join(ROOT, 'dist'));
export const DATA = process.env.RAPPORT_DATA || join(ROOT, '..', 'shared', 'data');
/** The screens and their tabs, by the name in the address: `#/overview`. */
export const SCREENS = ['overview', 'segments', 'segments/map', 'segments/rules', 'segments/movement', 'segments/actions', 'customers', 'customers/tags',
  'retention', 'retention/life', 'retention/value', 'retention/churn', 'retention/loyalty', 'kpis', 'budget', 'budget/compare', 'plan', 'plan/tables',
  'plan/checks', 'data', 'data/quality', 'data/problems', 'data/export', 'settings'];
export { expect };

/** A file with this name and content, in a folder of its own for each process of the tests. */
const folder = mkdtempSync(join(tmpdir(), 'rapport-'));
export function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Keeps every worker that the page starts where the test can reach it, and tells when one is to read a range. */
export function rememberWorkers() {
  globalThis.workers = [];
  const Original = globalThis.Worker;
  globalThis.Worker = class extends Original {
    constructor(...args) {
      super(...args);
      globalThis.workers.push(this);
    }

    postMessage(message, ...rest) {
      super.postMessage(message, ...rest);
      if (String(message[1]).startsWith('{"Parse"')) globalThis.onParse?.(this);
    }
  };
}

export const test = base.extend({
  // Every request of the browser goes through the server, also those to this machine (`<-loopback>`).
  server: [async ({}, use) => {
    const server = await startServer(DIST);
    await use(server);
    await server.close();
  }, { scope: 'worker' }],
  browser: [async ({ server }, use) => {
    const browser = await chromium.launch(launchOptions({ proxy: { server: server.origin, bypass: '<-loopback>' } }));
    await use(browser);
    await browser.close();
  }, { scope: 'worker' }],
  /** Options of the browser context, set with `test.use({ visitor: {…} })`. */
  visitor: [{ locale: 'en-GB', viewport: { width: 1440, height: 900 } }, { option: true }],
  context: async ({ browser, visitor }, use) => {
    const context = await browser.newContext({ acceptDownloads: true, ...visitor });
    await use(context);
    await context.close();
  },
  app: async ({ context, server }, use) => {
    const app = new Rapport(await context.newPage(), server);
    await use(app);
    expect(app.errors, 'errors in the console').toEqual([]);
    expect(app.foreign(), 'requests to another origin').toEqual([]);
  },
});

/** Skips the test by name when a file of the shared reference data is not there. */
export function sharedData(...parts) {
  const file = join(DATA, ...parts);
  test.skip(!existsSync(file), `SKIPPED: shared data not found: ${parts.join('/')}`);
  return file;
}

/** One tab of Rapport. */
export class Rapport {
  constructor(page, server) {
    this.page = page;
    this.server = server;
    this.errors = [];
    this.from = server.record.length;
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  /** Opens the page and waits until it can be used. */
  async open(path = '/', fragment = '') {
    await this.page.goto(`${this.server.origin}${path}${fragment}`);
    await this.ready();
    return this;
  }

  async ready() {
    await expect(this.page.locator('#start')).toHaveCount(0, { timeout: 20_000 });
    await expect(this.page.getByTestId('import-input')).toBeAttached();
    // Another screen than the first comes with the rest of the program.
    await expect(this.page.locator('main [aria-busy="true"]')).toHaveCount(0);
  }

  /** What was asked of any server since this tab was opened, or since `mark`. */
  requests(mark = this.from) {
    return this.server.record.slice(mark)
      .filter(({ origin }) => !BROWSER_HOSTS.some((host) => origin.includes(host)));
  }

  mark() {
    return this.server.record.length;
  }

  foreign() {
    return this.requests().filter((request) => request.origin !== this.server.origin).map((request) => request.url);
  }

  /** Chooses files; where recognition is not certain, confirms the mapping with the button "Import". */
  async choose(...files) {
    await this.page.getByTestId('import-input').setInputFiles(files);
  }

  /** Opens everything that can be chosen in the mapping step. */
  async unfold() {
    await expect(this.page.getByTestId('mapping').first()).toBeVisible();
    for (const step of await this.page.getByTestId('advanced').all()) {
      if (await step.getAttribute('open') === null) await step.locator('> summary').press('Enter');
    }
  }

  async importFiles(...files) {
    await this.choose(...files);
    const table = this.page.getByTestId('segment-table');
    const confirm = this.page.getByRole('button', { name: 'Import', exact: true });
    await expect(table.or(confirm).first()).toBeAttached({ timeout: 30_000 });
    if (await confirm.isVisible()) await confirm.click();
    await this.showScreen('segments');
    await expect(table).toBeVisible({ timeout: 30_000 });
  }

  /**
   * Presses Cancel as soon as the progress of the next import tells `text`, and gives the pictures drawn until it is
   * gone. Call it before the files are chosen: the page itself presses, as an import can be over before a journey
   * has looked twice.
   */
  cancelsImport(text = '') {
    return this.page.evaluate((wanted) => new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        const button = document.querySelector('[data-testid="import-cancel"]');
        const far = document.querySelector('[data-testid="import-far"]');
        if (!button || !far.textContent.includes(wanted)) return;
        observer.disconnect();
        button.click();
        const look = (frames) => (document.querySelector('[data-testid="import-progress"]')
          ? requestAnimationFrame(() => look(frames + 1)) : resolve(frames));
        look(0);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    }), text);
  }

  /** Shows a screen, and waits until the page has heard of it. */
  async showScreen(name) {
    await this.page.evaluate((fragment) => new Promise((resolve) => {
      if (location.hash === fragment) return resolve();
      globalThis.addEventListener('hashchange', () => resolve(), { once: true });
      location.hash = fragment;
    }), `#/${name}`);
  }

  /** Fills goals, budget and plan from the annual strategy, and takes them over, as a person does. */
  async adopt(...parts) {
    const fragment = await this.page.evaluate(() => location.hash);
    const screens = { goals: 'kpis', budget: 'budget', plan: 'plan' };
    for (const part of parts.length > 0 ? parts : Object.keys(screens)) {
      await this.showScreen(screens[part]);
      await this.page.getByTestId(`adopt-${part}-annual`).click();
      await this.page.getByTestId(`own-${part}`).click();
    }
    await this.page.evaluate((hash) => { location.hash = hash; }, fragment);
  }

  /** Waits until two frames have passed and nothing is announced as busy. */
  async settled() {
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await expect(this.page.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  /** The rows of a table as text, and the exact value where the cell holds a `<data value>`. */
  async table(testid) {
    return this.page.getByTestId(testid).evaluate((table) => [...table.querySelectorAll('tr')].map((row) =>
      [...row.cells].map((cell) => ({
        text: cell.textContent.trim(),
        value: cell.querySelector('data')?.value ?? cell.textContent.trim(),
      }))));
  }

  /** Presses "Export results" and returns the parsed file, checked against the published schema. */
  async results() {
    const waiting = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Export results' }).first().click();
    const file = await (await waiting).path();
    const results = JSON.parse(readFileSync(file, 'utf8'));
    const schema = JSON.parse(readFileSync(join(DIST, 'results.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    expect(validate(results) || validate.errors, 'results.schema.json').toBe(true);
    return results;
  }

  /** Customers, orders and revenue, as they are exported. */
  async headline() {
    await this.settled();
    const { kpis } = await this.results();
    return ['customers', 'orders', 'revenue'].map((key) => kpis.find((kpi) => kpi.key === key).value);
  }

  /** Violations of WCAG 2.2 AA on what is shown now, in one line each. */
  async accessibility() {
    // Half-way through a change of colour the contrast is another one.
    await this.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))));
    await this.page.evaluate(axe.source);
    const violations = await this.page.evaluate(async (values) => {
      const found = await globalThis.axe.run(document, { runOnly: { type: 'tag', values } });
      return found.violations.map(({ id, help, nodes }) => ({ id, help, places: nodes.map((node) => node.target.join(' ')) }));
    }, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
    return violations.map(({ id, help, places }) => `${id}: ${help} (${places.join('; ')})`);
  }
}
