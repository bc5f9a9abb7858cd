import * as v from 'valibot';
import { watchRoom } from '../../operations/live-rooms/enter-room.ts';
import { defineOpenCommand } from '../command.ts';
import { demandLiveRoom } from './demand-live-room.ts';

/** Lets somebody into a live room who has not signed in: he hears everything and can say nothing. */
export const watchRoomAsGuest = defineOpenCommand({
  name: 'group_open_http_noauth_svc.apply_join_group',
  request: v.object({ GroupId: v.string() }),
  whenInvalid: 'invalidGroupRequest',
  run: (store, { GroupId }, context) => watchRoom(store, demandLiveRoom(store, GroupId), context),
});
