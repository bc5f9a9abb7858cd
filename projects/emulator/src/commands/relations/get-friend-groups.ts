import { anyRequest, defineCommand } from '../command.ts';

/** Reads the user's groups of friends. None: friendship is not part of the emulator yet. */
export const getFriendGroups = defineCommand({
  name: 'sns.group_get',
  request: anyRequest,
  whenInvalid: 'invalidRelationRequest',
  run: () => ({ ResultItem: [] }),
});
