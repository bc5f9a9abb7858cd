// What is done on a page to get a figure: each cell on a page of its own, each gives raw values.
import { setTimeout as wait } from 'node:timers/promises';

const sizes = [100, 1_000, 10_000, 100_000];
const rates = [100, 500, 1_000];
const letters = 'the quick brown fox jumps over the lazy dog and back'.replaceAll(' ', '');

/** Cold: a page that has shown nothing yet. */
async function open(page, n) {
  await page.drive('prepare', n);
  const before = await page.heap();
  const opened = await page.measureWork('open', n);
  return { ...opened, heap: (await page.heap()) - before };
}

async function showMessages(page, n) {
  await page.drive('prepare', n);
  await page.drive('holdHistory', true);
  await page.measure('open', n);
}

async function warm(page, { quick }) {
  await page.drive('prepare', 200);
  const times = [];
  const openNext = async (i) => {
    const time = await page.measure('openOne', i, 200);
    await page.measure('closeOne');
    return time;
  };
  for (let turn = 0; turn < 5; turn++) await openNext(1_000 + turn);
  const before = await page.work();
  for (let turn = 0; turn < (quick ? 15 : 50); turn++) times.push(await openNext(turn));
  const work = (await page.work()) - before;
  return { firstPaint: times, work: work / times.length };
}

async function burst(page, rate, { quick }) {
  await showMessages(page, 200);
  return page.measureWork('burst', rate, quick ? 2 : 5);
}

async function prepend(page) {
  await showMessages(page, 1_000);
  return page.measureWork('prepend', 50);
}

async function scroll(page, speed, { quick }) {
  await showMessages(page, 10_000);
  return page.measureWork('scroll', speed, quick ? 1.5 : 2.5);
}

async function typing(page, { quick }) {
  await showMessages(page, 10_000);
  await page.slowDown(4);
  await page.measure('watchKeys');
  for (const letter of quick ? letters.slice(0, 15) : letters) {
    await page.press(letter);
    await wait(90 + Math.random() * 20);
  }
  const latencies = await page.measure('readKeys');
  await page.slowDown(1);
  return { latencies };
}

/** What the first rows take where there are few: very many are to take no longer. */
async function shortList(page) {
  await page.drive('prepareConversations', 100);
  return page.measureWork('openList', 100);
}

async function list(page, { quick }) {
  await page.drive('prepareConversations', 10_000);
  const opened = await page.measureWork('openList', 10_000);
  const times = [];
  const before = await page.work();
  for (let turn = 0; turn < (quick ? 10 : 30); turn++) {
    times.push(await page.measure('reorder', 5_000 + turn * 7));
  }
  const work = (await page.work()) - before;
  return { ...opened, reorder: times, reorderWork: work / times.length };
}

async function leak(page, { quick }) {
  await page.drive('prepare', 200);
  const turns = quick ? 20 : 50;
  const cycle = async (i) => {
    await page.measure('openOne', i, 200);
    await page.measure('closeOne');
  };
  for (let turn = 0; turn < 10; turn++) await cycle(1_000 + turn);
  const before = await page.counters();
  for (let turn = 0; turn < turns; turn++) await cycle(turn);
  const after = await page.counters();
  const kept = (name) => after[name] - before[name];
  return { heap: kept('heap'), nodes: kept('nodes'), listeners: kept('listeners') };
}

/**
 * What 100,000 messages take: their data, and what the list keeps around it. The page has shown a list
 * before, so that the code which runs for the first time is not counted.
 */
async function heap(page) {
  await showMessages(page, 100);
  const start = await page.heap();
  await page.drive('prepare', 100_000);
  const prepared = await page.heap();
  await page.measure('open', 100_000);
  const added = (await page.heap()) - prepared;
  return { data: toBytes(prepared - start), around: toBytes(added), added };
}

const toBytes = (megabytes) => (megabytes * 1_048_576) / 100_000;

/** All cells of a kind, by name. */
export const cells = {
  open: sizes.map((n) => [`open ${n}`, (page) => open(page, n)]),
  warm: [['warm', warm]],
  burst: rates.map((rate) => [`burst ${rate}`, (page, options) => burst(page, rate, options)]),
  prepend: [['prepend', prepend]],
  scroll: [8_000, 60_000].map((speed) => [
    `scroll ${speed}`,
    (page, options) => scroll(page, speed, options),
  ]),
  typing: [['typing', typing]],
  list: [
    ['list 100', shortList],
    ['list', list],
  ],
  leak: [['leak', leak]],
  heap: [['heap', heap]],
};
