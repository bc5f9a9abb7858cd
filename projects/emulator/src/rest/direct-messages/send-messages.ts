import * as v from 'valibot';
import { Refusal, refusals } from '../../errors.ts';
import { sendDirectMessage } from '../../operations/direct-messages/send-direct-message.ts';
import { messageKeyOf } from '../../store/direct-message.ts';
import { userIdsField } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';
import {
  demandSender,
  directFieldRefusals,
  draftEntries,
  refuseLongLife,
  toDirectDraft,
} from './direct-fields.ts';

/** To how many users a message can be sent at once. */
const MOST_RECIPIENTS = 500;

/**
 * Sends one message to many users, to each by himself. Who does not exist is told, and hinders nobody
 * else. The app's server is neither asked nor told.
 */
export const sendMessages = defineRestCommand({
  name: 'openim/batchsendmsg',
  request: v.object({ ...draftEntries, To_Account: v.pipe(userIdsField, v.nonEmpty()) }),
  whenInvalid: 'malformedMessageBody',
  whenInvalidField: directFieldRefusals,
  async run(store, request, context) {
    refuseLongLife(request.MsgLifeTime);
    const recipients = [...new Set(request.To_Account)];
    if (recipients.length > MOST_RECIPIENTS) throw new Refusal('tooManyRecipients');
    const draft = toDirectDraft(request, '', context);
    demandSender(store, draft.from);
    const unknown = recipients.filter((userID) => !store.people.has(userID));
    const sends = recipients
      .filter((userID) => store.people.has(userID))
      .map(async (to) =>
        sendDirectMessage(store, { ...draft, to }, context.as(draft.from), {
          onlineOnly: request.MsgLifeTime === 0,
          notForSender: request.SyncOtherMachine === 2,
          withoutAsking: true,
          withoutTelling: true,
        }),
      );
    await Promise.all(sends);
    return {
      MsgTime: draft.time,
      MsgKey: messageKeyOf(draft),
      ErrorList: unknown.map((To_Account) => ({
        To_Account,
        ErrorCode: refusals.accountUnknown.code,
      })),
    };
  },
});
