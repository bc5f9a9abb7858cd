import * as v from 'valibot';
import { dismissReminder } from '../../operations/group-messages/dismiss-reminder.ts';
import { SYSTEM_ACCOUNT } from '../../wire/to-wire-tip.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';

/**
 * Throws away reminders of mentions, and notices about groups. What is not there any more is no error:
 * the SDK asks for it while it marks a conversation as read.
 */
export const dismissReminders = defineCommand({
  name: 'openim.deletemsg',
  request: v.object({
    DelMsgList: v.array(
      v.object({
        From_Account: v.string(),
        MsgSeq: countField,
        MsgRandom: v.optional(countField, 0),
        /** The group or the topic of a mention; notices have none. */
        GroupId: v.optional(v.string(), ''),
      }),
    ),
  }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, { me }) {
    for (const { From_Account: from, MsgSeq, MsgRandom, GroupId } of request.DelMsgList) {
      if (from === SYSTEM_ACCOUNT) store.notices.remove(me, MsgSeq);
      else dismissReminder(store, me, GroupId, { from, random: MsgRandom, clientSequence: MsgSeq });
    }
    return {};
  },
});
