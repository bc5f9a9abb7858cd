import type { Store } from '../../store/store.ts';
import type { Surroundings } from '../surroundings.ts';
import { kickOut } from './kick-out.ts';

/**
 * Deletes an account: its profile, its friends and its places in groups. What it wrote stays, and so
 * do the groups that it owned, which have no owner then.
 */
export function deleteAccount(store: Store, userID: string, surroundings: Surroundings): void {
  kickOut(store, userID, 'REST_API_Kick', surroundings);
  store.credentials.expireUsed(userID);
  for (const group of store.groups.groupsOf(userID)) {
    store.groups.removeMember(group.id, userID);
    if (group.owner === userID) store.groups.update(group.id, { owner: '' });
  }
  for (const { ref } of store.conversations.listOf(userID)) store.conversations.unlist(userID, ref);
  store.relations.forgetUser(userID);
  store.applications.removeUser(userID);
  store.people.remove(userID);
}
