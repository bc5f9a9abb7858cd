// What the table says: a line for each figure, with its goal.
import { median, quantile } from './statistics.mjs';

/**
 * @typedef {object} Goal What a figure has to be.
 * @property {number} [ratio] At most so many times the plain list's.
 * @property {number} [atMost]
 * @property {number} [atLeast]
 * @property {number} [ofFirst] At most so many times our own figure of 100 messages.
 * @property {number} [nearFirst] Within this share of our own figure of 100 messages.
 *
 * @typedef {object} Figure
 * @property {string} cell Whose raw values it is taken from.
 * @property {string} name
 * @property {string} unit
 * @property {(raw: object) => number} of
 * @property {Goal} goal
 */

const p95 = (values) => quantile(values, 0.95);
const count = (n) => n.toLocaleString('en');

/** The processor's time for the page's thread, which does not depend on what else the machine does. */
const work = (cell, title, of = (raw) => raw.work) => {
  return { cell, name: `${title}: work`, unit: 'ms', of, goal: {} };
};

/** @type {(n: number) => Figure[]} */
const open = (n) => {
  const cell = `open ${n}`;
  const title = `open ${count(n)} cold`;
  const paint = n > 1_000 ? { ofFirst: 1.1 } : n === 1_000 ? { ratio: 1.5 } : {};
  const elements = n > 100 ? { atMost: 256, nearFirst: 0.05 } : { atMost: 256 };
  return [
    { cell, name: `${title}: first paint`, unit: 'ms', of: (raw) => raw.firstPaint, goal: paint },
    work(cell, title),
    {
      cell,
      name: `${title}: elements in the list`,
      unit: '',
      of: (raw) => raw.elements,
      goal: elements,
    },
    {
      cell,
      name: `${title}: heap added`,
      unit: 'MB',
      of: (raw) => raw.heap,
      goal: { atMost: 0.5 },
    },
  ];
};

/** @type {(rate: number, fps: number, ratio: number) => Figure[]} */
const burst = (rate, fps, ratio) => {
  const cell = `burst ${rate}`;
  const title = `${count(rate)} messages a second`;
  return [
    {
      cell,
      name: `${title}: frames a second`,
      unit: '',
      of: (raw) => raw.fps,
      goal: { atLeast: fps },
    },
    { cell, name: `${title}: dropped frames`, unit: '%', of: dropped, goal: {} },
    {
      cell,
      name: `${title}: to paint, p50`,
      unit: 'ms',
      of: (raw) => median(raw.latencies),
      goal: {},
    },
    {
      cell,
      name: `${title}: to paint, p95`,
      unit: 'ms',
      of: (raw) => p95(raw.latencies),
      goal: { ratio },
    },
    work(cell, `${title} a frame`, perFrame),
    { cell, name: `${title}: painted`, unit: '%', of: paintedShare, goal: { atLeast: 100 } },
  ];
};
const perFrame = (raw) => raw.work / raw.frames;
const dropped = ({ fps }) => Math.max(0, (1 - fps / 60) * 100);
const paintedShare = ({ latencies, sent }) => (latencies.length / sent) * 100;

/** @type {(speed: number, fps: number) => Figure[]} */
const scroll = (speed, fps) => {
  const cell = `scroll ${speed}`;
  const title = `scroll ${count(speed)} px/s`;
  const none = { atMost: 0 };
  return [
    {
      cell,
      name: `${title}: frames a second`,
      unit: '',
      of: (raw) => raw.fps,
      goal: { atLeast: fps },
    },
    {
      cell,
      name: `${title}: holes, after the scroll event`,
      unit: '%',
      of: (raw) => raw.holesAtStep,
      goal: none,
    },
    {
      cell,
      name: `${title}: holes, as painted`,
      unit: '%',
      of: (raw) => raw.holesPainted,
      goal: {},
    },
    work(cell, `${title} a frame`, perFrame),
    {
      cell,
      name: `${title}: way made`,
      unit: '%',
      of: (raw) => raw.travelled,
      goal: { atLeast: 98 },
    },
  ];
};

/** @type {Readonly<Record<string, readonly Figure[]>>} */
export const figures = {
  open: [100, 1_000, 10_000, 100_000].flatMap(open),
  warm: [
    {
      cell: 'warm',
      name: 'open 200 warm: first paint',
      unit: 'ms',
      of: (raw) => median(raw.firstPaint),
      goal: { ratio: 1.3 },
    },
    work('warm', 'open 200 warm'),
  ],
  burst: [...burst(100, 59, 1.3), ...burst(500, 59, 1.3), ...burst(1_000, 58, 1.6)],
  prepend: [
    {
      cell: 'prepend',
      name: 'prepend 50 to 1,000: settled',
      unit: 'ms',
      of: (raw) => raw.settled,
      goal: { ratio: 1.1 },
    },
    work('prepend', 'prepend 50 to 1,000'),
    {
      cell: 'prepend',
      name: 'prepend 50 to 1,000: moved',
      unit: 'px',
      of: (raw) => raw.moved,
      goal: { atMost: 0 },
    },
  ],
  scroll: [...scroll(8_000, 59), ...scroll(60_000, 56)],
  typing: [
    {
      cell: 'typing',
      name: 'typing, 10,000 loaded, CPU/4: p50',
      unit: 'ms',
      of: (raw) => median(raw.latencies),
      goal: {},
    },
    {
      cell: 'typing',
      name: 'typing, 10,000 loaded, CPU/4: p95',
      unit: 'ms',
      of: (raw) => p95(raw.latencies),
      goal: { ratio: 1.15 },
    },
  ],
  list: [
    {
      cell: 'list 100',
      name: '100 conversations: first paint',
      unit: 'ms',
      of: (raw) => raw.firstPaint,
      goal: { ratio: 2 },
    },
    work('list 100', '100 conversations'),
    {
      cell: 'list',
      name: '10,000 conversations: first paint',
      unit: 'ms',
      of: (raw) => raw.firstPaint,
      goal: { ratio: 2 },
    },
    work('list', '10,000 conversations'),
    {
      cell: 'list',
      name: '10,000 conversations: elements',
      unit: '',
      of: (raw) => raw.elements,
      goal: {},
    },
    {
      cell: 'list',
      name: '10,000 conversations: reorder',
      unit: 'ms',
      of: (raw) => median(raw.reorder),
      goal: { ratio: 1.1 },
    },
    work('list', '10,000 conversations: reorder', (raw) => raw.reorderWork),
  ],
  leak: [
    {
      cell: 'leak',
      name: '50 opens and closes: nodes kept',
      unit: '',
      of: (raw) => raw.nodes,
      goal: { atMost: 0 },
    },
    {
      cell: 'leak',
      name: '50 opens and closes: listeners kept',
      unit: '',
      of: (raw) => raw.listeners,
      goal: { atMost: 0 },
    },
    {
      cell: 'leak',
      name: '50 opens and closes: heap kept',
      unit: 'MB',
      of: (raw) => raw.heap,
      goal: { atMost: 0.2 },
    },
  ],
  heap: [
    {
      cell: 'heap',
      name: 'open 100,000 after 100: heap added',
      unit: 'MB',
      of: (raw) => raw.added,
      goal: { atMost: 0.5 },
    },
    {
      cell: 'heap',
      name: 'heap of a message: its data',
      unit: 'bytes',
      of: (raw) => raw.data,
      goal: {},
    },
    {
      cell: 'heap',
      name: 'heap of a message: the list around it',
      unit: 'bytes',
      of: (raw) => raw.around,
      goal: {},
    },
  ],
};

/**
 * Whether a figure is as good as its goal asks, and the goal in words; null where there is no goal.
 * @param {Goal} goal
 * @param {{ own: number, plain: number, first: number }} seen
 */
export function judge(goal, { own, plain, first }) {
  const checks = [];
  const say = (good, words) => checks.push({ good, words });
  if (goal.ratio !== undefined) say(own / plain <= goal.ratio, `≤ ${goal.ratio}×`);
  if (goal.atMost !== undefined) say(own <= goal.atMost, `≤ ${goal.atMost}`);
  if (goal.atLeast !== undefined) say(own >= goal.atLeast, `≥ ${goal.atLeast}`);
  if (goal.ofFirst !== undefined) say(own <= first * goal.ofFirst, `≤ ${goal.ofFirst}× own 100`);
  if (goal.nearFirst !== undefined) {
    const share = Math.abs(own / first - 1);
    say(share <= goal.nearFirst, `± ${goal.nearFirst * 100} % of own 100`);
  }
  if (checks.length === 0) return null;
  return {
    good: checks.every(({ good }) => good),
    words: checks.map(({ words }) => words).join(', '),
  };
}
