import { ownReadMark, peerHasRead } from '../../push/events.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { countUnread } from './count-unread.ts';

/**
 * Moves a user's read mark in a conversation up to a second. A mark that is further already stays, and
 * nobody is told.
 */
export function markDirectRead(store: Store, peer: string, time: number, actor: Actor): void {
  const { me, push, connection, webhooks } = actor;
  const thread = store.messages.between(me, peer);
  if (!thread.markRead(me, time)) return;
  const mark = thread.readMarkOf(me);
  if (peer !== me) push.toUser(peer, peerHasRead(me, mark.time));
  push.toOtherDevices(me, connection, ownReadMark(peer, mark.time));
  webhooks.after('C2C.CallbackAfterMsgReport', () => ({
    Report_Account: me,
    Peer_Account: peer,
    LastReadTime: mark.time,
    UnreadMsgNum: countUnread(store, me),
  }));
}
