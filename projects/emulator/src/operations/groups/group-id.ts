import { Refusal } from '../../errors.ts';
import type { Group, GroupType } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';

/** How the id of every Community begins. */
export const COMMUNITY_PREFIX = '@TGS#_';

const drawnPrefix = '@TGS#';
const printable = /^[\x20-\x7e]{1,48}$/;

/** Who wants an id, and who draws it. */
type IdChooser = Pick<Actor, 'me' | 'drawNumber'>;

/** Whether an id belongs to a Community, or to one of its topics. */
export function isCommunityId(groupId: string): boolean {
  return groupId.startsWith(COMMUNITY_PREFIX);
}

/** The id for a new group: the one that was asked for if it is free and allowed, else one is drawn. */
export function chooseGroupId(
  store: Store,
  type: GroupType,
  wanted: string | undefined,
  actor: IdChooser,
): string {
  if (wanted === undefined) return drawGroupId(store, type, actor);
  if (!isAllowed(type, wanted)) throw new Refusal('invalidGroupId', wanted);
  const taken = store.groups.find(wanted);
  if (taken) throw refuseTaken(taken, actor);
  return wanted;
}

function isAllowed(type: GroupType, id: string): boolean {
  if (!printable.test(id) || id.includes('@TOPIC#')) return false;
  return type === 'Community' ? isCommunityId(id) : !id.startsWith(drawnPrefix);
}

function refuseTaken(taken: Group, actor: IdChooser): Refusal {
  return new Refusal(taken.owner === actor.me ? 'groupIdYours' : 'groupIdTaken', taken.id);
}

function drawGroupId(store: Store, type: GroupType, actor: IdChooser): string {
  const prefix = type === 'Community' ? `${COMMUNITY_PREFIX}${drawnPrefix}c` : drawnPrefix;
  for (;;) {
    const drawn = `${prefix}${actor.drawNumber().toString(36).toUpperCase().padStart(7, '0')}`;
    if (!store.groups.has(drawn)) return drawn;
  }
}
