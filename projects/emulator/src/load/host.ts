import { startEmulator, type EmulatorOptions, type SeedData } from '../index.ts';
import { startPlainBroadcast } from './plain-broadcast.ts';

/** What a host is asked for. */
export type HostOrder =
  | {
      readonly kind: 'emulator';
      readonly options: EmulatorOptions;
      readonly seed?: SeedData;
    }
  | { readonly kind: 'plain' }
  | { readonly kind: 'usage' };

/** What a host says. */
export type HostNews =
  | { readonly kind: 'started'; readonly url: string }
  | {
      readonly kind: 'usage';
      /** Bytes of the whole program, after the garbage was collected. */
      readonly memory: number;
      /** Microseconds of CPU since the program began. */
      readonly cpu: number;
    };

// A program of its own, so that what is measured is the service alone and not those who use it.
process.on('message', (order: HostOrder) => {
  void obey(order);
});

async function obey(order: HostOrder): Promise<void> {
  if (order.kind === 'usage') {
    globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    say({ kind: 'usage', memory: process.memoryUsage().rss, cpu: user + system });
    return;
  }
  say({ kind: 'started', url: await start(order) });
}

async function start(order: Exclude<HostOrder, { kind: 'usage' }>): Promise<string> {
  if (order.kind === 'plain') return startPlainBroadcast();
  const emulator = await startEmulator(order.options);
  if (order.seed) emulator.seed(order.seed);
  return emulator.url;
}

function say(news: HostNews): void {
  process.send?.(news);
}
