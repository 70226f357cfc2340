// A document with a thousand of everything, and many files at once: what is not seen is not drawn, what is left out is told.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import { zip } from './archives.mjs';
import { project } from './project.mjs';
import { expect, file, test } from './rapport.mjs';

const MANY = 1_000;

async function savedCopy(page) {
  const waiting = page.waitForEvent('download');
  await page.getByTestId('save-copy').first().click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

// It hung the page for 54 s and ended in a panic.
test('a plan with a thousand of everything is opened, edited, extended and saved', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = await app.open('/', '#/plan/tables');
  await app.adopt();
  const text = project(await savedCopy(page), MANY);
  await page.getByTestId('project-input').setInputFiles({ name: 'l.rapport.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByTestId('short-range')).toHaveText('1–50 of 1,000');
  await expect(page.getByTestId('milestones-range')).toHaveText('1–50 of 1,000');
  await page.getByTestId('tab-timeline').click();
  await expect(page.getByTestId('timeline-left')).toContainText('40 of 1,000 bars');
  await page.getByTestId('tab-tables').click();
  expect(await page.evaluate(() => document.querySelectorAll('[data-testid="short-table"] tbody tr').length)).toBe(50);

  // A cell on the first page, by keyboard.
  const goal = page.getByTestId('short-table').locator('[data-testid$="-goal"]');
  await goal.first().focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('cell-editor').fill('More of it');
  await page.keyboard.press('Enter');
  await expect(goal.first()).toHaveText('More of it');
  // Down from the last row of a page is the first of the next; End with Ctrl is the last of all.
  await goal.last().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('short-range')).toHaveText('51–100 of 1,000');
  await expect(goal.first()).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(page.getByTestId('short-range')).toHaveText('951–1,000 of 1,000');
  // What was found leads to its row, on whatever page it is.
  await page.getByTestId('tab-checks').click();
  await page.getByTestId('checks').getByTestId('go').last().click();
  await expect(page.locator(':focus')).toHaveAttribute('id', /^cell-/);

  // One row more than there may be is refused; after one has gone there is room again, and the new one is shown.
  // The table begins at its first page again; the row that was edited stays.
  await page.getByTestId('short-after').click();
  await page.getByTestId('short-table').locator('tbody tr').first().locator('.row-actions button').last().click();
  await page.getByTestId('add-short').click();
  await expect(page.getByTestId('short-range')).toHaveText('951–1,000 of 1,000');
  await expect(page.getByTestId('short-table').locator('tbody tr').last().locator('td').nth(1)).toBeFocused();
  await expect(page.getByTestId('save-state')).toContainText('Saved', { timeout: 30_000 });
  await page.reload();
  await app.ready();
  await expect(page.getByTestId('short-range')).toHaveText('1–50 of 1,000');
  await expect(goal.first()).toHaveText('More of it');
  for (let step = 0; step < 3; step += 1) await page.getByTestId('undo').click();
  await expect(goal.first()).not.toHaveText('More of it');
});

test('many doubtful files are one line each, and a panel is made when it is opened', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = await app.open();
  const table = (i) => ({ name: `t${i}.csv`, content: `kunde;datum;betrag\n${i};03/04/2024;1,50\n${i};05/06/2024;2,50\n` });
  await app.choose(file('doubtful.zip', zip(Array.from({ length: 300 }, (_, i) => table(i)))));
  await expect(page.getByTestId('data-title')).toContainText('300', { timeout: 60_000 });
  await expect(page.getByTestId('mapping')).toHaveCount(300);
  expect(await page.getByTestId('preview-table').count()).toBeLessThan(20);
});

// It took 3.5 GB and 54 s, and failed without naming memory. Here the tab has half a gigabyte.
test('a compressed file whose beginning misleads is stopped as soon as it is clear that it will not fit', async ({ app }) => {
  test.setTimeout(120_000);
  await app.page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'deviceMemory', { get: () => 0.5 });
  });
  const { page } = await app.open();
  const long = Array.from({ length: 400 }, (_, i) => `c${i},2024-03-05,1.00,${randomBytes(600).toString('hex')}\n`).join('');
  const short = 'c1,2024-03-05,1.00,\n'.repeat(5_000_000);
  await app.choose(file('misleads.csv.gz', gzipSync(`customer,date,amount,note\n${long}${short}`, { level: 1 })));
  // By what the rows would take, or by what a worker has taken: whichever shows first.
  await expect(page.getByTestId('import-failed'))
    .toContainText(/misleads\.csv\.gz(: about .* rows would take .*| unpacks to .* too much for the .*) of memory/, { timeout: 90_000 });
});

test('a compressed file that says it has more text than the tab can hold is refused before it is read', async ({ app }) => {
  const { page } = await app.open();
  // The trailer says 4 GB of lines as short as those of the beginning.
  const bytes = gzipSync(`customer,date,amount\n${'c1,2024-03-05,1.00\n'.repeat(400_000)}`);
  bytes.writeUInt32LE(0xFFFF_FFFF, bytes.length - 4);
  await app.choose(file('bomb.csv.gz', bytes));
  await expect(page.getByTestId('import-failed')).toContainText('of memory, and this tab can use');
});
