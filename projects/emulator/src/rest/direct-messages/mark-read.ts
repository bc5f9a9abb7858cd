import * as v from 'valibot';
import { countField, userIdField } from '../../commands/fields.ts';
import { markDirectRead } from '../../operations/direct-messages/mark-direct-read.ts';
import { defineRestCommand } from '../rest-command.ts';
import { demandRecipient, demandSender } from './direct-fields.ts';

/** Moves the read mark of a user forward, up to a second or to the end. */
export const markRead = defineRestCommand({
  name: 'openim/admin_set_msg_read',
  request: v.object({
    Report_Account: userIdField,
    Peer_Account: userIdField,
    MsgReadTime: v.optional(countField),
  }),
  whenInvalid: 'malformedMessageBody',
  whenInvalidField: { Report_Account: 'restSenderUnknown', Peer_Account: 'recipientMissing' },
  run(store, { Report_Account: reader, Peer_Account: peer, MsgReadTime }, context) {
    demandSender(store, reader);
    demandRecipient(store, peer);
    const { lastTime } = store.messages.between(reader, peer);
    markDirectRead(store, peer, MsgReadTime ?? lastTime, context.as(reader));
    return {};
  },
});
