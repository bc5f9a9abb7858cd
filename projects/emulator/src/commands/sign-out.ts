import { announcePresence } from '../push/announce-presence.ts';
import { presence } from '../store/presence-board.ts';
import { anyRequest, defineOpenCommand } from './command.ts';

/** Signs out whoever is signed in on this connection. Never refused: there is nothing to protect. */
export const signOut = defineOpenCommand({
  name: 'im_open_status.wslogout',
  request: anyRequest,
  whenInvalid: 'invalidRequest',
  run(store, _request, { connection, switchboard, push }) {
    const userID = connection.session?.userID;
    if (userID === undefined) return {};
    switchboard.signOut(connection);
    if (switchboard.devicesOf(userID).length === 0) {
      store.presence.unsubscribeAll(userID);
      announcePresence(store, push, userID, presence.signedOut);
    }
    return {};
  },
});
