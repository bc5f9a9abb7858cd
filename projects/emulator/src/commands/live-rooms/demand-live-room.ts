import { Refusal } from '../../errors.ts';
import { demandGroup } from '../../operations/groups/demand.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';

/** The live room of this id. Refuses if there is none, or if it is another group. */
export function demandLiveRoom(store: Store, groupId: string): Group {
  const group = demandGroup(store, groupId);
  if (group.type !== 'AVChatRoom') {
    throw new Refusal('groupTypeForbids', `${groupId} is ${group.type}, no live room`);
  }
  return group;
}
