import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { inKiB, inMiB, inMs, print, quantile } from './figures.ts';
import { HostProgram, type Usage } from './host-program.ts';
import { Listener } from './listener.ts';
import { enter, gather, say, type Member } from './room.ts';

/** How large a room is and how much is said in it. */
export interface RoomLoad {
  readonly members: number;
  /** Messages a second. */
  readonly rate: number;
  readonly seconds: number;
}

interface Figures {
  readonly answers: readonly number[];
  readonly arrivals: readonly number[];
  /** How many messages were under way in the middle of the run, and at its end. */
  readonly underWay: readonly [middle: number, end: number];
  readonly delivered: number;
  readonly expected: number;
  readonly bytes: number;
  /** Microseconds of CPU of the service. */
  readonly cpu: number;
  readonly growth: number;
}

/** How many members look at what arrives; the others only count. */
const WATCHERS = 20;

/** What every message that is measured has in it. */
const MARK = Buffer.from('said at');

/** How many members talk. */
const SPEAKERS = 10;

/** Measures a room in which everybody is there, and the same frames on a plain broadcast. */
export async function measureRoom(load: RoomLoad): Promise<void> {
  const { members, rate, seconds } = load;
  console.log(
    `\nA room of ${String(members)}, ${String(rate)} messages a second, ${String(seconds)} s`,
  );
  const room = await measureEmulator(load);
  const plain = await measurePlain(load, room.bytes / room.delivered);
  print('', 'emulator', 'plain', 'ratio');
  compare(
    'CPU of the service per delivery',
    room,
    plain,
    ({ cpu, delivered }) => cpu / delivered,
    inUs,
  );
  compare('until it arrives, median', room, plain, ({ arrivals }) => quantile(arrivals, 0.5), inMs);
  compare('until it arrives, 95 %', room, plain, ({ arrivals }) => quantile(arrivals, 0.95), inMs);
  print('until it is answered, median', inMs(quantile(room.answers, 0.5)));
  print('until it is answered, 95 %', inMs(quantile(room.answers, 0.95)));
  print('delivered', `${String(room.delivered)} of ${String(room.expected)}`);
  for (const [at, when] of ['in the middle', 'at the end'].entries()) {
    print(`under way ${when}`, String(room.underWay[at]), String(plain.underWay[at]));
  }
  print('memory that the run added', inMiB(room.growth), inMiB(plain.growth));
}

async function measureEmulator({ members, rate, seconds }: RoomLoad): Promise<Figures> {
  const host = await HostProgram.start({
    kind: 'emulator',
    options: {
      world: 'empty',
      policy: { groupMessagesPerSecond: 10 * rate, groupMembers: { Private: members } as never },
    },
  });
  const empty = await host.usage();
  const people: Member[] = [];
  for (let index = 0; index < members; index += 1) {
    people.push(await enter(host.url, `member${String(index)}`));
  }
  const connected = await host.usage();
  print('memory per connection', inKiB((connected.memory - empty.memory) / members));
  const [owner] = people;
  if (!owner) throw new Error('A room needs somebody in it.');
  const groupId = await gather(
    owner,
    people.slice(1).map(({ userID }) => userID),
  );
  const speakers = people.slice(0, SPEAKERS);
  const figures = await run(
    { host, rate, seconds, listeners: people.map(({ listener }) => listener), deaf: 1 },
    (index, text) => say(speakers[index % SPEAKERS] ?? owner, groupId, text),
  );
  for (const { listener } of people) listener.leave();
  await host.stop();
  return figures;
}

async function measurePlain(
  { members, rate, seconds }: RoomLoad,
  frameBytes: number,
): Promise<Figures> {
  const host = await HostProgram.start({ kind: 'plain' });
  const listeners: Listener[] = [];
  for (let index = 0; index < members; index += 1) {
    listeners.push(await Listener.connect(host.url));
  }
  const figures = await run({ host, rate, seconds, listeners, deaf: 0 }, (index, text) => {
    const frame = Buffer.from(`{"text":"${text}"}`.padEnd(Math.round(frameBytes)));
    listeners[index % SPEAKERS]?.send(frame);
    return Promise.resolve(0);
  });
  for (const listener of listeners) listener.leave();
  await host.stop();
  return figures;
}

interface Setting {
  readonly host: HostProgram;
  readonly rate: number;
  readonly seconds: number;
  readonly listeners: readonly Listener[];
  /** How many do not hear what they say themselves. */
  readonly deaf: 0 | 1;
}

async function run(
  { host, rate, seconds, listeners, deaf }: Setting,
  speak: (index: number, text: string) => Promise<number>,
): Promise<Figures> {
  const total = rate * seconds;
  const expected = total * (listeners.length - deaf);
  const arrivals: number[] = [];
  let delivered = 0;
  let bytes = 0;
  let inTheMiddle = 0;
  for (const [index, listener] of listeners.entries()) {
    const watches = index % Math.max(1, Math.floor(listeners.length / WATCHERS)) === 0;
    listener.onFrame = (frame) => {
      const count = countIn(frame, MARK);
      if (count === 0) return;
      delivered += count;
      bytes += frame.length;
      if (!watches) return;
      for (const [, sentAt] of frame.toString().matchAll(/said at (\d+\.\d)/g)) {
        arrivals.push(performance.now() - Number(sentAt));
      }
    };
  }
  const before: Usage = await host.usage();
  const answers: Promise<number>[] = [];
  const began = performance.now();
  for (let index = 0; index < total; index += 1) {
    const due = began + (index * 1000) / rate;
    const ahead = due - performance.now();
    if (ahead > 0) await pause(ahead);
    if (index === Math.floor(total / 2))
      inTheMiddle = index * (listeners.length - deaf) - delivered;
    answers.push(speak(index, `said at ${performance.now().toFixed(1)}`));
  }
  const atTheEnd = expected - delivered;
  const answered = await Promise.all(answers);
  while (delivered < expected) await pause(20);
  const after = await host.usage();
  return {
    answers: answered,
    arrivals,
    underWay: [inTheMiddle, atTheEnd],
    delivered,
    expected,
    bytes,
    cpu: after.cpu - before.cpu,
    growth: after.memory - before.memory,
  };
}

// A frame may carry several messages.
function countIn(frame: Buffer, mark: Buffer): number {
  let count = 0;
  for (let at = frame.indexOf(mark); at >= 0; at = frame.indexOf(mark, at + mark.length))
    count += 1;
  return count;
}

function compare(
  name: string,
  room: Figures,
  plain: Figures,
  select: (figures: Figures) => number,
  format: (value: number) => string,
): void {
  const [one, other] = [select(room), select(plain)];
  print(name, format(one), format(other), `${(one / other).toFixed(2)}×`);
}

function inUs(microseconds: number): string {
  return `${microseconds.toFixed(1)} µs`;
}
