import { secondsOfHello } from '../../service-settings.ts';
import { presence } from '../../store/presence-board.ts';
import { announcePresence } from '../../push/announce-presence.ts';
import { evictSurplusDevices } from '../../session/evict-surplus-devices.ts';
import { tellStateChange } from '../../session/tell-state-change.ts';
import { anyRequest, defineOpenCommand, enterAccount } from '../command.ts';
import { encodeStatus } from '../../wire/status-encoding.ts';

/** Signs a user in on this connection, with a UserSig or again after a reconnect. */
export const signIn = defineOpenCommand({
  name: 'im_open_status.wslogin',
  request: anyRequest,
  whenInvalid: 'invalidRequest',
  run(store, _request, context) {
    const { head, connection, gatekeeper, switchboard, now } = context;
    const claims = gatekeeper.admit(head);
    const { userID } = claims;
    enterAccount(store, userID, context.policy);
    store.credentials.noteUse(userID, claims.fingerprint);

    // 0 stands for "not signed in" in the SDK, which then ignores kick-outs.
    const { status_instid: known = 0 } = head;
    const instId = known === 0 ? context.drawNumber() : known;
    switchboard.signIn(connection, { userID, instId });
    const kicked = evictSurplusDevices(connection, context);
    tellStateChange(context.webhooks, userID, 'Login', kicked);
    announcePresence(store, context.push, userID, presence.online);
    return {
      A2Key: gatekeeper.keyFor(claims),
      TinyId: store.people.get(userID).tinyId,
      InstId: instId,
      HelloInterval: secondsOfHello,
      TimeStamp: now,
      CustomStatus: encodeStatus(store.presence.customStatusOf(userID)),
      PurchaseBits: store.settings.featureBits,
    };
  },
});
