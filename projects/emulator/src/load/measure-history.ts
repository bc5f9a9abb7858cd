import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { inMiB, inMs, print, quantile } from './figures.ts';
import { HostProgram } from './host-program.ts';
import { enter, mustAsk, type Member } from './room.ts';

/** How many pages are read at each place of the history. */
const PAGES = 50;

/** Measures a conversation with a long history, in memory and in a file. */
export async function measureHistory(messages: number): Promise<void> {
  console.log(`\nA history of ${String(messages)} messages`);
  const short = await readPages(200);
  const long = await readPages(messages);
  print('', 'long', 'of 200', 'ratio');
  for (const place of ['newest page', 'page by page'] as const) {
    const [one, other] = [long[place], short[place]];
    print(`${place}, median`, inMs(one), inMs(other), `${(one / other).toFixed(2)}×`);
  }
  print('memory of the emulator', inMiB(long.memory), inMiB(short.memory));
  print('begins with it from its file in', inMs(long.begin), inMs(short.begin));
  print('size of the file', inMiB(long.file));
}

interface HistoryFigures {
  readonly 'newest page': number;
  readonly 'page by page': number;
  readonly memory: number;
  readonly begin: number;
  readonly file: number;
}

async function readPages(messages: number): Promise<HistoryFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const data = join(folder, 'history.db');
  try {
    const first = await HostProgram.start({
      kind: 'emulator',
      options: { world: 'empty', data },
      seed: {
        people: [{ userID: 'reader' }, { userID: 'writer' }],
        conversations: [
          { between: ['reader', 'writer'], messages: [{ count: messages, secondsApart: 1 }] },
        ],
      },
    });
    await first.stop();
    const began = performance.now();
    const host = await HostProgram.start({ kind: 'emulator', options: { data } });
    const begin = performance.now() - began;
    const reader = await enter(host.url, 'reader');
    const newest = await Promise.all([readOn(reader, 1)]);
    const times = {
      'newest page': quantile(
        [...newest.flat(), ...(await repeat(PAGES, () => readOn(reader, 1))).flat()],
        0.5,
      ),
      'page by page': quantile(await readOn(reader, PAGES), 0.5),
    };
    const { memory } = await host.usage();
    reader.listener.leave();
    await host.stop();
    return { ...times, memory, begin, file: sizeOf(data) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Reads backwards from the end, at most so many pages. Says how long each took.
async function readOn(reader: Member, pages: number): Promise<number[]> {
  const times: number[] = [];
  let from = { LastMsgTime: 0, MsgKey: '' };
  for (let page = 0; page < pages; page += 1) {
    const began = performance.now();
    const answer = await mustAsk(reader, 'openim.getroammsg', {
      Peer_Account: 'writer',
      MaxCnt: 15,
      WithRecalledMsg: 1,
      ...from,
    });
    times.push(performance.now() - began);
    if (answer['Complete'] === 1) break;
    from = { LastMsgTime: Number(answer['LastMsgTime']), MsgKey: String(answer['MsgKey']) };
  }
  return times;
}

async function repeat<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let count = 0; count < times; count += 1) results.push(await run());
  return results;
}

// A program that was killed leaves a part of its data in the file beside it.
function sizeOf(data: string): number {
  return [data, `${data}-wal`].reduce(
    (size, path) => size + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
