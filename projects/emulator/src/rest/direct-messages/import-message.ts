import * as v from 'valibot';
import { countField, userIdField } from '../../commands/fields.ts';
import { importDirectMessage } from '../../operations/direct-messages/import-direct-message.ts';
import { defineRestCommand } from '../rest-command.ts';
import {
  demandRecipient,
  demandSender,
  directFieldRefusals,
  draftEntries,
  toDirectDraft,
} from './direct-fields.ts';

/** Imports a message into the history of two users. */
export const importMessage = defineRestCommand({
  name: 'openim/importmsg',
  request: v.object({
    ...draftEntries,
    From_Account: userIdField,
    To_Account: userIdField,
    MsgTimeStamp: countField,
    /** 1: it counts as unread; 2: it does not. */
    SyncFromOldSystem: v.picklist([1, 2]),
  }),
  whenInvalid: 'malformedMessageBody',
  whenInvalidField: directFieldRefusals,
  run(store, request, context) {
    const { From_Account: from, To_Account: to, MsgTimeStamp: time } = request;
    demandSender(store, from);
    demandRecipient(store, to);
    const draft = toDirectDraft(request, to, context);
    const control = request.SyncFromOldSystem === 2 ? ['NoUnread'] : [];
    const imported = { ...draft, time, clientTime: time, control };
    importDirectMessage(store, imported, context);
    return {};
  },
});
