import * as v from 'valibot';
import { pollRoom } from '../../operations/live-rooms/poll-room.ts';
import { defineCommand, defineOpenCommand } from '../command.ts';
import { countField } from '../fields.ts';

const pollRequest = v.object({
  Key: v.string(),
  /** The first sequence that the SDK does not know. 0, or nothing, for the first time. */
  StartSeq: v.optional(countField, 0),
});

/** Asks what happened in a live room. Answered as soon as something does. */
export const pollRoomAsMember = defineCommand({
  name: 'group_open_long_polling_http_svc.get_msg',
  request: pollRequest,
  whenInvalid: 'invalidGroupRequest',
  run: (store, { Key, StartSeq }, context) =>
    pollRoom(store, { key: Key, startSequence: StartSeq, userID: context.me }, context),
});

/** The same for who has not signed in. */
export const pollRoomAsGuest = defineOpenCommand({
  name: 'group_open_long_polling_http_noauth_svc.get_msg',
  request: pollRequest,
  whenInvalid: 'invalidGroupRequest',
  run: (store, { Key, StartSeq }, context) =>
    pollRoom(store, { key: Key, startSequence: StartSeq, userID: undefined }, context),
});
