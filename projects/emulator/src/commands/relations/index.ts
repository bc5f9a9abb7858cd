import type { Command } from '../command.ts';
import { addFriendGroupsCommand } from './add-friend-groups.ts';
import { addFriendsCommand } from './add-friends.ts';
import { answerRequestsCommand } from './answer-requests.ts';
import { blockUsersCommand, unblockUsersCommand } from './block-users.ts';
import { checkFollows, countFollows } from './check-follows.ts';
import { checkFriends } from './check-friends.ts';
import { deleteRequestsCommand } from './delete-requests.ts';
import { followUsersCommand, unfollowUsersCommand } from './follow-users.ts';
import { getBlocklist } from './get-blocklist.ts';
import { getFollows } from './get-follows.ts';
import { getFriendGroups } from './get-friend-groups.ts';
import { getFriends } from './get-friends.ts';
import { getRequests } from './get-requests.ts';
import { getSomeFriends } from './get-some-friends.ts';
import { removeFriendGroupsCommand } from './remove-friend-groups.ts';
import { removeFriendsCommand } from './remove-friends.ts';
import { reportRequestsReadCommand } from './report-requests-read.ts';
import { updateFriendGroup } from './update-friend-group.ts';
import { updateFriends } from './update-friends.ts';

/** Friends, follows and the blocklist. */
export const relationCommands: readonly Command[] = [
  addFriendGroupsCommand,
  addFriendsCommand,
  answerRequestsCommand,
  blockUsersCommand,
  unblockUsersCommand,
  checkFollows,
  countFollows,
  checkFriends,
  deleteRequestsCommand,
  followUsersCommand,
  unfollowUsersCommand,
  getBlocklist,
  getFollows,
  getFriendGroups,
  getFriends,
  getRequests,
  getSomeFriends,
  removeFriendGroupsCommand,
  removeFriendsCommand,
  reportRequestsReadCommand,
  updateFriendGroup,
  updateFriends,
];
