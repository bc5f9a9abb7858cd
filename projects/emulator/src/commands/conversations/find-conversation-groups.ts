import * as v from 'valibot';
import { defineCommand } from '../command.ts';
import { contactField } from '../fields.ts';

/** Reads the marks and groups of single conversations: none, they are not part of the emulator yet. */
export const findConversationGroups = defineCommand({
  name: 'recentcontact.search_contact_group',
  request: v.object({ ContactItem: v.array(contactField) }),
  whenInvalid: 'invalidConversationRequest',
  run: (_store, request) => ({
    GroupItem: [],
    ContactResultItem: request.ContactItem.map((contact) => ({
      ...contact,
      CustomMark: '',
      ContactGroupId: [],
    })),
  }),
});
