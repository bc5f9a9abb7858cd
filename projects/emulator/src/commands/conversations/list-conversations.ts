import * as v from 'valibot';
import { directWith } from '../../store/conversation-ref.ts';
import type { StoredMessage } from '../../store/direct-message.ts';
import { faceUrlOf, nickOf } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { REVOKED_FLAG } from '../../wire/message.ts';
import { toWireRevoker } from '../../wire/to-wire-message.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';

/**
 * Reads a page of the user's conversations: pinned ones first, then the newest first. Every sync
 * starts at the top, a reconnect too: `StartIndex` alone says where a page begins.
 */
export const listConversations = defineCommand({
  name: 'recentcontact.page_get',
  request: v.object({ StartIndex: v.optional(countField, 0) }),
  whenInvalid: 'invalidConversationRequest',
  run(store, request, { me, policy }) {
    const conversations = conversationsOf(store, me);
    const end = request.StartIndex + policy.conversationsPerPage;
    const page = conversations.slice(request.StartIndex, end);
    const complete = end >= conversations.length;
    return {
      SessionItem: page.map((conversation) => toSessionItem(store, me, conversation)),
      // Without it the SDK asks again at once, for ever.
      CompleteFlag: complete ? 1 : 0,
      TimeStamp: page.at(-1)?.last?.time ?? 0,
      StartIndex: complete ? 0 : end,
      TopTimeStamp: 0,
      TopStartIndex: 0,
      GroupItem: [],
    };
  },
});

interface Conversation {
  readonly peer: string;
  readonly last: StoredMessage | undefined;
  readonly pinnedAt: number;
}

function conversationsOf(store: Store, me: string): Conversation[] {
  return store.conversations
    .peersOf(me)
    .map((peer) => ({
      peer,
      last: store.messages.between(me, peer).lastFor(me),
      pinnedAt: store.conversations.get(me, directWith(peer)).pinnedAt,
    }))
    .sort(
      (one, other) =>
        other.pinnedAt - one.pinnedAt || (other.last?.time ?? 0) - (one.last?.time ?? 0),
    );
}

function toSessionItem(store: Store, me: string, { peer, last, pinnedAt }: Conversation): WireBody {
  const person = store.people.get(peer);
  const thread = store.messages.between(me, peer);
  return {
    Type: 1,
    To_Account: peer,
    C2cNick: nickOf(person),
    C2cImage: faceUrlOf(person),
    C2cRemark: '',
    C2cPeerReadTime: thread.readMarkOf(peer).time,
    UnreadMsgCount: thread.unreadOf(me),
    TopFlags: pinnedAt > 0 ? 1 : 0,
    MsgRecvOption: store.conversations.get(me, directWith(peer)).mute,
    CustomMark: '',
    ContactGroupId: [],
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
