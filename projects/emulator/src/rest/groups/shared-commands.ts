import {
  clearGroupAttributes,
  deleteGroupAttributes,
  getAttributes,
  modifyGroupAttributes,
  setAttributes,
} from '../../commands/groups/attributes.ts';
import { getCounters, updateCounters } from '../../commands/groups/counters.ts';
import { deleteMembers, destroyGroup } from '../../commands/groups/leave-group.ts';
import { changeGroupOwner, modifyGroup } from '../../commands/groups/modify-group.ts';
import { addMembers, modifyMember } from '../../commands/groups/modify-members.ts';
import { banRoomMembers } from '../../commands/live-rooms/ban-members.ts';
import { countOnlineMembers } from '../../commands/live-rooms/count-online-members.ts';
import type { RestCommand } from '../rest-command.ts';
import { shareCommand } from '../share-command.ts';

const ATTRIBUTES = 'group_open_attr_http_svc';

/** What the app's server does with groups by the same requests as users. Roles do not count for it. */
export const sharedGroupCommands: readonly RestCommand[] = [
  ...[addMembers, deleteMembers, destroyGroup, changeGroupOwner, getAttributes].map((command) =>
    shareCommand(command),
  ),
  ...[updateCounters, getCounters, banRoomMembers, countOnlineMembers].map((command) =>
    shareCommand(command),
  ),
  shareCommand(modifyGroup, { spellings: { MuteAllMember: 'ShutUpAllMember' } }),
  shareCommand(modifyMember, { spellings: { MuteTime: 'ShutUpTime' } }),
  // The documented address of these is that of the attributes' own service.
  shareCommand(setAttributes, { also: [`${ATTRIBUTES}/set_group_attr`] }),
  shareCommand(modifyGroupAttributes, { also: [`${ATTRIBUTES}/modify_group_attr`] }),
  shareCommand(deleteGroupAttributes, { also: [`${ATTRIBUTES}/delete_group_attr`] }),
  shareCommand(clearGroupAttributes, { also: [`${ATTRIBUTES}/clear_group_attr`] }),
];
