// What a first visit loads, compressed as a host would: prints it, and fails when it grows.
//
// The goal is what the page may weigh before it can be used. The ceilings are where it stands, so that it can only fall,
// also for what comes behind the first screen: whoever makes the page lighter lowers them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const KB = 1000;
const GOAL = { program: 400 * KB, start: 450 * KB, visit: 1500 * KB };
const CEILING = { program: 213 * KB, start: 279 * KB, whole: 1556 * KB, visit: 2450 * KB };
const DIST = process.argv[2] ?? 'dist';
// The templates come in every language behind the first screen; a visit needs those of one.
const TEMPLATES = 'templates';
// Sample data load on a click, the schema never.
const LATER = /\.(csv|json|md)$/;
// The rest of the page's program and the workers follow when the first screen stands and answers.
const BEHIND = /^(rest-app-.*\.wasm|worker\.js|worker_bg\.wasm)$/;
// The reader of workbooks comes behind everything else.
const LAST = /^sheets(\.js|_bg\.wasm)$/;
// A visit needs the texts of one language before the page shows; the others follow when the line is free.
const TEXTS = /^texts-.*\.txt$/;

function measured(name) {
  const bytes = readFileSync(join(DIST, name));
  const compressed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return { name, plain: bytes.length, compressed: compressed.length };
}

const all = readdirSync(DIST)
  .filter((name) => statSync(join(DIST, name)).isFile() && !LATER.test(name))
  .map(measured)
  .sort((a, b) => b.compressed - a.compressed);

const [largest, ...others] = all.filter(({ name }) => TEXTS.test(name));
const files = all.filter((file) => !others.includes(file));

const row = (name, plain, compressed) =>
  console.log(`${name.padEnd(36)}${(plain / KB).toFixed(1).padStart(10)} KB${(compressed / KB).toFixed(1).padStart(10)} KB`);
console.log(`${'file'.padEnd(36)}${'plain'.padStart(13)}${'brotli'.padStart(13)}`);
for (const { name, plain, compressed } of files) row(name, plain, compressed);
const start = files.filter(({ name }) => !BEHIND.test(name) && !LAST.test(name));
const behind = files.filter(({ name }) => BEHIND.test(name));
const last = files.filter(({ name }) => LAST.test(name));
const sum = (key, of) => of.reduce((total, file) => total + file[key], 0);
row('all start-up files', sum('plain', start), sum('compressed', start));
row('behind them: the rest, the worker', sum('plain', behind), sum('compressed', behind));
row('last: the reader of workbooks', sum('plain', last), sum('compressed', last));
for (const { name, plain, compressed } of others) row(`last: ${name}`, plain, compressed);

const byLanguage = new Map();
for (const file of readdirSync(join(DIST, TEMPLATES)).map((name) => measured(join(TEMPLATES, name)))) {
  const language = file.name.split('.').at(-2);
  byLanguage.set(language, [...(byLanguage.get(language) ?? []), file]);
}
for (const [language, of] of byLanguage) row(`templates: ${language}`, sum('plain', of), sum('compressed', of));
const templates = Math.max(0, ...[...byLanguage.values()].map((of) => sum('compressed', of)));

const size = (pattern) => files.find(({ name }) => pattern.test(name))?.compressed ?? 0;
const [program, rest] = [size(/^app-.*\.wasm$/), size(/^rest-app-.*\.wasm$/)];
const faults = [];
if (!largest) faults.push('no texts-….txt');
if (!templates) faults.push('no templates');
if (!program) faults.push('no app-….wasm');
if (!rest) faults.push('no rest-app-….wasm');
for (const name of ['index.html', 'start.js', 'worker.js', 'worker_bg.wasm', 'sheets.js', 'sheets_bg.wasm']) {
  if (!files.some((file) => file.name === name)) faults.push(`no ${name}`);
}
for (const [what, key, bytes] of [
  ["the page's program before the first screen", 'program', program],
  ['all start-up files', 'start', sum('compressed', start)],
  ["the page's whole program", 'whole', program + rest],
  ['all but the reader of workbooks', 'visit', sum('compressed', [...start, ...behind]) + templates],
]) {
  const over = bytes - GOAL[key];
  const reached = over > 0 ? `still ${(over / KB).toFixed(1)} KB above it` : 'reached';
  console.log(`${what}: ${(bytes / KB).toFixed(1)} KB${GOAL[key] ? `, goal ${GOAL[key] / KB} KB, ${reached}` : ''}`);
  if (bytes > CEILING[key]) faults.push(`${what} grew above ${CEILING[key] / KB} KB`);
}
for (const fault of faults) console.error(`✗ ${fault}`);
process.exit(faults.length ? 1 : 0);
