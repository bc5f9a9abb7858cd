import * as v from 'valibot';
import { directWith } from '../../store/conversation-ref.ts';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';

/** Reads how the user's conversations notify. */
export const getMuteLevels = defineCommand({
  name: 'openim.get_c2c_peer_mute_notifications',
  request: v.object({ Peer_Account: v.array(userIdField) }),
  whenInvalid: 'invalidMessageRequest',
  run: (store, request, { me }) => ({
    MuteNotificationsList: request.Peer_Account.map((peer) => ({
      Peer_Account: peer,
      MuteNotifications: store.conversations.get(me, directWith(peer)).mute,
    })),
  }),
});
