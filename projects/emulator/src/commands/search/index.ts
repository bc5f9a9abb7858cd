import type { Command } from '../command.ts';
import { searchGroups } from './search-groups.ts';
import { searchMembers } from './search-members.ts';
import { searchMessages } from './search-messages.ts';
import { searchUsers } from './search-users.ts';

/** Cloud search. */
export const searchCommands: readonly Command[] = [
  searchGroups,
  searchMembers,
  searchMessages,
  searchUsers,
];
