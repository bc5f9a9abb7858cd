import * as v from 'valibot';
import { markDirectRead } from '../../operations/direct-messages/mark-direct-read.ts';
import { defineCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';

/** Moves the user's read marks forward. */
export const markRead = defineCommand({
  name: 'openim.msgreaded',
  request: v.object({
    C2CMsgReaded: v.object({
      C2CMsgReadedItem: v.array(v.object({ To_Account: userIdField, LastedMsgTime: countField })),
    }),
  }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    for (const item of request.C2CMsgReaded.C2CMsgReadedItem) {
      markDirectRead(store, item.To_Account, item.LastedMsgTime, context);
    }
    return {};
  },
});
