import { announceNotice, sendNotice } from '../../push/group-notices.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { demandGroup, demandMember } from './demand.ts';

/**
 * Tells members of a group something that only the app understands. In a live room everybody hears it.
 *
 * @param recipients everybody if it is empty.
 */
export function notifyMembers(
  store: Store,
  groupId: string,
  text: string,
  recipients: readonly string[],
  actor: Actor,
): void {
  const group = demandGroup(store, groupId);
  const notice = { name: 'custom', fields: { UserDefinedField: text } } as const;
  for (const userID of recipients) demandMember(store, groupId, userID);
  if (group.type === 'AVChatRoom' && recipients.length === 0) {
    announceNotice(store, group, notice, actor);
    return;
  }
  const members = store.groups.membersOf(groupId).map(({ userID }) => userID);
  sendNotice(store, group, notice, recipients.length > 0 ? new Set(recipients) : members, actor);
}
