import * as v from 'valibot';
import {
  findDirectTarget,
  findGroupTarget,
} from '../../operations/message-extras/extras-target.ts';
import { addReaction } from '../../operations/message-extras/react.ts';
import { defineCommand } from '../command.ts';
import {
  directTargetFields,
  groupTargetFields,
  reactionField,
  toDirectTarget,
  toGroupTarget,
} from './fields.ts';

/** Gives a direct message a reaction. Whom the request names as the giver does not count. */
export const addDirectReaction = defineCommand({
  name: 'openim_msg_ext_http_svc.reaction_add',
  request: v.object({ ...directTargetFields, Reaction: reactionField }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    const target = findDirectTarget(store, toDirectTarget(request), context);
    addReaction(store, target, request.Reaction, context);
    return {};
  },
});

/** Gives a message of a group a reaction. */
export const addGroupReaction = defineCommand({
  name: 'openim_msg_ext_http_svc.group_reaction_add',
  request: v.object({ ...groupTargetFields, Reaction: reactionField }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    const target = findGroupTarget(store, toGroupTarget(request), context);
    addReaction(store, target, request.Reaction, context);
    return {};
  },
});
