import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { muteChanged } from '../../push/events.ts';
import { directWith } from '../../store/conversation-ref.ts';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';

/** Sets how some of the user's conversations notify. Users that do not exist are left out and named. */
export const setMuteLevel = defineCommand({
  name: 'openim.set_c2c_peer_mute_notifications',
  request: v.object({
    Peer_Account: v.array(userIdField),
    Mute_Notifications: v.picklist([0, 1, 2]),
  }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, { me, connection, push }) {
    const level = request.Mute_Notifications;
    const { known = [], unknown = [] } = Object.groupBy(request.Peer_Account, (peer) =>
      store.people.has(peer) ? 'known' : 'unknown',
    );
    for (const peer of known) {
      store.conversations.set(me, directWith(peer), { mute: level });
      push.toOtherDevices(me, connection, muteChanged(peer, level));
    }
    return {
      ErrorList: unknown.map((peer) => {
        const { code, message } = new Refusal('accountNotFound', peer);
        return { Peer_Account: peer, ErrorCode: code, ErrorInfo: message };
      }),
    };
  },
});
