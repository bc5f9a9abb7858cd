import { addToRoom } from '../../push/announce-live.ts';
import { liveEvents } from '../../store/live-rooms.ts';
import type { GroupMessageDraft } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import { toWireGroupMessage } from '../../wire/to-wire-group-message.ts';
import type { GroupPlace } from '../group-messages/group-place.ts';
import type { Actor } from '../surroundings.ts';

/** Where a message came to stand in a live room. */
export interface LivePlace {
  readonly time: number;
  readonly sequence: number;
}

/**
 * Sends a message into a live room, for those who poll. When there are too many in this second the
 * least important one is dropped, and its sender does not notice.
 */
export function sendIntoRoom(
  store: Store,
  place: GroupPlace,
  draft: GroupMessageDraft,
  { policy }: Actor,
): LivePlace {
  const groupId = place.group.id;
  const announcement = {
    event: liveEvents.message,
    time: draft.time,
    fields: { ...toWireGroupMessage(store, place, draft), OnlineOnlyFlag: 0 },
    message: draft,
  };
  const item = addToRoom(store, groupId, announcement, policy);
  return { time: draft.time, sequence: item?.sequence ?? store.liveRooms.lastSequence(groupId) };
}
