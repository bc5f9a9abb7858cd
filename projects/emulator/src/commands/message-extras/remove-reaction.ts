import * as v from 'valibot';
import {
  findDirectTarget,
  findGroupTarget,
} from '../../operations/message-extras/extras-target.ts';
import { removeReaction } from '../../operations/message-extras/react.ts';
import { defineCommand } from '../command.ts';
import {
  directTargetFields,
  groupTargetFields,
  reactionField,
  toDirectTarget,
  toGroupTarget,
} from './fields.ts';

/** Takes back a reaction of the user’s to a direct message. */
export const removeDirectReaction = defineCommand({
  name: 'openim_msg_ext_http_svc.reaction_del',
  request: v.object({ ...directTargetFields, Reaction: reactionField }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    const target = findDirectTarget(store, toDirectTarget(request), context);
    removeReaction(store, target, request.Reaction, context);
    return {};
  },
});

/** Takes back a reaction of the user’s to a message of a group. */
export const removeGroupReaction = defineCommand({
  name: 'openim_msg_ext_http_svc.group_reaction_del',
  request: v.object({ ...groupTargetFields, Reaction: reactionField }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    const target = findGroupTarget(store, toGroupTarget(request), context);
    removeReaction(store, target, request.Reaction, context);
    return {};
  },
});
