import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { markConversations } from '../../operations/conversations/mark-conversations.ts';
import { requireFeature } from '../../operations/require-feature.ts';
import { MARK_BITS } from '../../wire/to-wire-marks.ts';
import { defineCommand } from '../command.ts';
import { contactField, toWireContact } from './contact.ts';
import { refuseTooManyContacts } from './refuse-too-many-contacts.ts';

const MARK = 1;

const bitsField = v.optional(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MARK_BITS - 1))),
  [],
);

/** Marks conversations by bits, or writes what the app notes about them. */
export const markConversationsCommand = defineCommand({
  name: 'recentcontact.mark_contact',
  request: v.object({
    MarkItem: v.pipe(
      v.array(
        v.object({
          OptType: v.picklist([MARK, 2]),
          ContactItem: contactField,
          SetMark: bitsField,
          ClearMark: bitsField,
          CustomMark: v.optional(v.pipe(v.string(), v.maxBytes(256))),
        }),
      ),
      v.nonEmpty(),
    ),
  }),
  whenInvalid: 'invalidConversationRequest',
  run(store, { MarkItem: items }, context) {
    refuseTooManyContacts(items);
    if (items.some(({ OptType }) => OptType === MARK)) requireFeature(store, 'conversationMarks');
    const markings = items.map((item) => {
      if (item.OptType === MARK) {
        return { ref: item.ContactItem, set: item.SetMark, clear: item.ClearMark };
      }
      if (item.CustomMark !== undefined) {
        return { ref: item.ContactItem, customMark: item.CustomMark };
      }
      throw new Refusal('invalidConversationRequest', 'OptType 2 needs a CustomMark');
    });
    const results = markConversations(store, markings, context);
    return {
      ResultItem: items.map(({ ContactItem, OptType }, position) => ({
        ContactItem: toWireContact(ContactItem, 'ToGroupId'),
        OptType,
        ResultCode: results[position]?.code,
        ResultInfo: results[position]?.info,
      })),
    };
  },
});
