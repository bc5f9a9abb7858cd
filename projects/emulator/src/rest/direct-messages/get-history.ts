import * as v from 'valibot';
import { countField, userIdField } from '../../commands/fields.ts';
import { messageKeyOf, type StoredMessage } from '../../store/direct-message.ts';
import { REVOKED_FLAG } from '../../wire/message.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Reads a page of the history of two users, from its end backwards, as one of them has it. */
export const getHistory = defineRestCommand({
  name: 'openim/admin_getroammsg',
  spellings: { From_Account: 'Operator_Account', To_Account: 'Peer_Account' },
  request: v.object({
    Operator_Account: userIdField,
    Peer_Account: userIdField,
    MaxCnt: v.pipe(countField, v.minValue(1)),
    MinTime: countField,
    MaxTime: countField,
    /** The oldest message of the page before. */
    LastMsgKey: v.optional(v.string(), ''),
  }),
  whenInvalid: 'malformedMessageBody',
  whenInvalidField: { Operator_Account: 'restSenderUnknown', Peer_Account: 'recipientMissing' },
  run(store, request, { policy }) {
    const { Operator_Account: owner, Peer_Account: peer, MinTime } = request;
    const thread = store.messages.between(owner, peer);
    const page = thread.page(owner, {
      direction: 'older',
      count: Math.min(request.MaxCnt, policy.messagesPerPage),
      besideKey: request.LastMsgKey,
      time: request.MaxTime,
      withRevoked: true,
    });
    const messages = page.messages.filter(({ time }) => time >= MinTime);
    const reachesBack = messages.length === page.messages.length;
    const [oldest] = messages;
    const readUpTo = new Map([owner, peer].map((one) => [one, thread.readMarkOf(one).nextIndex]));
    return {
      Complete: page.complete || !reachesBack ? 1 : 0,
      MsgCnt: messages.length,
      LastMsgTime: oldest?.time ?? 0,
      LastMsgKey: oldest ? messageKeyOf(oldest) : '',
      MsgList: messages.map((message) =>
        describeMessage(message, message.index < (readUpTo.get(message.to) ?? 0)),
      ),
    };
  },
});

function describeMessage(message: StoredMessage, isRead: boolean): WireBody {
  return {
    From_Account: message.from,
    To_Account: message.to,
    MsgSeq: message.sequence,
    MsgRandom: message.random,
    MsgTimeStamp: message.time,
    MsgFlagBits: message.revokedBy === undefined ? 0 : REVOKED_FLAG,
    IsPeerRead: isRead ? 1 : 0,
    MsgKey: messageKeyOf(message),
    MsgBody: message.body,
    CloudCustomData: message.cloudCustomData ?? '',
  };
}
