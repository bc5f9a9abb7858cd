import { anyRequest, defineCommand } from '../command.ts';

/** Reads the user's groups of conversations. None: they are not part of the emulator yet. */
export const getConversationGroups = defineCommand({
  name: 'recentcontact.get_contact_group',
  request: anyRequest,
  whenInvalid: 'invalidConversationRequest',
  run: () => ({ CompleteFlag: 1, NextStartIndex: 0, GroupItem: [], ContactItem: [] }),
});
