// The privacy journeys are worth what the recorder sees, so it is tested first: on a page without any policy.
import { expect, test } from './rapport.mjs';

test('the recorder sees what page and worker ask of this and of other hosts', async ({ context, server }) => {
  const page = await context.newPage();
  await page.goto(`${server.origin}/blank`);
  const mark = server.record.length;
  await page.evaluate(async (origin) => {
    await fetch('/from-the-page');
    await fetch('http://plain.invalid/').catch(() => {});
    const code = `onmessage = async ({ data }) => {
      await fetch(data + '/from-a-worker');
      await fetch('https://sealed.invalid/').catch(() => {});
      postMessage('done');
    }`;
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    await new Promise((resolve) => { worker.onmessage = resolve; worker.postMessage(origin); });
  }, server.origin);
  const seen = server.record.slice(mark).map((request) => request.url);
  expect(seen).toEqual(expect.arrayContaining([
    `${server.origin}/from-the-page`, 'http://plain.invalid/', `${server.origin}/from-a-worker`, 'sealed.invalid:443',
  ]));
});
