import { frameEnd, frameOfRest, frameStart, frameWhere, frames, painted } from './frames';
import {
  bench,
  countElements,
  holeInView,
  layoutNow,
  newestSeen,
  placesInView,
  scroller,
} from './view';

const NEWEST = 999_999;

/** Opens a conversation of n messages on a page that has shown none. */
async function open(n: number) {
  const start = await frameEnd();
  bench().setMessages(n);
  const firstPaint = (await frameWhere(() => newestSeen() === NEWEST)) - start;
  await frameOfRest(layoutNow, 5);
  return { firstPaint, elements: countElements() };
}

/** Opens one of many conversations. */
async function openOne(i: number, n: number) {
  const start = await frameEnd();
  bench().openConversation(i, n);
  return (await frameWhere(() => newestSeen() === NEWEST)) - start;
}

async function closeOne() {
  bench().closeConversation();
  await frames(2);
}

/** Lets messages arrive, `rate` a second. */
async function burst(rate: number, seconds: number) {
  const told: number[] = [];
  const latencies: number[] = [];
  let shown = NEWEST;
  let frameCount = 0;
  let watched = 0;
  const start = await frameEnd();
  const end = start + seconds * 1_000;
  const timer = setInterval(() => {
    const now = Math.min(performance.now(), end);
    for (let due = Math.floor(((now - start) / 1_000) * rate) - told.length; due > 0; due--) {
      told.push(performance.now());
      bench().append(1);
    }
    if (now >= end) clearInterval(timer);
  }, 1);
  for (;;) {
    const now = await frameEnd();
    watched++;
    if (now <= end) frameCount++;
    for (const seen = newestSeen(); shown < seen; shown++) {
      latencies.push(now - (told[shown - NEWEST] ?? 0));
    }
    if (now > end && (latencies.length === rate * seconds || now > end + 8_000)) break;
  }
  return { fps: frameCount / seconds, frames: watched, latencies, sent: told.length };
}

/** Puts older messages before the first one, with the reader there. */
async function prepend(count: number) {
  bench().holdHistory(true);
  scroller().scrollTop = 0;
  await frameOfRest(layoutNow, 10);
  const places = placesInView();
  const before = bench().counts().messages;
  let moved = 0;
  let seen = layoutNow();
  let came = false;
  const start = await frameEnd();
  bench().prepend(count);
  for (;;) {
    const end = await frameEnd();
    for (const [number, place] of placesInView()) {
      moved = Math.max(moved, Math.abs(place - (places.get(number) ?? place)));
    }
    const now = layoutNow();
    if (came && now === seen) return { settled: end - start, moved };
    came ||= bench().counts().messages > before && now !== seen;
    seen = now;
    if (end - start > 10_000) throw new Error('The older messages did not come.');
  }
}

/** Scrolls upwards. */
async function scroll(speed: number, seconds: number) {
  bench().holdHistory(true);
  const view = scroller();
  const holes = { atStep: 0, painted: 0 };
  let count = 0;
  let travelled = 0;
  const start = await frameEnd();
  let last = start;
  for (; last - start < seconds * 1_000; count++) {
    await frameStart();
    if (holeInView() > 0) holes.atStep++;
    const now = performance.now();
    const before = view.scrollTop;
    view.scrollTop = before - (speed * (now - last)) / 1_000;
    travelled += before - view.scrollTop;
    last = now;
    await painted();
    if (holeInView() > 0) holes.painted++;
  }
  const taken = (last - start) / 1_000;
  return {
    fps: count / taken,
    frames: count,
    holesAtStep: (holes.atStep / count) * 100,
    holesPainted: (holes.painted / count) * 100,
    travelled: (travelled / (speed * taken)) * 100,
  };
}

let keyLatencies: Promise<number>[] = [];

/** From now on every key is timed, from the press to the frame that shows it. */
function watchKeys() {
  keyLatencies = [];
  bench().composer()?.focus();
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => keyLatencies.push(frameEnd().then((end) => end - timeStamp)),
    { capture: true },
  );
}

/** How long each key took since `watchKeys()`. */
function readKeys() {
  return Promise.all(keyLatencies);
}

function listShows(title: string): boolean {
  return bench().convScroller()?.textContent.includes(title) === true;
}

/** Shows a list of m conversations. */
async function openList(m: number) {
  const start = await frameEnd();
  bench().setConversations(m);
  const firstPaint = (await frameWhere(() => listShows('@0 '))) - start;
  await frames(5);
  return { firstPaint, elements: bench().convScroller()?.querySelectorAll('*').length ?? 0 };
}

/** Lets a message arrive in a conversation that is far down. */
async function reorder(i: number) {
  const start = await frameEnd();
  bench().bumpConversation(i);
  return (await frameWhere(() => listShows(`@${i} `))) - start;
}

const measure = {
  open,
  openOne,
  closeOne,
  burst,
  prepend,
  scroll,
  watchKeys,
  readKeys,
  openList,
  reorder,
  rest: () => frameOfRest(layoutNow, 10),
  frames,
};

declare global {
  interface Window {
    measure: typeof measure;
  }
}

window.measure = measure;
