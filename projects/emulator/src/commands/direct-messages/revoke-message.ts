import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { messageRevoked } from '../../push/events.ts';
import { toWireMessage, toWireRevoker } from '../../wire/to-wire-message.ts';
import { defineCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';

/** Recalls a message of the user's own. Doing it twice is no error: requests may arrive twice. */
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
  run(store, { MsgInfo }, { me, now, policy, push, connection }) {
    const { From_Account: from, To_Account: to, MsgSeq: sequence, MsgRandom: random } = MsgInfo;
    const thread = store.messages.between(from, to);
    const message = thread.find({ from, sequence, random });
    if (!message || from !== me) throw new Refusal('messageNotFound');
    if (message.revokedBy !== undefined) return {};
    if (now - message.time > policy.revokeSeconds) {
      throw new Refusal('revokeTooLate', `more than ${String(policy.revokeSeconds)} s`);
    }
    const revoked = thread.update(message, { revokedBy: me });
    const event = messageRevoked(toWireMessage(store, revoked), toWireRevoker(me));
    if (to !== me) push.toUser(to, event);
    push.toOtherDevices(me, connection, event);
    return {};
  },
});
