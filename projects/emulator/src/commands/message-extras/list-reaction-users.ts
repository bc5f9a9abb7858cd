import * as v from 'valibot';
import {
  findDirectTarget,
  findGroupTarget,
  type ExtrasTarget,
} from '../../operations/message-extras/extras-target.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import {
  directTargetFields,
  groupTargetFields,
  reactionField,
  toDirectTarget,
  toGroupTarget,
  usersField,
} from './fields.ts';

const pageFields = {
  Reaction: reactionField,
  /** Where the page starts. The SDK leaves it out for direct messages: two people fit on a page. */
  NextSeq: v.optional(countField, 0),
  Count: v.optional(usersField, 100),
};

/** Reads who gave a direct message a reaction. */
export const listDirectReactionUsers = defineCommand({
  name: 'openim_msg_ext_http_svc.reaction_iterate',
  request: v.object({ ...directTargetFields, ...pageFields }),
  whenInvalid: 'invalidMessageRequest',
  run: (store, request, context) =>
    toPage(store, findDirectTarget(store, toDirectTarget(request), context), request),
});

/** Reads who gave a message of a group a reaction, page by page. */
export const listGroupReactionUsers = defineCommand({
  name: 'openim_msg_ext_http_svc.group_reaction_iterate',
  request: v.object({ ...groupTargetFields, ...pageFields }),
  whenInvalid: 'invalidMessageRequest',
  run: (store, request, context) =>
    toPage(store, findGroupTarget(store, toGroupTarget(request), context), request),
});

function toPage(
  store: Store,
  target: ExtrasTarget,
  { Reaction, NextSeq, Count }: { Reaction: string; NextSeq: number; Count: number },
): WireBody {
  const { userIDs } = store.reactions.find(target.name, Reaction);
  const next = NextSeq + Count;
  return {
    Reaction_Account: userIDs.slice(NextSeq, next),
    NextSeq: next < userIDs.length ? next : 0,
  };
}
