import * as v from 'valibot';
import { conversationsPinned } from '../../push/events.ts';
import { directWith } from '../../store/conversation-ref.ts';
import { defineCommand } from '../command.ts';
import { contactField } from '../fields.ts';

const PIN = 1;
const UNPIN = 2;

/** Pins conversations to the top of the user's list, or takes them off. */
export const pinConversations = defineCommand({
  name: 'recentcontact.top',
  request: v.object({
    OperationType: v.picklist([PIN, UNPIN]),
    RecentContactItem: v.array(contactField),
  }),
  whenInvalid: 'invalidConversationRequest',
  run(store, request, { me, now, connection, push }) {
    const pins = request.OperationType === PIN;
    const peers = request.RecentContactItem.map((item) => item.To_Account);
    for (const peer of peers) {
      store.conversations.set(me, directWith(peer), { pinnedAt: pins ? now : 0 });
    }
    push.toOtherDevices(me, connection, conversationsPinned(peers, pins));
    return {};
  },
});
