import * as v from 'valibot';
import { waitingReminders } from '../../operations/group-messages/remind-mentioned.ts';
import { takeWaitingNotices } from '../../push/group-notices.ts';
import { toWireMessage } from '../../wire/to-wire-message.ts';
import { defineCommand } from '../command.ts';

/** How the emulator writes down how far an SDK has synced. */
const cookiePattern = /^arrival-(\d+)(?:-mention-(\d+))?$/;

/**
 * Reads how many messages wait in each conversation and, after a reconnect, what arrived since the
 * last sync. A first sync has no cookie and gets no messages: they are fetched as history.
 */
export const syncMessages = defineCommand({
  name: 'openim.getmsg',
  request: v.object({ Cookie: v.optional(v.string(), '') }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    const { me, connection } = context;
    const [, syncedTo, knownMention = '0'] = cookiePattern.exec(request.Cookie) ?? [];
    const toldMention = store.toldMentions.newestOf(connection.instanceId);
    const newest = Math.max(Number(knownMention), syncedTo === undefined ? 0 : toldMention);
    const arrived = syncedTo === undefined ? [] : store.messages.arrivedAfter(me, Number(syncedTo));
    const missed = arrived.filter(
      ({ from }) => from === me || store.conversations.receivesFrom(me, from),
    );
    const counts = store.conversations
      .peersOf(me)
      .map((peer) => ({
        From_Account: peer,
        UnreadCount: store.messages.between(me, peer).unreadOf(me),
      }))
      .filter(({ UnreadCount }) => UnreadCount > 0);
    return {
      Cookie: `arrival-${String(store.messages.lastArrival)}-mention-${String(store.timelines.lastMention)}`,
      SyncFlag: 2,
      MsgList: missed.map((message) => toWireMessage(store, message)),
      C2CRemainingUnreadCount: [],
      C2CPairUnreadCount: counts,
      EventArray: [
        ...takeWaitingNotices(store, me),
        ...waitingReminders(store, me, newest, context),
      ],
    };
  },
});
