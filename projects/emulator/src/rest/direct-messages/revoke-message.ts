import * as v from 'valibot';
import { revokeDirectMessage } from '../../operations/direct-messages/revoke-direct-message.ts';
import { defineRestCommand } from '../rest-command.ts';
import { addressEntries, directFieldRefusals, toAddress } from './direct-fields.ts';

/** Recalls a message, however old it is. */
export const revokeMessage = defineRestCommand({
  name: 'openim/admin_msgwithdraw',
  request: v.object(addressEntries),
  whenInvalid: 'malformedMessageBody',
  whenInvalidField: { ...directFieldRefusals, MsgKey: 'messageKeyInvalid' },
  run(store, request, context) {
    revokeDirectMessage(store, toAddress(request), context.as(context.admin));
    return {};
  },
});
