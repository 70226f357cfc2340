// Figures of the tables beside the orders: answers, tickets and money, with their table, in a window, of a group of customers.
import { expect, file, test } from './rapport.mjs';

// 200.00 of three customers; beside two orders stand answers that say something else than the survey.
const ORDERS = 'customer_id,order_date,order_id,amount,rating,recommend\n'
  + 'K1,2024-01-10,1,100.00,1,10\nK1,2024-03-10,2,50.00,2,10\nK2,2024-02-10,3,30.00,,9\nK3,2024-03-20,4,20.00,3,7\n';
const PLAIN = 'customer_id,order_date,order_id,amount\n'
  + 'K1,2024-01-10,1,100.00\nK1,2024-03-10,2,50.00\nK2,2024-02-10,3,30.00\nK3,2024-03-20,4,20.00\n';
// 3 promoters, 1 passive, 2 detractors of 6: 16.67 points; 20 points of 6 ratings. The month to 20 March has R2, R3 and R4.
const SURVEY = 'response_id,customer_id,survey_date,nps,csat\n'
  + 'R1,K1,2024-01-15,10,5\nR2,K1,2024-03-15,9,4\nR3,K2,2024-03-01,3,2\nR4,K4,2024-03-05,8,5\nR5,,2024-03-25,0,1\n'
  + 'R6,K2,2024-02-10,10,3\n';
// First answered after 1, 3 and 1.5 hours; two of four within two hours; closed after 11, 48, - and 1 hours.
const TICKETS = 'ticket_id,customer_id,opened_at,first_response_at,closed_at\n'
  + 'T1,K1,2024-03-01 09:00,2024-03-01 10:00,2024-03-01 20:00\nT2,K2,2024-03-02 09:00,2024-03-02 12:00,2024-03-04 09:00\n'
  + 'T3,K1,2024-03-05 10:00,2024-03-05 11:30,\nT4,K3,2024-01-15 08:00,,2024-01-15 09:00\n';
const SPEND = 'date,category,segment,spend\n2024-01-05,Ads,All,60.00\n2024-03-01,Ads,All,30.00\n2024-03-10,Staff,All,10.00\n';

/** Opens a file, through the step before an import where that asks. */
async function add(app, name, kind, text) {
  await app.choose(file(name, text));
  const row = app.page.getByTestId('table-row').filter({ hasText: name });
  const confirm = app.page.getByRole('button', { name: 'Import', exact: true });
  await expect(async () => {
    if (await confirm.isVisible()) await confirm.click();
    await app.showScreen('data');
    await expect(row.getByTestId('table-kind')).toHaveText(kind, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

/** The exact value of a figure on the KPIs screen. */
async function figure(app, key) {
  const data = app.page.getByTestId(`figure-${key}`).locator('data');
  return (await data.count()) === 0 ? null : Number(await data.getAttribute('value'));
}

/** The line of a figure that no open file can give. */
const absent = (app, key) => app.page.getByTestId('absent-figures').locator('li', { has: app.page.getByTestId(`figure-${key}`) });

const cell = (app, key) => app.page.locator('.figure-cell', { has: app.page.getByTestId(`figure-${key}`) });

async function exported(app, key) {
  await app.settled();
  const { kpis } = await app.results();
  return kpis.find((kpi) => kpi.key === key);
}

test('a survey gives satisfaction and NPS with their table, in a window and of a group', async ({ app }) => {
  await app.open();
  await add(app, 'orders.csv', 'Orders', PLAIN);
  await app.showScreen('kpis');
  await expect(absent(app, 'Nps')).toContainText('Needs answers from 0 to 10');
  await expect(absent(app, 'Nps')).toContainText('your file has none');
  await add(app, 'survey.csv', 'Survey answers', SURVEY);
  await app.showScreen('kpis');
  await expect.poll(() => figure(app, 'Nps')).toBeCloseTo(100 / 6, 9);
  expect(await figure(app, 'Csat')).toBeCloseTo(20 / 6, 9);
  await expect(app.page.getByTestId('from-nps')).toHaveText('From: Survey answers');
  // The table that the figures do not have is named, and how many files were looked through.
  await expect(absent(app, 'Spend')).toContainText('none of your 2 files');
  // What needs the same stands in one line.
  await expect(absent(app, 'Spend').locator('.figure-button')).toHaveCount(3);
  expect(await exported(app, 'nps')).toMatchObject({ from: 'surveys', rows_used: 6, rows_left_out: 0 });

  await app.page.evaluate(() => { location.hash = '#/kpis?window=1m'; });
  await expect.poll(() => figure(app, 'Nps')).toBe(0);
  expect(await figure(app, 'Csat')).toBeCloseTo(11 / 3, 9);
  expect(await exported(app, 'csat')).toMatchObject({ rows_used: 3, rows_left_out: 3, previous: 3 });

  // Whoever is in one of the groups ordered: R1, R2, R3 and R6 in all.
  let used = 0;
  for (const tier of ['high_value', 'potential', 'general', 'lost']) {
    await app.page.evaluate((hash) => { location.hash = hash; }, `#/kpis?tier=${tier}`);
    used += (await exported(app, 'nps')).rows_used;
  }
  expect(used).toBe(4);
});

test('where two tables have a figure the reader chooses by keyboard, can take it back, and finds it again', async ({ app }) => {
  await app.open();
  await add(app, 'orders.csv', 'Orders', ORDERS);
  await add(app, 'survey.csv', 'Survey answers', SURVEY);
  await app.showScreen('kpis');
  await expect.poll(() => figure(app, 'Csat')).toBeCloseTo(20 / 6, 9);
  const asked = app.page.getByTestId('figure-Csat');
  await asked.focus();
  await app.page.keyboard.press('Enter');
  const [help, choice] = [app.page.getByTestId('help'), app.page.getByTestId('figure-source')];
  await expect(help).toContainText('Survey answers');
  await expect(choice).toHaveValue('surveys');
  expect(await app.accessibility()).toEqual([]);
  await choice.focus();
  await app.page.keyboard.press('ArrowDown');
  await expect(choice).toHaveValue('orders');
  // What is explained follows, and the choice keeps the focus.
  await expect(help.getByTestId('help-value')).toHaveText('2.00');
  await expect(help).toContainText('Columns beside the orders');
  await expect(choice).toBeFocused();
  await app.page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(asked).toBeFocused();
  await expect.poll(() => figure(app, 'Csat')).toBe(2);
  await expect(app.page.getByTestId('from-csat')).toHaveText('From: Columns beside the orders');

  await app.page.getByTestId('undo').click();
  await expect.poll(() => figure(app, 'Csat')).toBeCloseTo(20 / 6, 9);
  await app.page.getByTestId('redo').click();
  await expect.poll(() => figure(app, 'Csat')).toBe(2);

  // The choice is part of the document; the rows have to be opened again.
  await app.page.waitForTimeout(3_000);
  await app.page.reload();
  await app.ready();
  await add(app, 'orders.csv', 'Orders', ORDERS);
  await add(app, 'survey.csv', 'Survey answers', SURVEY);
  await app.showScreen('kpis');
  await expect.poll(() => figure(app, 'Csat')).toBe(2);
});

test('tickets and spending become figures, KPIs and a part of the export', async ({ app }) => {
  await app.open();
  await add(app, 'orders.csv', 'Orders', PLAIN);
  await add(app, 'tickets.csv', 'Service tickets', TICKETS);
  await add(app, 'spend.csv', 'Spending', SPEND);
  await app.showScreen('kpis');
  await expect.poll(() => figure(app, 'FirstResponseTime')).toBe(1.5);
  expect(await figure(app, 'AnsweredWithin2h')).toBe(0.5);
  expect(await figure(app, 'ClosedWithin24h')).toBe(0.5);
  expect(await figure(app, 'Spend')).toBe(100);
  expect(await figure(app, 'SpendShare')).toBe(0.5);
  expect(await exported(app, 'answered_within_2h')).toMatchObject({ value: 0.5, unit: 'ratio', from: 'tickets' });
  expect(await exported(app, 'first_response_time')).toMatchObject({ value: 1.5, unit: 'hours' });

  await app.page.getByTestId('figure-AnsweredWithin2h').click();
  const help = app.page.getByTestId('help');
  await expect(help.getByTestId('help-numbers')).toContainText('2 ÷ 4');
  await expect(help).toContainText('Service tickets');
  await app.page.keyboard.press('Escape');

  await app.page.getByTestId('add-kpi').first().click();
  await app.page.getByTestId('choose-answered_within_2h').click();
  await expect(app.page.getByTestId('kpi-card-answered_within_2h')).toContainText('50');

  // Money has no customers: of a group there is none, and the figure says why.
  await app.page.evaluate(() => { location.hash = '#/kpis?tier=general'; });
  await expect(cell(app, 'Spend')).toContainText('no customer is named');
});
