import * as v from 'valibot';
import {
  modifyDirectMessage,
  toWireContent,
} from '../../operations/direct-messages/modify-direct-message.ts';
import { defineCommand } from '../command.ts';
import { countField, elementsField, userIdField } from '../fields.ts';

/** Changes the content of a message, of the user's own or of the other side. */
export const modifyMessage = defineCommand({
  name: 'openim.modify_c2c_msg',
  request: v.object({
    From_Account: userIdField,
    To_Account: userIdField,
    MsgSeq: countField,
    MsgRandom: countField,
    MsgVersion: v.optional(countField, 0),
    MsgBody: v.optional(elementsField),
    CloudCustomData: v.optional(v.string()),
  }),
  whenInvalid: 'invalidMessageRequest',
  whenInvalidField: { MsgBody: 'messageBodyMissing' },
  run(store, request, context) {
    const { From_Account: from, To_Account: to, MsgSeq: sequence, MsgRandom: random } = request;
    const change = {
      version: request.MsgVersion,
      body: request.MsgBody,
      cloudCustomData: request.CloudCustomData,
    };
    const address = { from, to, sequence, random };
    return toWireContent(modifyDirectMessage(store, address, change, context));
  },
});
