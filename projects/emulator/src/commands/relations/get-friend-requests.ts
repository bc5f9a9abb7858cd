import { anyRequest, defineCommand } from '../command.ts';

/** Reads who wants to be a friend. Nobody: friendship is not part of the emulator yet. */
export const getFriendRequests = defineCommand({
  name: 'sns.pendency_get',
  request: anyRequest,
  whenInvalid: 'invalidRelationRequest',
  run: () => ({ PendencyItem: [], UnreadPendencyCount: 0, StartTime: 0, CurrentSequence: 1 }),
});
