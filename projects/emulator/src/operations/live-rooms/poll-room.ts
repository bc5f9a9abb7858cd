import type { Connection } from '../../push/connection.ts';
import { NEVER_POLLED, type Broadcast } from '../../store/broadcasts.ts';
import type { LiveItem } from '../../store/live-rooms.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toWireBroadcast } from '../../wire/to-wire-broadcast.ts';
import { toGoodbye, toWireLiveItem } from '../../wire/to-wire-live-item.ts';
import { demandMember } from '../groups/demand.ts';
import type { Surroundings } from '../surroundings.ts';
import { readPollKey } from './poll-key.ts';

/** A question for what happened in a live room. */
export interface Poll {
  readonly key: string;
  /** The first sequence that the asker does not know; 0 if he asks for the first time. */
  readonly startSequence: number;
  /** The same of broadcasts. Nothing, if he does not ask for them. */
  readonly startBroadcast: number | undefined;
  /** Nobody, if the asker has not signed in. */
  readonly userID: string | undefined;
}

/**
 * Answers what happened in a live room, at once if something did, else as soon as something does. The
 * answer is held up for a while at most, and no longer than the connection lasts.
 */
export function pollRoom(
  store: Store,
  poll: Poll,
  context: Surroundings & { readonly connection: Connection },
): WireBody | Promise<WireBody> {
  const { groupId, startSequence } = readPollKey(poll.key);
  const from = poll.startSequence === 0 ? startSequence : poll.startSequence;
  const broadcastsFrom = firstBroadcastOf(store, poll);
  const broadcasts = () =>
    broadcastsFrom === undefined ? [] : store.broadcasts.from(broadcastsFrom);
  const answer = (): WireBody => ({
    ...answerWithItems(store, poll, { groupId, from }, context),
    ...answerWithBroadcasts(store, broadcasts()),
  });
  const isQuiet =
    store.groups.has(groupId) &&
    store.liveRooms.lastSequence(groupId) < from &&
    broadcasts().length === 0;
  if (!isQuiet) return answer();
  if (poll.userID !== undefined) demandMember(store, groupId, poll.userID);
  store.liveAudience.see(groupId, context.connection, poll.userID, context.now);
  return holdUp(store, groupId, context).then(answer);
}

// The SDK takes nothing from an answer without an ErrorCode; it stands in every answer.
function answerWithItems(
  store: Store,
  { key, userID }: Poll,
  { groupId, from }: { readonly groupId: string; readonly from: number },
  { now, policy }: Surroundings,
): WireBody {
  if (!store.groups.has(groupId)) {
    return { Key: key, NextSeq: from, RspMsgList: [toGoodbye(groupId, from, now)] };
  }
  if (userID !== undefined) demandMember(store, groupId, userID);
  const items = store.liveRooms.from(groupId, from).slice(0, policy.liveItemsPerPoll);
  return { Key: key, NextSeq: nextAfter(items, from), RspMsgList: items.map(toWireLiveItem) };
}

function answerWithBroadcasts(store: Store, broadcasts: readonly Broadcast[]): WireBody {
  const list = broadcasts.map((broadcast) => toWireBroadcast(store, broadcast));
  return {
    NextBroadcastSeq: store.broadcasts.next,
    ...(list.length > 0 && { RspBroadcastMsgList: list }),
  };
}

// Who polls for the first time wants what comes from now on.
function firstBroadcastOf(store: Store, { startBroadcast }: Poll): number | undefined {
  if (startBroadcast === undefined) return undefined;
  return startBroadcast <= NEVER_POLLED ? store.broadcasts.next : startBroadcast;
}

/** Waits until something happens in a room, the time is over, or the connection is. */
async function holdUp(
  store: Store,
  groupId: string,
  { wait, policy, connection }: Surroundings & { readonly connection: Connection },
): Promise<void> {
  const over = new AbortController();
  const end = (): void => {
    over.abort();
  };
  const stopListening = store.liveRooms.listen(groupId, end);
  connection.ended.addEventListener('abort', end, { once: true });
  await wait(policy.livePollMilliseconds, over.signal);
  stopListening();
  connection.ended.removeEventListener('abort', end);
}

function nextAfter(items: readonly LiveItem[], from: number): number {
  return Math.max(from, (items.at(-1)?.sequence ?? 0) + 1);
}
