import * as v from 'valibot';
import { deleteConversations } from '../../operations/conversations/arrange-conversations.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { contactField, toWireContact } from './contact.ts';

/** Takes conversations out of the user's list, with their history if that is asked for. */
export const deleteConversationsCommand = defineCommand({
  name: 'recentcontact.batch_delete',
  request: v.object({
    ContactItem: v.array(contactField),
    ClearRamble: v.optional(countField, 0),
  }),
  whenInvalid: 'invalidConversationRequest',
  run(store, { ContactItem: refs, ClearRamble }, context) {
    deleteConversations(store, refs, ClearRamble === 1, context);
    return {
      ResultItem: refs.map((ref) => ({
        ...toWireContact(ref, 'ToGroupid'),
        ResultCode: 0,
        ResultInfo: '',
      })),
    };
  },
});
