import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { modifyDirectMessage } from '../../operations/direct-messages/modify-direct-message.ts';
import { restElementsField } from '../message-fields.ts';
import { defineRestCommand } from '../rest-command.ts';
import { addressEntries, directFieldRefusals, toAddress } from './direct-fields.ts';

/** Changes the content of a message: its elements, its own data, or both. */
export const modifyMessage = defineRestCommand({
  name: 'openim/modify_c2c_msg',
  request: v.object({
    ...addressEntries,
    MsgBody: v.optional(restElementsField),
    CloudCustomData: v.optional(v.string()),
  }),
  whenInvalid: 'malformedMessageBody',
  whenInvalidField: { ...directFieldRefusals, MsgKey: 'messageKeyInvalid' },
  run(store, request, context) {
    const { MsgBody: body, CloudCustomData: cloudCustomData } = request;
    if (body === undefined && cloudCustomData === undefined) {
      throw new Refusal('malformedMessageBody', 'MsgBody or CloudCustomData must be there');
    }
    const actor = context.as(context.admin);
    modifyDirectMessage(store, toAddress(request), { body, cloudCustomData }, actor);
    return {};
  },
});
