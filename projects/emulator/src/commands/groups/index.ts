import type { Command } from '../command.ts';
import { getJoinedGroups, getJoinedCommunities } from './get-joined-groups.ts';

/** Groups and their members. */
export const groupCommands: readonly Command[] = [getJoinedGroups, getJoinedCommunities];
