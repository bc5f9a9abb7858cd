import { startEmulator, type EmulatorOptions } from '../index.ts';
import { startPlainBroadcast } from './plain-broadcast.ts';

/** What a host is asked for. */
export type HostOrder =
  | { readonly kind: 'emulator'; readonly options: EmulatorOptions }
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
  const url =
    order.kind === 'plain'
      ? await startPlainBroadcast()
      : (await startEmulator(order.options)).url;
  say({ kind: 'started', url });
}

function say(news: HostNews): void {
  process.send?.(news);
}
