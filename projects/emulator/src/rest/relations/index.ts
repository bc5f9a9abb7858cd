import { addFriendGroupsCommand } from '../../commands/relations/add-friend-groups.ts';
import { addFriendsCommand } from '../../commands/relations/add-friends.ts';
import { blockUsersCommand, unblockUsersCommand } from '../../commands/relations/block-users.ts';
import { checkFriends } from '../../commands/relations/check-friends.ts';
import { getBlocklist } from '../../commands/relations/get-blocklist.ts';
import { getFriendGroups } from '../../commands/relations/get-friend-groups.ts';
import { getFriends } from '../../commands/relations/get-friends.ts';
import { removeFriendGroupsCommand } from '../../commands/relations/remove-friend-groups.ts';
import { removeFriendsCommand } from '../../commands/relations/remove-friends.ts';
import { updateFriends } from '../../commands/relations/update-friends.ts';
import type { RestCommand } from '../rest-command.ts';
import { shareCommand } from '../share-command.ts';

/** Friends, their groups and the blocklist of anybody. */
export const relationCommands: readonly RestCommand[] = [
  addFriendsCommand,
  removeFriendsCommand,
  updateFriends,
  checkFriends,
  getFriends,
  addFriendGroupsCommand,
  removeFriendGroupsCommand,
  getFriendGroups,
  blockUsersCommand,
  unblockUsersCommand,
  getBlocklist,
].map((command) =>
  shareCommand(command, { inNameOf: 'From_Account', whenUnknown: 'relationAccountNotFound' }),
);
