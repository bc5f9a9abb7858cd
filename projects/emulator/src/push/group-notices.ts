import type { Actor } from '../operations/surroundings.ts';
import type { Group } from '../store/groups/group.ts';
import type { KeptNotice } from '../store/groups/notice-box.ts';
import type { Store } from '../store/store.ts';
import type { WireBody } from '../wire/frame.ts';
import { toGroupInfo, toMemberExtraInfo } from '../wire/to-wire-group.ts';
import { SYSTEM_ACCOUNT } from '../wire/to-wire-tip.ts';
import type { PushEvent } from './events.ts';
import { tellMembers } from './tell-members.ts';

/** What a notice can tell a single user about a group, with its `ReportType`. */
const reportTypes = {
  /** To owner and administrators: somebody wants to join. */
  applied: 1,
  /** To who applied. */
  approved: 2,
  rejected: 3,
  /** To who was taken out of the group. */
  removed: 4,
  /** To all members: the group is gone. */
  destroyed: 5,
  /** To who was brought into the group. */
  added: 7,
  /** To the other devices of who left. */
  left: 8,
  madeAdmin: 9,
  unmadeAdmin: 10,
  /** To who may agree to be brought in. */
  invited: 12,
  topicCreated: 17,
  topicDestroyed: 18,
  /** To the other devices of who changed how he hears of a group. */
  flagChanged: 20,
  banned: 21,
  custom: 255,
} as const;

/** Something about a group that only some users are told of. */
export interface GroupNotice {
  readonly name: keyof typeof reportTypes;
  /** Further fields of the notice's body, such as `RemarkInfo`. */
  readonly fields?: WireBody;
}

/**
 * Tells users something about a group, on all devices. Who is not signed in finds it when he is.
 *
 * @param group as it is, or as it was before it was destroyed.
 */
export function sendNotice(
  store: Store,
  group: Group,
  notice: GroupNotice,
  userIDs: Iterable<string>,
  actor: Actor,
): void {
  for (const userID of userIDs) {
    const kept = writeNotice(store, group, notice, userID, actor);
    if (actor.switchboard.isHere(userID)) actor.push.toUser(userID, noticeArrived(kept.wire));
    else store.notices.keep(kept, actor.policy.noticesPerUser);
  }
}

/** Tells everybody in a live room something, for which nobody has to be a member. */
export function announceNotice(store: Store, room: Group, notice: GroupNotice, actor: Actor): void {
  const { wire } = writeNotice(store, room, notice, '', actor);
  tellMembers(store, room, noticeArrived(wire), actor);
}

/** Tells the other devices of the actor what he did with a group on this one. */
export function tellOwnDevices(
  store: Store,
  group: Group,
  notice: GroupNotice,
  actor: Actor,
): void {
  const { wire } = writeNotice(store, group, notice, actor.me, actor);
  actor.push.toOtherDevices(actor.me, actor.connection, noticeArrived(wire));
}

/** The notices that waited for a user, as events of his next sync. They wait no longer. */
export function takeWaitingNotices(store: Store, userID: string): PushEvent[] {
  const waiting = store.notices.waitingFor(userID);
  for (const { number } of waiting) store.notices.remove(userID, number);
  return waiting.map(({ wire }) => noticeArrived(wire));
}

function noticeArrived(wire: WireBody): PushEvent {
  return { Event: 5, GroupTips: [wire] };
}

function writeNotice(
  store: Store,
  group: Group,
  { name, fields }: GroupNotice,
  userID: string,
  actor: Actor,
): KeptNotice {
  const number = store.notices.nextNumber(userID);
  const random = actor.drawNumber();
  const wire: WireBody = {
    From_Account: SYSTEM_ACCOUNT,
    To_Account: userID,
    ToGroupId: group.id,
    MsgSeq: number,
    MsgRandom: random,
    MsgTimeStamp: actor.now,
    MsgClientTime: actor.now,
    ClientSeq: number,
    GroupInfo: { ...toGroupInfo(store, group, actor.me), To_Account: userID },
    MsgBody: {
      ReportType: reportTypes[name],
      Operator_Account: actor.me,
      MsgMemberExtraInfo: toMemberExtraInfo(store, actor.me),
      ...fields,
    },
  };
  return { userID, number, random, wire };
}
