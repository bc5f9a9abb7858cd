import type { Connection } from '../../push/connection.ts';
import type { LiveItem } from '../../store/live-rooms.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toGoodbye, toWireLiveItem } from '../../wire/to-wire-live-item.ts';
import { demandMember } from '../groups/demand.ts';
import type { Surroundings } from '../surroundings.ts';
import { readPollKey } from './poll-key.ts';

/** A question for what happened in a live room. */
export interface Poll {
  readonly key: string;
  /** The first sequence that the asker does not know; 0 if he asks for the first time. */
  readonly startSequence: number;
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
  const answer = (): WireBody => {
    if (!store.groups.has(groupId))
      return toAnswer(poll, from, [toGoodbye(groupId, from, context.now)]);
    if (poll.userID !== undefined) demandMember(store, groupId, poll.userID);
    const items = store.liveRooms.from(groupId, from).slice(0, context.policy.liveItemsPerPoll);
    return toAnswer(poll, nextAfter(items, from), items.map(toWireLiveItem));
  };
  const isQuiet = store.groups.has(groupId) && store.liveRooms.lastSequence(groupId) < from;
  if (!isQuiet) return answer();
  if (poll.userID !== undefined) demandMember(store, groupId, poll.userID);
  store.liveAudience.see(groupId, context.connection, poll.userID, context.now);
  return holdUp(store, groupId, context).then(answer);
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

// The SDK takes nothing from an answer without an ErrorCode; it stands in every answer.
function toAnswer(poll: Poll, nextSequence: number, items: readonly WireBody[]): WireBody {
  return { Key: poll.key, NextSeq: nextSequence, RspMsgList: items, NextBroadcastSeq: 0 };
}
