import { Refusal } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';

/** How many bytes the name of a friend group may have. */
const NAME_BYTES = 30;

/** Makes a group for a user's friends, if he has none of this name. */
export function openFriendGroup(
  store: Store,
  owner: string,
  name: string,
  { now, policy }: Actor,
): void {
  const { friendGroups } = store.relations;
  if (friendGroups.has(owner, name)) return;
  if (name === '' || Buffer.byteLength(name) > NAME_BYTES) {
    throw new Refusal('invalidRelationRequest', 'a group name may have 1 to 30 bytes');
  }
  if (friendGroups.countOf(owner) >= policy.friendGroups) throw new Refusal('tooManyFriendGroups');
  friendGroups.set({ owner, about: name, createdAt: now });
}
