import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { defineCommand } from '../command.ts';

/** Reads the messages that were merged into one. Whoever knows the key may. */
export const getMergedMessages = defineCommand({
  name: 'im_long_msg.get_relay_json_msg',
  request: v.object({ JsonMsgKey: v.pipe(v.string(), v.nonEmpty()) }),
  whenInvalid: 'invalidMessageRequest',
  run(store, { JsonMsgKey }) {
    const messages = store.mergedMessages.find(JsonMsgKey);
    if (!messages) throw new Refusal('mergedMessagesNotFound', JsonMsgKey);
    return { MsgList: messages };
  },
});
