import { Refusal } from '../../errors.ts';
import { postTip } from '../../push/group-tips.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { demandGroup, demandMember, demandRight } from './demand.ts';

/** Makes another member the owner of a group. The owner before becomes an ordinary member. */
export function changeOwner(store: Store, groupId: string, userID: string, actor: Actor): void {
  const group = demandGroup(store, groupId);
  if (group.type === 'AVChatRoom') {
    throw new Refusal('groupTypeForbids', 'a live room keeps its owner');
  }
  demandRight(store, group, 'transfer', actor);
  const heir = demandMember(store, groupId, userID);
  if (group.owner === userID) return;
  const former = store.groups.findMember(groupId, group.owner);
  if (former) store.groups.setMember({ ...former, role: 'Member' });
  store.groups.setMember({ ...heir, role: 'Owner', mutedUntil: 0 });
  const changed = store.groups.update(groupId, { owner: userID, changedAt: actor.now });
  const fields = { MsgGroupNewInfo: { Owner_Account: userID } };
  postTip(store, changed, { name: 'profileChanged', fields }, actor);
}
