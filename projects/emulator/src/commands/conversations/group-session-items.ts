import { demandPlace, type GroupPlace } from '../../operations/group-messages/group-place.ts';
import { GroupView } from '../../operations/group-messages/group-view.ts';
import type { Policy } from '../../policy.ts';
import type { ConversationEntry } from '../../store/conversation-book.ts';
import type { ConversationRef } from '../../store/conversation-ref.ts';
import type { MessageFlag } from '../../store/groups/group.ts';
import type { StoredGroupMessage, TimelineEntry } from '../../store/groups/timeline-entry.ts';
import { nickOf } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { RECALLED_PLACE } from '../../wire/group-message.ts';
import { toGroupRevoker, toWireEntry } from '../../wire/to-wire-group-message.ts';
import { SYSTEM_ACCOUNT } from '../../wire/to-wire-tip.ts';
import { toMarkFields } from './mark-fields.ts';

/** A group in the list of one of its members. */
export interface GroupSession {
  readonly ref: ConversationRef;
  readonly pinnedAt: number;
  /** The second of the newest entry that he sees; 0 if he sees none. */
  readonly time: number;
  /** Writes it as the list carries it. */
  readonly write: () => WireBody;
}

const muteLevels: Record<MessageFlag, number> = {
  AcceptAndNotify: 0,
  Discard: 1,
  AcceptNotNotify: 2,
};

/** The groups in the list of a user. Who left a group keeps its conversation, as he saw it last. */
export function groupSessionsOf(store: Store, userID: string, policy: Policy): GroupSession[] {
  return store.conversations
    .listOf(userID)
    .filter(({ ref }) => ref.type === 'group' && store.groups.has(ref.id))
    .map((entry) => {
      const place = demandPlace(store, { groupId: entry.ref.id });
      const view = new GroupView(store, place, userID, policy);
      const last = view.lastEntry;
      return {
        ref: entry.ref,
        pinnedAt: entry.pinnedAt,
        time: last?.time ?? 0,
        write: () => ({
          ...toSessionItem(store, place, entry, view),
          ...(last && toLastEntry(store, place, last)),
        }),
      };
    });
}

function toSessionItem(
  store: Store,
  { group, timeline }: GroupPlace,
  entry: ConversationEntry,
  view: GroupView,
): WireBody {
  const { owner, pinnedAt } = entry;
  const { behindMark, ignored } = view.unread;
  const flag = store.groups.findMember(group.id, owner)?.flag ?? 'AcceptAndNotify';
  return {
    Type: 2,
    ToAccount: group.id,
    GroupNick: group.name,
    GroupImage: group.faceUrl,
    GroupType: group.type,
    GroupNextMsgSeq: timeline.lastSequence + 1,
    MsgGroupReadedSeq: view.readTo,
    UnreadMsgCount: behindMark,
    GroupIgnoredUnreadSeqCount: ignored,
    TopFlags: pinnedAt > 0 ? 1 : 0,
    MsgRecvOption: muteLevels[flag],
    ...toMarkFields(entry),
  };
}

function toLastEntry(store: Store, place: GroupPlace, entry: TimelineEntry): WireBody {
  const common = {
    MsgTime: entry.time,
    MsgTimeStamp: entry.time,
    MsgSeq: entry.sequence,
    MsgRandom: entry.random,
  };
  if (entry.kind === 'message') return { ...common, ...toLastMessage(store, place, entry) };
  return {
    ...common,
    MsgGroupFromAccount: SYSTEM_ACCOUNT,
    LastMsgFlags: 0,
    LastMsg: { Event: 4, GroupTips: toWireEntry(store, place, entry) },
  };
}

function toLastMessage(store: Store, { group }: GroupPlace, message: StoredGroupMessage): WireBody {
  const isRecalled = message.revokedBy !== undefined;
  return {
    MsgGroupFromAccount: message.from,
    MsgGroupFromNickName: nickOf(store.people.get(message.from)),
    MsgGroupFromCardName: store.groups.findMember(group.id, message.from)?.nameCard ?? '',
    LastMsgFlags: isRecalled ? RECALLED_PLACE : 0,
    LastMsg: {
      MsgBody: message.body,
      CloudCustomData: message.cloudCustomData ?? '',
      ...(isRecalled && { RevokerInfo: toGroupRevoker(message) }),
    },
  };
}
