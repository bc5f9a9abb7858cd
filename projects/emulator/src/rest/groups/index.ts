import type { RestCommand } from '../rest-command.ts';
import { createGroup } from './create-group.ts';
import { getGroups } from './get-groups.ts';
import { getJoinedGroups } from './get-joined-groups.ts';
import { getMembers } from './get-members.ts';
import { getRoles } from './get-roles.ts';
import { importGroup, importGroupMembers } from './import-group.ts';
import { listGroups } from './list-groups.ts';
import { getMutedMembers, getShuttedMembers, muteMembers } from './mute-members.ts';
import { sendNotice } from './send-notice.ts';
import { setUnread } from './set-unread.ts';
import { sharedGroupCommands } from './shared-commands.ts';

/** Groups and who is in them. */
export const groupCommands: readonly RestCommand[] = [
  createGroup,
  getGroups,
  getJoinedGroups,
  getMembers,
  getRoles,
  importGroup,
  importGroupMembers,
  listGroups,
  getMutedMembers,
  getShuttedMembers,
  muteMembers,
  sendNotice,
  setUnread,
  ...sharedGroupCommands,
];
