import * as v from 'valibot';
import type { Policy } from '../../policy.ts';
import { toWireGroupItem } from '../../push/conversation-events.ts';
import { directWith, type ConversationRef } from '../../store/conversation-ref.ts';
import type { StoredMessage } from '../../store/direct-message.ts';
import { faceUrlOf, nickOf } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { REVOKED_FLAG } from '../../wire/message.ts';
import { toWireRevoker } from '../../wire/to-wire-message.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { groupSessionsOf } from './group-session-items.ts';
import { toMarkFields } from './mark-fields.ts';

/**
 * Reads a page of the user's conversations: pinned ones first, then the newest first. Every sync
 * starts at the top, a reconnect too: `StartIndex` alone says where a page begins.
 */
export const listConversations = defineCommand({
  name: 'recentcontact.page_get',
  request: v.object({ StartIndex: v.optional(countField, 0) }),
  whenInvalid: 'invalidConversationRequest',
  run(store, request, { me, policy }) {
    const conversations = sessionsOf(store, me, policy);
    const end = request.StartIndex + policy.conversationsPerPage;
    const page = conversations.slice(request.StartIndex, end);
    const complete = end >= conversations.length;
    return {
      SessionItem: page.map(({ write }) => write()),
      // Without it the SDK asks again at once, for ever.
      CompleteFlag: complete ? 1 : 0,
      TimeStamp: page.at(-1)?.time ?? 0,
      StartIndex: complete ? 0 : end,
      TopTimeStamp: 0,
      TopStartIndex: 0,
      GroupItem: store.conversationGroups.of(me).map(toWireGroupItem),
    };
  },
});

interface Conversation {
  readonly peer: string;
  readonly last: StoredMessage | undefined;
  readonly pinnedAt: number;
}

/** A conversation in the list, of whichever type. */
export interface Session {
  readonly ref: ConversationRef;
  readonly pinnedAt: number;
  readonly time: number;
  readonly write: () => WireBody;
}

/** The list of a user: pinned conversations first, then the newest first. */
export function sessionsOf(store: Store, me: string, policy: Policy): Session[] {
  return [...directSessionsOf(store, me), ...groupSessionsOf(store, me, policy)].sort(
    (one, other) => other.pinnedAt - one.pinnedAt || other.time - one.time,
  );
}

function directSessionsOf(store: Store, me: string): Session[] {
  return store.conversations.peersOf(me).map((peer) => {
    const last = store.messages.between(me, peer).lastFor(me);
    const { pinnedAt } = store.conversations.get(me, directWith(peer));
    return {
      ref: directWith(peer),
      pinnedAt,
      time: last?.time ?? 0,
      write: () => toSessionItem(store, me, { peer, last, pinnedAt }),
    };
  });
}

function toSessionItem(store: Store, me: string, { peer, last, pinnedAt }: Conversation): WireBody {
  const person = store.people.get(peer);
  const thread = store.messages.between(me, peer);
  return {
    Type: 1,
    To_Account: peer,
    C2cNick: nickOf(person),
    C2cImage: faceUrlOf(person),
    C2cRemark: store.relations.friends.find(me, peer)?.remark ?? '',
    C2cPeerReadTime: thread.readMarkOf(peer).time,
    UnreadMsgCount: thread.unreadOf(me),
    TopFlags: pinnedAt > 0 ? 1 : 0,
    MsgRecvOption: store.conversations.get(me, directWith(peer)).mute,
    ...toMarkFields(store.conversations.get(me, directWith(peer))),
    ...(last && toLastMessage(last)),
  };
}

function toLastMessage(message: StoredMessage): WireBody {
  const revoked = message.revokedBy !== undefined;
  return {
    MsgTime: message.time,
    MsgTimeStamp: message.time,
    MsgSeq: message.sequence,
    MsgRandom: message.random,
    LastC2CMsgFromAccount: message.from,
    LastMsgFlags: revoked ? REVOKED_FLAG : 0,
    LastMsg: {
      MsgBody: message.body,
      CloudCustomData: message.cloudCustomData ?? '',
      ...(revoked && { RevokerInfo: toWireRevoker(message.revokedBy) }),
    },
  };
}
