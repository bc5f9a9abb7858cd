import { toWireGroupItem } from '../../push/conversation-events.ts';
import { anyRequest, defineCommand } from '../command.ts';
import { toWireContact } from './contact.ts';
import { toMarkFields } from './mark-fields.ts';

/** Reads the user's groups of conversations, and which conversations are marked or in a group. */
export const getConversationGroups = defineCommand({
  name: 'recentcontact.get_contact_group',
  request: anyRequest,
  whenInvalid: 'invalidConversationRequest',
  run: (store, _request, { me }) => ({
    CompleteFlag: 1,
    NextStartIndex: 0,
    GroupItem: store.conversationGroups.of(me).map(toWireGroupItem),
    ContactItem: store.conversations
      .allOf(me)
      .filter(
        ({ marks, customMark, groups }) => marks.length + groups.length > 0 || customMark !== '',
      )
      .map((entry) => ({ ...toWireContact(entry.ref, 'ToGroupId'), ...toMarkFields(entry) })),
  }),
});
