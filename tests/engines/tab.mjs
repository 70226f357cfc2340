// One tab of Rapport in any engine. `evaluate` works as Playwright's, so that the helpers of the other journeys serve here too.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Keys by the code that WebDriver gives them. */
export const ENTER = '\uE007';
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const PATIENCE_MS = 20_000;
/** Hosts that a browser asks on its own account, whatever page is open. */
const BROWSERS_OWN = /(^|\.)(mozilla\.(com|net|org)|firefox\.com|mozgcp\.net|invalid|googleapis\.com|gvt1\.com)(:\d+)?$/;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Tab {
  constructor(session, server, downloads) {
    Object.assign(this, { session, server, downloads, from: 0 });
  }

  /** Leaves whatever the browser shows at its start; what that has asked for is not the page's. */
  async begin() {
    await this.blank();
    this.from = this.mark();
  }

  /** Runs a function in the page with one argument, and gives what it returns or promises. */
  async evaluate(work, argument = null) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${work})(arguments[0])).then(
        (value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.session.ask('run', { script, args: [argument] });
    if (error) throw new Error(error);
    return value;
  }

  /** An empty page of the origin: nobody else writes to the storage. */
  blank() {
    return this.session.ask('go', { url: `${this.server.origin}/blank` });
  }

  /** Opens Rapport as on a first visit. */
  async first(fragment = '') {
    await this.blank();
    await this.evaluate(async () => {
      localStorage.clear();
      for (const { name } of await indexedDB.databases()) {
        await new Promise((resolve) => { Object.assign(indexedDB.deleteDatabase(name), { onsuccess: resolve, onerror: resolve, onblocked: resolve }); });
      }
    });
    await this.open(fragment);
  }

  async open(fragment = '') {
    await this.session.ask('go', { url: `${this.server.origin}/${fragment}` });
    await this.ready();
  }

  async reload() {
    await this.session.ask('reload');
    await this.ready();
  }

  /** Waits until everything is there, so that nothing is requested any more. */
  async ready() {
    await this.until('the page is ready', () => !document.querySelector('#start')
      && document.querySelector('[data-testid="import-input"]') && !document.querySelector('main [aria-busy="true"]'));
    for (let before = -1; before !== this.server.record.length; await pause(400)) before = this.server.record.length;
  }

  /** Waits until a function in the page gives something true, and gives that. */
  async until(what, look, argument, patience = PATIENCE_MS) {
    for (const end = Date.now() + patience; ;) {
      const found = await this.evaluate(look, argument);
      if (found) return found;
      if (Date.now() > end) throw new Error(`never: ${what}. The page shows: ${await this.evaluate(() => document.body.innerText.slice(0, 600))}\nand says: ${await this.faults()}`);
      await pause(50);
    }
  }

  /** Waits until the element's text or value holds `text`. */
  shows(selector, text, patience) {
    return this.until(`"${text}" in ${selector}`, ([where, wanted]) => {
      const element = document.querySelector(where);
      return element && (element.value ?? element.textContent).includes(wanted);
    }, [selector, text], patience);
  }

  absent(selector) {
    return this.until(`no ${selector}`, (where) => !document.querySelector(where), selector);
  }

  /** The element, once it is there, for the driver. */
  async element(selector) {
    await this.until(selector, (where) => document.querySelector(where) !== null, selector);
    return (await this.session.ask('find', { using: 'css selector', value: selector }))[ELEMENT];
  }

  async click(selector) {
    const id = await this.element(selector);
    // Drivers scroll as little as they can, which leaves the element under the bar.
    await this.evaluate((where) => document.querySelector(where).scrollIntoView({ block: 'center' }), selector);
    await this.session.ask('click', { id });
  }

  async focus(selector) {
    await this.element(selector);
    await this.evaluate((where) => document.querySelector(where).focus(), selector);
  }

  /** Types into whatever has the focus. */
  async type(text) {
    const focused = await this.session.ask('focused');
    await this.session.ask('type', { id: focused[ELEMENT], text });
  }

  screen(name) {
    return this.evaluate((to) => { location.hash = `#/${to}`; }, name);
  }

  /** Chooses a file with the page's own field and, where it is asked, confirms. Its figures are shown when this returns. */
  async choose(path) {
    const name = path.replace(/.*\//, '');
    await this.session.ask('type', { id: await this.element('[data-testid="import-input"]'), text: path });
    await this.until(`${name} is open`, (wanted) => {
      document.querySelector('[data-testid="import-confirm"]:not([disabled])')?.click();
      return document.querySelector('[data-testid="open-file"]')?.textContent.includes(wanted)
        && !document.querySelector('[aria-busy="true"]');
    }, name, 60_000);
  }

  /** Presses a button that saves a file, and gives its name and content once it lies in the folder for downloads. */
  async saved(selector) {
    for (const old of readdirSync(this.downloads)) rmSync(join(this.downloads, old));
    await this.click(selector);
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(100)) {
      const [name, ...others] = readdirSync(this.downloads);
      if (!name || others.length || /\.(part|crdownload|wkdownload)$|^\./.test(name)) continue;
      const path = join(this.downloads, name);
      const length = existsSync(path) ? readFileSync(path).length : 0;
      await pause(200);
      if (length && existsSync(path) && readFileSync(path).length === length) return { name, text: readFileSync(path, 'utf8') };
    }
    throw new Error(`${selector} saved nothing: ${readdirSync(this.downloads)}`);
  }

  mark() {
    return this.server.record.length;
  }

  /** What was asked of other origins since then, without what a browser asks on its own account. */
  foreign(since = this.from) {
    return this.server.record.slice(since)
      .filter(({ origin }) => origin !== this.server.origin && !BROWSERS_OWN.test(origin.replace(/^https?:\/\//, '')))
      .map(({ url }) => url);
  }

  /** Fails if the page has asked for anything since then, or ever for anything of another origin. */
  asked(nothingSince = this.mark()) {
    const own = this.server.record.slice(nothingSince).filter(({ origin }) => origin === this.server.origin);
    assert.deepEqual(own.map(({ path }) => path), [], 'requests after the choice');
    assert.deepEqual(this.foreign(), [], 'requests to another origin');
  }

  /** What the page has said to the console since it was loaded. That a chart was drawn in the next picture is no fault. */
  async faults() {
    return (await this.evaluate(() => globalThis.faults ?? [])).filter((text) => !text.startsWith('ResizeObserver loop'));
  }

  /** Fails if the program has stopped or complained. */
  async alive() {
    assert.deepEqual(await this.faults(), [], 'errors in the console');
    assert.equal(await this.evaluate(() => document.querySelector('.last-words')?.textContent ?? ''), '', 'the page stopped');
  }
}
