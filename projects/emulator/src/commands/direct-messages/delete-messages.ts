import * as v from 'valibot';
import { deleteDirectMessages } from '../../operations/direct-messages/delete-direct-messages.ts';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';

/** Deletes messages from the user's own history. The other side keeps them. */
export const deleteMessages = defineCommand({
  name: 'openim.delete_c2c_msg_ramble',
  request: v.object({ To_Account: userIdField, MsgKeyList: v.array(v.string()) }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    deleteDirectMessages(store, request.To_Account, request.MsgKeyList, context);
    return {};
  },
});
