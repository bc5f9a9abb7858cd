import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { jsonObjectSchema } from '../../wire/frame.ts';
import { defineCommand } from '../command.ts';

/** Keeps messages that are merged into one and are too long to travel in it. */
export const keepMergedMessages = defineCommand({
  name: 'im_long_msg.save_relay_json_msg',
  request: v.object({ MsgList: v.pipe(v.array(jsonObjectSchema), v.nonEmpty()) }),
  whenInvalid: 'invalidMessageRequest',
  run(store, { MsgList }, { policy }) {
    if (MsgList.length > policy.mergedMessages) {
      const limit = `MsgList: at most ${String(policy.mergedMessages)} messages`;
      throw new Refusal('invalidMessageRequest', limit);
    }
    const key = store.mergedMessages.keep(MsgList);
    return { JsonMsgKey: key, PbMsgKey: `pb-${key}` };
  },
});
