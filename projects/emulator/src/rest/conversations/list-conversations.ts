import * as v from 'valibot';
import { sessionsOf } from '../../commands/conversations/list-conversations.ts';
import { countField, userIdField } from '../../commands/fields.ts';
import { Refusal } from '../../errors.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Reads a page of a user's conversations: pinned ones first, then the newest first. */
export const listConversations = defineRestCommand({
  name: 'recentcontact/get_list',
  request: v.object({ From_Account: userIdField, StartIndex: v.optional(countField, 0) }),
  whenInvalid: 'invalidConversationRequest',
  run(store, { From_Account: userID, StartIndex: start }, { policy }) {
    if (!store.people.has(userID)) throw new Refusal('conversationAccountNotFound', userID);
    const sessions = sessionsOf(store, userID, policy);
    const end = start + policy.conversationsPerPage;
    const page = sessions.slice(start, end);
    const isComplete = end >= sessions.length;
    return {
      SessionItem: page.map(({ ref, time, pinnedAt }) => ({
        ...(ref.type === 'direct' ? { Type: 1, To_Account: ref.id } : { Type: 2, GroupId: ref.id }),
        MsgTime: time,
        TopFlag: pinnedAt > 0 ? 1 : 0,
      })),
      CompleteFlag: isComplete ? 1 : 0,
      TimeStamp: page.at(-1)?.time ?? 0,
      StartIndex: isComplete ? 0 : end,
      TopTimeStamp: 0,
      TopStartIndex: 0,
    };
  },
});
