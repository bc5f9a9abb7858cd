import { Refusal } from '../../errors.ts';
import { announceChange } from '../../push/group-changes.ts';
import type { CounterSet } from '../../store/groups/group-counters.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { demandGroup, demandRight } from './demand.ts';

/** How many counters a group can have. https://trtc.io/document/34348 */
const MOST_COUNTERS = 20;

/** How a counter changes. */
export type CounterMode = 'Set' | 'Increase' | 'Decrease';

/** A counter, or how much it changes. */
export interface Counter {
  readonly key: string;
  readonly value: number;
}

const results: Record<CounterMode, (before: number, value: number) => number> = {
  Set: (_before, value) => value,
  Increase: (before, value) => before + value,
  Decrease: (before, value) => before - value,
};

/** Changes counters of a group and gives them back. One that was never set begins at 0. */
export function updateCounters(
  store: Store,
  groupId: string,
  { mode, counters }: { readonly mode: CounterMode; readonly counters: readonly Counter[] },
  actor: Actor,
): Counter[] {
  const group = demandGroup(store, groupId);
  demandRight(store, group, 'writeCounters', actor);
  const values = new Map(Object.entries(store.groupCounters.of(groupId).byKey));
  const changed = counters.map(({ key, value }) => {
    const after = results[mode](values.get(key) ?? 0, value);
    if (!Number.isSafeInteger(after)) throw new Refusal('invalidGroupRequest', `${key} overflows`);
    values.set(key, after);
    return { key, value: after };
  });
  const byKey = Object.fromEntries(values);
  if (Object.keys(byKey).length > MOST_COUNTERS) {
    throw new Refusal('tooManyCounters', `at most ${String(MOST_COUNTERS)}`);
  }
  const after = store.groupCounters.write(groupId, byKey);
  announceChange(store, group, { GroupCounterInfo: [toInfo(after, changed)] }, actor);
  return changed;
}

function toInfo({ sequence }: CounterSet, changed: readonly Counter[]): Record<string, unknown> {
  return {
    Type: 0,
    GroupCounterSeq: sequence,
    GroupCounter: changed.map(({ key, value }) => ({ Key: key, Value: value })),
  };
}
