import { presence } from '../../store/presence-board.ts';
import { signOutDevice } from '../../session/sign-out-device.ts';
import { anyRequest, defineOpenCommand } from '../command.ts';

/** Signs out whoever is signed in on this connection. Never refused: there is nothing to protect. */
export const signOut = defineOpenCommand({
  name: 'im_open_status.wslogout',
  request: anyRequest,
  whenInvalid: 'invalidRequest',
  run(store, _request, context) {
    signOutDevice(context.connection, presence.signedOut, store, context);
    return {};
  },
});
