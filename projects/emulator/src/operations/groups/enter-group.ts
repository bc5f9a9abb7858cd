import { postTip } from '../../push/group-tips.ts';
import { sendNotice, type GroupNotice } from '../../push/group-notices.ts';
import type {
  Group,
  GroupType,
  Member,
  MemberRole,
  MessageFlag,
} from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { findRoom } from './group-limits.ts';

/** How somebody came into a group. */
export type EntryKind = 'applied' | 'invited';

const joinTypes = { applied: 1, invited: 2 } as const;
const webhookJoinTypes = { applied: 'Apply', invited: 'Invited' } as const;

/** How members hear of messages unless they choose otherwise. https://trtc.io/document/33529 */
const defaultFlags: Record<GroupType, MessageFlag> = {
  Private: 'AcceptAndNotify',
  Public: 'AcceptAndNotify',
  ChatRoom: 'AcceptNotNotify',
  AVChatRoom: 'AcceptNotNotify',
  Community: 'AcceptAndNotify',
};

/** Somebody who comes into a group, and as what. */
export interface Newcomer {
  readonly userID: string;
  readonly role?: MemberRole | undefined;
  /** The second at which he joined. Defaults to now. */
  readonly joinedAt?: number | undefined;
  readonly nameCard?: string | undefined;
  readonly custom?: Readonly<Record<string, string>> | undefined;
}

/** Puts somebody into a group, and tells nobody. What was written before counts as read. */
export function putIntoGroup(
  store: Store,
  group: Group,
  {
    userID,
    // The owner of a live room comes in after all others could.
    role = group.owner === userID ? 'Owner' : 'Member',
    joinedAt,
    nameCard = '',
    custom = {},
  }: Newcomer,
  now: number,
): Member {
  const timeline = store.timelines.of(group.id);
  const joinedAfter = timeline.lastSequence;
  timeline.markRead(userID, joinedAfter);
  return store.groups.setMember({
    groupId: group.id,
    userID,
    role,
    joinedAt: joinedAt ?? now,
    joinedAfter,
    nameCard,
    flag: defaultFlags[group.type],
    mutedUntil: 0,
    custom,
  });
}

/**
 * Puts users into a group, and tells them and its members. Whoever of them waited to be let in waits no
 * more.
 *
 * @param notice what they are told themselves: by default, who was invited is told so. With `nobody`
 *   neither they nor the members are told.
 */
export function enterGroup(
  store: Store,
  group: Group,
  userIDs: readonly string[],
  how: EntryKind,
  actor: Actor,
  notice: GroupNotice | 'nobody' | undefined = how === 'invited' ? { name: 'added' } : undefined,
): void {
  if (userIDs.length === 0) return;
  for (const userID of userIDs) {
    putIntoGroup(store, group, { userID }, actor.now);
    store.applications.close(group.id, userID, actor.me);
  }
  if (notice !== 'nobody') {
    if (notice) sendNotice(store, group, notice, userIDs, actor);
    const fields = { GroupJoinType: joinTypes[how] };
    postTip(store, group, { name: 'joined', about: userIDs, fields }, actor);
  }
  tellWebhooks(store, group, userIDs, how, actor);
}

function tellWebhooks(
  store: Store,
  group: Group,
  userIDs: readonly string[],
  how: EntryKind,
  { webhooks, me, now }: Actor,
): void {
  webhooks.after('Group.CallbackAfterNewMemberJoin', () => ({
    GroupId: group.id,
    Type: group.type,
    JoinType: webhookJoinTypes[how],
    Operator_Account: me,
    NewMemberList: userIDs.map((userID) => ({ Member_Account: userID })),
    EventTime: now * 1000,
  }));
  if (findRoom(store, group) > 0) return;
  webhooks.after('Group.CallbackAfterGroupFull', () => ({
    GroupId: group.id,
    EventTime: now * 1000,
  }));
}
