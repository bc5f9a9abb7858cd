import * as v from 'valibot';
import { userIdField } from '../../commands/fields.ts';
import { sendDirectMessage } from '../../operations/direct-messages/send-direct-message.ts';
import { forbidCallbackField, readForbidden } from '../message-fields.ts';
import { defineRestCommand } from '../rest-command.ts';
import {
  demandRecipient,
  demandSender,
  directFieldRefusals,
  draftEntries,
  refuseLongLife,
  toDirectDraft,
} from './direct-fields.ts';

/** Sends a direct message in the name of anybody. Friends, blocklists and mutes do not count. */
export const sendMessage = defineRestCommand({
  name: 'openim/sendmsg',
  request: v.object({
    ...draftEntries,
    To_Account: userIdField,
    ForbidCallbackControl: forbidCallbackField,
    OnlineOnlyFlag: v.optional(v.picklist([0, 1]), 0),
  }),
  whenInvalid: 'malformedMessageBody',
  whenInvalidField: directFieldRefusals,
  async run(store, request, context) {
    refuseLongLife(request.MsgLifeTime);
    const draft = toDirectDraft(request, request.To_Account, context);
    demandSender(store, draft.from);
    demandRecipient(store, draft.to);
    const { time, key } = await sendDirectMessage(store, draft, context.as(draft.from), {
      onlineOnly: request.MsgLifeTime === 0 || request.OnlineOnlyFlag === 1,
      notForSender: request.SyncOtherMachine === 2,
      ...readForbidden(request.ForbidCallbackControl),
    });
    return { MsgTime: time, MsgKey: key };
  },
});
