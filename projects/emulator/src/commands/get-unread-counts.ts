import { anyRequest, defineCommand } from './command.ts';

/**
 * Reads how many messages wait in each conversation. The messages themselves are fetched as history,
 * so none is handed out here.
 */
export const getUnreadCounts = defineCommand({
  name: 'openim.getmsg',
  request: anyRequest,
  whenInvalid: 'invalidMessageRequest',
  run(store, _request, { me, now }) {
    const counts = store.conversations
      .peersOf(me)
      .map((peer) => ({
        From_Account: peer,
        UnreadCount: store.messages.between(me, peer).unreadOf(me),
      }))
      .filter(({ UnreadCount }) => UnreadCount > 0);
    return {
      // Must not be empty. The emulator needs no place to go on from.
      Cookie: `synced-${String(now)}`,
      SyncFlag: 2,
      MsgList: [],
      C2CRemainingUnreadCount: [],
      C2CPairUnreadCount: counts,
      EventArray: [],
    };
  },
});
