import type { Actor } from '../operations/surroundings.ts';
import type { Policy } from '../policy.ts';
import { inGroup } from '../store/conversation-ref.ts';
import type { Group, GroupType } from '../store/groups/group.ts';
import type { TipDraft } from '../store/groups/timeline-entry.ts';
import type { Store } from '../store/store.ts';
import type { WireBody } from '../wire/frame.ts';
import { toMemberExtraInfo } from '../wire/to-wire-group.ts';
import { toWireTip } from '../wire/to-wire-tip.ts';
import type { PushEvent } from './events.ts';
import { tellMembers } from './tell-members.ts';

/** What a tip can tell, with its `OpType`. */
const opTypes = {
  joined: 1,
  left: 2,
  removed: 3,
  madeAdmin: 4,
  unmadeAdmin: 5,
  /** Name, introduction, notification, picture, owner or custom fields changed. */
  profileChanged: 6,
  /** Who may come in, or who may speak, changed. */
  rulesChanged: 6,
  nameCardChanged: 7,
  muteChanged: 7,
  topicChanged: 8,
  /** Banned from a live room, and allowed into it again. */
  banned: 10,
  unbanned: 11,
} as const;

type TipName = keyof typeof opTypes;

/** Something that happened in a group and that its members are told of. */
export interface GroupTip {
  readonly name: TipName;
  /** To whom it happened. */
  readonly about?: readonly string[];
  /** Further fields of the tip's body, such as `MsgGroupNewInfo`. */
  readonly fields?: WireBody;
}

/** What the console leaves off unless it is asked for: https://trtc.io/document/33529. */
const offByDefault: Record<GroupType, readonly TipName[]> = {
  Private: ['rulesChanged'],
  Public: ['rulesChanged'],
  ChatRoom: [
    'rulesChanged',
    'joined',
    'left',
    'removed',
    'madeAdmin',
    'unmadeAdmin',
    'muteChanged',
  ],
  AVChatRoom: ['rulesChanged', 'madeAdmin', 'unmadeAdmin', 'muteChanged'],
  Community: ['rulesChanged'],
};

/** Whether the members of groups of a type are told of something. */
export function isTold(type: GroupType, tip: TipName, policy: Policy): boolean {
  return policy.allGroupTips || !offByDefault[type].includes(tip);
}

/**
 * Tells the members of a group what happened, if groups of its type are told. It becomes part of the
 * history, but in live rooms, which have none.
 */
export function postTip(store: Store, group: Group, tip: GroupTip, actor: Actor): void {
  if (!isTold(group.type, tip.name, actor.policy)) return;
  const draft = draftTip(store, group, tip, actor);
  if (group.type === 'AVChatRoom') {
    tellMembers(store, group, tipPosted(toWireTip(store, group.id, draft)), actor);
    return;
  }
  const { entry } = store.timelines.of(group.id).add(draft);
  for (const { userID } of store.groups.membersOf(group.id)) {
    store.conversations.list(userID, inGroup(group.id));
  }
  if (entry.kind !== 'tip') throw new Error('A tip was stored as a message.');
  tellMembers(store, group, tipPosted(toWireTip(store, group.id, entry)), actor);
}

/** A tip as a push. */
export function tipPosted(wireTip: WireBody): PushEvent {
  return { Event: 4, GroupTips: [wireTip] };
}

/** A tip to store. */
export function draftTip(
  store: Store,
  group: Group,
  tip: GroupTip,
  actor: Pick<Actor, 'me' | 'now' | 'drawNumber'>,
): TipDraft {
  const { name, about = [], fields } = tip;
  return {
    kind: 'tip',
    from: actor.me,
    random: actor.drawNumber(),
    time: actor.now,
    clientTime: actor.now,
    clientSequence: 0,
    tip: {
      OpType: opTypes[name],
      Operator_Account: actor.me,
      List_Account: about,
      MemberNum: store.groups.memberCount(group.id),
      MsgOperatorMemberExtraInfo: toMemberExtraInfo(store, actor.me),
      MsgMemberExtraInfo: about.map((userID) => toMemberExtraInfo(store, userID)),
      ...fields,
    },
  };
}
