import * as v from 'valibot';
import { answerWith } from '../../commands/answer-with.ts';
import { toAddress } from '../../commands/group-messages/group-message-fields.ts';
import { sendEntries, toDraft, toSending } from '../../commands/group-messages/send-message.ts';
import { sendGroupMessage } from '../../operations/group-messages/send-group-message.ts';
import { number32Field } from '../fields.ts';
import { forbidCallbackField, restElementsField } from '../message-fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Sends a message into a group in the name of anybody, member or not. Mutes do not count. */
export const sendMessage = defineRestCommand({
  name: 'group_open_http_svc/send_group_msg',
  spellings: { IsNeedReadReceipt: 'NeedReadReceipt', MsgOnlineOnlyFlag: 'OnlineOnlyFlag' },
  request: v.object({
    ...sendEntries,
    Random: number32Field,
    MsgBody: restElementsField,
    ForbidCallbackControl: forbidCallbackField,
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const { admin, now } = context;
    const draft = toDraft(request, request.From_Account ?? admin, now);
    const sending = toSending(request);
    const sent = sendGroupMessage(store, toAddress(request), draft, context.as(admin), sending);
    return answerWith(sent, ({ time, sequence }) => ({ MsgTime: time, MsgSeq: sequence }));
  },
});
