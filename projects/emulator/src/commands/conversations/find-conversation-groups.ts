import * as v from 'valibot';
import { toWireGroupItem } from '../../push/conversation-events.ts';
import { defineCommand } from '../command.ts';
import { contactField, toWireContact } from './contact.ts';
import { toMarkFields } from './mark-fields.ts';

/** Reads the marks and groups of single conversations. */
export const findConversationGroups = defineCommand({
  name: 'recentcontact.search_contact_group',
  request: v.object({ ContactItem: v.array(contactField) }),
  whenInvalid: 'invalidConversationRequest',
  run: (store, request, { me }) => ({
    GroupItem: store.conversationGroups.of(me).map(toWireGroupItem),
    ContactResultItem: request.ContactItem.map((ref) => ({
      ...toWireContact(ref, 'ToGroupId'),
      ...toMarkFields(store.conversations.get(me, ref)),
    })),
  }),
});
