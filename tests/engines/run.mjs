// The journeys of this folder in every engine that is installed:  node tests/engines/run.mjs [part of an engine's or journey's name…]
// One line each, and a closing one of counts. An engine that is not there is named as skipped.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../e2e/server.mjs';
import { engines } from './drivers.mjs';
import { ALONE, COMPARED } from './journeys.mjs';
import { Tab } from './tab.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const DIST = resolve(process.env.RAPPORT_DIST || join(ROOT, 'dist'));
const LIMIT_MS = 180_000;
/** What WebKitGTK 2.50 says now and then on a busy machine of compiled code that no other engine finds at fault: mostly in a worker that runs
 * its hot functions for the first time, also in handlers of the page. The page says that it has stopped, or starts another
 * worker. The journey is made once more in a fresh browser, and the log says so. */
const ENGINE_FAULT = 'RuntimeError: Out of bounds memory access';
const wanted = process.argv.slice(2);
const seen = new Map();
let [passed, failed, skipped] = [0, 0, 0];

const told = (error) => String(error.stack ?? error).replaceAll('\n', '\n  ');
const limited = (work) => {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`not done after ${LIMIT_MS / 1000} s`)), LIMIT_MS); });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** The site, with a first line in its first script that keeps what the page says to the console: no driver tells it in all engines. */
function withEars(folder) {
  const site = join(folder, 'site');
  cpSync(DIST, site, { recursive: true });
  const script = join(site, 'start.js');
  writeFileSync(script, `globalThis.faults = []; { const tell = console.error; console.error = (...words) => { faults.push(words.join(' ')); tell(...words); };
addEventListener('error', ({ message }) => faults.push(message)); addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason))); }
${readFileSync(script, 'utf8')}`);
  return site;
}

/** A fresh browser with a server of its own. */
async function open({ name, start }) {
  const folder = mkdtempSync(join(tmpdir(), `rapport-${name}-`));
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads);
  const server = await startServer(withEars(folder));
  let session;
  const close = async () => {
    await limited(session?.ask('end')).catch(() => {});
    await session?.end();
    await server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    session = await start({ folder, downloads, proxy: server.origin });
    await session.ask('limits', { script: LIMIT_MS, pageLoad: 60_000 });
    const tab = new Tab(session, server, downloads);
    await tab.begin();
    const file = (title, content) => {
      const path = join(folder, title);
      writeFileSync(path, content);
      return path;
    };
    const go = (journey) => limited((async () => {
      await journey(tab, { file, seen });
      await tab.alive();
    })());
    return { version: session.version, go, faults: () => tab.faults().catch(() => []), close };
  } catch (error) {
    await close();
    throw error;
  }
}

for (const engine of engines()) {
  const { name, first, missing } = engine;
  const chosen = [...COMPARED, ...(first ? [] : ALONE)].filter(([title]) => wanted.every((part) => `${name}: ${title}`.includes(part)));
  if (!chosen.length) continue;
  if (missing) {
    console.log(`SKIPPED ${name}: not installed (apt-get install ${missing})`);
    skipped += chosen.length;
    continue;
  }
  let browser;
  try {
    browser = await open(engine);
    console.log(`${name}: ${browser.version}`);
    for (const [title, journey] of chosen) {
      const began = Date.now();
      const outcome = () => browser.go(journey).then(() => undefined, (error) => error);
      let error = await outcome();
      const own = error && (await browser.faults()).find((text) => text.includes(ENGINE_FAULT));
      if (own) {
        console.log(`${name}: ${title}: once more in a fresh browser, after ${own}`);
        await browser.close();
        browser = await open(engine);
        error = await outcome();
      }
      if (error) failed += 1;
      else passed += 1;
      console.log(`${error ? 'FAILED' : 'ok'} ${name}: ${title} (${Date.now() - began} ms)${error ? `\n  ${told(error)}` : ''}`);
    }
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}: it could not be driven\n  ${told(error)}`);
  } finally {
    await browser?.close();
  }
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
