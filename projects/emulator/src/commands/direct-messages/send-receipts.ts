import * as v from 'valibot';
import { confirmDirectMessages } from '../../operations/direct-messages/confirm-direct-messages.ts';
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
  run(store, request, context) {
    const refs = request.C2CMsgInfo.map((info) => ({
      sequence: info.MsgSeq,
      random: info.MsgRandom,
    }));
    confirmDirectMessages(store, request.Peer_Account, refs, context);
    return {};
  },
});
