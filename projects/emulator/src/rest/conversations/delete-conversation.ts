import * as v from 'valibot';
import { contactField } from '../../commands/conversations/contact.ts';
import { userIdField } from '../../commands/fields.ts';
import { Refusal } from '../../errors.ts';
import { deleteConversations } from '../../operations/conversations/arrange-conversations.ts';
import { flagField } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Takes a conversation out of a user's list, with its history if that is asked for. */
export const deleteConversation = defineRestCommand({
  name: 'recentcontact/delete',
  spellings: { type: 'Type' },
  request: v.intersect([
    v.object({ From_Account: userIdField, ClearRamble: flagField }),
    v.pipe(
      contactField,
      v.transform((ref) => ({ ref })),
    ),
  ]),
  whenInvalid: 'invalidConversationRequest',
  run(store, { From_Account: userID, ClearRamble, ref }, context) {
    if (!store.people.has(userID)) throw new Refusal('conversationAccountNotFound', userID);
    deleteConversations(store, [ref], ClearRamble === 1, context.as(userID));
    return {};
  },
});
