import * as v from 'valibot';
import { userIdField } from '../../commands/fields.ts';
import { refusals } from '../../errors.ts';
import { countUnread } from '../../operations/direct-messages/count-unread.ts';
import { userIdsField } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';
import { demandRecipient } from './direct-fields.ts';

/** Counts what a user has not read: of some others, or of all. */
export const countUnreadMessages = defineRestCommand({
  name: 'openim/get_c2c_unread_msg_num',
  request: v.object({
    To_Account: userIdField,
    Peer_Account: v.optional(v.pipe(userIdsField, v.maxLength(10))),
  }),
  whenInvalid: 'malformedMessageBody',
  whenInvalidField: { To_Account: 'recipientMissing' },
  run(store, { To_Account: owner, Peer_Account: peers }) {
    demandRecipient(store, owner);
    if (!peers) return { AllC2CUnreadMsgNum: countUnread(store, owner) };
    return {
      C2CUnreadMsgNumList: peers
        .filter((peer) => store.people.has(peer))
        .map((Peer_Account) => ({
          Peer_Account,
          C2CUnreadMsgNum: store.messages.between(owner, Peer_Account).unreadOf(owner),
        })),
      ErrorList: peers
        .filter((peer) => !store.people.has(peer))
        .map((Peer_Account) => ({ Peer_Account, ErrorCode: refusals.accountUnknown.code })),
    };
  },
});
