// Files that belong together, and a file that gives nothing beside them.
import { expect, file, test } from './rapport.mjs';

const GOOD = 'order,customer,date,amount\n1,a,2024-03-05,10.00\n2,b,2024-03-06,20.00\n3,a,2024-03-20,30.00\n';
const NOTES = 'topic,text\ncolour,blue\nsize,small\n';

/** Waits until the Data screen tells this. */
async function loaded(app, text) {
  await expect(async () => {
    await app.showScreen('data');
    await expect(app.page.getByTestId('data-title')).toContainText(text, { timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
}

test('one file that lacks what is needed is left out by a click and holds the others up no more', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.choose(file('good.csv', GOOD), file('notes.csv', NOTES));
  const confirm = page.getByTestId('import-confirm');
  await expect(page.getByTestId('mapping')).toHaveCount(2);
  await expect(confirm).toBeDisabled();
  const notes = page.getByTestId('mapping').filter({ hasText: 'notes.csv' });
  await notes.getByTestId('card-leave').click();
  await expect(notes).toContainText('Left out: nothing of it will be read');
  await expect(confirm).toBeEnabled();
  expect(await app.accessibility()).toEqual([]);
  // There and back: it is in the way again.
  await notes.getByTestId('card-leave').click();
  await expect(confirm).toBeDisabled();
  await notes.getByTestId('card-leave').click();
  // Without any file there is nothing to import.
  const good = page.getByTestId('mapping').filter({ hasText: 'good.csv' });
  await good.getByTestId('card-leave').click();
  await expect(confirm).toBeDisabled();
  await good.getByTestId('card-leave').click();
  await confirm.click();
  await loaded(app, '2 customers and 3 orders');
  await expect(page.getByTestId('notices')).toContainText('Left out, as you chose: notes.csv.');
});

test('a picture and an empty file beside a table are told, and the table is read', async ({ app }) => {
  const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(600, 1)]);
  await app.open();
  await app.choose(file('good.csv', GOOD), file('logo.png', picture), file('nothing.csv', ''));
  await loaded(app, '2 customers and 3 orders');
  await expect(app.page.getByTestId('notices')).toContainText('Not read, because they hold no table: nothing.csv and logo.png.');
});
