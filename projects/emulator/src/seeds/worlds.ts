import { ControlError } from '../admin/control-error.ts';
import { createGroupsWorld } from './groups.ts';
import { createLongWorld } from './long.ts';
import type { SeedData } from './seed-data.ts';
import { createSmallWorld } from './small/index.ts';
import { createTownWorld } from './town.ts';

const worlds = {
  /** Ten people, and Alice's conversations of the last days. */
  small: createSmallWorld,
  /** Alice and Bob, and 500 numbered messages. */
  long: createLongWorld,
  /** The people of the small one, and a group of each kind. */
  groups: createGroupsWorld,
  /** The small one with its groups, a support thread and a channel for news. */
  town: createTownWorld,
  /** Nobody. */
  empty: () => ({}),
} satisfies Record<string, () => SeedData>;

/** The name of a world. */
export type WorldName = keyof typeof worlds;

/** Reads the name of a world. Throws `ControlError` if there is none of this name. */
export function toWorldName(name: string): WorldName {
  if (isWorldName(name)) return name;
  const names = Object.keys(worlds).join(', ');
  throw new ControlError('unknown-world', `There is no world "${name}". There are: ${names}.`);
}

/** Makes a world. Throws `ControlError` if there is none of this name. */
export function createWorld(name: WorldName): SeedData {
  return worlds[toWorldName(name)]();
}

/** Whether there is a world of this name. */
export function isWorldName(name: string): name is WorldName {
  return Object.hasOwn(worlds, name);
}
