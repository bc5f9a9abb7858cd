import * as v from 'valibot';
import { pollRoom, type Poll } from '../../operations/live-rooms/poll-room.ts';
import { defineCommand, defineOpenCommand } from '../command.ts';
import { countField } from '../fields.ts';

const pollRequest = v.object({
  Key: v.string(),
  /** The first sequence that the SDK does not know. 0, or nothing, for the first time. */
  StartSeq: v.optional(countField, 0),
  /** The same of broadcasts, for which the SDK asks in one of its rooms only. */
  StartBroadcastSeq: v.optional(countField),
});

type PollRequest = v.InferOutput<typeof pollRequest>;

/** Asks what happened in a live room. Answered as soon as something does. */
export const pollRoomAsMember = defineCommand({
  name: 'group_open_long_polling_http_svc.get_msg',
  request: pollRequest,
  whenInvalid: 'invalidGroupRequest',
  run: (store, request, context) => pollRoom(store, toPoll(request, context.me), context),
});

/** The same for who has not signed in. */
export const pollRoomAsGuest = defineOpenCommand({
  name: 'group_open_long_polling_http_noauth_svc.get_msg',
  request: pollRequest,
  whenInvalid: 'invalidGroupRequest',
  run: (store, request, context) => pollRoom(store, toPoll(request, undefined), context),
});

function toPoll(request: PollRequest, userID: string | undefined): Poll {
  const { Key: key, StartSeq: startSequence, StartBroadcastSeq: startBroadcast } = request;
  return { key, startSequence, startBroadcast, userID };
}
