import * as v from 'valibot';
import { conversationsDeleted } from '../../push/events.ts';
import { directWith } from '../../store/conversation-ref.ts';
import { defineCommand } from '../command.ts';
import { contactField, countField } from '../fields.ts';

/** Takes conversations out of the user's list, with their history if that is asked for. */
export const deleteConversations = defineCommand({
  name: 'recentcontact.batch_delete',
  request: v.object({
    ContactItem: v.array(contactField),
    ClearRamble: v.optional(countField, 0),
  }),
  whenInvalid: 'invalidConversationRequest',
  run(store, request, { me, connection, push }) {
    const peers = request.ContactItem.map((item) => item.To_Account);
    for (const peer of peers) {
      const thread = store.messages.between(me, peer);
      if (request.ClearRamble === 1) thread.clearFor(me);
      else thread.markRead(me, thread.lastTime);
      store.conversations.unlist(me, directWith(peer));
    }
    push.toOtherDevices(me, connection, conversationsDeleted(peers));
    return {
      ResultItem: request.ContactItem.map((item) => ({ ...item, ResultCode: 0, ResultInfo: '' })),
    };
  },
});
