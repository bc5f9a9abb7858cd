import * as v from 'valibot';
import { pinConversations } from '../../operations/conversations/arrange-conversations.ts';
import { defineCommand } from '../command.ts';
import { contactField } from './contact.ts';

const PIN = 1;
const UNPIN = 2;

/** Pins conversations to the top of the user's list, or takes them off. */
export const pinConversationsCommand = defineCommand({
  name: 'recentcontact.top',
  request: v.object({
    OperationType: v.picklist([PIN, UNPIN]),
    RecentContactItem: v.array(contactField),
  }),
  whenInvalid: 'invalidConversationRequest',
  run(store, { OperationType, RecentContactItem: refs }, context) {
    pinConversations(store, refs, OperationType === PIN, context);
    return {};
  },
});
