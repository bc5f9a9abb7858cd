import * as v from 'valibot';
import { userIdField } from '../../commands/fields.ts';
import { sendBroadcast as send } from '../../operations/live-rooms/send-broadcast.ts';
import { number32Field } from '../fields.ts';
import { restElementsField } from '../message-fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Sends a message to everybody who watches any live room. */
export const sendBroadcast = defineRestCommand({
  name: 'group_open_http_svc/send_broadcast_msg',
  request: v.object({
    From_Account: v.optional(userIdField),
    Random: number32Field,
    MsgBody: restElementsField,
    CloudCustomData: v.optional(v.string()),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const draft = {
      from: request.From_Account ?? context.admin,
      random: request.Random,
      time: context.now,
      body: request.MsgBody,
      cloudCustomData: request.CloudCustomData,
    };
    return { MsgSeq: send(store, draft, context).sequence };
  },
});
