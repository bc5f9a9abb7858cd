import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { renewAddresses } from '../../files/renew-addresses.ts';
import { messageKeyOf } from '../../store/direct-message.ts';
import { toWireMessage } from '../../wire/to-wire-message.ts';
import { defineCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';

/** Reads a page of the history with one other user, oldest first. */
export const getHistory = defineCommand({
  name: 'openim.getroammsg',
  request: v.object({
    Peer_Account: userIdField,
    MaxCnt: v.pipe(countField, v.minValue(1)),
    LastMsgTime: v.optional(countField, 0),
    MsgKey: v.optional(v.string(), ''),
    WithRecalledMsg: v.optional(countField, 0),
    /** 0 goes back in time, 1 forward. */
    GetDirection: v.optional(v.picklist([0, 1]), 0),
  }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, { me, policy, fileUrls, now }) {
    const peer = request.Peer_Account;
    const thread = store.messages.between(me, peer);
    // What somebody wrote outlives his account.
    if (!store.people.has(peer) && thread.length === 0) throw new Refusal('accountNotFound', peer);
    const direction = request.GetDirection === 0 ? 'older' : 'newer';
    const { messages, complete } = thread.page(me, {
      direction,
      count: Math.min(request.MaxCnt, policy.messagesPerPage),
      besideKey: request.MsgKey,
      time: request.LastMsgTime,
      withRevoked: request.WithRecalledMsg === 1,
    });
    const last = direction === 'older' ? messages[0] : messages.at(-1);
    return {
      Complete: complete ? 1 : 0,
      MsgCnt: messages.length,
      MsgList: messages.map((message) =>
        renewAddresses(toWireMessage(store, message), fileUrls, now),
      ),
      LastMsgTime: last?.time ?? request.LastMsgTime,
      MsgKey: last ? messageKeyOf(last) : request.MsgKey,
    };
  },
});
