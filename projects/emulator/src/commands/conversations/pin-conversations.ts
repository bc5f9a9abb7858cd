import * as v from 'valibot';
import { conversationsPinned } from '../../push/events.ts';
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
      if (pins) store.conversations.pin(me, peer, now);
      else store.conversations.unpin(me, peer);
    }
    push.toOtherDevices(me, connection, conversationsPinned(peers, pins));
    return {};
  },
});
