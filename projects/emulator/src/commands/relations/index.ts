import type { Command } from '../command.ts';
import { getBlocklist } from './get-blocklist.ts';
import { getFriendGroups } from './get-friend-groups.ts';
import { getFriendRequests } from './get-friend-requests.ts';
import { getFriends } from './get-friends.ts';

/** Friends and the blocklist. */
export const relationCommands: readonly Command[] = [
  getBlocklist,
  getFriendGroups,
  getFriendRequests,
  getFriends,
];
