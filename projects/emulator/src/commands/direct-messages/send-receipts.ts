import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { receiptsGiven } from '../../push/events.ts';
import { toWireMessage } from '../../wire/to-wire-message.ts';
import { defineCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';

/** Confirms to a sender that single messages, for which he asked this, were read. */
export const sendReceipts = defineCommand({
  name: 'openim.c2c_msg_read_receipt',
  request: v.object({
    Peer_Account: userIdField,
    C2CMsgInfo: v.array(v.object({ MsgSeq: countField, MsgRandom: countField })),
  }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, { me, now, push }) {
    const sender = request.Peer_Account;
    const thread = store.messages.between(me, sender);
    const read = request.C2CMsgInfo.map(({ MsgSeq: sequence, MsgRandom: random }) => {
      const message = thread.find({ from: sender, sequence, random });
      if (!message) throw new Refusal('messageNotFound', `MsgSeq ${String(sequence)}`);
      return thread.update(message, { receiptSent: true });
    });
    const messages = read.map((message) => toWireMessage(store, message));
    push.toUser(sender, receiptsGiven(me, now, messages));
    return {};
  },
});
