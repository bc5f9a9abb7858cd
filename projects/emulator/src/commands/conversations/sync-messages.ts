import * as v from 'valibot';
import { toWireMessage } from '../../wire/to-wire-message.ts';
import { defineCommand } from '../command.ts';

/** How the emulator writes down how far an SDK has synced. */
const cookiePattern = /^arrival-(\d+)$/;

/**
 * Reads how many messages wait in each conversation and, after a reconnect, what arrived since the
 * last sync. A first sync has no cookie and gets no messages: they are fetched as history.
 */
export const syncMessages = defineCommand({
  name: 'openim.getmsg',
  request: v.object({ Cookie: v.optional(v.string(), '') }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, { me }) {
    const syncedTo = cookiePattern.exec(request.Cookie)?.[1];
    const missed = syncedTo === undefined ? [] : store.messages.arrivedAfter(me, Number(syncedTo));
    const counts = store.conversations
      .peersOf(me)
      .map((peer) => ({
        From_Account: peer,
        UnreadCount: store.messages.between(me, peer).unreadOf(me),
      }))
      .filter(({ UnreadCount }) => UnreadCount > 0);
    return {
      Cookie: `arrival-${String(store.messages.lastArrival)}`,
      SyncFlag: 2,
      MsgList: missed.map((message) => toWireMessage(store, message)),
      C2CRemainingUnreadCount: [],
      C2CPairUnreadCount: counts,
      EventArray: [],
    };
  },
});
