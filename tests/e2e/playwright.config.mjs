import { defineConfig } from '@playwright/test';

/** What measures memory, fills it, or counts on the processor: with another journey beside it, it would measure that too. */
const ALONE = /(budget|containers|import|large|memory|robust)\.spec\.mjs$/;

export default defineConfig({
  testDir: '.',
  outputDir: 'out/results',
  // Two files at a time, each in a browser of its own; `scripts/test.sh` runs the second project afterwards with one worker.
  workers: 2,
  projects: [{ name: 'together', testIgnore: ALONE }, { name: 'alone', testMatch: ALONE }],
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
});
