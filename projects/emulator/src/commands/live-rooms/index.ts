import type { Command } from '../command.ts';
import { onBothServices } from '../groups/both-services.ts';
import { banRoomMembers } from './ban-members.ts';
import { countOnlineMembers } from './count-online-members.ts';
import { getRoomHistory } from './get-room-history.ts';
import { listRoomViewers } from './list-viewers.ts';
import { markRoomMembers } from './mark-members.ts';
import { pollRoomAsGuest, pollRoomAsMember } from './poll-room.ts';
import { watchRoomAsGuest } from './watch-room.ts';

/** What only live rooms have. Who joins and leaves one stands with the groups. */
export const liveRoomCommands: readonly Command[] = [
  watchRoomAsGuest,
  pollRoomAsMember,
  pollRoomAsGuest,
  getRoomHistory,
  listRoomViewers,
  banRoomMembers,
  markRoomMembers,
  ...onBothServices(countOnlineMembers),
];
