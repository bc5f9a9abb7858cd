import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';

/** Deletes messages from the user's own history. The other side keeps them. */
export const deleteMessages = defineCommand({
  name: 'openim.delete_c2c_msg_ramble',
  request: v.object({ To_Account: userIdField, MsgKeyList: v.array(v.string()) }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, { me }) {
    const thread = store.messages.between(me, request.To_Account);
    const messages = request.MsgKeyList.map((key) => {
      const message = thread.findByKey(key);
      if (!message) throw new Refusal('messageNotFound', key);
      return message;
    });
    for (const message of messages) {
      thread.update(message, { deletedBy: [...message.deletedBy, me] });
    }
    return {};
  },
});
