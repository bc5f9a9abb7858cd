import * as v from 'valibot';
import {
  findDirectTarget,
  findGroupTarget,
} from '../../operations/message-extras/extras-target.ts';
import type { addReaction } from '../../operations/message-extras/react.ts';
import { defineCommand } from '../command.ts';
import {
  directTargetFields,
  groupTargetFields,
  reactionField,
  toDirectTarget,
  toGroupTarget,
} from './fields.ts';

/** What is done to a reaction is one command for direct messages and one for those of groups. */
export function defineReactionCommands(
  names: { readonly direct: string; readonly group: string },
  act: typeof addReaction,
) {
  const direct = defineCommand({
    name: names.direct,
    request: v.object({ ...directTargetFields, Reaction: reactionField }),
    whenInvalid: 'invalidMessageRequest',
    run(store, request, context) {
      act(
        store,
        findDirectTarget(store, toDirectTarget(request), context),
        request.Reaction,
        context,
      );
      return {};
    },
  });
  const group = defineCommand({
    name: names.group,
    request: v.object({ ...groupTargetFields, Reaction: reactionField }),
    whenInvalid: 'invalidMessageRequest',
    run(store, request, context) {
      act(
        store,
        findGroupTarget(store, toGroupTarget(request), context),
        request.Reaction,
        context,
      );
      return {};
    },
  });
  return { direct, group };
}
