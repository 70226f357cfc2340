// Made-up orders whose figures are known by adding them up here, as the files that people have.
import { gzipSync } from 'node:zlib';
import { xlsx } from '../e2e/archives.mjs';

const NAMES = ['许功盖', '王小明', '欧阳娜娜', '陈盛年', '李娜', '张伟', '赵敏', '林俊杰', '周迅', '吴秀波', '郑爽', '孙俪', '钱枫'];
const GOODS = ['茶叶', '瓷器', '丝绸'];

/** `count` orders of `people` customers over two years; every figure of them follows from the number of the order. */
function orders(count, people) {
  return Array.from({ length: count }, (_, i) => {
    // Steps that share no factor with the counts: nobody buys on a regular day, some buy often.
    const who = (i * i + 3 * i) % people;
    const day = new Date(Date.UTC(2023, 0, 1 + ((i * 37) % 730)));
    return {
      order: `N${i}`, customer: `${NAMES[who % NAMES.length]}${who}`, day, cents: 1_000 + ((i * 7_919) % 90_001), goods: GOODS[(i * 5) % 3],
    };
  });
}

const HEADER = ['订单编号', '客户编号', '下单日期', '金额', '商品类别'];
const cells = ({ order, customer, day, cents, goods }) => [order, customer, day.toISOString().slice(0, 10), (cents / 100).toFixed(2), goods];
const csv = (rows) => `${[HEADER, ...rows.map(cells)].map((row) => row.join(',')).join('\r\n')}\r\n`;

/** The text in GB18030, of which Node can only read: each character of two bytes is looked up where it reads it. */
export function gb18030(text) {
  const codes = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Buffer.from([...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    if (code < 0x80) return [code];
    const bytes = codes.get(character);
    if (!bytes) throw new Error(`no GB18030 for ${character}`);
    return bytes;
  }));
}

/** The tables by file name, each with what its results must say. */
export function tables() {
  const [small, sheet, large] = [orders(900, 61), orders(700, 53), orders(120_000, 2_003)];
  const truth = (rows) => ({
    customers: new Set(rows.map(({ customer }) => customer)).size,
    orders: rows.length,
    revenue: rows.reduce((sum, { cents }) => sum + cents, 0) / 100,
  });
  const days = ({ order, customer, day, cents, goods }) => [order, customer, day, cents / 100, goods];
  return [
    { name: '订单.csv', bytes: gb18030(csv(small)), truth: truth(small) },
    { name: 'sheet.xlsx', bytes: xlsx([{ name: '订单', rows: [HEADER, ...sheet.map(days)] }]), truth: truth(sheet) },
    { name: 'large.csv.gz', bytes: gzipSync(csv(large)), truth: truth(large) },
  ];
}
