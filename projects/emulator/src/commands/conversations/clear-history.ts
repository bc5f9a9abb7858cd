import { clearConversation } from '../../operations/conversations/arrange-conversations.ts';
import { defineCommand } from '../command.ts';
import { contactField } from './contact.ts';

/** Empties the user's history of a conversation, which stays in the list. */
export const clearHistory = defineCommand({
  name: 'recentcontact.clear_msg',
  request: contactField,
  whenInvalid: 'invalidConversationRequest',
  run(store, ref, { me }) {
    clearConversation(store, me, ref);
    return {};
  },
});
