import fc from 'fast-check';
import { ChatError } from 'ngx-tencent-chat/client';

import { PresenceWatch } from './presence-watch';

/** A service that forgets whom it watches when the connection breaks, and counts what it is asked. */
class WatchingService {
  up = true;
  readonly watched = new Set<string>();
  readonly calls: { readonly at: number; readonly count: number }[] = [];
  failure: ChatError | null = null;

  readonly watch = new PresenceWatch({
    open: () => this.up,
    watch: (ids) => this.#take(ids, (id) => this.watched.add(id)),
    unwatch: (ids) => this.#take(ids, (id) => this.watched.delete(id)),
  });

  breakLink(): void {
    this.up = false;
    this.watched.clear();
  }

  mendLink(): void {
    this.up = true;
    this.watch.again();
  }

  async #take(ids: readonly string[], act: (id: string) => void): Promise<void> {
    this.calls.push({ at: Date.now(), count: ids.length });
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (this.failure) throw this.failure;
    if (!this.up) throw network();
    ids.forEach(act);
  }
}

function network(): ChatError {
  return new ChatError({ code: 'network', message: '', vendorCode: null, retryable: true });
}

type Deed = readonly ['look', readonly string[]] | readonly ['leave' | 'link' | 'wait', number];

const person = fc.integer({ min: 0, max: 400 }).map((number) => `person-${String(number)}`);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(fc.constant('look' as const), fc.array(person, { maxLength: 300 })),
  fc.tuple(fc.constantFrom('leave' as const, 'link' as const), fc.nat(20)),
  fc.tuple(fc.constant('wait' as const), fc.nat(800)),
);

describe('PresenceWatch', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('watches those who are in sight and nobody else, whatever happened', async () => {
    await fc.assert(fc.asyncProperty(fc.array(deed, { maxLength: 25 }), playAndLook), {
      numRuns: 60,
    });
  });

  async function playAndLook(deeds: readonly Deed[]): Promise<void> {
    const service = new WatchingService();
    const looks: { readonly ids: readonly string[]; readonly leave: () => void }[] = [];
    for (const [what, given] of deeds) {
      if (what === 'look') looks.push({ ids: given, leave: service.watch.add(given) });
      else if (what === 'leave') looks.splice(given, 1).forEach(({ leave }) => leave());
      else if (what === 'wait') await jest.advanceTimersByTimeAsync(given);
      else if (service.up) service.breakLink();
      else service.mendLink();
    }
    if (!service.up) service.mendLink();
    await jest.advanceTimersByTimeAsync(60_000);
    expect([...service.watched].sort()).toEqual(
      [...new Set(looks.flatMap(({ ids }) => ids))].sort(),
    );
    expect(service.calls.every(({ count }) => count <= 100)).toBe(true);
    for (const { at } of service.calls) {
      const soon = service.calls.filter((call) => call.at >= at && call.at < at + 5_000);
      // Watching is two calls of the service.
      expect(soon.length * 2).toBeLessThanOrEqual(20);
    }
  }

  it('asks once for what is scrolled through', async () => {
    const service = new WatchingService();
    for (let row = 0; row < 50; row++) {
      const leave = service.watch.add([`person-${String(row)}`]);
      if (row < 40) leave();
    }
    await jest.advanceTimersByTimeAsync(1_000);
    expect(service.calls.map(({ count }) => count)).toEqual([10]);
  });

  it('keeps somebody whom another still looks at', async () => {
    const service = new WatchingService();
    const leave = service.watch.add(['bob']);
    service.watch.add(['bob']);
    leave();
    leave();
    await jest.advanceTimersByTimeAsync(1_000);
    expect([...service.watched]).toEqual(['bob']);
  });

  it('asks no more once it was refused for good, until somebody signs in', async () => {
    const service = new WatchingService();
    const message = 'Not bought.';
    service.failure = new ChatError({
      code: 'unsupported',
      message,
      vendorCode: null,
      retryable: false,
    });
    service.watch.add(['bob']);
    await jest.advanceTimersByTimeAsync(60_000);
    service.watch.add(['carol']);
    service.watch.again();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(service.calls).toHaveLength(1);
    service.failure = null;
    service.watch.leave();
    service.watch.again();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(service.watched.size).toBe(2);
  });
});
