// Import of large order files in the built site, next to the time in which a worker can merely read the same file and
// count its lines, in the same browser and the same run: the ratio is what our own code adds, on any machine.
//
// node scripts/bench.mjs DIST RUNS FILE…       the curve over files of different lengths
// node scripts/bench.mjs --forms DIST RUNS FILE   one file in several encodings and packings
// node scripts/bench.mjs --steady DIST RUNS FILE  what must not grow (scripts/steady.mjs)
import { createRequire } from 'node:module';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchOptions } from '../tests/e2e/chromium.mjs';
import { startServer } from '../tests/e2e/server.mjs';
import { steadyLines } from './steady.mjs';

const { chromium } = createRequire(new URL('../tests/e2e/package.json', import.meta.url))('@playwright/test');
const mode = process.argv[2].startsWith('--') ? process.argv[2] : '';
const forms = mode === '--forms';
const [dist, runs, ...files] = process.argv.slice(mode ? 3 : 2);
const server = await startServer(resolve(dist));

/** Resident bytes of the page's own process: the largest renderer of the browsers that this process started. */
function pageMemory() {
  const processes = new Map();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = Number(readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')[1]);
      processes.set(Number(id), { parent, command: readFileSync(`/proc/${id}/cmdline`, 'utf8') });
    } catch {
      // The process has ended meanwhile.
    }
  }
  const ours = (id) => id === process.pid || (processes.has(id) && id > 1 && ours(processes.get(id).parent));
  let largest = 0;
  for (const [id, { command }] of processes) {
    if (!command.includes('--type=renderer') || !ours(id)) continue;
    try {
      largest = Math.max(largest, Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) * 1024);
    } catch {
      // As above.
    }
  }
  return largest;
}

/** Runs something and tells the most memory that the page held meanwhile. */
async function watched(work) {
  let peak = 0;
  const sampler = setInterval(() => { peak = Math.max(peak, pageMemory()); }, 50);
  const result = await work();
  clearInterval(sampler);
  return { ...result, peak };
}

/** Reads the file in slices of 16 MiB in a worker without any policy and counts line feeds. */
async function read(browser, file) {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/blank`);
  await page.evaluate(() => {
    document.body.innerHTML = '<input type="file">';
    const code = `onmessage = async ({ data: file }) => {
      let lines = 0;
      for (let at = 0; at < file.size; at += 1 << 24) {
        const slice = new Uint8Array(await file.slice(at, at + (1 << 24)).arrayBuffer());
        for (let i = slice.indexOf(10); i >= 0; i = slice.indexOf(10, i + 1)) lines += 1;
      }
      postMessage(lines);
    }`;
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    globalThis.counted = new Promise((resolve) => {
      document.querySelector('input').onchange = ({ target }) => {
        const started = performance.now();
        worker.onmessage = ({ data }) => resolve({ lines: data, milliseconds: performance.now() - started });
        worker.postMessage(target.files[0]);
      };
    });
  });
  return watched(async () => {
    await page.setInputFiles('input', file);
    return page.evaluate(() => globalThis.counted);
  });
}

/** From the choice of the file to the figures in the segment table, then a change of the as-of day and of the filter. */
async function importFile(browser, file) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    globalThis.blocked = [];
    new PerformanceObserver((list) => globalThis.blocked.push(...list.getEntries()))
      .observe({ entryTypes: ['longtask'] });
    // Every answer of the engine to a request for the views.
    globalThis.computed = [];
    const post = Worker.prototype.postMessage;
    const heard = new WeakSet();
    Worker.prototype.postMessage = function (message, moved) {
      if (!heard.has(this)) {
        heard.add(this);
        this.addEventListener('message', ({ data }) => {
          if (String(data[1]).startsWith('{"Answered":{"Analyse"')) globalThis.computed.push(performance.now());
        });
      }
      return post.call(this, message, moved);
    };
  });
  await page.goto(server.origin);
  const input = page.getByTestId('import-input');
  await input.waitFor({ state: 'attached', timeout: 30_000 });
  // As a person does, who needs a moment to choose a file.
  await page.waitForTimeout(2_000);
  // The clock starts when the page learns of the file, not while the test hands it over. The page confirms a mapping by
  // itself where recognition is certain; otherwise the button is pressed as soon as it is there. Nobody touches the page
  // meanwhile: it opens the Overview, where the segment table stands.
  await page.evaluate(() => {
    const there = (found) => found && found.getClientRects().length > 0;
    globalThis.imported = new Promise((resolve) => {
      document.addEventListener('change', ({ target }) => {
        if (target.dataset?.testid !== 'import-input') return;
        const started = performance.now();
        // It looks when something has changed, not sixty times a second: asking for pictures would take the processor from
        // what is measured. The figures count when they are on the screen.
        const look = (_, changes) => {
          const button = [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === 'Import');
          if (there(button) && !button.disabled) button.click();
          const table = document.querySelector('[data-testid="segment-table"]');
          if (!/\d/.test(table?.tBodies[0]?.textContent ?? '')) return;
          changes.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve({ started, milliseconds: performance.now() - started })));
        };
        new MutationObserver(look).observe(document.body, {
          childList: true, subtree: true, characterData: true, attributes: true,
        });
      }, { capture: true, once: true });
    });
  });
  const imported = await watched(async () => {
    await input.setInputFiles(file);
    return page.evaluate(() => globalThis.imported);
  });
  const blocked = await page.evaluate(
    (from) => Math.max(0, ...globalThis.blocked.filter((e) => e.startTime >= from).map((e) => e.duration)),
    imported.started,
  );
  const again = async (hash) => page.evaluate(async (hash) => {
    // As a person does, who looks at the figures before asking for others.
    await new Promise((next) => setTimeout(next, 500));
    const before = globalThis.computed.length;
    const started = performance.now();
    location.hash = hash;
    while (globalThis.computed.length === before) await new Promise((next) => setTimeout(next));
    return globalThis.computed.at(-1) - started;
  }, hash);
  // The first change of day also brings the slider onto the screen; each is measured, and the middle one told.
  const days = ['2024-06-30', '2024-05-31', '2024-04-30', '2024-03-31', '2024-02-29'];
  const changes = [];
  for (const day of days) changes.push(await again(`#/segments?asof=${day}`));
  const filters = [];
  for (const channel of ['Store', 'WeChat', 'Marketplace']) {
    filters.push(await again(`#/segments?asof=${days.at(-1)}&channel=${channel}`));
  }
  const [asOf, filter] = [median(changes), median(filters)];
  await page.close();
  return { ...imported, blocked, asOf, filter };
}

/** From Cancel, pressed when the first share is told, until nothing is imported any more; nothing where the import was faster. */
async function cancel(browser, file) {
  const page = await browser.newPage();
  await page.goto(server.origin);
  const input = page.getByTestId('import-input');
  await input.waitFor({ state: 'attached', timeout: 30_000 });
  await page.waitForTimeout(2_000);
  await page.evaluate(() => {
    const of = (name) => document.querySelector(`[data-testid="${name}"]`);
    globalThis.cancelled = new Promise((resolve) => {
      new MutationObserver((_, changes) => {
        const button = of('import-cancel');
        if (of('segment-table')) return resolve(Infinity);
        if (!button || button.disabled || !of('import-far').textContent.includes('%')) return;
        changes.disconnect();
        const started = performance.now();
        button.click();
        const look = () => (of('import-progress')
          ? requestAnimationFrame(look) : requestAnimationFrame(() => resolve(performance.now() - started)));
        look();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  });
  await input.setInputFiles(file);
  return page.evaluate(() => globalThis.cancelled);
}

/** Milliseconds until the page can be used, on a first visit. */
async function start(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(server.origin);
  await page.getByTestId('import-input').waitFor({ state: 'attached', timeout: 30_000 });
  const milliseconds = performance.now() - started;
  await context.close();
  return milliseconds;
}

/** A new browser each time: what one step leaves in memory must not count for the next. */
async function fresh(measure, file) {
  const browser = await chromium.launch(launchOptions());
  try {
    return await measure(browser, file);
  } finally {
    await browser.close();
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians of several runs, reading and importing by turns. */
async function measure(file) {
  const rows = [];
  for (let run = 0; run < Number(runs); run += 1) {
    const reading = await fresh(read, file);
    rows.push({ reading, imported: await fresh(importFile, file), cancelled: await fresh(cancel, file) });
  }
  const of = (pick) => median(rows.map(pick));
  return {
    lines: rows[0].reading.lines,
    bytes: statSync(file).size,
    reading: of((row) => row.reading.milliseconds),
    readingPeak: of((row) => row.reading.peak),
    importing: of((row) => row.imported.milliseconds),
    peak: of((row) => row.imported.peak),
    blocked: of((row) => row.imported.blocked),
    asOf: of((row) => row.imported.asOf),
    filter: of((row) => row.imported.filter),
    cancelled: of((row) => row.cancelled),
  };
}

const columns = [
  ['', 16, (m) => m.name ?? m.lines.toLocaleString('en')],
  ['MB', 7, (m) => (m.bytes / 1e6).toFixed(1)],
  ['read s', 8, (m) => (m.reading / 1000).toFixed(3)],
  ['import s', 9, (m) => (m.importing / 1000).toFixed(3)],
  ['ratio', 7, (m) => (m.importing / m.reading).toFixed(2)],
  ['M rows/s', 9, (m) => (m.lines / m.importing / 1000).toFixed(2)],
  ['peak MB', 8, (m) => (m.peak / 1e6).toFixed(0)],
  ['(reading)', 10, (m) => (m.readingPeak / 1e6).toFixed(0)],
  ['page ms', 8, (m) => m.blocked.toFixed(0)],
  ['as of ms', 9, (m) => m.asOf.toFixed(0)],
  ['filter ms', 10, (m) => m.filter.toFixed(0)],
  ['cancel ms', 10, (m) => (Number.isFinite(m.cancelled) ? m.cancelled.toFixed(0) : '–')],
];
const print = (cell) => console.log(columns.map((column) => cell(column).padStart(column[1])).join(' '));

if (mode === '--steady') {
  await fresh((browser) => steadyLines(browser, server.origin, files[0], pageMemory));
  await server.close();
  process.exit();
}
const opened = median([await fresh(start), await fresh(start), await fresh(start)]);
console.log(`${availableParallelism()} cores, median of ${runs} runs; first visit to usable page ${opened.toFixed(0)} ms
read: a worker reads the file and counts its lines · import: file chosen → figures in the segment table
page: longest task on the page's own thread meanwhile · as of, filter: every view computed anew
cancel: Cancel pressed → the next picture without an import\n`);
print(([title]) => title);

if (forms) {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  const text = readFileSync(files[0]);
  const made = {
    'UTF-8': () => text,
    'gzip': () => gzipSync(text),
    'UTF-16': () => Buffer.concat([Buffer.from([0xFF, 0xFE]), Buffer.from(text.toString(), 'utf16le')]),
    'GB18030': () => gb18030(text.toString()),
    'semicolons': () => Buffer.from(text.toString().replaceAll(/,(?! )/g, ';').replaceAll(/(\d)\.(\d\d);/g, '$1,$2;')),
  };
  for (const [name, bytes] of Object.entries(made)) {
    const file = join(folder, `${name}.csv`);
    writeFileSync(file, bytes());
    const measured = { ...(await measure(file)), name };
    // Compressed and wide text have other line feeds; the lines are those of the table.
    measured.lines = text.reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0);
    print(([, , cell]) => cell(measured));
  }
  rmSync(folder, { recursive: true });
} else {
  for (const file of files) {
    const measured = await measure(file);
    if (basename(file).startsWith('shop')) measured.name = `shop ${measured.lines.toLocaleString('en')}`;
    print(([, , cell]) => cell(measured));
  }
}
await server.close();

/** Encodes by turning the browser's decoder round; two bytes hold every character of the made-up files. */
function gb18030(text) {
  const pairs = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xFE; lead += 1) {
    for (let trail = 0x40; trail <= 0xFE; trail += 1) {
      if (trail !== 0x7F) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  const out = Buffer.alloc(text.length * 2);
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0);
    for (const byte of code < 0x80 ? [code] : pairs.get(character)) out[at++] = byte;
  }
  return out.subarray(0, at);
}
