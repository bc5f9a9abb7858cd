import { defineCommand } from '../command.ts';
import { contactField } from '../fields.ts';

/** Empties the user's history with somebody. The conversation stays in the list. */
export const clearHistory = defineCommand({
  name: 'recentcontact.clear_msg',
  request: contactField,
  whenInvalid: 'invalidConversationRequest',
  run(store, request, { me }) {
    store.messages.between(me, request.To_Account).clearFor(me);
    return {};
  },
});
