import * as v from 'valibot';
import {
  findDirectTarget,
  findGroupTarget,
} from '../../operations/message-extras/extras-target.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { directPairFields, MESSAGES_AT_ONCE, placeFields, toGroupTarget } from './fields.ts';

/** How many users of a reaction are named at most. Who wants more lists them page by page. */
const USERS_NAMED = 10;

/** Reads how often each reaction was given to direct messages, and names the first who gave it. */
export const countDirectReactions = defineCommand({
  name: 'openim_msg_ext_http_svc.reaction_multi_stat',
  request: v.object({
    ...directPairFields,
    MsgKeyList: v.pipe(v.array(v.string()), v.maxLength(MESSAGES_AT_ONCE)),
    Count: v.optional(countField, USERS_NAMED),
  }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    const { From_Account: from, To_Account: to, Count } = request;
    const Results = request.MsgKeyList.map((key) => {
      const { name } = findDirectTarget(store, { from, to, key }, context);
      return { MsgKey: key, MsgReactionSummary: summarise(store, name, context.me, Count) };
    });
    return { Results };
  },
});

/** Reads how often each reaction was given to messages of a group, and names the first who gave it. */
export const countGroupReactions = defineCommand({
  name: 'openim_msg_ext_http_svc.group_reaction_multi_stat',
  request: v.object({
    ...placeFields,
    MsgSeqList: v.pipe(v.array(countField), v.maxLength(MESSAGES_AT_ONCE)),
    Count: v.optional(countField, USERS_NAMED),
  }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    const Results = request.MsgSeqList.map((MsgSeq) => {
      const { name } = findGroupTarget(store, toGroupTarget({ ...request, MsgSeq }), context);
      return { MsgSeq, MsgReactionSummary: summarise(store, name, context.me, request.Count) };
    });
    return { Results };
  },
});

function summarise(store: Store, message: string, me: string, count: number): WireBody[] {
  return store.reactions.of(message).map(({ name, userIDs }) => ({
    Reaction: name,
    Count: userIDs.length,
    Reaction_Account: userIDs.slice(0, Math.min(count, USERS_NAMED)),
    ReactedByMe: userIDs.includes(me) ? 1 : 0,
  }));
}
