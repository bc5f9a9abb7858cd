import * as v from 'valibot';
import { revokeDirectMessage } from '../../operations/direct-messages/revoke-direct-message.ts';
import { defineCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';

/** Recalls a message of the user's own. */
export const revokeMessage = defineCommand({
  name: 'openim.msgwithdraw',
  request: v.object({
    MsgInfo: v.object({
      From_Account: userIdField,
      To_Account: userIdField,
      MsgSeq: countField,
      MsgRandom: countField,
    }),
  }),
  whenInvalid: 'invalidMessageRequest',
  run(store, { MsgInfo }, context) {
    const { From_Account: from, To_Account: to, MsgSeq: sequence, MsgRandom: random } = MsgInfo;
    revokeDirectMessage(store, { from, to, sequence, random }, context);
    return {};
  },
});
