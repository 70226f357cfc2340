// Import of a large order file in the built site, next to the time in which a worker can merely read the same file and
// count its lines, in the same browser and the same run: the ratio is what our own code adds, on any machine.
//
// node scripts/bench.mjs FILE DIST [RUNS]
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { launchOptions } from '../tests/e2e/chromium.mjs';
import { startServer } from '../tests/e2e/server.mjs';

const { chromium } = createRequire(new URL('../tests/e2e/package.json', import.meta.url))('@playwright/test');
const [file, dist = 'dist', runs = '5'] = process.argv.slice(2);
const bytes = statSync(file).size;
const server = await startServer(resolve(dist));

/** Reads the file in slices of 16 MiB in a worker without any policy and counts line feeds. */
async function read(browser) {
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
  await page.setInputFiles('input', file);
  const counted = await page.evaluate(() => globalThis.counted);
  await page.close();
  return counted;
}

/** From the choice of the file to the segment table, and the most memory that the page's processes held meanwhile. */
async function importFile(browser) {
  const page = await browser.newPage();
  await page.goto(server.origin);
  const input = page.getByTestId('import-input');
  await input.waitFor({ state: 'attached', timeout: 30_000 });
  // The clock starts when the page learns of the file, not while the test hands it over. The page confirms a mapping by
  // itself where recognition is certain; otherwise the button is pressed as soon as it is there.
  await page.evaluate(() => {
    const there = (found) => found && found.getClientRects().length > 0;
    globalThis.imported = new Promise((resolve) => {
      document.addEventListener('change', ({ target }) => {
        if (target.dataset?.testid !== 'import-input') return;
        const started = performance.now();
        const look = () => {
          const button = [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === 'Import');
          if (there(button) && !button.disabled) button.click();
          const table = document.querySelector('[data-testid="segment-table"]');
          if (table?.rows.length > 1) return resolve(performance.now() - started);
          requestAnimationFrame(look);
        };
        location.hash = '#/segments';
        look();
      }, { capture: true, once: true });
    });
  });
  let peak = 0;
  const sampler = setInterval(() => { peak = Math.max(peak, rendererMemory()); }, 50);
  await input.setInputFiles(file);
  const milliseconds = await page.evaluate(() => globalThis.imported);
  clearInterval(sampler);
  await page.close();
  return { milliseconds, peak };
}

/** Resident bytes of all renderer processes of browsers that this process started. */
function rendererMemory() {
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
  let total = 0;
  for (const [id, { command }] of processes) {
    if (!command.includes('--type=renderer') || !ours(id)) continue;
    try {
      total += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      // As above.
    }
  }
  return total;
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

async function fresh(measure) {
  const browser = await chromium.launch(launchOptions());
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
const mega = (value) => `${(value / 1e6).toFixed(0)} MB`;

const rows = [];
for (let run = 1; run <= Number(runs); run += 1) {
  // A new browser each time: what one step leaves in memory must not count for the next.
  const [counted, opened, imported] = [await fresh(read), await fresh(start), await fresh(importFile)];
  rows.push({ ...imported, reading: counted.milliseconds, lines: counted.lines, opened });
  console.log(`run ${run}: read ${seconds(counted.milliseconds)}, import ${seconds(imported.milliseconds)}, ` +
    `ratio ${(imported.milliseconds / counted.milliseconds).toFixed(2)}, peak ${mega(imported.peak)}, start ${opened.toFixed(0)} ms`);
}
await server.close();

const of = (key) => median(rows.map((row) => row[key]));
console.log(`\n${rows[0].lines.toLocaleString('en')} lines, ${mega(bytes)}, median of ${rows.length} runs
reading and counting lines   ${seconds(of('reading'))}
file → segment table         ${seconds(of('milliseconds'))}   ${Math.round(rows[0].lines / of('milliseconds') * 1000).toLocaleString('en')} rows/s
ratio                        ${(of('milliseconds') / of('reading')).toFixed(2)}
peak memory of the page      ${mega(of('peak'))}   ${(of('peak') / bytes).toFixed(2)} × the file
first visit to usable        ${of('opened').toFixed(0)} ms`);
